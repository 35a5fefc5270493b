"""A column of the report is a row and its words: nothing else may be forgotten."""

import json
from pathlib import Path

import pytest

from custom_components.camera_lifecycle.owner.plan import FIELDS
from custom_components.camera_lifecycle.report.columns import (
    COLUMNS,
    DETAIL_COLUMNS,
    PAGE_COLUMNS,
    TABLE_COLUMNS,
    Column,
)

ROOT = Path(__file__).parents[2] / "custom_components" / "camera_lifecycle"
WORDS = json.loads((ROOT / "translations" / "en.json").read_text("utf-8"))["common"]


@pytest.mark.parametrize("column", COLUMNS, ids=lambda column: column.key)
def test_each_column_has_a_title_and_is_shown_somewhere(column: Column) -> None:
    assert WORDS[column.title_key]
    assert column in (*TABLE_COLUMNS, *PAGE_COLUMNS, *DETAIL_COLUMNS)


def test_each_place_of_the_page_is_taken_once() -> None:
    places = [column.page_position for column in PAGE_COLUMNS]
    assert places == [*range(1, len(places) + 1)]


def test_no_two_columns_have_one_key() -> None:
    keys = [column.key for column in COLUMNS]
    assert len(keys) == len(set(keys))


def test_what_the_owner_plans_is_in_the_tables_and_in_the_details() -> None:
    planned = {field.name for field in FIELDS}
    assert planned <= {column.key for column in TABLE_COLUMNS}
    assert planned <= {column.key for column in DETAIL_COLUMNS}
