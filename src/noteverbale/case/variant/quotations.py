"""Shorter quotations, and texts edited so that what points into them moves along."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
import pandas as pd

Frames = dict[str, pd.DataFrame]


class Edit(NamedTuple):
    """Replace ``text[start:end]`` by ``new``."""

    start: int
    end: int
    new: str


def cut_quotations(frames: Frames, rng: np.random.Generator) -> None:
    """Cut some quotations to their first words (two at least)."""
    edits: dict[str, list[Edit]] = {}
    for row in frames["quotations"].to_dict("records"):
        words = row["fragment"].split(" ")
        if len(words) > 2 and rng.random() < 0.4:
            n = int(rng.integers(2, len(words)))
            short = " ".join(words[:n]).rstrip(",–- ")
            cut = Edit(row["start"], row["end"], short)
            edits.setdefault(row["unit"], []).append(cut)
    rewrite(frames, edits)
    _quote_claims_again(frames, set(edits))


def _quote_claims_again(frames: Frames, units: set[str]) -> None:
    """Make the fragment of a claim what its quotations now hold."""
    rows = frames["quotations"]
    now = rows[rows["unit"].isin(units)].groupby("claim_id", sort=False)["fragment"]
    claims = frames["claims"].set_index("claim_id")
    claims["quoted_fragment"] = claims["quoted_fragment"].mask(
        claims.index.isin(list(now.groups)), now.agg(" ".join).reindex(claims.index)
    )
    frames["claims"] = claims.reset_index()[frames["claims"].columns]


def rewrite(frames: Frames, edits: Mapping[str, Sequence[Edit]]) -> None:
    """Edit the brief's texts, and move every quotation and mention along."""
    brief = frames["brief"]
    texts = dict(zip(brief["unit"], brief["text"], strict=True))
    new = {unit: _edited(texts[unit], changes) for unit, changes in edits.items()}
    brief["text"] = [new.get(unit, text) for unit, text in texts.items()]
    texts |= new
    for table, column in (("quotations", "fragment"), ("mentions", "expression")):
        frame = frames[table]
        rows = frame.to_dict("records")
        for row in rows:
            changes = edits.get(row["unit"], ())
            row["start"] = _moved(row["start"], changes)
            row["end"] = _moved(row["end"], changes)
            row[column] = texts[row["unit"]][row["start"] : row["end"]]
        kept = [row for row in rows if row[column]]
        frames[table] = pd.DataFrame(kept, columns=frame.columns).astype(frame.dtypes)


def _edited(text: str, edits: Sequence[Edit]) -> str:
    for edit in sorted(edits, reverse=True):
        text = text[: edit.start] + edit.new + text[edit.end :]
    return text


def _moved(position: int, edits: Sequence[Edit]) -> int:
    """Return where a position lands; inside an edit, at its new end at most."""
    move = 0
    for edit in edits:
        if edit.end <= position:
            move += len(edit.new) - (edit.end - edit.start)
        elif edit.start < position:
            move += min(0, edit.start + len(edit.new) - position)
    return position + move
