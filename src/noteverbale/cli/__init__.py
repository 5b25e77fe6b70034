"""The command line: arguments in, printed lines out.

Each command imports what it needs when it is called, so that every one starts fast.
"""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from noteverbale.cli.learning import copy, lab
from noteverbale.cli.listing import list_lessons
from noteverbale.cli.maintaining import derive, run

app = typer.Typer(
    help="Note Verbale: a course on reading diplomatic positions, made of notebooks.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
app.command("lab")(lab)
app.command("copy")(copy)
app.command("list")(list_lessons)
app.command("run")(run)
app.command("derive")(derive)


def main(program: str = "noteverbale") -> None:
    """Run the command line under the name by which it was called."""
    # The name of a folder may hold what a terminal cannot show.
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    app(prog_name=program)


def _say_version(wanted: bool) -> None:
    if wanted:
        from noteverbale import shipped

        typer.echo(f"noteverbale {shipped.version()}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            callback=_say_version,
            is_eager=True,
            help="Show the version and stop.",
        ),
    ] = False,
) -> None:
    """Take the options that stand before a command."""
