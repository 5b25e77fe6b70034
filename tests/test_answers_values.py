"""Numbers, dates, intervals and names: generous in form, strict in content."""

import datetime as dt
import enum
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from answers_verdict import Forms, message_of, verdict
from noteverbale.answers import (
    Column,
    Count,
    Date,
    Interval,
    Name,
    Share,
    fingerprint,
    same_words,
)


class Number(enum.IntEnum):
    FOURTEEN = 14


class EqualToEverything(int):
    def __eq__(self, other):
        return True

    __hash__ = int.__hash__


class Words(str):
    def __eq__(self, other):
        return True

    __hash__ = str.__hash__


class Half(float):
    def __eq__(self, other):
        return True

    __hash__ = float.__hash__


COUNT_HONEST: Forms = {
    "int": lambda: 14,
    "whole float": lambda: 14.0,
    "numpy int64": lambda: np.int64(14),
    "numpy int8": lambda: np.int8(14),
    "numpy uint16": lambda: np.uint16(14),
    "numpy float64": lambda: np.float64(14),
    "numpy float32": lambda: np.float32(14),
    "numpy float16": lambda: np.float16(14),
    "numpy longdouble": lambda: np.longdouble(14),
    "fraction": lambda: Fraction(28, 2),
    "decimal": lambda: Decimal("14.00"),
    "IntEnum": lambda: Number.FOURTEEN,
    "array of no dimension": lambda: np.array(14),
    "array of one": lambda: np.array([14]),
    "series of one": lambda: pd.Series([14], index=["n"]),
    "nullable series of one": lambda: pd.Series([14], dtype="Int64"),
    "table of one cell": lambda: pd.DataFrame({"n": [14]}),
    "list of one": lambda: [14],
    "set of one": lambda: {14},
    "noise of the computer's arithmetic": lambda: 14 * 0.1 / 0.1 + 2e-15,
    "len": lambda: len("fourteen signs"),
    "liar that is 14 all the same": lambda: EqualToEverything(14),
    "sum of a mask": lambda: pd.Series([True] * 14).sum(),
    "nunique": lambda: pd.Series(range(14)).nunique(),
    "shape": lambda: pd.DataFrame({"n": range(14)}).shape[0],
}
COUNT_ODD: Forms = {
    "one more": lambda: 15,
    "negative": lambda: -14,
    "zero": lambda: 0,
    "half": lambda: 14.5,
    "nearly": lambda: 14.001,
    "liar": lambda: EqualToEverything(3),
    "liar float": lambda: Half(0.5),
    "fraction": lambda: Fraction(29, 2),
}
COUNT_FORM: Forms = {
    "text": lambda: "14",
    "bytes": lambda: b"14",
    "True": lambda: True,
    "numpy bool": lambda: np.True_,
    "None": lambda: None,
    "nan": lambda: float("nan"),
    "NA": lambda: pd.NA,
    "NaT": lambda: pd.NaT,
    "signalling nan": lambda: Decimal("sNaN"),
    "infinity": lambda: float("inf"),
    "minus infinity as decimal": lambda: Decimal("-Infinity"),
    "complex": lambda: 14 + 0j,
    "huge int": lambda: 10**5000,
    "huge float": lambda: 1e300,
    "huge decimal": lambda: Decimal("1e999999"),
    "huge fraction": lambda: Fraction(10**5000, 3),
    "list of the things": lambda: list(range(14)),
    "empty list": list,
    "dictionary": lambda: {"n": 14},
    "series of several": lambda: pd.Series([14, 14]),
    "function": lambda: len,
    "class": lambda: int,
    "module": lambda: pd,
    "timedelta": lambda: dt.timedelta(days=14),
    "masked": lambda: np.ma.masked,
    "range": lambda: range(14),
    "date": lambda: dt.date(2022, 1, 14),
}


@pytest.mark.parametrize("form", COUNT_HONEST)
def test_honest_forms_of_a_count_are_accepted(form):
    assert verdict(Count(), 14, COUNT_HONEST[form]()) == "same"


