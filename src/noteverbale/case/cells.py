"""From the text of a cell to its value, and what a value of a column must be."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Any

from noteverbale.case.findings import shown
from noteverbale.case.schema import Column
from noteverbale.case.words import n_words, quotes_fit, strings_between

# A place in a column (0 is the first row) and the sentence about it.
Complaint = tuple[int, str]

_WHOLE = re.compile(r"[+-]?[0-9]{1,18}")
_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def read_cells(
    column: Column, cells: Sequence[str]
) -> tuple[list[Any], list[Complaint]]:
    """Return the values of a column's cells, and what is wrong with the cells.

    A cell that cannot be read becomes missing. An empty one is missing too, and in a
    column of lists it is an empty list.
    """
    if column.kind == "string":
        return [cell or None for cell in cells], []
    if column.kind == "list":
        return _read_lists(column, cells)
    read = _READERS[column.kind]
    values: list[Any] = []
    complaints: list[Complaint] = []
    for place, cell in enumerate(cells):
        value = None
        if cell:
            try:
                value = read(column, cell)
            except ValueError:
                complaints.append((place, f"{shown(cell)} is not {_wanted(column)}."))
        values.append(value)
    return values, complaints


def _read_lists(
    column: Column, cells: Sequence[str]
) -> tuple[list[Any], list[Complaint]]:
    mark = column.delimiter
    values = [[i.strip() for i in cell.split(mark)] if cell else [] for cell in cells]
    empty = f"an item of the list is empty; items are separated by one '{mark}'."
    complaints = [
        (place, empty) for place, items in enumerate(values) if not all(items)
    ]
    return values, complaints


def _integer(_: Column, cell: str) -> int:
    if not _WHOLE.fullmatch(cell):
        raise ValueError
    return int(cell)


def _number(_: Column, cell: str) -> float:
    value = float(cell)
    if not abs(value) < float("inf"):
        raise ValueError
    return value


def _boolean(column: Column, cell: str) -> bool:
    if cell not in column.true and cell not in column.false:
        raise ValueError
    return cell in column.true


def _date(_: Column, cell: str) -> date:
    if not _ISO.fullmatch(cell):
        raise ValueError
    return date.fromisoformat(cell)


_READERS: dict[str, Callable[[Column, str], Any]] = {
    "integer": _integer,
    "number": _number,
    "boolean": _boolean,
    "date": _date,
}
_TYPES: dict[str, type | tuple[type, ...]] = {
    "string": str,
    "integer": int,
    "number": (int, float),
    "boolean": bool,
    "date": date,
    "list": list,
}


def _wanted(column: Column) -> str:
    """Say what a cell of the column must be."""
    return {
        "string": "text",
        "integer": "a whole number",
        "number": "a number",
        "boolean": f"{column.true[0]} or {column.false[0]}",
        "date": "a date written year-month-day, such as 2022-01-27",
        "list": "a list",
    }[column.kind]


def check_values(column: Column, values: Sequence[Any]) -> Iterator[Complaint]:
    """Yield what is wrong with the values of a column, place by place."""
    for place, value in enumerate(values):
        if value is None or value == []:
            if column.required:
                yield place, _empty(column)
        elif not isinstance(value, _TYPES[column.kind]):
            yield place, f"{shown(value)} is not {_wanted(column)}."
        else:
            says = _check_value(column, value)
            if says:
                yield place, says
    if column.unique:
        yield from _repeated(values)


def _empty(column: Column) -> str:
    none = column.references.none if column.references else None
    return f"the cell is empty; write '{none}'." if none else "the cell is empty."


def _check_value(column: Column, value: Any) -> str:  # noqa: ANN401  a cell holds anything
    """Return the sentence about one value, or an empty text."""
    if column.choices and value not in column.choices:
        return f"{shown(value)} is not one of {', '.join(column.choices)}."
    if column.pattern and not column.pattern.fullmatch(value):
        return f"{shown(value)} is not written like {column.pattern.pattern}."
    if column.minimum is not None and value < column.minimum:
        return f"{value} is less than {column.minimum:g}."
    if column.balanced_quotes and not quotes_fit(value):
        return f"a quotation mark has no partner: {shown(value)}."
    if column.max_words:
        return _too_long(value, column.max_words)
    if column.quoted_words:
        for start, end in strings_between(value, "“”"):
            says = _too_long(value[start:end], column.quoted_words)
            if says:
                return says
    return ""


def _too_long(words: str, most: int) -> str:
    found = n_words(words)
    if found <= most:
        return ""
    return f"{shown(words)} has {found} words; a quotation may have {most}."


def _repeated(values: Sequence[Any]) -> Iterator[Complaint]:
    seen: set[Any] = set()
    for place, value in enumerate(values):
        if value is None:
            continue
        if value in seen:
            yield place, f"{shown(value)} is already the name of an earlier row."
        seen.add(value)
