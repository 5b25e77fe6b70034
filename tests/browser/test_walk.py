"""What a learner does in an hour, in a real JupyterLab, and what is there the next day.

`NOTEVERBALE_SCREENSHOTS=FOLDER` keeps pictures of the stations in an existing folder.
"""

import json
import re

from looking import Seen
from playwright.sync_api import expect

from noteverbale import load_case
from noteverbale.exercise.outcome import in_words
from noteverbale.exercises.attribution import he_in_p9

START = "notebooks/00-start-here.ipynb"
LESSON = "notebooks/02-who-says-so.ipynb"
EXERCISES = "exercises/02-who-says-so.ipynb"


def test_a_learner_does_the_lesson_and_finds_the_work_again_the_next_day(lab, sit_down):
    desk = sit_down()
    desk.open(lab.address)
    see_the_start_page(desk)
    desk.run_all()

    desk.output("map").locator(f"a[href*='{LESSON}']").click()
    desk.arrive(LESSON)
    desk.run_all()
    work_the_widget_by_keyboard(desk)
    bet(desk)
    desk.save()

    desk.cell("next").locator(f"a[href*='{EXERCISES}']").click()
    desk.arrive(EXERCISES)
    desk.run_all()
    do_an_exercise(desk)
    kept = json.loads((lab.course / "progress.json").read_text(encoding="utf-8"))
    desk.page.close()
    lab.stop()

    lab.start()
    desk = sit_down()
    desk.open(lab.address)
    desk.run_all()
    see_the_work_on_the_map(desk)
    again = json.loads((lab.course / "progress.json").read_text(encoding="utf-8"))
    assert again == kept

    desk.output("map").locator(f"a[href*='{LESSON}']").click()
    desk.arrive(LESSON)
    see_the_widgets_picture(desk)


def see_the_start_page(desk):
    """The map is there before anything has run, and nothing lies over it."""
    expect(desk.output("map")).to_contain_text("0 of")
    expect(desk.page.locator(".jp-Dialog, .Toastify__toast")).to_have_count(0)
    desk.photograph("1-start-page")


def work_the_widget_by_keyboard(desk):
    """Number box, slider and dropdown move picture, sentence and line together."""
    keyboard, cell, n_cells = desk.page.keyboard, desk.cell("dolls"), desk.n_cells()
    number = cell.get_by_label("Sentence", exact=True)
    number.focus()
    seen = Seen(cell)

    keyboard.press("ArrowUp")
    seen.everything_changed()
    at = int(number.input_value())
    desk.tab_to(cell.locator(".noUi-handle"))
    keyboard.press("ArrowLeft")
    expect(number).to_have_value(str(at - 1))
    seen.everything_changed()

    speaker = cell.get_by_label("Speaker", exact=True)
    expect(speaker).to_have_value("(nobody)")
    desk.tab_to(speaker)
    keyboard.press("Space")
    expect(cell.locator("select:open")).to_have_count(1)
    keyboard.press("ArrowDown")
    keyboard.press("ArrowDown")
    keyboard.press("Enter")
    expect(speaker).not_to_have_value("(nobody)")
    seen.everything_changed()
    who = speaker.input_value()
    expect(cell.get_by_role("status")).to_contain_text(who)
    expect(cell.get_by_label("Line to paste")).to_have_value(
        re.compile(f'speaker="{re.escape(who)}"')
    )
    # A closed list keeps its keys: JupyterLab has commands of its own for all of these.
    for key in ("ArrowDown", "ArrowUp", "a", "d", "d"):
        keyboard.press(key)
    expect(speaker).to_be_focused()
    # The keys went to the widget, and to no cell of the notebook.
    assert desk.n_cells() == n_cells
    cell.evaluate("it => it.scrollIntoView()")
    desk.photograph("2-widget-moved")


def bet(desk):
    """A number in place of the three dots is a bet, and it is weighed."""
    unweighed = desk.output("bet-1-worth").inner_text()
    desk.run("bet-1", desk.source("bet-1").replace("...", "17"))
    expect(desk.output("bet-1")).to_contain_text("17")
    desk.run("bet-1-worth")
    expect(desk.output("bet-1-worth")).not_to_have_text(unweighed)
    expect(desk.output("bet-1-worth")).to_contain_text("17")


def do_an_exercise(desk):
    """A named mistake, a hint, another mistake, the solution, and the right answer."""
    case, outcome = load_case(), desk.output("he-in-p9-check")
    first, second = he_in_p9.misconceptions[:2]
    stub = desk.source("he-in-p9-stub")

    def answer(value):
        desk.run("he-in-p9-stub", stub.replace("...", json.dumps(value)))
        desk.run("he-in-p9-check")

    expect(outcome).to_contain_text("not attempted")
    answer(first.answers(case)[0])
    expect(outcome).to_contain_text(f"misconception: {in_words(first.key)}")
    expect(outcome).to_contain_text(first.did)
    outcome.scroll_into_view_if_needed()
    desk.photograph("3-misconception")

    desk.add_cell("he-in-p9-check", "help")
    desk.run("help", "check.he_in_p9.solution()")
    expect(desk.output("help")).to_contain_text("not open yet")
    desk.run("help", "check.he_in_p9.hint()")
    expect(desk.output("help")).to_contain_text(he_in_p9.hints[0])
    answer(second.answers(case)[0])
    expect(outcome).to_contain_text(f"misconception: {in_words(second.key)}")
    desk.run("help", "check.he_in_p9.solution()")
    expect(desk.output("help")).to_contain_text(first.why)

    answer(he_in_p9.reference(case))
    expect(outcome).to_contain_text("correct")
    expect(outcome).not_to_contain_text("misconception")
    outcome.scroll_into_view_if_needed()
    desk.photograph("4-right-answer")


def see_the_widgets_picture(desk):
    """Before it is run again, a widget shows its picture and not an error."""
    output = desk.output("dolls")
    output.scroll_into_view_if_needed()
    expect(output.locator("img")).to_have_count(1)
    expect(output).not_to_contain_text("Error displaying widget")
    desk.photograph("8-lesson-opened-again")


def see_the_work_on_the_map(desk):
    course_map = desk.output("map")
    begun = course_map.locator("summary").filter(has_text=re.compile("^1 of "))
    expect(begun).to_have_count(1)
    expect(course_map).to_contain_text("he_in_p9: done")
    expect(course_map).to_contain_text("1 bet ")
    begun.click()
    desk.photograph("5-start-page-after-restart")
