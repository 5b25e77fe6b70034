"""Items sorted into categories: whatever container says which is where."""

import collections

import numpy as np
import pandas as pd
import pytest

from answers_verdict import Forms, message_of, verdict
from noteverbale.answers import Categories

KIND = Categories(
    ("a", "b", "c", "d"),
    ("stated", "implied", "absent"),
    {"absent": ("not there", "missing")},
)
KEY = {"a": "stated", "b": "absent", "c": "implied", "d": "absent"}
BY_CATEGORY = {"stated": ["a"], "implied": ["c"], "absent": ["b", "d"]}
COLUMN = pd.Series(KEY, name="category").rename_axis("item")
Pair = collections.namedtuple("Pair", ["item", "category"])

HONEST: Forms = {
    "dictionary": lambda: dict(KEY),
    "in another order": lambda: dict(reversed(KEY.items())),
    "capital letters": lambda: {k.upper(): v.title() for k, v in KEY.items()},
    "another spelling": lambda: KEY | {"b": "not there", "d": "missing"},
    "letters by category": lambda: dict(BY_CATEGORY),
    "sets by category": lambda: {k: set(v) for k, v in BY_CATEGORY.items()},
    "texts by category": lambda: {"stated": "a", "implied": "c", "absent": "b, d"},
    "letters in one text": lambda: {"stated": "a", "implied": "c", "absent": "bd"},
    "arrays by category": lambda: {k: np.array(v) for k, v in BY_CATEGORY.items()},
    "list of pairs": lambda: list(KEY.items()),
    "pairs, category first": lambda: [(v, k) for k, v in KEY.items()],
    "set of pairs": lambda: set(KEY.items()),
    "named tuples": lambda: [Pair(*pair) for pair in KEY.items()],
    "list of dictionaries": lambda: COLUMN.reset_index().to_dict("records"),
    "one-key dictionaries": lambda: [{k: v} for k, v in KEY.items()],
    "column": lambda: COLUMN,
    "column sorted by category": lambda: COLUMN.sort_values(),
    "column of categories": lambda: COLUMN.astype("category"),
    "table": lambda: COLUMN.reset_index(),
    "table with the items as index": lambda: COLUMN.to_frame(),
    "table, category first": lambda: COLUMN.reset_index()[["category", "item"]],
    "table with a note": lambda: COLUMN.reset_index().assign(note="because"),
    "columns by name": lambda: COLUMN.reset_index().to_dict("list"),
    "categories in the order of the items": lambda: list(KEY.values()),
    "column of categories in order": lambda: pd.Series(list(KEY.values())),
    "array of categories in order": lambda: np.array(list(KEY.values())),
}
OTHER: Forms = {
    "one in another category": lambda: KEY | {"c": "absent"},
    "one missing": lambda: {k: v for k, v in KEY.items() if k != "a"},
    "one with dots": lambda: KEY | {"a": ...},
    "one None": lambda: KEY | {"a": None},
    "one category empty": lambda: BY_CATEGORY | {"implied": []},
    "order of another list": lambda: list(reversed(KEY.values())),
}
REFUSED: Forms = {
    "an unknown category": lambda: KEY | {"c": "unclear"},
    "an unknown item": lambda: KEY | {"x": "stated"},
    "two categories at once": lambda: {"stated": ["a", "b"], "absent": ["b"]},
    "a text": lambda: "stated",
    "a number": lambda: 3,
    "categories for some only": lambda: ["stated", "absent"],
    "truth values": lambda: dict.fromkeys(KEY, True),
}


@pytest.mark.parametrize("form", HONEST)
def test_every_honest_form_is_read(form: str) -> None:
    assert verdict(KIND, KEY, HONEST[form]()) == "same"


@pytest.mark.parametrize("form", OTHER)
def test_another_sorting_is_another_answer(form: str) -> None:
    assert verdict(KIND, KEY, OTHER[form]()) == "other"


@pytest.mark.parametrize("form", REFUSED)
def test_what_is_no_sorting_is_told_so(form: str) -> None:
    assert verdict(KIND, KEY, REFUSED[form]()) == "form"


def test_ids_with_numbers_are_items_in_any_writing() -> None:
    kind = Categories(("C04", "C27"), ("yes", "no"))

    assert kind.read({"c4": "Yes", "C27": "no"}) == (("C04", "yes"), ("C27", "no"))


def test_the_message_says_how_many_and_never_which() -> None:
    assert message_of(KIND, KEY, OTHER["one missing"]()) == (
        "One item has no category yet."
    )
    assert message_of(KIND, KEY, {**KEY, "a": "absent", "b": "stated"}) == (
        "Two items stand in another category."
    )
