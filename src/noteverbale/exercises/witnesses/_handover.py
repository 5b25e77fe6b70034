"""Two accounts of NATO's handover, the article and the record: true_together_with."""

from __future__ import annotations

from noteverbale.answers import Categories
from noteverbale.case import Case
from noteverbale.exercise import AnyOf, exercise
from noteverbale.exercises.witnesses._kinds import LESSON

ARTICLE, RECORD, BOTH, NEITHER = "article only", "record only", "both", "neither"
CLAIMS = {
    "a": "NATO's answer is a written one.",
    "b": "The answer was handed over on 2022-01-27.",
    "c": "The answer was handed over on 2022-01-26.",
    "d": "NATO and the United States handed their answers over on the same day.",
    "e": "When 2022-01-27 began, the answer was still to be handed over.",
    "f": "All 30 members had agreed to the answer.",
    "g": "The answer was handed over on 2022-02-03, a Thursday as well.",
}


@exercise(
    lesson=LESSON,
    answer=Categories(
        tuple(CLAIMS),
        (ARTICLE, RECORD, BOTH, NEITHER),
        {
            ARTICLE: ("article", "only the article", "the article", "the article only"),
            RECORD: ("record", "only the record", "the record", "the record only"),
            BOTH: ("both accounts", "both of them", "article and record"),
            NEITHER: ("none", "neither of them", "neither account"),
        },
    ),
    follows="text",
    objectives=("record",),
    looks_at=("Compares where each of the seven claims stands, and not who is right."),
    hints=(
        "Read the two lines on the article and on the record, and nothing else.",
        "Put each claim beside one account at a time: could both be true at once?",
        'where = {"a": …, "b": …}, with one of the four words for each claim.',
    ),
)
def true_together_with(case: Case) -> dict[str, str]:
    """Which claims on NATO's handover could be true together with the article only,
    with the record only, with both, or with neither?

    Sort a to g into `"article only"`, `"record only"`, `"both"` and `"neither"`.

    The article appears on Thursday 2022-01-27. In it the United States delivered on
    Wednesday (P1.1), and NATO will hand its answer over on that Thursday (P1.2, P7.3).
    In the record (NATO's pages S09 and S10; S11, which cites Interfax and Grushko, a
    Russian deputy minister) NATO conveyed its answer on Wednesday 2022-01-26, in
    parallel with the United States. There is one handover, on one day. Take each by
    itself. A claim on which one of them is silent can be true together with it.
    """
    return {
        "a": BOTH,
        "b": ARTICLE,
        "c": RECORD,
        "d": RECORD,
        "e": ARTICLE,
        "f": BOTH,
        "g": NEITHER,
    }


def _but(case: Case, **changed: str) -> dict[str, str]:
    answer: dict[str, str] = true_together_with.reference(case)
    return answer | changed


@true_together_with.wrong(
    "one_must_be_wrong",
    did="You left nothing on which the two accounts can agree.",
    why="If an account errs in one thing, nothing else in it seems safe.",
    next="Ask of each claim by itself whether the article speaks against it.",
)
def _(case: Case) -> AnyOf:
    return AnyOf(_but(case, a=one, f=one) for one in (RECORD, ARTICLE))


@true_together_with.wrong(
    "majority_decides",
    did="You let the record decide what could be true together with the article.",
    why="Several pages have one day, so the article's day looks void.",
    next="Answer from the article alone: what does it say, whoever is right?",
)
def _(case: Case) -> AnyOf:
    return AnyOf(
        (
            _but(case, b=NEITHER, e=NEITHER),
            _but(case, c=BOTH, d=BOTH, b=NEITHER, e=NEITHER),
        )
    )


@true_together_with.wrong(
    "another_thursday",
    did="You read “today” and “Thursday” from another day than the article's own.",
    why="Such words take their date from the reader if one does not look.",
    next="Find the day on which the article appears, and read “today” from there.",
)
def _(case: Case) -> AnyOf:
    return AnyOf(
        (
            _but(case, g=ARTICLE),
            _but(case, b=NEITHER, g=ARTICLE),
            _but(case, b=NEITHER),
            _but(case, g=BOTH),
        )
    )


@true_together_with.wrong(
    "silence_is_contradiction",
    did="You took silence for a “no”.",
    why="What an account does not mention does not seem to belong to it.",
    next="Ask whether the claim and the account could both be true.",
)
def _(case: Case) -> AnyOf:
    told = ({"f": RECORD}, {"f": NEITHER}, {"a": ARTICLE}, {"a": ARTICLE, "f": RECORD})
    return AnyOf(_but(case, **some) for some in told)


@true_together_with.wrong(
    "in_line_is_together",
    did="You took answers of one content for answers of one day.",
    why="P7 has the two texts in line with each other, and that sounds like together.",
    next="Look for the two days in P1.",
)
def _(case: Case) -> dict[str, str]:
    return _but(case, d=BOTH)


@true_together_with.wrong(
    "will_means_may",
    did="You let the article's “will” stand for any day.",
    why="A plan can be early, and then the article would not be wrong.",
    next="Take the article at its word: on which day, and is it still to come?",
)
def _(case: Case) -> AnyOf:
    return AnyOf((_but(case, c=BOTH), _but(case, c=BOTH, d=BOTH)))


@true_together_with.wrong(
    "sides_exchanged",
    did="You exchanged the article and the record.",
    why="Two days and two sources are four things to keep apart.",
    next="Write the day beside each of the two before you sort.",
)
def _(case: Case) -> dict[str, str]:
    other = {ARTICLE: RECORD, RECORD: ARTICLE}
    answer = _but(case)
    return {claim: other.get(where, where) for claim, where in answer.items()}
