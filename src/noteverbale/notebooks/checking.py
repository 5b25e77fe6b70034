"""Say what in the notebooks is not as our tools would write it, and run nothing."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path
from typing import Any

from noteverbale.notebooks.cells import NotebookError, called, source
from noteverbale.notebooks.deriving import derived
from noteverbale.notebooks.running import output_problems
from noteverbale.notebooks.writing import id_problems, read, text_of


def untidy(root: Path) -> list[str]:
    """Return a sentence for each thing that ``run`` or ``derive`` would change.

    An empty list means: lessons and solutions are tidy and hold the outputs of one
    run from top to bottom, and each exercise is what its solution derives to.
    """
    lessons = sorted((root / "notebooks").glob("*.ipynb"))
    solutions = sorted((root / "solutions").glob("*.ipynb"))
    if not lessons and not solutions:
        return ["There are no notebooks in notebooks/ and solutions/."]
    said = [sentence for path in lessons + solutions for sentence in _unrun(path)]
    said += _unpaired(root)
    for path in solutions:
        exercise = root / "exercises" / path.name
        if exercise.exists():
            said += _underived(path, exercise)
    return said


def _unrun(path: Path) -> Iterator[str]:
    name = called(path)
    try:
        notebook = read(path)
    except NotebookError as error:
        yield str(error)
        return
    problems = [
        *id_problems(notebook),
        *output_problems(notebook),
        *_uncounted(notebook),
    ]
    yield from (f"{name}, {said}" for said in problems)
    if path.read_bytes() != text_of(notebook).encode():
        yield f"{name} is not tidy: write it with `noteverbale run`."


def _uncounted(notebook: dict[str, Any]) -> Iterator[str]:
    """Say where the counts first leave 1, 2, 3 ..., the mark of one fresh run."""
    code = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    for expected, cell in enumerate(code, 1):
        name = f"cell '{cell.get('id')}': "
        if not source(cell).strip():
            yield f"{name}it is empty. Write something in it or delete it."
            return
        if cell.get("execution_count") != expected:
            yield (
                f"{name}its count is {cell.get('execution_count')} and not {expected}. "
                "Run the notebook with `noteverbale run`."
            )
            return


def _unpaired(root: Path) -> Iterator[str]:
    names = {
        folder: {path.name for path in (root / folder).glob("*.ipynb")}
        for folder in ("solutions", "exercises")
    }
    for name in sorted(names["solutions"] - names["exercises"]):
        yield f"exercises/{name} is missing: write it with `noteverbale derive`."
    for name in sorted(names["exercises"] - names["solutions"]):
        yield f"exercises/{name} has no solutions/{name}. Write that, or delete this."


def _underived(solution: Path, exercise: Path) -> Iterator[str]:
    name = called(exercise)
    try:
        expected, found = derived(solution), read(exercise)
    except NotebookError as error:
        yield str(error)
        return
    differences = [*_different_cells(expected, found)]
    yield from (f"{name}, {said}" for said in differences)
    is_same = exercise.read_bytes() == text_of(expected).encode()
    if differences or not is_same:
        yield (
            f"{name} is not what {called(solution)} derives to: "
            "write it with `noteverbale derive`."
        )


def _different_cells(expected: dict[str, Any], found: dict[str, Any]) -> Iterator[str]:
    ours = {cell["id"]: source(cell) for cell in expected["cells"]}
    theirs = {cell.get("id", ""): source(cell) for cell in found["cells"]}
    yield from (f"cell '{name}' is missing." for name in ours if name not in theirs)
    for name in theirs:
        if name not in ours:
            yield f"cell '{name}' does not come from the solution."
    for name in (name for name in ours if name in theirs):
        lines = zip_longest(ours[name].splitlines(), theirs[name].splitlines())
        for number, (line, other) in enumerate(lines, 1):
            if line != other:
                yield (
                    f"cell '{name}', line {number}: {_line(other)}, "
                    f"and in the solution {_line(line)}."
                )
                break


def _line(text: str | None) -> str:
    return "nothing" if text is None else f"'{text}'"
