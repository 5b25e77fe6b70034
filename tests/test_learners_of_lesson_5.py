"""Answers that learners of lesson 5 hand in: the careful ones and the hasty ones.

Both tables were written from the lesson and the prompts alone. A careful answer must
be accepted; a hasty one gets the misconception named beside it, or "not yet".
"""

import datetime as dt
import re
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pandas as pd
import pytest

from noteverbale import load_case
from noteverbale.exercises import demands as check
from noteverbale.method import demands

NOT_YET = "not yet"
INCOMPLETE = "incomplete"

CASE = load_case()
MEMBERS, STATES, CLAUSES = CASE.members, CASE.states, CASE.demands
DAY = MEMBERS["membership_effective"]
LATER = MEMBERS[(DAY <= "2022-01-27") & (DAY > "1997-05-27")]
OUTSIDE = STATES[STATES["nato_since"].isna() & (STATES["iso3"] != "RUS")]
NAMES, CODES = OUTSIDE["state"].tolist(), OUTSIDE["iso3"].tolist()
BALTIC = ["Estonia", "Latvia", "Lithuania"]
PACT = ["Poland", "Hungary", "Czechia", "Slovakia", "Bulgaria", "Romania", "Albania"]


@pytest.fixture(autouse=True)
def _own_progress(tmp_path, monkeypatch):
    monkeypatch.setenv("NOTEVERBALE_PROGRESS", str(tmp_path / "progress.json"))


# Pieces, statuses and comparisons.

PARTS = dict(a="baseline", b="who is bound", c="where", d="who is bound",
             e="exception", f="act")  # fmt: skip
BY_PART = {"who is bound": ["b", "d"], "act": "f", "where": "c", "baseline": "a",
           "exception": "e"}  # fmt: skip
FOUR = dict(U4a="moot", U4b="not covered", N4="would apply", N7a="ambiguous")
FIVE = dict(a="narrower", b="wider", c="narrower", d="same", e="wider")
TURNED = {"narrower": "wider", "wider": "narrower", "same": "same"}


def of_coverage(clause: str) -> pd.DataFrame:
    rows = CASE.coverage
    return rows[(rows["demand_id"] == clause) & (rows["status"] == "would apply")]


def estonia_in_coverage() -> pd.Series:
    rows = CASE.coverage.drop_duplicates(["demand_id", "state"])
    rows = rows[(rows["state"] == "EST") & rows["demand_id"].isin(FOUR)]
    return rows.set_index("demand_id")["status"]


# Functions that return the members on a day.


def rows_by_mask(members, date):
    return members[members["membership_effective"] <= date]


def codes_by_mask(members, date):
    return members.loc[members["membership_effective"] <= date, "iso3"]


def with_a_loop(members, date):
    found = []
    for _, row in members.iterrows():
        if row["membership_effective"] <= date:
            found.append(row["iso3"])
    return found


def by_row_number(members, date):
    found = []
    for i in range(len(members)):
        if members["membership_effective"][i] <= date:
            found.append(members["iso3"][i])
    return found


def with_yield(members, date):
    for code, day in zip(members["iso3"], members["membership_effective"], strict=True):
        if day <= date:
            yield code


def by_query(members, date):
    return members.query("membership_effective <= @date")


def by_index(members, date):
    since = members.set_index("iso3")["membership_effective"].sort_values()
    return since[since <= pd.Timestamp(date)].index


def cut_off(members, date):
    in_order = members.sort_values("membership_effective")
    return in_order.set_index("membership_effective").loc[:date]["iso3"]


def as_text(members, date):
    days = members["membership_effective"].dt.strftime("%Y-%m-%d")
    return members.loc[days <= date.strftime("%Y-%m-%d"), "iso3"]


def python_dates(members, date):
    days = members["membership_effective"].dt.date
    return [*members.loc[days <= date.date(), "iso3"]]


def return_in_the_loop(members, date):
    found = []
    for _, row in members.iterrows():
        if row["membership_effective"] <= date:
            found.append(row["iso3"])
        return found
    return found


def prints(members, date):
    print(members[members["membership_effective"] <= date])


# Shares.

