"""Answers that learners of lesson 3 hand in: the careful ones and the hasty ones.

A careful answer must be accepted; a hasty one gets the misconception named beside it,
or "not yet".
"""

import re
import string
from collections import Counter
from collections.abc import Callable
from difflib import SequenceMatcher

import numpy as np
import pandas as pd
import pytest

from noteverbale import load_case
from noteverbale.exercises import witnesses as check
from noteverbale.method import witnesses

NOT_YET = "not yet"
INCOMPLETE = "incomplete"

CASE = load_case()
WITNESSES, TRANSLATIONS = CASE.witnesses, CASE.translations
WORDS = TRANSLATIONS.set_index("translation_id")["fragment"]
OF_T1 = WITNESSES[WITNESSES["utterance_id"] == "T1"]


@pytest.fixture(autouse=True)
def _own_progress(tmp_path, monkeypatch):
    monkeypatch.setenv("NOTEVERBALE_PROGRESS", str(tmp_path / "progress.json"))


# Kinds, and where claims stand.

KINDS = dict(AL04="wording", AL07="wording", N02="spelling", N05="omission",
             N06="substance", N08="substance")  # fmt: skip
WHERE = dict(a="both", b="article only", c="record only", d="record only",
             e="article only", f="both", g="neither")  # fmt: skip
BY_PLACE = {"both": ["a", "f"], "article only": ["b", "e"], "record only": ["c", "d"],
            "neither": ["g"]}  # fmt: skip

# Joined tables.

JOINED = WITNESSES.merge(TRANSLATIONS, on=["translation_id", "utterance_id"])
JOINED = JOINED[JOINED["utterance_id"] == "T1"]
NAMES = ["translation_id", "report", "origin", "fragment"]


def by_map() -> pd.DataFrame:
    return OF_T1.assign(fragment=OF_T1["translation_id"].map(WORDS))


def in_a_loop() -> list[dict]:
    return [
        {
            "translation_id": row.translation_id,
            "report": row.report,
            "origin": row.origin,
            "fragment": WORDS[row.translation_id],
        }
        for row in OF_T1.itertuples()
    ]


# Functions for similarity: several honest ways to make tokens.

SIGNS = string.punctuation + "“”„«»‘’–—…"


def ratio_of(tokens: Callable[[str], list[str]]) -> Callable[[str, str], float]:
    return lambda a, b: SequenceMatcher(None, tokens(a), tokens(b)).ratio()


def stripped(text):
    return [word.strip(SIGNS) for word in text.replace("’", "'").casefold().split()]


def as_in_the_lesson(text):
    return [word.strip("“”,.!").replace("’", "'") for word in text.casefold().split()]


def without_signs(text):
    return re.sub(r"[^\w\s']", "", text.replace("’", "'").lower()).split()


def without_apostrophes(text):
    return "".join(c for c in text.lower() if c.isalnum() or c.isspace()).split()


def by_expression(text):
    return re.findall(r"[\w']+", text.lower().replace("’", "'"))


def tokens_as_a_tuple(text):
    return tuple(witnesses.tokens(text))


def from_the_blocks(a, b):
    a, b = witnesses.tokens(a), witnesses.tokens(b)
    blocks = SequenceMatcher(None, a, b).get_matching_blocks()
    return 2 * sum(block.size for block in blocks) / (len(a) + len(b))


def ends_by_expression(text):
    words = text.lower().replace("’", "'").split()
    return [re.sub(r"^\W+|\W+$", "", word) for word in words]


def inner_signs_kept(text):
    return re.findall(r"\w+(?:[-']\w+)*", text.casefold().replace("’", "'"))


def four_signs(text):
    return [word.strip("“”,.").replace("’", "'") for word in text.casefold().split()]


def no_first_place(a, b):
    return SequenceMatcher(stripped(a), stripped(b)).ratio()


def rounded(a, b):
    return round(ratio_of(stripped)(a, b), 2)


def turned(a, b):
    return ratio_of(stripped)(b, a)


def letters(a, b):
    return SequenceMatcher(None, a.lower(), b.lower()).ratio()


def bags(a, b):
    a, b = Counter(stripped(a)), Counter(stripped(b))
    return 2 * (a & b).total() / (a.total() + b.total())


def sets(a, b):
    a, b = set(stripped(a)), set(stripped(b))
    return len(a & b) / len(a | b)


# Scores of pairs.

