"""Whom a pronoun stands for: he_in_p9, and the judgement whose_words."""

from __future__ import annotations

import re

from noteverbale.answers import (
    Name,
)
from noteverbale.case import Case
from noteverbale.exercise import AnyOf, exercise, judgement
from noteverbale.exercise.judgement import Form
from noteverbale.exercises.attribution._speakers import (
    LESSON,
    SPELLINGS,
    voice_of,
)


@exercise(
    lesson=LESSON,
    answer=Name(SPELLINGS),
    follows="text",
    objectives=("resolve",),
    looks_at="Compares the person, not the spelling, the title or the office.",
    hints=(
        "Read P8 and P9 as one piece; P9 names no person.",
        "A pronoun looks back to the person who was speaking last.",
        "Look at the rows of P8.2 in case.mentions, column refers_to.",
    ),
)
def he_in_p9(case: Case) -> str:
    """Who is “he” in the first sentence of P9?"""
    mentions = case.mentions
    he = mentions[(mentions["unit"] == "P9.1") & (mentions["kind"] == "pronoun")]
    return str(he["refers_to"].iloc[0])


@he_in_p9.wrong(
    "first_voice_of_p8",
    did="You took the first voice of P8, the source that opens the paragraph.",
    why="It is the last source introduced by “according to”, so it still sounds close.",
    next="Ask which single person speaks between that source and the word “he”.",
)
def _(case: Case) -> str:
    return voice_of(case, "P8.1")


@he_in_p9.wrong(
    "person_of_an_earlier_part",
    did="You took the person who speaks in P4 to P6.",
    why="He is named most often, and his paragraphs fill the middle of the page.",
    next="Between P6 and P9 somebody else begins to speak; find where.",
)
def _(case: Case) -> str:
    return voice_of(case, "P6.1")


@he_in_p9.wrong(
    "organisation",
    did="You took an organisation for a person.",
    why="The one who speaks does so for the organisation, and both are near.",
    next="“He” is one man; which man speaks for it in P8?",
)
def _(case: Case) -> AnyOf:
    return AnyOf(("NATO", "the alliance", "the Secretary-General's office"))


@he_in_p9.wrong(
    "nearest_noun",
    did="You took the name that stands nearest before the word “he”.",
    why="The nearest name is often the right one.",
    next="The nearest name in P8.3 is somebody spoken to; who is speaking?",
)
def _(case: Case) -> AnyOf:
    return AnyOf(("Moscow", "Russia"))


@he_in_p9.wrong(
    "person_in_the_headline",
    did="You took the president, whom the headline names.",
    why="His is the best known name on the page.",
    next="Look only at P8 and P9: who speaks there?",
)
def _(case: Case) -> str:
    named = case.mentions
    return str(named.loc[named["unit"] == "H", "refers_to"].iloc[0])


@he_in_p9.wrong(
    "speaker_of_a_later_part",
    did="You took somebody who speaks only after P9.",
    why="The end of a text is remembered best.",
    next="A pronoun looks back: read upwards from P9.",
)
def _(case: Case) -> AnyOf:
    return AnyOf((voice_of(case, "P11.1"), voice_of(case, "P13.1")))


@judgement(
    lesson=LESSON,
    asks={
        "choice": "one of the four readings",
        "cites": "the units you read it from",
        "quoted": "a few words of those units that carry your reading",
        "against": "what in the text speaks for another reading",
        "why": "your reason, in a sentence",
    },
    choices=("Lavrov", "his ministry", "the document", "left open"),
    objectives=("resolve",),
    looks_at=(
        "Looks whether the form is complete and the quoted words stand in the units "
        "cited; no reading is wrong."
    ),
    hints=(
        "P13.1 and P13.2, read aloud, one after the other.",
        "Put each candidate in the place of “it” and hear what the sentence then says.",
        'dict(choice="left open", cites=["P13.2"], quoted="…", against="…", why="…")',
    ),
)
def whose_words() -> None:
    """Whose words are “no positive response … to the main theme” in P13, where the
    speaker is only an “it”?"""


@whose_words.remark(
    "no_other_reading",
    says="You see nothing for another reading; the three below may show you something.",
    why="Once a sentence is understood, its other meanings are hard to hear.",
    example={"against": "nothing"},
)
def _(form: Form, case: Case) -> bool:
    return form["against"].casefold().strip(" .") in ("nothing", "none", "no", "-")


@whose_words.remark(
    "no_antecedent",
    says="You cite only the sentence with “it”; what does “it” point back to?",
    why="The sentence at hand seems to hold all that is needed.",
    example={"cites": "P13.2", "quoted": "it says"},
)
def _(form: Form, case: Case) -> bool:
    return form["cites"].upper().replace(" ", "") == "P13.2"


@whose_words.remark(
    "motive",
    says="Your reason speaks of intentions; the words alone would carry it further.",
    why="Unclear wording is easily taken for a wish to hide something.",
    example={"why": "They hide who speaks."},
)
def _(form: Form, case: Case) -> bool:
    return bool(_MOTIVE.search(form["why"].casefold()))


# Whole words: "believe", "earlier" and "allies" have "lie" in them.
_MOTIVE = re.compile(
    r"\b(hid(e|es|ing|den)?|lie[sd]?|lying|deceiv\w*|decept\w*|propagand\w*|manipul\w*)\b"
)
