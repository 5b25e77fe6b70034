"""The pieces of the page, counted: body_paragraphs."""

from __future__ import annotations

from collections.abc import Iterator

from noteverbale.answers import Count
from noteverbale.case import Case
from noteverbale.exercise import AnyOf, exercise
from noteverbale.method import close_reading as method

LESSON = 1


@exercise(
    lesson=LESSON,
    answer=Count("paragraphs"),
    follows="text",
    objectives=("segment",),
    looks_at="Compares the number, however you counted.",
    hints=(
        "The page in the cell above: a blank line stands between two pieces.",
        "Count the pieces first; then ask which of them are not body.",
        'len(page.split("\\n\\n")) counts the pieces, headline and summary among them.',
    ),
)
def body_paragraphs(case: Case) -> int:
    """How many body paragraphs has the page, after the headline and the summary
    paragraph?"""
    return int((method.paragraphs(case)["kind"] == "body").sum())


@body_paragraphs.wrong(
    "nothing_taken_off",
    did="You counted every piece of the page.",
    why="Headline and summary stand there like all the other pieces.",
    next="Which two pieces tell beforehand what the rest tells again? Take them off.",
)
def _(case: Case) -> int:
    return len(method.paragraphs(case))


@body_paragraphs.wrong(
    "one_kept",
    did="Your count has one piece more than the body.",
    why="The headline looks unlike the rest; the summary paragraph does not. And a "
    "page has one gap less than it has pieces.",
    next="Read the second piece: is it a part of the story, or the story in short?",
)
def _(case: Case) -> int:
    return len(method.paragraphs(case)) - 1


@body_paragraphs.wrong(
    "gaps_counted",
    did="Your count has one piece less than the body.",
    why="`count` counts the gaps, and there is one gap less than there are pieces.",
    next="Put the pieces into a list, and count those.",
)
def _(case: Case) -> int:
    return len(method.paragraphs(case)) - 3


@body_paragraphs.wrong(
    "only_what_is_printed",
    did="You counted in what the given cell prints.",
    why="It looks like a page, and ends in the middle of a sentence.",
    next="Print the whole of `page`, or let Python count in it.",
)
def _(case: Case) -> int:
    return 1


@body_paragraphs.wrong(
    "blank_lines_counted",
    did="You counted the blank lines as well.",
    why='`split("\\n")` cuts at every line end, and a blank line is a line.',
    next="Print the pieces that you counted, or cut at two line ends in a row.",
)
def _(case: Case) -> AnyOf:
    n = len(method.page_text(case).split("\n"))
    return AnyOf((n, n - 1, n - 2))


@body_paragraphs.wrong(
    "sentences_counted",
    did="You counted sentences.",
    why="A full stop is easier to see than a gap.",
    next="A paragraph ends where the page has a gap, not where a sentence ends.",
)
def _(case: Case) -> AnyOf:
    pieces = len(method.page_text(case).split(". "))
    return AnyOf((*_units_left(case), pieces))


def _units_left(case: Case) -> Iterator[int]:
    """Yield the number of units: all, without the headline, and the body's."""
    kinds = [kind for _, kind in method.units_by_kind(case).values()]
    yield len(kinds)
    yield len(kinds) - kinds.count("headline")
    yield kinds.count("body")