COUNTED = CLAUSES["mentioned_in_article"].map({"yes": 1, "partly": 0.5, "no": 0})
SHARES = COUNTED.groupby(CLAUSES["topic_code"]).mean()
TABLE = pd.crosstab(CLAUSES["topic_code"], CLAUSES["mentioned_in_article"])
CROSSED = TABLE.div(TABLE.sum(axis=1), axis=0)


def shares_in_a_loop() -> dict[str, float]:
    shares = {}
    for topic in CLAUSES["topic_code"].unique():
        said = CLAUSES.loc[CLAUSES["topic_code"] == topic, "mentioned_in_article"]
        points = (said == "yes").sum() + 0.5 * (said == "partly").sum()
        shares[topic] = points / len(said)
    return shares


# Rules.


def by_subject(text):
    if "Russia" in text or not ("US " in text or "NATO" in text):
        return "both sides"
    return "one side"


def by_first_words(text):
    if text.startswith(("No US", "US ")):
        return "one side"
    if "NATO" in text and "Russia" not in text:
        return "one side"
    return "both sides"


def by_expression(text):
    one = re.search(r"\bUS\b|those states|^No (further )?NATO", text)
    return "one side" if one else "both sides"


def us_alone(text):
    return "one side" if "US" in text else "both sides"


def looked_up(text):
    row = CLAUSES[CLAUSES["demand_in_own_words"] == text].iloc[0]
    return "one side" if row["who_is_bound"] in ("US", "NATO members") else "both sides"


def if_found(word: str, yes: str = "one side", no: str = "both sides"):
    return lambda text: yes if word in text else no


OWN = ("The United States keeps no bases abroad.", "one side")


# Readings.

EUROPE = (
    "Europe without the South Caucasus",
    "Europe with the South Caucasus",
    "Europe with Central Asia too",
    "left open",
)


def reading(**other) -> dict:
    return {
        "choice": EUROPE[0],
        "cites": ["N4"],
        "quoted": "other European states' territory",
        "against": "N4 gives no list of states.",
        "changes": ["ARM", "AZE", "GEO"],
        "why": "N7a lists the South Caucasus beside Eastern Europe.",
    } | other


