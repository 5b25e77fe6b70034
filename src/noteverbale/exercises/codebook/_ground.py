"""What codings of the brief are judged on, and how its actors may be called."""

from __future__ import annotations

import pandas as pd

from noteverbale.case import Case
from noteverbale.exercise import Ground, Reading
from noteverbale.method import codebook as method

LESSON = 6

ACTORS = {
    "United States": ("US", "USA", "the US", "the United States", "Washington", "U.S."),
    "NATO": ("the alliance", "alliance"),
    "Russian government": (
        "Russia",
        "Moscow",
        "Russian Foreign Ministry",
        "the Russian government",
    ),
    "Kremlin": ("the Kremlin",),
    "Ukraine": ("Kyiv", "Kiev"),
}
# "They" on the Russian side (P1.4) may be booked to either Russian row.
_RUSSIAN_SIDE = "C04"


def ground(case: Case) -> Ground:
    """Return which claims could carry a code in which cell, and the three readings."""
    wide = method.issues_of(case, arguable=True)
    of_actor = {actor: frozenset(ids) for actor, ids in method.claims_of(case).items()}
    of_actor["Russian government"] |= of_actor["Kremlin"] & {_RUSSIAN_SIDE}
    rows = method.evidence(case)
    cells = list(zip(rows["actor"], rows["issue_id"], strict=True))
    own = dict(zip(cells, map(frozenset, rows["claim_ids"]), strict=True))
    return Ground(
        actors=ACTORS,
        issues={str(issue): () for issue in case.issues["issue_id"]},
        claims=_citable(case),
        own=own,
        accepted={cell: of_actor[cell[0]] & wide[cell[1]] for cell in cells},
        of_actor=of_actor,
        in_line=method.IN_LINE,
        readings={letter: _reading(case, letter) for letter in "ABC"},
    )


def _citable(case: Case) -> dict[str, tuple[str, ...]]:
    """Claim ids of each claim, and of each unit: a coder may cite either."""
    ids: dict[str, tuple[str, ...]] = {one: (one,) for one in case.claims["claim_id"]}
    units = zip(case.brief["unit"], case.brief["claim_ids"], strict=True)
    return ids | {unit: tuple(claims) for unit, claims in units}


def _reading(case: Case, letter: str) -> dict[tuple[str, str], Reading]:
    rows = method.codings(case, letter).to_dict("records")
    return {
        (row["actor"], row["issue_id"]): Reading(
            None if pd.isna(row["code"]) else int(row["code"]),
            row["how"],
            row["rule"],
            row["reason"],
        )
        for row in rows
    }
