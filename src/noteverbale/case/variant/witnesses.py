"""Fewer witnesses: some renderings that one page alone carries are dropped."""

from __future__ import annotations

import numpy as np
import pandas as pd

from noteverbale.case.schema import Schema

_AT_LEAST = 2  # origins that an utterance keeps


def vary(
    frames: dict[str, pd.DataFrame], schema: Schema, rng: np.random.Generator
) -> None:
    """Drop witnesses that stand alone, with their rendering and its alignments.

    A witness stands alone if its origin has one row for the utterance and its rendering
    has no other page. Each utterance with three or more origins loses at least one.
    """
    witnesses = frames["witnesses"]
    dropped: set[str] = set()
    for _, rows in witnesses.groupby("utterance_id", sort=True):
        alone = ~rows.duplicated("origin", keep=False)
        alone &= ~rows.duplicated("translation_id", keep=False)
        may_go = sorted(rows.loc[alone, "translation_id"])
        most = min(len(may_go), rows["origin"].nunique() - _AT_LEAST)
        if most > 0:
            n = int(rng.integers(1, most + 1))
            dropped |= set(rng.permutation(may_go)[:n].tolist())
    columns = {
        "witnesses": ["translation_id"],
        "translations": ["translation_id"],
        "alignments": ["first", "second"],
    }
    for name, places in columns.items():
        frame = frames[name]
        gone = frame[places].isin(dropped).any(axis=1)
        frames[name] = frame[~gone].reset_index(drop=True)
