"""The matrix of positions: read as data, as pixels and as sentences."""

import io
from itertools import pairwise

import matplotlib as mpl
import matplotlib.pyplot as plt
import pandas as pd
import pytest
from matplotlib.colors import to_rgb
from PIL import Image

from noteverbale import load_case
from noteverbale.figures import matrix_sentence, position_matrix
from noteverbale.figures.matrix import MatrixFigure, _fill, _ink_on, _number
from noteverbale.figures.wording import Words
from noteverbale.method.codebook import ACTORS, codings, flip, matrix
from noteverbale.method.recoding import Rules, recoded

CASE = load_case()
WIDE = matrix(codings(CASE, "A"))
ISSUES = list(WIDE.columns)
ZERO = recoded(CASE, Rules(silence="zero"))
TWO = recoded(CASE, Rules(mixed="two codes"))


def drawn(figure, cell):
    """The numbers and the mark that a cell shows, as they stand there."""
    held = figure.cells[cell]
    numbers = [words.words for words in held.numbers if words.words]
    return numbers, held.mark.words, held.hatched.get_visible()


@pytest.fixture
def figure():
    return MatrixFigure(ACTORS, ISSUES)


def test_every_code_is_printed_and_every_gap_is_hatched(figure):
    cells = recoded(CASE)
    figure.show(cells)

    for cell, codes in cells.items():
        numbers, mark, hatched = drawn(figure, cell)
        assert numbers == [_number(code, "\N{MINUS SIGN}") for code in codes]
        assert hatched == (not codes)
        assert mark == ""


def test_two_codes_stand_in_two_halves(figure):
    figure.show(TWO, recoded(CASE))
    cell = ("Russian government", "answers")

    assert drawn(figure, cell) == (["+1", "\N{MINUS SIGN}1"], "● other", False)
    left, right = figure.cells[cell].halves
    assert left.get_facecolor() != right.get_facecolor()


def test_a_changed_cell_has_a_mark_a_word_and_a_thick_edge(figure):
    figure.show(ZERO, recoded(CASE))
    changed = [held for held in figure.cells.values() if held.mark.words]
    others = [held for held in figure.cells.values() if not held.mark.words]

    assert len(changed) == 15
    assert {held.mark.words for held in changed} == {"● new"}
    assert min(held.edge.get_linewidth() for held in changed) > 2
    assert max(held.edge.get_linewidth() for held in others) < 1


def test_a_mark_goes_when_the_change_is_undone(figure):
    figure.show(ZERO, recoded(CASE))
    figure.show(recoded(CASE), recoded(CASE))

    assert not any(held.mark.words for held in figure.cells.values())
    assert not any(held.label.get_visible() for held in figure.cells.values())


def test_codes_can_be_told_apart_in_grey_and_their_numbers_read_on_them():
    fills = [to_rgb(_fill(code)) for code in (-2, -1, 0, 1, 2)]
    light = [_brightness(fill) for fill in fills]

    assert light == sorted(light)
    assert all(b - a > 0.08 for a, b in pairwise(light))
    for code in (-2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2):
        assert _contrast(to_rgb(_fill(code)), to_rgb(_ink_on(_fill(code)))) >= 3


def _brightness(colour):
    return sum(part * share for part, share in zip(colour, (0.3, 0.59, 0.11)))  # noqa: B905  three of each


def _contrast(one, other):
    """Contrast by WCAG; 3 is asked for of large bold letters."""

    def luminance(colour):
        linear = [
            part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
            for part in colour
        ]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_all_words_stay_on_the_paper_and_in_their_cells(figure):
    figure.show(TWO, recoded(CASE))
    width, height = figure.figure.get_size_inches() * figure.figure.dpi
    for words in figure.figure.findobj(Words):
        if words.words:
            box = words.get_window_extent()
            assert box.x0 >= 0
            assert box.y0 >= 0
            assert box.x1 <= width
            assert box.y1 <= height
    for held in figure.cells.values():
        edge = held.edge.get_window_extent()
        for words in (*held.numbers, held.mark):
            if words.words:
                box = words.get_window_extent()
                assert edge.x0 <= box.x0
                assert box.x1 <= edge.x1
                assert edge.y0 <= box.y0
                assert box.y1 <= edge.y1


def test_a_table_and_the_cells_of_the_method_draw_the_same():
    assert position_matrix(WIDE).png() == position_matrix(recoded(CASE)).png()


@pytest.mark.parametrize(
    ("codes", "before", "sentence"),
    [
        ({("a", "x"): ()}, None, "Codes in 0 of 1 cells. A: no code."),
        (
            {("a", "x"): (2.0,), ("b", "x"): (1.0, -1.0)},
            None,
            "Codes in 2 of 2 cells. A: x +2; b: x +1 and -1.",
        ),
        (
            {("a", "x"): (-0.5,)},
            {("a", "x"): ()},
            "1 cell differs from mine: 1 new (a on x), 0 gone, 0 other. "
            "Codes in 1 of 1 cells. A: x -0.5.",
        ),
    ],
)
def test_the_sentence_says_what_the_picture_shows(codes, before, sentence):
    assert matrix_sentence(codes, before, whose="mine") == sentence
    assert position_matrix(codes, before, whose="mine").sentence == sentence


def test_an_issue_turned_round_marks_its_codes_and_no_gap():
    turned = matrix(flip(codings(CASE, "A"), "forces"))
    picture = position_matrix(turned, before=WIDE)

    assert picture.sentence.startswith(
        "2 cells differ from authored reading A: 0 new, 0 gone, 2 other "
        "(NATO on forces; Russian government on forces). "
    )


def test_a_learners_own_table_can_be_drawn_whatever_its_names():
    wide = pd.DataFrame(
        {"a road through the marsh": [1.0, None]},
        index=["an actor with a very long name indeed, and longer still", "b"],
    )
    image = Image.open(io.BytesIO(position_matrix(wide).png()))

    assert image.width == 1080


def test_drawing_changes_no_setting_of_the_learner():
    # The backend is chosen by whoever draws first, which is another matter.
    before = {name: one for name, one in mpl.rcParams.items() if name != "backend"}
    position_matrix(WIDE).png()

    assert {name: mpl.rcParams[name] for name in before} == before
    assert plt.get_fignums() == []
