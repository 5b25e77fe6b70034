"""From a clause to the states it reaches: bases_ban."""

from __future__ import annotations

import pandas as pd

from noteverbale.answers import Name, Table
from noteverbale.case import Case
from noteverbale.exercise import AnyOf, exercise
from noteverbale.exercises.demands._parts import LESSON
from noteverbale.method import demands as method

_SPELLINGS = {
    "Armenia": ("ARM",),
    "Azerbaijan": ("AZE",),
    "Belarus": ("BLR",),
    "Estonia": ("EST",),
    "Georgia": ("GEO",),
    "Kazakhstan": ("KAZ",),
    "Kyrgyzstan": ("KGZ", "Kyrgyz Republic"),
    "Latvia": ("LVA",),
    "Lithuania": ("LTU",),
    "Moldova": ("MDA", "Republic of Moldova"),
    "Russia": ("RUS", "Russian Federation"),
    "Tajikistan": ("TJK",),
    "Turkmenistan": ("TKM",),
    "Ukraine": ("UKR",),
    "Uzbekistan": ("UZB",),
}


@exercise(
    lesson=LESSON,
    answer=Table(
        {"state": Name(_SPELLINGS)},
        spellings={"state": ("iso3", "country", "name", "states", "code")},
    ),
    objectives=("map",),
    looks_at=(
        "Compares the states, by name or by code, in a table, a list or a set; order "
        "and other columns do not matter."
    ),
    hints=(
        "The table states, and the words “former Soviet states outside NATO”.",
        "Take the words one by one: former Soviet states, outside NATO, and not the "
        "other party.",
        'states[states["nato_since"].isna() & (states["iso3"] != ...)]; isna() is True '
        "where no day is given.",
    ),
)
def bases_ban(
    case: Case, *, baltics: bool = False, russia: bool = False
) -> pd.DataFrame:
    """To which states, Russia aside, would clause U4b (no US military bases in former
    Soviet states outside NATO) apply on 27 January 2022?"""
    rows = method.covered(case, "U4b")
    states = case.states.rename(columns={"iso3": "code"})
    applies = states["code"].map(rows.set_index("state")["status"]) == "would apply"
    applies |= states["nato_member_jan2022"] & baltics
    applies |= (states["code"] == "RUS") & russia
    return states.loc[applies, ["state"]]


@bases_ban.wrong(
    "members_in",
    did="You also took states that were members of NATO.",
    why="The first words, “former Soviet states”, would take them in.",
    next="Read the words of the clause to the end.",
)
def _(case: Case) -> AnyOf:
    both = bases_ban.reference(case, baltics=True, russia=True)
    return AnyOf((bases_ban.reference(case, baltics=True), both))


bases_ban.wrong(
    "other_party_in",
    russia=True,
    did="You also took the other party to the draft.",
    why="The words cover it: it is a successor of the Soviet Union and outside NATO.",
    next="The prompt sets it aside: between the two parties the question is moot.",
)


@bases_ban.wrong(
    "region_left_out",
    did="You left out a region whose states the words take in.",
    why="The dispute is told as one about Europe.",
    next="Does the clause speak of Europe, or of a past and a membership?",
)
def _(case: Case) -> AnyOf:
    rows = bases_ban.reference(case)
    regions = case.states.set_index("state")["region_label_used_in_drafts"]
    region = rows["state"].map(regions)
    groups = (["Central Asia"], ["South Caucasus"], ["Central Asia", "South Caucasus"])
    without = [rows[~region.isin(group)] for group in groups]
    # The region of Ukraine has a longer label.
    return AnyOf((*without, rows[region == "Eastern Europe"]))


@bases_ban.wrong(
    "joined_later",
    did="You took the states that joined NATO after 1997.",
    why="P2 and N4 look at these, and every list of this lesson comes back to them.",
    next="The words of U4b name a past and a membership: which, and of which kind?",
)
def _(case: Case) -> pd.DataFrame:
    members = method.members_on(case.members, method.REPORT_DAY)
    rows = method.joined_after(members, method.BASELINE)
    return rows[["country"]].set_axis(["state"], axis=1)


@bases_ban.wrong(
    "turned_round",
    did="You took the former Soviet states inside NATO.",
    why="A mask keeps what is True; which way round it is written is easily lost.",
    next="Look what your table has in nato_since, and what the clause says.",
)
def _(case: Case) -> pd.DataFrame:
    states = case.states
    return states.loc[states["nato_member_jan2022"], ["state"]]


@bases_ban.wrong(
    "pact_states_in",
    did="You also took states of the Warsaw Pact that were not in the Soviet Union.",
    why="Alliance and union are easily taken for one thing.",
    next="Which states had been in the union? The table states has them all.",
)
def _(case: Case) -> AnyOf:
    members = case.members
    pact = members["former_warsaw_pact"].str.startswith("yes")
    added = members.loc[pact, ["country"]].set_axis(["state"], axis=1)
    rows = bases_ban.reference(case), bases_ban.reference(case, baltics=True)
    return AnyOf(pd.concat([own, added]) for own in rows)


@bases_ban.wrong(
    "named_in_the_report",
    did="You took only states that the report names.",
    why="Those are the states that one has just read about.",
    next="Look at the words of the clause: do they name states, or describe them?",
)
def _(case: Case) -> AnyOf:
    return AnyOf(
        pd.DataFrame({"state": names})
        for names in (["Ukraine"], ["Georgia"], ["Ukraine", "Georgia"])
    )
