"""Lesson 2, *Who says so?*: attribution."""

from noteverbale.exercises.attribution._bars import bars_support, voices
from noteverbale.exercises.attribution._counting import quoted_words
from noteverbale.exercises.attribution._modes import mode_rule
from noteverbale.exercises.attribution._nesting import depth
from noteverbale.exercises.attribution._pronouns import he_in_p9, whose_words
from noteverbale.exercises.attribution._sources import unnamed_sources
from noteverbale.exercises.attribution._strings import quotations

__all__ = [
    "bars_support",
    "depth",
    "he_in_p9",
    "mode_rule",
    "quotations",
    "quoted_words",
    "unnamed_sources",
    "voices",
    "whose_words",
]
