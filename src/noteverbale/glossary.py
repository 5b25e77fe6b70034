"""The glossary of the course: each lesson's terms, and the field's ideas it uses."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from noteverbale import shipped
from noteverbale.case import load_case

PAGE = Path("docs", "glossary.md")

_ITEM = re.compile(r"(?m)^[-*] +\*\*(.+?)\*\*: +(.+?)\s*$")
_TOP = """\
# Glossary

Written by `noteverbale derive` from the lessons and from the table `concepts`; change \
those, not this page.
"""


@dataclass(frozen=True)
class Term:
    """A term as its lesson defines it."""

    name: str
    definition: str
    lesson: int
    notebook: str


def terms(course: Path) -> list[Term]:
    """Return what the lessons of a course define, by the order of the alphabet."""
    found = [
        Term(name, definition, int(path.name[:2]), path.name)
        for path in shipped.notebooks(course / "notebooks")
        for name, definition in _ITEM.findall(_glossary_cell(path))
    ]
    return sorted(found, key=lambda term: (term.name.casefold(), term.lesson))


def _glossary_cell(path: Path) -> str:
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    texts = ("".join(cell["source"]) for cell in cells if cell["id"] == "glossary")
    return next(texts, "")


def page(course: Path) -> str:
    """Return the glossary page of a course, in Markdown.

    >>> print(page(shipped.root()).splitlines()[0])
    # Glossary
    """
    lines = [_TOP, "## Terms of the lessons", ""]
    lines += [
        f"- **{term.name}**: {term.definition} "
        f"([lesson {term.lesson}](../notebooks/{term.notebook}))"
        for term in terms(course)
    ]
    lines += ["", "## Ideas from the field", ""]
    lines += [*_ideas(load_case().concepts.to_dict("records"))]
    return "\n".join(lines) + "\n"


def _ideas(concepts: Sequence[dict[Any, Any]]) -> Iterator[str]:
    for row in sorted(concepts, key=lambda row: str(row["concept"]).casefold()):
        yield (
            f"- **{row['concept']}** ({row['concept_id']}): {row['sentence_1']} "
            f"{row['sentence_2']} {_reference(row)}"
        )


def _reference(row: dict[Any, Any]) -> str:
    """Return author, year, title and place of an idea, and its DOI if it has one."""
    parts = [f"{row['author']} ({row['year']}), *{row['title']}*", str(row["venue"])]
    if isinstance(row["doi"], str):
        parts.append(f"doi {row['doi']}")
    return f"See {', '.join(parts)}."


def write(course: Path) -> bool:
    """Write the page into a clone; return whether it changed."""
    path, text = course / PAGE, page(course)
    if path.is_file() and path.read_text(encoding="utf-8") == text:
        return False
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return True
