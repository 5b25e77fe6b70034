"""The matrix of positions: actors down, issues across, a number or a gap in each cell.

What has no code is hatched, and every number is printed: colour carries nothing alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import matplotlib as mpl
import pandas as pd
from matplotlib.colors import to_hex, to_rgb
from matplotlib.figure import Figure
from matplotlib.patches import Patch, Rectangle

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
from noteverbale.figures.wording import Words, text_width
from noteverbale.method.codebook import Cell
from noteverbale.method.recoding import Change, Codes, changes

_TOP, _BELOW, _EDGE = 0.46, 0.46, 0.06
_LABEL = 0.23  # the strip of a cell that says what has changed
_BESIDE = 0.12  # between a name and its row
_CELL_HEIGHT = 0.66
_GAP = 0.035  # half of the white between two cells
_NAME_SIZE, _NUMBER_SIZE, _HALF_SIZE, _MARK_SIZE = 13.0, 18.0, 15.0, 12.0
_ENDS = (0.08, 0.96)  # the part of the colour map that is used, for -2 and for 2
_KEY_SIZE = 10.5
_MOST_NAMED = 6
_MINUS = "\N{MINUS SIGN}"
_MARKS: dict[Change, str] = {"new": "● new", "gone": "● gone", "other": "● other"}


def _fill(code: float) -> str:
    low, high = _ENDS
    place = low + (high - low) * (min(max(code, -2.0), 2.0) + 2) / 4
    return to_hex(mpl.colormaps["cividis"](place))


def _ink_on(fill: str) -> str:
    red, green, blue = to_rgb(fill)
    return INK if 0.3 * red + 0.59 * green + 0.11 * blue > 0.5 else PAPER


def position_matrix(
    codes: pd.DataFrame | Mapping[Cell, Codes],
    before: pd.DataFrame | Mapping[Cell, Codes] | None = None,
    whose: str = "authored reading A",
) -> Picture:
    """Draw codes as a matrix; with ``before``, mark the cells that have changed.

    ``codes`` is a table with a row an actor and a column an issue, or what `recoded`
    returns.

    >>> wide = pd.DataFrame({"well": [2, None]}, index=["the mayor", "the school"])
    >>> position_matrix(wide).sentence
    'Codes in 1 of 2 cells. The mayor: well +2; the school: no code.'
    """
    cells = _cells(codes)
    actors = list(dict.fromkeys(actor for actor, _ in cells))
    issues = list(dict.fromkeys(issue for _, issue in cells))
    figure = MatrixFigure(actors, issues)
    shown = figure.show(cells, None if before is None else _cells(before), whose)
    return Picture(figure.figure, shown)


def matrix_sentence(
    codes: Mapping[Cell, Codes],
    before: Mapping[Cell, Codes] | None = None,
    whose: str = "authored reading A",
) -> str:
    """Say what `position_matrix` shows: every code, and what has changed."""
    n = sum(bool(held) for held in codes.values())
    rows: dict[str, list[str]] = {}
    for (actor, issue), held in codes.items():
        written = " and ".join(_number(code, "-") for code in held)
        rows.setdefault(actor, []).extend([f"{issue} {written}"] if held else [])
    told = "; ".join(
        f"{actor}: {', '.join(held) or 'no code'}" for actor, held in rows.items()
    )
    said = f"Codes in {n} of {len(codes)} cells. {told[:1].upper()}{told[1:]}."
    return said if before is None else f"{_changed(codes, before, whose)} {said}"


def _changed(
    codes: Mapping[Cell, Codes], before: Mapping[Cell, Codes], whose: str
) -> str:
    found = changes(dict(before), dict(codes))
    if not found:
        return f"No cell differs from {whose}."
    counted = ", ".join(_of_kind(found, kind) for kind in _MARKS)
    verb = "cell differs" if len(found) == 1 else "cells differ"
    return f"{len(found)} {verb} from {whose}: {counted}."


def _of_kind(found: Mapping[Cell, Change], kind: Change) -> str:
    """Say how many cells changed in a way, and which, if they are few."""
    cells = [
        f"{actor} on {issue}" for (actor, issue), one in found.items() if one == kind
    ]
    named = f" ({'; '.join(cells)})" if 0 < len(cells) <= _MOST_NAMED else ""
    return f"{len(cells)} {kind}{named}"


def _number(code: float, minus: str) -> str:
    """Write a code with its sign.

    >>> _number(2.0, "-"), _number(-0.5, "-"), _number(0.0, "-")
    ('+2', '-0.5', '0')
    """
    return f"{code:+g}".replace("-", minus) if code else "0"


def _cells(codes: pd.DataFrame | Mapping[Cell, Codes]) -> dict[Cell, Codes]:
    """Codes by actor and issue, whatever they come in."""
    if not isinstance(codes, pd.DataFrame):
        return dict(codes)
    return {
        (str(actor), str(issue)): () if pd.isna(code) else (float(code),)
        for actor, row in codes.astype(object).iterrows()
        for issue, code in row.items()
    }


class MatrixFigure:
    """The cells of `position_matrix`, made once and changed for each new coding."""

    inks = (INK, MUTED, PAPER)
    papers = (PAPER, *(_fill(half / 2) for half in range(-4, 5)))

    def __init__(
        self, actors: Sequence[str], issues: Sequence[str], dpi: int = DPI
    ) -> None:
        self._height = _TOP + _BELOW + _CELL_HEIGHT * len(actors)
        names = max((text_width(actor, _NAME_SIZE) for actor in actors), default=0)
        self._left = min(_EDGE + names + _BESIDE, WIDTH_INCHES / 2)
        self._width = (WIDTH_INCHES - self._left - _EDGE) / max(1, len(issues))
        with plain_style():
            self.figure = new_figure(self._height, dpi)
            self._write_names(actors, issues)
            self.cells = {
                (actor, issue): _Cell(self.figure, *self._place(row, column))
                for row, actor in enumerate(actors)
                for column, issue in enumerate(issues)
            }
        self.moving: list[Patch] = [
            part for cell in self.cells.values() for part in cell.artists
        ]

    def _place(self, row: int, column: int) -> tuple[float, float, float, float]:
        """Left, bottom, width and height of a cell in inches."""
        left = self._left + column * self._width + _GAP
        bottom = self._height - _TOP - (row + 1) * _CELL_HEIGHT + _GAP
        return left, bottom, self._width - 2 * _GAP, _CELL_HEIGHT - 2 * _GAP

    def _write_names(self, actors: Sequence[str], issues: Sequence[str]) -> None:
        for row, actor in enumerate(actors):
            _, bottom, _, height = self._place(row, 0)
            words = _words(self.figure, ha="right")
            words.place(actor, self._left - _BESIDE, bottom + height / 2, _NAME_SIZE)
        for column, issue in enumerate(issues):
            left, _, width, _ = self._place(0, column)
            words = _words(self.figure)
            _centre(words, issue, left + width / 2, self._height - 0.26, _NAME_SIZE)
        key = _words(self.figure, colour=MUTED)
        said = "hatched: no code     two halves: two codes     ●: changed"
        key.place(said, self._left + _GAP, 0.22, _KEY_SIZE)

    def show(
        self,
        codes: Mapping[Cell, Codes],
        before: Mapping[Cell, Codes] | None = None,
        whose: str = "authored reading A",
    ) -> str:
        """Show these codes and return the sentence that says the same."""
        marks = changes(dict(before), dict(codes)) if before is not None else {}
        for place, cell in self.cells.items():
            cell.show(codes[place], marks.get(place))
        return matrix_sentence(codes, before, whose)


class _Cell:
    """One cell: two halves in colour, or a hatched ground; numbers; a mark."""

    def __init__(
        self, figure: Figure, left: float, bottom: float, width: float, height: float
    ) -> None:
        self.middle, self.bottom = left + width / 2, bottom
        self.height, self.width = height, width
        half = width / 2
        self.hatched = _box(figure, 1, left, bottom, width, height)
        self.hatched.set(facecolor=PAPER, edgecolor=MUTED, hatch="////", linewidth=0.8)
        self.halves = [
            _box(figure, 2, left + side * half, bottom, half, height) for side in (0, 1)
        ]
        self.edge = _box(figure, 3, left, bottom, width, height)
        self.edge.set(facecolor="none", edgecolor=INK)
        self.numbers = [_words(figure, 5), _words(figure, 5)]
        self.label = _box(figure, 4, left, bottom, width, _LABEL)
        self.label.set(facecolor=PAPER, edgecolor=INK, linewidth=0.8)
        self.mark = _words(figure, 6)
        self.artists: list[Patch] = [self.hatched, *self.halves, self.label, self.edge]
        self.artists += [*self.numbers, self.mark]
        self.show(())

    def show(self, codes: Codes, change: Change | None = None) -> None:
        """Show no code, one or two, and what has changed."""
        self.hatched.set_visible(not codes)
        for box, code in zip(self.halves, _both(codes), strict=True):
            box.set_visible(bool(codes))
            box.set_facecolor(_fill(code))
        self.edge.set_linewidth(2.6 if change else 0.8)
        self.label.set_visible(change is not None)
        _centre(self.mark, _MARKS[change] if change else "", self.middle,
                self.bottom + _LABEL / 2, _MARK_SIZE)  # fmt: skip
        middle = self.bottom + self.height / 2 + (0.1 if change else 0)
        for place, words in enumerate(self.numbers):
            said = _number(codes[place], _MINUS) if place < len(codes) else ""
            aside = self.width / 4 * (2 * place - 1) if len(codes) > 1 else 0.0
            size = _HALF_SIZE if len(codes) > 1 or change else _NUMBER_SIZE
            words.set_facecolor(_ink_on(_fill(_both(codes)[place])))
            _centre(words, said, self.middle + aside, middle, size, "bold")


def _both(codes: Codes) -> tuple[float, float]:
    """Return the codes of the left and of the right half."""
    return (codes[0], codes[-1]) if codes else (0.0, 0.0)


def _box(
    figure: Figure, zorder: int, x: float, y: float, width: float, height: float
) -> Rectangle:
    box = Rectangle((x, y), width, height, linewidth=0, zorder=zorder)
    box.set_transform(figure.dpi_scale_trans)
    figure.add_artist(box)
    return box


def _words(figure: Figure, zorder: int = 5, colour: str = INK, **where: Any) -> Words:
    words = Words(figure.dpi_scale_trans, zorder, colour, **where)
    figure.add_artist(words)
    return words


def _centre(
    words: Words, said: str, x: float, y: float, size: float, weight: str = "normal"
) -> None:
    """Say these words around a place."""
    words.place(said, x - text_width(said, size, weight) / 2, y, size, weight)
