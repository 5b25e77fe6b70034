"""Words as outlines: how wide they are, how they break into lines, how they are drawn.

matplotlib draws a `Text` letter by letter: 15 ms for four lines, which would be most of
the time between a key press and the new picture. The same letters as one filled outline
a line take 1 ms and look alike.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

import numpy as np
from matplotlib.font_manager import FontProperties
from matplotlib.patches import PathPatch
from matplotlib.path import Path
from matplotlib.textpath import text_to_path
from matplotlib.transforms import Affine2D, Transform
from numpy.typing import NDArray

from noteverbale.figures.picture import FONT, INK

LINE_SPACING = 1.38  # of the font size
_UNIT = 100.0  # the font size at which matplotlib gives outlines
_HALF_X_HEIGHT = (
    0.274  # of the font size: where DejaVu's small letters have their middle
)


class _Outline(NamedTuple):
    points: NDArray[np.float64]
    codes: NDArray[np.uint8]
    width: float  # like the points, in points at a font size of _UNIT


# Kept letter by letter: a sentence that was not shown before is drawn as fast as one
# that was. Letters are few, and outlining one takes longer than drawing a line of them.
@lru_cache(maxsize=1024)
def _letter(letter: str, weight: str) -> _Outline:
    points, codes = text_to_path.get_text_path(_font(weight), letter, ismath=False)
    return _Outline(
        np.asarray(points, float).reshape(-1, 2),
        np.asarray(codes, np.uint8),
        _measured(letter, weight),
    )


@lru_cache(maxsize=8192)
def _closer(first: str, second: str, weight: str) -> float:
    """How much nearer two letters stand than their widths say (below 0)."""
    apart = _measured(first, weight) + _measured(second, weight)
    return _measured(first + second, weight) - apart


def _measured(letters: str, weight: str) -> float:
    font = _font(weight)
    width, _, _ = text_to_path.get_text_width_height_descent(letters, font, False)
    return float(width)


@cache
def _font(weight: str) -> FontProperties:
    return FontProperties(family=FONT, weight=weight, size=_UNIT)


def _places(words: str, weight: str) -> list[float]:
    """Where each letter begins, and where the last one ends."""
    places = [0.0]
    for letter, following in zip(words, [*words[1:], None], strict=True):
        end = places[-1] + _letter(letter, weight).width
        places.append(end + _closer(letter, following, weight) if following else end)
    return places


@lru_cache(maxsize=4096)
def _width(words: str, weight: str) -> float:
    """Return the width at a font size of one point, in inches."""
    return _places(words, weight)[-1] / _UNIT / 72 if words else 0.0


@lru_cache(maxsize=1024)
def _line(words: str, weight: str) -> Path:
    if not words:
        return Path(np.empty((0, 2)))
    letters = [_letter(letter, weight) for letter in words]
    sizes = [len(letter.codes) for letter in letters]
    points = np.concatenate([letter.points for letter in letters])
    points[:, 0] += np.repeat(_places(words, weight)[:-1], sizes)
    return Path(points, np.concatenate([letter.codes for letter in letters]))


def text_width(words: str, size: float, weight: str = "normal") -> float:
    """Return the width of one line of words in inches."""
    return _width(words, weight) * size


class Words(PathPatch):
    """A line of words at a place in the figure, in inches; the middle of its letters.

    ``ha="right"`` puts the end of the line there instead of its beginning.
    """

    def __init__(
        self, inches: Transform, zorder: int, colour: str = INK, ha: str = "left"
    ) -> None:
        super().__init__(Path([(0, 0)]), facecolor=colour, linewidth=0, zorder=zorder)
        self._inches, self._ha = inches, ha
        self.words = ""

    def place(
        self, words: str, x: float, y: float, size: float, weight: str = "normal"
    ) -> None:
        """Say these words here."""
        self.words = words
        scale = size / _UNIT / 72
        left = x - text_width(words, size, weight) if self._ha == "right" else x
        base = y - _HALF_X_HEIGHT * size / 72
        self.set_path(_line(words, weight))
        self.set_transform(Affine2D().scale(scale).translate(left, base) + self._inches)


class Fitted(NamedTuple):
    """Text broken into lines, and the font size at which they fit."""

    lines: tuple[str, ...]
    size: float

    @property
    def step(self) -> float:
        """From one line to the next, in inches."""
        return self.size * LINE_SPACING / 72


@lru_cache(maxsize=1024)
def fit(
    text: str,
    width: float,
    height: float,
    sizes: tuple[float, ...],
    weight: str = "normal",
) -> Fitted:
    """Break a text at the largest of the sizes that fits the box (in inches).

    If it fits at none, the smallest size is taken and the text ends with an ellipsis:
    a picture never runs over its box.

    >>> fit("one two three", 0.6, 2.0, (30.0, 12.0))
    Fitted(lines=('one', 'two', 'three'), size=12.0)
    """
    for size in sizes:
        fitted = Fitted(_broken(text, width / size, weight), size)
        if _fits(fitted, width, height, weight):
            return fitted
    smallest = sizes[-1]
    words = text.split()
    while words:
        shorter = " ".join([*words, "…"])
        fitted = Fitted(_broken(shorter, width / smallest, weight), smallest)
        if _fits(fitted, width, height, weight):
            return fitted
        words.pop()
    return Fitted(("…",), smallest)


def _fits(fitted: Fitted, width: float, height: float, weight: str) -> bool:
    widths = [text_width(line, fitted.size, weight) for line in fitted.lines]
    return max(widths, default=0) <= width and len(widths) * fitted.step <= height


def _broken(text: str, width: float, weight: str) -> tuple[str, ...]:
    """Lines filled one after the other; ``width`` is for a font size of one point."""
    lines: list[list[str]] = []
    room = 0.0
    for word in text.split():
        wide, space = _width(word, weight), _width(" ", weight)
        if lines and space + wide <= room:
            lines[-1].append(word)
            room -= space + wide
        else:
            lines.append([word])
            room = width - wide
    return tuple(" ".join(line) for line in lines)
