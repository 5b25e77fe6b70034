"""Variants: the same tables with other facts, made in memory and never shown.

They tell a computed answer from a typed one (``grading``), and show that a
misconception is a way of thinking and not one number (``author``). Only typed
operations are used: units, witnesses, states and clauses are dropped, quotations cut
to their first words, codes, dates of events and links between them redrawn; for
authors, rows without an order are shuffled, people exchange names and alliances' rounds
exchange days, everywhere.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Literal

import numpy as np

from noteverbale.case.variant import dates, members, names, positions, units, witnesses
from noteverbale.case.variant.quotations import cut_quotations

if TYPE_CHECKING:
    import pandas as pd

    from noteverbale.case import Case

VariantKind = Literal["author", "grading"]

# The order of these tables is the order of the text; all others may be shuffled.
_IN_TEXT_ORDER = ("brief", "quotations", "chain", "mentions", "events")


def make_variant(
    case: Case, seed: int, kind: VariantKind, keep: Collection[str] = ()
) -> Case:
    """Return a case with the same tables and other facts; the same for the same seed.

    ``keep`` names units or paragraphs that must stay whole, because a prompt names
    them. Every paragraph, every voice and every quoted speaker keeps at least one unit.
    """
    rng = np.random.default_rng(seed)
    frames = case.frames()
    units.drop(frames, case.schema, keep, rng)
    if kind == "author":
        names.exchange(frames, rng)
        _shuffle(frames, rng)
    cut_quotations(frames, rng)
    witnesses.vary(frames, case.schema, rng)
    dates.vary(frames, case.schema, rng)
    members.vary(frames, case.schema, rng)
    if kind == "author":
        members.exchange_days(frames, rng)
    positions.vary(frames, case.schema, rng)
    return type(case).from_tables(case.name, frames, case.schema)


def _shuffle(frames: dict[str, pd.DataFrame], rng: np.random.Generator) -> None:
    """Shuffle the rows of every table whose order means nothing."""
    for name, frame in frames.items():
        if name not in _IN_TEXT_ORDER:
            order = rng.permutation(len(frame))
            frames[name] = frame.iloc[order].reset_index(drop=True)
