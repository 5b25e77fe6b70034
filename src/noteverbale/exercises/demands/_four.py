"""One state under four clauses: four_clauses."""

from __future__ import annotations

from itertools import combinations

from noteverbale.answers import Categories
from noteverbale.case import Case
from noteverbale.exercise import AnyOf, exercise
from noteverbale.exercises.demands._parts import LESSON
from noteverbale.method import demands as method

_FOUR = ("U4a", "U4b", "N4", "N7a")
_STATUS_SPELLINGS = {
    "would apply": ("applies", "apply", "A"),
    "moot": ("M",),
    "ambiguous": ("open", "?"),
    "not covered": ("does not cover", "not", "-"),
}


@exercise(
    lesson=LESSON,
    answer=Categories(_FOUR, method.STATUSES, _STATUS_SPELLINGS),
    follows="text",
    objectives=("separate",),
    looks_at="Compares the status for each of the four clauses; order does not matter.",
    hints=(
        "The words “former Soviet states” would take in Estonia; it has been a member "
        "of NATO and the EU since 2004.",
        "First: do the words take Estonia in, surely, perhaps, or not? Then: is the "
        "question settled already?",
        'dict(U4a="...", U4b="...", N4="...", N7a="...")',
    ),
)
def four_clauses(case: Case, **other: str) -> dict[str, str]:
    """What does each of the clauses U4a, U4b, N4 and N7a mean for Estonia as a place on
    27 January 2022, with open words left open: would apply, moot, ambiguous or not
    covered?"""
    statuses = {}
    for clause in _FOUR:
        rows = method.covered(case, clause).set_index("state")
        statuses[clause] = str(rows.loc["EST", "status"])
    return statuses | other


four_clauses.wrong(
    "moot_taken_for_not_covered",
    U4a="not covered",
    did="You took a question that is settled for one that the clause does not raise.",
    why="In both cases nothing would change for the state.",
    next="Do the words of U4a take in a state of the former USSR? Then ask what is "
    "left to deny.",
)
four_clauses.wrong(
    "not_covered_taken_for_moot",
    U4b="moot",
    did="You took a state that the words leave out for one whose question is settled.",
    why="In both cases membership of NATO is the reason.",
    next="Where does membership stand: in the words of U4b, or only in the world?",
)
four_clauses.wrong(
    "past_is_enough",
    U4b="would apply",
    did="You stopped reading after the words on the Soviet past.",
    why="The first half of the words fits.",
    next="Read U4b to the end.",
)


four_clauses.wrong(
    "settled_kept_open",
    U4a="would apply",
    did="You took a question that is settled for one that is still open.",
    why="The words fit Estonia's past.",
    next="Look up Estonia in case.members: what is left of the question that U4a asks?",
)
four_clauses.wrong(
    "settled_by_membership",
    N4="moot",
    did="You let membership settle a clause that does not ask about it.",
    why="It settles U4a, so it seems to settle the rest.",
    next="What does N4 limit: who joins, or what is kept where?",
)


@four_clauses.wrong(
    "open_everywhere",
    did="You took a clause with an open word for open in every state.",
    why="The lesson shows the word, and the question mark stays in the memory.",
    next="Try each reading of the open word on Estonia: does the answer change?",
)
def _(case: Case) -> AnyOf:
    key = four_clauses.reference
    open_word = method.STATUSES[2]
    both = key(case, N4=open_word, U4a=open_word)
    return AnyOf((key(case, N4=open_word), key(case, U4a=open_word), both))


@four_clauses.wrong(
    "ambiguity_settled",
    did="You settled an open word without saying so.",
    why="A table with a question mark in it feels unfinished.",
    next="Which word of N7a can be read in two ways? The prompt leaves it open.",
)
def _(case: Case) -> AnyOf:
    settled = ("would apply", "not covered", "moot")
    return AnyOf(four_clauses.reference(case, N7a=said) for said in settled)


@four_clauses.wrong(
    "bound_taken_for_place",
    did="You asked who would be bound, and not where.",
    why="A clause seems to be about those who would have to do something.",
    next="On whose territory would N4 set a limit?",
)
def _(case: Case) -> AnyOf:
    key = four_clauses.reference
    out = method.STATUSES[3]
    # Estonia would be bound by N7a alone, as a member.
    as_bound = key(case, U4a=out, N4=out, N7a=method.STATUSES[0])
    return AnyOf((key(case, N4=out), as_bound))


@four_clauses.wrong(
    "several_mixed",
    did="You mixed up being left out by the words and having the question settled.",
    why="Both look like “nothing to do here”.",
    next="Not covered: the words leave the state out. Moot: they do not.",
)
def _(case: Case) -> AnyOf:
    pairs = combinations([("U4a", "not covered"), ("U4b", "moot"),
                          ("U4b", "would apply")], 2)  # fmt: skip
    mixed = (dict(pair) for pair in pairs)
    return AnyOf(
        four_clauses.reference(case, **other) for other in mixed if len(other) == 2
    )
