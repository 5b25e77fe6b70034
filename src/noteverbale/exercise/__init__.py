"""What an exercise is: a reference, the named ways to miss it, and the outcome."""

from noteverbale.exercise.applied import Applied
from noteverbale.exercise.check import Check
from noteverbale.exercise.coding import Code, Coded, Coding, Ground, Reading, coding
from noteverbale.exercise.judgement import Judgement, Remark, judgement
from noteverbale.exercise.keyed import AnyOf, Exercise, Misconception, exercise
from noteverbale.exercise.outcome import Outcome, Status
from noteverbale.exercise.rule import Rule, rule

__all__ = [
    "AnyOf",
    "Applied",
    "Check",
    "Code",
    "Coded",
    "Coding",
    "Exercise",
    "Ground",
    "Judgement",
    "Misconception",
    "Outcome",
    "Reading",
    "Remark",
    "Rule",
    "Status",
    "coding",
    "exercise",
    "judgement",
    "rule",
]
