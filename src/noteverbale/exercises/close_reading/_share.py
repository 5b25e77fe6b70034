"""The share of the body that is quoted: quoted_share."""

from __future__ import annotations

from noteverbale.answers import Share
from noteverbale.case import Case
from noteverbale.exercise import AnyOf, exercise
from noteverbale.exercises.close_reading._marks import (
    COUNTS,
    Counts,
    strings_in_marks,
    words_in_marks,
)
from noteverbale.exercises.close_reading._page import LESSON
from noteverbale.method import close_reading as method

Pair = tuple[Counts, Counts]


def share(case: Case, kinds: tuple[str, ...], counts: Pair, of: str = "words") -> float:
    """Return the share of the words (inside counted one way, all another)."""
    rows = method.paragraphs(case)
    texts = rows.loc[rows["kind"].isin(kinds), "text"]
    inside, every = counts
    quoted = sum(inside(string) for text in texts for string in strings_in_marks(text))
    total = sum(map(every, texts))
    return quoted / (total - quoted if of == "others" else total)


@exercise(
    lesson=LESSON,
    answer=Share(decimals=2),
    also_right=(
        {"dashes_inside": True},
        {"dashes": True},
        {"dashes_inside": True, "dashes": True},
    ),
    objectives=("compute",),
    looks_at=(
        "Compares the share, rounded to two decimals or more; a dash may count as a "
        "word or not."
    ),
    hints=(
        "The table `paras` in the cell above has a row for each paragraph.",
        "Keep the rows of the body; then one sum is divided by another.",
        'body["n_quoted_words"].sum() / ..., with body = paras[paras["kind"] == ...]',
    ),
)
def quoted_share(
    case: Case, *, dashes_inside: bool = False, dashes: bool = False
) -> float:
    """What share of the words of the body, as a number between 0 and 1, stands between
    quotation marks?"""
    counts = (COUNTS[dashes_inside], COUNTS[dashes])
    return share(case, ("body",), counts)


_BOTH_WAYS: tuple[Pair, ...] = tuple((a, b) for a in COUNTS for b in COUNTS)


@quoted_share.wrong(
    "whole_page",
    did="You took the headline and the summary paragraph into account as well.",
    why="They are in the table, and a sum takes all rows it is given.",
    next="Keep the rows whose kind is body before you add up.",
)
def _(case: Case) -> AnyOf:
    every = [share(case, method.KINDS, way) for way in _BOTH_WAYS]
    no_headline = [share(case, ("summary", "body"), way) for way in _BOTH_WAYS]
    return AnyOf((*every, *no_headline))


@quoted_share.wrong(
    "different_rows",
    did="One of your two sums is of the body, the other of the whole page.",
    why="The sum of a column is one call; that of some of its rows takes a step more.",
    next="Look at what is above the line and below it: both sums need the same rows.",
)
def _(case: Case) -> AnyOf:
    rows = method.paragraphs(case)
    page, body = rows["text"], rows.loc[rows["kind"] == "body", "text"]
    return AnyOf(
        sum(map(inside, above)) / sum(map(count, below))
        for above, below in ((body, page), (page, body))
        for inside in words_in_marks.keys(case)
        for count in COUNTS
    )


@quoted_share.wrong(
    "rows_shown_only",
    did="You added up the four rows that the given cell shows.",
    why="`tail(4)` ends the cell, and the rest of the table is out of sight.",
    next="Work with `paras` itself, which has all the rows.",
)
def _(case: Case) -> AnyOf:
    texts = method.paragraphs(case)["text"].tail(4)
    return AnyOf(
        sum(map(inside, texts)) / sum(map(count, texts))
        for inside in words_in_marks.keys(case)
        for count in COUNTS
    )


@quoted_share.wrong(
    "not_quoted",
    did="You gave the share of what stands outside the marks.",
    why="It is the larger part, and the one that the report answers for.",
    next="Take your number from one.",
)
def _(case: Case) -> AnyOf:
    return AnyOf(1 - share(case, ("body",), way) for way in _BOTH_WAYS)


@quoted_share.wrong(
    "percentage",
    did="You gave a percentage.",
    why="Per cent is how shares are said aloud.",
    next="A share of one whole lies between zero and one.",
)
def _(case: Case) -> AnyOf:
    exact = [100 * key for key in quoted_share.keys(case)]
    return AnyOf((*exact, *(round(one, 1) for one in exact), *map(round, exact)))


@quoted_share.wrong(
    "strings_by_paragraphs",
    did="You divided quoted strings, or paragraphs that have one, by paragraphs.",
    why="Each of these is a number of pieces, and pieces are easy to count.",
    next="Count words above the line and words below it.",
)
def _(case: Case) -> AnyOf:
    rows = method.paragraphs(case)
    texts = rows.loc[rows["kind"] == "body", "text"]
    strings = texts.map(strings_in_marks).str.len()
    return AnyOf((strings.sum() / len(texts), (strings > 0).mean()))


@quoted_share.wrong(
    "quoted_to_unquoted",
    did="You divided the words inside the marks by those outside.",
    why="That compares two things, as a share seems to do.",
    next="A share has the whole below the line, the part among it.",
)
def _(case: Case) -> AnyOf:
    return AnyOf(share(case, ("body",), way, of="others") for way in _BOTH_WAYS)


@quoted_share.wrong(
    "mean_of_shares",
    did="You averaged the shares of the paragraphs.",
    why="`mean` is one call, and each paragraph has a share of its own.",
    next="Would a paragraph of ten words count as much as one of a hundred?",
)
def _(case: Case) -> AnyOf:
    rows = method.paragraphs(case)
    texts = rows.loc[rows["kind"] == "body", "text"]
    ways = [(inside, n) for inside in words_in_marks.keys(case) for n in COUNTS]
    return AnyOf((texts.map(inside) / texts.map(n)).mean() for inside, n in ways)
