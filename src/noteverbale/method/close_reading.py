"""Close reading: a page cut into numbered paragraphs, and simple measures of them."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pandas as pd

from noteverbale.case import Case
from noteverbale.case.remembered import remembered
from noteverbale.case.words import n_words, strings_between

__all__ = [
    "KINDS",
    "TURNING_WORDS",
    "n_words",
    "page_text",
    "paragraphs",
    "quoted_share",
    "strings_that_turn",
    "turning_words",
    "units_by_kind",
    "words_between_marks",
]

KINDS = ("headline", "summary", "body")
# Words of English that set one thing against another.
TURNING_WORDS = ("but", "although", "albeit", "however", "nevertheless", "instead")


def page_text(case: Case) -> str:
    r"""Return the brief as one text: headline and paragraphs, a blank line between two.

    >>> from noteverbale import load_case
    >>> page_text(load_case())[:53]
    'An answer to Putin’s demands, but little cause for op'
    """
    return "\n\n".join(paragraphs(case)["text"])


@remembered
def paragraphs(case: Case) -> pd.DataFrame:
    """One row a paragraph, the headline first.

    Columns: ``pid`` (H, P1, ...), ``kind`` (one of `KINDS`: the first paragraph under
    the headline is the summary), ``n_words``, ``n_quoted_words``, ``text``.

    >>> from noteverbale import load_case
    >>> paragraphs(load_case())["kind"].value_counts().to_dict()
    {'body': 12, 'headline': 1, 'summary': 1}
    """
    texts = case.brief.groupby("paragraph", sort=False)["text"].agg(" ".join)
    rows = texts.rename_axis("pid").reset_index()
    rows["kind"] = _kinds(rows["pid"].tolist())
    rows["n_words"] = rows["text"].map(n_words)
    rows["n_quoted_words"] = rows["text"].map(words_between_marks)
    return rows[["pid", "kind", "n_words", "n_quoted_words", "text"]]


def _kinds(pids: Sequence[str]) -> list[str]:
    """Say what each paragraph is, by where it stands and by nothing else."""
    first = next((pid for pid in pids if pid != "H"), None)
    return [
        "headline" if pid == "H" else "summary" if pid == first else "body"
        for pid in pids
    ]


def units_by_kind(case: Case) -> dict[str, tuple[str, str]]:
    """Text and kind of each unit of the brief, by its id."""
    kinds = paragraphs(case).set_index("pid")["kind"]
    brief = case.brief
    rows = zip(brief["unit"], brief["text"], brief["paragraph"], strict=True)
    return {unit: (text, str(kinds[pid])) for unit, text, pid in rows}


def words_between_marks(text: str) -> int:
    """Count the words between the opening and closing marks “ and ”.

    >>> words_between_marks("“Yes”, he said, “but not now”.")
    4
    """
    places = strings_between(text, "“”")
    return sum(n_words(text[start:end]) for start, end in places)


def quoted_share(case: Case) -> float:
    """Return the share of the body's words that stand between quotation marks.

    >>> from noteverbale import load_case
    >>> round(quoted_share(load_case()), 2)
    0.23
    """
    rows = paragraphs(case)
    body = rows[rows["kind"] == "body"]
    return float(body["n_quoted_words"].sum() / body["n_words"].sum())


def turning_words(text: str) -> list[str]:
    """Return the words of a text that are one of `TURNING_WORDS`, in order.

    A word is only a sign: a sentence can turn without one, and "nothing but" does not.

    >>> turning_words("He agrees. However, he waits, but not for long.")
    ['however', 'but']
    """
    words = re.findall(r"\w+", text.lower())
    return [word for word in words if word in TURNING_WORDS]


def strings_that_turn(case: Case) -> pd.DataFrame:
    """Return the quoted strings that have a turning word between their own marks.

    Everywhere else such a word stands in the report's own sentence; there it stands
    inside the marks, in this report's English. Columns as in ``case.quotations``.

    >>> from noteverbale import load_case
    >>> strings_that_turn(load_case())["unit"].tolist()
    ['P13.1']
    """
    quotations = case.quotations
    turns = quotations["fragment"].map(turning_words).map(bool)
    return quotations[turns].reset_index(drop=True)
