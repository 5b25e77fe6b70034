"""A decision rule, and a sentence that it codes badly: stance_rule."""

from __future__ import annotations

from collections.abc import Mapping

from noteverbale.case import Case
from noteverbale.exercise import Applied, rule
from noteverbale.exercises.codebook._ground import LESSON

CODES = ("for", "against", "silent")

# Units that two honest readers would not code otherwise; the rest is left out, on both
# sides: drafts put forward and answers handed over (P1.1, P2.1, P7.3), in which one may
# see a step towards talks, and P9.3 and P13.1. No unit of a Russian speaker is clearly
# for or against, so the five that are clearly for are all Western.
_FOR = ("P1.3", "P4.2", "P5.6", "P8.2", "P8.3")
_SILENT = (
    *("P2.2", "P2.3", "P3.1", "P3.2", "P3.3", "P5.1", "P5.2", "P5.3", "P5.4", "P5.5"),
    *("P7.1", "P8.1", "P12.1", "P12.2"),
)

# An invented quarrel of two villages about a well, so that there is an "against".
_MADE = {
    "V1": ("The mayor invites both villages to talks about the well.", "for"),
    "V2": ("The council will not sit down with the other village.", "against"),
    "V3": ("The farmers want a negotiated settlement.", "for"),
    "V4": ("The pump was repaired in March.", "silent"),
    "V5": ("“There is nothing to discuss”, the owner of the well said.", "against"),
    "V6": ("The school asks for a bus in winter.", "silent"),
    "V7": ("The owner of the well broke off the talks.", "against"),
    "V8": ("The other village proposes a meeting about the well.", "for"),
    "V9": ("“Only a court can settle this”, the owner's lawyer said.", "against"),
    "V10": ("The well gives forty litres a day.", "silent"),
    "V11": ("The council no longer wants any dialogue about the well.", "against"),
    "V12": ("The talks about the price of milk took two hours.", "silent"),
}


@rule(
    lesson=LESSON,
    codes=CODES,
    noun="sentence",
    objectives=("design",),
    looks_at=(
        "Runs your rule on units of the brief that are clear and on twelve invented "
        "sentences, asks that it beat always giving the commonest code, and tries your "
        "counter-example on it; it need not be right everywhere."
    ),
    hints=(
        "check.stance_rule.table(case) has every sentence with its code.",
        "Begin with what speaks against; words of talking alone decide nothing.",
        'if "not sit down" in text: return "against"; …; return "silent"',
    ),
)
def stance_rule(case: Case) -> Mapping[str, tuple[str, str]]:
    """Write stance(text) that says of one sentence whether it is for dealing with
    differences by talks, against it, or silent on it, and name a sentence that your
    rule codes badly.

    The function returns "for", "against" or "silent".
    """
    texts = dict(zip(case.brief["unit"], case.brief["text"], strict=True))
    coded = {unit: "for" for unit in _FOR} | {unit: "silent" for unit in _SILENT}
    units = {unit: (texts[unit], code) for unit, code in coded.items() if unit in texts}
    return units | _MADE


@stance_rule.wrong(
    "one_code_for_all",
    example=lambda text: "silent",
    did="Your rule gives every sentence the same code.",
    why="The commonest code is right more often than any other.",
    next="Find one sign in the text that separates two codes, and test for it.",
)
def _(applied: Applied) -> bool:
    return len(set(applied.said.values())) == 1


@stance_rule.wrong(
    "never_against",
    example=lambda text: "for" if "diplo" in text else "silent",
    did="Your rule never finds anybody against.",
    why="The brief has nobody who is, and a rule grows out of what was read.",
    next="Read the invented sentences: a rule is for texts one has not seen.",
)
def _(applied: Applied) -> bool:
    return "against" not in applied.said.values()


@stance_rule.wrong(
    "never_silent",
    example=lambda text: "against" if " not " in text else "for",
    did="Your rule finds a side in every sentence.",
    why="Whoever speaks seems to want something.",
    next="Read P7.1: what would a reader have to add to find a side there?",
)
def _(applied: Applied) -> bool:
    return "silent" not in applied.said.values()


@stance_rule.wrong(
    "topic_is_stance",
    example=lambda text: (
        "against" if " not " in text else "for" if "talk" in text else "silent"
    ),
    did="Your rule takes the word for a matter as a stance on it.",
    why="Who speaks of talks seems to want them.",
    next="Look at V7 and V12: both have the word, and neither is for it.",
)
def _(applied: Applied) -> bool:
    return applied.said["V7"] == applied.said["V12"] == "for"


@stance_rule.wrong(
    "no_is_against",
    example=lambda text: (
        "against"
        if "not" in text.casefold()
        else "for"
        if "invites" in text or "diplo" in text
        else "silent"
    ),
    did="Your rule takes every “not” or “nothing” for somebody against.",
    why="Whoever is against talks says no to something.",
    next="Read P5.1 and P12.2: what is it that is denied there?",
)
def _(applied: Applied) -> bool:
    return "against" in (applied.said.get("P5.1"), applied.said.get("P12.2"))
