"""How many origins carry one sentence: independent_renderings."""

from __future__ import annotations

import pandas as pd

from noteverbale.answers import Count
from noteverbale.case import Case
from noteverbale.exercise import AnyOf, exercise
from noteverbale.exercises.witnesses._carriers import UTTERANCE
from noteverbale.exercises.witnesses._kinds import LESSON
from noteverbale.method import witnesses as method


def _rows(case: Case) -> pd.DataFrame:
    rows = case.witnesses
    return rows[rows["utterance_id"] == UTTERANCE]


@exercise(
    lesson=LESSON,
    answer=Count("renderings"),
    objectives=("record",),
    looks_at="Compares one whole number.",
    hints=(
        "The table `witnesses`, its rows of T1, and the column origin.",
        "Two pages that got their words from one place are one voice, not two.",
        'rows["origin"].nunique(), where rows are those of T1.',
    ),
)
def independent_renderings(case: Case) -> int:
    """How many independent renderings of Peskov's sentence on optimism (T1) does the
    table `witnesses` hold, if everything of one `origin` counts once?

    The Russian wording and the report's own are renderings as well.
    """
    return method.independent(case.witnesses, UTTERANCE)


@independent_renderings.wrong(
    "every_row",
    did="You counted every row.",
    why="Each row is another page or another wording, so each looks like a witness.",
    next="Look for rows whose words came from one and the same place.",
)
def _(case: Case) -> int:
    return len(_rows(case))


@independent_renderings.wrong(
    "forms_of_one_report",
    did="You counted different wordings.",
    why="The report puts the sentence in three ways, and each looks like new evidence.",
    next="Ask who made each wording, and count makers.",
)
def _(case: Case) -> int:
    return int(_rows(case)["translation_id"].nunique())


@independent_renderings.wrong(
    "reprints_of_one_origin",
    did="You counted pages, or the wordings in English.",
    why="Two addresses on the net, or two sentences, look like two reporters.",
    next="Ask where each page has its words from; the column basis says how we know.",
)
def _(case: Case) -> int:
    return int(_rows(case)["report"].nunique())


@independent_renderings.wrong(
    "whole_table",
    did="You counted for all the utterances together.",
    why="A method called on a column takes the whole column.",
    next="Choose the rows of T1 first.",
)
def _(case: Case) -> AnyOf:
    rows = case.witnesses
    return AnyOf((int(rows["origin"].nunique()), len(rows)))


@independent_renderings.wrong(
    "one_origin_left_out",
    did="You left out the original, or the report, or both.",
    why="A translation seems to be checked against them, not counted with them.",
    next="The prompt counts them too: give each of them one.",
)
def _(case: Case) -> AnyOf:
    n = method.independent(case.witnesses, UTTERANCE)
    return AnyOf((n - 1, n - 2))
