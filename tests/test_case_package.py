"""The description of the case, as the frictionless library and pandas see it."""

import datetime
import json

import pandas as pd
import pytest
from frictionless import Package

from noteverbale.case import load_case
from noteverbale.case.loading import SHIPPED
from noteverbale.case.schema import ROLES

CASE = load_case()
DESCRIPTION = SHIPPED / "january_2022" / "datapackage.json"
PACKAGE = json.loads(DESCRIPTION.read_text(encoding="utf-8"))
KINDS = {
    "string": lambda t: isinstance(t, pd.StringDtype),
    "integer": pd.api.types.is_integer_dtype,
    "boolean": pd.api.types.is_bool_dtype,
    "date": pd.api.types.is_datetime64_dtype,
    "list": pd.api.types.is_object_dtype,
}


def test_the_package_is_a_valid_frictionless_data_package():
    report = Package(str(DESCRIPTION)).validate()

    assert report.flatten(["title", "rowNumber", "fieldName", "message"]) == []
    assert report.valid


def test_a_broken_reference_would_not_be_valid(tmp_path):
    """The check above can fail: frictionless reads our foreign keys."""
    for file in DESCRIPTION.parent.iterdir():
        text = file.read_text(encoding="utf-8")
        if file.name == "chain.csv":
            text = text.replace(",P13.2,", ",P14.1,")
        (tmp_path / file.name).write_text(text, encoding="utf-8")

    assert not Package(str(tmp_path / "datapackage.json")).validate().valid


@pytest.mark.parametrize("table", CASE.tables())
def test_every_table_loads_to_the_declared_types(table):
    frame = CASE.table(table)
    declared = CASE.schema.tables[table].columns

    assert list(frame.columns) == [column.name for column in declared]
    for column in declared:
        assert KINDS[column.kind](frame[column.name].dtype), column.name
        if column.kind == "list":
            assert {type(cell) for cell in frame[column.name]} == {list}


@pytest.mark.parametrize("table", CASE.tables())
def test_frictionless_and_we_read_the_same_values(table):
    ours = CASE.table(table).to_dict("records")
    theirs = Package(str(DESCRIPTION)).get_resource(table).read_rows()

    assert [plain(row) for row in ours] == [plain(row.to_dict()) for row in theirs]


def plain(row):
    """A row in which gaps are None and dates are dates."""
    cells = {}
    for name, cell in row.items():
        if isinstance(cell, datetime.datetime):
            cell = None if pd.isna(cell) else cell.date()
        elif not isinstance(cell, list) and pd.isna(cell):
            cell = None
        cells[name] = cell or None if isinstance(cell, list) else cell
    return cells


def test_every_column_has_a_role_a_title_and_a_description():
    for resource in PACKAGE["resources"]:
        for field in resource["schema"]["fields"]:
            place = f"{resource['name']}.{field['name']}"
            assert field["role"] in ROLES, place
            assert field["title"], place
            assert field["description"].endswith("."), place


def test_every_column_with_ids_of_other_rows_says_whose():
    """A reference column is declared as one, so that it can be checked."""
    for spec in CASE.schema.tables.values():
        for column in spec.columns:
            assert (column.role == "reference") == (column.references is not None), (
                f"{spec.name}.{column.name}"
            )


def test_every_table_has_a_key_a_noun_and_columns_that_a_trace_shows():
    for spec in CASE.schema.tables.values():
        assert spec.key == spec.columns[0].name
        assert spec.noun != "row"
        assert spec.shows


def test_the_package_says_what_it_is_and_under_which_licence():
    assert [licence["name"] for licence in PACKAGE["licenses"]] == ["CC-BY-4.0"]
    assert PACKAGE["title"]
    assert PACKAGE["description"]
    assert PACKAGE["created"]
    assert PACKAGE["sources"]


def test_every_csv_file_is_described():
    files = {file.name for file in DESCRIPTION.parent.glob("*.csv")}

    assert files == {resource["path"] for resource in PACKAGE["resources"]}


def test_the_report_itself_is_not_in_the_case():
    """The longest text of the brief is one sentence of ours."""
    assert CASE.brief["text"].str.len().max() < 200
    assert {f.suffix for f in DESCRIPTION.parent.iterdir()} == {".csv", ".json"}
