"""What every exercise shares: a call with an answer, hints, and a solution."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, Literal, NamedTuple

from noteverbale import progress
from noteverbale.case import Case, load_case
from noteverbale.exercise.outcome import Outcome, in_words
from noteverbale.exercise.solution import solution_page
from noteverbale.page import Page

Follows = Literal["case", "text"]


class Judged(NamedTuple):
    """An outcome, and a digest of the answer that tells two attempts apart."""

    outcome: Outcome
    fingerprint: str = ""


class Check(ABC):
    """An exercise as the learner meets it: call it with an answer.

    Parameters
    ----------
    about
        The function that the exercise was made from: its name is the exercise's name,
        its docstring the prompt, its module the lesson's module.
    lesson, points, objectives
        Where it belongs, what it counts, and the verbs of the lesson's objectives.
    looks_at
        One sentence that says what is compared and what is not.
    hints
        Three: where to look, how to think, almost the code.
    follows
        ``case`` if the answer changes with the data, ``text`` if it is read.
    needs
        Units that a variant of the case must keep, beside those the prompt names.
    """

    kind: str

    def __init__(
        self,
        about: Callable[..., Any],
        *,
        lesson: int,
        points: int,
        objectives: Sequence[str],
        looks_at: str,
        hints: Sequence[str],
        follows: Follows = "case",
        needs: Sequence[str] = (),
    ) -> None:
        self.name = about.__name__
        self.full_name = f"{_topic(about.__module__)}.{self.name}"
        self.prompt = " ".join((about.__doc__ or "").split())
        self.__doc__ = self.prompt
        self.lesson = lesson
        self.points = points
        self.objectives = tuple(objectives)
        self.looks_at = looks_at
        self.hints = tuple(hints)
        self.follows = follows
        self.needs = tuple(needs)
        # What this kernel saw, for learners whose progress is not kept on disk.
        self._seen: set[str] = set()
        self._hints_given = 0

    @abstractmethod
    def judge(self, answer: object, case: Case | None = None) -> Judged:
        """Judge an answer on a case (the shipped one by default); keep nothing."""

    @property
    @abstractmethod
    def misconceptions(self) -> Sequence[Any]:
        """The named ways to miss it; for a judgement, its remarks."""

    def __call__(self, answer: object = ...) -> Outcome:
        """Check an answer, keep the attempt in the learner's progress, and say how."""
        return self._checked(answer)

    def _checked(self, answer: object) -> Outcome:
        try:
            outcome, fingerprint = self.judge(answer)
        # Whatever it is, it is ours to mend: no traceback for the learner.
        except Exception as error:
            return self._broken(error)
        if outcome.status != "not attempted":
            self._seen.add(fingerprint)
            not_kept = progress.record_attempt(
                self.full_name,
                outcome.status,
                outcome.misconception or None,
                fingerprint,
                self.points,
            )
            return replace(outcome, kept=not_kept)
        return outcome

    def _broken(self, error: Exception) -> Outcome:
        what = f"{type(error).__name__} in the check itself"
        message = f"This check failed ({what}). It is ours to mend, not yours."
        return Outcome(self.name, "check broken", message)

    def _not_attempted(self) -> Judged:
        message = "No answer yet: put yours in place of the three dots and run again."
        return Judged(Outcome(self.name, "not attempted", message))

    def hint(self) -> Page:
        """Show the next hint; after the last one, all of them again."""
        kept = progress.record_hint(self.full_name)
        self._hints_given = max(self._hints_given + 1, kept)
        n = len(self.hints)
        if self._hints_given > n:
            lines = [(str(i), hint) for i, hint in enumerate(self.hints, 1)]
            return Page(f"All {n} hints for {self.name}", tuple(lines))
        shown = self.hints[self._hints_given - 1]
        title = f"Hint {self._hints_given} of {n} for {self.name}"
        return Page(title, (("", shown),))

    def solution(self, *, force: bool = False) -> Page:
        """Show our solution after two different attempts or all hints, or if forced."""
        if not (force or self._is_earned()):
            message = (
                "The solution opens after two different answers or all hints. "
                f"To see it now: check.{self.name}.solution(force=True)"
            )
            return Page(f"Solution of {self.name}: not open yet", (("", message),))
        return solution_page(self.name, self._why_they_tempt())

    def _is_earned(self) -> bool:
        kept = progress.read().exercises.get(self.full_name)
        seen = set(self._seen)
        hints = self._hints_given
        done = False
        if kept is not None:
            seen |= {attempt["fingerprint"] for attempt in kept.attempts}
            hints, done = max(hints, kept.hints), kept.done
        return done or len(seen) >= 2 or hints >= len(self.hints)

    def _why_they_tempt(self) -> tuple[tuple[str, str], ...]:
        """Name and reason of each named way to miss it, for the solution page."""
        return tuple((in_words(wrong.key), wrong.why) for wrong in self.misconceptions)

    def __repr__(self) -> str:
        """Return the name and the prompt."""
        return f"{self.name}: {self.prompt}"


def _topic(module: str) -> str:
    """Return the part of ``noteverbale.exercises`` that a module belongs to."""
    return module.removeprefix("noteverbale.exercises.").partition(".")[0]


def the_case(case: Case | None) -> Case:
    """Return the case to judge on: the one given, or the shipped one."""
    return load_case() if case is None else case
