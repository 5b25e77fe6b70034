"""Nesting dolls: a claim inside the voices that pass it on, one box a voice."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from matplotlib.figure import Figure
from matplotlib.patches import FancyBboxPatch, Patch

from noteverbale.figures.picture import (
    DPI,
    INK,
    MUTED,
    PAPER,
    WIDTH_INCHES,
    Picture,
    new_figure,
    plain_style,
)
from noteverbale.figures.wording import Words, fit, text_width
from noteverbale.method.attribution import verb_of

MOST_LAYERS = 4
_HEIGHT = 3.8
_EDGE = 0.04  # from the rim of the picture to the outermost box
_SIDE, _HEAD, _FOOT = 0.2, 0.43, 0.13  # from a box to the one inside it
_PAD = 0.16
_NOTE_ROW = 0.36  # the row under the claim that says how it is passed on
_GAP = 0.14  # between the words of a heading and what follows them
_HEAD_SIZES = (14.0, 13.0, 12.0, 11.0, 10.0, 9.0)
_TEXT_SIZES = (20.0, 18.0, 17.0, 16.0, 15.0, 14.0, 13.0, 12.0, 11.0, 10.0)
_NOTE_SIZE = 11.0
_MOST_LINES = 12
# Lighter inwards, so that the depth can be seen without colour.
_FILLS = ("#a3b9cf", "#c0d0e0", "#d9e3ed", "#ebf0f6")
_UNNAMED = "#8a3210"


@dataclass(frozen=True)
class Layer:
    """One voice: who speaks, with which verb, and what the reader should know of it."""

    voice: str
    verb: str = "says"
    unnamed: bool = False
    on_behalf_of: str | None = None

    @property
    def words(self) -> str:
        """The voice as it stands before its bracket.

        >>> Layer("diplomats", "say", unnamed=True).words
        'diplomats, unnamed, say'
        >>> Layer("Jens Stoltenberg", on_behalf_of="NATO").words
        'Jens Stoltenberg (NATO) says'
        """
        office = f" ({self.on_behalf_of})" if self.on_behalf_of else ""
        unnamed = ", unnamed," if self.unnamed else ""
        return f"{self.voice}{office}{unnamed} {self.verb}"


THE_REPORT = Layer("The report")


def layers_of(row: Mapping[str, Any], unnamed: Collection[str] = ()) -> list[Layer]:
    """Return the voices of a row of `statements`, outermost first.

    ``unnamed`` are the voices that have no name. The office belongs to the innermost
    voice and is no voice of its own.

    >>> row = {"speaker": "diplomats", "via": None, "on_behalf_of": None}
    >>> [layer.words for layer in layers_of(row, {"diplomats"})]
    ['The report says', 'diplomats, unnamed, say']
    """
    said = [row.get(name) for name in ("via", "speaker")]
    voices = [voice for voice in said if isinstance(voice, str)]
    inner = [Layer(voice, verb_of(voice), voice in unnamed) for voice in voices]
    *outer, innermost = (THE_REPORT, *inner)
    office = row.get("on_behalf_of")
    if isinstance(office, str):
        innermost = replace(innermost, on_behalf_of=office)
    return [*outer, innermost]


def dolls(layers: Sequence[Layer], text: str, mode: str = "") -> Picture:
    """Draw the claim in nested boxes, outermost first; ``mode`` stands under it.

    >>> dolls([THE_REPORT, Layer("diplomats", "say", unnamed=True)], "All is well.")
    Depth 2: The report says [diplomats, unnamed, say [All is well]].
    """
    figure = DollsFigure()
    return Picture(figure.figure, figure.show(layers, text, mode))


def dolls_sentence(layers: Sequence[Layer], text: str) -> str:
    """Say what `dolls` shows: the depth, and the claim in brackets."""
    inside = text.removesuffix(".")
    for layer in reversed(layers):
        inside = f"{layer.words} [{inside}]"
    return f"Depth {len(layers)}: {inside}."


class DollsFigure:
    """The boxes and words of `dolls`, made once and moved for each new reading.

    ``moving`` holds the artists that a change may touch, in the order in which they
    lie on each other; the outermost box never changes and is background.
    """

    inks = (INK, MUTED, _UNNAMED)
    papers = (PAPER, *_FILLS)

    def __init__(self, dpi: int = DPI) -> None:
        with plain_style():
            self.figure = new_figure(_HEIGHT, dpi)
            self.boxes = [_Box(self.figure, level) for level in range(MOST_LAYERS)]
            self.claim = _Claim(self.figure)
        parts = [part for box in self.boxes for part in box.artists]
        self.moving: list[Patch] = [*parts[1:], *self.claim.artists]

    def show(self, layers: Sequence[Layer], text: str, mode: str = "") -> str:
        """Move the artists to a reading and return the sentence that says the same."""
        depth = len(layers)
        if not 1 <= depth <= MOST_LAYERS:
            message = f"Dolls have 1 to {MOST_LAYERS} voices; here are {depth}."
            raise ValueError(message)
        for level, box in enumerate(self.boxes):
            box.show(layers[level] if level < depth else None, depth)
        self.claim.show(depth, text, mode)
        return dolls_sentence(layers, text)


class _Box:
    """One doll: a box, the words of its voice, a note on it and its number."""

    def __init__(self, figure: Figure, level: int) -> None:
        self.level = level
        x, y, width, height = _bounds(level)
        self.left, self.right = x + _PAD, x + width - _PAD
        self.middle = y + height - _HEAD / 2
        z = 10 + 5 * level
        self.box = _rounded(figure, z, _FILLS[level])
        self.box.set_bounds(x, y, width, height)
        self.words, self.note = _words(figure, z + 1), _words(figure, z + 1)
        self.pill = _rounded(figure, z + 1, PAPER, _UNNAMED, linewidth=1.1)
        self.pill.set_linestyle((0, (3, 2)))
        self.unnamed = _words(figure, z + 2, colour=_UNNAMED)
        self.number = _words(figure, z + 1, ha="right")
        self.artists: list[Patch] = [self.box, self.words, self.note, self.pill]
        self.artists += [self.unnamed, self.number]
        self.show(THE_REPORT if level == 0 else None, depth=1)

    def show(self, layer: Layer | None, depth: int) -> None:
        """Show a voice in this box, or hide the box."""
        for artist in self.artists:
            artist.set_visible(layer is not None)
        if layer is None:
            return
        self.box.set_linestyle((0, (5, 2.5)) if layer.unnamed else "solid")
        self.box.set_linewidth(2.2 if layer.unnamed else 1.3)
        self.box.set_edgecolor(_UNNAMED if layer.unnamed else INK)
        self.pill.set_visible(layer.unnamed)
        self.unnamed.set_visible(layer.unnamed)
        innermost = "bold" if self.level == depth - 1 else "normal"
        number = f"depth {self.level + 1}"
        self.number.place(number, self.right, self.middle, _NOTE_SIZE, innermost)
        self._place_words(layer)

    def _place_words(self, layer: Layer) -> None:
        """Voice, the pill "unnamed" and the office in one row, shrunk to its room."""
        note = f"on behalf of {layer.on_behalf_of}" if layer.on_behalf_of else ""
        pill = text_width("unnamed", _NOTE_SIZE) + 0.16
        taken = text_width("depth 4", _NOTE_SIZE, "bold") + 2 * _GAP
        taken += (pill + _GAP) * layer.unnamed + text_width(note, _NOTE_SIZE)
        room = self.right - self.left - taken
        heading = f"{layer.voice} {layer.verb}"
        fitted = fit(heading, room, 0.3, _HEAD_SIZES, "bold")
        (words,) = fitted.lines
        self.words.place(words, self.left, self.middle, fitted.size, "bold")
        after = self.left + text_width(words, fitted.size, "bold") + _GAP
        self.pill.set_bounds(after, self.middle - 0.13, pill, 0.26)
        self.unnamed.place("unnamed", after + 0.08, self.middle, _NOTE_SIZE)
        beside = after + (pill + _GAP) * layer.unnamed
        self.note.place(note, beside, self.middle, _NOTE_SIZE)


class _Claim:
    """The innermost thing: the claim on white paper, and how it is passed on."""

    def __init__(self, figure: Figure) -> None:
        self.paper = _rounded(figure, 40, PAPER, linewidth=0.6)
        self.lines = [_words(figure, 41) for _ in range(_MOST_LINES)]
        self.mode = _words(figure, 41, colour=MUTED)
        self.artists: list[Patch] = [self.paper, *self.lines, self.mode]

    def show(self, depth: int, text: str, mode: str) -> None:
        """Lay the claim inside the innermost of ``depth`` boxes."""
        x, y, width, height = _bounds(depth)
        self.paper.set_bounds(x, y, width, height)
        note = _NOTE_ROW if mode else _PAD
        room = height - note - _PAD
        fitted = fit(text, width - 2 * _PAD, room, _TEXT_SIZES)
        top = y + note + room / 2 + (len(fitted.lines) - 1) * fitted.step / 2
        for i, line in enumerate(self.lines):
            words = fitted.lines[i] if i < len(fitted.lines) else ""
            line.set_visible(bool(words))
            line.place(words, x + _PAD, top - i * fitted.step, fitted.size)
        self.mode.place(mode, x + _PAD, y + _NOTE_ROW / 2, _NOTE_SIZE)


def _bounds(level: int) -> tuple[float, float, float, float]:
    """Left, bottom, width and height in inches of the box at a level (0 outermost)."""
    left = _EDGE + _SIDE * level
    bottom = _EDGE + _FOOT * level
    top = _HEIGHT - _EDGE - _HEAD * level
    return left, bottom, WIDTH_INCHES - 2 * left, top - bottom


def _rounded(
    figure: Figure, zorder: int, fill: str, edge: str = INK, linewidth: float = 1.3
) -> FancyBboxPatch:
    box = FancyBboxPatch(
        (0, 0), 1, 1, boxstyle="round,pad=0,rounding_size=0.11", facecolor=fill,
        edgecolor=edge, linewidth=linewidth, zorder=zorder,
    )  # fmt: skip
    box.set_transform(figure.dpi_scale_trans)
    figure.add_artist(box)
    return box


def _words(figure: Figure, zorder: int, colour: str = INK, ha: str = "left") -> Words:
    words = Words(figure.dpi_scale_trans, zorder, colour, ha)
    figure.add_artist(words)
    return words
