"""The widget base: controls, a picture and its sentence, and a line to paste.

A widget has no logic of its own: it hands the values of its controls to a function,
which moves the artists of a figure and returns what to say.
"""

from __future__ import annotations

import html
import time
from base64 import b64encode
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import ipywidgets
from traitlets import Unicode

from noteverbale.figures.kept import KeptFigure
from noteverbale.figures.picture import WIDTH_ON_PAGE, static_bundle

_LABEL = {"description_width": "8.5em"}
_REST = 0.001  # seconds
# A dropdown has margins of 2 px that its width does not count.
_WHOLE = {"width": "calc(100% - 4px)", "max_width": f"{WIDTH_ON_PAGE}px"}


@dataclass(frozen=True)
class Shown:
    """What the picture shows, and the line of Python that keeps the decision."""

    sentence: str
    paste: str


class NamedImage(ipywidgets.Image):  # type: ignore[misc]  # ipywidgets has no types
    """An image whose tooltip is its name for a screen reader.

    The front end shows the tooltip of a widget only if it has an empty description,
    and the plain `Image` has none at all.
    """

    description = Unicode("").tag(sync=True)


class Live:
    """Controls over a picture that is drawn once and then only moved.

    ``controls`` are the named widgets whose values make up the state; ``show`` gets
    these values by name, moves the artists of ``figure`` and returns what to say.
    ``rows`` says how the controls stand on the page and may hold more widgets. As the
    last line of a cell it shows the widget; where there is no kernel, a still picture.
    """

    def __init__(
        self,
        controls: Mapping[str, ipywidgets.Widget],
        rows: Sequence[Sequence[ipywidgets.Widget]],
        figure: KeptFigure,
        show: Callable[..., Shown],
    ) -> None:
        self.controls = dict(controls)
        self.said, self.png = Shown("", ""), b""
        self._figure, self._show = figure, show
        self._values: dict[str, Any] | None = None  # those that are shown
        self._waiting = 0
        self.picture = NamedImage(format="url", layout=_WHOLE)
        self.sentence = ipywidgets.HTML(layout=_WHOLE)
        self.paste = ipywidgets.Textarea(
            description="Line to paste", rows=3, style=_LABEL, layout=_WHOLE
        )
        boxes = [_row(row) for row in rows]
        self.box = ipywidgets.VBox([*boxes, self.picture, self.sentence, self.paste])
        for control in self.controls.values():
            control.observe(self.refresh, "value")
        self.refresh()

    def values(self) -> dict[str, Any]:
        """Return the value of each control by its name."""
        return {name: control.value for name, control in self.controls.items()}

    def set(self, **values: object) -> None:
        """Set several controls and draw once."""
        with self.together():
            for name, value in values.items():
                self.controls[name].value = value

    @property
    def is_waiting(self) -> bool:
        """Whether several controls are being set, and the picture waits."""
        return self._waiting > 0

    @contextmanager
    def together(self) -> Iterator[None]:
        """Draw once for all that changes inside."""
        self._waiting += 1
        try:
            yield
        finally:
            self._waiting -= 1
        self.refresh()

    def refresh(self, change: object = None) -> None:
        """Draw the state of the controls and say it, unless it is shown already."""
        values = self.values()
        if self.is_waiting or values == self._values:
            return
        try:
            said = self._show(**values)
            png = self._figure.png()
        except Exception as error:
            # Without this the old picture would stand beside the new values.
            self._values = None
            self._tell(f"This could not be drawn: {error} Please choose other values.")
            raise
        self._values, self.said, self.png = values, said, png
        # One message carries picture and name; the sentence follows at once.
        with self.picture.hold_sync():
            # A browser has a data URL ready sooner than bytes, by 6 of 12 milliseconds.
            self.picture.value = b"data:image/png;base64," + b64encode(png)
            self.picture.tooltip = said.sentence
        # Another thread sends messages: it gets the picture out while this one rests.
        time.sleep(_REST)
        self._tell(said.sentence)
        self.paste.value = said.paste

    def _tell(self, sentence: str) -> None:
        style = "line-height:1.45;margin:0.2em 0"
        # A status is read out when it changes, without taking the focus.
        self.sentence.value = (
            f'<p role="status" aria-live="polite" style="{style}">'
            f"{html.escape(sentence)}</p>"
        )

    def _repr_mimebundle_(
        self, include: object = None, exclude: object = None
    ) -> tuple[dict[str, Any], dict[str, Any]]:
        """Return the widget, and a still picture for pages without a kernel."""
        sentence, figure = self.said.sentence, self._figure.figure
        data, metadata = static_bundle(self.png, sentence, figure)
        return self.box._repr_mimebundle_() | data, metadata

    def __repr__(self) -> str:
        """Return the sentence: what a terminal can show of the picture."""
        return self.said.sentence


def numbered(
    label: str, low: int, high: int, value: int
) -> tuple[ipywidgets.BoundedIntText, ipywidgets.IntSlider]:
    """Make a number box with a label, and a slider; `in_step` keeps them equal.

    A slider has no name that a screen reader could read; the number box has.
    """
    number = ipywidgets.BoundedIntText(
        value, min=low, max=high, description=label, style=_LABEL,
        layout={"width": "13.5em"},
    )  # fmt: skip
    slider = ipywidgets.IntSlider(
        value, min=low, max=high, readout=False, layout={"flex": "1 1 12em"}
    )
    return number, slider


def in_step(
    control: ipywidgets.Widget, twin: ipywidgets.Widget, trait: str = "value"
) -> None:
    """Keep a twin at the value of a control, and the control at that of its twin.

    With ``trait="index"`` a dropdown is the twin, and the control counts from 1. Link
    them after `Live` has begun to observe the control: what is linked first is sent
    to the page first, and that should be the picture.
    """
    first = 1 if trait == "index" else 0
    ways = (lambda value: value - first, lambda value: value + first)
    ipywidgets.link((control, "value"), (twin, trait), ways)


def chosen(label: str, options: Sequence[object], value: object) -> ipywidgets.Dropdown:
    """Make a dropdown with a label, as wide as its place allows."""
    return ipywidgets.Dropdown(
        options=options, value=value, description=label, style=_LABEL,
        layout={"flex": "1 1 20em", "width": "auto", "max_width": "calc(100% - 4px)"},
    )  # fmt: skip


def _row(widgets: Sequence[ipywidgets.Widget]) -> ipywidgets.HBox:
    # Rows wrap, so that a narrow window shows every control and no scroll bar.
    return ipywidgets.HBox(list(widgets), layout={"flex_flow": "row wrap"} | _WHOLE)
