"""Lesson 5, *What is asked, and of whom?*: demands."""

from noteverbale.exercises.demands._bound import bound_rule
from noteverbale.exercises.demands._europe import how_far_europe
from noteverbale.exercises.demands._four import four_clauses
from noteverbale.exercises.demands._joined import joined_after_1997
from noteverbale.exercises.demands._members import members_on
from noteverbale.exercises.demands._mentioned import share_mentioned
from noteverbale.exercises.demands._parts import parts_of_n4
from noteverbale.exercises.demands._reach import bases_ban
from noteverbale.exercises.demands._summaries import summaries

__all__ = [
    "bases_ban",
    "bound_rule",
    "four_clauses",
    "how_far_europe",
    "joined_after_1997",
    "members_on",
    "parts_of_n4",
    "share_mentioned",
    "summaries",
]
