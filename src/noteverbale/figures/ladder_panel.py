"""One panel of the reveal ladder: the line of one side, with printed numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

from matplotlib.figure import Figure
from matplotlib.patches import Circle, Patch, PathPatch, Rectangle
from matplotlib.path import Path

from noteverbale.figures.picture import INK, MUTED, PAPER, WIDTH_INCHES
from noteverbale.figures.wording import Words, text_width
from noteverbale.method.reading_path import SCALE, SIDES, signed

LEFT = 1.75  # inches beside the columns of steps
GRID = "#b9c4d1"
_ROW = 0.205  # from one value of the scale to the next
_LEVELS = (*SCALE, None)  # the last row is for "cannot say"
_HEAD = 0.3  # the row over the scale
PANEL_INCHES = len(_LEVELS) * _ROW + _HEAD + 0.08
_MARK = 0.1
_SIZE = 10.0

Drawn = TypeVar("Drawn", bound=Patch)


def added(figure: Figure, patch: Drawn) -> Drawn:
    """Add a patch to a figure, in inches from its lower left corner."""
    if not isinstance(patch, Words):  # words bring their own measure
        patch.set_transform(figure.dpi_scale_trans)
    figure.add_artist(patch)
    return patch


def place_middle(
    words: Words, said: str, x: float, y: float, size: float = _SIZE
) -> None:
    """Place words with their middle at x; hide them if there are none."""
    words.set_visible(bool(said))
    words.place(said, x - text_width(said, size) / 2, y, size)


class Panel:
    """The line of one side: a row for each value, a column for each step."""

    def __init__(
        self,
        figure: Figure,
        side: str,
        bottom: float,
        xs: Sequence[float],
        *,
        is_dashed: bool,
    ) -> None:
        self.side, self.xs, self.bottom = side, list(xs), bottom
        self._figure = figure
        self._half = (xs[1] - xs[0]) / 2 if len(xs) > 1 else 0.2
        self.top = bottom + len(_LEVELS) * _ROW
        self._draw_scale()
        self.line = self._patch(_outline([]), INK, 2.0, 10)
        if is_dashed:
            self.line.set_linestyle((0, (3.0, 1.6)))
        self.leader = self._patch(_outline([]), MUTED, 1.0, 9)
        self.leader.set_linestyle((0, (1.0, 1.6)))
        self.marks = [self._mark(is_dashed) for _ in xs]
        self.numbers = [self._words(12) for _ in xs]
        self.note = self._words(12)
        self.artists: list[Patch] = [self.leader, self.line]
        self.artists += [*self.marks, *self.numbers, self.note]

    def y(self, value: int | None) -> float:
        """Return where the row of a value lies, in inches."""
        row = _LEVELS.index(value)
        return self.bottom + (len(_LEVELS) - row - 0.5) * _ROW

    def show(
        self, values: Mapping[int, int | None], noted: tuple[int, str] | None
    ) -> None:
        """Draw the values of the steps, and words at one of them."""
        self.line.set_path(self._steps(values))
        for step, (mark, number) in enumerate(
            zip(self.marks, self.numbers, strict=True)
        ):
            value = values.get(step)
            x, y = self.xs[step], self.y(value)
            mark.set_visible(value is not None)
            _move(mark, x, y)
            place_middle(number, signed(value) if step in values else "", x, y, 9)
        self._place_note(noted, values)

    def _steps(self, values: Mapping[int, int | None]) -> Path:
        """Join what lies side by side; a step without a judgement breaks the line."""
        points: list[tuple[float, float]] = []
        pieces = [points]
        for step, x in enumerate(self.xs):
            value = values.get(step)
            if value is None:
                points = []
                pieces.append(points)
            else:
                y = self.y(value)
                points += [(x - self._half, y), (x + self._half, y)]
        return _outline(pieces)

    def _place_note(
        self, noted: tuple[int, str] | None, values: Mapping[int, int | None]
    ) -> None:
        """Write over the step of the largest change, and lead down to it."""
        self.note.set_visible(noted is not None)
        self.leader.set_visible(noted is not None)
        if noted is None:
            return
        step, words = noted
        x, y = self.xs[step], self.top + _HEAD / 2 - 0.02
        room = WIDTH_INCHES - 0.12 - text_width(words, _SIZE)
        # Beside the name of the side, over its step or as near as there is room.
        self.note.place(words, max(self._named, min(x - 0.08, room)), y, _SIZE)
        down = self.y(values[step]) + _MARK
        self.leader.set_path(_outline([[(x, y - 0.09), (x, down)]]))

    def _draw_scale(self) -> None:
        """Draw what never moves: the name, the rows and their words."""
        name = SIDES[self.side]
        self._words(5).place(name, 0.12, self.top + 0.13, 12, "bold")
        self._named = 0.12 + text_width(name, 12, "bold") + 0.16
        ends = self.xs[0] - self._half, self.xs[-1] + self._half
        for value in _LEVELS:
            y = self.y(value)
            line = self._patch(_outline([[(ends[0], y), (ends[1], y)]]), GRID, 0.8, 2)
            if value == 0:
                line.set(edgecolor=MUTED, linewidth=1.2)
            if value is None:
                line.set_linestyle((0, (1.0, 3.0)))
            words = "cannot say" if value is None else SCALE[value]
            self._words(5, "right").place(
                f"{words}  {signed(value)}", LEFT - 0.1, y, _SIZE
            )

    def _words(self, zorder: int, ha: str = "left") -> Words:
        words = Words(self._figure.dpi_scale_trans, zorder, INK, ha)
        return added(self._figure, words)

    def _patch(self, path: Path, colour: str, width: float, zorder: int) -> PathPatch:
        patch = PathPatch(
            path, fill=False, edgecolor=colour, linewidth=width, zorder=zorder
        )
        return added(self._figure, patch)

    def _mark(self, is_square: bool) -> Circle | Rectangle:
        mark = (
            Rectangle((0, 0), 2 * _MARK, 2 * _MARK)
            if is_square
            else Circle((0, 0), _MARK * 1.12)
        )
        mark.set(facecolor=PAPER, edgecolor=INK, linewidth=1.2, zorder=11)
        return added(self._figure, mark)


def _move(mark: Circle | Rectangle, x: float, y: float) -> None:
    if isinstance(mark, Circle):
        mark.set_center((x, y))
    else:
        mark.set_xy((x - _MARK, y - _MARK))


def _outline(pieces: Sequence[Sequence[tuple[float, float]]]) -> Path:
    """Return lines through the points of each piece, not joined to each other."""
    points = [point for piece in pieces for point in piece]
    codes = [
        Path.LINETO if place else Path.MOVETO
        for piece in pieces
        for place in range(len(piece))
    ]
    if not points:
        return Path([(0, 0), (0, 0)])
    return Path(points, codes)
