"""Whatever is given as an answer, something kind is said, soon, never the answer."""

import array
import collections
import contextlib
import datetime as dt
import itertools
import re
import sys
import time
import types
import unittest.mock
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from answers_verdict import message_of, verdict
from noteverbale.answers import (
    Bars,
    ByName,
    Categories,
    Coefficient,
    Column,
    Count,
    Date,
    Function,
    Ids,
    Interval,
    Name,
    NotAnAnswer,
    Share,
    Spans,
    Table,
    Truth,
    fingerprint,
    is_untouched,
)

SPELLINGS = {"Ann Lind": ("the mayor",), "Bo Berg": ()}
TABLE = Table({"unit": Column("id"), "who": Name(SPELLINGS), "words": Count()})
KINDS = {
    "count": (Count(), 77),
    "days": (Count("days"), 77),
    "share": (Share(2), Fraction(16, 51)),
    "coefficient": (Coefficient(2), Fraction(-16, 51)),
    "truth": (Truth(), True),
    "date": (Date(), dt.date(1997, 5, 27)),
    "interval": (Interval(), (dt.date(1997, 5, 27), dt.date(1997, 5, 28))),
    "name": (Name(SPELLINGS), "Ann Lind"),
    "ids": (Ids("claim_id"), {"C04", "C27"}),
    "categories": (
        Categories(("a", "b"), ("stated", "absent")),
        {"a": "stated", "b": "absent"},
    ),
    "by name": (ByName(Count(), SPELLINGS), {"Ann Lind": 77, "Bo Berg": 5}),
    "table": (TABLE, [("P4", "Ann Lind", 77), ("P5", "Bo Berg", 5)]),
    "function": (Function(probes=((1,), (2,)), returns=Count()), lambda n: n + 76),
    "bars": (Bars(SPELLINGS), {"Ann Lind": 77, "Bo Berg": 5}),
    "spans": (
        Spans(SPELLINGS),
        pd.DataFrame({"a": ["1997-05-27"], "b": ["1997-05-28"]}, index=["Ann Lind"]),
    ),
}


RIGHT = {"77", "76", "0.31", "0.3137", "1997", "27", "28", "Lind", "Berg"}


class Raises:
    """Every question to it raises."""

    def _no(self, *args, **kwargs):
        raise RuntimeError

    __eq__ = __ne__ = __len__ = __iter__ = __bool__ = __repr__ = __str__ = _no
    __hash__ = __getattr__ = __call__ = __getitem__ = __contains__ = _no
    __int__ = __float__ = __index__ = __complex__ = __array__ = _no
    __lt__ = __add__ = __radd__ = __format__ = __instancecheck__ = _no


class RaisesAll(Raises):
    def __getattribute__(self, name):
        raise RuntimeError


class Exits:
    """Every question to it leaves Python."""

    def _no(self, *args, **kwargs):
        raise SystemExit

    __eq__ = __len__ = __iter__ = __bool__ = __hash__ = __getattr__ = __call__ = _no


class Endless:
    """It can be gone through for ever."""

    def __iter__(self):
        while True:
            pass


class EndlessLength:
    def __len__(self):
        while True:
            pass

    def __iter__(self):
        return itertools.count()


class LiesAboutItsClass:
    @property
    def __class__(self):
        return int

    @property
    def __dict__(self):
        raise RuntimeError


class AlwaysEqual:
    def __eq__(self, other):
        return True

    def __hash__(self):
        return 0


def odd_class():
    """A class that answers no question either; made late, so that tests collect."""

    class Meta(type):
        def __getattribute__(cls, name):
            raise RuntimeError

        def __hash__(cls):
            raise RuntimeError

        __eq__ = __hash__

        def __instancecheck__(cls, instance):
            return True

    return Meta("OddClass", (), {})


class LyingText(str):
    def __eq__(self, other):
        return True

    def __hash__(self):
        return hash("Ann Lind")

    def __str__(self):
        return "Ann Lind"

    def __len__(self):
        raise RuntimeError

    def casefold(self):
        return "ann lind"


