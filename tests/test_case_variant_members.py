"""Varied members: fewer states, other days of joining, and a coverage that agrees."""

from __future__ import annotations

import numpy as np
import pytest

from noteverbale.case import Case, load_case
from noteverbale.case.variant.members import exchange_days, vary
from noteverbale.method import demands

SEEDS = range(10)


@pytest.fixture(scope="module")
def case() -> Case:
    return load_case()


def varied(case: Case, seed: int, *, days: bool) -> Case:
    frames, rng = case.frames(), np.random.default_rng(seed)
    vary(frames, case.schema, rng)
    if days:
        exchange_days(frames, rng)
    return type(case).from_tables(case.name, frames, case.schema)


@pytest.mark.parametrize("days", [False, True])
@pytest.mark.parametrize("seed", SEEDS)
def test_fewer_states_and_other_days_stay_a_case_whose_tables_agree(
    case: Case, seed: int, days: bool
) -> None:
    variant = varied(case, seed, days=days)
    columns = ["demand_id", "reading", "state", "status", "bound"]
    ids = columns[:3]
    table = variant.coverage[columns].set_index(ids).sort_index()
    computed = demands.coverage(variant)[columns].set_index(ids).sort_index()

    assert variant.problems() == []
    assert table.equals(computed.astype(table.dtypes))
    assert len(variant.members) < len(case.members)
    assert len(variant.states) < len(case.states)
    assert len(variant.demands) < len(case.demands)


@pytest.mark.parametrize("seed", SEEDS)
def test_states_that_prompts_and_other_tables_name_are_kept(
    case: Case, seed: int
) -> None:
    variant = varied(case, seed, days=True)
    kept = set(variant.members["iso3"]) | set(variant.states["iso3"])
    hosts = set(case.battlegroups["host"]) | set(case.battlegroups["framework_nation"])

    assert {"EST", "LVA", "LTU", "GEO", "RUS", "UKR", "FIN", "SWE"} <= kept
    assert hosts <= set(variant.members["country"])
    assert set(case.clause_words["demand_id"]) <= set(variant.demands["demand_id"])


def test_exchanged_days_change_who_joined_when_and_not_who_is_a_member(
    case: Case,
) -> None:
    frames = case.frames()
    exchange_days(frames, np.random.default_rng(3))
    members = frames["members"]
    then = demands.members_on(members, demands.REPORT_DAY)
    day = case.members["membership_effective"]

    assert set(then["iso3"]) == set(
        demands.members_on(case.members, demands.REPORT_DAY)["iso3"]
    )
    assert not members["membership_effective"].equals(day)
    assert (members["year"] == members["treaty_signed_or_joined"].dt.year).all()
