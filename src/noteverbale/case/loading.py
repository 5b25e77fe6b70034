"""Loading a case from its folder, once for each state of its files."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path

from noteverbale.case.check import DESCRIPTION, read_folder
from noteverbale.case.findings import CaseError, damaged, shown
from noteverbale.case.tables import Case
from noteverbale.case.values import to_frame

SHIPPED = Path(__file__).parent.parent / "data"


def load_case(folder: str | Path = "january_2022") -> Case:
    """Load a case: one that ships with the course, by name, or one in a folder.

    Raises `CaseError` with what is wrong, by file and row.

    >>> load_case().title
    'January 2022: two drafts, two answers'
    """
    path = _find(folder)
    try:
        with os.scandir(path) as entries:
            state = tuple(
                sorted(
                    (e.name, e.stat().st_mtime_ns, e.stat().st_size) for e in entries
                )
            )
    except OSError as error:
        msg = f"The folder '{path.name}' cannot be read ({error.strerror or error})."
        raise CaseError(msg) from None
    return _load(path, state)


def shipped_cases() -> list[str]:
    """List the names of the cases that ship with the course."""
    return sorted(path.parent.name for path in SHIPPED.glob(f"*/{DESCRIPTION}"))


def _find(folder: str | Path) -> Path:
    if not isinstance(folder, str | Path):
        msg = f"A case is the name or the folder of one, not {type(folder).__name__}."
        raise CaseError(msg)
    try:
        if isinstance(folder, str) and folder.isidentifier():
            shipped = SHIPPED / folder
            if (shipped / DESCRIPTION).is_file():
                return shipped
        path = Path(folder).expanduser().resolve()
        if path.is_dir():
            return path
    except (OSError, ValueError, RuntimeError):
        # A name too long, with a zero byte, or the home of nobody is no folder either.
        pass
    known = ", ".join(shipped_cases())
    msg = f"There is no folder {shown(str(folder))}, and the course has only {known}."
    raise CaseError(msg)


@lru_cache(maxsize=8)
def _load(path: Path, state: tuple[tuple[str, int, int], ...]) -> Case:
    """Read the folder; ``state`` makes a changed folder another one for the cache."""
    schema, values, findings = read_folder(path)
    if schema is None or findings:
        raise damaged(path.name, findings)
    frames = {
        name: to_frame(table, values[name]) for name, table in schema.tables.items()
    }
    return Case(schema, frames, path)
