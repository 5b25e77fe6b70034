"""Other measures of likeness, each with a choice that the lesson does not make."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher

from noteverbale.method import witnesses as method

Measure = Callable[[str, str], float]


def ratio(one: Sequence[str], other: Sequence[str]) -> float:
    """The ratio of two lists of pieces, or of two texts by letters."""
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def on_lists(of: Callable[[str], Sequence[str]]) -> Measure:
    """The right measure on other pieces of the texts."""
    return lambda a, b: ratio(of(a), of(b))


def jaccard(a: str, b: str) -> float:
    """Shared words by all words; order and repeats are lost."""
    one, other = set(method.tokens(a)), set(method.tokens(b))
    return len(one & other) / len(one | other)


def dice(a: str, b: str) -> float:
    """Shared words twice, by the words of both; order and repeats are lost."""
    one, other = set(method.tokens(a)), set(method.tokens(b))
    return 2 * len(one & other) / (len(one) + len(other))


def bag(a: str, b: str) -> float:
    """Shared words with their repeats; order is lost."""
    one, other = Counter(method.tokens(a)), Counter(method.tokens(b))
    return 2 * (one & other).total() / (one.total() + other.total())


def stripped_of(signs: str) -> Measure:
    """Small letters, and signs at the edges off; apostrophes as they are."""
    return on_lists(lambda text: [word.strip(signs) for word in text.lower().split()])
