"""A picture: a figure, and the sentence that says the same."""

from __future__ import annotations

import base64
import html
import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import matplotlib as mpl
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from PIL import Image

WIDTH_ON_PAGE = 720
WIDTH_INCHES = 7.2
DPI = 150  # half as many pixels again as the page is wide, for sharp screens
LIVE_DPI = 120  # fewer, where somebody waits for the picture

FONT = "DejaVu Sans"  # matplotlib brings it along, so every machine has it
INK = "#16293f"
MUTED = "#4d5d70"
PAPER = "#ffffff"

# Any, because the keys that matplotlib knows change with its version.
_PLAIN: Any = {
    "font.family": FONT,
    "text.hinting": "none",
}


@contextmanager
def plain_style() -> Iterator[None]:
    """Draw in the course's own style, whatever the learner has set, and put it back."""
    with mpl.rc_context():
        mpl.rcdefaults()
        mpl.rcParams.update(_PLAIN)
        yield


def new_figure(height: float, dpi: int = DPI) -> Figure:
    """Make a figure as wide as the page that pyplot does not know about."""
    figure = Figure(figsize=(WIDTH_INCHES, height), dpi=dpi, facecolor=PAPER)
    FigureCanvasAgg(figure)
    return figure


def as_image(canvas: FigureCanvasAgg) -> Image.Image:
    """Return the canvas as it stands, in full colour."""
    size = canvas.get_width_height(physical=True)
    image = Image.frombuffer("RGBA", size, canvas.buffer_rgba(), "raw", "RGBA", 0, 1)
    # On paper everything is opaque, so the fourth channel carries nothing: drop it.
    return image.convert("RGB")


@dataclass(frozen=True)
class Picture:
    """A figure and its sentence; as the last line of a cell it shows both."""

    figure: Figure
    sentence: str

    def png(self) -> bytes:
        """Return the figure as PNG; the same figure gives the same bytes every time."""
        canvas = FigureCanvasAgg(self.figure)
        with plain_style():
            canvas.draw()
        out = io.BytesIO()
        as_image(canvas).save(out, "PNG", optimize=True)
        return out.getvalue()

    def _repr_png_(self) -> bytes:
        return self.png()

    def _repr_mimebundle_(
        self, include: object = None, exclude: object = None
    ) -> tuple[dict[str, Any], dict[str, Any]]:
        """Return the PNG with the sentence as its twin and alternative text."""
        return static_bundle(self.png(), self.sentence, self.figure)

    def _ipython_display_(self) -> None:
        """Show the picture, and its sentence under it as text that can be read out."""
        from IPython.display import display

        data, metadata = self._repr_mimebundle_()
        display(data, metadata=metadata, raw=True)
        # A front end shows one form of an output, the picture; so the sentence that
        # everybody can read needs an output of its own.
        words = {"text/plain": self.sentence, "text/html": paragraph(self.sentence)}
        display(words, raw=True)

    def __repr__(self) -> str:
        """Return the sentence: what a terminal can show of a picture."""
        return self.sentence


def static_bundle(
    png: bytes, sentence: str, figure: Figure
) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return data and metadata of an output that shows a PNG as wide as the page."""
    width, height = figure.get_size_inches()
    shown = {
        "alt": sentence,
        "width": WIDTH_ON_PAGE,
        "height": round(WIDTH_ON_PAGE * height / width),
    }
    encoded = base64.b64encode(png).decode("ascii")
    return {"image/png": encoded, "text/plain": sentence}, {"image/png": shown}


def paragraph(sentence: str) -> str:
    """Return a sentence as one HTML paragraph, as wide as the picture above it."""
    style = f"max-width:{WIDTH_ON_PAGE}px;margin:0.2em 0 0.6em;line-height:1.45"
    return f'<p style="{style}">{html.escape(sentence)}</p>'