@pytest.mark.parametrize("form", COUNT_ODD)
def test_other_counts_are_told_apart(form):
    assert verdict(Count(), 14, COUNT_ODD[form]()) == "other"


@pytest.mark.parametrize("form", COUNT_FORM)
def test_what_is_no_count_gets_a_message_about_form(form):
    assert verdict(Count(), 14, COUNT_FORM[form]()) == "form"


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        ("14", "You gave text; a whole number (words) is asked for: write it as a "),
        (True, "You gave True or False; a whole number (words) is asked for."),
        ([1, 2], "You gave a list; a whole number (words) is asked for: give the "),
        (None, "Your answer is missing (None or NaN); a whole number (words) is "),
        (14.5, "A count is a whole number; yours has a fraction."),
    ],
)
def test_a_message_about_a_count_says_what_to_do(raw, says):
    assert message_of(Count("words"), 14, raw).startswith(says)


@pytest.mark.parametrize(
    "days",
    [dt.timedelta(days=14), pd.Timedelta("14D"), np.timedelta64(14, "D"), 14],
)
def test_the_difference_of_two_dates_is_a_number_of_days(days):
    assert verdict(Count("days"), 14, days) == "same"


SIXTEEN_OF_51 = Fraction(16, 51)
SHARE_HONEST: Forms = {
    "fraction": lambda: Fraction(16, 51),
    "division": lambda: 16 / 51,
    "numpy float64": lambda: np.float64(16) / 51,
    "numpy float32": lambda: np.float32(16) / np.float32(51),
    "mean of a mask": lambda: pd.Series([True] * 16 + [False] * 35).mean(),
    "two decimals": lambda: 0.31,
    "three decimals": lambda: 0.314,
    "four decimals": lambda: 0.3137,
    "round": lambda: round(16 / 51, 5),
    "decimal": lambda: Decimal("0.31"),
    "decimal with zeros": lambda: Decimal("0.31373"),
    "series of one": lambda: pd.Series([0.3137]),
    "another order of arithmetic": lambda: 16 * (1 / 51),
}
SHARE_ODD: Forms = {
    "cut, not rounded": lambda: 0.313,
    "wrong third decimal": lambda: 0.312,
    "wrong on the other side": lambda: 0.318,
    "one decimal": lambda: 0.3,
    "a per cent": lambda: 31.37,
    "whole per cent": lambda: 31,
    "the other share": lambda: 35 / 51,
    "negative": lambda: -0.3137,
    "zero": lambda: 0,
    "one": lambda: 1,
    "float16": lambda: np.float16(0.29),
}
SHARE_FORM: Forms = {
    "text with a sign": lambda: "31%",
    "text": lambda: "0.31",
    "text of a fraction": lambda: "16/51",
    "pair": lambda: (16, 51),
    "True": lambda: True,
    "nan": lambda: np.nan,
    "infinity": lambda: np.inf,
}


@pytest.mark.parametrize("form", SHARE_HONEST)
def test_honest_forms_of_a_share_are_accepted(form):
    assert verdict(Share(2), SIXTEEN_OF_51, SHARE_HONEST[form]()) == "same"


@pytest.mark.parametrize("form", SHARE_ODD)
def test_other_shares_are_told_apart(form):
    assert verdict(Share(2), SIXTEEN_OF_51, SHARE_ODD[form]()) == "other"


@pytest.mark.parametrize("form", SHARE_FORM)
def test_what_is_no_share_gets_a_message_about_form(form):
    assert verdict(Share(2), SIXTEEN_OF_51, SHARE_FORM[form]()) == "form"


def test_a_share_that_ends_in_zeros_is_as_precise_as_asked():
    assert verdict(Share(2), Fraction(3021, 10_000), 0.3) == "same"


def test_both_ways_of_rounding_a_half_are_honest():
    assert verdict(Share(2), 0.125, 0.12) == "same"
    assert verdict(Share(2), 0.125, 0.13) == "same"


