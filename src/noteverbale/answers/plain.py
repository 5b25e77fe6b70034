"""What an answer is once it has been read, and how single values are read."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction
from types import FunctionType, MethodType, ModuleType
from typing import Any, ClassVar, Protocol, TypeAlias, TypeGuard, TypeVar

import numpy as np
import pandas as pd

# None (missing), int, Decimal, Fraction, str, date, tuples of these, or one of our
# records (Behaviour, Drawing). Any, because a recursive union helps no reader.
Plain: TypeAlias = Any
T = TypeVar("T")

MOST_ITEMS = 2_000
LONGEST_TEXT = 10_000
MOST_DIGITS = 40

# What `scalar` says of everything that is no single value.
NO_SCALAR = object()
_DATES = (dt.date, dt.timedelta, pd.Period)


class NotAnAnswer(Exception):  # noqa: N818 - not an error: the form does not fit
    """The form of an answer does not fit; the message says what to do about it."""


class Answer(Protocol):
    """A kind of answer: how it is read, compared and talked about."""

    kind: ClassVar[str]

    def read(self, raw: object) -> Plain:
        """Plain data of what was given, or `NotAnAnswer` about its form."""

    def same(self, key: Plain, mine: Plain) -> bool:
        """Whether two answers that were read say the same."""

    def differs(self, key: Plain, mine: Plain) -> str:
        """In what kind of way they differ, never what is right."""


def is_a(raw: object, kind: type[T]) -> TypeGuard[T]:
    """Whether `raw` really is of this type, whatever its `__class__` claims."""
    return any(base is kind for base in bases_of(raw))


def bases_of(raw: object) -> tuple[type, ...]:
    """The type and its bases; asked in this way, even a hostile class has to tell."""
    bases: tuple[type, ...] = type.__dict__["__mro__"].__get__(type(raw))
    return bases


def on_type(raw: object, name: str) -> object:
    """What the type or a base of it has under this name, or None; nothing is called."""
    for base in bases_of(raw):
        held = type.__dict__["__dict__"].__get__(base)
        if name in held:
            return held[name]
    return None


def is_any(raw: object, kinds: tuple[type, ...]) -> bool:
    """Whether `raw` really is of one of these types."""
    return any(is_a(raw, kind) for kind in kinds)


def scalar(raw: object) -> object:
    """One value as its Python base type, None for any missing value.

    Subclasses are read through the base type, so that an "equal to everything" number
    says what it is. Dates come back as they are; of anything else, only that it is
    no single value, since asking it anything might not end well.

    >>> scalar(np.int64(3)), scalar(pd.NA), scalar("C04")
    (3, None, 'C04')
    """
    if raw is None or raw is pd.NA or raw is pd.NaT:
        return None
    if is_a(raw, str):
        if str.__len__(raw) > LONGEST_TEXT:
            message = "Your text is far longer than what is asked for."
            raise NotAnAnswer(message)
        return str.__str__(raw)
    if is_a(raw, bool):
        return raw
    if is_a(raw, int):
        return _modest(int.__int__(raw))
    if is_a(raw, float):
        number = float.__float__(raw)
        return None if number != number else number
    if is_a(raw, np.generic):  # type: ignore[type-abstract]  # only asked
        return _numpy_scalar(raw)
    if is_a(raw, Decimal):
        return _decimal(raw)
    if is_a(raw, Fraction):
        return _fraction(raw)
    return raw if is_any(raw, _DATES) else NO_SCALAR


def _modest(number: int) -> int:
    if number.bit_length() > MOST_DIGITS * 4:
        message = "Your number is far larger than anything that is asked for."
        raise NotAnAnswer(message)
    return number


def _numpy_scalar(raw: np.generic) -> object:
    if is_a(raw, np.datetime64) or is_a(raw, np.timedelta64):
        return None if np.isnat(raw) else raw
    if is_a(raw, np.floating):
        # A float32 must show its own few digits, not those of the nearest float64.
        number = float(np.format_float_positional(raw, unique=True, trim="0"))
        return None if number != number else number
    if is_any(raw, (np.bool_, np.integer)):
        return np.generic.item(raw)
    return NO_SCALAR


def _decimal(raw: Decimal) -> object:
    if Decimal.is_nan(raw):
        return None
    if Decimal.is_finite(raw) and abs(Decimal.adjusted(raw)) > MOST_DIGITS:
        message = "Your number is far larger or smaller than what is asked for."
        raise NotAnAnswer(message)
    return Decimal(Decimal.__str__(raw))


def _fraction(raw: Fraction) -> object:
    top, bottom = (
        object.__getattribute__(raw, "_numerator"),
        object.__getattribute__(raw, "_denominator"),
    )
    if not (is_a(top, int) and is_a(bottom, int)):
        return NO_SCALAR
    return Fraction(_modest(int.__int__(top)), _modest(int.__int__(bottom)))


def type_name(raw: object) -> str:
    """Name of the type, which the type cannot hide."""
    return str(type.__dict__["__name__"].__get__(type(raw)))


def module_name(raw: object) -> str:
    """Name of the module that the type comes from."""
    return str(type.__dict__["__module__"].__get__(type(raw)))


_NAMED: tuple[tuple[tuple[type, ...], str], ...] = (
    ((str,), "text"),
    ((bool, np.bool_), "True or False"),
    ((int, float, np.integer, np.floating, Decimal, Fraction), "a number"),
    ((complex, np.complexfloating), "a complex number"),
    ((bytes, bytearray, memoryview), "bytes"),
    ((dt.date, np.datetime64), "a date"),
    ((dt.timedelta, np.timedelta64), "a length of time"),
    ((pd.DataFrame,), "a whole table"),
    ((pd.Series, pd.Index), "a whole column"),
    ((np.ndarray, pd.api.extensions.ExtensionArray), "an array"),
    ((list,), "a list"),
    ((tuple,), "a tuple"),
    ((set, frozenset), "a set"),
    ((dict,), "a dictionary"),
    ((type,), "a class"),
    ((ModuleType,), "a module"),
    ((FunctionType, MethodType, type(len)), "a function"),
)


def named(raw: object) -> str:
    """What was given, in words for a message; looks at the type only.

    >>> named("3")
    'text'
    """
    if raw is None or raw is pd.NA or raw is pd.NaT:
        return "a missing value"
    if raw is ...:
        return "three dots"
    for kinds, words in _NAMED:
        if is_any(raw, kinds):
            return words
    return "an object that is none of this"


def refuse(raw: object, asked: str, advice: str = "") -> NotAnAnswer:
    """The exception that says what was given, what is asked, and what to do."""
    ending = f": {advice}." if advice else "."
    return NotAnAnswer(f"You gave {named(raw)}; {asked} is asked for{ending}")
