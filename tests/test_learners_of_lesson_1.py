"""Answers that learners of lesson 1 hand in: the careful ones and the hasty ones.

Both tables were written from the lesson and the prompts alone. A careful answer must
be accepted; a hasty one gets the misconception named beside it, or "not yet".
"""

import re
from collections import Counter
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pandas as pd
import pytest

from noteverbale import load_case
from noteverbale.exercises import close_reading as check
from noteverbale.method import close_reading

NOT_YET = "not yet"
INCOMPLETE = "incomplete"
NOT_ATTEMPTED = "not attempted"

CASE = load_case()
PAGE = close_reading.page_text(CASE)
PIECES = PAGE.split("\n\n")
PIDS = ["H", *(f"P{n}" for n in range(1, 14))]
KINDS = ["headline", "summary", *["body"] * 12]
PARAS = close_reading.paragraphs(CASE)
BODY = PARAS[PARAS["kind"] == "body"]
TEXTS = PARAS.set_index("pid")["text"]
MARKED = "“([^”]*)”"


@pytest.fixture(autouse=True)
def _own_progress(tmp_path, monkeypatch):
    monkeypatch.setenv("NOTEVERBALE_PROGRESS", str(tmp_path / "progress.json"))


# Tables of the page.


def page_as_table(**columns: object) -> pd.DataFrame:
    table = pd.DataFrame(
        [
            {"pid": pid, "kind": kind, "n_words": len(piece.split())}
            for pid, kind, piece in zip(PIDS, KINDS, PIECES, strict=True)
        ]
    )
    return table.assign(**columns)


def counted(count: Callable[[str], int]) -> pd.DataFrame:
    return page_as_table(n_words=[count(piece) for piece in PIECES])


def without_dashes(text: str) -> int:
    return sum(word != "–" for word in text.split())


def written_with_if() -> pd.DataFrame:
    rows = []
    for n, piece in enumerate(PIECES):
        kind = "headline" if n == 0 else "summary" if n == 1 else "body"
        pid = "H" if n == 0 else f"P{n}"
        rows.append({"pid": pid, "kind": kind, "n_words": piece.count(" ") + 1})
    return pd.DataFrame(rows)


def lines_as_table() -> pd.DataFrame:
    lines = PAGE.split("\n")
    return pd.DataFrame(
        {
            "pid": ["H", *(f"P{n}" for n in range(1, len(lines)))],
            "kind": ["headline", "summary"] + ["body"] * (len(lines) - 2),
            "n_words": [len(line.split()) for line in lines],
        }
    )


# Words between marks.


def joined(text):
    return len(" ".join(re.findall(MARKED, text)).split())


def added_up(text):
    return sum(len(string.split()) for string in re.findall("“([^”]+)”", text))


def lazy(text):
    return len(" ".join(re.findall("“(.*?)”", text)).split())


def split_at_marks(text):
    n = 0
    for part in text.split("“")[1:]:
        n += len(part.split("”")[0].split())
    return n


def sign_by_sign(text):
    inside, kept = False, ""
    for sign in text:
        if sign == "“":
            inside, kept = True, kept + " "
        elif sign == "”":
            inside = False
        elif inside:
            kept += sign
    return len(kept.split())


def word_by_word(text):
    n, inside = 0, False
    for word in text.split():
        inside = inside or word.startswith("“")
        n += inside
        if "”" in word:
            inside = False
    return n


def found_by_place(text):
    n, start = 0, text.find("“")
    while start >= 0:
        end = text.find("”", start)
        n += len(text[start + 1 : end].split())
        start = text.find("“", end)
    return n


def found_by_finditer(text):
    n = 0
    for found in re.finditer(MARKED, text):
        n = n + len(found.group(1).split())
    return n


def partitioned(text):
    _, mark, rest = text.partition("“")
    if not mark:
        return 0
    inside, _, rest = rest.partition("”")
    return len(inside.split()) + partitioned(rest)


def without_the_dashes(text):
    return sum(without_dashes(string) for string in re.findall(MARKED, text))


def as_numpy(text):
    return np.sum([len(string.split()) for string in re.findall(MARKED, text)])


def by_series(text):
    return pd.Series([text]).str.findall(MARKED).str.join(" ").str.split().str.len()[0]


def only_prints(text):
    print(joined(text))


def left_open(text):
    raise NotImplementedError


def nothing_without_marks(text):
    strings = re.findall(MARKED, text)
    if strings:
        return len(" ".join(strings).split())
    return None


# Turning words.

LISTED = ["but", "although", "albeit", "however", "nevertheless", "instead"]
PATTERN = r"\b(?:but|although|albeit|however|nevertheless|instead)\b"


