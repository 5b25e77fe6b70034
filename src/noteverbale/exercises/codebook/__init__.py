"""Lesson 6, *From words to codes*: a codebook, its rules, and what they do."""

from noteverbale.exercises.codebook._contested import (
    taken_into_account,
    talks_can_start,
)
from noteverbale.exercises.codebook._flip import flip
from noteverbale.exercises.codebook._gaps import cells_without_code
from noteverbale.exercises.codebook._kinds import kinds_of_no
from noteverbale.exercises.codebook._positions import positions
from noteverbale.exercises.codebook._ready import ready_to_send
from noteverbale.exercises.codebook._stance import stance_rule
from noteverbale.exercises.codebook._stays import what_stays

__all__ = [
    "cells_without_code",
    "flip",
    "kinds_of_no",
    "positions",
    "ready_to_send",
    "stance_rule",
    "taken_into_account",
    "talks_can_start",
    "what_stays",
]
