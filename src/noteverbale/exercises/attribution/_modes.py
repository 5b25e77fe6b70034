"""A rule for the mode of a unit, and where it fails: mode_rule."""

from __future__ import annotations

from collections.abc import Mapping

from noteverbale.case import Case
from noteverbale.exercise import Applied, rule
from noteverbale.exercises.attribution._speakers import (
    LESSON,
)
from noteverbale.method import attribution as method


@rule(
    lesson=LESSON,
    codes=method.MODES,
    objectives=("classify",),
    looks_at=(
        "Runs your rule on all 41 units, asks that it beat always giving the commonest "
        "mode, and tries your counter-example on it; it need not be right everywhere."
    ),
    hints=(
        "Quotation marks are the easiest sign; “said” and “according to” the next.",
        "Test the signs in order, strongest first, and return the mode at once.",
        'if "“" in text: return "direct quotation"; then the verbs; then the rest.',
    ),
)
def mode_rule(case: Case) -> Mapping[str, tuple[str, str]]:
    """Write mode(text) that returns one of the three modes for a unit of the brief, and
    name a unit, or a sentence of your own, that your rule gets wrong.

    Use all three modes.
    """
    rows = method.statements(case)
    coded = zip(rows["unit"], rows["text"], rows["mode"], strict=True)
    return {unit: (text, mode) for unit, text, mode in coded}


@mode_rule.wrong(
    "one_code_for_all",
    example=lambda text: "direct quotation",
    did="Your rule gives every unit the same mode.",
    why="The commonest mode is right more often than any other.",
    next="Find one sign in the text that separates two modes, and test for it.",
)
def _(applied: Applied) -> bool:
    return len(set(applied.said.values())) == 1


@mode_rule.wrong(
    "straight_marks",
    example=lambda text: (
        "direct quotation"
        if '"' in text
        else "reported speech"
        if "said" in text
        else "narrator"
    ),
    did="Your rule finds no quotation anywhere.",
    why="The mark on the keyboard is straight; the brief has curved ones.",
    next="Copy a quotation mark out of the brief and look for that.",
)
def _(applied: Applied) -> bool:
    return "direct quotation" not in applied.said.values()


@mode_rule.wrong(
    "no_reported_speech",
    example=lambda text: "direct quotation" if "“" in text else "narrator",
    did="Your rule never finds reported speech.",
    why="Without quotation marks, a sentence looks like the report's own.",
    next="Look for verbs of saying, and for “according to”.",
)
def _(applied: Applied) -> bool:
    return "reported speech" not in applied.said.values()


@mode_rule.wrong(
    "no_narrator",
    example=lambda text: "direct quotation" if "“" in text else "reported speech",
    did="Your rule never finds the report's own voice.",
    why="Somebody must have told the reporter, so everything seems reported.",
    next="Read P2 and P7: who is said to say it?",
)
def _(applied: Applied) -> bool:
    return "narrator" not in applied.said.values()