def n_turns(text: str) -> int:
    return len(re.findall(PATTERN, text.lower()))


TURNS = TEXTS.map(n_turns)


def of_those(*words: str) -> pd.Series:
    return (
        TEXTS.str.lower().str.findall(r"\w+").map(lambda w: sum(x in words for x in w))
    )


def stripped() -> dict[str, int]:
    return {
        pid: sum(word.strip(".,“”").lower() in LISTED for word in text.split())
        for pid, text in TEXTS.items()
    }


def exploded() -> pd.Series:
    words = TEXTS.str.lower().str.findall(r"\w+").explode()
    return words[words.isin(LISTED)].groupby(level=0).size()


def word_after_word() -> pd.Series:
    return sum(TEXTS.str.lower().str.count(rf"\b{word}\b") for word in LISTED)


# Stated, implied, absent.

SORTED = dict(
    a="stated",
    b="implied",
    c="absent",
    d="stated",
    e="absent",
    f="implied",
    g="absent",
)
GROUPS = {"stated": ["a", "d"], "implied": ["b", "f"], "absent": ["c", "e", "g"]}


# Forms.


def gist(**changes: object) -> dict[str, object]:
    form = {
        "choice": "P9.1",
        "gist": "Stoltenberg says that NATO is ready to send more troops.",
        "left_out": "the two seas, P9.2 and P9.3",
        "why": "It is the only act in the paragraph.",
    }
    return form | changes


def reading(**changes: object) -> dict[str, object]:
    form = {
        "choice": "fair in part",
        "cites": ["P10.2", "P13.1"],
        "against": "P10.2 has the very words of the headline.",
        "why": "P13.1 holds a hope that the headline leaves out.",
    }
    return form | changes


# Rules.


def by_its_end(text):
    if not text.rstrip("”").endswith("."):
        return "headline"
    return "summary" if "Both" in text or "today" in text else "body"


def full_stop_anywhere(text):
    if "." not in text:
        return "headline"
    if "both" in text.lower() or "one today" in text:
        return "summary"
    return "body"


def by_names(text):
    if "optimism" in text and "“" not in text:
        return "headline"
    signs = ("Both", "delivered", "today", "On the Russian side")
    return "summary" if any(sign in text for sign in signs) else "body"


def by_pattern(text):
    if re.search(r"\.$", text) is None:
        return "headline"
    early = re.search(r"\b(today|both|delivered)\b", text, re.IGNORECASE)
    return "summary" if early else "body"


def by_verb(text):
    if not re.search(r"\b(said|says|is|are|will|has|would|delivered)\b", text):
        return "headline" if "cause" in text and "said" not in text else "body"
    return "summary" if text.startswith(("Both", "The United States", "On")) else "body"


def by_table(text):
    signs = {"headline": "." not in text, "summary": "favour" in text, "body": True}
    return next(kind for kind, holds in signs.items() if holds)


class AsAnObject:
    def __call__(self, text):
        return by_its_end(text)


def longest_is_body(text):
    n = len(text.split())
    return "summary" if n <= 8 else "headline" if n <= 13 else "body"


def marks_are_body(text):
    if not text.rstrip("” ").endswith("."):
        return "headline"
    return "body" if "“" in text else "summary"


def said_is_body(text):
    if re.search("said|says|“", text):
        return "body"
    return "headline" if "." not in text else "summary"


def no_better(text):
    if "." not in text:
        return "headline"
    return "summary" if "Wednesday" in text else "body"


def two_kinds(text):
    return "headline" if "." not in text else "body"


def by_id(text):
    return "headline" if text == "H" else "summary" if "P1." in text else "body"


def as_numbers(text):
    return 0 if "." not in text else 1 if "Both" in text else 2


def other_kind(text):
    return "headline" if "." not in text else "lead paragraph of sorts"


def prints_the_kind(text):
    print(by_its_end(text))


OWN = ("Both sides met again on Friday.", "body")

