"""What a learner says before and after looking: bets and reflections."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import Any

from noteverbale.progress import store
from noteverbale.progress.record import KEPT, news, now
from noteverbale.progress.store import Data
from noteverbale.progress.values import LONGEST, compared, plain, shown

NO_BET = "No bet yet: put yours in the place of the three dots and run the cell again."
NOT_PLAIN = (
    "Not kept: a bet is a number, a text, or a list or dictionary of these, "
    f"of at most {LONGEST:,} characters."
)
NO_WORDS = (
    "Nothing written yet: put your words, between quotation marks, in the place of "
    "the three dots and run the cell again."
)
NOT_TEXT = (
    "Not kept: a reflection is text between quotation marks, "
    f"of at most {LONGEST:,} characters."
)


@dataclass(frozen=True)
class Note:
    """Some sentences to the learner, for the last line of a cell.

    >>> Note("Your bet is kept: 7.")
    Your bet is kept: 7.
    """

    said: str
    quoted: str = ""
    trouble: str = ""

    def __repr__(self) -> str:
        """Return the same in plain text."""
        return "\n".join(filter(None, (self.said, self.quoted, self.trouble)))

    def _repr_html_(self) -> str:
        # No colours: a page may be light or dark.
        quoted = self.quoted and (
            '<blockquote style="white-space: pre-wrap; margin: 0.3em 0 0.3em 1em">'
            f"{escape(self.quoted)}</blockquote>"
        )
        trouble = self.trouble and f"<p><strong>{escape(self.trouble)}</strong></p>"
        return (
            '<div style="border-left: 3px solid currentColor; padding-left: 0.8em">'
            f"<p>{escape(self.said)}</p>{quoted}{trouble}</div>"
        )


def bet(name: str, value: object = ...) -> Note:
    """Keep a bet made before looking; three dots show the one that was made.

    The first bet counts. Later ones are kept too.

    >>> bet("hidden-sources", 7)
    Your bet is kept: 7.
    >>> bet("hidden-sources", 9)
    Your bet is now 9. Your first one, 7, is the one that counts.
    """
    if _is_open(value):
        bets, told = _kept("bets", name)
        return Note(_your_bet(bets) if bets else NO_BET, trouble=told)
    try:
        bets, told = _keep("bets", name, plain(value))
    except TypeError:
        return Note(NOT_PLAIN)
    return Note(_your_bet(bets, told), trouble=told)


def bet_worth(name: str, actual: object) -> Note:
    """Say how near a bet was, kindly.

    >>> _ = bet("hidden-sources", 5)
    >>> bet_worth("hidden-sources", 7)
    You bet 5, and it is 7: 2 too low.
    """
    bets, told = _kept("bets", name)
    try:
        found = plain(actual)
    except TypeError:
        return Note("There is nothing here that a bet can be compared with.")
    if not bets:
        said = (
            f"It is {shown(found)}. You made no bet that is kept. Next time, bet "
            "before you look: a surprise shows you what you took for granted."
        )
        return Note(said, trouble=told)
    first = bets[0]["value"]
    said = f"You bet {shown(first)}, and it is {shown(found)}: "
    return Note(f"{said}{compared(first, found)}.", trouble=told)


def reflect(name: str, text: object = ...) -> Note:
    """Keep a few words of the learner's own; three dots show the ones kept last.

    >>> reflect("who-says-so", "I had not noticed the passive.")
    Your words are kept:
    I had not noticed the passive.
    """
    try:
        words = "" if text is ... else plain(text)
    except TypeError:
        return Note(NOT_TEXT)
    if not isinstance(words, str):
        return Note(NOT_TEXT)
    if words.strip():
        texts, told = _keep("reflections", name, words)
    else:
        texts, told = _kept("reflections", name)
    if not texts:
        return Note(NO_WORDS, trouble=told)
    said = "Your words:" if told else "Your words are kept:"
    return Note(said, quoted=str(texts[-1]["value"]), trouble=told)


def _is_open(value: object) -> bool:
    """Whether the learner has left the three dots, or one of several."""
    parts = [value]
    if type(value) in (list, tuple):
        parts = [*value]  # type: ignore[misc]
    elif type(value) is dict:
        parts = [*value.values()]
    return any(part is ... for part in parts)


def _your_bet(bets: list[Data], told: str = "") -> str:
    first, last = bets[0]["value"], bets[-1]["value"]
    if len(bets) > 1:
        return (
            f"Your bet is now {shown(last)}. "
            f"Your first one, {shown(first)}, is the one that counts."
        )
    return f"Your bet{'' if told else ' is kept'}: {shown(first)}."


def _kept(section: str, name: object) -> tuple[list[Data], str]:
    """Return the entries of a name, and what the learner has to be told."""

    def change(data: Data) -> tuple[list[Data], str]:
        return list(data[section].get(str(name), [])), news(data)

    return _updated(change)


def _keep(section: str, name: object, value: Any) -> tuple[list[Data], str]:  # noqa: ANN401 - JSON
    """Add an entry, unless the last one says the same; else as ``_kept``."""

    def change(data: Data) -> tuple[list[Data], str]:
        entries = data[section].setdefault(str(name), [])
        if not (entries and entries[-1]["value"] == value):
            entries.append({"value": value, "at": now()})
            # The first one counts, so it is the one that never goes.
            del entries[1 : max(1, len(entries) - KEPT + 1)]
        return list(entries), news(data)

    return _updated(change)


def _updated(change: Any) -> tuple[list[Data], str]:  # noqa: ANN401
    (entries, told), trouble = store.update(change)
    return entries, " ".join(filter(None, (told, trouble)))
