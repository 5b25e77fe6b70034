"""Lesson 5: members by date, the reach of clauses, and the surprises it promises."""

import re

import pandas as pd
import pytest

from noteverbale import load_case
from noteverbale.case.words import n_words
from noteverbale.exercises.demands import _parts, _summaries
from noteverbale.method import demands
from noteverbale.method.reach import AMBIGUOUS, MOOT, NOT_COVERED, WOULD_APPLY

CASE = load_case()
MEMBERS = CASE.members
STATES = CASE.states.set_index("iso3")
THEN = demands.members_on(MEMBERS, demands.REPORT_DAY)
# The columns of `states` that hold our reading, and the clauses they are about.
COLUMNS = [
    ("D1_US_art4_no_accession", "U4a"),
    ("D1_NATO_art6_no_enlargement", "N6"),
    ("D2_NATO_art4_1997_baseline", "N4"),
    ("D3_US_art4_no_bases_no_cooperation", "U4b"),
    ("D3_US_art4_no_bases_no_cooperation", "U4c"),
    ("D3_US_art4_no_bases_no_cooperation", "U4d"),
    ("D4_NATO_art7_no_activity", "N7a"),
]


def status(clause, state, reading=None, date=demands.REPORT_DAY):
    rows = demands.covered(CASE, clause, reading, date).set_index("state")
    return rows.loc[state, "status"]


def reached(clause, reading=None):
    """The states to which a clause would apply, as places."""
    rows = demands.covered(CASE, clause, reading)
    return set(rows.loc[rows["status"] == WOULD_APPLY, "state"])


# Members by date.
@pytest.mark.parametrize(
    ("day", "n"),
    [
        ("1949-08-23", 0),
        ("1949-08-24", 12),
        ("1997-05-27", 16),
        ("2004-03-28", 19),
        ("2004-03-29", 26),
        ("2022-01-27", 30),
        ("2023-04-03", 30),
        ("2024-03-07", 32),
    ],
)
def test_the_day_of_accession_is_a_day_of_membership(day, n):
    assert len(demands.members_on(MEMBERS, day)) == n


def test_the_flags_of_the_table_follow_from_its_dates():
    later = demands.joined_after(MEMBERS, demands.BASELINE)

    assert set(MEMBERS[MEMBERS["member_on_2022_01_27"]]["iso3"]) == set(THEN["iso3"])
    assert set(MEMBERS[MEMBERS["joined_after_1997_05_27"]]["iso3"]) == set(
        later["iso3"]
    )
    assert set(MEMBERS["iso3"]) - set(THEN["iso3"]) == {"FIN", "SWE"}


def test_the_steps_are_the_numbers_of_members():
    steps = demands.members_by_day(MEMBERS)

    assert [len(demands.members_on(MEMBERS, day)) for day in steps.index] == [*steps]


# The surprises of the lesson.
def test_fourteen_of_the_thirty_members_joined_after_27_may_1997():
    assert len(THEN) == 30
    assert len(demands.joined_after(THEN, demands.BASELINE)) == 14


def test_the_reach_depends_on_the_reading():
    n4 = [len(reached("N4", reading)) for reading in demands.READINGS["N4"]]
    n7a = [len(reached("N7a", reading)) for reading in demands.READINGS["N7a"]]

    assert n4 == [19, 19, 22, 27]
    assert n7a == [11, 11, 25]


def test_clause_n4_would_bind_russia_too():
    rows = demands.covered(CASE, "N4")
    bound = set(rows.loc[rows["bound"], "state"])

    assert "RUS" in bound
    assert len(bound) == 17
    assert bound - {"RUS"} == set(demands.members_on(MEMBERS, demands.BASELINE)["iso3"])


def test_the_drafts_name_ukraine_and_cover_georgia_without_naming_it():
    texts = " ".join(CASE.demands["demand_in_own_words"])
    flag = CASE.flags.set_index("flag_id").loc["F06", "description"]

    assert "Ukraine" in texts
    assert "Georgia" not in texts
    assert "Georgia is not named in the two drafts" in flag
    assert {"GEO", "UKR"} <= reached("U4b") & reached("N6")


def test_the_ban_on_bases_stands_in_one_draft_only():
    bases = CASE.demands[CASE.demands["topic_code"] == "BASES_COOPERATION"]

    assert set(bases["draft"]) == {"US-Russia draft treaty"}
    assert set(bases["who_is_bound"]) == {"US"}


def test_the_six_clauses_for_one_side_are_all_those_on_four_subjects():
    clauses = CASE.demands
    one_side = clauses["who_is_bound"].isin(["US", "NATO members"])
    topics = {"ENLARGEMENT", "BASES_COOPERATION", "NATO_ACTIVITY"}

    assert (len(clauses), int(one_side.sum())) == (24, 6)
    assert one_side.equals(clauses["topic_code"].isin(topics))


def test_the_eleven_states_of_article_4_are_party_to_neither_draft():
    parties = {*THEN["iso3"], "RUS"}
    eleven = reached("U4b")

    assert len(eleven) == 11
    assert all(reached(clause) == eleven for clause in ("U4a", "U4c", "U4d"))
    assert eleven.isdisjoint(parties)


