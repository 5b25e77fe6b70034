"""How an exercise behaves: outcomes, hints, the solution, and what is kept."""

from __future__ import annotations

import re
from typing import Any

import pytest

from noteverbale import progress
from noteverbale.answers import Count
from noteverbale.case import Case, load_case
from noteverbale.exercise import AnyOf, Exercise, Outcome, exercise
from noteverbale.exercises import attribution as lesson_2
from noteverbale.method import attribution

ABOUT: dict[str, Any] = {
    "lesson": 2,
    "objectives": ("quantify",),
    "looks_at": "Compares the number.",
    "hints": ("Look.", "Think.", "len(...)"),
}


@pytest.fixture
def n_claims() -> Exercise:
    """A small exercise of its own, made as a lesson makes one."""

    @exercise(answer=Count("claims"), **ABOUT)
    def n_claims(case: Case, *, headline: bool = False) -> int:
        """How many claims does the brief make?"""
        return len(case.claims) + headline

    n_claims.wrong(
        "headline_counted",
        headline=True,
        did="You counted the headline.",
        why="It is a sentence too.",
        next="Begin at P1.",
    )

    @n_claims.wrong("paragraphs", did="Paragraphs.", why="Short.", next="Units.")
    def _(case: Case) -> AnyOf:
        n = case.brief["paragraph"].nunique()
        return AnyOf((n, n - 1))

    return n_claims


def test_name_and_prompt_come_from_the_function(n_claims: Exercise) -> None:
    assert n_claims.name == "n_claims"
    assert n_claims.full_name == "test_exercise.n_claims"
    assert n_claims.prompt == "How many claims does the brief make?"


@pytest.mark.parametrize(
    ("answer", "status", "says"),
    [
        (41, "correct", ""),
        (42, "misconception", "You counted the headline."),
        (13, "misconception", "Paragraphs."),
        (14, "misconception", "Paragraphs."),
        (7, "not yet", ""),
        ("41", "not yet", "text"),
        (..., "not attempted", "three dots"),
    ],
)
def test_each_kind_of_answer_has_its_outcome(
    n_claims: Exercise, answer: object, status: str, says: str
) -> None:
    outcome = n_claims(answer)

    assert outcome.status == status
    assert says in outcome.message


def test_an_outcome_says_the_same_in_html_and_in_text(n_claims: Exercise) -> None:
    outcome = n_claims(42)
    html = re.sub(r"<[^>]+>", " ", outcome._repr_html_())

    for said in (outcome.message, outcome.why, outcome.next, outcome.looks_at):
        assert said in html
        assert said in str(outcome)
    assert str(outcome).startswith("[misconception] n_claims: headline counted")


def test_what_an_outcome_says_is_text_not_html() -> None:
    outcome = Outcome("name", "not yet", "<script>alert(1)</script> & more")

    assert "<script>" not in outcome._repr_html_()
    assert "&lt;script&gt;" in outcome._repr_html_()


def test_a_check_that_fails_says_that_it_is_ours_to_mend() -> None:
    @exercise(answer=Count(), **ABOUT)
    def broken(case: Case) -> int:
        """What is one over zero?"""
        return len(case.claims) // 0

    outcome = broken(3)

    assert outcome.status == "check broken"
    assert "ours to mend" in outcome.message


def test_hints_come_one_by_one_and_then_all(n_claims: Exercise) -> None:
    shown = [repr(n_claims.hint()) for _ in range(4)]

    assert [text.splitlines()[-1] for text in shown[:3]] == list(ABOUT["hints"])
    assert all(hint in shown[3] for hint in ABOUT["hints"])


def test_a_set_is_compared_with_the_nearest_of_the_right_ones() -> None:
    """With the "they" of P1 in it, the set is right; one further id is one too many."""
    outcome = lesson_2.unnamed_sources({"C04", "C27", "C37", "C11"})

    assert outcome.message == "One claim id more than needed."


SOLVED = lesson_2.he_in_p9


def is_open(check: Exercise) -> bool:
    return "Our solution" in repr(check.solution())


@pytest.fixture
def fresh(monkeypatch: pytest.MonkeyPatch) -> Exercise:
    """An exercise as a new kernel has it; progress is empty in every test."""
    monkeypatch.setattr(SOLVED, "_seen", set())
    monkeypatch.setattr(SOLVED, "_hints_given", 0)
    return SOLVED


def test_the_solution_opens_after_two_different_answers(fresh: Exercise) -> None:
    fresh("Blinken")
    fresh("blinken")
    assert not is_open(fresh)
    fresh("the diplomats")

    assert is_open(fresh)


def test_the_solution_opens_after_all_hints(fresh: Exercise) -> None:
    for _ in range(2):
        fresh.hint()
        assert not is_open(fresh)
    fresh.hint()

    assert is_open(fresh)


