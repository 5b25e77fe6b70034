"""A paragraph in one sentence: the judgement gist_of_p9."""

from __future__ import annotations

import re

from noteverbale.case import Case
from noteverbale.case.words import n_words
from noteverbale.exercise import judgement
from noteverbale.exercise.judgement import Form
from noteverbale.exercises.close_reading._page import LESSON

MOST_WORDS = 15


@judgement(
    lesson=LESSON,
    asks={
        "choice": "the sentence of P9 that your gist keeps most of, or all alike",
        "gist": f"P9 in at most {MOST_WORDS} words of your own",
        "left_out": "what you had to leave out",
        "why": "your reason, in a sentence",
    },
    choices=("P9.1", "P9.2", "P9.3", "all alike"),
    objectives=("summarise",),
    looks_at=(
        "Looks whether the form is complete, and how long and in which words your gist "
        "is; no gist is wrong."
    ),
    hints=(
        "P9, and P8 before it, where the “he” has a name.",
        "Who says it? What is said? Only then: in which words?",
        'dict(choice="all alike", gist="Stoltenberg says …", left_out="…", why="…")',
    ),
)
def gist_of_p9() -> None:
    """What does P9 say, in one sentence of at most 15 words that adds nothing?"""


@gist_of_p9.remark(
    "too_long",
    says="Your gist has more words than the prompt allows.",
    why="Everything seems too important to be left out.",
    example={
        "gist": "Stoltenberg says that NATO is ready to send more troops to two areas, "
        "that there are serious disagreements, and that common ground is needed."
    },
)
def _(form: Form, case: Case) -> bool:
    return n_words(form["gist"]) > MOST_WORDS


@gist_of_p9.remark(
    "two_sentences",
    says="Your gist is more than one sentence; what joins them, and does P9 say so?",
    why="Two short sentences spare one the word between them.",
    example={"gist": "Stoltenberg speaks of troops. He wants common ground."},
)
def _(form: Form, case: Case) -> bool:
    return bool(re.search(r"\w{4,}[.!?]\W+[A-Z]", form["gist"]))


@gist_of_p9.remark(
    "readiness_made_a_deed",
    says="Your gist lets NATO send troops; compare the verb of P9.1.",
    why="“Is ready to send” is longer than “will send”, and words are few here.",
    example={"gist": "Stoltenberg says that NATO will send more troops."},
)
def _(form: Form, case: Case) -> bool:
    gist = form["gist"].lower()
    return bool(_SENDS.search(gist)) and not _OPEN.search(gist)


_SENDS = re.compile(r"\b(will|sends|sending|sent|deploys|deploying)\b.*\btroops")
_OPEN = re.compile(
    r"\b(ready|readiness|may|might|can|could|would|willing|prepared|if)\b"
)


@gist_of_p9.remark(
    "a_reason_added",
    says="Your gist gives a reason, with a word such as “because”; P9 has none.",
    why="What stands side by side is easily read as cause and effect.",
    example={"gist": "Stoltenberg speaks of troops because there are disagreements."},
)
def _(form: Form, case: Case) -> bool:
    return bool(_REASON.search(form["gist"].lower()))


_REASON = re.compile(r"\w\W+(because|since|therefore|thus|hence|due to)\b")


@gist_of_p9.remark(
    "nobody_says_it",
    says="Your gist tells what somebody says as if it were so; who says it?",
    why="The one who speaks seems less important than what is said.",
    example={"gist": "There are serious disagreements, and common ground is needed."},
)
def _(form: Form, case: Case) -> bool:
    gist = form["gist"]
    told = re.search(r"\b(troops?|disagree\w*|ground|conflict|Baltic|Black)\b", gist)
    return bool(told) and not re.search(
        r"\b(Stoltenberg|NATO|alliance|[Hh]e|[Hh]ead|[Ss]ecretary|[Cc]hief)\b", gist
    )


@gist_of_p9.remark(
    "a_verb_that_judges",
    says="Your gist has a verb that judges as it tells; “says” does not.",
    why="Newspapers use such verbs, and “says” feels dull.",
    example={"gist": "Stoltenberg insists on more troops."},
)
def _(form: Form, case: Case) -> bool:
    return bool(_JUDGES.search(form["gist"]))


_JUDGES = re.compile(
    r"\b(claim|admit|insist|threaten|reject|refus|ignor|boast|conced|provok)"
    r"(s|es|ed|ing|e)?\b",
    re.IGNORECASE,
)


@gist_of_p9.remark(
    "a_name_from_elsewhere",
    says="Your gist names somebody or something that P8 and P9 do not name.",
    why="What one knows besides comes in by itself.",
    example={"gist": "Stoltenberg says NATO is ready to help Ukraine."},
)
def _(form: Form, case: Case) -> bool:
    brief = case.brief
    near = brief.loc[brief["paragraph"].isin(["P8", "P9"]), "text"]
    known = {word.casefold() for word in re.findall(r"\w+", " ".join(near))}
    # The first word has a capital letter anyway.
    names = re.findall(r"(?<=[^.!?] )[A-Z]\w+", form["gist"])
    return any(name.casefold() not in known for name in names)


@gist_of_p9.remark(
    "nothing_left_out",
    says="You say that nothing was left out; set your gist beside P9 once more.",
    why="Once a gist is written, it seems to be the whole.",
    example={"left_out": "nothing"},
)
def _(form: Form, case: Case) -> bool:
    return form["left_out"].casefold().strip(" .") in ("nothing", "none", "no", "-")
