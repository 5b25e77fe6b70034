"""Reading a description written in JSON, where anything may be missing or wrong."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NoReturn


class DescriptionError(ValueError):
    """A part of a description that cannot be read; says which part and why."""


class Part:
    """One JSON object of a description, and the words for where it stands.

    Each method hands out a value of the type it names, or raises `DescriptionError`
    with a sentence that names the place.

    >>> Part({"path": 3}, "resource 1").text("path")
    Traceback (most recent call last):
    ...
    noteverbale.case.described.DescriptionError: 'path' of resource 1 must be text.
    """

    def __init__(self, value: object, place: str) -> None:
        if not isinstance(value, dict):
            msg = f"{place} must be a JSON object."
            raise DescriptionError(msg)
        self.value: dict[str, Any] = value
        self.place = place

    def text(self, name: str, default: str | None = None) -> str:
        """Return text that is not empty, or the default."""
        found = self.value.get(name, default)
        if not isinstance(found, str) or (default is None and not found):
            raise self._wrong(name, "text")
        return found

    def texts(self, name: str) -> tuple[str, ...]:
        """Return a list of texts, empty where there is none; one text is a list."""
        found = self.value.get(name, [])
        found = [found] if isinstance(found, str) else found
        if not isinstance(found, list) or not all(isinstance(x, str) for x in found):
            raise self._wrong(name, "a list of texts")
        return tuple(found)

    def number(self, name: str) -> float | None:
        """Return a number, or None where there is none."""
        found = self.value.get(name)
        if found is None or (
            isinstance(found, int | float) and not isinstance(found, bool)
        ):
            return found
        raise self._wrong(name, "a number")

    def whole(self, name: str) -> int | None:
        """Return a whole number from 0 up, or None where there is none."""
        found = self.number(name)
        if found is None or (isinstance(found, int) and found >= 0):
            return found
        raise self._wrong(name, "a whole number")

    def says(self, name: str) -> bool:
        """Tell whether the entry is there and true."""
        return self.value.get(name) is True

    def part(self, name: str) -> Part:
        """Return an object inside this one; an empty one where there is none."""
        return Part(self.value.get(name, {}), f"'{name}' of {self.place}")

    def parts(self, name: str, noun: str) -> Iterator[Part]:
        """Yield the objects of a list, each called ``noun`` and a number."""
        found = self.value.get(name, [])
        if not isinstance(found, list):
            raise self._wrong(name, "a list")
        for number, item in enumerate(found, 1):
            yield Part(item, f"{noun} {number} of {self.place}")

    def refuse(self, sentence: str) -> NoReturn:
        """Raise the error that says ``sentence`` of this part."""
        msg = f"{self.place} {sentence}"
        raise DescriptionError(msg)

    def _wrong(self, name: str, kind: str) -> DescriptionError:
        return DescriptionError(f"'{name}' of {self.place} must be {kind}.")