@given(st.fractions(0, 1, max_denominator=500), st.integers(2, 8))
def test_a_share_rounded_to_enough_decimals_is_right(share, decimals):
    assert verdict(Share(2), share, round(float(share), decimals)) == "same"


@given(st.fractions(0, 1, max_denominator=500), st.integers(2, 8))
def test_a_share_off_by_two_in_its_last_decimal_is_wrong(share, decimals):
    off = round(float(share), decimals) + 2 * 10**-decimals

    assert verdict(Share(2), share, Decimal(f"{off:.{decimals}f}")) == "other"


THE_DAY = dt.date(2022, 1, 27)
DATE_HONEST: Forms = {
    "date": lambda: dt.date(2022, 1, 27),
    "datetime at midnight": lambda: dt.datetime(2022, 1, 27),
    "datetime with a zone": lambda: dt.datetime(2022, 1, 27, tzinfo=dt.UTC),
    "Timestamp": lambda: pd.Timestamp("2022-01-27"),
    "Timestamp with a zone": lambda: pd.Timestamp("2022-01-27", tz="UTC"),
    "datetime64 of a day": lambda: np.datetime64("2022-01-27"),
    "datetime64 of nanoseconds": lambda: np.datetime64("2022-01-27", "ns"),
    "datetime64 of hours": lambda: np.datetime64("2022-01-27T00", "h"),
    "Period of a day": lambda: pd.Period("2022-01-27", freq="D"),
    "ISO": lambda: "2022-01-27",
    "ISO with midnight": lambda: "2022-01-27T00:00:00",
    "ISO with midnight and zone": lambda: "2022-01-27T00:00:00Z",
    "text of a Timestamp": lambda: str(pd.Timestamp("2022-01-27")),
    "ISO without dashes": lambda: "20220127",
    "slashes": lambda: "2022/01/27",
    "day month year": lambda: "27 January 2022",
    "short month": lambda: "27 Jan 2022",
    "month day year": lambda: "January 27, 2022",
    "ordinal": lambda: "27th of January, 2022",
    "with dashes": lambda: "27-Jan-2022",
    "upper case": lambda: "27 JANUARY 2022",
    "right weekday": lambda: "Thursday, 27 January 2022",
    "weekday in five letters": lambda: "Thurs, 27 January 2022",
    "weekday at the end": lambda: "January 27 2022 (Thursday)",
    "right short weekday": lambda: "Thu 27 Jan 2022",
    "full stop at the end": lambda: "27 January 2022.",
    "numbers with one reading": lambda: "27.1.2022",
    "American numbers with one reading": lambda: "1/27/2022",
    "array of one": lambda: np.array(["2022-01-27"], dtype="datetime64[D]"),
    "series of one": lambda: pd.Series(pd.to_datetime(["2022-01-27"])),
    "unique of one": lambda: pd.Series(["2022-01-27"] * 3).unique(),
    "cell of a table": lambda: pd.DataFrame({"d": [THE_DAY]}).loc[0, "d"],
}
DATE_ODD: Forms = {
    "day before": lambda: "2022-01-26",
    "day after": lambda: dt.date(2022, 1, 28),
    "other year": lambda: pd.Timestamp("2021-01-27"),
    "other century": lambda: dt.date(1922, 1, 27),
}
DATE_FORM: Forms = {
    "with a time": lambda: dt.datetime(2022, 1, 27, 18, 30),
    "Timestamp with a time": lambda: pd.Timestamp("2022-01-27 12:00"),
    "datetime64 with a time": lambda: np.datetime64("2022-01-27T05"),
    "text with a time": lambda: "2022-01-27 18:30",
    "two readings": lambda: "01/02/2022",
    "two readings with dots": lambda: "1.2.2022",
    "contradicting weekday": lambda: "Friday 27 January 2022",
    "two-digit year": lambda: "27.1.22",
    "no year": lambda: "27 January",
    "month": lambda: "January 2022",
    "month as datetime64": lambda: np.datetime64("2022-01"),
    "month as Period": lambda: pd.Period("2022-01", freq="M"),
    "no such day": lambda: "2022-02-30",
    "weekday": lambda: "Thursday",
    "int": lambda: 20220127,
    "tuple": lambda: (2022, 1, 27),
    "NaT": lambda: pd.NaT,
    "NaT of numpy": lambda: np.datetime64("NaT"),
    "None": lambda: None,
    "time": lambda: dt.time(0, 0),
    "timedelta": lambda: dt.timedelta(27),
    "empty text": lambda: "",
    "two dates": lambda: [THE_DAY, THE_DAY],
    "class": lambda: dt.date,
    "far future": lambda: np.datetime64("20000-01-01"),
}


