"""Notebooks are run and written in one way, and exercises derive from solutions."""

import json
import subprocess
import sys
from pathlib import Path
from shutil import copy

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from noteverbale.notebooks import (
    NotebookError,
    derive,
    exercise_cells,
    read,
    run,
    sources,
    text_of,
    tidy,
    untidy,
)

ASK = "How many claims are there?"


def code(name: str, source: str, *tags: str) -> dict:
    return new_code_cell(source, id=name, metadata={"tags": list(tags)} if tags else {})


def prose(name: str, source: str, *tags: str) -> dict:
    metadata = {"tags": list(tags)} if tags else {}
    return new_markdown_cell(source, id=name, metadata=metadata)


def write(path: Path, *cells: dict) -> Path:
    path.parent.mkdir(exist_ok=True)
    nbformat.write(new_notebook(cells=list(cells)), path)
    return path


def an_exercise() -> list[dict]:
    return [
        prose("title", "# Counting"),
        prose("how-many-ask", ASK),
        code("how-many-stub", "n = ..."),
        code("how-many-solution", "n = 49", "solution"),
        code("how-many-check", "print(n)", "check"),
        prose("how-many-why", "One row a claim.", "solution"),
    ]


@pytest.fixture
def solution(tmp_path: Path) -> Path:
    return write(tmp_path / "solutions" / "02-counting.ipynb", *an_exercise())


def test_a_run_writes_a_tidy_notebook_and_a_second_run_the_same_bytes(
    tmp_path: Path,
) -> None:
    lesson = write(
        tmp_path / "notebooks" / "01-all.ipynb",
        prose("title", "# Grüße  \n\n"),
        code("a-table", "import pandas as pd\npd.DataFrame({'a': [1]})   \n"),
        code(
            "a-picture",
            "import matplotlib.pyplot as plt\nplt.plot([1, 2]);",
            "nbval-ignore-output",
        ),
        code(
            "a-widget",
            "import ipywidgets\n"
            "class Shown(ipywidgets.IntSlider):\n"
            "    def _repr_mimebundle_(self, **kwargs):\n"
            "        shown = {'image/png': 'iVBORw0KGgo=', 'text/plain': 'Two.'}\n"
            "        return super()._repr_mimebundle_(**kwargs) | shown\n"
            "Shown()",
        ),
        code("where", "import os; print(os.path.basename(os.getcwd()))"),
        code(
            "progress",
            "from pathlib import Path\n"
            "print([*Path(os.environ['NOTEVERBALE_PROGRESS']).parent.iterdir()])",
        ),
    )
    before = json.loads(lesson.read_text(encoding="utf-8"))
    before["metadata"] = {"widgets": {}, "toc": 1}
    before["cells"][1]["metadata"] = {"execution": {"shell.execute_reply": "2026"}}
    lesson.write_text(json.dumps(before), encoding="utf-8")

    assert run(lesson)
    once = lesson.read_bytes()
    assert not run(lesson), "nothing has changed"

    assert lesson.read_bytes() == once
    assert untidy(tmp_path) == []
    found = json.loads(once)
    cells = {cell["id"]: cell for cell in found["cells"]}
    assert found["nbformat_minor"] == 5
    assert found["metadata"] == {
        "kernelspec": {
            "display_name": "Python 3 (ipykernel)",
            "language": "python",
            "name": "python3",
        },
        "language_info": {"name": "python"},
    }
    counts = [cell.get("execution_count") for cell in found["cells"]]
    assert counts == [None, 1, 2, 3, 4, 5]
    assert cells["a-picture"]["metadata"] == {"tags": ["nbval-ignore-output"]}
    assert cells["a-table"]["metadata"] == {}
    assert "".join(cells["a-table"]["source"]).endswith("[1]})")
    assert "image/png" in cells["a-picture"]["outputs"][0]["data"]
    assert cells["a-widget"]["outputs"][0]["data"].keys() == {"image/png", "text/plain"}
    assert cells["where"]["outputs"][0]["text"] == ["notebooks\n"]
    assert cells["progress"]["outputs"][0]["text"] == ["[]\n"]
    assert once.endswith(b"}\n")
    assert "Grüße" in once.decode()


