"""Consoles, bases and recorders that adopt cameras: whose each camera is."""

from __future__ import annotations

from typing import Any

import pytest

from custom_components.camera_lifecycle.engine.load import Library
from custom_components.camera_lifecycle.engine.model import Kind, Strength

from .conftest import Tell

UNIFI_CAMERAS = (
    *("G3", "G3 Battery", "G3 Bullet", "G3 Dome", "G3 Flex", "G3 Instant", "G3 Micro", "G3 Mini"),
    *("G3 Pro", "G4 Bullet", "G4 Dome", "G4 Instant", "G4 PTZ", "G4 Pro", "G5 Bullet", "G5 Dome"),
    *("G5 Dome Ultra", "G5 Flex", "G5 PTZ", "G5 Pro", "G5 Turret Ultra", "G6 180", "G6 Bullet"),
    *("G6 Dome", "G6 Edge", "G6 Instant", "G6 PTZ", "G6 Pro 360", "G6 Pro Bullet", "G6 Turret"),
    *("AI 360", "AI Bullet", "AI DSLR", "AI LPR", "AI Pro", "AI PTZ Industrial", "AI THETA"),
    *("AI Theta", "AI Turret", "AFi VC"),
    *("UVC", "UVC Pro", "UVC Dome", "UVC Micro", "UVC G3", "UVC-G3-FLEX", "UVC-G4-PRO"),
    *("UVC AI 360", "UVC G5 Turret Ultra", "UVC G6 180"),
)
UNIFI_DOORBELLS = ("G4 Doorbell", "G4 Doorbell Pro", "G4 Doorbell Pro PoE", "UVC G4 Doorbell")
NO_CAMERAS = (
    *("UP FloodLight", "Floodlight", "UP Sense", "UP-Sense", "Sense", "UP Chime", "Chime"),
    *("UP Viewport", "Viewport", "Viewer", "AI Key", "USW-24-PoE", "UDM-Pro"),
)

type Row = tuple[str, dict[str, Any], str | None, str | None, str]

# integration, what it shows, vendor, maker, why
CASES: tuple[Row, ...] = (
    ("unifiprotect", {"model": "Back door"}, None, None, "somebody's name for it"),
    ("unifiprotect", {"model": "NULL", "mac": "48:a4:fd:00:00:00"}, None, None, "foreign prefix"),
    ("unifiprotect", {"model": "NULL", "mac": "44:19:b6:00:00:01"}, None, "hikvision", "prefix"),
    ("unifiprotect", {"model": None}, None, None, "nothing of the camera's own"),
    ("unifiprotect", {"model": "Generic ONVIF"}, None, None, "a placeholder"),
    (
        "unifiprotect",
        {"model": "Cam", "mac": "74:ac:b9:00:00:01"},
        "ubiquiti",
        "ubiquiti",
        "prefix",
    ),
    (
        "unifiprotect",
        {"model": "IP5M-T1179EW-AI-V3", "mac": "9c:8e:cd:00:00:00"},
        "amcrest",
        "dahua",
        "its model and prefix",
    ),
    ("unifiprotect", {"model": "IP8M-2496E"}, "amcrest", "dahua", "its model"),
    ("unifiprotect", {"model": "RLC-410"}, "reolink", "reolink", "its model"),
    ("unifiprotect", {"model": "P3245-LV", "mac": "00:40:8c:00:00:01"}, "axis", "axis", "both"),
    (
        "unifiprotect",
        {"model": "DS-2CD2143G0-I", "mac": "c0:56:e3:11:22:33"},
        "hikvision",
        "hikvision",
        "both",
    ),
    ("unifiprotect", {"model": "Front", "name": "Amcrest front"}, "amcrest", None, "typed"),
    ("unifiprotect", {"model": "G5 Turret Ultra"}, "ubiquiti", "ubiquiti", "its own name for it"),
    ("reolink", {"manufacturer": "Reolink", "model": "IPC"}, None, None, "behind its recorder"),
    (
        "reolink",
        {"manufacturer": "Reolink", "model": "Channel 4", "sw_version": "1.0"},
        None,
        None,
        "",
    ),
    (
        "reolink",
        {"manufacturer": "Reolink", "model": "IPC-HDW2431T", "sw_version": "2.800.0000000.16.R"},
        "dahua",
        "dahua",
        "a camera of another",
    ),
    ("reolink", {"manufacturer": "Reolink", "model": "D500"}, "reolink", "reolink", "its model"),
    ("reolink", {"manufacturer": "Reolink", "model": "E330"}, "reolink", "reolink", "its model"),
    (
        "reolink",
        {"manufacturer": "Reolink", "model": "X", "sw_version": "v3.1.0.4417_2412122130"},
        "reolink",
        "reolink",
        "its version",
    ),
    ("eufy_security", {"manufacturer": "Eufy", "model": "T8P10"}, "eufy", "anker", "its model"),
    ("eufy_security", {"manufacturer": "Eufy", "model": "Side cam"}, None, None, "no model of its"),
    ("aarlo", {"manufacturer": "Arlo", "model": "VMC4041P"}, "arlo", "arlo", "its model"),
    ("synology_dsm", {"model": "RLC-410"}, "reolink", "reolink", "recording software"),
    ("blueiris", {"manufacturer": "BlueIris", "model": "Front"}, None, None, "recording software"),
    ("frigate", {"manufacturer": "Frigate", "model": "0.14.1"}, None, None, "recording software"),
)


@pytest.mark.parametrize(("integration", "fields", "vendor", "maker", "why"), CASES)
def test_whose_an_adopted_camera_is(
    tell: Tell,
    integration: str,
    fields: dict[str, Any],
    vendor: str | None,
    maker: str | None,
    why: str,
) -> None:
    written = {"manufacturer": "Ubiquiti"} if integration == "unifiprotect" else {}
    identity = tell(integration, **written, **fields)
    assert (identity.vendor and identity.vendor.id) == vendor, why
    assert (identity.maker and identity.maker.id) == maker, why


@pytest.mark.parametrize("model", [*UNIFI_CAMERAS, *UNIFI_DOORBELLS])
def test_the_names_of_unifi_cameras_prove_their_brand(tell: Tell, model: str) -> None:
    identity = tell("unifiprotect", manufacturer="Ubiquiti", model=model)
    assert identity.vendor
    assert identity.vendor.id == "ubiquiti"
    assert identity.vendor == identity.maker
    assert identity.vendor_confidence.proves
    assert identity.confidence.proves
    assert identity.kind is (Kind.DOORBELL if model in UNIFI_DOORBELLS else Kind.CAMERA)


@pytest.mark.parametrize("model", NO_CAMERAS)
def test_what_else_a_console_shows_is_no_camera(tell: Tell, model: str) -> None:
    assert tell("unifiprotect", manufacturer="Ubiquiti", model=model).kind is Kind.NOT_A_CAMERA


def test_what_adopts_is_declared(facts: Library) -> None:
    adopting = {domain for domain in facts.integrations if facts.integrations.get(domain).adopts}
    assert adopting >= {"unifiprotect", "reolink", "eufy_security", "aarlo", "synology_dsm"}
    assert "onvif" not in adopting


def test_a_datagram_is_a_hint_beside_whatever_else(tell: Tell) -> None:
    scopes = {"onvif_scopes": ["onvif://www.onvif.org/name/HIKVISION%20DS-2CD2042WD-I"]}
    alone = tell("ws_discovery", details=scopes)
    assert alone.confidence is Strength.WEAK
    copied = tell("ws_discovery", details=scopes, stream="/Streaming/Channels/101")
    assert copied.confidence is Strength.WEAK
    assert copied.vendor is None
