"""Numbers by name: any container that pairs them."""

import collections
import types
from fractions import Fraction

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from answers_verdict import Forms, message_of, verdict
from noteverbale.answers import ByName, Count, Name, Share, fingerprint

SPELLINGS = {
    "Antony Blinken": ("Anthony Blinken", "the American"),
    "Dmitry Peskov": ("Dmitri Peskov",),
    "the drafts": ("the draft treaties",),
}
KEY = {"Antony Blinken": 41, "Dmitry Peskov": 27, "the drafts": 8}
WORDS = pd.Series(KEY, name="words").rename_axis("speaker")
KIND = ByName(Count("words"), SPELLINGS)
LONG = pd.DataFrame({"speaker": [*KEY] * 2, "n": [40, 20, 3, 1, 7, 5]})
Pair = collections.namedtuple("Pair", ["speaker", "words"])

HONEST: Forms = {
    "dictionary": lambda: dict(KEY),
    "dictionary in another order": lambda: dict(reversed(KEY.items())),
    "other spellings": lambda: {
        "Blinken": 41,
        "Dmitri Peskov": 27,
        "draft treaties": 8,
    },
    "floats": lambda: {name: float(n) for name, n in KEY.items()},
    "numpy integers": lambda: {name: np.int32(n) for name, n in KEY.items()},
    "fractions": lambda: {name: Fraction(n) for name, n in KEY.items()},
    "Counter": lambda: collections.Counter(KEY),
    "defaultdict": lambda: collections.defaultdict(int, KEY),
    "OrderedDict": lambda: collections.OrderedDict(KEY),
    "mapping proxy": lambda: types.MappingProxyType(KEY),
    "ChainMap": lambda: collections.ChainMap(KEY),
    "UserDict": lambda: collections.UserDict(KEY),
    "items": lambda: KEY.items(),
    "list of pairs": lambda: list(KEY.items()),
    "list of lists": lambda: [[name, n] for name, n in KEY.items()],
    "list of pairs, number first": lambda: [(n, name) for name, n in KEY.items()],
    "tuple of pairs": lambda: tuple(KEY.items()),
    "set of pairs": lambda: set(KEY.items()),
    "most_common": lambda: collections.Counter(KEY).most_common(),
    "zip": lambda: KEY.items(),
    "generator of pairs": lambda: (pair for pair in KEY.items()),
    "list of named tuples": lambda: [Pair(*pair) for pair in KEY.items()],
    "list of dictionaries": lambda: WORDS.reset_index().to_dict("records"),
    "list of one-key dictionaries": lambda: [{name: n} for name, n in KEY.items()],
    "list of one dictionary": lambda: [dict(KEY)],
    "dictionary of columns": lambda: WORDS.reset_index().to_dict("list"),
    "dictionary of dictionaries": lambda: WORDS.to_frame().to_dict(),
    "series": lambda: WORDS,
    "series sorted": lambda: WORDS.sort_values(),
    "series of floats": lambda: WORDS.astype(float),
    "series of nullable integers": lambda: WORDS.astype("Int64"),
    "series of objects": lambda: WORDS.astype(object),
    "series of small integers": lambda: WORDS.astype("uint8"),
    "series with a categorical index": lambda: WORDS.set_axis(pd.CategoricalIndex(KEY)),
    "series without names": lambda: pd.Series(list(KEY.values()), index=list(KEY)),
    "groupby and sum": lambda: LONG.groupby("speaker")["n"].sum(),
    "groupby of a table": lambda: LONG.groupby("speaker").sum(),
    "groupby without index": lambda: LONG.groupby("speaker", as_index=False).sum(),
    "groupby with agg": lambda: LONG.groupby("speaker").agg(total=("n", "sum")),
    "pivot table": lambda: LONG.pivot_table("n", "speaker", aggfunc="sum"),
    "table of two columns": lambda: WORDS.reset_index(),
    "table, columns turned": lambda: WORDS.reset_index()[["words", "speaker"]],
    "table of one column": lambda: WORDS.to_frame(),
    "table with another index": lambda: WORDS.reset_index().set_axis([7, 8, 9]),
    "table of objects": lambda: WORDS.reset_index().astype(object),
    "table with string names": lambda: WORDS.reset_index().astype(
        {"speaker": "string"}
    ),
    "wide table": lambda: WORDS.to_frame().T,
    "wide table without index": lambda: pd.DataFrame([KEY]),
    "array of pairs": lambda: np.array(list(KEY.items()), dtype=object),
    "table to numpy": lambda: WORDS.reset_index().to_numpy(),
    "structured array": lambda: WORDS.reset_index().to_records(index=False),
    "rows with an index": lambda: list(WORDS.reset_index().itertuples()),
    "melted": lambda: pd.DataFrame([KEY]).melt(),
    "rows by name": lambda: WORDS.to_frame().to_dict("index"),
    "items of a series": lambda: WORDS.items(),
    "sets of one": lambda: {name: {n} for name, n in KEY.items()},
    "one row of a table": lambda: pd.DataFrame([KEY]).iloc[0],
    "value_counts": lambda: pd.Series(
        np.repeat([*KEY], [*KEY.values()])
    ).value_counts(),
    "groupby and size": lambda: (
        pd.DataFrame({"who": np.repeat([*KEY], [*KEY.values()])}).groupby("who").size()
    ),
    "arrays of one": lambda: {name: np.array([n]) for name, n in KEY.items()},
}
ODD: Forms = {
    "one number": lambda: KEY | {"the drafts": 9},
    "two numbers swapped": lambda: KEY | {"Antony Blinken": 27, "Dmitry Peskov": 41},
    "one name missing": lambda: WORDS.iloc[:2],
    "one name more": lambda: KEY | {"Sergey Lavrov": 24},
    "another name": lambda: WORDS.rename({"the drafts": "Moscow"}),
    "a total": lambda: KEY | {"total": 76},
    "a zero more": lambda: KEY | {"Ukraine": 0},
    "shares": lambda: WORDS / WORDS.sum(),
    "missing number": lambda: KEY | {"the drafts": None},
    "missing name": lambda: pd.Series([41, 27, 8], index=["Blinken", "Peskov", None]),
    "empty dictionary": dict,
    "empty series": lambda: WORDS.iloc[:0],
    "empty table": lambda: WORDS.reset_index().iloc[:0],
    "empty list": list,
    "negative": lambda: -WORDS,
    "fractions": lambda: WORDS + 0.5,
    "misspelled": lambda: {"Blinkin": 41, "Peskov": 27, "drafts": 8},
}
FORM: Forms = {
    "text as numbers": lambda: {name: str(n) for name, n in KEY.items()},
    "series of text": lambda: WORDS.astype(str),
    "array that became text": lambda: np.array(list(KEY.items())),
    "masks": lambda: WORDS > 10,
    "names alone": lambda: list(KEY),
    "numbers alone": lambda: list(KEY.values()),
    "numbers as a series": lambda: pd.Series(list(KEY.values())),
    "set of names": lambda: set(KEY),
    "one number": lambda: 76,
    "text": lambda: "Blinken 41, Peskov 27",
    "None": lambda: None,
    "a name twice": lambda: [*KEY.items(), ("the drafts", 8)],
    "a name in two spellings": lambda: KEY | {"Blinken": 41},
    "numbers of each name": lambda: {name: [n, 1] for name, n in KEY.items()},
    "strings of each name": lambda: {name: ["a", "b"] for name in KEY},
    "grouping": lambda: LONG.groupby("speaker"),
    "grouped column": lambda: LONG.groupby("speaker")["n"],
    "two numbers a row": lambda: LONG.groupby("speaker")["n"].agg(["sum", "size"]),
    "long table": lambda: LONG,
    "words and shares": lambda: WORDS.to_frame().assign(share=WORDS / 76),
    "two index levels": lambda: LONG.groupby(["speaker", "n"]).size(),
    "True": lambda: True,
    "triples": lambda: [(name, n, n) for name, n in KEY.items()],
    "module": lambda: pd,
    "function": lambda: len,
    "class": lambda: dict,
    "infinite": lambda: KEY | {"the drafts": float("inf")},
    "numbers by row number": lambda: dict(enumerate(KEY.values())),
    "bytes as names": lambda: {b"Blinken": 41},
    "nested": lambda: {"words": {"by": KEY}, "other": {}},
    "object": object,
}


