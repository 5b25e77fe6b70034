"""The reveal ladder: a reader's judgement of two sides, step by step down a page."""

from __future__ import annotations

from collections.abc import Mapping

from matplotlib.patches import Patch, Rectangle

from noteverbale.case import Case
from noteverbale.figures.ladder_panel import (
    GRID,
    LEFT,
    PANEL_INCHES,
    Panel,
    added,
    place_middle,
)
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
from noteverbale.figures.wording import Words
from noteverbale.method.close_reading import paragraphs
from noteverbale.method.reading_path import (
    SIDES,
    Judged,
    changes,
    first_words,
    largest_jump,
    path_of,
    signed,
)

_RIGHT = 0.12  # inches beside the columns of steps
_FOOT = 0.6  # the names of the steps, and how sure
_HEIGHT = _FOOT + len(SIDES) * PANEL_INCHES + 0.06


def ladder(case: Case, path: object = ...) -> Picture:
    """Draw a path that the widget has kept; without one, the empty ladder.

    >>> from noteverbale import load_case
    >>> ladder(load_case())
    No step is judged yet.
    """
    rows = paragraphs(case)
    texts = dict(zip(rows["pid"], rows["text"], strict=True))
    figure = LadderFigure(texts)
    judged = path_of(path, figure.pids)
    last = max((figure.pids.index(pid) for pid in judged), default=None)
    return Picture(figure.figure, figure.show(judged, last))


def ladder_sentence(path: Mapping[str, Judged], texts: Mapping[str, str]) -> str:
    """Say what `ladder` shows: where each side's line changes, and where most."""
    if not any(value is not None for judged in path.values() for value in judged):
        if len(path) > 1:
            return f"Read down to {list(path)[-1]}; no step is judged yet."
        return "No step is judged yet."
    parts = []
    for side, name in SIDES.items():
        values = [getattr(judged, side) for judged in path.values()]
        jump = largest_jump(values)
        most = "no change"
        if jump:
            at = list(path)[jump.at]
            most = f"largest change at {at}, “{first_words(texts[at])}”"
        parts.append(f"{name}: {changes(list(path), values)}; {most}.")
    *_, (last, judged) = path.items()
    sure = f" How sure at {last}: {judged.sure} of 3." if judged.sure else ""
    return " ".join(parts) + sure


class LadderFigure:
    """The two panels of `ladder`, made once; their lines are moved for each new path.

    ``moving`` holds the artists that a change may touch, in the order in which they
    lie on each other.
    """

    inks = (INK, MUTED, GRID)
    papers = (PAPER,)

    def __init__(self, texts: Mapping[str, str], dpi: int = DPI) -> None:
        self.texts = dict(texts)
        self.pids = list(texts)
        self.wide = (WIDTH_INCHES - LEFT - _RIGHT) / len(self.pids)
        with plain_style():
            self.figure = new_figure(_HEIGHT, dpi)
            # Only an outline: what lies under it is drawn once and must be seen.
            self.here = Rectangle((0, 0), 1, 1, fill=False, edgecolor=INK, lw=1.1)
            added(self.figure, self.here)
            self.sure = [self._words(5) for _ in self.pids]
            self.panels = [self._panel(side, n) for n, side in enumerate(SIDES)]
            self._write_steps()
        self.moving: list[Patch] = [self.here, *self.sure]
        self.moving += [part for panel in self.panels for part in panel.artists]

    def show(self, path: Mapping[str, Judged], at: int | None) -> str:
        """Move the artists to a path, mark a step, and return the sentence."""
        self.here.set_visible(at is not None)
        left = self.x(at or 0) - self.wide / 2
        self.here.set_bounds(left, 0.06, self.wide, _FOOT - 0.08)
        for step, (pid, words) in enumerate(zip(self.pids, self.sure, strict=True)):
            sure = path[pid].sure if pid in path else None
            place_middle(words, str(sure or ""), self.x(step), 0.19)
        for panel in self.panels:
            values = {
                self.pids.index(pid): getattr(judged, panel.side)
                for pid, judged in path.items()
            }
            panel.show(values, self._noted(values))
        return ladder_sentence(path, self.texts)

    def _noted(self, values: Mapping[int, int | None]) -> tuple[int, str] | None:
        """Return the step of the largest change, and the words to write there."""
        steps = sorted(values)
        jump = largest_jump([values[step] for step in steps])
        if jump is None:
            return None
        pid = self.pids[steps[jump.at]]
        change = f"{signed(jump.before)} to {signed(jump.after)}"
        return steps[jump.at], f"{change} at {pid}: {first_words(self.texts[pid])}"

    def _panel(self, side: str, n: int) -> Panel:
        bottom = _FOOT + (len(SIDES) - 1 - n) * PANEL_INCHES
        xs = [self.x(step) for step in range(len(self.pids))]
        return Panel(self.figure, side, bottom, xs, is_dashed=bool(n))

    def x(self, step: int) -> float:
        """Return the middle of a step's column, in inches."""
        return LEFT + (step + 0.5) * self.wide

    def _write_steps(self) -> None:
        """Write the names of the steps, and what the row under them is."""
        for step, pid in enumerate(self.pids):
            place_middle(self._words(5), pid, self.x(step), 0.44, 10.5)
        for said, y in (("step", 0.44), ("how sure, 1 to 3", 0.19)):
            self._words(5, "right").place(said, LEFT - 0.1, y, 10)

    def _words(self, zorder: int, ha: str = "left") -> Words:
        return added(self.figure, Words(self.figure.dpi_scale_trans, zorder, INK, ha))
