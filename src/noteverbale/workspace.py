"""The learner's copy of the course: refreshed by an upgrade, never overwritten."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from noteverbale import shipped
from noteverbale.files import write_atomically
from noteverbale.manifest import (
    Manifest,
    fingerprint,
    fingerprint_of,
    read_manifest,
    write_manifest,
)
from noteverbale.progress.lock import BusyError, locked

COPIED_KINDS = ("notebooks", "exercises")
HIDDEN = ".noteverbale"
MANIFEST = "manifest.json"
PATIENCE = 10.0


class WorkspaceError(Exception):
    """The learner's copy cannot be made or refreshed; the message says what to do."""


@dataclass(frozen=True)
class Refreshed:
    """What a refresh did, as paths in the learner's copy.

    ``kept`` are the learner's changed notebooks for which a newer one was shipped,
    ``laid_beside`` the newer ones, in the same order.
    """

    copied: tuple[Path, ...] = ()
    renewed: tuple[Path, ...] = ()
    kept: tuple[Path, ...] = ()
    laid_beside: tuple[Path, ...] = ()


def refresh(
    directory: Path, course: Path | None = None, version: str | None = None
) -> Refreshed:
    """Make the learner's copy of the course, or bring it up to date and keep all work.

    A missing notebook is copied. One that the learner has not changed is renewed when
    the course ships another; a changed one is kept, and the new one laid beside it
    under a name of its own. Changed means: other cells. Outputs, counts, metadata and
    empty cells do not count, so a notebook that was merely run is not changed.

    Parameters
    ----------
    directory
        The learner's copy; made where it is missing.
    course, version
        The folder with ``notebooks`` and ``exercises``, and its version; by default
        those of the installed course.

    Raises
    ------
    WorkspaceError
        If the copy cannot be written. Nothing is lost then.
    """
    course = shipped.root() if course is None else course
    version = shipped.version() if version is None else version
    ours = [
        notebook
        for kind in COPIED_KINDS
        for notebook in shipped.notebooks(course / kind)
    ]
    if not ours:
        msg = "The installed course holds no notebooks; install it again."
        raise WorkspaceError(msg)
    try:
        for folder in (HIDDEN, *COPIED_KINDS):
            (directory / folder).mkdir(parents=True, exist_ok=True)
        path = directory / HIDDEN / MANIFEST
        with locked(path, PATIENCE):
            before = read_manifest(path)
            copy = _Copy(directory, version, before)
            for kind in COPIED_KINDS:
                _sweep(directory / kind)
            for notebook in ours:
                copy.bring(notebook, f"{notebook.parent.name}/{notebook.name}")
            if copy.manifest != before or not path.exists():
                write_manifest(path, copy.manifest)
    except (OSError, ValueError) as error:
        raise WorkspaceError(_trouble(directory, error)) from error
    return copy.done()


class _Copy:
    """One refresh under way: what was done so far, and the manifest as it will be."""

    def __init__(self, directory: Path, version: str, manifest: Manifest) -> None:
        self.directory = directory
        self.version = version
        self.manifest = dict(manifest)
        self._done: dict[str, list[Path]] = {}

    def bring(self, notebook: Path, name: str) -> None:
        """Bring one shipped notebook to the learner: copied, renewed or laid beside."""
        new = notebook.read_bytes()
        ours = fingerprint(new)
        if ours is None:
            msg = f"The installed course is damaged ({name}); install it again."
            raise WorkspaceError(msg)
        target = self.directory / name
        known = self.manifest.get(name, {})
        mine = fingerprint_of(target)
        if not _is_taken(target):
            self._write("copied", target, new)
        elif ours in (known.get("cells"), mine):
            pass
        elif mine is not None and mine == known.get("cells"):
            self._write("renewed", target, new)
        else:
            if ours != known.get("beside"):
                self._lay_beside(target, new)
            self.manifest[name] = {**known, "beside": ours}
            return
        self.manifest[name] = {"cells": ours}

    def _lay_beside(self, target: Path, new: bytes) -> None:
        ours = fingerprint(new)
        for beside in _free_names(target, self.version):
            if not _is_taken(beside):
                self._write("laid_beside", beside, new)
                self._note("kept", target)
                return
            # It was laid there before, and then the manifest was lost.
            if fingerprint_of(beside) == ours:
                return

    def _write(self, how: str, target: Path, new: bytes) -> None:
        write_atomically(target, new.decode("utf-8"))
        self._note(how, target)

    def _note(self, how: str, path: Path) -> None:
        self._done.setdefault(how, []).append(path)

    def done(self) -> Refreshed:
        """Return what was done."""
        return Refreshed(**{how: tuple(paths) for how, paths in self._done.items()})


def _sweep(folder: Path) -> None:
    """Remove what a refresh left half-written that was killed; we hold the lock."""
    for stale in folder.glob(".*.ipynb.*.tmp"):
        stale.unlink(missing_ok=True)


def _is_taken(path: Path) -> bool:
    """Whether a name is in use, be it by a link that leads nowhere."""
    return path.exists() or path.is_symlink()


def _free_names(target: Path, version: str) -> Iterator[Path]:
    number = 1
    while True:
        again = "" if number == 1 else f"-{number}"
        yield target.with_name(f"{target.stem}.new-{version}{again}{target.suffix}")
        number += 1


def _trouble(directory: Path, error: Exception) -> str:
    """Say in one sentence why the copy cannot be written, and what to do."""
    if isinstance(error, BusyError):
        return f"Another noteverbale is refreshing {directory} just now; try again."
    for path in (directory, *(directory / kind for kind in COPIED_KINDS)):
        if path.exists() and not path.is_dir():
            return (
                f"{path} is a file, not a folder; choose another folder for the course."
            )
    why = getattr(error, "strerror", None) or str(error)
    return (
        f"The course cannot be kept in {directory} ({why}); "
        "choose a folder in which you may write."
    )
