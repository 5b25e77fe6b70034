"""Tables: rows in any order, columns by name, any container that holds them."""

import collections
import dataclasses
import datetime as dt
from fractions import Fraction

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from answers_verdict import Forms, message_of, verdict
from noteverbale.answers import Column, Count, Date, Name, Share, Table, fingerprint

SPELLINGS = {"Antony Blinken": ("Anthony Blinken",), "Dmitry Peskov": ()}
KIND = Table(
    columns={
        "paragraph": Column("id"),
        "quoted": Column("words"),
        "speaker": Column("name", SPELLINGS),
        "words": Count("words"),
    },
    key=("paragraph", "quoted"),
    spellings={"quoted": ("quotation", "fragment")},
)
NAMES = ["paragraph", "quoted", "speaker", "words"]
ROWS = [
    ("P4", "chart a way forward", "Antony Blinken", 4),
    ("P10", "there is", "Dmitry Peskov", 2),
    ("P10", "little cause", "Dmitry Peskov", 2),
    ("P12", "it will take some time", None, 5),
]
KEY = pd.DataFrame(ROWS, columns=NAMES)
Row = collections.namedtuple("Row", NAMES)
Turned = collections.namedtuple("Turned", NAMES[::-1])


@dataclasses.dataclass
class Record:
    words: int
    speaker: str
    quoted: str
    paragraph: str


def with_other_missing(value):
    return KEY.astype(object).where(KEY.notna(), value)


