"""Done, planned, or both at once? handed_over."""

from __future__ import annotations

import re

from noteverbale.case import Case
from noteverbale.exercise import judgement
from noteverbale.exercise.judgement import Form
from noteverbale.exercises.dates._anchor import LESSON

_CONFLICT = "conflicting"


@judgement(
    lesson=LESSON,
    asks={
        "choice": "one of the three statuses",
        "cites": "the units you read it from",
        "quoted": "a few words of those units that carry your reading",
        "against": "what in the text speaks for another status",
        "why": "your reason, in a sentence",
    },
    choices=("done", "planned", _CONFLICT),
    objectives=("represent", "explain"),
    looks_at=(
        "Looks whether the form is complete and the quoted words stand in the units "
        "cited; no reading is wrong."
    ),
    hints=(
        "P1.2 and P7.3 on one side; P10.1 and P11.2 on the other.",
        "Ask of each sentence: if it is right, has the answer been handed over?",
        'dict(choice="planned", cites=["P7.3"], quoted="…", against="…", why="…")',
    ),
)
def handed_over() -> None:
    """By the words of the report, what is the status of NATO's handover on the day on
    which the report appears: done, planned or conflicting?"""


@handed_over.remark(
    "record_over_text",
    says=(
        "Your reason rests on the wider record. It has a row of its own; the row of "
        "the report keeps what the report says."
    ),
    why="A better source seems to settle what a poorer one said.",
    example={"why": "In fact NATO conveyed its answer on Wednesday 2022-01-26."},
)
def _(form: Form, case: Case) -> bool:
    return bool(_RECORD.search(form["why"].casefold()))


_RECORD = re.compile(
    r"\b(the record|other (pages|sources|reports|papers)|nato (itself )?(says|said)|"
    r"s(09|10|11)|e15|2022-01-26|26 january|january 26)\b"
)


@handed_over.remark(
    "no_other_side",
    says="You see nothing for another status; read P1.2 and P10.1 side by side.",
    why="Once a sentence has settled the matter, the others are read by its light.",
    example={"against": "nothing"},
)
def _(form: Form, case: Case) -> bool:
    return form["against"].casefold().strip(" .") in ("nothing", "none", "no", "-")


@handed_over.remark(
    "called_false",
    says=(
        "Your reason calls a statement false. That two sentences do not fit is what "
        "can be seen; which of them fails, and why, is another question."
    ),
    why="Where two things do not fit, one looks for somebody who is wrong.",
    example={"why": "The report is wrong about the day."},
)
def _(form: Form, case: Case) -> bool:
    return bool(_FALSE.search(_DENIED.sub("", form["why"].casefold())))


_WORDS = (
    r"(false|untrue|wrong|incorrect|errors?|mistakes?|mistaken|lie[sd]?|lying|fake)"
)
_FALSE = re.compile(rf"\b{_WORDS}\b")
# "Neither is wrong" calls nothing false.
_DENIED = re.compile(
    rf"\b(not|nobody is|no one is|neither is|neither|no|without)( an?)? {_WORDS}\b"
)


@handed_over.remark(
    "one_side_of_a_conflict",
    says="You cite one side of the conflict; a conflict needs a sentence of each.",
    why="The sentence that surprised us is the one that we remember.",
    example={"choice": _CONFLICT, "cites": "P1.2, P7.3", "quoted": "today"},
)
def _(form: Form, case: Case) -> bool:
    cited = form["cites"].upper()
    plan = re.search(r"P1\b|P7\b", cited)
    judged = re.search(r"P1[01]\b", cited)
    is_conflict = form["choice"].casefold().strip(" .") == _CONFLICT
    return is_conflict and not (plan and judged)
