"""Names with their values, out of mappings, columns, tables and lists of pairs."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pandas as pd

from noteverbale.answers.forms import (
    cells,
    frame_of,
    is_many,
    items,
    mapping_items,
    series_of,
    the_table,
)
from noteverbale.answers.plain import NotAnAnswer, is_a, module_name, named, scalar
from noteverbale.answers.records import Record, record_of

_ASKED = "each name with its value is asked for, for instance as a dictionary"


def pairs_of(raw: object) -> Record:
    """Pairs of a name and its value, as they were given.

    >>> pairs_of([("Ann", 3)]) == pairs_of({"Ann": 3}) == [("Ann", 3)]
    True
    """
    raw = the_table(raw)
    if is_a(raw, pd.DataFrame):
        return _of_table(frame_of(raw))
    if is_a(raw, pd.Series):
        series = series_of(raw)
        if isinstance(series.index, pd.MultiIndex):
            message = f"Your column has an index of several levels; {_ASKED}."
            raise NotAnAnswer(message)
        return list(zip(series.index, cells(series), strict=True))
    pairs = mapping_items(raw)
    if pairs is not None:
        return _of_mapping(pairs)
    if "groupby" in module_name(raw):
        message = "You gave groups; put them together with sum() or size()."
        raise NotAnAnswer(message)
    if named(raw) in ("text", "a missing value"):
        message = f"You gave {named(raw)}; {_ASKED}."
        raise NotAnAnswer(message)
    return _of_rows(items(raw))


def _of_table(table: pd.DataFrame) -> Record:
    columns = [cells(table.iloc[:, place]) for place in range(table.shape[1])]
    headings = list(table.columns)
    if table.empty:
        return []
    if len(table) == 1 and len(columns) > 1 and all(map(_are_numbers, columns)):
        # One wide row: the names are above the numbers.
        return [
            (heading, column[0])
            for heading, column in zip(headings, columns, strict=True)
        ]
    index = list(table.index)
    if len(columns) == 1:
        return list(zip(index, columns[0], strict=True))
    return _two_columns(columns)


def _two_columns(columns: list[list[object]]) -> Record:
    names = [column for column in columns if _are_texts(column)]
    numbers = [column for column in columns if _are_numbers(column)]
    if len(names) == len(numbers) == 1:
        return list(zip(names[0], numbers[0], strict=True))
    if len(columns) == 2 and any(map(_are_texts, columns)):
        return list(zip(*columns, strict=True))
    message = "Keep one column of values in your table, beside the names."
    raise NotAnAnswer(message)


def _of_mapping(pairs: Record) -> Record:
    values = [value for _, value in pairs]
    if len(pairs) == 1:
        # DataFrame.to_dict() of one column.
        inner = mapping_items(values[0])
        if inner is not None:
            return inner
    inner_ones = [mapping_items(value) for value in values]
    if pairs and all(inner and len(inner) == 1 for inner in inner_ones):
        # The same by rows: each name with a dictionary of its one value.
        return [
            (name, (row or [])[0][1])
            for (name, _), row in zip(pairs, inner_ones, strict=True)
        ]
    if len(pairs) == 2 and all(is_many(value) for value in values):
        columns = [items(value) for value in values]
        is_table = any(map(_are_texts, columns))
        if is_table and len({len(column) for column in columns}) == 1:
            return _two_columns(columns)
    return pairs


def _of_rows(rows: list[object]) -> Record:
    records = [record_of(row) for row in rows]
    if rows and all(record and len(record) == 1 for record in records):
        return [record[0] for record in records if record]
    return [_pair(row, record) for row, record in zip(rows, records, strict=True)]


def _pair(row: object, record: Record | None) -> tuple[object, object]:
    if record is not None:
        held = [value for heading, value in record if heading != "Index"]
    else:
        held = items(row) if is_many(row) else [row]
    names = [one for one in held if isinstance(scalar(one), str)]
    numbers = [one for one in held if _is_number(one)]
    if len(names) == len(numbers) == 1:
        return names[0], numbers[0]
    if len(held) == 2:
        return held[0], held[1]
    message = f"You gave names or values alone; {_ASKED}."
    raise NotAnAnswer(message)


def _is_number(raw: object) -> bool:
    one = scalar(raw)
    kinds = int | float | Decimal | Fraction
    return isinstance(one, kinds) and not isinstance(one, bool)


def _are_numbers(column: list[object]) -> bool:
    return bool(column) and all(
        _is_number(one) or scalar(one) is None for one in column
    )


def _are_texts(column: list[object]) -> bool:
    return any(isinstance(scalar(one), str) for one in column) and all(
        isinstance(scalar(one), str | None) for one in column
    )
