"""Which states a clause would reach, reading by reading: `covered` and what it uses."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd

from noteverbale.case import Case
from noteverbale.method.places import REPORT_DAY, Date, Place, places

STATUSES = ("would apply", "moot", "ambiguous", "not covered")
WOULD_APPLY, MOOT, AMBIGUOUS, NOT_COVERED = STATUSES

OPEN, AS_IT_STANDS = "left open", "as it stands"
ANY_STATE, SOVIET_ONLY = "any further state", "former Soviet states only"
WITHOUT, WITH, WITH_BOTH = (
    "Europe without the South Caucasus",
    "Europe with the South Caucasus",
    "Europe with Central Asia too",
)
OUTSIDE_ONLY, MEMBERS_TOO = "states outside NATO only", "members too"

# The clauses that name a territory, and the readings of the word in each that is open.
READINGS = {
    "U4a": (OPEN, ANY_STATE, SOVIET_ONLY),
    "U4b": (AS_IT_STANDS,),
    "U4c": (AS_IT_STANDS,),
    "U4d": (AS_IT_STANDS,),
    "N4": (OPEN, WITHOUT, WITH, WITH_BOTH),
    "N6": (AS_IT_STANDS,),
    "N7a": (OPEN, OUTSIDE_ONLY, MEMBERS_TOO),
}
CLAUSES = tuple(READINGS)

_NOT_IN_EUROPE = ("USA", "CAN")
_Found = tuple[str, str]  # status and basis


def covered(
    case: Case, demand_id: str, reading: str | None = None, date: Date = REPORT_DAY
) -> pd.DataFrame:
    """Return what a clause means for each state, in one reading and on one day.

    Columns: ``state`` (code), ``name``, ``group`` (one of `GROUPS`), ``status`` (one of
    `STATUSES`: is the state a place where the clause sets a limit?), ``bound`` (would
    the state itself be held to it?) and ``basis``. The first reading of a
    clause leaves its open word open. With another day, the members are those of that
    day; the words stay the same.

    >>> from noteverbale import load_case
    >>> rows = covered(load_case(), "U4b").set_index("state")
    >>> rows.loc[["GEO", "EST", "RUS"], "status"].tolist()
    ['would apply', 'not covered', 'moot']
    """
    if demand_id not in READINGS:
        msg = f"{demand_id!r} names no territory; choose one of {', '.join(CLAUSES)}."
        raise ValueError(msg)
    reading = READINGS[demand_id][0] if reading is None else reading
    if reading not in READINGS[demand_id]:
        msg = f"The readings of {demand_id} are: {'; '.join(READINGS[demand_id])}."
        raise ValueError(msg)
    found = [
        (place, *_RULES[demand_id](place, reading)) for place in places(case, date)
    ]
    return pd.DataFrame(
        {
            "state": [place.iso3 for place, _, _ in found],
            "name": [place.name for place, _, _ in found],
            "group": [place.group for place, _, _ in found],
            "status": [status for _, status, _ in found],
            "bound": [_is_bound(demand_id, place) for place, _, _ in found],
            "basis": [basis for _, _, basis in found],
        }
    )


def coverage(case: Case) -> pd.DataFrame:
    """Every clause in every reading on the day of the report, a row a state."""
    parts = [
        covered(case, demand_id, reading).assign(demand_id=demand_id, reading=reading)
        for demand_id, readings in READINGS.items()
        for reading in readings
    ]
    return pd.concat(parts, ignore_index=True)


def _is_bound(demand_id: str, place: Place) -> bool:
    if demand_id.startswith("U"):
        return place.iso3 == "USA"
    if demand_id == "N4":
        return place.region == "Russia" or place.member_in_1997
    return place.member


def _no_accession(place: Place, reading: str) -> _Found:
    if place.region == "Russia":
        return MOOT, "it is the other party"
    if place.member:
        return MOOT, "it is a member already"
    if place.region:
        return WOULD_APPLY, "it was part of the USSR and is outside NATO"
    status = {ANY_STATE: WOULD_APPLY, SOVIET_ONLY: NOT_COVERED}.get(reading, AMBIGUOUS)
    return status, "it depends on what “eastward” takes in"


def _no_bases(place: Place, _: str) -> _Found:
    if place.region == "Russia":
        return MOOT, "it is the other party"
    if not place.region:
        return NOT_COVERED, "it was not part of the USSR"
    if place.member:
        return NOT_COVERED, "it is a member of NATO"
    return WOULD_APPLY, "it was part of the USSR and is outside NATO"


def _as_in_1997(place: Place, reading: str) -> _Found:
    if place.iso3 in _NOT_IN_EUROPE:
        return NOT_COVERED, "it is bound, and is not in Europe"
    if _is_bound("N4", place):
        return AMBIGUOUS, "it is bound; “other” may or may not take it in"
    reaches = {"South Caucasus": (WITH, WITH_BOTH), "Central Asia": (WITH_BOTH,)}
    if place.region not in reaches:
        return WOULD_APPLY, "it is in Europe and is not bound itself"
    status = WOULD_APPLY if reading in reaches[place.region] else NOT_COVERED
    basis = "it depends on how far “European” reaches"
    return (AMBIGUOUS if reading == OPEN else status), basis


def _no_enlargement(place: Place, _: str) -> _Found:
    if place.region == "Russia":
        return MOOT, "it is the other party"
    if place.member:
        return MOOT, "it is a member already"
    if place.iso3 == "UKR":
        return WOULD_APPLY, "it is named"
    return WOULD_APPLY, "it is one of “other states”"


def _no_activity(place: Place, reading: str) -> _Found:
    if place.region == "Russia":
        return NOT_COVERED, "it is the other party"
    if place.iso3 == "UKR":
        return WOULD_APPLY, "it is named"
    if place.later_member and place.member:
        status = {OUTSIDE_ONLY: NOT_COVERED, MEMBERS_TOO: WOULD_APPLY}
        basis = "it depends on whether “Eastern European” takes in members"
        return status.get(reading, AMBIGUOUS), basis
    if place.region or place.later_member:
        return WOULD_APPLY, "its region is named"
    return NOT_COVERED, "its region is not named"


_RULES: dict[str, Callable[[Place, str], _Found]] = {
    "U4a": _no_accession,
    "U4b": _no_bases,
    "U4c": _no_bases,
    "U4d": _no_bases,
    "N4": _as_in_1997,
    "N6": _no_enlargement,
    "N7a": _no_activity,
}
