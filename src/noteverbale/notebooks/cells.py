"""The cells of a notebook file, read as JSON: cheap enough for a learner's kernel."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, TypeGuard


class NotebookError(ValueError):
    """A notebook cannot be read, run or derived; the message says where and why."""


def called(path: Path) -> str:
    """Return a notebook's name with its folder, and no path of a machine.

    >>> called(Path("solutions/02-who-says-so.ipynb"))
    'solutions/02-who-says-so.ipynb'
    """
    return "/".join(path.resolve().parts[-2:])


def load(path: Path) -> dict[str, Any]:
    """Return a notebook file as plain JSON values.

    Raises
    ------
    NotebookError
        If the file cannot be read or is no notebook of format 4.
    """
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        msg = f"{called(path)} cannot be read: {error.strerror}."
        raise NotebookError(msg) from error
    except (ValueError, RecursionError) as error:
        msg = (
            f"{called(path)} is not JSON ({error}). "
            "Look for marks of a merge, or take the last good version."
        )
        raise NotebookError(msg) from error
    if not _is_notebook(found):
        msg = f"{called(path)} is not a notebook of format 4. Save it in JupyterLab."
        raise NotebookError(msg)
    return found


def _is_notebook(found: Any) -> TypeGuard[dict[str, Any]]:  # noqa: ANN401 - JSON
    return (
        isinstance(found, dict)
        and found.get("nbformat") == 4
        and isinstance(found.get("cells"), list)
        and all(
            isinstance(cell, dict)
            and cell.get("cell_type") in ("code", "markdown", "raw")
            and isinstance(cell.get("metadata", {}), dict)
            for cell in found["cells"]
        )
    )


def sources(path: Path) -> list[tuple[str, str]]:
    """Return the type and the source of each cell, in order."""
    return [(cell["cell_type"], source(cell)) for cell in load(path)["cells"]]


def source(cell: dict[str, Any]) -> str:
    """Return a cell's source as one text; files may hold it as a list of lines."""
    return "".join(cell.get("source", ""))


def tags(cell: dict[str, Any]) -> list[str]:
    """Return a cell's tags, in the order they were given."""
    return list(cell.get("metadata", {}).get("tags", []))


def exercise_cells(solution: Path, name: str) -> tuple[str, str]:
    """Return our answer to an exercise, and what to notice about it.

    They are the cells ``unnamed-sources-solution`` and ``unnamed-sources-why`` for the
    exercise ``unnamed_sources``.

    Raises
    ------
    NotebookError
        If the notebook has no such answer.
    """
    stem = name.replace("_", "-")
    found = {cell.get("id"): source(cell) for cell in load(solution)["cells"]}
    if f"{stem}-solution" not in found:
        msg = f"{called(solution)} has no cell '{stem}-solution'."
        raise NotebookError(msg)
    return found[f"{stem}-solution"], found.get(f"{stem}-why", "")
