"""Calendar dates, in whatever way a date may be written."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import ClassVar

import numpy as np
import pandas as pd

from noteverbale.answers.forms import is_many, only
from noteverbale.answers.plain import NotAnAnswer, Plain, is_a, refuse, scalar
from noteverbale.answers.text import plain_text

_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july", "august"),
    *("september", "october", "november", "december"),
)
_WEEKDAYS = (
    *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
)
_TIME = re.compile(r"(?<=\d)[t ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(?:z|[+-]\d\d:?\d\d)?$")


def read_date(raw: object) -> dt.date:
    """One calendar date, or a sentence about why this is none."""
    one = scalar(raw)
    if one is None:
        message = "Your answer is missing (None or NaT); a date is asked for."
        raise NotAnAnswer(message)
    if isinstance(one, str):
        return _parse(one)
    if is_a(one, pd.Period):
        return _day_of_period(one)
    if is_a(one, np.datetime64):
        return _day_of_numpy(one)
    if is_a(one, dt.date):
        return _day_of(one)
    advice = "write it as text, year-month-day, or with datetime.date(...)"
    raise refuse(raw, "a date", advice)


def _day_of(one: dt.date) -> dt.date:
    if is_a(one, dt.datetime):
        fields = ("hour", "minute", "second", "microsecond")
        parts = [getattr(dt.datetime, name).__get__(one) for name in fields]
        if any(parts):
            message = "Your answer has a time of day; only a date is asked for."
            raise NotAnAnswer(message)
    names = ("year", "month", "day")
    return dt.date(*(getattr(dt.date, name).__get__(one) for name in names))


def _day_of_period(one: pd.Period) -> dt.date:
    if one.start_time.normalize() != one.end_time.normalize():
        raise NotAnAnswer(_NAME_THE_DAY)
    return one.start_time.date()


_NAME_THE_DAY = "Your answer covers more than one day; name the day."


def _day_of_numpy(one: np.datetime64) -> dt.date:
    if np.datetime_data(one)[0] in ("Y", "M", "W"):
        raise NotAnAnswer(_NAME_THE_DAY)
    day = one.astype("datetime64[D]")
    if day != one:
        message = "Your answer has a time of day; only a date is asked for."
        raise NotAnAnswer(message)
    value = day.item()
    if not isinstance(value, dt.date):
        message = "Your date lies outside the calendar."
        raise NotAnAnswer(message)
    return value


def _parse(text: str) -> dt.date:
    clean = plain_text(text)
    if time := _TIME.search(clean):
        if time[1].strip("0:."):
            message = "Your answer has a time of day; only a date is asked for."
            raise NotAnAnswer(message)
        clean = clean[: time.start()]
    weekday, clean = _take_weekday(clean)
    found = _readings(clean)
    if len(found) > 1:
        message = (
            "Your date can be read in two ways, by day or by month first; "
            "write it as year-month-day."
        )
        raise NotAnAnswer(message)
    if not found:
        message = (
            "Your text is not a date that can be read; write it as year-month-day."
        )
        raise NotAnAnswer(message)
    date = found.pop()
    if weekday is not None and date.weekday() != weekday:
        message = "The weekday and the date in your answer do not belong together."
        raise NotAnAnswer(message)
    return date


def _take_weekday(text: str) -> tuple[int | None, str]:
    for place, name in enumerate(_WEEKDAYS):
        pattern = rf"\b({name}|{name[:3]}|{name[:4]}|{name[:5]})\b[.,]?"
        if re.search(pattern, text):
            return place, re.sub(pattern, " ", text)
    return None, text


def _readings(text: str) -> set[dt.date]:
    text = re.sub(r"(?<=\d)(st|nd|rd|th)\b", "", text)
    text = re.sub(r"\b(of|the)\b|[,()]", " ", text).strip()
    parts = [part for part in re.split(r"[\s./-]+", text) if part]
    if len(parts) == 1 and re.fullmatch(r"\d{8}", parts[0]):
        parts = [parts[0][:4], parts[0][4:6], parts[0][6:]]
    if len(parts) != 3:
        return set()
    months = [_month(part) for part in parts]
    if all(month is None for month in months):
        first, second, third = parts
        orders = (
            [(first, second, third)]
            if len(first) == 4
            else [(third, second, first), (third, first, second)]
        )
    else:
        place = next(i for i, month in enumerate(months) if month)
        one, other = (part for i, part in enumerate(parts) if i != place)
        year, day = (one, other) if len(one) == 4 else (other, one)
        orders = [(year, str(months[place]), day)]
    made = (_made(*order) for order in orders)
    return {date for date in made if date}


def _month(part: str) -> int | None:
    for number, name in enumerate(_MONTHS, 1):
        if part in (name, name[:3], name[:4]):
            return number
    return None


def _made(year: str, month: str, day: str) -> dt.date | None:
    if not (re.fullmatch(r"\d{4}", year) and len(month) <= 2 and len(day) <= 2):
        return None
    try:
        return dt.date(int(year), int(month), int(day))
    except ValueError:
        return None


@dataclass(frozen=True)
class Date:
    """A calendar date; a time of day other than midnight is none.

    >>> Date().read("Thursday, 27 January 2022")
    datetime.date(2022, 1, 27)
    """

    kind: ClassVar[str] = "value"

    def read(self, raw: object) -> dt.date:
        """The date."""
        inner = only(raw)
        if is_many(inner):
            raise refuse(inner, "one date")
        return read_date(inner)

    def same(self, key: Plain, mine: Plain) -> bool:
        """Whether both are the same day."""
        return bool(key == mine)

    def differs(self, key: Plain, mine: Plain) -> str:
        """Say that it is another day."""
        return "This is another date than the one asked for."
