"""Anchor dial: move the day of a report, and see which dates and orders move."""

from __future__ import annotations

import pandas as pd

from noteverbale.case import Case
from noteverbale.figures.intervals import IntervalsFigure
from noteverbale.figures.kept import KeptFigure
from noteverbale.figures.picture import LIVE_DPI
from noteverbale.method.dates import (
    MID_DAYS,
    PUBLISHED,
    WASHINGTON,
    known_pairs,
    n_pairs,
    order_of,
    redated,
    resolve,
)
from noteverbale.widgets.base import Live, Shown, in_step, numbered

_MOST_DAYS = 7
_NOON = 12
_HOUR = pd.Timedelta(hours=1)


def anchor_dial(case: Case) -> AnchorDial:
    """Date the events of a report again, for another day, rule, hour and reader.

    It begins with the day that the text allows us to infer, so nothing has moved.

    >>> from noteverbale import load_case
    >>> print(anchor_dial(load_case()).paste.value)
    dated = dates.redated(case.events, pd.Timestamp("2022-01-27"), mid_days=10, \
hour=12, reader=-5)
    """
    return AnchorDial(case)


class AnchorDial(Live):
    """The widget of `anchor_dial`.

    ``controls`` has the sliders ``days`` (from the day we infer), ``mid_days``,
    ``hour`` and ``reader`` (hours from UTC); ``boxes`` has their number boxes.
    """

    def __init__(self, case: Case) -> None:
        self._events, self._links = case.events, case.links
        self._before = redated(self._events)
        self._chart = chart = IntervalsFigure(self._events["what"].tolist(), LIVE_DPI)
        pairs = {
            "days": numbered("Days later", -_MOST_DAYS, _MOST_DAYS, 0),
            "mid_days": numbered("Days in “mid-”", 4, 20, MID_DAYS),
            "hour": numbered("Blinken, hour", 0, 23, _NOON),
            "reader": numbered("Reader, UTC", -11, 12, WASHINGTON),
        }
        self.boxes = {name: box for name, (box, _) in pairs.items()}
        super().__init__(
            {name: slider for name, (_, slider) in pairs.items()},
            [*pairs.values()],
            KeptFigure(chart.figure, chart.moving, chart.inks, chart.papers),
            self._say,
        )
        for box, slider in pairs.values():
            in_step(slider, box)

    def _say(self, days: int, mid_days: int, hour: int, reader: int) -> Shown:
        """Date the events again, and say what has moved."""
        published = PUBLISHED + pd.Timedelta(days=days)
        dated = redated(self._events, published, mid_days, hour, reader)
        spoken = _spoken(published, hour, reader)
        self._chart.show(dated, published, spoken)
        first, last = resolve("mid-December", published, mid_days)
        said = (
            f"The report is of {published:%A %Y-%m-%d}; {self._moved(dated)} "
            f"“Mid-December” is {first:%Y-%m-%d} to {last:%Y-%m-%d}. {spoken} "
            f"{self._orders(dated)}"
        )
        return Shown(said, paste_line(published, mid_days, hour, reader))

    def _moved(self, dated: pd.DataFrame) -> str:
        """Say how many events have other dates than at the start."""
        columns = ["earliest", "latest"]
        before, now = self._before[columns], dated[columns]
        # NaT is not equal to NaT: an end that stays open has not moved.
        differs = (before != now) & ~(before.isna() & now.isna())
        n = int(differs.any(axis=1).sum())
        verb = "has" if n == 1 else "have"
        return f"{n} of {len(dated)} events {verb} moved."

    def _orders(self, dated: pd.DataFrame) -> str:
        """Say how many orders are known by dates, and how many with logic."""
        by_dates, n = len(known_pairs(dated)), n_pairs(dated)
        links = f"{len(self._links)} links by logic stay"
        try:
            with_logic = len(order_of(dated, self._links))
        except ValueError:
            return f"Orders known by dates: {by_dates} of {n}; they go against logic."
        return (
            f"Orders known by dates: {by_dates} of {n}; the {links}, "
            f"and with them {with_logic} are known."
        )


def _spoken(published: pd.Timestamp, hour: int, reader: int) -> str:
    """Say when Blinken speaks, in Washington and where the reader is."""
    day, _ = resolve("Wednesday", published)
    here = day + hour * _HOUR
    there = here + (reader - WASHINGTON) * _HOUR
    return (
        f"Blinken: {here:%a %m-%d, %H:%M} in Washington is "
        f"{there:%a %m-%d, %H:%M} at UTC{reader:+d}."
    )


def paste_line(published: pd.Timestamp, mid_days: int, hour: int, reader: int) -> str:
    """Write the line of Python that dates the events in this way.

    >>> print(paste_line(PUBLISHED, 10, 16, 3)[:62])
    dated = dates.redated(case.events, pd.Timestamp("2022-01-27"),
    """
    return (
        f'dated = dates.redated(case.events, pd.Timestamp("{published:%Y-%m-%d}"), '
        f"mid_days={mid_days}, hour={hour}, reader={reader})"
    )
