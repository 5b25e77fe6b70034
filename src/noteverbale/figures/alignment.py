"""Two versions beside each other: what is the same, changed or missing, in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

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
from noteverbale.figures.wording import Words, fit
from noteverbale.method.alignment import Alignment, Stretch, alignment_of

MOST_ROWS = 14
_HEIGHT = 4.1
_EDGE = 0.06
_MARK = 1.15  # the column in the middle
_SIDE = (WIDTH_INCHES - 2 * _EDGE - _MARK) / 2
_HEAD, _FOOT = 0.42, 0.42
_MOST_ROW, _ALONE = 0.62, 1.0
_MOST_LINES = 3
_GAP = 0.07
_SIZES = (15.0, 14.0, 13.0, 12.0, 11.0, 10.0, 9.0)
_HEAD_SIZES = (12.0, 11.0, 10.0, 9.0)
_SAME, _OTHER = "#dfe6ee", "#ffffff"
_SIGNS = {"same": "=", "listed": "≈", "changed": "≠", "missing": "–", "": ""}
# Fill, width and style of the line around the words: seen without colour.
_Line = Literal["solid"] | tuple[float, tuple[float, float]]
_STYLES: dict[str, tuple[str, float, _Line]] = {
    "same": (_SAME, 0.6, "solid"),
    "listed": (_SAME, 1.2, (0, (1, 1.5))),
    "changed": (_OTHER, 2.4, "solid"),
    "missing": (_OTHER, 1.2, (0, (5, 3))),
    "": (_OTHER, 0.8, "solid"),
}


def alignment(
    a: str, b: str, names: tuple[str, str] = ("first version", "second version")
) -> Picture:
    """Draw two versions beside each other; case and punctuation are ignored.

    >>> alignment("little cause", "little reason")
    Similarity 0.50: 2 tokens and 2 tokens, 1 in common. Changed: “cause” | “reason”.
    """
    drawn = AlignmentFigure()
    return Picture(drawn.figure, drawn.show(names, alignment_of(a, b)))


def alignment_sentence(found: Alignment) -> str:
    """Say what the picture shows."""
    n_first, n_second = _n_tokens(found.n_first), _n_tokens(found.n_second)
    said = [
        f"Similarity {found.similarity:.2f}: {n_first} and {n_second}, "
        f"{found.n_shared} in common."
    ]
    for mark, before in (
        ("changed", "Changed"),
        ("missing", "Missing in one version"),
        ("listed", "The same by the list"),
    ):
        some = [one for one in found.stretches if one.mark == mark]
        if some:
            said.append(f"{before}: {'; '.join(map(_both, some))}.")
    return " ".join(said)


def _both(stretch: Stretch) -> str:
    sides = [f"“{side}”" for side in (stretch.first, stretch.second) if side]
    return " | ".join(sides)


def _n_tokens(n: int) -> str:
    return f"{n} token" if n == 1 else f"{n} tokens"


class AlignmentFigure:
    """The boxes and words of `alignment`, made once and moved for each new pair."""

    inks = (INK, MUTED)
    papers = (PAPER, _SAME)

    def __init__(self, dpi: int = DPI) -> None:
        with plain_style():
            self.figure = new_figure(_HEIGHT, dpi)
            self.heads = [_words(self.figure, MUTED) for _ in range(2)]
            self.foot = _words(self.figure)
            self.rows = [_Row(self.figure) for _ in range(MOST_ROWS)]
        parts = [part for row in self.rows for part in row.artists]
        self.moving: list[Patch] = [*self.heads, self.foot, *parts]

    def show(self, names: tuple[str, str], found: Alignment) -> str:
        """Move the artists to a pair and return the sentence that says the same."""
        self._place_heads(names)
        n = len(found.stretches)
        if n > MOST_ROWS:
            message = f"There is room for {MOST_ROWS} stretches; here are {n}."
            raise ValueError(message)
        self._place_rows(found.stretches)
        parts = f"2 * {found.n_shared} / ({found.n_first} + {found.n_second})"
        self._say(f"similarity {found.similarity:.2f} = {parts}")
        return alignment_sentence(found)

    def show_one(self, name: str, text: str) -> str:
        """Show one version alone, beside nothing."""
        self._place_heads((name, ""))
        self._place_rows((Stretch(text, "", ""),), _ALONE)
        self._say("no second version chosen yet")
        return f"One version: “{text}”. Choose a second one to lay beside it."

    def _place_heads(self, names: tuple[str, str]) -> None:
        lefts = (_EDGE, _EDGE + _SIDE + _MARK)
        for head, name, left in zip(self.heads, names, lefts, strict=True):
            fitted = fit(name, _SIDE, 0.3, _HEAD_SIZES, "bold")
            first = fitted.lines[0] if fitted.lines else ""
            head.place(first, left + 0.04, _HEIGHT - _HEAD / 2, fitted.size, "bold")

    def _place_rows(
        self, stretches: Sequence[Stretch], most: float = _MOST_ROW
    ) -> None:
        room = _HEIGHT - _HEAD - _FOOT
        height = min(most, room / max(1, len(stretches)))
        for i, row in enumerate(self.rows):
            top = _HEIGHT - _HEAD - i * height
            row.show(stretches[i] if i < len(stretches) else None, top, height)

    def _say(self, words: str) -> None:
        self.foot.place(words, _EDGE + 0.04, _FOOT / 2, 14.0, "bold")


class _Row:
    """One stretch: a box on either side, and the mark between them in words."""

    def __init__(self, figure: Figure) -> None:
        self.boxes = [_box(figure), _box(figure)]
        self.lines = [[_words(figure) for _ in range(_MOST_LINES)] for _ in range(2)]
        self.mark = _words(figure)
        self.artists: list[Patch] = [*self.boxes, self.mark]
        self.artists += [line for side in self.lines for line in side]

    def show(self, stretch: Stretch | None, top: float, height: float) -> None:
        """Show a stretch in its place, or hide the row."""
        for artist in self.artists:
            artist.set_visible(stretch is not None)
        if stretch is None:
            return
        middle = top - height / 2
        texts = (stretch.first, stretch.second)
        lefts = (_EDGE, _EDGE + _SIDE + _MARK)
        for i, (text, left) in enumerate(zip(texts, lefts, strict=True)):
            self._place(i, text, left, middle, height - _GAP, stretch.mark)
        mark = stretch.mark
        words = f"{_SIGNS[mark]} {mark}" if mark else ""
        weight = "normal" if mark == "same" else "bold"
        self.mark.place(words, _EDGE + _SIDE + 0.12, middle, 11.0, weight)

    def _place(
        self, i: int, text: str, left: float, middle: float, height: float, mark: str
    ) -> None:
        box, lines = self.boxes[i], self.lines[i]
        fill, width, style = _STYLES[mark]
        box.set_visible(bool(text) or bool(mark))
        box.set_bounds(left + 0.02, middle - height / 2, _SIDE - 0.04, height)
        box.set_facecolor(fill)
        box.set_linewidth(width)
        box.set_linestyle(style)
        shown = text or ("(nothing here)" if mark else "")
        fitted = fit(shown, _SIDE - 0.24, max(height, 0.26), _SIZES)
        top = middle + (len(fitted.lines) - 1) * fitted.step / 2
        for n, line in enumerate(lines):
            words = fitted.lines[n] if n < len(fitted.lines) else ""
            line.set_facecolor(INK if text else MUTED)
            line.place(words, left + 0.12, top - n * fitted.step, fitted.size)


def _box(figure: Figure) -> FancyBboxPatch:
    box = FancyBboxPatch(
        (0, 0), 1, 1, boxstyle="round,pad=0,rounding_size=0.06", facecolor=PAPER,
        edgecolor=INK, linewidth=1.0, zorder=10,
    )  # fmt: skip
    box.set_transform(figure.dpi_scale_trans)
    figure.add_artist(box)
    return box


def _words(figure: Figure, colour: str = INK) -> Words:
    words = Words(figure.dpi_scale_trans, 20, colour)
    figure.add_artist(words)
    return words
