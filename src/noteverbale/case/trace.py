"""From a row of a case down to the pages behind it."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

import pandas as pd

from noteverbale.case.findings import CaseError, shown
from noteverbale.case.schema import Column, TableSpec
from noteverbale.case.steps import Step, Trace

if TYPE_CHECKING:
    from noteverbale.case.tables import Case

Row = Mapping[Any, Any]
Found = list[tuple[TableSpec, Row]]

HOW_SURE = {
    "2SRC": "two independent pages were read",
    "1SRC": "one page was read",
    "GK": "general knowledge, not checked",
    "UNVERIFIED": "looked for and not found",
    "inference": "our own deduction",
}


def trace(case: Case, row_or_id: Any) -> Trace:  # noqa: ANN401  learners hand in anything
    """Return the steps from a row, or from the row of an id, to its sources."""
    walk = _Walk(case)
    for table, row in walk.find(row_or_id):
        walk.visit(table, row, 0)
    if not any(step.address for step in walk.steps):
        walk.say(0, "address", "none; no page stands behind this row")
    return Trace(tuple(walk.steps))


class _Walk:
    """One walk through a case: the steps so far, and the rows already visited."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.specs = case.schema.tables
        self.steps: list[Step] = []
        self.visited: set[tuple[str, str]] = set()
        self._rows: dict[str, list[dict[Any, Any]]] = {}

    def say(self, depth: int, label: str, text: str = "", address: str = "") -> None:
        self.steps.append(Step(depth, label, text, address))

    def rows(self, name: str) -> list[dict[Any, Any]]:
        if name not in self._rows:
            self._rows[name] = self.case.table(name).to_dict("records")
        return self._rows[name]

    def find(self, row_or_id: Any) -> Found:  # noqa: ANN401  learners hand in anything
        """Find the rows that are meant: one, or all those that share an id."""
        if isinstance(row_or_id, pd.DataFrame):
            if len(row_or_id) != 1:
                msg = f"A trace starts from one row; this table has {len(row_or_id)}."
                raise CaseError(msg)
            row_or_id = row_or_id.iloc[0]
        if isinstance(row_or_id, pd.Series):
            return self._find_row(dict(row_or_id.items()), row_or_id.name)
        if isinstance(row_or_id, Mapping):
            return self._find_row(row_or_id, None)
        if isinstance(row_or_id, str):
            return self._find_id(row_or_id.strip())
        kind = type(row_or_id).__name__
        msg = f"A trace starts from a row or from an id such as 'C34', not from {kind}."
        raise CaseError(msg)

    def _find_id(self, wanted: str) -> Found:
        columns = [
            (spec, column.name)
            for spec in self.specs.values()
            for column in spec.columns
            if column.role == "key"
        ]
        for spec, name in columns:
            found: Found = [
                (spec, row) for row in self.rows(spec.name) if row[name] == wanted
            ]
            # One code, such as EST, may name a row in two tables: show both.
            if found and name == spec.key:
                return found + self._namesakes(spec, wanted)
            if found:
                return found
        known = {
            str(row[name]) for spec, name in columns for row in self.rows(spec.name)
        }
        # C99 is rather a claim than a row of the table whose ids begin with CV.
        alike = [one for one in sorted(known) if _letters(one) == _letters(wanted)]
        close = get_close_matches(wanted, alike or sorted(known), n=3)
        hint = f" Close to it: {', '.join(close)}." if close else ""
        msg = f"The case has no row called {shown(wanted)}.{hint}"
        raise CaseError(msg)

    def _namesakes(self, first: TableSpec, wanted: str) -> Found:
        return [
            (spec, row)
            for spec in self.specs.values()
            if spec.key and spec is not first
            for row in self.rows(spec.name)
            if row[spec.key] == wanted
        ]

    def _find_row(self, given: Row, name: object) -> Found:
        """Find the row in the table that shares most columns with the row given."""
        fits = [spec for spec in self.specs.values() if spec.key and spec.key in given]
        fits.sort(key=lambda spec: -len(set(spec.column_names) & set(given)))
        for spec in fits:
            for row in self.rows(spec.name):
                if row[spec.key] == given[spec.key]:
                    return [(spec, row)]
        if isinstance(name, str):
            return self._find_id(name)
        msg = "This row has no id of the case, so there is nothing to follow."
        raise CaseError(msg)

    def visit(self, table: TableSpec, row: Row, depth: int) -> None:
        """Say what a row says, how sure it is, and what stands behind it."""
        name = str(row[table.key]) if table.key else ""
        self.visited.add((table.name, name))
        self.say(depth, f"{table.noun} {name}".strip(), address=str(row.get("url", "")))
        if depth == 0:
            self._show_units(table, name)
        for column in table.columns:
            if column.name in table.shows:
                self._show(column, row[column.name], depth + 1)
        if "confidence" in row:
            self.say(depth + 1, "how sure", _how_sure(row))
        for column in table.columns:
            self._follow(column, row[column.name], depth + 1)
        for title, address in table.sources:
            if not any(step.address == address for step in self.steps):
                self.say(depth + 1, "the table is made from", title, address)

    def _show(self, column: Column, cell: Any, depth: int) -> None:  # noqa: ANN401  any cell
        if isinstance(cell, list):
            cell = "; ".join(cell)
        elif pd.isna(cell):
            return
        if column.kind == "date":
            cell = f"{cell:%Y-%m-%d}"
        if cell != "":
            self.say(depth, column.title, str(cell))

    def _show_units(self, table: TableSpec, name: str) -> None:
        """Say which units of the brief tell the row, such as the one of a claim."""
        brief = self.specs.get("brief")
        for column in brief.columns if brief and brief is not table else ():
            ref = column.references
            if ref and ref.table == table.name and ref.column == table.key:
                for unit in self.rows("brief"):
                    if name in unit[column.name]:
                        told = f"{unit['unit']}: {unit['text']}"
                        self.say(1, "told in the brief", told)

    def _follow(self, column: Column, cell: Any, depth: int) -> None:  # noqa: ANN401  any cell
        """Visit the rows that a cell names."""
        ref = column.references
        target = self.specs.get(ref.table) if ref else None
        if ref is None or target is None or ref.column != target.key:
            return
        names = cell if isinstance(cell, list) else [cell]
        for name in names:
            if name == ref.none:
                self.say(depth, column.title, "none is recorded")
            elif isinstance(name, str) and (target.name, name) not in self.visited:
                for row in self.rows(target.name):
                    if row[target.key] == name:
                        self.visit(target, row, depth)


def _letters(name: str) -> str:
    """Return what an id begins with, which is the same in all rows of its table.

    >>> _letters("C39"), _letters("CV399")
    ('C', 'CV')
    """
    return name.rstrip("0123456789")


def _how_sure(row: Row) -> str:
    code = str(row["confidence"])
    words = f"{code}, {HOW_SURE.get(code, 'no code of this course')}"
    note = row.get("confidence_note")
    return f"{words} ({note})" if isinstance(note, str) else words
