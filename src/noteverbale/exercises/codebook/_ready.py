"""A contested sentence on the Western side, read as the Russian one: ready_to_send."""

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


@judgement(
    lesson=LESSON,
    asks={"choice": "one of the four", **EVIDENCE},
    choices=("for", "for, in part", "no position", "left open"),
    objectives=("apply",),
    looks_at=LOOKS_AT,
    hints=(
        "Whose troops does the proposition speak of, and where? And P9.1?",
        "Decide first whether a statement about something near the object counts.",
        'dict(choice="left open", cites=["P9.1"], quoted="…", rule="…", …)',
    ),
)
def ready_to_send() -> None:
    """How do you code P9.1 for NATO on the proposition that troops and weapons of other
    allies should stay in the members that joined after 27 May 1997?"""


@ready_to_send.remark(
    "areas_as_states",
    says="Your words name a state; P9.1 names two sea areas. How does one follow?",
    why="Whoever knows the map sees states where the sentence has water.",
    example={"why": "Poland and Romania lie at these seas and get more troops."},
)
def _(form: Form, case: Case) -> bool:
    return bool(_STATES.search(form["why"].casefold() + " " + form["rule"].casefold()))


_STATES = re.compile(
    r"\b(estonia|latvia|lithuania|poland|romania|bulgaria|slovakia|hungary|"
    r"the baltics|baltic states)\b"
)


@ready_to_send.remark(
    "ready_as_done",
    says="Your reason has troops that are sent; P9.1 says “ready to send”.",
    why="A readiness and a deed have the same troops and the same place.",
    example={"why": "NATO is sending more troops there."},
)
def _(form: Form, case: Case) -> bool:
    said = form["why"].casefold()
    sent = re.search(
        r"\b(is|are|was|were|has|have|had|nato) (sent|sending|sends)\b", said
    )
    return bool(sent) and "ready" not in said and "readiness" not in said


@ready_to_send.remark(
    "a_reason_of_your_own",
    says="Your reason says what the troops are for; P9.1 does not say it.",
    why="A step seems to come with its purpose, and each side names another one.",
    example={"why": "NATO wants to deter Russia there."},
)
def _(form: Form, case: Case) -> bool:
    return bool(_PURPOSE.search(form["why"].casefold()))


_PURPOSE = re.compile(r"\b(deter|defend|protect|threaten|threat|provok|encircl|attack)")


@ready_to_send.remark(
    "known_already",
    says="Your reason speaks of what one knows; which words of P9.1 carry it?",
    why="What one knows of an actor is louder than what one sentence says.",
    example={"why": "Of course they want to stay there."},
)
def _(form: Form, case: Case) -> bool:
    return is_what_one_knows(form["why"])


@ready_to_send.remark(
    "not_the_sentence",
    says="You cite its neighbours and not P9.1 itself; how do they bear on it?",
    why="Other sentences of the same speaker are plainer, and easier to code.",
    example={"cites": "P9.2", "quoted": "serious disagreements"},
)
def _(form: Form, case: Case) -> bool:
    cited = form["cites"].upper()
    near = re.search(r"\bP(8|9\.[23])", cited)
    return bool(near) and not re.search(r"\bP9(\.1)?(?![.\d])", cited)


@ready_to_send.remark(
    "too_short_to_apply",
    says="Your rule or reason is a word or two; could somebody else code by it?",
    why="A short sentence seems to need a short reason.",
    example={"why": "more troops"},
)
def _(form: Form, case: Case) -> bool:
    return is_a_word_or_two(form)


@ready_to_send.remark(
    "no_other_side",
    says="You see nothing for another code; the three authored readings all differ.",
    why="A sentence with troops in it seems to leave no question open.",
    example={"against": "nothing"},
)
def _(form: Form, case: Case) -> bool:
    return is_nothing(form["against"])