def test_the_solution_opens_when_forced_and_when_the_exercise_is_done(
    fresh: Exercise,
) -> None:
    assert "Our solution" in repr(fresh.solution(force=True))
    fresh("Stoltenberg")

    assert is_open(fresh)


def test_the_solution_is_the_one_of_the_solution_notebook(fresh: Exercise) -> None:
    page = fresh.solution(force=True)
    names: dict[str, Any] = {}
    exec(page.code, names)

    assert fresh(names["he"]).status == "correct"
    for way in fresh.misconceptions:
        assert way.why in repr(page)


def test_attempts_and_hints_are_kept_for_another_kernel(
    fresh: Exercise, monkeypatch: pytest.MonkeyPatch
) -> None:
    fresh("Blinken")
    fresh("the diplomats")
    fresh.hint()
    monkeypatch.setattr(SOLVED, "_seen", set())
    monkeypatch.setattr(SOLVED, "_hints_given", 0)

    kept = progress.read().exercises["attribution.he_in_p9"]
    assert [attempt["status"] for attempt in kept.attempts] == ["misconception"] * 2
    assert kept.hints == 1
    assert is_open(fresh)


def test_an_answer_given_to_a_variant_is_not_the_case(n_claims: Exercise) -> None:
    variant = load_case().variant(1, "grading")

    assert n_claims.judge(len(variant.claims), variant).outcome.status == "correct"
    assert n_claims.judge(41, variant).outcome.status != "correct"


def mode(text: str) -> str:
    if "“" in text:
        return "direct quotation"
    if "said" in text or "ccording to" in text:
        return "reported speech"
    return "narrator"


@pytest.mark.parametrize(
    "fails_on",
    ["P12.1", "p12.1 ", ("He was willing to talk.", "reported speech")],
)
def test_a_rule_with_a_counter_example_is_right(fails_on: object) -> None:
    assert lesson_2.mode_rule(mode, fails_on).status == "correct"


@pytest.mark.parametrize(
    ("rule", "fails_on", "says"),
    [
        (mode, "P7.1", "gets this example right"),
        (mode, "P99.1", "the id of a unit"),
        (mode, ..., "counter-example"),
        (mode, ("My sentence.", "opinion"), "right code"),
        (3, "P12.1", "function"),
        (lambda text: None, "P12.1", "returned nothing"),
        (lambda text: text.upper(), "P12.1", "one of"),
        (lambda text: 1 / 0, "P12.1", "ZeroDivisionError"),
        (
            lambda text: ("narrator", "direct quotation", "reported speech")[
                len(text) % 3
            ],
            "P1.1",
            "always giving",
        ),
    ],
)
def test_what_a_rule_still_needs_is_said(rule, fails_on, says) -> None:
    outcome = lesson_2.mode_rule(rule, fails_on)

    assert outcome.status == "not yet"
    assert says in outcome.message


def test_our_own_rule_of_the_table_is_no_rule_without_a_miss() -> None:
    """Even a rule that knows every unit needs a sentence of its own that it misses."""
    rows = attribution.statements(load_case())
    table = dict(zip(rows["text"], rows["mode"], strict=True))

    def by_heart(text: str) -> str:
        return table.get(text, "narrator")

    assert lesson_2.mode_rule(by_heart, "P12.1").status == "not yet"
    own = ("Lavrov, it is heard, agrees.", "reported speech")
    assert lesson_2.mode_rule(by_heart, own).status == "correct"


FORM = {
    "choice": "left open",
    "cites": ["P13.1", "P13.2"],
    "quoted": "But the document contains",
    "against": "Lavrov opens the paragraph.",
    "why": "Two nouns fit.",
}


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"choice": "Putin"}, "one of"),
        ({"cites": ["P99"]}, "no 'P99' to cite"),
        ({"cites": "P1.1"}, "do not stand"),
        ({"quoted": "words that are not there"}, "do not stand"),
        ({"why": ...}, "why"),
    ],
)
def test_what_a_judgement_lacks_is_said(changed: dict, says: str) -> None:
    outcome = lesson_2.whose_words(FORM | changed)

    assert outcome.status == "incomplete"
    assert says in outcome.message


@pytest.mark.parametrize(
    "changed",
    [
        {},
        {"cites": "P13"},
        {"cites": ("p13.2",)},
        {"quoted": "“to the main theme”", "cites": "P13.2; P13.1"},
        {"quoted": ["no positive response", "main theme"], "cites": "P13.2"},
        {"choice": "His ministry."},
    ],
)
def test_a_judgement_with_evidence_is_complete(changed: dict) -> None:
    assert lesson_2.whose_words(FORM | changed).status == "complete"
