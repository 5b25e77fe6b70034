"""The lessons and exercises, for people and for programs."""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import chdir
from typing import TYPE_CHECKING, Annotated, Any

import typer

from noteverbale.cli.learning import DEFAULT

if TYPE_CHECKING:
    from noteverbale.course import Lesson
    from noteverbale.progress import Progress


def list_lessons(
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """List the lessons, their exercises, and what you have done."""
    from noteverbale.course import lessons

    found = lessons()
    if as_json:
        typer.echo(json.dumps(as_data(found), indent=1, ensure_ascii=False))
    else:
        _print_tables(found)


def as_data(lessons: Sequence[Lesson]) -> dict[str, Any]:
    """Return what ``list --json`` prints."""
    return {"lessons": [_lesson(lesson) for lesson in lessons]}


def _lesson(lesson: Lesson) -> dict[str, Any]:
    exercises = [
        {
            "name": each.name,
            "kind": each.kind,
            "points": each.points,
            "objectives": list(each.objectives),
            "misconceptions": [wrong.key for wrong in each.misconceptions],
        }
        for each in lesson.exercises
    ]
    return {
        "number": lesson.number,
        "title": lesson.title,
        "minutes": lesson.minutes,
        "exercises": exercises,
    }


def _print_tables(lessons: Sequence[Lesson]) -> None:
    from rich.console import Console
    from rich.table import Column, Table
    from rich.text import Text

    from noteverbale.course import lasts, stands

    kept = _progress()
    console = Console(highlight=False)
    for lesson in lessons:
        console.print(Text(f"{lesson.number}. {lesson.title}{lasts(lesson)}", "bold"))
        # A name is what one types after `check.`, so it is never cut or broken.
        name = Column("exercise", no_wrap=True)
        table = Table(name, "kind", "points", "misconceptions", "your progress")
        for each in lesson.exercises:
            numbers = (str(each.points), str(len(each.misconceptions)))
            table.add_row(each.name, each.kind, *numbers, stands(kept, each))
        console.print(table)
    if kept.trouble:
        console.print(kept.trouble, markup=False)


def _progress() -> Progress:
    """Read the progress kept here, or else in the copy of the course that lies here."""
    from noteverbale import progress

    if progress.where() is None and DEFAULT.is_dir():
        with chdir(DEFAULT):
            return progress.read()
    return progress.read()
