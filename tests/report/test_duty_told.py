"""Where a site has duties, a report leaves no blank: of what may be no camera it can't tell."""

from datetime import date

from custom_components.camera_lifecycle.engine.assessment import (
    Assessment,
    Duty,
    DutyAnswer,
    Support,
)
from custom_components.camera_lifecycle.engine.model import Context, Firmware, Identity, Kind
from custom_components.camera_lifecycle.report.columns import COLUMNS
from custom_components.camera_lifecycle.report.model import CameraLine, Report
from custom_components.camera_lifecycle.text.translations import translations_of
from tests.words import common

WORDS = common("en")
DUTY = next(column for column in COLUMNS if column.key == "duty")


def line(name: str, kind: Kind, duty: Duty | None) -> CameraLine:
    assessment = Assessment(name, Identity(kind), Firmware(), Support(), duty=duty)
    return CameraLine(name, None, None, assessment)


def report(*lines: CameraLine) -> Report:
    return Report("Home", Context(date(2026, 11, 30), "US"), "1", lines)


def test_what_may_be_no_camera_is_counted_as_not_known() -> None:
    gate = line("Gate", Kind.CAMERA, Duty(DutyAnswer.NAMED, ("us-law",)))
    lot = line("Lot", Kind.UNKNOWN, None)
    told = report(gate, lot)
    assert (told.totals["duty_named"], told.totals["duty_cannot_tell"]) == (1, 1)
    translations = translations_of(WORDS, "en")
    assert [DUTY.text(each, translations) for each in told.cameras] == ["Maker named", "Can't tell"]


def test_a_site_without_duties_is_told_of_none() -> None:
    told = report(line("Lot", Kind.UNKNOWN, None))
    assert not [key for key in told.totals if key.startswith("duty")]
