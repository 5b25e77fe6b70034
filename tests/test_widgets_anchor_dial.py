"""Anchor dial: what moves with the day of the report, and what does not."""

import pandas as pd
import pytest

from noteverbale import load_case
from noteverbale.method import dates
from noteverbale.widgets import anchor_dial

CASE = load_case()


@pytest.fixture
def dial():
    return anchor_dial(CASE)


def kept(dial):
    """What the line to paste gives, when it is run."""
    names = {"dates": dates, "case": CASE, "pd": pd}
    exec(dial.paste.value, names)
    return names["dated"]


def test_it_begins_with_the_day_we_infer_and_nothing_moved(dial):
    assert kept(dial).equals(dates.redated(CASE.events))
    assert "The report is of Thursday 2022-01-27; 0 of 10 events have moved." in repr(
        dial
    )
    assert "Orders known by dates: 17 of 45; the 8 links by logic stay" in repr(dial)


@pytest.mark.parametrize(
    ("days", "moved", "by_dates"), [(-1, 6, 22), (1, 5, 19), (7, 9, 17), (-7, 9, 17)]
)
def test_another_day_moves_events_and_no_link(dial, days, moved, by_dates):
    first = dial.png
    dial.set(days=days)

    assert f"{moved} of 10 events have moved." in repr(dial)
    assert f"Orders known by dates: {by_dates} of 45; the 8 links" in repr(dial)
    assert dial.png != first
    assert not kept(dial).equals(dates.redated(CASE.events))


def test_an_afternoon_in_washington_is_the_next_day_in_moscow(dial):
    dial.set(hour=16, reader=3)

    assert "Wed 01-26, 16:00 in Washington is Thu 01-27, 00:00 at UTC+3" in repr(dial)
    assert "1 of 10 events has moved." in repr(dial)
    assert "known by dates: 14 of 45" in repr(dial)


def test_the_width_of_the_middle_moves_one_event_and_no_order(dial):
    dial.set(mid_days=16)

    assert "“Mid-December” is 2021-12-08 to 2021-12-23." in repr(dial)
    assert "1 of 10 events has moved." in repr(dial)
    assert "known by dates: 17 of 45" in repr(dial)


@pytest.mark.parametrize("name", ["days", "mid_days", "hour", "reader"])
def test_each_box_moves_its_slider_picture_and_sentence(dial, name):
    box, first, said = dial.boxes[name], dial.png, repr(dial)
    box.value += 1

    assert dial.controls[name].value == box.value
    assert dial.png != first
    assert repr(dial) != said


@pytest.mark.parametrize("name", ["days", "mid_days", "hour", "reader"])
def test_both_ends_of_every_control_can_be_drawn(dial, name):
    control = dial.controls[name]
    for end in (control.min, control.max):
        dial.set(**{name: end})
        assert "events ha" in repr(dial)


def test_dates_against_logic_are_said_and_not_raised():
    links = CASE.links
    against = links.assign(before=links["after"], after=links["before"])
    frames = CASE.frames() | {"links": against}
    dial = anchor_dial(type(CASE).from_tables("turned", frames, CASE.schema))

    assert "they go against logic." in repr(dial)
