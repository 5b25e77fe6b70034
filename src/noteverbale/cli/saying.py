"""Errors as sentences: what every command does when it cannot do its work."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import typer


@contextmanager
def one_sentence(*errors: type[Exception]) -> Iterator[None]:
    """Turn an error that the person at the keyboard can mend into a sentence."""
    try:
        yield
    except errors as error:
        stop(str(error))


def stop(sentence: str) -> None:
    """Say what is wrong and what to do, and end with status 2."""
    typer.echo(sentence, err=True)
    raise typer.Exit(2)
