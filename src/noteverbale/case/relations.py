"""What must hold between tables: ids that exist, offsets that fit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from noteverbale.case.findings import Finding, shown
from noteverbale.case.schema import Column, Schema, Span, TableSpec
from noteverbale.case.values import Values
from noteverbale.case.words import strings_between


def check_relations(schema: Schema, values: Mapping[str, Values]) -> Iterator[Finding]:
    """Yield what is wrong between the tables that could be read."""
    for table in schema.tables.values():
        if table.name not in values:
            continue
        for column in table.columns:
            yield from _check_references(table, column, schema, values)
        if table.span:
            yield from _check_span(table, table.span, schema, values)


def _check_references(
    table: TableSpec, column: Column, schema: Schema, values: Mapping[str, Values]
) -> Iterator[Finding]:
    ref = column.references
    if ref is None or ref.table not in values:
        return
    theirs = values[ref.table].columns.get(ref.column, ())
    known = {cell for cell in theirs if isinstance(cell, str)}
    ours = values[table.name]
    target = schema.tables[ref.table].file
    for place, cell in enumerate(ours.columns.get(column.name, ())):
        items = cell if isinstance(cell, list) else [cell]
        for item in items:
            # A cell of another type has its own finding.
            if not isinstance(item, str) or item in known or item == ref.none:
                continue
            says = f"{shown(item)} is not in {target}, column {ref.column}."
            yield Finding(table.file, says, ours.number(place), column.name)
        if ref.none in items and len(items) > 1:
            says = f"'{ref.none}' stands beside ids."
            yield Finding(table.file, says, ours.number(place), column.name)


def _check_span(
    table: TableSpec, span: Span, schema: Schema, values: Mapping[str, Values]
) -> Iterator[Finding]:
    if span.table not in values:
        return
    units = values[span.table]
    texts = dict(zip(*units.pick(span.unit, span.column), strict=True))
    ours = values[table.name]
    named: set[tuple[Any, ...]] = set()
    picked = ours.pick(span.unit, span.start, span.end, span.words)
    for place, row in enumerate(zip(*picked, strict=True)):
        unit, start, end, words = row
        text = texts.get(unit)
        # What is missing or of another type has its own finding.
        if not (_is_whole(start) and _is_whole(end) and isinstance(text, str)):
            continue
        named.add((unit, start, end))
        if start < 0 or text[start:end] != words:
            there = shown(text[max(start, 0) : end])
            says = f"from {start} to {end}, {unit} has {there}, not {shown(words)}."
            yield Finding(table.file, says, ours.number(place), span.words)
    if span.marks:
        file = schema.tables[span.table].file
        for place, (unit, text) in enumerate(texts.items()):
            for start, end in strings_between(text or "", span.marks):
                if (unit, start, end) not in named:
                    says = f"{shown(text[start:end])} has no row in {table.file}."
                    yield Finding(file, says, units.number(place), span.column)


def _is_whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)
