"""Lesson 4, *When, and in what order?*: dates and the order of events."""

from noteverbale.exercises.dates._anchor import weekday_of_report
from noteverbale.exercises.dates._bars import interval_bars
from noteverbale.exercises.dates._before import before
from noteverbale.exercises.dates._handover import handed_over
from noteverbale.exercises.dates._logic import known_by_logic
from noteverbale.exercises.dates._ranks import story_and_time
from noteverbale.exercises.dates._resolving import resolve
from noteverbale.exercises.dates._status import status_rule
from noteverbale.exercises.dates._zones import that_wednesday

__all__ = [
    "before",
    "handed_over",
    "interval_bars",
    "known_by_logic",
    "resolve",
    "status_rule",
    "story_and_time",
    "that_wednesday",
    "weekday_of_report",
]
