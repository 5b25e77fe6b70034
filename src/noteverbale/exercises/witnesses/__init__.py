"""Lesson 3, *The same words?*: quotation, translation, omission."""

from noteverbale.exercises.witnesses._carriers import carriers
from noteverbale.exercises.witnesses._handover import true_together_with
from noteverbale.exercises.witnesses._independent import independent_renderings
from noteverbale.exercises.witnesses._kinds import kinds_of_difference
from noteverbale.exercises.witnesses._papers import papers_under_study
from noteverbale.exercises.witnesses._same_code import same_code
from noteverbale.exercises.witnesses._scores import pair_scores
from noteverbale.exercises.witnesses._similarity import similarity

__all__ = [
    "carriers",
    "independent_renderings",
    "kinds_of_difference",
    "pair_scores",
    "papers_under_study",
    "same_code",
    "similarity",
    "true_together_with",
]
