"""A learner's coding, read from any honest form: a code and claims for each cell."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from noteverbale.answers import Name, NotAnAnswer
from noteverbale.answers.forms import is_many, items
from noteverbale.answers.plain import scalar
from noteverbale.answers.rows import Wanted, rows_of
from noteverbale.answers.text import id_text, name_text

Cell = tuple[str, str]

_COLUMNS = ("actor", "issue_id", "code", "claim_ids")
_ALSO = {
    "issue_id": ("issue", "issues"),
    "code": ("codes", "value", "position"),
    "claim_ids": ("claims", "claim", "claim_id", "evidence", "sids", "cites", "ids"),
}


@dataclass(frozen=True)
class Code:
    """A code, missing or a whole number, and the ids of the claims it rests on."""

    code: int | None
    claims: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Reading:
    """What an authored reading decides for one cell, and why."""

    code: int | None
    how: str
    rule: str
    reason: str

    def said(self) -> str:
        """Return the decision in words: a signed number, or how it has none."""
        return self.how if self.code is None else signed(self.code)


def signed(code: int) -> str:
    """Return a code as a coder writes it: with its sign, and 0 without one.

    >>> signed(2), signed(0), signed(-1)
    ('+2', '0', '-1')
    """
    return f"{code:+d}" if code else "0"


@dataclass(frozen=True)
class Ground:
    """What a coding is judged on: which claims could carry a code in which cell.

    Parameters
    ----------
    actors, issues
        The names, each with other ways of writing it.
    claims
        Claim ids of every id that may be cited: of a claim itself, or of its unit.
    own
        Claim ids that are an actor's own on an issue: the evidence of a cell.
    accepted
        These, and the claims that some readers bring to the issue.
    of_actor
        All claim ids of an actor.
    in_line
        An actor that a rule lets take another's codes: follower, leader, claim id.
    readings
        The authored readings, by letter.
    low, high
        The ends of the scale.
    """

    actors: Mapping[str, Sequence[str]]
    issues: Mapping[str, Sequence[str]]
    claims: Mapping[str, Sequence[str]]
    own: Mapping[Cell, frozenset[str]]
    accepted: Mapping[Cell, frozenset[str]]
    of_actor: Mapping[str, frozenset[str]]
    in_line: tuple[str, str, str]
    readings: Mapping[str, Mapping[Cell, Reading]]
    low: int = -2
    high: int = 2


@dataclass(frozen=True)
class Coded:
    """A learner's coding beside what it is judged on."""

    codes: Mapping[Cell, Code]
    ground: Ground
    given: Mapping[Cell, int] = field(init=False)  # the cells with a number

    def __post_init__(self) -> None:
        """Find the cells that have a number."""
        given = {c: own.code for c, own in self.codes.items() if own.code is not None}
        object.__setattr__(self, "given", given)

    def rests(self, cell: Cell) -> bool:
        """Whether a code cites a claim that could carry it, or names a rule for it."""
        cited = self.codes[cell].claims
        return bool(cited & self.ground.accepted[cell]) or self.follows_a_rule(cell)

    def follows_a_rule(self, cell: Cell) -> bool:
        """Whether a code is another actor's, and the claim that allows it is cited."""
        follower, leader, claim = self.ground.in_line
        same = self.given.get(cell) == self.given.get((leader, cell[1]), object())
        return cell[0] == follower and claim in self.codes[cell].claims and same


def read_coding(raw: object, ground: Ground) -> dict[Cell, Code]:
    """Read a table of actor, issue, code and claims; what is left open is left out.

    Raises
    ------
    NotAnAnswer
        If it is no such table, or names what is not there; the message says what to do.
    """
    found: dict[Cell, Code] = {}
    actors, issues = Name(ground.actors), _names(ground.issues)
    claims = {id_text(one): tuple(ids) for one, ids in ground.claims.items()}
    for actor, issue, code, cited in _rows(raw):
        if code is ...:
            continue
        cell = (_actor(actor, actors, ground), _issue(issue, issues))
        own = Code(_code(code, ground), _claims(cited, claims))
        before = found.setdefault(cell, own)
        if before.code != own.code:
            message = f"You code {cell[0]} on {cell[1]} twice, and not alike."
            raise NotAnAnswer(message)
        found[cell] = Code(own.code, own.claims | before.claims)
    return found


def _rows(raw: object) -> list[list[Any]]:
    wanted = Wanted(_COLUMNS, _COLUMNS[:2], _ALSO)
    try:
        return rows_of(raw, wanted)
    except NotAnAnswer as form:
        # A table without the column of claims can still be talked about.
        without = Wanted(_COLUMNS[:3], _COLUMNS[:2], _ALSO)
        try:
            rows = rows_of(raw, without)
        except NotAnAnswer:
            raise form from None
        return [[*row, None] for row in rows]


def _names(spellings: Mapping[str, Sequence[str]]) -> dict[str, str]:
    return {
        name_text(way): name
        for name, also in spellings.items()
        for way in (name, *also)
    }


def _actor(raw: object, kind: Name, ground: Ground) -> str:
    actor = kind.read(raw)
    if actor not in ground.actors:
        message = (
            f"There is no row for that actor; the rows are {', '.join(ground.actors)}."
        )
        raise NotAnAnswer(message)
    return actor


def _issue(raw: object, issues: Mapping[str, str]) -> str:
    text = scalar(raw)
    if not isinstance(text, str) or name_text(text) not in issues:
        known = ", ".join(dict.fromkeys(issues.values()))
        message = f"There is no such issue; the issues are {known}."
        raise NotAnAnswer(message)
    return issues[name_text(text)]


def _code(raw: object, ground: Ground) -> int | None:
    one = scalar(raw)
    if one is None or (isinstance(one, str) and not one.strip()):
        return None
    asked = f"A code is a whole number from {ground.low} to {ground.high}, or missing"
    if isinstance(one, str):
        message = (
            f"{asked}; write it without quotation marks, and a missing one as None."
        )
        raise NotAnAnswer(message)
    is_number = isinstance(one, int | float) and not isinstance(one, bool)
    if not is_number or one != round(float(one)):  # type: ignore[arg-type]
        message = f"{asked}; yours is something else."
        raise NotAnAnswer(message)
    code = int(one)
    if not ground.low <= code <= ground.high:
        message = f"{asked}; {code} is outside the scale."
        raise NotAnAnswer(message)
    return int(code)


def _claims(raw: object, known: Mapping[str, tuple[str, ...]]) -> frozenset[str]:
    if raw is ...:
        return frozenset()
    cited = items(raw) if is_many(raw) else [raw]
    texts = [scalar(one) for one in cited]
    apart = [
        piece
        for text in texts
        if isinstance(text, str)
        for piece in re.split(r"[;,\s]+(?:and\s+)?", text)
        if piece
    ]
    unknown = [one for one in apart if id_text(one) not in known]
    if unknown or any(not isinstance(text, str | None) for text in texts):
        named = f"{unknown[0][:20]!r}" if unknown else "what you cite"
        message = f"The case has no claim {named}; ids of claims look like C16."
        raise NotAnAnswer(message)
    return frozenset(claim for one in apart for claim in known[id_text(one)])
