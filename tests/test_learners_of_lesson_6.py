"""Answers that learners of lesson 6 hand in: the careful ones and the hasty ones.

Both tables were written from the lesson and the prompts alone. A careful answer must
be accepted; a hasty one gets the misconception named beside it, or its status.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd
import pytest

from noteverbale import load_case
from noteverbale.exercises import codebook as check
from noteverbale.method import codebook

CASE = load_case()
POSITIONS = CASE.positions
A = codebook.codings(CASE, "A")
WIDE = A.pivot(index="actor", columns="issue_id", values="code")

NOT_YET = "not yet"
INCOMPLETE = "incomplete"
COMPLETE = "complete"


@pytest.fixture(autouse=True)
def _own_progress(tmp_path, monkeypatch):
    monkeypatch.setenv("NOTEVERBALE_PROGRESS", str(tmp_path / "progress.json"))


# Kinds of no number.

KINDS = {
    "a": "silence", "b": "withheld", "c": "mixed", "d": "neutral",
    "e": "withheld", "f": "mixed", "g": "silence", "h": "neutral",
}  # fmt: skip


def kinds_but(**items: str) -> dict[str, str]:
    return KINDS | items


def by_kind(held: Callable[[list[str]], object]) -> dict[str, object]:
    letters = {
        kind: [letter for letter, its in KINDS.items() if its == kind]
        for kind in dict.fromkeys(KINDS.values())
    }
    return {kind: held(own) for kind, own in letters.items()}


def glossary_name(kind: str) -> str:
    added = {"neutral": "statement", "mixed": "statement", "withheld": "answer"}
    return f"{kind} {added[kind]}" if kind in added else kind


# Codings.

ROWS: list[tuple[Any, ...]] = [
    ("United States", "members", -2, ["C16", "C17"]),
    ("United States", "talks", 1, ["C18", "C12"]),
    ("NATO", "forces", 1, ["C30"]),
    ("NATO", "talks", 2, ["C28", "C29"]),
    ("Russian government", "members", 2, ["C06"]),
    ("Russian government", "forces", -2, ["C07"]),
    ("Russian government", "bases", 2, ["C08", "C09"]),
    ("Russian government", "talks", 1, ["C40"]),
    ("Russian government", "answers", -1, ["C41"]),
    ("Kremlin", "answers", -2, ["C04", "C33"]),
]
HEADINGS = ["actor", "issue", "code", "claim_ids"]
UNIT_OF = {
    "C16": "P5.4", "C17": "P5.5", "C18": "P5.6", "C12": "P4.2", "C30": "P9.1",
    "C28": "P8.2", "C29": "P8.3", "C06": "P2.2", "C07": "P2.3", "C08": "P3.1",
    "C09": "P3.2", "C40": "P13.1", "C41": "P13.2", "C04": "P10.1", "C33": "P11.1",
}  # fmt: skip


def rows_with(*changed: tuple[Any, ...]) -> list[tuple[Any, ...]]:
    cells = {row[:2]: row for row in (*ROWS, *changed)}
    return list(cells.values())


def rows_without(*cell: str) -> list[tuple[Any, ...]]:
    return [row for row in ROWS if row[:2] != cell]


def each_row(change: Callable[..., tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    return [change(*row) for row in ROWS]


def all_cells(silent: object = None) -> list[tuple[Any, ...]]:
    mine = {row[:2]: row for row in ROWS}
    cells = codebook.evidence(CASE)[["actor", "issue_id"]].itertuples(index=False)
    return [mine.get(tuple(cell), (*cell, silent, [])) for cell in cells]


def short(actor: str) -> str:
    return {"United States": "US", "Russian government": "Russia"}.get(actor, actor)


def speaker(actor: str) -> str:
    speaks = {"United States": "Blinken", "NATO": "Stoltenberg", "Kremlin": "Peskov"}
    return speaks.get(actor, "Lavrov")


def one_russia(actor: str) -> str:
    return "Kremlin" if actor == "Russian government" else actor


# Gaps.

GAPS = {
    "United States": 3,
    "NATO": 3,
    "Russian government": 0,
    "Kremlin": 4,
    "Ukraine": 5,
}


def gaps_of(letter: str) -> pd.Series:
    return codebook.without_code(codebook.codings(CASE, letter))


# Flips that are right.


def by_mask(table, issue):
    new = table.copy()
    new["code"] = new["code"].mask(new["issue_id"] == issue, -new["code"])
    return new


def by_loc(table, issue):
    new = table.copy()
    rows = new["issue_id"] == issue
    new.loc[rows, "code"] = -new.loc[rows, "code"]
    return new


def by_times(table, issue):
    new = table.copy(deep=True)
    new.loc[new.issue_id == issue, "code"] *= -1
    return new


def by_where(table, issue):
    code = table["code"].where(table["issue_id"] != issue, -table["code"])
    return table.assign(code=code)


def by_numpy(table, issue):
    code = np.where(table["issue_id"] == issue, -table["code"], table["code"])
    return table.assign(code=code)


def by_apply(table, issue):
    def one(row):
        return -row["code"] if row["issue_id"] == issue else row["code"]

    new = table.copy()
    new["code"] = table.apply(one, axis=1)
    return new


def by_rows(table, issue):
    rows = []
    for _, row in table.iterrows():
        row = row.copy()
        if row["issue_id"] == issue and not pd.isna(row["code"]):
            row["code"] = -row["code"]
        rows.append(row)
    return pd.DataFrame(rows)


def by_labels(table, issue):
    new = table.copy()
    for label, row in table.iterrows():
        if row["issue_id"] == issue and pd.notna(row["code"]):
            new.loc[label, "code"] = -row["code"]
    return new


def by_places(table, issue):
    new = table.copy()
    for place in range(len(new)):
        if new["issue_id"].iloc[place] == issue:
            new.loc[place, "code"] = -new["code"].iloc[place]
    return new


def by_records(table, issue):
    rows = table.to_dict("records")
    for row in rows:
        if row["issue_id"] == issue and pd.notna(row["code"]):
            row["code"] = -row["code"]
    return rows


def by_concat(table, issue):
    there = table[table["issue_id"] == issue]
    rest = table[table["issue_id"] != issue]
    return pd.concat([there.assign(code=-there["code"]), rest])


def by_float(table, issue):
    new = table.astype({"code": "float64"})
    new.loc[new["issue_id"] == issue, "code"] *= -1
    return new


def by_sign(table, issue):
    sign = (table["issue_id"] != issue).astype(int) * 2 - 1
    return table.assign(code=table["code"] * sign)


def by_replace(table, issue):
    new, turned = table.copy(), {-2: 2, -1: 1, 1: -1, 2: -2}
    rows = new["issue_id"].eq(issue)
    new.loc[rows, "code"] = new.loc[rows, "code"].replace(turned)
    return new


def by_map(table, issue):
    new, turned = table.copy(), {-2: 2, -1: 1, 0: 0, 1: -1, 2: -2}
    rows = new["issue_id"].eq(issue)
    new.loc[rows, "code"] = new.loc[rows, "code"].map(turned)
    return new


def by_list(table, issue):
    pairs = zip(table["issue_id"], table["code"], strict=True)
    return table.assign(
        code=[code if its != issue or pd.isna(code) else -code for its, code in pairs]
    )


def column_moved(table, issue):
    new = table.copy()
    code = new.pop("code")
    new["code"] = code.mask(new["issue_id"] == issue, -code)
    return new


def numbered_anew(table, issue):
    return by_mask(table, issue).reset_index(drop=True)


# Flips that are not.


def every_issue(table, issue):
    return table.assign(code=-table["code"])


def sure_as_well(table, issue):
    new = by_loc(table, issue)
    rows = new["issue_id"] == issue
    new.loc[rows, "sure"] = -new.loc[rows, "sure"]
    return new


def in_place(table, issue):
    table.loc[table["issue_id"] == issue, "code"] *= -1
    return table


def in_place_and_nothing(table, issue):
    table.loc[table["issue_id"] == issue, "code"] *= -1


def nothing_returned(table, issue):
    new = table.copy()
    new.loc[new["issue_id"] == issue, "code"] *= -1


def printed(table, issue):
    print(by_loc(table, issue))


def filled(table, issue):
    new = by_loc(table, issue)
    return new.assign(code=new["code"].fillna(0))


def filled_there(table, issue):
    new = table.copy()
    rows = new["issue_id"] == issue
    new.loc[rows, "code"] = -new.loc[rows, "code"].fillna(0)
    return new


def dropped(table, issue):
    return by_loc(table, issue).dropna()


def selected(table, issue):
    there = table[table["issue_id"] == issue]
    return there.assign(code=-there["code"])


def absolute(table, issue):
    code = table["code"].mask(table["issue_id"] == issue, table["code"].abs())
    return table.assign(code=code)


def minus_absolute(table, issue):
    code = table["code"].mask(table["issue_id"] == issue, -table["code"].abs())
    return table.assign(code=code)


def agreeing_only(table, issue):
    new = table.copy()
    new.loc[(new["issue_id"] == issue) & (new["code"] > 0), "code"] *= -1
    return new


def fixed_name(table, issue):
    return by_loc(table, "forces")


def column_only(table, issue):
    return by_loc(table, issue)["code"]


def another_heading(table, issue):
    new = table.copy()
    new.loc[new["issue"] == issue, "code"] *= -1
    return new


def not_put_back(table, issue):
    new = table.copy()
    new["code"].mask(new["issue_id"] == issue, -new["code"])
    return new


def no_copy(table, issue):
    new = table
    new.loc[new["issue_id"] == issue, "code"] *= -1
    return new


def a_sign_as_text(table, issue):
    code = table["code"].astype(object)
    signed = "-" + table["code"].astype(str)
    return table.assign(code=code.where(table["issue_id"] != issue, signed))


def a_matrix(table, issue):
    wide = table.pivot(index="actor", columns="issue_id", values="code")
    return wide.assign(**{issue: -wide[issue]})


def where_for_mask(table, issue):
    new = table.copy()
    new["code"] = new["code"].where(new["issue_id"] == issue, -new["code"])
    return new


def one_minus(table, issue):
    new = table.copy()
    rows = new["issue_id"] == issue
    new.loc[rows, "code"] = 1 - new.loc[rows, "code"]
    return new


def table_of_the_cell_above(table, issue):
    return by_mask(A[["actor", "issue_id", "code", "sure"]], issue)


def untouched(table, issue):
    raise NotImplementedError


# Forms of the three judgements.


def albeit(**fields: object) -> dict[str, object]:
    return {
        "choice": "one code in the middle",
        "cites": ["P13.1"],
        "quoted": "a serious conversation, albeit on secondary issues",
        "rule": "Opposite parts of one sentence are coded between them.",
        "against": "The first part alone speaks of a serious conversation.",
        "why": "The sentence opens talks and narrows them in one breath.",
        **fields,
    }


def cannot_say(**fields: object) -> dict[str, object]:
    return {
        "choice": "evaluation",
        "cites": ["P11.1"],
        "quoted": "taken into account",
        "rule": "Words that weigh a text against a wish are an evaluation.",
        "against": "That views are in a text can be read off the text.",
        "why": "He measures the two answers by what Russia asked for.",
        **fields,
    }


def more_troops(**fields: object) -> dict[str, object]:
    return {
        "choice": "for, in part",
        "cites": ["P9.1"],
        "quoted": "ready to send more troops",
        "rule": "A readiness counts half of a plain statement.",
        "against": "Sea areas are not the members of the proposition.",
        "why": "Who would add troops nearby is not for taking some out.",
        **fields,
    }


# Rules for a stance, each with a sentence it misses.

AGAINST = ["not sit down", "nothing to discuss", "broke off", "only a court"]
FOR = [
    "diplomacy", "diplomatic", "willing to talk", "political solution",
    "invites both villages to talks", "negotiated settlement", "proposes a meeting",
]  # fmt: skip


def by_phrases(text: str) -> str:
    low = text.lower()
    if any(sign in low for sign in (*AGAINST, "no longer wants")):
        return "against"
    return "for" if any(sign in low for sign in FOR) else "silent"


def by_patterns(text: str) -> str:
    low = text.lower()
    if re.search(r"\b(not sit|nothing to discuss|broke off|court|no longer)\b", low):
        return "against"
    towards = r"\b(diploma\w*c\w*|talk with|invites|negotiat\w+|proposes|solution)\b"
    return "for" if re.search(towards, low) else "silent"


TALK = {"talks", "talk", "diplomacy", "diplomatic", "solution", "negotiated"}
TALK |= {"meeting", "discuss", "dialogue", "settle", "sit"}
NO = {"not", "nothing", "broke", "no", "only", "court"}
WISH = {"favour", "way", "willing", "called", "urged", "invites", "want", "wants"}


def by_words(text: str) -> str:
    words = set(re.findall(r"[a-z]+", text.lower()))
    if not words & TALK:
        return "silent"
    if words & NO:
        return "against"
    return "for" if words & WISH else "silent"


def by_score(text: str) -> str:
    low = text.lower()
    score = sum(low.count(sign) for sign in FOR)
    score -= 2 * sum(low.count(sign) for sign in AGAINST)
    return "for" if score > 0 else "against" if score < 0 else "silent"


def without_milk(text: str) -> str:
    return "silent" if "milk" in text else by_phrases(text)


def without_settlement(text: str) -> str:
    return "silent" if "negotiated" in text else by_phrases(text)


def without_court(text: str) -> str:
    return "silent" if "court" in text else by_phrases(text)


def dialogue_is_for(text: str) -> str:
    return "for" if "dialogue" in text else by_phrases(text)


def talks_word(text: str) -> str:
    return "for" if "talk" in text.lower() else "silent"


def topic_and_not(text: str) -> str:
    if " not " in text or " no " in text:
        return "against"
    about = "talk|diplom|solution|meeting|settle"
    return "for" if re.search(about, text.lower()) else "silent"


def any_no(text: str) -> str:
    low = text.lower()
    if any(sign in low for sign in ("not", "nothing", "no longer", "broke", "court")):
        return "against"
    return "for" if any(sign in low for sign in FOR) else "silent"


def capitals_only(text: str) -> str:
    return "against" if "Court" in text else "for" if "Diplom" in text else "silent"


def side_in_each(text: str) -> str:
    return "for" if by_phrases(text) == "for" else "against"


def in_numbers(text: str) -> int:
    return {"for": 1, "against": -1, "silent": 0}[by_phrases(text)]


def other_names(text: str) -> str:
    said = by_phrases(text)
    return "neutral" if said == "silent" else said


CAREFUL: dict[str, dict[str, Callable[[], object]]] = {
    "kinds_of_no": {
        "a dictionary": lambda: KINDS,
        "capitals": lambda: {one: kind.title() for one, kind in KINDS.items()},
        "glossary names": lambda: {
            one: glossary_name(kind) for one, kind in KINDS.items()
        },
        "glossary names with an article": lambda: {
            one: f"a {glossary_name(kind)}" if kind != "silence" else kind
            for one, kind in KINDS.items()
        },
        "a series": lambda: pd.Series(KINDS),
        "categories": lambda: pd.Series(KINDS, dtype="category"),
        "kind to list": lambda: by_kind(list),
        "kind to set": lambda: by_kind(set),
        "kind to text": lambda: by_kind(", ".join),
        "kind to joined text": lambda: by_kind("".join),
        "pairs": lambda: list(KINDS.items()),
        "a table": lambda: pd.DataFrame(KINDS.items(), columns=["sentence", "kind"]),
        "other words": lambda: kinds_but(a="silent", g="silent", b="refused"),
        "as many codebooks": lambda: kinds_but(b="refusal", e="refusal"),
        "capital letters": lambda: {one.upper(): kind for one, kind in KINDS.items()},
    },
    "positions": {
        "rows": lambda: ROWS,
        "lists": lambda: [list(row) for row in ROWS],
        "units": lambda: each_row(
            lambda actor, issue, code, ids: (
                actor,
                issue,
                code,
                [UNIT_OF[i] for i in ids],
            )
        ),
        "claims as one text": lambda: each_row(
            lambda *row: (*row[:3], "; ".join(row[3]))
        ),
        "a table": lambda: pd.DataFrame(ROWS, columns=HEADINGS),
        "records": lambda: pd.DataFrame(ROWS, columns=HEADINGS).to_dict("records"),
        "all cells": all_cells,
        "reading A": lambda: A,
        "reading B": lambda: codebook.codings(CASE, "B"),
        "reading C as it stands": lambda: POSITIONS[POSITIONS["reading"] == "C"],
        "by cell": lambda: {row[:2]: row[2:] for row in ROWS},
        "short names": lambda: each_row(lambda actor, *rest: (short(actor), *rest)),
        "floats": lambda: each_row(lambda *row: (*row[:2], float(row[2]), row[3])),
        "albeit without a number": lambda: rows_with(
            ("Russian government", "talks", None, "C40")
        ),
        "albeit as NaN": lambda: rows_with(
            ("Russian government", "talks", float("nan"), "C40")
        ),
        "albeit against": lambda: rows_with(
            ("Russian government", "talks", -1, "P13.1")
        ),
        "willing is plain": lambda: rows_with(("United States", "talks", 2, "P5.6")),
        "a principle implies": lambda: rows_with(
            ("United States", "members", -1, "P5.4")
        ),
        "a principle is no answer": lambda: rows_with(
            ("United States", "members", None, "P5.4, P5.5")
        ),
        "main theme": lambda: rows_with(
            ("Russian government", "members", 2, ["P2.2", "P13.2"])
        ),
        "drafts are a step": lambda: rows_with(
            ("Russian government", "talks", 1, ["P2.1", "P13.1"])
        ),
        "drafts alone": lambda: rows_with(("Russian government", "talks", 1, "C05")),
        "an answer is a step": lambda: rows_with(("NATO", "talks", 1, "P1.2")),
        "both in favour": lambda: rows_with(("NATO", "talks", 2, "P1.3 P8.2 P9.3")),
        "the Russian side": lambda: rows_with(
            ("Russian government", "answers", -1, "P1.4")
        ),
        "other troops": lambda: rows_with(("NATO", "forces", None, "P9.1")),
        "in line with": lambda: rows_with(("NATO", "members", -2, "P7.1")),
        "it repeats": lambda: rows_with(("United States", "answers", -1, "P5.3")),
    },
    "cells_without_code": {
        "a dictionary": lambda: GAPS,
        "a counter": lambda: Counter(GAPS),
        "isna": lambda: WIDE.isna().sum(axis=1),
        "the method's matrix": lambda: codebook.matrix(A).isna().sum(axis=1),
        "what count leaves": lambda: 5 - WIDE.count(axis=1),
        "groupby": lambda: A["code"].isna().groupby(A["actor"]).sum(),
        "by apply": lambda: WIDE.apply(lambda row: int(row.isna().sum()), axis=1),
        "the other way round": lambda: WIDE.T.isna().sum(),
        "crosstab": lambda: pd.crosstab(A["actor"], A["code"].isna())[True],
        "value counts with zeros": lambda: (
            A.loc[A["code"].isna(), "actor"].value_counts().reindex(GAPS, fill_value=0)
        ),
        "a table": lambda: WIDE.isna().sum(axis=1).rename("gaps").reset_index(),
        "a column": lambda: WIDE.isna().sum(axis=1).to_frame("gaps"),
        "pairs": lambda: list(GAPS.items()),
        "floats": lambda: {actor: float(n) for actor, n in GAPS.items()},
        "whole numbers that may miss": lambda: pd.Series(GAPS, dtype="Int64"),
        "everyday names": lambda: {short(actor): n for actor, n in GAPS.items()},
    },
    "flip": {
        one.__name__: lambda one=one: one
        for one in (
            by_mask,
            by_loc,
            by_times,
            by_where,
            by_numpy,
            by_apply,
            by_rows,
            by_labels,
            by_places,
            by_records,
            by_concat,
            by_float,
            by_sign,
            by_replace,
            by_map,
            by_list,
            column_moved,
            numbered_anew,
            codebook.flip,
        )
    },
    "what_stays": {
        "a set": lambda: {"a", "b", "e"},
        "a list": lambda: ["b", "a", "e"],
        "one text": lambda: "abe",
        "with commas": lambda: "a, b, e",
        "with spaces": lambda: "a b e",
        "with and": lambda: "a, b and e",
        "capitals": lambda: {"A", "B", "E"},
        "a series": lambda: pd.Series(["a", "b", "e"]),
        "an array": lambda: np.array(["a", "b", "e"]),
        "a frozen set": lambda: frozenset("abe"),
    },
    "talks_can_start": {
        **{
            choice: lambda choice=choice: albeit(choice=choice)
            for choice in check.talks_can_start.choices
        },
        "short": lambda: albeit(rule="Limits lower a code.", why="It is limited."),
        "long": lambda: albeit(why="The talks are opened and made small. " * 12),
        "one unit as text": lambda: albeit(cites="P13.1"),
        "two units": lambda: albeit(cites="P13.1, P13.2"),
        "a set of units": lambda: albeit(cites={"P13.1"}),
        "the paragraph": lambda: albeit(cites="P13"),
        "with its marks": lambda: albeit(
            quoted="“the start of a serious conversation”"
        ),
        "straight marks": lambda: albeit(quoted='"serious conversation"'),
        "with a gap": lambda: albeit(quoted="the start … secondary issues"),
        "in pieces": lambda: albeit(
            quoted=["serious conversation", "secondary issues"]
        ),
        "one word": lambda: albeit(quoted="albeit"),
        "no comma in the choice": lambda: albeit(choice="For in part"),
    },
    "taken_into_account": {
        **{
            choice: lambda choice=choice: cannot_say(choice=choice)
            for choice in check.taken_into_account.choices
        },
        "short": lambda: cannot_say(
            rule="Judging is evaluation.", why="He weighs them."
        ),
        "the prompt's quotation": lambda: cannot_say(
            quoted="You cannot say … that our views have been taken into account"
        ),
        "three dots": lambda: cannot_say(quoted="You cannot say ... that our views"),
        "with P10": lambda: cannot_say(
            cites=["P10.1", "P11.1"], quoted="take Russia's positions into account"
        ),
        "a tuple": lambda: cannot_say(cites=("P11.1", "P11.2")),
        "small letters": lambda: cannot_say(quoted="you cannot say"),
    },
    "ready_to_send": {
        **{
            choice: lambda choice=choice: more_troops(choice=choice)
            for choice in check.ready_to_send.choices
        },
        "the paragraph": lambda: more_troops(cites="P9"),
        "two units": lambda: more_troops(cites=["P9.1", "P2.3"]),
        "with a gap": lambda: more_troops(quoted="ready … Black Sea areas"),
    },
    "stance_rule": {
        "against, unseen": lambda: (
            by_phrases,
            ("The mayor rejects diplomacy.", "against"),
        ),
        "against, as a list": lambda: (
            by_phrases,
            ["They are not willing to talk.", "against"],
        ),
        "for, unseen": lambda: (by_phrases, ("Let us sit down together.", "for")),
        "silent, unseen": lambda: (
            by_phrases,
            ("The school of diplomacy has a new roof.", "silent"),
        ),
        "a sentence of the brief": lambda: (
            by_phrases,
            (
                "It is “necessary to find our common ground to avoid armed conflict”, "
                "the head of the alliance said.",
                "for",
            ),
        ),
        "patterns": lambda: (by_patterns, ("The court proposes a fee.", "silent")),
        "words": lambda: (by_words, ("He wants a meeting about milk.", "silent")),
        "a score": lambda: (by_score, ("Diplomacy is over, she said.", "against")),
        "no milk": lambda: (without_milk, ("Over milk they agreed to talk.", "for")),
        "capital code": lambda: (without_court, ("Let us meet.", "For")),
        "an id": lambda: (without_settlement, "V3"),
        "an id in small letters": lambda: (without_settlement, "v3"),
        "a list of one id": lambda: (without_settlement, ["V3"]),
        "a row of the table": lambda: (
            without_court,
            ("“Only a court can settle this”, the owner's lawyer said.", "against"),
        ),
        "a word misread": lambda: (dialogue_is_for, "V11"),
    },
}

HASTY: dict[str, dict[str, tuple[str, Callable[[], object]]]] = {
    "kinds_of_no": {
        "Peskov neutral": ("withheld_is_neutral", lambda: kinds_but(b="neutral")),
        "Peskov silent": ("withheld_is_silence", lambda: kinds_but(b="silence")),
        "letter silent": ("withheld_is_silence", lambda: kinds_but(e="silence")),
        "both silent": (
            "withheld_is_silence",
            lambda: kinds_but(b="silence", e="silence"),
        ),
        "mayor withholds": ("neutral_is_withheld", lambda: kinds_but(d="withheld")),
        "mayor mixed": ("neutral_is_mixed", lambda: kinds_but(d="mixed")),
        "doctor silent": ("neutral_is_silence", lambda: kinds_but(h="silence")),
        "albeit neutral": ("mixed_is_neutral", lambda: kinds_but(c="neutral")),
        "farmers neutral": ("mixed_is_neutral", lambda: kinds_but(f="neutral")),
        "Ukraine withholds": ("silence_is_withheld", lambda: kinds_but(a="withheld")),
        "letter neutral": ("silence_is_neutral", lambda: kinds_but(g="neutral")),
        "all silence": (NOT_YET, lambda: dict.fromkeys(KINDS, "silence")),
        "codes": (NOT_YET, lambda: dict.fromkeys(KINDS, 0)),
        "half of them": (NOT_YET, lambda: {one: KINDS[one] for one in "abcd"}),
        "two slips": (NOT_YET, lambda: kinds_but(b="neutral", g="neutral")),
    },
    "positions": {
        "Kremlin passed over": (
            INCOMPLETE,
            lambda: rows_without("Kremlin", "answers"),
        ),
        "one row": (INCOMPLETE, lambda: ROWS[:1]),
        "no code at all": (
            INCOMPLETE,
            lambda: each_row(lambda *row: (*row[:2], None, row[3])),
        ),
        "about Ukraine": (
            "words_of_others",
            lambda: rows_with(("Ukraine", "members", -2, "P5.5")),
        ),
        "diplomats": (
            "words_of_others",
            lambda: rows_with(("NATO", "answers", -2, "P8.1")),
        ),
        "Ukraine, as one knows": (
            "background_knowledge",
            lambda: rows_with(("Ukraine", "members", -2, [])),
        ),
        "Kremlin, as one knows": (
            "background_knowledge",
            lambda: rows_with(("Kremlin", "members", 2, [])),
        ),
        "own words, another issue": (
            "background_knowledge",
            lambda: rows_with(("United States", "forces", 1, "P5.6")),
        ),
        "as its ally": (
            "copied_without_a_rule",
            lambda: rows_with(("NATO", "members", -2, "P5.4")),
        ),
        "Moscow and the Kremlin": (
            "the_other_russian_row",
            lambda: rows_with(("Kremlin", "members", 2, "C06")),
        ),
        "Moscow is the Kremlin": (
            "the_other_russian_row",
            lambda: [
                (one_russia(actor), *rest)
                for actor, *rest in rows_without("Kremlin", "answers")
            ],
        ),
        "zeros for silence": ("silence_as_zero", lambda: all_cells(0)),
        "no claims": (
            "no_claim_cited",
            lambda: each_row(lambda *row: (*row[:3], [])),
        ),
        "three columns": ("no_claim_cited", lambda: [row[:3] for row in ROWS]),
        "another issue's claim": (
            "claims_of_others",
            lambda: rows_with(("United States", "members", -2, "P5.6")),
        ),
        "a code of 3": (NOT_YET, lambda: rows_with(("NATO", "talks", 3, "C28"))),
        "a code of 1.5": (NOT_YET, lambda: rows_with(("NATO", "talks", 1.5, "C28"))),
        "codes as text": (
            NOT_YET,
            lambda: each_row(lambda *row: (*row[:2], f"{row[2]:+d}", row[3])),
        ),
        "no such claim": (NOT_YET, lambda: rows_with(("NATO", "talks", 2, "C99"))),
        "twice": (NOT_YET, lambda: [*ROWS, ("NATO", "talks", 1, "C31")]),
        "speakers": (
            NOT_YET,
            lambda: each_row(lambda actor, *rest: (speaker(actor), *rest)),
        ),
        "a matrix": (NOT_YET, lambda: WIDE),
        "one row alone": (NOT_YET, lambda: ROWS[3]),
        # No key, so no code is wrong; the message sends back to the wording.
        "the other direction": (
            COMPLETE,
            lambda: rows_with(("Russian government", "members", -2, "C06")),
        ),
    },
    "cells_without_code": {
        "what is there": ("codes_counted", lambda: WIDE.count(axis=1)),
        "zero as a gap": ("zeros_counted", lambda: WIDE.fillna(0).eq(0).sum(axis=1)),
        "not zero": ("codes_of_zero_lost", lambda: WIDE.fillna(0).ne(0).sum(axis=1)),
        "zeros": ("zeros_only", lambda: (WIDE == 0).sum(axis=1)),
        "no gap, no row": (
            "the_silent_left_out",
            lambda: A.loc[A["code"].isna(), "actor"].value_counts(),
        ),
        "without Ukraine": (
            "the_silent_left_out",
            lambda: {actor: n for actor, n in GAPS.items() if actor != "Ukraine"},
        ),
        "for issues": ("counted_for_issues", lambda: WIDE.isna().sum()),
        "reading B": ("another_reading", lambda: gaps_of("B")),
        "reading C": ("another_reading", lambda: gaps_of("C")),
        "three readings": (
            "all_readings",
            lambda: POSITIONS["code"].isna().groupby(POSITIONS["actor"]).sum(),
        ),
        "size": ("all_cells_counted", lambda: A.groupby("actor").size()),
        "total": (NOT_YET, lambda: int(WIDE.isna().sum().sum())),
        "matrix": (NOT_YET, lambda: WIDE),
        "truths": (NOT_YET, lambda: WIDE.isna()),
        "numbers alone": (NOT_YET, lambda: [3, 3, 0, 4, 5]),
        "any": (NOT_YET, lambda: WIDE.isna().any(axis=1)),
        "shares": (NOT_YET, lambda: WIDE.isna().mean(axis=1)),
        "sums": (NOT_YET, lambda: WIDE.sum(axis=1)),
        "numbers as text": (
            NOT_YET,
            lambda: {actor: str(n) for actor, n in GAPS.items()},
        ),
        "missing for 0": (NOT_YET, lambda: GAPS | {"Russian government": None}),
    },
    "flip": {
        "every issue": ("every_issue_flipped", lambda: every_issue),
        "sureness": ("sureness_flipped", lambda: sure_as_well),
        "all gaps filled": ("missing_made_zero", lambda: filled),
        "its gaps filled": ("missing_made_zero", lambda: filled_there),
        "gaps dropped": ("gaps_dropped", lambda: dropped),
        "one issue kept": ("other_issues_lost", lambda: selected),
        "abs": ("negative_only", lambda: absolute),
        "minus abs": ("positive_only", lambda: minus_absolute),
        "agreeing only": ("positive_only", lambda: agreeing_only),
        "a name built in": ("one_issue_built_in", lambda: fixed_name),
        "not put back": ("nothing_changed", lambda: not_put_back),
        "where for mask": ("the_others_flipped", lambda: where_for_mask),
        "table of the cell above": ("table_not_used", lambda: table_of_the_cell_above),
        "in place": (NOT_YET, lambda: in_place),
        "in place, nothing returned": (NOT_YET, lambda: in_place_and_nothing),
        "no copy": (NOT_YET, lambda: no_copy),
        "nothing returned": (NOT_YET, lambda: nothing_returned),
        "printed": (NOT_YET, lambda: printed),
        "column only": (NOT_YET, lambda: column_only),
        "another heading": (NOT_YET, lambda: another_heading),
        "sign as text": (NOT_YET, lambda: a_sign_as_text),
        "matrix": (NOT_YET, lambda: a_matrix),
        "one minus": (NOT_YET, lambda: one_minus),
        "called": (NOT_YET, lambda: by_mask(A, "forces")),
        "untouched": ("not attempted", lambda: untouched),
    },
    "what_stays": {
        "sum": ("sum_over_issues", lambda: set("abce")),
        "higher": ("plus_is_a_side", lambda: set("abde")),
        "positive": ("plus_is_a_side", lambda: set("abef")),
        "higher for equal": ("plus_is_a_side", lambda: set("abd")),
        "what does not": ("signs_and_sums", lambda: set("cdf")),
        "all": ("signs_and_sums", lambda: set("abcdef")),
        "no gaps": ("gaps_not_seen", lambda: {"b", "e"}),
        "no distance": ("distance_not_seen", lambda: {"a", "e"}),
        "no equals": ("sameness_not_seen", lambda: {"a", "b"}),
        "nothing": (NOT_YET, set),
        "numbers": (NOT_YET, lambda: {1, 2, 5}),
        "truths": (NOT_YET, lambda: [True, True, False, False, True, False]),
        "unknown letter": (NOT_YET, lambda: set("abeg")),
        "words": (NOT_YET, lambda: {"gaps", "distances", "equal codes"}),
    },
    "talks_can_start": {
        "another choice": (INCOMPLETE, lambda: albeit(choice="mixed")),
        "a number": (INCOMPLETE, lambda: albeit(choice=0)),
        "two choices": (
            INCOMPLETE,
            lambda: albeit(choice=["for, in part", "two codes"]),
        ),
        "choice only": (INCOMPLETE, lambda: {"choice": "two codes"}),
        "a text": (INCOMPLETE, lambda: "two codes"),
        "no reason": (INCOMPLETE, lambda: albeit(why="")),
        "dots for a reason": (INCOMPLETE, lambda: albeit(why=...)),
        "from memory": (INCOMPLETE, lambda: albeit(quoted="talks on side issues")),
        "words of P10": (INCOMPLETE, lambda: albeit(quoted="little cause")),
        "no such unit": (INCOMPLETE, lambda: albeit(cites="P13.3")),
        "a claim": (INCOMPLETE, lambda: albeit(cites="C40")),
        "nothing against": (INCOMPLETE, lambda: albeit(against=None)),
    },
    "taken_into_account": {
        "another choice": (INCOMPLETE, lambda: cannot_say(choice="refusal")),
        "a code": (INCOMPLETE, lambda: cannot_say(choice=-2)),
        "the other judgement": (INCOMPLETE, albeit),
        "no rule": (INCOMPLETE, lambda: cannot_say(rule="")),
        "not in the unit": (INCOMPLETE, lambda: cannot_say(cites="P11.2")),
        "middle left out unsaid": (
            INCOMPLETE,
            lambda: cannot_say(quoted="You cannot say that our views"),
        ),
        "a tuple": (INCOMPLETE, lambda: tuple(cannot_say().values())),
        "a number for a unit": (INCOMPLETE, lambda: cannot_say(cites=[11.1])),
    },
    "stance_rule": {
        "one word": ("never_against", lambda: (talks_word, "V12")),
        "always silent": ("one_code_for_all", lambda: (lambda text: "silent", "V1")),
        "never silent": ("never_silent", lambda: (side_in_each, "V4")),
        "topic and a not": ("topic_is_stance", lambda: (topic_and_not, "V12")),
        "any no": ("no_is_against", lambda: (any_no, "P5.1")),
        "capitals": ("one_code_for_all", lambda: (capitals_only, "V9")),
        "no counter-example": (NOT_YET, lambda: (by_phrases, ...)),
        "none": (NOT_YET, lambda: (by_phrases, None)),
        "right there": (NOT_YET, lambda: (by_phrases, "V1")),
        "right on its own": (NOT_YET, lambda: (by_phrases, ("Diplomacy!", "for"))),
        "sentence alone": (NOT_YET, lambda: (by_phrases, "The mayor rejects it.")),
        "pair turned round": (NOT_YET, lambda: (by_phrases, ("against", "Never!"))),
        "a number for a code": (NOT_YET, lambda: (by_phrases, ("Never!", -2))),
        "another code": (NOT_YET, lambda: (by_phrases, ("Never!", "opposed"))),
        "no such id": (NOT_YET, lambda: (by_phrases, "V13")),
        "a unit not in the table": (NOT_YET, lambda: (by_phrases, "P13.1")),
        "two ids": (NOT_YET, lambda: (by_phrases, ["V1", "V2"])),
        "printed": (NOT_YET, lambda: (lambda text: print("silent"), "V1")),
        "numbers": (NOT_YET, lambda: (in_numbers, "V1")),
        "neutral for silent": (NOT_YET, lambda: (other_names, "V1")),
        "truths": (NOT_YET, lambda: (lambda text: "talk" in text, "V1")),
        "called": (NOT_YET, lambda: (by_phrases("The mayor"), "V1")),
        "untouched": ("not attempted", lambda: (..., ...)),
    },
}


def hand_in(name: str, make: Callable[[], object]):
    answer = make()
    arguments = answer if name == "stance_rule" else (answer,)
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


KEPT = "Your reading is kept, with its evidence."


@pytest.mark.parametrize(
    "choice", ["for", "for, in part", "against, in part", "two codes"]
)
def test_a_form_that_weighs_both_parts_gets_no_remark(choice):
    assert check.talks_can_start(albeit(choice=choice)).message == KEPT


@pytest.mark.parametrize(
    "why",
    [
        "It weighs what the answers do with Russian views, by Peskov's standard.",
        "The president's spokesman judges the answers.",
        "It denies that one can say so, which is a judgement.",
    ],
)
def test_a_careful_reason_gets_no_remark(why):
    assert check.taken_into_account(cannot_say(why=why)).message == KEPT


@pytest.mark.parametrize("choice", check.ready_to_send.choices)
def test_a_careful_form_on_troops_gets_no_remark_whatever_its_choice(choice):
    assert check.ready_to_send(more_troops(choice=choice)).message == KEPT


def test_no_letter_of_a_reading_stands_for_two_rules_on_the_same_sentence():
    """What A, B and C choose in the two forms is what they code in the table."""
    chosen = CASE.readings.set_index(["exercise", "reading"])["value"]
    codes = {"for": 2, "for, in part": 1, "two codes": None, "no position": None}
    cells = {
        "talks_can_start": ("Russian government", "talks"),
        "ready_to_send": ("NATO", "forces"),
    }
    for name, cell in cells.items():
        for letter in "ABC":
            code = codebook.compared(CASE).loc[cell, letter]
            assert (None if pd.isna(code) else code) == codes[chosen[name, letter]]


REMARKED = {
    "a word": ("a word or two", lambda: albeit(why="because")),
    "choice for a rule": ("a word or two", lambda: albeit(rule="two codes")),
    "as one knows": (
        "what one knows",
        lambda: albeit(why="Everybody knows that he never wanted talks."),
    ),
    "the next sentence": (
        "do not cite P13.1",
        lambda: albeit(cites="P13.2", quoted="no positive response"),
    ),
    "half of it": ("after “albeit”", lambda: albeit(quoted="on secondary issues")),
    "no other code": ("nothing for another", lambda: albeit(against="nothing")),
}


@pytest.mark.parametrize(("says", "make"), REMARKED.values(), ids=REMARKED)
def test_a_hasty_form_is_kept_and_remarked_on(says, make):
    outcome = check.talks_can_start(make())

    assert outcome.status == "complete"
    assert says in outcome.message


@pytest.mark.parametrize(
    ("flip", "says"),
    [(in_place, "changes what it is given"), (printed, "prints its result")],
)
def test_a_slip_in_the_function_is_told_without_the_answer(flip, says):
    assert says in check.flip(flip).message


@pytest.mark.parametrize("letter", "ABC")
def test_what_stays_is_what_a_computation_shows(letter):
    """Gaps, distances and equal codes stay, on every issue of every reading."""
    rows = codebook.codings(CASE, letter)
    before = codebook.matrix(rows).astype("Float64")
    for issue in before.columns:
        after = codebook.matrix(codebook.flip(rows, issue)).astype("Float64")
        ours, theirs = before[issue].dropna(), after[issue].dropna()

        assert before.isna().equals(after.isna())
        for one in ours.index:
            assert (ours - ours[one]).abs().equals((theirs - theirs[one]).abs())


def test_what_does_not_stay_is_what_a_computation_shows():
    """Sums, the higher code and the number of positive codes change in reading A."""
    plain = codebook.matrix(A)
    forces = codebook.matrix(codebook.flip(A, "forces"))
    bases = codebook.matrix(codebook.flip(A, "bases"))

    assert not forces.sum(axis=1).equals(plain.sum(axis=1))
    assert forces["forces"].idxmax() != plain["forces"].idxmax()
    assert int((bases > 0).sum().sum()) != int((plain > 0).sum().sum())


def test_the_sentences_of_the_rule_are_clear_and_none_is_contested():
    table = check.stance_rule.table(CASE)

    assert not {"P13.1", "P11.1", "P10.2", "P9.3", "P6.2"} & set(table)
    assert not {"P1.1", "P1.2", "P2.1", "P4.1", "P7.2", "P7.3"} & set(table)
    assert {code for _, code in table.values()} == {"for", "against", "silent"}
