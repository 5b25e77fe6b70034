"""Terms: defined once in their lesson, linked, and collected on one page."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from noteverbale import glossary, shipped
from noteverbale.case import load_case

COURSE = shipped.root()
LESSONS = [path for path in shipped.notebooks(COURSE / "notebooks")][1:]
LINKED = re.compile(r"\[\*\*(.+?)\*\*\]\(#Glossary\)")


def prose(path: Path) -> str:
    """What a lesson says before its glossary."""
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return "\n".join(
        "".join(cell["source"])
        for cell in cells
        if cell["cell_type"] == "markdown" and cell["id"] != "glossary"
    )


@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)
def test_each_term_is_bold_once_and_leads_to_the_glossary(path: Path) -> None:
    terms = glossary.terms(COURSE)
    defined = [term.name for term in terms if term.notebook == path.name]
    linked = [name.casefold() for name in LINKED.findall(prose(path))]

    assert defined
    assert sorted(linked) == [name.casefold() for name in defined]


def test_the_page_is_what_the_lessons_and_the_table_of_ideas_give() -> None:
    assert (COURSE / glossary.PAGE).read_text(encoding="utf-8") == glossary.page(COURSE)


def test_every_idea_of_the_field_is_on_the_page_with_its_reference() -> None:
    page = glossary.page(COURSE)

    for row in load_case().concepts.itertuples():
        assert f"**{row.concept}** ({row.concept_id})" in page
        assert row.title in page


def test_writing_again_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "notebooks").mkdir()
    cell = {"id": "glossary", "cell_type": "markdown", "source": ["- **a**: b.\n"]}
    lesson = tmp_path / "notebooks" / "01-one.ipynb"
    lesson.write_text(json.dumps({"cells": [cell]}), encoding="utf-8")

    assert glossary.write(tmp_path)
    assert "- **a**: b. ([lesson 1]" in (tmp_path / glossary.PAGE).read_text("utf-8")
    assert not glossary.write(tmp_path)
