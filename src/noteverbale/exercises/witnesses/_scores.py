"""The similarity of every pair of renderings: pair_scores."""

from __future__ import annotations

import pandas as pd

from noteverbale.answers import ByName, Share
from noteverbale.case import Case
from noteverbale.exercise import AnyOf, exercise
from noteverbale.exercises.witnesses._kinds import LESSON
from noteverbale.exercises.witnesses._measures import Measure, jaccard, on_lists
from noteverbale.method import witnesses as method


def _scored(case: Case, measure: Measure, sides: tuple[str, str]) -> pd.Series[float]:
    """A measure of each pair of `alignments`, by its id."""
    words = case.translations.set_index("translation_id")["fragment"]
    rows = case.alignments.set_index("alignment_id")
    texts = [rows[side].map(words) for side in sides]
    found = [measure(a, b) for a, b in zip(*texts, strict=True)]
    return pd.Series(found, index=rows.index, dtype=float)


@exercise(
    lesson=LESSON,
    answer=ByName(Share(decimals=2)),
    also_right=({"swapped": True},),
    objectives=("align",),
    looks_at=(
        "Compares the number of each pair to two decimals; which text comes first does "
        "not matter, nor does the order of the pairs."
    ),
    hints=(
        "`alignments` has ids of renderings; their words are in `translations`.",
        "Merge twice: once for the first rendering, once for the second.",
        'merge(…, left_on="first", right_on="translation_id"), then for "second"; '
        'set_index("alignment_id"), and apply with axis=1.',
    ),
)
def pair_scores(case: Case, *, swapped: bool = False) -> pd.Series[float]:
    """What is the similarity of the two renderings in each row of `case.alignments`?

    Use `witnesses.similarity(a, b)`. Answer with a Series or a dictionary from
    alignment_id to number.
    """
    sides = ("second", "first") if swapped else ("first", "second")
    return _scored(case, method.similarity, sides)


@pair_scores.wrong(
    "made_up_pairs_too",
    did="You have numbers of pairs that we made up.",
    why="`witnesses.pairs` holds both sorts, one below the other.",
    next="Keep the pairs that stand in `case.alignments`.",
)
def _(case: Case) -> AnyOf:
    every = method.scores(case)
    ours = every.index.isin(case.constructed_pairs["pair_id"])
    return AnyOf((every, every[ours]))


@pair_scores.wrong(
    "compared_with_itself",
    did="You compared each rendering with itself.",
    why="After two merges, two columns of words have names that are easily confused.",
    next="Show one row of your merged table and read its two texts.",
)
def _(case: Case) -> pd.Series[float]:
    return _scored(case, method.similarity, ("first", "first"))


@pair_scores.wrong(
    "ids_compared",
    did="You compared the ids of the renderings, not their words.",
    why="The columns first and second look as if they held what is to be compared.",
    next="Fetch the words with a merge before you compare.",
)
def _(case: Case) -> AnyOf:
    rows = case.alignments.set_index("alignment_id")
    both = list(zip(rows["first"], rows["second"], strict=True))
    measures: tuple[Measure, ...] = (
        method.similarity,
        on_lists(str),
    )
    return AnyOf(
        pd.Series([measure(*ids) for ids in both], index=rows.index)
        for measure in measures
    )


@pair_scores.wrong(
    "characters_compared",
    did="Your numbers compare letter by letter.",
    why="`SequenceMatcher` takes a text too, and the parts of a text are letters.",
    next="Call `witnesses.similarity`, which compares tokens.",
)
def _(case: Case) -> AnyOf:
    return AnyOf(
        _scored(case, on_lists(of), ("first", "second")) for of in (str, str.lower)
    )


@pair_scores.wrong(
    "order_lost",
    did="Your numbers count shared words, whatever their order.",
    why="A set is the shortest way to ask what two texts have in common.",
    next="Call `witnesses.similarity`, which keeps the order.",
)
def _(case: Case) -> pd.Series[float]:
    return _scored(case, jaccard, ("first", "second"))


@pair_scores.wrong(
    "words_as_printed",
    did="Your numbers take capitals and commas for differences.",
    why="`split` gives words at once, and they look ready.",
    next="Call `witnesses.similarity`, which ignores both.",
)
def _(case: Case) -> pd.Series[float]:
    return _scored(case, on_lists(str.split), ("first", "second"))


@pair_scores.wrong(
    "synonyms_switched_on",
    did="Your numbers treat listed synonyms as the same words.",
    why="The list makes alike what reads alike.",
    next="Leave the list out here: it is a decision, and not part of the prompt.",
)
def _(case: Case) -> pd.Series[float]:
    listed = method.synonyms(case)
    return _scored(
        case, lambda a, b: method.similarity(a, b, listed=listed), ("first", "second")
    )
