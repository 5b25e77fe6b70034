"""Bar charts are judged by what is drawn, read from the axes as data."""

import subprocess
import sys
import time

import matplotlib as mpl
import numpy as np
import pandas as pd
import pytest
from matplotlib import patches
from matplotlib import pyplot as plt
from matplotlib.figure import Figure

from answers_verdict import message_of, verdict
from noteverbale.answers import Bars, Drawing, NotAnAnswer
from noteverbale.figures import bars as course_bars

SPELLINGS = {"Antony Blinken": ("Anthony Blinken",), "Dmitry Peskov": ("Peskov",)}
KEY = pd.Series({"Antony Blinken": 41, "Dmitry Peskov": 27, "Ukraine": 0})
NAMES, NUMBERS = list(KEY.index), list(KEY.values)
KIND = Bars(SPELLINGS, unit="words")


@pytest.fixture(autouse=True)
def _no_figure_stays_open():
    mpl.use("agg")
    yield
    plt.close("all")


def axes(**options):
    return plt.subplots(**options)[1]


def labelled(ax, axis="y"):
    ax.set(**{f"{axis}label": "quoted words"})
    return ax


def bar():
    ax = axes()
    ax.bar(NAMES, NUMBERS)
    return labelled(ax)


def barh():
    ax = axes()
    ax.barh(NAMES, NUMBERS)
    return labelled(ax, "x")


def numbered_places():
    ax = axes()
    ax.bar(range(3), NUMBERS)
    ax.set_xticks(range(3), NAMES, rotation=90)
    return labelled(ax)


def tick_labels_by_hand():
    ax = axes()
    ax.bar([0, 1, 2], NUMBERS, tick_label=NAMES)
    return labelled(ax)


def fixed_ticks_in_two_steps():
    ax = axes()
    ax.bar([10, 20, 30], NUMBERS, width=5)
    ax.set_xticks([10, 20, 30])
    ax.set_xticklabels(NAMES)
    return labelled(ax)


def edge_aligned():
    ax = axes()
    ax.bar(NAMES, NUMBERS, align="edge")
    return labelled(ax)


def stacked():
    ax = axes()
    ax.bar(NAMES, [40, 20, 0])
    ax.bar(NAMES, [1, 7, 0], bottom=[40, 20, 0])
    return labelled(ax)


def stacked_by_string():
    ax = axes()
    ax.barh("Antony Blinken", 15)
    ax.barh("Antony Blinken", 26, left=15)
    ax.barh("Dmitry Peskov", 27)
    ax.barh("Ukraine", 0)
    return labelled(ax, "x")


def dodged():
    ax = axes()
    at = np.arange(3)
    ax.bar(at - 0.2, [40, 20, 0], width=0.4, label="direct")
    ax.bar(at + 0.2, [1, 7, 0], width=0.4, label="with a tag")
    ax.set_xticks(at, NAMES)
    ax.legend()
    return labelled(ax)


def loose_rectangles():
    ax = axes()
    for at, number in enumerate(NUMBERS):
        ax.add_patch(patches.Rectangle((at - 0.4, 0), 0.8, number))
    ax.set(xlim=(-1, 3), ylim=(0, 50), ylabel="words")
    ax.set_xticks(range(3), NAMES)
    return ax


def no_bar_at_a_name():
    ax = axes()
    ax.bar(NAMES[:2], NUMBERS[:2])
    ax.set_xticks(range(3), NAMES)
    ax.set_xlim(-1, 3)
    return labelled(ax)


def inverted():
    ax = barh()
    ax.invert_yaxis()
    return ax


def another_order():
    ax = axes()
    ax.bar(NAMES[::-1], NUMBERS[::-1])
    return labelled(ax)


def pandas_bar():
    return KEY.plot.bar(ylabel="words")


def pandas_barh():
    return KEY.plot.barh(xlabel="words")


def pandas_table():
    return KEY.rename("n").to_frame().plot.bar(ylabel="words", legend=False)