@pytest.mark.parametrize("form", HONEST)
def test_honest_forms_of_numbers_by_name_are_accepted(form):
    assert verdict(KIND, WORDS, HONEST[form]()) == "same"


@pytest.mark.parametrize("form", ODD)
def test_other_numbers_by_name_are_told_apart(form):
    assert verdict(KIND, WORDS, ODD[form]()) == "other"


@pytest.mark.parametrize("form", FORM)
def test_what_pairs_no_names_and_numbers_gets_a_message_about_form(form):
    assert verdict(KIND, WORDS, FORM[form]()) == "form"


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (WORDS.iloc[:2], "One name missing."),
        (KEY | {"Ukraine": 0}, "One name more than needed."),
        (KEY | {"the drafts": 9}, "The names are right. One value differs."),
        (-WORDS, "The names are right. Three values differ."),
        ({}, "Your answer has no names in it."),
        (
            KEY | {"Blinken": 41},
            "One name occurs twice in your answer; give each name one value.",
        ),
    ],
)
def test_a_message_says_what_differs_in_kind(raw, says):
    assert message_of(KIND, WORDS, raw) == says


def test_a_zero_may_be_left_out_only_where_that_is_said():
    key = KEY | {"Ukraine": 0}
    generous = ByName(Count(), SPELLINGS, zeros_may_be_left_out=True)

    assert verdict(KIND, key, KEY) == "other"
    assert verdict(generous, key, KEY) == "same"
    assert verdict(generous, KEY, key | {"Georgia": 0}) == "same"
    assert verdict(generous, key, KEY | {"Ukraine": 1}) == "other"
    assert verdict(generous, key, KEY | {"Ukraine": None}) == "other"


def test_shares_by_name_follow_the_rule_for_shares():
    key = {name: Fraction(n, 76) for name, n in KEY.items()}
    rounded = (WORDS / 76).round(2)

    assert verdict(ByName(Share(2), SPELLINGS), key, rounded) == "same"
    assert verdict(ByName(Share(3), SPELLINGS), key, rounded) == "other"


def test_categories_by_name_may_come_as_a_table_of_two_text_columns():
    key = {"P8.1": "reported speech", "P12.1": "narrator"}
    table = pd.DataFrame(
        {"unit": ["P12.1", "p8.1"], "mode": ["Narrator", "Reported speech"]}
    )

    assert verdict(ByName(Name()), key, table) == "same"


@given(
    st.permutations(list(KEY)), st.sampled_from(["int64", "float32", "Int16", object])
)
def test_order_and_dtype_never_matter(names, dtype):
    assert verdict(KIND, WORDS, WORDS.reindex(names).astype(dtype)) == "same"


@given(st.dictionaries(st.sampled_from(list(KEY)), st.integers(0, 50)))
def test_a_mapping_is_right_only_if_it_is_the_key(mine):
    assert verdict(KIND, KEY, mine) == ("same" if mine == KEY else "other")


def test_reading_what_was_read_changes_nothing():
    once = KIND.read(WORDS)

    assert KIND.read(once) == once
    assert fingerprint(once) == fingerprint(KIND.read(dict(KEY)))
