"""Writing a file whole or not at all."""

from __future__ import annotations

import os
import time
from contextlib import suppress
from pathlib import Path


def write_atomically(path: Path, text: str) -> None:
    """Write text to a file so that no reader, and no crash, ever sees half of it.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     write_atomically(Path(folder, "note.txt"), "whole")
    ...     [(file.name, file.read_text()) for file in Path(folder).iterdir()]
    [('note.txt', 'whole')]
    """
    # A link stays a link: some learners keep their files in a synchronised folder.
    path = path.resolve()
    beside = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        with beside.open("w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        # Not every file system keeps modes, and no file is worth losing over one.
        with suppress(OSError):
            beside.chmod(path.stat().st_mode)
        _replace(beside, path)
    finally:
        beside.unlink(missing_ok=True)


def _replace(new: Path, old: Path) -> None:
    """Put the new file in the place of the old one, with some patience."""
    for wait in (0.01, 0.03, 0.1):
        try:
            new.replace(old)
        except PermissionError:
            # On Windows a file that somebody is reading cannot be replaced.
            time.sleep(wait)
        else:
            return
    new.replace(old)
