"""Other names: the people who speak exchange theirs."""

from __future__ import annotations

import numpy as np
import pandas as pd

from noteverbale.case.variant.quotations import Edit, rewrite

Frames = dict[str, pd.DataFrame]


def exchange(frames: Frames, rng: np.random.Generator) -> None:
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
    rewrite(frames, edits)
    columns = (
        ("mentions", "refers_to"),
        ("chain", "voice"),
        ("quotations", "speaker"),
        ("claims", "actor"),
    )
    for table, column in columns:
        frames[table][column] = frames[table][column].replace(new)
