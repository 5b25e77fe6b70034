"""The method of lesson 3, its tables, and the surprises that its text promises."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from noteverbale.case import Case, load_case
from noteverbale.case.variant.witnesses import vary
from noteverbale.method import alignment, witnesses

BLINKEN, MINIMAL = "AL11", "N01"


@pytest.fixture(scope="module")
def case() -> Case:
    return load_case()


@pytest.fixture(scope="module")
def pairs(case: Case) -> pd.DataFrame:
    return witnesses.pairs(case).set_index("pair_id")


@pytest.fixture(scope="module")
def scores(case: Case) -> pd.Series:
    return witnesses.scores(case)


# The surprise.


def test_a_reworded_sentence_scores_lower_than_a_changed_date(
    pairs: pd.DataFrame, scores: pd.Series
) -> None:
    """Two renderings of one Blinken sentence, against our constructed minimal pair."""
    assert scores[BLINKEN] == pytest.approx(14 / 21)
    assert scores[MINIMAL] == pytest.approx(14 / 18)
    assert scores[BLINKEN] < scores[MINIMAL]

    assert pairs.loc[[BLINKEN, MINIMAL], "category"].tolist() == [
        "wording",
        "substance",
    ]
    assert pairs.loc[[BLINKEN, MINIMAL], "code_changes"].tolist() == ["no", "yes"]
    assert pairs.loc[[BLINKEN, MINIMAL], "constructed"].tolist() == [False, True]


def test_two_renderings_of_one_sentence_can_share_no_word(
    pairs: pd.DataFrame, scores: pd.Series
) -> None:
    assert scores["AL05"] == 0
    assert pairs.loc["AL05", "code_changes"] == "no"


def test_no_number_parts_the_alike_from_the_same(
    pairs: pd.DataFrame, scores: pd.Series
) -> None:
    kept = scores[pairs["code_changes"] == "no"]
    another = scores[pairs["code_changes"] == "yes"]

    assert another.min() < kept.max()
    assert another.mean() > kept.mean()
    for number in np.unique(scores):
        n_right = (kept >= number).sum() + (another < number).sum()
        assert n_right <= len(kept)  # "the same" every time is right as often


def test_the_list_lifts_what_it_was_made_for_and_leaves_the_minimal_pair(
    case: Case, scores: pd.Series
) -> None:
    listed = witnesses.scores(case, witnesses.synonyms(case))

    assert listed["AL09"] > listed[MINIMAL] == scores[MINIMAL]
    assert listed["AL20"] < listed[MINIMAL]


def test_the_minimal_pair_is_another_day_and_another_status(
    pairs: pd.DataFrame,
) -> None:
    rows = witnesses.aligned(*pairs.loc[MINIMAL, ["first", "second"]])
    changed = rows[rows["mark"] == "changed"]

    assert changed[["first", "second"]].to_numpy().tolist() == [
        ["will", "did"],
        ["Thursday", "Wednesday"],
    ]


# Tokens, similarity, alignment.


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("NATO’s open door", "NATO's open door"),
        ("“Talks”, he said.", "talks he said"),
        (
            "for weeks and – in a sense – for years",
            "for weeks and in a sense for years",
        ),
        ("MOSCOW answers!", "Moscow answers"),
        ("«Поводов для оптимизма»", "поводов для оптимизма"),
    ],
)
def test_signs_at_edges_capitals_and_apostrophes_are_no_difference(one, other) -> None:
    assert witnesses.tokens(one) == witnesses.tokens(other)
    assert witnesses.similarity(one, other) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("open-door principle", "open door principle"),
        ("for weeks and for years", "for years and for weeks"),
        ("talks talks", "talks"),
        ("has now studied", "has not studied"),
    ],
)
def test_hyphens_order_repeats_and_letters_are_a_difference(one, other) -> None:
    assert witnesses.similarity(one, other) < 1


def test_what_is_not_ignored_counts() -> None:
    one, other = "Talks, he said", "talks he said"

    assert witnesses.similarity(one, other, ignore_case=False) < 1
    assert witnesses.similarity(one, other, ignore_punctuation=False) < 1


def test_similarity_goes_from_none_in_common_to_the_same_text() -> None:
    assert witnesses.similarity("one two", "one two") == 1
    assert witnesses.similarity("one two", "three") == 0


def test_the_ratio_is_the_documented_one() -> None:
    """The example of Python's documentation of `difflib`, letter by letter."""
    assert witnesses.similarity("a b c d", "b c d e") == pytest.approx(0.75)


