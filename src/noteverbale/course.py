"""The lessons there are, found by looking, and the map that a learner sees."""

from __future__ import annotations

import importlib
import json
import pkgutil
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any, Protocol

from noteverbale import progress, shipped
from noteverbale.progress import ExerciseProgress, Progress

_CELL = 'style="text-align:left;vertical-align:top;padding:.3em .8em .3em 0"'


class Named(Protocol):
    """A misconception or a remark, as far as a list of them goes."""

    @property
    def key(self) -> str:
        """Its name."""


class Listed(Protocol):
    """An exercise, as far as a list of exercises goes."""

    name: str
    full_name: str
    lesson: int
    points: int
    objectives: tuple[str, ...]
    prompt: str

    @property
    def kind(self) -> str:
        """The kind of answer asked for, in one word."""

    @property
    def misconceptions(self) -> Sequence[Named]:
        """The named ways to miss it."""


@dataclass(frozen=True)
class Lesson:
    """A lesson: its notebook, what it promises, and its exercises."""

    number: int
    title: str
    notebook: str
    minutes: int | None = None
    objectives: tuple[str, ...] = ()
    exercises: tuple[Listed, ...] = ()


def lessons(course: Path | None = None) -> list[Lesson]:
    """Return the lessons, in order: each notebook numbered from 01 is one.

    Parameters
    ----------
    course
        The folder that holds ``notebooks``; by default the installed course.
    """
    folder = (shipped.root() if course is None else course) / "notebooks"
    known = exercises()
    return [
        _lesson(path, known)
        for path in shipped.notebooks(folder)
        if _number(path)  # 00 is the start page
    ]


def exercises() -> list[Listed]:
    """Return every exercise there is."""
    from noteverbale import exercises as package
    from noteverbale.exercise import Check

    found: dict[str, Listed] = {}
    for module in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
        for value in vars(importlib.import_module(module.name)).values():
            if isinstance(value, Check):
                found.setdefault(value.full_name, value)
    return list(found.values())


def _number(notebook: Path) -> int:
    return int(notebook.name[:2])


def _lesson(path: Path, known: Sequence[Listed]) -> Lesson:
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    promise = "\n".join(_source(cell) for cell in cells if cell["id"] == "objectives")
    minutes = re.search(r"Minutes:\W*(\d+)", promise)
    number, place = _number(path), _places(path)
    ours = [each for each in known if each.lesson == number]
    return Lesson(
        number=number,
        title=next(_headings(cells), path.stem),
        notebook=path.name,
        minutes=int(minutes[1]) if minutes else None,
        objectives=tuple(_items(promise)),
        exercises=tuple(sorted(ours, key=lambda each: place.get(each.name, 0))),
    )


def _places(lesson: Path) -> dict[str, int]:
    """Return the place of each exercise in the exercise notebook of a lesson."""
    path = lesson.parent.parent / "exercises" / lesson.name
    if not path.is_file():
        return {}
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    names = [cell["id"].removesuffix("-ask").replace("-", "_") for cell in cells]
    return {name: place for place, name in enumerate(names)}


def _headings(cells: Sequence[dict[str, Any]]) -> Iterator[str]:
    for cell in cells:
        heading = re.search(r"(?m)^#+ +(.+?)\s*$", _source(cell))
        if cell["cell_type"] == "markdown" and heading:
            # The map numbers the lessons itself.
            yield re.sub(r"^(Lesson +)?\d+ *[.:-] *", "", heading[1])


def _items(text: str) -> Iterator[str]:
    """Yield the items of a list, without what joins them into one sentence."""
    for item in re.findall(r"(?m)^[-*] +(.+?)(?:[,;.]? and|[,;.])?\s*$", text):
        yield item.replace("*", "")


def _source(cell: dict[str, Any]) -> str:
    return "".join(cell["source"])


def course_map() -> CourseMap:
    """Return the map of the course: lessons, exercises, and how far this learner is."""
    return CourseMap(tuple(lessons()), progress.read())


@dataclass(frozen=True)
class CourseMap:
    """The lessons with links and progress, as HTML and as the same in text."""

    lessons: tuple[Lesson, ...]
    progress: Progress

    def __repr__(self) -> str:
        """Return the plain-text twin of what a notebook shows."""
        lines = ["The course"]
        for lesson in self.lessons:
            lines += ["", f"{lesson.number}. {lesson.title}{lasts(lesson)}"]
            lines += [f"   lesson     notebooks/{lesson.notebook}"]
            if lesson.exercises:
                lines += [f"   exercises  exercises/{lesson.notebook}"]
                lines += [f"   {self._done(lesson)}"]
            lines += [f"   - {name}: {how}" for name, how in self._each(lesson)]
        return "\n".join([*lines, "", *self._kept()])

    def _repr_html_(self) -> str:
        heads = ("Lesson", "Exercises", "Your progress")
        top = "".join(f'<th scope="col" {_CELL}>{head}</th>' for head in heads)
        rows = "".join(self._row(lesson) for lesson in self.lessons)
        kept = "".join(f"<p>{escape(line)}</p>" for line in self._kept())
        return (
            f'<table style="margin:0"><thead><tr>{top}</tr></thead>'
            f"<tbody>{rows}</tbody></table>{kept}"
        )

    def _row(self, lesson: Lesson) -> str:
        name = escape(lesson.notebook, quote=True)
        title = f'{lesson.number}. <a href="{name}">{escape(lesson.title)}</a>'
        if lesson.exercises:
            link = (
                f'<a href="../exercises/{name}">{len(lesson.exercises)} exercises</a>'
            )
            each = "".join(
                f"<li><code>{escape(name)}</code>: {how}</li>"
                for name, how in self._each(lesson)
            )
            done = (
                f"<details><summary>{self._done(lesson)}</summary>"
                f'<ul style="margin:.3em 0">{each}</ul></details>'
            )
        else:
            link = done = "none yet"
        cells = (title + lasts(lesson), link, done)
        return "<tr>" + "".join(f"<td {_CELL}>{cell}</td>" for cell in cells) + "</tr>"

    def _done(self, lesson: Lesson) -> str:
        n_done = sum(how == "done" for _, how in self._each(lesson))
        return f"{n_done} of {len(lesson.exercises)} exercises done"

    def _each(self, lesson: Lesson) -> list[tuple[str, str]]:
        return [(each.name, stands(self.progress, each)) for each in lesson.exercises]

    def _kept(self) -> list[str]:
        """Say what else is kept, and what is wrong with it if anything is."""
        bets = _counted(self.progress.bets, "bet")
        reflections = _counted(self.progress.reflections, "reflection")
        trouble = self.progress.trouble
        return [f"{bets} and {reflections} kept.", *([trouble] if trouble else [])]


def lasts(lesson: Lesson) -> str:
    """Say how long a lesson takes, after its title."""
    return f" ({lesson.minutes} minutes)" if lesson.minutes else ""


def stands(progress: Progress, exercise: Listed) -> str:
    """Say in a few words how far a learner is with an exercise."""
    kept = progress.exercises.get(exercise.full_name, ExerciseProgress())
    if kept.done:
        return "done"
    if kept.attempts:
        return f"tried ({_counted(kept.attempts, 'answer')})"
    return "not yet tried"


def _counted(things: Sequence[Any] | dict[str, Any], name: str) -> str:
    """Return a number with its noun.

    >>> _counted([], "bet"), _counted(["war"], "bet")
    ('0 bets', '1 bet')
    """
    return f"{len(things)} {name}" + ("" if len(things) == 1 else "s")
