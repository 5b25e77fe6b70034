"""The solution of an exercise, read from the solution notebook, its single source."""

from __future__ import annotations

import json
from pathlib import Path

from noteverbale import shipped
from noteverbale.page import Page


def solution_page(name: str, why_they_tempt: tuple[tuple[str, str], ...]) -> Page:
    """Return our solution of the named exercise, and why each misconception tempts."""
    stem = name.replace("_", "-")
    for path in sorted(shipped.folder("solutions").glob("*.ipynb")):
        cells = _cells(path)
        if f"{stem}-solution" in cells:
            why = cells.get(f"{stem}-why", "").split("\n\n")
            notes = tuple(("", said.replace("\n", " ")) for said in why if said)
            code = cells[f"{stem}-solution"]
            return Page(f"Our solution of {name}", (*notes, *why_they_tempt), code)
    return Page(f"No solution of {name} is shipped.")


def _cells(path: Path) -> dict[str, str]:
    """Return the source of each cell by its id."""
    notebook = json.loads(path.read_text(encoding="utf-8"))
    return {cell["id"]: "".join(cell["source"]) for cell in notebook["cells"]}
