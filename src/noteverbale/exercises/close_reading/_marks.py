"""Words between quotation marks: words_in_marks."""

from __future__ import annotations

import re
from collections.abc import Callable

from noteverbale.answers import Count, Function
from noteverbale.case import Case
from noteverbale.exercise import AnyOf, exercise
from noteverbale.exercises.close_reading._page import LESSON
from noteverbale.exercises.close_reading._table import (
    pieces_between_spaces,
    words_cut_at_signs,
)
from noteverbale.method import close_reading as method

Counts = Callable[[str], int]

_IN_MARKS = "“([^“”]*)”"
_OWN_TEXTS = (
    "",
    "Nobody is quoted here.",
    "“Welcome”, said the mayor.",
    "“I came”, she wrote, “as soon as I heard of it”.",
    "The town’s open-air theatre is “the town’s open-air theatre”.",
)
COUNTS = (method.n_words, pieces_between_spaces)


def _texts_to_try(case: Case) -> Function:
    texts = (*method.paragraphs(case)["text"], *_OWN_TEXTS)
    return Function(probes=[(text,) for text in texts], returns=Count("words"))


def strings_in_marks(text: str) -> list[str]:
    """Return what stands between opening and closing marks."""
    return re.findall(_IN_MARKS, text)


@exercise(
    lesson=LESSON,
    answer=_texts_to_try,
    also_right=({"dashes": True},),
    objectives=("compute",),
    looks_at=(
        "Calls your function on each paragraph of the page and on five other texts, "
        "one of them empty; a dash may count as a word or not."
    ),
    hints=(
        "`re.findall` with the pattern of the lesson gives a list of strings.",
        "Count the words of each string, and add the counts up.",
        "sum(len(string.split()) for string in strings)",
    ),
)
def words_in_marks(case: Case, *, dashes: bool = False) -> Counts:
    """Write words_in_marks(text): how many words of a text stand between the curved
    quotation marks “ and ”?"""
    count = pieces_between_spaces if dashes else method.n_words
    return lambda text: sum(map(count, strings_in_marks(text)))


@words_in_marks.wrong(
    "straight_marks",
    did="Your function finds no quotation anywhere.",
    why="The mark on the keyboard is straight; the page has curved ones.",
    next="Copy both marks out of the page, and look for those.",
)
def _(case: Case) -> Counts:
    return lambda text: 0


@words_in_marks.wrong(
    "greedy_pattern",
    did="Your function takes everything from the first mark of a text to its last.",
    why="In a pattern, `.*` takes as much as it can.",
    next="Try it on P13, where “it says” stands between two quotations.",
)
def _(case: Case) -> AnyOf:
    def widest(count: Counts) -> Counts:
        return lambda text: sum(map(count, re.findall("“(.*)”", text)))

    return AnyOf(map(widest, COUNTS))


@words_in_marks.wrong(
    "first_string_only",
    did="Your function stops after the first quoted string.",
    why="`re.search` finds one place and is content with it.",
    next="Try it on P11, where “Peskov told reporters” stands in a quotation's middle.",
)
def _(case: Case) -> AnyOf:
    def first(count: Counts) -> Counts:
        return lambda text: sum(map(count, strings_in_marks(text)[:1]))

    def first_or_error(count: Counts) -> Counts:
        return lambda text: count(strings_in_marks(text)[0])

    return AnyOf((*map(first, COUNTS), *map(first_or_error, COUNTS)))


@words_in_marks.wrong(
    "strings_glued",
    did="Your function glues the end of one string to the beginning of the next.",
    why='`"".join` puts nothing between, and two words become one.',
    next='Join with a space, `" ".join`, or count string by string.',
)
def _(case: Case) -> AnyOf:
    def glued(count: Counts) -> Counts:
        return lambda text: count("".join(strings_in_marks(text)))

    return AnyOf(map(glued, COUNTS))


@words_in_marks.wrong(
    "same_for_every_text",
    did="Your function gives the same number for every text.",
    why="It was written for one paragraph, and works on that one still.",
    next="Look in its body for the paragraph: there should be `text` instead.",
)
def _(case: Case) -> AnyOf:
    texts = method.paragraphs(case)["text"]
    found = {inside(text) for inside in words_in_marks.keys(case) for text in texts}
    return AnyOf(_always(n) for n in found - {0})


def _always(n: int) -> Counts:
    return lambda text: n


@words_in_marks.wrong(
    "spaces_counted",
    did="Your function counts spaces.",
    why="A space stands between two words, so spaces seem to count words.",
    next="Try it on “Welcome”, a quotation of one word.",
)
def _(case: Case) -> AnyOf:
    return AnyOf(
        (
            lambda text: " ".join(strings_in_marks(text)).count(" "),
            lambda text: sum(string.count(" ") for string in strings_in_marks(text)),
        )
    )


@words_in_marks.wrong(
    "characters_counted",
    did="Your function counts letters, signs and spaces.",
    why="`len` of a text counts those; it counts words only of a list of words.",
    next="Cut each string into words with `split` before you count.",
)
def _(case: Case) -> AnyOf:
    def joined(glue: str) -> Counts:
        return lambda text: len(glue.join(strings_in_marks(text)))

    return AnyOf(map(joined, ("", " ")))


@words_in_marks.wrong(
    "strings_counted",
    did="Your function counts quoted strings, or the marks.",
    why="`len` of what `findall` gives answers at once.",
    next="How many words has the one string of P4?",
)
def _(case: Case) -> AnyOf:
    return AnyOf(
        (
            lambda text: len(strings_in_marks(text)),
            lambda text: text.count("“") + text.count("”"),
        )
    )


@words_in_marks.wrong(
    "words_cut_at_signs",
    did="Your function cuts words at apostrophes and hyphens.",
    why=r"To the pattern `\w+`, a word is letters and digits and nothing else.",
    next="Look at the words that you get from “We defend NATO’s open-door principle”.",
)
def _(case: Case) -> Counts:
    return lambda text: words_cut_at_signs(" ".join(strings_in_marks(text)))


@words_in_marks.wrong(
    "whole_text_counted",
    did="Your function counts all the words of a text, or those outside the marks.",
    why="A paragraph with a quotation in it feels like the speaker's.",
    next="Try it on a text without any quotation marks.",
)
def _(case: Case) -> AnyOf:
    def outside(count: Counts) -> Counts:
        inside = words_in_marks.reference(case, dashes=count is pieces_between_spaces)
        return lambda text: count(text) - inside(text)

    def cut_out(count: Counts, left: str) -> Counts:
        return lambda text: count(re.sub(_IN_MARKS, left, text))

    rest = [cut_out(count, left) for count in COUNTS for left in ("", " ")]
    return AnyOf((*COUNTS, *map(outside, COUNTS), *rest))
