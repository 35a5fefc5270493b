"""What the sensors of vendor and maker say beside their states."""

from datetime import date

import pytest

from custom_components.camera_lifecycle.engine.assessment import Assessment, Basis, Support
from custom_components.camera_lifecycle.engine.model import (
    Company,
    Firmware,
    FirmwareState,
    Identity,
    Kind,
    NewestFirmware,
    Strength,
    SupportStatus,
)
from custom_components.camera_lifecycle.engine.partial_date import PartialDate
from custom_components.camera_lifecycle.fleet.attributes import (
    firmware_attributes,
    firmware_state,
    maker,
    maker_attributes,
    newest_firmware_attributes,
    support_attributes,
    support_ends,
    vendor,
    vendor_attributes,
)
from custom_components.camera_lifecycle.fleet.model import AssessedCamera
from custom_components.camera_lifecycle.fleet.risk_state import CANNOT_TELL
from custom_components.camera_lifecycle.inventory.model import FleetCamera

SELLER, MAKER = Company("annke", "Annke"), Company("hikvision", "Hikvision")


@pytest.mark.parametrize(
    ("confidence", "vendor_confidence", "made_by", "possibly"),
    [
        (Strength.WEAK, Strength.CERTAIN, None, "Hikvision"),
        (Strength.STRONG, Strength.WEAK, "Hikvision", None),
        (Strength.CERTAIN, Strength.STRONG, "Hikvision", None),
    ],
)
def test_the_confidence_is_the_vendors_and_a_maker_is_told_where_it_is_proven(
    confidence: Strength, vendor_confidence: Strength, made_by: str | None, possibly: str | None
) -> None:
    identity = Identity(Kind.CAMERA, SELLER, MAKER, confidence, vendor_confidence)
    camera = FleetCamera("one", "Gate", None, "device", ())
    told = AssessedCamera(
        camera=camera,
        assessment=Assessment("one", identity, Firmware(), Support()),
        risk=CANNOT_TELL,
        summary="",
    )
    assert vendor(told) == "Annke"
    assert vendor_attributes(told) == {"confidence": vendor_confidence}
    assert maker(told) == made_by
    assert maker_attributes(told) == {"confidence": confidence, "possibly": possibly}


def of(firmware: Firmware, support: Support = Support()) -> AssessedCamera:  # noqa: B008 - frozen
    """Return a camera with a firmware and a support status."""
    assessment = Assessment("one", Identity(Kind.CAMERA), firmware, support)
    return AssessedCamera(
        FleetCamera("one", "Gate", None, "device", ()), assessment, CANNOT_TELL, ""
    )


def test_a_camera_that_is_maintained_has_no_end() -> None:
    since = PartialDate(2026, 3, 9)
    told = of(Firmware(), Support(SupportStatus.MAINTAINED, since, basis=Basis.RELEASE))
    assert support_attributes(told) == {
        "basis": "release",
        "since": "2026-03-09",
        "until": None,
        "replace_by": None,
    }
    assert support_ends(told) is None
    assert support_attributes(of(Firmware()))["basis"] is None


def test_the_newest_firmware_is_told_with_its_list_and_its_day() -> None:
    newest = NewestFirmware("2.0", date(2026, 3, 9), "library", date(2026, 7, 22))
    told = of(Firmware("1.0", state=FirmwareState.NEWER_EXISTS, newest=newest))
    assert firmware_state(told) == "newer_exists"
    assert newest_firmware_attributes(told) == {
        "newest_version": "2.0",
        "newest_date": "2026-03-09",
        "source": "library",
        "as_of": "2026-07-22",
    }
    assert set(newest_firmware_attributes(of(Firmware())).values()) == {None}


@pytest.mark.parametrize(
    ("field", "told"),
    [
        ("sw_version", "version_string"),
        ("details.build_date", "device_field"),
        ("release", "release_list"),
        (None, None),
    ],
)
def test_where_the_date_of_a_firmware_was_read(field: str | None, told: str | None) -> None:
    firmware = Firmware("1.0", date(2026, 3, 9), date_source=field)
    assert firmware_attributes(of(firmware))["date_source"] == told