SCORES = pd.Series(
    {
        row.alignment_id: witnesses.similarity(WORDS[row.first], WORDS[row.second])
        for row in CASE.alignments.itertuples()
    }
)
TURNED = pd.Series(
    {
        row.alignment_id: witnesses.similarity(WORDS[row.second], WORDS[row.first])
        for row in CASE.alignments.itertuples()
    }
)


def scores_of(measure: Callable[[str, str], float]) -> dict[str, float]:
    return {
        row.alignment_id: measure(WORDS[row.first], WORDS[row.second])
        for row in CASE.alignments.itertuples()
    }


FRAGMENTS = TRANSLATIONS[["translation_id", "fragment"]]


def merged_twice() -> pd.Series:
    rows = CASE.alignments.merge(
        FRAGMENTS, left_on="first", right_on="translation_id"
    ).merge(
        FRAGMENTS, left_on="second", right_on="translation_id", suffixes=("_1", "_2")
    )
    rows = rows.set_index("alignment_id")
    return rows.apply(
        lambda row: witnesses.similarity(row["fragment_1"], row["fragment_2"]), axis=1
    )


# Rules.

DAYS = {"thursday", "wednesday", "december", "january", "days", "weeks"}
FACTS = DAYS | {"will", "did", "now", "begun", "minister", "ministry", "alliance"}


def by_changed_words(a, b):
    changed = set(witnesses.tokens(a)) ^ set(witnesses.tokens(b))
    return "another code" if changed & FACTS else "same code"


def by_days_and_doers(a, b):
    found = r"(?i)\b(\w+day|ministry|alliance|did|will|days|weeks|begun|no)\b"
    alike = re.findall(found, a) == re.findall(found, b)
    return "same code" if alike else "another code"


def above(number: float, yes="same code", no="another code"):
    return lambda a, b: yes if witnesses.similarity(a, b) >= number else no


WEEK = {"monday", "tuesday", "wednesday", "thursday", "friday"}


def by_days_alone(a, b):
    alike = WEEK & set(stripped(a)) == WEEK & set(stripped(b))
    return "same code" if alike else "another code"


def by_will(a, b):
    alike = ("will" in stripped(a)) == ("will" in stripped(b))
    return "same code" if alike else "another code"


def by_length(a, b):
    alike = len(stripped(a)) == len(stripped(b))
    return "another code" if alike else "same code"


def one_pair_only(a, b):
    found = "Thursday" in a and "Wednesday" in b
    return "another code" if found else "same code"


OWN = (
    "The talks begin at noon",
    "The talks begin at midnight",
    "another code",
)


# Readings.

CHOICES = ("keep it", "two codes", "change it", "a code in between")


def reading(**other) -> dict:
    return {
        "choice": "two codes",
        "cites": ["P10.2", "F15"],
        "quoted": "little cause for optimism",
        "against": "The article speaks of the answers only.",
        "why": "Two accounts of one call are two data.",
    } | other


