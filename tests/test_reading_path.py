"""A reader's path: what is kept, what is read back, and where it changes most."""

import pandas as pd
import pytest

from noteverbale.method.reading_path import (
    SCALE,
    SIDES,
    Judged,
    Jump,
    changes,
    largest_jump,
    paste_line,
    path_of,
    signed,
)

PIDS = ["H", "P1", "P2", "P3"]
PATH = {"H": Judged(0, None, 1), "P2": Judged(-2, 1, None)}


@pytest.mark.parametrize(
    ("values", "jump"),
    [
        ([], None),
        ([None, 2], None),
        ([0, 0], None),
        ([0, 1, -1], Jump(2, 1, -1)),
        ([0, 1, 0], Jump(1, 0, 1)),
        ([2, None, None, -2], Jump(3, 2, -2)),
    ],
)
def test_the_largest_jump_passes_over_what_is_not_said(values, jump):
    assert largest_jump(values) == jump


def test_cannot_say_is_no_zero():
    assert largest_jump([1, None, 1]) is None
    assert signed(None) != signed(0)


def test_both_sides_have_one_scale_and_stand_in_the_order_of_the_alphabet():
    assert list(SIDES.values()) == sorted(SIDES.values())
    assert sorted(SCALE) == [-2, -1, 0, 1, 2]
    assert list(Judged._fields[:2]) == list(SIDES)


def test_changes_are_said_where_they_happen():
    assert changes(PIDS, [0, 0, None, -1]) == "0 from H, cannot say from P2, -1 from P3"
    assert changes([], []) == ""


def test_a_line_to_paste_gives_the_path_again():
    names = {}
    exec(paste_line(PATH), names)

    assert path_of(names["path"], PIDS) == PATH
    assert path_of(pd.DataFrame(names["path"]), PIDS) == PATH


@pytest.mark.parametrize("nothing", [..., None, []])
def test_no_path_is_an_empty_path(nothing):
    assert path_of(nothing, PIDS) == {}


def test_steps_come_in_the_order_of_the_page():
    steps = [dict(pid="P2", russia=1), dict(pid="H", russia=0)]

    assert list(path_of(steps, PIDS)) == ["H", "P2"]


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("H", "A path is the list that the widget writes"),
        ([3], "Each step of a path is a dictionary"),
        ([dict(pid="P99")], "Each step of a path is a dictionary"),
        ([dict(pid="H", russia=3)], "A step has 3; it may have"),
        ([dict(pid="H", us_and_nato=True)], "A step has True; it may have"),
        ([dict(pid="H", sure="very")], "A step has 'very'; it may have"),
    ],
)
def test_what_is_no_path_is_refused_in_one_sentence(path, says):
    with pytest.raises(ValueError, match=says):
        path_of(path, PIDS)