CAREFUL = {
    "parts_of_n4": {
        "dictionary": lambda: PARTS,
        "series": lambda: pd.Series(PARTS),
        "pairs": lambda: list(PARTS.items()),
        "letters by part": lambda: BY_PART,
        "capitals": lambda: {i.upper(): part.title() for i, part in PARTS.items()},
        "short words": lambda: PARTS | {"b": "who", "d": "bound", "e": "exceptions"},
        "other words": lambda: PARTS | {"c": "territory", "a": "baseline date"},
        "underscores": lambda: PARTS | {"b": "who_is_bound", "d": "who_is_bound"},
        "table": lambda: pd.DataFrame(PARTS.items(), columns=["piece", "part"]),
        "in order": lambda: list(PARTS.values()),
        "from the end": lambda: dict(reversed(PARTS.items())),
    },
    "joined_after_1997": {
        "number": lambda: 14,
        "float": lambda: 14.0,
        "numpy": lambda: np.int64(14),
        "decimal": lambda: Decimal(14),
        "rows": lambda: len(LATER),
        "shape": lambda: LATER.shape[0],
        "count": lambda: LATER["iso3"].count(),
        "different": lambda: LATER["iso3"].nunique(),
        "mask": lambda: ((DAY <= "2022-01-27") & (DAY > "1997-05-27")).sum(),
        "difference": lambda: (DAY <= "2022-01-27").sum() - (DAY <= "1997-05-27").sum(),
        "flags": lambda: MEMBERS.query(
            "member_on_2022_01_27 and joined_after_1997_05_27"
        ).shape[0],
        "years": lambda: int(MEMBERS["year"].between(1998, 2022).sum()),
        "python dates": lambda: sum(
            dt.date(1997, 5, 27) < day.date() <= dt.date(2022, 1, 27) for day in DAY
        ),
    },
    "bases_ban": {
        "rows": lambda: OUTSIDE,
        "names": lambda: NAMES,
        "set": lambda: set(NAMES),
        "codes": lambda: tuple(CODES),
        "small codes": lambda: [code.lower() for code in CODES],
        "big names": lambda: [name.upper() for name in NAMES],
        "names and codes": lambda: [*NAMES[:5], *CODES[5:]],
        "column of names": lambda: OUTSIDE["state"],
        "column of codes": lambda: OUTSIDE["iso3"],
        "array": lambda: OUTSIDE["state"].to_numpy(),
        "one column": lambda: OUTSIDE[["iso3"]],
        "two columns": lambda: OUTSIDE[["state", "nato_since"]],
        "names in the index": lambda: OUTSIDE.set_index("state"),
        "index": lambda: OUTSIDE.set_index("iso3").index,
        "coverage": lambda: of_coverage("U4b"),
        "codes of coverage": lambda: of_coverage("U4b")["state"].unique(),
        "covered": lambda: demands.covered(CASE, "U4b").query(
            "status == 'would apply'"
        ),
        "country": lambda: pd.DataFrame({"country": NAMES}),
    },
    "four_clauses": {
        "dictionary": lambda: FOUR,
        "series": lambda: pd.Series(FOUR),
        "pairs": lambda: list(FOUR.items()),
        "clause by status": lambda: {status: [i] for i, status in FOUR.items()},
        "capitals": lambda: {i.lower(): status.upper() for i, status in FOUR.items()},
        "underscores": lambda: {i: said.replace(" ", "_") for i, said in FOUR.items()},
        "applies": lambda: FOUR | {"N4": "applies"},
        "table": lambda: pd.DataFrame(FOUR.items(), columns=["clause", "status"]),
        "coverage": estonia_in_coverage,
    },
    "summaries": {
        "dictionary": lambda: FIVE,
        "series": lambda: pd.Series(FIVE),
        "pairs": lambda: list(FIVE.items()),
        "in order": lambda: [*FIVE.values()],
        "the same": lambda: FIVE | {"d": "the same"},
        "broader": lambda: FIVE | {"b": "Wider", "e": "broader"},
        "more and less": lambda: dict(a="less", b="more", c="less", d="same", e="more"),
        "letters by word": lambda: {"narrower": "ac", "wider": "b, e", "same": "d"},
        "containers": lambda: {
            "narrower": ["a", "c"],
            "wider": {"b", "e"},
            "same": ["d"],
        },
    },
    "members_on": {
        function.__name__: lambda function=function: function
        for function in (
            rows_by_mask,
            codes_by_mask,
            with_a_loop,
            by_row_number,
            with_yield,
            by_query,
            by_index,
            cut_off,
            as_text,
            python_dates,
            demands.members_on,
        )
    }
    | {
        "set": lambda: lambda members, date: set(codes_by_mask(members, date)),
        "not later": lambda: (
            lambda members, date: members[~(members["membership_effective"] > date)]
        ),
        "text of the day": lambda: (
            lambda members, date: members[members["membership_effective"] <= str(date)]
        ),
    },
    "share_mentioned": {
        "series": lambda: SHARES,
        "dictionary": lambda: SHARES.to_dict(),
        "rounded": lambda: SHARES.round(2),
        "table": lambda: SHARES.reset_index(),
        "one column": lambda: SHARES.to_frame("share"),
        "sorted": lambda: SHARES.sort_values(),
        "pairs": lambda: list(SHARES.items()),
        "loop": shares_in_a_loop,
        "fractions": lambda: {i: Fraction(share) for i, share in SHARES.items()},
        "objects": lambda: SHARES.astype(object),
        "crosstab": lambda: CROSSED["yes"] + CROSSED["partly"] / 2,
        "pivot": lambda: CLAUSES.assign(n=COUNTED).pivot_table(
            index="topic_code", values="n"
        ),
    },
    "bound_rule": {
        "id": lambda: (by_subject, "U4d"),
        "small id": lambda: (by_subject, "u4c"),
        "own sentence": lambda: (by_first_words, OWN),
        "own sentence in a list": lambda: (by_expression, list(OWN)),
        "one side missed": lambda: (
            by_expression,
            ("NATO closes its offices in Moscow.", "one side"),
        ),
        "both sides missed": lambda: (
            by_expression,
            ("US and Russian bombers stay at home.", "Both sides"),
        ),
        "one name": lambda: (us_alone, "N6"),
        "clause as it stands": lambda: (
            by_subject,
            CLAUSES.set_index("demand_id").loc["U4d", "demand_in_own_words"],
        ),
    },
    "how_far_europe": {
        **{choice: lambda choice=choice: reading(choice=choice) for choice in EUROPE},
        "clause alone": lambda: reading(cites="N4"),
        "row of words": lambda: reading(cites=["CW11"], quoted="European"),
        "cites as one text": lambda: reading(cites="N4, N7a"),
        "quoted from elsewhere": lambda: reading(
            cites=["N7a"], quoted="the South Caucasus"
        ),
        "quoted twice": lambda: reading(
            cites=["N4", "N7a"], quoted=["European states", "the South Caucasus"]
        ),
        "in quotation marks": lambda: reading(quoted="“other European states’”"),
        "names": lambda: reading(changes="Armenia, Azerbaijan and Georgia"),
        "nothing changes": lambda: reading(choice=EUROPE[3], changes="none"),
        "long reason": lambda: reading(why="The clause has no list of states. " * 10),
        "short reason": lambda: reading(why="No list."),
    },
}

