"""Intervals as bars: where they begin and end, what is hatched, what is said."""

import matplotlib as mpl
import pandas as pd
import pytest
from matplotlib import pyplot as plt

from noteverbale import load_case
from noteverbale.figures import interval_chart, intervals_sentence
from noteverbale.figures.intervals import IntervalsFigure, _at
from noteverbale.figures.picture import WIDTH_INCHES
from noteverbale.figures.wording import text_width
from noteverbale.method.dates import PUBLISHED, redated

EVENTS = load_case().events
DAY = pd.Timedelta(days=1)
FURTHEST = [PUBLISHED + n * DAY for n in (-7, 0, 7)]


def drawn(events=EVENTS, published=PUBLISHED):
    figure = IntervalsFigure(events["what"].tolist())
    figure.show(events, published)
    return figure


def test_a_bar_reaches_from_the_first_day_to_the_end_of_the_last():
    for bar, row in zip(drawn()._bars, EVENTS.itertuples(), strict=True):
        box = bar.bar.get_bbox()
        assert box.x0 == pytest.approx(_at(row.earliest))
        if pd.notna(row.latest):
            assert box.x1 == pytest.approx(_at(row.latest + DAY))


def test_an_open_end_has_an_arrow_and_no_other_end_has():
    shown = [bar.arrow.get_visible() for bar in drawn()._bars]

    assert shown == EVENTS["latest"].isna().tolist()
    assert 0 < sum(shown) < len(shown)


def test_what_has_not_simply_happened_is_hatched_and_says_so():
    for bar, row in zip(drawn()._bars, EVENTS.itertuples(), strict=True):
        assert bool(bar.bar.get_hatch()) == (row.status != "happened")
        assert (row.status in bar.dates.words) == (row.status != "happened")


@pytest.mark.parametrize("published", FURTHEST)
@pytest.mark.parametrize("mid_days", [4, 20])
def test_no_date_runs_out_of_the_picture_or_over_the_line(published, mid_days):
    figure = drawn(redated(EVENTS, published, mid_days), published)
    line = figure._line.get_x() + figure._line.get_width() / 2
    for bar in figure._bars:
        left = bar.dates.get_transform().transform((0, 0))[0] / figure.figure.dpi
        right = left + text_width(bar.dates.words, 10.5)

        assert left > 2.3
        assert right < WIDTH_INCHES
        assert not left < line < right


def test_the_sentence_has_every_event_with_its_dates():
    said = intervals_sentence(EVENTS)

    assert said.startswith("The report is of Thursday 2022-01-27. US answer delivered:")
    assert "drafts made public: 2021-12-11 to 2021-12-20" in said
    assert "Moscow answers: 2022-01-27 or later, open" in said
    assert said.count(";") == len(EVENTS) - 1
    assert interval_chart(EVENTS).sentence == said


def test_the_same_events_give_the_same_picture_and_other_dates_another():
    first = interval_chart(EVENTS).png()

    assert interval_chart(EVENTS).png() == first
    assert interval_chart(redated(EVENTS, PUBLISHED + DAY)).png() != first


def test_drawing_changes_no_setting_and_leaves_no_figure_open():
    before = {name: one for name, one in mpl.rcParams.items() if name != "backend"}
    interval_chart(EVENTS).png()

    assert {name: mpl.rcParams[name] for name in before} == before
    assert plt.get_fignums() == []
