"""Lesson 4: words to intervals, intervals to an order, with logic or without."""

from __future__ import annotations

import pandas as pd
import pytest

from noteverbale.case import Case, load_case
from noteverbale.exercises import dates as check
from noteverbale.method import dates as method

DAY = pd.Timedelta(days=1)
WEEK = range(-3, 4)
ENDS = ["before", "after"]


@pytest.fixture(scope="module")
def case() -> Case:
    return load_case()


def day(text: str) -> pd.Timestamp:
    return pd.Timestamp(text)


# Words to intervals.


@pytest.mark.parametrize(
    ("words", "anchor", "first", "last"),
    [
        ("today", "2022-01-27", "2022-01-27", "2022-01-27"),
        ("Wednesday", "2022-01-27", "2022-01-26", "2022-01-26"),
        ("Wednesday", "2022-01-26", "2022-01-26", "2022-01-26"),
        ("Wednesday", "2022-02-01", "2022-01-26", "2022-01-26"),
        ("Thursday", "2022-01-27", "2022-01-27", "2022-01-27"),
        ("will Thursday", "2022-01-27", "2022-01-27", "2022-01-27"),
        ("will Thursday", "2022-01-28", "2022-02-03", "2022-02-03"),
        ("mid-December", "2022-01-27", "2021-12-11", "2021-12-20"),
        ("the coming days", "2022-01-26", "2022-01-27", "2022-02-02"),
        ("after 1997", "2022-01-27", "1998-01-01", None),
    ],
)
def test_an_expression_means_an_interval_seen_from_its_anchor(
    words: str, anchor: str, first: str, last: str | None
) -> None:
    start, end = method.resolve(words, day(anchor))

    assert start == day(first)
    assert pd.isna(end) if last is None else end == day(last)


def test_a_weekday_that_looks_back_is_that_weekday_and_less_than_a_week_old() -> None:
    for n in range(30):
        anchor = method.PUBLISHED + n * DAY
        found, _ = method.resolve("Wednesday", anchor)

        assert found.day_name() == "Wednesday"
        assert 0 <= (anchor - found).days < 7


def test_the_middle_of_a_month_lies_in_its_middle_whatever_its_width() -> None:
    for width in range(1, 20):
        first, last = method.resolve("mid-December", method.PUBLISHED, width)

        assert (last - first).days + 1 == width
        assert first <= day("2021-12-16") <= last + DAY


def test_an_expression_without_a_rule_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match="'soon'"):
        method.resolve("soon", method.PUBLISHED)


def test_the_day_of_the_report_is_the_thursday_of_the_week_of_the_record(
    case: Case,
) -> None:
    handed = case.events_on_record.set_index("event_id").loc["E14", "date"]

    assert method.PUBLISHED.day_name() == "Thursday"
    assert method.PUBLISHED - handed == DAY


def test_the_dates_of_the_table_follow_from_the_words_of_the_brief(case: Case) -> None:
    columns = ["event_id", "earliest", "latest"]

    assert method.redated(case.events)[columns].equals(case.events[columns])


def test_the_words_that_date_an_event_stand_in_its_units(case: Case) -> None:
    """What is stated or a convention; an inferred day borrows words of another."""
    texts = case.brief.set_index("unit")["text"]
    rows = case.events[case.events["basis"] != "inferred"]
    for row in rows.to_dict("records"):
        said = " ".join(texts[unit] for unit in row["units"])
        for words in (row["from_words"], row["to_words"]):
            if not pd.isna(words):
                assert words.removeprefix("will ") in said, row["event_id"]


def test_an_inferred_event_has_no_day_of_its_own(case: Case) -> None:
    texts = case.brief.set_index("unit")["text"]
    rows = case.events[case.events["basis"] == "inferred"]
    said = [texts[unit] for units in rows["units"] for unit in units]

    assert len(rows) == 4
    assert not any("Wednesday" in text or "Thursday" in text for text in said)


# Intervals to an order.


