"""Summary statements beside their clauses: summaries."""

from __future__ import annotations

from itertools import combinations

from noteverbale.answers import Categories
from noteverbale.case import Case
from noteverbale.exercise import AnyOf, exercise
from noteverbale.exercises.demands._parts import LESSON

NARROWER, WIDER, SAME = "narrower", "wider", "same"
# Letter: the clause, the statement, and how it stands to the clause.
STATEMENTS = {
    "a": ("N6", "Ukraine would stay outside NATO.", NARROWER),
    "b": (
        "U4b",
        "The United States and its allies would have no military bases in former "
        "Soviet states outside NATO.",
        WIDER,
    ),
    "c": (
        "N4",
        "The allies of 27 May 1997 would keep no forces or weapons on other European "
        "states' territory beyond those there that day, exceptions only by consent of "
        "all.",
        NARROWER,
    ),
    "d": (
        "U4c",
        "The United States would not use the infrastructure of former Soviet states "
        "outside NATO for military activity.",
        SAME,
    ),
    "e": (
        "U4d",
        "The United States would end military cooperation of every kind with former "
        "Soviet states outside NATO.",
        WIDER,
    ),
}
_SPELLINGS = {
    NARROWER: ("narrow", "narrower than the clause", "less"),
    WIDER: ("wide", "broader", "wider than the clause", "more"),
    SAME: ("the same", "equal", "same as the clause", "the same as the clause"),
}


@exercise(
    lesson=LESSON,
    answer=Categories(tuple(STATEMENTS), (NARROWER, WIDER, SAME), _SPELLINGS),
    follows="text",
    objectives=("compare",),
    looks_at="Compares the word for each of the five letters; order does not matter.",
    hints=(
        "The clauses N6, U4b, N4, U4c and U4d, with the column who_is_bound.",
        "Lay statement and clause side by side: who, what, where. Which of the three "
        "differs, and in which direction?",
        'dict(a="...", b="...", c="...", d="...", e="...")',
    ),
)
def summaries(case: Case, **other: str) -> dict[str, str]:
    """Is each of the statements a to e narrower than its clause, wider, or the same,
    in who would be bound, what would be barred, and where?"""
    return {letter: said for letter, (_, _, said) in STATEMENTS.items()} | other


summaries.wrong(
    "named_taken_for_only",
    a=SAME,
    did="You took the state that a clause names for the only one that it covers.",
    why="A name stays in the memory; “other states too” does not.",
    next="Read the clause to its end and ask which states it leaves free.",
)
summaries.wrong(
    "two_drafts_as_one",
    b=SAME,
    did="You let one draft bind those who are parties to the other.",
    why="The two drafts came together, so they are remembered as one text.",
    next="Look up who would be bound by the clause on bases, and in which draft it is.",
)
summaries.wrong(
    "one_party_forgotten",
    c=SAME,
    did="You passed over a party that the clause would bind as well.",
    why="One expects a draft to bind those to whom it is handed.",
    next="Compare the first words of the statement with the first words of its clause.",
)
summaries.wrong(
    "small_word_lost",
    e=SAME,
    did="You passed over a word in the clause that limits what would be barred.",
    why="An adjective looks like decoration.",
    next="Is there cooperation that is not of the kind the clause speaks of?",
)
summaries.wrong(
    "other_words_other_meaning",
    did="You took a change of words for a change of meaning.",
    why="A careful reader distrusts every word that has been exchanged.",
    next="Ask of each part whether it takes in more, less, or just as much.",
)(lambda case: AnyOf(summaries.reference(case, d=said) for said in (NARROWER, WIDER)))


@summaries.wrong(
    "turned_round",
    did="You used narrower and wider the other way round, at least once.",
    why="A clause that bars more leaves less free, so “wider” can feel like “less”.",
    next="Here a statement is wider if it takes in more than the clause does.",
)
def _(case: Case) -> AnyOf:
    turned = {NARROWER: WIDER, WIDER: NARROWER}
    right = summaries.reference(case)
    differ = [i for i, said in right.items() if said != SAME]
    groups = [some for n in (4, 3, 2, 1) for some in combinations(differ, n)]
    return AnyOf(right | {i: turned[right[i]] for i in some} for some in groups)


@summaries.wrong(
    "several_let_pass",
    did="You let several statements pass as the same that are not.",
    why="Each of them sounds like its clause when it is read alone.",
    next="Take one at a time, and answer three questions: who, what, where.",
)
def _(case: Case) -> AnyOf:
    differ = [i for i, said in summaries.reference(case).items() if said != SAME]
    groups = [some for n in (2, 3, 4) for some in combinations(differ, n)]
    return AnyOf(
        summaries.reference(case, **dict.fromkeys(some, SAME)) for some in groups
    )
