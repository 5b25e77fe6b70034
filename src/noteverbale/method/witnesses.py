"""Witnesses: versions of the same words beside each other, and who carries them."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from noteverbale.case import Case
from noteverbale.case.remembered import remembered
from noteverbale.method.alignment import aligned, similarity, tokens

__all__ = [
    "CATEGORIES",
    "accounts_grid",
    "aligned",
    "claim_names",
    "independent",
    "letter_of",
    "pairs",
    "scores",
    "similarity",
    "synonyms",
    "tokens",
]

CATEGORIES = ("spelling", "wording", "substance", "omission")

# The report is one origin, whatever page carries it.
THE_REPORT = "the report (S01)"
# Roles of those that have no surname.
_BODIES = ("alliance", "collective", "document", "government")
_LETTERS = {"same": "S", "spelling": "S", "wording": "W", "substance": "X"}


def synonyms(case: Case) -> dict[str, str]:
    """Return the words that are listed as the same, and what they stand for.

    >>> from noteverbale import load_case
    >>> synonyms(load_case())["theme"]
    'issue'
    """
    rows = case.synonyms
    return dict(zip(rows["words"], rows["stands_for"], strict=True))


@remembered
def pairs(case: Case) -> pd.DataFrame:
    """Every pair of versions with its kind of difference, ours (constructed) as well.

    Columns: ``pair_id``, ``first`` and ``second`` (texts), ``category``,
    ``also_read_as``, ``carried_by``, ``code_changes``, ``constructed``.

    >>> from noteverbale import load_case
    >>> pairs(load_case()).set_index("pair_id").loc["N01", "category"]
    'substance'
    """
    texts = case.translations.set_index("translation_id")["fragment"]
    found = case.alignments.rename(columns={"alignment_id": "pair_id"})
    for side in ("first", "second"):
        found[side] = found[side].map(texts)
    both = pd.concat(
        [
            found.assign(constructed=False),
            case.constructed_pairs.assign(constructed=True),
        ],
        ignore_index=True,
    )
    columns = ["pair_id", "first", "second", "category", "also_read_as"]
    return both[[*columns, "carried_by", "code_changes", "constructed"]]


def scores(case: Case, listed: Mapping[str, str] | None = None) -> pd.Series[float]:
    """Return the similarity of each pair, by its id.

    >>> from noteverbale import load_case
    >>> float(scores(load_case())["AL05"])
    0.0
    """
    rows = pairs(case).set_index("pair_id")
    both = zip(rows["first"], rows["second"], strict=True)
    found = [similarity(a, b, listed=listed) for a, b in both]
    return pd.Series(found, index=rows.index, name="similarity", dtype=float)


def independent(witnesses: pd.DataFrame, utterance: str) -> int:
    """Count the origins that carry an utterance; reprints of one count once.

    ``witnesses`` is the table of that name, or rows of it.

    >>> from noteverbale import load_case
    >>> independent(load_case().witnesses, "T3")
    4
    """
    rows = witnesses[witnesses["utterance_id"] == utterance]
    return int(rows["origin"].nunique())


def letter_of(category: str, also: object = None) -> str:
    """Return the mark of a kind of difference, with a bar where two kinds are read.

    >>> letter_of("wording"), letter_of("wording", "omission")
    ('W', 'W/O')
    """
    kinds = [category, also] if isinstance(also, str) else [category]
    return "/".join(_LETTERS.get(kind, "O") for kind in kinds)


@remembered
def accounts_grid(case: Case) -> pd.DataFrame:
    """How claims of the report compare with other origins: a letter, or missing.

    One row an origin, one column a claim: S same (or another spelling), W wording,
    X substance, O omission; two letters where two readings are open. Missing means
    that no words of that origin are laid beside the claim, not that it was silent.
    """
    columns = ["claim_id", "origin", "category", "also_read_as"]
    rows = pd.concat([_beside_the_report(case)[columns], case.accounts[columns]])
    both = zip(rows["category"], rows["also_read_as"], strict=True)
    rows["letter"] = [letter_of(category, also) for category, also in both]
    rows = rows.drop_duplicates(["claim_id", "origin"])
    order = sorted(set(rows["claim_id"]))
    grid = rows.pivot(index="origin", columns="claim_id", values="letter")[order]
    return grid.loc[sorted(grid.index, key=lambda origin: _first_claim(grid, origin))]


def claim_names(case: Case) -> dict[str, str]:
    """Return each claim's id with a short name of who makes it, for a narrow place.

    >>> from noteverbale import load_case
    >>> claim_names(load_case())["C12"]
    'C12 Blinken'
    """
    claims = case.claims
    rows = zip(claims["claim_id"], claims["actor"], claims["role"], strict=True)
    return {claim: f"{claim} {_short(actor, role)}" for claim, actor, role in rows}


def _short(actor: str, role: str) -> str:
    """A surname, or the whole name of a body; or that nobody is named."""
    if "unnamed" in actor:
        return "(not named)"
    name = actor.split(" (")[0]
    return name if role in _BODIES else name.split()[-1]


def _beside_the_report(case: Case) -> pd.DataFrame:
    """Alignments in which exactly one side is the report's, with the other's origin."""
    origins = case.witnesses[["translation_id", "origin"]].drop_duplicates()
    # A rendering that two origins carry is beside the report twice.
    rows = case.alignments.merge(
        origins, left_on="first", right_on="translation_id"
    ).merge(origins, left_on="second", right_on="translation_id", suffixes=("", "_2"))
    ours, theirs = rows["origin"] == THE_REPORT, rows["origin_2"] == THE_REPORT
    rows["origin"] = rows["origin"].mask(ours, rows["origin_2"])
    return rows[ours != theirs].sort_values("alignment_id")


def _first_claim(grid: pd.DataFrame, origin: str) -> tuple[int, str]:
    held = grid.loc[origin].notna().to_numpy()
    return int(held.argmax()), origin
