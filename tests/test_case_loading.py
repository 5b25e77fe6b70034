"""Loading a case: what is handed out, when it is read, and what is said instead."""

import os
import shutil
import time

import pandas as pd
import pytest

from noteverbale.case import Case, CaseError, load_case, shipped_cases
from noteverbale.case.loading import SHIPPED


@pytest.fixture
def folder(tmp_path):
    """A copy of the shipped case."""
    return shutil.copytree(SHIPPED / "january_2022", tmp_path / "mine")


def test_the_shipped_case_is_loaded_by_default_and_by_name():
    assert load_case().name == load_case("january_2022").name == "january_2022"
    assert shipped_cases() == ["january_2022"]


def test_a_case_is_loaded_from_a_folder_given_as_text_or_path(folder):
    assert load_case(folder).folder == load_case(str(folder)).folder == folder
    assert load_case(folder).title == load_case().title


def test_every_table_of_the_package_is_an_attribute():
    case = load_case()

    for name in case.tables():
        assert getattr(case, name).equals(case.table(name))
        assert getattr(Case, name).__doc__.endswith(".")


def test_a_changed_table_does_not_change_the_case():
    claims = load_case().claims
    claims.loc[0, "actor"] = "somebody else"
    del claims["stance"]

    assert load_case().claims.loc[0, "actor"] == "United States"
    assert "stance" in load_case().claims


def test_a_changed_list_in_a_cell_does_not_change_the_case():
    load_case().claims.loc[0, "sources"].append("S99")
    load_case().frames()["claims"].loc[0, "sources"].clear()

    assert load_case().claims.loc[0, "sources"] == ["S03", "S04", "S05"]


def test_changed_values_under_a_column_do_not_change_the_case():
    years = load_case().members["year"].to_numpy()
    years.flags.writeable = True
    years[0] = 0

    assert load_case().members.loc[0, "year"] == 1949


def test_a_table_of_a_case_cannot_be_replaced():
    with pytest.raises(AttributeError, match="A case is not changed"):
        load_case().claims = pd.DataFrame()


def test_a_case_from_tables_shares_nothing_with_them():
    case = load_case()
    frames = case.frames()
    made = Case.from_tables("other", frames, case.schema)
    frames["claims"].loc[0, "sources"].append("S99")

    assert made.claims.equals(case.claims)
    assert made.name == "other"
    assert made.folder is None
    assert made.problems() == []


def test_a_case_in_memory_says_what_is_wrong_with_it():
    case = load_case()
    frames = case.frames()
    frames["quotations"].loc[2, "start"] += 1
    frames["claims"].loc[0, "sources"] = ["S999"]
    frames["claims"] = frames["claims"].astype({"prediction_like": object})
    frames["claims"].loc[4, "prediction_like"] = "perhaps"
    frames["flags"] = frames["flags"].drop(columns="severity")
    del frames["terms"]
    found = Case.from_tables("other", frames, case.schema).problems()

    assert any(says.startswith("quotations.csv, row 4") for says in found)
    assert "claims.csv, row 2, column sources: 'S999' is not in sources.csv, " in (
        "\n".join(found)
    )
    assert any("'perhaps' is not yes or no" in says for says in found)
    assert any("the column 'severity' is missing" in says for says in found)
    assert "terms.csv: the table is missing." in found


def test_a_table_that_the_case_lacks_is_named_in_one_sentence():
    case = load_case()
    frames = {name: case.table(name) for name in ("claims", "sources")}
    small = Case.from_tables("small", frames, case.schema)

    with pytest.raises(CaseError) as raised:
        _ = small.members

    assert str(raised.value) == "The case 'small' has no table 'members'."


@pytest.mark.parametrize(
    "unknown", ["january", "no/such/folder", "", "a\0b", "x" * 5000, "~nobody-at-all/x"]
)
def test_a_case_that_does_not_exist_is_answered_with_those_that_do(unknown):
    if unknown == "":
        # The empty text means this folder, as everywhere.
        with pytest.raises(CaseError, match=r"datapackage\.json: the file is missing"):
            load_case(unknown)
        return
    with pytest.raises(CaseError) as raised:
        load_case(unknown)

    assert "january_2022" in str(raised.value)
    assert len(str(raised.value)) < 200


@pytest.mark.parametrize("thing", [None, 3, ["january_2022"], pd.DataFrame()])
def test_what_is_no_name_and_no_folder_is_named_by_its_type(thing):
    with pytest.raises(CaseError, match=type(thing).__name__):
        load_case(thing)


def test_a_folder_is_read_once_and_again_when_a_file_changes(folder):
    first = load_case(folder)
    text = (folder / "terms.csv").read_text(encoding="utf-8")
    (folder / "terms.csv").write_text(
        text.replace("critics of Moscow", "critics"), encoding="utf-8"
    )
    second = load_case(folder)

    assert load_case(folder) is second
    assert first.terms.loc[1, "who_uses_it"] == "critics of Moscow"
    assert second.terms.loc[1, "who_uses_it"] == "critics"


def test_a_folder_that_was_damaged_and_mended_is_loaded(folder):
    terms = (folder / "terms.csv").read_bytes()
    (folder / "terms.csv").unlink()
    with pytest.raises(CaseError, match=r"terms\.csv: the file is missing"):
        load_case(folder)
    (folder / "terms.csv").write_bytes(terms)

    assert len(load_case(folder).terms) == 17


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read every folder"
)
def test_a_folder_that_may_not_be_read_is_said_to_be_so(folder):
    folder.chmod(0)
    try:
        with pytest.raises(CaseError, match="cannot be read"):
            load_case(folder)
    finally:
        folder.chmod(0o700)


def test_loading_again_reads_no_file():
    load_case()
    begin = time.perf_counter()
    for _ in range(100):
        load_case()

    # 0.2 ms each on a slow machine; reading the files takes 14.
    assert (time.perf_counter() - begin) / 100 < 0.005


def test_the_same_case_shows_its_name_and_size():
    assert repr(load_case()) == "<Case 'january_2022': 32 tables>"
