"""The day that “today” is: weekday_of_report."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, ClassVar

from noteverbale.answers import Ids, NotAnAnswer, Plain
from noteverbale.answers.forms import is_many, items, mapping_items, only
from noteverbale.answers.plain import scalar
from noteverbale.answers.text import text_of
from noteverbale.case import Case
from noteverbale.exercise import AnyOf, exercise

LESSON = 4

_OPEN = "cannot be known"
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_UNKNOWN = re.compile(
    r"\b(cannot|can't|unknown|unclear|none|not (be )?(known|given))\b"
)


def _weekday_in(said: object) -> str:
    """Return the one weekday that a text names, or that none can be known."""
    one = scalar(only(said))
    text = text_of(one, said, "a weekday (text)").casefold()
    named = {
        day
        for day in _DAYS
        if re.search(rf"\b({day}|{day[:3]}|{day[:4]}|{day[:5]})\b", text, re.I)
    }
    if len(named) == 1:
        return named.pop()
    if not named and _UNKNOWN.search(text):
        return _OPEN
    message = "A weekday is asked for: write the name of one day of the week."
    raise NotAnAnswer(message)


@dataclass(frozen=True)
class _Cited:
    """A weekday, and the ids of the units that it is read from.

    In a key, no units at all stand for any units.
    """

    kind: ClassVar[str] = "value"
    units: ClassVar[Ids] = Ids("unit")

    def read(self, raw: object) -> Plain:
        """Weekday and units, from a dictionary or a pair."""
        day, cited = self._parts(raw)
        named = _OPEN if scalar(day) is None else _weekday_in(day)
        if isinstance(scalar(cited), str):
            cited = str(scalar(cited)).replace(",", " ").replace(" and ", " ").split()
        if is_many(cited) and not items(cited):
            return named, ()
        return named, self.units.read(cited)

    def _parts(self, raw: object) -> tuple[object, object]:
        pairs = mapping_items(raw)
        if pairs is not None:
            said = {str(scalar(key)).casefold(): value for key, value in pairs}
            if {"weekday", "units"} <= said.keys():
                return said["weekday"], said["units"]
        elif is_many(raw) and len(items(raw)) == 2:
            first, second = items(raw)
            return first, second
        message = "Keep the form as it stands: dict(weekday=..., units=...)."
        raise NotAnAnswer(message)

    def same(self, key: Plain, mine: Plain) -> bool:
        """Whether the weekday is the same, and so are the units where there are any."""
        return bool(key[0] == mine[0] and (not key[1] or key[1] == mine[1]))

    def differs(self, key: Plain, mine: Plain) -> str:
        """Say which of the two parts is another one."""
        if key[0] != mine[0]:
            return "This is another weekday than the one that can be read."
        if not mine[1]:
            return "The weekday can be read; name the two units that tell it."
        return "The weekday can be read, and from other units than those you name."


@exercise(
    lesson=LESSON,
    answer=_Cited(),
    follows="text",
    objectives=("anchor",),
    looks_at="Compares the weekday and the set of units; their order does not matter.",
    hints=(
        "One of the units stands in P1; look there for a word that points to a day.",
        "The same event is told a second time, with a weekday instead of that word.",
        'dict(weekday="...", units=["P1....", "P7...."])',
    ),
)
def weekday_of_report(case: Case) -> dict[str, Any]:
    """On which weekday did the report appear? Give the weekday, and the two units that
    together tell it because they speak of one and the same event."""
    return _said("Thursday", ("P1.2", "P7.3"))


def _said(weekday: str, units: Iterable[str] = ()) -> dict[str, Any]:
    return {"weekday": weekday, "units": list(units)}


@weekday_of_report.wrong(
    "commonest_weekday",
    did="You took the weekday that the report names most often.",
    why="What is named most often seems to be the day that all is about.",
    next="Which event does the report place on “today”? Find that event again.",
)
def _(case: Case) -> AnyOf:
    return AnyOf((_said("Wednesday", ("P1.1", "P4.1")), _said("Wednesday")))


@weekday_of_report.wrong(
    "day_after_the_last_event",
    did="You took the day after the last thing that the report tells.",
    why="A printed newspaper brings the news of the day before.",
    next="Look for “today” in P1: this report appears on the day that it tells of.",
)
def _(case: Case) -> AnyOf:
    return AnyOf((_said("Friday", ("P7.3", "P10.2")), _said("Friday")))


@weekday_of_report.wrong(
    "no_date_no_day",
    did="You say that it cannot be known.",
    why="There is no date on the page, and none in the text.",
    next="Two sentences on one event can tell together what neither tells alone.",
)
def _(case: Case) -> AnyOf:
    return AnyOf((_said(_OPEN, ("P1.2",)), _said(_OPEN)))


@weekday_of_report.wrong(
    "weekday_of_another_event",
    did="You took the weekday from another event than the one that is due “today”.",
    why="That event is told in the past, so it lies at or before the report.",
    next="A day that has come does not say that it is this one; stay with one event.",
)
def _(case: Case) -> AnyOf:
    named = [("P1.2", "P10.2"), ("P10.2",), ("P10.2", "P12.3"), ("P10.2", "P12.2")]
    return AnyOf(_said("Thursday", units) for units in named)


@weekday_of_report.wrong(
    "two_weekdays",
    did="None of the units that you name ties the weekday to the report.",
    why="A sentence with a weekday in it looks like a proof.",
    next="Look for the one word in P1 that means the day of the report itself.",
)
def _(case: Case) -> AnyOf:
    named = [("P7.3", "P10.2"), ("P1.1", "P7.3"), ("P7.3",)]
    return AnyOf(_said("Thursday", units) for units in named)
