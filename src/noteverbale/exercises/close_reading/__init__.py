"""Lesson 1, *What is on the page?*: close reading."""

from noteverbale.exercises.close_reading._gist import gist_of_p9
from noteverbale.exercises.close_reading._headline import fair_headline
from noteverbale.exercises.close_reading._kinds import kind_rule
from noteverbale.exercises.close_reading._marks import words_in_marks
from noteverbale.exercises.close_reading._page import body_paragraphs
from noteverbale.exercises.close_reading._share import quoted_share
from noteverbale.exercises.close_reading._sorting import on_the_page
from noteverbale.exercises.close_reading._table import paragraph_table
from noteverbale.exercises.close_reading._turning import turning_words

__all__ = [
    "body_paragraphs",
    "fair_headline",
    "gist_of_p9",
    "kind_rule",
    "on_the_page",
    "paragraph_table",
    "quoted_share",
    "turning_words",
    "words_in_marks",
]
