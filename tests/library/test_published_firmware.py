"""What vendors published and promised is concluded for exactly the models and versions named."""

from __future__ import annotations

from datetime import date
from typing import Final

import pytest

from custom_components.camera_lifecycle.engine.assess import assess
from custom_components.camera_lifecycle.engine.assessment import Assessment, Basis
from custom_components.camera_lifecycle.engine.load import load_library
from custom_components.camera_lifecycle.engine.model import (
    Camera,
    Context,
    FirmwareState,
    Record,
    SupportStatus,
)
from custom_components.camera_lifecycle.engine.reasons import PolicyPayload, ReasonCode

LIBRARY: Final = load_library()
TODAY: Final = date(2026, 11, 30)
"""A day on which the lists that were read are still young."""
MAINTAINED, SUPPORTED = SupportStatus.MAINTAINED, SupportStatus.SUPPORTED
UNKNOWN = SupportStatus.UNKNOWN
NEWER, NEWEST = FirmwareState.NEWER_EXISTS, FirmwareState.NEWEST_KNOWN
NO_WORD = FirmwareState.UNKNOWN


def judged(maker: str, model: str, hardware: str | None, version: str | None) -> Assessment:
    """Return what is known of a camera that its vendor's own integration shows."""
    integration = {"Reolink": "reolink", "TP-Link": "tplink", "WyzeLabs": "wyzeapi"}.get(maker)
    record = Record(
        "one", integration or "onvif", maker, model, sw_version=version, hw_version=hardware
    )
    return assess(Camera("one", (record,)), LIBRARY, Context(TODAY, "DE"))


@pytest.mark.parametrize(
    ("said", "status", "state", "why"),
    [
        (
            ("Reolink", "RLC-810A", "IPC_56064M8MP", "v3.1.0.2368_23062505"),
            MAINTAINED,
            NEWER,
            "a general release of December 2025",
        ),
        (
            ("Reolink", "RLC-810A", None, "v3.1.0.2368_23062505"),
            UNKNOWN,
            NO_WORD,
            "another hardware version of that name got its last firmware in 2024",
        ),
        (("Reolink", "E330", None, None), MAINTAINED, NO_WORD, "there is one hardware version"),
        (
            ("Reolink", "Elite Floodlight WiFi", None, None),
            UNKNOWN,
            NO_WORD,
            "a hardware version was seen that isn't listed",
        ),
        (
            ("Reolink", "RLC-511W", None, "v3.0.0.136_20121104"),
            UNKNOWN,
            NO_WORD,
            "of another hardware version, only the stamp is listed",
        ),
        (
            ("Reolink", "RLC-840A", "IPC_NT2NA48MP", "v3.1.0.4731_2503212217"),
            UNKNOWN,
            NEWEST,
            "the newest on the list, and built more than 18 months ago",
        ),
        (
            ("Reolink", "E1 Pro", "IPC_513SD5", "v3.0.0.2356_23062004"),
            UNKNOWN,
            NEWEST,
            "listed under a new name in 2025, and still the build of 2023",
        ),
        (
            ("Reolink", "RLC-520A", "IPC_523128M5MP", "v3.1.0.951_22041566"),
            UNKNOWN,
            NO_WORD,
            "the firmware itself says 2022, its name in the list 2024",
        ),
        (
            ("Reolink", "RLC-810A", "IPC_523128M8MP", "v3.1.0.1162_22072805"),
            UNKNOWN,
            NO_WORD,
            "the same under a lower version",
        ),
        (
            ("Reolink", "RLC-410W", "IPC_51516M5M", "V3.0.0.136_20121102"),
            UNKNOWN,
            NO_WORD,
            "an archived page: nothing says that it is still the newest",
        ),
        (
            ("TP-Link", "C200", "1.0", "1.3.9 Build 231019 Rel.37378n"),
            MAINTAINED,
            NO_WORD,
            "pushed to some, so nothing newer exists for everybody",
        ),
        (
            ("TP-Link", "C200", "2.0", "1.3.9 Build 231019 Rel.37378n"),
            MAINTAINED,
            NO_WORD,
            "a file for everybody, in a list that isn't the vendor's",
        ),
        (
            ("TP-Link", "C200", "3.20", "1.3.9 Build 231019 Rel.1n"),
            UNKNOWN,
            NO_WORD,
            "3.20 isn't 3",
        ),
        (
            ("TP-Link", "D230", "1.20", "1.1.19 Build 20241011 rel.67020"),
            MAINTAINED,
            NO_WORD,
            "its file is for V1P20",
        ),
        (("TP-Link", "D230", "1.0", "1.1.19 Build 20241011 rel.67020"), UNKNOWN, NO_WORD, "not V1"),
        (
            ("TP-Link", "C101", "5.0", "1.4.1 Build 250301 Rel.1n"),
            MAINTAINED,
            NO_WORD,
            "a fix that TP-Link named in a record of a vulnerability",
        ),
        (("VIGI", "VIGI InSight S345", "1.0", "3.0.0"), MAINTAINED, NO_WORD, "the same for VIGI"),
        (("VIGI", "VIGI C340", "2.0", "1.0.3"), MAINTAINED, NO_WORD, "the hardware that it names"),
        (("VIGI", "VIGI C340", "1.0", "1.0.3"), UNKNOWN, NO_WORD, "other hardware"),
        (
            ("TP-Link", "C340", "2.0", "1.0.3"),
            UNKNOWN,
            NO_WORD,
            "the number alone",
        ),
        (
            ("WyzeLabs", "Wyze Cam v3", None, "4.36.10.2700"),
            UNKNOWN,
            NEWER,
            "the next one was taken back, and later ones followed",
        ),
        (
            ("WyzeLabs", "Wyze Cam v4", None, "4.52.9.5332"),
            MAINTAINED,
            NO_WORD,
            "one dated release, and no list",
        ),
        (("WyzeLabs", "Wyze Cam Pan", None, "4.10.9.1433"), UNKNOWN, NO_WORD, "three models"),
        (("Verkada", "CD41-E", None, None), SUPPORTED, NO_WORD, "named on the vendor's page"),
        (("Verkada", "CB51-E", None, None), UNKNOWN, NO_WORD, "named in a picture, perhaps"),
        (("Verkada", "CM41-S", None, None), UNKNOWN, NO_WORD, "another model than CM41"),
    ],
)
def test_what_is_concluded(
    said: tuple[str, str, str | None, str | None],
    status: SupportStatus,
    state: FirmwareState,
    why: str,
) -> None:
    assessment = judged(*said)
    assert (assessment.support.status, assessment.firmware.state) == (status, state), why


