"""What an owner reads off a label is enough for all that published firmware and promises prove."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from custom_components.camera_lifecycle.engine.assess import assess
from custom_components.camera_lifecycle.engine.assessment import Assessment
from custom_components.camera_lifecycle.engine.load import Library, load_library
from custom_components.camera_lifecycle.engine.model import (
    Camera,
    Context,
    Record,
    SupportStatus,
)
from custom_components.camera_lifecycle.engine.releases.facts import Releases
from custom_components.camera_lifecycle.engine.support.lifecycles import Lifecycles
from custom_components.camera_lifecycle.fleet.corrections import corrected
from custom_components.camera_lifecycle.owner.corrections import Correction
from scripts.library import pack_releases

TODAY = date(2026, 11, 22)
MAINTAINED, SUPPORTED, UNKNOWN = (
    SupportStatus.MAINTAINED,
    SupportStatus.SUPPORTED,
    SupportStatus.UNKNOWN,
)
SOURCE = {"url": "https://vendor.example/", "kind": "vendor", "checked": "2026-11-22"}

CAMERA_ENTITY: dict[str, Any] = {"details": {"camera_entity": True}}
NEST = {"integration": "nest", "manufacturer": "Google Nest", "model": "Camera"} | CAMERA_ENTITY
GENERIC = {"integration": "generic", "stream": "/stream1"} | CAMERA_ENTITY
MJPEG = {"integration": "mjpeg"} | CAMERA_ENTITY
IPC = {"integration": "onvif", "manufacturer": "IPC", "model": "IPC"} | CAMERA_ENTITY
TAPO = {
    "integration": "tplink",
    "manufacturer": "TP-Link",
    "model": "Tapo C200",
    "sw_version": "1.3.9 Build 231019 Rel.37884n(4555)",
} | CAMERA_ENTITY


def releases(vendor: str, *rows: dict[str, Any]) -> Releases:
    """Return firmware that a vendor published in October 2026."""
    listing = {"concludes": ["maintained", "newer_exists"], "regional": False, "sources": [SOURCE]}
    common = {"list": "site", "version": "9.9.9", "published": "2026-10-01"}
    section = {vendor: {"lists": {"site": listing}, "releases": [common | row for row in rows]}}
    return Releases.from_json(pack_releases.pack(section))


def promise(vendor: str, model: str) -> Lifecycles:
    """Return that a vendor supports a model until 2029 at least."""
    return Lifecycles.from_json(
        {
            "promise": {
                "vendors": [vendor],
                "event": "min_support_until",
                "date": "2029-01-01",
                "basis": "vendor",
                "models": [{"name": model}],
                "sources": [SOURCE],
            }
        }
    )


@pytest.fixture(scope="module")
def library() -> Library:
    """Return the facts."""
    return load_library()


def told(record: dict[str, Any], said: dict[str, str], library: Library) -> Assessment:
    """Return the assessment of a camera after what its owner says."""
    camera, correction = Camera("one", (Record("one", **record),)), Correction("one", TODAY, **said)
    camera, identity = corrected(camera, correction, library)
    return assess(camera, library, Context(TODAY, "DE"), identity)


OWN = {"models": ["NC450"]}
BY_HARDWARE = [{"models": ["Tapo C200"], "hardware": [version]} for version in ("3", "5")]


@pytest.mark.parametrize(
    ("record", "said", "vendor", "rows", "before", "after"),
    [
        (NEST, {"model": "NC450"}, "google_nest", [OWN], UNKNOWN, MAINTAINED),
        (
            NEST,
            {"vendor": "google_nest", "model": "NC450"},
            "google_nest",
            [OWN],
            UNKNOWN,
            MAINTAINED,
        ),
        *(
            (record, {"vendor": vendor, "model": "NC450"}, vendor, [OWN], UNKNOWN, MAINTAINED)
            for record in (GENERIC, MJPEG, IPC)
            for vendor in ("reolink", "annke", "tplink", "hikvision", "hilook")
        ),
        # one of the two is not enough
        (IPC, {"vendor": "annke"}, "annke", [OWN], UNKNOWN, UNKNOWN),
        (IPC, {"model": "NC450"}, "annke", [OWN], UNKNOWN, UNKNOWN),
        (TAPO, {"hardware_version": "V3"}, "tplink", BY_HARDWARE, UNKNOWN, MAINTAINED),
        (TAPO, {"hardware_version": "3.0"}, "tplink", BY_HARDWARE, UNKNOWN, MAINTAINED),
        (TAPO, {"hardware_version": "Ver: 5.0"}, "tplink", BY_HARDWARE, UNKNOWN, MAINTAINED),
        (TAPO, {"hardware_version": "4"}, "tplink", BY_HARDWARE, UNKNOWN, UNKNOWN),
        (TAPO, {"hardware_version": "3.20"}, "tplink", BY_HARDWARE, UNKNOWN, UNKNOWN),
        (
            GENERIC,
            {"vendor": "tplink", "model": "Tapo C200", "hardware_version": "V3"},
            "tplink",
            [{"models": ["Tapo C200"], "hardware": ["3"]}],
            UNKNOWN,
            MAINTAINED,
        ),
    ],
)
def test_firmware_that_was_published(
    library: Library,
    record: dict[str, Any],
    said: dict[str, str],
    vendor: str,
    rows: list[dict[str, Any]],
    before: SupportStatus,
    after: SupportStatus,
) -> None:
    known = replace(library, releases=releases(vendor, *rows))
    assert told(record, {}, known).support.status is before
    assert told(record, said, known).support.status is after
    # another company's firmware is none of this camera's
    assert told(record, said, replace(library, releases=releases("x", *rows))).support.status is (
        UNKNOWN
    )


@pytest.mark.parametrize("record", [NEST, GENERIC, MJPEG, IPC])
def test_a_promise(library: Library, record: dict[str, Any]) -> None:
    known = replace(library, lifecycles=promise("reolink", "RLC-1"), releases=Releases())
    said = {"vendor": "reolink", "model": "RLC-1"}
    assert told(record, {}, known).support.status is UNKNOWN
    assert told(record, said, known).support.status is SUPPORTED
