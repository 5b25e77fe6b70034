"""Functions, compared by what they do: what they return, and where they raise."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from types import GeneratorType
from typing import Any, ClassVar

from noteverbale.answers.copies import alike, fresh
from noteverbale.answers.forms import run_through
from noteverbale.answers.guard import Ran, run
from noteverbale.answers.plain import (
    Answer,
    NotAnAnswer,
    Plain,
    is_a,
    refuse,
    type_name,
)
from noteverbale.answers.tables import read_cell, same_cell
from noteverbale.answers.wording import how_many

# A slip of the pen raises these; no exercise asks for them.
_SLIPS = (NameError, ImportError, SyntaxError, NotImplementedError)


@dataclass(frozen=True)
class Behaviour:
    """What a function did on each try: returned a value, raised, gave no answer."""

    tries: tuple[tuple[str, Plain], ...]
    changes_arguments: bool = False
    prints: bool = False


@dataclass(frozen=True)
class Function:
    """A function, called on copies of the same arguments as ours.

    Parameters
    ----------
    probes
        Tuples of arguments; a try each.
    returns
        The type of what it returns.

    >>> from noteverbale.answers import Count
    >>> kind = Function(probes=(([1, 2],), ([],)), returns=Count())
    >>> kind.same(kind.read(len), kind.read(lambda held: sum(1 for _ in held)))
    True
    """

    kind: ClassVar[str] = "function"
    probes: Sequence[tuple[Any, ...]] = field(hash=False)
    returns: Answer

    def read(self, raw: object) -> Behaviour:
        """What the function does on every probe, called afresh."""
        if type(raw) is Behaviour:
            return raw
        call = self._callable(raw)
        tries, changed, printed = [], False, False
        for probe in self.probes:
            given = tuple(fresh(argument) for argument in probe)
            ran = run(call, *given)
            printed |= ran.printed
            tries.append(self._outcome(ran))
            changed |= not alike(probe, given)
        self._look_at_all(tries, printed)
        return Behaviour(tuple(tries), changed, printed)

    def _callable(self, raw: object) -> Callable[..., object]:
        if not callable(raw) or is_a(raw, type):
            advice = "give its name, without brackets behind it"
            raise refuse(raw, "a function", advice)
        if run(inspect.iscoroutinefunction, raw).value:
            message = "Your function is 'async'; write it with 'def' alone."
            raise NotAnAnswer(message)
        is_generator = run(inspect.isgeneratorfunction, raw).value
        if is_generator and self.returns.kind == "value":
            message = "Your function has 'yield' in it; give the result with 'return'."
            raise NotAnAnswer(message)
        self._takes_arguments(raw)
        return raw

    def _takes_arguments(self, raw: Callable[..., object]) -> None:
        ran = run(inspect.signature, raw)
        if not isinstance(ran.value, inspect.Signature) or not self.probes:
            return  # some functions written in C have none
        try:
            ran.value.bind(*self.probes[0])
        except TypeError:
            n = how_many(len(self.probes[0]), "argument")
            message = f"Your function cannot be called with {n}; look at its brackets."
            raise NotAnAnswer(message) from None

    def _outcome(self, ran: Ran) -> tuple[str, Plain]:
        if ran.error is not None:
            is_slip = issubclass(type(ran.error), _SLIPS)
            return ("slipped" if is_slip else "raised", type_name(ran.error))
        try:
            value = ran.value
            if is_a(value, GeneratorType) and self.returns.kind != "value":
                # It comes new from this call, so it may well hold nothing.
                value = run_through(value, may_be_empty=True)
            return ("returned", read_cell(self.returns, value))
        except NotAnAnswer as form:
            return ("gave no answer", str(form))

    def _look_at_all(self, tries: list[tuple[str, Plain]], printed: bool) -> None:
        """Say what holds for every try alike, before anything is compared."""
        did, what = tries[0]
        if any(one != tries[0] for one in tries) or did == "raised":
            return
        if (did, what) == ("returned", None):
            message = (
                "Your function returns nothing (None); give its result with 'return'."
            )
            if printed:
                message = "Your function prints its result; let it 'return' it."
        elif (did, what) == ("slipped", "NotImplementedError"):
            message = "Your function still raises NotImplementedError; write its body."
        elif did == "slipped":
            message = f"Your function stops with {what}; call it yourself to see where."
        elif did == "gave no answer":
            message = f"When it was called, this came of it: {what}"
        else:
            return
        raise NotAnAnswer(message)

    def same(self, key: Plain, mine: Plain) -> bool:
        """Whether mine does on every try what the key does, and harms no argument."""
        if mine.changes_arguments and not key.changes_arguments:
            return False
        return not self._wrong(key, mine)

    def _wrong(self, key: Plain, mine: Plain) -> list[tuple[str, Plain]]:
        pairs = zip(key.tries, mine.tries, strict=True)
        return [own for ours, own in pairs if not self._same_try(ours, own)]

    def _same_try(self, key: tuple[str, Plain], mine: tuple[str, Plain]) -> bool:
        if key[0] != mine[0]:
            return False
        # Which exception it is does not matter, that it raises does.
        return key[0] != "returned" or same_cell(self.returns, key[1], mine[1])

    def differs(self, key: Plain, mine: Plain) -> str:
        """Say on how many tries it does something else, and of what kind."""
        wrong = self._wrong(key, mine)
        if not wrong:
            return "Your function changes what it is given; let it work on a copy."
        n = how_many(len(wrong), "try")
        did, what = wrong[0]
        if all(one[0] in ("raised", "slipped") for one in wrong):
            return f"On {n} your function stops with {what} where it should not."
        if did == "gave no answer":
            return f"On {n} this came of it: {what}"
        if (did, what) == ("returned", None):
            return f"On {n} your function returns nothing (None) where it should."
        return f"On {n} your function returns something else than is asked for."
