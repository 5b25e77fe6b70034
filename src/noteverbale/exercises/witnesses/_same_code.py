"""A rule for whether two versions get one code, and where it fails: same_code."""

from __future__ import annotations

from collections.abc import Mapping

from noteverbale.case import Case
from noteverbale.exercise import Applied, rule
from noteverbale.exercises.witnesses._kinds import LESSON
from noteverbale.method import witnesses as method

SAME, ANOTHER = "same code", "another code"
MINIMAL = "N01"
_CODE = {"no": SAME, "yes": ANOTHER}


@rule(
    lesson=LESSON,
    codes=(SAME, ANOTHER),
    noun="pair",
    objectives=("judge",),
    looks_at=(
        "Runs your rule on all clear pairs, asks that it beat always giving the "
        "commonest code, and tries your counter-example on it; it need not be right "
        "everywhere."
    ),
    hints=(
        "The column carried_by of `witnesses.pairs(case)` shows what makes another "
        "code.",
        "Ask which tokens stand in one text only, and which of those name a day, a "
        "doer, a deed or a “not”.",
        "changed = set(witnesses.tokens(a)) ^ set(witnesses.tokens(b)); then compare "
        "with a set of words of your own.",
    ),
)
def same_code(case: Case) -> Mapping[str, tuple[tuple[str, str], str]]:
    """Write code(a, b) that says of two versions whether one code fits both, and name a
    pair that your rule gets wrong.

    One code fits both if who, what, whether, when and on what condition stay the same.
    The function returns `"same code"` or `"another code"`, and `"another code"` for
    the minimal pair N01. It must be right on more pairs than a function that always
    returns the same one.
    """
    rows = method.pairs(case)
    clear = rows["code_changes"].isin(list(_CODE)) & rows["also_read_as"].isna()
    chosen = rows[clear]
    return {
        pair: ((first, second), _CODE[changes])
        for pair, first, second, changes in zip(
            chosen["pair_id"],
            chosen["first"],
            chosen["second"],
            chosen["code_changes"],
            strict=True,
        )
    }


@same_code.wrong(
    "one_code_for_all",
    example=lambda a, b: SAME,
    did="Your rule gives every pair the same code.",
    why="The commonest code is right more often than the other.",
    next="Find one difference that would change your table, and test for it.",
)
def _(applied: Applied) -> bool:
    return len(set(applied.said.values())) == 1


@same_code.wrong(
    "likeness_for_sameness",
    example=lambda a, b: SAME if method.similarity(a, b) >= 0.8 else ANOTHER,
    did="Your rule follows the similarity: above some number it says the same.",
    why="A number for likeness is at hand, and most pairs seem to obey it.",
    next="Look which words changed, not how many.",
)
def _(applied: Applied) -> bool:
    same, another = _numbers(applied)
    return min(same) >= max(another)


def _numbers(applied: Applied) -> tuple[list[float], list[float]]:
    """The similarities of pairs that a rule calls the same, and of the others.

    Both have some: a rule with one code for all is found before.
    """
    number = {pair: method.similarity(*both) for pair, both in applied.given.items()}
    said = applied.said.items()
    return (
        [number[pair] for pair, code in said if code == SAME],
        [number[pair] for pair, code in said if code == ANOTHER],
    )


@same_code.wrong(
    "unlikeness_for_sameness",
    example=lambda a, b: ANOTHER if method.similarity(a, b) >= 0.76 else SAME,
    did="Your rule is: the more alike two texts are, the sooner another code.",
    why="We made the pairs of another code by changing a word or two, so it pays.",
    next="Ask what such a rule says of a text and the same text again.",
)
def _(applied: Applied) -> bool:
    same, another = _numbers(applied)
    return min(another) >= max(same)


@same_code.wrong(
    "minimal_pair_not_told_apart",
    example=lambda a, b: ANOTHER if "not" in method.tokens(a + " " + b) else SAME,
    did="Your rule gives the minimal pair one code.",
    why="Two words of nine are another, and the sentence reads alike.",
    next="Ask of the two sentences: is it done, and on which day?",
)
def _(applied: Applied) -> bool:
    return applied.said.get(MINIMAL) == SAME
