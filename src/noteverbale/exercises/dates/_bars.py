"""Intervals as bars: interval_bars."""

from __future__ import annotations

from typing import ClassVar

import pandas as pd

from noteverbale.answers import Spans
from noteverbale.case import Case
from noteverbale.exercise import AnyOf, exercise
from noteverbale.exercises.dates._anchor import LESSON
from noteverbale.method import dates as method

UNTIL = pd.Timestamp("2022-02-04")
_DAY = pd.Timedelta(days=1)


class _Drawn:
    """Bars that may be named by what happened or by the id of the event."""

    kind: ClassVar[str] = "figure"

    def __call__(self, case: Case) -> Spans:
        events = case.events
        pairs = zip(events["what"], events["event_id"], strict=True)
        return Spans({what: (event, f"{event} {what}") for what, event in pairs})


@exercise(
    lesson=LESSON,
    answer=_Drawn(),
    objectives=("represent",),
    looks_at=(
        "Reads your figure as data: a bar for each event, where it begins and ends, "
        "and a name on the axis of dates; colours, order and style do not matter."
    ),
    hints=(
        "Two columns are needed, begins and ends; one of them has gaps to fill.",
        "`barh` wants where a bar begins (left=) and how long it is (end minus begin).",
        'axes.barh(events["what"], ends - begins, left=begins), then set_xlabel',
    ),
)
def interval_bars(
    case: Case, *, day: pd.Timedelta = _DAY, until: pd.Timestamp = UNTIL
) -> pd.DataFrame:
    """Draw the events of the table as horizontal bars on an axis of dates, one bar for
    each event, with its name on the axis beside it, and name the axis of dates.

    A bar begins on the earliest day and ends when the latest day is over, at the
    beginning of the day after. Draw an open end to the beginning of 2022-02-04.
    """
    events = case.events.set_index("what")
    ends = (events["latest"] + day).fillna(until)
    return pd.DataFrame({"begins": events["earliest"], "ends": ends})


def _bars(case: Case) -> pd.DataFrame:
    return pd.DataFrame(interval_bars.reference(case))


def _with_width(bars: pd.DataFrame) -> pd.DataFrame:
    """Leave out bars that have no width: they cannot be seen."""
    return bars[bars["begins"] < bars["ends"]]


@interval_bars.wrong(
    "last_day_left_out",
    did="Your bars end where the latest day begins; events of one day have none.",
    why="“Latest minus earliest” looks like the length of the interval.",
    next="How long is an interval that begins and ends on the same day?",
)
def _(case: Case) -> pd.DataFrame:
    return _with_width(interval_bars.reference(case, day=pd.Timedelta(0)))


@interval_bars.wrong(
    "open_ends_left_out",
    did="Your figure leaves out what has an open end.",
    why="A missing date gives a missing length, and nothing is drawn for it.",
    next="Fill the gaps among the ends, then subtract; the prompt says how far.",
)
def _(case: Case) -> pd.DataFrame:
    has_end = case.events.set_index("what")["latest"].notna()
    return _bars(case)[has_end]


@interval_bars.wrong(
    "only_what_happened",
    did="Your figure shows only what has happened.",
    why="What is planned or open is no event yet.",
    next="It is in the report, with dates of its own; draw it as well.",
)
def _(case: Case) -> AnyOf:
    status = case.events.set_index("what")["status"]
    bars = _bars(case)
    past = (["happened"], ["happened", "reported"])
    return AnyOf(bars[status.isin(kept)] for kept in past)


@interval_bars.wrong(
    "one_day_each",
    did="Your bars are all one day long.",
    why="An event happens on a day, so a day looks like its length.",
    next="The bar shows where the day may lie, not how long the event took.",
)
def _(case: Case) -> pd.DataFrame:
    bars = _bars(case)
    return bars.assign(ends=bars["begins"] + _DAY)


@interval_bars.wrong(
    "open_ends_at_the_report",
    did="Your open ends stop at the day of the report.",
    why="What the report can know ends there.",
    next="What is still to come lies after it; see how far the prompt draws it.",
)
def _(case: Case) -> AnyOf:
    days = (method.PUBLISHED + _DAY, *_some_last_days(case))
    return AnyOf(interval_bars.reference(case, until=day) for day in days)


def _some_last_days(case: Case) -> list[pd.Timestamp]:
    """Return the end of the last day that the table has."""
    last = case.events["latest"].max() + _DAY
    return [last] if last not in (method.PUBLISHED + _DAY, UNTIL) else []


@interval_bars.wrong(
    "open_ends_a_day_late",
    did="Your open ends stop a day later than asked for.",
    why="The day that closes each bar is easily added to the filled gaps as well.",
    next="The prompt says to the beginning of a day: fill first, or add first?",
)
def _(case: Case) -> pd.DataFrame:
    return pd.DataFrame(interval_bars.reference(case, until=UNTIL + _DAY))


@interval_bars.wrong(
    "record_drawn",
    did="Your figure mixes days from the wider record into those of the report.",
    why="The record is more exact, so it seems to improve the picture.",
    next="Draw what this table says; the record has a table of its own.",
)
def _(case: Case) -> AnyOf:
    bars = _bars(case)
    known = {
        "NATO answer handed over": "2022-01-26",
        "drafts made public": "2021-12-17",
    }
    days = {
        what: pd.Timestamp(day) for what, day in known.items() if what in bars.index
    }
    made = []
    for chosen in (list(days), *([one] for one in days)):
        drawn = bars.copy()
        for what in chosen:
            drawn.loc[what] = [days[what], days[what] + _DAY]
        made.append(drawn)
    return AnyOf(made)
