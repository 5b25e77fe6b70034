"""Numbers by name: a mapping, whatever container carries it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from noteverbale.answers.digest import in_order
from noteverbale.answers.names import Name
from noteverbale.answers.pairs import pairs_of
from noteverbale.answers.plain import Answer, NotAnAnswer, Plain
from noteverbale.answers.tables import read_cell, same_cell
from noteverbale.answers.wording import capital, how_many, more_and_fewer


@dataclass(frozen=True)
class ByName:
    """A value for each name; the order does not matter.

    Parameters
    ----------
    value
        The type of the values.
    spellings
        For each name, other ways of writing it.
    zeros_may_be_left_out
        Whether a name that is not there has the value zero.

    >>> from noteverbale.answers import Count
    >>> ByName(Count()).read({"Ann": 3, "Bo": 1})
    (('ann', 3), ('bo', 1))
    """

    kind: ClassVar[str] = "table"
    value: Answer
    spellings: Mapping[str, Sequence[str]] = field(default_factory=dict, hash=False)
    zeros_may_be_left_out: bool = False
    _name: Name = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Prepare the names."""
        object.__setattr__(self, "_name", Name(self.spellings))

    def read(self, raw: object) -> Plain:
        """Pairs of name and value, in order."""
        pairs = [
            (read_cell(self._name, name), read_cell(self.value, value))
            for name, value in pairs_of(raw)
        ]
        names = [name for name, _ in pairs]
        if len(set(names)) < len(names):
            message = "One name occurs twice in your answer; give each name one value."
            raise NotAnAnswer(message)
        return in_order(pairs)

    def same(self, key: Plain, mine: Plain) -> bool:
        """Whether both have the same names, each with the same value."""
        theirs, ours = self._by_name(key), self._by_name(mine)
        return theirs.keys() == ours.keys() and not self._wrong(theirs, ours)

    def _by_name(self, pairs: Plain) -> dict[str | None, Plain]:
        return {
            name: value
            for name, value in pairs
            if not (self.zeros_may_be_left_out and is_zero(value))
        }

    def _wrong(
        self, key: Mapping[str | None, Plain], mine: Mapping[str | None, Plain]
    ) -> list[str | None]:
        shared = key.keys() & mine.keys()
        return [n for n in shared if not same_cell(self.value, key[n], mine[n])]

    def differs(self, key: Plain, mine: Plain) -> str:
        """Say how many names are too many or missing, or how many values differ."""
        theirs, ours = self._by_name(key), self._by_name(mine)
        if not ours:
            return "Your answer has no names in it."
        surplus = len(ours.keys() - theirs.keys())
        lacking = len(theirs.keys() - ours.keys())
        if surplus or lacking:
            return more_and_fewer(surplus, lacking, "name")
        wrong = len(self._wrong(theirs, ours))
        verb = "differs" if wrong == 1 else "differ"
        return f"The names are right. {capital(how_many(wrong, 'value'))} {verb}."


def is_zero(value: Plain) -> bool:
    """Tell a zero from a missing value and from False, which are no zeros."""
    return value is not None and not isinstance(value, bool) and value == 0
