"""What this learner has bet, tried and finished, kept in one local file."""

from noteverbale.progress.bets import Note, bet, bet_worth, reflect
from noteverbale.progress.record import (
    Attempt,
    Entry,
    ExerciseProgress,
    Progress,
    read,
    record_attempt,
    record_hint,
)
from noteverbale.progress.store import where

__all__ = [
    "Attempt",
    "Entry",
    "ExerciseProgress",
    "Note",
    "Progress",
    "bet",
    "bet_worth",
    "read",
    "record_attempt",
    "record_hint",
    "reflect",
    "where",
]