HASTY: dict[str, dict[str, tuple[str, Callable[[], object]]]] = {
    "parts_of_n4": {
        "date": ("date_taken_for_baseline", lambda: PARTS | {"b": "baseline"}),
        "two dates": (
            "date_taken_for_baseline",
            lambda: PARTS | {"b": "baseline", "a": "where"},
        ),
        "consent": ("consent_taken_for_party", lambda: PARTS | {"e": "who is bound"}),
        "Russia": ("party_taken_for_place", lambda: PARTS | {"d": "where"}),
        "allies": ("party_taken_for_place", lambda: PARTS | {"b": "where"}),
        "territory": ("place_taken_for_party", lambda: PARTS | {"c": "who is bound"}),
        "there": ("measure_taken_for_place", lambda: PARTS | {"a": "where"}),
        "beyond": ("baseline_taken_for_exception", lambda: PARTS | {"a": "exception"}),
        "exchanged": (
            "baseline_taken_for_exception",
            lambda: PARTS | {"a": "exception", "e": "baseline"},
        ),
        "act": (NOT_YET, lambda: PARTS | {"e": "act"}),
        "one letter a part": (NOT_YET, lambda: BY_PART | {"who is bound": "b"}),
        "no part": (NOT_YET, lambda: PARTS | {"d": "Russia"}),
        "one piece": (NOT_YET, lambda: {"a": "baseline"}),
        "nothing": (NOT_YET, lambda: None),
    },
    "joined_after_1997": {
        "today's list": ("one_day_only", lambda: (DAY > "1997-05-27").sum()),
        "members then": ("one_day_only", lambda: (DAY <= "1997-05-27").sum()),
        "all members": ("every_member", lambda: (DAY <= "2022-01-27").sum()),
        "all rows": ("every_row", lambda: len(MEMBERS)),
        "Soviet past": ("by_their_past", lambda: LATER["former_ussr_state"].sum()),
        "days": ("days_of_accession", lambda: LATER["year"].nunique()),
        "one off": (NOT_YET, lambda: 13),
        "from memory": (NOT_YET, lambda: 12),
        "text": (NOT_YET, lambda: "14"),
        "in words": (NOT_YET, lambda: "fourteen"),
        "share": (NOT_YET, lambda: 14 / 30),
        "mask": (NOT_YET, lambda: DAY > "1997-05-27"),
        "rows": (NOT_YET, lambda: LATER),
        "flag": (NOT_YET, lambda: True),
        "nothing": (NOT_YET, lambda: None),
    },
    "bases_ban": {
        "all states": ("members_in", lambda: STATES),
        "Baltic": ("members_in", lambda: [*NAMES, *BALTIC]),
        "Russia": ("other_party_in", lambda: [*NAMES, "Russia"]),
        "no Central Asia": (
            "region_left_out",
            lambda: OUTSIDE[OUTSIDE["region_label_used_in_drafts"] != "Central Asia"],
        ),
        "Eastern Europe": ("region_left_out", lambda: ["Belarus", "Moldova"]),
        "joined later": ("joined_later", lambda: LATER["country"]),
        "inside": ("turned_round", lambda: BALTIC),
        "pact": ("pact_states_in", lambda: [*NAMES, *PACT]),
        "named": ("named_in_the_report", lambda: ["Ukraine", "Georgia"]),
        "one missing": (NOT_YET, lambda: NAMES[:-1]),
        "two from the north": (NOT_YET, lambda: [*NAMES, "Finland", "Sweden"]),
        "mask": (NOT_YET, lambda: STATES["nato_since"].isna()),
        "number": (NOT_YET, lambda: len(NAMES)),
        "one text": (NOT_YET, lambda: ", ".join(NAMES)),
        "list in a list": (NOT_YET, lambda: [NAMES]),
        "two letters": (NOT_YET, lambda: [code[:2] for code in CODES]),
        "who is bound": (NOT_YET, lambda: ["US"]),
    },
    "four_clauses": {
        "moot as not covered": (
            "moot_taken_for_not_covered",
            lambda: FOUR | {"U4a": "not covered"},
        ),
        "not covered as moot": (
            "not_covered_taken_for_moot",
            lambda: FOUR | {"U4b": "moot"},
        ),
        "exchanged": (
            "several_mixed",
            lambda: FOUR | {"U4a": "not covered", "U4b": "moot"},
        ),
        "half read": ("past_is_enough", lambda: FOUR | {"U4b": "would apply"}),
        "not settled": ("settled_kept_open", lambda: FOUR | {"U4a": "would apply"}),
        "all settled": ("settled_by_membership", lambda: FOUR | {"N4": "moot"}),
        "open N4": ("open_everywhere", lambda: FOUR | {"N4": "ambiguous"}),
        "open U4a": ("open_everywhere", lambda: FOUR | {"U4a": "ambiguous"}),
        "N7a applies": ("ambiguity_settled", lambda: FOUR | {"N7a": "would apply"}),
        "N7a does not": ("ambiguity_settled", lambda: FOUR | {"N7a": "not covered"}),
        "not bound": ("bound_taken_for_place", lambda: FOUR | {"N4": "not covered"}),
        "bound by N7a": (
            "bound_taken_for_place",
            lambda: dict.fromkeys(FOUR, "not covered") | {"N7a": "would apply"},
        ),
        "all moot": (NOT_YET, lambda: dict.fromkeys(FOUR, "moot")),
        "yes and no": (NOT_YET, lambda: dict(U4a="no", U4b="no", N4="yes", N7a="?")),
        "numbers": (NOT_YET, lambda: dict(U4a=0, U4b=0, N4=1, N7a=0)),
        "three": (NOT_YET, lambda: dict(U4a="moot", U4b="not covered")),
        "another clause": (NOT_YET, lambda: FOUR | {"N7b": "ambiguous"}),
        "nothing": (NOT_YET, lambda: None),
    },
    "summaries": {
        "named": ("named_taken_for_only", lambda: FIVE | {"a": "same"}),
        "two drafts": ("two_drafts_as_one", lambda: FIVE | {"b": "same"}),
        "one party": ("one_party_forgotten", lambda: FIVE | {"c": "same"}),
        "small word": ("small_word_lost", lambda: FIVE | {"e": "same"}),
        "two let pass": ("several_let_pass", lambda: FIVE | {"b": "same", "e": "same"}),
        "all the same": ("several_let_pass", lambda: dict.fromkeys(FIVE, "same")),
        "other words": ("other_words_other_meaning", lambda: FIVE | {"d": "narrower"}),
        "turned": ("turned_round", lambda: {i: TURNED[how] for i, how in FIVE.items()}),
        "one turned": ("turned_round", lambda: FIVE | {"a": "wider"}),
        "flags": (NOT_YET, lambda: {i: how == "same" for i, how in FIVE.items()}),
        "by clause": (NOT_YET, lambda: dict(N6="narrower", U4b="wider")),
        "one letter": (NOT_YET, lambda: {"a": "narrower"}),
        "nothing": (NOT_YET, lambda: None),
    },
    "members_on": {
        "date not used": ("date_ignored", lambda: lambda members, _: members["iso3"]),
        "day of the report": (
            "date_ignored",
            lambda: lambda members, _: codes_by_mask(members, "2022-01-27"),
        ),
        "before": (
            "accession_day_left_out",
            lambda: (
                lambda members, date: members[members["membership_effective"] < date]
            ),
        ),
        "years": (
            "years_compared",
            lambda: lambda members, date: members[members["year"] <= date.year],
        ),
        "signing": (
            "day_of_signing",
            lambda: (
                lambda members, date: members[
                    members["treaty_signed_or_joined"] <= date
                ]
            ),
        ),
        "that day": (
            "only_that_day",
            lambda: (
                lambda members, date: members[members["membership_effective"] == date]
            ),
        ),
        "later": (
            "turned_round",
            lambda: (
                lambda members, date: members[members["membership_effective"] > date]
            ),
        ),
        "table of the notebook": (
            "own_table_ignored",
            lambda: lambda members, date: codes_by_mask(MEMBERS, date),
        ),
        "names": (
            "names_not_codes",
            lambda: lambda members, date: rows_by_mask(members, date)["country"],
        ),
        "return in the loop": ("stopped_at_the_first", lambda: return_in_the_loop),
        "prints": (NOT_YET, lambda: prints),
        "mask": (
            NOT_YET,
            lambda: lambda members, date: members["membership_effective"] <= date,
        ),
        "number": (NOT_YET, lambda: lambda members, date: len(members)),
        "one text": (
            NOT_YET,
            lambda: lambda members, date: ", ".join(codes_by_mask(members, date)),
        ),
        "one argument": (NOT_YET, lambda: lambda date: []),
        "called": (NOT_YET, lambda: with_a_loop(MEMBERS, pd.Timestamp("2022-01-27"))),
    },
    "share_mentioned": {
        "yes alone": ("partly_taken_for_no", lambda: CROSSED["yes"]),
        "partly too": (
            "partly_taken_for_yes",
            lambda: CROSSED["yes"] + CROSSED["partly"],
        ),
        "no zeros": ("silent_topics_left_out", lambda: SHARES[SHARES > 0]),
        "selected first": (
            "silent_topics_left_out",
            lambda: COUNTED[COUNTED > 0].groupby(CLAUSES["topic_code"]).mean(),
        ),
        "sums": ("numbers_not_shares", lambda: TABLE["yes"] + TABLE["partly"] / 2),
        "of 24": (
            "share_of_all_clauses",
            lambda: (TABLE["yes"] + TABLE["partly"] / 2) / len(CLAUSES),
        ),
        "of the report": (
            "share_of_what_is_mentioned",
            lambda: (TABLE["yes"] + TABLE["partly"] / 2) / COUNTED.sum(),
        ),
        "within the column": (
            "share_of_what_is_mentioned",
            lambda: TABLE["yes"] / TABLE["yes"].sum(),
        ),
        "at all": ("topics_counted_once", lambda: SHARES.gt(0).astype(int)),
        "percentages": ("percentages", lambda: SHARES * 100),
        "the rest": ("the_rest", lambda: 1 - SHARES),
        "percent signs": (NOT_YET, lambda: {i: f"{n:.0%}" for i, n in SHARES.items()}),
        "one decimal": (NOT_YET, lambda: SHARES.round(1)),
        "over all": (NOT_YET, lambda: COUNTED.mean()),
        "by draft": (NOT_YET, lambda: COUNTED.groupby(CLAUSES["draft"]).mean()),
        "by clause": (NOT_YET, lambda: COUNTED.set_axis(CLAUSES["demand_id"])),
        "crosstab": (NOT_YET, lambda: TABLE),
        "no names": (NOT_YET, lambda: SHARES.tolist()),
    },
    "bound_rule": {
        "always both": ("one_code_for_all", lambda: (lambda _: "both sides", "U4d")),
        "always one": ("one_code_for_all", lambda: (lambda _: "one side", "U1")),
        "bans": ("every_ban_is_one_sided", lambda: (if_found("No "), "U4d")),
        "NATO": ("a_name_is_enough", lambda: (if_found("NATO"), "U4b")),
        "Russia": ("place_taken_for_party", lambda: (if_found("Russia"), "U4d")),
        "no Russia": (
            "silence_taken_for_one_side",
            lambda: (if_found("Russia", "both sides", "one side"), "U1"),
        ),
        "other words": (NOT_YET, lambda: (if_found("US", "US", "both"), "N6")),
        "flag": (NOT_YET, lambda: (lambda text: "US" in text, "N6")),
        "prints": (NOT_YET, lambda: (print, "N6")),
        "right there": (NOT_YET, lambda: (us_alone, "U4a")),
        "looked up": (NOT_YET, lambda: (looked_up, "N6")),
        "looked up elsewhere": (NOT_YET, lambda: (looked_up, OWN)),
        "no counter-example": (NOT_YET, lambda: (by_subject, ...)),
        "no such clause": (NOT_YET, lambda: (by_subject, "U99")),
        "row number": (NOT_YET, lambda: (by_subject, 3)),
        "sentence alone": (NOT_YET, lambda: (by_subject, OWN[0])),
        "turned round": (NOT_YET, lambda: (by_subject, OWN[::-1])),
        "other code": (NOT_YET, lambda: (by_subject, (OWN[0], "US"))),
        "called": (NOT_YET, lambda: (by_subject("No US bases"), "N6")),
    },
    "how_far_europe": {
        "untouched": ("not attempted", lambda: dict.fromkeys(reading(), ...)),
        "another choice": (INCOMPLETE, lambda: reading(choice="Europe")),
        "number of a choice": (INCOMPLETE, lambda: reading(choice=1)),
        "no citation": (INCOMPLETE, lambda: reading(cites=[])),
        "unit of the report": (INCOMPLETE, lambda: reading(cites=["P2.3"])),
        "article": (INCOMPLETE, lambda: reading(cites=["Art. 4"])),
        "words of no clause": (INCOMPLETE, lambda: reading(quoted="all of Asia")),
        "words of another": (INCOMPLETE, lambda: reading(quoted="No US military")),
        "no state": (INCOMPLETE, lambda: reading(changes=[])),
        "number of states": (INCOMPLETE, lambda: reading(changes=3)),
        "no reason": (INCOMPLETE, lambda: reading(why="")),
        "choice alone": (INCOMPLETE, lambda: EUROPE[0]),
    },
}


