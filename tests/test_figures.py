"""The figures: read as data, as pixels and as sentences."""

import io
from itertools import pairwise

import matplotlib as mpl
import matplotlib.pyplot as plt
import pytest
from matplotlib.colors import to_rgb
from PIL import Image

from noteverbale import load_case
from noteverbale.figures import (
    Layer,
    dolls,
    dolls_sentence,
    layers_of,
    quoted_words_bars,
    quoted_words_sentence,
)
from noteverbale.figures.dolls import THE_REPORT, DollsFigure
from noteverbale.figures.wording import Words, fit, text_width
from noteverbale.method.attribution import depth, nested, quoted_words, statements

WORDS = {"Blinken": 30, "Peskov": 20, "Lavrov": 10}
CASE = load_case()
ROWS = statements(CASE).to_dict("records")
# As deep as any reading can be, with the longest names there are.
DEEPEST = [
    THE_REPORT,
    Layer("diplomats", "say", unnamed=True),
    Layer("it", unnamed=True, on_behalf_of="Russian Foreign Ministry"),
    Layer("Jens Stoltenberg", on_behalf_of="Russian Foreign Ministry"),
]
FORTY_FIVE_WORDS = " ".join(
    " ".join(row["text"] for row in ROWS if row["paragraph"] == "P2").split()[:45]
)


def bars_of(picture):
    (axes,) = picture.figure.axes
    names = [tick.get_text() for tick in axes.get_yticklabels()]
    return dict(zip(names, (bar.get_width() for bar in axes.patches), strict=True))


def test_each_bar_is_as_long_as_its_number_of_words():
    words = quoted_words(CASE)

    bars = bars_of(quoted_words_bars(words))

    assert bars == {**words.to_dict(), "Ukraine": 0, "Georgia": 0}


def test_the_silent_have_a_bar_of_their_own_that_can_be_seen():
    picture = quoted_words_bars(WORDS, silent=["Ukraine"])
    (axes,) = picture.figure.axes
    zero = axes.patches[-1]
    shown = Image.open(io.BytesIO(picture.png())).convert("L")
    height = shown.height
    left, bottom, right, top = (
        round(edge) for edge in zero.get_window_extent().extents
    )
    mark = shown.crop((left - 4, height - top, right + 5, height - bottom))

    assert zero.get_width() == 0
    assert zero.get_linewidth() > axes.patches[0].get_linewidth()
    assert mark.getextrema()[0] < 80  # dark ink at the place of the bar


def test_a_mention_that_is_quoted_elsewhere_is_not_called_silent():
    picture = quoted_words_bars({"Ukraine": 3}, silent=["Ukraine", "Georgia"])

    assert (
        picture.sentence
        == "Ukraine has 3 of the 3 quoted words; Georgia is not quoted."
    )


def test_bars_say_their_numbers_and_what_is_absent():
    picture = quoted_words_bars(WORDS, silent=["Ukraine", "Georgia"])
    (axes,) = picture.figure.axes

    assert [text.get_text() for text in axes.texts] == [
        "30", "20", "10", "0, not quoted", "0, not quoted",
    ]  # fmt: skip
    assert axes.get_xlim()[0] == 0
    assert axes.get_xlabel() == "words inside quotation marks"
    assert axes.yaxis_inverted()  # the first speaker stands on top


@pytest.mark.parametrize(
    ("words", "silent", "sentence"),
    [
        ({}, [], "Nobody is quoted."),
        ({"Blinken": 0}, ["Georgia"], "Nobody is quoted."),
        ({"Blinken": 4}, [], "Blinken has 4 of the 4 quoted words."),
        (
            {"Lavrov": 1, "Blinken": 2},
            ["Georgia"],
            "Blinken has 2 of the 3 quoted words, Lavrov 1; Georgia is not quoted.",
        ),
    ],
)
def test_the_sentence_of_the_bars_fits_any_words(words, silent, sentence):
    assert quoted_words_sentence(words, silent) == sentence
    assert quoted_words_bars(words, silent).png().startswith(b"\x89PNG")


def test_long_names_leave_room_for_the_bars():
    picture = quoted_words_bars({"A most unusually long name for a speaker" * 3: 2})
    (axes,) = picture.figure.axes

    assert axes.get_position().width > 0.4


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["unit"])
def test_the_sentence_of_the_dolls_is_that_of_the_method(row):
    layers = layers_of(row)
    bare = [layer.__class__(layer.voice) for layer in layers]
    voices = {name: row[name] for name in ("speaker", "via")}
    said = nested(row["text"].removesuffix("."), **voices)

    assert len(layers) == depth(row)
    assert dolls_sentence(bare, row["text"]).split() == (
        f"Depth {depth(row)}: {said}.".replace(" say [", " says [").split()
    )


def lines_on_paper(figure):
    return [line for line in figure.claim.lines if line.get_visible()]


def extents(part):
    """Left, bottom, right and top of drawn words, their curves' handles included."""
    corners = part.get_transform().transform(part.get_path().vertices)
    return (*corners.min(axis=0), *corners.max(axis=0))


