"""The method of lesson 1, and the surprises that its text promises."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pandas as pd
import pytest

from noteverbale.case import Case, load_case
from noteverbale.exercises import close_reading as exercises
from noteverbale.exercises.close_reading._sorting import SENTENCES
from noteverbale.method import close_reading

LESSON = Path(__file__).parents[1] / "notebooks" / "01-what-is-on-the-page.ipynb"


@pytest.fixture(scope="module")
def case() -> Case:
    return load_case()


@pytest.fixture(scope="module")
def paras(case: Case) -> pd.DataFrame:
    return close_reading.paragraphs(case)


def test_the_page_cut_at_blank_lines_gives_the_paragraphs(
    case: Case, paras: pd.DataFrame
) -> None:
    pieces = close_reading.page_text(case).split("\n\n")

    assert pieces == paras["text"].tolist()
    assert not any("\n" in piece for piece in pieces)


def test_no_word_of_the_brief_is_lost_on_the_page(case: Case) -> None:
    page = close_reading.page_text(case)

    assert page.split() == " ".join(case.brief["text"]).split()


def test_headline_and_summary_are_the_first_two_pieces(paras: pd.DataFrame) -> None:
    assert paras["pid"].tolist() == ["H", *(f"P{n}" for n in range(1, 14))]
    assert paras["kind"].tolist() == ["headline", "summary", *["body"] * 12]


def test_words_between_spaces_differ_from_ours_by_the_two_dashes_of_p5(
    paras: pd.DataFrame,
) -> None:
    by_spaces = paras["text"].str.split().str.len()
    more = (by_spaces - paras["n_words"]).set_axis(paras["pid"])

    assert more[more != 0].to_dict() == {"P5": 2}


@pytest.mark.parametrize(
    ("text", "n"),
    [
        ("", 0),
        ("No marks.", 0),
        ("“One”, “two three”.", 3),
        ("“NATO’s open-door principle”", 3),
        ('"straight marks"', 0),
    ],
)
def test_words_between_marks(text: str, n: int) -> None:
    assert close_reading.words_between_marks(text) == n


def test_quoted_words_are_those_of_the_table_of_quotations(
    case: Case, paras: pd.DataFrame
) -> None:
    words = case.quotations["fragment"].map(close_reading.n_words).sum()

    assert paras["n_quoted_words"].sum() == words


def test_the_share_is_of_our_brief(paras: pd.DataFrame, case: Case) -> None:
    body = paras[paras["kind"] == "body"]

    assert (body["n_quoted_words"].sum(), body["n_words"].sum()) == (121, 518)
    assert close_reading.quoted_share(case) == 121 / 518


def test_two_paragraphs_of_the_body_have_no_marks(paras: pd.DataFrame) -> None:
    """The second bet: what Russia demands (P2), and that NATO will answer (P7)."""
    body = paras[paras["kind"] == "body"]

    assert body.loc[body["n_quoted_words"] == 0, "pid"].tolist() == ["P2", "P7"]


def test_one_quoted_string_turns_and_it_stands_in_the_last_paragraph(
    case: Case, paras: pd.DataFrame
) -> None:
    """The surprise: hope and its limit inside the marks, in Lavrov's words, in P13."""
    turning = close_reading.strings_that_turn(case)

    assert turning["unit"].tolist() == ["P13.1"]
    assert turning["speaker"].tolist() == ["Sergey Lavrov"]
    assert paras["pid"].iloc[-1] == "P13"


def test_neither_half_of_that_sentence_is_in_headline_or_summary(
    case: Case, paras: pd.DataFrame
) -> None:
    top = set(re.findall(r"\w+", " ".join(paras["text"][:2]).lower()))
    said = close_reading.strings_that_turn(case)["fragment"][0].lower()

    assert set(re.findall(r"\w+", said)) & top == {"the", "of", "on"}
    assert "lavrov" not in top


