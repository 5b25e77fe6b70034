"""What a check says: one word, what was seen, why it tempts, one thing to do."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape
from typing import Literal

Status = Literal[
    "correct",
    "misconception",
    "not yet",
    "not attempted",
    "check broken",
    "complete",
    "incomplete",
]


def in_words(key: str) -> str:
    """Return the key of a misconception as it is read.

    >>> in_words("first_voice_of_p8")
    'first voice of P8'
    """
    return re.sub(r"\bp(?=\d)", "P", key.replace("_", " "))


@dataclass(frozen=True)
class Outcome:
    """The result of one check, shown as HTML in a notebook and as the same in text.

    >>> print(Outcome("weekday", "not yet", "You gave text; a date is asked for."))
    [not yet] weekday
    You gave text; a date is asked for.
    """

    exercise: str
    status: Status
    message: str = ""
    why: str = ""
    next: str = ""
    looks_at: str = ""
    misconception: str = ""
    readings: tuple[tuple[str, str], ...] = ()
    kept: str = ""  # why the attempt was not kept, if it was not

    def _paragraphs(self) -> list[tuple[str, str]]:
        """Lead-in and sentence of each paragraph, in the order they are read."""
        lines = [
            ("", self.message),
            ("Why it tempts: ", self.why),
            ("Next: ", self.next),
            *((f"{name}: ", said) for name, said in self.readings),
            ("What the check does: ", self.looks_at),
            ("", self.kept),
        ]
        return [(lead, said) for lead, said in lines if said]

    def __str__(self) -> str:
        """Return the plain-text twin of what a notebook shows."""
        name = f": {in_words(self.misconception)}" if self.misconception else ""
        head = f"[{self.status}] {self.exercise}{name}"
        return "\n".join([head, *(lead + said for lead, said in self._paragraphs())])

    __repr__ = __str__

    def _repr_html_(self) -> str:
        name = in_words(self.misconception)
        head = f"<strong>{self.status}</strong>" + (f": {escape(name)}" if name else "")
        body = "".join(
            f'<p style="margin:.35em 0"><em>{escape(lead)}</em>{escape(said)}</p>'
            for lead, said in self._paragraphs()
        )
        # A double rule for what is finished, so that colour carries nothing alone.
        rule = "double" if self.status in ("correct", "complete") else "solid"
        return (
            f'<div role="status" style="border-left:6px {rule} currentColor;'
            'padding:.2em 0 .2em .9em;margin:.3em 0;max-width:48em;line-height:1.45">'
            f'<p style="margin:.35em 0">{head}</p>{body}</div>'
        )
