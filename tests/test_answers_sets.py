"""Sets of ids: any container, one set."""

import collections
import dataclasses
import itertools

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from answers_verdict import Forms, message_of, verdict
from noteverbale.answers import Ids, fingerprint

KEY = {"C04", "C27", "C37"}
IDS = ["C04", "C27", "C37"]
CLAIMS = pd.DataFrame(
    {
        "claim_id": [f"C{n:02}" for n in range(1, 42)],
        "text": [f"claim number {n}" for n in range(1, 42)],
    }
)
CHOSEN = CLAIMS["claim_id"].isin(IDS)
MINE = CLAIMS[CHOSEN]
Row = collections.namedtuple("Row", ["claim_id", "text"])


@dataclasses.dataclass
class Claim:
    claim_id: str
    text: str = ""


class Bag:
    """A container of the learner's own making."""

    def __iter__(self):
        return iter(IDS)


HONEST: Forms = {
    "set": lambda: set(IDS),
    "frozenset": lambda: frozenset(IDS),
    "list": lambda: IDS,
    "tuple": lambda: tuple(IDS),
    "list in another order": lambda: IDS[::-1],
    "list with repeated ids": lambda: IDS + IDS,
    "lower case": lambda: ["c04", "c27", "c37"],
    "without the zero": lambda: ["C4", "C27", "C37"],
    "with spaces": lambda: [" C04", "C27 ", "C37\n"],
    "with a dash": lambda: ["C-04", "C-27", "C-37"],
    "generator": lambda: (one for one in IDS),
    "iterator": lambda: iter(IDS),
    "map": lambda: map(str.lower, IDS),
    "filter": lambda: filter(None, IDS),
    "deque": lambda: collections.deque(IDS),
    "dictionary keys": lambda: dict.fromkeys(IDS).keys(),
    "dictionary": lambda: dict.fromkeys(IDS, "unnamed"),
    "dictionary with True": lambda: dict.fromkeys(IDS, True),
    "dictionary values": lambda: dict(enumerate(IDS)).values(),
    "Counter": lambda: collections.Counter(IDS),
    "container of one's own": Bag,
    "numpy array": lambda: np.array(IDS),
    "numpy array of objects": lambda: np.array(IDS, dtype=object),
    "numpy column": lambda: MINE[["claim_id"]].to_numpy(),
    "numpy set": lambda: np.unique(IDS + IDS),
    "series": lambda: pd.Series(IDS),
    "column of a table": lambda: MINE["claim_id"],
    "column of objects": lambda: MINE["claim_id"].astype(object),
    "column of categories": lambda: MINE["claim_id"].astype("category"),
    "unique": lambda: MINE["claim_id"].unique(),
    "to_list": lambda: MINE["claim_id"].to_list(),
    "Index": lambda: pd.Index(IDS),
    "Categorical": lambda: pd.Categorical(IDS),
    "string array": lambda: pd.array(IDS, dtype="string"),
    "whole table": lambda: MINE,
    "table of one column": lambda: MINE[["claim_id"]],
    "table with another order": lambda: MINE.iloc[::-1, ::-1],
    "table with the ids as index": lambda: MINE.set_index("claim_id"),
    "table with an unnamed index of ids": lambda: pd.DataFrame({"n": 1}, index=IDS),
    "table with a column called otherwise": lambda: pd.DataFrame({"id": IDS}),
    "table with a column spelled otherwise": lambda: pd.DataFrame({"Claim ID": IDS}),
    "table with two index levels": lambda: MINE.set_index(["text", "claim_id"]),
    "index of a table": lambda: MINE.set_index("claim_id").index,
    "series with ids as index": lambda: pd.Series([2, 1, 1], index=IDS),
    "value_counts": lambda: pd.Series(IDS).value_counts(),
    "series named": lambda: pd.Series(IDS, name="anything", index=[9, 8, 7]),
    "text indexed by ids": lambda: pd.Series("unnamed", index=IDS),
    "what is left of a mask": lambda: pd.Series(True, index=IDS),
    "list of rows": lambda: list(MINE.itertuples()),
    "generator of rows": lambda: MINE.itertuples(index=False),
    "list of named tuples": lambda: [Row(one, "") for one in IDS],
    "list of dataclasses": lambda: [Claim(one) for one in IDS],
    "list of dictionaries": lambda: MINE.to_dict("records"),
    "list of series": lambda: [row for _, row in MINE.iterrows()],
    "dictionary of columns": lambda: MINE.to_dict("list"),
    "dictionary of dictionaries": lambda: MINE.to_dict(),
    "lists of ids": lambda: [["C04"], ["C27", "C37"]],
    "set of sets": lambda: {frozenset(["C04"]), frozenset(["C27", "C37"])},
    "series of lists": lambda: pd.Series([["C04"], ["C27", "C37"]]),
    "structured array": lambda: np.array(IDS, dtype=[("claim_id", "U3")]),
    "records of numpy": lambda: MINE.to_records(index=False),
    "chain": lambda: itertools.chain(["C04"], ["C27", "C37"]),
    "groups as lists": lambda: MINE.groupby("text")["claim_id"].agg(list),
    "groups as sets": lambda: MINE.groupby("text")["claim_id"].apply(set),
    "rows of one": lambda: list(MINE[["claim_id"]].itertuples(index=False, name=None)),
    "column of lists": lambda: pd.DataFrame({"claim_ids": [["C04"], ["C27", "C37"]]}),
    "two index levels": lambda: MINE.set_index(["claim_id", "text"]).index,
    "column of texts by id": lambda: MINE.set_index("claim_id")["text"],
    "ids in quotation marks": lambda: ['"C04"', '"C27"', '"C37"'],
    "list of one table": lambda: [MINE],
    "array of bytes turned to text": lambda: np.array(IDS, dtype="S3").astype(str),
}
ODD: Forms = {
    "one missing": lambda: IDS[:2],
    "one more": lambda: [*IDS, "C05"],
    "one other": lambda: ["C04", "C27", "C38"],
    "empty list": list,
    "empty set": set,
    "empty series": lambda: pd.Series([], dtype=object),
    "empty table": lambda: MINE.iloc[:0],
    "all": lambda: CLAIMS["claim_id"],
    "the text and not the ids": lambda: MINE["text"].reset_index(drop=True),
    "ids of another kind": lambda: ["P4", "P27", "P37"],
    "an id that is none": lambda: [*IDS, "C99"],
    "names": lambda: {"diplomats", "the Kremlin"},
    "ids in one text of a list": lambda: ["C04, C27, C37"],
    "wrong table with right length": lambda: CLAIMS.iloc[:3],
    "letter by letter": lambda: set("C04"),
    "empty dictionary": dict,
    "empty text in it": lambda: [*IDS, ""],
}
FORM: Forms = {
    "text": lambda: "C04, C27, C37",
    "one id": lambda: "C04",
    "mask": lambda: CHOSEN,
    "mask as a list": lambda: CHOSEN.tolist(),
    "mask as an array": lambda: CHOSEN.to_numpy(),
    "mask as a table": lambda: pd.DataFrame({"named": CHOSEN}),
    "nullable mask": lambda: CHOSEN.astype("boolean"),
    "mask indexed by ids": lambda: CHOSEN.set_axis(CLAIMS["claim_id"]),
    "yes or no by id": lambda: {"C04": True, "C05": False},
    "table without ids": lambda: MINE[["text"]],
    "numbers": lambda: [4, 27, 37],
    "row numbers": lambda: MINE.index,
    "range": lambda: range(3),
    "one number": lambda: 3,
    "None": lambda: None,
    "nan": lambda: np.nan,
    "ids and None": lambda: [*IDS, None],
    "ids and nan": lambda: pd.Series([*IDS, np.nan]),
    "masked": lambda: np.ma.array(IDS, mask=[True, False, False]),
    "bytes": lambda: [b"C04"],
    "one bytes": lambda: b"C04",
    "used generator": lambda: iter([]),
    "True": lambda: True,
    "class": lambda: set,
    "function": lambda: sorted,
    "module": lambda: pd,
    "ellipsis": lambda: ...,
    "lists of lists of lists": lambda: [[["C04"]], [["C27"], ["C37"]]],
    "dates": lambda: pd.date_range("2022-01-01", periods=3),
    "grouping": lambda: CLAIMS.groupby("text"),
    "object": object,
    "memoryview": lambda: memoryview(b"C04"),
    "complex": lambda: [1j],
}


