"""Events as intervals: a bar from the earliest to the latest day, one row an event.

The days between the two months that matter are left out, at a gap in the axis. Hatching
is for what had not happened, an arrow for an end that is open; dates are printed.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd
from matplotlib.figure import Figure
from matplotlib.patches import Patch, Polygon, Rectangle

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
from noteverbale.method.dates import PUBLISHED

_FILL, _PALE = "#3a618c", "#c9d8e8"
_ROW, _TOP, _BELOW = 0.36, 0.62, 0.86
_BAR = 0.2
_NAMES, _EDGE = 2.28, 0.06
_NAME_SIZE, _DATE_SIZE, _AXIS_SIZE = 11.5, 10.5, 10.0
_ARROW = 0.5
_DAY = pd.Timedelta(days=1)
# Two stretches of days with what lies between left out: first day, last day, from
# where to where in inches.
_STRETCHES = (
    (pd.Timestamp("2021-12-05"), pd.Timestamp("2021-12-26"), 2.38, 3.38),
    (pd.Timestamp("2022-01-16"), pd.Timestamp("2022-02-12"), 3.56, 6.6),
)
_TICKS = ("2021-12-10", "2021-12-20", "2022-01-20", "2022-01-27", "2022-02-03",
          "2022-02-10")  # fmt: skip
_HATCHES = {"planned": "////", "open": "////", "reported": "...."}


def interval_chart(
    events: pd.DataFrame, published: pd.Timestamp = PUBLISHED
) -> Picture:
    """Draw each event from its earliest to its latest day, in the order of the table.

    ``events`` has the columns ``what``, ``earliest``, ``latest`` (missing for an open
    end) and ``status``.

    >>> day = pd.Timestamp("2022-01-26")
    >>> one = {"what": "the answer", "earliest": day, "latest": day}
    >>> print(interval_chart(pd.DataFrame([one | {"status": "happened"}])).sentence)
    The report is of Thursday 2022-01-27. The answer: 2022-01-26.
    """
    figure = IntervalsFigure(events["what"].tolist())
    figure.show(events, published)
    return Picture(figure.figure, intervals_sentence(events, published))


def intervals_sentence(
    events: pd.DataFrame, published: pd.Timestamp = PUBLISHED
) -> str:
    """Say what `interval_chart` shows: the dates of each event, and its status."""
    told = "; ".join(
        f"{row['what']}: {_written(row, '%Y-%m-%d')}"
        for row in events.to_dict("records")
    )
    day = f"{published:%A %Y-%m-%d}"
    return f"The report is of {day}. {told[:1].upper()}{told[1:]}."


def _written(row: dict[Any, Any], form: str) -> str:
    """Write the days of an event, and its status if it has not simply happened."""
    first, last = row["earliest"], row["latest"]
    said = f"{first:{form}}"
    if pd.isna(last):
        said = f"{said} or later"
    elif last != first:
        said = f"{said} to {last:{form}}"
    return said if row["status"] == "happened" else f"{said}, {row['status']}"


def _at(day: pd.Timestamp) -> float:
    """Return where a day begins, in inches; days outside land on the nearest edge."""
    for first, last, left, right in _STRETCHES:
        if day <= last + _DAY:
            part = (max(day, first) - first) / (last + _DAY - first)
            return left + float(part) * (right - left)
    return _STRETCHES[-1][3]


class IntervalsFigure:
    """The bars of `interval_chart`, made once and moved for other dates."""

    inks = (INK, MUTED)
    papers = (PAPER, _FILL, _PALE)

    def __init__(self, names: Sequence[str], dpi: int = DPI) -> None:
        self._height = _TOP + _ROW * len(names) + _BELOW
        with plain_style():
            self.figure = new_figure(self._height, dpi)
            self._draw_axis()
            for row, name in enumerate(names):
                words = _words(self.figure, ha="right")
                words.place(name, _NAMES, self._middle(row), _NAME_SIZE)
            self._line = _box(self.figure, 1, 0, _BELOW, 0.025, self._length(names))
            self._line.set(facecolor=INK)
            self._day, self._note = _words(self.figure), _words(self.figure)
            self._bars = [_Bar(self.figure, self._middle(n)) for n in range(len(names))]
        self.moving: list[Patch] = [self._line, self._day, self._note]
        self.moving += [part for bar in self._bars for part in bar.artists]

    def _length(self, names: Sequence[str]) -> float:
        return _ROW * len(names) + 0.1

    def _middle(self, row: int) -> float:
        return self._height - _TOP - _ROW * (row + 0.5)

    def _draw_axis(self) -> None:
        """Draw the two stretches of days with their ticks."""
        for _, _, left, right in _STRETCHES:
            axis = _box(self.figure, 1, left, _BELOW - 0.02, right - left, 0.012)
            axis.set(facecolor=INK)
        for tick in _TICKS:
            # A day is a stretch, so its tick stands in the middle of it.
            x = _at(pd.Timestamp(tick)) + (_at(pd.Timestamp(tick) + _DAY)
                                           - _at(pd.Timestamp(tick))) / 2  # fmt: skip
            _box(self.figure, 1, x, _BELOW - 0.08, 0.012, 0.06).set(facecolor=INK)
            words = _words(self.figure, colour=MUTED)
            _centre(words, tick[5:], x, _BELOW - 0.2, _AXIS_SIZE)
        years = _words(self.figure, colour=MUTED)
        _centre(years, "2021", 2.88, _BELOW - 0.37, _AXIS_SIZE)
        years = _words(self.figure, colour=MUTED)
        _centre(years, "2022 (month and day)", 5.08, _BELOW - 0.37, _AXIS_SIZE)

    def show(
        self, events: pd.DataFrame, published: pd.Timestamp, note: str = ""
    ) -> None:
        """Move the bars to these dates and the line to the day of the report."""
        x = (_at(published) + _at(published + _DAY)) / 2
        self._line.set_x(x - 0.012)
        said = f"report: {published:%a %Y-%m-%d}"
        left = min(x - text_width(said, _NAME_SIZE, "bold") / 2, WIDTH_INCHES - 2.1)
        self._day.place(said, left, self._height - 0.28, _NAME_SIZE, "bold")
        self._note.place(note, _EDGE, 0.2, _NAME_SIZE)
        for bar, row in zip(self._bars, events.to_dict("records"), strict=True):
            bar.show(row, x)


class _Bar:
    """One event: a bar, an arrow if its end is open, and its dates in print."""

    def __init__(self, figure: Figure, middle: float) -> None:
        self.middle = middle
        self.bar = _box(figure, 2, 0, middle - _BAR / 2, 0.1, _BAR)
        self.bar.set(edgecolor=INK, linewidth=1.0)
        self.arrow = Polygon([(0, 0), (0, 0), (0, 0)], closed=True, zorder=2)
        self.arrow.set(facecolor=INK, transform=figure.dpi_scale_trans)
        figure.add_artist(self.arrow)
        self.dates = _words(figure)
        self.artists: list[Patch] = [self.bar, self.arrow, self.dates]

    def show(self, row: dict[Any, Any], line: float) -> None:
        """Move the bar to the days of an event; no date crosses the line at `line`."""
        is_open = pd.isna(row["latest"])
        left = _at(row["earliest"])
        right = left + _ARROW if is_open else _at(row["latest"] + _DAY)
        self.bar.set_x(left)
        self.bar.set_width(right - left)
        hatch = _HATCHES.get(row["status"], "")
        self.bar.set_hatch(hatch)
        self.bar.set_facecolor(_PALE if hatch else _FILL)
        tip, half = right + 0.14, _BAR / 2 + 0.05
        y = self.middle
        self.arrow.set_xy([(right, y - half), (right, y + half), (tip, y)])
        self.arrow.set_visible(is_open)
        self._write(row, left, tip if is_open else right, line)

    def _write(
        self, row: dict[Any, Any], left: float, right: float, line: float
    ) -> None:
        """Print the dates after the bar, or before it if there is no room."""
        said = _written(row, "%m-%d")
        width = text_width(said, _DATE_SIZE)
        x = right + 0.08
        if x - 0.05 < line < x + width:
            x = line + 0.08
        if x + width > WIDTH_INCHES - 0.02:
            x = left - 0.08 - width
        self.dates.place(said, x, self.middle, _DATE_SIZE)


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


def _centre(words: Words, said: str, x: float, y: float, size: float) -> None:
    words.place(said, x - text_width(said, size) / 2, y, size)
