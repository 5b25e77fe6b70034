"""Two places that can be coded in several ways: talks_can_start, taken_into_account."""

from __future__ import annotations

import re

from noteverbale.case import Case
from noteverbale.exercise import judgement
from noteverbale.exercise.judgement import Form
from noteverbale.exercises.codebook._forms import (
    EVIDENCE,
    LOOKS_AT,
    is_a_word_or_two,
    is_nothing,
    is_what_one_knows,
)
from noteverbale.exercises.codebook._ground import LESSON

_FOR_A_READING = {
    **EVIDENCE,
    "quoted": EVIDENCE["quoted"].replace("code", "reading"),
    "against": "what in the text speaks for another reading",
}


@judgement(
    lesson=LESSON,
    asks={"choice": "one of the six", **EVIDENCE},
    choices=(
        "for",
        "for, in part",
        "against, in part",
        "one code in the middle",
        "two codes",
        "no position",
    ),
    objectives=("apply",),
    looks_at=LOOKS_AT,
    hints=(
        "P13.1 has a part before “albeit” and a part after it.",
        "Code each part alone, then decide what a coder should do with two codes.",
        'dict(choice="two codes", cites=["P13.1"], quoted="…", rule="…", …)',
    ),
)
def talks_can_start() -> None:
    """How do you code P13.1 for the Russian government on the proposition that
    differences over the two drafts should be dealt with by talks?"""


@talks_can_start.remark(
    "only_before_albeit",
    says="You quote only what stands before “albeit”; your rule should say why.",
    why="The main clause comes first and sounds complete.",
    example={"cites": "P13.1", "quoted": "the start of a serious conversation"},
)
def _(form: Form, case: Case) -> bool:
    said = form["quoted"].casefold()
    return "conversation" in said and "secondary" not in said


@talks_can_start.remark(
    "only_after_albeit",
    says="You quote only what stands after “albeit”; your rule should say why.",
    why="A word like “albeit” announces the point, and the rest fades.",
    example={"cites": "P13.1", "quoted": "albeit on secondary issues"},
)
def _(form: Form, case: Case) -> bool:
    said = form["quoted"].casefold()
    return "secondary" in said and "conversation" not in said


@talks_can_start.remark(
    "silent_average",
    says="The middle is a code of its own; let your rule say that it stands for two.",
    why="One averages without noticing, and the result looks like calm.",
    example={"choice": "one code in the middle", "rule": "be fair"},
)
def _(form: Form, case: Case) -> bool:
    in_the_middle = "middle" in form["choice"].casefold()
    return in_the_middle and not _TWO.search(form["rule"].casefold())


_TWO = re.compile(r"\b(two|both|half|halves|parts?|mean|averag\w*|midpoint|between)\b")


@talks_can_start.remark(
    "no_other_code",
    says="You see nothing for another code; the three readings below may.",
    why="Once a sentence has its number, the other numbers are hard to see.",
    example={"against": "nothing"},
)
def _(form: Form, case: Case) -> bool:
    return is_nothing(form["against"])


@talks_can_start.remark(
    "what_one_knows",
    says="Your reason speaks of what one knows; which words of P13 carry it?",
    why="What one knows of an actor is louder than what one sentence says.",
    example={"why": "Everybody knows what he wants."},
)
def _(form: Form, case: Case) -> bool:
    return is_what_one_knows(form["why"])


@talks_can_start.remark(
    "another_sentence",
    says="You do not cite P13.1, which is to be coded; how do your units bear on it?",
    why="The next sentence is plainer, and easier to code.",
    example={"cites": "P13.2", "quoted": "no positive response"},
)
def _(form: Form, case: Case) -> bool:
    return not re.search(r"\bP13(\.1)?(?![.\d])", form["cites"].upper())


@talks_can_start.remark(
    "a_word_or_two",
    says="Your rule or reason is a word or two; could another coder apply it?",
    why="One knows what one means, and a sentence seems long for it.",
    example={"why": "because"},
)
def _(form: Form, case: Case) -> bool:
    return is_a_word_or_two(form)


@judgement(
    lesson=LESSON,
    asks={"choice": "one of the four", **_FOR_A_READING},
    choices=("content", "evaluation", "refusal to talk", "left open"),
    objectives=("apply",),
    looks_at=LOOKS_AT,
    hints=(
        "P11.1 and P11.2, and whose words they are.",
        "What is said not to be possible: taking into account, saying so, or talking?",
        'dict(choice="left open", cites=["P11.1"], quoted="…", rule="…", …)',
    ),
)
def taken_into_account() -> None:
    """Is “You cannot say … that our views have been taken into account” in P11.1 a
    statement about the content of the answers, an evaluation of them, or a refusal to
    talk?

    Other reports say that Peskov spoke of the public statements of Blinken and
    Stoltenberg, with the papers still under study (flag F15). Code the words of the
    brief.
    """


@taken_into_account.remark(
    "scope_of_not",
    says="Your words move the “not”: in P11.1 it stands with saying, not with taking.",
    why="To deny that one can say it sounds like denying it.",
    example={"why": "He says the views were not taken into account."},
)
def _(form: Form, case: Case) -> bool:
    return bool(_MOVED.search(form["why"].casefold()))


_MOVED = re.compile(
    r"\b(have|has|were|was|are|is)(n't|n’t| not)( been)? (taken|considered|heeded)"
)


@taken_into_account.remark(
    "judgement_as_refusal",
    says="You read a refusal; which words say that somebody will not talk?",
    why="A hard judgement sounds like the end of a conversation.",
    example={"choice": "refusal to talk", "cites": "P11.1", "quoted": "You cannot say"},
)
def _(form: Form, case: Case) -> bool:
    refused = "refusal" in form["choice"].casefold()
    return refused and "P11.2" not in form["cites"].upper()


@taken_into_account.remark(
    "booked_to_the_president",
    says="Your reason speaks of the president; the words are his spokesman's.",
    why="A spokesman speaks for somebody, and the somebody is better known.",
    example={"why": "Putin says so."},
)
def _(form: Form, case: Case) -> bool:
    said = form["why"].casefold()
    of_president = re.search(r"\b(putin|president)\b", said)
    return bool(of_president) and not re.search(r"\b(peskov|spokes\w+)\b", said)


@taken_into_account.remark(
    "the_sentence_before",
    says="You cite P10 and not P11.1; say how it bears on those words.",
    why="Neighbouring sentences say nearly the same, and run together in memory.",
    example={"cites": "P10.2", "quoted": "little cause for optimism"},
)
def _(form: Form, case: Case) -> bool:
    cited = form["cites"].upper()
    return "P10" in cited and not re.search(r"\bP11(\.1)?(?![.\d])", cited)


@taken_into_account.remark(
    "a_word_for_a_reason",
    says="Your rule or reason is a word or two; would another coder know what to do?",
    why="The choice is clear to whoever made it, so it seems to need no words.",
    example={"why": "evaluation"},
)
def _(form: Form, case: Case) -> bool:
    return is_a_word_or_two(form)


@taken_into_account.remark(
    "nothing_for_another",
    says="You see nothing for another reading; the three below may show you something.",
    why="Once a sentence is understood, its other meanings are hard to hear.",
    example={"against": "nothing"},
)
def _(form: Form, case: Case) -> bool:
    return is_nothing(form["against"])
