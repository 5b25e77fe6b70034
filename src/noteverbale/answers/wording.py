"""How many, in words: a digit in a message might be the right answer."""

from __future__ import annotations

_WORDS = (
    *("no", "one", "two", "three", "four", "five", "six", "seven", "eight"),
    *("nine", "ten", "eleven", "twelve"),
)


def how_many(number: int, thing: str) -> str:
    """Words for a number of things.

    >>> how_many(1, "row"), how_many(2, "row"), how_many(99, "try")
    ('one row', 'two rows', 'many tries')
    """
    word = _WORDS[number] if number < len(_WORDS) else "many"
    several = f"{thing[:-1]}ies" if thing.endswith("y") else f"{thing}s"
    return f"{word} {thing}" if number == 1 else f"{word} {several}"


def more_and_fewer(surplus: int, lacking: int, thing: str) -> str:
    """A sentence on what is too much and what is not there.

    >>> more_and_fewer(2, 1, "id")
    'Two ids more than needed, and one id missing.'
    """
    parts = []
    if surplus:
        parts.append(f"{how_many(surplus, thing)} more than needed")
    if lacking:
        parts.append(f"{how_many(lacking, thing)} missing")
    return capital(", and ".join(parts)) + "."


def capital(sentence: str) -> str:
    """The sentence with a capital first letter.

    >>> capital("two rows")
    'Two rows'
    """
    return sentence[:1].upper() + sentence[1:]
