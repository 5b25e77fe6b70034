"""The brief as a page to read: paragraphs with the id of each unit in the margin."""

from __future__ import annotations

from noteverbale.case import Case
from noteverbale.page import Page


def read(case: Case, *paragraphs: str) -> Page:
    """Show paragraphs of the brief, unit by unit; without names, all of them.

    Raises ``ValueError`` if the brief has no such paragraph.

    >>> from noteverbale import load_case
    >>> print(read(load_case(), "P7"))  # doctest: +ELLIPSIS
    P7
    [P7.1] NATO has drafted an answer of its own, ...
    """
    brief = case.brief
    known = list(dict.fromkeys(brief["paragraph"]))
    for paragraph in paragraphs:
        if paragraph not in known:
            msg = (
                f"The brief has no paragraph {paragraph!r}; it has {', '.join(known)}."
            )
            raise ValueError(msg)
    chosen = brief[brief["paragraph"].isin(paragraphs or known)]
    units = tuple(zip(chosen["unit"], chosen["text"], strict=True))
    return Page(", ".join(paragraphs) or "The brief", units)
