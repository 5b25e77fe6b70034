"""What is wrong with a case: all of it in one go, by file, row and column."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import pandas as pd

from noteverbale.case.cells import check_values, read_cells
from noteverbale.case.described import DescriptionError
from noteverbale.case.files import read_json, read_sheet
from noteverbale.case.findings import Finding, shown
from noteverbale.case.package import parse_schema
from noteverbale.case.relations import check_relations
from noteverbale.case.schema import Schema, TableSpec
from noteverbale.case.values import Values, from_frame

DESCRIPTION = "datapackage.json"


def check_folder(folder: str | Path) -> list[Finding]:
    """Find what is wrong with a case folder; an empty list where nothing is."""
    return read_folder(Path(folder))[2]


def check_frames(schema: Schema, frames: Mapping[str, pd.DataFrame]) -> list[Finding]:
    """Find what is wrong with the tables of a case in memory."""
    findings: list[Finding] = []
    values: dict[str, Values] = {}
    for table in schema.tables.values():
        if table.name not in frames:
            findings.append(Finding(table.file, "the table is missing."))
            continue
        found = from_frame(table, frames[table.name])
        findings += _check_names(table, list(frames[table.name].columns))
        findings += _check_columns(table, found)
        values[table.name] = found
    return findings + list(check_relations(schema, values))


def read_folder(
    folder: Path,
) -> tuple[Schema | None, dict[str, Values], list[Finding]]:
    """Read the schema and the values of a case folder; say what is wrong with them.

    What can be read is read, so that everything is found in one go.
    """
    if not folder.is_dir():
        return None, {}, [Finding(folder.name, "there is no such folder.")]
    package = read_json(folder / DESCRIPTION)
    if isinstance(package, Finding):
        return None, {}, [package]
    try:
        schema = parse_schema(package)
    except DescriptionError as error:
        return None, {}, [Finding(DESCRIPTION, str(error))]
    findings: list[Finding] = []
    values: dict[str, Values] = {}
    for table in schema.tables.values():
        found, wrong = _read_table(folder, table)
        findings += wrong
        if found is not None:
            values[table.name] = found
    return schema, values, findings + list(check_relations(schema, values))


def _read_table(folder: Path, table: TableSpec) -> tuple[Values | None, list[Finding]]:
    sheet, findings = read_sheet(folder / table.file)
    if sheet is None:
        return None, findings
    values = Values({}, sheet.numbers)
    unread: set[tuple[int, str]] = set()
    for column in table.columns:
        if column.name in sheet.columns:
            cells, complaints = read_cells(column, sheet.columns[column.name])
            values.columns[column.name] = cells
            for place, says in complaints:
                row = sheet.numbers[place]
                unread.add((row, column.name))
                findings.append(Finding(table.file, says, row, column.name))
    findings += _check_names(table, list(sheet.columns))
    # A cell that cannot be read is not called empty as well.
    findings += [
        finding
        for finding in _check_columns(table, values)
        if (finding.row, finding.column) not in unread
    ]
    return values, findings


def _check_names(table: TableSpec, names: list[str]) -> Iterator[Finding]:
    """Yield columns that are missing, and columns that nothing describes."""
    for name in table.column_names:
        if name not in names:
            yield Finding(table.file, f"the column '{name}' is missing.", row=1)
    for name in names:
        if name not in table.column_names:
            says = f"{DESCRIPTION} does not describe the column {shown(name)}."
            yield Finding(table.file, says, row=1)


def _check_columns(table: TableSpec, values: Values) -> Iterator[Finding]:
    for column in table.columns:
        cells = values.columns.get(column.name, [])
        for place, says in check_values(column, cells):
            yield Finding(table.file, says, values.number(place), column.name)
