"""Answers that learners of lesson 2 hand in: the careful ones and the hasty ones.

Both tables were written from the lesson and the prompts alone. A careful answer must
be accepted; a hasty one gets the misconception named beside it, or "not yet".
"""

import re
from collections import Counter
from collections.abc import Callable

import matplotlib as mpl
import numpy as np
import pandas as pd
import pytest

from noteverbale import load_case
from noteverbale.exercises import attribution as check
from noteverbale.figures import quoted_words_bars
from noteverbale.method import attribution

mpl.use("agg")

from matplotlib.figure import Figure

NOT_YET = "not yet"

CASE = load_case()
UNITS = CASE.brief[["unit", "paragraph", "text"]]
STATEMENTS = attribution.statements(CASE)

SPEAKER_OF = {
    "P1": "the Russian side",
    "P3": "the drafts",
    **dict.fromkeys(("P4", "P5", "P6"), "Blinken"),
    **dict.fromkeys(("P8", "P9"), "Stoltenberg"),
    **dict.fromkeys(("P10", "P11", "P12"), "Peskov"),
    "P13": "Lavrov",
}
WORDS = {
    "Antony Blinken": 47,
    "Dmitry Peskov": 28,
    "Jens Stoltenberg": 21,
    "Sergey Lavrov": 17,
    "the drafts": 8,
    "the Russian side": 4,
}
WITH_ZEROS = pd.Series({**WORDS, "Ukraine": 0, "Georgia": 0})


@pytest.fixture(autouse=True)
def _own_progress(tmp_path, monkeypatch):
    monkeypatch.setenv("NOTEVERBALE_PROGRESS", str(tmp_path / "progress.json"))


# Tables of quoted strings.


def found(pattern: str = "“([^”]*)”", **columns: object) -> pd.DataFrame:
    table = UNITS.assign(quoted=UNITS["text"].str.findall(pattern))
    table = table.explode("quoted").dropna(subset=["quoted"])
    return table.assign(speaker=table["paragraph"].map(SPEAKER_OF), **columns)


def three() -> pd.DataFrame:
    return found()[["paragraph", "quoted", "speaker"]]


def typed_in_a_loop() -> pd.DataFrame:
    rows = []
    for _, unit in UNITS.iterrows():
        for piece in unit["text"].split("“")[1:]:
            quoted = piece.split("”")[0]
            paragraph = unit["paragraph"]
            rows.append([paragraph, quoted, SPEAKER_OF[paragraph]])
    return pd.DataFrame(rows, columns=["paragraph", "quoted", "speaker"])


def from_the_case() -> pd.DataFrame:
    table = CASE.quotations.merge(UNITS[["unit", "paragraph"]], on="unit")
    return table.rename(columns={"fragment": "quoted"})


def first_of_each_unit() -> pd.DataFrame:
    return found().drop_duplicates("unit")


def said_in(paragraph: str, speaker: str) -> pd.DataFrame:
    table = three()
    table.loc[table["paragraph"] == paragraph, "speaker"] = speaker
    return table


def joined() -> pd.DataFrame:
    parts = found().groupby("unit", sort=False)
    return parts.agg({"paragraph": "first", "quoted": " … ".join, "speaker": "first"})


# Counts of words.


def counted(count: Callable[[str], int]) -> pd.Series:
    quoted = CASE.quotations
    return quoted["fragment"].map(count).groupby(quoted["speaker"]).sum()


def counter() -> Counter[str]:
    total: Counter[str] = Counter()
    for row in CASE.quotations.itertuples():
        total[row.speaker] += attribution.n_words(row.fragment)
    return total


def words_of_statements() -> pd.Series:
    words = STATEMENTS["text"].str.findall(r"\w[\w’-]*").str.len()
    return words.groupby(STATEMENTS["speaker"]).sum()


def without(*names: str) -> dict[str, int]:
    return {name: n for name, n in WORDS.items() if name not in names}


# Depth.


def adds_truths(row):
    return 1 + pd.notna(row["speaker"]) + pd.notna(row["via"])


