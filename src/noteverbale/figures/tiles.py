"""Tiles: what a clause means for each state, one tile a state, without any borders."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import pandas as pd
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
from noteverbale.figures.wording import Words, fit, text_width

COLUMNS = 8
_LEFT, _EDGE = 1.72, 0.08  # room for the names of rows; the rim
_TOP, _BELOW = 0.48, 0.46  # room for the heading and for the legend
_WIDE, _ROW = 0.675, 0.55  # from tile to tile, from row to row
_BOX_WIDE, _BOX_HIGH = 0.6, 0.32
_CODE_SIZE, _LETTER_SIZE, _LABEL_SIZE = 11.0, 14.0, 11.0
_TITLE_SIZES = (15.0, 14.0, 13.0, 12.0, 11.0, 10.0)
_DARK, _LIGHT, _LINES = "#2f5580", "#d9e3ed", "#8fa6bf"


class Look(NamedTuple):
    """How a status is drawn: its letter, the tone under it, its pattern, its ink."""

    letter: str
    fill: str
    hatch: str
    ink: str


# Four tones, two patterns and four letters: any one of them is enough to read it.
LOOKS = {
    "would apply": Look("A", _DARK, "", PAPER),
    "moot": Look("M", _LIGHT, "", INK),
    "ambiguous": Look("?", PAPER, "////", INK),
    "not covered": Look("–", PAPER, "", MUTED),
}
_NOTHING = Look("", PAPER, "", MUTED)
_BOUND_MARK = "b"


class Group(NamedTuple):
    """States in one block of rows, under one name."""

    name: str
    codes: tuple[str, ...]

    @property
    def n_rows(self) -> int:
        """How many rows of tiles the group takes."""
        return -(-len(self.codes) // COLUMNS)


def tiles(covered: pd.DataFrame, title: str = "") -> Picture:
    """Draw what a clause means for each state; ``covered`` comes from the method.

    >>> rows = pd.DataFrame({"state": ["GEO", "EST"], "group": ["A", "B"],
    ...                      "status": ["would apply", "moot"], "bound": False})
    >>> tiles(rows).sentence
    'Of 2 states: would apply 1, moot 1; bound 0.'
    """
    figure = TilesFigure(groups_of(covered))
    return Picture(figure.figure, figure.show(covered, title))


def groups_of(covered: pd.DataFrame) -> list[Group]:
    """Return the groups of a table and their states, both in the table's order."""
    grouped = covered.groupby("group", sort=False)["state"]
    return [Group(str(name), tuple(codes)) for name, codes in grouped]


def tiles_sentence(covered: pd.DataFrame) -> str:
    """Say what `tiles` shows: how many states have each status, how many are bound."""
    counts = covered["status"].value_counts()
    said = [f"{name} {counts[name]}" for name in LOOKS if name in counts]
    bound = int(covered["bound"].sum())
    return f"Of {len(covered)} states: {', '.join(said)}; bound {bound}."


