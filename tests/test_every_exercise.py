"""General tests that every exercise gets for nothing, on the case and on variants."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from functools import cache
from typing import Any, Literal

import matplotlib as mpl
import pandas as pd
import pytest
from matplotlib.figure import Figure

from noteverbale import exercises
from noteverbale.answers import NotAnAnswer
from noteverbale.case import Case, load_case
from noteverbale.course import Lesson, lessons
from noteverbale.exercise import Check, Coding, Exercise, Judgement, Outcome, Rule

mpl.use("agg")

N_VARIANTS = 20
ENOUGH = 15
IDS = re.compile(r"\b[A-Z]{1,2}\d+[a-z]?(?:\.\d+)?\b")
EXEMPT = {"True", "False", "None", ""}


def every_exercise() -> Iterator[Check]:
    """Every exercise of every lesson: no list of them is kept anywhere."""
    for module in pkgutil.iter_modules(exercises.__path__):
        lesson = importlib.import_module(f"{exercises.__name__}.{module.name}")
        yield from (
            thing for thing in vars(lesson).values() if isinstance(thing, Check)
        )


ALL = list(every_exercise())
KEYED = [check for check in ALL if isinstance(check, Exercise)]
FROM_THE_CASE = [check for check in KEYED if check.follows == "case"]
WAYS = [(check, way) for check in KEYED for way in check.misconceptions]
WAYS_FROM_THE_CASE = [(check, way) for check, way in WAYS if check in FROM_THE_CASE]


@cache
def variants_for(lesson: int, kind: Literal["author", "grading"]) -> list[Case]:
    """Cases with other facts that keep what the prompts of a lesson name."""
    asked = [check for check in ALL if check.lesson == lesson]
    prompts = " ".join(check.prompt for check in asked)
    keep = {unit for check in asked for unit in check.needs}
    keep |= set(re.findall(r"\bP\d+\.\d+", prompts))
    case = load_case()
    return [case.variant(seed, kind, keep=keep) for seed in range(N_VARIANTS)]


def named(thing: object) -> str:
    if isinstance(thing, Check):
        return thing.full_name
    return getattr(thing, "key", None) or type(thing).__name__


def handed_in(check: Check, answer: Any) -> Any:
    """Make of a computed answer what a learner hands in: figures have to be drawn."""
    if check.kind != "figure":
        return answer
    axes = Figure().add_subplot()
    names = list(answer.index)
    if isinstance(answer, pd.DataFrame):
        begins, ends = (answer.iloc[:, place] for place in (0, 1))
        axes.barh(names, list(ends - begins), left=list(begins))
        axes.set_xlabel("date")
        return axes
    axes.barh(names, list(answer))
    axes.set_xlabel("words")
    return axes


def test_no_two_exercises_have_the_same_name() -> None:
    """The table of readings names an exercise, and progress is listed by name."""
    assert len({check.name for check in ALL}) == len(ALL)


def test_there_are_exercises() -> None:
    assert len(ALL) >= 9


@pytest.mark.parametrize("check", ALL, ids=named)
def test_an_exercise_is_whole(check: Check) -> None:
    assert check.prompt.endswith(("?", "."))
    assert len(check.hints) == 3
    assert len(check.misconceptions) >= 3
    assert check.objectives
    assert check.points >= 1
    assert check.looks_at.endswith(".")


@pytest.mark.parametrize("lesson", lessons(), ids=lambda lesson: lesson.title)
def test_each_objective_has_an_exercise_and_each_exercise_an_objective(
    lesson: Lesson,
) -> None:
    promised = {objective.split()[0] for objective in lesson.objectives}
    asked = [check for check in ALL if check.lesson == lesson.number]

    assert {verb for check in asked for verb in check.objectives} == promised


@pytest.mark.parametrize("check", ALL, ids=named)
def test_no_answer_is_not_attempted(check: Check) -> None:
    assert check(...).status == "not attempted"


@pytest.mark.parametrize("check", KEYED, ids=named)
def test_every_key_is_accepted(check: Exercise) -> None:
    for key in check.keys(load_case()):
        assert check.judge(handed_in(check, key)).outcome.status == "correct"


@pytest.mark.parametrize(("check", "way"), WAYS, ids=named)
def test_a_misconception_on_the_case_gets_its_own_message(
    check: Exercise, way: Any
) -> None:
    for answer in way.answers(load_case()):
        outcome = check.judge(handed_in(check, answer)).outcome

        assert (outcome.status, outcome.misconception) == ("misconception", way.key)
        assert outcome.message == way.did


@pytest.mark.parametrize("check", KEYED, ids=named)
def test_no_two_misconceptions_say_the_same(check: Exercise) -> None:
    said = [(way.did, way.why, way.next) for way in check.misconceptions]

    assert len({part for one in said for part in one}) == 3 * len(said)


@pytest.mark.parametrize(("check", "way"), WAYS_FROM_THE_CASE, ids=named)
def test_a_misconception_is_told_apart_on_variants(check: Exercise, way: Any) -> None:
    variants = variants_for(check.lesson, "author")
    apart = sum(is_told_apart(check, way, variant) for variant in variants)

    assert apart >= ENOUGH


def is_told_apart(check: Exercise, way: Any, variant: Case) -> bool:
    return all(
        check.judge(handed_in(check, answer), variant).outcome.misconception == way.key
        for answer in way.answers(variant)
    )


@pytest.mark.parametrize("check", FROM_THE_CASE, ids=named)
def test_the_reference_follows_the_data(check: Exercise) -> None:
    authored = variants_for(check.lesson, "author")
    for variant in [*authored, *variants_for(check.lesson, "grading")]:
        for key in check.keys(variant):
            answer = handed_in(check, key)
            assert check.judge(answer, variant).outcome.status == "correct"


# These hold on whatever is left of the brief.
FIXED = {"attribution.bars_support", "attribution.unnamed_sources"}
TYPED = [
    check
    for check in FROM_THE_CASE
    # A function computes anew.
    if check.kind != "function" and check.full_name not in FIXED
]


@pytest.mark.parametrize("check", TYPED, ids=named)
def test_an_answer_typed_from_the_case_is_seen_on_variants(
    check: Exercise,
) -> None:
    typed = check.reference(load_case())
    seen = [
        check.judge(handed_in(check, typed), variant).outcome.status != "correct"
        for variant in variants_for(check.lesson, "grading")
    ]

    assert sum(seen) >= ENOUGH


@pytest.mark.parametrize("check", KEYED, ids=named)
def test_no_message_contains_the_answer(check: Exercise) -> None:
    case = load_case()
    keys = [check.answer_for(case).read(key) for key in check.keys(case)]
    secrets = {text for key in keys for text in texts_in(key)} - EXEMPT
    secrets = {text for text in secrets if not IDS.fullmatch(text)}
    listed = {text for text in secrets if stands_in(text, check.prompt)}
    outcomes = [
        check.judge(handed_in(check, answer)).outcome
        for way in check.misconceptions
        for answer in way.answers(case)
    ]
    outcomes += [check.judge(answer).outcome for answer in NONSENSE]

    told = [
        (secret, str(outcome))
        for outcome in outcomes
        for secret in secrets - listed
        if stands_in(secret, without_looks_at(outcome))
    ]

    assert told == []


NONSENSE = [0, 1, 47, "Blinken", "nobody", [], {}, {"a": 1}, {"C01"}, [1, 2], 3.5, None]


def without_looks_at(outcome: Outcome) -> str:
    said = " ".join([outcome.message, outcome.why, outcome.next])
    return IDS.sub("", said)


def texts_in(plain: object) -> Iterator[str]:
    """Every text and number of a plain answer, however deep it lies."""
    if isinstance(plain, str):
        yield plain
    elif isinstance(plain, bool) or plain is None:
        return
    elif isinstance(plain, int | float):
        yield str(plain)
    elif isinstance(plain, dict):
        for pair in plain.items():
            yield from texts_in(pair)
    elif isinstance(plain, list | tuple | set | frozenset):
        for part in plain:
            yield from texts_in(part)
    elif hasattr(plain, "__dataclass_fields__"):
        for name in plain.__dataclass_fields__:
            yield from texts_in(getattr(plain, name))


def stands_in(secret: str, text: str) -> bool:
    """Whether all tokens of a secret stand together in a text."""
    said = [token.casefold() for token in re.findall(r"\w+", text)]
    words = [token.casefold() for token in re.findall(r"\w+", secret)]
    # Single letters are words of English, and listed in the prompt where they matter.
    if not words or (len(words) == 1 and len(words[0]) == 1 and words[0].isalpha()):
        return False
    n = len(words)
    return any(said[i : i + n] == words for i in range(len(said)))


@pytest.mark.parametrize("check", ALL, ids=named)
def test_any_answer_at_all_gets_an_outcome(check: Check) -> None:
    class Hostile:
        def __eq__(self, other: object) -> bool:
            raise RuntimeError

        __hash__ = None  # type: ignore[assignment]

    endless: list[Any] = []
    endless.append(endless)
    for odd in (pytest, (i for i in iter(int, 1)), Hostile(), float("nan"), endless):
        outcome = check(odd)

        assert outcome.status in ("not yet", "incomplete", "misconception")
        assert outcome.message


JUDGEMENTS = [check for check in ALL if isinstance(check, Judgement)]


def full_form(check: Judgement, choice: str) -> dict[str, str]:
    """Fill in a form with words that stand where they are cited from."""
    texts = dict(check.texts(load_case()))
    *_, other, cited = texts
    form = dict.fromkeys(check.asks, "because it stands there")
    form |= {"choice": choice, "cites": f"{cited}, {other}"}
    form |= {"quoted": " ".join(texts[cited].split()[:6])}
    return {name: form[name] for name in check.asks}


@pytest.mark.parametrize("check", JUDGEMENTS, ids=named)
def test_a_judgement_is_never_wrong(check: Judgement) -> None:
    for choice in check.choices:
        full = full_form(check, choice)

        assert check(full).status == "complete"
        for left_out in check.asks:
            part = {name: said for name, said in full.items() if name != left_out}
            assert check(part).status == "incomplete"


@pytest.mark.parametrize("check", JUDGEMENTS, ids=named)
def test_each_remark_speaks_on_its_example_and_three_readings_are_shown(
    check: Judgement,
) -> None:
    full = full_form(check, check.choices[0])
    said_of_full = check(full).message
    assert not any(remark.says in said_of_full for remark in check.misconceptions)
    for remark in check.misconceptions:
        outcome = check({**full, **remark.example})

        assert outcome.status == "complete"
        assert remark.says in outcome.message
        assert [name for name, _ in outcome.readings] == [
            "Authored reading A",
            "Authored reading B",
            "Authored reading C",
        ]


RULES = [check for check in ALL if isinstance(check, Rule)]


@pytest.mark.parametrize("check", RULES, ids=named)
def test_each_weakness_of_a_rule_is_named(check: Rule) -> None:
    unit = next(iter(check.table(load_case())))
    for finding in check.misconceptions:
        outcome = check(finding.example, unit)

        assert (outcome.status, outcome.misconception) == ("misconception", finding.key)


CODINGS = [check for check in ALL if isinstance(check, Coding)]


@pytest.mark.parametrize("check", CODINGS, ids=named)
def test_each_slip_of_a_coding_is_named(check: Coding) -> None:
    for finding in check.misconceptions:
        outcome = check(finding.example(load_case()))

        assert (outcome.status, outcome.misconception) == ("misconception", finding.key)


def test_keys_are_read_by_their_own_answer_types() -> None:
    """The general tests above mean nothing if a key cannot be read."""
    case = load_case()
    for check in KEYED:
        for key in check.keys(case):
            try:
                check.answer_for(case).read(key)
            except NotAnAnswer as refused:  # pragma: no cover - a failure's message
                pytest.fail(f"{check.full_name}: {refused}")
