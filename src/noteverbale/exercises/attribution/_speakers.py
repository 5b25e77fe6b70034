"""Who speaks in the brief, and what else each voice may be called."""

from __future__ import annotations

from noteverbale.case import Case

LESSON = 2

NO_PERSONS = ("the drafts", "the Russian side")
# One side, two people: how newspapers make one voice of them.
SIDES = (
    ("Dmitry Peskov", "Sergey Lavrov", ("Kremlin", "the Kremlin", "Moscow", "Russia")),
    (
        "Antony Blinken",
        "Jens Stoltenberg",
        ("the West", "West", "NATO", "the United States", "Washington"),
    ),
)

SPELLINGS = {
    "Antony Blinken": (
        "Anthony Blinken",
        "the Secretary of State",
        "US Secretary of State",
        "the American",
    ),
    "Jens Stoltenberg": ("the Secretary General", "Secretary-General", "NATO chief"),
    "Dmitry Peskov": ("Dmitri Peskov", "the Kremlin spokesman", "the spokesman"),
    "Sergey Lavrov": (
        "Sergei Lavrov",
        "the Foreign Minister",
        "Russian Foreign Minister",
        "the minister",
    ),
    "Vladimir Putin": ("Putin", "President Putin", "the president"),
    "the drafts": ("drafts", "the proposals", "draft treaties", "the draft treaties"),
    "the Russian side": ("Russian side", "they", "unnamed", "not named", "unknown"),
    "diplomats": ("the diplomats", "unnamed diplomats"),
    "NATO": ("the alliance", "alliance"),
}


def voice_of(case: Case, unit: str) -> str:
    """Return the voice next to the report's own in a unit of the brief."""
    chain = case.chain
    return str(chain[(chain["unit"] == unit) & (chain["level"] == 2)]["voice"].iloc[0])
