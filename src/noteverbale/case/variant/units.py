"""Fewer units: some are dropped, with every row that builds on them."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

if TYPE_CHECKING:
    from noteverbale.case.schema import Column, Schema

Frames = dict[str, pd.DataFrame]
Lost = dict[tuple[str, str], set[str]]  # (table, column) -> ids that are gone


def drop(
    frames: Frames, schema: Schema, keep: Collection[str], rng: np.random.Generator
) -> None:
    """Drop about a fifth of the units, with every row that refers to them."""
    brief = frames["brief"]
    guarded = _guarded(frames)
    left = {thing: len(units) for thing, units in guarded.items()}
    held = {unit: [t for t in guarded if unit in guarded[t]] for unit in brief["unit"]}
    fixed = set(keep) | {"H"}
    dropped: set[str] = set()
    for unit in rng.permutation(brief["unit"].to_numpy(dtype=object)):
        if unit in fixed or len(dropped) >= len(brief) // 5:
            continue
        if all(left[thing] > 1 for thing in held[unit]):
            dropped.add(unit)
            for thing in held[unit]:
                left[thing] -= 1
    frames["brief"] = brief[~brief["unit"].isin(dropped)].reset_index(drop=True)
    told = set(frames["brief"]["claim_ids"].explode().dropna())
    claims = frames["claims"]
    lost = set(claims["claim_id"]) - told
    frames["claims"] = claims[claims["claim_id"].isin(told)].reset_index(drop=True)
    forget(frames, schema, {("brief", "unit"): dropped, ("claims", "claim_id"): lost})


def _guarded(frames: Frames) -> dict[tuple[str, str], set[str]]:
    """Return what must not vanish (paragraphs, voices, quoted speakers) and where."""
    columns = (
        ("paragraph", frames["brief"], "paragraph"),
        ("voice", frames["chain"], "voice"),
        ("quoted", frames["quotations"], "speaker"),
    )
    return {
        (what, str(name)): set(rows["unit"])
        for what, frame, column in columns
        for name, rows in frame.groupby(column)
    }


def forget(frames: Frames, schema: Schema, gone: Lost) -> None:
    """Take ids that are gone out of every column that refers to them.

    A row that cannot do without such an id goes too, and then what refers to that row.
    """
    while gone:
        further: Lost = {}
        for name, spec in schema.tables.items():
            if name not in frames:
                continue
            before = frames[name]
            for column in spec.columns:
                target = column.references
                lost = gone.get((target.table, target.column)) if target else None
                if lost:
                    _take_out(frames, name, column, lost)
            if spec.key and len(frames[name]) < len(before):
                left = set(frames[name][spec.key])
                further[name, spec.key] = set(before[spec.key]) - left
        gone = further


def _take_out(frames: Frames, name: str, column: Column, lost: set[str]) -> None:
    """Take lost ids out of one column, and the rows that cannot do without them."""
    frame = frames[name]
    cells = frame[column.name]
    if column.kind != "list":
        frames[name] = frame[~cells.isin(lost)].reset_index(drop=True)
        return
    left = [[i for i in ids if i not in lost] for ids in cells]
    full = pd.Series([bool(ids) or not column.required for ids in left], dtype=bool)
    frame[column.name] = left
    frames[name] = frame[full.to_numpy()].reset_index(drop=True)
