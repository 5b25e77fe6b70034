"""Answers that learners of lesson 4 hand in: the careful ones and the hasty ones.

A careful answer must be accepted in any honest form; a hasty one gets the
misconception named beside it, or "not yet".
"""

import datetime as dt
import re
from fractions import Fraction

import matplotlib as mpl
import numpy as np
import pandas as pd
import pytest
from matplotlib import pyplot as plt

from noteverbale import load_case
from noteverbale.exercises import dates as check
from noteverbale.figures import interval_chart
from noteverbale.method import dates

NOT_YET = "not yet"

CASE = load_case()
EVENTS, LINKS = CASE.events, CASE.links
DAY = pd.Timedelta(days=1)


@pytest.fixture(autouse=True)
def _own_progress(tmp_path, monkeypatch):
    mpl.use("agg")
    monkeypatch.setenv("NOTEVERBALE_PROGRESS", str(tmp_path / "progress.json"))
    yield
    plt.close("all")


def found(exercise, answer):
    """The misconception, or else the status."""
    outcome = exercise.judge(answer).outcome
    return outcome.misconception or outcome.status


# The weekday of the report.

UNITS = ["P1.2", "P7.3"]


@pytest.mark.parametrize(
    "answer",
    [
        dict(weekday="Thursday", units=UNITS),
        dict(weekday="thursday", units=("P7.3", "P1.2")),
        dict(weekday="on Thursday", units={"P1.2", "P7.3"}),
        dict(weekday="Thu", units=pd.Series(UNITS)),
        dict(weekday="a Thursday", units="P1.2, P7.3"),
        dict(weekday="Thursday.", units="P1.2 and P7.3"),
        dict(weekday="Thursday, 27 January 2022", units=np.array(UNITS)),
        dict(weekday=pd.Timestamp("2022-01-27").day_name(), units=["p1.2", "p7.3"]),
        dict(Weekday="THURSDAY", Units=UNITS),
        dict(weekday=["Thursday"], units=CASE.brief.set_index("unit").loc[UNITS]),
        ("Thursday", UNITS),
        ["Thursday", ["P7.3", "P1.2"]],
    ],
)
def test_a_careful_weekday_is_accepted(answer):
    assert found(check.weekday_of_report, answer) == "correct"


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        (dict(weekday="Wednesday", units=["P1.1", "P1.2"]), "commonest_weekday"),
        (dict(weekday="Wednesday", units=[]), "commonest_weekday"),
        (dict(weekday="Friday", units=["P10.2"]), "day_after_the_last_event"),
        (dict(weekday=None, units=["P1.2"]), "no_date_no_day"),
        (dict(weekday="cannot be known", units=[]), "no_date_no_day"),
        (dict(weekday="unknown", units=["P12.2"]), "no_date_no_day"),
        (dict(weekday="Thursday", units=["P1.2", "P10.2"]), "weekday_of_another_event"),
        (dict(weekday="Thursday", units=["P7.3", "P10.2"]), "two_weekdays"),
        (dict(weekday="Thursday", units=["P1.2"]), NOT_YET),
        (dict(weekday="Thursday", units=[]), NOT_YET),
        (dict(weekday="Thursday", units=["P7.3"]), "two_weekdays"),
        (dict(weekday="Wednesday", units=["P1.1", "P4.1"]), "commonest_weekday"),
        (dict(weekday="2022-01-27", units=UNITS), NOT_YET),
        (dict(weekday="Thursday", units=["P1", "P7"]), NOT_YET),
        (dict(weekday="Monday", units=UNITS), NOT_YET),
        (dict(weekday="Wednesday or Thursday", units=UNITS), NOT_YET),
        (dict(weekday="money", units=UNITS), NOT_YET),
        (dict(day="Thursday", ids=UNITS), NOT_YET),
        ("Thursday", NOT_YET),
        (UNITS, NOT_YET),
        (dict(weekday="Thursday", units=7), NOT_YET),
        (dict(weekday=3, units=UNITS), NOT_YET),
    ],
)
def test_a_hasty_weekday_is_told_why(answer, says):
    assert found(check.weekday_of_report, answer) == says


