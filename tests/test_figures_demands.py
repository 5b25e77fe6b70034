"""The tiles and the line of members: read as data, as pixels and as sentences."""

import io
from itertools import pairwise

import matplotlib as mpl
import matplotlib.pyplot as plt
import pandas as pd
import pytest
from matplotlib.colors import to_rgb
from PIL import Image

from noteverbale import load_case
from noteverbale.figures import membership_line, tiles, tiles_sentence
from noteverbale.figures.tiles import COLUMNS, LOOKS, TilesFigure, groups_of
from noteverbale.method import demands

CASE = load_case()
STEPS = demands.members_by_day(CASE.members)
ROWS = demands.covered(CASE, "N4")


@pytest.fixture
def figure():
    return TilesFigure(groups_of(ROWS))


def extents(part):
    corners = part.get_transform().transform(part.get_path().vertices)
    return (*corners.min(axis=0), *corners.max(axis=0))


@pytest.mark.parametrize("clause", demands.CLAUSES)
def test_each_tile_has_the_letter_of_its_status_and_the_bound_a_frame(figure, clause):
    rows = demands.covered(CASE, clause)
    figure.show(rows)
    for row in rows.itertuples():
        tile = figure.tiles[row.state]

        assert tile.letter.words == LOOKS[row.status].letter
        assert tile.frame.get_visible() == tile.mark.get_visible() == row.bound


def test_every_state_has_one_tile_and_no_two_touch(figure):
    boxes = sorted(
        tile.box.get_window_extent().extents.tolist() for tile in figure.tiles.values()
    )

    assert len(boxes) == len(ROWS)
    for i, (left, bottom, right, top) in enumerate(boxes):
        for other in boxes[i + 1 :]:
            apart = other[0] > right or other[1] > top or other[3] < bottom
            assert apart, (left, other)


def test_everything_stays_inside_the_picture(figure):
    figure.show(ROWS, "A long title " * 3)
    width, height = figure.figure.canvas.get_width_height()
    words = [part for part in figure.figure.patches if getattr(part, "words", "")]
    words += [part for part in figure.figure.artists if getattr(part, "words", "")]
    assert len(words) > len(ROWS)
    for part in words:
        left, bottom, right, top = extents(part)
        assert left >= 0, part.words
        assert bottom >= 0, part.words
        assert right <= width, part.words
        assert top <= height, part.words


def test_a_letter_and_the_mark_of_the_bound_do_not_touch(figure):
    figure.show(ROWS)
    for tile in figure.tiles.values():
        if tile.mark.get_visible():
            assert extents(tile.letter)[2] < extents(tile.mark)[0]


def test_statuses_differ_without_colour():
    letters = {look.letter for look in LOOKS.values()}
    grey = {}
    for name, look in LOOKS.items():
        r, g, b = to_rgb(look.fill)
        grey[name] = (round(0.299 * r + 0.587 * g + 0.114 * b, 1), look.hatch)

    assert len(letters) == len(LOOKS)
    assert len(set(grey.values())) == len(LOOKS)


def test_states_stand_in_the_order_in_which_they_joined(figure):
    groups = groups_of(ROWS)
    since = CASE.members.set_index("iso3")["membership_effective"]
    later = [since[code] for code in groups[1].codes]

    assert [group.name for group in groups] == list(demands.GROUPS)
    assert [len(group.codes) for group in groups] == [16, 16, 6, 5, 1]
    assert all(first <= second for first, second in pairwise(later))
    assert [group.n_rows for group in groups] == [2, 2, 1, 1, 1]
    assert COLUMNS == 8


def test_russia_stands_apart_from_the_states_that_the_drafts_are_about(figure):
    (group,) = (group for group in groups_of(ROWS) if "RUS" in group.codes)

    assert group.codes == ("RUS",)
    assert group.name == "Russia, party to both drafts"


@pytest.mark.parametrize(
    ("statuses", "bound", "sentence"),
    [
        (["moot"], [False], "Of 1 states: moot 1; bound 0."),
        (
            ["not covered", "ambiguous", "ambiguous"],
            [True, True, False],
            "Of 3 states: ambiguous 2, not covered 1; bound 2.",
        ),
    ],
)
def test_the_sentence_counts_what_is_there(statuses, bound, sentence):
    rows = pd.DataFrame({"status": statuses, "bound": bound})

    assert tiles_sentence(rows) == sentence


def test_the_same_tiles_have_the_same_bytes_and_a_learners_style_changes_nothing():
    before = tiles(ROWS, "N4").png()
    line = membership_line(STEPS, "1997-05-27", "2022-01-27").png()
    loud = {"font.family": "serif", "hatch.linewidth": 9, "lines.linewidth": 9,
            "axes.facecolor": "red", "hatch.color": "red"}  # fmt: skip
    with mpl.rc_context(loud):
        assert tiles(ROWS, "N4").png() == before
        assert membership_line(STEPS, "1997-05-27", "2022-01-27").png() == line
    assert Image.open(io.BytesIO(before)).info == {}


def test_the_line_has_a_step_for_each_day_and_the_two_days_marked():
    picture = membership_line(STEPS, "1997-05-27", "2022-01-27")
    (axes,) = picture.figure.axes
    (line,) = axes.lines
    said = [text.get_text() for text in axes.texts]

    assert line.get_drawstyle() == "steps-post"
    assert [int(n) for n in line.get_ydata()][:-1] == STEPS.to_list()
    assert axes.get_ylim()[0] == 0
    assert axes.get_ylabel() == "members of NATO"
    assert "1997-05-27\n16 members" in said
    assert "2022-01-27\n30 members" in said
    assert picture.sentence == (
        "Members on 1997-05-27: 16; on 2022-01-27: 30, of which 14 joined between the "
        "two days."
    )


def test_a_day_before_the_first_member_has_none():
    picture = membership_line(STEPS, "1945-01-01", "1997-05-27")

    assert picture.sentence.startswith("Members on 1945-01-01: 0; ")


def test_pyplot_does_not_know_these_figures():
    tiles(ROWS)
    membership_line(STEPS, "1997-05-27", "2022-01-27")

    assert plt.get_fignums() == []