HONEST: Forms = {
    "the table": lambda: KEY,
    "rows in another order": lambda: KEY.iloc[::-1],
    "columns in another order": lambda: KEY[NAMES[::-1]],
    "another index": lambda: KEY.set_axis(list("wxyz")),
    "extra columns": lambda: KEY.assign(length=[1, 2, 3, 4], note=object()),
    "column names in other case": lambda: KEY.rename(columns=str.upper),
    "column names with spaces": lambda: KEY.rename(columns={"words": " Words "}),
    "a listed name of a column": lambda: KEY.rename(columns={"quoted": "fragment"}),
    "one column as index": lambda: KEY.set_index("paragraph"),
    "two columns as index": lambda: KEY.set_index(["paragraph", "quoted"]),
    "all columns as index": lambda: KEY.set_index(NAMES),
    "key as an index without a name": lambda: KEY.set_index("quoted").rename_axis(None),
    "index reset": lambda: KEY.set_index("paragraph").reset_index(),
    "objects": lambda: KEY.astype(object),
    "categories": lambda: KEY.astype({"speaker": "category", "paragraph": "category"}),
    "strings": lambda: KEY.astype({"speaker": "string", "quoted": "string"}),
    "nullable integers": lambda: KEY.astype({"words": "Int64"}),
    "floats": lambda: KEY.astype({"words": "float32"}),
    "small integers": lambda: KEY.astype({"words": "int8"}),
    "convert_dtypes": lambda: KEY.convert_dtypes(),
    "missing as None": lambda: with_other_missing(None),
    "missing as nan": lambda: with_other_missing(np.nan),
    "missing as NA": lambda: with_other_missing(pd.NA),
    "missing as NaT": lambda: with_other_missing(pd.NaT),
    "other spellings": lambda: KEY.replace(
        {"Antony Blinken": "Mr Blinken", "P4": "p04"}
    ),
    "quotation marks kept": lambda: KEY.assign(
        quoted="\N{LEFT DOUBLE QUOTATION MARK}" + KEY["quoted"] + ',"'
    ),
    "list of dictionaries": lambda: KEY.to_dict("records"),
    "generator of dictionaries": lambda: (row for row in KEY.to_dict("records")),
    "missing keys in dictionaries": lambda: [
        {name: cell for name, cell in zip(NAMES, row, strict=True) if cell is not None}
        for row in ROWS
    ],
    "dictionary of lists": lambda: KEY.to_dict("list"),
    "dictionary of series": lambda: KEY.to_dict("series"),
    "dictionary of arrays": lambda: {name: KEY[name].to_numpy() for name in NAMES},
    "dictionary of tuples": lambda: {name: tuple(KEY[name]) for name in NAMES},
    "dictionary of dictionaries": lambda: KEY.to_dict(),
    "dictionary of rows": lambda: KEY.set_index("quoted").to_dict("index"),
    "dictionary of whole rows": lambda: {
        row[1]: dict(zip(NAMES, row, strict=True)) for row in ROWS
    },
    "list of tuples": lambda: ROWS,
    "list of lists": lambda: [list(row) for row in ROWS],
    "tuple of tuples": lambda: tuple(ROWS),
    "set of tuples": lambda: set(ROWS),
    "zip": lambda: zip(*[KEY[name] for name in NAMES], strict=True),
    "list of named tuples": lambda: [Row(*row) for row in ROWS],
    "named tuples with fields in another order": lambda: [
        Turned(*r[::-1]) for r in ROWS
    ],
    "itertuples": lambda: list(KEY.itertuples()),
    "itertuples without index": lambda: KEY.itertuples(index=False),
    "rows by iterrows": lambda: [row for _, row in KEY.iterrows()],
    "dataclasses": lambda: [Record(*row[::-1]) for row in ROWS],
    "array of objects": lambda: KEY.to_numpy(),
    "records of numpy": lambda: KEY.to_records(index=False),
    "records of numpy with index": lambda: KEY.to_records(),
    "series of dictionaries": lambda: pd.Series(KEY.to_dict("records")),
    "series of tuples": lambda: pd.Series(ROWS),
    "deque of tuples": lambda: collections.deque(ROWS),
    "dictionary of tuples by key": lambda: {(r[0], r[1]): r[2:] for r in ROWS},
    "one column twice": lambda: pd.concat([KEY, KEY[["words"]]], axis=1),
    "concat": lambda: pd.concat([KEY.iloc[:2], KEY.iloc[2:]]),
    "list of one table": lambda: [KEY],
    "merge": lambda: KEY[NAMES[:3]].merge(KEY, on=NAMES[:3]),
    "subclass of DataFrame": lambda: type("Mine", (pd.DataFrame,), {})(KEY),
    "column names as an index of categories": lambda: KEY.set_axis(
        pd.CategoricalIndex(NAMES), axis=1
    ),
}
ODD: Forms = {
    "one row missing": lambda: KEY.iloc[:3],
    "one row twice": lambda: pd.concat([KEY, KEY.iloc[:1]]),
    "one row twice and one missing": lambda: KEY.iloc[[0, 1, 1, 3]],
    "one cell": lambda: KEY.assign(words=[4, 2, 2, 6]),
    "two cells swapped": lambda: KEY.assign(
        quoted=KEY["quoted"].iloc[[1, 0, 2, 3]].array
    ),
    "a column shuffled": lambda: KEY.assign(speaker=KEY["speaker"].array[::-1]),
    "no rows": lambda: KEY.iloc[:0],
    "empty list": list,
    "missing where there is a value": lambda: KEY.assign(speaker=None),
    "value where it is missing": lambda: KEY.fillna({"speaker": "diplomats"}),
    "missing as empty text": lambda: with_other_missing(""),
    "missing as the word nan": lambda: KEY.fillna({"speaker": "nan"}),
    "missing as the word None": lambda: KEY.fillna({"speaker": "None"}),
    "another speaker": lambda: KEY.replace({"Dmitry Peskov": "Sergey Lavrov"}),
    "halves joined": lambda: KEY.groupby(["paragraph", "speaker"], dropna=False).agg(
        {"quoted": " ".join, "words": "sum"}
    ),
    "fractions": lambda: KEY.assign(words=KEY["words"] + 0.5),
    "one row as a dictionary": lambda: dict(zip(NAMES, ROWS[0], strict=True)),
    "empty columns": lambda: {name: [] for name in NAMES},
}
FORM: Forms = {
    "a column missing": lambda: KEY.drop(columns="speaker"),
    "two columns missing": lambda: KEY[["paragraph", "speaker"]],
    "columns without names": lambda: KEY.set_axis(range(4), axis=1),
    "text as number": lambda: KEY.astype({"words": str}),
    "number as name": lambda: KEY.assign(speaker=1),
    "columns of different length": lambda: {
        "paragraph": [1],
        "quoted": [],
        "speaker": [],
        "words": [],
    },
    "tuples too short": lambda: [row[:3] for row in ROWS],
    "tuples too long": lambda: [(*row, 1) for row in ROWS],
    "a column": lambda: KEY["speaker"],
    "a list of names": lambda: ["Blinken", "Peskov"],
    "text": lambda: KEY.to_string(),
    "CSV": lambda: KEY.to_csv(),
    "None": lambda: None,
    "number": lambda: 4,
    "True": lambda: True,
    "grouping": lambda: KEY.groupby("speaker"),
    "grouped column": lambda: KEY.groupby("speaker")["words"],
    "two header rows": lambda: pd.concat({"a": KEY}, axis=1),
    "array of other shape": lambda: np.zeros((4, 3)),
    "module": lambda: pd,
    "class": lambda: pd.DataFrame,
    "function": lambda: KEY.head,
    "object": object,
    "dictionary of numbers": lambda: {"Blinken": 4, "Peskov": 4},
    "dictionary of lists of something else": lambda: {"a": [1], "b": [2]},
    "empty dictionary": dict,
    "set of ids": lambda: {"P4", "P10"},
    "lists in cells": lambda: KEY.assign(speaker=[["a", "b"]] * 4),
    "bytes": lambda: b"P4",
    "list of numbers": lambda: [1, 2, 3, 4],
    "dictionaries without the column": lambda: [{"paragraph": "P4"}],
}