CAREFUL = {
    "body_paragraphs": {
        "typed": lambda: 12,
        "float": lambda: 12.0,
        "numpy": lambda: np.int64(12),
        "array": lambda: np.array(12),
        "Fraction": lambda: Fraction(24, 2),
        "list of one": lambda: [12],
        "mask added up": lambda: (PARAS["kind"] == "body").sum(),
        "value_counts": lambda: PARAS["kind"].value_counts()["body"],
        "shape": lambda: BODY.shape[0],
        "pieces but two": lambda: len(PAGE.split("\n\n")) - 2,
        "gaps but one": lambda: PAGE.count("\n\n") - 1,
        "set of names": lambda: len(set(BODY["pid"])),
        "of the brief": lambda: CASE.brief["paragraph"].nunique() - 2,
    },
    "paragraph_table": {
        "records": page_as_table,
        "dictionary of columns": lambda: page_as_table().to_dict("list"),
        "list of records": lambda: page_as_table().to_dict("records"),
        "list of rows": lambda: page_as_table().to_numpy().tolist(),
        "loop with if": written_with_if,
        "of the method": lambda: PARAS,
        "three of its columns": lambda: PARAS[["pid", "kind", "n_words"]],
        "no dashes": lambda: counted(without_dashes),
        "pattern for words": lambda: counted(
            lambda text: len(re.findall(r"\S+", text))
        ),
        "sorted": lambda: page_as_table().sort_values("n_words"),
        "names as index": lambda: page_as_table().set_index("pid"),
        "index from 1": lambda: page_as_table().set_axis(range(1, 15)),
        "columns turned round": lambda: page_as_table()[["n_words", "kind", "pid"]],
        "floats": lambda: page_as_table().astype({"n_words": float}),
        "categories": lambda: page_as_table().astype({"kind": "category"}),
        "capital kinds": lambda: page_as_table(kind=[k.title() for k in KINDS]),
        "column words": lambda: page_as_table().rename(columns={"n_words": "words"}),
        "first two and the rest": lambda: pd.concat(
            [page_as_table().head(2), page_as_table().tail(12)]
        ),
    },
    "words_in_marks": {
        "joined": lambda: joined,
        "added up": lambda: added_up,
        "lazy pattern": lambda: lazy,
        "split": lambda: split_at_marks,
        "sign by sign": lambda: sign_by_sign,
        "word by word": lambda: word_by_word,
        "find": lambda: found_by_place,
        "finditer": lambda: found_by_finditer,
        "partition": lambda: partitioned,
        "no dashes": lambda: without_the_dashes,
        "numpy": lambda: as_numpy,
        "Series": lambda: by_series,
        "float": lambda: lambda text: float(joined(text)),
        "marks kept": lambda: (
            lambda text: len(" ".join(re.findall("“[^”]*”", text)).split())
        ),
        "of the method": lambda: close_reading.words_between_marks,
    },
    "quoted_share": {
        "sum by sum": lambda: BODY["n_quoted_words"].sum() / BODY["n_words"].sum(),
        "of the method": lambda: close_reading.quoted_share(CASE),
        "two decimals": lambda: 0.23,
        "two decimals, with dashes": lambda: 0.24,
        "three decimals": lambda: 0.234,
        "Fraction": lambda: Fraction(121, 518),
        "Decimal": lambda: Decimal(121) / Decimal(518),
        "joined texts": lambda: (
            joined(" ".join(PIECES[2:])) / len(" ".join(PIECES[2:]).split())
        ),
        "one less the rest": lambda: 1 - (518 - 121) / 518,
        "weighted mean": lambda: np.average(
            BODY["n_quoted_words"] / BODY["n_words"], weights=BODY["n_words"]
        ),
        "words of the table of quotations": lambda: (
            CASE.quotations["fragment"][1:].map(without_dashes).sum() / 518
        ),
    },
    "turning_words": {
        "map": lambda: TURNS,
        "of the method": lambda: TEXTS.map(close_reading.turning_words).str.len(),
        "dictionary": lambda: dict(zip(PIDS, map(n_turns, PIECES), strict=True)),
        "no zeros": lambda: {"H": 1, "P5": 2, "P8": 1, "P9": 1, "P13": 2},
        "str.count": lambda: TEXTS.str.count(PATTERN, flags=re.IGNORECASE),
        "Counter": lambda: Counter(
            pid for pid, text in TEXTS.items() for _ in range(n_turns(text))
        ),
        "stripped": stripped,
        "exploded": exploded,
        "word after word": word_after_word,
        "floats": lambda: TURNS.astype(float),
        "sorted": lambda: TURNS.sort_values(ascending=False),
        "table with an index": lambda: TURNS.to_frame("n"),
        "table of two columns": lambda: TURNS.rename("n").reset_index(),
        "pairs": lambda: list(TURNS.items()),
        "parts of words, none of which is there": lambda: TEXTS.map(
            lambda text: sum(text.lower().count(word) for word in LISTED)
        ),
    },
    "on_the_page": {
        "dictionary": lambda: SORTED,
        "Series": lambda: pd.Series(SORTED),
        "categories": lambda: pd.Series(SORTED).astype("category"),
        "capital words": lambda: {k: v.title() for k, v in SORTED.items()},
        "capital letters": lambda: {k.upper(): v for k, v in SORTED.items()},
        "spaces": lambda: {k: f" {v} " for k, v in SORTED.items()},
        "turned round": lambda: dict(reversed(SORTED.items())),
        "groups": lambda: GROUPS,
        "groups as sets": lambda: {k: set(v) for k, v in GROUPS.items()},
        "groups as texts": lambda: {k: "".join(v) for k, v in GROUPS.items()},
        "table": lambda: pd.Series(SORTED).rename("kind").reset_index(),
        "pairs": lambda: list(SORTED.items()),
        "in order": lambda: list(SORTED.values()),
        "implicit": lambda: SORTED | dict(b="implicit", f="implicit"),
    },
    "gist_of_p9": {
        "P9.1": gist,
        "P9.2": lambda: gist(
            choice="P9.2", gist="Stoltenberg sees serious disagreements with Russia."
        ),
        "P9.3": lambda: gist(
            choice="P9.3", gist="The head of NATO calls common ground necessary."
        ),
        "all alike": lambda: gist(
            choice="all alike",
            gist="Stoltenberg: more troops if needed, serious disagreements, common "
            "ground to find.",
        ),
        "small letters": lambda: gist(choice="p9.1"),
        "capital": lambda: gist(choice="All alike"),
        "left out as a list": lambda: gist(left_out=["P9.2", "P9.3"]),
        "no full stop": lambda: gist(gist="NATO is ready to send more troops, he says"),
        "quotation": lambda: gist(
            choice="P9.2", gist="He speaks of “serious disagreements”."
        ),
        "short reason": lambda: gist(why="It is news."),
        "long reason": lambda: gist(why="It is the only act in the paragraph. " * 9),
        "nothing left out": lambda: gist(left_out="nothing"),
    },
    "kind_rule": {
        "end, P1.1": lambda: (by_its_end, "P1.1"),
        "end, P1.4": lambda: (by_its_end, "P1.4"),
        "small id": lambda: (by_its_end, " p1.4 "),
        "own sentence": lambda: (by_its_end, OWN),
        "own sentence in a list": lambda: (by_its_end, [*OWN]),
        "own headline": lambda: (by_its_end, ("Lavrov: “We wait.”", "headline")),
        "own, capital kind": lambda: (by_its_end, (OWN[0], "Body")),
        "words of the unit": lambda: (by_its_end, CASE.brief["text"][4]),
        "any full stop": lambda: (full_stop_anywhere, "P1.4"),
        "names": lambda: (by_names, ("He delivered a letter.", "body")),
        "pattern": lambda: (by_pattern, "P1.4"),
        "verbs": lambda: (by_verb, "P1.2"),
        "table of signs": lambda: (by_table, "P1.2"),
        "an object": lambda: (AsAnObject(), "P1.1"),
        "capital kinds": lambda: (lambda text: by_its_end(text).title(), "P1.1"),
    },
    "fair_headline": {
        "fair in part": reading,
        "fair": lambda: reading(choice="fair", cites=["P1.1", "P10.2"]),
        "not fair": lambda: reading(choice="not fair", cites=("P8.2", "P13.1")),
        "capital": lambda: reading(choice="Not fair"),
        "ids in one text": lambda: reading(cites="P10.2, P13.1"),
        "set of ids": lambda: reading(cites={"P10.2", "P13.1"}),
        "Series of ids": lambda: reading(cites=pd.Series(["P10.2", "P13.1"])),
        "array of ids": lambda: reading(cites=np.array(["P10.2", "P13.1"])),
        "paragraphs": lambda: reading(cites=["P10", "P13"]),
        "with the headline": lambda: reading(cites=["H", "P8.3", "P13.1"]),
        "all": lambda: reading(cites=PIDS),
        "small ids": lambda: reading(cites=["p10.2", "p13.1"]),
        "short reason": lambda: reading(why="P13.1 is missing."),
        "long reason": lambda: reading(why="It leaves out what P13.1 hopes. " * 9),
    },
}

