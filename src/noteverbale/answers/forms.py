"""The containers an answer may come in, read once and in bounds."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Mapping
from itertools import islice
from typing import Any, TypeGuard, cast

import numpy as np
import pandas as pd
from pandas.api.extensions import ExtensionArray

from noteverbale.answers.guard import run
from noteverbale.answers.plain import (
    MOST_ITEMS,
    NotAnAnswer,
    T,
    is_a,
    is_any,
    named,
    on_type,
)

_BASES: tuple[Any, ...] = (list, tuple, set, frozenset, deque, dict)


def items(raw: object) -> list[object]:
    """All that a container holds, or `NotAnAnswer` if that cannot be had.

    >>> items(x for x in "ab")
    ['a', 'b']
    """
    for base in _BASES:
        if is_a(raw, base):
            in_bounds(base.__len__(raw))
            return list(base.__iter__(raw))
    if is_a(raw, pd.Series) or is_a(raw, pd.Index):
        return cells(series_of(raw))
    if is_a(raw, np.ndarray):
        return _array_items(raw)
    if not has_method(raw, "__iter__") or named(raw) in ("text", "bytes", "a class"):
        message = f"You gave {named(raw)}; several things are asked for."
        raise NotAnAnswer(message)
    return run_through(raw)


def run_through(raw: object, *, may_be_empty: bool = False) -> list[object]:
    """All that an iterator gives; an empty one was read before, unless it is new."""
    ran = run(lambda: list(islice(cast("Iterator[object]", raw), MOST_ITEMS + 1)))
    if ran.error is not None:
        message = (
            "Your answer could not be gone through: going through it raised an error."
        )
        raise NotAnAnswer(message)
    found = cast("list[object]", ran.value)
    in_bounds(len(found))
    if not (found or may_be_empty) and has_method(raw, "__next__"):
        message = (
            "Your answer gave nothing: an iterator can be read only once. "
            "Put list(...) around the expression that makes it."
        )
        raise NotAnAnswer(message)
    return found


def in_bounds(size: int) -> None:
    """Refuse what is far too big to be an answer, before anything is copied."""
    if size > MOST_ITEMS:
        message = "Your answer holds far more than what is asked for."
        raise NotAnAnswer(message)


def _array_items(raw: np.ndarray) -> list[object]:
    in_bounds(np.ndarray.size.__get__(raw))
    if is_a(raw, np.ma.MaskedArray):
        return list(_as_list(np.ma.MaskedArray.tolist(raw)))
    plain = np.asarray(raw)
    if plain.ndim == 0:
        return [plain[()]]
    if plain.ndim > 1 and max(plain.shape) == plain.size:
        plain = plain.reshape(-1)
    return list(plain)


def _as_list(raw: object) -> list[object]:
    return raw if isinstance(raw, list) else [raw]


def only(raw: object) -> object:
    """The one thing in a container of one; anything else comes back as it is.

    >>> only(np.array(["Blinken"])) == "Blinken", only([1, 2])
    (True, [1, 2])
    """
    for _ in range(3):
        inner = _one_step(raw)
        if inner is raw:
            break
        raw = inner
    return raw


def _one_step(raw: object) -> object:
    if is_a(raw, pd.DataFrame):
        frame = frame_of(raw)
        return frame.iat[0, 0] if frame.shape == (1, 1) else raw
    for base in _BASES[:4]:
        if is_a(raw, base):
            return next(base.__iter__(raw)) if base.__len__(raw) == 1 else raw
    is_column = is_a(raw, pd.Series) or is_a(raw, pd.Index) or is_a(raw, np.ndarray)
    if is_column or is_a(raw, ExtensionArray):
        try:
            held = items(raw)
        except NotAnAnswer:
            return raw
        return held[0] if len(held) == 1 else raw
    return raw


def the_table(raw: object) -> object:
    """The table, column or mapping in a list of one; anything else as it is."""
    if is_a(raw, list) or is_a(raw, tuple):
        inner = _one_step(raw)
        if is_a(inner, pd.DataFrame) or is_a(inner, pd.Series) or is_a(inner, dict):
            return inner
    return raw


def frame_of(raw: pd.DataFrame) -> pd.DataFrame:
    """The table itself, in bounds, without what a subclass may add."""
    frame = _base(pd.DataFrame, raw)
    in_bounds(max(frame.shape))
    return frame


def series_of(raw: pd.Series | pd.Index) -> pd.Series:
    """The column itself, in bounds; of an index, its values."""
    if is_a(raw, pd.MultiIndex):
        in_bounds(len(raw))
        return pd.Series(list(raw), dtype=object)
    series = _base(pd.Series, raw)
    in_bounds(len(series))
    return series


def _base(kind: Callable[..., T], raw: object) -> T:
    if type(raw) is kind:
        return cast("T", raw)
    ran = run(kind, raw)
    if ran.error is not None:
        message = "Your table could not be read: reading it raised an error."
        raise NotAnAnswer(message)
    return cast("T", ran.value)


def cells(series: pd.Series) -> list[object]:
    """The values of a column, one by one, each in its own type."""
    if isinstance(series.dtype, np.dtype):
        return list(series.to_numpy())
    return list(series.array)


def mapping_items(raw: object) -> list[tuple[object, object]] | None:
    """Keys and values of anything like a dictionary; None if it is not one."""
    if is_a(raw, dict):
        in_bounds(dict.__len__(raw))
        return list(dict.items(raw))
    if not _is_mapping(raw):
        return None
    ran = run(lambda: [(key, raw[key]) for key in islice(raw, MOST_ITEMS + 1)])
    if ran.error is not None:
        message = "Your dictionary could not be read: reading it raised an error."
        raise NotAnAnswer(message)
    found = cast("list[tuple[object, object]]", ran.value)
    in_bounds(len(found))
    return found


def _is_mapping(raw: object) -> TypeGuard[Mapping[object, object]]:
    try:
        return issubclass(type(raw), Mapping)
    except Exception:  # a class may even refuse to be hashed
        return False


def has_method(raw: object, name: str) -> bool:
    """Whether the type has this method; the object itself is not asked."""
    return on_type(raw, name) is not None


def is_many(raw: object) -> bool:
    """Whether this holds several things: a list, a set, a column, an array."""
    kinds = (*_BASES[:5], pd.Series, pd.Index, np.ndarray, ExtensionArray)
    return is_any(raw, kinds)
