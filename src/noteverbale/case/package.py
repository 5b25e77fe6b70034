"""Reading a case's ``datapackage.json`` into the schema of its tables."""

from __future__ import annotations

import re
from collections.abc import Mapping

from noteverbale.case.described import Part
from noteverbale.case.schema import (
    KINDS,
    ROLES,
    Column,
    Reference,
    Schema,
    Span,
    TableSpec,
)


def parse_schema(package: object) -> Schema:
    """Read a package description that was loaded from JSON.

    Raises `DescriptionError` with a sentence when a part of it is not as it must be.
    """
    described = Part(package, "the description")
    tables: dict[str, TableSpec] = {}
    for resource in described.parts("resources", "resource"):
        table = _table(resource)
        if table.name in tables:
            resource.refuse(f"has the name of another one, '{table.name}'.")
        tables[table.name] = table
    if not tables:
        described.refuse("lists no tables under 'resources'.")
    _check_targets(tables, described)
    name = described.text("name")
    return Schema(name, described.text("title", name), tables)


def _table(resource: Part) -> TableSpec:
    name = resource.text("name")
    if not name.isidentifier():
        resource.refuse("has a name with other signs than letters, digits and _.")
    file = resource.text("path")
    if "/" in file or "\\" in file or file in (".", ".."):
        resource.refuse("has a path that is not the name of a file in the folder.")
    resource.place = f"table '{name}'"
    schema = resource.part("schema")
    foreign = _foreign_keys(schema)
    keys = schema.texts("primaryKey")
    columns = tuple(
        _column(part, foreign, keys) for part in schema.parts("fields", "column")
    )
    names = [column.name for column in columns]
    if not names or len(set(names)) < len(names):
        resource.refuse("has no columns, or two of the same name.")
    if len(keys) > 1 or not set(keys) <= set(names):
        resource.refuse("has a primary key that is not one of its columns.")
    return TableSpec(
        name,
        file,
        columns,
        key=keys[0] if keys else None,
        noun=resource.text("noun", "row"),
        title=resource.text("title", name),
        description=resource.text("description", ""),
        shows=tuple(shown for shown in resource.texts("shows") if shown in names),
        span=_span(resource),
        sources=tuple(
            (source.text("title", ""), source.text("path", ""))
            for source in resource.parts("sources", "source")
        ),
    )


def _column(
    part: Part, foreign: Mapping[str, Reference], keys: tuple[str, ...]
) -> Column:
    name = part.text("name")
    part.place = f"'{name}', {part.place},"
    kind, role = part.text("type", "string"), part.text("role", "fixed")
    if kind not in KINDS:
        part.refuse(f"has the type '{kind}', which is none of {', '.join(KINDS)}.")
    if role not in ROLES:
        part.refuse(f"has the role '{role}', which is none of {', '.join(ROLES)}.")
    rules = part.part("constraints")
    _check_rules(part, rules, kind)
    return Column(
        name,
        kind,
        role,
        title=part.text("title", name),
        description=part.text("description", ""),
        required=rules.says("required") or name in keys,
        unique=rules.says("unique") or name in keys,
        choices=rules.texts("enum"),
        pattern=_pattern(rules),
        minimum=rules.number("minimum"),
        delimiter=part.text("delimiter", ",") or ",",
        true=part.texts("trueValues") or ("true", "True", "TRUE", "1"),
        false=part.texts("falseValues") or ("false", "False", "FALSE", "0"),
        references=_reference(part) or foreign.get(name),
        max_words=part.whole("maxWords"),
        quoted_words=part.whole("quotedWords"),
        balanced_quotes=part.says("balancedQuotes"),
    )


def _check_rules(part: Part, rules: Part, kind: str) -> None:
    """Refuse a rule that makes no sense for the kind of value."""
    asked = {*rules.value, *part.value}
    for_text = asked & {"pattern", "maxWords", "quotedWords", "balancedQuotes"}
    if for_text and kind != "string":
        part.refuse(f"has '{min(for_text)}', which is for text only.")
    if "minimum" in asked and kind not in ("integer", "number"):
        part.refuse("has 'minimum', which is for numbers only.")
    if "unique" in asked and kind == "list":
        part.refuse("has 'unique', which is not for lists.")


def _pattern(rules: Part) -> re.Pattern[str] | None:
    pattern = rules.text("pattern", "")
    try:
        return re.compile(pattern) if pattern else None
    except re.error as error:
        rules.refuse(f"has a pattern that is no regular expression: {error}.")


def _reference(part: Part) -> Reference | None:
    if "references" not in part.value:
        return None
    target = part.part("references")
    none = target.text("none", "") or None
    return Reference(target.text("table"), target.text("column"), none)


def _foreign_keys(schema: Part) -> dict[str, Reference]:
    """Read the references of columns that hold one id, by column."""
    found: dict[str, Reference] = {}
    for part in schema.parts("foreignKeys", "foreign key"):
        target = part.part("reference")
        ours, theirs = part.texts("fields"), target.texts("fields")
        if len(ours) != 1 or len(theirs) != 1:
            part.refuse("must name one column on each side.")
        found[ours[0]] = Reference(target.text("resource"), theirs[0])
    return found


def _span(resource: Part) -> Span | None:
    if "span" not in resource.value:
        return None
    part = resource.part("span")
    marks = part.text("marks", "")
    if len(marks) not in (0, 2):
        part.refuse("must have two marks, an opening and a closing one.")
    return Span(
        part.text("table"),
        part.text("column"),
        part.text("unit"),
        part.text("start"),
        part.text("end"),
        part.text("words"),
        marks,
    )


def _check_targets(tables: Mapping[str, TableSpec], described: Part) -> None:
    """Refuse references and spans that point at what is not there."""
    for table in tables.values():
        for column in table.columns:
            ref = column.references
            if ref and (ref.table, ref.column) not in _kinds(tables):
                says = f"lets {table.name}.{column.name} refer to {ref.table}."
                described.refuse(f"{says}{ref.column}, which it does not list.")
        if table.span and not _span_fits(table, table.span, _kinds(tables)):
            says = "without the columns that it names, or with other types."
            described.refuse(f"has a 'span' in {table.name} {says}")


def _kinds(tables: Mapping[str, TableSpec]) -> dict[tuple[str, str], str]:
    """Return the kind of each column, by table and column."""
    return {(t.name, c.name): c.kind for t in tables.values() for c in t.columns}


def _span_fits(
    table: TableSpec, span: Span, kinds: Mapping[tuple[str, str], str]
) -> bool:
    texts = [
        (span.table, span.column),
        (span.table, span.unit),
        (table.name, span.unit),
        (table.name, span.words),
    ]
    places = [(table.name, span.start), (table.name, span.end)]
    return all(kinds.get(at) == "string" for at in texts) and all(
        kinds.get(at) == "integer" for at in places
    )
