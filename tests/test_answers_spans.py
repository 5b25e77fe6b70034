"""Intervals drawn as bars are judged by where each begins and ends."""

import datetime as dt

import matplotlib as mpl
import numpy as np
import pandas as pd
import pytest
from matplotlib import dates as mdates
from matplotlib import pyplot as plt
from matplotlib.collections import LineCollection
from matplotlib.patches import Rectangle

from answers_verdict import message_of, verdict
from noteverbale.answers import NotAnAnswer, Spans

NAMES = ["drafts made public", "US answer delivered", "Moscow answers"]
BEGINS = pd.Series(pd.to_datetime(["2021-12-11", "2022-01-26", "2022-01-27"]))
ENDS = pd.Series(pd.to_datetime(["2021-12-21", "2022-01-27", "2022-02-04"]))
KEY = pd.DataFrame({"begins": BEGINS.to_list(), "ends": ENDS.to_list()}, index=NAMES)
KIND = Spans({"drafts made public": ("EV03",), "US answer delivered": ("EV01",)})


@pytest.fixture(autouse=True)
def _no_figure_stays_open():
    mpl.use("agg")
    yield
    plt.close("all")


def axes():
    return plt.subplots()[1]


def named(ax, names=NAMES):
    ax.set_yticks(range(len(names)), names)
    ax.set_xlabel("date")
    return ax


def barh_of_series():
    ax = axes()
    ax.barh(NAMES, ENDS - BEGINS, left=BEGINS)
    ax.set_xlabel("date")
    return ax


def barh_of_lists_of_timestamps():
    ax = axes()
    ax.barh(NAMES, list(ENDS - BEGINS), left=list(BEGINS))
    ax.set(xlabel="date")
    return ax


def barh_of_whole_days():
    ax = axes()
    ax.barh(NAMES, (ENDS - BEGINS).dt.days, left=BEGINS)
    ax.set_xlabel("date")
    return ax


def barh_of_numpy():
    ax = axes()
    ax.barh(NAMES, (ENDS - BEGINS).to_numpy(), left=BEGINS.to_numpy())
    ax.set_xlabel("date")
    return ax


def barh_of_python_dates():
    ax = axes()
    begins, ends = BEGINS.dt.date.to_list(), ENDS.dt.date.to_list()
    widths = [end - begin for begin, end in zip(begins, ends, strict=True)]
    ax.barh(NAMES, widths, left=begins)
    ax.set_xlabel("date")
    return ax


def barh_of_date_numbers():
    ax = axes()
    left, right = mdates.date2num(BEGINS), mdates.date2num(ENDS)
    ax.barh(NAMES, right - left, left=left)
    ax.xaxis_date()
    ax.set_xlabel("date")
    return ax


def ordinals():
    ax = axes()
    left, right = ([day.toordinal() for day in days] for days in (BEGINS, ENDS))
    ax.barh(NAMES, np.subtract(right, left), left=left)
    ax.set_xlabel("day, counted")
    return ax


def one_bar_after_another():
    ax = axes()
    for name, begin, end in zip(NAMES, BEGINS, ENDS, strict=True):
        ax.barh(name, end - begin, left=begin, height=0.3)
    ax.invert_yaxis()
    ax.set_xlabel("date")
    return ax


def barh_at_numbers():
    ax = axes()
    ax.barh(range(3), ENDS - BEGINS, left=BEGINS)
    return named(ax)


def pairs_of_bars():
    """One colour for each day: several pieces are one bar."""
    ax = axes()
    for name, begin, end in zip(NAMES, BEGINS, ENDS, strict=True):
        for day in pd.date_range(begin, end - pd.Timedelta(days=1)):
            ax.barh(name, pd.Timedelta(days=1), left=day)
    ax.set_xlabel("date")
    return ax


def hlines():
    ax = axes()
    ax.hlines(range(3), BEGINS, ENDS, lw=8)
    return named(ax)


def lines():
    ax = axes()
    for place, (begin, end) in enumerate(zip(BEGINS, ENDS, strict=True)):
        ax.plot([begin, end], [place, place], lw=8)
    return named(ax)


def broken():
    ax = axes()
    for place, (begin, end) in enumerate(zip(BEGINS, ENDS, strict=True)):
        ax.broken_barh([(begin, end - begin)], (place - 0.3, 0.6))
    return named(ax)


def rectangles():
    ax = axes()
    left, right = mdates.date2num(BEGINS), mdates.date2num(ENDS)
    for place in range(3):
        width = right[place] - left[place]
        ax.add_patch(Rectangle((left[place], place - 0.4), width, 0.8))
    ax.set(xlim=(left.min(), right.max()), ylim=(-1, 3))
    ax.xaxis_date()
    return named(ax)


def line_collection():
    ax = axes()
    left, right = mdates.date2num(BEGINS), mdates.date2num(ENDS)
    ends = [[(left[i], i), (right[i], i)] for i in range(3)]
    ax.add_collection(LineCollection(ends))
    ax.set(xlim=(left.min() - 1, right.max() + 1), ylim=(-1, 3))
    ax.xaxis_date()
    return named(ax)


def a_line_for_today():
    ax = barh_of_series()
    ax.axvline(pd.Timestamp("2022-01-27"), ls="--")
    ax.axvspan(pd.Timestamp("2022-01-28"), pd.Timestamp("2022-02-04"), alpha=0.1)
    return ax


