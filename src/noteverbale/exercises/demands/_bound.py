"""A rule for who would be bound, and where it fails: bound_rule."""

from __future__ import annotations

from collections.abc import Mapping

from noteverbale.case import Case
from noteverbale.exercise import Applied, rule
from noteverbale.exercises.demands._parts import LESSON

ONE, BOTH = "one side", "both sides"
# The other values of the column name Russia too, or everybody.
_ONE_SIDE = ("US", "NATO members")


@rule(
    lesson=LESSON,
    codes=(ONE, BOTH),
    noun="clause",
    objectives=("decompose",),
    looks_at=(
        "Runs your rule on all clauses, asks that it beat always giving the commoner "
        "answer, and tries your counter-example on it; it need not be right everywhere."
    ),
    hints=(
        "The clauses that bind one side: demands with who_is_bound US or NATO members.",
        "Who is the subject of the sentence? Look for names, and for the other party.",
        'if "US " in text: return "one side"; then NATO; then a name that speaks '
        "against it; then the rest.",
    ),
)
def bound_rule(case: Case) -> Mapping[str, tuple[str, str]]:
    """Write bound(text) that returns "one side" or "both sides" for the wording of a
    clause in demands, and name a clause, or a sentence of your own, that your rule gets
    wrong.

    One side: only the United States, or only the members of NATO. Both sides: Russia
    would be bound as well.
    """
    rows = case.demands
    codes = rows["who_is_bound"].isin(_ONE_SIDE).map({True: ONE, False: BOTH})
    coded = zip(rows["demand_id"], rows["demand_in_own_words"], codes, strict=True)
    return {clause: (text, code) for clause, text, code in coded}


@bound_rule.wrong(
    "one_code_for_all",
    example=lambda text: BOTH,
    did="Your rule gives every clause the same answer.",
    why="One of the two answers is right far more often than the other.",
    next="Find one word that stands in clauses for one side and in few others.",
)
def _(applied: Applied) -> bool:
    return len(set(applied.said.values())) == 1


@bound_rule.wrong(
    "place_taken_for_party",
    example=lambda text: ONE if "Russia" in text else BOTH,
    did="Your rule finds one side only where Russia is named.",
    why="The drafts are Russia's, so its name seems to mark what it asks.",
    next="Read N4: what does Russia do in that sentence?",
)
def _(applied: Applied) -> bool:
    return applied.said.get("N4") == ONE


@bound_rule.wrong(
    "silence_taken_for_one_side",
    example=lambda text: BOTH if "Russia" in text else ONE,
    did="Your rule takes every clause for one-sided that does not name Russia.",
    why="Who is not named seems not to be meant.",
    next="Read U1, U2 and N8: how do they say that all of them would be bound?",
)
def _(applied: Applied) -> bool:
    silent = ("U1", "U2", "N1", "N8")
    said = [applied.said[clause] for clause in silent if clause in applied.said]
    return bool(said) and all(one == ONE for one in said)


@bound_rule.wrong(
    "every_ban_is_one_sided",
    example=lambda text: ONE if text.startswith("No ") else BOTH,
    did="Your rule takes every ban for one-sided.",
    why="A list of bans is heard as addressed to somebody else.",
    next="Read U5b, U6 and N5: whose bombers, whose missiles?",
)
def _(applied: Applied) -> bool:
    bans = ("U5a", "U5b", "N5")
    said = [applied.said[clause] for clause in bans if clause in applied.said]
    return bool(said) and all(one == ONE for one in said)


@bound_rule.wrong(
    "a_name_is_enough",
    example=lambda text: ONE if "NATO" in text or "US" in text else BOTH,
    did="Your rule takes a clause for one-sided because it names NATO.",
    why="Whoever is named in a clause seems to be the one it would bind.",
    next="Read N2 and N7b: who else is named there, and who would have to act?",
)
def _(applied: Applied) -> bool:
    named = ("N2", "N7b")
    said = [applied.said[clause] for clause in named if clause in applied.said]
    return bool(said) and all(one == ONE for one in said)
