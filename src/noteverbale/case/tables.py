"""A case: tables that belong together, each handed out as a copy."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, overload

import pandas as pd

from noteverbale.case.check import check_frames
from noteverbale.case.findings import CaseError
from noteverbale.case.schema import Schema
from noteverbale.case.values import copy_frame

if TYPE_CHECKING:
    from noteverbale.case.steps import Trace


class Table:
    """An attribute of `Case`: one table, a fresh copy each time it is asked for."""

    def __init__(self, says: str) -> None:
        self.__doc__ = says

    def __set_name__(self, owner: type, name: str) -> None:
        """Keep the name of the attribute, which is that of the table."""
        self.name = name

    @overload
    def __get__(self, case: None, owner: type) -> Table: ...
    @overload
    def __get__(self, case: Case, owner: type) -> pd.DataFrame: ...
    def __get__(self, case: Case | None, owner: type) -> Table | pd.DataFrame:
        """Return a copy of the table; asked of the class, the description itself."""
        return self if case is None else case.table(self.name)

    def __set__(self, case: Case, value: object) -> None:
        """Refuse: a case is not changed."""
        msg = f"A case is not changed; take a copy: {self.name} = case.{self.name}"
        raise AttributeError(msg)


class Case:
    """One case: a text turned into tables, in which every row can be traced.

    The tables are copies: what is done to them never changes the case.

    >>> from noteverbale import load_case
    >>> case = load_case()
    >>> len(case.claims)
    41
    """

    brief = Table("The brief: our own retelling of the report, one row a unit.")
    claims = Table("What the report says, one row a claim.")
    quotations = Table("The quoted strings of the brief, with where they stand.")
    chain = Table("Through whom each unit reaches the reader, one row a voice.")
    mentions = Table("Which words of the brief stand for whom.")
    readings = Table("Authored readings of contested places.")
    witnesses = Table("Where each rendering comes from, one row a rendering and page.")
    translations = Table("The same words in several versions, one row a rendering.")
    demands = Table("The demands of Russia's two drafts, one row a demand.")
    replies = Table("What the two written answers say, one row a point.")
    events_on_record = Table("What happened when, from the wider record.")
    intervals = Table("Days between two events of the record.")
    states = Table("The fifteen post-Soviet states in January 2022.")
    members = Table("The members of NATO by date.")
    battlegroups = Table("The four battlegroups in the east in early 2022.")
    predictions = Table("What became of what was foreseen.")
    arguments = Table("What each side argues.")
    flags = Table("Odd places of the report.")
    terms = Table("Words that choose a side, and what to write instead.")
    concepts = Table("Ideas from the field, each with its reference.")
    event_types = Table("Event types: CAMEO roots and PLOVER types.")
    issues = Table("Issues as propositions, each with its reverse, one row an issue.")
    positions = Table("Authored codings, one row a reading, an actor and an issue.")
    events = Table("What the report tells of and when, one row an event.")
    links = Table("What comes before what by logic, one row a pair of events.")
    coverage = Table("Which states a clause would reach, one row a reading and state.")
    clause_words = Table("The words that carry a clause's scope.")
    alignments = Table("Pairs of renderings, and how they differ.")
    constructed_pairs = Table("Pairs of sentences made up by us, one difference each.")
    synonyms = Table("Words that are treated as the same if one says so.")
    accounts = Table("What other pages have for a claim of the report.")
    sources = Table("The pages that were read.")

    def __init__(
        self, schema: Schema, frames: Mapping[str, pd.DataFrame], folder: Path | None
    ) -> None:
        self.schema = schema
        self.folder = folder
        self._frames = dict(frames)

    @classmethod
    def from_tables(
        cls, name: str, tables: Mapping[str, pd.DataFrame], schema: Schema
    ) -> Case:
        """Make a case in memory from copies of the tables given; it has no folder."""
        specs = schema.tables
        frames = {key: copy_frame(specs.get(key), tables[key]) for key in tables}
        return cls(Schema(name, schema.title, specs), frames, None)

    @property
    def name(self) -> str:
        """Short name of the case."""
        return self.schema.name

    @property
    def title(self) -> str:
        """Title of the case."""
        return self.schema.title

    def table(self, name: str) -> pd.DataFrame:
        """Return a copy of one table, by its name."""
        if name not in self._frames:
            msg = f"The case '{self.name}' has no table '{name}'."
            raise CaseError(msg)
        return copy_frame(self.schema.tables.get(name), self._frames[name])

    def tables(self) -> list[str]:
        """List the names of the tables."""
        return list(self._frames)

    def frames(self) -> dict[str, pd.DataFrame]:
        """Return copies of all tables, by name."""
        return {name: self.table(name) for name in self._frames}

    def problems(self) -> list[str]:
        """List what is wrong with the case, a sentence each."""
        return [str(finding) for finding in check_frames(self.schema, self._frames)]

    def trace(self, row_or_id: Any) -> Trace:  # noqa: ANN401  learners hand in anything
        """Answer "how do we know?" for a row or an id, down to the sources' addresses.

        >>> from noteverbale import load_case
        >>> load_case().trace("S05").steps[0].label
        'source S05'
        """
        from noteverbale.case.trace import trace

        return trace(self, row_or_id)

    def variant(
        self, seed: int, kind: Literal["author", "grading"], keep: Collection[str] = ()
    ) -> Case:
        """Make a case with other facts in the same tables, to test exercises.

        ``keep`` names the units that must stay whole, because a prompt names them.
        """
        from noteverbale.case.variant import make_variant

        return make_variant(self, seed, kind, keep)

    def __repr__(self) -> str:
        """Return the name of the case and how many tables it has."""
        return f"<Case '{self.name}': {len(self._frames)} tables>"
