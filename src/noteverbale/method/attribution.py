"""Attribution: for each claim, who speaks, through whom, and how many voices deep."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from noteverbale.case import Case
from noteverbale.case.remembered import remembered
from noteverbale.case.words import n_words

__all__ = [
    "MODES",
    "depth",
    "n_words",
    "nested",
    "quotations",
    "quoted_words",
    "statements",
    "unnamed_sources",
    "verb_of",
]

MODES = ("direct quotation", "reported speech", "narrator")

_MODE_OF_KIND = {
    "direct_quote": "direct quotation",
    "partial_quote": "direct quotation",
    "indirect_speech": "reported speech",
    "unnamed_source": "reported speech",
    "reporter_voice": "narrator",
}


@remembered
def statements(case: Case) -> pd.DataFrame:
    """One row a claim of the brief: its mode, and the voices it passes through.

    Columns: ``unit``, ``paragraph``, ``claim_id``, ``mode`` (one of `MODES`),
    ``speaker`` (the innermost voice), ``speaker_kind``, ``via`` (a voice between the
    report and the speaker), ``on_behalf_of`` (the speaker's organisation), ``text``.
    A voice that is not there is missing. The headline is left out: it has no speaker.

    >>> from noteverbale import load_case
    >>> rows = statements(load_case()).set_index("unit")
    >>> rows.loc["P8.1", ["mode", "speaker", "speaker_kind"]].tolist()
    ['reported speech', 'diplomats', 'unnamed']
    """
    brief = case.brief
    units = brief[brief["claim_ids"].str.len() > 0].copy()
    units["claim_id"] = units["claim_ids"].str[0]
    claims = case.claims.set_index("claim_id")
    rows = units.join(_voices(case.chain), on="unit")
    rows["mode"] = rows["claim_id"].map(claims["attribution_kind"].map(_MODE_OF_KIND))
    # Somebody's word that is passed on is no longer the report's own statement.
    passed_on = (rows["mode"] == "narrator") & rows["speaker"].notna()
    rows.loc[passed_on, "mode"] = "reported speech"
    rows["on_behalf_of"] = _offices(case, rows)
    columns = ["unit", "paragraph", "claim_id", "mode", "speaker", "speaker_kind"]
    return rows[[*columns, "via", "on_behalf_of", "text"]].reset_index(drop=True)


def _voices(chain: pd.DataFrame) -> pd.DataFrame:
    """Speaker, its kind and the voice before it, a row a unit; the report left out."""
    inner = chain[chain["level"] > 1].sort_values(["unit", "level"])
    last = inner.groupby("unit").tail(1).set_index("unit")
    between = inner[inner.duplicated("unit", keep="last")].drop_duplicates("unit")
    voices = last[["voice", "kind"]].set_axis(["speaker", "speaker_kind"], axis=1)
    return voices.join(between.set_index("unit")["voice"].rename("via"))


def _offices(case: Case, rows: pd.DataFrame) -> pd.Series[str]:
    """The organisation of each named speaker; missing for everybody else."""
    claims = case.claims
    of_actor = claims.drop_duplicates("actor").set_index("actor")["organisation"]
    return rows["speaker"].map(of_actor).where(rows["speaker_kind"] == "named")


def verb_of(voice: str) -> str:
    """Return "say" for several, "says" for one: judged by a last word in -s.

    >>> verb_of("the drafts"), verb_of("the United States")
    ('say', 'says')
    """
    last = voice.split()[-1]
    return "say" if last.islower() and last.endswith("s") else "says"


def nested(text: str, speaker: str | None = None, via: str | None = None) -> str:
    """Return the claim in brackets, one pair a voice, the report outermost.

    >>> nested("The answer makes no concessions.", "diplomats")
    'The report says [diplomats say [The answer makes no concessions]]'
    """
    inside = text.removesuffix(".")
    for voice in (speaker, via, "The report"):
        if isinstance(voice, str):
            inside = f"{voice} {verb_of(voice)} [{inside}]"
    return inside


def depth(row: Mapping[str, Any]) -> int:
    """How many voices stand between the reader and the claim; the report is the first.

    ``row`` is a row of `statements`. The office somebody speaks for is no voice.

    >>> depth({"speaker": "diplomats", "via": None})
    2
    """
    return 1 + sum(isinstance(row[voice], str) for voice in ("speaker", "via"))


def quotations(case: Case, *, first_only: bool = False) -> pd.DataFrame:
    """Return the quoted strings in order: ``paragraph``, ``quoted``, ``speaker``.

    ``first_only`` keeps the first string of each unit, as a search that stops at its
    first hit does.

    >>> from noteverbale import load_case
    >>> quotations(load_case()).loc[0, "quoted"]
    'little reason for optimism'
    """
    rows = _quoted(case)
    if first_only:
        rows = rows.drop_duplicates("unit")
    return rows[["paragraph", "quoted", "speaker"]].reset_index(drop=True)


@remembered
def _quoted(case: Case) -> pd.DataFrame:
    paragraphs = case.brief.set_index("unit")["paragraph"]
    return case.quotations.join(paragraphs, on="unit").rename(
        columns={"fragment": "quoted"}
    )


def quoted_words(case: Case) -> pd.Series[int]:
    """Words inside quotation marks for each speaker, most first.

    >>> from noteverbale import load_case
    >>> int(quoted_words(load_case())["the drafts"])
    8
    """
    rows = quotations(case)
    counts = rows["quoted"].map(n_words).groupby(rows["speaker"]).sum()
    return counts.sort_values(ascending=False, kind="stable").rename("words")


def unnamed_sources(case: Case, *, groups: bool = False) -> set[str]:
    """Ids of the claims that pass on somebody's word without saying whose.

    ``groups`` also takes the voices that are only a side or a crowd ("they").
    """
    kinds = ("unnamed", "collective") if groups else ("unnamed",)
    rows = statements(case)
    return set(rows.loc[rows["speaker_kind"].isin(kinds), "claim_id"])
