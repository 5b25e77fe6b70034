"""A rule for what a unit is a part of, from its words alone: kind_rule."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby

from noteverbale.case import Case
from noteverbale.case.words import n_words
from noteverbale.exercise import Applied, rule
from noteverbale.exercises.close_reading._page import LESSON
from noteverbale.method import close_reading as method


@rule(
    lesson=LESSON,
    codes=method.KINDS,
    objectives=("distinguish",),
    looks_at=(
        "Runs your rule on all 42 units, asks that it beat always saying the commonest "
        "kind, and tries your counter-example on it; it need not be right everywhere."
    ),
    hints=(
        "How does the headline end, and how do all the other units?",
        "Then look for a word that stands in P1 and in no other paragraph.",
        'if not text.endswith("."): ...; if "today" in text: ...; then the rest.',
    ),
)
def kind_rule(case: Case) -> Mapping[str, tuple[str, str]]:
    """Write kind(text) that says of a unit of the brief, from its words alone, whether
    it is headline, summary or body, and name a unit, or a sentence of your own, that
    your rule gets wrong.

    Use all three kinds, and be right more often than a rule that always says body.
    """
    return method.units_by_kind(case)


@kind_rule.wrong(
    "one_kind_for_all",
    example=lambda text: "body",
    did="Your rule gives every unit the same kind.",
    why="The commonest kind is right more often than any other.",
    next="Find one sign in the text that the headline has and the rest has not.",
)
def _(applied: Applied) -> bool:
    return len(set(applied.said.values())) == 1


@kind_rule.wrong(
    "no_headline",
    example=lambda text: "summary" if "today" in text else "body",
    did="Your rule never finds a headline.",
    why="On a page it is known by its size, and the size is not in the text.",
    next="Read unit H aloud, and look at its end.",
)
def _(applied: Applied) -> bool:
    return "headline" not in applied.said.values()


@kind_rule.wrong(
    "no_summary",
    example=lambda text: "body" if text.endswith(".") else "headline",
    did="Your rule never finds a summary.",
    why="Its sentences look like those of the body.",
    next="Look for a word of P1 that the other paragraphs do not have.",
)
def _(applied: Applied) -> bool:
    return "summary" not in applied.said.values()


@kind_rule.wrong(
    "no_body",
    example=lambda text: "summary" if text.endswith(".") else "headline",
    did="Your rule never finds the body.",
    why="Two signs give two kinds, and the rest is forgotten.",
    next="What should the rule say when it finds no sign at all?",
)
def _(applied: Applied) -> bool:
    return "body" not in applied.said.values()


@kind_rule.wrong(
    "marks_make_the_body",
    example=lambda text: (
        "body" if "“" in text else "summary" if text.endswith(".") else "headline"
    ),
    did="Your rule takes quotation marks for the sign of the body.",
    why="Most paragraphs of the body quote somebody.",
    next="Read P1.4, and then P2 and P7.",
)
def _(applied: Applied) -> bool:
    return all(
        (said == "body") == ("“" in applied.given[unit])
        for unit, said in applied.said.items()
    )


@kind_rule.wrong(
    "length_decides",
    example=lambda text: (
        "headline"
        if len(text.split()) < 7
        else "summary"
        if len(text.split()) < 12
        else "body"
    ),
    did="Your rule goes by the length of a text and by nothing else.",
    why="Headlines are short, and bodies are long.",
    next="How many units are shorter than H? Look for a sign in the words.",
)
def _(applied: Applied) -> bool:
    lengths = sorted({(n_words(applied.given[u]), k) for u, k in applied.said.items()})
    one_kind_a_length = len({n for n, _ in lengths}) == len(lengths)
    stretches = [kind for kind, _ in groupby(kind for _, kind in lengths)]
    return one_kind_a_length and len(stretches) <= len(method.KINDS)
