"""A column of the report is a row and its words: nothing else may be forgotten."""

from datetime import date
from pathlib import Path

import pytest

from custom_components.camera_lifecycle.engine.assessment import Assessment, Basis, Support
from custom_components.camera_lifecycle.engine.model import (
    Company,
    Firmware,
    Identity,
    Kind,
    Strength,
    SupportStatus,
)
from custom_components.camera_lifecycle.owner.plan import FIELDS
from custom_components.camera_lifecycle.report.columns import (
    COLUMNS,
    DETAIL_COLUMNS,
    PAGE_COLUMNS,
    TABLE_COLUMNS,
    Column,
)
from custom_components.camera_lifecycle.report.model import CameraLine
from custom_components.camera_lifecycle.text.translations import translations_of
from tests.words import common

ROOT = Path(__file__).parents[2] / "custom_components" / "camera_lifecycle"
WORDS = common("en")


def shown(key: str, identity: Identity) -> str:
    """Return what the report shows of a camera in one column."""
    column = next(column for column in COLUMNS if column.key == key)
    assessment = Assessment("one", identity, Firmware(), Support(), at_risk=False)
    return column.text(CameraLine("Gate", None, None, assessment), translations_of(WORDS, "en"))


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


@pytest.mark.parametrize(
    ("vendor_confidence", "confidence", "sold_by", "made_by"),
    [
        (Strength.STRONG, Strength.WEAK, "Annke", "possibly Hikvision"),
        (Strength.WEAK, Strength.CERTAIN, "possibly Annke", "Hikvision"),
        (Strength.CERTAIN, Strength.STRONG, "Annke", "Hikvision"),
    ],
)
def test_what_is_only_likely_is_called_possible(
    vendor_confidence: Strength, confidence: Strength, sold_by: str, made_by: str
) -> None:
    seller, maker = Company("annke", "Annke"), Company("hikvision", "Hikvision")
    identity = Identity(Kind.CAMERA, seller, maker, confidence, vendor_confidence)
    assert shown("sold_by", identity) == sold_by
    assert shown("made_by", identity) == made_by


def test_a_proven_maker_is_not_only_possibly_the_seller() -> None:
    maker = Company("hikvision", "Hikvision")
    identity = Identity(Kind.CAMERA, maker, maker, Strength.CERTAIN, Strength.WEAK)
    assert shown("sold_by", identity) == "Hikvision"


def test_what_a_status_rests_on_and_between_which_days_a_firmware_is() -> None:
    firmware = Firmware("1.0", not_before=date(2018, 1, 2), not_after=date(2019, 3, 4))
    support = Support(SupportStatus.MAINTAINED, basis=Basis.RELEASE)
    line = CameraLine(
        "Gate", None, None, Assessment("one", Identity(Kind.CAMERA), firmware, support)
    )
    words = translations_of(WORDS, "en")
    told = {column.key: column.text(line, words) for column in TABLE_COLUMNS}
    assert told["status"] == "Still updated"
    assert told["basis"] == "Published firmware"
    assert (told["not_before"], told["not_after"]) == ("2018-01-02", "2019-03-04")
    details = {column.key: column.detail_text(line, words) for column in DETAIL_COLUMNS}
    assert details["basis"] == "Published firmware"
    assert (details["not_before"], details["not_after"]) == ("2 January 2018", "4 March 2019")


@pytest.mark.parametrize("basis", Basis)
def test_every_basis_has_words(basis: Basis) -> None:
    assert WORDS[f"basis_{basis}"]
