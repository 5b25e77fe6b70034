"""Alignment: two texts beside each other, token by token, and how alike they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from itertools import groupby
from typing import NamedTuple, TypedDict, Unpack

import pandas as pd

__all__ = [
    "Alignment",
    "How",
    "Stretch",
    "aligned",
    "alignment_of",
    "similarity",
    "tokens",
]

_APOSTROPHES = str.maketrans("‘’", "''")
_EDGES = "“”„«»\"'.,;:!?()[]…–—-"


class How(TypedDict, total=False):
    """What is ignored before two texts are compared, and which words are one."""

    ignore_case: bool
    ignore_punctuation: bool
    split_hyphens: bool
    listed: Mapping[str, str] | None


class Token(NamedTuple):
    """A word as it is written, and the key by which it is compared."""

    shown: str
    key: str


class Stretch(NamedTuple):
    """Neighbouring tokens with one mark, as they stand in both versions."""

    first: str
    second: str
    mark: str


def tokens(
    text: str,
    *,
    ignore_case: bool = True,
    ignore_punctuation: bool = True,
    split_hyphens: bool = False,
    listed: Mapping[str, str] | None = None,
) -> list[str]:
    """Return the words of a text in the one way of writing in which they are compared.

    Words stand between spaces; *open-door* is one, and so is *NATO's*, whichever
    apostrophe it has. With ``split_hyphens`` the first is two. ``listed`` says which
    words take the place of which.

    >>> tokens("“We defend NATO’s open-door principle”, he said.")
    ['we', 'defend', "nato's", 'open-door', 'principle', 'he', 'said']
    >>> tokens("Not much reason", listed={"not much": "little", "reason": "cause"})
    ['little', 'cause']
    """
    how = How(
        ignore_case=ignore_case,
        ignore_punctuation=ignore_punctuation,
        split_hyphens=split_hyphens,
        listed=listed,
    )
    return [token.key for token in _tokens(text, **how)]


def _tokens(
    text: str,
    ignore_case: bool = True,
    ignore_punctuation: bool = True,
    split_hyphens: bool = False,
    listed: Mapping[str, str] | None = None,
) -> list[Token]:
    if split_hyphens:
        text = text.replace("-", " ")
    if ignore_punctuation:
        bare = (word.strip(_EDGES) for word in text.translate(_APOSTROPHES).split())
        shown = [word for word in bare if word]
    else:
        shown = text.split()
    words = [Token(word, word.casefold() if ignore_case else word) for word in shown]
    return _replaced(words, listed) if listed else words


def _replaced(words: Sequence[Token], listed: Mapping[str, str]) -> list[Token]:
    """Give listed words the key of what they stand for; two words first, then one."""
    found: list[Token] = []
    at = 0
    while at < len(words):
        for n in (2, 1):
            some = words[at : at + n]
            stands_for = listed.get(" ".join(word.key for word in some))
            if len(some) == n and (stands_for or n == 1):
                shown = " ".join(word.shown for word in some)
                found.append(Token(shown, stands_for or some[0].key))
                at += n
                break
    return found


def similarity(a: str, b: str, **how: Unpack[How]) -> float:
    """Return how much of two texts is in common, token by token, in order: 0 to 1.

    Twice the tokens in matching blocks, divided by the tokens of both (2*M/T): the
    measure of Ratcliff and Obershelp, as documented for ``ratio`` in Python's
    ``difflib``. It can depend on which text comes first.

    >>> round(similarity("little reason for optimism", "Little cause for optimism"), 2)
    0.75
    """
    return SequenceMatcher(
        a=tokens(a, **how), b=tokens(b, **how), autojunk=False
    ).ratio()


def aligned(a: str, b: str, **how: Unpack[How]) -> pd.DataFrame:
    """Lay two texts beside each other: a row for each token, or changed stretch.

    Columns: ``first`` and ``second`` (what stands there, or nothing), and ``mark``:
    same, listed (another word, the same by the list), changed or missing.

    >>> rows = aligned("will hand over on Thursday", "did hand over on Wednesday")
    >>> rows["mark"].tolist()
    ['changed', 'same', 'same', 'same', 'changed']
    """
    sides = [_tokens(text, **how) for text in (a, b)]
    rows = _rows(*sides)
    return pd.DataFrame(rows, columns=["first", "second", "mark"])


def _rows(ours: Sequence[Token], theirs: Sequence[Token]) -> list[Stretch]:
    keys = [[token.key for token in side] for side in (ours, theirs)]
    matcher = SequenceMatcher(a=keys[0], b=keys[1], autojunk=False)
    rows = []
    for tag, i, i_end, j, j_end in matcher.get_opcodes():
        both = ours[i:i_end], theirs[j:j_end]
        if tag == "equal":
            rows += [
                Stretch(one.shown, other.shown, _mark(one, other))
                for one, other in zip(*both, strict=True)
            ]
        else:
            first, second = (" ".join(token.shown for token in side) for side in both)
            mark = "changed" if first and second else "missing"
            rows.append(Stretch(first, second, mark))
    return rows


def _mark(one: Token, other: Token) -> str:
    # Where capitals or signs are ignored, what is shown may differ and be the same.
    alike = one.shown.casefold() == other.shown.casefold()
    return "same" if alike else "listed"


class Alignment(NamedTuple):
    """Two versions, laid beside each other, and how many tokens each has."""

    stretches: tuple[Stretch, ...]
    n_first: int
    n_second: int
    n_shared: int

    @property
    def similarity(self) -> float:
        """Twice the shared tokens by the tokens of both."""
        return 2 * self.n_shared / max(1, self.n_first + self.n_second)


def alignment_of(a: str, b: str, **how: Unpack[How]) -> Alignment:
    """Lay two versions beside each other, neighbours with one mark together.

    >>> found = alignment_of("will hand over on Thursday", "did hand over on Wednesday")
    >>> [stretch.mark for stretch in found.stretches], found.similarity
    (['changed', 'same', 'changed'], 0.6)
    """
    ours, theirs = (_tokens(text, **how) for text in (a, b))
    rows = _rows(ours, theirs)
    shared = sum(row.mark in ("same", "listed") for row in rows)
    together = []
    for mark, some in groupby(rows, key=lambda row: row.mark):
        near = list(some)
        first = " ".join(row.first for row in near if row.first)
        second = " ".join(row.second for row in near if row.second)
        together.append(Stretch(first, second, mark))
    return Alignment(tuple(together), len(ours), len(theirs), shared)
