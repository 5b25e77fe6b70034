"""What JupyterLab writes: in the place of a widget, its picture.

A saved widget has no kernel. Opened again it would say "Error displaying widget",
though its picture lies in the same output; without the widget's own entry, the picture
shows.
"""

from __future__ import annotations

from typing import Any

from jupyter_server.services.contents.largefilemanager import AsyncLargeFileManager

WIDGET_VIEW = "application/vnd.jupyter.widget-view+json"


class StillPictures(AsyncLargeFileManager):
    """Jupyter's own way of keeping files, which saves pictures in place of widgets."""

    def run_pre_save_hooks(
        self, model: dict[str, Any], path: str, **kwargs: object
    ) -> None:
        """Run the hooks there are; then take the widgets out of a notebook."""
        # Jupyter's own method has no types.
        super().run_pre_save_hooks(model, path, **kwargs)  # type: ignore[no-untyped-call]
        if model.get("type") == "notebook" and isinstance(model.get("content"), dict):
            without_widgets(model["content"])


def without_widgets(notebook: dict[str, Any]) -> None:
    """Drop the entry of each widget that has a picture beside it, in place.

    >>> data = {WIDGET_VIEW: {"model_id": "1"}, "image/png": "...", "text/plain": "..."}
    >>> without_widgets({"cells": [{"outputs": [{"data": data}]}]})
    >>> sorted(data)
    ['image/png', 'text/plain']
    """
    for cell in notebook.get("cells", []):
        for output in cell.get("outputs", []):
            data = output.get("data", {})
            if "image/png" in data:
                data.pop(WIDGET_VIEW, None)
