"""Words to intervals: resolve."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd

from noteverbale.answers import Function, Interval
from noteverbale.case import Case
from noteverbale.exercise import AnyOf, exercise
from noteverbale.exercises.dates._anchor import LESSON
from noteverbale.method import dates as method

Resolve = Callable[[str, pd.Timestamp], object]

_SIX = (
    *("today", "Wednesday", "Thursday"),
    *("mid-December", "the coming days", "after 1997"),
)
# The day of the report, the days around it, a Monday, a leap day, another year.
_ANCHORS = (
    *("2022-01-27", "2022-01-26", "2022-01-28"),
    *("2022-01-31", "2024-02-29", "2019-07-03"),
)
_TRIES = tuple((words, pd.Timestamp(day)) for day in _ANCHORS for words in _SIX)
_DAY = pd.Timedelta(days=1)


@exercise(
    lesson=LESSON,
    answer=Function(probes=_TRIES, returns=Interval()),
    objectives=("resolve",),
    looks_at=(
        "Calls your function with the six expressions and six anchors, and compares "
        "both ends; dates may be Timestamps, dates or text such as 2022-01-27."
    ),
    hints=(
        "The list above has a rule for each expression; write one `if` for each.",
        "anchor.weekday() counts from Monday, 0. How many days back is the last such "
        "day? The remainder (anchor.weekday() - 2) % 7 is never negative.",
        'day = anchor - pd.Timedelta(days=(anchor.weekday() - 2) % 7) for "Wednesday"',
    ),
)
def resolve(case: Case) -> Resolve:
    """Write resolve(expr, anchor) that returns the pair (start, end) of the earliest
    and the latest day that an expression means, seen from the day `anchor`."""
    return _with()


def _with(**rules: Callable[[pd.Timestamp], object]) -> Resolve:
    """Return the right function, with other rules for some expressions."""

    def resolved(expression: str, anchor: pd.Timestamp) -> object:
        rule = rules.get(expression.replace(" ", "_").replace("-", "_"))
        return rule(anchor) if rule else method.resolve(expression, anchor)

    return resolved


def _on(day: Callable[[pd.Timestamp], Any]) -> Callable[[pd.Timestamp], object]:
    return lambda anchor: (day(anchor), day(anchor))


def _december(year: int, first: int, last: int) -> Callable[[pd.Timestamp], object]:
    return lambda anchor: (
        pd.Timestamp(anchor.year + year, 12, first),
        pd.Timestamp(anchor.year + year, 12, last),
    )


@resolve.wrong(
    "point_for_interval",
    did="Your function returns one day for an expression that means several.",
    why="A date is a point on the calendar, and one asks “when?” for a point.",
    next="Look at the list: which expressions have two different ends?",
)
def _(case: Case) -> AnyOf:
    middle = _december(-1, 15, 15)
    next_day = _on(lambda anchor: anchor + _DAY)
    points = ({"mid_December": middle}, {"the_coming_days": next_day})
    both = {"mid_December": middle, "the_coming_days": next_day}
    return AnyOf(_with(**rules) for rules in (*points, both))


@resolve.wrong(
    "december_to_come",
    did="Your function takes the December of the anchor's own year.",
    why="The year of the anchor is at hand: anchor.year.",
    next="From a day in January, was that December, or will it be?",
)
def _(case: Case) -> Resolve:
    return _with(mid_December=_december(0, 11, 20))


@resolve.wrong(
    "coming_days_have_begun",
    did="Your function begins the coming days too early.",
    why="Counting often begins with the day on which one stands.",
    next="Which is the first day that is still to come?",
)
def _(case: Case) -> AnyOf:
    week = method.COMING_DAYS * _DAY
    rules = (
        lambda anchor: (anchor, anchor + week),
        lambda anchor: (anchor, anchor + week - _DAY),
        lambda anchor: (anchor - week, anchor + week),
    )
    return AnyOf(_with(the_coming_days=rule) for rule in rules)


def _weekday(number: int, *, forward: bool) -> Callable[[pd.Timestamp], object]:
    if forward:
        return _on(lambda anchor: anchor + (number - anchor.weekday()) % 7 * _DAY)
    # The anchor itself is passed over: 7 days back at most, 1 at least.
    return _on(lambda anchor: anchor - ((anchor.weekday() - number - 1) % 7 + 1) * _DAY)


@resolve.wrong(
    "weekday_to_come",
    did="Your function looks forward for a weekday.",
    why="“On Wednesday” often means the next one.",
    next="Read the rule for weekdays once more: not after the anchor.",
)
def _(case: Case) -> Resolve:
    return _with(
        Wednesday=_weekday(2, forward=True), Thursday=_weekday(3, forward=True)
    )


@resolve.wrong(
    "anchor_passed_over",
    did="Your function goes a week back when the anchor is that weekday itself.",
    why="“The last Thursday” seems to be one that is over.",
    next="Is a Thursday “not after” that same Thursday?",
)
def _(case: Case) -> Resolve:
    return _with(
        Wednesday=_weekday(2, forward=False), Thursday=_weekday(3, forward=False)
    )


@resolve.wrong(
    "year_itself_counted",
    did="Your function lets “after 1997” begin within that year.",
    why="The number in the expression is the first one that comes to mind.",
    next="Is the last day of December 1997 after 1997?",
)
def _(case: Case) -> AnyOf:
    return AnyOf(map(_from, ("1997-01-01", "1997-12-31")))


def _from(day: str) -> Resolve:
    return _with(after_1997=lambda _: (pd.Timestamp(day), None))


@resolve.wrong(
    "open_end_closed",
    did="Your function ends what has no end.",
    why="An interval seems to need two ends.",
    next="Which value says “no end” in the list above?",
)
def _(case: Case) -> AnyOf:
    first = pd.Timestamp("1998-01-01")
    rules = (
        lambda anchor: (first, anchor),
        lambda _: (first, pd.Timestamp("1998-12-31")),
        lambda _: (first, first),
    )
    return AnyOf(_with(after_1997=rule) for rule in rules)


@resolve.wrong(
    "anchor_ignored",
    did="Your function returns the same days whatever the anchor.",
    why="On the one day that one tries, typed dates are right.",
    next="Call it with an anchor in another year.",
)
def _(case: Case) -> Resolve:
    return lambda expression, _: method.resolve(expression, method.PUBLISHED)
