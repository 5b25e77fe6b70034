"""Nesting dolls: every sentence begins neutral, and the line keeps what is decided."""

import pytest

from noteverbale import load_case
from noteverbale.method.attribution import MODES, depth, statements
from noteverbale.widgets import nesting_dolls
from noteverbale.widgets.nesting_dolls import paste_line

CASE = load_case()
ROWS = statements(CASE)
UNITS = ROWS["unit"].tolist()


@pytest.fixture
def dolls():
    return nesting_dolls(CASE, "P8.1")


def kept(dolls):
    """What the line to paste gives, when it is run."""
    names = {}
    exec(dolls.paste.value, names)
    return names["reading"]


def test_it_begins_at_the_sentence_that_was_asked_for_without_a_voice(dolls):
    assert kept(dolls) == {
        "unit": "P8.1",
        "mode": "narrator",
        "speaker": None,
        "via": None,
        "on_behalf_of": None,
    }
    assert repr(dolls) == (
        "Depth 1: The report says [According to diplomats, the answer contains no "
        "crucial changes of position]."
    )


def test_a_reading_is_shown_and_kept(dolls):
    dolls.set(mode="reported speech", speaker="diplomats")

    assert repr(dolls).startswith("Depth 2: The report says [diplomats, unnamed, say [")
    assert dolls.paste.value == (
        'reading = dict(unit="P8.1", mode="reported speech", speaker="diplomats", '
        "via=None, on_behalf_of=None)"
    )


def test_a_new_sentence_gives_nothing_away(dolls):
    dolls.set(mode="direct quotation", speaker="diplomats", via="it")
    dolls.controls["ours"].value = True
    for number in range(1, 42):
        dolls.controls["number"].value = number
        reading = kept(dolls)

        assert reading.pop("unit") == UNITS[number - 1]
        assert set(reading.values()) == {"narrator", None}
        assert not dolls.controls["ours"].value


def test_a_sentence_is_chosen_by_slider_by_number_or_by_its_first_words(dolls):
    dolls.controls["number"].value = 41
    by_slider = dolls.box_of_number.value, dolls.first_words.value
    dolls.box_of_number.value = 1
    by_number = dolls.controls["number"].value, dolls.first_words.value
    dolls.first_words.value = "P12.1"
    by_words = dolls.controls["number"].value, dolls.box_of_number.value

    assert by_slider == (41, "P13.2")
    assert by_number == (1, "P1.1")
    assert by_words == (37, 37)
    assert kept(dolls)["unit"] == "P12.1"


def test_our_reading_is_that_of_the_method_for_every_sentence(dolls):
    for number, row in enumerate(ROWS.to_dict("records"), 1):
        dolls.controls["number"].value = number
        dolls.controls["ours"].value = True
        reading = kept(dolls)

        assert repr(dolls).startswith(f"Our reading. Depth {depth(row)}: ")
        for name, value in reading.items():
            assert value == (row[name] if isinstance(row[name], str) else None)


def test_the_learners_own_reading_comes_back(dolls):
    dolls.set(mode="direct quotation", speaker="the Kremlin")
    own = repr(dolls)
    dolls.controls["ours"].value = True
    ours = repr(dolls)
    dolls.controls["ours"].value = False

    assert ours != own
    assert repr(dolls) == own


def test_a_changed_reading_is_no_longer_ours(dolls):
    dolls.controls["ours"].value = True
    dolls.controls["via"].value = "it"

    assert not dolls.controls["ours"].value
    assert repr(dolls).startswith("Depth 3: ")
    assert kept(dolls)["speaker"] == "diplomats"


def test_each_choice_changes_the_picture_and_the_sentence(dolls):
    seen = {dolls.png: repr(dolls)}
    for name, value in [
        ("mode", "reported speech"),
        ("on_behalf_of", "NATO"),
        ("speaker", "somebody"),
        ("via", "the Kremlin"),
    ]:
        dolls.controls[name].value = value
        seen[dolls.png] = repr(dolls)

    assert len(seen) == 5


def test_the_choices_are_the_voices_and_offices_of_the_case(dolls):
    voices = [value for _, value in dolls.controls["speaker"].options]
    offices = [value for _, value in dolls.controls["on_behalf_of"].options]
    chain = CASE.chain

    assert dolls.controls["mode"].options == MODES
    assert voices[0] == ""
    assert set(voices[1:]) == set(chain.loc[chain["level"] > 1, "voice"])
    assert set(offices[1:]) == set(ROWS["on_behalf_of"].dropna())
    assert dolls.controls["speaker"].options[0][0] == "(nobody)"


def test_an_unknown_sentence_is_refused_in_one_sentence():
    with pytest.raises(
        ValueError,
        match=r"^There is no sentence 'P99': choose one of P1\.1 to P13\.2\.$",
    ):
        nesting_dolls(CASE, "P99")


def test_a_line_to_paste_runs_whatever_the_voice():
    names = {}
    exec(paste_line("P1", {"speaker": 'the "voice" — \\ of', "via": None}), names)

    assert names["reading"] == {
        "unit": "P1",
        "speaker": 'the "voice" — \\ of',
        "via": None,
    }


def test_it_follows_another_case():
    variant = CASE.variant(1, "author")
    dolls = nesting_dolls(variant, statements(variant)["unit"].iloc[-1])
    dolls.controls["ours"].value = True

    assert repr(dolls).startswith("Our reading. Depth ")
