"""What must hold in the case that ships with the course."""

import re

import pandas as pd
import pytest

from noteverbale.case import load_case
from noteverbale.case.words import n_words, strings_between

CASE = load_case()
SIZES = {
    "brief": 42,
    "claims": 41,
    "demands": 24,
    "replies": 22,
    "events_on_record": 37,
    "states": 15,
    "members": 32,
    "translations": 22,
    "predictions": 9,
    "concepts": 15,
    "terms": 17,
    "arguments": 11,
    "flags": 25,
    "sources": 168,
    "battlegroups": 4,
    "event_types": 22,
    "intervals": 7,
}
QUOTED = [
    ("claims", "quoted_fragment"),
    ("translations", "fragment"),
    ("quotations", "fragment"),
]
# Forms of the verbs that `terms` advises against, in what we say ourselves.
LOADED = re.compile(
    r"\b(refus(e|es|ed|ing)|reject(s|ed|ing)?|ignor(e|es|ed|ing)|insist(s|ed|ing)?"
    r"|admit(s|ted|ting)?|claim(ed|ing)|claims (that|to))\b",
    re.IGNORECASE,
)


def prose() -> list[tuple[str, str]]:
    """Every text of the case that is ours, with its place."""
    found = []
    for name, spec in CASE.schema.tables.items():
        # These hold the words of others: what terms are about, and pages' own names.
        if name in ("sources", "event_types"):
            continue
        frame = CASE.table(name)
        for column in spec.columns:
            if column.kind == "string" and (name, column.name) != ("terms", "term"):
                cells = frame[column.name].dropna()
                found += [(f"{name}.{column.name}", cell) for cell in cells]
            found.append((f"{name}.{column.name}", column.description))
        found.append((name, spec.description))
    return found


def test_the_case_has_no_findings():
    assert CASE.problems() == []


@pytest.mark.parametrize(("table", "rows"), SIZES.items())
def test_every_row_of_the_fact_sheet_is_there(table, rows):
    assert len(CASE.table(table)) == rows


@pytest.mark.parametrize(("table", "column"), QUOTED)
def test_no_fragment_has_more_than_fifteen_words(table, column):
    counts = CASE.table(table)[column].dropna().map(n_words)

    assert counts.max() <= 15


def test_fragments_stand_where_the_quotations_say():
    texts = CASE.brief.set_index("unit")["text"]
    rows = CASE.quotations

    for row in rows.itertuples():
        assert texts[row.unit][row.start : row.end] == row.fragment
        assert texts[row.unit][row.start - 1] == "“"
        assert texts[row.unit][row.end] == "”"


def test_every_string_in_quotation_marks_is_a_quotation():
    units = CASE.brief.itertuples()
    marked = {(u.unit, *span) for u in units for span in strings_between(u.text, "“”")}
    rows = CASE.quotations

    assert marked == set(zip(rows["unit"], rows["start"], rows["end"], strict=True))


def test_mentions_stand_where_they_say():
    texts = CASE.brief.set_index("unit")["text"]

    for row in CASE.mentions.itertuples():
        assert texts[row.unit][row.start : row.end] == row.expression


def test_the_words_that_carry_a_voice_stand_in_its_unit():
    rows = CASE.chain.dropna(subset="expression").join(
        CASE.brief.set_index("unit")["text"], on="unit"
    )

    assert len(rows) > 20
    assert all(e in text for e, text in zip(rows["expression"], rows["text"]))  # noqa: B905  two columns of one frame


def test_each_chain_begins_with_the_report_and_leaves_no_level_out():
    levels = CASE.chain.groupby("unit")["level"].agg(sorted)

    assert set(levels.index) == set(CASE.brief["unit"])
    assert all(found == list(range(1, len(found) + 1)) for found in levels)


def test_each_claim_is_one_unit_in_the_order_of_the_text():
    told = CASE.brief["claim_ids"].explode().dropna().tolist()
    units = CASE.brief.set_index("unit")
    paragraphs = CASE.claims.set_index("claim_id")["paragraph"]

    assert told == CASE.claims["claim_id"].tolist()
    assert all(
        units.at[unit, "paragraph"] == paragraphs[ids[0]]
        for unit, ids in units["claim_ids"].items()
        if ids
    )


def test_a_quotation_belongs_to_the_claim_of_its_unit():
    claims = CASE.brief.set_index("unit")["claim_ids"]

    assert all(row.claim_id in claims[row.unit] for row in CASE.quotations.itertuples())


@pytest.mark.parametrize("table", CASE.tables())
def test_every_row_says_where_it_comes_from(table):
    """A row has sources and a confidence, or a basis, or it is read off the report."""
    spec = CASE.schema.tables[table]
    columns = set(spec.column_names)
    frame = CASE.table(table)

    if "sources" in columns:
        assert frame["sources"].map(len).min() > 0
        assert frame["confidence"].notna().all()
    elif table not in ("sources", "brief", "quotations"):
        assert frame["basis" if "basis" in columns else "reason"].notna().all()


def test_an_unsourced_row_says_none_and_claims_no_source_in_its_confidence():
    for table in CASE.tables():
        frame = CASE.table(table)
        if "sources" in frame:
            bare = frame[frame["sources"].map(lambda ids: ids == ["none"])]
            assert set(bare["confidence"]) <= {"GK", "UNVERIFIED", "inference"}