def assert_inside(parts, box):
    outer = box.get_window_extent()
    for part in parts:
        left, bottom, right, top = extents(part)
        assert outer.x0 < left < right < outer.x1, part.words
        assert outer.y0 < bottom < top < outer.y1, part.words


def assert_apart(parts):
    row = sorted(extents(part) for part in parts)
    for (_, _, right, _), (left, *_) in pairwise(row):
        assert right < left


def assert_everything_fits(figure, text):
    for box in figure.boxes:
        if box.box.get_visible():
            words = [box.words, box.note, box.unnamed, box.number]
            seen = [part for part in words if part.get_visible() and part.words]
            assert_inside(seen, box.box)
            assert_apart(seen)
    lines = lines_on_paper(figure)
    assert_inside([*lines, figure.claim.mode], figure.claim.paper)
    assert " ".join(line.words for line in lines) == text


@pytest.mark.parametrize("n_layers", [1, 2, 3, 4])
def test_every_unit_of_the_brief_fits_its_box_at_every_depth(n_layers):
    figure = DollsFigure()
    for row in ROWS:
        figure.show(DEEPEST[:n_layers], row["text"], row["mode"])

        assert_everything_fits(figure, row["text"])


@pytest.mark.parametrize("n_layers", [1, 2, 3, 4])
def test_a_claim_of_45_words_fits_its_box_at_every_depth(n_layers):
    figure = DollsFigure()
    figure.show(DEEPEST[:n_layers], FORTY_FIVE_WORDS, "reported speech")

    assert_everything_fits(figure, FORTY_FIVE_WORDS)


def test_a_claim_that_fits_nowhere_ends_with_an_ellipsis_inside_its_box():
    figure = DollsFigure()
    figure.show(DEEPEST, "word " * 500, "narrator")
    lines = lines_on_paper(figure)

    assert lines[-1].words.endswith("…")
    assert_inside([*lines, figure.claim.mode], figure.claim.paper)


def test_dolls_show_one_box_a_voice_and_mark_the_unnamed_without_colour():
    figure = DollsFigure()
    figure.show(DEEPEST[:2], "All is well.", "reported speech")
    shown = [box for box in figure.boxes if box.box.get_visible()]
    outer, inner = shown

    assert [box.words.words for box in shown] == ["The report says", "diplomats say"]
    assert [box.number.words for box in shown] == ["depth 1", "depth 2"]
    assert outer.box.get_linestyle() == "solid"
    assert inner.box.get_linestyle() != "solid"
    assert inner.unnamed.get_visible()
    assert not outer.unnamed.get_visible()


@pytest.mark.parametrize("layers", [[], [THE_REPORT] * 5])
def test_dolls_of_no_or_of_too_many_voices_are_refused_in_one_sentence(layers):
    with pytest.raises(ValueError, match=r"^Dolls have 1 to 4 voices; here are \d\.$"):
        dolls(layers, "All is well.")


def test_boxes_grow_lighter_inwards_in_grey():
    fills = [to_rgb(box.box.get_facecolor()) for box in DollsFigure().boxes]
    grey = [0.299 * r + 0.587 * g + 0.114 * b for r, g, b in fills]
    steps = [inner - outer for outer, inner in pairwise(grey)]

    assert min(steps) > 0.05


def test_the_same_picture_has_the_same_bytes_and_no_date():
    first, second = (dolls(DEEPEST, "All is well.", "narrator").png() for _ in range(2))

    assert first == second
    assert Image.open(io.BytesIO(first)).info == {}


def test_what_a_learner_has_set_neither_changes_a_picture_nor_is_changed():
    before = quoted_words_bars(WORDS).png(), dolls(DEEPEST, "All is well.").png()
    loud = {"font.family": "serif", "axes.facecolor": "red", "font.size": 30,
            "text.color": "green", "axes.grid": True, "path.sketch": (3, 9, 2),
            "lines.linewidth": 9, "figure.facecolor": "black"}  # fmt: skip
    with mpl.rc_context(loud):
        settings = dict(mpl.rcParams)
        after = quoted_words_bars(WORDS).png(), dolls(DEEPEST, "All is well.").png()

        assert dict(mpl.rcParams) == settings
    assert after == before


def test_pyplot_does_not_know_our_figures():
    quoted_words_bars(WORDS)
    dolls(DEEPEST, "All is well.")

    assert plt.get_fignums() == []


def test_words_are_as_wide_as_they_are_said_to_be():
    figure = DollsFigure().figure
    words = Words(figure.dpi_scale_trans, 1)
    words.place("We will uphold the open door", 1, 1, 14, "bold")
    left, _, right, _ = extents(words)

    assert (right - left) / figure.dpi == pytest.approx(
        text_width("We will uphold the open door", 14, "bold"), rel=0.02
    )


def test_a_word_wider_than_its_box_is_cut():
    assert fit("immeasurably", 0.1, 1, (12.0,)).lines == ("…",)
