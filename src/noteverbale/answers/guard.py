"""Run code that is not ours: its prints swallowed, its time limited."""

from __future__ import annotations

import contextlib
import io
import sys
import time
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice
from types import FrameType, FunctionType, MethodType
from typing import Any

from noteverbale.answers.plain import MOST_ITEMS, NotAnAnswer, is_a

SECONDS = 1.0
_HOLDERS: tuple[Any, ...] = (list, tuple, set, frozenset)


class _TookTooLong(BaseException):
    """Not an Exception, so that a learner's `except Exception` lets it through."""


@dataclass(frozen=True)
class Ran:
    """What a call did: its value or its error, and whether it printed."""

    value: object
    error: BaseException | None
    printed: bool


class _Sink(io.TextIOBase):
    """A place for prints that keeps none of them."""

    printed = False

    def write(self, text: str, /) -> int:
        self.printed = True
        return len(text)


def run(call: Callable[..., object], *args: object, seconds: float = SECONDS) -> Ran:
    """Call foreign code; only an interrupt by the learner comes through.

    >>> run(lambda: 1 / 0).error
    ZeroDivisionError('division by zero')
    """
    sink = _Sink()
    with (
        contextlib.redirect_stdout(sink),
        contextlib.redirect_stderr(sink),
        warnings.catch_warnings(),
    ):
        warnings.simplefilter("ignore")
        try:
            return Ran(_within(seconds, call, args), None, sink.printed)
        except KeyboardInterrupt:
            raise
        except _TookTooLong:
            message = "Your code did not come to an end: look for an endless loop."
            raise NotAnAnswer(message) from None
        except BaseException as error:
            return Ran(None, error, sink.printed)


def _within(
    seconds: float, call: Callable[..., object], args: tuple[object, ...]
) -> object:
    # A trace function works on every system and in every thread, unlike a signal.
    # If a debugger is at work, a person is looking: no clock then.
    if sys.gettrace() is not None:
        return call(*args)
    end, own_end = time.monotonic() + seconds, time.thread_time() + seconds

    def watch(frame: FrameType, _event: str, _arg: Any) -> Any:  # noqa: ANN401 - as sys.settrace has it
        # Its own time, so that a busy machine is not taken for an endless loop; the
        # clock on the wall is only the quicker one to look at.
        if time.monotonic() > end and time.thread_time() > own_end:
            raise _TookTooLong
        return None if "site-packages" in frame.f_code.co_filename else watch

    sys.settrace(watch)
    try:
        return call(*args)
    finally:
        sys.settrace(None)


def is_untouched(raw: object) -> bool:
    """Whether this is still the stub that the learner was given.

    >>> is_untouched(...), is_untouched({"he": ...}), is_untouched([])
    (True, True, False)
    """
    if raw is ...:
        return True
    if is_a(raw, dict):
        return any(value is ... for value in islice(dict.values(raw), MOST_ITEMS))
    for base in _HOLDERS:
        if is_a(raw, base):
            return any(one is ... for one in islice(base.__iter__(raw), MOST_ITEMS))
    return _is_stub(raw)


def _is_stub(raw: object) -> bool:
    function = raw.__func__ if type(raw) is MethodType else raw
    if type(function) is not FunctionType:
        return False
    # Only a function that speaks of NotImplementedError is called to see.
    code = function.__code__
    if "NotImplementedError" not in code.co_names:
        return False
    ran = run(function, *[None] * code.co_argcount)
    return ran.error is not None and type(ran.error) is NotImplementedError
