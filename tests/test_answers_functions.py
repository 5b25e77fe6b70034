"""Functions are compared by what they do, never by how they are written."""

import asyncio
import functools
import sys
import warnings

import numpy as np
import pandas as pd
import pytest

from answers_verdict import Forms, message_of, verdict
from noteverbale.answers import ByName, Count, Function, Ids, Name, is_untouched


def row(speaker, via):
    return pd.Series({"speaker": speaker, "via": via}, dtype=object)


PROBES = (
    (row("Ann", None),),
    (row("Ann", "Bo"),),
    (row(None, None),),
)
KIND = Function(probes=PROBES, returns=Count("voices"))


def depth(row):
    return 1 + (row["speaker"] is not None) + (row["via"] is not None)


def with_default(row, step=1):
    return step + int(row.notna().sum())


def with_anything(*args, **options):
    return depth(*args)


def prints_too(row):
    print("looking at", row)
    return depth(row)


def warns_too(row):
    warnings.warn("careful", stacklevel=1)
    return depth(row)


def recursive(row, n=0):
    if n == len(row):
        return 1
    return recursive(row, n + 1) + (row.iloc[n] is not None)


class Counter:
    def __call__(self, row):
        return depth(row)

    def method(self, row):
        return depth(row)


def uses_a_copy(row):
    row = row.copy()
    row["speaker"] = row["speaker"] or 0
    return depth(row) - (row["speaker"] == 0)


HONEST: Forms = {
    "def": lambda: depth,
    "lambda": lambda: lambda row: 1 + pd.notna(row.speaker) + pd.notna(row.via),
    "numpy integer": lambda: lambda row: np.int64(depth(row)),
    "whole float": lambda: lambda row: float(depth(row)),
    "sum of a column": lambda: lambda row: 1 + row.notna().sum(),
    "array of one": lambda: lambda row: np.array([depth(row)]),
    "partial": lambda: functools.partial(with_default, step=1),
    "default argument": lambda: with_default,
    "any arguments": lambda: with_anything,
    "cached by hand": lambda: functools.wraps(depth)(lambda row: depth(row)),
    "object with __call__": Counter,
    "bound method": lambda: Counter().method,
    "static method": lambda: staticmethod(depth),
    "prints as well": lambda: prints_too,
    "warns as well": lambda: warns_too,
    "recursive": lambda: recursive,
    "works on a copy": lambda: uses_a_copy,
    "if and else": lambda: lambda r: (3 if r["via"] else 2) if r["speaker"] else 1,
    "len of a list": lambda: (
        lambda r: len(["report", *[v for v in r if v is not None]])
    ),
    "dropna": lambda: lambda r: len(r.dropna()) + 1,
    "vectorised": lambda: lambda r: int(np.sum([1, *(one is not None for one in r)])),
}
CALLS = []


def changes_its_argument(row):
    answer = depth(row)
    row["speaker"] = "changed"
    return answer


def raises_on_a_gap(row):
    return 1 + len(row["speaker"]) // 3 + (row["via"] is not None)


def slips_on_a_gap(row):
    return depth(row) if row["speaker"] else missing_name  # noqa: F821 - on purpose


def returns_on_one_branch(row):
    if row["speaker"]:
        return depth(row)
    return None


def text_on_a_gap(row):
    return depth(row) if row["speaker"] else "1"


def exits_on_a_gap(row):
    return depth(row) if row["speaker"] else sys.exit()


ODD: Forms = {
    "one less": lambda: lambda row: depth(row) - 1,
    "constant": lambda: lambda row: 2,
    "via left out": lambda: lambda row: 1 + (row["speaker"] is not None),
    "changes its argument": lambda: changes_its_argument,
    "raises on a gap": lambda: raises_on_a_gap,
    "slips on a gap": lambda: slips_on_a_gap,
    "always raises": lambda: lambda row: row["nothing"],
    "returns on one branch": lambda: returns_on_one_branch,
    "text on a gap": lambda: text_on_a_gap,
    "exits on a gap": lambda: exits_on_a_gap,
    "recursion without end": lambda: lambda row: (lambda f: f(f))(lambda f: f(f)),
    "changes its mind": lambda: lambda row: CALLS.append(row) or len(CALLS),
    "len": lambda: len,
    "always exits": lambda: lambda row: sys.exit(1),
}


