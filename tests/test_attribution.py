"""The method of lesson 2, and the surprises that its text promises."""

from __future__ import annotations

import pandas as pd
import pytest

from noteverbale.case import Case, load_case
from noteverbale.method import attribution


@pytest.fixture(scope="module")
def case() -> Case:
    return load_case()


@pytest.fixture(scope="module")
def statements(case: Case) -> pd.DataFrame:
    return attribution.statements(case)


def test_every_claim_is_one_row(case: Case, statements: pd.DataFrame) -> None:
    assert statements["claim_id"].tolist() == case.claims["claim_id"].tolist()
    assert set(statements["mode"]) == set(attribution.MODES)


def test_the_narrator_has_no_speaker_and_everybody_else_has(
    statements: pd.DataFrame,
) -> None:
    narrator = statements["mode"] == "narrator"

    assert statements.loc[narrator, "speaker"].isna().all()
    assert statements.loc[~narrator, "speaker"].notna().all()


def test_a_direct_quotation_is_a_unit_with_quotation_marks(
    statements: pd.DataFrame,
) -> None:
    marked = statements["text"].str.contains("“")

    assert (statements["mode"] == "direct quotation").tolist() == marked.tolist()


@pytest.mark.parametrize(
    ("speaker", "via", "depth"),
    [(None, None, 1), ("a", None, 2), ("a", "b", 3), (float("nan"), pd.NA, 1)],
)
def test_depth_counts_the_voices_that_are_there(speaker, via, depth) -> None:
    assert attribution.depth({"speaker": speaker, "via": via}) == depth


def test_depth_is_the_number_of_opening_brackets(statements: pd.DataFrame) -> None:
    for row in statements.astype(object).to_dict("records"):
        line = attribution.nested(row["text"], row["speaker"], row["via"])

        assert line.count("[") == attribution.depth(row)


def test_depth_is_the_last_level_of_the_chain(
    case: Case, statements: pd.DataFrame
) -> None:
    levels = case.chain.groupby("unit")["level"].max()
    depths = statements.apply(attribution.depth, axis=1)

    assert depths.tolist() == levels.reindex(statements["unit"]).tolist()


def test_quoted_words_are_those_between_the_marks(case: Case) -> None:
    inside = case.brief["text"].str.findall("“([^”]*)”").explode().dropna()

    assert attribution.quoted_words(case).sum() == sum(map(attribution.n_words, inside))


def test_two_strong_sentences_have_no_named_source(case: Case) -> None:
    """The surprise of the lesson: P8.1 by unnamed diplomats, P12.1 by nobody."""
    assert attribution.unnamed_sources(case) == {"C27", "C37"}


def test_a_quotation_is_no_nearer_than_reported_speech(
    statements: pd.DataFrame,
) -> None:
    depths = statements.assign(depth=statements.apply(attribution.depth, axis=1))
    least = depths.groupby("mode")["depth"].min()

    assert least["direct quotation"] == least["reported speech"] > least["narrator"]
    assert depths.loc[depths["depth"].idxmax(), "unit"] == "P13.2"


def test_those_who_are_spoken_about_are_not_heard(case: Case) -> None:
    """The zero bars: Ukraine and Georgia are in P2, and nowhere quoted."""
    spoken_about = set(case.mentions["refers_to"])

    assert {"Ukraine", "Georgia"} <= spoken_about
    assert not {"Ukraine", "Georgia"} & set(attribution.quoted_words(case).index)