def pandas_stacked():
    parts = pd.DataFrame({"first": [40, 20, 0], "second": [1, 7, 0]}, index=NAMES)
    return parts.plot.barh(stacked=True, xlabel="words")


def pandas_by_column():
    return (
        KEY.rename("n")
        .rename_axis("who")
        .reset_index()
        .plot.bar(x="who", y="n", ylabel="words")
    )


def pandas_subplots():
    return KEY.rename("n").to_frame().plot.bar(subplots=True, ylabel="words")


def other_spellings():
    ax = axes()
    ax.bar(["Mr Blinken", "Kremlin spokesman\nPeskov", "UKRAINE"], NUMBERS)
    return labelled(ax)


def with_highlight():
    ax = bar()
    ax.axvspan(-0.5, 0.5, alpha=0.2)
    ax.axhline(20)
    ax.text(0, 41, "41")
    return ax


def with_bar_labels():
    ax = bar()
    ax.bar_label(ax.containers[0])
    return ax


def with_hidden_bars():
    ax = bar()
    ax.bar(NAMES, [100, 100, 100], visible=False)
    return ax


def value_ticks_with_words():
    ax = barh()
    ax.xaxis.set_major_formatter("{x:.0f} words")
    return ax


def beside_an_empty_axes():
    fig, (left, right) = plt.subplots(1, 2)
    left.bar(NAMES, NUMBERS)
    labelled(left)
    right.plot([1, 2])
    return fig


def label_of_the_figure():
    ax = bar()
    ax.set_ylabel("")
    ax.figure.supylabel("quoted words")
    return ax


def without_pyplot():
    fig = Figure()
    ax = fig.subplots()
    ax.bar(NAMES, NUMBERS)
    labelled(ax)
    return fig


def the_module():
    bar()
    return plt


class Grid:
    """As seaborn gives them: a thing that knows its figure."""

    def __init__(self, figure):
        self.figure = figure


HONEST = [
    bar, barh, numbered_places, tick_labels_by_hand, fixed_ticks_in_two_steps,
    edge_aligned, stacked, stacked_by_string, dodged, loose_rectangles,
    no_bar_at_a_name, inverted, another_order, pandas_bar, pandas_barh, pandas_table,
    pandas_stacked, pandas_by_column, pandas_subplots, other_spellings, with_highlight,
    with_bar_labels, with_hidden_bars, value_ticks_with_words, beside_an_empty_axes,
    label_of_the_figure, without_pyplot, the_module,
]  # fmt: skip
CARRIERS = {
    "figure": lambda ax: ax.figure,
    "list of axes": lambda ax: [ax],
    "array of axes": lambda ax: np.array([[ax]]),
    "figure and axes": lambda ax: (ax.figure, ax),
    "bars": lambda ax: ax.containers[0],
    "rectangles": lambda ax: list(ax.patches),
    "one rectangle": lambda ax: ax.patches[0],
    "dictionary of axes": lambda ax: {"left": ax},
    "grid that knows its figure": lambda ax: Grid(ax.figure),
    "an axis": lambda ax: ax.xaxis,
}


@pytest.mark.parametrize("draw", HONEST, ids=lambda draw: draw.__name__)
def test_honest_bar_charts_are_accepted(draw):
    assert verdict(KIND, KEY, draw()) == "same"


@pytest.mark.parametrize("carrier", CARRIERS)
def test_a_figure_may_be_given_by_any_part_of_it(carrier):
    assert verdict(KIND, KEY, CARRIERS[carrier](bar())) == "same"


def test_the_picture_of_the_course_is_accepted():
    picture = course_bars.quoted_words_bars(KEY[KEY > 0], silent=["Ukraine"])

    assert verdict(KIND, KEY, picture) == "same"
    assert verdict(KIND, KEY, picture.figure) == "same"