@pytest.mark.parametrize("form", DATE_HONEST)
def test_honest_forms_of_a_date_are_accepted(form):
    assert verdict(Date(), THE_DAY, DATE_HONEST[form]()) == "same"


@pytest.mark.parametrize("form", DATE_ODD)
def test_other_dates_are_told_apart(form):
    assert verdict(Date(), THE_DAY, DATE_ODD[form]()) == "other"


@pytest.mark.parametrize("form", DATE_FORM)
def test_what_is_no_date_gets_a_message_about_form(form):
    assert verdict(Date(), THE_DAY, DATE_FORM[form]()) == "form"


@given(st.dates(dt.date(1000, 1, 1), dt.date(2200, 1, 1)))
def test_every_date_is_read_back_from_the_ways_it_is_written(day):
    written = [
        day.isoformat(),
        f"{day:%d %B %Y}",
        f"{day:%a} {day:%B} {day.day}, {day:%Y}",
    ]

    assert [Date().read(text) for text in written] == [day] * 3


FIRST, LAST = dt.date(2021, 12, 10), dt.date(2021, 12, 20)
INTERVAL_HONEST: Forms = {
    "tuple": lambda: (FIRST, LAST),
    "list of text": lambda: ["2021-12-10", "2021-12-20"],
    "set": lambda: {LAST, FIRST},
    "Timestamps": lambda: (pd.Timestamp(FIRST), pd.Timestamp(LAST)),
    "pd.Interval": lambda: pd.Interval(pd.Timestamp(FIRST), pd.Timestamp(LAST)),
    "dictionary": lambda: {"earliest": FIRST, "latest": LAST},
    "dictionary in another order": lambda: {"latest": LAST, "earliest": FIRST},
    "array": lambda: np.array(["2021-12-10", "2021-12-20"], dtype="datetime64[D]"),
    "series": lambda: pd.Series([FIRST, LAST], index=["earliest", "latest"]),
    "index": lambda: pd.DatetimeIndex([FIRST, LAST]),
    "row of a table": lambda: pd.DataFrame({"earliest": [FIRST], "latest": [LAST]}),
    "ISO interval": lambda: "2021-12-10/2021-12-20",
    "words": lambda: "10 December 2021 to 20 December 2021",
    "between": lambda: "between 2021-12-10 and 2021-12-20",
    "list of one tuple": lambda: [(FIRST, LAST)],
    "generator": lambda: (day for day in (FIRST, LAST)),
}
INTERVAL_ODD: Forms = {
    "other beginning": lambda: (dt.date(2021, 12, 11), LAST),
    "other end": lambda: (FIRST, dt.date(2021, 12, 21)),
    "both": lambda: ("2020-12-10", "2020-12-20"),
    "open end": lambda: (FIRST, None),
    "one day": lambda: FIRST,
}
INTERVAL_FORM: Forms = {
    "reversed": lambda: (LAST, FIRST),
    "three dates": lambda: [FIRST, FIRST, LAST],
    "nothing": lambda: None,
    "two missing": lambda: (None, pd.NaT),
    "text": lambda: "mid-December",
    "every day of it": lambda: pd.date_range(FIRST, LAST),
    "numbers": lambda: (10, 20),
    "with a time": lambda: (dt.datetime(2021, 12, 10, 5), LAST),
}


