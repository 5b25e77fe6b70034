"""Reading a file that may be missing, huge, not text, or not a table."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from noteverbale.case.findings import Finding, shown

# A case is written by hand: the shipped one has 0.2 MB and 800 rows in all.
LARGEST = 20_000_000
MOST_ROWS = 100_000


def read_text(path: Path) -> str | Finding:
    """Return the text of a file in UTF-8, or what stops us from reading it."""
    name = path.name
    try:
        if not path.exists():
            return Finding(name, "the file is missing.")
        if not path.is_file():
            return Finding(name, "this is not an ordinary file.")
        size = path.stat().st_size
        if size > LARGEST:
            limit = LARGEST // 1_000_000
            says = f"the file has {size / 1e6:,.0f} MB; at most {limit} MB are read."
            return Finding(name, says)
        content = path.read_bytes()
    except OSError as error:
        return Finding(name, f"the file cannot be read ({error.strerror or error}).")
    return _decoded(name, content)


def _decoded(name: str, content: bytes) -> str | Finding:
    if not content.strip():
        return Finding(name, "the file is empty.")
    if b"\0" in content:
        says = "the file is not text in UTF-8. Save it again as 'CSV UTF-8'."
        return Finding(name, says)
    try:
        # Spreadsheets put a byte order mark in front.
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        row = content.count(b"\n", 0, error.start) + 1
        says = "a letter here is not in UTF-8. Save the file again as 'CSV UTF-8'."
        return Finding(name, says, row=row)


def read_json(path: Path) -> Any:  # noqa: ANN401  JSON holds anything
    """Return what a JSON file holds, or a `Finding`."""
    text = read_text(path)
    if isinstance(text, Finding):
        return text
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        return Finding(path.name, f"this is not JSON: {error.msg}.", row=error.lineno)
    except (RecursionError, ValueError):
        return Finding(path.name, "this is not JSON that can be read.")


@dataclass(frozen=True)
class Sheet:
    """A CSV file as text: its columns by name, and the row number of each line."""

    columns: dict[str, list[str]]
    numbers: list[int]


def read_sheet(path: Path) -> tuple[Sheet | None, list[Finding]]:
    """Return the cells of a CSV file, and what is wrong with its shape.

    A row of another length than the first is reported, and cut or filled up so that
    the rest of it can be checked too. Empty lines are left out.
    """
    text = read_text(path)
    if isinstance(text, Finding):
        return None, [text]
    rows: list[list[str]] = []
    findings: list[Finding] = []
    try:
        reader = csv.reader(io.StringIO(text, newline=""), strict=True)
        rows.extend(islice(reader, MOST_ROWS))
    except csv.Error as error:
        says = f"the quotation marks around a cell do not fit ({error})."
        findings.append(Finding(path.name, says, row=len(rows) + 1))
    if len(rows) == MOST_ROWS:
        says = f"the table has {MOST_ROWS:,} rows or more; that is too many."
        return None, [Finding(path.name, says)]
    if not rows or not rows[0]:
        says = "the first row must hold the names of the columns."
        return None, findings or [Finding(path.name, says, row=1)]
    findings += _even_out(path.name, rows)
    lines = [(number, row) for number, row in enumerate(rows[1:], 2) if row]
    cells = (
        zip(*(row for _, row in lines), strict=True) if lines else [[]] * len(rows[0])
    )
    columns = dict(zip(rows[0], map(list, cells), strict=True))
    return Sheet(columns, [number for number, _ in lines]), findings


def _even_out(name: str, rows: list[list[str]]) -> list[Finding]:
    """Give all rows the length of the first; say which had another."""
    names = rows[0]
    if len(names) == 1 and ";" in names[0]:
        says = f"the columns are separated by ';', not by ',': {shown(names[0])}."
        return [Finding(name, says, row=1)]
    twice = sorted({one for one in names if names.count(one) > 1})
    findings = [
        Finding(name, f"the column {shown(one)} is there twice.", row=1)
        for one in twice
    ]
    for number, row in enumerate(rows, 1):
        if len(row) == len(names) or not row:
            continue
        cells = "1 cell" if len(row) == 1 else f"{len(row)} cells"
        says = f"the row has {cells}, but row 1 names {len(names)} columns."
        findings.append(Finding(name, says, row=number))
        row[len(names) :] = []
        row += [""] * (len(names) - len(row))
    return findings