CAREFUL = {
    "kinds_of_difference": {
        "dictionary": lambda: KINDS,
        "series": lambda: pd.Series(KINDS),
        "pairs": lambda: list(KINDS.items()),
        "capitals": lambda: {i.lower(): kind.upper() for i, kind in KINDS.items()},
        "pairs by kind": lambda: {
            kind: [i for i in KINDS if KINDS[i] == kind] for kind in KINDS.values()
        },
        "table": lambda: pd.DataFrame(KINDS.items(), columns=["pair", "kind"]),
        "in order": lambda: list(KINDS.values()),
        "from the table": lambda: (
            witnesses.pairs(CASE).set_index("pair_id")["category"].loc[list(KINDS)]
        ),
        "as in the prompt": lambda: (
            {pair: f"in {kind}" for pair, kind in KINDS.items()}
            | {"N05": "by omission"}
        ),
        "table with an index": lambda: pd.DataFrame({"kind": KINDS}),
    },
    "carriers": {
        "all columns": lambda: JOINED,
        "four columns": lambda: JOINED[NAMES],
        "another order": lambda: JOINED[NAMES].sample(frac=1, random_state=1),
        "index": lambda: JOINED.set_index("translation_id"),
        "map": by_map,
        "records": in_a_loop,
        "left": lambda: OF_T1.merge(
            TRANSLATIONS[["translation_id", "fragment"]], how="left"
        ),
        "from the other side": lambda: TRANSLATIONS[
            TRANSLATIONS["utterance_id"] == "T1"
        ].merge(WITNESSES.drop(columns="utterance_id"), on="translation_id"),
        "join": lambda: OF_T1.join(WORDS, on="translation_id"),
        "index of three columns": lambda: JOINED[NAMES].set_index("translation_id"),
        "sorted": lambda: JOINED[NAMES].sort_values("origin"),
        "dictionaries": lambda: JOINED[NAMES].to_dict("records"),
    },
    "independent_renderings": {
        "number": lambda: 6,
        "numpy": lambda: np.int64(6),
        "float": lambda: 6.0,
        "origins": lambda: OF_T1["origin"].nunique(),
        "set": lambda: len(set(OF_T1["origin"])),
        "once": lambda: len(OF_T1.drop_duplicates("origin")),
        "groups": lambda: OF_T1.groupby("origin").ngroups,
        "joined": lambda: len(JOINED["origin"].unique()),
    },
    "true_together_with": {
        "dictionary": lambda: WHERE,
        "series": lambda: pd.Series(WHERE),
        "letters by place": lambda: BY_PLACE,
        "sets": lambda: {place: set(who) for place, who in BY_PLACE.items()},
        "capitals": lambda: {i.upper(): said.upper() for i, said in WHERE.items()},
        "short words": lambda: WHERE | dict(b="article", e="only the article"),
        "the record": lambda: WHERE | dict(c="the record", d="only the record"),
        "short record": lambda: WHERE | dict(c="record", d="Record"),
        "in order": lambda: list(WHERE.values()),
    },
    "similarity": {
        tokens.__name__: lambda tokens=tokens: ratio_of(tokens)
        for tokens in (
            stripped,
            as_in_the_lesson,
            without_signs,
            without_apostrophes,
            by_expression,
            tokens_as_a_tuple,
            ends_by_expression,
            inner_signs_kept,
            witnesses.tokens,
        )
    }
    | {
        function.__name__: lambda function=function: function
        for function in (from_the_blocks, rounded, turned, witnesses.similarity)
    },
    "pair_scores": {
        "series": lambda: SCORES,
        "turned": lambda: TURNED,
        "dictionary": lambda: SCORES.to_dict(),
        "rounded": lambda: SCORES.round(2),
        "more places": lambda: SCORES.round(4),
        "table": lambda: SCORES.rename_axis("alignment_id").reset_index(name="score"),
        "sorted": lambda: SCORES.sort_values(),
        "pairs": lambda: list(SCORES.items()),
        "of all pairs": lambda: witnesses.scores(CASE)[list(SCORES.index)],
        "own tokens": lambda: scores_of(ratio_of(stripped)),
        "merged twice": merged_twice,
        "from the end": lambda: SCORES.iloc[::-1].to_dict(),
    },
    "same_code": {
        "id": lambda: (by_changed_words, "N11"),
        "small id": lambda: (by_changed_words, "n13"),
        "another rule": lambda: (by_days_and_doers, "N07"),
        "own pair": lambda: (by_changed_words, OWN),
        "own pair in two": lambda: (by_changed_words, (OWN[:2], OWN[2])),
        "own pair in a list": lambda: (by_changed_words, list(OWN)),
        "days": lambda: (by_days_alone, "N06"),
        "days, a pair that stays": lambda: (
            by_days_alone,
            ("It answers on Wednesday", "It answers on 26 January", "same code"),
        ),
        "will": lambda: (by_will, "N08"),
        "length": lambda: (by_length, "AL07"),
        "one pair": lambda: (one_pair_only, "N06"),
    },
    "papers_under_study": {
        **{choice: lambda choice=choice: reading(choice=choice) for choice in CHOICES},
        "flag alone": lambda: reading(
            cites="F15", quoted="the papers were still being studied"
        ),
        "units alone": lambda: reading(cites="P10.2, P11.2"),
        "marks": lambda: reading(quoted="“little cause for optimism”"),
        "short": lambda: reading(why="Two data."),
        "several quotations": lambda: reading(
            cites=["P11.2", "F15"],
            quoted=["conceptual assessments", "still being studied"],
        ),
        "paragraphs": lambda: reading(cites=("P10", "P11"), quoted="You cannot say"),
    },
}