def test_the_headline_turns_and_the_summary_does_not(paras: pd.DataFrame) -> None:
    turns = paras.set_index("pid")["text"].map(close_reading.turning_words)

    assert turns["H"] == ["but"]
    assert turns["P1"] == []
    assert turns["P13"] == ["albeit", "but"]


def test_a_word_is_no_more_than_a_sign() -> None:
    """ "Nothing but" does not turn, and a sentence can turn without a listed word."""
    assert close_reading.turning_words("Nothing but talks.") == ["but"]
    assert close_reading.turning_words("He agreed; she did not.") == []


def test_what_the_lesson_calls_absent_is_absent(case: Case) -> None:
    page = close_reading.page_text(case).lower()
    words = ("missile", "exercise", "sanction", "indivisib", "100,000", "security")

    assert [word for word in words if word in page] == []


def test_the_record_has_what_the_page_leaves_out_for_both_directions(
    case: Case,
) -> None:
    arguments = case.arguments.set_index("arg_id")["side"]
    offers = case.replies[case.replies["kind"] == "offered"]["topic_code"]
    event = case.events_on_record.set_index("event_id").loc["E34"]

    assert (arguments["A1"], arguments["A9"]) == ("Russia", "Ukraine")
    assert {"INF_MISSILES", "EXERCISES"} <= set(offers)
    assert event["date"] == pd.Timestamp("2022-02-24")
    assert "invasion" in event["event"]


def test_the_record_has_both_sides_of_what_the_page_leaves_out(case: Case) -> None:
    """Each side's argument, and that the drafts would bind Russia as well."""
    sides = case.arguments.set_index("arg_id")["side"]
    demands = case.demands.set_index("demand_id").astype(str)

    assert (sides["A2"], sides["A8"]) == ("US/NATO", "Russia")
    assert "Russia" in demands.loc["N4", "who_is_bound"]
    assert demands.loc["U5b", "who_is_bound"] == "both"


def test_albeit_stands_in_one_english_of_that_sentence(case: Case) -> None:
    said = case.translations.query("utterance_id == 'T4'").set_index("version")

    assert said["fragment"].str.contains("albeit").sum() == 1
    assert "only" in said.loc["official MFA English", "fragment"]
    assert not re.search("albeit|only", said.loc["AP", "fragment"])


def test_the_demands_are_putins_in_the_headline_and_nowhere_else(case: Case) -> None:
    page = close_reading.page_text(case)

    assert page.count("Putin’s") == 1
    assert page.index("Putin’s") < page.index("\n\n")


# What decides each sentence of the sixth exercise: words that stand in a unit, or
# words that would have to stand somewhere and do not.
@pytest.mark.parametrize(
    ("letter", "unit", "words"),
    [
        ("a", "P5.2", "will stay unpublished"),
        ("b", "P5.7", "expects a follow-up meeting"),
        ("d", "P12.3", "it will take some time to analyse everything"),
        ("f", "P12.2", "When Moscow will answer is not yet clear"),
    ],
)
def test_a_unit_decides_what_is_stated_or_implied(
    case: Case, letter: str, unit: str, words: str
) -> None:
    text = case.brief.set_index("unit")["text"][unit]

    assert words in text
    assert exercises.on_the_page.reference(case)[letter] in ("stated", "implied")


def test_nothing_on_the_page_decides_what_is_absent(case: Case) -> None:
    page = close_reading.page_text(case)
    key = exercises.on_the_page.reference(case)

    assert {letter for letter in SENTENCES if key[letter] == "absent"} == {*"ceg"}
    assert not re.search(r"missile|bomber|warship|ship\b|both sides", page)
    assert not re.search(r"Ukrain\w*,? (said|says|sees)|Kyiv|Kuleba", page)


