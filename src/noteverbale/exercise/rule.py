"""Rules: the learner writes one, and shows a sentence that it gets wrong."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping, Sequence
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from typing import Any

from noteverbale.answers import fingerprint, is_untouched, same_words
from noteverbale.case import Case
from noteverbale.exercise.check import Check, Judged, the_case
from noteverbale.exercise.outcome import Outcome, Status


@dataclass(frozen=True)
class Applied:
    """What a learner's rule said of each unit, beside what the table says."""

    said: Mapping[str, str]
    table: Mapping[str, str]
    texts: Mapping[str, str]

    @property
    def n_right(self) -> int:
        """How many units the rule codes as the table does."""
        return sum(self.said[unit] == self.table[unit] for unit in self.table)

    @property
    def n_commonest(self) -> int:
        """How many units a rule would get right that always gives one code."""
        codes = list(self.table.values())
        return max(codes.count(code) for code in set(codes))


@dataclass(frozen=True)
class Finding:
    """A named weakness of a rule; ``example`` is a rule that has it, for the tests."""

    key: str
    applies: Callable[[Applied], bool]
    example: Callable[[str], Any]
    did: str
    why: str
    next: str


class _TroubleError(Exception):
    """The answer cannot be used as a rule; says why in a sentence."""


class Rule(Check):
    """An exercise with a predicate instead of a key: a rule and its counter-example.

    ``table(case)`` gives each unit's text and code; the rule is a function from text to
    one of ``codes``. It must beat always giving the commonest code, and the
    counter-example must be coded by the rule in another way than by the table (or than
    the learner's own code for a sentence of their own).
    """

    kind = "rule"

    def __init__(
        self,
        about: Callable[[Case], Mapping[str, tuple[str, str]]],
        *,
        codes: Sequence[str],
        **rest: Any,
    ) -> None:
        super().__init__(about, **rest)
        self._table = about
        self.codes = tuple(codes)
        self._findings: list[Finding] = []

    @property
    def misconceptions(self) -> tuple[Finding, ...]:
        """The named weaknesses, in the order they are looked for."""
        return tuple(self._findings)

    def wrong(
        self,
        key: str,
        *,
        example: Callable[[str], Any],
        did: str,
        why: str,
        next: str,
    ) -> Callable[[Callable[[Applied], bool]], Callable[[Applied], bool]]:
        """Name a weakness; decorates the predicate that finds it."""

        def add(applies: Callable[[Applied], bool]) -> Callable[[Applied], bool]:
            self._findings.append(Finding(key, applies, example, did, why, next))
            return applies

        return add

    def __call__(self, answer: object = ..., fails_on: object = ...) -> Outcome:
        """Check a rule and what it gets wrong: a unit id, or (sentence, code)."""
        return self._checked((answer, fails_on))

    def judge(self, answer: object, case: Case | None = None) -> Judged:
        """Judge a pair (rule, counter-example): weaknesses first, then the example."""
        pair = (
            answer if isinstance(answer, tuple) and len(answer) == 2 else (answer,) * 2
        )
        rule, fails_on = pair
        if is_untouched(rule):
            return self._not_attempted()
        try:
            applied = self._apply(rule, the_case(case))
            status, message = self._example(rule, fails_on, applied)
        except _TroubleError as trouble:
            return self._say("not yet", str(trouble), ("trouble", str(trouble)))
        mine = (*applied.said.values(), message)
        for finding in self._findings:
            if finding.applies(applied):
                outcome = Outcome(
                    self.name,
                    "misconception",
                    finding.did,
                    finding.why,
                    finding.next,
                    self.looks_at,
                    finding.key,
                )
                return Judged(outcome, fingerprint(mine))
        n, best, of = applied.n_right, applied.n_commonest, len(applied.table)
        if n <= best:
            message = (
                f"The rule agrees with the table on {n} of {of} units; always giving "
                f"the commonest one would agree on {best}."
            )
            return self._say("not yet", message, mine)
        message += f" The rule agrees with the table on {n} of {of} units."
        return self._say(status, message, mine)

    def _say(self, status: Status, message: str, mine: tuple[str, ...]) -> Judged:
        outcome = Outcome(self.name, status, message, looks_at=self.looks_at)
        return Judged(outcome, fingerprint(mine))

    def _apply(self, rule: object, case: Case) -> Applied:
        table = self._table(case)
        said = {unit: self._code(rule, text) for unit, (text, _) in table.items()}
        codes = {unit: code for unit, (_, code) in table.items()}
        return Applied(said, codes, {unit: text for unit, (text, _) in table.items()})

    def _code(self, rule: object, text: str) -> str:
        """Return what the rule says of one text; its prints are swallowed."""
        if not callable(rule):
            msg = "A rule is a function that takes a text and returns a text."
            raise _TroubleError(msg)
        try:
            with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
                said = rule(text)
        except Exception as error:
            msg = f"Your rule stopped with {type(error).__name__} on “{text[:60]}…”."
            raise _TroubleError(msg) from error
        for code in self.codes:
            if isinstance(said, str) and same_words(said, code):
                return code
        msg = f"The rule must return one of: {', '.join(self.codes)}."
        if said is None:
            msg += " It returned nothing; does it print where it should return?"
        raise _TroubleError(msg)

    def _example(
        self, rule: object, fails_on: object, applied: Applied
    ) -> tuple[Status, str]:
        """Return whether the counter-example is one."""
        text, code = self._example_of(fails_on, applied)
        if self._code(rule, text) != code:
            return (
                "correct",
                "Your counter-example holds: your rule codes it otherwise.",
            )
        return "not yet", "Your rule gets this sentence right; look for one it misses."

    @staticmethod
    def _unit_of(said: object, applied: Applied) -> str:
        """Return the unit that is named by its id or by its whole text, or nothing."""
        if not isinstance(said, str):
            return ""
        text = str.__str__(said).strip()
        if text.upper() in applied.table:
            return text.upper()
        same = (unit for unit, its in applied.texts.items() if same_words(text, its))
        return next(same, "")

    def _example_of(self, fails_on: object, applied: Applied) -> tuple[str, str]:
        """Return text and right code of a unit id or a (sentence, code) pair."""
        if isinstance(fails_on, list) and len(fails_on) == 1:
            fails_on = fails_on[0]
        if unit := self._unit_of(fails_on, applied):
            return applied.texts[unit], applied.table[unit]
        if isinstance(fails_on, tuple | list) and len(fails_on) == 2:
            text, said = fails_on
            right = [
                code
                for code in self.codes
                if isinstance(said, str) and same_words(said, code)
            ]
            # A sentence of the brief is coded by the table, not anew by the learner.
            if unit := self._unit_of(text, applied):
                return applied.texts[unit], applied.table[unit]
            if isinstance(text, str) and text.strip() and right:
                return str.__str__(text), right[0]
        msg = (
            "The counter-example is a unit id such as 'P1.1', or a pair of your own "
            "sentence and its right code."
        )
        raise _TroubleError(msg)


def rule(
    *,
    lesson: int,
    codes: Sequence[str],
    objectives: Sequence[str],
    looks_at: str,
    hints: Sequence[str],
    points: int = 1,
) -> Callable[[Callable[[Case], Mapping[str, tuple[str, str]]]], Rule]:
    """Make a rule exercise of the function that gives each unit's text and code."""

    def make(about: Callable[[Case], Mapping[str, tuple[str, str]]]) -> Rule:
        return Rule(
            about,
            codes=codes,
            lesson=lesson,
            points=points,
            objectives=objectives,
            looks_at=looks_at,
            hints=hints,
        )

    return make