HASTY: dict[str, dict[str, tuple[str, Callable[[], object]]]] = {
    "kinds_of_difference": {
        "all one": ("difference_is_error", lambda: dict.fromkeys(KINDS, "substance")),
        "one rendering": ("marks_are_verbatim", lambda: KINDS | {"AL04": "substance"}),
        "deed": ("day_or_status_is_wording", lambda: KINDS | {"N08": "wording"}),
        "name": ("letter_makes_another_person", lambda: KINDS | {"N02": "wording"}),
        "gap": ("silence_is_substance", lambda: KINDS | {"N05": "substance"}),
        "by number": (
            "by_the_number",
            lambda: KINDS | {"AL04": "substance", "N06": "wording", "N08": "wording"},
        ),
        "two slips": (NOT_YET, lambda: KINDS | {"N02": "omission", "N08": "spelling"}),
        "all wording": (
            "difference_is_wording",
            lambda: dict.fromkeys(KINDS, "wording"),
        ),
        "another name": (
            "letter_makes_another_person",
            lambda: KINDS | {"N02": "substance"},
        ),
        "weeks": ("day_or_status_is_wording", lambda: KINDS | {"N06": "wording"}),
        "another word": (NOT_YET, lambda: KINDS | {"N08": "tense"}),
        "one pair": (NOT_YET, lambda: {"AL04": "wording"}),
        "nothing": (NOT_YET, lambda: None),
    },
    "carriers": {
        "every utterance": (
            "all_utterances",
            lambda: WITNESSES.merge(
                TRANSLATIONS.drop(columns="utterance_id"), on="translation_id"
            ),
        ),
        "utterance as key": (
            "merged_on_the_utterance",
            lambda: OF_T1.merge(
                TRANSLATIONS.drop(columns="translation_id"), on="utterance_id"
            ),
        ),
        "one page": (
            "one_page_a_rendering",
            lambda: JOINED.drop_duplicates("translation_id"),
        ),
        "counted": ("one_row_an_origin", lambda: JOINED.drop_duplicates("origin")),
        "no words": (NOT_YET, lambda: OF_T1),
        "every page with every wording": (
            "merged_on_the_utterance",
            lambda: OF_T1.merge(
                TRANSLATIONS.query("utterance_id == 'T1'")[["fragment"]], how="cross"
            ),
        ),
        "English": (
            "original_left_out",
            lambda: JOINED[JOINED["translation_id"] != "V01"],
        ),
        "no pages": (NOT_YET, lambda: TRANSLATIONS),
        "how many": (NOT_YET, lambda: len(JOINED)),
        "nothing": (NOT_YET, lambda: None),
    },
    "independent_renderings": {
        "rows": ("every_row", lambda: len(OF_T1)),
        "wordings": ("forms_of_one_report", lambda: JOINED["fragment"].nunique()),
        "pages": ("reprints_of_one_origin", lambda: OF_T1["report"].nunique()),
        "everything": ("whole_table", lambda: WITNESSES["origin"].nunique()),
        "without the report": ("one_origin_left_out", lambda: 5),
        "text": (NOT_YET, lambda: "6"),
        "from memory": (NOT_YET, lambda: 3),
        "both left out": ("one_origin_left_out", lambda: 4),
        "all rows": ("whole_table", lambda: len(WITNESSES)),
        "names": (NOT_YET, lambda: list(OF_T1["origin"].unique())),
        "rows themselves": (NOT_YET, lambda: OF_T1),
    },
    "true_together_with": {
        "not true": (
            "majority_decides",
            lambda: WHERE | dict(b="neither", e="neither"),
        ),
        "a liar": (
            "one_must_be_wrong",
            lambda: WHERE | dict(a="record only", f="record only"),
        ),
        "next week": ("another_thursday", lambda: WHERE | dict(g="article only")),
        "silent": ("silence_is_contradiction", lambda: WHERE | dict(f="record only")),
        "in line": ("in_line_is_together", lambda: WHERE | dict(d="both")),
        "a plan": ("will_means_may", lambda: WHERE | dict(c="both")),
        "exchanged": (NOT_YET, lambda: WHERE | dict(b="record only", c="article only")),
        "all exchanged": (
            "sides_exchanged",
            lambda: (
                WHERE
                | dict.fromkeys("be", "record only")
                | dict.fromkeys("cd", "article only")
            ),
        ),
        "silent, both": (
            "silence_is_contradiction",
            lambda: WHERE | dict(a="article only", f="record only"),
        ),
        "half": (NOT_YET, lambda: dict(a="both", b="article only")),
        "no place": (NOT_YET, lambda: WHERE | dict(g="false")),
        "nothing": (NOT_YET, lambda: None),
    },
    "similarity": {
        "letters": ("characters_compared", lambda: letters),
        "bags": ("order_lost", lambda: bags),
        "sets": ("order_lost", lambda: sets),
        "split": ("nothing_normalised", lambda: ratio_of(str.split)),
        "small": ("signs_count", lambda: ratio_of(lambda text: text.lower().split())),
        "cut": (
            "words_cut_at_signs",
            lambda: ratio_of(lambda text: re.findall(r"\w+", text.lower())),
        ),
        "prints": (NOT_YET, lambda: lambda a, b: print(rounded(a, b))),
        "as in the lesson": ("some_signs_left", lambda: ratio_of(four_signs)),
        "no first place": ("first_place_left_out", lambda: no_first_place),
        "turned round": (
            "difference_returned",
            lambda: lambda a, b: 1 - ratio_of(stripped)(a, b),
        ),
        "capitals": (
            "capitals_count",
            lambda: ratio_of(
                lambda text: [w.strip(SIGNS) for w in text.replace("’", "'").split()]
            ),
        ),
        "percent": (NOT_YET, lambda: lambda a, b: 100 * rounded(a, b)),
        "number": (NOT_YET, lambda: 0.61),
    },
    "pair_scores": {
        "letters": ("characters_compared", lambda: scores_of(letters)),
        "sets": ("order_lost", lambda: scores_of(sets)),
        "list": (
            "synonyms_switched_on",
            lambda: witnesses.scores(CASE, witnesses.synonyms(CASE))[SCORES.index],
        ),
        "one": (NOT_YET, lambda: SCORES.iloc[0]),
        "ours too": ("made_up_pairs_too", lambda: witnesses.scores(CASE)),
        "ids": (
            "ids_compared",
            lambda: {
                row.alignment_id: witnesses.similarity(row.first, row.second)
                for row in CASE.alignments.itertuples()
            },
        ),
        "as printed": ("words_as_printed", lambda: scores_of(ratio_of(str.split))),
        "numbers alone": (NOT_YET, lambda: list(SCORES)),
        "one place": (NOT_YET, lambda: SCORES.round(1)),
        "percent": (NOT_YET, lambda: SCORES * 100),
    },
    "same_code": {
        "always": ("one_code_for_all", lambda: (lambda a, b: "same code", "N01")),
        "never": ("one_code_for_all", lambda: (lambda a, b: "another code", "AL01")),
        "alike": ("likeness_for_sameness", lambda: (above(0.6), "N01")),
        "backwards": (
            "unlikeness_for_sameness",
            lambda: (above(0.77, "another code", "same code"), "N02"),
        ),
        "gets it right": (NOT_YET, lambda: (by_changed_words, "N01")),
        "no example": (NOT_YET, lambda: (by_changed_words, ...)),
        "equal": (
            "one_code_for_all",
            lambda: (lambda a, b: "same code" if a == b else "another code", "AL01"),
        ),
        "prints": (NOT_YET, lambda: (lambda a, b: print("same code"), "N06")),
        "open pair": (NOT_YET, lambda: (by_days_alone, "AL17")),
        "unknown pair": (NOT_YET, lambda: (by_days_alone, "N99")),
        "another word": (NOT_YET, lambda: (lambda a, b: a == b, "N01")),
    },
    "papers_under_study": {
        "no words": (INCOMPLETE, lambda: reading(quoted="")),
        "other words": (INCOMPLETE, lambda: reading(quoted="no cause at all")),
        "own choice": (INCOMPLETE, lambda: reading(choice="delete it")),
        "no unit": (INCOMPLETE, lambda: reading(cites=[])),
        "unknown unit": (INCOMPLETE, lambda: reading(cites="P99")),
        "nothing against": (INCOMPLETE, lambda: reading(against="")),
        "choice alone": (INCOMPLETE, lambda: "keep it"),
    },
}


def hand_in(name: str, make: Callable[[], object]):
    answer = make()
    arguments = answer if name == "same_code" else (answer,)
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


def test_a_reason_about_codes_is_not_taken_for_one_about_intentions():
    calm = reading(against="It hides both.", why="The gap lies in what he judged.")
    accused = reading(why="They hide that he had not read it.")

    assert "intentions" not in str(check.papers_under_study(calm))
    assert "intentions" in str(check.papers_under_study(accused))
