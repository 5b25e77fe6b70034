"""What is true of every notebook, whoever writes the next one.

The five statements: solutions and exercises are pairs; an exercise is what its
solution derives to; every check passes on the solution; an untouched exercise runs to
its end and every check says "not attempted"; and whatever nbval cannot compare is
followed by a sentence that it can.
"""

import ast
import importlib
import pkgutil
import re
import sys
import tempfile
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from noteverbale import exercises
from noteverbale.notebooks import derived, execute, read, text_of, untidy
from noteverbale.notebooks.running import output_problems

ROOT = Path(__file__).parents[1]
LESSONS, SOLUTIONS, EXERCISES = (
    sorted((ROOT / folder).glob("*.ipynb"))
    for folder in ("notebooks", "solutions", "exercises")
)
EVERY = LESSONS + SOLUTIONS + EXERCISES
IGNORED = "nbval-ignore-output"
OUTCOME = re.compile(r"\[([a-z ]+)\] (\w+)")


def each(paths: list[Path]) -> pytest.MarkDecorator:
    """Run a test for each notebook, under its own name."""
    names = [f"{path.parent.name}/{path.stem}" for path in paths]
    return pytest.mark.parametrize("path", paths, ids=names)


def code_cells(notebook: dict) -> list[dict]:
    return [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]


def tags(cell: dict) -> list[str]:
    return cell["metadata"].get("tags", [])


def shown(cell: dict) -> list[str]:
    """The texts that a cell's outputs show, pictures aside."""
    texts = []
    for output in cell["outputs"]:
        data = output.get("data", {})
        texts += [output.get("text", ""), data.get("text/plain", "")]
        texts.append(re.sub("<[^>]*>", " ", data.get("text/html", "")))
    return texts


def outcomes(notebook: dict) -> dict[str, tuple[str, str]]:
    """Cell id of each check, and the status and the exercise it reports."""
    found = {}
    for cell in code_cells(notebook):
        if "check" in tags(cell):
            said = [OUTCOME.match(text) for text in shown(cell)]
            matches = [match.groups() for match in said if match]
            found[cell["id"]] = matches[0] if matches else ("no outcome", "")
    return found


def expected(notebook: dict, *statuses: str) -> dict[str, tuple[str, str]]:
    """What ``outcomes`` gives if all is well."""
    found = outcomes(notebook)
    names = {name: name.removesuffix("-check").replace("-", "_") for name in found}
    return {
        name: (found[name][0] if found[name][0] in statuses else statuses[0], exercise)
        for name, exercise in names.items()
    }


@cache
def prompts() -> dict[str, str]:
    """Each exercise there is, and its prompt."""
    names = [module.name for module in pkgutil.iter_modules(exercises.__path__)]
    modules = [importlib.import_module(f"{exercises.__name__}.{n}") for n in names]
    objects = [thing for module in modules for thing in vars(module).values()]
    checks = [
        it for it in objects if not isinstance(it, type) and hasattr(it, "prompt")
    ]
    return {check.name: check.prompt for check in checks}


def test_there_are_notebooks_to_test() -> None:
    assert LESSONS
    assert SOLUTIONS
    assert EXERCISES


# Statement 1.
def test_solutions_and_exercises_hold_the_same_names() -> None:
    solutions = {path.name for path in SOLUTIONS}
    exercises_ = {path.name for path in EXERCISES}

    assert sorted(solutions - exercises_) == [], "only in solutions/"
    assert sorted(exercises_ - solutions) == [], "only in exercises/"


def test_every_solution_belongs_to_a_lesson() -> None:
    assert {path.name for path in SOLUTIONS} <= {path.name for path in LESSONS}


# Statement 2.
@each(SOLUTIONS)
def test_an_exercise_is_what_its_solution_derives_to(path: Path) -> None:
    exercise = ROOT / "exercises" / path.name
    should_be = derived(path)

    assert read(exercise)["cells"] == should_be["cells"]
    assert exercise.read_bytes() == text_of(should_be).encode()


# Statement 3.
@each(SOLUTIONS)
def test_every_check_passes_on_the_solution(path: Path) -> None:
    notebook = execute(path)

    assert outcomes(notebook) == expected(notebook, "correct", "complete")
    assert outcomes(notebook), "a solution without a check"
    assert output_problems(notebook) == []


# Statement 4.
@each(EXERCISES)
def test_on_the_untouched_exercise_every_check_says_not_attempted(path: Path) -> None:
    notebook = execute(path)

    assert outcomes(notebook) == expected(notebook, "not attempted")
    assert outcomes(notebook), "an exercise without a check"
    assert output_problems(notebook) == []


# Statement 5.
@each(LESSONS + SOLUTIONS)
def test_what_nbval_cannot_compare_is_followed_by_a_sentence_that_it_can(
    path: Path,
) -> None:
    cells = code_cells(read(path))
    ignored = [cell for cell in cells if IGNORED in tags(cell)]
    unsaid = [
        cell["id"]
        for cell, after in zip(cells, [*cells[1:], None], strict=True)
        if IGNORED in tags(cell) and not (after and says_a_sentence(after))
    ]

    assert unsaid == []
    assert 3 * len(ignored) <= len(cells), "more than a third is not compared"


