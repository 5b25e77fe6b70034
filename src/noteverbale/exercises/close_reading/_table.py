"""The page as a table, a row a paragraph: paragraph_table."""

from __future__ import annotations

import re
from collections.abc import Callable

import pandas as pd

from noteverbale.answers import Column, Count, Table
from noteverbale.case import Case
from noteverbale.exercise import AnyOf, exercise
from noteverbale.exercises.close_reading._page import LESSON
from noteverbale.method import close_reading as method

KINDS = {
    "headline": ("title", "heading"),
    "summary": ("summary paragraph", "lead", "lede"),
    "body": ("body paragraph", "body text", "main text"),
}


@exercise(
    lesson=LESSON,
    answer=Table(
        columns={
            "pid": Column("id"),
            "kind": Column("name", KINDS),
            "n_words": Count("words"),
        },
        spellings={"pid": ("paragraph", "id"), "n_words": ("words", "n words")},
    ),
    also_right=({"dashes": True},),
    objectives=("segment", "distinguish"),
    looks_at=(
        "Compares the rows by column name; a dash may count as a word or not, and the "
        "order of rows and other columns do not matter."
    ),
    hints=(
        "The lesson builds a table of this kind, section “From a page to a table”.",
        "Make one record for each piece: its name, its kind, its number of words.",
        'zip(pids, kinds, pieces), with kinds = ["headline", "summary"] + ["body"] * n',
    ),
)
def paragraph_table(
    case: Case,
    *,
    dashes: bool = False,
    count: Callable[[str], int] | None = None,
) -> pd.DataFrame:
    """Build a table with a row for each piece of the page and the columns pid (H, then
    P1, P2 and so on), kind (headline, summary or body) and n_words."""
    rows = method.paragraphs(case)
    n_words = count or (pieces_between_spaces if dashes else method.n_words)
    rows["n_words"] = rows["text"].map(n_words)
    return rows[["pid", "kind", "n_words"]]


def pieces_between_spaces(text: str) -> int:
    """Count what stands between spaces; a dash that stands alone counts as well."""
    return len(text.split())


def words_cut_at_signs(text: str) -> int:
    """Count runs of letters and digits: NATO’s is two of them."""
    return len(re.findall(r"\w+", text))


def _from_one(place: int) -> str:
    return f"P{place + 1}"


def _from_zero(place: int) -> str:
    return f"P{place}"


def _renumbered(rename: Callable[[int], str]) -> Callable[[Case], AnyOf]:
    """Return what gives the rows other names, for both ways to count a dash."""

    def wrong(case: Case) -> AnyOf:
        keys = [*paragraph_table.keys(case)]
        return AnyOf(
            key.assign(pid=[rename(n) for n in range(len(key))]) for key in keys
        )

    return wrong


@paragraph_table.wrong(
    "blank_rows",
    did="Your table has rows without a word.",
    why='`split("\\n")` cuts at every line end, and a blank line is a line.',
    next="Cut at two line ends in a row, or leave out the empty pieces.",
)
def _(case: Case) -> AnyOf:
    lines = method.page_text(case).split("\n")
    kinds = ["headline", "summary"] + ["body"] * (len(lines) - 2)
    pids = ["H", *(f"P{n}" for n in range(1, len(lines)))]
    counts = (method.n_words, pieces_between_spaces)
    return AnyOf(
        pd.DataFrame(
            {"pid": pids, "kind": kinds, "n_words": [n_words(line) for line in lines]}
        )
        for n_words in counts
    )


paragraph_table.wrong(
    "numbered_from_zero",
    did="You numbered from zero, so the first paragraph is P0.",
    why="Python counts from zero, and `range` and `enumerate` do too.",
    next="Compare the name that you give to the summary paragraph with the brief.",
)(_renumbered(lambda n: f"P{n - 1}" if n else "H"))
paragraph_table.wrong(
    "headline_numbered",
    did="You gave the headline a number.",
    why="It is the first piece of the list.",
    next="Name the headline H, and begin to count at the piece after it.",
)(lambda case: AnyOf((*_renumbered(_from_one)(case), *_renumbered(_from_zero)(case))))


