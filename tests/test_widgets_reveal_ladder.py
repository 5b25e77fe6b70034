"""The reveal ladder: nothing is given away, and the line keeps the whole path."""

import re

import pytest

from noteverbale import load_case
from noteverbale.method.close_reading import paragraphs
from noteverbale.widgets import reveal_ladder

CASE = load_case()
ROWS = paragraphs(CASE)


@pytest.fixture
def ladder():
    return reveal_ladder(CASE)


def kept(ladder):
    """What the line to paste gives, when it is run."""
    names = {}
    exec(ladder.paste.value, names)
    return names["path"]


def test_it_begins_at_the_headline_and_says_nothing_of_either_side(ladder):
    assert kept(ladder) == [dict(pid="H", russia=None, us_and_nato=None, sure=None)]
    assert repr(ladder) == "No step is judged yet."
    assert ROWS["text"][0].replace("'", "&#x27;") in ladder.page.value
    assert "Lavrov" not in ladder.page.value


def test_both_sides_are_asked_in_the_same_words(ladder):
    russia, other = ladder.controls["russia"], ladder.controls["us_and_nato"]

    assert russia.options == other.options
    assert russia.value == other.value == ""
    assert [value for _, value in russia.options] == ["", 2, 1, 0, -1, -2]


def test_a_judgement_is_shown_said_and_kept(ladder):
    before = ladder.png
    ladder.set(russia=0, us_and_nato=1, sure=2)

    assert ladder.png != before
    assert kept(ladder) == [dict(pid="H", russia=0, us_and_nato=1, sure=2)]
    assert repr(ladder) == (
        "Russia: 0 from H; no change. United States and NATO: +1 from H; no change. "
        "How sure at H: 2 of 3."
    )


def test_reading_on_carries_the_judgement_along_and_keeps_the_old_one(ladder):
    ladder.set(russia=0, us_and_nato=1, sure=1)
    ladder.read_on.click()
    ladder.controls["russia"].value = -1

    assert [step["russia"] for step in kept(ladder)] == [0, -1]
    assert [step["us_and_nato"] for step in kept(ladder)] == [1, 1]
    assert "P1 (summary), step 2 of 14" in ladder.page.value


def test_going_back_brings_back_what_was_said_there(ladder):
    ladder.set(russia=0, us_and_nato=1, sure=1)
    ladder.read_on.click()
    ladder.set(russia=2, us_and_nato="", sure=3)
    ladder.back.click()
    values = ladder.values()
    ladder.read_on.click()

    assert values == {"step": 1, "russia": 0, "us_and_nato": 1, "sure": 1}
    assert ladder.values() == {"step": 2, "russia": 2, "us_and_nato": "", "sure": 3}


def test_the_whole_path_is_kept_step_by_step(ladder):
    for n, pid in enumerate(ROWS["pid"]):
        ladder.controls["russia"].value = (-1) ** n
        assert [step["pid"] for step in kept(ladder)][-1] == pid
        ladder.read_on.click()

    assert [step["pid"] for step in kept(ladder)] == ROWS["pid"].tolist()
    assert [step["russia"] for step in kept(ladder)] == [1, -1] * 7


def test_reading_on_is_said_even_if_nothing_is_judged(ladder):
    ladder.read_on.click()

    assert repr(ladder) == "Read down to P1; no step is judged yet."


def test_a_step_that_was_jumped_over_is_not_kept(ladder):
    ladder.controls["russia"].value = 1
    ladder.box_of_step.value = 5

    assert [step["pid"] for step in kept(ladder)] == ["H", "P4"]


def test_slider_and_number_stay_in_step_and_the_buttons_stop_at_the_ends(ladder):
    assert (ladder.back.disabled, ladder.read_on.disabled) == (True, False)
    ladder.box_of_step.value = 14

    assert ladder.controls["step"].value == 14
    assert (ladder.back.disabled, ladder.read_on.disabled) == (False, True)
    ladder.read_on.click()
    assert ladder.controls["step"].value == 14


def test_the_page_shows_one_paragraph_at_a_time(ladder):
    for n, row in enumerate(ROWS.to_dict("records"), 1):
        ladder.box_of_step.value = n

        assert f"{row['pid']} ({row['kind']}), step {n} of 14" in ladder.page.value
        assert ladder.page.value.count("<p") == 2


def test_the_room_for_the_page_is_that_of_the_longest_paragraph(ladder):
    """So the controls below stay where they are, at any width of the window."""
    rooms = []
    for n in range(1, len(ROWS) + 1):
        ladder.box_of_step.value = n
        rooms.append(ladder.page.value.partition('<div aria-hidden="true"')[2])
    longest = max(ROWS["text"], key=len)

    assert set(rooms) == {rooms[0]}
    assert re.sub(r"\S", "e", longest) in rooms[0]
    assert "visibility:hidden" in rooms[0]
    assert "grid-area:1/1" in rooms[0]


def test_the_room_gives_no_word_of_the_page_away(ladder):
    shown = re.sub("<[^>]*>", " ", ladder.page.value)
    words = set(re.findall(r"[A-Za-z]{2,}", shown))
    words = {word for word in words if set(word) != {"e"}} - {"nbsp"}
    head = {"headline", "step", "of"}

    assert words <= head | set(re.findall(r"[A-Za-z]{2,}", ROWS["text"][0]))


def test_every_control_has_a_label(ladder):
    labelled = [ladder.box_of_step, ladder.back, ladder.read_on]
    labelled += [ladder.controls[name] for name in ("russia", "us_and_nato", "sure")]

    assert all(control.description for control in labelled)


@pytest.mark.parametrize("step", [0, 15])
def test_a_step_that_is_not_there_is_refused_in_one_sentence(step):
    with pytest.raises(ValueError, match=rf"^There is no step {step}: choose one "):
        reveal_ladder(CASE, step)


def test_it_follows_another_case():
    variant = CASE.variant(1, "author")
    ladder = reveal_ladder(variant, 14)
    ladder.set(russia=1, us_and_nato=1)

    assert kept(ladder)[-1]["pid"] == "P13"
