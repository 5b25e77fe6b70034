"""What was last copied to a learner: the cells of each notebook, as digests."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from noteverbale.files import write_atomically

Manifest = dict[str, dict[str, str]]

# What reading a file can meet that holds something else than it should.
_FOREIGN = (ValueError, TypeError, LookupError, AttributeError, RecursionError)


def fingerprint(notebook: bytes) -> str | None:
    """Return a digest of a notebook's cells; None if the bytes are no notebook.

    >>> run = b'{"cells": [{"cell_type": "code", "source": "1", "outputs": [1]}]}'
    >>> clean = b'{"cells": [{"cell_type": "code", "source": ["1"], "outputs": []}]}'
    >>> fingerprint(run) == fingerprint(clean)
    True
    >>> fingerprint(b"<<<<<<< HEAD") is None
    True
    """
    try:
        cells = list(_cells(json.loads(notebook)))
    except _FOREIGN:
        return None
    return hashlib.sha256(json.dumps(cells).encode()).hexdigest()


def _cells(notebook: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - JSON may hold anything
    for cell in notebook["cells"]:
        source = "".join(cell["source"]).replace("\r\n", "\n")
        # JupyterLab adds an empty cell when the last one is run.
        if source.strip():
            yield str(cell["cell_type"]), source


def fingerprint_of(path: Path) -> str | None:
    """Return the digest of a file's cells; None if there is no notebook to read."""
    try:
        return fingerprint(path.read_bytes())
    except OSError:
        return None


def read_manifest(path: Path) -> Manifest:
    """Read the manifest; what is damaged counts as not known, so work is kept."""
    try:
        files = json.loads(path.read_bytes())["files"]
        return {
            str(name): {str(key): str(value) for key, value in entry.items()}
            for name, entry in files.items()
        }
    except (OSError, *_FOREIGN):
        return {}


def write_manifest(path: Path, files: Manifest) -> None:
    """Write the manifest whole or not at all."""
    about = "What noteverbale last copied here, to tell a changed notebook from ours."
    text = json.dumps({"about": about, "files": files}, indent=1, sort_keys=True)
    write_atomically(path, text + "\n")
