"""A titled page of sentences and code, shown as HTML in a notebook and as text."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

STYLE = "max-width:48em;line-height:1.5"


@dataclass(frozen=True)
class Page:
    """A title, some paragraphs, each with its mark in the margin, and code to read.

    >>> print(Page("P7", (("P7.3", "NATO will answer on Thursday."),)))
    P7
    [P7.3] NATO will answer on Thursday.
    """

    title: str
    paragraphs: tuple[tuple[str, str], ...] = ()
    code: str = ""

    def __str__(self) -> str:
        """Return the plain-text twin of what a notebook shows."""
        marked = (
            (f"[{mark}] " if mark else "") + said for mark, said in self.paragraphs
        )
        return "\n".join([self.title, *([self.code] if self.code else []), *marked])

    __repr__ = __str__

    def _repr_html_(self) -> str:
        code = f"<pre>{escape(self.code)}</pre>" if self.code else ""
        body = "".join(
            '<p style="margin:.35em 0">'
            + (f"<small><strong>{escape(mark)}</strong></small> " if mark else "")
            + f"{escape(said)}</p>"
            for mark, said in self.paragraphs
        )
        title = f'<p style="margin:.35em 0"><strong>{escape(self.title)}</strong></p>'
        return f'<div style="{STYLE}">{title}{code}{body}</div>'