@pytest.mark.parametrize(
    ("a", "b", "known"),
    [
        (("2022-01-26", "2022-01-26"), ("2022-01-27", "2022-01-27"), True),
        (("2022-01-27", "2022-01-27"), ("2022-01-26", "2022-01-26"), False),
        (("2022-01-26", "2022-01-27"), ("2022-01-27", "2022-01-28"), None),
        (("2022-01-26", "2022-01-26"), ("2022-01-26", "2022-01-26"), None),
        (("2022-01-26", None), ("2022-01-27", "2022-01-27"), None),
        (("2022-01-26", "2022-01-26"), ("2022-01-27", None), True),
        (("2022-01-27", None), ("2022-01-26", "2022-01-26"), False),
        (("2022-01-27", None), ("2022-01-20", None), None),
    ],
)
@pytest.mark.parametrize("gap", [None, pd.NaT])
def test_an_order_is_known_unknown_or_reversed(
    a: tuple[str, str], b: tuple[str, str], known: bool | None, gap: object
) -> None:
    spans = [(day(first), day(last) if last else gap) for first, last in (a, b)]

    assert method.before(*spans) is known


def test_what_is_known_one_way_is_its_reverse_the_other_way(case: Case) -> None:
    spans = list(method.spans(case.events).values())
    reverse = {True: False, False: True, None: None}
    for a in spans:
        for b in spans:
            assert method.before(a, b) is reverse[method.before(b, a)]


# The surprise.


def test_dates_alone_decide_17_of_45_pairs_and_logic_brings_five_more(
    case: Case,
) -> None:
    by_dates = method.known_pairs(case.events)
    together = method.order_of(case.events, case.links)

    assert method.n_pairs(case.events) == 45
    assert len(by_dates) == 17
    assert len(together) == 22
    assert by_dates < together


def test_logic_alone_decides_15_pairs_without_any_date(case: Case) -> None:
    links = method.linked_pairs(case.links)

    assert len(links) == 8
    assert len(method.closure(links)) == 15


def test_another_anchor_moves_dates_and_no_logical_link(case: Case) -> None:
    """A day later moves five events, a day earlier six; the links hold on all days."""
    columns = ["earliest", "latest"]
    moved = {}
    for n in WEEK:
        events = method.redated(case.events, method.PUBLISHED + n * DAY)
        same = events[columns].eq(case.events[columns])
        same |= events[columns].isna() & case.events[columns].isna()
        moved[n] = int((~same).any(axis=1).sum())
        links = method.closure(method.linked_pairs(case.links))

        assert method.is_consistent(events, case.links)
        assert links <= method.order_of(events, case.links)

    assert (moved[-1], moved[0], moved[1]) == (6, 0, 5)


def test_another_anchor_changes_how_much_the_dates_decide(case: Case) -> None:
    known = {
        n: len(
            method.known_pairs(method.redated(case.events, method.PUBLISHED + n * DAY))
        )
        for n in (-1, 0, 1)
    }

    assert known == {-1: 22, 0: 17, 1: 19}


def test_four_in_the_afternoon_in_washington_is_the_next_day_in_moscow() -> None:
    here, there = method.WASHINGTON, method.MOSCOW
    wednesday = day("2022-01-26")

    assert (here, there) == (-5, 3)
    assert method.day_in_zone(wednesday, 15, here, there) == wednesday
    assert method.day_in_zone(wednesday, 16, here, there) == day("2022-01-27")


def test_for_a_reader_in_moscow_three_pairs_are_no_longer_known(case: Case) -> None:
    there = method.redated(case.events, hour=16, reader=method.MOSCOW)

    assert len(method.known_pairs(there)) == 14
    assert len(method.order_of(there, case.links)) == 19


# What follows.


def test_a_closure_closed_again_is_the_same(case: Case) -> None:
    once = method.closure(method.linked_pairs(case.links))

    assert method.closure(once) == once


def test_a_chain_of_n_events_has_all_its_pairs() -> None:
    chain = {(str(n), str(n + 1)) for n in range(6)}

    assert len(method.closure(chain)) == 7 * 6 // 2


def test_a_circle_is_refused_and_named() -> None:
    with pytest.raises(ValueError, match="before itself"):
        method.closure({("a", "b"), ("b", "c"), ("c", "a")})