def says_a_sentence(cell: dict) -> bool:
    """Whether nbval compares what a cell shows, and it ends as a sentence does."""
    lines = [text.strip().strip("'\"") for text in shown(cell)]
    ends = (".", "?", "!", "]", "”")
    said = any(len(line.split()) >= 4 and line.endswith(ends) for line in lines)
    return IGNORED not in tags(cell) and said


@each(LESSONS + SOLUTIONS)
def test_every_picture_is_said_in_words(path: Path) -> None:
    cells = code_cells(read(path))
    unsaid = [
        cell["id"]
        for cell, after in zip(cells, [*cells[1:], cell_of_nothing()], strict=True)
        if has_picture(cell) and not (says_a_sentence(cell) or says_a_sentence(after))
    ]

    assert unsaid == []


def cell_of_nothing() -> dict:
    return {"id": "", "metadata": {}, "outputs": []}


def has_picture(cell: dict) -> bool:
    kinds = {kind for output in cell["outputs"] for kind in output.get("data", {})}
    return any(kind.startswith("image/") for kind in kinds)


def test_every_notebook_is_as_our_tools_write_it() -> None:
    """Among other things: counts 1..n, readable ids, no errors, no warnings."""
    assert untidy(ROOT) == []


@each(EVERY)
def test_no_notebook_names_a_path_of_a_machine(path: Path) -> None:
    notebook = read(path)
    texts = [cell["source"] for cell in notebook["cells"]]
    texts += [text for cell in code_cells(notebook) for text in shown(cell)]
    here = {str(Path.home()), tempfile.gettempdir(), str(ROOT), sys.prefix}
    machine = {"/home/", "/Users/", ":\\Users\\", "site-packages"} | here - {"/"}

    named = [part for part in machine for text in texts if part in text]

    assert named == []


LINK = re.compile(r"""\]\(([^)\s]+)|\bhref=["']([^"']+)""")


@each(EVERY)
def test_links_between_notebooks_lead_to_notebooks_the_learner_has(path: Path) -> None:
    notebook = read(path)
    texts = [cell["source"] for cell in notebook["cells"]]
    for cell in code_cells(notebook):
        texts += [
            output.get("data", {}).get("text/html", "") for output in cell.outputs
        ]
    targets = [link[0] or link[1] for text in texts for link in LINK.findall(text)]
    files = [
        (path.parent / unquote(urlsplit(target).path)).resolve()
        for target in targets
        if not urlsplit(target).scheme and urlsplit(target).path
    ]

    assert [file.name for file in files if not file.is_file()] == []
    # Solutions ship with the course, but not in the learner's copy.
    has = {ROOT / "notebooks", ROOT / "exercises"}
    assert [file.name for file in files if file.parent not in has] == []


@each(SOLUTIONS)
def test_the_prompt_of_an_exercise_is_in_its_cell(path: Path) -> None:
    cells = {
        cell["id"]: " ".join(cell["source"].split()) for cell in read(path)["cells"]
    }
    asked = {
        name.removesuffix("-ask").replace("-", "_"): text
        for name, text in cells.items()
        if name.endswith("-ask")
    }

    assert [name for name in asked if name not in prompts()] == []
    for name, text in asked.items():
        assert " ".join(prompts()[name].split()) in text


def test_every_exercise_is_in_a_solution_notebook() -> None:
    names = {
        cell["id"].removesuffix("-check").replace("-", "_")
        for path in SOLUTIONS
        for cell in code_cells(read(path))
        if "check" in tags(cell)
    }

    assert sorted(prompts().keys() ^ names) == []


@each(EXERCISES)
def test_no_given_cell_uses_a_learners_variable_of_another_exercise(
    path: Path,
) -> None:
    """So one wrong answer, or none, cannot topple the next exercise."""
    cells = code_cells(read(path))
    stubs = [cell for cell in cells if cell["id"].endswith("-stub")]
    told = [
        (cell["id"], name)
        for stub in stubs
        for name in names_in(stub, ast.Store)
        for cell in cells
        if not cell["id"].startswith(stub["id"].removesuffix("stub"))
        and name in names_in(cell, ast.Load) - names_in(cell, ast.Store)
    ]

    assert told == []


def names_in(cell: dict, context: type) -> set[str]:
    """The names that a cell reads (``ast.Load``) or gives a value (``ast.Store``)."""
    found = set()
    for node in ast.walk(ast.parse(cell["source"])):
        if isinstance(node, ast.Name) and isinstance(node.ctx, context):
            found.add(node.id)
        if isinstance(node, ast.FunctionDef) and context is ast.Store:
            found.add(node.name)
        if isinstance(node, ast.alias) and context is ast.Store:
            found.add((node.asname or node.name).partition(".")[0])
    return found
