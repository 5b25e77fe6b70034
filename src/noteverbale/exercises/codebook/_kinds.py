"""No claim, neither side, both sides, an answer withheld: kinds_of_no."""

from __future__ import annotations

from itertools import combinations

from noteverbale.answers import Categories
from noteverbale.case import Case
from noteverbale.exercise import AnyOf, exercise
from noteverbale.exercises.codebook._ground import LESSON

KINDS = ("silence", "neutral", "mixed", "withheld")


def _ways(kind: str) -> tuple[str, str]:
    """Return the lesson's names of a kind of statement."""
    return f"{kind} statement", f"a {kind} statement"


_WITHHELD = ("withheld answer", "a withheld answer", "withheld statement", "a refusal")

# Each is clear with regard to its question: P13 has a part for and a part against, and
# P11.2 and P5.2-P5.3 keep back what is asked for. Whether P13.1 alone is mixed, two
# honest readers could decide otherwise; it is not here.
_SORTED = {
    "a": "silence",
    "b": "withheld",
    "c": "mixed",
    "d": "neutral",
    "e": "withheld",
    "f": "mixed",
    "g": "silence",
    "h": "neutral",
}
_SPELLINGS = {
    "silence": ("silent", "no claim", "nothing said", "says nothing"),
    "neutral": ("neutrality", "neither side", *_ways("neutral")),
    "mixed": ("both", "both sides", *_ways("mixed")),
    "withheld": ("withhold", "withholds", *_WITHHELD, "refused", "refuses", "refusal"),
}


@exercise(
    lesson=LESSON,
    answer=Categories(tuple(_SORTED), KINDS, _SPELLINGS),
    follows="text",
    objectives=("separate",),
    looks_at="Compares the category of each of a to h; the order does not matter.",
    hints=(
        "Ask first whether the speaker takes up the question at all.",
        "Then: is a side taken, are two parts opposed, or is an answer withheld?",
        'dict(a="silence", b=…, c=…, d=…, e=…, f=…, g=…, h=…)',
    ),
)
def kinds_of_no(case: Case) -> dict[str, str]:
    """None of a to h is a plain yes or no. Sort them into silence, neutral, mixed and
    withheld, each with regard to the question in brackets."""
    return dict(_SORTED)


def _taken(kind: str, other: str) -> AnyOf:
    """Return the sortings in which some or all items of a kind are in another one."""
    of_kind = [letter for letter, its in _SORTED.items() if its == kind]
    return AnyOf(
        _SORTED | dict.fromkeys(some, other)
        for n in range(1, len(of_kind) + 1)
        for some in combinations(of_kind, n)
    )


@kinds_of_no.wrong(
    "silence_is_neutral",
    did="You took a page without a claim for a neutral statement.",
    why="Both leave the reader without a side.",
    next="To be neutral somebody must take up the question. Where is it taken up?",
)
def _(case: Case) -> AnyOf:
    return _taken("silence", "neutral")


@kinds_of_no.wrong(
    "silence_is_withheld",
    did="You took a page without a claim for an answer that is withheld.",
    why="Whoever is not heard seems to keep something back.",
    next="To withhold is an act. In which sentence is something kept back?",
)
def _(case: Case) -> AnyOf:
    return _taken("silence", "withheld")


@kinds_of_no.wrong(
    "neutral_is_mixed",
    did="You took neither side for both sides.",
    why="Their middle is the same number.",
    next="Look for two parts that pull apart; is there a part for, and a part against?",
)
def _(case: Case) -> AnyOf:
    return _taken("neutral", "mixed")


@kinds_of_no.wrong(
    "neutral_is_withheld",
    did="You took somebody on neither side for somebody who will not say.",
    why="Both leave the decision to others.",
    next="To stand on neither side is a position. Is it told, or kept back?",
)
def _(case: Case) -> AnyOf:
    return _taken("neutral", "withheld")


@kinds_of_no.wrong(
    "neutral_is_silence",
    did="You took a neutral statement for silence.",
    why="No side is heard, so it seems that there is no claim.",
    next="Look for the words with which the question is taken up.",
)
def _(case: Case) -> AnyOf:
    return _taken("neutral", "silence")


@kinds_of_no.wrong(
    "mixed_is_neutral",
    did="You took two opposite parts for no side at all.",
    why="One averages without noticing, and the middle looks calm.",
    next="Write each part down with its own code before you sort the sentence.",
)
def _(case: Case) -> AnyOf:
    return _taken("mixed", "neutral")


@kinds_of_no.wrong(
    "withheld_is_silence",
    did="You took an answer that is withheld for silence.",
    why="In both cases no answer is heard.",
    next="Is there a sentence that can be cited? Then something is said; what?",
)
def _(case: Case) -> AnyOf:
    return _taken("withheld", "silence")


@kinds_of_no.wrong(
    "withheld_is_neutral",
    did="You took somebody who will not say for somebody on neither side.",
    why="Who does not answer shows no side.",
    next="Does the speaker say where they stand, or only that it will not be said?",
)
def _(case: Case) -> AnyOf:
    return _taken("withheld", "neutral")


@kinds_of_no.wrong(
    "two_kinds_exchanged",
    did="You have four kinds, and two of them in each other's place.",
    why="The words are near each other in everyday speech.",
    next="Write down in a few words what each kind needs to be seen in a text.",
)
def _(case: Case) -> AnyOf:
    pairs = (("silence", "neutral"), ("neutral", "mixed"), ("silence", "withheld"))
    return AnyOf(
        {
            letter: {one: other, other: one}.get(kind, kind)
            for letter, kind in _SORTED.items()
        }
        for one, other in pairs
    )
