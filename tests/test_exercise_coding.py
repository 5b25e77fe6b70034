"""Codings: judged for evidence, never for the codes; many honest forms are read."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import pytest

from noteverbale.case import load_case
from noteverbale.exercises.codebook import positions as check
from noteverbale.method import codebook

CASE = load_case()


@pytest.fixture(autouse=True)
def _own_progress(tmp_path, monkeypatch):
    monkeypatch.setenv("NOTEVERBALE_PROGRESS", str(tmp_path / "progress.json"))


ROWS: list[tuple[Any, ...]] = [
    ("United States", "members", -2, "C16; C17"),
    ("United States", "talks", 1, "C12, C18"),
    ("NATO", "forces", 1, "C30"),
    ("NATO", "talks", 2, ["C28", "C29"]),
    ("Russian government", "members", 2, "C06"),
    ("Russian government", "forces", -2, "C07"),
    ("Russian government", "bases", 2, "C08 C09"),
    ("Russian government", "talks", 0, "C40"),
    ("Russian government", "answers", -1, "C41"),
    ("Kremlin", "answers", -1, "C33"),
]
COLUMNS = ["actor", "issue_id", "code", "claim_ids"]
FRAME = pd.DataFrame(ROWS, columns=COLUMNS)


def with_row(*row: Any) -> list[tuple[Any, ...]]:
    """The rows above, with one cell changed or added."""
    return [one for one in ROWS if one[:2] != row[:2]] + [row]


def every_cell() -> pd.DataFrame:
    """All twenty-five cells, missing where nothing is said."""
    cells = codebook.evidence(CASE)[["actor", "issue_id"]]
    return cells.merge(FRAME, how="left", on=["actor", "issue_id"])


HONEST = {
    "rows": ROWS,
    "rows as lists": [list(row) for row in ROWS],
    "a table": FRAME,
    "a table of all cells": every_cell(),
    "codes that may be missing": FRAME.astype({"code": "Int64"}),
    "codes as decimals": FRAME.astype({"code": "float64"}),
    "numpy codes": [(a, i, np.int64(code), ids) for a, i, code, ids in ROWS],
    "records": FRAME.to_dict("records"),
    "columns": FRAME.to_dict("list"),
    "a dictionary by cell": {(a, i): (code, ids) for a, i, code, ids in ROWS},
    "an index of cells": FRAME.set_index(["actor", "issue_id"]),
    "other headings": FRAME.set_axis(["Actor", "issue", "Code", "evidence"], axis=1),
    "everyday names": FRAME.replace(
        {"United States": "the US", "Russian government": "Russia", "NATO": "nato"}
    ),
    "ids without zeros": with_row("Russian government", "forces", -2, "c7"),
    "units for claims": with_row("United States", "members", -2, ["P5.4", "P5.5"]),
    "a set of ids": with_row("Kremlin", "answers", -1, {"C33", "C35"}),
    "further columns": FRAME.assign(reason="it stands there"),
    "shuffled": FRAME.sample(frac=1, random_state=1),
}


@pytest.mark.parametrize("answer", HONEST.values(), ids=HONEST)
def test_an_honest_form_is_complete(answer: Any) -> None:
    outcome = check(answer)

    assert outcome.status == "complete", outcome.message
    assert "10 of 25 cells have a code" in outcome.message


HONEST_CODES = {
    "another code": with_row("United States", "talks", -2, "C18"),
    "no position found": with_row("NATO", "forces", None, None),
    "a gap as NaN": with_row("NATO", "forces", float("nan"), "C30"),
    "a gap as an empty text": with_row("NATO", "forces", "", ""),
    "a rule for in line with": with_row("NATO", "members", -2, "C24"),
    "the rule and the other's claim": with_row("NATO", "members", -2, "C24; C16"),
    "a claim some would bring": with_row("Kremlin", "talks", -1, "C39"),
    "an own claim among others": with_row("Kremlin", "answers", -2, "C35; C41"),
    "they, booked to the government": with_row(
        "Russian government", "answers", -1, "C04"
    ),
}


@pytest.mark.parametrize("answer", HONEST_CODES.values(), ids=HONEST_CODES)
def test_an_honest_decision_is_complete_whatever_the_code(answer: Any) -> None:
    assert check(answer).status == "complete"


@pytest.mark.parametrize("letter", "ABC")
def test_every_authored_reading_is_complete_and_sees_the_others(letter: str) -> None:
    rows = codebook.codings(CASE, letter)
    outcome = check(rows[rows["how"] != "silence"][COLUMNS])
    other = next(one for one in "ABC" if one != letter)

    assert outcome.status == "complete"
    told = " ".join(said for _, said in outcome.readings)
    assert f"Authored reading {other} chose" in told
    assert f"Authored reading {letter} chose" not in told


def test_where_a_reading_differs_its_rule_its_reason_and_the_count_are_shown() -> None:
    told = dict(check(ROWS).readings)
    said = told["United States on talks, yours +1"]

    assert said.startswith("Authored reading B chose +2: The strongest statement")
    assert said.endswith("2 of the 3 authored readings chose +2.")
    assert "NATO on talks, yours +2" not in told


def test_a_gap_where_there_are_claims_is_accepted_and_asks_for_a_reason() -> None:
    outcome = check(with_row("NATO", "forces", None, None))

    assert "You give no code in 1 cell that has claims: write down why" in str(outcome)


def test_a_sign_that_no_reading_has_is_complete_and_sent_back_to_the_wording() -> None:
    once = check(with_row("Russian government", "members", -2, "C06"))
    twice = check(FRAME.assign(code=-FRAME["code"]))

    assert once.status == twice.status == "complete"
    assert "In 1 cell your code has the opposite sign of all three" in once.message
    assert "cells your codes have the opposite sign of all three" in twice.message
    assert "opposite sign" not in check(ROWS).message


def test_a_code_of_zero_is_shown_without_a_sign() -> None:
    told = dict(check(with_row("Kremlin", "answers", 0, "C33")).readings)

    assert "Kremlin on answers, yours 0" in told
    assert not any("+0" in said for said in told.values())


@pytest.mark.parametrize("finding", check.misconceptions, ids=lambda one: one.key)
def test_each_finding_is_named_on_its_example_and_not_on_a_reading(finding) -> None:
    outcome = check(finding.example(CASE))

    assert (outcome.status, outcome.misconception) == ("misconception", finding.key)
    assert outcome.message == finding.did


def test_no_two_findings_say_the_same() -> None:
    said = [{one.did, one.why, one.next} for one in check.misconceptions]

    assert len(set().union(*said)) == 3 * len(said)


MISCODED = [
    ("silence_as_zero", every_cell().fillna({"code": 0})),
    ("silence_as_zero", with_row("Ukraine", "talks", 0, None)),
    ("silence_as_zero", with_row("Kremlin", "bases", 0, "C35")),
    ("copied_without_a_rule", with_row("NATO", "members", -2, None)),
    ("copied_without_a_rule", with_row("NATO", "members", -2, "C16; C17")),
    ("the_other_russian_row", with_row("Kremlin", "members", 2, "C06")),
    ("the_other_russian_row", with_row("Kremlin", "answers", -2, "P13.2")),
    ("the_other_russian_row", with_row("Russian government", "answers", 1, "C35")),
    ("background_knowledge", with_row("Ukraine", "forces", 2, None)),
    ("words_of_others", with_row("Ukraine", "members", -2, "C17")),
    ("background_knowledge", with_row("NATO", "members", -1, None)),
    ("words_of_others", with_row("NATO", "answers", -2, "C27")),
    ("background_knowledge", with_row("United States", "forces", 1, "P5.6")),
    ("no_claim_cited", FRAME[COLUMNS[:3]]),
    ("no_claim_cited", with_row("NATO", "talks", 2, "")),
    ("claims_of_others", with_row("NATO", "talks", 2, "C18")),
    ("claims_of_others", with_row("United States", "talks", 1, "C16")),
]


@pytest.mark.parametrize(("key", "answer"), MISCODED)
def test_a_code_without_evidence_is_told_why(key: str, answer: Any) -> None:
    assert check(answer).misconception == key


NO_CODING = [
    ({"a": 1}, "not yet", "no column"),
    ("C16", "not yet", "a table is asked for"),
    ([], "not yet", "no rows yet"),
    ([("United States", "members", ..., ...)], "not yet", "no rows yet"),
    (with_row("NATO", "talks", 3, "C28"), "not yet", "outside the scale"),
    (with_row("NATO", "talks", 0.5, "C28"), "not yet", "whole number"),
    (with_row("NATO", "talks", True, "C28"), "not yet", "whole number"),
    (with_row("NATO", "talks", "+2", "C28"), "not yet", "without quotation marks"),
    (with_row("NATO", "talks", 2, "C99"), "not yet", "no claim 'C99'"),
    (with_row("Poland", "talks", 2, "C28"), "not yet", "no row for that actor"),
    (with_row("NATO", "tanks", 2, "C28"), "not yet", "no such issue"),
    ([*ROWS, ("NATO", "talks", 1, "C28")], "not yet", "twice, and not alike"),
    (ROWS[:-1], "incomplete", "1 cell has claims"),
    (ROWS[:4], "incomplete", "6 cells have claims"),
    (ROWS[0], "not yet", "Each row"),
    (FRAME.assign(code=None), "incomplete", "None of your rows has a code"),
]


@pytest.mark.parametrize(("answer", "status", "says"), NO_CODING)
def test_what_is_no_coding_yet_is_told_what_it_lacks(answer, status, says) -> None:
    outcome = check(answer)

    assert (outcome.status, says in outcome.message) == (status, True), outcome.message


def test_a_message_never_holds_a_code_of_a_reading() -> None:
    for answer in (*(one.example(CASE) for one in check.misconceptions), ROWS[:4]):
        outcome = check(answer)

        assert outcome.readings == ()
        assert not any(sign in outcome.message for sign in ("+1", "+2", "-1", "-2"))


def test_the_codes_of_an_answer_can_be_used_by_a_later_lesson() -> None:
    codes = check.codes(FRAME)

    assert len(codes) == 25
    assert codes["NATO", "talks"] == 2
    assert codes["Ukraine", "talks"] is None


def test_two_different_codings_are_two_attempts() -> None:
    one, other = check.judge(ROWS), check.judge(with_row("NATO", "talks", 1, "C28"))

    assert one.fingerprint != other.fingerprint
    assert one.fingerprint == check.judge(FRAME).fingerprint
