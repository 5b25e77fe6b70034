"""The method of lesson 6, and the surprises that its text promises."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pandas as pd
import pytest

from noteverbale.case import Case, load_case
from noteverbale.method import codebook
from noteverbale.method.recoding import Rules, changes, recoded

READINGS = "ABC"


@pytest.fixture(scope="module")
def case() -> Case:
    return load_case()


def coded(case: Case) -> pd.DataFrame:
    """Every cell of every reading that is not silent."""
    return case.positions[case.positions["how"] != "silence"]


def test_ten_of_twenty_five_cells_have_a_claim(case: Case) -> None:
    """The first surprise of the lesson: most of the matrix is empty."""
    filled = codebook.evidence(case)["claim_ids"].str.len() > 0

    assert (int(filled.sum()), len(filled)) == (10, 25)


def test_with_one_row_for_russia_nine_of_twenty_cells_have_a_claim(case: Case) -> None:
    """Two Russian institutions have a row; on one issue both have claims."""
    rows = codebook.evidence(case)
    merged = rows.replace("Kremlin", "Russian government")
    claims = merged.groupby(["actor", "issue_id"])["claim_ids"].sum().str.len()

    assert (int((claims > 0).sum()), len(claims)) == (9, 20)


def test_ukraine_has_no_claim_on_this_page(case: Case) -> None:
    rows = case.positions[case.positions["actor"] == "Ukraine"]

    assert codebook.claims_of(case)["Ukraine"] == ()
    assert set(rows["how"]) == {"silence"}
    assert len(rows) == 3 * len(case.issues)


def test_every_reading_has_every_cell_once(case: Case) -> None:
    cells = case.positions.groupby("reading")[["actor", "issue_id"]].value_counts()

    assert len(cells) == 75
    assert set(cells) == {1}


def test_a_code_or_a_reasoned_gap_rests_on_claims_and_silence_on_none(
    case: Case,
) -> None:
    silent = case.positions["how"] == "silence"

    assert (case.positions["claim_ids"].str.len() > 0).tolist() == (~silent).tolist()
    assert case.positions.loc[silent, ["code", "sure"]].isna().all(axis=None)


def test_what_a_reading_cites_is_evidence_of_its_cell(case: Case) -> None:
    own = codebook.evidence(case).set_index(["actor", "issue_id"])["claim_ids"]
    _, _, in_line = codebook.IN_LINE

    for row in coded(case).to_dict("records"):
        if row["how"] == "inherited":
            assert in_line in row["claim_ids"]
        else:
            assert set(row["claim_ids"]) <= set(own[row["actor"], row["issue_id"]])


def test_a_cell_with_evidence_is_silent_in_no_reading(case: Case) -> None:
    rows = codebook.evidence(case)
    filled = rows[rows["claim_ids"].str.len() > 0]
    cells = {*zip(filled["actor"], filled["issue_id"], strict=True)}

    for letter in READINGS:
        said = codebook.codings(case, letter).query("how != 'silence'")
        assert cells <= {*zip(said["actor"], said["issue_id"], strict=True)}


def test_two_halves_stand_on_opposite_sides_of_their_middle(case: Case) -> None:
    mixed = case.positions[case.positions["how"] == "mixed"]
    halves = [[int(half) for half in both] for both in mixed["halves"]]

    assert len(mixed) == 3
    assert all(one > 0 > other for one, other in halves)
    middles = pd.Series(map(np.mean, halves), index=mixed.index)
    assert mixed["code"].dropna().tolist() == [0]
    assert middles[mixed["code"].notna()].tolist() == [0]


def test_a_condition_and_a_limit_weigh_the_same_in_readings_a_and_b(
    case: Case,
) -> None:
    """Blinken's condition and Lavrov's limit: one rule a reading, one code."""
    rows = case.positions.set_index(["reading", "actor", "issue_id"])
    for letter, code in (("A", 1), ("B", 2)):
        both = [
            rows.loc[(letter, actor, "talks")]
            for actor in ("United States", "Russian government")
        ]
        assert [row["code"] for row in both] == [code, code]
        assert len({row["rule"] for row in both}) == 1


def test_reading_c_measures_a_principle_and_a_written_commitment_alike(
    case: Case,
) -> None:
    rows = case.positions.query("reading == 'C' and issue_id == 'members'")
    rows = rows.set_index("actor").loc[["United States", "Russian government"]]

    assert rows["code"].tolist() == [-1, 1]
    assert rows["rule"].nunique() == 1


def test_reading_b_has_one_rule_and_that_for_in_line(case: Case) -> None:
    rows = coded(case).query("reading == 'B'")

    assert rows.groupby("how")["rule"].nunique().to_dict() == {
        "direct": 1,
        "inherited": 1,
    }


def test_the_rules_of_a_reading_are_few_and_come_back(case: Case) -> None:
    rules = coded(case).groupby("reading")["rule"].agg(["nunique", "size"])

    assert (rules["nunique"] <= 4).all()
    assert (rules["size"] >= 10).all()


def test_the_claims_that_issues_name_are_there(case: Case) -> None:
    known = set(case.claims["claim_id"])
    named = case.issues["also"].sum() + case.issues["arguable"].sum()

    assert set(named) <= known
    codes = case.issues["issue_codes"].sum()
    assert set(codes) <= set(case.claims["issue_code"])
    assert len(codes) == len(set(codes))


def test_every_organisation_that_is_a_party_has_a_row(case: Case) -> None:
    booked = {one for ids in codebook.claims_of(case).values() for one in ids}
    left = case.claims[~case.claims["claim_id"].isin(booked)]

    assert set(left["organisation"]) == {"news outlet", "unspecified"}


def test_the_plus_is_not_always_on_one_side(case: Case) -> None:
    """On members and bases it lies with Moscow, on forces nearer to NATO."""
    a = codebook.matrix(codebook.codings(case, "A"))

    moscow = a.loc["Russian government"]
    assert (moscow["members"], moscow["bases"], moscow["forces"]) == (2, 2, -2)
    assert a.loc["United States", "members"] < 0 < a.loc["NATO", "forces"]


def test_silence_as_zero_changes_more_than_any_difference_about_content(
    case: Case,
) -> None:
    """The named surprise of the lesson."""
    before = recoded(case)
    silence = changes(before, recoded(case, Rules(silence="zero")))
    others = [Rules(in_line="codes"), Rules(mixed="two codes"), Rules(speaker="not")]
    apart = [len(codebook.disagreements(case, *two)) for two in combinations("ABC", 2)]

    assert len(silence) == 15
    assert set(silence.values()) == {"new"}
    assert [len(changes(before, recoded(case, rules))) for rules in others] == [1, 1, 4]
    assert apart == [6, 6, 7]
    assert len(silence) > max(apart)
    assert len(silence) > 1 + 1 + 4


def test_any_two_readings_together_differ_in_fewer_cells_than_are_silent(
    case: Case,
) -> None:
    pairs = combinations(READINGS, 2)
    somewhere = {cell for two in pairs for cell in codebook.disagreements(case, *two)}

    assert len(somewhere) == 8


def test_with_every_gap_a_zero_a_mixed_statement_cannot_be_told_from_silence(
    case: Case,
) -> None:
    cells = recoded(case, Rules(silence="zero"))

    mixed = cells["Russian government", "answers"]
    assert mixed == cells["Ukraine", "answers"] == (0.0,)


def test_the_rules_of_reading_a_change_nothing(case: Case) -> None:
    codes = codebook.codings(case, "A").set_index(["actor", "issue_id"])["code"]

    for cell, held in recoded(case).items():
        assert held == (() if pd.isna(codes[cell]) else (codes[cell],))


@pytest.mark.parametrize(
    ("rules", "cell", "codes"),
    [
        (Rules(in_line="codes"), ("NATO", "members"), (-2.0,)),
        (Rules(in_line="codes", speaker="not"), ("NATO", "members"), ()),
        (Rules(in_line="codes"), ("NATO", "talks"), (2.0,)),
        (Rules(mixed="two codes"), ("Russian government", "answers"), (1.0, -1.0)),
        (Rules(mixed="two codes"), ("Russian government", "talks"), (1.0,)),
        (Rules(mixed="missing"), ("Russian government", "answers"), ()),
        (
            Rules(mixed="two codes", speaker="not"),
            ("Russian government", "answers"),
            (),
        ),
        (Rules(speaker="not"), ("United States", "talks"), (1.0,)),
        (Rules(speaker="not", silence="zero"), ("NATO", "forces"), (0.0,)),
    ],
)
def test_rules_work_together(case: Case, rules: Rules, cell, codes) -> None:
    assert recoded(case, rules)[cell] == codes


@pytest.mark.parametrize("issue", ["members", "forces", "bases", "talks", "answers"])
def test_to_flip_an_issue_changes_signs_and_nothing_of_substance(
    case: Case, issue: str
) -> None:
    rows = codebook.codings(case, "A")
    before = rows.copy(deep=True)
    flipped = codebook.flip(rows, issue)
    one, other = codebook.matrix(rows), codebook.matrix(flipped)

    pd.testing.assert_frame_equal(rows, before)
    pd.testing.assert_frame_equal(codebook.flip(flipped, issue), rows)
    pd.testing.assert_frame_equal(one.isna(), other.isna())
    pd.testing.assert_frame_equal(one.drop(columns=issue), other.drop(columns=issue))
    assert (flipped["sure"].dropna() == rows["sure"].dropna()).all()
    for a, b in combinations(one.index, 2):
        apart, still = (
            abs(wide.loc[a, issue] - wide.loc[b, issue]) for wide in (one, other)
        )
        assert pd.isna(apart) == pd.isna(still)
        assert pd.isna(apart) or apart == still


def test_sums_over_issues_depend_on_how_an_issue_is_worded(case: Case) -> None:
    rows = codebook.codings(case, "A")
    sums = codebook.matrix(rows).sum(axis=1)
    turned = codebook.matrix(codebook.flip(rows, "forces")).sum(axis=1)

    assert (sums["NATO"], sums["Russian government"]) == (3, 3)
    assert (turned["NATO"], turned["Russian government"]) == (1, 7)


def test_gaps_are_counted_and_zeros_are_not(case: Case) -> None:
    counted = codebook.without_code(codebook.codings(case, "A"))

    assert counted.tolist() == [3, 3, 0, 4, 5]
    assert counted.index.tolist() == list(codebook.ACTORS)