# Two calendars.


@pytest.mark.parametrize(
    "answer",
    [
        dict(Washington="2022-01-26", Moscow="2022-01-27"),
        dict(washington=dt.date(2022, 1, 26), moscow=dt.date(2022, 1, 27)),
        dict(Washington=pd.Timestamp("2022-01-26"), Moscow=np.datetime64("2022-01-27")),
        {"Washington": "26 January 2022", "Moscow": "Thursday 27 January 2022"},
        pd.Series({"Moscow": pd.Timestamp("2022-01-27"), "Washington": "2022-01-26"}),
        [("Washington", "2022-01-26"), ("Moscow", "2022-01-27")],
        dict(
            Washington=pd.Timestamp("2022-01-26"),
            Moscow=dates.day_in_zone(pd.Timestamp("2022-01-26"), 17, here=-5, there=3),
        ),
        dict(
            Washington="2022-01-26",
            Moscow=(pd.Timestamp("2022-01-26 17:00") + pd.Timedelta(hours=8)).date(),
        ),
    ],
)
def test_careful_dates_are_accepted(answer):
    assert found(check.that_wednesday, answer) == "correct"


@pytest.mark.parametrize(
    ("there", "here", "says"),
    [
        ("2022-01-26", "2022-01-26", "same_date_everywhere"),
        ("2022-02-02", "2022-02-03", "next_wednesday"),
        ("2022-01-19", "2022-01-20", "a_week_early"),
        ("2022-01-27", "2022-01-28", "day_of_the_report"),
        ("2022-01-27", "2022-01-27", "day_of_the_report"),
        ("2022-01-26", "2022-01-25", "other_way_round"),
        ("2022-01-27", "2022-01-26", "other_way_round"),
        ("Wednesday", "Thursday", NOT_YET),
        ("2021-01-26", "2021-01-27", NOT_YET),
        ("2022-01-26 17:00", "2022-01-27 01:00", NOT_YET),
    ],
)
def test_hasty_dates_are_told_why(there, here, says):
    answer = dict(Washington=there, Moscow=here)

    assert found(check.that_wednesday, answer) == says


# resolve(expr, anchor).


def with_ifs(expr, anchor):
    day = pd.Timedelta(days=1)
    if expr == "today":
        return anchor, anchor
    if expr in ("Wednesday", "Thursday"):
        start = anchor
        while start.day_name() != expr:
            start -= day
        return start, start
    if expr == "mid-December":
        return f"{anchor.year - 1}-12-11", f"{anchor.year - 1}-12-20"
    if expr == "the coming days":
        return anchor + day, anchor + 7 * day
    return pd.Timestamp("1998-01-01"), None


def of_dates(expr, anchor):
    start, end = with_ifs(expr, anchor)
    first = pd.Timestamp(start).date()
    return first, None if end is None else pd.Timestamp(end).date()


def of_lists_with_nat(expr, anchor):
    start, end = with_ifs(expr, anchor)
    return [start, pd.NaT if end is None else end]


def of_the_method(expr, anchor):
    return dates.resolve(expr, anchor)


def of_a_dictionary(expr, anchor):
    start, end = with_ifs(expr, anchor)
    return {"start": start, "end": end}


def of_texts(expr, anchor):
    start, end = of_dates(expr, anchor)
    return start.isoformat(), end.isoformat() if end else None


def of_a_series(expr, anchor):
    start, end = with_ifs(expr, anchor)
    return pd.Series([pd.Timestamp(start), pd.Timestamp(end) if end else pd.NaT])


def one_day_for_one_day(expr, anchor):
    """An interval of one day, given as that day."""
    start, end = with_ifs(expr, anchor)
    return start if start == end else (start, end)


