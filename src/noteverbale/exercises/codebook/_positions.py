"""The coding itself, with evidence for every code: positions."""

from __future__ import annotations

from typing import Any

from noteverbale.case import Case
from noteverbale.exercise import Coded, Ground, coding
from noteverbale.exercises.codebook._ground import LESSON, ground
from noteverbale.method import codebook as method


@coding(
    lesson=LESSON,
    objectives=("apply",),
    looks_at=(
        "Looks whether every code lies on the scale and rests on claims of that actor "
        "on that issue, and whether no cell with such claims is passed over. It does "
        "not judge the codes."
    ),
    hints=(
        "codebook.evidence(case) lists each actor's own claims on each issue.",
        "Read proposition and reverse, then the units; only then look for a number.",
        '[("United States", "members", …, "C16"), ("NATO", "talks", …, "C28"), …]',
    ),
)
def positions(case: Case) -> Ground:
    """Code the positions of the five actors on the five issues, from -2 to 2 or
    missing, with the claims that each code rests on.

    Give rows of actor, issue, code and claim ids. Every cell with a claim of that
    actor on that issue has a row, with a code or with None; cells without a claim may
    be left out. Blinken speaks for the United States here, Stoltenberg for NATO,
    Peskov for the Kremlin; the “Moscow” of P2, the drafts and Lavrov stand for the
    Russian government.
    """
    return ground(case)


def _rows(case: Case, **changed: Any) -> list[Any]:
    """Reading A as a learner would write it down, with one cell changed or added."""
    rows = method.codings(case, "A")
    cells = rows[rows["claim_ids"].str.len() > 0]
    found = cells[["actor", "issue_id", "code", "claim_ids"]].to_dict("records")
    if not changed:
        return found
    cell = (changed["actor"], changed["issue_id"])
    others = [row for row in found if (row["actor"], row["issue_id"]) != cell]
    return [*others, changed]


def _without_evidence(coded: Coded) -> list[tuple[str, str]]:
    """Cells with a code and nothing of the actor's own to carry it, and no rule."""
    return [
        cell
        for cell in coded.given
        if not coded.ground.own[cell] and not coded.rests(cell)
    ]


@positions.wrong(
    "silence_as_zero",
    example=lambda case: _rows(
        case, actor="Ukraine", issue_id="members", code=0, claim_ids=""
    ),
    did="You wrote 0 where the actor has no claim on the issue.",
    why="A table wants a number in each cell, and 0 looks like “nothing there”.",
    next="0 says that somebody took neither side. Leave such a cell missing: None.",
)
def _(coded: Coded) -> bool:
    return any(coded.given[cell] == 0 for cell in _without_evidence(coded))


@positions.wrong(
    "the_other_russian_row",
    example=lambda case: _rows(
        case, actor="Kremlin", issue_id="answers", code=-1, claim_ids=["C41"]
    ),
    did="You put a claim of one of the two Russian rows into the other.",
    why="In everyday speech Moscow, Russia and the Kremlin are one.",
    next="Read in the prompt who stands for which row, then look whose claim it is.",
)
def _(coded: Coded) -> bool:
    other = {one: two for one, two in (_RUSSIAN, _RUSSIAN[::-1])}
    return any(
        bool(claims := coded.codes[cell].claims)
        and not coded.rests(cell)
        and claims <= coded.ground.of_actor[other[cell[0]]]
        for cell in coded.given
        if cell[0] in other
    )


_RUSSIAN = ("Russian government", "Kremlin")


@positions.wrong(
    "copied_without_a_rule",
    example=lambda case: _rows(
        case,
        actor="NATO",
        issue_id="members",
        code=method.matrix(method.codings(case)).loc["United States", "members"],
        claim_ids=["C16"],
    ),
    did="You gave an actor the code of another one, on the other's claims.",
    why="They stand on one side, and P7.1 says “in line with”.",
    next="Cite the claim that allows it, so that the rule is seen, or leave it out.",
)
def _(coded: Coded) -> bool:
    return any(_is_copied(coded, cell) for cell in _without_evidence(coded))


def _is_copied(coded: Coded, cell: tuple[str, str]) -> bool:
    ground, cited = coded.ground, coded.codes[cell].claims
    follower, leader, _ = ground.in_line
    if not ground.of_actor[cell[0]]:
        return False  # nobody speaks for it here: that is coding what one knows
    for other in ground.actors:
        same = coded.given.get((other, cell[1])) == coded.given[cell]
        if other == cell[0] or not same:
            continue
        unspoken = not cited and (cell[0], other) == (follower, leader)
        if unspoken or (cited and cited <= ground.of_actor[other]):
            return True
    return False


@positions.wrong(
    "words_of_others",
    example=lambda case: _rows(
        case, actor="Ukraine", issue_id="members", code=-2, claim_ids="C17"
    ),
    did="You coded an actor by words that are somebody else's.",
    why="Who is spoken about stands in the sentence, and seems to have a part in it.",
    next="Ask who says it. Who is only named in a sentence makes no claim in it.",
)
def _(coded: Coded) -> bool:
    return any(
        bool(claims := coded.codes[cell].claims)
        and not claims & coded.ground.of_actor[cell[0]]
        for cell in _without_evidence(coded)
    )


@positions.wrong(
    "background_knowledge",
    example=lambda case: _rows(
        case, actor="Ukraine", issue_id="members", code=-2, claim_ids=""
    ),
    did="You coded a cell in which the brief has no claim of that actor.",
    why="One knows, or believes one knows, what they would say.",
    next="Find the unit in which this actor speaks of it; if there is none, None.",
)
def _(coded: Coded) -> bool:
    return bool(_without_evidence(coded))


@positions.wrong(
    "no_claim_cited",
    example=lambda case: _rows(
        case, actor="Kremlin", issue_id="answers", code=-1, claim_ids=None
    ),
    did="You have a code with no claim beside it.",
    why="The sentence is still fresh in mind, so it seems to go without saying.",
    next="Put the id of a claim beside each code: somebody else has to find it again.",
)
def _(coded: Coded) -> bool:
    return any(not coded.codes[cell].claims for cell in coded.given)


@positions.wrong(
    "claims_of_others",
    example=lambda case: _rows(
        case, actor="NATO", issue_id="talks", code=2, claim_ids=["C18"]
    ),
    did="You cite claims that are not this actor's, or not on this issue.",
    why="A claim about an actor, or from the same side, reads like the actor's own.",
    next="Compare actor and issue of the claim with the row and column of your code.",
)
def _(coded: Coded) -> bool:
    return any(not coded.rests(cell) for cell in coded.given)
