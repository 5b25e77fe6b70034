"""What the forms of this lesson's judgements ask for, and what several remark on."""

from __future__ import annotations

import re

from noteverbale.exercise.judgement import Form

EVIDENCE = {
    "cites": "the units you read it from",
    "quoted": "a few of their words that carry your code, with … where you skip some",
    "rule": "the rule you follow, so that another coder could apply it",
    "against": "what in the text speaks for another code",
    "why": "your reason, in a sentence",
}
LOOKS_AT = (
    "Looks whether the form is complete and the quoted words stand in the units cited; "
    "no reading is wrong."
)
_KNOWN = re.compile(
    r"\b(every(body|one) knows|(we|i) (all )?know|(well|is|it's) known|of course|"
    r"in reality|obviously|as always)\b"
)


def is_what_one_knows(said: str) -> bool:
    """Whether a reason rests on what one knows, and not on words of the text."""
    return bool(_KNOWN.search(said.casefold()))


def is_a_word_or_two(form: Form) -> bool:
    """Whether rule or reason is too short for somebody else."""
    return any(len(form[name].split()) < 3 for name in ("rule", "why"))


def is_nothing(said: str) -> bool:
    """Whether a field says that there is nothing to say."""
    return said.casefold().strip(" .") in ("nothing", "none", "no", "-")
