"""Claims that come from nobody in particular: unnamed_sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from noteverbale.answers import (
    Ids,
)
from noteverbale.case import Case
from noteverbale.exercise import AnyOf, exercise
from noteverbale.exercises.attribution._speakers import (
    LESSON,
)
from noteverbale.method import attribution as method


@exercise(
    lesson=LESSON,
    answer=Ids("claim_id"),
    objectives=("detect",),
    also_right=({"groups": True},),
    looks_at=(
        "Compares the set of claim ids; order and type of container do not matter, "
        "and the “they” of P1 may be in it or not."
    ),
    hints=(
        "Look at P8 and at P12.",
        "For each claim that somebody must have told the reporter, ask for the name.",
        'In attribution.statements(case), the rows whose speaker_kind is "unnamed".',
    ),
)
def unnamed_sources(case: Case, *, groups: bool = False) -> set[str]:
    """Which claims pass on somebody's word without saying whose?

    Leave aside what the report states itself, named people and offices, and the “it”
    of P13; the “they” of P1 may be in or out.
    """
    return method.unnamed_sources(case, groups=groups)


@unnamed_sources.wrong(
    "passive_missed",
    did="You have the claims whose source is a group, and not those that name nobody.",
    why="A passive needs no doer, so nothing seems to be missing.",
    next="Read P12 again and ask: who told the reporter?",
)
def _(case: Case) -> AnyOf:
    chain = case.chain
    inner = chain[chain["level"] == 2].set_index("unit")
    heard = inner[inner["voice"] != "somebody"]
    units = method.statements(case).set_index("unit")["claim_id"]
    rows = [heard[heard["kind"].isin(kinds)] for kinds in _UNNAMED]
    # The “it” of P13 is left aside by the prompt, here too.
    outer = set(chain.loc[chain["level"] == 3, "unit"])
    return AnyOf({units[u] for u in row.index if u not in outer} for row in rows)


_UNNAMED = (["unnamed"], ["unnamed", "collective"])


@unnamed_sources.wrong(
    "not_confirmed",
    did="You chose claims that the record does not confirm.",
    why="Unnamed sounds like untrue; they are two questions.",
    next="Leave truth aside: ask only whether somebody is named.",
)
def _(case: Case) -> set[str]:
    claims = case.claims
    confirmed = claims["record_says"].str.startswith("confirmed")
    return set(claims.loc[~confirmed, "claim_id"])


@unnamed_sources.wrong(
    "office_taken_as_unnamed",
    did="You also counted an institution that speaks under its own name.",
    why="No person is named there, so it feels anonymous.",
    next="“According to the Kremlin” names an office that can be asked.",
)
def _(case: Case) -> AnyOf:
    rows = method.statements(case)
    office = (rows["speaker_kind"] == "named") & rows["on_behalf_of"].isna()
    offices = set(rows.loc[office, "claim_id"])
    return AnyOf(key | offices for key in unnamed_sources.keys(case))


@unnamed_sources.wrong(
    "report_taken_as_source",
    did="You also counted what the report says in its own voice.",
    why="Such sentences name no source either.",
    next="Separate two cases: the report states something; the report passes it on.",
)
def _(case: Case) -> AnyOf:
    rows = method.statements(case)
    own = set(rows.loc[rows["speaker"].isna(), "claim_id"])
    return AnyOf((own, *(key | own for key in unnamed_sources.keys(case))))


@unnamed_sources.wrong(
    "passive_of_the_report",
    did="You also took impersonal sentences in which the report itself speaks.",
    why="Their form is that of P12.1.",
    next="Does the sentence pass on somebody's word, or does the report state it?",
)
def _(case: Case) -> AnyOf:
    claims = case.claims
    impersonal = sorted(claims.loc[claims["actor"] == "reporter", "claim_id"])
    return AnyOf(_with_some(unnamed_sources.keys(case), impersonal))


@unnamed_sources.wrong(
    "document_taken_as_unnamed",
    did="You also counted words that belong to a text.",
    why="No person speaks there.",
    next="Can you say which text it is? Then the source has a name.",
)
def _(case: Case) -> AnyOf:
    rows = method.statements(case)
    texts = sorted(rows.loc[rows["speaker_kind"] == "document", "claim_id"])
    return AnyOf(_with_some(unnamed_sources.keys(case), texts))


@unnamed_sources.wrong(
    "pronoun_taken_as_unnamed",
    did="You also counted a claim whose speaker is only a pronoun.",
    why="The sentence itself has no name in it.",
    next="Can you find out who it is from the sentences before? Then it is named.",
)
def _(case: Case) -> AnyOf:
    rows = method.statements(case)
    he = rows["text"].str.contains(r"\b[Hh]e\b") & (rows["speaker_kind"] == "named")
    ids = rows.loc[he, "claim_id"]
    keys = [*unnamed_sources.keys(case)]
    return AnyOf(
        (*(key | {i} for key in keys for i in ids), *(k | {*ids} for k in keys))
    )


def _with_some(keys: Iterator[set[str]], ids: Sequence[str]) -> Iterator[set[str]]:
    """Yield each right set with every choice of one or more further ids."""
    for key in keys:
        for n in range(1, len(ids) + 1):
            for some in combinations(ids, n):
                yield key | set(some)


@unnamed_sources.wrong(
    "it_counted",
    did="You also counted the “it” of P13, which this exercise leaves aside.",
    why="The tag has no name in it, and that is worth seeing.",
    next="Keep that observation for the exercise on P13, and take the claim out here.",
)
def _(case: Case) -> AnyOf:
    rows = method.statements(case)
    its = set(rows.loc[rows["via"].notna(), "claim_id"])
    return AnyOf(key | its for key in unnamed_sources.keys(case))
