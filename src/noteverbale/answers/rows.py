"""Rows of a table, whatever it comes as: one list of cells a row, in our order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd

from noteverbale.answers.forms import (
    cells,
    frame_of,
    in_bounds,
    is_many,
    items,
    mapping_items,
    series_of,
    the_table,
)
from noteverbale.answers.plain import NotAnAnswer, is_a, module_name, named, scalar
from noteverbale.answers.records import Record, heading_text, record_of

Columns = list[tuple[object, list[object]]]
Rows = list[list[object]]


class Wanted:
    """The columns that are asked for, and the names they may have."""

    def __init__(
        self,
        columns: Sequence[str],
        key: Sequence[str],
        also: Mapping[str, Sequence[str]],
    ) -> None:
        self.columns = tuple(columns)
        self.key = tuple(key)
        self._texts = {
            name: [heading_text(one) for one in (name, *also.get(name, ()))]
            for name in columns
        }

    def place(self, name: str, headings: Sequence[object]) -> int | None:
        """Where the column stands among the learner's headings; exact names first."""
        exact = [i for i, heading in enumerate(headings) if scalar(heading) == name]
        if exact:
            return exact[0]
        texts = [heading_text(heading) for heading in headings]
        found = [
            i for i, text in enumerate(texts) if text and text in self._texts[name]
        ]
        return found[0] if found else None

    def lacking(self, headings: Sequence[object]) -> list[str]:
        """Columns that are asked for and not among these headings."""
        return [name for name in self.columns if self.place(name, headings) is None]

    def pick(self, table: Columns) -> Rows:
        """Rows of a table given by columns; the columns found by name."""
        headings = [heading for heading, _ in table]
        self.require(headings)
        columns = [table[self.place(name, headings) or 0][1] for name in self.columns]
        if len({len(column) for column in columns}) > 1:
            message = "The columns of your table are not equally long."
            raise NotAnAnswer(message)
        return [list(row) for row in zip(*columns, strict=True)]

    def require(self, headings: Sequence[object]) -> None:
        """Refuse a table in which a column is missing."""
        lacking = self.lacking(headings)
        if lacking:
            names = ", ".join(repr(name) for name in lacking)
            columns = "column" if len(lacking) == 1 else "columns"
            message = f"Your table has no {columns} {names}; give each column its name."
            raise NotAnAnswer(message)


def rows_of(raw: object, wanted: Wanted) -> Rows:
    """The wanted cells of every row, or `NotAnAnswer` about the form."""
    raw = the_table(raw)
    if is_a(raw, pd.DataFrame):
        return wanted.pick(_with_index(frame_of(raw), wanted))
    if is_a(raw, pd.Series):
        return _of_series(series_of(raw), wanted)
    if is_a(raw, np.ndarray) and raw.dtype.names:
        in_bounds(raw.size)
        return wanted.pick(
            [(name, list(raw[name].ravel())) for name in raw.dtype.names]
        )
    pairs = mapping_items(raw)
    if pairs is not None:
        return _of_mapping(pairs, wanted)
    if "groupby" in module_name(raw):
        message = "You gave groups; put them together with sum(), size() or first()."
        raise NotAnAnswer(message)
    if named(raw) in ("text", "a missing value"):
        asked = "a list or a table" if len(wanted.columns) == 1 else "a table"
        message = f"You gave {named(raw)}; {asked} is asked for."
        raise NotAnAnswer(message)
    return _of_records(items(raw), wanted)


def _with_index(table: pd.DataFrame, wanted: Wanted) -> Columns:
    found: Columns = [
        (heading, cells(table.iloc[:, place]))
        for place, heading in enumerate(table.columns)
    ]
    index = table.index
    for level in range(index.nlevels):
        values = list(index.get_level_values(level))
        heading = index.names[level]
        lacking = wanted.lacking([heading for heading, _ in found])
        # An index without a name may stand for the one key column that is not there.
        is_key = len(lacking) == 1 and (not wanted.key or lacking[0] in wanted.key)
        # Row numbers are no names: after `explode` they are no range either.
        is_text = not all(isinstance(value, int | np.integer) for value in values)
        if heading is None and is_key and is_text:
            heading = lacking[0]
        found.append((heading, values))
    return found