@pytest.mark.parametrize("form", INTERVAL_HONEST)
def test_honest_forms_of_an_interval_are_accepted(form):
    assert verdict(Interval(), (FIRST, LAST), INTERVAL_HONEST[form]()) == "same"


@pytest.mark.parametrize("form", INTERVAL_ODD)
def test_other_intervals_are_told_apart(form):
    assert verdict(Interval(), (FIRST, LAST), INTERVAL_ODD[form]()) == "other"


@pytest.mark.parametrize("form", INTERVAL_FORM)
def test_what_is_no_interval_gets_a_message_about_form(form):
    assert verdict(Interval(), (FIRST, LAST), INTERVAL_FORM[form]()) == "form"


@pytest.mark.parametrize(
    "form", [FIRST, (FIRST, FIRST), "2021-12-10", pd.Period("2021-12-10", freq="D")]
)
def test_one_day_is_an_interval_of_one_day(form):
    assert verdict(Interval(), (FIRST, FIRST), form) == "same"


SPELLINGS = {
    "Antony Blinken": ("Anthony Blinken", "the Secretary of State", "the American"),
    "Jens Stoltenberg": ("the Secretary General", "Secretary-General", "NATO chief"),
    "Dmitry Peskov": ("Dmitri Peskov", "the Kremlin spokesman"),
    "Sergey Lavrov": ("Sergei Lavrov", "the Foreign Minister"),
    "the drafts": ("the draft treaties", "the proposals"),
    "diplomats": ("unnamed diplomats",),
    "NATO": ("the alliance",),
}
NAME_HONEST = [
    "Jens Stoltenberg",
    "Stoltenberg",
    "stoltenberg",
    "STOLTENBERG",
    " Stoltenberg ",
    "Stoltenberg.",
    "Mr Stoltenberg",
    "Mr. Stoltenberg",
    "Secretary-General Jens Stoltenberg",
    "Secretary\N{EN DASH}General Stoltenberg",
    "secretary general",
    "the Secretary General",
    "NATO Secretary General",
    "NATO Secretary-General Jens Stoltenberg",
    "Jens Stoltenberg (NATO)",
    "Jens Stoltenberg, NATO",
    "Stoltenberg, Jens",
    "J. Stoltenberg",
    "Jens  Stoltenberg",
    "jens_stoltenberg",
    "Jens\N{NO-BREAK SPACE}Stoltenberg",
    "Jens Stoltenberg, Secretary General of NATO",
    "NATO chief",
    "NATO's Stoltenberg",
    "\N{LEFT DOUBLE QUOTATION MARK}Stoltenberg\N{RIGHT DOUBLE QUOTATION MARK}",
    "'Stoltenberg'",
    "Stoltenberg\N{ZERO WIDTH SPACE}",
    "Jens Stoltenberg (Secretary-General)",
    "\N{FULLWIDTH LATIN CAPITAL LETTER S}toltenberg",
    "Stoltenberg of NATO",
    "the head of the alliance, Jens Stoltenberg",
    "Dr Jens Stoltenberg",
    "He is Stoltenberg",
    "Stoltenberg (he)",
    "the Secretary General of NATO",
    "NATO: Stoltenberg",
    "Sec. Gen. Stoltenberg",
    "former prime minister Jens Stoltenberg",
    "*Stoltenberg*",
]
NAME_ODD = [
    "Blinken",
    "Antony Blinken",
    "NATO",
    "the alliance",
    "diplomats",
    "Moscow",
    "not Stoltenberg",
    "Blinken or Stoltenberg",
    "Stoltenberg or Blinken",
    "Stoltenberg and Blinken",
    "Stoltenberg/Blinken",
    "Stoltenberg & Blinken",
    "Stoltenberg, Blinken",
    "Stoltenberg (not Blinken)",
    "!Stoltenberg",
    "!= Stoltenberg",
    "Stoltenberg's spokesman",
    "spokesman of Stoltenberg",
    "the Secretary-General's office",
    "Jens",
    "Jens Stoltenburg",
    "Secretary",
    "General",
    "Mr",
    "",
    " ",
    ".",
    "?",
    "nan",
    "None",
    "anyone but Stoltenberg",
    "Stoltenberg?! or maybe Lavrov",
    "maybe Stoltenberg",
    "Jens Lavrov",
    "he",
    "the Secretary of State",
    "neither Stoltenberg",
    "Kim Stoltenberg",
    "NATO diplomats",
    "letter to Stoltenberg",
    "the office of the Secretary General",
    "it is not Stoltenberg",
    "Stoltenberg is not he",
]
NAME_FORM: Forms = {
    "number": lambda: 3,
    "None": lambda: None,
    "nan": lambda: float("nan"),
    "NA": lambda: pd.NA,
    "bytes": lambda: b"Stoltenberg",
    "two names": lambda: ["Stoltenberg", "Blinken"],
    "dictionary": lambda: {"he": "Stoltenberg"},
    "huge text": lambda: "Stoltenberg " * 100_000,
    "True": lambda: True,
    "class": lambda: str,
    "date": lambda: dt.date(2022, 1, 27),
}
NAME_WRAPPED: Forms = {
    "numpy str": lambda: np.str_("Stoltenberg"),
    "array of one": lambda: np.array(["Stoltenberg"]),
    "series of one": lambda: pd.Series(["Stoltenberg"], dtype="string"),
    "category of one": lambda: pd.Series(["Stoltenberg"], dtype="category"),
    "unique": lambda: pd.Series(["Stoltenberg"] * 2).unique(),
    "Categorical": lambda: pd.Categorical(["Stoltenberg"]),
    "Index": lambda: pd.Index(["Stoltenberg"]),
    "tuple of one": lambda: ("Stoltenberg",),
    "set of one": lambda: {"Stoltenberg"},
    "subclass of str": lambda: Words("Stoltenberg"),
    "StrEnum": lambda: enum.StrEnum("Who", {"HE": "Stoltenberg"}).HE,
}


