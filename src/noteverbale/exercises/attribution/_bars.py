"""The bars of quoted words, and what follows from them: voices, bars_support."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pandas as pd

from noteverbale.answers import (
    Bars,
    Ids,
)
from noteverbale.case import Case
from noteverbale.exercise import AnyOf, exercise
from noteverbale.exercises.attribution._counting import merged, quoted_words
from noteverbale.exercises.attribution._speakers import (
    LESSON,
    NO_PERSONS,
    SPELLINGS,
)
from noteverbale.method import attribution as method


@exercise(
    lesson=LESSON,
    answer=Bars(SPELLINGS, unit="words"),
    also_right=({"dashes": True},),
    objectives=("quantify",),
    looks_at=(
        "Reads your figure as data: a bar for each name, its length, zero on the axis, "
        "and a name on the axis of lengths; colours, order and style do not matter."
    ),
    hints=(
        "Your counts of quoted words, and the two states that P2 speaks about.",
        "A speaker without words is a bar of length zero, not a missing bar.",
        'counts.reindex([*counts.index, "Ukraine", "Georgia"], fill_value=0), drawn.',
    ),
)
def voices(
    case: Case, *, strings: bool = False, dashes: bool = False
) -> pd.Series[int]:
    """Draw a bar chart of the quoted words of each speaker, with a bar for Ukraine and
    one for Georgia, and name the axis that counts the words."""
    words: pd.Series[int] = quoted_words.reference(case, strings=strings, dashes=dashes)
    return pd.concat([words, pd.Series({"Ukraine": 0, "Georgia": 0})])


@voices.wrong(
    "silent_left_out",
    did="Your chart has no place for a state that is only spoken about.",
    why="A table of counts has no row for what did not happen.",
    next="Add its name to the counts, with the number that is true of it.",
)
def _(case: Case) -> AnyOf:
    words = voices.reference(case)
    absent = (["Ukraine"], ["Georgia"], ["Ukraine", "Georgia"])
    return AnyOf(words.drop(names) for names in absent)


voices.wrong(
    "strings_drawn",
    strings=True,
    did="Your bars show the number of quoted strings.",
    why="Strings are counted with one call, words with two.",
    next="Put the word counts of the exercise before into the chart.",
)


@voices.wrong(
    "one_side",
    did="You drew two speakers of one side as one bar.",
    why="Newspapers write “Moscow” or “the West” as if several speakers were one.",
    next="Give each speaker a bar: they hold different offices.",
)
def _(case: Case) -> AnyOf:
    zeros = pd.Series({"Ukraine": 0, "Georgia": 0})
    counts = merged(quoted_words.reference(case))
    return AnyOf(pd.concat([words, zeros]) for words in counts)


@voices.wrong(
    "claims_drawn",
    did="Your bars show how many claims each voice has.",
    why="`value_counts` is one call, and a long bar looks like a long speech.",
    next="Count words inside quotation marks, then draw.",
)
def _(case: Case) -> pd.Series[int]:
    speakers = method.statements(case)["speaker"].value_counts()
    return speakers.reindex(voices.reference(case).index, fill_value=0)


@voices.wrong(
    "mentions_drawn",
    did="Your bars show how often each name is mentioned, not how much it is quoted.",
    why="To be spoken about feels like being heard.",
    next="Count only words inside quotation marks that are the speaker's own.",
)
def _(case: Case) -> pd.Series[int]:
    named = case.mentions["refers_to"].value_counts()
    return named.reindex(voices.reference(case).index, fill_value=0)


STATEMENTS = {
    "a": "Of all speakers, Antony Blinken has the most quoted words in the brief.",
    "b": "The United States cares more about the matter than NATO does.",
    "c": "No words of a Ukrainian speaker are quoted in the brief.",
    "d": "Ukraine had nothing to say on 27 January 2022.",
    "e": "The drafts have fewer quoted words than any of the four named speakers.",
    "f": "What stands in quotation marks is what the officials said, word for word.",
}


@exercise(
    lesson=LESSON,
    answer=Ids("letter", known=tuple(STATEMENTS)),
    objectives=("state",),
    looks_at="Compares the set of letters; order and type of container do not matter.",
    hints=(
        "Put each sentence beside the bars, and beside nothing else.",
        "Ask of each sentence: would another fact that is not in the bars change it?",
        "The bars know words, names and this brief; they know no motive and no day.",
    ),
)
def bars_support(case: Case) -> set[str]:
    """Which of the sentences a to f follow from the bars alone?"""
    words = quoted_words.reference(case)
    people = words.drop(list(NO_PERSONS), errors="ignore")
    holds = {
        "a": words.idxmax() == "Antony Blinken",
        "c": "Ukraine" not in words,
        "e": words.get("the drafts", 0) < people.min(),
    }
    return {letter for letter, true in holds.items() if true}


def _chosen(case: Case, *beyond: str) -> Iterator[set[str]]:
    """Yield sets with these letters and any of those that follow."""
    follow = sorted(bars_support.reference(case))
    for n in range(len(follow) + 1):
        yield from (set(beyond) | set(some) for some in combinations(follow, n))


@bars_support.wrong(
    "length_is_weight",
    did="You let the length of a bar stand for how much somebody cares.",
    why="We give space to what matters, so space looks like importance.",
    next="Ask who chose how much of each speaker to print.",
)
def _(case: Case) -> AnyOf:
    return AnyOf(_chosen(case, "b"))


@bars_support.wrong(
    "silence_is_absence",
    did="You let a bar of length zero stand for having nothing to say.",
    why="A zero looks like a measurement of the world; it measures this page.",
    next="Ask where words spoken that day would have to stand to be counted.",
)
def _(case: Case) -> AnyOf:
    return AnyOf(_chosen(case, "d"))


@bars_support.wrong(
    "marks_are_verbatim",
    did="You took quotation marks for a promise of the exact words.",
    why="That is what the marks are for; translation and editing come between.",
    next="Ask what a translator and an editor may change.",
)
def _(case: Case) -> AnyOf:
    return AnyOf(_chosen(case, "f"))


@bars_support.wrong(
    "whatever_agrees",
    did="You accept several sentences that agree with the picture and go beyond it.",
    why="A sentence that fits the bars feels as if the bars had said it.",
    next="For each sentence, look for the fact it needs that is not in the bars.",
)
def _(case: Case) -> AnyOf:
    beyond = ("bd", "bf", "df", "bdf")
    return AnyOf(letters for extra in beyond for letters in _chosen(case, *extra))


@bars_support.wrong(
    "zero_not_read",
    did="You left out what a bar of length zero shows.",
    why="It looks as if there were nothing to see.",
    next="What does that bar say about this page, and only about this page?",
)
def _(case: Case) -> AnyOf:
    return AnyOf(some for some in _chosen(case) if some and "c" not in some)


@bars_support.wrong(
    "documents_overlooked",
    did="You compared the bars of people only.",
    why="A text is no person, so its bar is passed over.",
    next="Read every bar, whoever or whatever it belongs to.",
)
def _(case: Case) -> AnyOf:
    follow = bars_support.reference(case)
    return AnyOf((follow - {"e"},))
