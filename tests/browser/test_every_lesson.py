"""Every lesson and its exercises in a real JupyterLab, wide and narrow.

`NOTEVERBALE_SCREENSHOTS=FOLDER` keeps pictures of the widgets in an existing folder.
"""

import pytest
from looking import STANDS_OUT, Seen
from playwright.sync_api import expect

from noteverbale.course import lessons

OPEN = """
async path => {
  await window.jupyterapp.commands.execute("docmanager:open", {path});
}
"""
# The cells that show a widget, by their ids.
WIDGETS = """
() => window.jupyterapp.shell.currentWidget.content.widgets
  .filter(cell => (cell.model.outputs?.toJSON() ?? []).some(output =>
    "application/vnd.jupyter.widget-view+json" in (output.data ?? {})))
  .map(cell => cell.model.id)
"""
SHOW = """
async id => {
  const notebook = window.jupyterapp.shell.currentWidget.content;
  const place = notebook.widgets.findIndex(cell => cell.model.id === id);
  await notebook.scrollToItem(place, "start");
}
"""


@pytest.mark.parametrize("lesson", lessons(), ids=lambda lesson: lesson.title)
def test_a_lesson_runs_and_its_widgets_move_and_nothing_is_cut_off(
    lab, sit_down, lesson
):
    desk = sit_down()
    go_to(desk, lab, f"notebooks/{lesson.notebook}")
    desk.run_all()
    widgets = desk.page.evaluate(WIDGETS)
    assert widgets
    for name in widgets:
        look_at(desk, lesson, name, "wide")
        move_every_number(desk, name)
        look_at(desk, lesson, name, "moved")

    desk.page.set_viewport_size({"width": 800, "height": 1000})
    for name in widgets:
        look_at(desk, lesson, name, "narrow")
        assert desk.output(name).first.evaluate(STANDS_OUT) <= 0


@pytest.mark.parametrize("lesson", lessons(), ids=lambda lesson: lesson.title)
def test_untouched_exercises_run_and_say_so(lab, sit_down, lesson):
    desk = sit_down(width=800)
    go_to(desk, lab, f"exercises/{lesson.notebook}")
    desk.run_all()

    for exercise in lesson.exercises:
        name = f"{exercise.name.replace('_', '-')}-check"
        desk.page.evaluate(SHOW, name)
        outcome = desk.output(name).first
        expect(outcome).to_contain_text("not attempted")
        assert outcome.evaluate(STANDS_OUT) <= 0


def go_to(desk, lab, path):
    desk.open(lab.address)
    desk.page.evaluate(OPEN, path)
    desk.arrive(path)


def look_at(desk, lesson, name, how):
    """Scroll to a widget; its picture is there, with a sentence that says something."""
    desk.page.evaluate(SHOW, name)
    output = desk.output(name).first
    picture = output.locator(".widget-image").first
    expect(picture).to_be_visible()
    expect(output.get_by_role("status").first).not_to_have_text("")
    picture.scroll_into_view_if_needed()
    desk.photograph(f"lesson-{lesson.number:02}-{name}-{how}")


def move_every_number(desk, name):
    """One step of each number box moves picture and sentence; the keys stay there."""
    cell, n_cells = desk.cell(name), desk.n_cells()
    for box in cell.locator("input[type=number]:visible").all():
        box.focus()
        before, seen = box.input_value(), Seen(cell)
        desk.page.keyboard.press("ArrowUp")
        if box.input_value() == before:
            desk.page.keyboard.press("ArrowDown")
        expect(box).not_to_have_value(before)
        seen.picture_and_sentence_changed()
    assert desk.n_cells() == n_cells
