"""How far a word reaches: the judgement how_far_europe."""

from __future__ import annotations

import re

import pandas as pd

from noteverbale.case import Case
from noteverbale.exercise import judgement
from noteverbale.exercise.judgement import Form
from noteverbale.exercises.demands._parts import LESSON
from noteverbale.method import demands as method


def _texts(case: Case) -> dict[str, str]:
    """The clauses by their id, and the words that carry them by theirs."""
    words, clauses = case.clause_words, case.demands
    texts = dict(zip(words["words_id"], words["words"], strict=True))
    wordings = zip(clauses["demand_id"], clauses["demand_in_own_words"], strict=True)
    return texts | dict(wordings)


@judgement(
    lesson=LESSON,
    asks={
        "choice": "one of the four readings",
        "cites": "ids of clauses or of words that you read it from",
        "quoted": "a few words found there that carry your reading",
        "against": "what in the words speaks for another reading",
        "changes": "which states change their status by your choice, or “none”",
        "why": "your reason, in a sentence",
    },
    choices=(*method.READINGS["N4"][1:], method.READINGS["N4"][0]),
    objectives=("show",),
    texts=_texts,
    looks_at=(
        "Looks whether the form is complete and the quoted words stand where you cite "
        "them from; no reading is wrong."
    ),
    hints=(
        "The words of N4 in clause_words, and those of N7a for comparison.",
        "A word can be read by the map, by how the same draft uses it, or by who could "
        "join; say which way is yours.",
        'dict(choice="left open", cites=["N4"], quoted="...", against="...", ...)',
    ),
)
def how_far_europe() -> None:
    """How far does “European” reach in clause N4?"""


_MOTIVE = re.compile(
    r"\b(want\w*|wish\w*|aim\w*|intend\w*|intention\w*|motive\w*|really|trick\w*"
    r"|meant to|hid(e|es|ing|den)?|fear\w*|greed\w*|imperial\w*)\b"
)


@how_far_europe.remark(
    "motive",
    says="Your reason speaks of intentions; the words alone would carry it further.",
    why="To ask what somebody wants is quicker than to ask what a word takes in.",
    example={"why": "They meant to leave it vague."},
)
def _(form: Form, case: Case) -> bool:
    return bool(_MOTIVE.search(form["why"].casefold()))


@how_far_europe.remark(
    "no_other_reading",
    says="You see nothing for another reading; the three below may show you something.",
    why="Once a word is understood, its other meanings are hard to hear.",
    example={"against": "nothing"},
)
def _(form: Form, case: Case) -> bool:
    return form["against"].casefold().strip(" .") in ("nothing", "none", "no", "-")


@how_far_europe.remark(
    "no_change_seen",
    says="You name no state whose status changes; compare the readings in the widget.",
    why="A reading feels like a matter of words, and not of states.",
    example={"changes": "none"},
)
def _(form: Form, case: Case) -> bool:
    left_open = form["choice"].casefold() == method.READINGS["N4"][0]
    said = form["changes"].casefold().strip(" .")
    return not left_open and said in ("nothing", "none", "no", "-", "no state")


def _always_the_same(case: Case) -> set[str]:
    """Return the names of the states whose status no reading of N4 changes."""
    rows = [method.covered(case, "N4", reading) for reading in method.READINGS["N4"]]
    statuses = pd.concat(rows).groupby("name")["status"].nunique()
    return {str(name) for name in statuses.index[statuses == 1]}


@how_far_europe.remark(
    "unmoved_state_named",
    says="You name a state that has one and the same status in all four readings.",
    why="A state that is much in the report seems to depend on every word.",
    example={"changes": "Ukraine and Georgia"},
)
def _(form: Form, case: Case) -> bool:
    said = form["changes"].casefold()
    named = (name.casefold() for name in _always_the_same(case))
    return any(re.search(rf"\b{re.escape(name)}\b", said) for name in named)


@how_far_europe.remark(
    "whole_clause_quoted",
    says="You quote most of the clause; which of its words could be read otherwise?",
    why="The whole sentence is the safest thing to quote.",
    example={
        "cites": "N4",
        "quoted": "keep no forces or weapons on other European states' territory "
        "beyond those there that day; exceptions only by consent of all",
    },
)
def _(form: Form, case: Case) -> bool:
    return len(form["quoted"].split()) > 15