def test_that_both_answers_were_judged_makes_a_circle_with_will(case: Case) -> None:
    """P10.1 judges "the two answers"; P7.3 has one of them still to come (F01).

    What is judged has been handed over; what is still to come at the report comes
    after all that the report tells as past. Neither link is in our table.
    """
    judged, to_come = ("EV02", "EV07"), ("EV07", "EV02")
    links = method.linked_pairs(case.links)

    method.closure(links | {judged})
    method.closure(links | {to_come})
    with pytest.raises(ValueError, match="circle"):
        method.closure(links | {judged, to_come})


# Two accounts.


def test_the_days_of_the_report_and_of_the_record_stay_two_data(case: Case) -> None:
    told = case.events.set_index("event_id").loc["EV02"]
    recorded = case.events_on_record.set_index("event_id").loc["E15"]

    assert (told["earliest"].day_name(), told["status"]) == ("Thursday", "planned")
    assert recorded["date"].day_name() == "Wednesday"
    assert {"S09", "S10", "S11"} <= set(recorded["sources"])


def test_the_drafts_were_made_public_within_our_mid_december(case: Case) -> None:
    told = case.events.set_index("event_id").loc["EV03"]
    recorded = case.events_on_record.set_index("event_id").loc["E07", "date"]

    assert told["basis"] == "convention"
    assert told["earliest"] <= recorded <= told["latest"]


def test_every_status_and_every_basis_occurs(case: Case) -> None:
    statuses = case.events["status"].value_counts().to_dict()

    assert statuses == {"happened": 6, "planned": 2, "reported": 1, "open": 1}
    assert set(case.events["basis"]) == {"stated", "inferred", "convention"}
    # Only what is still to come has an open end.
    is_open = case.events["latest"].isna()
    assert set(case.events.loc[is_open, "status"]) == {"planned", "open"}


def test_the_table_is_in_the_order_in_which_the_brief_first_tells_the_events(
    case: Case,
) -> None:
    place = {unit: n for n, unit in enumerate(case.brief["unit"])}
    firsts = [place[units[0]] for units in case.events["units"]]
    ids = case.events["event_id"].to_list()

    assert firsts == sorted(firsts)
    assert ids == sorted(ids)


def test_units_and_claims_of_an_event_belong_together(case: Case) -> None:
    claims = case.brief.set_index("unit")["claim_ids"]
    for row in case.events.to_dict("records"):
        assert [c for unit in row["units"] for c in claims[unit]] == row["claim_ids"]


def test_story_and_time_hardly_agree(case: Case) -> None:
    """A coefficient of 0.16: the third event told is the first that happened."""
    events = case.events
    story = pd.Series(range(len(events)))

    assert round(method.rank_correlation(story, events["earliest"]), 2) == 0.16
    assert events["earliest"].idxmin() == 2


def test_another_day_for_an_interval_gives_another_agreement(case: Case) -> None:
    """Earliest or latest day: which one stands for an interval is a convention."""
    events = case.events
    story = pd.Series(range(len(events)))
    over_by = events["latest"].fillna(day("2100-01-01"))

    assert round(method.rank_correlation(story, over_by), 2) == 0.57


def test_a_rank_correlation_knows_order_and_nothing_else() -> None:
    first = pd.Series([1, 2, 3, 4])

    assert method.rank_correlation(first, first**3) == pytest.approx(1)
    assert method.rank_correlation(first, -first) == pytest.approx(-1)


# Variants.


@pytest.mark.parametrize("kind", ["author", "grading"])
@pytest.mark.parametrize("seed", range(10))
def test_in_a_variant_dates_are_redrawn_and_hold_with_the_links(
    case: Case, seed: int, kind: str
) -> None:
    varied = case.variant(seed, kind)
    events, links = varied.events, varied.links
    of_case = case.events.set_index("event_id")["latest"]

    assert method.is_consistent(events, links)
    assert not links[ENDS].equals(case.links[ENDS])
    assert len(method.closure(method.linked_pairs(links))) > len(links) > 2
    assert (events["latest"].isna() | (events["earliest"] <= events["latest"])).all()
    open_before = events["event_id"].map(of_case).isna()
    assert open_before.equals(events["latest"].isna())
    assert events["event_id"].is_monotonic_increasing
    assert events["latest"].max() < check_until()


def check_until() -> pd.Timestamp:
    """Where the prompt lets open ends be drawn to."""
    assert "2022-02-04" in check.interval_bars.prompt
    return day("2022-02-04")
