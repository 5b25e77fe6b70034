"""How much two texts have in common, token by token: similarity."""

from __future__ import annotations

import re
from itertools import combinations

from noteverbale.answers import Function, Share
from noteverbale.case import Case
from noteverbale.exercise import AnyOf, exercise
from noteverbale.exercises.witnesses._kinds import LESSON
from noteverbale.exercises.witnesses._measures import (
    Measure,
    bag,
    dice,
    jaccard,
    on_lists,
    ratio,
    stripped_of,
)
from noteverbale.method import witnesses as method

_MADE = (
    ("NATO’s open door", "NATO's door"),
    ("“Little cause for optimism”, he said.", "little cause for optimism he said"),
    ("for weeks and for years", "for years and for weeks"),
    ("talks talks talks", "talks"),
    ("one two three", "four five six"),
    ("Moscow answers", "MOSCOW ANSWERS!"),
    (
        "NATO will hand over its answer on Thursday",
        "NATO did hand over its answer on Wednesday",
    ),
)
# Whether a hyphen cuts a word is a convention, so no text that is tried has one.
_HYPHEN_OR_NOT_LATIN = re.compile(r"-|[^\x00-\u024f\u2018-\u201d]")


def _pairs_to_try(case: Case) -> list[tuple[str, str]]:
    """Renderings of one utterance, and made texts; all alike in either order."""
    found = list(_MADE)
    for _, rows in case.translations.groupby("utterance_id", sort=True):
        texts = [
            t for t in sorted(rows["fragment"]) if not _HYPHEN_OR_NOT_LATIN.search(t)
        ]
        found += combinations(texts, 2)
    # `ratio` may depend on which text comes first; these tries do not.
    return [
        (a, b) for a, b in found if method.similarity(a, b) == method.similarity(b, a)
    ]


def _on_pairs(case: Case) -> Function:
    return Function(probes=_pairs_to_try(case), returns=Share(decimals=2))


@exercise(
    lesson=LESSON,
    answer=_on_pairs,
    objectives=("align",),
    looks_at=(
        "Calls your function on renderings from the table and on made-up texts, all "
        "without hyphens; compares to two decimals."
    ),
    hints=(
        "The lesson has a cell that makes tokens, and one that gives a ratio.",
        "First one list of tokens for each text, then the ratio of the two lists.",
        "SequenceMatcher(None, tokens_of(a), tokens_of(b)).ratio(), with your own "
        "tokens_of.",
    ),
)
def similarity(case: Case) -> Measure:
    """Write similarity(a, b): the ratio that `SequenceMatcher` of `difflib` gives for
    the two lists of tokens.

    Tokens stand between spaces. Capital letters do not count; the curved apostrophe
    counts as the straight one; quotation marks, commas, full stops and other signs at
    the beginning or end of a token are taken off. So *NATO’s* is one token.
    """
    return method.similarity


@similarity.wrong(
    "characters_compared",
    did="Your function compares letter by letter.",
    why="`SequenceMatcher` takes a text too, and the parts of a text are letters.",
    next="Give it two lists of words.",
)
def _(case: Case) -> AnyOf:
    return AnyOf(
        (
            on_lists(str),
            on_lists(str.lower),
            on_lists(lambda text: " ".join(method.tokens(text))),
        )
    )


@similarity.wrong(
    "order_lost",
    did="Your function counts shared words, whatever their order or number.",
    why="A set is the shortest way to ask what two texts have in common.",
    next="Try it on “for weeks and for years” and “for years and for weeks”.",
)
def _(case: Case) -> AnyOf:
    return AnyOf((jaccard, dice, bag))


@similarity.wrong(
    "capitals_count",
    did="Your function takes a word with a capital for another word.",
    why="For Python, a capital is another character.",
    next="Bring both texts to small letters before you cut them.",
)
def _(case: Case) -> Measure:
    return lambda a, b: method.similarity(a, b, ignore_case=False)


@similarity.wrong(
    "signs_count",
    did="Your function takes a word with a sign at its edge for another word.",
    why="`split` leaves commas and quotation marks on the words.",
    next="Look at the tokens of “he said.” before you compare them.",
)
def _(case: Case) -> AnyOf:
    return AnyOf(
        (
            lambda a, b: method.similarity(a, b, ignore_punctuation=False),
            on_lists(lambda text: text.lower().split()),
        )
    )


@similarity.wrong(
    "nothing_normalised",
    did="Your function compares the words as they are printed.",
    why="`split` gives words at once, and they look ready.",
    next="Print the tokens of two texts that you would call the same, and compare.",
)
def _(case: Case) -> Measure:
    return on_lists(str.split)


@similarity.wrong(
    "apostrophes_differ",
    did="Your function takes a curved and a straight apostrophe for two signs.",
    why="On the page they look alike; in the computer they are two characters.",
    next="Replace the one by the other in both texts.",
)
def _(case: Case) -> AnyOf:
    signs = "“”„\"'.,;:!?()"
    return AnyOf((stripped_of(signs), stripped_of(signs + "’")))


@similarity.wrong(
    "words_cut_at_signs",
    did="Your function cuts words at the apostrophe.",
    why="To a pattern, a word is letters and digits and nothing else.",
    next="Look at the tokens that you get from *NATO’s*.",
)
def _(case: Case) -> Measure:
    return on_lists(lambda text: re.findall(r"\w+", text.lower()))


@similarity.wrong(
    "seen_from_one_side",
    did="Your function divides by the words of one text only.",
    why="“How much of this is in that” is a question about one of the two.",
    next="Count the words of both texts, and what they share twice.",
)
def _(case: Case) -> AnyOf:
    def matched(a: str, b: str) -> float:
        one, other = method.tokens(a), method.tokens(b)
        return ratio(one, other) * (len(one) + len(other)) / 2

    return AnyOf(
        (
            lambda a, b: matched(a, b) / len(method.tokens(a)),
            lambda a, b: matched(a, b) / len(method.tokens(b)),
        )
    )


@similarity.wrong(
    "some_signs_left",
    did="Your function takes some signs off the ends of a word, and leaves others.",
    why="The line of the lesson names four signs; its sentence needs no more.",
    next="Read in the prompt which signs are taken off, and lengthen your list.",
)
def _(case: Case) -> Measure:
    return on_lists(
        lambda text: [
            word.strip("“”,.").replace("’", "'") for word in text.casefold().split()
        ]
    )


@similarity.wrong(
    "first_place_left_out",
    did="Your function gives the lists to `SequenceMatcher` in the wrong places.",
    why="It takes something before the two lists, and that is easily left out.",
    next="Look in the lesson at what stands first between its brackets.",
)
def _(case: Case) -> Measure:
    return lambda a, b: 0.0


@similarity.wrong(
    "difference_returned",
    did="Your function grows when the texts have less in common.",
    why="Distance and similarity are two sides of one thing.",
    next="Try it on a text and the same text again.",
)
def _(case: Case) -> Measure:
    return lambda a, b: 1 - method.similarity(a, b)