HASTY = {
    "body_paragraphs": {
        "summary kept": ("one_kept", lambda: 13),
        "gaps": ("one_kept", lambda: PAGE.count("\n\n")),
        "all pieces": ("nothing_taken_off", lambda: 14),
        "gaps but two": ("gaps_counted", lambda: PAGE.count("\n\n") - 2),
        "lines": ("blank_lines_counted", lambda: len(PAGE.split("\n"))),
        "lines but two": ("blank_lines_counted", lambda: 25),
        "sentences": ("sentences_counted", lambda: len(CASE.brief)),
        "sentences of the body": ("sentences_counted", lambda: 37),
        "in the printed part": ("only_what_is_printed", lambda: 1),
        "signs": (NOT_YET, lambda: len(PAGE)),
        "with marks": (NOT_YET, lambda: 10),
        "text": (NOT_YET, lambda: "12"),
        "in words": (NOT_YET, lambda: "twelve"),
        "missing": (NOT_YET, lambda: None),
        "the pieces": (NOT_YET, lambda: PIECES[2:]),
        "the table": (NOT_YET, lambda: BODY),
    },
    "paragraph_table": {
        "the given two": ("given_rows_only", lambda: page_as_table().head(2)),
        "cut at each line end": ("blank_rows", lines_as_table),
        "signs": ("characters_counted", lambda: counted(len)),
        "spaces": ("spaces_counted", lambda: counted(lambda text: text.count(" "))),
        "runs of letters": (
            "words_cut_at_signs",
            lambda: counted(lambda text: len(re.findall(r"\w+", text))),
        ),
        "all body": ("all_body", lambda: page_as_table(kind="body")),
        "P1 as body": (
            "summary_as_body",
            lambda: page_as_table(kind=["headline"] + ["body"] * 13),
        ),
        "H as body": (
            "headline_as_body",
            lambda: page_as_table(kind=["body", "summary"] + ["body"] * 12),
        ),
        "summary last": (
            "summary_at_the_end",
            lambda: page_as_table(kind=["headline", *["body"] * 12, "summary"]),
        ),
        "from P0": (
            "headline_numbered",
            lambda: page_as_table(pid=[f"P{n}" for n in range(14)]),
        ),
        "from P1": (
            "headline_numbered",
            lambda: page_as_table(pid=[f"P{n + 1}" for n in range(14)]),
        ),
        "summary is P0": (
            "numbered_from_zero",
            lambda: page_as_table(pid=["H", *(f"P{n}" for n in range(13))]),
        ),
        "no headline": ("headline_left_out", lambda: page_as_table().iloc[1:]),
        "up to P12": ("last_one_lost", lambda: page_as_table().head(13)),
        "body only": (NOT_YET, lambda: page_as_table().tail(12)),
        "sentences": (
            "a_row_for_each_sentence",
            lambda: pd.DataFrame(
                {
                    "pid": CASE.brief["unit"],
                    "kind": CASE.brief["paragraph"].map(dict(zip(PIDS, KINDS))),  # noqa: B905
                    "n_words": CASE.brief["text"].str.split().str.len(),
                }
            ),
        ),
        "no kind": (NOT_YET, lambda: page_as_table()[["pid", "n_words"]]),
        "numbers as texts": (NOT_YET, lambda: page_as_table().astype({"n_words": str})),
        "words for numbers": (
            NOT_YET,
            lambda: page_as_table(n_words=[piece.split() for piece in PIECES]),
        ),
        "quoted words": (
            NOT_YET,
            lambda: page_as_table(n_words=PARAS["n_quoted_words"]),
        ),
        "two rows twice": (
            NOT_YET,
            lambda: pd.concat([page_as_table().head(2), page_as_table()]),
        ),
        "missing": (NOT_YET, lambda: None),
        "the page": (NOT_YET, lambda: PAGE),
    },
    "words_in_marks": {
        "straight marks": (
            "straight_marks",
            lambda: lambda text: len(" ".join(re.findall('"([^"]*)"', text)).split()),
        ),
        "greedy pattern": (
            "greedy_pattern",
            lambda: lambda text: len(" ".join(re.findall("“(.*)”", text)).split()),
        ),
        "first of the list": (
            "first_string_only",
            lambda: lambda text: len(re.findall(MARKED, text)[0].split()),
        ),
        "search": (
            "first_string_only",
            lambda: lambda text: len(re.search(MARKED, text).group(1).split()),
        ),
        "strings": (
            "strings_counted",
            lambda: lambda text: len(re.findall(MARKED, text)),
        ),
        "marks": (
            "strings_counted",
            lambda: lambda text: text.count("“") + text.count("”"),
        ),
        "signs": (
            "characters_counted",
            lambda: lambda text: len("".join(re.findall(MARKED, text))),
        ),
        "signs and spaces": (
            "characters_counted",
            lambda: lambda text: len(" ".join(re.findall(MARKED, text))),
        ),
        "spaces": (
            "spaces_counted",
            lambda: lambda text: " ".join(re.findall(MARKED, text)).count(" "),
        ),
        "glued": (
            "strings_glued",
            lambda: lambda text: len("".join(re.findall(MARKED, text)).split()),
        ),
        "runs of letters": (
            "words_cut_at_signs",
            lambda: (
                lambda text: sum(
                    len(re.findall(r"\w+", string))
                    for string in re.findall(MARKED, text)
                )
            ),
        ),
        "all words": ("whole_text_counted", lambda: lambda text: len(text.split())),
        "outside": (
            "whole_text_counted",
            lambda: lambda text: len(re.sub(MARKED, "", text).split()),
        ),
        "always P13": ("same_for_every_text", lambda: lambda text: joined(PIECES[13])),
        "the number of P13": ("same_for_every_text", lambda: lambda text: 17),
        "list of strings": (NOT_YET, lambda: lambda text: re.findall(MARKED, text)),
        "number as text": (NOT_YET, lambda: lambda text: str(joined(text))),
        "share": (
            NOT_YET,
            lambda: lambda text: joined(text) / max(len(text.split()), 1),
        ),
        "nothing without marks": (NOT_YET, lambda: nothing_without_marks),
        "prints": (NOT_YET, lambda: only_prints),
        "left open": (NOT_ATTEMPTED, lambda: left_open),
        "no argument": (NOT_YET, lambda: lambda: joined(PIECES[13])),
        "two arguments": (NOT_YET, lambda: lambda text, mark: joined(text)),
        "called": (NOT_YET, lambda: joined(PIECES[13])),
        "missing": (NOT_YET, lambda: None),
    },
    "quoted_share": {
        "whole page": ("whole_page", lambda: 125 / 564),
        "without the headline": ("whole_page", lambda: 125 / 551),
        "body by page": ("different_rows", lambda: 121 / 564),
        "page by body": ("different_rows", lambda: 125 / 518),
        "mean of shares": (
            "mean_of_shares",
            lambda: (BODY["n_quoted_words"] / BODY["n_words"]).mean(),
        ),
        "to the rest": ("quoted_to_unquoted", lambda: 121 / (518 - 121)),
        "the rest": ("not_quoted", lambda: 1 - 121 / 518),
        "last four": (
            "rows_shown_only",
            lambda: (
                PARAS.tail(4)["n_quoted_words"].sum() / PARAS.tail(4)["n_words"].sum()
            ),
        ),
        "paragraphs with marks": (
            "strings_by_paragraphs",
            lambda: (BODY["n_quoted_words"] > 0).mean(),
        ),
        "percentage": ("percentage", lambda: 100 * 121 / 518),
        "percentage as text": (NOT_YET, lambda: "23.4 %"),
        "upside down": (NOT_YET, lambda: 518 / 121),
        "number of words": (NOT_YET, lambda: 121),
        "one decimal": (NOT_YET, lambda: 0.2),
        "a guess": ("different_rows", lambda: 0.25),
        "of P13": (NOT_YET, lambda: 17 / 37),
        "share of each": (NOT_YET, lambda: BODY["n_quoted_words"] / BODY["n_words"]),
        "pair": (NOT_YET, lambda: (121, 518)),
        "text": (NOT_YET, lambda: "0.234"),
        "missing": (NOT_YET, lambda: None),
    },
    "turning_words": {
        "capitals kept": (
            "capital_letters",
            lambda: TEXTS.map(lambda t: len(re.findall(PATTERN, t))),
        ),
        "commas left on": (
            "commas_left_on",
            lambda: TEXTS.map(lambda t: sum(w in LISTED for w in t.lower().split())),
        ),
        "only but": ("one_word_of_the_list", lambda: of_those("but")),
        "yet and even too": (
            "other_words_counted",
            lambda: of_those(*LISTED, "yet", "even"),
        ),
        "no headline": ("headline_left_out", lambda: TURNS.drop("H")),
        "body only": ("headline_left_out", lambda: TURNS.iloc[2:]),
        "present or not": ("present_or_not", lambda: TURNS.clip(upper=1)),
        "true or false": (NOT_YET, lambda: TURNS > 0),
        "inside marks": ("inside_marks_only", lambda: {"P13": 1}),
        "by word": (
            "counted_by_word",
            lambda: {
                "but": 2,
                "although": 1,
                "albeit": 1,
                "however": 1,
                "nevertheless": 1,
                "instead": 1,
            },
        ),
        "by sentence": (
            "counted_by_sentence",
            lambda: CASE.brief.set_index("unit")["text"].map(n_turns),
        ),
        "from P1": (
            "headline_numbered",
            lambda: TURNS.set_axis([f"P{n + 1}" for n in range(14)]),
        ),
        "from P0": (
            "headline_numbered",
            lambda: TURNS.set_axis([f"P{n}" for n in range(14)]),
        ),
        "places for names": (NOT_YET, lambda: TURNS.reset_index(drop=True)),
        "numbers alone": (NOT_YET, lambda: TURNS.tolist()),
        "names alone": (NOT_YET, lambda: ["H", "P5", "P8", "P9", "P13"]),
        "the words": (NOT_YET, lambda: TEXTS.map(close_reading.turning_words)),
        "total": (NOT_YET, lambda: 7),
        "P9 only": (NOT_YET, lambda: {"P9": 1}),
        "no although": (
            NOT_YET,
            lambda: of_those(*[w for w in LISTED if w != "although"]),
        ),
        "numbers as texts": (NOT_YET, lambda: TURNS.astype(str)),
        "missing": (NOT_YET, lambda: None),
    },
    "on_the_page": {
        "a implied": ("stated_as_implied", lambda: SORTED | dict(a="implied")),
        "a absent": ("stated_as_absent", lambda: SORTED | dict(a="absent")),
        "d implied": ("stated_as_implied", lambda: SORTED | dict(d="implied")),
        "d absent": ("stated_as_absent", lambda: SORTED | dict(d="absent")),
        "b stated": ("implied_as_stated", lambda: SORTED | dict(b="stated")),
        "b absent": ("implied_as_absent", lambda: SORTED | dict(b="absent")),
        "f stated": ("implied_as_stated", lambda: SORTED | dict(f="stated")),
        "f absent": ("implied_as_absent", lambda: SORTED | dict(f="absent")),
        "c implied": ("silence_as_no", lambda: SORTED | dict(c="implied")),
        "c stated": ("silence_as_no", lambda: SORTED | dict(c="stated")),
        "e stated": ("background_read_in", lambda: SORTED | dict(e="stated")),
        "e implied": ("background_read_in", lambda: SORTED | dict(e="implied")),
        "g stated": ("background_read_in", lambda: SORTED | dict(g="stated")),
        "g implied": ("background_read_in", lambda: SORTED | dict(g="implied")),
        "all stated": (
            "one_category_for_all",
            lambda: dict.fromkeys("abcdefg", "stated"),
        ),
        "three only": (NOT_YET, lambda: dict(a="stated", b="implied", c="absent")),
        "one left open": (NOT_ATTEMPTED, lambda: SORTED | dict(f=...)),
        "all left open": (NOT_ATTEMPTED, lambda: dict.fromkeys("abcdefg", ...)),
        "true and false": (
            NOT_YET,
            lambda: {k: v == "stated" for k, v in SORTED.items()},
        ),
        "units": (NOT_YET, lambda: SORTED | dict(a="P5.2", d="P12.3")),
        "one word": (NOT_YET, lambda: "stated"),
        "missing": (NOT_YET, lambda: None),
    },
    "gist_of_p9": {
        "untouched": (NOT_ATTEMPTED, lambda: dict.fromkeys(gist(), ...)),
        "a text": (INCOMPLETE, lambda: "NATO is ready to send more troops."),
        "missing": (INCOMPLETE, lambda: None),
        "a Series": (INCOMPLETE, lambda: pd.Series(gist())),
        "no gist": (INCOMPLETE, lambda: gist(gist=...)),
        "no reason": (INCOMPLETE, lambda: gist(why="")),
        "nothing said of the rest": (INCOMPLETE, lambda: gist(left_out=...)),
        "paragraph for a sentence": (INCOMPLETE, lambda: gist(choice="P9")),
        "a number": (INCOMPLETE, lambda: gist(choice=1)),
        "two choices": (INCOMPLETE, lambda: gist(choice=["P9.1", "P9.2"])),
    },
    "kind_rule": {
        "always body": ("one_kind_for_all", lambda: (lambda text: "body", "P1.1")),
        "two kinds": ("no_summary", lambda: (two_kinds, "P1.1")),
        "ids for texts": ("one_kind_for_all", lambda: (by_id, "P1.1")),
        "length": ("length_decides", lambda: (longest_is_body, "P6.1")),
        "marks": ("marks_make_the_body", lambda: (marks_are_body, "P1.4")),
        "said": (NOT_YET, lambda: (said_is_body, "P7.1")),
        "no better than always body": (NOT_YET, lambda: (no_better, "P4.1")),
        "right there": (NOT_YET, lambda: (by_its_end, "P5.1")),
        "own, and right there": (
            NOT_YET,
            lambda: (by_its_end, ("Talks go on.", "body")),
        ),
        "paragraph for a unit": (NOT_YET, lambda: (by_its_end, "P1")),
        "no such unit": (NOT_YET, lambda: (by_its_end, "P14.1")),
        "own without a kind": (NOT_YET, lambda: (by_its_end, OWN[0])),
        "own turned round": (NOT_YET, lambda: (by_its_end, OWN[::-1])),
        "own with another kind": (NOT_YET, lambda: (by_its_end, (OWN[0], "lead"))),
        "no counter-example": (NOT_YET, lambda: (by_its_end, ...)),
        "a number for a unit": (NOT_YET, lambda: (by_its_end, 1)),
        "numbers for kinds": (NOT_YET, lambda: (as_numbers, "P1.1")),
        "true or false": (NOT_YET, lambda: (lambda text: "." not in text, "P1.1")),
        "another kind": (NOT_YET, lambda: (other_kind, "P1.1")),
        "prints": (NOT_YET, lambda: (prints_the_kind, "P1.1")),
        "two arguments": (NOT_YET, lambda: (lambda text, kind: kind, "P1.1")),
        "a kind": (NOT_YET, lambda: ("headline", "P1.1")),
        "left open": (NOT_ATTEMPTED, lambda: (left_open, ...)),
    },
    "fair_headline": {
        "untouched": (NOT_ATTEMPTED, lambda: dict.fromkeys(reading(), ...)),
        "a text": (INCOMPLETE, lambda: "fair"),
        "missing": (INCOMPLETE, lambda: None),
        "yes": (INCOMPLETE, lambda: reading(choice="yes")),
        "True": (INCOMPLETE, lambda: reading(choice=True)),
        "partly": (INCOMPLETE, lambda: reading(choice="partly fair")),
        "two choices": (INCOMPLETE, lambda: reading(choice=["fair", "not fair"])),
        "nothing cited": (INCOMPLETE, lambda: reading(cites=[])),
        "no such unit": (INCOMPLETE, lambda: reading(cites=["P14.1", "P15"])),
        "numbers": (INCOMPLETE, lambda: reading(cites=[1, 13])),
        "words for ids": (
            INCOMPLETE,
            lambda: reading(cites=["little cause for optimism"]),
        ),
        "a source": (INCOMPLETE, lambda: reading(cites=["S10", "S142"])),
        "nothing against": (INCOMPLETE, lambda: reading(against=...)),
        "no reason": (INCOMPLETE, lambda: reading(why="")),
    },
}