class LyingInt(int):
    def __eq__(self, other):
        return True

    __hash__ = int.__hash__

    def __int__(self):
        return 77

    __index__ = __int__

    def __abs__(self):
        return 77


class LyingFloat(float):
    def __eq__(self, other):
        return True

    __hash__ = float.__hash__

    def __float__(self):
        return 16 / 51

    def __repr__(self):
        return "0.31"


class LyingList(list):
    def __iter__(self):
        return iter(["C04", "C27"])

    def __len__(self):
        return 2

    def __eq__(self, other):
        return True


class LyingSet(set):
    def __iter__(self):
        return iter(["C04", "C27"])

    def __eq__(self, other):
        return True

    __hash__ = None


class LyingDict(dict):
    def items(self):
        return [("Ann Lind", 77), ("Bo Berg", 5)]

    def __getitem__(self, key):
        return 77

    def __eq__(self, other):
        return True


class LyingTuple(tuple):
    __slots__ = ()

    def __iter__(self):
        return iter([("P4", "Ann Lind", 77), ("P5", "Bo Berg", 5)])

    def __eq__(self, other):
        return True

    __hash__ = tuple.__hash__


class LyingDate(dt.date):
    def __eq__(self, other):
        return True

    __hash__ = dt.date.__hash__

    @property
    def year(self):
        return 1997


class LyingFrame(pd.DataFrame):
    def __eq__(self, other):
        return True

    __hash__ = None

    def __len__(self):
        return 2

    @property
    def shape(self):
        return (1, 1)


class LyingFraction(Fraction):
    def __eq__(self, other):
        return True

    __hash__ = Fraction.__hash__

    @property
    def numerator(self):
        return 16


class LyingMapping(collections.abc.Mapping):
    """A mapping that can be asked for anything and ends nowhere."""

    def __getitem__(self, key):
        return 1

    def __iter__(self):
        return itertools.count()

    def __len__(self):
        return 1


def recursive_list():
    held = []
    held.append(held)
    return held


def recursive_dict():
    held = {}
    held["Ann Lind"] = held
    held["Bo Berg"] = [held]
    return held


def recursive_frame():
    frame = pd.DataFrame({"unit": [1], "who": [None], "words": [1]}, dtype=object)
    frame.iat[0, 1] = frame
    return frame


def array_of_raising():
    held = np.empty(2, dtype=object)
    held[0] = Raises()
    return held


def infinite():
    while True:
        yield "C04"


def raises_later():
    yield "C04"
    raise RuntimeError


def exits_later():
    yield "C04"
    sys.exit(3)