@pytest.mark.parametrize("form", HONEST)
def test_honest_forms_of_a_table_are_accepted(form):
    assert verdict(KIND, KEY, HONEST[form]()) == "same"


@pytest.mark.parametrize("form", ODD)
def test_other_tables_are_told_apart(form):
    assert verdict(KIND, KEY, ODD[form]()) == "other"


@pytest.mark.parametrize("form", FORM)
def test_what_is_no_such_table_gets_a_message_about_form(form):
    assert verdict(KIND, KEY, FORM[form]()) == "form"


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (KEY.iloc[:3], "One row missing."),
        (pd.concat([KEY, KEY]), "Four rows more than needed."),
        (KEY.iloc[:0], "Your table has no rows."),
        (
            KEY.assign(words=[4, 2, 2, 6]),
            "The number of rows is right. One row differs from what is asked for: "
            "look at words.",
        ),
        (
            KEY.drop(columns="speaker"),
            "Your table has no column 'speaker'; give each column its name.",
        ),
        (
            KEY.astype({"words": str}),
            "In the column 'words': You gave text; a whole number (words) is asked "
            "for: write it as a number, without quotation marks.",
        ),
    ],
)
def test_a_message_about_a_table_says_what_differs_in_kind(raw, says):
    assert message_of(KIND, KEY, raw) == says


def test_a_table_of_two_columns_may_come_as_a_mapping_or_a_series():
    kind = Table({"speaker": Name(), "words": Count()})
    key = pd.DataFrame({"speaker": ["Ann", "Bo"], "words": [3, 1]})
    forms = [
        {"Bo": 1, "Ann": 3},
        pd.Series({"Ann": 3, "Bo": 1}),
        key.set_index("speaker")["words"],
        key.groupby("speaker")["words"].sum(),
        pd.Series(["Ann"] * 3 + ["Bo"], name="speaker").value_counts(),
        pd.DataFrame({"speaker": ["Ann"] * 3 + ["Bo"]}).groupby("speaker").size(),
    ]

    assert [verdict(kind, key, form) for form in forms] == ["same"] * len(forms)


def test_a_table_of_three_columns_may_come_as_a_series_with_two_levels():
    kind = Table({"who": Name(), "mode": Name(), "n": Count()})
    long = pd.DataFrame({"who": ["Ann", "Ann", "Bo"], "mode": ["said", "said", "told"]})
    key = [("Ann", "said", 2), ("Bo", "told", 1)]

    assert verdict(kind, key, long.groupby(["who", "mode"]).size()) == "same"
    assert verdict(kind, key, {("Ann", "said"): 2, ("Bo", "told"): 1}) == "same"
    assert verdict(kind, key, long.value_counts()) == "same"


def test_cells_follow_the_rules_of_their_type():
    kind = Table({"id": Column("id"), "day": Date(), "share": Share(2)}, key=["id"])
    key = [("C01", dt.date(2022, 1, 27), Fraction(1, 3)), ("C02", None, Fraction(2, 3))]
    mine = pd.DataFrame(
        {
            "ID": ["c2", "c1"],
            "day": pd.to_datetime([None, "2022-01-27"]),
            "share": [0.667, 0.33],
        }
    )

    assert verdict(kind, key, mine) == "same"
    assert verdict(kind, key, mine.assign(share=[0.66, 0.33])) == "other"


@given(
    st.permutations(range(4)),
    st.permutations(NAMES),
    st.sampled_from([object, "string", "category"]),
    st.sampled_from(["int64", "float64", "Int8", object]),
)
def test_order_of_rows_and_columns_and_dtypes_never_matter(rows, columns, text, number):
    dtypes = {"paragraph": text, "speaker": text, "words": number}
    mine = KEY.iloc[rows][columns].astype(dtypes)

    assert verdict(KIND, KEY, mine) == "same"
    assert fingerprint(KIND.read(mine)) == fingerprint(KIND.read(KEY))


@given(st.lists(st.sampled_from(ROWS), max_size=6))
def test_a_table_is_right_only_with_the_same_rows_as_often(rows):
    expected = (
        "same" if collections.Counter(rows) == collections.Counter(ROWS) else "other"
    )

    assert verdict(KIND, KEY, rows) == expected


def test_reading_what_was_read_changes_nothing():
    once = KIND.read(KEY)

    assert KIND.read(once) == once


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (pd.Series([True, False]), "keep the rows that are True"),
        ("Ann", "You gave text; a list or a table is asked for."),
    ],
)
def test_a_mask_or_a_text_where_rows_of_one_column_are_asked_for(given, said):
    assert said in message_of(Table({"speaker": Name()}), ["Ann"], given)


def test_a_column_of_flags_may_belong_to_rows_of_two_columns():
    kind = Table({"speaker": Name(), "quoted": Name()})
    flags = pd.Series([True], index=pd.Index(["Ann"], name="speaker"), name="quoted")

    assert "keep the rows" not in message_of(kind, [("Ann", "word")], flags)
