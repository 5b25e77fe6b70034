"""What a case promises about its tables, read from its ``datapackage.json``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

KINDS = ("string", "integer", "number", "boolean", "date", "list")
ROLES = ("key", "reference", "free", "derived", "text", "fixed")


@dataclass(frozen=True)
class Reference:
    """A column holds ids of another table's rows; ``none`` stands for no row at all."""

    table: str
    column: str
    none: str | None = None


@dataclass(frozen=True)
class Span:
    """A row points at words: ``text[start:end]`` of a unit is the words it names.

    With ``marks`` each string between these two marks must have its row.
    """

    table: str
    column: str
    unit: str
    start: str
    end: str
    words: str
    marks: str = ""


@dataclass(frozen=True)
class Column:
    """A column: its kind of value, its role in variants, and what its cells must be."""

    name: str
    kind: str
    role: str = "fixed"
    title: str = ""
    description: str = ""
    required: bool = False
    unique: bool = False
    choices: tuple[str, ...] = ()
    pattern: re.Pattern[str] | None = None
    minimum: float | None = None
    delimiter: str = ","
    true: tuple[str, ...] = ("true",)
    false: tuple[str, ...] = ("false",)
    references: Reference | None = None
    max_words: int | None = None
    quoted_words: int | None = None
    balanced_quotes: bool = False


@dataclass(frozen=True)
class TableSpec:
    """A table: its file, its columns, its key, and what a trace shows of a row."""

    name: str
    file: str
    columns: tuple[Column, ...]
    key: str | None = None
    noun: str = "row"
    title: str = ""
    description: str = ""
    shows: tuple[str, ...] = ()
    span: Span | None = None
    sources: tuple[tuple[str, str], ...] = ()

    @property
    def column_names(self) -> tuple[str, ...]:
        """Names of the columns, in their order in the file."""
        return tuple(column.name for column in self.columns)


@dataclass(frozen=True)
class Schema:
    """The tables of a case, and the case's name and title."""

    name: str
    title: str
    tables: Mapping[str, TableSpec] = field(default_factory=dict)
