"""One local JSON file: found, read, and written whole or not at all."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from noteverbale.files import write_atomically
from noteverbale.progress.lock import BusyError, locked

Data = dict[str, Any]
T = TypeVar("T")

VERSION = 1
NO_COURSE = (
    "Nothing is kept here, because this folder is not a copy of the course. "
    "Make one with `noteverbale copy` and work there."
)
BUSY = (
    "Not kept: another notebook is writing your progress just now. Run the cell again."
)
NEWER = (
    "Not kept: your progress was written by a newer version of noteverbale. "
    "Install that version again and nothing is lost."
)


class DamagedError(ValueError):
    """The file does not hold what we write."""


class NewerError(ValueError):
    """The file holds what a newer version writes, in a form we do not know."""


def where() -> Path | None:
    """Return the file that keeps this learner's progress; None outside a course.

    It is the file that ``NOTEVERBALE_PROGRESS`` names, or else ``progress.json`` in
    the nearest folder upwards that holds ``.noteverbale``.
    """
    named = os.environ.get("NOTEVERBALE_PROGRESS")
    if named:
        return Path(named).expanduser()
    try:
        here = Path.cwd()
    except OSError:  # the folder was deleted under the running kernel
        return None
    for folder in (here, *here.parents):
        if (folder / ".noteverbale").is_dir():
            return folder / "progress.json"
    return None


def empty() -> Data:
    """Return what the file of a learner holds who has done nothing yet."""
    return {"version": VERSION, "bets": {}, "reflections": {}, "exercises": {}}


def load(path: Path) -> Data:
    """Read the file; a missing one is an empty one.

    Raises
    ------
    DamagedError, NewerError
        If it does not hold what we write.
    """
    try:
        # An editor may have put a byte order mark before the first brace.
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return empty()
    except UnicodeDecodeError as error:
        raise DamagedError(path.name) from error
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise DamagedError(path.name) from error
    if isinstance(data, dict) and _is_sound(found := empty() | data):
        return found
    newer = isinstance(data, dict) and _version(data) > VERSION
    raise NewerError(path.name) if newer else DamagedError(path.name)


def update(change: Callable[[Data], T]) -> tuple[T, str]:
    """Change the file under its lock; return the result, and what to tell the learner.

    Whatever goes wrong, the change is worked out all the same and only not kept: a
    learner's answer is never lost because a disk is full.
    """
    path = where()
    if path is None:
        return change(empty()), NO_COURSE
    results: list[T] = []
    try:
        path = path.resolve()
        path.parent.mkdir(parents=True, exist_ok=True)
        with locked(path):
            data = _load_or_set_aside(path)
            before = _text(data)
            results.append(change(data))
            if (text := _text(data)) != before or "notices" in data:
                _write(path, text)
    except (NewerError, OSError) as error:
        return (results[0] if results else change(_as_found(path))), trouble(error)
    return results[0], ""


def trouble(error: Exception) -> str:
    """Say in one sentence or two why progress is not kept, and what to do."""
    match error:
        case BusyError():
            return BUSY
        case NewerError():
            return NEWER
        case DamagedError():
            return "Your progress file is damaged. It is set aside when you next write."
    why = getattr(error, "strerror", None) or type(error).__name__
    return (
        f"Not kept: your progress cannot be written ({why}). "
        "Move the course to a folder in which you may write."
    )


def _as_found(path: Path) -> Data:
    """Return what can be read where nothing can be written."""
    try:
        return load(path)
    except (DamagedError, NewerError, OSError):
        return empty()


def _load_or_set_aside(path: Path) -> Data:
    try:
        return load(path)
    except DamagedError:
        number = 1
        while (aside := path.with_name(f"{path.stem}.damaged-{number}.json")).exists():
            number += 1
        path.replace(aside)
        notice = (
            f"Your progress file was damaged. It is kept as {aside.name}, "
            "and a new one was begun. Your notebooks are not touched."
        )
        return empty() | {"notices": [notice]}


def _write(path: Path, text: str) -> None:
    # We hold the lock, so a temporary file here is from a kernel that was killed.
    for stale in path.parent.glob(f".{path.name}.*.tmp"):
        stale.unlink(missing_ok=True)
    write_atomically(path, text)


def _text(data: Data) -> str:
    # A line for each section: indented further, it takes five times as long to write.
    lines = (
        f"{json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}"
        for key, value in data.items()
    )
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _version(data: Data) -> int:
    version = data.get("version")
    return version if isinstance(version, int) else 0


def _is_sound(data: Data) -> bool:
    """Whether the file has the form that we write; unknown keys are welcome."""
    return (
        _version(data) >= 1
        and _are_entries(data["bets"])
        and _are_entries(data["reflections"])
        and isinstance(data["exercises"], dict)
        and all(_is_exercise(found) for found in data["exercises"].values())
        and isinstance(data.get("notices", []), list)
    )


def _are_entries(section: Any) -> bool:  # noqa: ANN401 - JSON may hold anything
    return isinstance(section, dict) and all(
        isinstance(entries, list)
        and all(
            isinstance(entry, dict)
            and "value" in entry
            and isinstance(entry.get("at"), str)
            for entry in entries
        )
        for entries in section.values()
    )


def _is_exercise(found: Any) -> bool:  # noqa: ANN401 - JSON may hold anything
    return (
        isinstance(found, dict)
        and isinstance(found.get("hints", 0), int)
        and isinstance(found.get("attempts", []), list)
        and all(isinstance(attempt, dict) for attempt in found.get("attempts", []))
    )
