"""Words that set one thing against another, by paragraph: turning_words."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from noteverbale.answers import ByName, Count
from noteverbale.case import Case
from noteverbale.exercise import AnyOf, exercise
from noteverbale.exercises.close_reading._page import LESSON
from noteverbale.method import close_reading as method


@exercise(
    lesson=LESSON,
    answer=ByName(Count("words"), zeros_may_be_left_out=True),
    objectives=("compare",),
    # Seven words on the whole page: many a variant has as many of them, or one each.
    follows="text",
    looks_at=(
        "Compares the number for each paragraph; one with none may be there or not."
    ),
    hints=(
        "`texts` in the cell above has the text of each paragraph under its pid.",
        "Make a text lower-case, cut it into words, and count those on the list.",
        r're.findall(r"\w+", text.lower()) gives the words of one paragraph.',
    ),
)
def turning_words(
    case: Case,
    *,
    lower: bool = True,
    listed: Sequence[str] = method.TURNING_WORDS,
    once: bool = False,
    marked: bool = False,
) -> pd.Series[int]:
    """How many of the words but, although, albeit, however, nevertheless and instead
    has each paragraph, the headline included?"""
    texts = method.paragraphs(case).set_index("pid")["text"]
    if marked:
        texts = texts.str.findall("“([^“”]*)”").str.join(" ")
    words = (texts.str.lower() if lower else texts).str.findall(r"\w+")
    found = words.map(lambda said: [word for word in said if word in listed])
    counts: pd.Series[int] = found.str.len()
    return counts.clip(upper=1) if once else counts


turning_words.wrong(
    "capital_letters",
    lower=False,
    did="You missed the words that begin with a capital letter.",
    why="To Python, “But” and “but” are two words.",
    next="Make the text lower-case before you look into it.",
)


@turning_words.wrong(
    "commas_left_on",
    did="You missed the words that have a comma behind them.",
    why="`split` cuts at spaces, and a comma stays with its word.",
    next="Strip the commas off, or find the words with a pattern.",
)
def _(case: Case) -> pd.Series[int]:
    texts = method.paragraphs(case).set_index("pid")["text"]
    words = texts.str.lower().str.split()
    return words.map(lambda said: sum(word in method.TURNING_WORDS for word in said))


@turning_words.wrong(
    "counted_by_word",
    did="You counted how often each word of the list occurs on the page.",
    why="The prompt begins with the words, and they make a neat table.",
    next="A number for each paragraph is asked for: its pid, and all six together.",
)
def _(case: Case) -> dict[str, int]:
    words = method.turning_words(method.page_text(case))
    return {word: words.count(word) for word in method.TURNING_WORDS}


@turning_words.wrong(
    "counted_by_sentence",
    did="You gave a number to each sentence.",
    why="`case.brief` has a row for each sentence.",
    next="Add up what belongs to one paragraph, P13.1 and P13.2 for instance.",
)
def _(case: Case) -> pd.Series[int]:
    texts = case.brief.set_index("unit")["text"]
    return texts.map(method.turning_words).str.len()


@turning_words.wrong(
    "headline_numbered",
    did="You gave the headline a number for a name.",
    why="It is the first piece of the list.",
    next="Name it H, and begin to count at the piece after it.",
)
def _(case: Case) -> AnyOf:
    counts = list(turning_words.reference(case))
    return AnyOf({f"P{n}": i for n, i in enumerate(counts, at)} for at in (0, 1))


turning_words.wrong(
    "one_word_of_the_list",
    listed=("but",),
    did="You counted one word of the list.",
    why="It is the first on the list, and the commonest in English.",
    next="Six words are asked for; make a list of them.",
)
turning_words.wrong(
    "present_or_not",
    once=True,
    did="Your numbers say whether there is a word of the list, not how many.",
    why="`in` and `contains` answer yes or no.",
    next="Read P5, and count them there.",
)
turning_words.wrong(
    "other_words_counted",
    listed=(*method.TURNING_WORDS, "yet", "even"),
    did="You also counted words that are not on the list.",
    why="“Yet” and “even” can turn a sentence as well, and here they do not.",
    next="Keep to the six words; what “yet” does in P12 is worth a look of its own.",
)
turning_words.wrong(
    "inside_marks_only",
    marked=True,
    did="You counted only what stands between quotation marks.",
    why="The exercise before was about those marks.",
    next="Count in the whole paragraph, the report's own words included.",
)


@turning_words.wrong(
    "headline_left_out",
    did="You left out the headline.",
    why="It is not numbered like the paragraphs.",
    next="Give H its row.",
)
def _(case: Case) -> pd.Series[int]:
    counts: pd.Series[int] = turning_words.reference(case)
    return counts.drop("H")