async def in_time(row):
    await asyncio.sleep(0)
    return depth(row)


def yields(row):
    yield depth(row)


def prints_only(row):
    print(depth(row))


def forgets(row):
    depth(row)


def stub(row):
    raise NotImplementedError


def endless(row):
    while True:
        pass


class Depth:
    def __init__(self, row):
        self.depth = depth(row)


FORM: Forms = {
    "its result": lambda: depth(row("Ann", None)),
    "all its results": lambda: [depth(*probe) for probe in PROBES],
    "its name": lambda: "depth",
    "its text": lambda: "def depth(row): return 1",
    "None": lambda: None,
    "class": lambda: Depth,
    "built-in class": lambda: int,
    "module": lambda: functools,
    "async": lambda: in_time,
    "yield": lambda: yields,
    "prints only": lambda: prints_only,
    "forgets return": lambda: forgets,
    "body of dots": lambda: lambda row: ...,
    "no arguments": lambda: lambda: 1,
    "two arguments": lambda: lambda row, other: 1,
    "keyword only": lambda: with_keyword_only,
    "stub": lambda: stub,
    "never ends": lambda: endless,
    "always text": lambda: lambda row: str(depth(row)),
    "always True": lambda: lambda row: True,
    "always a list": lambda: lambda row: [1, 2],
    "returns a function": lambda: lambda row: lambda: 1,
    "returns the row": lambda: lambda row: row,
    "a slip on every try": lambda: lambda row: missing_name,  # noqa: F821 - on purpose
    "True": lambda: True,
}


def with_keyword_only(*, row):
    return depth(row)


@pytest.mark.parametrize("form", HONEST)
def test_functions_that_do_the_same_are_accepted(form):
    assert verdict(KIND, depth, HONEST[form]()) == "same"


@pytest.mark.parametrize("form", ODD)
def test_functions_that_do_something_else_are_told_apart(form):
    assert verdict(KIND, depth, ODD[form]()) == "other"


@pytest.mark.parametrize("form", FORM)
def test_what_is_no_such_function_gets_a_message_about_form(form):
    assert verdict(KIND, depth, FORM[form]()) == "form"


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (
            depth(row("Ann", None)),
            "You gave a number; a function is asked for: give its ",
        ),
        (prints_only, "Your function prints its result; let it 'return' it."),
        (forgets, "Your function returns nothing (None); give its result with "),
        (in_time, "Your function is 'async'; write it with 'def' alone."),
        (yields, "Your function has 'yield' in it; give the result with 'return'."),
        (stub, "Your function still raises NotImplementedError; write its body."),
        (lambda: 1, "Your function cannot be called with one argument; look at its "),
        (endless, "Your code did not come to an end: look for an endless loop."),
        (
            changes_its_argument,
            "Your function changes what it is given; let it work on ",
        ),
        (
            raises_on_a_gap,
            "On one try your function stops with TypeError where it should",
        ),
        (
            slips_on_a_gap,
            "On one try your function stops with NameError where it should",
        ),
        (text_on_a_gap, "On one try this came of it: You gave text; a whole number "),
        (
            returns_on_one_branch,
            "On one try your function returns nothing (None) where ",
        ),
        (lambda row: depth(row) - 1, "On three tries your function returns something "),
    ],
)
def test_a_message_about_a_function_says_what_it_does(raw, says):
    assert message_of(KIND, depth, raw).startswith(says)


