"""Other dates and other links: both redrawn, so that they can hold together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

if TYPE_CHECKING:
    from noteverbale.case.schema import Schema

_CHAIN = 4  # events that stand in a row, so that there is something to conclude
_FIRST = pd.Timestamp("2021-12-26")
_WINDOW = 9  # days in which an event without a predecessor may lie
_DAY = pd.Timedelta(days=1)


def vary(
    frames: dict[str, pd.DataFrame], schema: Schema, rng: np.random.Generator
) -> None:
    """Redraw the ends of every link, and every interval; an open end stays open.

    Each event gets a day that keeps all links, and an interval around that day, so
    dates and links can hold together. The words of the brief are left as they are.
    """
    own = rng.spawn(1)[0]  # the draws for other tables do not move
    events, links = frames["events"], frames["links"]
    pairs = _pairs(own.permutation(events["event_id"].to_numpy(object)), own)
    ends = pairs[: len(links)]
    links = links.iloc[: len(ends)].reset_index(drop=True)
    for column, place in (("before", 0), ("after", 1)):
        values = [pair[place] for pair in ends]
        links[column] = pd.Series(values, dtype=links[column].dtype)
    frames["links"] = links
    day = _days(events, links, own)
    drawn = events["event_id"].map(day)
    back, on = (own.integers(0, n, len(events)) * _DAY for n in (2, 3))
    dtype = events["earliest"].dtype
    is_open = events["latest"].isna()
    events["earliest"] = (drawn - back).astype(dtype)
    events["latest"] = (drawn + on).astype(dtype).mask(is_open)


def _pairs(order: np.ndarray, rng: np.random.Generator) -> list[tuple[str, str]]:
    """Return links along an order: a chain first, then others in any sequence."""
    places = range(len(order))
    chain = [(n, n + 1) for n in places[: _CHAIN - 1]]
    rest = [(a, b) for b in places[_CHAIN:] for a in places[:b]]
    drawn = [rest[n] for n in rng.permutation(len(rest))]
    return [(str(order[a]), str(order[b])) for a, b in (*chain, *drawn)]


def _days(
    events: pd.DataFrame, links: pd.DataFrame, rng: np.random.Generator
) -> dict[str, pd.Timestamp]:
    """Return a day for each event, none before that of an event it is linked to."""
    earlier = links.groupby("after")["before"].agg(set).to_dict()
    days: dict[str, pd.Timestamp] = {}
    waiting = list(events["event_id"])
    while waiting:
        event = next(e for e in waiting if earlier.get(e, set()) <= days.keys())
        waiting.remove(event)
        known = [days[one] for one in earlier.get(event, ())]
        step = int(rng.integers(0, 4 if known else _WINDOW))
        days[event] = max(known, default=_FIRST) + step * _DAY
    return days
