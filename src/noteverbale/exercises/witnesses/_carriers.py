"""Renderings joined to the pages that carry them: carriers."""

from __future__ import annotations

from typing import Literal

import pandas as pd

from noteverbale.answers import Column, Table
from noteverbale.case import Case
from noteverbale.exercise import AnyOf, exercise
from noteverbale.exercises.witnesses._kinds import LESSON

UTTERANCE = "T1"
_EITHER: tuple[Literal["first"], Literal["last"]] = ("first", "last")


@exercise(
    lesson=LESSON,
    answer=Table(
        columns={
            "translation_id": Column("id"),
            "report": Column("id"),
            "origin": Column("words"),
            "fragment": Column("words"),
        }
    ),
    objectives=("record",),
    looks_at=(
        "Compares the rows by column name; the order of rows and other columns do not "
        "matter."
    ),
    hints=(
        "Two tables share a column that names one rendering.",
        "`merge` puts each row beside every row that has the same value in `on`.",
        'witnesses.merge(translations[["translation_id", "fragment"]], on=…), for T1.',
    ),
)
def carriers(
    case: Case,
    *,
    utterance: bool = True,
    once_by: str = "",
    keep: Literal["first", "last"] = "first",
) -> pd.DataFrame:
    """Who carries which words? Build a table of the utterance T1 with a row for each
    row of `witnesses`, and the words of its rendering beside it.

    The columns are called `translation_id`, `report`, `origin` and `fragment`.
    """
    words = case.translations[["translation_id", "fragment"]]
    rows = case.witnesses.merge(words, on="translation_id")
    if utterance:
        rows = rows[rows["utterance_id"] == UTTERANCE]
    if once_by:
        rows = rows.drop_duplicates(once_by, keep=keep)
    return rows[["translation_id", "report", "origin", "fragment"]]


carriers.wrong(
    "all_utterances",
    utterance=False,
    did="Your table has the rows of all utterances.",
    why="The merge works without a choice, so the choice is easily forgotten.",
    next="Keep the rows of T1, before or after the merge.",
)


@carriers.wrong(
    "merged_on_the_utterance",
    did="Your table puts every page beside every rendering of the utterance.",
    why="Both tables have a column `utterance_id` too, and it looks like a key.",
    next="Merge on the column that names one rendering only, and count the rows.",
)
def _(case: Case) -> AnyOf:
    rows = case.witnesses.merge(case.translations, on="utterance_id")
    rows = rows[rows["utterance_id"] == UTTERANCE]
    return AnyOf(
        rows.rename(columns={name: "translation_id"})
        for name in ("translation_id_x", "translation_id_y")
    )


@carriers.wrong(
    "beside_each_other",
    did="You put the columns beside each other, row by row, without a key.",
    why="Both tables begin with the same utterance, so the first rows look right.",
    next="Compare translation_id with the words in your last rows.",
)
def _(case: Case) -> AnyOf:
    rows, renderings = case.witnesses, case.translations
    words = renderings["fragment"].reindex(rows.index)
    beside = rows.assign(fragment=words)[rows["utterance_id"] == UTTERANCE]
    first = rows[rows["utterance_id"] == UTTERANCE].reset_index(drop=True)
    of_it = renderings[renderings["utterance_id"] == UTTERANCE].reset_index(drop=True)
    return AnyOf((beside, first.assign(fragment=of_it["fragment"])))


@carriers.wrong(
    "one_page_a_rendering",
    did="Your table has one page for each rendering.",
    why="A rendering feels complete once one page has been found for it.",
    next="Look for a rendering that two pages carry.",
)
def _(case: Case) -> AnyOf:
    return AnyOf(
        carriers.reference(case, once_by="translation_id", keep=keep)
        for keep in _EITHER
    )


@carriers.wrong(
    "original_left_out",
    did="You left out the rows of one language.",
    why="The other renderings are compared with it, so it seems to be no rendering.",
    next="The prompt asks for each row of `witnesses`: count those of T1.",
)
def _(case: Case) -> pd.DataFrame:
    rows: pd.DataFrame = carriers.reference(case)
    cyrillic = rows["fragment"].str.contains(r"[\u0400-\u04ff]")
    return rows[~cyrillic]


@carriers.wrong(
    "one_row_an_origin",
    did="Your table has one row for each origin.",
    why="You have counted ahead: that is the question of a later exercise.",
    next="Keep every row here; the counting comes after the joining.",
)
def _(case: Case) -> AnyOf:
    return AnyOf(
        carriers.reference(case, once_by="origin", keep=keep) for keep in _EITHER
    )
