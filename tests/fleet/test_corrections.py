"""What the owner says about a camera is stronger than all that a device says."""

from dataclasses import replace
from datetime import date

import pytest

from custom_components.camera_lifecycle.engine.assess import assess
from custom_components.camera_lifecycle.engine.assessment_json import claim_as_text
from custom_components.camera_lifecycle.engine.hardware import hardware_of
from custom_components.camera_lifecycle.engine.identify.identity import identify
from custom_components.camera_lifecycle.engine.identify.known import OWNER_SIGNAL
from custom_components.camera_lifecycle.engine.load import Library, load_library
from custom_components.camera_lifecycle.engine.model import (
    Applies,
    Camera,
    Claim,
    ClaimRole,
    Company,
    Context,
    Identity,
    Record,
    SupportStatus,
)
from custom_components.camera_lifecycle.fleet.corrections import (
    corrected,
    corrections_by_camera,
)
from custom_components.camera_lifecycle.inventory.model import FleetCamera, SourceDevice
from custom_components.camera_lifecycle.owner.corrections import Correction

TODAY = date(2026, 11, 22)
# each hardware version of this model has firmware of its own; the advisory is about version 3
CVE = "CVE-2025-14300"


@pytest.fixture(scope="module")
def library() -> Library:
    """Return the facts."""
    return load_library()


def tapo(reported: str | None = None) -> Camera:
    """Return a camera that says nothing of its hardware, or `reported`."""
    record = Record(
        "one",
        "tapo_control",
        "TP-Link",
        "Tapo C200",
        sw_version="1.3.9 Build 231019",
        hw_version=reported,
    )
    return Camera("one", (record,))


def with_hardware(camera: Camera, version: str | None, library: Library) -> tuple[Camera, Identity]:
    """Return the camera as its owner corrects it."""
    return corrected(camera, Correction("one", TODAY, hardware_version=version), library)


def owner_says(identity: Identity) -> list[str]:
    """Return what evidence of the owner there is."""
    return [
        claim_as_text(piece.says) for piece in identity.evidence if piece.signal == OWNER_SIGNAL
    ]


@pytest.mark.parametrize(
    ("version", "applies"),
    [(None, Applies.CANNOT_TELL), ("V3", Applies.AFFECTED), ("3.2", Applies.AFFECTED), ("4", None)],
)
def test_the_hardware_version_decides_what_depends_on_it(
    library: Library, version: str | None, applies: Applies | None
) -> None:
    camera, identity = with_hardware(tapo(), version, library)
    found = assess(camera, library, Context(TODAY, "US"), identity)
    assert {f.id: f.applies for f in found.vulnerabilities}.get(CVE) is applies
    assert owner_says(found.identity) == ([f"hardware:{version}"] if version else [])


def test_the_owner_is_believed_before_the_device(library: Library) -> None:
    camera, _ = with_hardware(tapo(reported="3.0"), "V4", library)
    assert hardware_of(camera) == "V4"


@pytest.mark.parametrize("version", ["", "  ", None])
def test_no_version_is_no_correction(library: Library, version: str | None) -> None:
    camera, identity = with_hardware(tapo(reported="3.0"), version, library)
    assert hardware_of(camera) == "3.0"
    assert not owner_says(identity)
    silent, _ = with_hardware(tapo(reported=" "), version, library)
    assert hardware_of(silent) is None


def test_a_long_version_is_cut() -> None:
    assert len(hardware_of(tapo(reported="3" * 10_000)) or "") == 512


def test_a_version_read_off_a_label_is_no_board_that_tells_the_maker(library: Library) -> None:
    board = "IPC_NT2NA48MP"
    plain = Record("one", "onvif")
    reported = Camera("one", (replace(plain, hw_version=board),))
    assert "hw_version" in {piece.signal for piece in identify(reported, library).evidence}
    camera, identity = with_hardware(Camera("one", (plain,)), board, library)
    assert hardware_of(camera) == board
    assert identity.evidence[1:] == identify(Camera("one", (plain,)), library).evidence


def test_the_maker_comes_first_among_the_evidence(library: Library) -> None:
    camera = Camera("one", (Record("one", "onvif", "HIKVISION", "DS-2CD2032-I"),))
    same, identity = corrected(camera, Correction("one", TODAY, maker="axis"), library)
    assert same is camera
    assert identity.maker
    assert identity.maker.id == "axis"
    assert identity.evidence[0].says == Claim(ClaimRole.MAKER, "axis")
    assert identity.evidence[0].signal == OWNER_SIGNAL


def test_a_maker_that_the_library_does_not_know_is_kept(library: Library) -> None:
    camera = Camera("one", (Record("one", "onvif", "HIKVISION", "DS-2CD2032-I"),))
    _, identity = corrected(camera, Correction("one", TODAY, maker="No Such Company"), library)
    assert identity.maker == Company("no_such_company", "No Such Company")
    found = assess(camera, library, Context(TODAY, "US"), identity)
    assert found.support.status is SupportStatus.UNKNOWN


def fleet_camera(camera_id: str, *sources: str) -> FleetCamera:
    """Return a camera of these source devices."""
    devices = (SourceDevice(each, each, (), "x", None, Record(each), each) for each in sources)
    return FleetCamera(camera_id, camera_id, None, None, tuple(devices))


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        (Correction("one", TODAY, maker="axis"), {"one"}),
        (Correction("gone", TODAY, not_a_camera=True, sources=("b",)), {"two"}),
        (Correction("gone", TODAY, not_a_camera=True, sources=("x",)), set()),
        (Correction("gone", TODAY, same_as="two", sources=("b",), maker="axis"), set()),
    ],
)
def test_a_camera_is_known_again_by_its_sources(said: Correction, meant: set[str]) -> None:
    cameras = {"one": fleet_camera("one", "a"), "two": fleet_camera("two", "b", "c")}
    assert {*corrections_by_camera(cameras, {said.camera: said})} == meant