def with_a_dictionary_of_rules(expr, anchor):
    rules = {
        "today": lambda: (anchor, anchor),
        "Wednesday": lambda: (anchor - (anchor.weekday() - 2) % 7 * DAY,) * 2,
        "Thursday": lambda: (anchor - (anchor.weekday() - 3) % 7 * DAY,) * 2,
        "mid-December": lambda: (
            anchor.replace(year=anchor.year - 1, month=12, day=11),
            anchor.replace(year=anchor.year - 1, month=12, day=20),
        ),
        "the coming days": lambda: (anchor + DAY, anchor + pd.Timedelta(weeks=1)),
        "after 1997": lambda: (dt.date(1998, 1, 1), None),
    }
    return rules[expr]()


@pytest.mark.parametrize(
    "resolve",
    [
        with_ifs,
        of_dates,
        of_lists_with_nat,
        of_the_method,
        of_a_dictionary,
        of_texts,
        of_a_series,
        one_day_for_one_day,
        with_a_dictionary_of_rules,
    ],
)
def test_a_careful_resolve_is_accepted(resolve):
    assert found(check.resolve, resolve) == "correct"


def of_offsets(expr, anchor):
    match expr:
        case "today":
            return anchor, anchor
        case "mid-December":
            year = anchor.year - 1
            return tuple(anchor.replace(year=year, month=12, day=n) for n in (11, 20))
        case "the coming days":
            return anchor + pd.DateOffset(days=1), anchor + pd.DateOffset(weeks=1)
        case "after 1997":
            return pd.Timestamp(1998, 1, 1), pd.NaT
    week = pd.date_range(end=anchor, periods=7)
    return tuple(week[week.day_name() == expr]) * 2


def test_a_resolve_with_offsets_is_accepted():
    assert found(check.resolve, of_offsets) == "correct"


def test_a_resolve_that_prints_or_passes_over_the_anchor_is_told_why():
    def strictly_before(expr, anchor):
        is_day = expr in ("Wednesday", "Thursday")
        return of_offsets(expr, anchor - DAY if is_day else anchor)

    assert found(check.resolve, strictly_before) == "anchor_passed_over"
    ours = pd.Timestamp("2022-01-27")
    assert found(check.resolve, lambda e, _: of_offsets(e, ours)) == "anchor_ignored"
    assert found(check.resolve, lambda e, a: print(of_offsets(e, a))) == NOT_YET


def but(**rules):
    """The careful function with another rule for some expressions."""

    def resolved(expr, anchor):
        rule = rules.get(expr.replace(" ", "_").replace("-", "_"))
        return rule(anchor) if rule else with_ifs(expr, anchor)

    return resolved


@pytest.mark.parametrize(
    ("resolve", "says"),
    [
        (but(mid_December=lambda a: f"{a.year - 1}-12-15"), "point_for_interval"),
        (
            but(mid_December=lambda a: (f"{a.year}-12-11", f"{a.year}-12-20")),
            "december_to_come",
        ),
        (but(the_coming_days=lambda a: (a, a + 7 * DAY)), "coming_days_have_begun"),
        (but(after_1997=lambda a: (dt.date(1998, 1, 1), a)), "open_end_closed"),
        (but(after_1997=lambda a: ("1997-01-01", None)), "year_itself_counted"),
        (lambda expr, _: of_dates(expr, dates.PUBLISHED), "anchor_ignored"),
        (but(mid_December=lambda a: (f"{a.year - 1}-12-10", f"{a.year - 1}-12-20")),
         NOT_YET),
        (but(the_coming_days=lambda a: None), NOT_YET),
        (but(today=lambda a: print(a)), NOT_YET),
        (lambda expr: expr, NOT_YET),
        (with_ifs("today", dates.PUBLISHED), NOT_YET),
    ],
)  # fmt: skip
def test_a_hasty_resolve_is_told_why(resolve, says):
    assert found(check.resolve, resolve) == says


