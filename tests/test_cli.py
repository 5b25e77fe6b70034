import json
from contextlib import chdir

import pytest
from typer.testing import CliRunner

from noteverbale import cli, shipped
from noteverbale.course import lessons
from noteverbale.progress import record_attempt


@pytest.fixture
def say(tmp_path, monkeypatch):
    """Run a command in an empty folder."""
    monkeypatch.chdir(tmp_path)
    return lambda *words: CliRunner().invoke(cli.app, list(words))


def test_the_version_is_that_of_the_installed_course(say):
    assert say("--version").stdout == f"noteverbale {shipped.version()}\n"


def test_copy_makes_a_copy_and_says_where_to_begin(say, tmp_path):
    result = say("copy", "mine")

    start = tmp_path / "mine/notebooks/00-start-here.ipynb"
    assert result.exit_code == 0
    assert start.exists()
    assert "copied." in result.stdout
    assert str(start) in result.stdout


def test_copy_says_what_was_kept_and_what_was_laid_beside(say, tmp_path):
    say("copy")
    mine = tmp_path / "noteverbale-course/exercises/02-who-says-so.ipynb"
    mine.write_text("{}")
    (tmp_path / "noteverbale-course/.noteverbale/manifest.json").write_text("{}")

    lines = say("copy").stdout.splitlines()

    new = f"02-who-says-so.new-{shipped.version()}.ipynb"
    assert lines[1] == (
        "Your exercises/02-who-says-so.ipynb is kept. "
        f"The new one lies beside it: {new}"
    )
    assert mine.read_text() == "{}"


def test_a_copy_that_is_up_to_date_is_not_talked_about(say, tmp_path):
    say("copy")

    lines = say("copy").stdout.splitlines()

    assert [line.split()[0] for line in lines] == ["Your", "To"]


def test_list_prints_json_in_the_form_that_programs_expect(say):
    lesson = json.loads(say("list", "--json").stdout)["lessons"][1]
    exercise = next(
        each for each in lesson["exercises"] if each["name"] == "unnamed_sources"
    )

    assert list(lesson) == ["number", "title", "minutes", "exercises"]
    assert (lesson["number"], lesson["title"]) == (2, "Who says so?")
    assert list(exercise) == ["name", "kind", "points", "objectives", "misconceptions"]
    assert exercise["kind"] == "set"
    assert exercise["points"] == 1
    assert len(exercise["misconceptions"]) >= 3


def test_list_shows_every_exercise(say):
    result = say("list")

    assert result.exit_code == 0
    for lesson in lessons():
        for exercise in lesson.exercises:
            assert exercise.name in result.stdout


@pytest.mark.parametrize("stands", [".", "noteverbale-course/notebooks"])
def test_list_finds_the_progress_of_the_copy_that_is_here(
    say, tmp_path, monkeypatch, stands
):
    monkeypatch.delenv("NOTEVERBALE_PROGRESS")
    say("copy")
    with chdir(tmp_path / "noteverbale-course"):
        record_attempt("attribution.he_in_p9", "correct")
    monkeypatch.chdir(tmp_path / stands)

    (line,) = [line for line in say("list").stdout.splitlines() if "he_in_p9" in line]

    assert " done " in line


def test_what_a_person_can_do_wrong_ends_in_a_sentence_and_status_2(say, tmp_path):
    (tmp_path / "taken").touch()
    cases = {
        ("copy", "taken"): "is a file, not a folder",
        ("lab", "taken"): "is a file, not a folder",
        ("copy", "~nobody-of-this-name/course"): "home",
        ("lab", "--port", "80"): "--port",
        ("lab", "--port", "many"): "--port",
        ("lab", "--colour"): "--colour",
        ("dance",): "dance",
        ("run",): "There is no folder notebooks here",
        ("run", "--check"): "There is no folder notebooks here",
        ("run", "missing.ipynb"): "missing.ipynb",
        ("run", "taken"): "taken is not JSON",
        ("run", "--check", "taken"): "leave the names out",
        ("derive",): "There is no folder notebooks here",
    }
    for words, said in cases.items():
        result = say(*words)

        assert result.exit_code == 2, words
        assert said in result.stderr, words
        assert isinstance(result.exception, SystemExit), words


def test_run_writes_a_notebook_tidily(say, tmp_path):
    notebook = tmp_path / "01-tiny.ipynb"
    cell = {
        "cell_type": "code",
        "execution_count": 7,
        "id": "sum",
        "metadata": {},
        "outputs": [],
        "source": "20 + 21",
    }
    content = {"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    notebook.write_text(json.dumps(content))

    first, second = say("run", notebook.name), say("run", notebook.name)

    assert first.stdout == "01-tiny.ipynb: written\n"
    assert second.stdout == "01-tiny.ipynb: as it was\n"
    assert '"41"' in notebook.read_text()


def test_derive_and_the_check_agree(say, tmp_path):
    for folder in ("notebooks", "solutions"):
        (tmp_path / folder).mkdir()
    cell = {"cell_type": "markdown", "id": "title", "metadata": {}, "source": "# A"}
    content = {"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    (tmp_path / "solutions/01-a.ipynb").write_text(json.dumps(content))

    before = say("run", "--check")
    say("run")
    derived = say("derive")
    after = say("run", "--check")

    assert before.exit_code == 1
    assert "exercises/01-a.ipynb is missing" in before.stdout
    assert "01-a.ipynb: written" in derived.stdout
    assert after.exit_code == 0, after.stdout
