"""Judgements: an answer that can be incomplete, and can never be wrong."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from noteverbale.answers import NotAnAnswer, fingerprint, same_words
from noteverbale.answers.forms import items
from noteverbale.case import Case
from noteverbale.exercise.check import Check, Judged, the_case
from noteverbale.exercise.outcome import Outcome

Form = Mapping[str, str]
Texts = Callable[[Case], Mapping[str, str]]


@dataclass(frozen=True)
class Remark:
    """Something to say about how a judgement was reached, never about what it is.

    ``applies`` reads the filled-in form; ``example`` is a form it applies to, so that
    the tests can show that it speaks. ``why`` says why the way tempts.
    """

    key: str
    applies: Callable[[Form, Case], bool]
    says: str
    why: str
    example: Form


class Judgement(Check):
    """A form to fill in: a choice, its evidence, and reasons; judged for evidence only.

    The form is a mapping with the names in ``asks``: ``choice`` must be one of
    ``choices``; ``cites``, if it is asked for, a list of ids; ``quoted``, if that is,
    words that really occur in one of the places cited. Every other name is free text.
    ``texts`` gives the places by id, by default the units of the brief.
    """

    kind = "judgement"

    def __init__(
        self,
        about: Callable[..., Any],
        *,
        asks: Mapping[str, str],
        choices: Sequence[str],
        texts: Texts | None = None,
        **rest: Any,
    ) -> None:
        super().__init__(about, **rest)
        self.asks = dict(asks)
        self.choices = tuple(choices)
        self.texts = texts or units_of_the_brief
        self._remarks: list[Remark] = []

    @property
    def misconceptions(self) -> tuple[Remark, ...]:
        """The remarks, which take the place of misconceptions."""
        return tuple(self._remarks)

    def remark(
        self, key: str, *, says: str, why: str, example: Form
    ) -> Callable[[Callable[[Form, Case], bool]], Callable[[Form, Case], bool]]:
        """Add the decorated predicate as a remark; ``example`` changes a full form."""

        def add(applies: Callable[[Form, Case], bool]) -> Callable[[Form, Case], bool]:
            self._remarks.append(Remark(key, applies, says, why, example))
            return applies

        return add

    def judge(self, answer: object, case: Case | None = None) -> Judged:
        """Say what is missing, or ``complete`` with remarks and authored readings."""
        case = the_case(case)
        read = read_form(answer, tuple(self.asks))
        if read.untouched:
            return self._not_attempted()
        missing = read.trouble or self._missing(read.form, case)
        if missing:
            outcome = Outcome(self.name, "incomplete", missing, looks_at=self.looks_at)
        else:
            outcome = self._complete(read.form, case)
        return Judged(outcome, fingerprint(tuple(sorted(read.form.items()))))

    def _missing(self, form: Form, case: Case) -> str:
        """Return one sentence on what the form lacks, or nothing."""
        empty = [name for name in self.asks if not form.get(name)]
        if empty:
            wanted = "; ".join(f"{name} ({self.asks[name]})" for name in empty)
            return f"Still to fill in: {wanted}."
        if not any(same_words(form["choice"], choice) for choice in self.choices):
            return f"The choice is one of: {'; '.join(self.choices)}."
        return self._missing_evidence(form, self.texts(case))

    def _missing_evidence(self, form: Form, texts: Mapping[str, str]) -> str:
        """Return one sentence on ids or words that are not there, or nothing."""
        cited = form.get("cites", "").replace(";", ",").replace(" ", ",").split(",")
        cited = [place.upper() for place in cited if place] or list(texts)
        unknown = [place for place in cited if not _at(place, texts)]
        if unknown:
            looks_like = max(texts, key=len)
            return f"There is no {unknown[0]!r} to cite; ids look like {looks_like}."
        read_there = " ".join(text for place in cited for text in _at(place, texts))
        if "quoted" in form and not same_words(form["quoted"], read_there, part=True):
            return "The quoted words do not stand where you cite them from."
        return ""

    def _complete(self, form: Form, case: Case) -> Outcome:
        said = [remark.says for remark in self._remarks if remark.applies(form, case)]
        rows = case.readings[case.readings["exercise"] == self.name]
        readings = tuple(
            (
                f"Authored reading {row.reading}",
                f"{row.value}. {row.rule} {row.reason}",
            )
            for row in rows.itertuples()
        )
        message = "Your reading is kept, with its evidence. " + " ".join(said)
        return Outcome(
            self.name,
            "complete",
            message.strip(),
            looks_at=self.looks_at,
            readings=readings,
        )


class ReadForm(NamedTuple):
    """A form as text, whether it is untouched, and what kept it from being read."""

    form: dict[str, str]
    untouched: bool = False
    trouble: str = ""


def read_form(answer: object, names: Sequence[str]) -> ReadForm:
    """Read a form into text; dots count as empty, and nothing is ever raised."""
    if answer is ...:
        return ReadForm({}, untouched=True)
    if not isinstance(answer, dict):
        fields = ", ".join(f"{name}=..." for name in names)
        return ReadForm({}, trouble=f"Fill in the form as it stands: dict({fields}).")
    # Words quoted in pieces are words with some left out between them.
    between = {"quoted": " … "}
    form = {
        name: _as_text(dict.get(answer, name, ...), between.get(name, ", "))
        for name in names
    }
    form = {name: said if said.strip(". …") else "" for name, said in form.items()}
    if not any(name in answer for name in names):
        fields = ", ".join(f"{name}=..." for name in names)
        return ReadForm({}, trouble=f"Fill in the form as it stands: dict({fields}).")
    return ReadForm(form, untouched=not any(form.values()))


def _as_text(value: object, between: str) -> str:
    """Return text, or the texts of a list or column; anything else is empty."""
    if isinstance(value, str):
        return str.__str__(value)[:2000].strip()
    try:
        parts = items(value)
    except NotAnAnswer:
        return ""
    said = [
        str.__str__(part)[:200] for part in parts[:50] if issubclass(type(part), str)
    ]
    return between.join(said)


def _at(cited: str, texts: Mapping[str, str]) -> list[str]:
    """Texts of a place, or of all places within it (P13 for P13.1 and P13.2)."""
    return [
        text
        for place, text in texts.items()
        if place.upper() == cited or place.upper().startswith(f"{cited}.")
    ]


def units_of_the_brief(case: Case) -> dict[str, str]:
    """Return the text of each unit of the brief, by its id."""
    return dict(zip(case.brief["unit"], case.brief["text"], strict=True))


def judgement(
    *,
    lesson: int,
    asks: Mapping[str, str],
    choices: Sequence[str],
    objectives: Sequence[str],
    looks_at: str,
    hints: Sequence[str],
    points: int = 1,
    texts: Texts | None = None,
) -> Callable[[Callable[..., Any]], Judgement]:
    """Make a judgement of a function whose docstring is its prompt."""

    def make(about: Callable[..., Any]) -> Judgement:
        return Judgement(
            about,
            asks=asks,
            choices=choices,
            texts=texts,
            lesson=lesson,
            points=points,
            objectives=objectives,
            looks_at=looks_at,
            hints=hints,
            follows="text",
        )

    return make
