import json
from html.parser import HTMLParser

import pytest

from noteverbale.course import CourseMap, course_map, exercises, lessons
from noteverbale.progress import Entry, ExerciseProgress, Progress


def write(folder, name, *cells):
    folder.mkdir(parents=True, exist_ok=True)
    written = [
        {"cell_type": kind, "id": cell_id, "metadata": {}, "source": source}
        for kind, cell_id, source in cells
    ]
    content = {"cells": written, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    (folder / name).write_text(json.dumps(content), encoding="utf-8")


@pytest.fixture
def course(tmp_path):
    folder = tmp_path / "notebooks"
    write(folder, "00-start-here.ipynb", ("markdown", "title", "# Start here"))
    write(
        folder,
        "02-who-says-so.ipynb",
        ("code", "setup", "# not a heading"),
        ("markdown", "title", "# Lesson 2. Who says so?\n\nAnd how do you know?"),
        (
            "markdown",
            "objectives",
            "Minutes: 50 (an estimate).\n\n- *name* the source,\n"
            "- *trace* a claim, and\n- *state* the limits.",
        ),
    )
    write(folder, "97-empty.ipynb", ("markdown", "objectives", "Not yet written."))
    return tmp_path


class Reader(HTMLParser):
    """Collect the links and the words of a page."""

    def __init__(self, page):
        super().__init__()
        self.links, self.words = [], []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.links += [value for name, value in attrs if name == "href"]

    def handle_data(self, data):
        self.words += data.split()


def test_lessons_are_found_by_their_notebooks(course):
    found = lessons(course)

    assert [(each.number, each.title) for each in found] == [
        (2, "Who says so?"),
        (97, "97-empty"),
    ]


def test_a_lesson_says_what_it_promises(course):
    lesson, empty = lessons(course)

    assert lesson.minutes == 50
    assert lesson.objectives == ("name the source", "trace a claim", "state the limits")
    assert (empty.minutes, empty.objectives, empty.exercises) == (None, (), ())


def test_a_lesson_has_the_exercises_of_its_number(course):
    lesson = lessons(course)[0]

    assert {each.lesson for each in lesson.exercises} == {2}
    assert "attribution.unnamed_sources" in {
        each.full_name for each in lesson.exercises
    }


def test_every_exercise_is_found_once_and_belongs_to_a_lesson():
    names = [each.full_name for each in exercises()]

    assert len(names) == len(set(names))
    assert {each.lesson for each in exercises()} <= {each.number for each in lessons()}


def test_every_shipped_lesson_has_a_title_minutes_and_objectives():
    for lesson in lessons():
        assert lesson.title != lesson.notebook.removesuffix(".ipynb")
        assert lesson.minutes
        assert lesson.objectives


def test_every_objective_of_an_exercise_is_one_of_its_lesson():
    for lesson in lessons():
        promised = {objective.split()[0] for objective in lesson.objectives}

        assert {
            verb for each in lesson.exercises for verb in each.objectives
        } <= promised


def test_the_map_shows_how_far_a_learner_is(course):
    attempt = {"status": "not yet", "fingerprint": "x"}
    kept = Progress(
        bets={"claims": (Entry(9, "2026-11-24"),)},
        exercises={
            "attribution.he_in_p9": ExerciseProgress(attempts=(attempt,), done=True),
            "attribution.unnamed_sources": ExerciseProgress(attempts=(attempt,) * 2),
        },
    )
    said = CourseMap(tuple(lessons(course)), kept)

    n = len(lessons(course)[0].exercises)
    words = " ".join(Reader(said._repr_html_()).words).replace(" :", ":")
    for page in (repr(said), words):
        assert f"1 of {n} exercises done" in page
        assert "he_in_p9: done" in page
        assert "unnamed_sources: tried (2 answers)" in page
        assert "1 bet and 0 reflections kept." in page


def test_the_links_of_the_map_lead_to_files_of_the_copy(course):
    page = CourseMap(tuple(lessons(course)), Progress())._repr_html_()

    assert Reader(page).links == [
        "02-who-says-so.ipynb",
        "../exercises/02-who-says-so.ipynb",
        "97-empty.ipynb",
    ]


def test_the_map_says_what_is_wrong_with_the_progress_file(course):
    said = CourseMap((), Progress(trouble="It is <damaged>."))

    assert "It is <damaged>." in repr(said)
    assert "It is &lt;damaged&gt;." in said._repr_html_()


def test_the_map_has_no_colours_of_its_own():
    """So that it follows the light or the dark theme."""
    page = course_map()._repr_html_()

    assert "color" not in page
    assert "background" not in page


def test_the_map_of_the_shipped_course_reads_this_learners_progress():
    said = repr(course_map())

    assert "2. Who says so? (50 minutes)" in said
    assert "0 bets and 0 reflections kept." in said