def without_zero_bar():
    ax = axes()
    ax.bar(NAMES[:2], NUMBERS[:2])
    return labelled(ax)


def other_lengths():
    ax = axes()
    ax.bar(NAMES, [40, 28, 0])
    return labelled(ax)


def one_more():
    ax = bar()
    ax.bar("Georgia", 0)
    return ax


def names_swapped():
    ax = axes()
    ax.bar([NAMES[1], NAMES[0], NAMES[2]], NUMBERS)
    return labelled(ax)


def no_label():
    ax = bar()
    ax.set_ylabel("")
    return ax


def label_of_spaces():
    ax = bar()
    ax.set_ylabel("  ")
    return ax


def label_on_the_names():
    ax = no_label()
    ax.set_xlabel("speaker")
    return ax


def logarithm():
    ax = bar()
    ax.set_yscale("symlog")
    return ax


def cut_axis():
    ax = bar()
    ax.set_ylim(20, 45)
    return ax


def floating():
    ax = axes()
    ax.bar(NAMES, NUMBERS, bottom=10)
    ax.set_ylim(0, 60)
    return labelled(ax)


def hidden():
    ax = axes()
    ax.bar(NAMES, NUMBERS, visible=False)
    ax.bar(NAMES, [1, 1, 1])
    return labelled(ax)


def out_of_view():
    ax = bar()
    ax.set_xlim(-0.5, 1.5)
    return ax


def strings_counted():
    ax = axes()
    ax.bar(NAMES, [8, 5, 0])
    return labelled(ax)


def negative():
    ax = axes()
    ax.bar(NAMES, [-n for n in NUMBERS])
    return labelled(ax)


def shares():
    ax = axes()
    ax.bar(NAMES, KEY / KEY.sum())
    return labelled(ax)


ODD = [
    without_zero_bar, other_lengths, one_more, names_swapped, no_label, label_of_spaces,
    label_on_the_names, logarithm, cut_axis, floating, hidden, out_of_view,
    strings_counted, negative, shares,
]  # fmt: skip


@pytest.mark.parametrize("draw", ODD, ids=lambda draw: draw.__name__)
def test_other_bar_charts_are_told_apart(draw):
    assert verdict(KIND, KEY, draw()) == "other"


def no_names():
    ax = axes()
    ax.bar(range(3), NUMBERS)
    return ax


def line():
    ax = axes()
    ax.plot(NAMES, NUMBERS)
    return ax


def pie():
    ax = axes()
    ax.pie(NUMBERS, labels=NAMES)
    return ax


def points():
    ax = axes()
    ax.scatter(NAMES, NUMBERS)
    return ax


def two_panels():
    fig, both = plt.subplots(2)
    for ax in both:
        ax.bar(NAMES, NUMBERS)
    return fig


def bar_between_names():
    ax = bar()
    ax.bar(5, 3)
    ax.set_xticks(range(3), NAMES)
    return ax


def too_many_bars():
    ax = bar()
    # Adding each by add_patch() takes seconds.
    ax._children += list(ax.patches) * 2_000
    return ax


FORM = {
    "no names": no_names,
    "line": line,
    "pie": pie,
    "points": points,
    "two panels with bars": two_panels,
    "bar that stands at no name": bar_between_names,
    "empty axes": axes,
    "empty figure": Figure,
    "pyplot without a figure": lambda: plt,
    "nothing": lambda: None,
    "text": lambda: "a bar chart",
    "number": lambda: 41,
    "list of numbers": lambda: NUMBERS,
    "file name": lambda: "bars.png",
    "matplotlib": lambda: mpl,
    "class": lambda: Figure,
    "function": lambda: plt.bar,
    "array of pixels": lambda: np.zeros((10, 10, 3)),
    "figure number": lambda: 1,
    "object": object,
    "colour": lambda: "tab:blue",
    "many bars": too_many_bars,
    "True": lambda: True,
}