# before(a, b).


def two_ifs(a, b):
    if a[1] is not None and a[1] < b[0]:
        return True
    if b[1] is not None and b[1] < a[0]:
        return False
    return None


def unpacked(a, b):
    (a_first, a_last), (b_first, b_last) = a, b
    if a_last and a_last < b_first:
        return True
    if b_last and b_last < a_first:
        return False
    return None


def far_day_for_none(a, b):
    far = pd.Timestamp.max
    if (a[1] or far) < b[0]:
        return np.True_
    return np.False_ if (b[1] or far) < a[0] else pd.NA


def by_the_shared_days(a, b):
    if a[1] is None or b[1] is None:
        return two_ifs(a, b)
    if max(a[0], b[0]) <= min(a[1], b[1]):
        return None
    return a[0] < b[0]


def by_the_days_between(a, b):
    def known(x, y):
        return x[1] is not None and (y[0] - x[1]).days >= 1

    return known(a, b) or (False if known(b, a) else None)


@pytest.mark.parametrize(
    "before",
    [
        two_ifs,
        unpacked,
        far_day_for_none,
        dates.before,
        by_the_shared_days,
        by_the_days_between,
    ],
)
def test_a_careful_before_is_accepted(before):
    assert found(check.before, before) == "correct"


def no_thought_of_none(a, b):
    return True if a[1] < b[0] else False if b[1] < a[0] else None


def in_words(a, b):
    said = {True: "True", False: "False", None: "None"}
    return said[two_ifs(a, b)]


@pytest.mark.parametrize(
    ("before", "says"),
    [
        (lambda a, b: two_ifs(a, b) is True, "unknown_is_false"),
        (lambda a, b: two_ifs(a, b) or None, "never_false"),
        (lambda a, b: a[0] < b[0], "first_days_compared"),
        (lambda a, b: two_ifs(a, b) is not False, "mention_decides"),
        (no_thought_of_none, "open_end_forgotten"),
        (lambda a, b: print(two_ifs(a, b)), NOT_YET),
        (in_words, NOT_YET),
        (lambda a, b: two_ifs(b, a), NOT_YET),
        (lambda a, b: int(two_ifs(a, b) is True), NOT_YET),
        (lambda a, b: None, NOT_YET),
    ],
)
def test_a_hasty_before_is_told_why(before, says):
    assert found(check.before, before) == says


# Bars.


def chart(names=EVENTS["what"], begins=EVENTS["earliest"], ends=None, draw="barh"):
    if ends is None:
        ends = (EVENTS["latest"] + DAY).fillna(pd.Timestamp("2022-02-04"))
    axes = plt.subplots()[1]
    if draw == "barh":
        axes.barh(names, ends - begins, left=begins)
    else:
        axes.hlines(names, begins, ends, lw=6)
    axes.set_xlabel("date")
    return axes


def test_careful_bars_are_accepted():
    assert found(check.interval_bars, chart()) == "correct"
    assert found(check.interval_bars, chart(draw="hlines")) == "correct"
    assert found(check.interval_bars, chart(names=EVENTS["event_id"])) == "correct"
    both = EVENTS["event_id"] + " " + EVENTS["what"]
    assert found(check.interval_bars, chart(names=both)) == "correct"
    assert found(check.interval_bars, chart().figure) == "correct"


def test_hasty_bars_are_told_why():
    last = EVENTS["latest"].fillna(pd.Timestamp("2022-02-04"))
    no_end = EVENTS["latest"] + DAY
    to_report = no_end.fillna(pd.Timestamp("2022-01-28"))
    a_day_late = no_end.fillna(pd.Timestamp("2022-02-05"))
    one_day = EVENTS["earliest"] + DAY
    ways = {
        "last_day_left_out": last,
        "open_ends_left_out": no_end,
        "open_ends_at_the_report": to_report,
        "open_ends_a_day_late": a_day_late,
        "one_day_each": one_day,
    }

    assert {
        way: found(check.interval_bars, chart(ends=e)) for way, e in ways.items()
    } == {way: way for way in ways}


