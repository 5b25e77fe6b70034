"""Answers as plain data: generous in form, strict in content.

An answer is read once, whatever container it comes in, and then compared as data.
"""

from noteverbale.answers.bars import Bars, Drawing
from noteverbale.answers.by_name import ByName
from noteverbale.answers.categories import Categories
from noteverbale.answers.coefficients import Coefficient
from noteverbale.answers.dates import Date
from noteverbale.answers.digest import fingerprint
from noteverbale.answers.functions import Behaviour, Function
from noteverbale.answers.guard import is_untouched
from noteverbale.answers.intervals import Interval
from noteverbale.answers.names import Column, Name
from noteverbale.answers.numbers import Count, Share
from noteverbale.answers.plain import Answer, NotAnAnswer, Plain
from noteverbale.answers.sets import Ids
from noteverbale.answers.spans import Spans, Timeline
from noteverbale.answers.tables import Table
from noteverbale.answers.text import same_words
from noteverbale.answers.truth import Truth

__all__ = [
    "Answer",
    "Bars",
    "Behaviour",
    "ByName",
    "Categories",
    "Coefficient",
    "Column",
    "Count",
    "Date",
    "Drawing",
    "Function",
    "Ids",
    "Interval",
    "Name",
    "NotAnAnswer",
    "Plain",
    "Share",
    "Spans",
    "Table",
    "Timeline",
    "Truth",
    "fingerprint",
    "is_untouched",
    "same_words",
]
