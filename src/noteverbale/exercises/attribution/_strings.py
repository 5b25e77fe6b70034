"""The table of quoted strings: quotations."""

from __future__ import annotations

import pandas as pd

from noteverbale.answers import (
    Column,
    Table,
)
from noteverbale.case import Case
from noteverbale.exercise import AnyOf, exercise
from noteverbale.exercises.attribution._speakers import (
    LESSON,
    NO_PERSONS,
    SPELLINGS,
    voice_of,
)
from noteverbale.method import attribution as method


@exercise(
    lesson=LESSON,
    answer=Table(
        columns={
            "paragraph": Column("id"),
            "quoted": Column("words"),
            "speaker": Column("name", SPELLINGS),
        }
    ),
    objectives=("trace",),
    needs=("P8.1",),
    looks_at=(
        "Compares the rows by column name; the order of rows and other columns "
        "do not matter."
    ),
    hints=(
        "Quotation marks stand in P1, P3 to P6 and P8 to P13.",
        "`str.extractall` finds every quoted string of a unit, `str.extract` one.",
        'units["text"].str.extractall("“([^”]*)”"), then the speaker unit by unit.',
    ),
)
def quotations(
    case: Case,
    *,
    halves: bool = True,
    drafts: str = "the drafts",
    side: str = "the Russian side",
    of_p8: str = "",
) -> pd.DataFrame:
    """Build a table of every quoted string with its paragraph and its speaker.

    Give the words of P3 to the drafts, the words of P1 to the Russian side, and, for
    now, the “it” of P13 to the minister.
    """
    rows = method.quotations(case, first_only=not halves)
    speaker = rows["speaker"].replace({"the drafts": drafts, "the Russian side": side})
    rows["speaker"] = speaker.mask(rows["paragraph"] == "P8", of_p8 or speaker)
    return rows


quotations.wrong(
    "second_halves_lost",
    halves=False,
    did="You have one quoted string for each unit, the first.",
    why="A quotation interrupted by “he said” looks finished at the tag.",
    next="Read P10, P11 and P13 again, past the tag.",
)


@quotations.wrong(
    "treaty_words_to_a_speaker",
    did="You gave the quoted words of P3 to somebody who speaks.",
    why="Somebody stands behind every text, and P2 has just named who made it public.",
    next="Here they go to the text itself; see the subject of P3.1.",
)
def _(case: Case) -> AnyOf:
    states = ("Moscow", "Russia", "Kremlin", "the Russian side", "the United States")
    speakers = (*states, "Vladimir Putin", "Antony Blinken", "the report")
    return AnyOf(quotations.reference(case, drafts=name) for name in speakers)


@quotations.wrong(
    "p8_to_the_source_before",
    did="You gave the quoted words of P8 to the source that opens the paragraph.",
    why="“According to” seems to cover everything that follows it.",
    next="See where “Instead” changes the speaker.",
)
def _(case: Case) -> AnyOf:
    source = voice_of(case, "P8.1")
    return AnyOf((quotations.reference(case, of_p8=source),))


@quotations.wrong(
    "side_given_a_name",
    did="You gave the quoted words of P1 to somebody with a name.",
    why="Similar words are given to a person in P10, and one remembers forward.",
    next="Answer from P1 alone: whom does it name as speaking?",
)
def _(case: Case) -> AnyOf:
    speakers = ("Dmitry Peskov", "Vladimir Putin", "the Kremlin", "Sergey Lavrov")
    return AnyOf(quotations.reference(case, side=name) for name in speakers)


@quotations.wrong(
    "halves_joined",
    did="You joined the halves of interrupted quotations into one string.",
    why="They are one sentence of one speaker.",
    next="Keep what stands between one pair of marks: the tag is the report's cut.",
)
def _(case: Case) -> pd.DataFrame:
    rows = case.quotations.join(case.brief.set_index("unit")["paragraph"], on="unit")
    joined = rows.groupby(["unit", "paragraph", "speaker"], sort=False)["fragment"]
    return joined.agg(" ".join).rename("quoted").reset_index()


@quotations.wrong(
    "greedy_pattern",
    did="Your strings run from the first mark of a unit to its last.",
    why="In a pattern, `.*` takes as much as it can.",
    next="Tell the pattern not to run across a closing mark.",
)
def _(case: Case) -> pd.DataFrame:
    rows = method.quotations(case, first_only=True)
    widest = case.brief["text"].str.extract("“(.*)”")[0].dropna()
    return rows.assign(quoted=widest.to_list())


@quotations.wrong(
    "straight_marks",
    did="Your table has no rows: no quotation mark was found.",
    why="The mark on the keyboard is straight; the brief has curved ones.",
    next="Copy a quotation mark out of the brief and look for that.",
)
def _(case: Case) -> pd.DataFrame:
    return method.quotations(case).iloc[:0]


@quotations.wrong(
    "people_only",
    did="You left out quoted words that no person speaks.",
    why="One expects a speaker to be somebody.",
    next="Which paragraphs quote a text, or a side?",
)
def _(case: Case) -> pd.DataFrame:
    rows = method.quotations(case)
    return rows[~rows["speaker"].isin(NO_PERSONS)]


@quotations.wrong(
    "unit_for_paragraph",
    did="You gave the unit where the paragraph is asked for.",
    why="Both begin with the same letter and number.",
    next="Keep what stands before the point.",
)
def _(case: Case) -> pd.DataFrame:
    return method.quotations(case).assign(paragraph=case.quotations["unit"])
