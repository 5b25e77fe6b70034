"""Items sorted into named categories, in any container that says which is where."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import ClassVar

import pandas as pd

from noteverbale.answers.digest import in_order
from noteverbale.answers.forms import (
    cells,
    frame_of,
    is_many,
    items,
    mapping_items,
    the_table,
)
from noteverbale.answers.pairs import pairs_of
from noteverbale.answers.plain import NotAnAnswer, Plain, is_a, scalar
from noteverbale.answers.records import Record
from noteverbale.answers.text import id_text, name_text
from noteverbale.answers.wording import capital, how_many


@dataclass(frozen=True)
class Categories:
    """Each item in one of the categories; the order does not matter.

    Parameters
    ----------
    items
        The ids of what is to be sorted.
    among
        The categories, as the prompt writes them.
    spellings
        For a category, other ways of writing it.

    >>> kind = Categories(("a", "b"), ("stated", "absent"))
    >>> kind.read({"a": "stated", "b": "absent"}) == kind.read({"stated": "a",
    ...                                                         "absent": ["b"]})
    True
    """

    kind: ClassVar[str] = "categories"
    items: Sequence[str]
    among: Sequence[str]
    spellings: Mapping[str, Sequence[str]] = field(default_factory=dict, hash=False)
    _items: dict[str, str] = field(init=False, repr=False, compare=False)
    _among: dict[str, str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Prepare the ways of writing items and categories."""
        object.__setattr__(self, "_items", {id_text(one): one for one in self.items})
        written = {
            name_text(way): name
            for name in self.among
            for way in (name, *self.spellings.get(name, ()))
        }
        object.__setattr__(self, "_among", written)

    def read(self, raw: object) -> tuple[tuple[str, str], ...]:
        """Pairs of an item and its category, in order; items without one left out."""
        found: dict[str, str] = {}
        for thing, said in self._pairs(the_table(raw)):
            item, category = self._item(thing), self._category(said)
            if category is None:
                continue
            if found.setdefault(item, category) != category:
                message = f"You put {item} into two categories; choose one of them."
                raise NotAnAnswer(message)
        return tuple(in_order(found.items()))

    def _pairs(self, raw: object) -> Record:
        if is_a(raw, pd.DataFrame):
            columns = self._columns(frame_of(raw))
            if columns is not None:
                return columns
        pairs = mapping_items(raw)
        if pairs and all(self._is_category(name) for name, _ in pairs):
            return [(one, name) for name, held in pairs for one in self._held(held)]
        if pairs is None and (said := self._in_order(raw)):
            return said
        return [
            (value, name) if self._is_category(name) else (name, value)
            for name, value in pairs_of(raw)
        ]

    def _columns(self, table: pd.DataFrame) -> Record | None:
        """The column of items beside the column of categories, if there are both."""
        columns = [list(table.index)]
        columns += [cells(table.iloc[:, place]) for place in range(table.shape[1])]
        things = [one for one in columns if one and all(map(self._is_item, one))]
        said = [one for one in columns if one and all(map(self._may_be_said, one))]
        if len(things) == 1 and len(said) == 1:
            return list(zip(things[0], said[0], strict=True))
        return None

    def _in_order(self, raw: object) -> Record:
        """Categories alone, one for each item in the order of the items."""
        named_by = is_a(raw, pd.Series) and all(map(self._is_item, raw.index))
        if named_by or not is_many(raw) or is_a(raw, set) or is_a(raw, frozenset):
            return []
        said = items(raw)
        if len(said) == len(self.items) and all(map(self._is_category, said)):
            return list(zip(self.items, said, strict=True))
        return []

    def _held(self, held: object) -> list[object]:
        """The items of one category: a container, one item, or a text of several."""
        if is_many(held):
            return items(held)
        text = scalar(held)
        if isinstance(text, str) and not self._is_item(text):
            apart = text.replace(";", " ").replace(",", " ").split()
            joined = len(apart) == 1 and max(map(len, self.items)) == 1
            return [*apart[0]] if joined else [*apart]
        return [] if text is None else [held]

    def _is_item(self, raw: object) -> bool:
        one = scalar(raw)
        return isinstance(one, str) and id_text(one) in self._items

    def _is_category(self, raw: object) -> bool:
        one = scalar(raw)
        return isinstance(one, str) and name_text(one) in self._among

    def _may_be_said(self, raw: object) -> bool:
        return raw is ... or scalar(raw) is None or self._is_category(raw)

    def _item(self, raw: object) -> str:
        if self._is_item(raw):
            return self._items[id_text(str(scalar(raw)))]
        message = f"The items to sort are {_listed(self.items)}; you named another one."
        raise NotAnAnswer(message)

    def _category(self, raw: object) -> str | None:
        if raw is ... or scalar(raw) is None:
            return None
        if self._is_category(raw):
            return self._among[name_text(str(scalar(raw)))]
        message = f"Give each item one of the categories {_listed(self.among)}."
        raise NotAnAnswer(message)

    def same(self, key: Plain, mine: Plain) -> bool:
        """Whether both put every item into the same category."""
        return dict(key) == dict(mine)

    def differs(self, key: Plain, mine: Plain) -> str:
        """Say how many items have no category, or another one; never which."""
        theirs, ours = dict(key), dict(mine)
        lacking = len(theirs.keys() - ours.keys())
        if lacking:
            verb = "has" if lacking == 1 else "have"
            return f"{capital(how_many(lacking, 'item'))} {verb} no category yet."
        wrong = sum(theirs.get(item) != name for item, name in ours.items())
        verb = "stands" if wrong == 1 else "stand"
        return f"{capital(how_many(wrong, 'item'))} {verb} in another category."


def _listed(names: Sequence[str]) -> str:
    """Names in a row.

    >>> _listed(["a", "b", "c"])
    'a, b and c'
    """
    *most, last = names
    return f"{', '.join(most)} and {last}" if most else last