def hand_in(name: str, make: Callable[[], object]):
    answer = make()
    arguments = answer if name == "bound_rule" else (answer,)
    return getattr(check, name)(*arguments)


@pytest.mark.parametrize(
    ("name", "make"),
    [
        pytest.param(name, make, id=f"{name}: {told}")
        for name, answers in CAREFUL.items()
        for told, make in answers.items()
    ],
)
def test_a_careful_answer_is_accepted(name, make):
    outcome = hand_in(name, make)
    assert outcome.status in {"correct", "complete"}, str(outcome)


@pytest.mark.parametrize(
    ("name", "expected", "make"),
    [
        pytest.param(name, expected, make, id=f"{name}: {told}")
        for name, answers in HASTY.items()
        for told, (expected, make) in answers.items()
    ],
)
def test_a_hasty_answer_gets_its_outcome(name, expected, make):
    outcome = hand_in(name, make)
    assert (outcome.misconception or outcome.status) == expected, str(outcome)
    assert outcome.message


@pytest.mark.parametrize(
    ("other", "said"),
    [
        ({"why": "They meant to leave it vague."}, "intentions"),
        ({"why": "They want all of it."}, "intentions"),
        ({"against": "nothing"}, "nothing for another reading"),
        ({"changes": "none"}, "no state whose status changes"),
        ({"changes": "Ukraine"}, "one and the same status in all four readings"),
    ],
)
def test_a_complete_reading_may_get_a_remark(other, said):
    assert said in check.how_far_europe(reading(**other)).message


def test_a_reading_that_names_the_states_it_moves_gets_no_remark():
    form = reading(changes="Armenia, Azerbaijan and Georgia")
    message = check.how_far_europe(form).message
    assert message == "Your reading is kept, with its evidence."
