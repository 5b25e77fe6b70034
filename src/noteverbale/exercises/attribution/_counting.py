"""Words inside quotation marks: quoted_words."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from noteverbale.answers import (
    ByName,
    Count,
)
from noteverbale.case import Case
from noteverbale.exercise import AnyOf, exercise
from noteverbale.exercises.attribution._speakers import (
    LESSON,
    NO_PERSONS,
    SIDES,
    SPELLINGS,
)
from noteverbale.method import attribution as method


@exercise(
    lesson=LESSON,
    answer=ByName(Count("words"), SPELLINGS, zeros_may_be_left_out=True),
    needs=("P5.4",),
    objectives=("quantify",),
    looks_at=(
        "Compares the number for each speaker; a dash may count as a word or not, "
        "and the order does not matter."
    ),
    also_right=({"dashes": True},),
    hints=(
        "Every row of your table of quotations has words to count.",
        "Count the words of each string first, then add up for each speaker.",
        'words.groupby(table["speaker"]).sum()',
    ),
)
def quoted_words(
    case: Case, *, dashes: bool = False, halves: bool = True, strings: bool = False
) -> pd.Series[int]:
    """How many words does each speaker, the drafts and the Russian side included, have
    inside quotation marks?"""
    rows = method.quotations(case, first_only=not halves)
    count = _pieces if dashes else method.n_words
    words = rows["quoted"].map(_one if strings else count)
    return words.groupby(rows["speaker"]).sum()


def _pieces(text: str) -> int:
    return len(text.split())


def _one(_: str) -> int:
    return 1


quoted_words.wrong(
    "strings_counted",
    strings=True,
    did="You counted quoted strings, one for each pair of quotation marks.",
    why="`count` and `size` answer first, and a string looks like a unit of speech.",
    next="Count the words inside each string before you add up.",
)
quoted_words.wrong(
    "second_halves_lost",
    halves=False,
    did="You counted only the first quoted string of each unit.",
    why="A quotation interrupted by “he said” looks finished at the tag.",
    next="Read P10, P11 and P13 again, past the tag.",
)


@quoted_words.wrong(
    "one_side",
    did="You put two speakers of one side together as one voice.",
    why="Newspapers write “Moscow” or “the West” as if several speakers were one.",
    next="Give each speaker a row: they hold different offices.",
)
def _(case: Case) -> AnyOf:
    return AnyOf(merged(quoted_words.reference(case)))


def merged(words: pd.Series[int]) -> Iterator[pd.Series[int]]:
    """Yield the counts with two speakers of one side as one, under any name for it."""
    for first, second, names in SIDES:
        both = words.get(first, 0) + words.get(second, 0)
        others = words.drop([first, second], errors="ignore")
        for name in names:
            yield pd.concat([others, pd.Series({name: both})])


@quoted_words.wrong(
    "people_only",
    did="You left out what is quoted of a text and of a side.",
    why="One expects a speaker to be somebody.",
    next="The prompt names two voices that are not persons; give them a row.",
)
def _(case: Case) -> pd.Series[int]:
    words: pd.Series[int] = quoted_words.reference(case)
    return words.drop(list(NO_PERSONS), errors="ignore")


@quoted_words.wrong(
    "characters_counted",
    did="You counted letters, signs and spaces.",
    why="`len` of a text counts those.",
    next="Cut the text into words first, then count the pieces.",
)
def _(case: Case) -> pd.Series[int]:
    rows = method.quotations(case)
    return rows["quoted"].str.len().groupby(rows["speaker"]).sum()


@quoted_words.wrong(
    "words_cut_at_signs",
    did="You cut words at apostrophes and hyphens.",
    why="To a pattern, a word is letters and digits and nothing else.",
    next="Look at the pieces that you get from P5.4.",
)
def _(case: Case) -> pd.Series[int]:
    rows = method.quotations(case)
    pieces: pd.Series[int] = rows["quoted"].str.count(r"\w+")
    return pieces.groupby(rows["speaker"]).sum()


@quoted_words.wrong(
    "tags_counted",
    did="You counted every word of the sentences that hold a quotation.",
    why="The sentence is about what somebody said, so all of it feels like theirs.",
    next="Stop at the quotation marks: the tag and the frame are the report's words.",
)
def _(case: Case) -> pd.Series[int]:
    rows = case.quotations.drop_duplicates("unit")
    texts = rows["unit"].map(case.brief.set_index("unit")["text"])
    return texts.map(method.n_words).groupby(rows["speaker"]).sum()


@quoted_words.wrong(
    "reported_speech_counted",
    did="You also counted sentences that report a speaker without quoting.",
    why="Reported speech is attributed as well, and it is about the same people.",
    next="Take only what stands between quotation marks; the rest is retold.",
)
def _(case: Case) -> pd.Series[int]:
    rows = method.statements(case).dropna(subset="speaker")
    return rows["text"].map(method.n_words).groupby(rows["speaker"]).sum()
