"""True, False, or None for what is not known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from noteverbale.answers.forms import only
from noteverbale.answers.plain import Plain, refuse, scalar


@dataclass(frozen=True)
class Truth:
    """True or False; a cell or a return value may be missing as well: not known.

    >>> Truth().read(True)
    True
    """

    kind: ClassVar[str] = "value"

    def read(self, raw: object) -> bool:
        """The truth value; neither a number nor a text is one."""
        one = scalar(only(raw))
        if not isinstance(one, bool):
            advice = "write it without quotation marks"
            raise refuse(raw, "True, False or None", advice)
        return one

    def same(self, key: Plain, mine: Plain) -> bool:
        """Whether both are true or both are false."""
        return bool(key is mine)

    def differs(self, key: Plain, mine: Plain) -> str:
        """Say that it is the other one."""
        return "This is not what is asked for."