def test_listed_words_take_the_place_of_two_words_before_one() -> None:
    listed = {"not much": "little", "much": "many"}

    assert witnesses.tokens("Not much, much", listed=listed) == ["little", "many"]


def test_a_listed_word_is_marked_as_such() -> None:
    rows = witnesses.aligned("the path", "the way", listed={"path": "way"})

    assert rows["mark"].tolist() == ["same", "listed"]


def test_an_alignment_keeps_every_token_of_both_texts(pairs: pd.DataFrame) -> None:
    for first, second in pairs[["first", "second"]].to_numpy():
        rows = witnesses.aligned(first, second)
        for side, text in (("first", first), ("second", second)):
            assert witnesses.tokens(" ".join(rows[side])) == witnesses.tokens(text)


def test_the_table_and_the_stretches_have_one_similarity(
    pairs: pd.DataFrame, scores: pd.Series
) -> None:
    for pair, first, second in pairs[["first", "second"]].itertuples():
        found = alignment.alignment_of(first, second)

        assert found.similarity == pytest.approx(scores[pair])


# Pairs and kinds.


def test_every_pair_has_a_known_kind_and_an_answer_on_its_code(
    pairs: pd.DataFrame,
) -> None:
    assert set(pairs["category"]) == set(witnesses.CATEGORIES)
    assert set(pairs["code_changes"]) == {"no", "yes", "open"}
    assert (pairs["category"] != pairs["also_read_as"]).all()


def test_a_pair_with_a_second_reading_has_an_open_code(pairs: pd.DataFrame) -> None:
    assert set(pairs.loc[pairs["also_read_as"].notna(), "code_changes"]) == {"open"}


def test_spelling_keeps_a_code_and_substance_does_not(pairs: pd.DataFrame) -> None:
    by_kind = pairs[pairs["also_read_as"].isna()].groupby("category")["code_changes"]

    assert set(by_kind.get_group("spelling")) == {"no"}
    assert set(by_kind.get_group("substance")) == {"yes"}


def test_an_omission_leaves_out_words_and_changes_none(pairs: pd.DataFrame) -> None:
    alone = pairs[(pairs["category"] == "omission") & pairs["also_read_as"].isna()]

    for first, second in alone[["first", "second"]].to_numpy():
        assert set(witnesses.aligned(first, second)["mark"]) == {"same", "missing"}


def test_what_carries_a_difference_stands_in_the_pair(pairs: pd.DataFrame) -> None:
    for row in pairs.itertuples():
        if "the whole of it" in row.carried_by:
            continue
        both = " ".join((*witnesses.tokens(row.first), *witnesses.tokens(row.second)))
        for part in row.carried_by.replace(";", "|").split("|"):
            for token in witnesses.tokens(part.replace("…", " ")):
                assert token in both


def test_a_pair_of_renderings_is_of_one_utterance_and_one_claim(case: Case) -> None:
    utterances = case.translations.set_index("translation_id")["utterance_id"]
    rows = case.alignments

    assert (rows["first"].map(utterances) == rows["utterance_id"]).all()
    assert (rows["second"].map(utterances) == rows["utterance_id"]).all()
    assert (rows["first"] != rows["second"]).all()
    assert rows.groupby("utterance_id")["claim_id"].nunique().eq(1).all()


def test_constructed_pairs_say_that_they_are_ours(case: Case) -> None:
    """Nobody may take them for something that an official said."""
    assert case.constructed_pairs["basis"].str.startswith("constructed by us").all()


def test_every_synonym_occurs_in_a_rendering(case: Case) -> None:
    said = [" ".join(witnesses.tokens(text)) for text in case.translations["fragment"]]

    for words in [*case.synonyms["words"], *case.synonyms["stands_for"]]:
        assert any(words in text for text in said)


