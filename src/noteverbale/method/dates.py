"""Dates: words to intervals, intervals to a partial order, with logic or without."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from itertools import permutations
from typing import Any, TypeAlias

import pandas as pd

from noteverbale.case import Case

__all__ = [
    "COMING_DAYS",
    "EXPRESSIONS",
    "MID_DAYS",
    "MOSCOW",
    "PUBLISHED",
    "WASHINGTON",
    "before",
    "closure",
    "day_in_zone",
    "is_consistent",
    "known_pairs",
    "linked_pairs",
    "n_pairs",
    "order_of",
    "rank_correlation",
    "redated",
    "resolve",
    "spans",
    "statuses",
]

# Earliest and latest day; a latest that is missing (NaT or None) is an open end.
Span: TypeAlias = tuple[pd.Timestamp, Any]
Pair: TypeAlias = tuple[str, str]

# The text gives the weekday (P1.2 with P7.3, flag F19), the record the week (E14).
PUBLISHED = pd.Timestamp("2022-01-27")
MID_DAYS = 10
COMING_DAYS = 7
# Hours from UTC in January.
WASHINGTON, MOSCOW = -5, 3

_WEEKDAYS = ("Wednesday", "Thursday")
_DAY = pd.Timedelta(days=1)
# The statement that the report dates by "local time" (P4.1).
_BLINKEN_SPEAKS = "EV04"


def resolve(expression: str, anchor: pd.Timestamp, mid_days: int = MID_DAYS) -> Span:
    """Earliest and latest day that an expression means, seen from its anchor.

    ``today`` is the anchor. ``Wednesday`` and ``Thursday`` look back: the last such
    day that is not after the anchor. ``will Thursday`` looks forward, from the anchor
    on. ``mid-December`` is the middle of the December of the year before (the days 11
    to 20; ``mid_days`` sets how many), ``the coming days`` the seven days after the
    anchor, ``after 1997`` begins in 1998 and has no end. The last three are
    conventions: another rule would be as good, if it is written down.

    >>> resolve("Wednesday", pd.Timestamp("2022-01-27"))[0]
    Timestamp('2022-01-26 00:00:00')
    """
    if expression not in EXPRESSIONS:
        msg = f"There is no rule for {expression!r}: {', '.join(EXPRESSIONS)}."
        raise ValueError(msg)
    return EXPRESSIONS[expression](anchor, mid_days)


def _looking_back(weekday: int) -> Callable[[pd.Timestamp, int], Span]:
    def resolved(anchor: pd.Timestamp, _: int) -> Span:
        day = anchor - (anchor.weekday() - weekday) % 7 * _DAY
        return day, day

    return resolved


def _will_thursday(anchor: pd.Timestamp, _: int) -> Span:
    day = anchor + (3 - anchor.weekday()) % 7 * _DAY
    return day, day


def _mid_december(anchor: pd.Timestamp, mid_days: int) -> Span:
    first = pd.Timestamp(anchor.year - 1, 12, 16) - mid_days // 2 * _DAY
    return first, first + (mid_days - 1) * _DAY


# A rule for each expression: anchor and width of the middle to earliest and latest.
EXPRESSIONS: Mapping[str, Callable[[pd.Timestamp, int], Span]] = {
    "today": lambda anchor, _: (anchor, anchor),
    "Wednesday": _looking_back(2),
    "Thursday": _looking_back(3),
    "will Thursday": _will_thursday,
    "mid-December": _mid_december,
    "the coming days": lambda anchor, _: (anchor + _DAY, anchor + COMING_DAYS * _DAY),
    "after 1997": lambda _, __: (pd.Timestamp("1998-01-01"), pd.NaT),
}


def before(a: Span, b: Span) -> bool | None:
    """Whether a comes before b: True, False (b comes before a), or None (not known).

    Intervals that share a day are in no known order, and an open end is known to come
    before nothing. Relations between intervals: Allen (1983), Communications of the
    ACM 26(11), 832-843; of his thirteen we keep apart "before" and "after".

    >>> day = pd.Timestamp
    >>> before((day("2022-01-26"), day("2022-01-26")), (day("2022-01-27"), pd.NaT))
    True
    """
    if _ends_before(a, b):
        return True
    return False if _ends_before(b, a) else None


def _ends_before(a: Span, b: Span) -> bool:
    """Whether one has ended on a day before the other begins; an open end has not."""
    return not pd.isna(a[1]) and bool(a[1] < b[0])


def spans(events: pd.DataFrame) -> dict[str, Span]:
    """Earliest and latest day of each event, by its id."""
    columns = (events[name] for name in ("event_id", "earliest", "latest"))
    return {event: (first, last) for event, first, last in zip(*columns, strict=True)}


def n_pairs(events: pd.DataFrame) -> int:
    """How many pairs the events make, whatever their order.

    >>> from noteverbale import load_case
    >>> n_pairs(load_case().events)
    45
    """
    return len(events) * (len(events) - 1) // 2


def known_pairs(events: pd.DataFrame) -> set[Pair]:
    """Pairs (first, later) whose order the dates alone decide.

    >>> from noteverbale import load_case
    >>> len(known_pairs(load_case().events))
    17
    """
    known = spans(events)
    return {(a, b) for a, b in permutations(known, 2) if before(known[a], known[b])}


def linked_pairs(links: pd.DataFrame) -> set[Pair]:
    """Pairs (first, later) as they stand in the table of links."""
    return set(zip(links["before"], links["after"], strict=True))


def closure(pairs: Iterable[Pair]) -> set[Pair]:
    """All pairs that follow: if a is before b and b before c, then a is before c.

    Raises ``ValueError`` if something would come before itself.

    >>> sorted(closure({("a", "b"), ("b", "c")}))
    [('a', 'b'), ('a', 'c'), ('b', 'c')]
    """
    known = set(pairs)
    while True:
        later: dict[str, set[str]] = {}
        for a, b in known:
            later.setdefault(a, set()).add(b)
        new = {(a, c) for a, b in known for c in later.get(b, ())} - known
        round_about = [a for a, b in known | new if a == b]
        if round_about:
            msg = f"{min(round_about)} would come before itself: look for a circle."
            raise ValueError(msg)
        if not new:
            return known
        known |= new


def order_of(events: pd.DataFrame, links: pd.DataFrame) -> set[Pair]:
    """Pairs (first, later) that follow from dates and links together.

    >>> from noteverbale import load_case
    >>> case = load_case()
    >>> len(order_of(case.events, case.links))
    22
    """
    return closure(known_pairs(events) | linked_pairs(links))


def is_consistent(events: pd.DataFrame, links: pd.DataFrame) -> bool:
    """Whether dates and links can hold together: nothing comes before itself."""
    try:
        order_of(events, links)
    except ValueError:
        return False
    return True


def day_in_zone(day: pd.Timestamp, hour: int, here: int, there: int) -> pd.Timestamp:
    """The date there at an hour of a day here; zones as hours from UTC.

    Fixed offsets, stated as numbers: no list of time zones is needed.

    >>> day_in_zone(pd.Timestamp("2022-01-26"), 16, WASHINGTON, MOSCOW)
    Timestamp('2022-01-27 00:00:00')
    """
    ours, theirs = (dt.timezone(dt.timedelta(hours=n)) for n in (here, there))
    moment = (day + pd.Timedelta(hours=hour)).tz_localize(ours).tz_convert(theirs)
    return moment.tz_localize(None).normalize()


def redated(
    events: pd.DataFrame,
    published: pd.Timestamp = PUBLISHED,
    mid_days: int = MID_DAYS,
    hour: int = 12,
    reader: int = WASHINGTON,
) -> pd.DataFrame:
    """The events as they are dated by a report of another day, for another reader.

    ``reader`` is where the reader is, in hours from UTC; it moves the one statement
    that the report gives in local time, made at this ``hour`` in Washington.
    """
    dated = events.copy()
    rows = [_redated(row, published, mid_days) for row in events.to_dict("records")]
    dated["earliest"] = pd.to_datetime([first for first, _ in rows])
    dated["latest"] = pd.to_datetime([last for _, last in rows])
    spoken = dated["event_id"] == _BLINKEN_SPEAKS
    for column in ("earliest", "latest"):
        days = dated.loc[spoken, column]
        dated.loc[spoken, column] = [
            day_in_zone(day, hour, WASHINGTON, reader) for day in days
        ]
    return dated


def _redated(row: Mapping[Any, Any], published: pd.Timestamp, mid_days: int) -> Span:
    anchor, _ = resolve(row["counted_from"], published)
    first, _ = resolve(row["from_words"], anchor, mid_days)
    if pd.isna(row["to_words"]):
        return first, pd.NaT
    return first, resolve(row["to_words"], anchor, mid_days)[1]


def rank_correlation(first: pd.Series[Any], second: pd.Series[Any]) -> float:
    """Correlation of two orders: 1 the same, -1 turned round, 0 nothing in common.

    Spearman's coefficient: the correlation of the ranks, equal values sharing the mean
    of theirs.

    >>> rank_correlation(pd.Series([1, 2, 3]), pd.Series([10, 30, 900]))
    1.0
    """
    return float(first.rank().corr(second.rank()))


def statuses(case: Case) -> pd.DataFrame:
    """One row a unit that tells of an event: ``unit``, ``what``, ``status``, ``text``.

    Events that are only reported to have happened are left out: they have two answers.

    >>> from noteverbale import load_case
    >>> statuses(load_case())["status"].value_counts().to_dict()
    {'happened': 9, 'planned': 3, 'open': 1}
    """
    rows = case.events.explode("units").rename(columns={"units": "unit"})
    texts = case.brief.set_index("unit")["text"]
    rows = rows[rows["status"] != "reported"].join(texts, on="unit")
    return rows[["unit", "what", "status", "text"]].reset_index(drop=True)
