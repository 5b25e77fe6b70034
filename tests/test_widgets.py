"""The widget base: what a change of a control leads to, and what is kept of it."""

import base64
import io

import ipywidgets
import numpy as np
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.patches import Rectangle
from PIL import Image

from noteverbale import load_case
from noteverbale.figures.kept import KeptFigure
from noteverbale.figures.picture import as_image, new_figure, plain_style
from noteverbale.method.attribution import statements
from noteverbale.widgets import nesting_dolls
from noteverbale.widgets.base import Live, Shown, chosen, in_step, numbered

CASE = load_case()
ROWS = statements(CASE)
VIEW = "application/vnd.jupyter.widget-view+json"
LABELLED = (ipywidgets.BoundedIntText, ipywidgets.Dropdown, ipywidgets.Textarea)


class Bar(Live):
    """The smallest widget there is: a bar as wide as a number says."""

    def __init__(self):
        figure = new_figure(1)
        self.bar = Rectangle((0.1, 0.1), 0.1, 0.8, color="#16293f")
        figure.add_artist(self.bar)
        self.drawn = []
        number, slider = numbered("Number", 0, 9, 1)
        controls = {"number": slider, "fill": chosen("Fill", ["all", "none"], "all")}
        kept = KeptFigure(figure, [self.bar], ["#16293f"], ["#ffffff"])
        super().__init__(
            controls, [[number, slider], [controls["fill"]]], kept, self.say
        )
        in_step(slider, number)
        self.number = number

    def say(self, number, fill):
        if number == 7:
            msg = "Seven is too many."
            raise ValueError(msg)
        self.drawn.append((number, fill))
        self.bar.set_width(number / 10)
        self.bar.set_visible(fill == "all")
        return Shown(f"The bar is {number} <wide>.", f"number = {number}")


def pixels(live):
    url = bytes(live.picture.value)
    png = base64.b64decode(url.removeprefix(b"data:image/png;base64,"))
    return np.asarray(Image.open(io.BytesIO(png)).convert("RGB"))


def test_a_change_of_a_control_moves_picture_sentence_and_line():
    live = Bar()
    before = pixels(live)
    live.controls["number"].value = 5

    assert (pixels(live) != before).any()
    assert "The bar is 5 &lt;wide&gt;." in live.sentence.value
    assert live.picture.tooltip == repr(live) == "The bar is 5 <wide>."
    assert live.paste.value == "number = 5"


def test_the_number_box_and_the_slider_are_one_control():
    live = Bar()
    live.number.value = 4
    from_box = live.controls["number"].value, live.paste.value
    live.controls["number"].value = 6

    assert from_box == (4, "number = 4")
    assert live.number.value == 6


def test_the_picture_is_drawn_once_for_each_state():
    live = Bar()
    live.number.value = 3
    live.set(number=4, fill="none")
    live.set(number=4)

    assert live.drawn == [(1, "all"), (3, "all"), (4, "none")]


def test_the_picture_goes_out_before_the_other_controls_follow():
    live = Bar()
    order = []
    live.picture.observe(lambda change: order.append("picture"), "value")
    live.number.observe(lambda change: order.append("number box"), "value")
    live.controls["number"].value = 8

    assert order == ["picture", "number box"]


def test_a_failure_is_said_and_raised_and_the_widget_goes_on():
    live = Bar()
    with pytest.raises(ValueError, match=r"Seven is too many\."):
        live.controls["number"].value = 7
    said = live.sentence.value
    live.controls["number"].value = 2

    assert "This could not be drawn: Seven is too many." in said
    assert "The bar is 2" in live.sentence.value
    assert not live.is_waiting


def test_a_failure_while_several_controls_are_set_leaves_nothing_waiting():
    live = Bar()
    with pytest.raises(ValueError, match=r"Seven is too many\."):
        live.set(number=7, fill="none")
    live.set(number=5)

    assert live.paste.value == "number = 5"


def test_a_widget_shows_itself_and_a_still_picture_with_its_sentence():
    live = Bar()
    live.controls["number"].value = 5
    data, metadata = live._repr_mimebundle_()

    assert data[VIEW]["model_id"] == live.box.model_id
    assert data["text/plain"] == "The bar is 5 <wide>."
    assert data["image/png"]
    assert metadata["image/png"]["alt"] == "The bar is 5 <wide>."
    assert metadata["image/png"]["width"] == 720


def inside(widget):
    yield widget
    for child in getattr(widget, "children", ()):
        yield from inside(child)


@pytest.mark.parametrize("live", [Bar(), nesting_dolls(CASE)], ids=["bar", "dolls"])
def test_every_control_has_a_label_or_a_twin_that_has_one(live):
    widgets = list(inside(live.box))
    labelled = [widget for widget in widgets if isinstance(widget, LABELLED)]
    ticked = [widget for widget in widgets if isinstance(widget, ipywidgets.Checkbox)]
    sliders = [widget for widget in widgets if isinstance(widget, ipywidgets.IntSlider)]
    silent = (ipywidgets.Box, ipywidgets.Image, ipywidgets.HTML)
    others = [widget for widget in widgets if not isinstance(widget, silent)]

    assert all(widget.description for widget in [*labelled, *ticked])
    assert len(others) == len([*labelled, *ticked, *sliders])
    for slider in sliders:  # the box stands before it, so Tab reaches the name first
        row = next(box for box in widgets if slider in getattr(box, "children", ()))
        assert isinstance(row.children[0], ipywidgets.BoundedIntText)


def full_redraw(kept):
    """The same figure drawn as a whole, with nothing kept."""
    for artist in kept.moving:
        artist.set_animated(False)
    canvas = FigureCanvasAgg(kept.figure)
    with plain_style():
        canvas.draw()
    drawn = np.asarray(as_image(canvas))
    for artist in kept.moving:
        artist.set_animated(True)
    kept.figure.set_canvas(kept._canvas)
    return drawn


def test_the_kept_picture_equals_a_full_redraw_pixel_for_pixel():
    dolls = nesting_dolls(CASE)
    kept = dolls._figure
    for number in range(1, 42):
        dolls.controls["number"].value = number
        dolls.controls["ours"].value = True

        assert (np.asarray(kept.image()) == full_redraw(kept)).all()


def test_the_palette_keeps_flat_colours_and_nearly_all_of_the_edges():
    dolls = nesting_dolls(CASE)
    dolls.set(number=41, ours=True)
    true = np.asarray(dolls._figure.image()).astype(int)
    off = np.abs(pixels(dolls).astype(int) - true).max(axis=2)

    assert off.max() <= 12
    assert (off > 6).mean() < 0.005
    for paper in dolls._dolls.papers[:-1]:  # the last is that of a fourth voice
        colour = [int(paper[i : i + 2], 16) for i in (1, 3, 5)]
        flat = (true == colour).all(axis=2)
        assert flat.sum() > 1000
        assert (pixels(dolls)[flat] == colour).all()
