"""The members on a day, as a function: members_on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pandas as pd

from noteverbale.answers import Function, Ids
from noteverbale.case import Case
from noteverbale.exercise import AnyOf, exercise
from noteverbale.exercises.demands._parts import LESSON
from noteverbale.method import demands as method

MembersOn = Callable[[pd.DataFrame, pd.Timestamp], object]


def _days_to_try(members: pd.DataFrame) -> Iterator[pd.Timestamp]:
    """Days of accession, the days beside them, and two more in years of accession."""
    joined = members["membership_effective"].drop_duplicates().sort_values()
    for day in [joined.iloc[0], *joined.iloc[-6:]]:
        yield from (day - pd.Timedelta(days=1), day)
    yield from map(pd.Timestamp, ("1949-06-01", "1997-05-27", "2004-01-01"))
    yield from map(pd.Timestamp, ("2009-12-31", "2022-01-27", "2030-01-01"))


def _tries(case: Case) -> Function:
    members = case.members
    # A part of the table too, for functions that read another table than their own.
    part = members.iloc[1::2].reset_index(drop=True)
    days = [(members, day) for day in _days_to_try(members)]
    probes = (*days, *((part, day) for _, day in days[-6:]))
    return Function(probes, returns=Ids("iso3", known=tuple(members["iso3"])))


@exercise(
    lesson=LESSON,
    answer=_tries,
    objectives=("map",),
    looks_at=(
        "Calls your function with the table, or a part of it, and about twenty days, "
        "and compares the states it returns; order and container do not matter."
    ),
    hints=(
        "The column membership_effective, and which sign: <, <=, > or >=?",
        "Compare the column with the date; the result says True or False for each row.",
        'members.loc[members["membership_effective"] ... date, "iso3"]',
    ),
)
def members_on(case: Case) -> MembersOn:
    """Write members_on(members, date) that returns the codes (iso3) of the states that
    are members of NATO on that day. The day of accession is a day of membership."""
    return lambda members, date: list(method.members_on(members, date)["iso3"])


def _rows(condition: Callable[[pd.DataFrame, pd.Timestamp], Any]) -> MembersOn:
    """Return a function that picks codes by a condition on table and day."""
    return lambda members, date: list(members.loc[condition(members, date), "iso3"])


@members_on.wrong(
    "date_ignored",
    did="Your function returns the same states whatever the date.",
    why="On the day that one tries first, it is right.",
    next="Call it with a day in 1950 and look what comes out.",
)
def _(case: Case) -> AnyOf:
    flagged = _rows(lambda members, _: members["member_on_2022_01_27"])
    return AnyOf((flagged, _rows(lambda members, _: members["iso3"].notna())))


@members_on.wrong(
    "accession_day_left_out",
    did="Your function leaves out the states that join on the day itself.",
    why="“Before” comes to mind first, and most days are no day of accession.",
    next="Try 2004-03-29, and read the prompt on that day.",
)
def _(case: Case) -> MembersOn:
    return _rows(lambda members, date: members["membership_effective"] < date)


@members_on.wrong(
    "years_compared",
    did="Your function compares years only.",
    why="The year stands in a column of its own, and numbers are easy to compare.",
    next="Try a day in January of a year in which somebody joined in spring.",
)
def _(case: Case) -> AnyOf:
    years = _rows(lambda members, date: members["year"] <= date.year)
    return AnyOf((years, _rows(lambda members, date: members["year"] < date.year)))


@members_on.wrong(
    "day_of_signing",
    did="Your function uses the day on which the treaty was signed.",
    why="For all but the founders the two days are the same.",
    next="Which of the two columns says from when a membership counts?",
)
def _(case: Case) -> MembersOn:
    return _rows(lambda members, date: members["treaty_signed_or_joined"] <= date)


@members_on.wrong(
    "only_that_day",
    did="Your function returns only the states that join on that very day.",
    why="“On that day” sounds like “joining on that day”.",
    next="A state that joined earlier is a member on that day as well.",
)
def _(case: Case) -> MembersOn:
    return _rows(lambda members, date: members["membership_effective"] == date)


@members_on.wrong(
    "own_table_ignored",
    did="Your function looks into case.members, whatever table it is given.",
    why="The table stands in the notebook, so the function finds it there.",
    next="Use the name that stands in the brackets behind def.",
)
def _(case: Case) -> MembersOn:
    whole = case.members
    return lambda members, date: list(method.members_on(whole, date)["iso3"])


@members_on.wrong(
    "names_not_codes",
    did="Your function returns the names of the states.",
    why="Names are what one reads; codes look like a detail.",
    next="The prompt names the column that is asked for.",
)
def _(case: Case) -> MembersOn:
    return lambda members, date: list(method.members_on(members, date)["country"])


@members_on.wrong(
    "stopped_at_the_first",
    did="Your function stops after the first row.",
    why="A return that stands inside the loop ends it in the first round.",
    next="Write return after the loop, as far to the left as for.",
)
def _(case: Case) -> MembersOn:
    return lambda members, date: list(method.members_on(members.head(1), date)["iso3"])


@members_on.wrong(
    "turned_round",
    did="Your function returns the states that join later.",
    why="The signs < and > are easily exchanged when a date is “after”.",
    next="On a day in 2030, how many states should come out?",
)
def _(case: Case) -> AnyOf:
    later = _rows(lambda members, date: members["membership_effective"] > date)
    since = _rows(lambda members, date: members["membership_effective"] >= date)
    return AnyOf((later, since))