# What a judgement is told about the way to it; it is complete all the same.
TOLD = {
    "gist_of_p9": {
        "too_long": lambda: gist(gist=CASE.brief.set_index("unit")["text"]["P9.1"]),
        "two_sentences": lambda: gist(gist="NATO may send troops. There is no accord."),
        "readiness_made_a_deed": lambda: gist(gist="NATO will send more troops."),
        "a_reason_added": lambda: gist(gist="NATO is ready because they disagree."),
        "nobody_says_it": lambda: gist(gist="More troops may come to the Baltic Sea."),
        "a_verb_that_judges": lambda: gist(gist="Stoltenberg threatens with troops."),
        "a_name_from_elsewhere": lambda: gist(gist="He fears for Ukraine."),
        "nothing_left_out": lambda: gist(left_out="nothing"),
    },
    "fair_headline": {
        "one_unit": lambda: reading(cites=["H", "P13.1"]),
        "headline_for_itself": lambda: reading(cites="H"),
        "incomplete_is_false": lambda: reading(why="It is wrong: Lavrov hopes."),
        "motive": lambda: reading(why="They want to frighten the readers."),
        "nothing_against": lambda: reading(against="nothing"),
    },
}


def hand_in(name: str, make: Callable[[], object]):
    answer = make()
    arguments = answer if name == "kind_rule" else (answer,)
    return getattr(check, name)(*arguments)


