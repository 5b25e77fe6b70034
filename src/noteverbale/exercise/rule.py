"""Rules: the learner writes one, and shows a sentence that it gets wrong."""

from __future__ import annotations

import copy
import io
from collections.abc import Callable, Sequence
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from typing import Any

from noteverbale.answers import fingerprint, is_untouched, same_words
from noteverbale.case import Case
from noteverbale.exercise.applied import (
    Applied,
    Given,
    Table,
    TroubleError,
    arguments,
    example_of,
)
from noteverbale.exercise.check import Check, Judged, the_case
from noteverbale.exercise.outcome import Outcome, Status


@dataclass(frozen=True)
class Finding:
    """A named weakness of a rule; ``example`` is a rule that has it, for the tests."""

    key: str
    applies: Callable[[Applied], bool]
    example: Callable[..., Any]
    did: str
    why: str
    next: str


class Rule(Check):
    """An exercise with a predicate instead of a key: a rule and its counter-example.

    ``table(case)`` gives, by id, what the rule is called with (a text, or a tuple of
    arguments) and the code; the rule returns one of ``codes``. It must beat always
    giving the commonest code, and the counter-example must be coded by the rule in
    another way than by the table (or than the learner's own code for an example of
    their own). ``noun`` is what messages call a row of the table.
    """

    kind = "rule"

    def __init__(
        self,
        about: Callable[[Case], Table],
        *,
        codes: Sequence[str],
        noun: str = "unit",
        **rest: Any,
    ) -> None:
        super().__init__(about, **rest)
        self.table = about
        self.codes = tuple(codes)
        self.noun = noun
        self._findings: list[Finding] = []

    @property
    def misconceptions(self) -> tuple[Finding, ...]:
        """The named weaknesses, in the order they are looked for."""
        return tuple(self._findings)

    def wrong(
        self,
        key: str,
        *,
        example: Callable[..., Any],
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
        """Check a rule and its counter-example: an id, or an own one with its code."""
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
        except TroubleError as trouble:
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
                f"The rule agrees with the table on {n} of {of} {self.noun}s; always "
                f"giving the commonest code would agree on {best}."
            )
            return self._say("not yet", message, mine)
        message += f" The rule agrees with the table on {n} of {of} {self.noun}s."
        return self._say(status, message, mine)

    def _say(self, status: Status, message: str, mine: tuple[str, ...]) -> Judged:
        outcome = Outcome(self.name, status, message, looks_at=self.looks_at)
        return Judged(outcome, fingerprint(mine))

    def _apply(self, rule: object, case: Case) -> Applied:
        table = self.table(case)
        given = {unit: what for unit, (what, _) in table.items()}
        said = {unit: self._code(rule, what) for unit, what in given.items()}
        return Applied(said, {unit: code for unit, (_, code) in table.items()}, given)

    def _code(self, rule: object, given: Given) -> str:
        """Return what the rule says of one row; its prints are swallowed."""
        if not callable(rule):
            msg = "A rule is a function that returns a text: give the function itself."
            raise TroubleError(msg)
        called_with = copy.deepcopy(arguments(given))
        try:
            with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
                said = rule(*called_with)
        except Exception as error:
            on = str(called_with[0])[:60]
            msg = f"Your rule stopped with {type(error).__name__} on “{on}…”."
            raise TroubleError(msg) from error
        for code in self.codes:
            if isinstance(said, str) and same_words(said, code):
                return code
        msg = f"The rule must return one of: {', '.join(self.codes)}."
        if said is None:
            msg += " It returned nothing; does it print where it should return?"
        raise TroubleError(msg)

    def _example(
        self, rule: object, fails_on: object, applied: Applied
    ) -> tuple[Status, str]:
        """Return whether the counter-example is one."""
        given, code = example_of(fails_on, applied, self.codes, self.noun)
        if self._code(rule, given) != code:
            return (
                "correct",
                "Your counter-example holds: your rule codes it otherwise.",
            )
        return "not yet", "Your rule gets this example right; look for one it misses."


def rule(
    *,
    lesson: int,
    codes: Sequence[str],
    objectives: Sequence[str],
    looks_at: str,
    hints: Sequence[str],
    points: int = 1,
    noun: str = "unit",
) -> Callable[[Callable[[Case], Table]], Rule]:
    """Make a rule exercise of the function that gives each unit's text and code."""

    def make(about: Callable[[Case], Table]) -> Rule:
        return Rule(
            about,
            codes=codes,
            noun=noun,
            lesson=lesson,
            points=points,
            objectives=objectives,
            looks_at=looks_at,
            hints=hints,
        )

    return make
