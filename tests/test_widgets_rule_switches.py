"""Rule switches: begins as reading A; every switch marks and counts what it changes."""

import pytest

from noteverbale import load_case
from noteverbale.method.recoding import Rules, changes, recoded
from noteverbale.widgets import rule_switches
from noteverbale.widgets.rule_switches import _CHOICES, paste_line

CASE = load_case()


@pytest.fixture
def switches():
    return rule_switches(CASE)


def kept(switches):
    """What the line to paste gives, when it is run."""
    names = {"Rules": Rules}
    exec(switches.paste.value, names)
    return names["rules"]


def test_it_begins_with_the_rules_of_reading_a_and_nothing_marked(switches):
    assert kept(switches) == Rules()
    assert repr(switches).startswith(
        "No cell differs from authored reading A. Codes in 10 of 25 cells. "
    )
    assert repr(switches).endswith("Ukraine: no code.")


@pytest.mark.parametrize(
    ("name", "value", "n", "says"),
    [
        ("silence", "zero", 25, "15 cells differ from authored reading A: 15 new, "),
        ("in_line", "codes", 11, "1 cell differs from authored reading A: 1 new (NATO"),
        ("mixed", "two codes", 10, "1 cell differs from authored reading A: 0 new, "),
        (
            "mixed",
            "missing",
            9,
            "1 cell differs from authored reading A: 0 new, 1 gone",
        ),
        ("speaker", "not", 6, "4 cells differ from authored reading A: 0 new, 4 gone"),
    ],
)
def test_each_switch_changes_picture_sentence_and_line(switches, name, value, n, says):
    first = switches.png
    switches.controls[name].value = value

    assert repr(switches).startswith(says)
    assert f"Codes in {n} of 25 cells." in repr(switches)
    assert switches.png != first
    assert getattr(kept(switches), name) == value


def test_few_changed_cells_are_named(switches):
    switches.set(mixed="two codes")

    assert "1 other (Russian government on answers)." in repr(switches)
    assert "answers +1 and -1" in repr(switches)


def test_the_count_is_that_of_the_method_for_every_setting(switches):
    before = recoded(CASE)
    settings = [
        {"silence": silence, "in_line": in_line, "mixed": mixed, "speaker": speaker}
        for silence in ("missing", "zero")
        for in_line in ("nothing", "codes")
        for mixed in ("midpoint", "two codes", "missing")
        for speaker in ("counts", "not")
    ]
    pictures = set()
    for setting in settings:
        switches.set(**setting)
        n = len(changes(before, recoded(CASE, Rules(**setting))))

        assert repr(switches).startswith(f"{n or 'No'} cell")
        assert kept(switches) == Rules(**setting)
        pictures.add(switches.png)
    # Different rules may come to the same codes, and then to the same picture.
    assert len(pictures) == len({repr(recoded(CASE, Rules(**one))) for one in settings})


def test_back_to_the_first_rules_is_the_first_picture(switches):
    first, said = switches.png, repr(switches)
    switches.set(silence="zero", speaker="not")
    switches.set(silence="missing", speaker="counts")

    assert (switches.png, repr(switches)) == (first, said)


def test_every_control_has_a_name_and_offers_what_the_rules_know(switches):
    assert list(switches.controls) == list(_CHOICES) == list(Rules.__annotations__)
    for control in switches.controls.values():
        assert control.description
        values = [value for _, value in control.options]
        assert values[0] == control.value
        assert "" not in values
        assert len(values) >= 2


def test_a_line_to_paste_runs():
    assert paste_line({"mixed": "two codes"}) == 'rules = Rules(mixed="two codes")'


def test_it_follows_another_case():
    variant = CASE.variant(1, "author")

    assert repr(rule_switches(variant)).startswith("No cell differs")
