"""Two versions beside each other, and the grid: as data, as pixels and as sentences."""

import io
from itertools import combinations, product

import matplotlib as mpl
import matplotlib.pyplot as plt
import pandas as pd
import pytest
from matplotlib.colors import to_rgb
from PIL import Image

from noteverbale import load_case
from noteverbale.figures import (
    accounts_picture,
    accounts_sentence,
    alignment,
    alignment_sentence,
)
from noteverbale.figures.accounts import KINDS
from noteverbale.figures.alignment import MOST_ROWS, AlignmentFigure
from noteverbale.method import witnesses
from noteverbale.method.alignment import alignment_of

CASE = load_case()
GRID = witnesses.accounts_grid(CASE)
NAMES = {claim: claim for claim in GRID.columns}
UTTERANCES = [
    list(rows) for _, rows in CASE.translations.groupby("utterance_id")["fragment"]
]
MADE_UP = CASE.constructed_pairs[["first", "second"]].to_numpy().tolist()
# Every pair that the aligner can show, in the loosest and in the strictest way.
PAIRS = [pair for texts in UTTERANCES + MADE_UP for pair in combinations(texts, 2)]
HOWS = (
    {"ignore_case": False, "ignore_punctuation": False},
    {"split_hyphens": True, "listed": witnesses.synonyms(CASE)},
)
NAMED = ("one", "other")


@pytest.fixture(scope="module")
def figure():
    return AlignmentFigure()


def shown(figure):
    """The words of each visible row: first version, mark, second version."""
    rows = [row for row in figure.rows if row.mark.get_visible()]
    sides = [
        [" ".join(line.words for line in side if line.words) for side in row.lines]
        for row in rows
    ]
    return [
        (first, row.mark.words.partition(" ")[2], second)
        for row, (first, second) in zip(rows, sides, strict=True)
    ]


def extents(part):
    corners = part.get_transform().transform(part.get_path().vertices)
    return (*corners.min(axis=0), *corners.max(axis=0))


@pytest.mark.parametrize("how", HOWS, ids=["strict", "loose"])
def test_no_word_of_any_pair_is_lost(figure, how):
    for a, b in PAIRS:
        found = alignment_of(a, b, **how)
        figure.show(NAMED, found)
        gap = "(nothing here)"

        assert shown(figure) == [
            (stretch.first or gap, stretch.mark, stretch.second or gap)
            for stretch in found.stretches
        ]


@pytest.mark.parametrize("text", sorted({text for pair in PAIRS for text in pair}))
def test_a_version_alone_is_shown_whole_and_without_a_mark(figure, text):
    sentence = figure.show_one("one", text)

    assert shown(figure) == [(text, "", "")]
    assert text in sentence


def test_words_stay_in_their_boxes_and_on_the_paper(figure):
    width, height = figure.figure.canvas.get_width_height()
    for (a, b), how in product(PAIRS, HOWS):
        figure.show(NAMED, alignment_of(a, b, **how))
        for row in figure.rows:
            if not row.mark.get_visible():
                continue
            for box, side in zip(row.boxes, row.lines, strict=True):
                outer = box.get_window_extent()
                for line in filter(lambda line: line.words, side):
                    left, bottom, right, top = extents(line)
                    assert outer.x0 < left < right < outer.x1, line.words
                    assert outer.y0 - 1 < bottom < top < outer.y1 + 1, line.words
        left, bottom, right, top = extents(figure.foot)
        assert 0 < left < right < width
        assert 0 < bottom < top < height


def test_marks_differ_by_word_line_and_fill_and_not_by_colour_alone(figure):
    a, b = "here he sees much cause now", "here they see much reason"
    figure.show(NAMED, alignment_of(a, b, listed={"reason": "cause"}))
    looks = {}
    for row in figure.rows:
        if row.mark.get_visible():
            box = row.boxes[0]
            looks[row.mark.words] = (box.get_linewidth(), str(box.get_linestyle()))

    assert set(looks) == {"= same", "≠ changed", "≈ listed", "– missing"}
    assert len(set(looks.values())) == len(looks)


