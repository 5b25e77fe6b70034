"""Codings: a table of codes and their claims, judged for evidence only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from noteverbale.answers import NotAnAnswer, Plain, fingerprint, is_untouched
from noteverbale.case import Case
from noteverbale.exercise.check import Check, Judged, the_case
from noteverbale.exercise.coded import (
    Cell,
    Code,
    Coded,
    Ground,
    Reading,
    read_coding,
    signed,
)
from noteverbale.exercise.outcome import Outcome, Status

__all__ = ["Code", "Coded", "Coding", "Ground", "Reading", "coding"]


@dataclass(frozen=True)
class Finding:
    """A named way to code without evidence; ``example`` makes a table that has it."""

    key: str
    applies: Callable[[Coded], bool]
    example: Callable[[Case], Any]
    did: str
    why: str
    next: str


class Coding(Check):
    """An exercise whose answer is a coding: contested, so there is no key.

    ``about(case)`` gives the ground: which claims could carry a code in which cell. A
    coding is complete when every cell with evidence has a row, some have a code, and
    every code rests on claims of that actor on that issue. No number is ever wrong; the
    authored readings are shown where they differ from the learner's codes.
    """

    kind = "coding"

    def __init__(self, about: Callable[[Case], Ground], **rest: Any) -> None:
        super().__init__(about, **rest)
        self.ground = about
        self._findings: list[Finding] = []

    @property
    def misconceptions(self) -> tuple[Finding, ...]:
        """The named ways to code without evidence, in the order they are looked for."""
        return tuple(self._findings)

    def wrong(
        self,
        key: str,
        *,
        example: Callable[[Case], Any],
        did: str,
        why: str,
        next: str,
    ) -> Callable[[Callable[[Coded], bool]], Callable[[Coded], bool]]:
        """Name a way to code without evidence; decorates what finds it."""

        def add(applies: Callable[[Coded], bool]) -> Callable[[Coded], bool]:
            self._findings.append(Finding(key, applies, example, did, why, next))
            return applies

        return add

    def codes(self, answer: object, case: Case | None = None) -> dict[Cell, int | None]:
        """Return the code of every cell of an answer, missing where it has none.

        Later lessons use a learner's codes as those of one coder.
        """
        ground = self.ground(the_case(case))
        read = read_coding(answer, ground)
        return {cell: read[cell].code if cell in read else None for cell in ground.own}

    def judge(self, answer: object, case: Case | None = None) -> Judged:
        """Judge the form, then the evidence of each code; show what others decided."""
        if is_untouched(answer):
            return self._not_attempted()
        ground = self.ground(the_case(case))
        try:
            coded = Coded(read_coding(answer, ground), ground)
        except NotAnAnswer as form:
            return self._say("not yet", str(form), ("form", str(form)))
        mine = _as_plain(coded)
        if not coded.codes:
            return self._say("not yet", "Your table has no rows yet.", mine)
        for finding in self._findings:
            if finding.applies(coded):
                return self._named(finding, mine)
        if missing := _without_a_row(coded) or _without_any_code(coded):
            return self._say("incomplete", missing, mine)
        return self._complete(coded, mine)

    def _say(self, status: Status, message: str, mine: Plain) -> Judged:
        outcome = Outcome(self.name, status, message, looks_at=self.looks_at)
        return Judged(outcome, fingerprint(mine))

    def _named(self, found: Finding, mine: Plain) -> Judged:
        outcome = Outcome(
            self.name,
            "misconception",
            found.did,
            found.why,
            found.next,
            self.looks_at,
            found.key,
        )
        return Judged(outcome, fingerprint(mine))

    def _complete(self, coded: Coded, mine: Plain) -> Judged:
        outcome = Outcome(
            self.name,
            "complete",
            _summary(coded),
            looks_at=self.looks_at,
            readings=tuple(_others(coded)),
        )
        return Judged(outcome, fingerprint(mine))


def _as_plain(coded: Coded) -> Plain:
    rows = sorted(coded.codes.items())
    return tuple((*cell, own.code, tuple(sorted(own.claims))) for cell, own in rows)


def _without_a_row(coded: Coded) -> str:
    """Return how many cells with evidence the table passes over, or nothing."""
    own = coded.ground.own
    n = sum(bool(ids) and cell not in coded.codes for cell, ids in own.items())
    cells = "cell has claims" if n == 1 else "cells have claims"
    rows = (
        "Give each a row, with a code or, if you find no position, with a missing one."
    )
    return f"{n} {cells} of the actor on the issue and no row yet. {rows}" if n else ""


def _without_any_code(coded: Coded) -> str:
    """Return that a table of gaps is no coding yet, or nothing."""
    asks = "Where an actor takes a side, or says that it takes neither, write a number."
    return "" if coded.given else f"None of your rows has a code. {asks}"


def _summary(coded: Coded) -> str:
    n, of = len(coded.given), len(coded.ground.own)
    said = f"Every code has its claims: {n} of {of} cells have a code, {of - n} none."
    open_ = [
        cell
        for cell, ids in coded.ground.own.items()
        if ids and cell not in coded.given
    ]
    if open_:
        cells = "cell that has claims" if len(open_) == 1 else "cells that have claims"
        said += f" You give no code in {len(open_)} {cells}: write down why, beside it."
    alike = sum(_agree(coded, cell) for cell in coded.ground.own)
    said += f" In {alike} cells all three authored readings decide as you do."
    if turned := sum(_is_turned(coded, cell) for cell in coded.given):
        cells = "cell your code has" if turned == 1 else "cells your codes have"
        said += f" In {turned} {cells} the opposite sign of all three: read once more"
        said += " which way the proposition is worded."
    return said


def _readings_of(coded: Coded, cell: Cell) -> dict[str, Reading]:
    return {letter: rows[cell] for letter, rows in coded.ground.readings.items()}


def _agree(coded: Coded, cell: Cell) -> bool:
    mine = coded.given.get(cell)
    return all(one.code == mine for one in _readings_of(coded, cell).values())


def _is_turned(coded: Coded, cell: Cell) -> bool:
    """Whether all readings lie on one side of 0, and the learner's code on the other.

    That may be a reading of its own; most often the proposition was read the other way.
    """
    mine = coded.given[cell]
    codes = [one.code for one in _readings_of(coded, cell).values()]
    return all(code is not None and code * mine < 0 for code in codes)


def _others(coded: Coded) -> Sequence[tuple[str, str]]:
    """Return what the authored readings decide, for each cell where one differs."""
    return [
        (_heading(coded, cell), _told(coded, cell))
        for cell in coded.ground.own
        if not _agree(coded, cell)
    ]


def _heading(coded: Coded, cell: Cell) -> str:
    mine = coded.given.get(cell)
    yours = "no code" if mine is None else signed(mine)
    return f"{cell[0]} on {cell[1]}, yours {yours}"


def _told(coded: Coded, cell: Cell) -> str:
    readings = _readings_of(coded, cell)
    mine = coded.given.get(cell)
    said = [
        f"Authored reading {letter} chose {one.said()}: {one.rule} {one.reason}"
        for letter, one in readings.items()
        if one.code != mine
    ]
    (most, n), *_ = Counter(one.said() for one in readings.values()).most_common()
    if n > 1:
        said.append(f"{n} of the {len(readings)} authored readings chose {most}.")
    else:
        said.append(f"The {len(readings)} authored readings all differ.")
    return " ".join(said)


def coding(
    *,
    lesson: int,
    objectives: Sequence[str],
    looks_at: str,
    hints: Sequence[str],
    points: int = 1,
    needs: Sequence[str] = (),
) -> Callable[[Callable[[Case], Ground]], Coding]:
    """Make a coding exercise of the function that gives the ground to judge it on."""

    def make(about: Callable[[Case], Ground]) -> Coding:
        return Coding(
            about,
            lesson=lesson,
            points=points,
            objectives=objectives,
            looks_at=looks_at,
            hints=hints,
            needs=needs,
        )

    return make
