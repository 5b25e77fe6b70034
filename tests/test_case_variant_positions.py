"""Varied codings: other codes where there is evidence, silence where none is left."""

from __future__ import annotations

import numpy as np
import pytest

from noteverbale.case import Case, load_case
from noteverbale.case.variant.positions import vary


@pytest.fixture(scope="module")
def case() -> Case:
    return load_case()


@pytest.mark.parametrize("seed", range(10))
def test_varied_codings_stay_a_case_and_keep_silence_silent(
    case: Case, seed: int
) -> None:
    frames = case.frames()
    vary(frames, case.schema, np.random.default_rng(seed))
    varied = type(case).from_tables(case.name, frames, case.schema)
    before, after = case.positions, varied.positions

    assert varied.problems() == []
    assert after["code"].dropna().between(-2, 2).all()
    silent = before["how"] == "silence"
    assert after.loc[silent, "code"].isna().all()
    assert not after["code"].equals(before["code"])


def test_a_coding_whose_claims_are_gone_becomes_silence(case: Case) -> None:
    frames = case.frames()
    rows = frames["positions"]
    rows["claim_ids"] = [[] for _ in range(len(rows))]
    vary(frames, case.schema, np.random.default_rng(1))

    assert set(frames["positions"]["how"]) == {"silence"}
    assert frames["positions"]["code"].isna().all()
