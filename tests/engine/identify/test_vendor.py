"""Who sells a camera: a table of what devices say, and why it means what it means."""

from __future__ import annotations

from typing import Any

import pytest

from custom_components.camera_lifecycle.engine.model import Strength

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
    ({"manufacturer": "OpenIPC", "model": "T31"}, None, "a project replaces firmware, sells none"),
    (
        {"manufacturer": "Thingino", "model": "Wyze Cam v3"},
        "wyze",
        "the seller of what a project's firmware runs on",
    ),
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


@pytest.mark.parametrize(
    "manufacturer",
    [
        *("A_ONVIF_CAMERA", "An IP Camera", "the camera", "ONVIF-Camera", "IP_CAM", "IPCamera01"),
        *(
            "NetWork Camera",
            "General",
            "Generic_ONVIF",
            "ONVIF IPC HD",
            "WiFi Camera",
            "Technology",
        ),
        *("Smart Home", "My Network Camera", "HD Network Video Recorder", "Digital Security"),
    ],
)
def test_what_every_camera_could_be_called_names_no_vendor(tell: Tell, manufacturer: str) -> None:
    assert tell(manufacturer=manufacturer, model="X-1").vendor is None
    assert tell(manufacturer=manufacturer, model="RLC-810A").vendor.id == "reolink"  # type: ignore[union-attr]


def test_a_generic_model_is_no_model(tell: Tell) -> None:
    """Then a name that a person typed is asked."""
    found = tell("generic", model="A_IP_Camera 01", name="ReoLink RLC 410").vendor
    assert found
    assert found.id == "reolink"


@pytest.mark.parametrize(
    ("fields", "vendor", "strength", "why"),
    [
        ({"manufacturer": "HIK", "model": "X-1"}, "hikvision", Strength.WEAK, "three letters"),
        ({"manufacturer": "XM", "model": "X-1"}, "xiongmai", Strength.WEAK, "two letters"),
        ({"manufacturer": "Ring", "model": "X-1"}, "ring", Strength.WEAK, "a word"),
        ({"manufacturer": "Planet", "model": "X-1"}, "planet", Strength.WEAK, "a word"),
        ({"manufacturer": "JVC", "model": "VN-T16U"}, "jvc", Strength.WEAK, "three letters"),
        (
            {"manufacturer": "UNV", "model": "IPC3613LR3-APF28K-F"},
            "uniview",
            Strength.STRONG,
            "and its model",
        ),
        (
            {"manufacturer": "HIK", "model": "X-1", "mac": "44:19:b6:00:00:01"},
            "hikvision",
            Strength.STRONG,
            "and its address",
        ),
        ({"manufacturer": "LTS", "model": "LTN8708"}, "lts", Strength.STRONG, "and its model"),
        ({"manufacturer": "RVi", "model": "RVi-IPC12"}, "rvi", Strength.STRONG, "and the model"),
        ({"manufacturer": "AXIS", "model": "P3245"}, "axis", Strength.STRONG, "and its model"),
        (
            {"integration": "ring", "manufacturer": "Ring", "model": "stickup_cam_v4"},
            "ring",
            Strength.CERTAIN,
            "its own integration",
        ),
        ({"manufacturer": "Ring LLC", "model": "X-1"}, "ring", Strength.STRONG, "a legal tail"),
    ],
    ids=lambda value: str(value)[:60],
)
def test_a_word_or_an_abbreviation_needs_a_second_sign(
    tell: Tell, fields: dict[str, Any], vendor: str, strength: Strength, why: str
) -> None:
    identity = tell(**fields)
    assert identity.vendor
    assert (identity.vendor.id, identity.vendor_confidence) == (vendor, strength), why


def test_an_ambiguous_name_keeps_likenesses_of_others_away(tell: Tell) -> None:
    """LNV5110R reads like a Lorex, whose maker would be Dahua."""
    identity = tell(manufacturer="LG", model="LNV5110R")
    assert identity.maker is None
    assert identity.vendor
    assert identity.vendor.id == "lg"


@pytest.mark.parametrize("text", ["Not a HIK", "Best EVE device", "My Eve"])
def test_an_abbreviation_in_the_middle_of_a_text_is_nobody(tell: Tell, text: str) -> None:
    found = tell(manufacturer=text).vendor
    assert found is None or found.id not in {"hikvision", "eve"}


@pytest.mark.parametrize(
    ("domain", "vendor"),
    [
        ("wansview", "wansview"),
        ("tiandy", "tiandy"),
        ("zosi_local", "zosi"),
        ("lorex_cloud_camera", "lorex"),
        ("sky", None),
        ("hp", None),
        ("my_reolink_dashboard", None),
        ("camera", None),
    ],
)
def test_an_unknown_integration_that_bears_a_vendors_name(
    tell: Tell, domain: str, vendor: str | None
) -> None:
    """It is likely about that vendor's cameras, and says nothing about who made them."""
    identity = tell(domain, model="Q6")
    assert (identity.vendor and identity.vendor.id) == vendor
    assert not identity.vendor_confidence.proves
    assert identity.maker is None
