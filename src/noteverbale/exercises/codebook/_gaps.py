"""From long to wide, and the gaps counted: cells_without_code."""

from __future__ import annotations

import pandas as pd

from noteverbale.answers import ByName, Count
from noteverbale.case import Case
from noteverbale.exercise import AnyOf, exercise
from noteverbale.exercises.codebook._ground import ACTORS, LESSON
from noteverbale.method import codebook as method


@exercise(
    lesson=LESSON,
    answer=ByName(Count("cells"), ACTORS),
    objectives=("separate",),
    needs=("P13.1",),
    looks_at=(
        "Compares the number for each of the five actors; order and type of container "
        "do not matter."
    ),
    hints=(
        "positions has the three readings; take the rows of A first.",
        "Pivot to a row an actor; isna() is True where there is no code.",
        'wide = a.pivot(index="actor", columns="issue_id", values="code"); '
        "then wide.isna().sum(axis=1).",
    ),
)
def cells_without_code(
    case: Case, *, zeros: bool = False, readings: str = "A"
) -> pd.Series[int]:
    """Make authored reading A of `case.positions` into a matrix of actors by issues. In
    how many of the five cells has each of the five actors no code? A 0 is a code."""
    rows = pd.concat([method.codings(case, letter) for letter in readings])
    codes = rows["code"]
    gaps = codes.isna() | (codes.eq(0).fillna(False) & zeros)
    return gaps.astype(int).groupby(rows["actor"], sort=False).sum()


cells_without_code.wrong(
    "zeros_counted",
    zeros=True,
    did="You counted the cells with the code 0 among those without a code.",
    why="In many tables 0 stands for “nothing there”, and Python takes it for false.",
    next="A code of 0 has a reason beside it; ask with isna() what is missing.",
)
cells_without_code.wrong(
    "all_readings",
    readings="ABC",
    did="You counted in all three authored readings.",
    why="They stand in one table, below each other.",
    next="Select one reading before you count.",
)


@cells_without_code.wrong(
    "another_reading",
    did="You counted in another authored reading.",
    why="Each looks like the others, and the last is what a table shows at its end.",
    next="Compare the letter in your selection with the one in the prompt.",
)
def _(case: Case) -> AnyOf:
    return AnyOf(cells_without_code.reference(case, readings=one) for one in "BC")


@cells_without_code.wrong(
    "all_cells_counted",
    did="You counted all cells of each actor.",
    why="`len` and `size` count rows, whatever stands in them.",
    next="Ask of each code whether it is there before you add up.",
)
def _(case: Case) -> pd.Series[int]:
    return method.codings(case, "A").groupby("actor", sort=False).size()


@cells_without_code.wrong(
    "zeros_only",
    did="You counted the cells whose code is 0, and no others.",
    why="“No code” sounds like nought, and a comparison with 0 is quickly written.",
    next="Is a missing value equal to 0? Ask Python with pd.NA == 0.",
)
def _(case: Case) -> pd.Series[int]:
    rows = method.codings(case, "A")
    zeros = rows["code"].eq(0).fillna(False).astype(int)
    return zeros.groupby(rows["actor"], sort=False).sum()


@cells_without_code.wrong(
    "codes_counted",
    did="You counted the cells that have a code.",
    why="`count` counts what is there, and it is the first method one finds.",
    next="Here what is not there is asked for.",
)
def _(case: Case) -> pd.Series[int]:
    gaps: pd.Series[int] = cells_without_code.reference(case)
    return len(case.issues) - gaps


@cells_without_code.wrong(
    "codes_of_zero_lost",
    did="You counted the cells whose code is not 0.",
    why="Python takes 0 for false, so a test of truth passes over it.",
    next="Ask for what is missing; a code of 0 is there.",
)
def _(case: Case) -> pd.Series[int]:
    gaps: pd.Series[int] = cells_without_code.reference(case, zeros=True)
    return len(case.issues) - gaps


@cells_without_code.wrong(
    "the_silent_left_out",
    did="An actor of the matrix has no number in your answer.",
    why="Who has no code at all, or a code everywhere, drops out of many counts.",
    next="Each row of the matrix gets a number, also the emptiest and the fullest.",
)
def _(case: Case) -> AnyOf:
    gaps: pd.Series[int] = cells_without_code.reference(case)
    full, empty = gaps > 0, gaps < len(case.issues)
    return AnyOf(gaps[kept] for kept in (full, empty, full & empty) if not kept.all())


@cells_without_code.wrong(
    "counted_for_issues",
    did="You counted the gaps of each issue.",
    why="A sum runs down the columns unless it is told otherwise.",
    next="One number for each row of the matrix: axis=1.",
)
def _(case: Case) -> pd.Series[int]:
    wide = method.matrix(method.codings(case, "A"))
    return wide.isna().astype(int).sum()
