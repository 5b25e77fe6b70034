"""Variants: the same tables with other facts, made in memory and never shown.

They tell a computed answer from a typed one (``grading``), and show that a
misconception is a way of thinking and not one number (``author``). Only typed
operations are used: units are dropped, quotations cut to their first words; for
authors, rows without an order are shuffled and people exchange names, everywhere.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple

import numpy as np
import pandas as pd

if TYPE_CHECKING:
    from noteverbale.case import Case
    from noteverbale.case.schema import Schema

VariantKind = Literal["author", "grading"]
Frames = dict[str, pd.DataFrame]

# The order of these tables is the order of the text; all others may be shuffled.
_IN_TEXT_ORDER = ("brief", "quotations", "chain", "mentions")


class Edit(NamedTuple):
    """Replace ``text[start:end]`` by ``new``."""

    start: int
    end: int
    new: str


def make_variant(
    case: Case, seed: int, kind: VariantKind, keep: Collection[str] = ()
) -> Case:
    """Return a case with the same tables and other facts; the same for the same seed.

    ``keep`` names units or paragraphs that must stay whole, because a prompt names
    them. Every paragraph, every voice and every quoted speaker keeps at least one unit.
    """
    rng = np.random.default_rng(seed)
    frames = case.frames()
    _drop_units(frames, case.schema, keep, rng)
    if kind == "author":
        _exchange_names(frames, rng)
        _shuffle(frames, rng)
    _cut_quotations(frames, rng)
    return type(case).from_tables(case.name, frames, case.schema)


def _drop_units(
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
    _forget(frames, schema, {"brief": dropped, "claims": lost})


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


def _forget(frames: Frames, schema: Schema, gone: Mapping[str, set[str]]) -> None:
    """Take ids that are gone out of every column that refers to them."""
    for name, spec in schema.tables.items():
        for column in spec.columns:
            target = column.references
            if target is None or target.table not in gone or name not in frames:
                continue
            lost, frame = gone[target.table], frames[name]
            cells = frame[column.name]
            if column.kind == "list":
                left = [[i for i in ids if i not in lost] for ids in cells]
                full = pd.Series([bool(ids) or not column.required for ids in left])
                frame[column.name] = left
                frames[name] = frame[full.to_numpy()].reset_index(drop=True)
            else:
                frames[name] = frame[~cells.isin(lost)].reset_index(drop=True)


def _cut_quotations(frames: Frames, rng: np.random.Generator) -> None:
    """Cut some quotations to their first words (two at least)."""
    edits: dict[str, list[Edit]] = {}
    for row in frames["quotations"].to_dict("records"):
        words = row["fragment"].split(" ")
        if len(words) > 2 and rng.random() < 0.4:
            n = int(rng.integers(2, len(words)))
            short = " ".join(words[:n]).rstrip(",–- ")
            cut = Edit(row["start"], row["end"], short)
            edits.setdefault(row["unit"], []).append(cut)
    _rewrite(frames, edits)
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


def _exchange_names(frames: Frames, rng: np.random.Generator) -> None:
    """Let the people who speak exchange their names, in texts and in columns."""
    mentions, chain = frames["mentions"], frames["chain"]
    named = mentions[mentions["kind"] == "name"]
    spoken = set(chain.loc[chain["kind"] == "named", "voice"])
    people = sorted(spoken & set(named["refers_to"]))
    new = dict(zip(people, rng.permutation(people).tolist(), strict=True))
    edits: dict[str, list[Edit]] = {}
    for row in named[named["refers_to"].isin(people)].to_dict("records"):
        other = new[row["refers_to"]]
        shown = other if " " in row["expression"] else other.split()[-1]
        renamed = Edit(row["start"], row["end"], shown)
        edits.setdefault(row["unit"], []).append(renamed)
    _rewrite(frames, edits)
    columns = (
        ("mentions", "refers_to"),
        ("chain", "voice"),
        ("quotations", "speaker"),
        ("claims", "actor"),
    )
    for table, column in columns:
        frames[table][column] = frames[table][column].replace(new)


def _rewrite(frames: Frames, edits: Mapping[str, Sequence[Edit]]) -> None:
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


def _shuffle(frames: Frames, rng: np.random.Generator) -> None:
    """Shuffle the rows of every table whose order means nothing."""
    for name, frame in frames.items():
        if name not in _IN_TEXT_ORDER:
            order = rng.permutation(len(frame))
            frames[name] = frame.iloc[order].reset_index(drop=True)
