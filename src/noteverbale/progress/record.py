"""Attempts and hints, and a view of everything that is kept."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, NamedTuple, TypedDict

from noteverbale.progress import store
from noteverbale.progress.store import Data

# A loop around a check must not make the file grow without end.
KEPT = 100


class Entry(NamedTuple):
    """A bet or a reflection, and when it was made."""

    value: Any
    at: str


class Attempt(TypedDict):
    """One answer that was checked, and what the check said."""

    status: str
    misconception: str | None
    fingerprint: str
    points: float
    at: str


@dataclass(frozen=True)
class ExerciseProgress:
    """What a learner has done with one exercise.

    ``done`` stays true once an answer was correct or complete.
    """

    attempts: tuple[Attempt, ...] = ()
    hints: int = 0
    done: bool = False
    points: float = 0


@dataclass(frozen=True)
class Progress:
    """What a learner has bet, written and tried; ``trouble`` says what is wrong."""

    bets: dict[str, tuple[Entry, ...]] = field(default_factory=dict)
    reflections: dict[str, tuple[Entry, ...]] = field(default_factory=dict)
    exercises: dict[str, ExerciseProgress] = field(default_factory=dict)
    trouble: str = ""


def read() -> Progress:
    """Return what is kept; the file is not touched and nothing is ever raised."""
    path = store.where()
    if path is None:
        return Progress(trouble=store.NO_COURSE)
    try:
        data = store.load(path)
    except (store.DamagedError, store.NewerError, OSError) as error:
        return Progress(trouble=store.trouble(error))
    return Progress(
        bets=_entries(data["bets"]),
        reflections=_entries(data["reflections"]),
        exercises={name: _view(kept) for name, kept in data["exercises"].items()},
        trouble=" ".join(map(str, data.get("notices", []))),
    )


def record_attempt(
    exercise: str,
    status: str,
    misconception: str | None = None,
    fingerprint: str = "",
    points: float = 0,
) -> str:
    """Keep an attempt; return what the learner should be told, usually nothing.

    The same answer checked twice in a row, as when a notebook is run again, is one
    attempt. An exercise that was not attempted is not recorded.
    """
    if status == "not attempted":
        return ""
    attempt = Attempt(
        status=status,
        misconception=misconception,
        fingerprint=fingerprint,
        points=points,
        at=now(),
    )

    def change(data: Data) -> str:
        kept = _exercise(data, exercise)
        attempts = kept["attempts"]
        if not (attempts and _is_same(attempts[-1], attempt)):
            kept["attempts"] = [*attempts, attempt][-KEPT:]
        if status in ("correct", "complete"):
            kept["done"] = True
            kept["points"] = points
        return news(data)

    return " ".join(filter(None, store.update(change)))


def record_hint(exercise: str) -> int:
    """Count a hint; return how many the learner has had, this one included."""

    def change(data: Data) -> int:
        kept = _exercise(data, exercise)
        kept["hints"] += 1
        return int(kept["hints"])

    return store.update(change)[0]


def news(data: Data) -> str:
    """Take out what the learner has to be told once."""
    return " ".join(map(str, data.pop("notices", [])))


def now() -> str:
    """Return the time as it is kept: ISO, UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def _exercise(data: Data, name: str) -> Data:
    kept: Data = data["exercises"].setdefault(name, {})
    for key, value in {"attempts": [], "hints": 0, "done": False, "points": 0}.items():
        kept.setdefault(key, value)
    return kept


def _is_same(one: Data, other: Attempt) -> bool:
    """Whether two attempts were the same answer, as far as we can tell."""
    if not other["fingerprint"]:
        return False
    return all(
        one.get(key) == other[key] for key in ("status", "misconception", "fingerprint")
    )


def _entries(section: Data) -> dict[str, tuple[Entry, ...]]:
    return {
        name: tuple(Entry(entry["value"], entry["at"]) for entry in entries)
        for name, entries in section.items()
    }


def _view(kept: Data) -> ExerciseProgress:
    attempts = tuple(
        Attempt(
            status=str(attempt.get("status", "")),
            misconception=attempt.get("misconception"),
            fingerprint=str(attempt.get("fingerprint", "")),
            points=attempt.get("points", 0),
            at=str(attempt.get("at", "")),
        )
        for attempt in kept.get("attempts", [])
    )
    return ExerciseProgress(
        attempts=attempts,
        hints=kept.get("hints", 0),
        done=bool(kept.get("done", False)),
        points=kept.get("points", 0),
    )