# Witnesses and origins.


def test_pages_of_one_origin_and_forms_of_one_report_count_once(case: Case) -> None:
    rows = case.witnesses[case.witnesses["utterance_id"] == "T1"]
    counts = [
        len(rows),
        *(rows[name].nunique() for name in ("translation_id", "report", "origin")),
    ]

    assert counts == [9, 8, 7, 6]
    assert witnesses.independent(case.witnesses, "T1") == 6
    assert (rows["origin"] == witnesses.THE_REPORT).sum() == 3


def test_pages_with_a_speakers_own_words_count_once_on_both_sides(case: Case) -> None:
    """One measure for two pages with Peskov's words and two with Blinken's."""
    rows = case.witnesses
    twice = rows[rows.duplicated("translation_id", keep=False)]

    assert twice.groupby("translation_id")["origin"].unique().map(list).to_dict() == {
        "V01": ["Peskov's words in Russian"],
        "V09": ["Blinken's words in English"],
    }
    assert twice["basis"].str.startswith("inference: ").all()
    assert witnesses.independent(rows, "T2") == 3


def test_most_rows_and_pairs_are_of_russian_words_as_the_lesson_says(
    case: Case,
) -> None:
    russian = {"T1", "T3", "T4"}

    assert int(case.alignments["utterance_id"].isin(russian).sum()) == 16
    assert int(case.witnesses["utterance_id"].isin(russian).sum()) == 16
    assert (len(case.alignments), len(case.witnesses)) == (21, 24)


def test_short_names_of_claims_have_no_loose_marks(case: Case) -> None:
    names = witnesses.claim_names(case)

    assert [names[claim] for claim in ("C01", "C04", "C12", "C37")] == [
        "C01 United States",
        "C04 Russian side",
        "C12 Blinken",
        "C37 (not named)",
    ]
    assert not any(set(name) & set('"“”;') for name in names.values())


def test_the_grid_says_nothing_where_the_tables_hold_nothing(case: Case) -> None:
    grid = witnesses.accounts_grid(case)

    assert witnesses.THE_REPORT not in grid.index
    assert grid.notna().any(axis=None)
    assert grid.isna().any(axis=None)
    assert grid.loc["NATO"].dropna().to_dict() == {"C26": "X"}
    assert grid.loc["Blinken's words in English", "C12"] == "W/X"
    assert grid.loc[["New York Times", "Russia-Islamic World"], "C33"].eq("X/O").all()


def test_the_report_and_the_record_differ_on_natos_day_and_both_are_kept(
    case: Case,
) -> None:
    claims = case.claims.set_index("claim_id")
    planned = case.events.set_index("event_id").loc["EV02"]
    conveyed = case.events_on_record.set_index("event_id").loc["E15"]

    assert planned["claim_ids"] == ["C02", "C26"]
    assert planned["status"] == "planned"
    assert {"S09", "S10", "S11"} <= set(conveyed["sources"])
    assert conveyed["date"] == pd.Timestamp("2022-01-26")
    for claim in ("C02", "C26"):
        assert claims.loc[claim, "sources"] == ["S09", "S10", "S11"]
        assert "Wed 26 Jan" in claims.loc[claim, "record_says"]
        assert "Wed" not in claims.loc[claim, "article_says"]


# Variants.


@pytest.mark.parametrize("seed", range(10))
def test_fewer_witnesses_stay_a_case_whose_tables_agree(case: Case, seed: int) -> None:
    frames = case.frames()
    vary(frames, case.schema, np.random.default_rng(seed))
    variant = Case.from_tables(case.name, frames, case.schema)

    assert variant.problems() == []
    for name in ("witnesses", "translations", "alignments"):
        assert 0 < len(frames[name]) < len(case.frames()[name])
    n = {one: witnesses.independent(frames["witnesses"], one) for one in ("T1", "T3")}
    assert 2 <= n["T1"] < 6
    assert 2 <= n["T3"] < 4
    assert witnesses.THE_REPORT in set(frames["witnesses"]["origin"])
