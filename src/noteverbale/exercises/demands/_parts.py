"""A clause taken apart: parts_of_n4."""

from __future__ import annotations

from noteverbale.answers import Categories
from noteverbale.case import Case
from noteverbale.exercise import AnyOf, exercise

LESSON = 5

PARTS = ("who is bound", "act", "where", "baseline", "exception")
WORDS = {
    "a": ("beyond those there that day", "baseline"),
    "b": ("the states that were allies on 27 May 1997", "who is bound"),
    "c": ("on other European states' territory", "where"),
    "d": ("Russia", "who is bound"),
    "e": ("exceptions only by consent of all", "exception"),
    "f": ("keep no forces or weapons", "act"),
}

_SPELLINGS = {
    "who is bound": ("bound", "who", "who would be bound"),
    "act": ("what act", "what", "the act"),
    "where": ("territory", "which territory"),
    "baseline": ("baseline date", "base line", "date"),
    "exception": ("exceptions", "which exceptions"),
}


@exercise(
    lesson=LESSON,
    answer=Categories(items=tuple(WORDS), among=PARTS, spellings=_SPELLINGS),
    follows="text",
    objectives=("decompose",),
    looks_at="Compares the part of each of the six pieces; order does not matter.",
    hints=(
        "The whole of N4 stands in the given cell; find each piece in it.",
        "Ask of a piece: does it answer who, what, where, measured from when, or "
        "except when? One question may have two pieces.",
        'dict(a="...", b="...", ...), each with one of the five parts.',
    ),
)
def parts_of_n4(case: Case, **other: str) -> dict[str, str]:
    """Which part of clause N4 is each of the pieces a to f: who is bound, act, where,
    baseline or exception?"""
    return {letter: part for letter, (_, part) in WORDS.items()} | other


@parts_of_n4.wrong(
    "date_taken_for_baseline",
    did="You took a piece for the baseline because it has a date in it.",
    why="A baseline is a date, so a date looks like a baseline.",
    next="What does the piece do in the sentence: does it name somebody, or measure?",
)
def _(case: Case) -> AnyOf:
    key = parts_of_n4.reference
    return AnyOf((key(case, b="baseline"), *(key(case, b="baseline", a=other)
                 for other in ("act", "exception", "where"))))  # fmt: skip


parts_of_n4.wrong(
    "party_taken_for_place",
    did="You took one of those who would be bound for a place.",
    why="The name of a state is the name of a place as well.",
    next="Who is the subject of “keep”? Read the beginning of N4.",
)(
    lambda case: AnyOf(
        parts_of_n4.reference(case, **dict.fromkeys(taken, "where"))
        for taken in ("d", "b", "bd")
    )
)
parts_of_n4.wrong(
    "measure_taken_for_place",
    a="where",
    did="You took what the clause measures from for a place.",
    why="“There” sounds like a place.",
    next="Ask of the whole piece: does it say where, or how much is still allowed?",
)
parts_of_n4.wrong(
    "place_taken_for_party",
    c="who is bound",
    did="You took the states in which something would be barred for those who would "
    "be bound.",
    why="They are states too, and the clause is about them.",
    next="Whose forces does N4 speak of, and on whose territory?",
)
parts_of_n4.wrong(
    "consent_taken_for_party",
    e="who is bound",
    did="You took those who may consent for those who would be bound.",
    why="“All” sounds like a list of the parties.",
    next="What would their consent allow?",
)
parts_of_n4.wrong(
    "baseline_taken_for_exception",
    did="You took what the clause measures from for an exception to it.",
    why="Both leave something standing that the clause would otherwise bar.",
    next="Ask which of the two needs nobody's consent.",
)(
    lambda case: AnyOf(
        parts_of_n4.reference(case, a="exception", **other)
        for other in ({}, {"e": "baseline"})
    )
)