@pytest.mark.parametrize("text", NAME_HONEST)
def test_honest_ways_to_name_a_person_are_accepted(text):
    assert verdict(Name(SPELLINGS), "Jens Stoltenberg", text) == "same"


@pytest.mark.parametrize("form", NAME_WRAPPED)
def test_a_name_may_come_in_a_container_of_one(form):
    assert verdict(Name(SPELLINGS), "Jens Stoltenberg", NAME_WRAPPED[form]()) == "same"


@pytest.mark.parametrize("text", [*NAME_ODD, Words("Blinken")])
def test_other_names_are_told_apart(text):
    assert verdict(Name(SPELLINGS), "Jens Stoltenberg", text) == "other"


@pytest.mark.parametrize("form", NAME_FORM)
def test_what_is_no_name_gets_a_message_about_form(form):
    assert verdict(Name(SPELLINGS), "Jens Stoltenberg", NAME_FORM[form]()) == "form"


@pytest.mark.parametrize(
    ("key", "raw"),
    [
        ("Sergey Lavrov", "Sergei Lavrov"),
        ("Sergey Lavrov", "Russian Foreign Minister Sergei Lavrov"),
        ("Antony Blinken", "US Secretary of State Anthony Blinken"),
        ("Antony Blinken", "The American"),
        ("Dmitry Peskov", "Kremlin spokesman Dmitri Peskov"),
        ("the drafts", "Draft treaties"),
        ("NATO", "The Alliance"),
        ("diplomats", "the diplomats"),
    ],
)
def test_listed_spellings_and_titles_name_the_same(key, raw):
    assert verdict(Name(SPELLINGS), key, raw) == "same"


