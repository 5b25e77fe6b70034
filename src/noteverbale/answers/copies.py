"""Copies of arguments to give away, and whether they came back unchanged."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import pandas as pd

from noteverbale.answers.plain import T


def fresh(argument: T) -> T:
    """A copy that shares nothing with the argument.

    >>> first = [[1]]
    >>> fresh(first)[0] is first[0]
    False
    """
    if isinstance(argument, pd.Series):
        return _fresh_column(argument)  # type: ignore[return-value]  # same type
    if isinstance(argument, str | int | float | list | tuple | dict | None):
        return copy.deepcopy(argument)
    try:
        # As with columns: pandas leaves the lists in the cells of a table as they are.
        return pickle.loads(pickle.dumps(argument))  # type: ignore[no-any-return]
    except Exception:
        return copy.deepcopy(argument)


def _fresh_column(column: pd.Series[Any]) -> pd.Series[Any]:
    """Copy a column with its cells; pickling would take twenty times as long."""
    copied = column.copy(deep=True)
    if column.dtype == object:
        for place, cell in enumerate(column.array):
            if isinstance(cell, list | dict | set):
                copied.iat[place] = copy.deepcopy(cell)  # type: ignore[assignment]
    return copied


def alike(before: object, after: object) -> bool:
    """Whether an argument is still what it was.

    >>> alike({"a": [1]}, {"a": [1]}), alike([1], [1.0])
    (True, False)
    """
    try:
        return _alike(before, after)
    except Exception:
        return False


def _alike(before: object, after: object) -> bool:
    if type(before) is not type(after):
        return False
    if isinstance(before, pd.DataFrame | pd.Series):
        return _same_pandas(before, after)
    if isinstance(before, dict) and isinstance(after, dict):
        return _alike(list(before.items()), list(after.items()))
    if isinstance(before, list | tuple) and isinstance(after, list | tuple):
        pairs = zip(before, after, strict=False)
        return len(before) == len(after) and all(_alike(*pair) for pair in pairs)
    if hasattr(before, "__dict__") and not callable(before):
        return _alike(vars(before), vars(after))
    return before is after or bool(before == after) or before != before


def _same_pandas(before: Any, after: object) -> bool:  # noqa: ANN401 - either kind
    if not isinstance(after, type(before)) or not before.equals(after):
        return False
    if isinstance(before, pd.DataFrame) and isinstance(after, pd.DataFrame):
        same_columns = list(before.columns) == list(after.columns)
        return same_columns and list(before.dtypes) == list(after.dtypes)
    return True