@pytest.mark.parametrize(
    "answer",
    [
        lambda text: sum(len(s.split()) for s in re.findall("“(.*?)”", text)),
        lambda text: len(" ".join(re.findall("“([^”]*)”", text)).split()),
        lambda text: sum(
            len(piece.split("”")[0].split()) for piece in text.split("“")[1:]
        ),
    ],
)
def test_other_right_ways_to_count_words_between_marks(answer) -> None:
    assert exercises.words_in_marks(answer).status == "correct"


@pytest.mark.parametrize(
    "share", [0.23, 0.24, 0.234, 0.237, 121 / 518, 123 / 520, 121 / 520]
)
def test_a_share_is_right_with_and_without_dashes(share) -> None:
    assert exercises.quoted_share(share).status == "correct"


def test_other_right_forms_of_the_table(paras: pd.DataFrame) -> None:
    by_dict = paras.set_index("pid")[["kind", "n_words"]]
    records = paras[["pid", "kind", "n_words"]].to_dict("records")
    long_names = paras.assign(kind=paras["kind"].replace("body", "body paragraph"))
    grouped = load_case().brief.groupby("paragraph", sort=False)["text"].agg(" ".join)
    counted = grouped.str.split().str.len().rename("n_words").reset_index()
    counted = counted.rename(columns={"paragraph": "pid"})

    for answer in (
        by_dict,
        records,
        long_names,
        counted.assign(kind=paras["kind"]),
        paras.sort_values("n_words"),
        {name: paras[name].tolist() for name in ("pid", "kind", "n_words")},
    ):
        assert exercises.paragraph_table(answer).status == "correct"


def test_other_right_forms_of_the_turning_words(paras: pd.DataFrame) -> None:
    counts = paras.set_index("pid")["text"].map(close_reading.turning_words).str.len()
    pattern = r"\b(?:but|although|albeit|however|nevertheless|instead)\b"
    by_pattern = paras.set_index("pid")["text"].str.lower().str.count(pattern)
    only_found = counts[counts > 0].to_dict()

    for answer in (counts, by_pattern, only_found, counts.reset_index()):
        assert exercises.turning_words(answer).status == "correct"


@pytest.mark.parametrize("seed", range(5))
def test_the_turning_words_follow_the_text_of_a_variant(case: Case, seed: int) -> None:
    variant = case.variant(seed, "author")
    texts = close_reading.paragraphs(variant).set_index("pid")["text"]
    counts = texts.map(close_reading.turning_words).str.len()

    assert exercises.turning_words.judge(counts, variant).outcome.status == "correct"


def test_a_rule_with_an_example_of_ones_own_is_accepted() -> None:
    def kind(text: str) -> str:
        if not text.endswith("."):
            return "headline"
        return "summary" if "today" in text or "Both" in text else "body"

    own = ("The treaty is signed today.", "body")

    assert exercises.kind_rule(kind, own).status == "correct"
    assert exercises.kind_rule(kind, "H").status == "not yet"


def test_each_term_of_the_lesson_is_bold_once_and_in_the_glossary() -> None:
    cells = json.loads(LESSON.read_text(encoding="utf-8"))["cells"]
    texts = {cell["id"]: "".join(cell["source"]) for cell in cells}
    glossary = re.findall(r"^- \*\*(.+?)\*\*: ", texts.pop("glossary"), re.MULTILINE)
    defined = re.findall(r"\[\*\*(.+?)\*\*\]\(#Glossary\)", "\n".join(texts.values()))

    assert sorted(defined) == sorted(glossary)
    assert len(set(defined)) == len(defined)


def test_the_lesson_keeps_its_size() -> None:
    cells = json.loads(LESSON.read_text(encoding="utf-8"))["cells"]
    prose = ["".join(c["source"]) for c in cells if c["cell_type"] == "markdown"]
    python = ["".join(c["source"]) for c in cells if c["cell_type"] == "code"]

    assert 900 <= sum(len(text.split()) for text in prose) <= 1500
    assert max(len([line for line in text.split("\n") if line]) for text in python) <= 4
