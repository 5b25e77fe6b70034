"""How do we know? Every row has a way down, or a sentence that there is none."""

from html.parser import HTMLParser

import pytest

from noteverbale.case import Case, CaseError, load_case

CASE = load_case()
ROWS = [(name, row) for name in CASE.tables() for _, row in CASE.table(name).iterrows()]
SOME = [(name, row) for name, row in ROWS if name != "sources"][::7]


@pytest.mark.parametrize(
    ("table", "row"), SOME, ids=[f"{name}-{row.iloc[0]}" for name, row in SOME]
)
def test_every_trace_ends_at_an_address_or_says_that_there_is_none(table, row):
    trace = CASE.trace(row)
    spec = CASE.schema.tables[table]

    assert trace.steps[0].label == f"{spec.noun} {row[spec.key]}"
    if trace.addresses:
        assert all(one.startswith("http") for one in trace.addresses)
    else:
        assert trace.steps[-1].text == "none; no page stands behind this row"
        assert row.get("sources", ["none"]) == ["none"]


def test_each_table_has_rows_that_end_at_an_address_but_for_words_of_our_own():
    bare = {
        name
        for name in CASE.tables()
        if not any(CASE.trace(row).addresses for _, row in CASE.table(name).iterrows())
    }

    assert bare == {"terms", "constructed_pairs", "synonyms"}


def test_a_claim_is_traced_from_the_brief_to_its_pages():
    text = repr(CASE.trace("C34"))
    order = [
        "claim C34",
        "told in the brief: P10.2",
        "the report says: Given this, hopes are slim.",
        "the record says: confirmed",
        "how sure: 2SRC, two independent pages were read",
        "source S15",
        "https://russia-islworld.ru/",
        "publisher: Russia-Islamic World group",
        "source S22",
    ]
    places = [text.index(part) for part in order]

    assert places == sorted(places)


def test_a_quotation_is_traced_through_its_unit_and_claim():
    labels = [step.label for step in CASE.trace("QT01").steps]

    assert labels.index("unit P1.4") < labels.index("claim C04")
    assert "source S15" in labels


@pytest.mark.parametrize(
    ("wanted", "first"),
    [
        ("P10.2", "unit P10.2"),
        ("E14", "event E14"),
        ("Q2a", "prediction Q2a"),
        ("F01", "flag F01"),
        ("V03", "rendering V03"),
        (" C34 ", "claim C34"),
    ],
)
def test_an_id_of_any_table_is_found(wanted, first):
    assert CASE.trace(wanted).steps[0].label == first


def test_an_utterance_is_traced_through_all_its_renderings():
    labels = [step.label for step in CASE.trace("T1").steps if step.depth == 0]

    assert labels == [f"rendering V0{n}" for n in range(1, 9)]


def test_a_code_of_two_tables_is_traced_in_both():
    labels = [step.label for step in CASE.trace("EST").steps if step.depth == 0]

    assert labels == ["state EST", "member of NATO EST"]


def test_a_row_of_members_is_not_taken_for_a_state():
    row = CASE.members.set_index("iso3", drop=False).loc["EST"]

    assert CASE.trace(row).steps[0].label == "member of NATO EST"


def test_a_row_is_found_by_a_few_columns_a_mapping_an_index_or_a_table_of_one():
    claims = CASE.claims
    by_id = repr(CASE.trace("C05"))

    assert repr(CASE.trace(claims.loc[4, ["claim_id", "actor"]])) == by_id
    assert repr(CASE.trace({"claim_id": "C05"})) == by_id
    assert repr(CASE.trace(claims.set_index("claim_id").loc["C05"])) == by_id
    assert repr(CASE.trace(claims[claims["claim_id"] == "C05"])) == by_id


@pytest.mark.parametrize(
    ("thing", "says"),
    [
        ("C99", r"no row called 'C99'\. Close to it: .*C39"),
        ("", "no row called ''"),
        (34, "not from int"),
        (None, "not from NoneType"),
        (["C34"], "not from list"),
        (CASE.claims, "this table has 41"),
        (CASE.claims["actor"], "no row called 'actor'"),
        (CASE.claims["actor"].rename(None), "no id of the case"),
        ({"claim_id": "C99"}, "no id of the case"),
        ({"colour": "red"}, "no id of the case"),
    ],
)
def test_what_cannot_be_traced_is_answered_in_a_sentence(thing, says):
    with pytest.raises(CaseError, match=says):
        CASE.trace(thing)


def test_what_is_unsure_is_said_in_words():
    assert "UNVERIFIED, looked for and not found" in repr(CASE.trace("C31"))
    assert "GK, general knowledge, not checked (year 2SRC; day GK)" in (
        repr(CASE.trace(CASE.members.iloc[20]))
    )


def test_no_line_of_text_is_wider_than_88_but_an_address():
    lines = repr(CASE.trace("C06")).splitlines()

    assert all(len(line) <= 88 or "http" in line for line in lines)


class Tags(HTMLParser):
    """Keeps the open tags, the links and the text of a page."""

    def __init__(self):
        super().__init__()
        self.open, self.links, self.text = [], [], ""

    def handle_starttag(self, tag, attrs):
        self.open.append(tag)
        self.links += [value for name, value in attrs if name == "href"]

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text += data


def parsed(trace):
    tags = Tags()
    tags.feed(trace._repr_html_())
    assert tags.open == []
    return tags


@pytest.mark.parametrize("wanted", ["C34", "QT01", "T1", "EST", "W01", "H", "S05"])
def test_html_and_text_say_the_same_and_every_tag_is_closed(wanted):
    trace = CASE.trace(wanted)
    page = parsed(trace)

    assert page.links == list(trace.addresses)
    for step in trace.steps:
        assert step.label in page.text
        assert step.text in page.text


def test_what_a_table_holds_is_never_taken_for_html():
    frames = CASE.frames()
    frames["sources"].loc[14, "url"] = "javascript:alert(1)"
    frames["sources"].loc[15, "url"] = 'https://x/"><script>alert(1)</script>'
    frames["claims"].loc[33, "article_says"] = "<img src=x onerror=alert(1)>"
    case = Case.from_tables("hostile", frames, CASE.schema)
    html = case.trace("C34")._repr_html_()
    page = parsed(case.trace("C34"))

    assert "<img" not in html
    assert "<script" not in html
    assert not any(link.startswith("javascript") for link in page.links)
    assert "<img src=x" in page.text
