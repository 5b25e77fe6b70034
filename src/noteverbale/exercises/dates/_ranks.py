"""Told first, happened first? story_and_time."""

from __future__ import annotations

from typing import Any

import pandas as pd

from noteverbale.answers import Coefficient
from noteverbale.case import Case
from noteverbale.exercise import AnyOf, exercise
from noteverbale.exercises.dates._anchor import LESSON
from noteverbale.method import dates as method


@exercise(
    lesson=LESSON,
    answer=Coefficient(decimals=2),
    objectives=("derive",),
    looks_at="Compares the coefficient, rounded to two decimals or more.",
    hints=(
        "Two columns of ranks: one counts the rows, the other ranks the latest days.",
        "`rank()` leaves gaps as gaps; first fill them with a day far in the future.",
        "story.corr(filled.rank()), with story = a Series 1, 2, 3, ...",
    ),
)
def story_and_time(case: Case) -> float:
    """How far does the order of the story agree with the order in time? Give the rank
    correlation of both, to two decimals.

    Story: the place of an event in the table, 1 for the first row. Time: its latest
    day, the day on which it is over at the latest; open ends come last. All rows count,
    and equal places share the mean of their ranks.
    """
    return method.rank_correlation(_story(case.events), _over_by(case.events))


def _over_by(events: pd.DataFrame) -> pd.Series[Any]:
    """Return the latest days, an open end far in the future."""
    return events["latest"].fillna(pd.Timestamp("2100-01-01"))


def _story(events: pd.DataFrame) -> pd.Series[Any]:
    return pd.Series(range(1, len(events) + 1), index=events.index)


@story_and_time.wrong(
    "story_is_time",
    did="Your number says that the report tells everything in order.",
    why="We hear “and then” between two sentences, even where it is not said.",
    next="Look at the third row of the table, and at its day.",
)
def _(case: Case) -> float:
    return 1.0


@story_and_time.wrong(
    "plans_dropped",
    did="You left out what is planned or open.",
    why="What has not happened seems to have no place in time.",
    next="All rows count; give each a place in both orders.",
)
def _(case: Case) -> AnyOf:
    events = case.events
    past = (["happened"], ["happened", "reported"])
    kept = [events[events["status"].isin(held)] for held in past]
    return AnyOf(method.rank_correlation(_story(e), _over_by(e)) for e in kept)


@story_and_time.wrong(
    "earliest_days_ranked",
    did="You ranked the earliest days.",
    why="Every row has one, and a list of events is mostly sorted by it.",
    next="The prompt names the day that orders an event here.",
)
def _(case: Case) -> float:
    return method.rank_correlation(_story(case.events), case.events["earliest"])


@story_and_time.wrong(
    "open_ends_dropped",
    did="You lost the rows with an open end.",
    why="pandas passes over gaps without a word.",
    next="An open end has a place in this order, if not a day: where?",
)
def _(case: Case) -> AnyOf:
    story, latest = _story(case.events), case.events["latest"]
    return AnyOf(
        (
            method.rank_correlation(story, latest),
            method.rank_correlation(story[latest.notna()], latest.dropna()),
            float(story.corr(latest.rank())),
        )
    )


@story_and_time.wrong(
    "open_ends_first",
    did="You put open ends before all days.",
    why="A gap that is filled with 0 is a very early day.",
    next="Can what has an open end be over before what has a last day?",
)
def _(case: Case) -> float:
    early = case.events["latest"].fillna(pd.Timestamp("1970-01-01"))
    return method.rank_correlation(_story(case.events), early)


@story_and_time.wrong(
    "days_not_ranked",
    did="You correlated the dates themselves and not their ranks.",
    why="`corr` is one call, and dates are numbers to the computer.",
    next="Rank both columns first: in an order it does not matter how far apart.",
)
def _(case: Case) -> AnyOf:
    story, latest = _story(case.events), case.events["latest"]
    days = (latest - method.PUBLISHED).dt.days
    filled = (_over_by(case.events) - method.PUBLISHED).dt.days
    return AnyOf((float(story.corr(days)), float(story.corr(filled))))


@story_and_time.wrong(
    "ties_by_mention",
    did="You let the story decide which of two equal days comes first.",
    why="Sorting must put one row first, and it takes the one that it finds first.",
    next="Equal days get equal ranks: the mean of the places that they share.",
)
def _(case: Case) -> float:
    ranks = _over_by(case.events).rank(method="first")
    return float(_story(case.events).corr(ranks))


@story_and_time.wrong(
    "turned_round",
    did="Your number has the opposite sign: one of your two orders runs backwards.",
    why="The latest day often stands on top of a list.",
    next="Give the earliest day the smallest rank.",
)
def _(case: Case) -> float:
    return -float(story_and_time.reference(case))
