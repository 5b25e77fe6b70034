"""One name or category: a person by surname, whatever the title."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import ClassVar, Literal

from noteverbale.answers.forms import only
from noteverbale.answers.plain import Plain, scalar
from noteverbale.answers.text import (
    id_text,
    is_like_an_id,
    name_text,
    text_of,
    word_text,
)

# May stand beside a person's own name, and do not make it another person.
_TITLES = frozenset(
    re.findall(
        r"\w+",
        """mr mrs ms miss mx dr prof professor sir lord lady the of for in at from
        former he she president vice prime minister foreign secretary general state
        chief head leader boss spokesman spokeswoman spokesperson press ambassador
        senator diplomat official chancellor director sec gen sg us usa american
        russian nato eu un osce kremlin ukrainian alliance department ministry
        government""",
    )
)
_NEVER = frozenset(
    re.findall(
        r"\w+",
        "not no nor or and but except without neither either if maybe perhaps "
        "probably possibly vs versus than non anti against",
    )
)
# "The spokesman of X" and "to X" are not X.
_LEADS_AWAY = frozenset(
    ["of", "for", "to", "by", "against", "about", "with", "from", "than"]
)


@dataclass(frozen=True)
class _Known:
    """What one name may be called: in full, by its heads, and which words beside."""

    name: str
    full: frozenset[str]
    heads: frozenset[str]
    words: frozenset[str]
    is_person: bool

    @classmethod
    def of(cls, name: str, spellings: Sequence[str]) -> _Known:
        full = frozenset(name_text(spelling) for spelling in (name, *spellings))
        heads = {text for text in full if " " not in text}
        heads.add(name_text(name).split()[-1])
        words = frozenset(word for text in full for word in _words(text)) - _NEVER
        own = name.split()
        is_person = len(own) > 1 and all(word[:1].isupper() for word in own)
        return cls(name, full, frozenset(heads), words, is_person)

    def means(self, words: Sequence[str], segments: Sequence[Sequence[str]]) -> bool:
        """Whether these words name it, and nothing else."""
        at = [place for place, word in enumerate(words) if word in self.heads]
        if any(place and words[place - 1] in _LEADS_AWAY for place in at):
            return False
        rest = self._lacks(words)
        if not at and self.is_person:
            rest -= {"of", "the"}  # "Secretary General of NATO"
        if not at or not rest:
            return not rest and (bool(at) or self._has_role(words))
        return self.is_person and rest <= _TITLES and any(map(self._ends, segments))

    def _has_role(self, words: Sequence[str]) -> bool:
        """Whether a spelling of several words is among them ("Secretary General")."""
        text = f" {' '.join(words)} "
        return any(f" {one} " in text for one in self.full if " " in one)

    def _lacks(self, words: Sequence[str]) -> set[str]:
        """The words that are not its own, initials aside."""
        rest = {word for word in words if word not in self.words}
        return rest - {word for word in rest if len(word) == 1 and self._initial(word)}

    def _ends(self, segment: Sequence[str]) -> bool:
        """Whether titles stand before the name, or behind it with "of" or "from"."""
        at = [place for place, word in enumerate(segment) if word in self.heads]
        behind = list(segment[at[-1] + 1 :]) if at else []
        return bool(at) and (not behind or behind[0] in ("of", "from", "at"))

    def _initial(self, letter: str) -> bool:
        return self.is_person and any(word[0] == letter for word in self.words)


@dataclass(frozen=True)
class Name:
    """A name or a category; listed names may be called by any of their spellings.

    Parameters
    ----------
    spellings
        For each name as the key writes it, other ways of writing it. Their words may
        also stand beside the name (title, organisation).

    >>> kind = Name({"Jens Stoltenberg": ("the Secretary General",)})
    >>> kind.read("Secretary-General Stoltenberg (NATO)")
    'Jens Stoltenberg'
    >>> kind.read("Blinken or Stoltenberg")
    'blinken or stoltenberg'
    """

    kind: ClassVar[str] = "value"
    spellings: Mapping[str, Sequence[str]] = field(default_factory=dict, hash=False)
    _known: tuple[_Known, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Prepare the listed names; two may not share a spelling."""
        known = tuple(_Known.of(name, also) for name, also in self.spellings.items())
        seen: dict[str, str] = {}
        for one in known:
            for spelling in one.full:
                if seen.setdefault(spelling, one.name) != one.name:
                    msg = f"{spelling!r} is a spelling of two names: {seen[spelling]!r}"
                    msg += f" and {one.name!r}."
                    raise ValueError(msg)
        object.__setattr__(self, "_known", known)

    def read(self, raw: object) -> str:
        """The listed name that is meant, or the text in one way of writing it."""
        one = scalar(only(raw))
        text = text_of(one, raw, "a name (text)")
        for known in self._known:
            if text == known.name:
                return text
        return self._meant(text) or (
            id_text(text) if is_like_an_id(text) else name_text(text)
        )

    def _meant(self, text: str) -> str | None:
        folded = re.sub(r"^(it|he|she|this|that)( is| was|'s) ", "", name_text(text))
        meant = [known.name for known in self._known if folded in known.full]
        if not meant and not re.search(r"'s$|[^\w\s.,;:'()\[\]?*-]", folded):
            segments = [_words(part) for part in re.split(r"[,;:()\[\]]| - ", folded)]
            words = [word for segment in segments for word in segment]
            meant = [one.name for one in self._known if one.means(words, segments)]
        return meant[0] if len(meant) == 1 else None

    def same(self, key: Plain, mine: Plain) -> bool:
        """Whether both name the same."""
        return bool(key == mine)

    def differs(self, key: Plain, mine: Plain) -> str:
        """Say whether the name is another one, or one that nobody knows here."""
        if not mine:
            return "Your text is empty; a name is asked for."
        if self.spellings and mine not in self.spellings:
            return "This is not the name asked for, or not spelled as in the case."
        return "This is another name than the one asked for."


def _words(text: str) -> list[str]:
    # "NATO's" names NATO; "Stoltenberg's" alone is refused before.
    return [word.removesuffix("'s") for word in re.findall(r"[^\W_]+(?:'s)?", text)]


@dataclass(frozen=True)
class Column:
    """A column of texts: ids, quoted words, or names with their spellings.

    >>> Column("words").read("“Political solution”,")
    'political solution'
    """

    kind: ClassVar[str] = "value"
    holds: Literal["id", "words", "name"]
    spellings: Mapping[str, Sequence[str]] = field(default_factory=dict, hash=False)
    _name: Name = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Prepare the names."""
        object.__setattr__(self, "_name", Name(self.spellings))

    def read(self, raw: object) -> str:
        """The text in one way of writing it."""
        if self.holds == "name":
            return self._name.read(raw)
        text = text_of(scalar(only(raw)), raw, "text")
        return id_text(text) if self.holds == "id" else word_text(text)

    def same(self, key: Plain, mine: Plain) -> bool:
        """Whether both texts say the same."""
        return bool(key == mine)

    def differs(self, key: Plain, mine: Plain) -> str:
        """Say that the text is another one."""
        return "This is another text than the one asked for."