@pytest.mark.parametrize(
    ("name", "make"),
    [
        pytest.param(name, make, id=f"{name}: {told}")
        for name, answers in CAREFUL.items()
        for told, make in answers.items()
    ],
)
def test_a_careful_answer_is_accepted(name, make):
    outcome = hand_in(name, make)
    assert outcome.status in {"correct", "complete"}, str(outcome)


@pytest.mark.parametrize(
    ("name", "expected", "make"),
    [
        pytest.param(name, expected, make, id=f"{name}: {told}")
        for name, answers in HASTY.items()
        for told, (expected, make) in answers.items()
    ],
)
def test_a_hasty_answer_gets_its_outcome(name, expected, make):
    outcome = hand_in(name, make)
    assert (outcome.misconception or outcome.status) == expected, str(outcome)
    assert outcome.message


@pytest.mark.parametrize(
    ("name", "key", "make"),
    [
        pytest.param(name, key, make, id=f"{name}: {key}")
        for name, answers in TOLD.items()
        for key, make in answers.items()
    ],
)
def test_a_judgement_is_told_how_it_was_reached(name, key, make):
    says = {remark.key: remark.says for remark in getattr(check, name).misconceptions}
    outcome = hand_in(name, make)
    assert outcome.status == "complete", str(outcome)
    assert says[key] in outcome.message


def test_a_kind_gist_is_told_nothing():
    assert hand_in("gist_of_p9", gist).message == (
        "Your reading is kept, with its evidence."
    )
    assert hand_in("fair_headline", reading).message == (
        "Your reading is kept, with its evidence."
    )
