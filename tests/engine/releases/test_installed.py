"""Whether the firmware that runs is a published one, or older."""

from datetime import date

import pytest

from custom_components.camera_lifecycle.engine.model import (
    Company,
    Firmware,
    FirmwareState,
    NewestFirmware,
)
from custom_components.camera_lifecycle.engine.partial_date import PartialDate
from custom_components.camera_lifecycle.engine.reasons import (
    ReleaseDay,
    ReleasePayload,
    ReleaseProof,
)
from custom_components.camera_lifecycle.engine.releases.installed import (
    Installed,
    installed_beside,
)

ACME = Company("acme", "Acme")
DAY = date(2026, 3, 9)
BEFORE, AFTER = date(2026, 2, 1), date(2026, 4, 1)
BUILT, PUBLISHED = ReleaseDay.BUILT, ReleaseDay.PUBLISHED
OLDER, SAME = Installed.OLDER, Installed.SAME
NEWER = FirmwareState.NEWER_EXISTS


def release(day_is: ReleaseDay, by: ReleaseProof = ReleaseProof.RELEASE) -> ReleasePayload:
    """Return version 2.0 of that day."""
    return ReleasePayload(ACME, "Eye", PartialDate.of_day(DAY), day_is, by, "2.0")


def newer(version: str, newest: str, day: date | None = None) -> Firmware:
    """Return a firmware of which a newer one is known."""
    return Firmware(version, state=NEWER, newest=NewestFirmware(newest, day, "library"))


@pytest.mark.parametrize(
    ("runs", "day_is", "is_it", "why"),
    [
        (Firmware(), BUILT, None, "nothing is known"),
        (Firmware("2.0"), BUILT, SAME, "the same version"),
        (Firmware("2.0"), PUBLISHED, SAME, "the same version"),
        (Firmware("2.0", DAY), BUILT, SAME, "the same version and build"),
        (Firmware("2.0", BEFORE), BUILT, OLDER, "an earlier build of the version"),
        (Firmware("2.0", AFTER), BUILT, None, "a later build of the version"),
        (Firmware("2.0", BEFORE), PUBLISHED, SAME, "built before it was published"),
        (Firmware("1.9", BEFORE), BUILT, OLDER, "built earlier"),
        (Firmware("1.9", DAY), BUILT, None, "built on the same day"),
        (Firmware("1.9", AFTER), BUILT, None, "of another branch, built later"),
        (Firmware("1.9", BEFORE), PUBLISHED, OLDER, "built earlier, and lower"),
        (Firmware("2.1", BEFORE), PUBLISHED, None, "a test build, perhaps"),
        (Firmware("b", BEFORE), PUBLISHED, None, "perhaps that one, written otherwise"),
        (Firmware("1.9"), PUBLISHED, None, "lower, perhaps of another branch"),
        (Firmware("1.9", build_month=PartialDate(2026, 2)), BUILT, OLDER, "of an earlier month"),
        (Firmware("b", build_month=PartialDate(2026, 2)), PUBLISHED, None, "perhaps that one"),
        (Firmware("1.9", build_month=PartialDate(2026, 3)), BUILT, None, "of that month"),
        (Firmware("1.9", not_after=BEFORE), PUBLISHED, OLDER, "not newer than an earlier one"),
        (Firmware("1.9", not_after=AFTER), PUBLISHED, None, "not newer than a later one"),
        (Firmware("1.9", not_before=BEFORE), PUBLISHED, None, "not older than an earlier one"),
        (newer("1.9", "2.0"), PUBLISHED, OLDER, "that one is newer"),
        (newer("1.9", "1.95", BEFORE), PUBLISHED, OLDER, "one of an earlier day is newer"),
        (newer("2.1", "2.2", AFTER), PUBLISHED, None, "one of a later day is newer"),
        (newer("2.1", "2.2"), PUBLISHED, None, "one of which no day is known is newer"),
        (newer("2.0", "2.2"), PUBLISHED, SAME, "that one, and a newer one exists"),
        (Firmware("1.9", state=NEWER), PUBLISHED, None, "of several hardware versions"),
    ],
)
def test_a_firmware_beside_a_listed_one(
    runs: Firmware, day_is: ReleaseDay, is_it: Installed | None, why: str
) -> None:
    assert installed_beside(runs, release(day_is)) is is_it, why


def test_a_firmware_beside_what_its_integration_offers() -> None:
    offer = release(BUILT, ReleaseProof.OFFER)
    none_offered = FirmwareState.NONE_OFFERED
    assert installed_beside(Firmware("2.0", state=none_offered), offer) is SAME
    assert installed_beside(Firmware("2.0", state=NEWER), offer) is OLDER


def test_a_firmware_is_itself() -> None:
    assert installed_beside(Firmware("2.0"), release(BUILT, ReleaseProof.INSTALLED)) is SAME
