"""The ladder: read as data, as pixels and as a sentence."""

import io
from itertools import pairwise

import matplotlib as mpl
import pytest
from PIL import Image

from noteverbale import load_case
from noteverbale.figures import ladder, ladder_sentence
from noteverbale.figures.ladder import LadderFigure
from noteverbale.method.close_reading import paragraphs
from noteverbale.method.reading_path import Judged

CASE = load_case()
ROWS = paragraphs(CASE)
PIDS = ROWS["pid"].tolist()
TEXTS = dict(zip(PIDS, ROWS["text"], strict=True))
PATH = [
    dict(pid="H", russia=0, us_and_nato=1, sure=1),
    dict(pid="P1", russia=None, us_and_nato=1, sure=2),
    dict(pid="P2", russia=-1, us_and_nato=-1, sure=3),
]


def shown_numbers(panel):
    return {
        pid: number.words
        for pid, number in zip(PIDS, panel.numbers, strict=True)
        if number.get_visible()
    }


def extents(words):
    corners = words.get_transform().transform(words.get_path().vertices)
    return (*corners.min(axis=0), *corners.max(axis=0))


@pytest.fixture
def figure():
    return LadderFigure(TEXTS)


def judged(path):
    return {
        step["pid"]: Judged(step["russia"], step["us_and_nato"], step["sure"])
        for step in path
    }


def test_each_step_has_its_number_in_the_row_of_its_value(figure):
    figure.show(judged(PATH), 2)
    russia, other = figure.panels

    assert shown_numbers(russia) == {"H": "0", "P1": "?", "P2": "-1"}
    assert shown_numbers(other) == {"H": "+1", "P1": "+1", "P2": "-1"}
    heights = [extents(number)[1] for number in other.numbers[:3]]
    assert heights[0] == pytest.approx(heights[1])
    assert heights[2] < heights[1]


def test_a_line_breaks_where_nothing_is_said(figure):
    figure.show(judged(PATH), 2)
    russia, other = figure.panels
    moves = [list(panel.line.get_path().codes).count(1) for panel in (russia, other)]

    assert moves == [2, 1]


def test_the_first_words_stand_over_the_largest_change_of_each_side(figure):
    figure.show(judged(PATH), 2)

    assert [panel.note.words for panel in figure.panels] == [
        "0 to -1 at P2: In mid-December Russia made two …",
        "+1 to -1 at P2: In mid-December Russia made two …",
    ]


def test_no_change_has_no_words(figure):
    figure.show(judged(PATH[:1]), 0)

    assert not any(panel.note.get_visible() for panel in figure.panels)
    assert not any(panel.leader.get_visible() for panel in figure.panels)


def test_how_sure_is_printed_under_each_step(figure):
    figure.show(judged(PATH), 2)

    assert [words.words for words in figure.sure[:4]] == ["1", "2", "3", ""]


def test_the_sides_are_told_apart_without_colour(figure):
    russia, other = figure.panels
    marks = {type(panel.marks[0]).__name__ for panel in figure.panels}

    assert marks == {"Circle", "Rectangle"}
    assert russia.line.get_linestyle() != other.line.get_linestyle()
    assert russia.line.get_edgecolor() == other.line.get_edgecolor()


@pytest.mark.parametrize("pid", PIDS[1:])
def test_words_stay_inside_the_picture_and_off_the_name_of_the_side(figure, pid):
    path = {"H": Judged(-2, -2), pid: Judged(2, 2)}
    figure.show(path, PIDS.index(pid))
    width = figure.figure.bbox.width
    for panel in figure.panels:
        left, _, right, _ = extents(panel.note)

        assert panel._named * figure.figure.dpi <= left + 2
        assert right < width


def test_steps_do_not_touch_each_other(figure):
    figure.show({pid: Judged(-2, 2, 1) for pid in PIDS}, 0)
    for panel in figure.panels:
        places = [extents(number) for number in panel.numbers]

        assert all(a[2] < b[0] for a, b in pairwise(places))


def test_the_empty_ladder_says_so_and_gives_nothing_away():
    picture = ladder(CASE)

    assert picture.sentence == "No step is judged yet."
    assert ladder_sentence({"H": Judged()}, TEXTS) == "No step is judged yet."


def test_the_sentence_says_both_sides_in_the_same_words():
    path = judged([dict(pid=p, russia=n, us_and_nato=n, sure=2)
                   for n, p in enumerate(PIDS[:3])])  # fmt: skip
    said = ladder_sentence(path, TEXTS)
    first, second = said.removesuffix(" How sure at P2: 2 of 3.").split(". ")

    assert first.removeprefix("Russia: ") == second.removeprefix(
        "United States and NATO: "
    ).removesuffix(".")
    assert first == (
        "Russia: 0 from H, +1 from P1, +2 from P2; largest change at P1, “The United "
        "States delivered its …”"
    )


def test_a_kept_path_is_drawn():
    picture = ladder(CASE, PATH)

    assert picture.png() != ladder(CASE).png()
    assert Image.open(io.BytesIO(picture.png())).size[0] == 1080


def test_the_same_path_has_the_same_bytes_whatever_a_learner_has_set():
    before = ladder(CASE, PATH).png()
    with mpl.rc_context({"font.size": 30, "lines.linewidth": 9, "text.color": "red"}):
        assert ladder(CASE, PATH).png() == before
