"""Exercises from solutions: cells are kept or dropped, never rewritten."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from noteverbale.notebooks.cells import NotebookError, called, tags
from noteverbale.notebooks.writing import id_problems, read, tidy, write

if TYPE_CHECKING:
    from nbformat import NotebookNode

# Each part of an exercise, and the tag that its cell has to carry.
KEPT_PARTS = {"ask": None, "stub": None, "check": "check"}
DROPPED_PARTS = {"solution": "solution", "why": "solution"}


def derive(root: Path) -> list[Path]:
    """Write ``exercises/`` from ``solutions/``; return the files that changed.

    Raises
    ------
    NotebookError
        If a solution cannot be derived from. Then nothing is written.
    """
    made = {
        path: derived(path) for path in sorted((root / "solutions").glob("*.ipynb"))
    }
    if not made:
        msg = f"There are no notebooks in {called(root / 'solutions')}."
        raise NotebookError(msg)
    folder = root / "exercises"
    folder.mkdir(exist_ok=True)
    targets = ((folder / path.name, exercise) for path, exercise in made.items())
    return [target for target, exercise in targets if write(target, exercise)]


def derived(solution: Path) -> NotebookNode:
    """Return the exercise that a solution gives: no answers, no outputs, no counts.

    Raises
    ------
    NotebookError
        If a cell is tagged so that the exercise gives an answer away or lacks a part.
    """
    notebook = read(solution)
    problems = [*id_problems(notebook), *part_problems(notebook)]
    if problems:
        name = called(solution)
        raise NotebookError("\n".join(f"{name}, {said}" for said in problems))
    notebook["cells"] = [
        cell for cell in notebook["cells"] if "solution" not in tags(cell)
    ]
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            cell.update(outputs=[], execution_count=None)
    return tidy(notebook)


def part_problems(notebook: dict[str, Any]) -> list[str]:
    """Return a sentence for each exercise with a part missing or wrongly tagged."""
    cells = {cell.get("id", ""): tags(cell) for cell in notebook["cells"]}
    stems = dict.fromkeys(
        stem
        for stem, _, part in (name.rpartition("-") for name in cells)
        if stem and part in KEPT_PARTS | DROPPED_PARTS
    )
    return [said for stem in stems for said in _problems_of_one(stem, cells)]


def _problems_of_one(stem: str, cells: dict[str, list[str]]) -> Iterator[str]:
    for part, tag in (KEPT_PARTS | DROPPED_PARTS).items():
        name = f"{stem}-{part}"
        if name not in cells:
            yield f"exercise '{stem}': it has no cell '{name}'. Write one."
        elif part in KEPT_PARTS and "solution" in cells[name]:
            yield (
                f"cell '{name}': a {part} cell may not be tagged 'solution'. "
                f"Remove the tag, or the exercise has nothing to {_USES[part]}."
            )
        elif tag and tag not in cells[name]:
            yield f"cell '{name}': a {part} cell must be tagged '{tag}'. Add the tag."


_USES = {"ask": "answer", "stub": "fill in", "check": "check an answer with"}
