"""Coefficients between minus one and one, to as many decimals as are shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import numpy as np
import pandas as pd

from noteverbale.answers.numbers import Share, read_number
from noteverbale.answers.plain import NotAnAnswer, Plain, is_any


@dataclass(frozen=True)
class Coefficient:
    """A correlation, right to as many decimals as it shows, at least `decimals`.

    The key must not be rounded.

    >>> kind = Coefficient(decimals=2)
    >>> kind.same(-0.3333, kind.read(-0.33)), kind.same(-0.3333, kind.read(0.33))
    (True, False)
    """

    kind: ClassVar[str] = "value"
    decimals: int

    def read(self, raw: object) -> Plain:
        """The number with the decimals it shows."""
        if is_any(raw, (pd.DataFrame, np.ndarray)) and getattr(raw, "shape", ()) == (
            2,
            2,
        ):
            message = "You gave a table of four coefficients; give the one off the "
            message += "diagonal."
            raise NotAnAnswer(message)
        return read_number(raw, "a coefficient (a number between minus one and one)")

    def same(self, key: Plain, mine: Plain) -> bool:
        """Whether mine is the key rounded to the decimals that mine shows."""
        return Share(self.decimals).same(key, mine)

    def differs(self, key: Plain, mine: Plain) -> str:
        """Say whether it can be a coefficient, is rounded too far, or is another."""
        if abs(mine) > 1:
            return "A coefficient lies between minus one and one; yours does not."
        if any(Share(n).same(key, mine) for n in range(self.decimals)):
            return "Your coefficient is rounded too far; show more decimals."
        return "This is another coefficient than the one asked for."