def test_the_report_mentions_a_handful_of_twenty_four_clauses():
    mentioned = CASE.demands["mentioned_in_article"].value_counts()

    assert mentioned.to_dict() == {"no": 18, "yes": 4, "partly": 2}


def test_one_state_has_a_different_status_under_each_of_four_clauses():
    found = [status(clause, "EST") for clause in ("U4a", "U4b", "N4", "N7a")]

    assert found == [MOOT, NOT_COVERED, WOULD_APPLY, AMBIGUOUS]


# Two tables cannot disagree.
def test_the_table_coverage_is_what_the_method_computes():
    table = CASE.coverage
    computed = demands.coverage(CASE)
    columns = ["demand_id", "reading", "state", "status", "bound", "basis"]

    pd.testing.assert_frame_equal(table[columns], computed[columns], check_dtype=False)


@pytest.mark.parametrize(("column", "clause"), COLUMNS)
def test_the_columns_of_states_and_the_method_say_the_same(column, clause):
    for state, said in STATES[column].items():
        found = status(clause, state)
        if said.startswith("Russia is bound"):
            rows = demands.covered(CASE, clause).set_index("state")
            assert rows.loc[state, "bound"]
        elif "moot" in said:
            assert found == MOOT, state
        elif said.startswith(("ambiguous", "unclear", "yes if")):
            assert found == AMBIGUOUS, state
        elif said.startswith("yes"):
            assert found == WOULD_APPLY, state
        else:
            assert (said.split()[0], found) == ("no", NOT_COVERED), state


def test_readings_settle_open_words_and_change_nothing_else():
    for clause, (first, *others) in demands.READINGS.items():
        plain = demands.covered(CASE, clause, first).set_index("state")["status"]
        settled = plain != AMBIGUOUS
        for reading in others:
            found = demands.covered(CASE, clause, reading).set_index("state")["status"]
            assert found[settled].equals(plain[settled]), (clause, reading)


def test_with_the_members_of_another_day_the_reach_is_another():
    assert status("N6", "FIN") == WOULD_APPLY
    assert status("N6", "FIN", date="2023-04-04") == MOOT
    assert status("U4b", "EST", date="1997-05-27") == WOULD_APPLY
    assert demands.covered(CASE, "N6", date="1997-05-27")["bound"].sum() == 16
    # The parties of N4 are fixed by its own words.
    assert demands.covered(CASE, "N4", date="2024-03-07")["bound"].sum() == 17


def test_each_state_stands_once_and_members_and_states_are_all_there():
    codes = [place.iso3 for place in demands.places(CASE)]

    assert len(codes) == len(set(codes)) == 44
    assert set(codes) == set(MEMBERS["iso3"]) | set(STATES.index)


@pytest.mark.parametrize(
    ("clause", "reading", "says"),
    [
        ("U6", None, "'U6' names no territory; choose one of U4a, U4b"),
        ("N6", "wide", "The readings of N6 are: as it stands."),
    ],
)
def test_an_unknown_clause_or_reading_is_answered_in_one_sentence(
    clause, reading, says
):
    with pytest.raises(ValueError, match=re.escape(says)):
        demands.covered(CASE, clause, reading)


def test_mentioned_shares_are_means_of_clauses():
    shares = demands.mentioned_share(CASE.demands)

    assert shares["BASES_COOPERATION"] == 1
    assert (shares["ENLARGEMENT"], shares["FORCE_POSTURE"]) == (0.75, 0.25)
    assert (
        shares.drop(["BASES_COOPERATION", "ENLARGEMENT", "FORCE_POSTURE"]).eq(0).all()
    )
    assert demands.mentioned_share(CASE.demands, partly=1)["ENLARGEMENT"] == 1


# The words that carry the clauses.
def test_our_words_stand_in_our_wording_and_quoted_words_in_the_brief():
    clauses = CASE.demands.set_index("demand_id")["demand_in_own_words"]
    quoted = set(CASE.quotations["fragment"])
    for row in CASE.clause_words.itertuples():
        assert n_words(row.words) <= 15
        if row.whose_words == "ours":
            # A list may leave out its head ("in Ukraine, ..." for "activity in ...").
            assert row.words in clauses[row.demand_id], row.words_id
        else:
            assert row.words in quoted


def test_open_words_stand_in_the_words_and_in_clauses_with_more_than_one_reading():
    rows = CASE.clause_words
    opened = rows[rows["open_words"].str.len() > 0]

    assert set(opened["demand_id"]) == {
        clause for clause, readings in demands.READINGS.items() if len(readings) > 1
    }
    assert all(
        word in row.words for row in opened.itertuples() for word in row.open_words
    )


def test_the_pieces_of_the_exercise_are_those_of_the_clause():
    n4 = CASE.demands.set_index("demand_id").loc["N4", "demand_in_own_words"]
    rows = CASE.clause_words
    table = rows[rows["demand_id"] == "N4"]
    parts = dict(zip(table["words"], table["part"], strict=True))
    for words, part in _parts.WORDS.values():
        assert words in n4
        assert [p for whole, p in parts.items() if words in whole] == [part]


def test_the_statements_are_about_clauses_that_there_are():
    clauses = set(CASE.demands["demand_id"])

    assert {clause for clause, _, _ in _summaries.STATEMENTS.values()} <= clauses