def test_bars_drawn_one_by_one_or_from_numbers_are_accepted():
    ends = (EVENTS["latest"] + DAY).fillna(pd.Timestamp("2022-02-04"))
    rows = range(len(EVENTS))
    drawn = plt.subplots()[1]
    for row in rows:
        drawn.plot([EVENTS["earliest"][row], ends[row]], [row, row], lw=10)
    drawn.set_yticks(rows, EVENTS["event_id"])
    drawn.set_xlabel("date (January 2022)")
    counted = plt.subplots()[1]
    days = (ends - EVENTS["earliest"]).dt.days
    begins = mpl.dates.date2num(EVENTS["earliest"])
    counted.barh(rows, days, left=begins, tick_label=EVENTS["what"], height=0.3)
    counted.xaxis_date()
    counted.invert_yaxis()
    counted.set_xlabel("day")

    assert found(check.interval_bars, drawn) == "correct"
    assert found(check.interval_bars, counted) == "correct"


def test_bars_without_names_on_the_axes_or_without_dates_are_not_yet_an_answer():
    unnamed, numbered = chart(), plt.subplots()[1]
    unnamed.set_xlabel("")
    numbered.barh(EVENTS["what"], 1)
    numbered.set_xlabel("days")
    inside = plt.subplots()[1]
    inside.barh(range(len(EVENTS)), DAY, left=EVENTS["earliest"])
    inside.text(EVENTS["earliest"][0], 0, EVENTS["what"][0])
    inside.set_xlabel("date")

    for drawn in (unnamed, numbered, inside):
        assert found(check.interval_bars, drawn) == NOT_YET


def test_a_table_an_empty_figure_and_the_lesson_s_picture_are_not_yet_an_answer():
    """The picture of the lesson leaves the empty weeks out: no axis of dates."""
    assert found(check.interval_bars, EVENTS) == NOT_YET
    assert found(check.interval_bars, interval_chart(EVENTS)) == NOT_YET
    assert found(check.interval_bars, plt.subplots()[1]) == NOT_YET


# Ranks.

STORY = pd.Series(range(1, 11))
OVER_BY = EVENTS["latest"].fillna(pd.Timestamp("2100-01-01"))
RIGHT = STORY.corr(OVER_BY.rank())


@pytest.mark.parametrize(
    "answer",
    [
        RIGHT,
        round(RIGHT, 2),
        round(RIGHT, 3),
        Fraction(RIGHT),
        np.corrcoef(STORY, OVER_BY.rank())[0, 1],
        pd.Series(range(10)).corr(OVER_BY.rank()),
        STORY.corr(EVENTS["latest"].rank(na_option="bottom")),
        EVENTS["event_id"].rank().corr(OVER_BY.rank(method="average")),
        [round(RIGHT, 2)],
    ],
)
def test_a_careful_coefficient_is_accepted(answer):
    assert found(check.story_and_time, answer) == "correct"


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        (1, "story_is_time"),
        (-RIGHT, "turned_round"),
        (STORY.corr(EVENTS["earliest"].rank()), "earliest_days_ranked"),
        (STORY.corr(EVENTS["latest"].rank()), "open_ends_dropped"),
        (STORY.corr(OVER_BY.rank(method="first")), "ties_by_mention"),
        (STORY.corr(OVER_BY.astype("int64")), "days_not_ranked"),
        (STORY.corr(EVENTS["latest"].rank(na_option="top")), "open_ends_first"),
        (round(RIGHT, 1), NOT_YET),
        (round(RIGHT, 2) + 0.01, NOT_YET),
        (-0.9, NOT_YET),
        (16, NOT_YET),
        (np.corrcoef(STORY, OVER_BY.rank()), NOT_YET),
        (str(round(RIGHT, 2)), NOT_YET),
    ],
)
def test_a_hasty_coefficient_is_told_why(answer, says):
    assert found(check.story_and_time, answer) == says