def adds_in_a_loop(row):
    n = 1
    for voice in ("speaker", "via"):
        if pd.notna(row[voice]):
            n += 1
    return n


def three_cases(row):
    if pd.isna(row["speaker"]):
        return 1
    if pd.isna(row["via"]):
        return 2
    return 3


def counts_brackets(row):
    return attribution.nested("a claim", row["speaker"], row["via"]).count("[")


def returns_in_the_loop(row):
    n = 1
    for voice in ("speaker", "via"):
        if pd.notna(row[voice]):
            n += 1
        return n
    return n


def prints(row):
    print(adds_truths(row))


def left_open(row):
    raise NotImplementedError


# Figures.


def bars(counts: pd.Series, ylabel: str = "quoted words", **options: object):
    return counts.plot.bar(ax=Figure().subplots(), ylabel=ylabel, **options)


def drawn_by_matplotlib(answer: str = "axes", *, flat: bool = False):
    figure = Figure()
    axes = figure.subplots()
    names, heights = list(WITH_ZEROS.index), list(WITH_ZEROS)
    drawn = axes.barh(names, heights) if flat else axes.bar(names, heights)
    (axes.set_xlabel if flat else axes.set_ylabel)("Words in quotation marks")
    return {"axes": axes, "figure": figure, "bars": drawn}[answer]


def bar_by_bar():
    axes = Figure().subplots()
    for name, words in WITH_ZEROS.items():
        axes.bar(name, words)
    axes.set_ylabel("words")
    return axes


def cut_axis():
    axes = bars(WITH_ZEROS)
    axes.set_ylim(4, 50)
    return axes


# Rules.


def by_signs(text):
    if "“" in text:
        return "direct quotation"
    for sign in ("said", "says", "told", "thinks", "According to"):
        if sign in text:
            return "reported speech"
    return "narrator"


def by_regex(text):
    if re.search("[“”]", text):
        return "direct quotation"
    said = re.search(r"\b(said|says|told|according)\b", text, re.IGNORECASE)
    return "reported speech" if said else "narrator"


def said_first(text):
    if "said" in text:
        return "reported speech"
    return "direct quotation" if "“" in text else "narrator"


def learnt_by_heart(text):
    known = dict(zip(STATEMENTS["text"], STATEMENTS["mode"], strict=True))
    return known.get(text, "narrator")


def straight_marks(text):
    if '"' in text:
        return "direct quotation"
    return "reported speech" if "said" in text else "narrator"


def no_narrator(text):
    return "direct quotation" if "“" in text else "reported speech"


def no_reported(text):
    return "direct quotation" if "“" in text else "narrator"


def always_reported(text):
    if "said" or "says" in text:  # noqa: SIM222
        return "reported speech"
    return "narrator"


def short_names(text):
    return "direct" if "“" in text else "narrator"


def prints_the_mode(text):
    print(by_signs(text))


def forgets_the_rest(text):
    return "direct quotation" if "“" in text else None


# A judgement.


def reading(**changes: object) -> dict[str, object]:
    form = {
        "choice": "Lavrov",
        "cites": ["P13.1", "P13.2"],
        "quoted": "the American text",
        "against": "“it says” may be the ministry.",
        "why": "He is the last person named before the pronoun.",
    }
    return form | changes


