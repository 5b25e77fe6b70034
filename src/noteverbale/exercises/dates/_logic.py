"""What is known without any date: known_by_logic."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

import pandas as pd

from noteverbale.answers import Column, Table
from noteverbale.case import Case
from noteverbale.exercise import AnyOf, exercise
from noteverbale.exercises.dates._anchor import LESSON
from noteverbale.method import dates as method

Pairs = Iterable[tuple[str, str]]


@exercise(
    lesson=LESSON,
    answer=Table(
        columns={"before": Column("id"), "after": Column("id")},
        key=("before", "after"),
        spellings={
            "before": ("first", "earlier", "a"),
            "after": ("later", "second", "b"),
        },
    ),
    objectives=("derive",),
    looks_at="Compares the pairs; the order of rows and other columns do not matter.",
    hints=(
        "Follow one chain by hand first: what comes after EV01, and what after that?",
        "Put the table beside itself: where one row ends, another may begin. Then look "
        "again: a new pair can lead to further ones.",
        'links.merge(links, left_on="after", right_on="before"), until nothing is new.',
    ),
)
def known_by_logic(case: Case) -> pd.DataFrame:
    """Which pairs of events stand in a known order by the links alone, without any
    date? Give a table with the columns before and after, each pair once.

    The links belong to it, and every pair that follows: if one event comes before a
    second, and the second before a third, then the first comes before the third.
    """
    return _table(method.closure(_links(case)))


def _links(case: Case) -> set[tuple[str, str]]:
    return method.linked_pairs(case.links)


def _table(pairs: Pairs) -> pd.DataFrame:
    return pd.DataFrame(sorted(pairs), columns=["before", "after"])


@known_by_logic.wrong(
    "links_only",
    did="Your table has the links, and nothing that follows from them.",
    why="What is not written in the table is easily taken for unknown.",
    next="Two rows that share an event, once behind and once in front, give a third.",
)
def _(case: Case) -> AnyOf:
    links = _links(case)
    return AnyOf((_table(links), _table(method.closure(links) - links)))


@known_by_logic.wrong(
    "one_round",
    did="You put two links together, and stopped there.",
    why="One merge gives new pairs, and the work looks done.",
    next="Do the new pairs lead further? Go on until a round brings nothing new.",
)
def _(case: Case) -> AnyOf:
    links = _links(case)
    new = {(a, d) for a, b in links for c, d in links if b == c}
    return AnyOf((_table(links | new), _table(new)))


@known_by_logic.wrong(
    "story_fills_the_gaps",
    did="You put events in order that no link connects.",
    why="A list with gaps feels unfinished, and the table has an order of its own.",
    next="Leave out every pair for which you cannot name the chain of links.",
)
def _(case: Case) -> AnyOf:
    known = method.closure(_links(case))
    linked = sorted({event for pair in known for event in pair})
    every = sorted(case.events["event_id"])
    return AnyOf(
        _table(
            known | {(a, b) for a, b in combinations(held, 2) if (b, a) not in known}
        )
        for held in (linked, every)
    )


@known_by_logic.wrong(
    "both_directions",
    did="You gave each pair in both directions.",
    why="“Connected” holds in both directions, so it seems to be one thing.",
    next="Before is not after: each pair stands in one direction only.",
)
def _(case: Case) -> AnyOf:
    known, links = method.closure(_links(case)), _links(case)
    return AnyOf(
        _table({*pairs, *((b, a) for a, b in pairs)}) for pairs in (known, links)
    )


@known_by_logic.wrong(
    "dates_used",
    did="Your table holds pairs that only the dates decide.",
    why="The dates stand in the table of events, and they are known as well.",
    next="Cover the dates: which pairs could you still put in order?",
)
def _(case: Case) -> AnyOf:
    dated = method.known_pairs(case.events)
    every = method.order_of(case.events, case.links)
    return AnyOf(_table(pairs) for pairs in (every, dated, dated | _links(case)))


@known_by_logic.wrong(
    "turned_round",
    did="Your two columns are exchanged.",
    why="“What comes after it” is the question one asks while following a chain.",
    next="Read one of your rows aloud: before, then after.",
)
def _(case: Case) -> pd.DataFrame:
    return _table((b, a) for a, b in method.closure(_links(case)))