def test_a_negative_coefficient_is_not_called_impossible():
    said = check.story_and_time.judge(-0.9).outcome.message

    assert "negative" not in said


# Logic.

KNOWN = dates.closure(dates.linked_pairs(LINKS))


def merged_until_nothing_is_new():
    pairs = LINKS[["before", "after"]]
    while True:
        joined = pairs.merge(pairs, left_on="after", right_on="before")
        new = joined[["before_x", "after_y"]].set_axis(["before", "after"], axis=1)
        more = pd.concat([pairs, new]).drop_duplicates()
        if len(more) == len(pairs):
            return pairs
        pairs = more


@pytest.mark.parametrize(
    "answer",
    [
        KNOWN,
        sorted(KNOWN),
        frozenset(KNOWN),
        [list(pair) for pair in KNOWN],
        [{"before": a, "after": b} for a, b in KNOWN],
        pd.DataFrame(sorted(KNOWN), columns=["before", "after"]),
        pd.DataFrame(sorted(KNOWN), columns=["first", "later"]),
        pd.DataFrame([(b, a, 1) for a, b in KNOWN], columns=["after", "before", "n"]),
        {
            "before": [a for a, _ in sorted(KNOWN)],
            "after": [b for _, b in sorted(KNOWN)],
        },
        merged_until_nothing_is_new(),
        pd.MultiIndex.from_tuples(sorted(KNOWN), names=["before", "after"]),
        [("ev" + a[2:], "EV" + str(int(b[2:]))) for a, b in KNOWN],
    ],
)
def test_a_careful_closure_is_accepted(answer):
    assert found(check.known_by_logic, answer) == "correct"


def one_merge():
    pairs = LINKS[["before", "after"]]
    joined = pairs.merge(pairs, left_on="after", right_on="before")
    new = joined[["before_x", "after_y"]].set_axis(["before", "after"], axis=1)
    return pd.concat([pairs, new])


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        (LINKS, "links_only"),
        (one_merge(), "one_round"),
        (KNOWN | {(b, a) for a, b in KNOWN}, "both_directions"),
        ({(b, a) for a, b in KNOWN}, "turned_round"),
        (dates.order_of(EVENTS, LINKS), "dates_used"),
        (dates.known_pairs(EVENTS), "dates_used"),
        (dates.known_pairs(EVENTS) | dates.linked_pairs(LINKS), "dates_used"),
        (KNOWN | {("EV06", "EV09")}, NOT_YET),
        (set(), NOT_YET),
        (len(KNOWN), NOT_YET),
        ("EV01", NOT_YET),
    ],
)
def test_a_hasty_closure_is_told_why(answer, says):
    assert found(check.known_by_logic, answer) == says


# A rule.


def by_words(text):
    if "not yet" in text:
        return "open"
    return "planned" if "will" in text or "expects" in text else "happened"


def by_first_words(text):
    if text.startswith("When"):
        return "open"
    is_planned = text.startswith(("NATO", "The American"))
    return "planned" if is_planned else "happened"


def by_words_outside_the_marks(text):
    said = re.sub("“[^”]*”", "", text)
    return by_words(said)


@pytest.mark.parametrize(
    ("rule", "fails_on"),
    [
        (by_words, "P12.3"),
        (by_words, CASE.brief.set_index("unit").loc["P12.3", "text"]),
        (by_words, ("Peskov said that it will rain.", "happened")),
        (by_words_outside_the_marks, ("She goes there tomorrow.", "planned")),
        (lambda text: by_words(text).upper(), "P12.3"),
        (lambda text: np.str_(by_words(text)), ("They will, he said.", "happened")),
        (by_first_words, ["NATO sent its answer yesterday.", "happened"]),
        (by_words, ("The talks have not yet begun, but they will.", "planned")),
        (lambda text: "planned" if "would" in text else by_words(text), "P4.2"),
    ],
)
def test_a_careful_rule_with_a_counter_example_is_accepted(rule, fails_on):
    assert check.status_rule(rule, fails_on).status == "correct"