def arrows_at_the_ends():
    ax = barh_of_series()
    ax.annotate("", (pd.Timestamp("2022-02-05"), 2), (pd.Timestamp("2022-02-04"), 2),
                arrowprops={"arrowstyle": "->"})  # fmt: skip
    ax.plot(ENDS, NAMES, ">", linestyle="none")
    return ax


def hatched_and_printed():
    ax = barh_of_series()
    for bar in ax.patches:
        bar.set(hatch="//", fill=False, edgecolor="black")
    ax.bar_label(ax.containers[0])
    return ax


def figure_instead_of_axes():
    return barh_of_series().figure


def pandas_plot():
    table = pd.DataFrame({"days": (ENDS - BEGINS).dt.days.to_list()}, index=NAMES)
    ax = table["days"].plot.barh(left=mdates.date2num(BEGINS))
    ax.set_xlabel("date")
    return ax


def bars_that_barh_gives():
    return barh_of_series().containers[0]


def ids_for_names():
    ax = axes()
    ax.barh(["EV03", "EV01", "Moscow answers"], ENDS - BEGINS, left=BEGINS)
    ax.set_xlabel("date")
    return ax


def label_of_the_figure():
    ax = barh_of_series()
    ax.set_xlabel("")
    ax.figure.supxlabel("date")
    return ax


HONEST = [
    barh_of_series,
    barh_of_lists_of_timestamps,
    barh_of_whole_days,
    barh_of_numpy,
    barh_of_python_dates,
    barh_of_date_numbers,
    ordinals,
    one_bar_after_another,
    barh_at_numbers,
    pairs_of_bars,
    hlines,
    lines,
    broken,
    rectangles,
    line_collection,
    a_line_for_today,
    arrows_at_the_ends,
    hatched_and_printed,
    figure_instead_of_axes,
    pandas_plot,
    bars_that_barh_gives,
    ids_for_names,
    label_of_the_figure,
]


@pytest.mark.parametrize("draw", HONEST, ids=lambda draw: draw.__name__)
def test_the_same_intervals_drawn_in_another_way_are_right(draw):
    assert verdict(KIND, KEY, draw()) == "same"


def moved(place, by):
    ax = axes()
    begins = BEGINS.copy()
    begins[place] += pd.Timedelta(days=by)
    ax.barh(NAMES, ENDS - begins, left=begins)
    ax.set_xlabel("date")
    return ax


def without_the_last():
    ax = axes()
    ax.barh(NAMES[:2], (ENDS - BEGINS)[:2], left=BEGINS[:2])
    ax.set_xlabel("date")
    return ax


def more_than_asked():
    ax = barh_of_series()
    ax.barh("Putin reads", pd.Timedelta(days=1), left=BEGINS[1])
    return ax


def no_label():
    ax = barh_of_series()
    ax.set_xlabel("")
    return ax


def no_names():
    ax = axes()
    ax.barh(range(3), ENDS - BEGINS, left=BEGINS)
    ax.set_xlabel("date")
    return ax


def no_dates():
    ax = axes()
    ax.barh(NAMES, (ENDS - BEGINS).dt.days)
    ax.set_xlabel("days")
    return ax


def two_axes():
    _, both = plt.subplots(2)
    for ax in both:
        ax.barh(NAMES, ENDS - BEGINS, left=BEGINS)
    return both


def upright():
    ax = axes()
    ax.bar(NAMES, ENDS - BEGINS, bottom=BEGINS)
    ax.set_ylabel("date")
    return ax


WRONG = [
    (lambda: moved(0, 1), "One bar begins"),
    (lambda: moved(1, -7), "One bar begins"),
    (without_the_last, "lacks one bar"),
    (more_than_asked, "one bar that nobody asked for"),
    (no_label, "write on the axis below"),
    (no_names, "no names"),
    (no_dates, "do not lie on dates"),
    (two_axes, "several axes"),
    (axes, "no bars"),
    (upright, ""),
    (lambda: KEY, "draw it"),
    (pd.DataFrame, "draw it"),
    (lambda: KEY[["begins"]], "draw it"),
    (lambda: KEY.assign(ends=pd.NaT), "draw it"),
    (lambda: dict(zip(NAMES, BEGINS, strict=True)), "draw them"),
    (lambda: BEGINS, "draw them"),
    (lambda: "a figure", "a figure is asked for"),
    (lambda: None, "a figure is asked for"),
    (lambda: dt.date(2022, 1, 27), "a figure is asked for"),
]


@pytest.mark.parametrize(("draw", "says"), WRONG)
def test_what_a_reader_would_miss_is_said(draw, says):
    answer = draw()

    assert verdict(KIND, KEY, answer) != "same"
    assert says in message_of(KIND, KEY, answer)


def test_an_end_that_lies_elsewhere_is_told_apart_from_a_beginning():
    ax = axes()
    ax.barh(NAMES, ENDS - BEGINS - pd.Timedelta(hours=12), left=BEGINS)
    ax.set_xlabel("date")

    assert "bars end at another date" in message_of(KIND, KEY, ax)


def test_a_table_is_a_key_and_never_a_right_answer():
    assert not KIND.same(KIND.read(KEY), KIND.read(KEY))


def test_a_broken_table_is_refused():
    with pytest.raises(NotAnAnswer):
        KIND.read(pd.DataFrame({"a": ["x"], "b": ["y"]}, index=["z"]))
