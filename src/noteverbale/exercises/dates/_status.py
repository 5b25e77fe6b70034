"""Happened, planned or open? A rule, and where it fails: status_rule."""

from __future__ import annotations

from collections.abc import Mapping

from noteverbale.case import Case
from noteverbale.exercise import Applied, rule
from noteverbale.exercises.dates._anchor import LESSON
from noteverbale.method import dates as method

HAPPENED, PLANNED, OPEN = "happened", "planned", "open"


@rule(
    lesson=LESSON,
    codes=(HAPPENED, PLANNED, OPEN),
    noun="sentence",
    objectives=("represent",),
    looks_at=(
        "Runs your rule on the thirteen sentences, asks that it beat always giving the "
        "commonest status, and tries your counter-example on it; it need not be right "
        "everywhere."
    ),
    hints=(
        "P7.3 has not happened yet; three more sentences have not either.",
        "Look for words about what is to come, and first for words about not knowing.",
        'if "..." in text: return "open"; then "will" and its like; then the rest.',
    ),
)
def status_rule(case: Case) -> Mapping[str, tuple[str, str]]:
    """Write status(text) that returns "happened", "planned" or "open" for a sentence of
    the table below, and name a sentence, or one of your own, that your rule gets wrong.

    Use all three. The status is that of the event in the column `what`, on the day of
    the report; your rule sees the sentence only.
    """
    rows = method.statuses(case)
    coded = zip(rows["unit"], rows["text"], rows["status"], strict=True)
    return {unit: (text, status) for unit, text, status in coded}


def _all(applied: Applied, code: str, *units: str) -> bool:
    """Whether the rule says this of all these sentences, and they are there."""
    said = [applied.said[unit] for unit in units if unit in applied.said]
    return bool(said) and all(one == code for one in said)


@status_rule.wrong(
    "one_code_for_all",
    example=lambda text: HAPPENED,
    did="Your rule gives every sentence the same status.",
    why="A report tells mostly of what has happened.",
    next="Find one word that stands only where something is still to come.",
)
def _(applied: Applied) -> bool:
    return len(set(applied.said.values())) == 1


@status_rule.wrong(
    "plans_taken_for_open",
    example=lambda text: OPEN if "will" in text else HAPPENED,
    did="Your rule takes what is announced for what nobody knows.",
    why="The future is never certain, so every plan feels open.",
    next="Somebody says that it will be, and when: which word do P1.2 and P7.3 get?",
)
def _(applied: Applied) -> bool:
    return _all(applied, OPEN, "P1.2", "P7.3")


@status_rule.wrong(
    "announced_is_done",
    example=lambda text: (
        HAPPENED if "day" in text else OPEN if "not yet" in text else PLANNED
    ),
    did="Your rule takes what is announced for what has happened.",
    why="Its day is named, and days are mostly named in records of the past.",
    next="Read P1.2 and P7.3: the day is named, and what of the verb?",
)
def _(applied: Applied) -> bool:
    return _all(applied, HAPPENED, "P1.2", "P7.3")


@status_rule.wrong(
    "not_known_is_not_said",
    example=lambda text: PLANNED if "will" in text else HAPPENED,
    did="Your rule has no place for what nobody knows.",
    why="Past and future seem to be all there is.",
    next="Read P12.2: is there a plan, or only a question?",
)
def _(applied: Applied) -> bool:
    return OPEN not in applied.said.values()


@status_rule.wrong(
    "content_for_the_saying",
    example=lambda text: (
        OPEN
        if "not yet" in text
        else PLANNED
        if any(word in text for word in ("will", "would", "expects", "urged"))
        else HAPPENED
    ),
    did="Your rule codes what a speaker speaks of, where the event is the speaking.",
    why="What is said is more interesting than that it was said.",
    next="In P4.2, P8.3 and P12.3 somebody speaks, and that is the event: which verb "
    "tells it?",
)
def _(applied: Applied) -> bool:
    return _all(applied, PLANNED, "P4.2", "P8.3", "P12.3")