@pytest.mark.parametrize(
    ("rule", "fails_on", "says"),
    [
        (lambda text: "happened", "P1.2", "one_code_for_all"),
        (lambda text: "planned" if "will" in text else "happened", "P12.2",
         "not_known_is_not_said"),
        (by_words, "P1.1", NOT_YET),
        (by_words, "P8.1", NOT_YET),
        (by_words, "The talks have not begun, they will.", NOT_YET),
        (lambda text: print(by_words(text)), "P12.3", NOT_YET),
        (by_words, ..., NOT_YET),
        (lambda text: "future", "P1.1", NOT_YET),
        ("happened", "P1.1", NOT_YET),
    ],
)  # fmt: skip
def test_a_hasty_rule_is_told_why(rule, fails_on, says):
    outcome = check.status_rule(rule, fails_on)

    assert (outcome.misconception or outcome.status) == says


# The judgement.

FORM = dict(
    choice="conflicting",
    cites=["P7.3", "P10.1"],
    quoted="will hand its written answer over",
    against="P1.2 would make it planned.",
    why="Two sentences of the report do not fit.",
)
REMARKS = {remark.key: remark.says for remark in check.handed_over.misconceptions}


def remarks(**changed):
    said = check.handed_over(FORM | changed).message
    return [key for key, says in REMARKS.items() if says in said]


@pytest.mark.parametrize(
    "changed",
    [
        {},
        {"cites": "P1, P7, P10, P11"},
        {"cites": ["P1.2", "P11.2"], "quoted": "the two answers"},
        {"choice": "planned", "cites": ["P1.2", "P7.3"], "quoted": "NATO will"},
        {"choice": "done", "cites": ["P10.1"], "quoted": "the two answers"},
        {"choice": "Planned", "cites": ("P1.2",), "quoted": "“will also send”"},
        {"cites": ["P7.3", "P10.1"], "quoted": ["will hand", "the two answers"]},
        {"why": "One sentence has it still to come. " * 12},
        {"why": "Neither is wrong; they do not fit."},
        {"why": "The report has no mistake here, only two tenses."},
        {"why": "P1.1 has Wednesday for the United States only."},
    ],
)
def test_a_careful_reading_gets_no_remark(changed):
    assert check.handed_over(FORM | changed).status == "complete"
    assert remarks(**changed) == []


@pytest.mark.parametrize(
    ("changed", "key"),
    [
        ({"why": "NATO says it conveyed it on 2022-01-26."}, "record_over_text"),
        ({"why": "According to the record it was done."}, "record_over_text"),
        ({"why": "The report is simply wrong."}, "called_false"),
        ({"why": "P1.2 is a lie."}, "called_false"),
        ({"against": "Nothing."}, "no_other_side"),
        ({"cites": ["P1.2", "P7.3"]}, "one_side_of_a_conflict"),
        ({"cites": ["P10.1", "P11.2"], "quoted": "two answers"},
         "one_side_of_a_conflict"),
    ],
)  # fmt: skip
def test_a_hasty_reading_gets_its_remark(changed, key):
    assert remarks(**changed) == [key]


@pytest.mark.parametrize(
    "changed",
    [
        {"choice": "happened"},
        {"cites": []},
        {"cites": ["S09"]},
        {"quoted": "has handed over"},
        {"why": ""},
        {"quoted": ..., "against": ..., "why": ...},
    ],
)
def test_a_reading_with_a_part_missing_is_incomplete(changed):
    assert check.handed_over(FORM | changed).status == "incomplete"
