"""The codebook: actors, issues, codes from -2 to 2, and the claims behind each code."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pandas as pd

from noteverbale.case import Case
from noteverbale.case.remembered import remembered

__all__ = [
    "ACTORS",
    "IN_LINE",
    "SCALE",
    "SPEAKERS",
    "Cell",
    "claims_of",
    "codings",
    "compared",
    "disagreements",
    "evidence",
    "flip",
    "issues_of",
    "matrix",
    "without_code",
]

Cell = tuple[str, str]

ACTORS = ("United States", "NATO", "Russian government", "Kremlin", "Ukraine")

_NO_CODE = 99.0

SCALE = {
    -2: "says plainly that the reverse should be, or is so",
    -1: "says so in part, with a condition, or by implication",
    0: "takes the question up, and takes neither side",
    1: "agrees in part, with a condition, or by implication",
    2: "says plainly that the proposition should be, or is so",
}

# People whose words are booked to the institution they speak for.
SPEAKERS = (
    "Secretary of State",
    "Secretary General",
    "Foreign Minister",
    "Kremlin spokesman",
)

# Who is said to act in line with whom, and the claim that says so (P7.1).
IN_LINE = ("NATO", "United States", "C24")

_ACTORS_OF = {
    "US government": ("United States",),
    "US State Department": ("United States",),
    "US government; NATO": ("United States", "NATO"),
    "NATO": ("NATO",),
    "Russian government": ("Russian government",),
    "Russian government (Foreign Ministry)": ("Russian government",),
    "Russian draft(s)": ("Russian government",),
    "Russian Foreign Ministry": ("Russian government",),
    "Kremlin": ("Kremlin",),
    "Kremlin (speaker named only in P10)": ("Kremlin",),
    "Russian presidency": ("Kremlin",),
}


def claims_of(case: Case) -> dict[str, tuple[str, ...]]:
    """Claim ids of each actor, by the organisation that the claim is told of.

    >>> from noteverbale import load_case
    >>> found = claims_of(load_case())
    >>> found["Ukraine"], "C03" in found["NATO"], "C27" in found["NATO"]
    ((), True, False)
    """
    rows = case.claims
    pairs = list(zip(rows["claim_id"], rows["organisation"], strict=True))
    return {
        actor: tuple(one for one, whose in pairs if actor in _ACTORS_OF.get(whose, ()))
        for actor in ACTORS
    }


def issues_of(case: Case, *, arguable: bool = False) -> dict[str, frozenset[str]]:
    """Claim ids of each issue: by issue code, and those the table adds by hand.

    ``arguable`` adds the claims that only some readers bring to the issue.
    """
    codes = case.claims.set_index("claim_id")["issue_code"]
    found = {}
    for row in case.issues.to_dict("records"):
        named = {*row["also"], *(row["arguable"] if arguable else ())}
        coded = codes.index[codes.isin(row["issue_codes"])]
        found[str(row["issue_id"])] = frozenset(coded) | (named & {*codes.index})
    return found


@remembered
def evidence(case: Case) -> pd.DataFrame:
    """One row a cell, actor by issue: ids of the actor's own claims on that issue.

    A cell without a claim is silent in this text: its list is empty.

    >>> from noteverbale import load_case
    >>> rows = evidence(load_case())
    >>> len(rows), int((rows["claim_ids"].str.len() > 0).sum())
    (25, 10)
    """
    whose, about = claims_of(case), issues_of(case)
    cells = [
        (actor, issue, [one for one in whose[actor] if one in about[issue]])
        for actor in ACTORS
        for issue in case.issues["issue_id"]
    ]
    return pd.DataFrame(cells, columns=["actor", "issue_id", "claim_ids"])


def codings(case: Case, reading: str = "A") -> pd.DataFrame:
    """Return one authored reading: a row a cell, with code, claims, rule and reason.

    >>> from noteverbale import load_case
    >>> rows = codings(load_case(), "A")
    >>> len(rows), int(rows["code"].isna().sum())
    (25, 15)
    """
    rows = case.positions
    rows = rows[rows["reading"] == reading].drop(columns=["position_id", "reading"])
    return _in_order(rows, case.issues["issue_id"])


def _in_order(rows: pd.DataFrame, issues: Iterable[str]) -> pd.DataFrame:
    places = {issue: place for place, issue in enumerate(issues)}
    keys = rows["actor"].map(ACTORS.index) * len(places) + rows["issue_id"].map(places)
    return rows.iloc[keys.argsort(kind="stable")].reset_index(drop=True)


def matrix(rows: pd.DataFrame, values: str = "code") -> pd.DataFrame:
    """Actors down, issues across, in the order in which they come in the rows.

    >>> rows = pd.DataFrame({"actor": ["a", "a"], "issue_id": ["y", "x"],
    ...                      "code": pd.array([2, None], dtype="Int64")})
    >>> matrix(rows).loc["a"].tolist()
    [2, <NA>]
    """
    wide = rows.pivot(index="actor", columns="issue_id", values=values)
    actors, issues = rows["actor"].unique(), rows["issue_id"].unique()
    return wide.reindex(index=actors, columns=issues)


def flip(rows: pd.DataFrame, issue: str) -> pd.DataFrame:
    """Return a new table in which one issue is coded from the other direction.

    Every code of that issue changes its sign; 0 stays 0, and missing stays missing.

    >>> rows = pd.DataFrame({"issue_id": ["x", "x", "y"],
    ...                      "code": pd.array([2, None, 1], dtype="Int64")})
    >>> flip(rows, "x")["code"].tolist()
    [-2, <NA>, 1]
    """
    flipped = rows.copy()
    of_issue = flipped["issue_id"] == issue
    flipped["code"] = flipped["code"].mask(of_issue, -flipped["code"])
    return flipped


def without_code(rows: pd.DataFrame) -> pd.Series[int]:
    """How many cells of each actor have no code; 0 is a code.

    >>> rows = pd.DataFrame({"actor": ["a", "a"],
    ...                      "code": pd.array([0, None], dtype="Int64")})
    >>> without_code(rows).to_dict()
    {'a': 1}
    """
    missing = rows["code"].isna().astype(int)
    return missing.groupby(rows["actor"], sort=False).sum()


def compared(case: Case, readings: Sequence[str] = ("A", "B", "C")) -> pd.DataFrame:
    """One row a cell: the code of each reading, missing where it gives none."""
    codes = {
        reading: codings(case, reading).set_index(["actor", "issue_id"])["code"]
        for reading in readings
    }
    return pd.DataFrame(codes)


def disagreements(case: Case, first: str, second: str) -> list[Cell]:
    """Cells that two readings code otherwise; a code beside no code is one of them.

    >>> from noteverbale import load_case
    >>> len(disagreements(load_case(), "A", "B"))
    6
    """
    both = compared(case, (first, second))
    # Missing is made a number of its own, so that missing equals missing only.
    codes = both.astype("Float64").fillna(_NO_CODE)
    return list(both.index[codes[first] != codes[second]])
