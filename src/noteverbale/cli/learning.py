"""Commands for learners: a copy of the course, and JupyterLab in it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from noteverbale.cli.saying import one_sentence

if TYPE_CHECKING:
    from noteverbale.workspace import Refreshed

Directory = Annotated[
    Path, typer.Argument(metavar="DIR", help="The folder of your copy.")
]
DEFAULT = Path("noteverbale-course")


def lab(
    directory: Directory = DEFAULT,
    browser: Annotated[
        bool, typer.Option("--browser/--no-browser", help="Open a browser.")
    ] = True,
    port: Annotated[
        int, typer.Option(min=1024, max=65000, help="The port; if taken, the next.")
    ] = 8888,
) -> None:
    """Make or refresh your copy of the course, and open it in JupyterLab."""
    from noteverbale import lab as jupyterlab

    directory = _refresh(directory)
    with one_sentence(jupyterlab.LabError):
        jupyterlab.make_room()
    free = jupyterlab.free_port(port)
    if free != port:
        typer.echo(f"Port {port} is taken. JupyterLab takes port {free}.")
    if jupyterlab.is_root():
        address = jupyterlab.HERE_ONLY
        typer.echo(f"You are root. JupyterLab listens on {address} only.")
    typer.echo("JupyterLab is starting. To stop it, press Ctrl+C here.")
    # From here on JupyterLab writes, and it writes past our buffer.
    sys.stdout.flush()
    jupyterlab.start(directory, free, browser=browser)


def copy(directory: Directory = DEFAULT) -> None:
    """Make or refresh your copy of the course, to open it in another editor."""
    directory = _refresh(directory)
    typer.echo(f"To begin, open {directory / 'notebooks' / '00-start-here.ipynb'}")


def _refresh(directory: Path) -> Path:
    from noteverbale.workspace import WorkspaceError, refresh

    # RuntimeError: there is no home to put in the place of "~".
    with one_sentence(WorkspaceError, RuntimeError):
        directory = directory.expanduser()
        done = refresh(directory)
    directory = directory.absolute()
    typer.echo(f"Your copy of the course is in {directory}")
    for line in _told(done):
        typer.echo(line)
    return directory


def _told(done: Refreshed) -> Iterator[str]:
    """Say what a refresh did, in a line or two."""
    counts = {"copied": done.copied, "renewed": done.renewed}
    said = [f"{len(paths)} {how}" for how, paths in counts.items() if paths]
    if said:
        yield f"Notebooks: {', '.join(said)}."
    for mine, new in zip(done.kept, done.laid_beside, strict=True):
        name = f"{mine.parent.name}/{mine.name}"
        yield f"Your {name} is kept. The new one lies beside it: {new.name}"
