"""Intervals of dates: earliest and latest."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import ClassVar

import pandas as pd

from noteverbale.answers.dates import read_date
from noteverbale.answers.forms import (
    cells,
    frame_of,
    has_method,
    is_many,
    items,
    mapping_items,
    only,
)
from noteverbale.answers.plain import NotAnAnswer, Plain, is_a, scalar
from noteverbale.answers.text import plain_text

_BETWEEN = re.compile(r"\s+(?:to|until|till|and)\s+|\s+-\s+|/(?=\d{4}-)|\.\.")
_LATER = frozenset(("latest", "last", "end", "to", "until", "right", "stop"))


@dataclass(frozen=True)
class Interval:
    """Earliest and latest date, both included; a missing end stays open.

    >>> Interval().read("2021-12-10/2021-12-20")
    (datetime.date(2021, 12, 10), datetime.date(2021, 12, 20))
    """

    kind: ClassVar[str] = "value"

    def read(self, raw: object) -> Plain:
        """The two dates, earliest first."""
        ends = [None if scalar(end) is None else read_date(end) for end in _ends(raw)]
        if is_a(raw, set) or is_a(raw, frozenset):
            ends = sorted(ends, key=lambda end: end or dt.date.min)
        first, last = ends
        if first is None and last is None:
            message = "Both ends of your interval are missing; give two dates."
            raise NotAnAnswer(message)
        if first and last and first > last:
            message = (
                "Your interval ends before it begins; give the earliest date first."
            )
            raise NotAnAnswer(message)
        return first, last

    def same(self, key: Plain, mine: Plain) -> bool:
        """Whether both ends are the same days."""
        return bool(key == mine)

    def differs(self, key: Plain, mine: Plain) -> str:
        """Say which end is another day, not where it lies."""
        wrong = [one != other for one, other in zip(key, mine, strict=True)]
        if all(wrong):
            return "Both ends of your interval are other dates."
        end = "first" if wrong[0] else "last"
        return f"The {end} date of your interval is another; the other end agrees."


def _ends(raw: object) -> list[object]:
    raw = only(raw)
    if is_a(raw, pd.Interval):
        return [raw.left, raw.right]
    if is_a(raw, pd.Period):
        return [raw.start_time.date(), raw.end_time.date()]
    pairs = mapping_items(raw)
    if pairs is not None:
        return _two([value for _, value in sorted(pairs, key=_is_later)])
    if is_a(raw, str):
        parts = _BETWEEN.split(plain_text(raw))
        parts = [re.sub(r"^(from|between) ", "", part) for part in parts]
        return [parts[0], parts[-1]] if len(parts) <= 2 else _two([*parts])
    if is_a(raw, pd.DataFrame):
        table = frame_of(raw)
        columns = [table.iloc[:, place] for place in range(table.shape[1])]
        return _two([cell for column in columns for cell in cells(column)])
    if is_many(raw) or has_method(raw, "__next__"):
        return _two(items(raw))
    return [raw, raw]


def _two(found: list[object]) -> list[object]:
    if len(found) != 2:
        message = (
            "An interval is asked for: give two dates, the earliest and the latest."
        )
        raise NotAnAnswer(message)
    return found


def _is_later(pair: tuple[object, object]) -> bool:
    key = scalar(pair[0])
    return isinstance(key, str) and key.casefold() in _LATER
