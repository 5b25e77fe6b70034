"""A damaged case folder gets a list of what is wrong, by file and row."""

import json
import os
import shutil

import pytest

from noteverbale.case import CaseError, check_folder, load_case
from noteverbale.case.loading import SHIPPED


@pytest.fixture
def folder(tmp_path):
    """A copy of the shipped case."""
    return shutil.copytree(SHIPPED / "january_2022", tmp_path / "mine")


def edit(folder, file, old, new, count=1):
    """Replace words in a file of the case."""
    text = (folder / file).read_text(encoding="utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new, count), encoding="utf-8")


def described(folder, change):
    """Change the description of the case."""
    path = folder / "datapackage.json"
    package = json.loads(path.read_text(encoding="utf-8"))
    change(package)
    path.write_text(json.dumps(package), encoding="utf-8")


def table(package, name):
    return next(r for r in package["resources"] if r["name"] == name)


def found(folder):
    return [str(finding) for finding in check_folder(folder)]


def test_the_shipped_folder_is_whole():
    assert check_folder(SHIPPED / "january_2022") == []


def test_a_folder_that_is_not_there():
    assert found(SHIPPED / "no_such_case") == ["no_such_case: there is no such folder."]


# File, words, what they become, and the one sentence that follows.
CELLS = [
    (
        "claims.csv",
        "S03;S04;S05,2SRC,",
        "S03;S04;S05,3SRC,",
        "claims.csv, row 2, column confidence: '3SRC' is not one of 2SRC, 1SRC, GK, "
        "UNVERIFIED, inference.",
    ),
    (
        "claims.csv",
        ",S02;S13;S09,2SRC",
        ",S02;S13;S909,2SRC",
        "claims.csv, row 25, column sources: 'S909' is not in sources.csv, "
        "column source_id.",
    ),
    (
        "claims.csv",
        ",S02;S13;S09,2SRC",
        ",,2SRC",
        "claims.csv, row 25, column sources: the cell is empty; write 'none'.",
    ),
    (
        "claims.csv",
        ",S02;S13;S09,2SRC",
        ",S02;none,2SRC",
        "claims.csv, row 25, column sources: 'none' stands beside ids.",
    ),
    (
        "claims.csv",
        ",S02;S13;S09,2SRC",
        ",S02;;S09,2SRC",
        "claims.csv, row 25, column sources: an item of the list is empty; items are "
        "separated by one ';'.",
    ),
    (
        "flags.csv",
        "F25,",
        "F24,",
        "flags.csv, row 26, column flag_id: 'F24' is already the name of an earlier "
        "row.",
    ),
    (
        "flags.csv",
        "F25,",
        ",",
        "flags.csv, row 26, column flag_id: the cell is empty.",
    ),
    (
        "flags.csv",
        "F25,",
        "flag 25,",
        r"flags.csv, row 26, column flag_id: 'flag 25' is not written like F\d+.",
    ),
    (
        "members.csv",
        "1999-03-12",
        "12.03.1999",
        "members.csv, row 18, column treaty_signed_or_joined: '12.03.1999' is not a "
        "date written year-month-day, such as 2022-01-27.",
    ),
    (
        "members.csv",
        "2020-03-27",
        "2020-02-30",
        "members.csv, row 31, column treaty_signed_or_joined: '2020-02-30' is not a "
        "date written year-month-day, such as 2022-01-27.",
    ),
    (
        "intervals.csv",
        ",42,",
        ",forty-two,",
        "intervals.csv, row 2, column days: 'forty-two' is not a whole number.",
    ),
    (
        "intervals.csv",
        ",42,",
        ",99999999999999999999,",
        "intervals.csv, row 2, column days: '99999999999999999999' is not a whole "
        "number.",
    ),
    (
        "members.csv",
        "1999,4,yes,yes",
        "1999,4,yes,maybe",
        "members.csv, row 18, column member_on_2022_01_27: 'maybe' is not yes or no.",
    ),
    (
        "quotations.csv",
        "QT01,P1.4,30,56",
        "QT01,P1.4,31,56",
        "quotations.csv, row 2, column fragment: from 31 to 56, P1.4 has "
        "'ittle reason for optimism', not 'little reason for optimism'.",
    ),
    (
        "quotations.csv",
        "QT01,P1.4,30,56",
        "QT01,P1.4,-3,56",
        "quotations.csv, row 2, column start: -3 is less than 0.",
    ),
    (
        "quotations.csv",
        "QT01,P1.4,",
        "QT01,P1.9,",
        "quotations.csv, row 2, column unit: 'P1.9' is not in brief.csv, column unit.",
    ),
    (
        "brief.csv",
        "for any military activity”",
        "for any military activity",
        "brief.csv, row 11, column text: a quotation mark has no partner: "
        "'The infrastructure of those states could not be used “f...'.",
    ),
    (
        "brief.csv",
        "Both are in favour of diplomacy",
        "Both are in favour of “diplomacy”",
        "brief.csv, row 5, column text: 'diplomacy' has no row in quotations.csv.",
    ),
    (
        "translations.csv",
        "little ground for optimism",
        "little " * 13 + "ground for optimism",
        "translations.csv, row 6, column fragment: "
        "'little little little little little little little little...' has 16 words; "
        "a quotation may have 15.",
    ),
    (
        "terms.csv",
        "term_id,term,",
        "term_id,expression,",
        "terms.csv, row 1: the column 'term' is missing.",
    ),
    (
        "terms.csv",
        "term_id,term,",
        "term_id,expression,",
        "terms.csv, row 1: datapackage.json does not describe the column 'expression'.",
    ),
    (
        "terms.csv",
        "term_id,term,",
        "term_id,term_id,",
        "terms.csv, row 1: the column 'term_id' is there twice.",
    ),
    (
        "terms.csv",
        "W02,ultimatum,",
        "W02,ultimatum,,",
        "terms.csv, row 3: the row has 9 cells, but row 1 names 8 columns.",
    ),
    (
        "terms.csv",
        "W02,ultimatum,critics of Moscow,",
        "W02,ultimatum,",
        "terms.csv, row 3: the row has 7 cells, but row 1 names 8 columns.",
    ),
    (
        "sources.csv",
        "https://nato.int/cps/en/natohq/topics_50090.htm",
        "the NATO page",
        "sources.csv, row 100, column url: 'the NATO page' is not written like "
        r"https?://\S+.",
    ),
]


@pytest.mark.parametrize(("file", "old", "new", "says"), CELLS)
def test_a_damaged_cell_is_named_by_file_row_and_column(folder, file, old, new, says):
    edit(folder, file, old, new)

    assert says in found(folder)


def test_a_quoted_string_of_the_brief_that_is_too_long_is_counted(folder):
    edit(folder, "brief.csv", "NATO will also send", f"“{'very ' * 16}” NATO will send")

    assert any(
        "has 16 words; a quotation may have 15." in says for says in found(folder)
    )


FILES = {
    "the file is missing": (None, "the file is missing."),
    "the file is empty": (b"", "the file is empty."),
    "only spaces": (b" \n\n", "the file is empty."),
    "a picture": (b"\x89PNG\r\n\x1a\n\0\0\0", "the file is not text in UTF-8."),
    "another encoding": (
        "term_id,term\nW01,Türkiye\n".encode("latin-1"),
        "a letter here is not in UTF-8.",
    ),
    "utf-16": ("term_id,term".encode("utf-16"), "is not text in UTF-8."),
    "semicolons": (b"term_id;term\nW01;ultimatum\n", "separated by ';', not by ','"),
    "an open quotation mark": (
        b'term_id,term\nW01,"ultimatum\n',
        "the quotation marks around a cell do not fit",
    ),
    "no names": (b"\nW01,ultimatum\n", "the first row must hold the names"),
    "too many rows": (b"term_id\n" + b"W\n" * 100_001, "100,000 rows or more"),
}


@pytest.mark.parametrize(("content", "says"), FILES.values(), ids=FILES)
def test_a_damaged_file_is_named(folder, content, says):
    path = folder / "terms.csv"
    path.unlink()
    if content is not None:
        path.write_bytes(content)
    findings = found(folder)

    assert any(one.startswith("terms.csv") and says in one for one in findings)


def test_a_file_of_a_gigabyte_is_not_read(folder):
    with (folder / "terms.csv").open("r+b") as file:
        file.truncate(1_000_000_000)

    assert found(folder) == [
        "terms.csv: the file has 1,000 MB; at most 20 MB are read."
    ]


def test_a_folder_with_the_name_of_a_file_is_not_read(folder):
    (folder / "terms.csv").unlink()
    (folder / "terms.csv").mkdir()

    assert found(folder) == ["terms.csv: this is not an ordinary file."]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_with_the_name_of_a_file_does_not_stop_the_check(folder):
    (folder / "terms.csv").unlink()
    os.mkfifo(folder / "terms.csv")

    assert found(folder) == ["terms.csv: this is not an ordinary file."]


def test_the_row_of_a_letter_in_another_encoding_is_named(folder):
    (folder / "terms.csv").write_bytes(b"term_id\nW01\nW\xfc2\n")

    assert found(folder)[0].startswith("terms.csv, row 3: a letter here")


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm(folder):
    text = (folder / "terms.csv").read_text(encoding="utf-8")
    (folder / "terms.csv").write_bytes(
        b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()
    )

    assert found(folder) == []
    assert load_case(folder).terms.equals(load_case().terms)


def test_empty_lines_are_left_out_and_still_counted(folder):
    edit(folder, "terms.csv", "W02,", "\n\nW02,")
    edit(folder, "terms.csv", "W03,", "W01,")

    assert found(folder) == [
        "terms.csv, row 6, column term_id: 'W01' is already the name of an earlier row."
    ]


DESCRIPTIONS = {
    "not json": (b"{", "row 1: this is not JSON"),
    "nested without end": (b"[" * 100_000, "this is not JSON"),
    "a list": (b"[]", "the description must be a JSON object."),
    "no tables": (b'{"name": "x"}', "lists no tables"),
    "empty": (b"", "the file is empty."),
    "resources": (b'{"name": "x", "resources": 3}', "'resources' of"),
    "resource": (b'{"name": "x", "resources": [3]}', "resource 1 of"),
}


@pytest.mark.parametrize(("content", "says"), DESCRIPTIONS.values(), ids=DESCRIPTIONS)
def test_a_damaged_description_is_named(folder, content, says):
    (folder / "datapackage.json").write_bytes(content)
    findings = found(folder)

    assert len(findings) == 1
    assert findings[0].startswith("datapackage.json")
    assert says in findings[0]


def field(package):
    """The first column of the claims."""
    return table(package, "claims")["schema"]["fields"][0]


PROMISES = [
    (lambda p: p.pop("name"), "'name'"),
    (lambda p: p["resources"].append(p["resources"][0]), "has the name of another"),
    (lambda p: table(p, "claims").update(path="../claims.csv"), "a file in the folder"),
    (lambda p: table(p, "claims").update(path=["a.csv", "b.csv"]), "'path'"),
    (lambda p: table(p, "claims").update(name="the claims"), "other signs"),
    (lambda p: table(p, "claims").pop("schema"), "has no columns"),
    (lambda p: table(p, "claims")["schema"].update(primaryKey="id"), "a primary key"),
    (lambda p: table(p, "claims")["schema"].update(foreignKeys=[{}]), "one column"),
    (lambda p: field(p).update(type="geopoint"), "has the type 'geopoint'"),
    (lambda p: field(p).update(role="star"), "has the role 'star'"),
    (lambda p: field(p).update(name=3), "'name'"),
    (lambda p: field(p).update(type="integer"), "which is for text only"),
    (lambda p: field(p).update(maxWords=1e999), "must be a whole number"),
    (lambda p: field(p).update(constraints={"pattern": "("}), "regular expression"),
    (lambda p: field(p).update(constraints={"minimum": 3}), "which is for numbers"),
    (lambda p: field(p).update(constraints={"enum": [1]}), "a list of texts"),
    (lambda p: p["resources"].pop(), "refer to sources.source_id"),
    (lambda p: table(p, "quotations")["span"].update(end="x"), "a 'span' in"),
    (lambda p: table(p, "quotations")["span"].update(marks="'"), "two marks"),
]


@pytest.mark.parametrize(("change", "says"), PROMISES, ids=[s for _, s in PROMISES])
def test_a_promise_that_cannot_be_read_is_named(folder, change, says):
    described(folder, change)
    findings = found(folder)

    assert len(findings) == 1
    assert findings[0].startswith("datapackage.json: ")
    assert says in findings[0]
    assert findings[0].endswith(".")


def test_everything_is_found_in_one_go_and_loading_lists_it(folder):
    edit(folder, "claims.csv", ",no,", ",perhaps,", count=30)
    (folder / "terms.csv").unlink()
    edit(folder, "flags.csv", "F25,", "F24,")
    with pytest.raises(CaseError) as raised:
        load_case(folder)

    lines = str(raised.value).splitlines()
    assert lines[0] == "The case 'mine' cannot be loaded: 32 things are wrong."
    assert lines[-1] == "  ... and 12 more."
    assert len(lines) == 22
    assert len(raised.value.findings) == len(check_folder(folder)) == 32


def test_a_smaller_case_with_its_own_tables_is_whole(tmp_path):
    """Nothing is wired to one case: any folder is checked by its own description."""
    (tmp_path / "wells.csv").write_text(
        "well_id,depth,closed\nW1,3.5,\nW2,,2020-05-01\n", encoding="utf-8"
    )
    (tmp_path / "visits.csv").write_text(
        "day,wells\n2021-01-01,W1;W2\n", encoding="utf-8"
    )
    package = {
        "name": "water",
        "resources": [
            {
                "name": "wells",
                "path": "wells.csv",
                "schema": {
                    "fields": [
                        {"name": "well_id", "type": "string", "role": "key"},
                        {"name": "depth", "type": "number"},
                        {"name": "closed", "type": "date"},
                    ],
                    "primaryKey": ["well_id"],
                },
            },
            {
                "name": "visits",
                "path": "visits.csv",
                "schema": {
                    "fields": [
                        {"name": "day", "type": "date"},
                        {
                            "name": "wells",
                            "type": "list",
                            "delimiter": ";",
                            "references": {"table": "wells", "column": "well_id"},
                        },
                    ]
                },
            },
        ],
    }
    (tmp_path / "datapackage.json").write_text(json.dumps(package), encoding="utf-8")
    case = load_case(tmp_path)

    assert case.tables() == ["wells", "visits"]
    assert case.table("wells")["depth"].tolist()[0] == 3.5
    assert case.table("visits").loc[0, "wells"] == ["W1", "W2"]
    assert "no page stands behind this row" in repr(case.trace("W1"))
    with pytest.raises(CaseError, match="has no table 'claims'"):
        _ = case.claims