ODDITIES = {
    "object": object,
    "raises": Raises,
    "raises at every attribute": RaisesAll,
    "exits": Exits,
    "lies about its class": LiesAboutItsClass,
    "always equal": AlwaysEqual,
    "odd class": odd_class,
    "instance of an odd class": lambda: odd_class()(),
    "list of raising things": lambda: [Raises(), Raises()],
    "pair of raising things": lambda: [(Raises(), Raises()), (Raises(), Raises())],
    "set of always equal": lambda: {AlwaysEqual()},
    "dictionary of raising values": lambda: {"Ann Lind": Raises(), "Bo Berg": Raises()},
    "dictionary of odd keys": lambda: {AlwaysEqual(): 77, 5: 5},
    "frame of raising things": lambda: pd.DataFrame({"who": pd.Series([Raises()] * 2)}),
    "series of raising things": lambda: pd.Series(
        [Raises(), AlwaysEqual()], dtype=object
    ),
    "array of raising things": array_of_raising,
    "lying text": lambda: LyingText("nobody"),
    "lying int": lambda: LyingInt(3),
    "lying float": lambda: LyingFloat(0.9),
    "lying list": lambda: LyingList(["C99"]),
    "lying set": lambda: LyingSet(["C99"]),
    "lying dictionary": lambda: LyingDict({"Bo Berg": 1}),
    "lying tuple": lambda: LyingTuple([("P9", "Bo Berg", 1)]),
    "lying date": lambda: LyingDate(2001, 5, 27),
    "lying frame": lambda: LyingFrame({"unit": ["P1"], "who": ["Bo"], "words": [1]}),
    "lying fraction": lambda: LyingFraction(1, 51),
    "lying mapping": LyingMapping,
    "mock": unittest.mock.MagicMock,
    "mock of int": lambda: unittest.mock.MagicMock(spec=int),
    "recursive list": recursive_list,
    "recursive dictionary": recursive_dict,
    "recursive frame": recursive_frame,
    "generator that raises": raises_later,
    "generator that exits": exits_later,
    "infinite generator": infinite,
    "itertools.count": itertools.count,
    "itertools.repeat": lambda: itertools.repeat(("Ann Lind", 77)),
    "itertools.cycle": lambda: itertools.cycle(["C04", "C27"]),
    "length without end": EndlessLength,
    "huge range": lambda: range(10**12),
    "huge text": lambda: "Ann Lind " * 1_000_000,
    "huge bytes": lambda: bytes(10_000_000),
    "huge int": lambda: 1 << 10_000_000,
    "huge decimal": lambda: Decimal("1e999999"),
    "tiny decimal": lambda: Decimal("1e-999999"),
    "huge fraction": lambda: Fraction(1, 1 << 1_000_000),
    "huge list": lambda: ["C04"] * 3_000_000,
    "huge set": lambda: set(range(300_000)),
    "huge dictionary": lambda: dict.fromkeys(range(300_000), 1),
    "huge array": lambda: np.zeros(10_000_000),
    "huge broadcast array": lambda: np.broadcast_to(np.array(1), (10**6, 10**6)),
    "huge frame": lambda: pd.DataFrame({"who": np.zeros(10_000_000)}),
    "wide frame": lambda: pd.DataFrame(np.zeros((1, 20_000))),
    "huge series": lambda: pd.Series(np.zeros(10_000_000)),
    "huge index": lambda: pd.RangeIndex(10**12),
    "deep list": lambda: eval("[" * 90 + "]" * 90),
    "module": lambda: sys,
    "class": lambda: int,
    "generic alias": lambda: list[int],
    "function": lambda: len,
    "partial of a class": lambda: types.SimpleNamespace(a=1),
    "set of sets": lambda: {frozenset({"C04"}), frozenset({1})},
    "array of no dimension": lambda: np.array("C04"),
    "empty array": lambda: np.array([]),
    "array of three dimensions": lambda: np.zeros((2, 2, 2)),
    "masked": lambda: np.ma.masked,
    "masked array": lambda: np.ma.array([1, 2], mask=[True, False]),
    "matrix": lambda: np.asmatrix("1 2; 3 4"),
    "void": lambda: np.void(b"abc"),
    "record": lambda: np.rec.array([(1, "a")], names="n,a")[0],
    "Categorical": lambda: pd.Categorical(["a", None]),
    "interval index": lambda: pd.interval_range(0, 3),
    "Period": lambda: pd.Period("2022-01"),
    "offset": lambda: pd.offsets.Day(3),
    "Timestamp out of numpy": lambda: pd.Timestamp("1997-05-27 12:00", tz="UTC"),
    "multi index": lambda: pd.MultiIndex.from_tuples([("a", 1), ("b", 2)]),
    "sparse": lambda: pd.arrays.SparseArray([0, 0, 1]),
    "grouping": lambda: pd.DataFrame({"a": [1]}).groupby("a"),
    "rolling": lambda: pd.Series([1]).rolling(1),
    "string accessor": lambda: pd.Series(["a"]).str,
    "frame with columns twice": lambda: pd.DataFrame([[1, 2]], columns=["who", "who"]),
    "frame of nothing": pd.DataFrame,
    "frame with odd columns": lambda: pd.DataFrame(
        {1: [1], None: [2], ("a", "b"): [3]}
    ),
    "complex": lambda: 3 + 4j,
    "nan": lambda: float("nan"),
    "infinity": lambda: float("inf"),
    "memoryview": lambda: memoryview(b"C04"),
    "bytearray": lambda: bytearray(b"C04"),
    "array module": lambda: array.array("d", [1.0, 2.0]),
    "file": lambda: sys.stdin,
    "exception": ValueError,
    "ellipsis": lambda: ...,
    "NotImplemented": lambda: NotImplemented,
    "slice": lambda: slice(1, 2),
    "coroutine function": lambda: contextlib.asynccontextmanager,
    "regular expression": lambda: re.compile("C04"),
    "lone surrogate": lambda: "C04\ud800",
    "null sign": lambda: "C04\0",
    "combining signs": lambda: "C" + "\u0301" * 5000,
    "right to left": lambda: "\u202eC04",
    "proxy": lambda: types.MappingProxyType({"C04": 1}),
    "chain map": lambda: collections.ChainMap({"Ann Lind": 3}),
    "date of the year 9999": lambda: dt.date.max,
    "date out of range": lambda: np.datetime64("300000-01-01"),
    "duration out of range": lambda: np.timedelta64(2**62, "s"),
}