@pytest.mark.parametrize(
    ("a", "b", "sentence"),
    [
        (
            "little cause",
            "Little cause!",
            "Similarity 1.00: 2 tokens and 2 tokens, 2 in common.",
        ),
        (
            "talks",
            "serious talks",
            "Similarity 0.67: 1 token and 2 tokens, 1 in common. "
            "Missing in one version: “serious”.",
        ),
        ("", "", "Similarity 0.00: 0 tokens and 0 tokens, 0 in common."),
    ],
)
def test_the_sentence_says_number_and_difference(a, b, sentence):
    assert alignment_sentence(alignment_of(a, b)) == sentence
    assert alignment(a, b).sentence == sentence
    assert alignment(a, b).png().startswith(b"\x89PNG")


def test_the_number_on_the_picture_is_that_of_the_method(figure):
    for a, b in PAIRS:
        figure.show(NAMED, alignment_of(a, b))

        assert figure.foot.words.startswith(
            f"similarity {witnesses.similarity(a, b):.2f} = 2 * "
        )


def test_too_many_differences_are_refused_in_words(figure):
    a = " ".join(f"same{n} a{n}" for n in range(MOST_ROWS))
    b = " ".join(f"same{n} b{n}" for n in range(MOST_ROWS))

    with pytest.raises(ValueError, match=f"room for {MOST_ROWS} stretches"):
        figure.show(NAMED, alignment_of(a, b))


def test_each_place_of_the_grid_has_its_letter_and_an_unknown_one_has_none():
    (axes,) = accounts_picture(GRID, NAMES).figure.axes
    letters = {text.get_position(): text.get_text() for text in axes.texts}

    assert letters == {
        (column, row): GRID.iat[row, column]
        for row, column in product(range(GRID.shape[0]), range(GRID.shape[1]))
        if isinstance(GRID.iat[row, column], str)
    }
    assert len(axes.patches) == len(letters)


def test_rows_are_origins_and_columns_are_claims():
    names = {claim: f"{claim} somebody" for claim in GRID.columns}
    (axes,) = accounts_picture(GRID, names).figure.axes

    assert [tick.get_text() for tick in axes.get_yticklabels()] == list(GRID.index)
    assert [tick.get_text() for tick in axes.get_xticklabels()] == list(names.values())


def test_a_letter_can_be_read_on_its_place():
    (axes,) = accounts_picture(GRID, NAMES).figure.axes
    for square, text in zip(axes.patches, axes.texts, strict=True):
        papers = [square.get_facecolor()[:3], to_rgb(text.get_color())]
        light = [0.299 * r + 0.587 * g + 0.114 * b for r, g, b in papers]

        assert abs(light[0] - light[1]) > 0.5


def test_everything_on_the_grid_stays_on_the_paper():
    picture = accounts_picture(GRID, witnesses.claim_names(CASE))
    picture.png()
    width, height = picture.figure.canvas.get_width_height()
    (axes,) = picture.figure.axes
    texts = [*picture.figure.texts, *axes.get_xticklabels(), *axes.get_yticklabels()]
    for text in texts:
        box = text.get_window_extent()

        assert box.x0 >= 0, text.get_text()
        assert box.y0 >= 0, text.get_text()
        assert box.x1 <= width, text.get_text()
        assert box.y1 <= height, text.get_text()


def test_the_sentence_of_the_grid_counts_its_letters_and_the_gaps():
    grid = pd.DataFrame({"C01": ["W/O", None], "C02": ["X", "S"]}, index=["AP", "NBC"])

    assert accounts_sentence(grid) == (
        "2 claims beside 2 other origins: same in 1 place, wording in 1 place, "
        "substance in 1 place; 1 of 4 places are empty."
    )


def test_the_legend_names_every_letter_and_the_empty_place():
    legend = accounts_picture(GRID, NAMES).figure.texts[0].get_text()

    for letter, kind in KINDS.items():
        assert f"{letter} {kind}" in legend
    assert "empty: nothing laid beside it" in legend


def test_the_same_pictures_have_the_same_bytes_whatever_the_learners_style():
    a, b = PAIRS[0]
    before = alignment(a, b).png(), accounts_picture(GRID, NAMES).png()
    loud = {"font.family": "serif", "lines.linewidth": 9, "axes.facecolor": "red"}
    with mpl.rc_context(loud):
        after = alignment(a, b).png(), accounts_picture(GRID, NAMES).png()

    assert after == before
    assert all(Image.open(io.BytesIO(png)).info == {} for png in before)


def test_pyplot_does_not_know_these_figures():
    alignment("one", "two")
    accounts_picture(GRID, NAMES)

    assert plt.get_fignums() == []
