"""JupyterLab saves a widget's picture in the place of the widget."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

from noteverbale.lab import STILL_PICTURES
from noteverbale.notebooks.writing import WIDGET_VIEW as WRITTEN
from noteverbale.saving import WIDGET_VIEW, StillPictures


def saved(folder: Path, data: dict) -> dict:
    """What is on the disk after JupyterLab has saved an output with this data."""
    output = {"output_type": "display_data", "metadata": {}, "data": data}
    cell = {
        "cell_type": "code",
        "id": "dolls",
        "metadata": {},
        "source": "dolls",
        "execution_count": 1,
        "outputs": [output],
    }
    notebook = {"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    manager = StillPictures(root_dir=str(folder))
    model = {"type": "notebook", "format": "json", "content": notebook}
    asyncio.run(manager.save(model, "dolls.ipynb"))
    kept = json.loads((folder / "dolls.ipynb").read_text(encoding="utf-8"))
    return kept["cells"][0]["outputs"][0]["data"]


def test_the_picture_stays_and_the_widget_goes(tmp_path: Path) -> None:
    data = {
        WIDGET_VIEW: {"model_id": "1"},
        "image/png": "aGk=",
        "text/plain": "A doll.",
    }

    assert sorted(saved(tmp_path, data)) == ["image/png", "text/plain"]


def test_a_widget_without_a_picture_stays(tmp_path: Path) -> None:
    data = {WIDGET_VIEW: {"model_id": "1"}, "text/plain": "A slider."}

    assert WIDGET_VIEW in saved(tmp_path, data)


def test_the_option_names_the_class() -> None:
    name = f"{StillPictures.__module__}.{StillPictures.__name__}"

    assert STILL_PICTURES.endswith(f"={name}")


def test_both_ways_of_writing_mean_the_same_entry() -> None:
    assert WIDGET_VIEW == WRITTEN
