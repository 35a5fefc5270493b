"""What a record stands for. In doubt nothing is called a camera, and no camera is lost."""

from __future__ import annotations

from typing import Any

import pytest

from .conftest import Tell

CASES: tuple[tuple[dict[str, Any], str, str], ...] = (
    ({"manufacturer": "Reolink", "model": "RLC-810A"}, "camera", ""),
    ({"integration": "reolink", "model": "Reolink Video Doorbell PoE"}, "doorbell", ""),
    ({"integration": "reolink", "model": "RLN36"}, "recorder", ""),
    ({"integration": "reolink", "model": "Reolink Home Hub"}, "hub", "cameras hang on it"),
    ({"integration": "reolink", "model": "Reolink Chime"}, "not_a_camera", ""),
    ({"integration": "tplink", "model": "C210"}, "camera", ""),
    ({"integration": "tplink", "model": "D230"}, "doorbell", ""),
    ({"integration": "tplink", "model": "H200"}, "not_a_camera", "a hub without a picture"),
    ({"integration": "tplink", "model": "P110"}, "not_a_camera", "a plug"),
    ({"integration": "tplink", "model": "RV30 Max"}, "not_a_camera", "a vacuum cleaner"),
    ({"integration": "hikvision_next", "model": "DS-7616NI-K2"}, "recorder", ""),
    ({"integration": "isapi", "model": "DS-KV8113-WME1(C)"}, "doorbell", ""),
    ({"integration": "hikvision", "model": "NVR channel"}, "camera", "not the recorder"),
    ({"integration": "dahua", "model": "VTO2202F-P-S2"}, "doorbell", ""),
    ({"integration": "dahua", "model": "DH-XVR5108C-X"}, "recorder", ""),
    ({"integration": "dahua", "model": "TX-67"}, "camera", "a television's number elsewhere"),
    ({"integration": "dlna_dmr", "model": "TX-67"}, "not_a_camera", ""),
    ({"integration": "eufy_security", "model": "T8506"}, "not_a_camera", "a lock without one"),
    ({"integration": "eufy_security", "model": "T8530"}, "doorbell", "a lock with a camera"),
    ({"integration": "eufy_security", "model": "T8010"}, "hub", ""),
    ({"integration": "unifiprotect", "model": "G4 Doorbell Pro"}, "doorbell", ""),
    ({"integration": "unifiprotect", "model": "UNVR-PRO"}, "recorder", ""),
    ({"integration": "unifiprotect", "model": "UP FloodLight"}, "not_a_camera", ""),
    ({"integration": "unifiprotect", "model": "UDM-Pro"}, "not_a_camera", "a console"),
    ({"integration": "axis", "model": "AXIS A1001 Network Door Controller"}, "not_a_camera", ""),
    ({"integration": "axis", "model": "AXIS A8105-E Network Video Door Station"}, "doorbell", ""),
    ({"integration": "axis", "model": "AXIS P7214 Video Encoder"}, "encoder", ""),
    ({"integration": "netatmo", "model": "NACamDoorTag"}, "not_a_camera", "Cam stands in its name"),
    ({"integration": "blink", "model": "doorbell"}, "doorbell", ""),
    ({"integration": "nest", "model": "Doorbell"}, "doorbell", ""),
    (
        {"integration": "motioneye", "manufacturer": "motionEye", "model": "motionEye"},
        "camera",
        "a picture of the software, whose name the integration writes",
    ),
    ({"integration": "axis", "model": "D2110-VE"}, "not_a_camera", "a radar"),
    ({"integration": "buienradar", "name": "Buienradar"}, "not_a_camera", ""),
    (
        {"integration": "fully_kiosk", "manufacturer": "samsung", "model": "SM-X200"},
        "not_a_camera",
        "",
    ),
    ({"integration": "roborock", "model": "roborock.vacuum.a144"}, "not_a_camera", ""),
    ({"integration": "mqtt", "manufacturer": "Roborock", "model": "S7"}, "not_a_camera", ""),
    (
        {"integration": "mqtt", "manufacturer": "Zigbee2MQTT", "model": "Bridge"},
        "unknown",
        "in doubt",
    ),
    ({"integration": "mqtt", "manufacturer": "Hikvision", "model": "DS-2CD2143G0-I"}, "camera", ""),
    ({"integration": "never_heard_of", "manufacturer": "Nobody"}, "unknown", "in doubt"),
    ({"integration": "never_heard_of", "model": "Robot vacuum X"}, "not_a_camera", ""),
    ({"integration": "never_heard_of", "details": {"entry_type": "service"}}, "not_a_camera", ""),
    ({"integration": "shelly", "manufacturer": "Shelly", "model": "Shelly Plus 1"}, "unknown", ""),
    ({"integration": "generic", "manufacturer": "Generic"}, "unknown", "an address, no more"),
    ({"integration": "generic", "name": "Printer"}, "unknown", "what it looks at, perhaps"),
    ({"integration": "homebridge_camera_ffmpeg", "name": "macOS Screen"}, "not_a_camera", ""),
    ({"integration": "homebridge_camera_ffmpeg", "name": "Anran DVR"}, "recorder", ""),
    (
        {"integration": "synology_dsm", "manufacturer": "Synology", "model": "SA6400"},
        "not_a_camera",
        "",
    ),
    ({"integration": "synology_dsm", "model": "DS-920+"}, "not_a_camera", "not a Hikvision"),
    ({"integration": "tapo_control", "model": "DL110"}, "not_a_camera", "a lock without one"),
    (
        {"integration": "mqtt", "manufacturer": "Acme", "model": "Dehumidifier 3"},
        "not_a_camera",
        "",
    ),
    (
        {"integration": "onvif", "manufacturer": "Foo", "model": "Vacuum Cam"},
        "camera",
        "says camera",
    ),
)


@pytest.mark.parametrize(("fields", "kind", "why"), CASES, ids=lambda value: str(value)[:70])
def test_the_kind(tell: Tell, fields: dict[str, Any], kind: str, why: str) -> None:
    assert tell(**fields).kind == kind, why
