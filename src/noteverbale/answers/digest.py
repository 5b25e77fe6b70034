"""A short digest of plain data, the same today and tomorrow, here and elsewhere."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from decimal import Decimal
from fractions import Fraction

from noteverbale.answers.plain import Plain


def fingerprint(plain: Plain) -> str:
    """A short text that tells two different answers apart.

    >>> fingerprint(("C4", "C5")) == fingerprint(("C4", "C5"))
    True
    >>> fingerprint("3") == fingerprint(3)
    False
    """
    return hashlib.sha256(_written(plain).encode("utf-8", "replace")).hexdigest()[:16]


def in_order(held: Iterable[Plain]) -> tuple[Plain, ...]:
    """Plain data in an order that depends on nothing but itself.

    >>> in_order([None, "b", "a"])
    ('a', 'b', None)
    """
    return tuple(sorted(held, key=_written))


def _written(plain: Plain) -> str:
    """The data as text: what differs is written differently."""
    if isinstance(plain, tuple | list):
        return "(" + ",".join(_written(part) for part in plain) + ")"
    if isinstance(plain, set | frozenset):
        return "{" + ",".join(sorted(_written(part) for part in plain)) + "}"
    if isinstance(plain, Decimal | Fraction):
        return f"n{Fraction(plain)}" if _is_finite(plain) else f"n{plain}"
    if is_dataclass(plain):
        return _written(
            (type(plain).__name__, *(getattr(plain, f.name) for f in fields(plain)))
        )
    if plain is None:
        return "~"  # sorts after every letter, so that missing values come last
    if type(plain) is int:
        return f"n{plain}"
    return repr(plain)


def _is_finite(number: Decimal | Fraction) -> bool:
    return isinstance(number, Fraction) or number.is_finite()
