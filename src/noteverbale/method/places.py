"""The states that the clauses are tried on, and the days that matter for them."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

import pandas as pd

from noteverbale.case import Case
from noteverbale.case.remembered import remembered

BASELINE = pd.Timestamp("1997-05-27")
REPORT_DAY = pd.Timestamp("2022-01-27")

# How the states stand in a picture: by when they joined, then by region.
GROUPS = (
    "members on 27 May 1997",
    "joined after 27 May 1997 (FIN, SWE: after January 2022)",
    "Eastern Europe, South Caucasus",
    "Central Asia",
    "Russia, party to both drafts",
)

Date = str | dt.date | pd.Timestamp


class Place(NamedTuple):
    """A state, and what the clauses ask of it."""

    iso3: str
    name: str
    group: str  # one of `GROUPS`
    region: str  # the word of the drafts that covers it; "" where there is none
    member: bool  # on the day asked for
    member_in_1997: bool
    later_member: bool  # joined after 27 May 1997 and by the day of the report


@remembered
def _all_places(case: Case) -> pd.DataFrame:
    """Every state of `members` and `states`, once, with the days that matter."""
    members = case.members.rename(columns={"country": "name"})
    states = case.states.rename(columns={"state": "name"})
    both = pd.concat([members[["iso3", "name"]], states[["iso3", "name"]]])
    rows = both.drop_duplicates("iso3").set_index("iso3")
    regions = states.set_index("iso3")["region_label_used_in_drafts"]
    # "Eastern Europe (named in the NATO draft)": the region stands before the bracket.
    rows["region"] = regions.str.partition(" (")[0]
    rows["since"] = members.set_index("iso3")["membership_effective"]
    rows["region"] = rows["region"].fillna("")
    rows["old"] = rows["since"] <= BASELINE
    rows["group"] = _groups(rows)
    rows = rows.reset_index()
    of_group = rows["group"].map({name: i for i, name in enumerate(GROUPS)})
    # Those that joined later stand in the order in which they joined.
    later = rows["since"].where(~rows["old"])
    order = rows.assign(of_group=of_group, later=later)
    return rows.loc[order.sort_values(["of_group", "later", "name"]).index]


def _groups(rows: pd.DataFrame) -> pd.Series[str]:
    """Put each state into one of `GROUPS`; the party apart from the states asked about.

    Who never joined stands by region, and every other region is in the third group.
    """
    joined = rows["old"].map({True: GROUPS[0], False: GROUPS[1]})
    by_region = {"Central Asia": GROUPS[3], "Russia": GROUPS[4]}
    outside = rows["region"].map(by_region).fillna(GROUPS[2])
    return joined.where(rows["since"].notna(), outside)


def places(case: Case, date: Date = REPORT_DAY) -> list[Place]:
    """Return the states that the clauses are tried on: members of NATO, and `states`.

    >>> from noteverbale import load_case
    >>> len(places(load_case()))
    44
    """
    rows = _all_places(case)
    since = rows["since"]
    rows["member"] = since <= pd.Timestamp(date)
    rows["later"] = (since > BASELINE) & (since <= REPORT_DAY)
    columns = ["iso3", "name", "group", "region", "member", "old", "later"]
    return [Place(*row) for row in rows[columns].itertuples(index=False, name=None)]
