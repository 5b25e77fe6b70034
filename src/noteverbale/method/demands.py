"""Demands: who would be bound, what would be barred, and which states it reaches.

Whether a clause reaches a state is our own reading of the drafts (table `coverage`).
Where a word of the clause is open, the status says so: "ambiguous" is a value.
"""

from __future__ import annotations

import pandas as pd

from noteverbale.method.places import BASELINE, GROUPS, REPORT_DAY, Date, places
from noteverbale.method.reach import (
    CLAUSES,
    READINGS,
    STATUSES,
    coverage,
    covered,
)

__all__ = [
    "BASELINE",
    "CLAUSES",
    "GROUPS",
    "READINGS",
    "REPORT_DAY",
    "STATUSES",
    "coverage",
    "covered",
    "joined_after",
    "members_by_day",
    "members_on",
    "mentioned_share",
    "places",
]


def members_on(members: pd.DataFrame, date: Date) -> pd.DataFrame:
    """Return the rows of the states that are members on a day.

    The day of accession counts as a day of membership.

    >>> from noteverbale import load_case
    >>> len(members_on(load_case().members, "2022-01-27"))
    30
    """
    return members[members["membership_effective"] <= pd.Timestamp(date)]


def joined_after(members: pd.DataFrame, date: Date) -> pd.DataFrame:
    """Return the rows of the states that joined on a later day than this one.

    >>> from noteverbale import load_case
    >>> then = members_on(load_case().members, "2022-01-27")
    >>> len(joined_after(then, "1997-05-27"))
    14
    """
    return members[members["membership_effective"] > pd.Timestamp(date)]


def members_by_day(members: pd.DataFrame) -> pd.Series[int]:
    """Number of members from each day of accession on.

    >>> from noteverbale import load_case
    >>> int(members_by_day(load_case().members).iloc[0])
    12
    """
    joined = members["membership_effective"].value_counts().sort_index()
    return joined.cumsum().rename("members")


def mentioned_share(demands: pd.DataFrame, partly: float = 0.5) -> pd.Series[float]:
    """Share of the clauses of each topic that the report mentions.

    The unit is the clause; ``partly`` is what a clause counts that is mentioned partly.

    >>> from noteverbale import load_case
    >>> float(mentioned_share(load_case().demands)["ENLARGEMENT"])
    0.75
    """
    weights = {"yes": 1.0, "partly": partly, "no": 0.0}
    counted = demands["mentioned_in_article"].map(weights)
    return counted.groupby(demands["topic_code"]).mean().rename("share")
