"""Variants keep every promise of a case, and change what they should."""

from __future__ import annotations

import pytest

from noteverbale.case import Case, load_case

SEEDS = range(10)
KINDS = ("author", "grading")


@pytest.fixture(scope="module")
def case() -> Case:
    return load_case()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("seed", SEEDS)
def test_a_variant_is_a_case_without_findings(case: Case, seed: int, kind: str) -> None:
    assert case.variant(seed, kind).problems() == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_variant_is_the_same_for_the_same_seed(case: Case, kind: str) -> None:
    first, again = case.variant(3, kind), case.variant(3, kind)

    assert all(first.table(name).equals(again.table(name)) for name in case.tables())


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("seed", SEEDS)
def test_a_variant_keeps_paragraphs_voices_and_speakers(
    case: Case, seed: int, kind: str
) -> None:
    variant = case.variant(seed, kind)

    assert set(variant.brief["paragraph"]) == set(case.brief["paragraph"])
    assert set(variant.chain["voice"]) == set(case.chain["voice"])
    assert set(variant.quotations["speaker"]) == set(case.quotations["speaker"])
    assert len(variant.brief) < len(case.brief)


def test_named_units_stay(case: Case) -> None:
    keep = {"P8.1", "P2.3", "P5.5"}
    for seed in SEEDS:
        assert keep <= set(case.variant(seed, "grading", keep=keep).brief["unit"])


def test_a_grading_variant_changes_no_name_and_no_words_but_by_cutting(
    case: Case,
) -> None:
    texts = dict(
        zip(case.quotations["quotation_id"], case.quotations["fragment"], strict=True)
    )
    for seed in SEEDS:
        rows = case.variant(seed, "grading").quotations
        for name, fragment in zip(rows["quotation_id"], rows["fragment"], strict=True):
            assert texts[name].startswith(fragment)


def test_an_author_variant_exchanges_names_everywhere(case: Case) -> None:
    """Who speaks in the chain is who is named in the sentence."""
    variants = [case.variant(seed, "author") for seed in SEEDS]
    units = {"P10.2": "Dmitry Peskov", "P8.2": "Jens Stoltenberg"}
    changed = 0
    for variant in variants:
        texts = variant.brief.set_index("unit")["text"]
        chain = variant.chain[variant.chain["level"] == 2].set_index("unit")["voice"]
        for unit, name in units.items():
            if unit in texts.index:
                assert chain[unit].split()[-1] in texts[unit]
                changed += chain[unit] != name

    assert changed > len(SEEDS) // 2


def test_the_shipped_case_is_untouched_by_its_variants(case: Case) -> None:
    before = case.brief
    case.variant(1, "author")

    assert case.brief.equals(before)
