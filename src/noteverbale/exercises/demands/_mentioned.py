"""How much of the drafts the report mentions: share_mentioned."""

from __future__ import annotations

import pandas as pd

from noteverbale.answers import ByName, Share
from noteverbale.case import Case
from noteverbale.exercise import AnyOf, exercise
from noteverbale.exercises.demands._parts import LESSON
from noteverbale.method import demands as method

_WEIGHTS = {"yes": 1.0, "partly": 0.5, "no": 0.0}


@exercise(
    lesson=LESSON,
    answer=ByName(Share(decimals=2)),
    objectives=("compare",),
    looks_at=(
        "Compares the share of each topic to 2 decimals; order and container do not "
        "matter."
    ),
    hints=(
        "The columns topic_code and mentioned_in_article of demands.",
        "Turn yes, partly and no into numbers; then take the mean within each topic.",
        'numbers.groupby(case.demands["topic_code"]).mean(), where numbers comes from '
        'case.demands["mentioned_in_article"].map({"yes": 1, ...}).',
    ),
)
def share_mentioned(case: Case, *, partly: float = 0.5) -> pd.Series[float]:
    """For each topic of demands, which share of its clauses does the report mention?

    A row is a clause. Count yes as 1, partly as a half and no as 0, and give every
    topic a share, also where it is 0.
    """
    return method.mentioned_share(case.demands, partly)


share_mentioned.wrong(
    "partly_taken_for_yes",
    partly=1.0,
    did="You counted what is mentioned partly as if it were mentioned.",
    why="It is easy to ask for everything that is not “no”.",
    next="Give the three values three numbers, as the prompt says.",
)
share_mentioned.wrong(
    "partly_taken_for_no",
    partly=0.0,
    did="You counted what is mentioned partly as if it were not mentioned.",
    why="It is easy to ask for “yes” alone.",
    next="Use three numbers, one for each value of the column.",
)


@share_mentioned.wrong(
    "articles_counted",
    did="You counted articles and not clauses.",
    why="Treaties are cited by article.",
    next="One article may hold several clauses: keep one row for each demand_id.",
)
def _(case: Case) -> pd.Series[float]:
    rows = _numbered(case).sort_values("demand_id")
    rows["whole"] = rows["article"].str.partition("(")[0]
    articles = rows.drop_duplicates(["draft", "whole"])
    return articles.groupby("topic_code")["number"].mean()


def _numbered(case: Case) -> pd.DataFrame:
    rows = case.demands
    return rows.assign(number=rows["mentioned_in_article"].map(_WEIGHTS))


@share_mentioned.wrong(
    "topics_counted_once",
    did="You asked of each topic whether it is mentioned at all.",
    why="A topic that comes up feels covered.",
    next="Ask it of each clause, and divide by the number of clauses of the topic.",
)
def _(case: Case) -> pd.Series[float]:
    best = _numbered(case).groupby("topic_code")["number"].max()
    return (best > 0).astype(float)


@share_mentioned.wrong(
    "share_of_all_clauses",
    did="You divided by the number of all clauses.",
    why="A mean over the whole table and a mean within a group look alike.",
    next="Each topic has its own whole: its own clauses.",
)
def _(case: Case) -> pd.Series[float]:
    rows = _numbered(case)
    return rows.groupby("topic_code")["number"].sum() / len(rows)


@share_mentioned.wrong(
    "silent_topics_left_out",
    did="You left out topics of which nothing is mentioned.",
    why="What was selected first is all that can be counted afterwards.",
    next="Group first and select nothing: a share of 0 is a finding too.",
)
def _(case: Case) -> AnyOf:
    shares = share_mentioned.reference(case)
    without = share_mentioned.reference(case, partly=1.0)
    mentioned = _numbered(case).query("number > 0")
    among = mentioned.groupby("topic_code")["number"].mean()
    return AnyOf((shares[shares > 0], without[without > 0], among))


@share_mentioned.wrong(
    "numbers_not_shares",
    did="You gave numbers of clauses.",
    why="`sum` is as short as `mean`.",
    next="Divide by the number of clauses in each topic.",
)
def _(case: Case) -> pd.Series[float]:
    return _numbered(case).groupby("topic_code")["number"].sum()


share_mentioned.wrong(
    "percentages",
    did="You gave percentages.",
    why="A percentage is how a share is often said aloud.",
    next="A share lies between 0 and 1.",
)(lambda case: share_mentioned.reference(case) * 100)
share_mentioned.wrong(
    "the_rest",
    did="You gave the shares that are not mentioned.",
    why="Most clauses are in that part, so it fills the table.",
    next="Which of the three values of the column has to weigh most?",
)(lambda case: 1 - share_mentioned.reference(case))


@share_mentioned.wrong(
    "share_of_what_is_mentioned",
    did="You divided by what is mentioned, over all topics.",
    why="Both are shares: of the topic, and of the report.",
    next="The whole is a topic with all its clauses, mentioned or not.",
)
def _(case: Case) -> AnyOf:
    rows = _numbered(case)
    half, whole = rows["number"], (rows["number"] > 0).astype(float)
    sums = [of.groupby(rows["topic_code"]).sum() for of in (half, whole, half == 1)]
    return AnyOf(one / one.sum() for one in sums)
