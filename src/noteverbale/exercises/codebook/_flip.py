"""A scale turned round: flip."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd

from noteverbale.answers import Answer, Count, Function, Name, Table
from noteverbale.case import Case
from noteverbale.exercise import AnyOf, exercise
from noteverbale.exercises.codebook._ground import LESSON
from noteverbale.method import codebook as method

Flip = Callable[[pd.DataFrame, str], pd.DataFrame]

_COLUMNS = ["actor", "issue_id", "code", "sure"]


def _tables_to_try(case: Case) -> tuple[tuple[pd.DataFrame, str], ...]:
    """Reading A for each issue, and a table that no case has."""
    rows = method.codings(case, "A")[_COLUMNS]
    made = pd.DataFrame(
        {
            "actor": ["the mayor", "the school", "the mayor", "the farmers"],
            "issue_id": ["well", "well", "road", "well"],
            "code": pd.array([2, None, -1, -1], dtype="Int64"),
            "sure": pd.array([3, None, 2, 1], dtype="Int64"),
        }
    )
    issues = [str(issue) for issue in case.issues["issue_id"]]
    return (*((rows, issue) for issue in issues), (made, "well"))


def _flipped(case: Case) -> Function:
    text, number = Name(), Count()
    columns: dict[str, Answer] = dict(
        zip(_COLUMNS, [text, text, number, number], strict=True)
    )
    kind = Table(columns, key=("actor", "issue_id"))
    return Function(probes=_tables_to_try(case), returns=kind)


@exercise(
    lesson=LESSON,
    answer=_flipped,
    objectives=("reverse",),
    looks_at=(
        "Calls your function on reading A for every issue and on one new table; "
        "compares actor, issue_id, code and sure, and sees whether the table you were "
        "given is still as it was."
    ),
    hints=(
        "The column code, and only the rows in which issue_id is the issue.",
        "Work on table.copy(). To reverse is to change the sign; a gap stays a gap.",
        'new["code"] = new["code"].mask(new["issue_id"] == issue, -new["code"])',
    ),
)
def flip(case: Case) -> Flip:
    """Write flip(table, issue): a new table in which the codes of that issue are as if
    its proposition had been worded from the other direction.

    `table` has the columns actor, issue_id, code and sure. Missing codes stay missing,
    all other values stay as they are, and so does the table that was given.
    """
    return method.flip


@flip.wrong(
    "missing_made_zero",
    did="Your function turns missing codes into zero.",
    why="A sum needs numbers, and many functions fill gaps before they count.",
    next="Silence has no sign to change: let what is missing stay missing.",
)
def _(case: Case) -> AnyOf:
    def filled(table: pd.DataFrame, issue: str) -> pd.DataFrame:
        new = method.flip(table, issue)
        return new.assign(code=new["code"].fillna(0))

    def filled_there(table: pd.DataFrame, issue: str) -> pd.DataFrame:
        new, there = method.flip(table, issue), table["issue_id"] == issue
        return new.assign(code=new["code"].mask(there & new["code"].isna(), 0))

    return AnyOf((filled, filled_there))


@flip.wrong(
    "sureness_flipped",
    did="Your function also changes how sure the coder is.",
    why="Both are numbers of the same row, and a row looks like one thing.",
    next="Whoever words the question from the other side is as sure as before.",
)
def _(case: Case) -> AnyOf:
    def negative(table: pd.DataFrame, issue: str) -> pd.DataFrame:
        new, there = method.flip(table, issue), table["issue_id"] == issue
        return new.assign(sure=new["sure"].mask(there, -new["sure"]))

    def mirrored(table: pd.DataFrame, issue: str) -> pd.DataFrame:
        new, there = method.flip(table, issue), table["issue_id"] == issue
        return new.assign(sure=new["sure"].mask(there, 4 - new["sure"]))

    return AnyOf((negative, mirrored))


@flip.wrong(
    "positive_only",
    did="Your function changes the sign of positive codes only.",
    why="To reverse sounds like taking agreement away.",
    next="Ask what somebody who disagrees plainly says to the reverse.",
)
def _(case: Case) -> Flip:
    def agreeing(table: pd.DataFrame, issue: str) -> pd.DataFrame:
        there = (table["issue_id"] == issue) & (table["code"] > 0).fillna(False)
        return table.assign(code=table["code"].mask(there, -table["code"]))

    return agreeing


@flip.wrong(
    "negative_only",
    did="Your function makes every code of the issue positive.",
    why="`abs` looks like a way to turn a scale round.",
    next="Ask what somebody who agrees plainly says to the reverse.",
)
def _(case: Case) -> Flip:
    def absolute(table: pd.DataFrame, issue: str) -> pd.DataFrame:
        there = table["issue_id"] == issue
        return table.assign(code=table["code"].mask(there, table["code"].abs()))

    return absolute


@flip.wrong(
    "every_issue_flipped",
    did="Your function changes the codes of every issue.",
    why="Without a condition, a column is changed from top to bottom.",
    next="Select the rows of the issue first; the others keep their codes.",
)
def _(case: Case) -> Flip:
    def everywhere(table: pd.DataFrame, issue: str) -> pd.DataFrame:
        return table.assign(code=-table["code"])

    return everywhere


@flip.wrong(
    "the_others_flipped",
    did="Your function changes the other issues, and leaves this one as it was.",
    why="`where` keeps what a condition picks, `mask` changes it.",
    next="Say the condition aloud: of which rows does it speak?",
)
def _(case: Case) -> Flip:
    def elsewhere(table: pd.DataFrame, issue: str) -> pd.DataFrame:
        there = table["issue_id"] == issue
        return table.assign(code=table["code"].where(there, -table["code"]))

    return elsewhere


@flip.wrong(
    "nothing_changed",
    did="Your function returns the table as it was given.",
    why="Most methods of pandas make a new column and leave the old one in its place.",
    next="Look where the changed column goes; it has to be put into the new table.",
)
def _(case: Case) -> Flip:
    def unchanged(table: pd.DataFrame, issue: str) -> pd.DataFrame:
        return table.copy()

    return unchanged


@flip.wrong(
    "one_issue_built_in",
    did="Your function changes one issue, whichever it is called with.",
    why="One tries a function on one example, and the example stays in it.",
    next="Between the brackets after def stand two names. Where do you use the second?",
)
def _(case: Case) -> AnyOf:
    def built_in(fixed: str) -> Flip:
        return lambda table, issue: method.flip(table, fixed)

    rows = method.codings(case, "A")
    with_a_side = rows.loc[rows["code"].ne(0).fillna(False), "issue_id"]
    return AnyOf(built_in(str(one)) for one in with_a_side.unique())


@flip.wrong(
    "table_not_used",
    did="Your function works on one table, whichever it is called with.",
    why="The table of a cell above is there too, under a name of its own.",
    next="Use only the names that stand between the brackets after def.",
)
def _(case: Case) -> Flip:
    rows = method.codings(case, "A")[_COLUMNS]

    def on_reading_a(table: pd.DataFrame, issue: str) -> pd.DataFrame:
        return method.flip(rows, issue)

    return on_reading_a


@flip.wrong(
    "gaps_dropped",
    did="Your function leaves out the rows without a code.",
    why="`dropna` tidies a table, and nobody seems to miss what was empty.",
    next="Count the rows before and after: a gap is a finding, too.",
)
def _(case: Case) -> AnyOf:
    def dropped(table: pd.DataFrame, issue: str) -> pd.DataFrame:
        return method.flip(table, issue).dropna(subset=["code"])

    def dropped_there(table: pd.DataFrame, issue: str) -> pd.DataFrame:
        gaps = table["code"].isna() & (table["issue_id"] == issue)
        return method.flip(table, issue)[~gaps]

    return AnyOf((dropped, dropped_there))


@flip.wrong(
    "other_issues_lost",
    did="Your function returns the rows of one issue only.",
    why="Once they are selected, the others are out of sight.",
    next="Return the whole table, with the selected rows changed.",
)
def _(case: Case) -> Flip:
    def selected(table: pd.DataFrame, issue: str) -> pd.DataFrame:
        new = method.flip(table, issue)
        return new[new["issue_id"] == issue]

    return selected
