"""Recoding: what four rules of a codebook do to the codes of a reading."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

import pandas as pd

from noteverbale.case import Case
from noteverbale.method.codebook import (
    IN_LINE,
    SPEAKERS,
    Cell,
    codings,
    flip,
)

__all__ = ["Change", "Codes", "Rules", "changes", "recoded"]

# No code, one code, or the two codes of a mixed statement.
Codes = tuple[float, ...]
Change = Literal["new", "gone", "other"]


@dataclass(frozen=True)
class Rules:
    """Four decisions that a codebook has to take; these are those of reading A.

    silence
        ``missing``: a cell without a claim has no code. ``zero``: it has the code 0.
    in_line
        ``nothing``: each actor has its own codes only. ``codes``: an actor without a
        code takes that of the actor it is said to be in line with (P7.1).
    mixed
        ``midpoint``, ``two codes`` or ``missing``: what two opposite parts become.
    speaker
        ``counts``: a person's words are booked to the institution. ``not``: a cell that
        rests on persons' words alone has no code.
    """

    silence: Literal["missing", "zero"] = "missing"
    in_line: Literal["nothing", "codes"] = "nothing"
    mixed: Literal["midpoint", "two codes", "missing"] = "midpoint"
    speaker: Literal["counts", "not"] = "counts"


def recoded(
    case: Case, rules: Rules | None = None, reversed_issues: tuple[str, ...] = ()
) -> dict[Cell, Codes]:
    """Return the codes of authored reading A under these rules, by actor and issue.

    >>> from noteverbale import load_case
    >>> cells = recoded(load_case(), Rules(mixed="two codes"))
    >>> cells["Russian government", "answers"], cells["Ukraine", "talks"]
    ((1.0, -1.0), ())
    """
    rules = rules or Rules()
    rows = codings(case, "A")
    for issue in reversed_issues:
        rows = flip(rows, issue)
    persons = _persons(case)
    cells: dict[Cell, Codes] = {}
    for row in rows.to_dict("records"):
        claims = {*row["claim_ids"]}
        codes = _codes(row["code"], row["halves"], rules)
        if rules.speaker == "not" and claims and claims <= persons:
            codes = ()
        cells[row["actor"], row["issue_id"]] = codes
    if rules.in_line == "codes":
        cells = _in_line(cells)
    if rules.silence == "zero":
        cells = {cell: codes or (0.0,) for cell, codes in cells.items()}
    return cells


def _persons(case: Case) -> set[str]:
    """Ids of the claims that are a person's words for an institution."""
    claims = case.claims
    return set(claims.loc[claims["role"].isin(SPEAKERS), "claim_id"])


def _codes(code: Any, halves: list[str], rules: Rules) -> Codes:  # noqa: ANN401  a cell
    if halves and rules.mixed != "midpoint":
        both = tuple(float(half) for half in halves)
        return both if rules.mixed == "two codes" else ()
    return () if pd.isna(code) else (float(code),)


def _in_line(cells: dict[Cell, Codes]) -> dict[Cell, Codes]:
    """Give an actor without a code that of the actor it is in line with."""
    follower, leader, _ = IN_LINE
    return {
        (actor, issue): codes or (cells[leader, issue] if actor == follower else codes)
        for (actor, issue), codes in cells.items()
    }


def changes(before: dict[Cell, Codes], after: dict[Cell, Codes]) -> dict[Cell, Change]:
    """Say of each cell that differs whether its code is new, gone or another one.

    >>> changes({("a", "x"): (), ("a", "y"): (1.0,)},
    ...         {("a", "x"): (0.0,), ("a", "y"): (1.0,)})
    {('a', 'x'): 'new'}
    """
    return {
        cell: _change(before[cell], after[cell])
        for cell in before
        if before[cell] != after[cell]
    }


def _change(before: Codes, after: Codes) -> Change:
    if not before:
        return "new"
    return "other" if after else "gone"
