"""What an exercise is: a reference, the named ways to miss it, and the outcome."""

from noteverbale.exercise.check import Check
from noteverbale.exercise.judgement import Judgement, Remark, judgement
from noteverbale.exercise.keyed import AnyOf, Exercise, Misconception, exercise
from noteverbale.exercise.outcome import Outcome, Status
from noteverbale.exercise.rule import Rule, rule

__all__ = [
    "AnyOf",
    "Check",
    "Exercise",
    "Judgement",
    "Misconception",
    "Outcome",
    "Remark",
    "Rule",
    "Status",
    "exercise",
    "judgement",
    "rule",
]