@pytest.fixture(autouse=True)
def _odd_warnings_are_theirs():
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("oddity", ODDITIES)
def test_every_oddity_gets_an_outcome_that_does_not_give_the_answer_away(oddity, kind):
    answer, key = KINDS[kind]

    assert verdict(answer, key, ODDITIES[oddity]()) in ("other", "form")
    message = message_of(answer, key, ODDITIES[oddity]())
    assert not RIGHT & set(re.findall(r"[\w.]+", message))


@pytest.mark.parametrize("oddity", ODDITIES)
def test_no_oddity_keeps_us_waiting(oddity):
    made = ODDITIES[oddity]()
    # About 0.05 at most; to copy what is huge would take seconds. The better of two,
    # since the first may have to load or to clear away something.
    for answer, _ in KINDS.values():
        assert min(seconds_to_read(answer, made) for _ in range(2)) < 0.3


def seconds_to_read(answer, made):
    start = time.process_time()
    with contextlib.suppress(NotAnAnswer):
        answer.read(made)
    is_untouched(made)
    return time.process_time() - start


@pytest.mark.skipif(sys.gettrace() is not None, reason="a debugger stops the clock")
@pytest.mark.parametrize("kind", ["ids", "by name", "table"])
def test_going_through_an_answer_for_ever_is_given_up(kind):
    answer, key = KINDS[kind]
    message = message_of(answer, key, Endless())

    assert message == "Your code did not come to an end: look for an endless loop."


@pytest.mark.parametrize("kind", ["ids", "by name", "table"])
def test_an_interrupt_by_the_learner_comes_through(kind):
    def interrupted():
        yield from ()
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        KINDS[kind][0].read(interrupted())


SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.complex_numbers(),
    st.text(max_size=20),
    st.binary(max_size=8),
    st.dates(),
    st.datetimes(),
    st.timedeltas(),
    st.decimals(),
    st.fractions(),
    st.sampled_from(
        [pd.NA, pd.NaT, ..., np.int8(3), np.float32(0.5), "C04", "Ann Lind"]
    ),
)
HASHABLE = st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=5))
ANYTHING = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.tuples(inner, inner),
        st.dictionaries(HASHABLE, inner, max_size=4),
        st.sets(HASHABLE, max_size=4),
        st.lists(inner, max_size=3).map(lambda held: pd.Series(held, dtype=object)),
        st.lists(st.tuples(inner, inner, inner), max_size=3).map(
            lambda rows: pd.DataFrame(rows, dtype=object)
        ),
        st.lists(inner, max_size=3).map(iter),
    ),
    max_leaves=8,
)


@pytest.mark.parametrize("kind", KINDS)
@settings(suppress_health_check=list(HealthCheck))
@given(raw=ANYTHING)
def test_whatever_is_given_is_read_or_politely_refused(kind, raw):
    answer, key = KINDS[kind]
    right = answer.read(key)
    is_untouched(raw)
    try:
        mine = answer.read(raw)
    except NotAnAnswer:
        return
    once = answer.read(mine)

    assert fingerprint(once) == fingerprint(mine)
    assert answer.same(right, mine) or answer.differs(right, mine)
