"""How many voices deep a claim lies: depth."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pandas as pd

from noteverbale.answers import (
    Count,
    Function,
)
from noteverbale.case import Case
from noteverbale.exercise import AnyOf, exercise
from noteverbale.exercises.attribution._speakers import (
    LESSON,
)
from noteverbale.method import attribution as method


def _rows_to_try(case: Case) -> tuple[tuple[pd.Series[Any]], ...]:
    """Rows of the statements table as they are, and four that no brief has."""
    rows = method.statements(case)
    speech, quote = "reported speech", "direct quotation"
    mayor = {"speaker": "the mayor", "speaker_kind": "named"}
    ana = {"speaker": "Ana Lind", "speaker_kind": "named"}
    made = pd.DataFrame(
        [
            {"mode": speech, "via": "a neighbour", "text": "It rains."} | mayor,
            {"mode": speech, "on_behalf_of": "the town", "text": "Ana agrees."} | mayor,
            {"mode": "narrator", "text": "Ana Lind and Tom Berg met."},
            {"mode": quote, "via": "a letter", "text": "“I came”, she wrote."} | ana,
        ]
    ).assign(unit="P0.1", paragraph="P0", claim_id="C00")
    tried = pd.concat([rows, made.reindex(columns=rows.columns)], ignore_index=True)
    return tuple((row,) for _, row in tried.iterrows())


def _depths(case: Case) -> Function:
    return Function(probes=_rows_to_try(case), returns=Count("voices"))


@exercise(
    lesson=LESSON,
    answer=_depths,
    objectives=("trace",),
    looks_at="Calls your function on every row of `statements` and on four new rows.",
    hints=(
        "Columns speaker and via; a missing voice is NaN, and pd.notna tells.",
        "Begin with the voice that is always there, and add one for each that is not "
        "missing.",
        "pd.notna(row.speaker) is True or False, and True counts as 1.",
    ),
)
def depth(case: Case) -> Callable[[Mapping[str, Any]], int]:
    """Write depth(row): how many voices stand between you and the claim, counting the
    report, the speaker and the voice it came through, but not the office?"""
    return method.depth


@depth.wrong(
    "report_not_counted",
    did="Your function leaves out the report itself.",
    why="The page in front of us feels like a window, not like a voice.",
    next="Ask who tells you that somebody said it.",
)
def _(case: Case) -> Callable[[Mapping[str, Any]], int]:
    return lambda row: method.depth(row) - 1


@depth.wrong(
    "quotation_is_nearest",
    did="Your function treats a quotation as if the speaker stood before you.",
    why="Quotation marks promise the speaker's own words.",
    next="Somebody chose, cut and translated those words; count them like the others.",
)
def _(case: Case) -> AnyOf:
    def quoted(row: Mapping[str, Any]) -> bool:
        return bool(row["mode"] == "direct quotation")

    return AnyOf(
        (
            lambda row: 0 if quoted(row) else method.depth(row),
            lambda row: 1 if quoted(row) else method.depth(row),
            lambda row: method.depth(row) - quoted(row),
        )
    )


@depth.wrong(
    "offices_counted",
    did="Your function also counts the organisation somebody speaks for.",
    why="A spokesman speaks for somebody, so it seems one voice more.",
    next="An office is whose behalf it is; nobody passed the words on there.",
)
def _(case: Case) -> Callable[[Mapping[str, Any]], int]:
    return lambda row: method.depth(row) + int(pd.notna(row["on_behalf_of"]))


@depth.wrong(
    "via_left_out",
    did="Your function does not look at the voice in between.",
    why="Most rows have none, so it seems to work.",
    next="Try it on a row where via is filled in.",
)
def _(case: Case) -> Callable[[Mapping[str, Any]], int]:
    return lambda row: method.depth({"speaker": row["speaker"], "via": None})


@depth.wrong(
    "missing_counted",
    did="Your function also counts voices that are missing.",
    why="A missing value is neither None nor False in a table: it is NaN.",
    next="Ask with `pd.notna` whether a voice is there.",
)
def _(case: Case) -> Callable[[Mapping[str, Any]], int]:
    return lambda row: 1 + bool(row["speaker"]) + bool(row["via"])


@depth.wrong(
    "same_for_every_row",
    did="Your function gives the same number whatever the row.",
    why="Most rows share one depth, so it is right for most of them.",
    next="Try it on P2.1 and on P8.1.",
)
def _(case: Case) -> AnyOf:
    return AnyOf((lambda row: 2, lambda row: 1))
