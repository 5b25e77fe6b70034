"""Vary the codings: other codes where there is evidence, silence where none is left."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

if TYPE_CHECKING:
    from noteverbale.case.schema import Schema

_NO_POSITION = 0.25  # of the cells with evidence: a claim may take no position


def vary(
    frames: dict[str, pd.DataFrame], schema: Schema, rng: np.random.Generator
) -> None:
    """Redraw every code that has claims left; a code that has none becomes silence.

    Mixed statements keep two opposite halves, and a code between them where it had one.
    """
    if "positions" not in frames:
        return
    table = frames["positions"]
    rows = [_varied(dict(row), rng) for row in table.to_dict("records")]
    varied = pd.DataFrame(rows, columns=table.columns)
    frames["positions"] = varied.astype(table.dtypes.to_dict())


def _varied(row: dict[Any, Any], rng: np.random.Generator) -> dict[Any, Any]:
    # Drawn for every row alike, so that one row does not shift the draws of the next.
    code, sure, half, share = (*rng.integers(-2, 3, 1), *rng.integers(1, 4, 1),
                               *rng.integers(1, 3, 1), rng.random())  # fmt: skip
    if row["how"] == "silence":
        return row
    if not row["claim_ids"]:
        return row | _nothing("silence")
    if row["how"] == "mixed":
        return row | {"halves": [str(half), str(-half)]}
    if share < _NO_POSITION:
        return row | _nothing("no position")
    return row if pd.isna(row["code"]) else row | {"code": code, "sure": sure}


def _nothing(how: str) -> dict[str, Any]:
    return {"code": None, "sure": None, "halves": [], "how": how}
