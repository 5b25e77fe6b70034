"""Claims beside other origins: a grid with a letter in every place that is known."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from noteverbale.figures.picture import (
    FONT,
    INK,
    MUTED,
    PAPER,
    WIDTH_INCHES,
    Picture,
    new_figure,
    plain_style,
)
from noteverbale.figures.wording import text_width

KINDS = {"S": "same", "W": "wording", "X": "substance", "O": "omission"}
# Fill and letter by the first letter of a place; the letter says it without colour.
_FILLS = {"S": PAPER, "W": "#dfe6ee", "X": "#16293f", "O": "#ffffff"}
_INKS = {"S": INK, "W": INK, "X": PAPER, "O": INK}
_LEGEND = "    ".join(
    [
        *(f"{letter} {kind}" for letter, kind in KINDS.items()),
        "empty: nothing laid beside it",
    ]
)
_ROW = 0.27
_HEAD = 0.78  # inches for the two lines on top
_BELOW, _MARGIN = 0.42, 0.1
_SIZE = 11.0


def accounts_picture(grid: pd.DataFrame, names: Mapping[str, str]) -> Picture:
    """Draw `accounts_grid`: a row an origin, a column a claim of the report.

    ``names`` says what to write over each claim. An empty place means that nothing of
    that origin is laid beside the claim.

    >>> grid = pd.DataFrame({"C01": ["W", None]}, index=["AP", "NBC"])
    >>> accounts_picture(grid, {"C01": "C01"}).sentence
    '1 claim beside 2 other origins: wording in 1 place; 1 of 2 places are empty.'
    """
    longest = max(text_width(str(name), _SIZE) for name in grid.index)
    left = min(_MARGIN + longest + 0.15, WIDTH_INCHES / 2)
    above = _HEAD + 0.1 + max(text_width(names.get(c, c), _SIZE) for c in grid.columns)
    height = above + _BELOW + _ROW * len(grid)
    figure = new_figure(height)
    with plain_style():
        axes = figure.add_axes(
            (
                left / WIDTH_INCHES,
                _BELOW / height,
                1 - (left + _MARGIN) / WIDTH_INCHES,
                1 - (above + _BELOW) / height,
            )
        )
        _draw(axes, grid, names)
        x = _MARGIN / WIDTH_INCHES
        figure.text(x, 0.17 / height, _LEGEND, fontsize=10.5,
                    color=MUTED, va="center_baseline", family=FONT)  # fmt: skip
        known, letters = grid.size - int(grid.isna().to_numpy().sum()), _counts(grid)
        lines = (f"Places that our tables know: {known} of {grid.size}", letters)
        for n, line in enumerate(lines):
            figure.text(x, 1 - (0.22 + 0.28 * n) / height, line, va="center_baseline",
                        fontsize=(15, 12)[n], fontweight=("bold", "normal")[n],
                        color=(INK, MUTED)[n], family=FONT)  # fmt: skip
    return Picture(figure, accounts_sentence(grid))


def accounts_sentence(grid: pd.DataFrame) -> str:
    """Say what `accounts_picture` shows, in counts.

    A place with two letters is counted under its first.
    """
    claims, origins = _n(grid.shape[1], "claim"), _n(len(grid), "other origin")
    empty = int(grid.isna().to_numpy().sum())
    return (
        f"{claims} beside {origins}: {_counts(grid)}; "
        f"{empty} of {grid.size} places are empty."
    )


def _counts(grid: pd.DataFrame) -> str:
    letters = [str(cell)[0] for cell in grid.stack().dropna()]
    counts = {kind: letters.count(letter) for letter, kind in KINDS.items()}
    return ", ".join(f"{kind} in {_n(n, 'place')}" for kind, n in counts.items() if n)


def _n(n: int, noun: str) -> str:
    return f"{n} {noun}" if n == 1 else f"{n} {noun}s"


def _draw(axes: Axes, grid: pd.DataFrame, names: Mapping[str, str]) -> None:
    """Draw the places with their letters; first origin on top, claims over it."""
    for row, origin in enumerate(grid.index):
        for column, claim in enumerate(grid.columns):
            letters = grid.at[origin, claim]
            if isinstance(letters, str):
                _place(axes, column, row, letters)
    axes.set_xlim(-0.5, grid.shape[1] - 0.5)
    axes.set_ylim(len(grid) - 0.5, -0.5)
    axes.set_xticks(
        range(grid.shape[1]), [names.get(claim, claim) for claim in grid.columns],
        rotation=90, fontsize=_SIZE, family=FONT,
    )  # fmt: skip
    axes.set_yticks(range(len(grid)), list(grid.index), fontsize=_SIZE, family=FONT)
    axes.xaxis.tick_top()
    axes.tick_params(length=0, labelcolor=INK)
    axes.set_xticks([n - 0.5 for n in range(1, grid.shape[1])], minor=True)
    axes.set_yticks([n - 0.5 for n in range(1, len(grid))], minor=True)
    axes.grid(which="minor", color=MUTED, linewidth=0.35)
    axes.tick_params(which="minor", length=0)
    for spine in axes.spines.values():
        spine.set(color=INK, linewidth=0.9)


def _place(axes: Axes, column: int, row: int, letters: str) -> None:
    kind = letters[0]
    square = Rectangle(
        (column - 0.5, row - 0.5), 1, 1, facecolor=_FILLS[kind],
        edgecolor=INK, linewidth=0.8, zorder=2,
        linestyle="solid" if kind != "O" else (0, (3, 2)),
    )  # fmt: skip
    axes.add_patch(square)
    axes.text(column, row, letters, ha="center", va="center_baseline", zorder=3,
              fontsize=11 if len(letters) == 1 else 8.5, fontweight="bold",
              color=_INKS[kind], family=FONT)  # fmt: skip