@pytest.mark.parametrize(
    ("source", "says"),
    [
        (
            "1\nmissing",
            "cell 'second' raised NameError: name 'missing' is not defined\n"
            "--------------------\n1\nmissing\n--------------------\n",
        ),
        ("import time; time.sleep(30)", "cell 'second' took longer than 2 seconds"),
        ("import os; os._exit(1)", "cell 'second' ended the kernel"),
        ("import warnings; warnings.warn('old')", "cell 'second': it shows a warning"),
    ],
)
def test_a_failing_cell_is_named_and_the_file_stays(
    tmp_path: Path, source: str, says: str
) -> None:
    lesson = write(
        tmp_path / "notebooks" / "01-fails.ipynb",
        code("first", "1"),
        code("second", source),
    )
    before = lesson.read_bytes()

    with pytest.raises(NotebookError) as error:
        run(lesson, seconds=2)

    assert says in str(error.value)
    assert str(error.value).startswith("notebooks/01-fails.ipynb, cell 'second'")
    assert lesson.read_bytes() == before
    assert [file.name for file in lesson.parent.iterdir()] == [lesson.name]


def test_an_exercise_is_the_solution_without_the_tagged_cells(solution: Path) -> None:
    root = solution.parent.parent
    run(solution)

    assert derive(root) == [root / "exercises" / solution.name]
    assert derive(root) == [], "nothing has changed"
    assert untidy(root) == []
    exercise = read(root / "exercises" / solution.name)
    assert [cell["id"] for cell in exercise["cells"]] == [
        *("title", "how-many-ask", "how-many-stub", "how-many-check")
    ]
    kept = [cell for cell in exercise["cells"] if cell["cell_type"] == "code"]
    assert all(cell["outputs"] == [] for cell in kept)
    assert all(cell["execution_count"] is None for cell in kept)


@pytest.mark.parametrize(
    ("name", "tags", "says"),
    [
        (
            "how-many-stub",
            ["solution"],
            "solutions/02-counting.ipynb, cell 'how-many-stub': a stub cell may not "
            "be tagged 'solution'. Remove the tag, or the exercise has nothing to "
            "fill in.",
        ),
        ("how-many-check", ["check", "solution"], "nothing to check an answer with"),
        ("how-many-check", [], "a check cell must be tagged 'check'"),
        ("how-many-solution", [], "a solution cell must be tagged 'solution'"),
        ("how-many-why", [], "a why cell must be tagged 'solution'"),
        ("how-many-stub", None, "it has no cell 'how-many-stub'"),
        ("how-many-check", None, "it has no cell 'how-many-check'"),
        ("how-many-ask", None, "it has no cell 'how-many-ask'"),
        ("how-many-solution", None, "it has no cell 'how-many-solution'"),
    ],
)
def test_a_solution_that_cannot_be_derived_from_is_refused(
    solution: Path, name: str, tags: list[str] | None, says: str
) -> None:
    cells = [cell for cell in an_exercise() if cell["id"] != name or tags is not None]
    for cell in cells:
        if cell["id"] == name:
            cell["metadata"]["tags"] = tags
    write(solution, *cells)

    with pytest.raises(NotebookError) as error:
        derive(solution.parent.parent)

    assert says in str(error.value)
    assert not (solution.parent.parent / "exercises").exists()
    assert any(says in sentence for sentence in untidied(solution, exercise=True))


def untidied(solution: Path, *, exercise: bool = False) -> list[str]:
    """What is wrong beside the counts, which only a run can give."""
    root = solution.parent.parent
    if exercise:
        (root / "exercises").mkdir()
        copy(solution, root / "exercises")
    return [said for said in untidy(root) if "its count is" not in said]


def test_a_collection_without_solutions_is_not_derived_in_silence(
    tmp_path: Path,
) -> None:
    with pytest.raises(NotebookError, match="no notebooks"):
        derive(tmp_path)
    assert untidy(tmp_path) == ["There are no notebooks in notebooks/ and solutions/."]