@pytest.mark.parametrize("form", HONEST)
def test_honest_forms_of_a_set_are_accepted(form):
    assert verdict(Ids("claim_id"), KEY, HONEST[form]()) == "same"


@pytest.mark.parametrize("form", HONEST)
def test_honest_forms_are_accepted_where_all_ids_are_known(form):
    kind = Ids("claim_id", known=tuple(CLAIMS["claim_id"]))

    assert verdict(kind, KEY, HONEST[form]()) == "same"


@pytest.mark.parametrize("form", ODD)
def test_other_sets_are_told_apart(form):
    assert verdict(Ids("claim_id"), KEY, ODD[form]()) == "other"


@pytest.mark.parametrize("form", FORM)
def test_what_is_no_set_of_ids_gets_a_message_about_form(form):
    assert verdict(Ids("claim_id"), KEY, FORM[form]()) == "form"


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (IDS[:2], "One claim id missing."),
        ([*IDS, "C05", "C06"], "Two claim ids more than needed."),
        (
            ["C04", "C27", "C38"],
            "One claim id more than needed, and one claim id missing.",
        ),
        ([], "Your set is empty."),
        (
            CHOSEN,
            "You gave True or False for each row; give the ids of the rows that are "
            "True, for instance with table.loc[rows, 'claim_id'].",
        ),
        ([4, 27], "Among your ids is a number; give each id as text (claim_id)."),
        (MINE[["text"]], "Your table has no column 'claim_id', and ids are asked for."),
        (
            iter([]),
            "Your answer gave nothing: an iterator can be read only once. "
            "Put list(...) around the expression that makes it.",
        ),
    ],
)
def test_a_message_about_a_set_says_what_differs_in_kind(raw, says):
    assert message_of(Ids("claim_id"), KEY, raw) == says


