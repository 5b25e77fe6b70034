"""Commands for maintainers: write notebooks, check them, derive the exercises."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from noteverbale.cli.saying import one_sentence, stop

SOURCES = ("notebooks", "solutions")


def run(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="NOTEBOOK",
            exists=True,
            dir_okay=False,
            help="By default all lessons and solutions.",
        ),
    ] = None,
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; say what is not tidy.")
    ] = False,
) -> None:
    """Run notebooks from top to bottom and write them tidily."""
    from noteverbale import notebooks

    if check:
        if paths:
            stop("`run --check` looks at all notebooks; leave the names out.")
        _check(_root())
        return
    for path in paths or _sources(_root()):
        with one_sentence(notebooks.NotebookError):
            has_changed = notebooks.run(path)
        typer.echo(f"{path}: {'written' if has_changed else 'as it was'}")


def derive() -> None:
    """Write the exercises from the solutions, and the glossary from the lessons."""
    from noteverbale import glossary, notebooks

    with one_sentence(notebooks.NotebookError):
        written = notebooks.derive(_root())
    if glossary.write(_root()):
        written.append(glossary.PAGE)
    for path in written:
        typer.echo(f"{path}: written")
    if not written:
        typer.echo("Exercises and glossary are as they were.")


def _check(root: Path) -> None:
    from noteverbale import notebooks

    said = notebooks.untidy(root)
    for sentence in said:
        typer.echo(sentence)
    if said:
        raise typer.Exit(1)
    typer.echo("All notebooks are as our tools would write them.")


def _root() -> Path:
    """Return the clone we stand in."""
    for folder in SOURCES:
        if not Path(folder).is_dir():
            stop(
                f"There is no folder {folder} here; run this in a clone of the course."
            )
    return Path()


def _sources(root: Path) -> list[Path]:
    return sorted(path for each in SOURCES for path in (root / each).glob("*.ipynb"))