def test_a_row_called_2src_names_two_pages_or_says_why_not():
    for table in ("claims", "demands", "replies", "events_on_record", "predictions"):
        frame = CASE.table(table)
        twice = frame[frame["confidence"] == "2SRC"]
        few = twice[twice["sources"].map(len) < 2]

        assert few["confidence_note"].notna().all(), few.iloc[:, 0].tolist()


def test_the_weekday_of_each_event_is_that_of_its_date():
    events = CASE.events_on_record

    assert events["weekday"].tolist() == events["date"].dt.day_name().tolist()


def test_the_flags_of_members_follow_from_their_dates():
    members = CASE.members
    joined = members["treaty_signed_or_joined"]
    since = members["membership_effective"]

    assert (members["year"] == joined.dt.year).all()
    assert (members["joined_after_1997_05_27"] == (since > "1997-05-27")).all()
    assert (members["member_on_2022_01_27"] == (since <= "2022-01-27")).all()
    assert members["member_on_2022_01_27"].sum() == 30


def test_the_memberships_of_states_follow_from_their_dates():
    states = CASE.states

    assert (states["nato_member_jan2022"] == states["nato_since"].notna()).all()
    assert (states["eu_member_jan2022"] == states["eu_since"].notna()).all()


def test_states_and_members_agree_on_the_day_of_accession():
    both = CASE.states.merge(CASE.members, on="iso3")

    assert both["iso3"].tolist() == ["EST", "LVA", "LTU"]
    assert (both["nato_since"] == both["membership_effective"]).all()


def test_intervals_are_the_days_between_their_events():
    dates = CASE.events_on_record.set_index("event_id")["date"]

    for row in CASE.intervals.itertuples():
        assert row.days == (row.to_date - row.from_date).days
        assert {dates[i] for i in row.from_event_ids} == {row.from_date}
        assert {dates[i] for i in row.to_event_ids} == {row.to_date}


def test_the_days_of_a_prediction_run_until_it_was_settled():
    rows = CASE.predictions

    assert (rows["days"] == (rows["resolved_on"] - rows["made_on"]).dt.days).all()


def test_there_is_a_witness_for_each_rendering_and_page():
    renderings = CASE.translations.explode("sources")
    witnesses = CASE.witnesses
    expected = set(
        zip(renderings["translation_id"], renderings["sources"], strict=True)
    )

    assert set(zip(witnesses["translation_id"], witnesses["report"], strict=True)) == (
        expected
    )
    assert len(witnesses) == len(expected)


def test_a_witness_and_its_rendering_are_of_one_utterance():
    utterances = CASE.translations.set_index("translation_id")["utterance_id"]
    rows = CASE.witnesses

    assert (rows["translation_id"].map(utterances) == rows["utterance_id"]).all()


def test_the_basis_of_a_witness_is_an_inference_or_stands_with_the_source():
    publishers = CASE.sources.set_index("source_id")["publisher"]

    for row in CASE.witnesses.itertuples():
        inferred = row.basis.startswith("inference: ")
        assert inferred or row.basis in publishers[row.report]


def test_one_page_has_one_origin():
    origins = CASE.witnesses.groupby("report")["origin"].nunique()

    assert origins.max() == 1


def test_what_the_report_and_the_record_say_are_two_columns_without_a_resolved_date():
    assert {"article_says", "record_says"} <= set(CASE.claims.columns)
    assert "date_resolved" not in CASE.claims.columns


def test_values_that_are_neither_yes_nor_no_are_kept():
    cells = CASE.states.filter(like="_art").stack()

    assert {"moot", "ambiguous", "unclear"} <= {re.split(r"\W", c)[0] for c in cells}


def test_hedges_are_the_words_without_marks_around_them():
    hedges = CASE.claims.set_index("claim_id")["hedges"]

    assert hedges["C21"] == ["I think", "if Russia is serious"]
    assert hedges["C01"] == []


def test_utterances_and_demands_have_different_names():
    assert set(CASE.translations["utterance_id"]) == {f"T{n}" for n in range(1, 7)}
    assert not set(CASE.translations["utterance_id"]) & set(CASE.demands["demand_id"])


@pytest.mark.parametrize(
    "ours",
    [
        "The eastern members admitted after 1997.",
        "Allies have no right to be admitted.",
        "A claim about the present.",
    ],
)
def test_the_search_for_loaded_verbs_lets_plain_words_pass(ours):
    assert not loaded_verbs(ours)


@pytest.mark.parametrize(
    "verb", ["refused", "rejects", "ignored", "insisted", "admits"]
)
def test_the_search_for_loaded_verbs_finds_them(verb):
    assert loaded_verbs(f"Moscow {verb} it")


def test_our_own_prose_uses_neutral_verbs():
    found = [(place, text) for place, text in prose() if loaded_verbs(text)]

    assert found == []


def loaded_verbs(text: str) -> bool:
    # A state is admitted to an alliance; nobody's word is judged by that.
    return bool(LOADED.search(re.sub(r"admitted after|be admitted", "", text)))


def test_dates_have_no_time_of_day():
    for table in CASE.tables():
        for _, dates in CASE.table(table).select_dtypes("datetime").items():
            assert (dates.dropna() == dates.dropna().dt.normalize()).all()


def test_no_cell_begins_or_ends_with_a_space():
    for table in CASE.tables():
        frame = CASE.table(table)
        for column in frame.columns:
            if isinstance(frame[column].dtype, pd.StringDtype):
                cells = frame[column].dropna()
                assert (cells == cells.str.strip()).all(), (table, column)