CAREFUL = {
    "he_in_p9": {
        "full name": lambda: "Jens Stoltenberg",
        "surname": lambda: "Stoltenberg",
        "lower case": lambda: " jens stoltenberg",
        "capitals": lambda: "STOLTENBERG",
        "with office": lambda: "NATO Secretary General Jens Stoltenberg",
        "office behind": lambda: "Jens Stoltenberg, the head of NATO",
        "surname first": lambda: "Stoltenberg, Jens",
        "Mr.": lambda: "Mr. Stoltenberg",
        "initial": lambda: "J. Stoltenberg",
        "full stop": lambda: "Jens Stoltenberg.",
        "list of one": lambda: ["Jens Stoltenberg"],
        "Series of one": lambda: pd.Series(["Jens Stoltenberg"]),
        "numpy text": lambda: np.str_("Jens Stoltenberg"),
    },
    "quotations": {
        "findall and explode": found,
        "three columns": three,
        "loop with split": typed_in_a_loop,
        "from case.quotations": from_the_case,
        "extractall": lambda: (
            UNITS.set_index("paragraph")["text"]
            .str.extractall("“(?P<quoted>[^”]*)”")
            .reset_index()
            .assign(speaker=lambda t: t["paragraph"].map(SPEAKER_OF))
        ),
        "dictionary of lists": lambda: three().to_dict("list"),
        "list of dictionaries": lambda: three().to_dict("records"),
        "list of tuples": lambda: list(three().itertuples(index=False, name=None)),
        "sorted": lambda: three().sort_values("quoted"),
        "columns in another order": lambda: three()[["speaker", "quoted", "paragraph"]],
        "capital column names": lambda: three().rename(columns=str.title),
        "paragraph as index": lambda: three().set_index("paragraph"),
        "categories": lambda: three().astype({"speaker": "category"}),
        "marks kept": lambda: found("(“[^”]*”)"),
        "spaces at the end": lambda: three().assign(quoted=three()["quoted"] + " "),
        "spelling of the brief": lambda: three().replace(
            {"Blinken": "Anthony Blinken", "Lavrov": "Sergei Lavrov"}
        ),
        "with offices": lambda: three().replace(
            {"Peskov": "Kremlin spokesman Dmitry Peskov"}
        ),
        "the draft treaties": lambda: said_in("P3", "the draft treaties"),
        "they": lambda: said_in("P1", "they"),
    },
    "quoted_words": {
        "groupby": lambda: counted(attribution.n_words),
        "split, dashes counted": lambda: counted(lambda text: len(text.split())),
        "dictionary": lambda: dict(WORDS),
        "short names": lambda: {
            "Blinken": 47,
            "Peskov": 28,
            "Stoltenberg": 21,
            "Lavrov": 17,
            "drafts": 8,
            "Russian side": 4,
        },
        "Counter": counter,
        "pairs": lambda: list(WORDS.items()),
        "table with an index": lambda: pd.DataFrame({"words": WORDS}),
        "table of two columns": lambda: pd.DataFrame(
            {"speaker": list(WORDS), "words": list(WORDS.values())}
        ),
        "floats": lambda: pd.Series(WORDS, dtype=float),
        "sorted": lambda: pd.Series(WORDS).sort_values(),
        "spelling of the brief": lambda: {
            **without("Antony Blinken", "Sergey Lavrov"),
            "Anthony Blinken": 47,
            "Sergei Lavrov": 17,
        },
    },
    "depth": {
        "adds truths": lambda: adds_truths,
        "loop": lambda: adds_in_a_loop,
        "three cases": lambda: three_cases,
        "counts brackets": lambda: counts_brackets,
        "of the package": lambda: attribution.depth,
        "notna and sum": lambda: (
            lambda row: int(row[["speaker", "via"]].notna().sum()) + 1
        ),
        "count": lambda: lambda row: row[["speaker", "via"]].count() + 1,
        "isinstance": lambda: (
            lambda row: 1 + isinstance(row.speaker, str) + isinstance(row.via, str)
        ),
        "length of a list": lambda: (
            lambda row: 1 + len([v for v in (row.speaker, row.via) if not pd.isna(v)])
        ),
        "float": lambda: lambda row: float(adds_truths(row)),
    },
    "unnamed_sources": {
        "set": lambda: {"C04", "C27", "C37"},
        "list": lambda: ["C37", "C04", "C27"],
        "tuple": lambda: ("C04", "C27", "C37"),
        "without the side": lambda: {"C27", "C37"},
        "selected column": lambda: STATEMENTS[
            STATEMENTS["speaker_kind"].isin(["unnamed", "collective"])
        ]["claim_id"],
        "selected table": lambda: STATEMENTS[STATEMENTS["speaker_kind"] == "unnamed"],
        "array": lambda: np.array(["C04", "C27", "C37"]),
        "index": lambda: pd.Index(["C04", "C27", "C37"]),
        "dictionary with notes": lambda: {"C27": "diplomats", "C37": "nobody"},
        "lower case": lambda: {"c04", "c27", "c37"},
        "without the zero": lambda: {"C4", "C27", "C37"},
        "one twice": lambda: ["C04", "C27", "C37", "C04"],
    },
    "voices": {
        "pandas bars": lambda: bars(WITH_ZEROS),
        "pandas barh": lambda: WITH_ZEROS.sort_values().plot.barh(
            ax=Figure().subplots(), xlabel="quoted words"
        ),
        "pandas table": lambda: WITH_ZEROS.to_frame("words").plot.bar(
            ax=Figure().subplots(), ylabel="quoted words"
        ),
        "both axes named": lambda: bars(WITH_ZEROS, xlabel="speaker"),
        "matplotlib axes": drawn_by_matplotlib,
        "matplotlib figure": lambda: drawn_by_matplotlib("figure"),
        "matplotlib bars": lambda: drawn_by_matplotlib("bars"),
        "matplotlib barh": lambda: drawn_by_matplotlib(flat=True),
        "bar by bar": bar_by_bar,
        "figure of the lesson": lambda: quoted_words_bars(pd.Series(WORDS)),
    },
    "bars_support": {
        "set": lambda: {"a", "c", "e"},
        "list": lambda: ["a", "c", "e"],
        "tuple": lambda: ("e", "c", "a"),
        "capitals": lambda: {"A", "C", "E"},
        "set of a text": lambda: set("ace"),
        "Series": lambda: pd.Series(["a", "c", "e"]),
    },
    "mode_rule": {
        "signs, P5.6": lambda: (by_signs, "P5.6"),
        "signs, P5.7": lambda: (by_signs, "P5.7"),
        "signs, P12.1": lambda: (by_signs, "P12.1"),
        "regular expression": lambda: (by_regex, "P5.7"),
        "said first": lambda: (said_first, "P4.2"),
        "small id": lambda: (by_signs, " p5.7"),
        "capital mode": lambda: (lambda text: by_signs(text).capitalize(), "P5.7"),
        "own sentence": lambda: (
            by_signs,
            ("According to the calendar, it was a Wednesday.", "narrator"),
        ),
        "own sentence in a list": lambda: (
            by_signs,
            ["The “Kremlin” is a fortress.", "narrator"],
        ),
        "by heart": lambda: (learnt_by_heart, ("Biden said so.", "reported speech")),
    },
    "whose_words": {
        "Lavrov": reading,
        "his ministry": lambda: reading(choice="his ministry", quoted="it says"),
        "the document": lambda: reading(choice="the document", quoted="it says"),
        "left open": lambda: reading(choice="left open", quoted="it says"),
        "small letters": lambda: reading(choice="lavrov"),
        "ids in one text": lambda: reading(cites="P13.1, P13.2"),
        "set of ids": lambda: reading(cites={"P13.1", "P13.2"}),
        "paragraph": lambda: reading(cites="P13"),
        "two strings": lambda: reading(quoted=["no positive response", "it says"]),
        "with marks": lambda: reading(quoted="“no positive response”"),
        "with an omission": lambda: reading(
            quoted="no positive response … to the main theme"
        ),
    },
}

