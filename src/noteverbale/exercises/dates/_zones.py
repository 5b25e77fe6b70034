"""One moment, two calendars: that_wednesday."""

from __future__ import annotations

import datetime as dt

from noteverbale.answers import ByName, Date
from noteverbale.case import Case
from noteverbale.exercise import AnyOf, exercise
from noteverbale.exercises.dates._anchor import LESSON
from noteverbale.method import dates as method

_HOUR = 17
_PLACES = {
    "Washington": ("Washington DC", "Washington, D.C.", "US", "the United States"),
    "Moscow": ("Moskva", "Russia"),
}


@exercise(
    lesson=LESSON,
    answer=ByName(Date(), _PLACES),
    follows="text",
    objectives=("resolve", "explain"),
    looks_at="Compares the two dates, in whatever way they are written.",
    hints=(
        "P4.1, and a calendar of January 2022; the verb says whether to look back.",
        "First the date in Washington. Then: how many hours later is it in Moscow?",
        '(pd.Timestamp("... 17:00") + pd.Timedelta(hours=...)).date(), for Moscow.',
    ),
)
def that_wednesday(case: Case) -> dict[str, dt.date]:
    """A report of 2022-01-27 says that Blinken spoke on Wednesday, local time (P4).
    Suppose that it was 17:00 in Washington (UTC-5). Which date was it at that moment in
    Washington, and which in Moscow (UTC+3)?"""
    here, _ = method.resolve("Wednesday", method.PUBLISHED)
    there = method.day_in_zone(here, _HOUR, method.WASHINGTON, method.MOSCOW)
    return {"Washington": here.date(), "Moscow": there.date()}


def _moved(case: Case, washington: int, moscow: int) -> dict[str, dt.date]:
    """Return both dates, moved by days."""
    key = that_wednesday.reference(case)
    return {
        place: key[place] + dt.timedelta(days=days)
        for place, days in (("Washington", washington), ("Moscow", moscow))
    }


@that_wednesday.wrong(
    "same_date_everywhere",
    did="You give both places the same date.",
    why="One moment feels like one day.",
    next="Add the hours between the two zones to the time of day.",
)
def _(case: Case) -> dict[str, dt.date]:
    return _moved(case, 0, -1)


@that_wednesday.wrong(
    "next_wednesday",
    did="You took the Wednesday after the report.",
    why="A weekday without “last” often means the one to come.",
    next="Look at the verb in P4.1: is it past, or still to come?",
)
def _(case: Case) -> AnyOf:
    return AnyOf((_moved(case, 7, 7), _moved(case, 7, 6)))


@that_wednesday.wrong(
    "a_week_early",
    did="You took a Wednesday that has a nearer one after it.",
    why="“Last Wednesday” can mean the Wednesday of the last week.",
    next="Count back from the day of the report, day by day, to the first that fits.",
)
def _(case: Case) -> AnyOf:
    return AnyOf((_moved(case, -7, -7), _moved(case, -7, -8)))


@that_wednesday.wrong(
    "day_of_the_report",
    did="You took the day of the report for the day in Washington.",
    why="It is the only date at hand, and news seems to be of today.",
    next="Which weekday has the date in the prompt? P4.1 names another.",
)
def _(case: Case) -> AnyOf:
    return AnyOf((_moved(case, 1, 1), _moved(case, 1, 0)))


@that_wednesday.wrong(
    "other_way_round",
    did="You subtracted the hours: Moscow is behind in your answer.",
    why="Plus and minus of a zone are easily exchanged.",
    next="Is the sun up earlier in Moscow, or in Washington?",
)
def _(case: Case) -> AnyOf:
    return AnyOf((_moved(case, 0, -2), _moved(case, 1, -1)))
