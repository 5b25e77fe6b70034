"""What a run notebook holds of a picture and of a widget."""

import nbformat
import pytest
from nbclient import NotebookClient

CELLS = (
    "from noteverbale import load_case\n"
    "from noteverbale.widgets import nesting_dolls\n"
    "dolls = nesting_dolls(load_case(), 'P12.2')\ndolls",
    "from noteverbale.figures import quoted_words_bars\n"
    "quoted_words_bars({'Blinken': 3, 'Peskov': 1}, silent=['Georgia'])",
    # What a press of an arrow key does, as far as the kernel is concerned.
    "dolls.controls['number'].set_state({'value': 3})\ndolls",
)
BARS = "Blinken has 3 of the 4 quoted words, Peskov 1; Georgia is not quoted."


@pytest.fixture(scope="module")
def outputs():
    cells = [nbformat.v4.new_code_cell(source) for source in CELLS]
    notebook = nbformat.v4.new_notebook(cells=cells)
    NotebookClient(notebook, kernel_name="python3", timeout=60).execute()
    return [cell.outputs for cell in notebook.cells]


def test_a_widget_leaves_a_still_picture_and_its_sentence(outputs):
    (shown,) = outputs[0]

    assert shown.data["image/png"]
    assert shown.data["text/plain"] == (
        "Depth 1: The report says [When Moscow will answer is not yet clear]."
    )
    assert shown.metadata["image/png"]["alt"] == shown.data["text/plain"]
    assert "application/vnd.jupyter.widget-view+json" in shown.data


def test_a_picture_shows_its_sentence_as_text_under_it(outputs):
    picture, sentence = outputs[1]

    assert picture.data["image/png"]
    assert picture.data["text/plain"] == sentence.data["text/plain"] == BARS
    assert BARS in sentence.data["text/html"]
    assert picture.metadata["image/png"] == {"alt": BARS, "width": 720, "height": 274}


def test_a_change_from_the_page_reaches_picture_and_sentence(outputs):
    (shown,) = outputs[2]

    assert shown.data["text/plain"] == (
        "Depth 1: The report says [Both are in favour of diplomacy]."
    )
    assert shown.data["image/png"] != outputs[0][0].data["image/png"]