HASTY = {
    "he_in_p9": {
        "NATO": ("organisation", lambda: "NATO"),
        "alliance": ("organisation", lambda: "the alliance"),
        "Moscow": ("nearest_noun", lambda: "Moscow"),
        "Blinken": ("person_of_an_earlier_part", lambda: "Blinken"),
        "diplomats": ("first_voice_of_p8", lambda: "diplomats"),
        "Peskov": ("speaker_of_a_later_part", lambda: "Dmitry Peskov"),
        "Lavrov": ("speaker_of_a_later_part", lambda: "Lavrov"),
        "misspelt": (NOT_YET, lambda: "Stoltenburg"),
        "the report": (NOT_YET, lambda: "the report"),
        "a unit": (NOT_YET, lambda: "P8.2"),
        "two names": (NOT_YET, lambda: "Stoltenberg or Putin"),
    },
    "quotations": {
        "first of each unit": ("second_halves_lost", first_of_each_unit),
        "halves joined": ("halves_joined", joined),
        "P1 to Peskov": ("side_given_a_name", lambda: said_in("P1", "Peskov")),
        "P3 to Russia": ("treaty_words_to_a_speaker", lambda: said_in("P3", "Russia")),
        "P3 to the report": (
            "treaty_words_to_a_speaker",
            lambda: said_in("P3", "the report"),
        ),
        "P9 to he": (NOT_YET, lambda: said_in("P9", "he")),
        "units as given": (NOT_YET, lambda: UNITS),
        "greedy pattern": ("greedy_pattern", lambda: found("“(.*)”")),
        "straight marks": ("straight_marks", lambda: found('"(.*?)"')),
        "people only": (
            "people_only",
            lambda: three()[~three()["paragraph"].isin(["P1", "P3"])],
        ),
        "no speaker": (NOT_YET, lambda: three()[["paragraph", "quoted"]]),
        "whole units": (NOT_YET, lambda: found(quoted=found()["text"])),
        "unit for paragraph": (
            "unit_for_paragraph",
            lambda: found(paragraph=found()["unit"]),
        ),
    },
    "quoted_words": {
        "strings": (
            "strings_counted",
            lambda: CASE.quotations["speaker"].value_counts(),
        ),
        "size": ("strings_counted", lambda: CASE.quotations.groupby("speaker").size()),
        "first halves": (
            "second_halves_lost",
            lambda: (
                CASE.quotations.drop_duplicates("unit")
                .set_index("speaker")["fragment"]
                .map(attribution.n_words)
                .groupby(level=0)
                .sum()
            ),
        ),
        "reported too": ("reported_speech_counted", words_of_statements),
        "one Kremlin": (
            "one_side",
            lambda: {**without("Dmitry Peskov", "Sergey Lavrov"), "the Kremlin": 45},
        ),
        "people only": (
            "people_only",
            lambda: without("the drafts", "the Russian side"),
        ),
        "side to Peskov": (
            NOT_YET,
            lambda: {**without("the Russian side"), "Dmitry Peskov": 32},
        ),
        "total": (NOT_YET, lambda: 125),
        "numbers alone": (NOT_YET, lambda: list(WORDS.values())),
        "by organisation": (
            NOT_YET,
            lambda: {"United States": 47, "NATO": 21, "Russia": 57},
        ),
        "with a total": (NOT_YET, lambda: {**WORDS, "total": 125}),
        "shares": (NOT_YET, lambda: pd.Series(WORDS) / 125),
    },
    "depth": {
        "no report": ("report_not_counted", lambda: lambda row: adds_truths(row) - 1),
        "no via": ("via_left_out", lambda: lambda row: 1 + pd.notna(row["speaker"])),
        "returns in the loop": ("via_left_out", lambda: returns_in_the_loop),
        "always two": ("same_for_every_row", lambda: lambda row: 2),
        "isna": (
            NOT_YET,
            lambda: lambda row: 1 + pd.isna(row["speaker"]) + pd.isna(row["via"]),
        ),
        "text": (NOT_YET, lambda: lambda row: str(adds_truths(row))),
        "prints": (NOT_YET, lambda: prints),
        "result for a function": (NOT_YET, lambda: 2),
        "column missing": (NOT_YET, lambda: lambda row: row["Speaker"]),
        "left open": ("not attempted", lambda: left_open),
    },
    "unnamed_sources": {
        "diplomats only": ("passive_missed", lambda: {"C27"}),
        "no passive": ("passive_missed", lambda: {"C04", "C27"}),
        "Kremlin too": (
            "office_taken_as_unnamed",
            lambda: {"C04", "C27", "C33", "C37"},
        ),
        "it too": ("it_counted", lambda: {"C04", "C27", "C37", "C41"}),
        "he has no name": (
            "pronoun_taken_as_unnamed",
            lambda: {"C04", "C27", "C30", "C37"},
        ),
        "drafts too": (
            "document_taken_as_unnamed",
            lambda: {"C04", "C09", "C10", "C27", "C37"},
        ),
        "numbers": (NOT_YET, lambda: {4, 27, 37}),
        "how many": (NOT_YET, lambda: 3),
        "everything": (NOT_YET, lambda: set(STATEMENTS["claim_id"])),
        "nothing": (NOT_YET, set),
    },
    "voices": {
        "no zero bars": ("silent_left_out", lambda: bars(pd.Series(WORDS))),
        "strings": (
            "strings_drawn",
            lambda: bars(
                CASE.quotations["speaker"]
                .value_counts()
                .reindex(WITH_ZEROS.index, fill_value=0)
            ),
        ),
        "axis without a name": (NOT_YET, lambda: bars(WITH_ZEROS, ylabel="")),
        "title for a name": (
            NOT_YET,
            lambda: bars(WITH_ZEROS, ylabel="", title="Quoted words"),
        ),
        "no Georgia": ("silent_left_out", lambda: bars(WITH_ZEROS.drop("Georgia"))),
        "one word for each state": (NOT_YET, lambda: bars(WITH_ZEROS.clip(lower=1))),
        "pie": (NOT_YET, lambda: WITH_ZEROS.plot.pie(ax=Figure().subplots())),
        "line": (NOT_YET, lambda: WITH_ZEROS.plot.line(ax=Figure().subplots())),
        "the numbers": (NOT_YET, lambda: WITH_ZEROS),
        "what show returns": (NOT_YET, lambda: None),
        "cut axis": (NOT_YET, cut_axis),
    },
    "bars_support": {
        "cares more": ("length_is_weight", lambda: set("abce")),
        "nothing to say": ("silence_is_absence", lambda: set("acde")),
        "word for word": ("marks_are_verbatim", lambda: set("acef")),
        "all": ("whatever_agrees", lambda: set("abcdef")),
        "no zero": ("zero_not_read", lambda: {"a", "e"}),
        "numbers": (NOT_YET, lambda: {1, 3, 5}),
        "unknown letter": (NOT_YET, lambda: set("aceg")),
        "nothing": (NOT_YET, set),
    },
    "mode_rule": {
        "always narrator": (
            "one_code_for_all",
            lambda: (lambda text: "narrator", "P4.1"),
        ),
        "or and a text": ("one_code_for_all", lambda: (always_reported, "P1.1")),
        "straight marks": ("straight_marks", lambda: (straight_marks, "P4.2")),
        "no narrator": ("no_narrator", lambda: (no_narrator, "P1.1")),
        "no reported speech": ("no_reported_speech", lambda: (no_reported, "P4.1")),
        "rule is right there": (NOT_YET, lambda: (by_signs, "P4.1")),
        "no counter-example": (NOT_YET, lambda: (by_signs, ...)),
        "pair turned round": (NOT_YET, lambda: (by_signs, ("narrator", "He came."))),
        "no such unit": (NOT_YET, lambda: (by_signs, "P99.1")),
        "other names": (NOT_YET, lambda: (short_names, "P5.7")),
        "prints": (NOT_YET, lambda: (prints_the_mode, "P5.7")),
        "returns nothing": (NOT_YET, lambda: (forgets_the_rest, "P5.7")),
        "mode for a rule": (NOT_YET, lambda: ("direct quotation", "P4.1")),
    },
    "whose_words": {
        "untouched": (
            "not attempted",
            lambda: dict.fromkeys(("choice", "cites", "quoted", "against", "why"), ...),
        ),
        "a text": ("incomplete", lambda: "Lavrov"),
        "another choice": ("incomplete", lambda: reading(choice="Putin")),
        "no such unit": ("incomplete", lambda: reading(cites="P99.9")),
        "claim for a unit": ("incomplete", lambda: reading(cites="C41")),
        "words not there": ("incomplete", lambda: reading(quoted="nothing good")),
        "words of P10": (
            "incomplete",
            lambda: reading(quoted="little cause for optimism"),
        ),
        "no reason": ("incomplete", lambda: reading(why="")),
        "nothing against": ("incomplete", lambda: reading(against="")),
    },
}


def hand_in(name: str, make: Callable[[], object]):
    answer = make()
    arguments = answer if name == "mode_rule" else (answer,)
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
