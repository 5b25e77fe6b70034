"""Texts that say the same: case, spaces, quotes, dashes and a final stop aside."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from noteverbale.answers.plain import LONGEST_TEXT, NotAnAnswer, refuse

# Curved, low, angled and slanted marks; hyphens, dashes and the minus sign.
_QUOTES = (*range(0x2018, 0x2020), 0x2032, 0x2033, 0x2039, 0x203A, *b'"`', 0xAB, 0xBB)
_DASHES = (*range(0x2010, 0x2016), 0x2212)
_SIGNS = {sign: "'" for sign in (*_QUOTES, 0xB4)} | {sign: "-" for sign in _DASHES}
_ID = re.compile(r"([a-z]{1,3})[-_ ]?0*(\d{1,5})((?:\.\d{1,4})*)")
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")


def plain_text(text: str) -> str:
    """The text in one way of writing it, lower case.

    >>> plain_text(" Secretary-General  “Jens”. ")
    "secretary-general 'jens'"
    """
    text = unicodedata.normalize("NFKC", text[:LONGEST_TEXT])
    text = text.translate(_SIGNS).casefold()
    # Soft hyphens, zero-width spaces and byte order marks are not seen by anybody.
    text = "".join(sign for sign in text if unicodedata.category(sign) != "Cf")
    text = " ".join(unicodedata.normalize("NFKC", text).split())
    return text.rstrip(". ") or text


def name_text(text: str) -> str:
    """A plain text for names and categories: no accents, joined by spaces, no "the".

    >>> name_text("the Secretary-General") == name_text("secretary_general")
    True
    """
    return _settled(_folded, text)


def _settled(fold: Callable[[str], str], text: str) -> str:
    # Until nothing is left to fold, so that reading twice changes nothing.
    for _ in range(5):
        text, before = fold(text), text
        if text == before:
            break
    return text


def _folded(text: str) -> str:
    text = unicodedata.normalize("NFKD", plain_text(text))
    text = "".join(sign for sign in text if not unicodedata.combining(sign))
    text = re.sub(r"(?<=\w)[-_](?=\w)|_", " ", text)
    while len(text) > 2 and text[0] == text[-1] == "'":
        text = text[1:-1]
    text = " ".join(text.split()).rstrip(". ") or text
    return text.removeprefix("the ") or text


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text, in order and in lower case, without punctuation.

    >>> words_of("for weeks and - in a sense - for years.")
    ('for', 'weeks', 'and', 'in', 'a', 'sense', 'for', 'years')
    """
    return tuple(_WORD.findall(plain_text(text)))


def same_words(one: str, other: str, *, part: bool = False) -> bool:
    """Whether two texts have the same words; with `part`, whether `one` is in `other`.

    Dots may stand for words left out: the pieces must then follow one another.

    >>> same_words("“Political solution”.", "political solution")
    True
    >>> same_words("no response … theme", "no response to the main theme", part=True)
    True
    """
    if not part:
        return word_text(one) == word_text(other)
    place = " " + " ".join(words_of(other)) + " "
    pieces = [words_of(piece) for piece in re.split(r"…|\.\.\.|\[|\]", one)]
    pieces = [piece for piece in pieces if piece]
    for piece in pieces:
        _, found, place = place.partition(" " + " ".join(piece) + " ")
        if not found:
            return False
        place = " " + place
    return bool(pieces)


def word_text(text: str) -> str:
    """The words of a text as one text; a text without words stays as it is."""
    return " ".join(words_of(text)) or plain_text(text)


def id_text(text: str) -> str:
    """An id in one way of writing it.

    >>> id_text("c4"), id_text("C04"), id_text(" p8.1 ")
    ('C4', 'C4', 'P8.1')
    """
    text = _settled(lambda one: plain_text(one).strip("' "), text)
    found = _ID.fullmatch(text)
    if not found:
        return text
    rest = "".join(f".{int(part)}" for part in found[3].split(".") if part)
    return f"{found[1].upper()}{int(found[2])}{rest}"


def is_like_an_id(text: str) -> bool:
    """Whether the text is built as an id is: letters, a number, perhaps a part.

    >>> is_like_an_id("C04"), is_like_an_id("diplomats")
    (True, False)
    """
    return _ID.fullmatch(plain_text(text).strip("'")) is not None


def text_of(one: object, raw: object, asked: str) -> str:
    """The text itself, or a sentence about what was given in its place."""
    if isinstance(one, str):
        return one
    if one is None:
        message = f"Your answer is missing (None or NaN); {asked} is asked for."
        raise NotAnAnswer(message)
    raise refuse(raw, asked, "give the text itself, in quotation marks")
