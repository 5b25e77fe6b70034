"""Who joined between two days: joined_after_1997."""

from __future__ import annotations

from noteverbale.answers import Count
from noteverbale.case import Case
from noteverbale.exercise import AnyOf, exercise
from noteverbale.exercises.demands._parts import LESSON
from noteverbale.method import demands as method


@exercise(
    lesson=LESSON,
    answer=Count("states"),
    objectives=("map",),
    looks_at="Compares the number, exactly.",
    hints=(
        "The table members, column membership_effective.",
        "Two conditions hold at once: a member on the later day, and joined after the "
        "earlier one.",
        "len(table[(day <= ...) & (day > ...)]), with day for the column of dates.",
    ),
)
def joined_after_1997(
    case: Case, *, today: bool = False, everyone: bool = False, everything: bool = False
) -> int:
    """How many of the states that were members of NATO on 27 January 2022 had joined
    after 27 May 1997?"""
    members = case.members
    if not (today or everything):
        members = method.members_on(members, method.REPORT_DAY)
    if not (everyone or everything):
        members = method.joined_after(members, method.BASELINE)
    return len(members)


@joined_after_1997.wrong(
    "one_day_only",
    did="You used one of the two days and left out the other.",
    why="The number looks familiar: the alliance once had as many members.",
    next="A state has to pass both: a member on the later day, and joined after the "
    "earlier one. Join two masks with &.",
)
def _(case: Case) -> AnyOf:
    # On the case the two come to the same number.
    then = method.members_on(case.members, method.BASELINE)
    return AnyOf((joined_after_1997.reference(case, today=True), len(then)))


joined_after_1997.wrong(
    "every_member",
    everyone=True,
    did="You counted every state that was a member then.",
    why="The number of members is known, and it looks like the answer to any count.",
    next="Keep only those that joined after the earlier of the two days.",
)
joined_after_1997.wrong(
    "every_row",
    everything=True,
    did="You counted every row of the table.",
    why="A table of members seems to be the list of members.",
    next="Each row has a day of accession: compare it with the two days.",
)


@joined_after_1997.wrong(
    "by_their_past",
    did="You counted only states with a particular past (Soviet Union, Warsaw Pact).",
    why="The report says “eastern”, and one thinks of these.",
    next="The question knows only dates: look at no other column.",
)
def _(case: Case) -> AnyOf:
    members = method.members_on(case.members, method.REPORT_DAY)
    rows = method.joined_after(members, method.BASELINE)
    soviet, pact = rows["former_ussr_state"], rows["former_warsaw_pact"]
    either = soviet | pact.str.startswith("yes")
    return AnyOf((int(soviet.sum()), int(either.sum())))


@joined_after_1997.wrong(
    "days_of_accession",
    did="You counted days on which states joined, not the states.",
    why="Several states joined on one day, and one remembers the round.",
    next="Count rows, not different dates.",
)
def _(case: Case) -> int:
    members = method.members_on(case.members, method.REPORT_DAY)
    rows = method.joined_after(members, method.BASELINE)
    return int(rows["membership_effective"].nunique())
