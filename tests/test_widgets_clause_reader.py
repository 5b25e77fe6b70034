"""The clause reader: it begins with nothing, and each control changes what is said."""

import pytest

from noteverbale import load_case
from noteverbale.method import demands
from noteverbale.widgets import clause_reader
from noteverbale.widgets.clause_reader import days_of

CASE = load_case()


@pytest.fixture
def reader():
    return clause_reader(CASE)


def kept(reader):
    """The table that the line to paste gives, when it is run."""
    names = {"demands": demands, "case": CASE}
    exec(reader.paste.value, names)
    return names["rows"]


def test_it_begins_without_a_clause_and_gives_nothing_away(reader):
    assert repr(reader) == "44 states, and no clause yet."
    assert kept(reader) is ...
    letters = {tile.letter.words for tile in reader._tiles.tiles.values()}
    assert letters == {""}
    assert not any(tile.frame.get_visible() for tile in reader._tiles.tiles.values())


@pytest.mark.parametrize("clause", demands.CLAUSES)
def test_every_clause_and_reading_is_shown_said_and_kept(reader, clause):
    reader.set(clause=clause)
    assert reader.controls["reading"].options == demands.READINGS[clause]
    for reading in demands.READINGS[clause]:
        reader.set(reading=reading)
        rows = demands.covered(CASE, clause, reading)
        n = int((rows["status"] == "would apply").sum())

        assert repr(reader).startswith(f"{clause}, {reading}; members on 2022-01-27. ")
        assert f"would apply {n}" in repr(reader)
        assert kept(reader).equals(rows)


def test_a_new_clause_begins_with_its_open_word_left_open(reader):
    reader.set(clause="N7a")
    reader.set(reading="members too")
    reader.set(clause="N4")

    assert reader.values()["reading"] == "left open"


def test_the_reading_changes_the_count_and_the_picture(reader):
    reader.set(clause="N7a")
    left_open, png = repr(reader), reader.png
    reader.set(reading="members too")

    assert "would apply 11, ambiguous 14, not covered 19" in left_open
    assert "would apply 25, not covered 19" in repr(reader)
    assert reader.png != png


def test_the_day_changes_who_is_a_member_and_so_who_is_bound(reader):
    reader.set(clause="N6")
    then = repr(reader)
    reader.set(date="1997-05-27")

    assert "bound 30" in then
    assert "bound 16" in repr(reader)
    assert kept(reader)["bound"].sum() == 16


def test_back_to_no_clause(reader):
    before = reader.png
    reader.set(clause="U4b")
    reader.set(clause="")

    assert repr(reader) == "44 states, and no clause yet."
    assert reader.png == before


def test_the_picture_has_the_sentence_as_its_text(reader):
    reader.set(clause="N4")

    assert reader.png.startswith(b"\x89PNG")
    assert reader.picture.tooltip == repr(reader)
    assert "In our words: Russia and the states that were allies" in repr(reader)


def test_the_controls_have_labels(reader):
    labels = [control.description for control in reader.controls.values()]

    assert labels == ["Clause", "Reading", "Members on"]


def test_each_clause_says_whose_draft_it_is_from_and_with_whom(reader):
    labels = {name: label for label, name in reader.controls["clause"].options if name}

    assert set(labels) == set(demands.CLAUSES)
    for name, label in labels.items():
        party = "the US" if name.startswith("U") else "NATO"
        assert label.startswith(f"{name}. Russia's draft with {party}, ")


def test_the_days_begin_with_the_baseline_and_hold_the_report():
    days = days_of(CASE)

    assert days[0] == "1997-05-27"
    assert "2022-01-27" in days
    assert days == sorted(set(days))


def test_it_follows_another_case():
    variant = CASE.variant(1, "author")
    reader = clause_reader(variant)
    reader.set(clause="N4")

    assert "members on 2022-01-27" in repr(reader)