def _of_series(series: pd.Series, wanted: Wanted) -> Rows:
    found = _with_index(series.to_frame(), wanted)
    lacking = wanted.lacking([heading for heading, _ in found])
    held = cells(series)
    if len(wanted.columns) == 1 and series.dtype.kind == "b":
        message = (
            "You gave True or False for each row; keep the rows that are True, with "
            "the mask in square brackets behind the table."
        )
        raise NotAnAnswer(message)
    if lacking == list(wanted.columns) and any(_is_row(one) for one in held):
        return _of_records(held, wanted)
    if len(found) == len(wanted.columns) == len(lacking):
        # Nothing has a name: the index first, then the values.
        found = [*found[1:], found[0]]
        named_ones = zip(wanted.columns, found, strict=True)
        return wanted.pick([(name, column) for name, (_, column) in named_ones])
    if len(lacking) == 1 and wanted.lacking([series.name]) == list(wanted.columns):
        # groupby(...).size() gives its values no name.
        found[0] = (lacking[0], held)
    return wanted.pick(found)


def _is_row(raw: object) -> bool:
    return is_many(raw) or record_of(raw) is not None


def _of_mapping(pairs: Record, wanted: Wanted) -> Rows:
    headings = [key for key, _ in pairs]
    values = [value for _, value in pairs]
    if not wanted.lacking(headings):
        return wanted.pick(_columns(headings, values))
    inner = [mapping_items(value) for value in values]
    rows = [row for row in inner if row is not None]
    if rows and len(rows) == len(inner):
        # A dictionary of rows, each under its key: the column they do not have.
        lacking = wanted.lacking([heading for row in rows for heading, _ in row])
        key = lacking[0] if len(lacking) == 1 else ""
        keyed = zip(rows, headings, strict=True)
        return _by_name([[*row, (key, at)] for row, at in keyed], wanted)
    flat = [[*_flat(key), *_flat(value)] for key, value in pairs]
    if flat and all(len(row) == len(wanted.columns) for row in flat):
        return flat
    return wanted.pick(_columns(headings, values))


def _columns(headings: list[object], values: list[object]) -> Columns:
    found: Columns = []
    for heading, value in zip(headings, values, strict=True):
        inner = mapping_items(value)
        if inner is not None:
            found.append((heading, [one for _, one in sorted(inner, key=_rank)]))
        else:
            found.append((heading, items(value) if is_many(value) else [value]))
    return found


# DataFrame.to_dict() gives a dictionary a column: the same order in each.
def _rank(pair: tuple[object, object]) -> str:
    return repr(scalar(pair[0])) if isinstance(scalar(pair[0]), int | str) else ""


def _flat(raw: object) -> list[object]:
    return items(raw) if is_many(raw) else [raw]


def _of_records(held: list[object], wanted: Wanted) -> Rows:
    records = [record_of(one) for one in held]
    if all(record is not None for record in records):
        named_ones = [record or [] for record in records]
        first = [heading for heading, _ in named_ones[0]] if named_ones else []
        # Tuples have an order, so their fields may be called otherwise.
        if not wanted.lacking(first) or not held or not is_a(held[0], tuple):
            return _by_name(named_ones, wanted)
    rows = [_flat(one) for one in held]
    if all(len(row) == len(wanted.columns) for row in rows):
        return rows
    names = ", ".join(wanted.columns)
    message = f"Each row of your table must hold: {names}."
    raise NotAnAnswer(message)


def _by_name(records: list[Record], wanted: Wanted) -> Rows:
    # Few different headings in many records, so each is looked up once.
    place_of: dict[str, dict[str, int]] = {}
    seen: dict[str, object] = {}
    rows: Rows = []
    for record in records:
        own = [heading for heading, _ in record]
        texts = [heading_text(heading) for heading in own]
        seen.update(zip(texts, own, strict=True))
        as_one = "|".join(texts)
        if as_one not in place_of:
            places = {name: wanted.place(name, own) for name in wanted.columns}
            place_of[as_one] = {n: at for n, at in places.items() if at is not None}
        at = place_of[as_one]
        # As in pandas, what a record leaves out is missing.
        rows.append(
            [record[at[name]][1] if name in at else None for name in wanted.columns]
        )
    if records:
        wanted.require(list(seen.values()))
    return rows
