"""What new evidence does to a code: the judgement papers_under_study."""

from __future__ import annotations

import re

from noteverbale.case import Case
from noteverbale.exercise import judgement
from noteverbale.exercise.judgement import Form, units_of_the_brief
from noteverbale.exercises.witnesses._kinds import LESSON

FLAG = "F15"
KEEP, CHANGE, TWO, BETWEEN = "keep it", "change it", "two codes", "a code in between"


def _brief_and_flag(case: Case) -> dict[str, str]:
    """What can be cited: the units of the brief, and what the flag says."""
    flags = case.flags.set_index("flag_id")["description"]
    return units_of_the_brief(case) | {FLAG: str(flags[FLAG])}


@judgement(
    lesson=LESSON,
    asks={
        "choice": "what you do with your code",
        "cites": "the units, or F15, that you rely on",
        "quoted": "a few words of those that carry your choice",
        "against": "what speaks for another choice",
        "why": "your reason, in a sentence",
    },
    choices=(KEEP, TWO, CHANGE, BETWEEN),
    objectives=("judge",),
    looks_at=(
        "Looks whether the form is complete and the quoted words stand where you cite "
        "them from; no choice is wrong."
    ),
    hints=(
        "P10, P11 and the description of F15 in `case.flags`.",
        "Say first what your code is a code of: the sentence in the article, or what "
        "Peskov said.",
        'dict(choice="…", cites=["P10.1", "F15"], quoted="…", against="…", why="…")',
    ),
    texts=_brief_and_flag,
)
def papers_under_study() -> None:
    """You have coded P10.1 and P11.1 as *negative* (P11.2 withholds a judgement). Then
    you read that Peskov spoke of the public statements of Blinken and Stoltenberg, and
    that the papers were still being studied (flag F15). What do you do with your
    code?"""


def _cited(form: Form) -> set[str]:
    return set(re.findall(r"[A-Z]+\d+(?:\.\d+)?", form["cites"].upper()))


@papers_under_study.remark(
    "article_recoded",
    says="You change the code of the article and cite only another page; say in which "
    "column of your table the change stands.",
    why="Better evidence seems to make the older sentence mean something else.",
    example={
        "choice": CHANGE,
        "cites": FLAG,
        "quoted": "said the papers were still being studied",
    },
)
def _(form: Form, case: Case) -> bool:
    return form["choice"].casefold().strip() == CHANGE and _cited(form) == {FLAG}


@papers_under_study.remark(
    "evidence_left_out",
    says="You do not cite the flag; what would it have to say for you to change?",
    why="A code once given is easier to defend than to open again.",
    example={
        "choice": KEEP,
        "cites": "P10.2",
        "quoted": "little cause for optimism",
    },
)
def _(form: Form, case: Case) -> bool:
    return form["choice"].casefold().strip() == KEEP and FLAG not in _cited(form)


@papers_under_study.remark(
    "averaged",
    says="You put the code between the two accounts; say what a reader can still see "
    "of each.",
    why="The middle looks fair to everybody.",
    example={"choice": BETWEEN},
)
def _(form: Form, case: Case) -> bool:
    return form["choice"].casefold().strip() == BETWEEN


@papers_under_study.remark(
    "two_in_one_column",
    says="Say which of the two a table with one column would show.",
    why="With two codes nothing is lost, and nothing has to be decided yet.",
    example={"choice": TWO},
)
def _(form: Form, case: Case) -> bool:
    return form["choice"].casefold().strip() == TWO


@papers_under_study.remark(
    "motive",
    says="Your reason speaks of intentions; the two texts differ, and that is all that "
    "they show.",
    why="An omission is easily taken for a wish to hide something.",
    example={"why": "They hide that he had not read it."},
)
def _(form: Form, case: Case) -> bool:
    return bool(_MOTIVE.search(f"{form['why']} {form['against']}".casefold()))


_MOTIVE = re.compile(
    r"\b((they|he|she|who|to|report\w*|article|paper|press) (hid(e|es|den)?|lies?)"
    r"|a lie|lied|lying to|deceiv\w*|decept\w*|propagand\w*|manipul\w*)\b"
)
