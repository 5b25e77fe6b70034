"""The path of a reader's own judgement: what each step of a page was taken to say."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

import pandas as pd

# In the order of the alphabet. Each is more than one voice: see lesson 6.
SIDES = {"russia": "Russia", "us_and_nato": "United States and NATO"}
# How far a side seems to move towards the other one; the same words for both.
SCALE = {
    2: "well towards",
    1: "a little towards",
    0: "stays",
    -1: "a little away",
    -2: "well away",
}
SURE = {1: "guessing", 2: "fairly sure", 3: "sure"}


class Judged(NamedTuple):
    """What a reader says of both sides at one step; what is not said is None."""

    russia: int | None = None
    us_and_nato: int | None = None
    sure: int | None = None


class Jump(NamedTuple):
    """The largest change on a path: at which step, from what, to what."""

    at: int
    before: int
    after: int


def largest_jump(values: Sequence[int | None]) -> Jump | None:
    """Return the largest change between two judged steps, the earlier of two alike.

    A step without a judgement is passed over: "cannot say" is no zero.

    >>> largest_jump([0, None, 1, -1])
    Jump(at=3, before=1, after=-1)
    >>> largest_jump([1, 1]) is None
    True
    """
    judged = [(step, value) for step, value in enumerate(values) if value is not None]
    jumps = [
        Jump(step, before, after)
        for (_, before), (step, after) in pairwise(judged)
        if before != after
    ]
    return max(jumps, key=lambda jump: abs(jump.after - jump.before), default=None)


def signed(value: int | None) -> str:
    """Return a value of the scale as it is printed.

    >>> signed(1), signed(0), signed(-2), signed(None)
    ('+1', '0', '-2', '?')
    """
    if value is None:
        return "?"
    return f"{value:+d}" if value else "0"


def changes(pids: Sequence[str], values: Sequence[int | None]) -> str:
    """Say where a path begins and where it changes.

    >>> changes(["H", "P1", "P2"], [None, 1, 1])
    'cannot say from H, +1 from P1'
    """
    steps = [(pid, value) for pid, value in zip(pids, values, strict=True)]
    kept = steps[:1] + [step for past, step in pairwise(steps) if past[1] != step[1]]
    said = ("cannot say" if value is None else signed(value) for _, value in kept)
    return ", ".join(
        f"{what} from {pid}" for what, (pid, _) in zip(said, kept, strict=True)
    )


def first_words(text: str, n: int = 5) -> str:
    """Return the first words of a text, with an ellipsis if there are more.

    >>> first_words("NATO will also send one today.", 3)
    'NATO will also …'
    """
    words = text.split()
    return text if len(words) <= n else " ".join([*words[:n], "…"])


def paste_line(path: Mapping[str, Judged]) -> str:
    """Write the line of Python that keeps a path.

    >>> paste_line({"H": Judged(0, None, 1)})
    'path = [dict(pid="H", russia=0, us_and_nato=None, sure=1)]'
    """
    steps = (
        ", ".join([f"pid={json.dumps(pid)}", *(f"{k}={v}" for k, v in _named(judged))])
        for pid, judged in path.items()
    )
    return f"path = [{', '.join(f'dict({step})' for step in steps)}]"


def _named(judged: Judged) -> Iterable[tuple[str, int | None]]:
    return judged._asdict().items()


def path_of(records: object, pids: Sequence[str]) -> dict[str, Judged]:
    """Read a path that was kept: a list of dictionaries, or a table; dots are none.

    Raises ``ValueError`` with a sentence for what is not a path.

    >>> path_of([dict(pid="P1", russia=0)], ["H", "P1"])
    {'P1': Judged(russia=0, us_and_nato=None, sure=None)}
    """
    if records is ... or records is None:
        return {}
    if isinstance(records, pd.DataFrame):
        records = records.to_dict("records")
    if not isinstance(records, list | tuple):
        msg = "A path is the list that the widget writes; paste the whole line."
        raise ValueError(msg)
    read = dict(_step_of(record, pids) for record in records)
    return {pid: read[pid] for pid in pids if pid in read}


def _step_of(record: object, pids: Sequence[str]) -> tuple[str, Judged]:
    if not isinstance(record, Mapping) or record.get("pid") not in pids:
        msg = f"Each step of a path is a dictionary with a pid from {pids[0]} on."
        raise ValueError(msg)
    said = {name: _value_of(record.get(name), SCALE) for name in SIDES}
    sure = _value_of(record.get("sure"), SURE)
    return str(record["pid"]), Judged(**said, sure=sure)


def _value_of(said: object, known: Mapping[int, str]) -> int | None:
    if said is None or said is ... or said != said:  # NaN in a table
        return None
    value = next((value for value in known if said == value), None)
    if value is None or isinstance(said, bool):
        msg = f"A step has {said!r}; it may have {sorted(known)} or None."
        raise ValueError(msg)
    return value
