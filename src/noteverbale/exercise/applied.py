"""What a rule says of each row of a table, and counter-examples to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from noteverbale.answers import same_words

# What a rule is called with: one text, or a tuple of several arguments.
Given = Any
Table = Mapping[str, tuple[Given, str]]


@dataclass(frozen=True)
class Applied:
    """What a learner's rule said of each unit, beside what the table says."""

    said: Mapping[str, str]
    table: Mapping[str, str]
    given: Mapping[str, Given]

    @property
    def n_right(self) -> int:
        """How many units the rule codes as the table does."""
        return sum(self.said[unit] == self.table[unit] for unit in self.table)

    @property
    def n_commonest(self) -> int:
        """How many units a rule would get right that always gives one code."""
        codes = list(self.table.values())
        return max(codes.count(code) for code in set(codes))


class TroubleError(Exception):
    """The answer cannot be used as a rule; says why in a sentence."""


def unit_of(said: object, applied: Applied) -> str:
    """Return the row that is named by its id or by what it holds, or nothing."""
    by_id = {unit.upper(): unit for unit in applied.table}
    if isinstance(said, str) and (text := str.__str__(said).strip().upper()) in by_id:
        return by_id[text]
    mine = arguments(said)
    same = (unit for unit, its in applied.given.items() if _same(mine, its))
    return next(same, "")


def example_of(
    said: object, applied: Applied, codes: Sequence[str], noun: str
) -> tuple[Given, str]:
    """Return what to call the rule with, and the right code, of a counter-example.

    That is an id, or a row itself, or an example of the learner's own with its code.
    Anything else raises `TroubleError`.
    """
    if isinstance(said, list) and len(said) == 1:
        said = said[0]
    if unit := unit_of(said, applied):
        return applied.given[unit], applied.table[unit]
    if isinstance(said, tuple | list) and len(said) >= 2:
        *own, last = said
        mine = own[0] if len(own) == 1 else tuple(own)
        right = [
            code for code in codes if isinstance(last, str) and same_words(last, code)
        ]
        # A row of the table is coded by the table, not anew by the learner.
        if unit := unit_of(mine, applied):
            return applied.given[unit], applied.table[unit]
        if right and _may_be_given(mine, applied):
            return arguments(mine), right[0]
    msg = (
        f"The counter-example is the id of a {noun} such as "
        f"{next(iter(applied.table))!r}, or an example of your own and its right code."
    )
    raise TroubleError(msg)


def _may_be_given(mine: object, applied: Applied) -> bool:
    """Whether an example has as many texts as the rows of the table."""
    example = arguments(mine)
    wanted = arguments(next(iter(applied.given.values())))
    return len(example) == len(wanted) and all(
        isinstance(one, str) and bool(one.strip()) for one in example
    )


def arguments(given: Given) -> tuple[Any, ...]:
    """Return what to call a rule with: a text alone, or several arguments.

    >>> arguments("one text"), arguments(("one", "other"))
    (('one text',), ('one', 'other'))
    """
    return tuple(given) if isinstance(given, tuple | list) else (given,)


def _same(mine: tuple[Any, ...], given: Given) -> bool:
    """Whether an example is what a row of the table holds, read as texts."""
    theirs = arguments(given)
    return len(mine) == len(theirs) and all(
        isinstance(one, str) and isinstance(other, str) and same_words(one, other)
        for one, other in zip(mine, theirs, strict=True)
    )
