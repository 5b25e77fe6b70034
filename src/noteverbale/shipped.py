"""Where the notebooks of the installed course are, and which version it is."""

from __future__ import annotations

import re
from importlib import metadata
from pathlib import Path
from typing import Literal

Kind = Literal["notebooks", "exercises", "solutions"]

_NOTEBOOK = re.compile(r"\d\d-[a-z0-9]+(-[a-z0-9]+)*\.ipynb")


def root() -> Path:
    """Return the folder that holds the shipped notebooks, exercises and solutions.

    In an installed wheel they are package data; in a clone, or in an editable install
    of one, they are the folders of the repository.
    """
    package = Path(__file__).resolve().parent
    packaged = package / "course"
    return packaged if packaged.is_dir() else package.parents[1]


def folder(kind: Kind) -> Path:
    """Return the folder of one kind of shipped notebooks.

    >>> folder("exercises").name
    'exercises'
    """
    return root() / kind


def notebooks(inside: Path) -> list[Path]:
    """Return the course's notebooks in a folder, in their order.

    A course notebook is named by two digits and lower-case words joined by hyphens.
    Whatever else lies there (a checkpoint, a newer version laid beside) is not one.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as here:
    ...     for name in "02-who-says-so.ipynb", "02-who-says-so.new-2027.2.ipynb":
    ...         Path(here, name).touch()
    ...     [path.name for path in notebooks(Path(here))]
    ['02-who-says-so.ipynb']
    """
    return sorted(
        path for path in inside.glob("*.ipynb") if _NOTEBOOK.fullmatch(path.name)
    )


def version() -> str:
    """Return the version of the installed course."""
    try:
        return metadata.version("noteverbale")
    except metadata.PackageNotFoundError:
        # A clone on the path that was never installed has no version of its own.
        return "unknown"
