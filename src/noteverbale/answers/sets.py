"""Sets of ids, in any container that holds them."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import ClassVar

import numpy as np
import pandas as pd

from noteverbale.answers.forms import (
    cells,
    frame_of,
    in_bounds,
    is_many,
    items,
    mapping_items,
    series_of,
    the_table,
)
from noteverbale.answers.plain import NotAnAnswer, Plain, is_a, is_any, named, scalar
from noteverbale.answers.records import record_of, same_heading
from noteverbale.answers.text import id_text, is_like_an_id
from noteverbale.answers.wording import more_and_fewer


@dataclass(frozen=True)
class Ids:
    """A set of ids of one column ("claim_id"); C4, c4 and C04 are one id.

    Parameters
    ----------
    column
        The column that holds the ids in the tables of the case.
    known
        All ids there are; without them, an id is letters and a number.

    >>> Ids("claim_id").read(["c4", "C04", "C05"])
    ('C4', 'C5')
    """

    kind: ClassVar[str] = "set"
    column: str
    known: Collection[str] = ()
    _ids: frozenset[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Prepare the known ids."""
        object.__setattr__(self, "_ids", frozenset(map(id_text, self.known)))

    def read(self, raw: object) -> tuple[str, ...]:
        """The ids, each once, in order."""
        found = self._found(raw)
        in_bounds(len(found))
        return tuple(sorted({self._id(one) for one in found}))

    def _found(self, raw: object) -> list[object]:
        raw = the_table(raw)
        text = scalar(raw)
        if isinstance(text, str) and self._ids and max(map(len, self._ids)) == 1:
            # Letters may be written as one text: "a, c", "a and c" or "ac".
            return [one for one in text.replace(" and ", " ") if one not in " ,;"]
        if isinstance(text, str):
            message = (
                "You gave one text; a set of ids is asked for: put each id in "
                "quotation marks and all of them in curly brackets."
            )
            raise NotAnAnswer(message)
        if is_a(raw, pd.DataFrame):
            return self._in_table(frame_of(raw))
        if is_a(raw, pd.Series):
            return self._in_column(series_of(raw))
        if is_a(raw, pd.MultiIndex):
            in_bounds(len(raw))
            return self._in_table(raw.to_frame(index=False))
        pairs = mapping_items(raw)
        if pairs is not None:
            return self._in_mapping(pairs)
        if scalar(raw) is None:
            message = "Your answer is missing (None); a set of ids is asked for."
            raise NotAnAnswer(message)
        return self._flat(items(raw))

    def _in_table(self, table: pd.DataFrame) -> list[object]:
        places = [
            i for i, heading in enumerate(table.columns) if self._is_mine(heading)
        ]
        if places:
            return self._flat(cells(table.iloc[:, places[0]]))
        for level, heading in enumerate(table.index.names):
            if self._is_mine(heading):
                return list(table.index.get_level_values(level))
        if all(dtype.kind == "b" for dtype in table.dtypes) and table.shape[1]:
            raise NotAnAnswer(self._about_masks())
        columns = [table.iloc[:, place] for place in range(table.shape[1])]
        for values in (series_of(table.index), *columns):
            held = cells(values)
            if held and all(self._is_known(one) for one in held):
                return held
        message = f"Your table has no column {self.column!r}, and ids are asked for."
        raise NotAnAnswer(message)

    def _in_column(self, column: pd.Series) -> list[object]:
        held = cells(column)
        flat = [
            one for many in held for one in (items(many) if is_many(many) else [many])
        ]
        if any(self._is_known(one) for one in flat):
            return flat
        is_by_id = any(self._is_known(heading) for heading in column.index)
        # What is left of a mask of which only the true rows were kept is an answer.
        if _is_mask(held) and not (is_by_id and all(held)):
            raise NotAnAnswer(self._about_masks())
        if is_by_id:
            return list(column.index)
        for level, heading in enumerate(column.index.names):
            if self._is_mine(heading):
                return list(column.index.get_level_values(level))
        return flat

    def _in_mapping(self, pairs: list[tuple[object, object]]) -> list[object]:
        values = [value for _, value in pairs]
        if _is_mask(values) and not all(scalar(value) for value in values):
            raise NotAnAnswer(self._about_masks())
        for key, value in pairs:
            if self._is_mine(key):
                inner = mapping_items(value)
                held = [value] if inner is None else [one for _, one in inner]
                return self._flat(held)
        return [key for key, _ in pairs]

    def _flat(self, held: Iterable[object]) -> list[object]:
        """The ids among rows, one level of lists, and plain ids."""
        found: list[object] = []
        for one in held:
            record = record_of(one)
            if record is not None:
                found += [value for heading, value in record if self._is_mine(heading)]
            elif is_many(one):
                found += items(one)
            else:
                found.append(one)
            in_bounds(len(found))
        if _is_mask(found):
            raise NotAnAnswer(self._about_masks())
        return found

    def _id(self, raw: object) -> str:
        one = scalar(raw)
        if isinstance(one, str):
            return id_text(one)
        what = "a missing value" if one is None else named(raw)
        message = f"Among your ids is {what}; give each id as text ({self.column})."
        raise NotAnAnswer(message)

    def _is_mine(self, heading: object) -> bool:
        # A column of lists is called by the plural ("claim_ids").
        return any(same_heading(heading, self.column + end) for end in ("", "s"))

    def _is_known(self, raw: object) -> bool:
        one = scalar(raw)
        if not isinstance(one, str):
            return False
        if not self.known:
            return is_like_an_id(one)
        return id_text(one) in self._ids

    def _about_masks(self) -> str:
        return (
            "You gave True or False for each row; give the ids of the rows that are "
            f"True, for instance with table.loc[rows, {self.column!r}]."
        )

    def same(self, key: Plain, mine: Plain) -> bool:
        """Whether both hold the same ids."""
        return set(key) == set(mine)

    def differs(self, key: Plain, mine: Plain) -> str:
        """Say how many ids are too many or missing, never which."""
        if not mine:
            return "Your set is empty."
        sentence = more_and_fewer(
            len(set(mine) - set(key)),
            len(set(key) - set(mine)),
            self.column.replace("_", " "),
        )
        if self.known and {*mine} - self._ids:
            sentence += f" Not all of yours are ids of the column {self.column}."
        return sentence


def _is_mask(held: list[object]) -> bool:
    kinds = (bool, np.bool_)
    return bool(held) and all(is_any(one, kinds) for one in held)