def test_a_changed_exercise_is_told_cell_by_cell(solution: Path) -> None:
    root = solution.parent.parent
    solution.write_text(text_of(read(solution)), encoding="utf-8")
    derive(root)
    exercise = root / "exercises" / solution.name
    notebook = read(exercise)
    notebook["cells"][1]["source"] = ASK + "\nLook twice."
    notebook["cells"][2]["id"] = "how-many-stump"
    exercise.write_text(text_of(notebook), encoding="utf-8")

    assert untidied(solution) == [
        "exercises/02-counting.ipynb, cell 'how-many-stub' is missing.",
        "exercises/02-counting.ipynb, cell 'how-many-stump' does not come from the "
        "solution.",
        "exercises/02-counting.ipynb, cell 'how-many-ask', line 2: 'Look twice.', and "
        "in the solution nothing.",
        "exercises/02-counting.ipynb is not what solutions/02-counting.ipynb derives "
        "to: write it with `noteverbale derive`.",
    ]


def test_names_in_only_one_of_the_two_folders_are_told(solution: Path) -> None:
    root = solution.parent.parent
    solution.write_text(text_of(read(solution)), encoding="utf-8")
    write(root / "exercises" / "03-orphan.ipynb", prose("title", "# Nobody's"))

    assert untidied(solution) == [
        "exercises/02-counting.ipynb is missing: write it with `noteverbale derive`.",
        "exercises/03-orphan.ipynb has no solutions/03-orphan.ipynb. Write that, or "
        "delete this.",
    ]


def output(kind: str, **content: object) -> dict:
    return nbformat.v4.new_output(kind, **content)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"id": "3f2a90bc"}, "'3f2a90bc' says nothing"),
        ({"id": "6d3f0c1e-8f0a-4d0e-9a51-0f2f7d5cf0aa"}, "says nothing"),
        ({"id": "Cell_1"}, "'Cell_1' says nothing"),
        ({"id": "title"}, "cell 2: cell 1 has the id 'title' too."),
        ({"execution_count": 7}, "its count is 7 and not 1"),
        ({"execution_count": None}, "its count is None and not 1"),
        ({"source": "\n"}, "it is empty"),
        ({"source": "1 \n"}, "is not tidy"),
        ({"metadata": {"collapsed": True}}, "is not tidy"),
        (
            {"outputs": [output("error", ename="KeyError", evalue="", traceback=[])]},
            "it holds the error KeyError",
        ),
        (
            {"outputs": [output("stream", name="stderr", text="OldWarning: x\nmore")]},
            "writes to stderr: OldWarning: x",
        ),
        (
            {
                "outputs": [
                    output("display_data", data={"text/plain": "<A at 0x7f00aa11>"})
                ]
            },
            "'at 0x7f00aa11' in its output is another at every run",
        ),
    ],
)
def test_what_a_run_would_not_have_written_is_told(
    tmp_path: Path, change: dict, says: str
) -> None:
    cell = code("one", "1")
    cell["execution_count"] = 1
    cell.update(change)
    notebook = new_notebook()
    # Put in afterwards: nbformat would mend an id that is there twice.
    notebook["cells"] = [prose("title", "# One"), cell]
    text = nbformat.v4.writes(notebook if says == "is not tidy" else tidy(notebook))
    lesson = tmp_path / "notebooks" / "01.ipynb"
    lesson.parent.mkdir()
    lesson.write_text(f"{text}\n", encoding="utf-8")

    said = untidy(tmp_path)

    assert len(said) == 1
    assert said[0].startswith("notebooks/01.ipynb")
    assert says in said[0]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("<<<<<<< HEAD\n{}", "is not JSON"),
        ("[]", "is not a notebook"),
        ('{"nbformat": 3, "worksheets": []}', "is not a notebook of format 4"),
        ('{"nbformat": 4, "cells": [5]}', "is not a notebook"),
    ],
)
def test_what_is_no_notebook_is_one_sentence(
    tmp_path: Path, text: str, says: str
) -> None:
    lesson = tmp_path / "notebooks" / "01.ipynb"
    lesson.parent.mkdir()
    lesson.write_text(text, encoding="utf-8")

    assert says in untidy(tmp_path)[0]
    for function in (run, read, sources):
        with pytest.raises(NotebookError, match=says):
            function(lesson)