@pytest.mark.parametrize("form", FORM)
def test_what_is_no_bar_chart_gets_a_message_about_form(form):
    assert verdict(KIND, KEY, FORM[form]()) == "form"


@pytest.mark.parametrize("numbers", [KEY, KEY.to_dict()])
def test_numbers_that_are_not_drawn_are_told_apart(numbers):
    assert verdict(KIND, KEY, numbers) == "other"
    assert message_of(KIND, KEY, numbers) == (
        "You gave numbers; draw them, and give the axes or the figure."
    )


@pytest.mark.parametrize(
    ("draw", "says"),
    [
        (
            no_label,
            "The bars are right; write on the axis what their length counts (words).",
        ),
        (
            cut_axis,
            "Bars are compared by length, so they must start at zero of the axis.",
        ),
        (
            logarithm,
            "Bars are compared by length, so they must start at zero of the axis.",
        ),
        (without_zero_bar, "One name missing."),
        (other_lengths, "The names are right. Two values differ."),
        (no_names, "Your bars have no names; write a name at each bar, on the axis."),
        (line, "Your figure has no bars; draw one bar for each name."),
        (
            two_panels,
            "Your figure has bars on several axes; draw one, or give one of them.",
        ),
    ],
)
def test_a_message_about_a_figure_says_what_a_reader_would_miss(draw, says):
    assert message_of(KIND, KEY, draw()) == says


def test_what_is_drawn_is_kept_as_data():
    ax = barh()
    ax.set_title("Whose words?")

    assert KIND.read(ax) == Drawing(
        bars=(("ukraine", 0), ("Dmitry Peskov", 27), ("Antony Blinken", 41)),
        is_drawn=True,
        orientation="horizontal",
        value_label="quoted words",
        title="Whose words?",
    )
    assert KIND.read(KIND.read(ax)) == KIND.read(ax)


def test_order_matters_only_where_it_is_asked_for():
    kind = Bars(SPELLINGS, ordered=True)
    shuffled = KEY.iloc[[1, 0, 2]].plot.bar(ylabel="words")

    assert verdict(kind, KEY, bar()) == "same"
    assert verdict(kind, KEY, another_order()) == "same"
    assert verdict(kind, KEY, shuffled) == "other"
    assert verdict(KIND, KEY, shuffled) == "same"


def test_the_name_of_the_axis_may_be_left_out_where_that_is_said():
    assert verdict(Bars(SPELLINGS, needs_value_label=False), KEY, no_label()) == "same"


def test_a_misconception_is_found_in_a_drawn_figure():
    missing_zero = KIND.read(KEY.iloc[:2])

    assert KIND.same(missing_zero, KIND.read(without_zero_bar()))
    assert not KIND.same(missing_zero, KIND.read(bar()))


def test_reading_a_figure_does_not_change_it():
    ax = bar()
    before = (ax.get_xlim(), ax.get_ylim(), len(ax.get_children()), plt.get_fignums())
    KIND.read(ax)

    assert before == (
        ax.get_xlim(), ax.get_ylim(), len(ax.get_children()), plt.get_fignums()
    )  # fmt: skip


def test_a_figure_is_read_in_time():
    ax = bar()
    KIND.read(ax)
    start = time.process_time()
    for _ in range(10):
        KIND.same(KIND.read(KEY), KIND.read(ax))

    assert (time.process_time() - start) / 10 < 0.05


def test_an_axes_that_cannot_be_read_gets_a_message():
    class Broken(mpl.axes.Axes):
        @property
        def patches(self):
            raise RuntimeError

    ax = Broken(Figure(), (0, 0, 1, 1))

    with pytest.raises(NotAnAnswer, match="could not be read"):
        KIND.read(ax)


def test_matplotlib_is_not_loaded_by_reading_answers():
    code = (
        "import sys; import noteverbale.answers as a; "
        "k = a.Bars(); k.read({'Ann': 1}); "
        "print('matplotlib' in sys.modules)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )

    assert ran.stdout.strip() == "False"
