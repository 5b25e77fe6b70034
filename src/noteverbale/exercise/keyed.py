"""Exercises with a key: a reference computes it, misconceptions compute the misses."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from weakref import WeakKeyDictionary

from noteverbale.answers import (
    Answer,
    NotAnAnswer,
    Plain,
    fingerprint,
    is_untouched,
)
from noteverbale.case import Case
from noteverbale.exercise.check import Check, Follows, Judged, the_case
from noteverbale.exercise.outcome import Outcome, Status

Reference = Callable[..., Any]
AnswerFor = Answer | Callable[[Case], Answer]


class AnyOf(tuple[Any, ...]):
    """Several answers of one way of thinking (a wrong name may be any of three)."""

    __slots__ = ()


@dataclass(frozen=True)
class Misconception:
    """A named way of thinking, as the computation of the answer it leads to.

    ``did`` says what the learner did, ``why`` why it tempts, ``next`` one thing to do;
    none of them holds the right answer.
    """

    key: str
    wrong: Callable[[Case], Any]
    did: str
    why: str
    next: str

    def answers(self, case: Case) -> Sequence[Any]:
        """Return every answer that this way of thinking gives on a case."""
        wrong = self.wrong(case)
        return wrong if isinstance(wrong, AnyOf) else (wrong,)


class Exercise(Check):
    """An exercise whose right answer is computed from the case."""

    def __init__(
        self,
        reference: Reference,
        *,
        answer: AnswerFor,
        also_right: Sequence[Mapping[str, Any]] = (),
        **about: Any,
    ) -> None:
        super().__init__(reference, **about)
        self.reference = reference
        self.also_right = tuple(also_right)
        self._answer = answer
        self._misconceptions: list[Misconception] = []
        self._known: WeakKeyDictionary[Case, _Keys] = WeakKeyDictionary()

    @property
    def kind(self) -> str:  # type: ignore[override]
        """The kind of answer asked for, in one word."""
        return getattr(self._answer, "kind", "function")

    @property
    def misconceptions(self) -> tuple[Misconception, ...]:
        """The named ways to miss it, in the order they were written."""
        return tuple(self._misconceptions)

    def answer_for(self, case: Case) -> Answer:
        """Return the answer type; for functions, with probes made from the case."""
        return self._answer(case) if callable(self._answer) else self._answer

    def wrong(
        self, key: str, *, did: str, why: str, next: str, **switches: Any
    ) -> Callable[[Callable[[Case], Any]], Callable[[Case], Any]]:
        """Name a misconception: the reference with switches flipped, or a function.

        With switches, the call is whole. Without, it decorates the function that
        computes the wrong answer.
        """

        def add(wrong: Callable[[Case], Any]) -> Callable[[Case], Any]:
            self._misconceptions.append(Misconception(key, wrong, did, why, next))
            return wrong

        if switches:
            add(lambda case: self.reference(case, **switches))
        return add

    def keys(self, case: Case) -> Iterator[Any]:
        """Yield the right answer, then those that are right as well."""
        yield self.reference(case)
        for switches in self.also_right:
            yield self.reference(case, **switches)

    def judge(self, answer: object, case: Case | None = None) -> Judged:
        """Judge an answer by the key, then by each misconception, then in kind."""
        if is_untouched(answer):
            return self._not_attempted()
        known = self._keys_of(the_case(case))
        try:
            mine = known.kind.read(answer)
        except NotAnAnswer as form:
            return self._judged("not yet", str(form), mine=("form", str(form)))
        if any(known.kind.same(key, mine) for key in known.right):
            return self._judged("correct", "", mine=mine)
        for misconception, wrongs in known.wrong:
            if any(known.kind.same(wrong, mine) for wrong in wrongs):
                return self._named(misconception, mine)
        nearest = min(known.right, key=lambda key: _apart(key, mine))
        return self._judged("not yet", known.kind.differs(nearest, mine), mine)

    def _judged(self, status: Status, message: str, mine: object) -> Judged:
        outcome = Outcome(self.name, status, message, looks_at=self.looks_at)
        return Judged(outcome, fingerprint(mine))

    def _named(self, found: Misconception, mine: object) -> Judged:
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

    def _keys_of(self, case: Case) -> _Keys:
        """Compute key and misses once for a case; they never change while it lives."""
        if case not in self._known:
            kind = self.answer_for(case)
            right = [kind.read(key) for key in self.keys(case)]
            wrong = [
                (way, [kind.read(miss) for miss in way.answers(case)])
                for way in self._misconceptions
            ]
            # Weak: the keys of a variant go when the variant goes.
            self._known[case] = _Keys(kind, right, wrong)
        return self._known[case]


def _apart(key: Plain, mine: Plain) -> int:
    """Return how many parts (ids, pairs) two plain answers do not share."""
    if isinstance(key, tuple) and isinstance(mine, tuple):
        return len({*key} ^ {*mine})
    return 0


@dataclass(frozen=True)
class _Keys:
    """The answer type, the right answers and the misses of one exercise on one case."""

    kind: Answer
    right: list[Any]
    wrong: list[tuple[Misconception, list[Any]]]


def exercise(
    *,
    lesson: int,
    answer: AnswerFor,
    objectives: Sequence[str],
    looks_at: str,
    hints: Sequence[str],
    points: int = 1,
    follows: Follows = "case",
    also_right: Sequence[Mapping[str, Any]] = (),
    needs: Sequence[str] = (),
) -> Callable[[Reference], Exercise]:
    """Make the exercise of a reference: its name, its prompt and its right answer."""

    def make(reference: Reference) -> Exercise:
        return Exercise(
            reference,
            answer=answer,
            also_right=also_right,
            lesson=lesson,
            points=points,
            objectives=objectives,
            looks_at=looks_at,
            hints=hints,
            follows=follows,
            needs=needs,
        )

    return make
