"""A bet as plain values: what can be kept in a file, compared and shown."""

from __future__ import annotations

import json
from decimal import Decimal
from math import isclose, isfinite
from numbers import Integral, Real
from typing import Any

# Longer than any honest bet or reflection, and short enough to write in a moment.
LONGEST = 20_000
# Beyond this a number is no longer exact when it meets one with a decimal point.
LARGEST = 10**15


def plain(value: object) -> Any:  # noqa: ANN401 - a plain value may be of many types
    """Return a value as JSON can keep it: numbers, text, lists and dictionaries.

    >>> plain((2, "P8"))
    [2, 'P8']

    Raises
    ------
    TypeError
        If it is anything else, or not finite, or too long.
    """
    try:
        found = _plain(value, depth=5)
        is_short = len(json.dumps(found)) <= LONGEST
    except Exception as error:
        # A learner may hand over any object at all, and its methods may do anything.
        msg = "not a plain value"
        raise TypeError(msg) from error
    if not is_short:
        msg = "too long"
        raise TypeError(msg)
    return found


def _plain(value: object, depth: int) -> Any:  # noqa: ANN401 - as above
    match value:
        case bool():
            return value
        case str():
            # Half a character (a lone surrogate) cannot be written to a file.
            return str.encode(value, "utf-8", "replace").decode()
        case Integral() if abs(int(value)) < LARGEST:
            return int(value)
        case Real() | Decimal() if isfinite(value):
            return float(value)
        case list() | tuple() if depth and len(value) <= LONGEST:
            return [_plain(item, depth - 1) for item in value]
        case dict() if depth and len(value) <= LONGEST:
            items = value.items()
            return {_key(key): _plain(item, depth - 1) for key, item in items}
    raise TypeError(value)


def _key(key: object) -> str:
    found = _plain(key, depth=0)
    return found if isinstance(found, str) else str(found)


def shown(value: Any) -> str:  # noqa: ANN401 - as above
    """Return a plain value as a sentence shows it.

    >>> shown([2, 0.313725, "P8"])
    '2, 0.3137, "P8"'
    """
    match value:
        case bool():
            return str(value)
        case float():
            return f"{value:.4g}" if abs(value) < 10_000 else f"{value:,.0f}"
        case str():
            return f'"{value}"'
        case list():
            return ", ".join(map(shown, value)) or "an empty list"
        case dict():
            pairs = (f"{key}: {shown(item)}" for key, item in value.items())
            return ", ".join(pairs) or "an empty dictionary"
    return str(value)


def compared(bet: Any, actual: Any) -> str:  # noqa: ANN401 - as above
    """Say in a few kind words how far a bet is from what it is.

    >>> compared(5, 7), compared(7, 7)
    ('2 too low', 'exactly right')
    """
    if is_same(bet, actual):
        return "exactly right"
    if _is_number(bet) and _is_number(actual):
        off = abs(bet - actual)
        how_far = shown(off) if isinstance(off, int) else f"{off:.2g}"
        return f"{how_far} too {'low' if bet < actual else 'high'}"
    if isinstance(bet, list) and isinstance(actual, list):
        hits = sum(map(is_same, bet, actual))
        return f"{hits} of {len(actual)} as it is"
    if isinstance(bet, dict) and isinstance(actual, dict):
        hits = sum(key in bet and is_same(bet[key], actual[key]) for key in actual)
        return f"{hits} of {len(actual)} as it is"
    return "something else"


def is_same(one: Any, other: Any) -> bool:  # noqa: ANN401 - as above
    """Whether two plain values say the same; case and spaces of text do not count."""
    if _is_number(one) and _is_number(other):
        return isclose(one, other, rel_tol=1e-9)
    if isinstance(one, str) and isinstance(other, str):
        return one.casefold().split() == other.casefold().split()
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(is_same, one, other))
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(
            is_same(one[key], other[key]) for key in one
        )
    return type(one) is type(other) and bool(one == other)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
