"""What an answer type says of an answer, in one word; shared by test_answers_*."""

from collections.abc import Callable

from hypothesis import settings

from noteverbale.answers import Answer, NotAnAnswer

# The same examples every time, and no clock: a busy machine is no reason to fail.
settings.register_profile("answers", deadline=None, derandomize=True, max_examples=60)
settings.load_profile("answers")

Forms = dict[str, Callable[[], object]]


def verdict(kind: Answer, key: object, raw: object) -> str:
    """Same, other, or form: the answer is right, is another one, cannot be read.

    Whatever is told to the learner on the way must be one or two plain sentences.
    """
    right = kind.read(key)
    try:
        mine = kind.read(raw)
    except NotAnAnswer as form:
        assert_plain(str(form))
        return "form"
    if kind.same(right, mine):
        return "same"
    assert_plain(kind.differs(right, mine))
    return "other"


def assert_plain(message: str) -> None:
    assert message.endswith(".")
    assert message[0].isupper()
    assert "\n" not in message
    assert len(message) < 240
    assert message.count(". ") <= 2


def message_of(kind: Answer, key: object, raw: object) -> str:
    """What the learner is told."""
    right = kind.read(key)
    try:
        return kind.differs(right, kind.read(raw))
    except NotAnAnswer as form:
        return str(form)
