"""Other members and other states: rows dropped, and accession days exchanged.

States that a prompt names or that other tables build on stay: the three Baltic states,
Georgia, Russia and Ukraine, those of the battlegroups, and the two that joined last.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

if TYPE_CHECKING:
    from noteverbale.case.schema import Schema

Frames = dict[str, pd.DataFrame]

_REPORT_DAY = pd.Timestamp("2022-01-27")
_BASELINE = pd.Timestamp("1997-05-27")
_NAMED = {"EST", "LVA", "LTU", "GEO", "RUS", "UKR", "FIN", "SWE", "POL", "HUN"}
_NAMED |= {"GBR", "CAN", "DEU", "USA", "CZE", "ROU", "ALB", "MNE", "BLR"}
_CLAUSES_DROPPED = 5


def vary(frames: Frames, schema: Schema, rng: np.random.Generator) -> None:
    """Drop members, states and clauses, for every kind of variant."""
    members, states = frames["members"], frames["states"]
    later = members["membership_effective"] > _BASELINE
    gone = [
        *_some(members.loc[later, "iso3"], rng, 2, 4),
        *_some(members.loc[~later, "iso3"], rng, 1, 4),
        *_some(_outside(states, "Central Asia"), rng, 1, 3),
        *_some(_outside(states, "South Caucasus", "Eastern Europe"), rng, 0, 2),
    ]
    for table, column in (("members", "iso3"), ("states", "iso3"),
                          ("coverage", "state")):  # fmt: skip
        frame = frames[table]
        frames[table] = frame[~frame[column].isin(gone)].reset_index(drop=True)
    _drop_clauses(frames, rng)


def exchange_days(frames: Frames, rng: np.random.Generator) -> None:
    """Let the rounds between 1997 and 2022 exchange their days (for authors only).

    Who is a member on the day of the report does not change, nor what a clause means.
    """
    members = frames["members"]
    day = members["membership_effective"]
    between = (day > _BASELINE) & (day <= _REPORT_DAY) & ~members["former_ussr_state"]
    days = np.sort(day[between].unique())
    new = dict(zip(days, rng.permutation(days), strict=True))
    moved = day.mask(between, day.map(new)).astype(day.dtype)
    members["membership_effective"] = moved
    members.loc[between, "treaty_signed_or_joined"] = moved[between]
    members["year"] = members["treaty_signed_or_joined"].dt.year.astype("int64")


def _outside(states: pd.DataFrame, *regions: str) -> pd.Series[str]:
    return states.loc[states["region_label_used_in_drafts"].isin(regions), "iso3"]


def _some(
    codes: pd.Series[str], rng: np.random.Generator, least: int, most: int
) -> list[str]:
    """Return at least `least` and at most `most` of the codes that nothing names."""
    free = sorted(set(codes) - _NAMED)
    n = int(rng.integers(least, most + 1))
    return [str(code) for code in rng.permutation(free)[:n]]


def _drop_clauses(frames: Frames, rng: np.random.Generator) -> None:
    """Drop some of the clauses that neither a prompt names nor `clause_words`."""
    demands = frames["demands"]
    kept = {"U5a", *frames["clause_words"]["demand_id"]}
    free = sorted(set(demands["demand_id"]) - kept)
    gone = set(rng.permutation(free)[:_CLAUSES_DROPPED])
    left = ~demands["demand_id"].isin(gone)
    frames["demands"] = demands[left].reset_index(drop=True)
