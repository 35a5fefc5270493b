"""Who sells a camera: a table of what devices say, and why it means what it means."""

from __future__ import annotations

from typing import Any

import pytest

from .conftest import Tell

CASES: tuple[tuple[dict[str, Any], str | None, str], ...] = (
    ({"manufacturer": "HIKVISION", "model": "DS-2CD2143G0-I"}, "hikvision", "says so"),
    (
        {"manufacturer": "Hangzhou Hikvision Digital Technology Co., Ltd", "model": "DVR-104G-K1"},
        "hilook",
        "the maker's legal name, the model of its second brand",
    ),
    (
        {"integration": "hikvision_next", "manufacturer": "Hikvision", "model": "HWI-T220H"},
        "hiwatch",
        "the integration writes Hikvision for every brand",
    ),
    (
        {"integration": "hikvision_next", "manufacturer": "Hikvision", "model": "I91BM"},
        "annke",
        "the same",
    ),
    (
        {"integration": "dahua", "manufacturer": "Dahua", "model": "AD410"},
        "amcrest",
        "the integration writes Dahua for every brand",
    ),
    ({"integration": "dahua", "manufacturer": "Dahua", "model": "E891AB"}, "lorex", "the same"),
    (
        {
            "integration": "xiaomi_miot",
            "manufacturer": "isa",
            "model": "isa.camera.hlc7",
        },
        "xiaomi",
        "the integration writes the first part of the model",
    ),
    ({"integration": "dahua", "manufacturer": "Dahua", "model": "DB61i"}, "imou", "the same"),
    (
        {"integration": "dahua", "manufacturer": "Dahua", "model": "IPC-HFW5541E-SE"},
        "dahua",
        "its own name for it",
    ),
    (
        {"integration": "dahua", "manufacturer": "Dahua", "model": "Generic RTSP"},
        None,
        "invented where the camera refuses",
    ),
    ({"manufacturer": "General", "model": "IPC-HFW4150D-V2"}, None, "a placeholder, many sell it"),
    ({"manufacturer": "H264", "model": "XM530_50X50-WG_8M"}, None, "a codec is no vendor"),
    ({"manufacturer": "IPC-BO", "model": "E1 Pro"}, "reolink", "what its firmware says for a name"),
    ({"manufacturer": "SZSINOCAM", "model": "IPCAM"}, "sinocam", "another spelling"),
    ({"manufacturer": "D-Link Corporation", "model": "DCS-6511"}, "dlink", "a legal tail"),
    ({"manufacturer": "AXIS Communications AB", "model": "P3245"}, "axis", "a legal tail"),
    (
        {"manufacturer": "Netgear, Inc", "model": "ABC1000"},
        "arlo",
        "the maker's name, Arlo's model",
    ),
    ({"integration": "ring", "manufacturer": "Ring", "model": "three_p_cam"}, None, "another's"),
    ({"integration": "synology_dsm", "model": "RLC-410"}, "reolink", "a model is all there is"),
    ({"integration": "synology_dsm", "model": "Define"}, None, "typed by a person"),
    (
        {"integration": "synology_dsm", "details": {"vendor": "User", "camVendor": "User Define"}},
        None,
        "the same",
    ),
    (
        {
            "integration": "tuya_local_http",
            "model": "Mini 11S",
            "sw_version": "ppstrong-a3-tuya2_merkury-4.0.2.20200929",
        },
        "merkury",
        "the customer's code in the firmware",
    ),
    ({"mac": "9c:8e:cd:00:00:01"}, "amcrest", "a prefix of a brand"),
    ({"mac": "e0:62:90:00:00:01"}, None, "a maker's prefix, sold under many names"),
    ({"mac": "00:40:8c:00:00:01"}, "axis", "a maker's prefix, and nobody else sells it"),
    (
        {"integration": "unifiprotect", "manufacturer": "Ubiquiti", "model": "G4 Dome"},
        "ubiquiti",
        "its own system",
    ),
    (
        {
            "integration": "unifiprotect",
            "manufacturer": "Ubiquiti",
            "model": "DS-2CD2143G0-I",
            "mac": "c0:56:e3:11:22:33",
        },
        "hikvision",
        "a camera of another that the console has adopted",
    ),
    (
        {"integration": "homebridge_camera_ffmpeg", "name": "ReoLink RLC 410"},
        "reolink",
        "a typed name, where nothing else is known",
    ),
    (
        {"integration": "esphome", "manufacturer": "espressif", "name": "Hikvision door"},
        "espressif",
        "a typed name is not asked where the device says more",
    ),
)


@pytest.mark.parametrize(("fields", "vendor", "why"), CASES, ids=lambda value: str(value)[:60])
def test_the_vendor(tell: Tell, fields: dict[str, Any], vendor: str | None, why: str) -> None:
    found = tell(**fields).vendor
    assert (found and found.id) == vendor, why


def test_a_vendor_that_the_library_does_not_know_is_passed_on(tell: Tell) -> None:
    identity = tell(manufacturer="  Fünf Äpfel GmbH ", model="X-1")
    assert identity.vendor
    assert identity.vendor.name == "Fünf Äpfel GmbH"
    assert identity.vendor.id == "funf_apfel_gmbh"
    assert identity.maker is None


@pytest.mark.parametrize(
    "spelling",
    ["TP-LINK", "tp link", "Tp_Link", "TP-LINK TECHNOLOGIES CO.,LTD.", "TP-Link Systems Inc"],
)
def test_spellings_of_one_name(tell: Tell, spelling: str) -> None:
    found = tell(manufacturer=spelling).vendor
    assert found
    assert found.id == "tplink"


def test_a_longer_name_may_be_another_company(tell: Tell) -> None:
    identity = tell(manufacturer="Shanghai Dahua Scale Factory", model="X1")
    assert identity.maker is None
