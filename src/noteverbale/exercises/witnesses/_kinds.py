"""Four kinds of difference between two versions: kinds_of_difference."""

from __future__ import annotations

from noteverbale.answers import Categories
from noteverbale.case import Case
from noteverbale.exercise import AnyOf, exercise
from noteverbale.method import witnesses as method

LESSON = 3
# Clear cases only: of each of these the definitions in the prompt allow one reading.
PAIRS = ("AL04", "AL07", "N02", "N05", "N06", "N08")


@exercise(
    lesson=LESSON,
    answer=Categories(
        PAIRS,
        method.CATEGORIES,
        {
            "spelling": ("in spelling", "by spelling"),
            "omission": ("omitted", "by omission", "in omission"),
            "wording": ("words", "in wording", "by wording"),
            "substance": ("in substance", "by substance"),
        },
    ),
    follows="text",
    objectives=("classify",),
    looks_at=(
        "Compares the kind of difference of each of the six pairs; the order and the "
        "container do not matter."
    ),
    hints=(
        "The two texts of a pair stand in the columns first and second.",
        "Take the four definitions in their order, and stop at the first that fits.",
        'kinds = {"AL04": …, "AL07": …}, with one of the four words for each pair.',
    ),
)
def kinds_of_difference(case: Case) -> dict[str, str]:
    """How do the two versions of the pairs AL04, AL07, N02, N05, N06 and N08 differ: in
    spelling, by omission, in wording or in substance?

    Answer with a dictionary from pair to kind, and take the first kind that fits.
    *spelling*: the same words, written in another way (a letter of a name, a capital,
    a hyphen). *omission*: one version only leaves out words of the other and changes
    none. *wording*: other words, but who, what, whether and when stay the same.
    *substance*: who, what, whether or when is another.
    """
    rows = method.pairs(case).set_index("pair_id")
    return {pair: str(rows.at[pair, "category"]) for pair in PAIRS}


def _of(case: Case, *kinds: str, renderings: bool | None = None) -> list[str]:
    """Pairs of these kinds; with ``renderings``, only those of real words (or not)."""
    key = kinds_of_difference.reference(case)
    found = [pair for pair, kind in key.items() if kind in kinds]
    if renderings is None:
        return found
    return [pair for pair in found if pair.startswith("AL") == renderings]


def _all_or_one(pairs: list[str]) -> list[list[str]]:
    """Return all of them, and each alone."""
    return [pairs, *([pair] for pair in pairs)]


def _with(case: Case, kind: str, *pairs: str) -> dict[str, str]:
    """The right answer, but these pairs of that kind."""
    answer: dict[str, str] = kinds_of_difference.reference(case)
    return answer | dict.fromkeys(pairs, kind)


@kinds_of_difference.wrong(
    "difference_is_error",
    did="You called every difference one of substance.",
    why="If two versions differ, one of them seems to be wrong.",
    next="Ask of each pair what you would have to change in a table of claims.",
)
def _(case: Case) -> dict[str, str]:
    return dict.fromkeys(PAIRS, "substance")


@kinds_of_difference.wrong(
    "difference_is_wording",
    did="You called every difference one of wording.",
    why="Each version has its own words, so the name seems to fit each pair.",
    next="Take the definitions in their order, and stop at the first that fits.",
)
def _(case: Case) -> dict[str, str]:
    return dict.fromkeys(PAIRS, "wording")


@kinds_of_difference.wrong(
    "marks_are_verbatim",
    did="You took two renderings of one sentence for statements of two facts.",
    why="Quotation marks promise exact words, so other words look like other facts.",
    next="Ask through how many languages each version came before it was printed.",
)
def _(case: Case) -> AnyOf:
    said = _of(case, "wording", renderings=True)
    return AnyOf(_with(case, "substance", *some) for some in _all_or_one(said))


@kinds_of_difference.wrong(
    "day_or_status_is_wording",
    did="You took another day, or plan for deed, as a matter of words.",
    why="One small word is all that changes, and the rest reads alike.",
    next="Put a date or a tick for “has happened” beside each version.",
)
def _(case: Case) -> AnyOf:
    facts = _of(case, "substance")
    return AnyOf(_with(case, "wording", *some) for some in _all_or_one(facts))


@kinds_of_difference.wrong(
    "letter_makes_another_person",
    did="You took a letter in a name for more than a letter.",
    why="A name stands for one person, so another name seems to be somebody else.",
    next="Ask whether anybody would think of two people here.",
)
def _(case: Case) -> AnyOf:
    names = _of(case, "spelling")
    return AnyOf(_with(case, kind, *names) for kind in ("substance", "wording"))


@kinds_of_difference.wrong(
    "silence_is_wording",
    did="You took words that are missing for words that are others.",
    why="What is not there cannot be seen, and what is left reads well.",
    next="Look for the version in which every word also stands in the other one.",
)
def _(case: Case) -> dict[str, str]:
    return _with(case, "wording", *_of(case, "omission"))


@kinds_of_difference.wrong(
    "silence_is_substance",
    did="You weighed what was left out instead of naming how the versions differ.",
    why="What is missing may matter most of all.",
    next="Keep that thought for the code; here the definitions go in their order.",
)
def _(case: Case) -> dict[str, str]:
    return _with(case, "substance", *_of(case, "omission"))


@kinds_of_difference.wrong(
    "by_the_number",
    did="Your kinds follow the similarity: much alike is wording, unlike is substance.",
    why="A number for likeness looks like a measure of sameness.",
    next="Read the pair with the smallest number aloud, and ask what it says.",
)
def _(case: Case) -> dict[str, str]:
    score = method.scores(case)
    unlike = [pair for pair in PAIRS if score[pair] < 0.5]
    alike = [pair for pair in _of(case, "substance") if pair not in unlike]
    return _with(case, "wording", *alike) | dict.fromkeys(unlike, "substance")