def test_a_missing_notebook_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(NotebookError, match=r"/02\.ipynb cannot be read: No such file"):
        run(tmp_path / "02.ipynb")


def test_a_made_up_id_is_refused_before_anything_runs(tmp_path: Path) -> None:
    mark = tmp_path / "ran"
    lesson = write(tmp_path / "a.ipynb", code("3f2a90bc", f"open({str(mark)!r}, 'w')"))

    with pytest.raises(NotebookError, match="'3f2a90bc' says nothing"):
        run(lesson)
    assert not mark.exists()


def test_our_answer_is_read_from_the_solution(solution: Path) -> None:
    assert exercise_cells(solution, "how_many") == ("n = 49", "One row a claim.")
    assert sources(solution)[1:3] == [("markdown", ASK), ("code", "n = ...")]
    with pytest.raises(NotebookError, match="has no cell 'how-few-solution'"):
        exercise_cells(solution, "how_few")


def test_importing_the_notebook_tools_loads_no_jupyter() -> None:
    script = "import sys, noteverbale.notebooks; print(*sys.modules)"
    command = [sys.executable, "-c", script]
    done = subprocess.run(command, capture_output=True, text=True, check=True)

    assert {"nbformat", "nbclient", "jupyter_client"}.isdisjoint(done.stdout.split())


SAYS_PROGRESS = (
    "import os\nfrom pathlib import Path\n"
    "progress = Path(os.environ['NOTEVERBALE_PROGRESS'])\n"
    "print(progress.exists())"
)
LEAVES_PROGRESS = "progress.touch()\nprint(progress.exists())"


def test_nbval_fails_on_what_is_not_true_and_every_notebook_begins_afresh(
    tmp_path: Path,
) -> None:
    def stored(name: str, *cells: dict) -> None:
        for count, cell in enumerate(cells, 1):
            cell["execution_count"] = count
        write(tmp_path / name, *cells)

    def shows(source: str, text: str, *tags: str) -> dict:
        cell = code(f"shows-{len(source)}", source, *tags)
        cell["outputs"] = [output("stream", name="stdout", text=text)] if text else []
        return cell

    stored("stale.ipynb", shows("print(2 + 2)", "5\n"))
    warn = "import warnings\nwarnings.warn('old')"
    stored("warns.ipynb", shows(warn, "", "nbval-ignore-output"))
    for name in ("first.ipynb", "second.ipynb"):
        stored(name, shows(SAYS_PROGRESS, "False\n"), shows(LEAVES_PROGRESS, "True\n"))
    widget = "import ipywidgets\nipywidgets.IntSlider(7)"
    stored("widget.ipynb", code("widget", widget))
    run(tmp_path / "widget.ipynb")
    here = (folder / "conftest.py" for folder in Path(__file__).parents)
    copy(next(file for file in here if file.exists()), tmp_path)
    (tmp_path / "pytest.ini").write_text("[pytest]\n")

    command = [sys.executable, "-m", "pytest", "-rA", "--color=no", "--nbval"]
    command += ["--nbval-current-env", "-n", "2", "--dist", "loadfile"]
    done = subprocess.run(
        command, cwd=tmp_path, capture_output=True, text=True, check=False
    )

    words = [line.split()[:2] for line in done.stdout.splitlines()]
    said = sorted(word for word in words if word[:1] in (["PASSED"], ["FAILED"]))
    assert said == [
        ["FAILED", "stale.ipynb::Cell"],
        ["FAILED", "warns.ipynb::Cell"],
        ["PASSED", "first.ipynb::Cell"],
        ["PASSED", "first.ipynb::Cell"],
        ["PASSED", "second.ipynb::Cell"],
        ["PASSED", "second.ipynb::Cell"],
        ["PASSED", "widget.ipynb::Cell"],
    ]
    assert "UserWarning: old" in done.stdout
