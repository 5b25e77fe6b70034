"""Tables: rows compared by the columns that are asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from noteverbale.answers.digest import in_order
from noteverbale.answers.plain import Answer, NotAnAnswer, Plain, scalar
from noteverbale.answers.rows import Wanted, rows_of
from noteverbale.answers.wording import capital, how_many, more_and_fewer


def read_cell(kind: Answer, raw: object) -> Plain:
    """One cell by its type; any missing value is None."""
    return None if scalar(raw) is None else kind.read(raw)


def same_cell(kind: Answer, key: Plain, mine: Plain) -> bool:
    """Whether two cells say the same; missing is the same as missing only."""
    if key is None or mine is None:
        return key is mine
    return kind.same(key, mine)


@dataclass(frozen=True)
class Table:
    """Rows in any order; columns by name, each with its own type; others are ignored.

    Parameters
    ----------
    columns
        For each column its type, in the order that rows without names must have.
    key
        The columns that tell rows apart; used to say what differs.
    spellings
        For a column, other names it may have.

    >>> from noteverbale.answers import Count, Name
    >>> table = Table({"speaker": Name(), "words": Count()})
    >>> table.read([{"Speaker": "Ann", "words": 3.0, "note": "loud"}])
    (('ann', 3),)
    """

    kind: ClassVar[str] = "table"
    columns: Mapping[str, Answer] = field(hash=False)
    key: Sequence[str] = ()
    spellings: Mapping[str, Sequence[str]] = field(default_factory=dict, hash=False)

    def read(self, raw: object) -> Plain:
        """Rows of cells in the order of `columns`; the rows sorted."""
        wanted = Wanted(tuple(self.columns), tuple(self.key), self.spellings)
        rows = rows_of(raw, wanted)
        columns = [
            self._column(name, [row[place] for row in rows])
            for place, name in enumerate(self.columns)
        ]
        return in_order(zip(*columns, strict=True))

    def _column(self, name: str, held: list[object]) -> list[Plain]:
        try:
            return [read_cell(self.columns[name], cell) for cell in held]
        except NotAnAnswer as form:
            message = f"In the column {name!r}: {form}"
            raise NotAnAnswer(message) from None

    def same(self, key: Plain, mine: Plain) -> bool:
        """Whether every row has its equal, repeated rows as often as they occur."""
        return len(key) == len(mine) and not self._without_equal(key, mine)

    def _without_equal(self, key: Plain, mine: Plain) -> list[Plain]:
        left = list(key)
        without = []
        for row in mine:
            at = next(
                (i for i, one in enumerate(left) if self._same_row(one, row)), None
            )
            if at is None:
                without.append(row)
            else:
                left.pop(at)
        return without

    def _same_row(self, key: Plain, mine: Plain) -> bool:
        return key == mine or all(
            same_cell(kind, *pair)
            for kind, *pair in zip(self.columns.values(), key, mine, strict=True)
        )

    def differs(self, key: Plain, mine: Plain) -> str:
        """Say how many rows are too many, missing or different, and in which column."""
        if not mine:
            return "Your table has no rows."
        if len(mine) != len(key):
            surplus = max(0, len(mine) - len(key))
            return more_and_fewer(surplus, max(0, len(key) - len(mine)), "row")
        wrong = capital(how_many(len(self._without_equal(key, mine)), "row"))
        columns = [name for name in self.columns if self._differs_in(name, key, mine)]
        verb = "differs" if wrong.startswith("One ") else "differ"
        sentence = f"The number of rows is right. {wrong} {verb} from what is asked for"
        if columns and len(columns) < len(self.columns):
            sentence += f": look at {' and '.join(columns)}"
        return sentence + "."

    def _differs_in(self, name: str, key: Plain, mine: Plain) -> bool:
        at = list(self.columns).index(name)
        return Counter(row[at] for row in key) != Counter(row[at] for row in mine)
