"""Words and quotation marks in a text."""

from __future__ import annotations

import re

_WORD = re.compile(r"\w+(?:['’-]\w+)*")


def n_words(text: str) -> int:
    """Count the words of a text: runs of letters or digits; a dash is no word.

    An apostrophe or a hyphen inside a word does not end it.

    >>> n_words("for weeks and – in a sense – for years")
    8
    >>> n_words("NATO’s open-door principle")
    3
    """
    return len(_WORD.findall(text))


def strings_between(text: str, marks: str) -> list[tuple[int, int]]:
    """Find where the strings between two marks begin and end.

    >>> strings_between("He said “yes” and “no”.", "“”")
    [(9, 12), (19, 21)]
    """
    opening, closing = marks[0], marks[1]
    pattern = f"{re.escape(opening)}([^{re.escape(marks)}]*){re.escape(closing)}"
    return [match.span(1) for match in re.finditer(pattern, text)]


def quotes_fit(text: str) -> bool:
    """Tell whether every double quotation mark has its partner, and none is nested.

    >>> quotes_fit("“One” and “two"), quotes_fit("“One” and “two”")
    (False, True)
    """
    is_open = False
    for mark in re.findall("[“”]", text):
        if (mark == "“") == is_open:
            return False
        is_open = mark == "“"
    return not is_open and text.count('"') % 2 == 0