@pytest.mark.parametrize(
    ("key", "raw"),
    [
        ("NATO", "NATO chief"),
        ("NATO", "NATO diplomats"),
        ("diplomats", "Russian diplomats"),
        ("the drafts", "the first drafts of Lavrov"),
        ("Sergey Lavrov", "the Ukrainian Foreign Minister"),
    ],
)
def test_a_title_or_a_country_beside_an_organisation_names_another(key, raw):
    assert verdict(Name(SPELLINGS), key, raw) == "other"


@pytest.mark.parametrize(
    "raw",
    ["Direct quotation", "direct-quotation", "DIRECT_QUOTATION", "direct quotation."],
)
def test_a_category_is_compared_without_case_hyphens_and_stop(raw):
    assert verdict(Name(), "direct quotation", raw) == "same"


@pytest.mark.parametrize(
    "raw", ["quotation", "direct", "direct quotations", "indirect"]
)
def test_a_category_has_no_surname(raw):
    assert verdict(Name(), "direct quotation", raw) == "other"


def test_two_names_may_not_share_a_spelling():
    with pytest.raises(ValueError, match="spelling of two names"):
        Name({"Ann Lind": ("the mayor",), "Bo Berg": ("The Mayor",)})


def test_a_surname_that_two_people_share_names_neither():
    kind = Name({"Ann Lind": (), "Bo Lind": ()})

    assert verdict(kind, "Ann Lind", "Lind") == "other"
    assert verdict(kind, "Ann Lind", "A. Lind") == "same"


@pytest.mark.parametrize(
    ("holds", "key", "raw", "says"),
    [
        ("id", "C04", "c4", "same"),
        ("id", "P8.1", " p8.1", "same"),
        ("id", "P8.1", "P8", "other"),
        ("id", "C04", 4, "form"),
        ("words", "We\N{RIGHT SINGLE QUOTATION MARK}ll see", '"We\'ll see",', "same"),
        ("words", "in a sense \N{EN DASH} for years", "in a sense - for years", "same"),
        ("words", "political solution", "political solutions", "other"),
        ("words", "there is", "", "other"),
        ("words", "there is", None, "form"),
        ("name", "Antony Blinken", "Blinken", "same"),
    ],
)
def test_a_column_holds_ids_words_or_names(holds, key, raw, says):
    assert verdict(Column(holds, SPELLINGS), key, raw) == says


@pytest.mark.parametrize(
    ("piece", "says"),
    [
        ("no positive response", True),
        ("no positive \N{HORIZONTAL ELLIPSIS} main theme", True),
        ("main theme ... no positive", False),
        ("positive respons", False),
        ("", False),
        ("...", False),
    ],
)
def test_quoted_words_must_stand_in_the_text(piece, says):
    text = (
        "But the document contains \N{LEFT DOUBLE QUOTATION MARK}no positive response"
    )
    text += "\N{RIGHT DOUBLE QUOTATION MARK}, it says, to the main theme."

    assert same_words(piece, text, part=True) is says


@pytest.mark.parametrize(
    ("kind", "raw"),
    [
        (Count(), 14),
        (Share(2), 0.31),
        (Share(2), Fraction(1, 3)),
        (Date(), "27 January 2022"),
        (Interval(), "2021-12-10/2021-12-20"),
        (Name(SPELLINGS), "Mr Stoltenberg"),
        (Name(), "Direct-Quotation."),
        (Column("id"), "c04"),
        (Column("words"), "\N{LEFT DOUBLE QUOTATION MARK}there is"),
    ],
)
def test_reading_what_was_read_changes_nothing(kind, raw):
    once = kind.read(raw)

    assert kind.read(once) == once
    assert fingerprint(kind.read(once)) == fingerprint(once)


@given(st.text(max_size=60))
def test_any_text_is_read_as_a_name_and_read_again_the_same(text):
    for kind in (Name(), Name(SPELLINGS), Column("id"), Column("words")):
        once = kind.read(text)

        assert kind.read(once) == once