def test_raising_is_compared_as_behaviour_and_any_error_will_do():
    kind = Function(probes=((2,), (0,)), returns=Count())

    def ours(n):
        if n == 0:
            raise ValueError(n)
        return 2 // n

    assert verdict(kind, ours, lambda n: 2 // n) == "same"
    assert verdict(kind, ours, lambda n: 2 // n if n else 0) == "other"
    assert verdict(kind, ours, lambda n: 2 // n if n else nothing) == "other"  # noqa: F821


def test_each_call_gets_its_own_arguments():
    probe = [[1, 2], [3]]
    kind = Function(probes=((probe,),), returns=Count())

    assert (
        verdict(kind, lambda lists: len(lists[0]), lambda lists: lists[0].pop())
        == "other"
    )
    assert verdict(kind, lambda lists: 2, lambda lists: lists.clear() or 2) == "other"
    assert probe == [[1, 2], [3]]


@pytest.mark.parametrize(
    "change",
    [
        lambda table: table.drop(columns="n", inplace=True),
        lambda table: table.insert(0, "new", 1),
        lambda table: table.loc[:, "lists"].iloc[0].append(3),
        lambda table: table.sort_values("n", ascending=False, inplace=True),
        lambda table: table.rename(columns={"n": "m"}, inplace=True),
    ],
)
def test_every_change_of_a_table_is_noticed(change):
    table = pd.DataFrame({"n": [1, 2], "lists": [[1], [2]]})
    kind = Function(probes=((table,),), returns=Count())

    assert verdict(kind, len, len) == "same"
    assert verdict(kind, len, lambda held: (len(held), change(held))[0]) == "other"


@pytest.mark.parametrize(
    "change",
    [
        lambda row: row["lists"].append(3),
        lambda row: row.update({"n": 2}),
        lambda row: row.drop("n", inplace=True),
        lambda row: row.rename({"n": "m"}, inplace=True),
    ],
)
def test_every_change_of_a_row_is_noticed(change):
    row = pd.Series({"n": 1, "lists": [1, 2]}, dtype=object)
    kind = Function(probes=((row,),), returns=Count())

    assert verdict(kind, len, len) == "same"
    assert verdict(kind, len, lambda held: (len(held), change(held))[0]) == "other"
    assert row["lists"] == [1, 2]


def test_a_function_that_gives_a_set_may_yield_it():
    kind = Function(probes=((3,), (0,)), returns=Ids("claim_id"))

    def mine(n):
        yield from (f"C{i}" for i in range(1, n + 1))

    returned = [("returned", ("C1", "C2", "C3")), ("returned", ())]
    assert [*kind.read(mine).tries] == returned


def test_what_a_function_returns_is_read_by_its_type():
    by_name = Function(probes=((["a", "b", "a"],),), returns=ByName(Count()))
    text = Function(probes=(("A",),), returns=Name())

    assert (
        verdict(by_name, lambda held: {"a": 2, "b": 1}, pd.Series.value_counts)
        == "other"
    )
    assert verdict(by_name, lambda held: {"a": 2, "b": 1},
                   lambda held: pd.Series(held).value_counts()) == "same"  # fmt: skip
    assert (
        verdict(text, lambda one: f"{one} says [it]", lambda one: "A  says [it]")
        == "same"
    )
    assert (
        verdict(text, lambda one: f"{one} says [it]", lambda one: "A says it")
        == "other"
    )


def test_missing_is_a_value_that_a_function_may_return():
    kind = Function(probes=((0,), (1,)), returns=Count())

    assert verdict(kind, lambda n: n or None, lambda n: n or float("nan")) == "same"


def test_what_a_function_prints_is_swallowed(capsys):
    KIND.read(prints_too)

    assert capsys.readouterr() == ("", "")


def test_an_interrupt_by_the_learner_comes_through():
    def interrupted(row):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        KIND.read(interrupted)


def test_reading_what_was_read_changes_nothing():
    once = KIND.read(depth)

    assert KIND.read(once) == once


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (..., True),
        (stub, True),
        ([..., "C04"], True),
        ({"he": ..., "it": "NATO"}, True),
        ((1, ...), True),
        (depth, False),
        ([], False),
        (None, False),
        ("...", False),
        (lambda: 1, False),
        (KIND, False),
        ([[...]], False),
    ],
)
def test_a_stub_is_told_from_an_answer(raw, says):
    assert is_untouched(raw) is says


def test_a_function_that_is_half_written_is_an_answer():
    def half(row):
        if row is None:
            return 0
        raise NotImplementedError

    assert not is_untouched(half)