class TilesFigure:
    """The tiles, made once; a change moves letters, tones, patterns and frames."""

    inks = (INK, MUTED, _DARK)
    papers = (PAPER, _DARK, _LIGHT, _LINES)

    def __init__(self, groups: Sequence[Group], dpi: int = DPI) -> None:
        rows = sum(group.n_rows for group in groups)
        self.height = _TOP + rows * _ROW + _BELOW
        with plain_style():
            self.figure = new_figure(self.height, dpi)
            self.title = _words(self.figure, INK)
            self.tiles = self._place(groups)
            self._draw_legend()
        parts = [part for tile in self.tiles.values() for part in tile.artists]
        self.moving: list[Patch] = [self.title, *parts]

    def _place(self, groups: Sequence[Group]) -> dict[str, _Tile]:
        """Make the tiles of every group, and print names and codes once for all."""
        placed, top = {}, self.height - _TOP
        for group in groups:
            _label(self.figure, group.name, top - group.n_rows * _ROW / 2 + 0.04)
            for n, code in enumerate(group.codes):
                row, column = divmod(n, COLUMNS)
                x, y = _LEFT + column * _WIDE, top - (row + 1) * _ROW + 0.08
                _words(self.figure, MUTED).place(
                    code, x, y + _BOX_HIGH + 0.085, _CODE_SIZE
                )
                placed[code] = _Tile(self.figure, x, y)
            top -= group.n_rows * _ROW
        return placed

    def _draw_legend(self) -> None:
        x, y = _EDGE, 0.1
        for status, look in LOOKS.items():
            sample = _Tile(self.figure, x, y, scale=0.62)
            sample.show(look, bound=False)
            _words(self.figure, INK).place(status, x + 0.42, y + 0.1, _LABEL_SIZE)
            x += 0.42 + text_width(status, _LABEL_SIZE) + 0.13
        frame = _Tile(self.figure, x, y, scale=0.62)
        frame.show(LOOKS["not covered"]._replace(letter=""), bound=True)
        words = _words(self.figure, INK)
        words.place("would be bound", x + 0.42, y + 0.1, _LABEL_SIZE)

    def show(self, covered: pd.DataFrame, title: str = "") -> str:
        """Show what a clause means, and return the sentence that says the same."""
        found = covered.set_index("state")
        for code, tile in self.tiles.items():
            status, bound = found.loc[code, "status"], bool(found.loc[code, "bound"])
            tile.show(LOOKS[str(status)], bound)
        fitted = fit(title, WIDTH_INCHES - 2 * _EDGE, 0.34, _TITLE_SIZES, "bold")
        line = fitted.lines[0] if fitted.lines else ""
        self.title.place(line, _EDGE, self.height - 0.22, fitted.size, "bold")
        return tiles_sentence(covered)

    def clear(self) -> str:
        """Show the states without any status."""
        for tile in self.tiles.values():
            tile.show(_NOTHING, bound=False)
        self.title.place("", _EDGE, self.height, 1)
        return f"{len(self.tiles)} states, and no clause yet."


class _Tile:
    """One state: a box with a letter, and a frame and a mark if it would be bound."""

    def __init__(self, figure: Figure, x: float, y: float, scale: float = 1.0) -> None:
        wide, high = _BOX_WIDE * scale, _BOX_HIGH * scale
        self.x, self.y = x + wide / 2, y + high / 2
        self.mark_at = x + wide - 0.03
        self.scale = scale
        self.box = Rectangle((x, y), wide, high, transform=figure.dpi_scale_trans)
        self.box.set_edgecolor(_LINES)  # of its pattern as well
        self.frame = Rectangle(
            (x, y), wide, high, fill=False, edgecolor=INK, linewidth=2.8 * scale**0.5,
            transform=figure.dpi_scale_trans,
        )  # fmt: skip
        figure.add_artist(self.box)
        figure.add_artist(self.frame)
        self.letter, self.mark = _words(figure, INK), _words(figure, INK, "right")
        self.artists: list[Patch] = [self.box, self.frame, self.letter, self.mark]

    def show(self, look: Look, bound: bool) -> None:
        """Show a status, and whether the state itself would be bound."""
        self.box.set_facecolor(look.fill)
        self.box.set_hatch(look.hatch)
        self.frame.set_visible(bound)
        self.mark.set_visible(bound)
        size = _LETTER_SIZE * self.scale**0.6
        half = text_width(look.letter, size, "bold") / 2
        self.letter.set_facecolor(look.ink)
        self.letter.place(look.letter, self.x - half, self.y, size, "bold")
        self.mark.set_facecolor(look.ink if look.fill == _DARK else INK)
        at = self.y + (0.02 if self.scale == 1 else 0)
        self.mark.place(_BOUND_MARK, self.mark_at - 0.03, at, 9.5, "bold")


def _label(figure: Figure, name: str, middle: float) -> None:
    """Print the name of a group at the left, in as many lines as it needs."""
    fitted = fit(name, _LEFT - _EDGE - 0.12, 1.0, (_LABEL_SIZE,))
    top = middle + (len(fitted.lines) - 1) * fitted.step / 2
    for n, line in enumerate(fitted.lines):
        _words(figure, INK).place(line, _EDGE, top - n * fitted.step, fitted.size)


def _words(figure: Figure, colour: str, ha: str = "left") -> Words:
    words = Words(figure.dpi_scale_trans, 5, colour, ha)
    figure.add_artist(words)
    return words
