"""Which comes first, if that is known: before."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd

from noteverbale.answers import Function
from noteverbale.answers.truth import Truth
from noteverbale.case import Case
from noteverbale.exercise import AnyOf, exercise
from noteverbale.exercises.dates._anchor import LESSON
from noteverbale.method import dates as method

Span = tuple[pd.Timestamp, pd.Timestamp | None]
Before = Callable[[Span, Span], object]

# Days of January 2022, earliest and latest; 0 is an open end.
_SPANS = {
    "one day": (26, 26),
    "its next": (27, 27),
    "two days": (26, 27),
    "early": (11, 20),
    "from its last day": (20, 29),
    "within": (22, 24),
    "around": (12, 30),
    "open": (27, 0),
    "open early": (15, 0),
    "late": (30, 31),
}


def _day(number: int) -> pd.Timestamp | None:
    return pd.Timestamp(2022, 1, number) if number else None


def _tries() -> Function:
    made: list[Any] = [(_day(a), _day(b)) for a, b in _SPANS.values()]
    pairs = tuple((a, b) for a in made for b in made)
    return Function(probes=pairs, returns=Truth())


@exercise(
    lesson=LESSON,
    answer=_tries(),
    objectives=("derive",),
    looks_at=(
        "Calls your function with a hundred pairs of intervals, some of them open, and "
        "compares True, False and None."
    ),
    hints=(
        "Draw two bars: when can one be sure, whatever day each of them was?",
        "Only two of the four ends matter for “a is before b”: which two?",
        "if a[1] is not None and a[1] < ...: return True; then the reverse; then None.",
    ),
)
def before(case: Case) -> Before:
    """Write before(a, b) that returns True if a is known to come before b, False if b
    is known to come before a, and None if neither is known.

    a and b are pairs (earliest, latest) of pandas Timestamps, both days included; a
    latest of None is an open end. If two intervals share a day, neither is known.
    """
    return method.before


def _last(span: Span) -> pd.Timestamp:
    """Return the latest day; of an open interval one far away."""
    return span[1] or pd.Timestamp("2100-01-01")


def _both_ways(is_first: Callable[[Span, Span], bool]) -> Before:
    """Return a function that says True or False by one rule, and None otherwise."""
    return lambda a, b: True if is_first(a, b) else False if is_first(b, a) else None


def _middle(span: Span) -> pd.Timestamp:
    return span[0] + (_last(span) - span[0]) / 2


@before.wrong(
    "midpoints",
    did="Your function compares the middles of the intervals.",
    why="The middle looks like the best guess of the day.",
    next="A guess is not known: could the two days be the other way round?",
)
def _(case: Case) -> AnyOf:
    closed = _both_ways(lambda a, b: _middle(a) < _middle(b))

    def at_the_start_if_open(span: Span) -> pd.Timestamp:
        return _middle(span) if span[1] else span[0]

    start = at_the_start_if_open
    return AnyOf((closed, _both_ways(lambda a, b: start(a) < start(b))))


@before.wrong(
    "unknown_is_false",
    did="Your function says False where nothing is known.",
    why="A comparison in Python has two values, and “not True” sounds like False.",
    next="Ask for each False: is b known to come before a?",
)
def _(case: Case) -> Before:
    return lambda a, b: _last(a) < b[0]


@before.wrong(
    "never_false",
    did="Your function never says False.",
    why="The question is whether a comes first, so only that is looked for.",
    next="Which two ends show that b comes before a?",
)
def _(case: Case) -> Before:
    return lambda a, b: True if _last(a) < b[0] else None


@before.wrong(
    "open_end_forgotten",
    did="Your function stops with an error when an interval has an open end.",
    why="Most intervals have two ends, and Python cannot compare a day with None.",
    next="Ask first whether the end is there, and compare only then.",
)
def _(case: Case) -> Before:
    return _both_ways(lambda a, b: a[1] < b[0])  # type: ignore[operator]


@before.wrong(
    "first_days_compared",
    did="Your function compares the earliest days only.",
    why="A table sorted by its first date looks like an order of events.",
    next="An interval can begin first and still hold the later day; use its end.",
)
def _(case: Case) -> AnyOf:
    said = _both_ways(lambda a, b: a[0] < b[0])
    return AnyOf((said, lambda a, b: a[0] < b[0]))


@before.wrong(
    "shared_day_counts_as_before",
    did="Your function puts intervals in order that share a day.",
    why="The sign <= looks like the more careful one.",
    next="Two events of one day: does their date say which came first?",
)
def _(case: Case) -> AnyOf:
    touching = _both_ways(lambda a, b: _last(a) <= b[0])
    return AnyOf((touching, lambda a, b: _last(a) <= b[0]))


@before.wrong(
    "open_end_is_its_first_day",
    did="Your function takes an open interval for the one day on which it begins.",
    why="Its first day is the only date that is written there.",
    next="When is the last day on which that event may happen?",
)
def _(case: Case) -> Before:
    return _both_ways(lambda a, b: (a[1] or a[0]) < b[0])


@before.wrong(
    "mention_decides",
    did="Your function lets the one that is given first come first in doubt.",
    why="Stories are often told in order, so the order of telling fills the gap.",
    next="Call it with the two in the other order: both answers cannot be known.",
)
def _(case: Case) -> Before:
    return lambda a, b: method.before(a, b) is not False