def test_what_was_taken_back_is_never_the_newest() -> None:
    newest = judged("WyzeLabs", "Wyze Cam Pan v2", None, "4.49.3.2705").firmware.newest
    assert newest is not None
    assert newest.version not in {"4.49.3.2864", "4.36.10.2864"}


def test_a_published_end_is_no_promise() -> None:
    support = judged("Verkada", "CD61", None, None).support
    assert support.basis is Basis.PUBLISHED_END
    assert str(support.until) == "2031-09-30"


def test_a_promise_for_all_models_is_quoted_and_gives_no_status() -> None:
    assessment = judged("Google Nest", "Nest Cam (battery)", None, None)
    assert assessment.support.status is UNKNOWN
    quoted = [r.payload for r in assessment.reasons if r.code is ReasonCode.SUPPORT_POLICY]
    assert [p.months for p in quoted if isinstance(p, PolicyPayload)] == [60]


@pytest.mark.parametrize(
    ("said", "first", "last", "why"),
    [
        (("TP-Link", "C200", "1.0", "1.3.5"), "2023-02-04", "2023-04-07", "its own month"),
        (
            ("TP-Link", "C200", "1.0", "1.1.19"),
            "2021-11-08",
            "2023-08-29",
            "one below it came again",
        ),
        (("TP-Link", "C200", "1.0", "1.3.9"), "2023-02-04", None, "above all that is dated"),
        (("TP-Link", "C200", "3.0", "1.4.2"), "2023-06-30", None, "another hardware's versions"),
        (("TP-Link", "C200", None, "1.3.5"), None, None, "no hardware version"),
        (
            ("TP-Link", "C210", "2.0", "1.4.3"),
            "2022-10-03",
            None,
            "seen once",
        ),
        (("Axis", "M2025-LE", None, "9.80.55"), "2022-04-22", "2024-03-10", "the same track"),
        (("Axis", "M3026", None, "6.50.5.2"), None, "2020-09-21", "nothing older is dated"),
        (("Axis", "P3265", None, "12.7.30"), None, "2025-11-11", "below a fix of its track"),
        (("Axis", "P3245", None, "11.9.60"), "2024-02-02", "2024-03-10", "the track's first month"),
        (
            ("WyzeLabs", "WYZE_CAKP2JFUS", None, "4.36.14.3497"),
            "2025-05-27",
            "2025-05-27",
            "a code",
        ),
        (("Ubiquiti", "UVC G3 Flex", None, "4.66.16"), "2023-11-01", "2023-11-01", "a build"),
        (("Ubiquiti", "UDM-Pro", None, "5.1.97"), None, None, "a console's own numbers"),
    ],
)
def test_what_a_version_without_a_date_can_be_from(
    said: tuple[str, str, str | None, str], first: str | None, last: str | None, why: str
) -> None:
    firmware = judged(*said).firmware
    day = firmware.build_date
    told = (day, day) if day else (firmware.not_before, firmware.not_after)
    assert told == tuple(text and date.fromisoformat(text) for text in (first, last)), why
