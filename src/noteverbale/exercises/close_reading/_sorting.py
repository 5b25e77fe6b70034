"""What a page says, what follows from it, and what it does not say: on_the_page."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import product

from noteverbale.answers import Categories
from noteverbale.case import Case
from noteverbale.exercise import AnyOf, exercise
from noteverbale.exercises.close_reading._page import LESSON

STATED, IMPLIED, ABSENT = AMONG = ("stated", "implied", "absent")
Sorted = Mapping[str, str]

SENTENCES = {
    "a": "The text of the American answer will not be published.",
    "b": "The follow-up meeting that Blinken expects has not taken place yet.",
    "c": "Ukraine's government said nothing about the American text.",
    "d": "Peskov says that analysing everything will take some time.",
    "e": "The American text offers talks about missiles.",
    "f": "Moscow has not answered the American text yet.",
    "g": "One of the drafts would limit Russian bombers and warships too.",
}
# Decided by P5.2 and P12.3 (said), by P5.7 and P12.2 (must be so if the page is right);
# no unit has a word of c, e or g. The record has Ukraine's words (argument A9), topics
# named in public (flag F12), the offer (reply R05) and clauses that bind both (demands
# U5b and N4), so none is a thing that did not happen.
_WHERE = {
    "a": STATED,
    "b": IMPLIED,
    "c": ABSENT,
    "d": STATED,
    "e": ABSENT,
    "f": IMPLIED,
    "g": ABSENT,
}


@exercise(
    lesson=LESSON,
    answer=Categories(
        tuple(SENTENCES),
        AMONG,
        {
            STATED: ("said", "is stated", "on the page", "explicit"),
            IMPLIED: ("is implied", "follows", "implicit"),
            ABSENT: ("is absent", "not there", "not on the page", "neither", "missing"),
        },
    ),
    follows="text",
    objectives=("summarise",),
    looks_at="Compares the category of each sentence; the order does not matter.",
    hints=(
        "Look into P5 and P12 for four of them, and for three on the whole page.",
        "Put a finger on the words. No words, but it cannot be otherwise? Implied.",
        'dict(a="...", b="...", c="...", d="...", e="...", f="...", g="...")',
    ),
)
def on_the_page(case: Case) -> Sorted:
    """Which of the sentences a to g are stated on the page, which are implied, and
    which are absent?"""
    return dict(_WHERE)


def _every_answer() -> Iterator[Sorted]:
    for places in product(AMONG, repeat=len(_WHERE)):
        yield dict(zip(_WHERE, places, strict=True))


def _one_category(said: Sorted) -> bool:
    return len(set(said.values())) == 1


def _background(said: Sorted) -> bool:
    return not said["e"] == said["g"] == ABSENT


def _silence_as_no(said: Sorted) -> bool:
    return said["c"] != ABSENT


def _said_of(said: Sorted, kind: str) -> set[str]:
    return {said[letter] for letter, right in _WHERE.items() if right == kind}


def _implied_as_stated(said: Sorted) -> bool:
    return STATED in _said_of(said, IMPLIED)


def _implied_as_absent(said: Sorted) -> bool:
    return ABSENT in _said_of(said, IMPLIED)


def _stated_as_implied(said: Sorted) -> bool:
    return IMPLIED in _said_of(said, STATED)


def _stated_as_absent(said: Sorted) -> bool:
    return ABSENT in _said_of(said, STATED)


# One answer can be made in several of these ways; it is told the first.
_WAYS = (
    _one_category,
    _background,
    _silence_as_no,
    _implied_as_stated,
    _implied_as_absent,
    _stated_as_implied,
    _stated_as_absent,
)


def _answers(way: Callable[[Sorted], bool]) -> Callable[[Case], AnyOf]:
    """Return what gives every answer that this way of thinking is the first to name."""

    def answers(case: Case) -> AnyOf:
        return AnyOf(
            said
            for said in _every_answer()
            if next((one for one in _WAYS if one(said)), None) is way
        )

    return answers


on_the_page.wrong(
    "one_category_for_all",
    did="You put all seven sentences into one category.",
    why="After a first reading, everything seems to have been on the page.",
    next="Begin with the sentence whose words you can point at.",
)(_answers(_one_category))
on_the_page.wrong(
    "background_read_in",
    did="You found on the page something that other pages tell.",
    why="What one knows of a story fills the gaps while one reads.",
    next="Take the nouns of the sentence, “missiles” or “bombers” for instance, and "
    "look for them on the page.",
)(_answers(_background))
on_the_page.wrong(
    "silence_as_no",
    did="You took the page's silence about somebody for somebody's silence.",
    why="Who is not heard on a page seems to have said nothing.",
    next="Could Ukraine have spoken without this page telling us?",
)(_answers(_silence_as_no))
on_the_page.wrong(
    "implied_as_stated",
    did="You call a sentence stated that the page only lets you conclude.",
    why="A conclusion that comes by itself feels as if it had been read.",
    next="Point at the words. If they say something else, from which it follows, "
    "choose again.",
)(_answers(_implied_as_stated))
on_the_page.wrong(
    "implied_as_absent",
    did="You call a sentence absent that must be so if the page is right.",
    why="Its words are not there, and words are what one looks for.",
    next="Read P5.7 and P12.2: could they be right, and the sentence be wrong?",
)(_answers(_implied_as_absent))
on_the_page.wrong(
    "stated_as_implied",
    did="You call a sentence implied that the page says in so many words.",
    why="Who passes on somebody's word seems to say less than it.",
    next="The page states what it lets others state. Look into P5.2 and P12.3.",
)(_answers(_stated_as_implied))
on_the_page.wrong(
    "stated_as_absent",
    did="You did not find a sentence that the page says in other words.",
    why="A search for the same words misses what is said in others.",
    next="Read P5 and P12 once more, sentence by sentence.",
)(_answers(_stated_as_absent))
