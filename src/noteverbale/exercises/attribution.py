"""Lesson 2, *Who says so?*: attribution."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any

import pandas as pd

from noteverbale.answers import (
    Bars,
    ByName,
    Column,
    Count,
    Function,
    Ids,
    Name,
    Table,
)
from noteverbale.case import Case
from noteverbale.exercise import AnyOf, exercise, judgement, rule
from noteverbale.exercise.judgement import Form
from noteverbale.exercise.rule import Applied
from noteverbale.method import attribution as method

LESSON = 2

NO_PERSONS = ("the drafts", "the Russian side")
# One side, two people: how newspapers make one voice of them.
SIDES = (
    ("Dmitry Peskov", "Sergey Lavrov", ("Kremlin", "the Kremlin", "Moscow", "Russia")),
    (
        "Antony Blinken",
        "Jens Stoltenberg",
        ("the West", "West", "NATO", "the United States", "Washington"),
    ),
)

SPELLINGS = {
    "Antony Blinken": (
        "Anthony Blinken",
        "the Secretary of State",
        "US Secretary of State",
        "the American",
    ),
    "Jens Stoltenberg": ("the Secretary General", "Secretary-General", "NATO chief"),
    "Dmitry Peskov": ("Dmitri Peskov", "the Kremlin spokesman", "the spokesman"),
    "Sergey Lavrov": (
        "Sergei Lavrov",
        "the Foreign Minister",
        "Russian Foreign Minister",
        "the minister",
    ),
    "Vladimir Putin": ("Putin", "President Putin", "the president"),
    "the drafts": ("drafts", "the proposals", "draft treaties", "the draft treaties"),
    "the Russian side": ("Russian side", "they", "unnamed", "not named", "unknown"),
    "diplomats": ("the diplomats", "unnamed diplomats"),
    "NATO": ("the alliance", "alliance"),
}


@exercise(
    lesson=LESSON,
    answer=Name(SPELLINGS),
    follows="text",
    objectives=("resolve",),
    looks_at="Compares the person, not the spelling, the title or the office.",
    hints=(
        "Read P8 and P9 as one piece; P9 names no person.",
        "A pronoun looks back to the person who was speaking last.",
        "Look at the rows of P8.2 in case.mentions, column refers_to.",
    ),
)
def he_in_p9(case: Case) -> str:
    """Who is “he” in the first sentence of P9?"""
    mentions = case.mentions
    he = mentions[(mentions["unit"] == "P9.1") & (mentions["kind"] == "pronoun")]
    return str(he["refers_to"].iloc[0])


@he_in_p9.wrong(
    "first_voice_of_p8",
    did="You took the first voice of P8, the source that opens the paragraph.",
    why="It is the last source introduced by “according to”, so it still sounds close.",
    next="Ask which single person speaks between that source and the word “he”.",
)
def _(case: Case) -> str:
    return _voice_of(case, "P8.1")


@he_in_p9.wrong(
    "person_of_an_earlier_part",
    did="You took the person who speaks in P4 to P6.",
    why="He is named most often, and his paragraphs fill the middle of the page.",
    next="Between P6 and P9 somebody else begins to speak; find where.",
)
def _(case: Case) -> str:
    return _voice_of(case, "P6.1")


@he_in_p9.wrong(
    "organisation",
    did="You took an organisation for a person.",
    why="The one who speaks does so for the organisation, and both are near.",
    next="“He” is one man; which man speaks for it in P8?",
)
def _(case: Case) -> AnyOf:
    return AnyOf(("NATO", "the alliance", "the Secretary-General's office"))


@he_in_p9.wrong(
    "nearest_noun",
    did="You took the name that stands nearest before the word “he”.",
    why="The nearest name is often the right one.",
    next="The nearest name in P8.3 is somebody spoken to; who is speaking?",
)
def _(case: Case) -> AnyOf:
    return AnyOf(("Moscow", "Russia"))


@he_in_p9.wrong(
    "person_in_the_headline",
    did="You took the president, whom the headline names.",
    why="His is the best known name on the page.",
    next="Look only at P8 and P9: who speaks there?",
)
def _(case: Case) -> str:
    named = case.mentions
    return str(named.loc[named["unit"] == "H", "refers_to"].iloc[0])


@he_in_p9.wrong(
    "speaker_of_a_later_part",
    did="You took somebody who speaks only after P9.",
    why="The end of a text is remembered best.",
    next="A pronoun looks back: read upwards from P9.",
)
def _(case: Case) -> AnyOf:
    return AnyOf((_voice_of(case, "P11.1"), "Sergey Lavrov"))


def _voice_of(case: Case, unit: str) -> str:
    chain = case.chain
    return str(chain[(chain["unit"] == unit) & (chain["level"] == 2)]["voice"].iloc[0])


@exercise(
    lesson=LESSON,
    answer=Table(
        columns={
            "paragraph": Column("id"),
            "quoted": Column("words"),
            "speaker": Column("name", SPELLINGS),
        }
    ),
    objectives=("trace",),
    needs=("P8.1",),
    looks_at=(
        "Compares the rows by column name; the order of rows and other columns "
        "do not matter."
    ),
    hints=(
        "Quotation marks stand in P1, P3 to P6 and P8 to P13.",
        "`str.extractall` finds every quoted string of a unit, `str.extract` one.",
        'units["text"].str.extractall("“([^”]*)”"), then the speaker unit by unit.',
    ),
)
def quotations(
    case: Case,
    *,
    halves: bool = True,
    drafts: str = "the drafts",
    side: str = "the Russian side",
    of_p8: str = "",
) -> pd.DataFrame:
    """Build a table of every quoted string with its paragraph and its speaker.

    Give the words of P3 to the drafts, the words of P1 to the Russian side, and, for
    now, the “it” of P13 to the minister.
    """
    rows = method.quotations(case, first_only=not halves)
    speaker = rows["speaker"].replace({"the drafts": drafts, "the Russian side": side})
    rows["speaker"] = speaker.mask(rows["paragraph"] == "P8", of_p8 or speaker)
    return rows


quotations.wrong(
    "second_halves_lost",
    halves=False,
    did="You have one quoted string for each unit, the first.",
    why="A quotation interrupted by “he said” looks finished at the tag.",
    next="Read P10, P11 and P13 again, past the tag.",
)


@quotations.wrong(
    "treaty_words_to_a_speaker",
    did="You gave the quoted words of P3 to somebody who speaks.",
    why="Somebody stands behind every text, and P2 has just named who made it public.",
    next="Here they go to the text itself; see the subject of P3.1.",
)
def _(case: Case) -> AnyOf:
    states = ("Moscow", "Russia", "Kremlin", "the Russian side", "the United States")
    speakers = (*states, "Vladimir Putin", "Antony Blinken", "the report")
    return AnyOf(quotations.reference(case, drafts=name) for name in speakers)


@quotations.wrong(
    "p8_to_the_source_before",
    did="You gave the quoted words of P8 to the source that opens the paragraph.",
    why="“According to” seems to cover everything that follows it.",
    next="See where “Instead” changes the speaker.",
)
def _(case: Case) -> AnyOf:
    source = _voice_of(case, "P8.1")
    return AnyOf((quotations.reference(case, of_p8=source),))


@quotations.wrong(
    "side_given_a_name",
    did="You gave the quoted words of P1 to somebody with a name.",
    why="Similar words are given to a person in P10, and one remembers forward.",
    next="Answer from P1 alone: whom does it name as speaking?",
)
def _(case: Case) -> AnyOf:
    speakers = ("Dmitry Peskov", "Vladimir Putin", "the Kremlin", "Sergey Lavrov")
    return AnyOf(quotations.reference(case, side=name) for name in speakers)


@quotations.wrong(
    "halves_joined",
    did="You joined the halves of interrupted quotations into one string.",
    why="They are one sentence of one speaker.",
    next="Keep what stands between one pair of marks: the tag is the report's cut.",
)
def _(case: Case) -> pd.DataFrame:
    rows = case.quotations.join(case.brief.set_index("unit")["paragraph"], on="unit")
    joined = rows.groupby(["unit", "paragraph", "speaker"], sort=False)["fragment"]
    return joined.agg(" ".join).rename("quoted").reset_index()


@quotations.wrong(
    "greedy_pattern",
    did="Your strings run from the first mark of a unit to its last.",
    why="In a pattern, `.*` takes as much as it can.",
    next="Tell the pattern not to run across a closing mark.",
)
def _(case: Case) -> pd.DataFrame:
    rows = method.quotations(case, first_only=True)
    widest = case.brief["text"].str.extract("“(.*)”")[0].dropna()
    return rows.assign(quoted=widest.to_list())


@quotations.wrong(
    "straight_marks",
    did="Your table has no rows: no quotation mark was found.",
    why="The mark on the keyboard is straight; the brief has curved ones.",
    next="Copy a quotation mark out of the brief and look for that.",
)
def _(case: Case) -> pd.DataFrame:
    return method.quotations(case).iloc[:0]


@quotations.wrong(
    "people_only",
    did="You left out quoted words that no person speaks.",
    why="One expects a speaker to be somebody.",
    next="Which paragraphs quote a text, or a side?",
)
def _(case: Case) -> pd.DataFrame:
    rows = method.quotations(case)
    return rows[~rows["speaker"].isin(NO_PERSONS)]


@quotations.wrong(
    "unit_for_paragraph",
    did="You gave the unit where the paragraph is asked for.",
    why="Both begin with the same letter and number.",
    next="Keep what stands before the point.",
)
def _(case: Case) -> pd.DataFrame:
    return method.quotations(case).assign(paragraph=case.quotations["unit"])


@exercise(
    lesson=LESSON,
    answer=ByName(Count("words"), SPELLINGS, zeros_may_be_left_out=True),
    needs=("P5.4",),
    objectives=("quantify",),
    looks_at=(
        "Compares the number for each speaker; a dash may count as a word or not, "
        "and the order does not matter."
    ),
    also_right=({"dashes": True},),
    hints=(
        "Every row of your table of quotations has words to count.",
        "Count the words of each string first, then add up for each speaker.",
        'words.groupby(table["speaker"]).sum()',
    ),
)
def quoted_words(
    case: Case, *, dashes: bool = False, halves: bool = True, strings: bool = False
) -> pd.Series[int]:
    """How many words does each speaker, the drafts and the Russian side included, have
    inside quotation marks?"""
    rows = method.quotations(case, first_only=not halves)
    count = _pieces if dashes else method.n_words
    words = rows["quoted"].map(_one if strings else count)
    return words.groupby(rows["speaker"]).sum()


def _pieces(text: str) -> int:
    return len(text.split())


def _one(_: str) -> int:
    return 1


quoted_words.wrong(
    "strings_counted",
    strings=True,
    did="You counted quoted strings, one for each pair of quotation marks.",
    why="`count` and `size` answer first, and a string looks like a unit of speech.",
    next="Count the words inside each string before you add up.",
)
quoted_words.wrong(
    "second_halves_lost",
    halves=False,
    did="You counted only the first quoted string of each unit.",
    why="A quotation interrupted by “he said” looks finished at the tag.",
    next="Read P10, P11 and P13 again, past the tag.",
)


@quoted_words.wrong(
    "one_side",
    did="You put two speakers of one side together as one voice.",
    why="Newspapers write “Moscow” or “the West” as if several speakers were one.",
    next="Give each speaker a row: they hold different offices.",
)
def _(case: Case) -> AnyOf:
    return AnyOf(_merged(quoted_words.reference(case)))


def _merged(words: pd.Series[int]) -> Iterator[pd.Series[int]]:
    """Yield the counts with two speakers of one side as one, under any name for it."""
    for first, second, names in SIDES:
        both = words.get(first, 0) + words.get(second, 0)
        others = words.drop([first, second], errors="ignore")
        for name in names:
            yield pd.concat([others, pd.Series({name: both})])


@quoted_words.wrong(
    "people_only",
    did="You left out what is quoted of a text and of a side.",
    why="One expects a speaker to be somebody.",
    next="The question names two voices that are not persons; give them a row.",
)
def _(case: Case) -> pd.Series[int]:
    words: pd.Series[int] = quoted_words.reference(case)
    return words.drop(list(NO_PERSONS), errors="ignore")


@quoted_words.wrong(
    "characters_counted",
    did="You counted letters, signs and spaces.",
    why="`len` of a text counts those.",
    next="Cut the text into words first, then count the pieces.",
)
def _(case: Case) -> pd.Series[int]:
    rows = method.quotations(case)
    return rows["quoted"].str.len().groupby(rows["speaker"]).sum()


@quoted_words.wrong(
    "words_cut_at_signs",
    did="You cut words at apostrophes and hyphens.",
    why="To a pattern, a word is letters and digits and nothing else.",
    next="Look at the pieces that you get from P5.4.",
)
def _(case: Case) -> pd.Series[int]:
    rows = method.quotations(case)
    pieces: pd.Series[int] = rows["quoted"].str.count(r"\w+")
    return pieces.groupby(rows["speaker"]).sum()


@quoted_words.wrong(
    "tags_counted",
    did="You counted every word of the sentences that hold a quotation.",
    why="The sentence is about what somebody said, so all of it feels like theirs.",
    next="Stop at the quotation marks: the tag and the frame are the report's words.",
)
def _(case: Case) -> pd.Series[int]:
    rows = case.quotations.drop_duplicates("unit")
    texts = rows["unit"].map(case.brief.set_index("unit")["text"])
    return texts.map(method.n_words).groupby(rows["speaker"]).sum()


@quoted_words.wrong(
    "reported_speech_counted",
    did="You also counted sentences that report a speaker without quoting.",
    why="Reported speech is attributed as well, and it is about the same people.",
    next="Take only what stands between quotation marks; the rest is retold.",
)
def _(case: Case) -> pd.Series[int]:
    rows = method.statements(case).dropna(subset="speaker")
    return rows["text"].map(method.n_words).groupby(rows["speaker"]).sum()


def _rows_to_try(case: Case) -> tuple[tuple[pd.Series[Any]], ...]:
    """Rows of the statements table as they are, and four that no brief has."""
    rows = method.statements(case)
    speech, quote = "reported speech", "direct quotation"
    mayor = {"speaker": "the mayor", "speaker_kind": "named"}
    ana = {"speaker": "Ana Lind", "speaker_kind": "named"}
    made = pd.DataFrame(
        [
            {"mode": speech, "via": "a neighbour", "text": "It rains."} | mayor,
            {"mode": speech, "on_behalf_of": "the town", "text": "Ana agrees."} | mayor,
            {"mode": "narrator", "text": "Ana Lind and Tom Berg met."},
            {"mode": quote, "via": "a letter", "text": "“I came”, she wrote."} | ana,
        ]
    ).assign(unit="P0.1", paragraph="P0", claim_id="C00")
    tried = pd.concat([rows, made.reindex(columns=rows.columns)], ignore_index=True)
    return tuple((row,) for _, row in tried.iterrows())


def _depths(case: Case) -> Function:
    return Function(probes=_rows_to_try(case), returns=Count("voices"))


@exercise(
    lesson=LESSON,
    answer=_depths,
    objectives=("trace",),
    looks_at="Calls your function on every row of `statements` and on four new rows.",
    hints=(
        "Columns speaker and via; a missing voice is NaN, and pd.notna tells.",
        "Begin with the voice that is always there, and add one for each that is not "
        "missing.",
        "pd.notna(row.speaker) is True or False, and True counts as 1.",
    ),
)
def depth(case: Case) -> Callable[[Mapping[str, Any]], int]:
    """Write depth(row): how many voices stand between you and the claim, counting the
    report, the speaker and the voice it came through, but not the office?"""
    return method.depth


@depth.wrong(
    "report_not_counted",
    did="Your function leaves out the report itself.",
    why="The page in front of us feels like a window, not like a voice.",
    next="Ask who tells you that somebody said it.",
)
def _(case: Case) -> Callable[[Mapping[str, Any]], int]:
    return lambda row: method.depth(row) - 1


@depth.wrong(
    "quotation_is_nearest",
    did="Your function treats a quotation as if the speaker stood before you.",
    why="Quotation marks promise the speaker's own words.",
    next="Somebody chose, cut and translated those words; count them like the others.",
)
def _(case: Case) -> AnyOf:
    def quoted(row: Mapping[str, Any]) -> bool:
        return bool(row["mode"] == "direct quotation")

    return AnyOf(
        (
            lambda row: 0 if quoted(row) else method.depth(row),
            lambda row: 1 if quoted(row) else method.depth(row),
            lambda row: method.depth(row) - quoted(row),
        )
    )


@depth.wrong(
    "offices_counted",
    did="Your function also counts the organisation somebody speaks for.",
    why="A spokesman speaks for somebody, so it seems one voice more.",
    next="An office is whose behalf it is; nobody passed the words on there.",
)
def _(case: Case) -> Callable[[Mapping[str, Any]], int]:
    return lambda row: method.depth(row) + int(pd.notna(row["on_behalf_of"]))


@depth.wrong(
    "via_left_out",
    did="Your function does not look at the voice in between.",
    why="Most rows have none, so it seems to work.",
    next="Try it on a row where via is filled in.",
)
def _(case: Case) -> Callable[[Mapping[str, Any]], int]:
    return lambda row: method.depth({"speaker": row["speaker"], "via": None})


@depth.wrong(
    "missing_counted",
    did="Your function also counts voices that are missing.",
    why="A missing value is neither None nor False in a table: it is NaN.",
    next="Ask with `pd.notna` whether a voice is there.",
)
def _(case: Case) -> Callable[[Mapping[str, Any]], int]:
    return lambda row: 1 + bool(row["speaker"]) + bool(row["via"])


@depth.wrong(
    "same_for_every_row",
    did="Your function gives the same number whatever the row.",
    why="Most rows share one depth, so it is right for most of them.",
    next="Try it on P2.1 and on P8.1.",
)
def _(case: Case) -> AnyOf:
    return AnyOf((lambda row: 2, lambda row: 1))


@exercise(
    lesson=LESSON,
    answer=Ids("claim_id"),
    objectives=("detect",),
    also_right=({"groups": True},),
    looks_at=(
        "Compares the set of claim ids; order and type of container do not matter, "
        "and the “they” of P1 may be in it or not."
    ),
    hints=(
        "Look at P8 and at P12.",
        "For each claim that somebody must have told the reporter, ask for the name.",
        'In attribution.statements(case), the rows whose speaker_kind is "unnamed".',
    ),
)
def unnamed_sources(case: Case, *, groups: bool = False) -> set[str]:
    """Which claims pass on somebody's word without saying whose?

    Leave aside what the report states itself, named people and offices, and the “it”
    of P13; the “they” of P1 may be in or out.
    """
    return method.unnamed_sources(case, groups=groups)


@unnamed_sources.wrong(
    "passive_missed",
    did="You have the claims whose source is a group, and not those that name nobody.",
    why="A passive needs no doer, so nothing seems to be missing.",
    next="Read P12 again and ask: who told the reporter?",
)
def _(case: Case) -> AnyOf:
    chain = case.chain
    inner = chain[chain["level"] == 2].set_index("unit")
    heard = inner[inner["voice"] != "somebody"]
    units = method.statements(case).set_index("unit")["claim_id"]
    rows = [heard[heard["kind"].isin(kinds)] for kinds in _UNNAMED]
    # The “it” of P13 is left aside by the prompt, here too.
    outer = set(chain.loc[chain["level"] == 3, "unit"])
    return AnyOf({units[u] for u in row.index if u not in outer} for row in rows)


_UNNAMED = (["unnamed"], ["unnamed", "collective"])


@unnamed_sources.wrong(
    "not_confirmed",
    did="You chose claims that the record does not confirm.",
    why="Unnamed sounds like untrue; they are two questions.",
    next="Leave truth aside: ask only whether somebody is named.",
)
def _(case: Case) -> set[str]:
    claims = case.claims
    confirmed = claims["record_says"].str.startswith("confirmed")
    return set(claims.loc[~confirmed, "claim_id"])


@unnamed_sources.wrong(
    "office_taken_as_unnamed",
    did="You also counted an institution that speaks under its own name.",
    why="No person is named there, so it feels anonymous.",
    next="“According to the Kremlin” names an office that can be asked.",
)
def _(case: Case) -> AnyOf:
    rows = method.statements(case)
    office = (rows["speaker_kind"] == "named") & rows["on_behalf_of"].isna()
    offices = set(rows.loc[office, "claim_id"])
    return AnyOf(key | offices for key in unnamed_sources.keys(case))


@unnamed_sources.wrong(
    "report_taken_as_source",
    did="You also counted what the report says in its own voice.",
    why="Such sentences name no source either.",
    next="Separate two cases: the report states something; the report passes it on.",
)
def _(case: Case) -> AnyOf:
    rows = method.statements(case)
    own = set(rows.loc[rows["speaker"].isna(), "claim_id"])
    return AnyOf((own, *(key | own for key in unnamed_sources.keys(case))))


@unnamed_sources.wrong(
    "passive_of_the_report",
    did="You also took impersonal sentences in which the report itself speaks.",
    why="Their form is that of P12.1.",
    next="Does the sentence pass on somebody's word, or does the report state it?",
)
def _(case: Case) -> AnyOf:
    claims = case.claims
    impersonal = sorted(claims.loc[claims["actor"] == "reporter", "claim_id"])
    return AnyOf(_with_some(unnamed_sources.keys(case), impersonal))


@unnamed_sources.wrong(
    "document_taken_as_unnamed",
    did="You also counted words that belong to a text.",
    why="No person speaks there.",
    next="Can you say which text it is? Then the source has a name.",
)
def _(case: Case) -> AnyOf:
    rows = method.statements(case)
    texts = sorted(rows.loc[rows["speaker_kind"] == "document", "claim_id"])
    return AnyOf(_with_some(unnamed_sources.keys(case), texts))


@unnamed_sources.wrong(
    "pronoun_taken_as_unnamed",
    did="You also counted a claim whose speaker is only a pronoun.",
    why="The sentence itself has no name in it.",
    next="Can you find out who it is from the sentences before? Then it is named.",
)
def _(case: Case) -> AnyOf:
    rows = method.statements(case)
    he = rows["text"].str.contains(r"\b[Hh]e\b") & (rows["speaker_kind"] == "named")
    ids = rows.loc[he, "claim_id"]
    keys = [*unnamed_sources.keys(case)]
    return AnyOf(
        (*(key | {i} for key in keys for i in ids), *(k | {*ids} for k in keys))
    )


def _with_some(keys: Iterator[set[str]], ids: Sequence[str]) -> Iterator[set[str]]:
    """Yield each right set with every choice of one or more further ids."""
    for key in keys:
        for n in range(1, len(ids) + 1):
            for some in combinations(ids, n):
                yield key | set(some)


@unnamed_sources.wrong(
    "it_counted",
    did="You also counted the “it” of P13, which this exercise leaves aside.",
    why="The tag has no name in it, and that is worth seeing.",
    next="Keep that observation for the exercise on P13, and take the claim out here.",
)
def _(case: Case) -> AnyOf:
    rows = method.statements(case)
    its = set(rows.loc[rows["via"].notna(), "claim_id"])
    return AnyOf(key | its for key in unnamed_sources.keys(case))


@exercise(
    lesson=LESSON,
    answer=Bars(SPELLINGS, unit="words"),
    also_right=({"dashes": True},),
    objectives=("quantify",),
    looks_at=(
        "Reads your figure as data: a bar for each name, its length, zero on the axis, "
        "and a name on the axis of lengths; colours, order and style do not matter."
    ),
    hints=(
        "Your counts of quoted words, and the two states that P2 speaks about.",
        "A speaker without words is a bar of length zero, not a missing bar.",
        'counts.reindex([*counts.index, "Ukraine", "Georgia"], fill_value=0), drawn.',
    ),
)
def voices(
    case: Case, *, silent: bool = True, strings: bool = False, dashes: bool = False
) -> pd.Series[int]:
    """Draw a bar chart of the quoted words of each speaker, with a bar for Ukraine and
    one for Georgia, and name the axis that counts the words."""
    words: pd.Series[int] = quoted_words.reference(case, strings=strings, dashes=dashes)
    if not silent:
        return words
    return pd.concat([words, pd.Series({"Ukraine": 0, "Georgia": 0})])


voices.wrong(
    "silent_left_out",
    silent=False,
    did="Your chart has no place for the two states that are only spoken about.",
    why="A table of counts has no row for what did not happen.",
    next="Add their names to the counts, each with the number that is true of it.",
)
voices.wrong(
    "strings_drawn",
    strings=True,
    did="Your bars show the number of quoted strings.",
    why="Strings are counted with one call, words with two.",
    next="Put the word counts of the exercise before into the chart.",
)


@voices.wrong(
    "one_side",
    did="You drew two speakers of one side as one bar.",
    why="Newspapers write “Moscow” or “the West” as if several speakers were one.",
    next="Give each speaker a bar: they hold different offices.",
)
def _(case: Case) -> AnyOf:
    zeros = pd.Series({"Ukraine": 0, "Georgia": 0})
    merged = _merged(quoted_words.reference(case))
    return AnyOf(pd.concat([words, zeros]) for words in merged)


@voices.wrong(
    "claims_drawn",
    did="Your bars show how many claims each voice has.",
    why="`value_counts` is one call, and a long bar looks like a long speech.",
    next="Count words inside quotation marks, then draw.",
)
def _(case: Case) -> pd.Series[int]:
    speakers = method.statements(case)["speaker"].value_counts()
    return speakers.reindex(voices.reference(case).index, fill_value=0)


@voices.wrong(
    "mentions_drawn",
    did="Your bars show how often each name is mentioned, not how much it is quoted.",
    why="To be spoken about feels like being heard.",
    next="Count only words inside quotation marks that are the speaker's own.",
)
def _(case: Case) -> pd.Series[int]:
    named = case.mentions["refers_to"].value_counts()
    return named.reindex(voices.reference(case).index, fill_value=0)


STATEMENTS = {
    "a": "Of all speakers, Antony Blinken has the most quoted words in the brief.",
    "b": "The United States cares more about the matter than NATO does.",
    "c": "No words of a Ukrainian speaker are quoted in the brief.",
    "d": "Ukraine had nothing to say on 27 January 2022.",
    "e": "The drafts have fewer quoted words than any of the four named speakers.",
    "f": "What stands in quotation marks is what the officials said, word for word.",
}


@exercise(
    lesson=LESSON,
    answer=Ids("letter", known=tuple(STATEMENTS)),
    objectives=("state",),
    looks_at="Compares the set of letters; order and type of container do not matter.",
    hints=(
        "Put each sentence beside the bars, and beside nothing else.",
        "Ask of each sentence: would another fact that is not in the bars change it?",
        "The bars know words, names and this brief; they know no motive and no day.",
    ),
)
def bars_support(case: Case) -> set[str]:
    """Which of the sentences a to f follow from the bars alone?"""
    words = quoted_words.reference(case)
    people = words.drop(list(NO_PERSONS), errors="ignore")
    holds = {
        "a": words.idxmax() == "Antony Blinken",
        "c": "Ukraine" not in words,
        "e": words.get("the drafts", 0) < people.min(),
    }
    return {letter for letter, true in holds.items() if true}


def _chosen(case: Case, *beyond: str) -> Iterator[set[str]]:
    """Yield sets with these letters and any of those that follow."""
    follow = sorted(bars_support.reference(case))
    for n in range(len(follow) + 1):
        yield from (set(beyond) | set(some) for some in combinations(follow, n))


@bars_support.wrong(
    "length_is_weight",
    did="You let the length of a bar stand for how much somebody cares.",
    why="We give space to what matters, so space looks like importance.",
    next="Ask who chose how much of each speaker to print.",
)
def _(case: Case) -> AnyOf:
    return AnyOf(_chosen(case, "b"))


@bars_support.wrong(
    "silence_is_absence",
    did="You let a bar of length zero stand for having nothing to say.",
    why="A zero looks like a measurement of the world; it measures this page.",
    next="Ask where words spoken that day would have to stand to be counted.",
)
def _(case: Case) -> AnyOf:
    return AnyOf(_chosen(case, "d"))


@bars_support.wrong(
    "marks_are_verbatim",
    did="You took quotation marks for a promise of the exact words.",
    why="That is what the marks are for; translation and editing come between.",
    next="Ask what a translator and an editor may change.",
)
def _(case: Case) -> AnyOf:
    return AnyOf(_chosen(case, "f"))


@bars_support.wrong(
    "whatever_agrees",
    did="You accept several sentences that agree with the picture and go beyond it.",
    why="A sentence that fits the bars feels as if the bars had said it.",
    next="For each sentence, look for the fact it needs that is not in the bars.",
)
def _(case: Case) -> AnyOf:
    beyond = ("bd", "bf", "df", "bdf")
    return AnyOf(letters for extra in beyond for letters in _chosen(case, *extra))


@bars_support.wrong(
    "zero_not_read",
    did="You left out what a bar of length zero shows.",
    why="It looks as if there were nothing to see.",
    next="What does that bar say about this page, and only about this page?",
)
def _(case: Case) -> AnyOf:
    return AnyOf(some for some in _chosen(case) if some and "c" not in some)


@bars_support.wrong(
    "documents_overlooked",
    did="You compared the bars of people only.",
    why="A text is no person, so its bar is passed over.",
    next="Read every bar, whoever or whatever it belongs to.",
)
def _(case: Case) -> AnyOf:
    follow = bars_support.reference(case)
    return AnyOf((follow - {"e"},))


@judgement(
    lesson=LESSON,
    asks={
        "choice": "one of the four readings",
        "cites": "the units you read it from",
        "quoted": "a few words of those units that carry your reading",
        "against": "what in the text speaks for another reading",
        "why": "your reason, in a sentence",
    },
    choices=("Lavrov", "his ministry", "the document", "left open"),
    objectives=("resolve",),
    looks_at=(
        "Looks whether the form is complete and the quoted words stand in the units "
        "cited; no reading is wrong."
    ),
    hints=(
        "P13.1 and P13.2, read aloud, one after the other.",
        "Put each candidate in the place of “it” and hear what the sentence then says.",
        'dict(choice="left open", cites=["P13.2"], quoted="…", against="…", why="…")',
    ),
)
def whose_words() -> None:
    """Whose words are “no positive response … to the main theme” in P13, where the
    speaker is only an “it”?"""


@whose_words.remark(
    "no_other_reading",
    says="You see nothing for another reading; the three below may show you something.",
    why="Once a sentence is understood, its other meanings are hard to hear.",
    example={"against": "nothing"},
)
def _(form: Form, case: Case) -> bool:
    return form["against"].casefold().strip(" .") in ("nothing", "none", "no", "-")


@whose_words.remark(
    "no_antecedent",
    says="You cite only the sentence with “it”; what does “it” point back to?",
    why="The sentence at hand seems to hold all that is needed.",
    example={"cites": "P13.2", "quoted": "it says"},
)
def _(form: Form, case: Case) -> bool:
    return form["cites"].upper().replace(" ", "") == "P13.2"


@whose_words.remark(
    "motive",
    says="Your reason speaks of intentions; the words alone would carry it further.",
    why="Unclear wording is easily taken for a wish to hide something.",
    example={"why": "They hide who speaks."},
)
def _(form: Form, case: Case) -> bool:
    return bool(_MOTIVE.search(form["why"].casefold()))


# Whole words: "believe", "earlier" and "allies" have "lie" in them.
_MOTIVE = re.compile(
    r"\b(hid(e|es|ing|den)?|lie[sd]?|lying|deceiv\w*|decept\w*|propagand\w*|manipul\w*)\b"
)


@rule(
    lesson=LESSON,
    codes=method.MODES,
    objectives=("classify",),
    looks_at=(
        "Runs your rule on all 41 units, asks that it beat always giving the commonest "
        "mode, and tries your counter-example on it; it need not be right everywhere."
    ),
    hints=(
        "Quotation marks are the easiest sign; “said” and “according to” the next.",
        "Test the signs in order, strongest first, and return the mode at once.",
        'if "“" in text: return "direct quotation"; then the verbs; then the rest.',
    ),
)
def mode_rule(case: Case) -> Mapping[str, tuple[str, str]]:
    """Write mode(text) that returns one of the three modes for a unit of the brief, and
    name a unit, or a sentence of your own, that your rule gets wrong.

    Use all three modes.
    """
    rows = method.statements(case)
    coded = zip(rows["unit"], rows["text"], rows["mode"], strict=True)
    return {unit: (text, mode) for unit, text, mode in coded}


@mode_rule.wrong(
    "one_code_for_all",
    example=lambda text: "direct quotation",
    did="Your rule gives every unit the same mode.",
    why="The commonest mode is right more often than any other.",
    next="Find one sign in the text that separates two modes, and test for it.",
)
def _(applied: Applied) -> bool:
    return len(set(applied.said.values())) == 1


@mode_rule.wrong(
    "straight_marks",
    example=lambda text: (
        "direct quotation"
        if '"' in text
        else "reported speech"
        if "said" in text
        else "narrator"
    ),
    did="Your rule finds no quotation anywhere.",
    why="The mark on the keyboard is straight; the brief has curved ones.",
    next="Copy a quotation mark out of the brief and look for that.",
)
def _(applied: Applied) -> bool:
    return "direct quotation" not in applied.said.values()


@mode_rule.wrong(
    "no_reported_speech",
    example=lambda text: "direct quotation" if "“" in text else "narrator",
    did="Your rule never finds reported speech.",
    why="Without quotation marks, a sentence looks like the report's own.",
    next="Look for verbs of saying, and for “according to”.",
)
def _(applied: Applied) -> bool:
    return "reported speech" not in applied.said.values()


@mode_rule.wrong(
    "no_narrator",
    example=lambda text: "direct quotation" if "“" in text else "reported speech",
    did="Your rule never finds the report's own voice.",
    why="Somebody must have told the reporter, so everything seems reported.",
    next="Read P2 and P7: who is said to say it?",
)
def _(applied: Applied) -> bool:
    return "narrator" not in applied.said.values()
