"""One way of writing notebooks, so that a difference is always a real one."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from noteverbale.files import write_atomically
from noteverbale.notebooks.cells import load, source, tags

if TYPE_CHECKING:
    from nbformat import NotebookNode

METADATA = {
    "kernelspec": {
        "display_name": "Python 3 (ipykernel)",
        "language": "python",
        "name": "python3",
    },
    "language_info": {"name": "python"},
}
# Its model id is another one at every run, and without a kernel it stands for nothing.
# Viewers show the picture or the text that lies beside it.
WIDGET_VIEW = "application/vnd.jupyter.widget-view+json"

READABLE = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
# What JupyterLab, VS Code and nbformat make up for a new cell.
MADE_UP = re.compile(r"(?=.*\d)[0-9a-f]{8}(-[0-9a-f]{4}){0,3}(-[0-9a-f]{12})?")


def read(path: Path) -> NotebookNode:
    """Read a notebook as it is, ids and all.

    ``nbformat.read`` would give missing and repeated ids new ones at random.
    """
    from nbformat.v4 import to_notebook

    notebook: NotebookNode = to_notebook(load(path))  # type: ignore[no-untyped-call]
    return notebook


def tidy(notebook: dict[str, Any]) -> NotebookNode:
    """Return a notebook with all that is told to a reader and nothing else.

    Sources, ids, tags, counts and outputs stay; timing, widget state, editor settings
    and the version of Python go.
    """
    import nbformat

    cells = [_tidy_cell(cell) for cell in notebook["cells"]]
    tidied: NotebookNode = nbformat.from_dict(  # type: ignore[no-untyped-call]
        {"cells": cells, "metadata": METADATA, "nbformat": 4, "nbformat_minor": 5}
    )
    return tidied


def text_of(notebook: dict[str, Any]) -> str:
    """Return the text of a tidy notebook file."""
    from nbformat.v4 import writes

    return f"{writes(tidy(notebook))}\n"  # type: ignore[no-untyped-call]


def write(path: Path, notebook: dict[str, Any]) -> bool:
    """Write a notebook tidily; return whether the file has changed."""
    text = text_of(notebook)
    if path.exists() and path.read_bytes() == text.encode():
        return False
    write_atomically(path, text)
    return True


def id_problems(notebook: dict[str, Any]) -> list[str]:
    """Return a sentence for each cell id that is missing, repeated or made up.

    >>> id_problems({"cells": [{"id": "how-many"}, {"id": "3f2a90bc"}]})
    ["cell 2: the id '3f2a90bc' says nothing; use words joined by dashes."]
    """
    seen: dict[str, int] = {}
    said = []
    for number, cell in enumerate(notebook["cells"], 1):
        found = cell.get("id", "")
        if not found:
            said.append(f"cell {number}: it has no id; use words joined by dashes.")
        elif found in seen:
            said.append(f"cell {number}: cell {seen[found]} has the id '{found}' too.")
        elif not READABLE.fullmatch(found) or MADE_UP.fullmatch(found):
            said.append(
                f"cell {number}: the id '{found}' says nothing; "
                "use words joined by dashes."
            )
        seen.setdefault(found, number)
    return said


def _tidy_cell(cell: dict[str, Any]) -> dict[str, Any]:
    kept: dict[str, Any] = {
        "cell_type": cell["cell_type"],
        "metadata": {"tags": tags(cell)} if tags(cell) else {},
        "source": source(cell).replace("\r\n", "\n").rstrip(),
    }
    if "id" in cell:
        kept["id"] = cell["id"]
    if cell.get("attachments"):
        kept["attachments"] = cell["attachments"]
    if cell["cell_type"] == "code":
        count = cell.get("execution_count")
        kept["execution_count"] = count
        outputs = (_tidy_output(output, count) for output in cell.get("outputs", []))
        kept["outputs"] = [output for output in outputs if output]
    return kept


def _tidy_output(output: dict[str, Any], count: int | None) -> dict[str, Any]:
    """Return an output without what differs at every run; empty if nothing is left."""
    if output["output_type"] not in ("execute_result", "display_data"):
        return dict(output)
    data = {
        mime: shown for mime, shown in output["data"].items() if mime != WIDGET_VIEW
    }
    if not data:
        return {}
    metadata = output.get("metadata", {})
    kept = {
        "data": data,
        "metadata": {mime: metadata[mime] for mime in metadata if mime in data},
        "output_type": output["output_type"],
    }
    if output["output_type"] == "execute_result":
        kept["execution_count"] = count
    return kept
