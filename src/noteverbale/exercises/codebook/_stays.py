"""What a scale that is turned round leaves as it was: what_stays."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from noteverbale.answers import Ids
from noteverbale.case import Case
from noteverbale.exercise import AnyOf, exercise
from noteverbale.exercises.codebook._ground import LESSON

STATEMENTS = {
    "a": "how many cells of the matrix have no code",
    "b": "how far two actors' codes lie apart on that issue",
    "c": "the sum of an actor's codes over all issues",
    "d": "which of two actors has the higher code on that issue",
    "e": "which pairs of actors have the same code on that issue",
    "f": "how many of all codes are positive",
}


@exercise(
    lesson=LESSON,
    answer=Ids("letter", known=tuple(STATEMENTS)),
    follows="text",
    objectives=("show",),
    looks_at="Compares the set of letters; order and type of container do not matter.",
    hints=(
        "Flip one issue of reading A and compute each of the six before and after.",
        "Ask of each: does it use the sign of a code, or only whether codes differ?",
        "Two codes 2 and -1: take difference, sum and larger one; now flip both.",
    ),
)
def what_stays(case: Case) -> set[str]:
    """One issue is worded from the other direction. Which of a to f stay the same
    whatever the codes are?"""
    return {"a", "b", "e"}


def _stays(*more: str) -> Iterator[set[str]]:
    """Yield sets with these letters and any of those that stay."""
    stay = ("a", "b", "e")
    for n in range(len(stay) + 1):
        yield from (set(more) | set(some) for some in combinations(stay, n))


@what_stays.wrong(
    "sum_over_issues",
    did="You hold that a sum over issues does not depend on the wording.",
    why="A total looks like an overall position: for or against.",
    next="Flip one issue and add up again. What did the total mean before?",
)
def _(case: Case) -> AnyOf:
    return AnyOf(_stays("c"))


@what_stays.wrong(
    "plus_is_a_side",
    did="You hold that the higher code, or a positive one, means something by itself.",
    why="Plus looks like yes, and yes like agreement with a side.",
    next="Which actor is “higher” once the question is put the other way round?",
)
def _(case: Case) -> AnyOf:
    return AnyOf(one for more in ("d", "f", "df") for one in _stays(*more))


@what_stays.wrong(
    "signs_and_sums",
    did="You take sums and signs for things that the wording cannot change.",
    why="Each is a number, and numbers look independent of words.",
    next="Try it: flip one issue of reading A and compute all six again.",
)
def _(case: Case) -> AnyOf:
    return AnyOf(one for more in ("cd", "cf", "cdf") for one in _stays(*more))


@what_stays.wrong(
    "distance_not_seen",
    did="You left out how far actors are apart.",
    why="Their codes change, so it seems that all between them changes too.",
    next="Turn a ruler round: do two marks on it come nearer to each other?",
)
def _(case: Case) -> AnyOf:
    return AnyOf(({"a"}, {"a", "e"}, {"e"}))


@what_stays.wrong(
    "gaps_not_seen",
    did="You left out what happens to cells without a code.",
    why="There is nothing in them to look at.",
    next="What is the reverse of a cell without a claim?",
)
def _(case: Case) -> AnyOf:
    return AnyOf(({"b"}, {"b", "e"}))


@what_stays.wrong(
    "sameness_not_seen",
    did="You left out the pairs whose codes are equal.",
    why="Equal codes both change, and a change is what the eye looks for.",
    next="Take two actors with the same code, and change both signs.",
)
def _(case: Case) -> AnyOf:
    return AnyOf(({"a", "b"},))