def _as_body(*kinds: str) -> Callable[[Case], AnyOf]:
    """Return what calls some kinds body, for both ways to count a dash."""

    def wrong(case: Case) -> AnyOf:
        other = dict.fromkeys(kinds, "body")
        keys = paragraph_table.keys(case)
        return AnyOf(key.assign(kind=key["kind"].replace(other)) for key in keys)

    return wrong


paragraph_table.wrong(
    "headline_as_body",
    did="Your table says that the headline is body.",
    why="It is a piece of text like the others.",
    next="Ask of each piece where it stands on the page.",
)(_as_body("headline"))
paragraph_table.wrong(
    "summary_as_body",
    did="Your table has no row for a summary.",
    why="The summary paragraph looks like every other one.",
    next="Which paragraph tells in short what all the others tell at length?",
)(_as_body("summary"))
paragraph_table.wrong(
    "all_body",
    did="Your table says body in every row.",
    why="Most pieces are body, and one word for all is soon written.",
    next="Give the two pieces at the top their own kinds.",
)(_as_body("headline", "summary"))


@paragraph_table.wrong(
    "summary_at_the_end",
    did="Your table says that the last paragraph is the summary.",
    why="A lecture sums up at its end; a news report does so at its beginning.",
    next="Read the glossary of the lesson, and the paragraph under the headline.",
)
def _(case: Case) -> AnyOf:
    first, *others = method.paragraphs(case)["kind"]
    kinds = [first, *sorted(others)]
    return AnyOf(key.assign(kind=kinds) for key in paragraph_table.keys(case))


@paragraph_table.wrong(
    "given_rows_only",
    did="Your table has the two rows of the given cell.",
    why="A table that is there already looks like the answer.",
    next="Make a record of every piece; the lesson does it in one expression.",
)
def _(case: Case) -> AnyOf:
    return AnyOf(key.head(2) for key in paragraph_table.keys(case))


@paragraph_table.wrong(
    "headline_left_out",
    did="Your table has no row for the headline.",
    why="The paragraphs have numbers, and it has none.",
    next="It is a piece of the page as well: begin your list of names with H.",
)
def _(case: Case) -> AnyOf:
    return AnyOf(key.iloc[1:] for key in paragraph_table.keys(case))


@paragraph_table.wrong(
    "last_one_lost",
    did="Your table stops one row too early.",
    why="`range` stops before its second number, and `zip` at the end of the shorter "
    "list.",
    next="Print the last name of your list, or write `strict=True` into `zip`.",
)
def _(case: Case) -> AnyOf:
    return AnyOf(key.iloc[:-1] for key in paragraph_table.keys(case))


paragraph_table.wrong(
    "words_cut_at_signs",
    count=words_cut_at_signs,
    did="You counted runs of letters: NATO’s became two words.",
    why=r"The pattern `\w+` ends a word at each apostrophe and hyphen.",
    next="Cut at spaces, as the prompt says.",
)
paragraph_table.wrong(
    "characters_counted",
    count=len,
    did="You counted letters, signs and spaces.",
    why="`len` of a text counts those.",
    next="Cut the text into words first, then count the pieces.",
)


@paragraph_table.wrong(
    "spaces_counted",
    did="Your numbers are the numbers of spaces.",
    why="A space stands between two words, so spaces seem to count words.",
    next="Try your count on a text of one word.",
)
def _(case: Case) -> pd.DataFrame:
    by_spaces: pd.DataFrame = paragraph_table.reference(
        case, count=lambda text: text.count(" ")
    )
    return by_spaces


@paragraph_table.wrong(
    "a_row_for_each_sentence",
    did="Your table has a row for each sentence.",
    why="The table `case.brief` has its rows like that.",
    next="A row for each piece between two blank lines is asked for.",
)
def _(case: Case) -> AnyOf:
    kinds = method.paragraphs(case).set_index("pid")["kind"]
    rows = case.brief.assign(kind=case.brief["paragraph"].map(kinds))
    return AnyOf(
        rows.assign(pid=rows[names], n_words=rows["text"].map(count))
        for names in ("paragraph", "unit")
        for count in (method.n_words, pieces_between_spaces)
    )