def test_a_text_that_is_no_id_is_noticed_where_all_ids_are_known():
    kind = Ids("claim_id", known=tuple(CLAIMS["claim_id"]))

    assert message_of(kind, KEY, [*IDS, "C99"]).endswith("ids of the column claim_id.")


LETTERS = Ids("letter", known=("a", "b", "c", "d"))


@pytest.mark.parametrize(
    "raw",
    [{"a", "c"}, ["A", "C"], pd.Series({"a": True, "c": True}).index, dict(a=1, c=2)],
)
def test_letters_are_ids_where_they_are_known(raw):
    assert verdict(LETTERS, {"a", "c"}, raw) == "same"


@pytest.mark.parametrize("raw", ["ac", "a, c", "c and a", "a and c"])
def test_letters_may_be_written_as_one_text(raw):
    assert verdict(LETTERS, {"a", "c"}, raw) == "same"


def test_true_or_false_for_each_letter_gets_a_message_about_form():
    marked = {"a": True, "b": False, "c": True, "d": False}

    assert verdict(LETTERS, {"a", "c"}, marked) == "form"
    assert verdict(LETTERS, {"a", "c"}, pd.Series(marked)) == "form"


@given(st.permutations(IDS), st.integers(0, 3))
def test_order_and_repetition_never_matter(ids, repeated):
    assert verdict(Ids("claim_id"), KEY, ids + ids[:repeated]) == "same"


@given(st.sets(st.sampled_from(list(CLAIMS["claim_id"])), min_size=1))
def test_a_set_is_right_only_if_it_is_the_key(ids):
    says = verdict(Ids("claim_id"), KEY, ids)

    assert says == ("same" if ids == KEY else "other")


def test_reading_what_was_read_changes_nothing():
    once = Ids("claim_id").read(IDS)

    assert Ids("claim_id").read(once) == once
    assert fingerprint(once) == fingerprint(Ids("claim_id").read(set(IDS)))
