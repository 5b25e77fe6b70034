"""Numbers: counts that must be exact, shares to as many decimals as are shown."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import ClassVar

import numpy as np

from noteverbale.answers.forms import is_many, only
from noteverbale.answers.plain import MOST_DIGITS, NotAnAnswer, Plain, refuse, scalar

# More decimals than this are noise of the computer's own arithmetic.
_SURE_DECIMALS = 9
_NOISE = Fraction(1, 10**_SURE_DECIMALS)


def read_number(raw: object, asked: str) -> int | Decimal | Fraction:
    """One finite number, exactly as it was given."""
    inner = only(raw)
    one = scalar(inner)
    if one is None:
        message = f"Your answer is missing (None or NaN); {asked} is asked for."
        raise NotAnAnswer(message)
    if isinstance(one, str):
        raise refuse(one, asked, "write it as a number, without quotation marks")
    if isinstance(one, bool) or not isinstance(one, int | float | Decimal | Fraction):
        advice = "give the number, for instance with len(...)" if is_many(inner) else ""
        raise refuse(inner, asked, advice)
    if isinstance(one, float | Decimal):
        return _finite(one, asked)
    return one


def _finite(one: float | Decimal, asked: str) -> Decimal:
    shown = one if isinstance(one, Decimal) else Decimal(repr(one))
    if not shown.is_finite():
        message = f"Your number is infinite; {asked} is asked for."
        raise NotAnAnswer(message)
    if shown.adjusted() > MOST_DIGITS:
        message = "Your number is far larger than anything that is asked for."
        raise NotAnAnswer(message)
    return shown


@dataclass(frozen=True)
class Count:
    """A whole number, exact; `unit` says what is counted ("words", "days").

    >>> Count("words").read(np.float64(14.0))
    14
    """

    kind: ClassVar[str] = "value"
    unit: str = ""

    def read(self, raw: object) -> Plain:
        """The number, as an int if it is whole."""
        inner = only(raw)
        if self.unit == "days":
            inner = _whole_days(inner)
        asked = f"a whole number ({self.unit})" if self.unit else "a whole number"
        number = read_number(inner, asked)
        near = round(number)
        return near if abs(Fraction(number) - near) <= _NOISE else number

    def same(self, key: Plain, mine: Plain) -> bool:
        """Whether both are the same number."""
        return bool(Fraction(key) == Fraction(mine))

    def differs(self, key: Plain, mine: Plain) -> str:
        """Say whether it is a number that can count at all."""
        if not isinstance(mine, int):
            return "A count is a whole number; yours has a fraction."
        if mine < 0 <= key:
            return "A count is not negative."
        return "This is another number than the one asked for."


def _whole_days(raw: object) -> object:
    # The difference of two dates is an honest number of days.
    one = scalar(raw)
    if isinstance(one, np.timedelta64):
        one = one.astype("timedelta64[us]").item()
    if isinstance(one, dt.timedelta):
        return Fraction(one // dt.timedelta(microseconds=1), 86_400_000_000)
    return raw


@dataclass(frozen=True)
class Share:
    """A part of one whole, right to as many decimals as it shows, at least `decimals`.

    The key must not be rounded.

    >>> share = Share(decimals=2)
    >>> share.same(Fraction(16, 51), share.read(0.31))
    True
    >>> share.same(Fraction(16, 51), share.read(0.312))
    False
    """

    kind: ClassVar[str] = "value"
    decimals: int

    def read(self, raw: object) -> Plain:
        """The number with the decimals it shows."""
        one = scalar(only(raw))
        if isinstance(one, str) and "%" in one:
            message = (
                "You gave a percentage as text; a share is asked for: write it as a "
                "number between zero and one, without the sign."
            )
            raise NotAnAnswer(message)
        return read_number(raw, "a share (a number between zero and one)")

    def same(self, key: Plain, mine: Plain) -> bool:
        """Whether mine is the key rounded to the decimals that mine shows."""
        return self._fits(key, mine, max(self.decimals, _shown(mine)))

    def _fits(self, key: Plain, mine: Plain, decimals: int) -> bool:
        # Half up and half to even are both honest, so the edge belongs to both sides.
        half = Fraction(1, 2 * 10 ** min(decimals, _SURE_DECIMALS))
        noise = Fraction(1, 10**12)
        return abs(Fraction(key) - Fraction(mine)) <= half + noise

    def differs(self, key: Plain, mine: Plain) -> str:
        """Say whether it looks like a percentage, is rounded too far, or is another."""
        if mine < 0:
            return "A share is not negative."
        if mine > 1:
            return "A share is a part of one whole; yours is more, like a percentage."
        if _shown(mine) < self.decimals and self._fits(key, mine, _shown(mine)):
            return "Your share is rounded too far; show more decimals."
        return "This is another share than the one asked for."


def _shown(number: Plain) -> int:
    if not isinstance(number, Decimal):
        return 0 if isinstance(number, int) else _SURE_DECIMALS
    exponent = number.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
