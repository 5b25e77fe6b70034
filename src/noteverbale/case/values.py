"""A table as plain Python values, and as a typed DataFrame."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from noteverbale.case.schema import TableSpec

_TEXT = pd.StringDtype(na_value=np.nan)


@dataclass(frozen=True)
class Values:
    """A table's columns as lists of plain values; None is missing."""

    columns: dict[str, list[Any]]
    numbers: Sequence[int]

    def number(self, place: int) -> int:
        """Return the row number as a spreadsheet counts: the names are row 1."""
        return self.numbers[place]

    def pick(self, *names: str) -> list[list[Any]]:
        """Return some columns; one that is not there is all missing."""
        missing = [None] * len(self.numbers)
        return [self.columns.get(name, missing) for name in names]


def to_frame(table: TableSpec, values: Values) -> pd.DataFrame:
    """Make a typed DataFrame of a table whose values have been checked."""
    columns = {
        column.name: _ARRAYS[column.kind](values.columns[column.name])
        for column in table.columns
    }
    return pd.DataFrame(columns, copy=False)


def from_frame(table: TableSpec, frame: pd.DataFrame) -> Values:
    """Return the plain values of a DataFrame, whatever it holds."""
    columns = {
        name: [None if _is_missing(cell) else cell for cell in frame[name].tolist()]
        for name in table.column_names
        if name in frame.columns
    }
    return Values(columns, range(2, len(frame) + 2))


def _is_missing(cell: object) -> bool:
    if isinstance(cell, str | list):
        return False
    return cell is None or cell is pd.NA or cell is pd.NaT or cell != cell


def copy_frame(table: TableSpec | None, frame: pd.DataFrame) -> pd.DataFrame:
    """Copy a table so that nothing is shared: lists in cells are new too."""
    copied = frame.copy()
    for column in table.columns if table else ():
        if column.kind == "list" and column.name in frame.columns:
            cells = frame[column.name].tolist()
            copied[column.name] = _lists(
                [list(cell) if isinstance(cell, list) else cell for cell in cells]
            )
    return copied


def _texts(cells: list[Any]) -> Any:  # noqa: ANN401  pandas arrays have no common type
    return pd.array(cells, dtype=_TEXT)


def _integers(cells: list[Any]) -> Any:  # noqa: ANN401  pandas arrays have no common type
    return pd.array(cells, dtype="Int64") if None in cells else np.array(cells, "int64")


def _numbers(cells: list[Any]) -> Any:  # noqa: ANN401  pandas arrays have no common type
    return np.array(cells, dtype="float64")


def _booleans(cells: list[Any]) -> Any:  # noqa: ANN401  pandas arrays have no common type
    return pd.array(cells, dtype="boolean") if None in cells else np.array(cells, bool)


def _dates(cells: list[Any]) -> Any:  # noqa: ANN401  pandas arrays have no common type
    return np.array(cells, dtype="datetime64[us]")


def _lists(cells: list[Any]) -> Any:  # noqa: ANN401  pandas arrays have no common type
    # np.array would make lists of one length a second dimension.
    return np.fromiter(cells, dtype=object, count=len(cells))


_ARRAYS = {
    "string": _texts,
    "integer": _integers,
    "number": _numbers,
    "boolean": _booleans,
    "date": _dates,
    "list": _lists,
}
