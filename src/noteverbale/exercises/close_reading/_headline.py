"""The headline beside the page: the judgement fair_headline."""

from __future__ import annotations

import re

from noteverbale.case import Case
from noteverbale.exercise import judgement
from noteverbale.exercise.judgement import Form
from noteverbale.exercises.close_reading._page import LESSON


@judgement(
    lesson=LESSON,
    asks={
        "choice": "one of the three",
        "cites": "two units or more, beside the headline, that your choice rests on",
        "against": "what on the page speaks for another choice",
        "why": "your reason, in a sentence",
    },
    choices=("fair", "fair in part", "not fair"),
    objectives=("compare",),
    looks_at=(
        "Looks whether the form is complete and the units exist; no choice is wrong."
    ),
    hints=(
        "H and P1 first; then P8 to P13, where both sides speak.",
        "Say for yourself what a headline is for, and hold this one to it.",
        'dict(choice="fair in part", cites=["P8.1", "P13.1"], against="…", why="…")',
    ),
)
def fair_headline() -> None:
    """Is the headline a fair summary of the page?"""


def _cited(form: Form) -> set[str]:
    return set(re.findall(r"\b(?:H|P\d+(?:\.\d+)?)\b", form["cites"].upper()))


@fair_headline.remark(
    "headline_for_itself",
    says="You cite only the headline, and it cannot be evidence for itself.",
    why="The question is about it, so one reads it again and again.",
    example={"cites": "H"},
)
def _(form: Form, case: Case) -> bool:
    return _cited(form) == {"H"}


@fair_headline.remark(
    "one_unit",
    says="Beside the headline you cite one unit; a second one would test your choice.",
    why="The first fitting sentence ends the search.",
    example={"cites": "H, P13.1"},
)
def _(form: Form, case: Case) -> bool:
    return len(_cited(form) - {"H"}) == 1 and "." in str(_cited(form) - {"H"})


@fair_headline.remark(
    "incomplete_is_false",
    says="Your reason has a word such as “wrong”. Say which you mean: the page says "
    "something else, or something is left out.",
    why="One word is used for both, and they are shown in different ways.",
    example={"why": "It is false, because Lavrov says more."},
)
def _(form: Form, case: Case) -> bool:
    return bool(re.search(r"\b(false|wrong|untrue|incorrect)\b", form["why"].lower()))


@fair_headline.remark(
    "motive",
    says="Your reason speaks of what somebody intended; the page shows only what "
    "somebody wrote.",
    why="A choice of words looks like a purpose.",
    example={"why": "They want to frighten us."},
)
def _(form: Form, case: Case) -> bool:
    return bool(_MOTIVE.search(form["why"].lower()))


_MOTIVE = re.compile(
    r"\b(want(s|ed)? (to|us|you|readers)|tr(y|ies|ied|ying) to|on purpose|deliberate"
    r"|deliberately|propagand\w*|manipulat\w*|lies|lied|lying|mislead\w*|hid(e|es|ing))\b"
)


@fair_headline.remark(
    "nothing_against",
    says="You see nothing for another choice; the three readings may show you "
    "something.",
    why="Once one has chosen, the other side of the page is hard to see.",
    example={"against": "nothing"},
)
def _(form: Form, case: Case) -> bool:
    return form["against"].casefold().strip(" .") in ("nothing", "none", "no", "-")
