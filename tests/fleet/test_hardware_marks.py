"""What a camera is known by: what it says of itself, and nothing that others say of it."""

from dataclasses import replace
from typing import Any

import pytest

from custom_components.camera_lifecycle.engine.load import load_library
from custom_components.camera_lifecycle.engine.model import (
    Company,
    Identity,
    Kind,
    Record,
    Strength,
)
from custom_components.camera_lifecycle.fleet.hardware_marks import HardwareMarks, hardware_marks
from custom_components.camera_lifecycle.inventory.model import FleetCamera, SourceDevice

LIBRARY = load_library()
MAC = "44:19:b6:12:34:56"
CONTAINER = "02:42:ac:11:00:02"
SERIAL = "a1b2c3d4e5"
NOBODY = Identity(Kind.CAMERA)
MINE = {f"mac {MAC}"}


def source(domain: str = "onvif", *macs: str, **fields: Any) -> SourceDevice:
    """Return a source device."""
    record = Record("s", integration=domain, model="M3058-PLVE", **fields.pop("record", {}))
    return SourceDevice("s", "s", (), domain, None, record, "Yard", macs=frozenset(macs), **fields)


def camera(*sources: SourceDevice, answer: Record | None = None, **fields: Any) -> FleetCamera:
    """Return a camera of sources, and of what was answered."""
    answers = () if answer is None else (answer,)
    return FleetCamera("c", "Yard", None, None, sources, look_up_records=answers, **fields)


def told(known: FleetCamera, identity: Identity = NOBODY) -> HardwareMarks:
    """Return its marks, readable."""
    return hardware_marks(known, identity, LIBRARY.integrations, "{} {}".format)


ANSWER = Record("a", integration="isapi", mac=MAC, serial_number=SERIAL)
CASES: dict[str, tuple[FleetCamera, set[str]]] = {
    "its own integration": (camera(source("onvif", MAC)), MINE),
    "a container": (camera(source("onvif", CONTAINER)), set()),
    "both": (camera(source("onvif", MAC, CONTAINER)), MINE),
    "an integration that shows cameras of others too": (camera(source("reolink", MAC)), MINE),
    "a recorder's channel": (camera(source("onvif", MAC), is_channel=True), set()),
    "behind a recorder": (camera(source("onvif", MAC), parent_camera_id="r"), set()),
    "behind a hub": (camera(source("unifiprotect", MAC, parent_device_id="hub")), set()),
    "recording software": (camera(source("frigate", MAC)), set()),
    "an address that somebody typed": (camera(source("generic", MAC)), set()),
    "an answer": (camera(source("generic"), answer=ANSWER), MINE),
    "an answer about a channel": (
        camera(source("generic"), answer=replace(ANSWER, integration="recorder_answer")),
        set(),
    ),
    "a restream's answer": (
        camera(source("generic"), answer=replace(ANSWER, integration="restreamer")),
        set(),
    ),
    "an announcement": (
        camera(source("generic"), answer=replace(ANSWER, integration="ws_discovery")),
        set(),
    ),
    "a search of the network": (
        camera(source("generic"), answer=replace(ANSWER, integration="dvrip_search")),
        set(),
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_who_vouches_for_a_network_address(case: str) -> None:
    known, expected = CASES[case]
    assert told(known).macs == expected


@pytest.mark.parametrize("case", [key for key, row in CASES.items() if row[0].look_up_records])
def test_who_vouches_for_a_serial_number(case: str) -> None:
    known, expected = CASES[case]
    assert bool(told(known).serials) == bool(expected)


def test_only_who_is_proven_is_its_company() -> None:
    axis, dahua = Company("axis", "Axis"), Company("dahua", "Dahua")
    weak = Identity(Kind.CAMERA, axis, dahua, Strength.WEAK, Strength.STRONG)
    assert told(camera(source()), weak).companies == {"axis"}
    assert told(camera(source())).companies == set()


def test_the_forms_of_a_model_and_where_it_is() -> None:
    typed = source(record={"manufacturer": "Axis", "model_id": "Axis M3058-PLVE"}, host="10.0.0.7")
    marks = told(camera(typed))
    assert marks.models >= {"m3058-plve"}
    assert marks.hosts == {"host 10.0.0.7"}
    assert marks.names == {"name yard"}
    assert marks.after(HardwareMarks(frozenset({"earlier"}))).macs == {"earlier"}
