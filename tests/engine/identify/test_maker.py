"""Who made a camera, and how sure that is: only a sure answer may lead to a notice."""

from __future__ import annotations

from typing import Any

import pytest

from custom_components.camera_lifecycle.engine.identify.identity import identify
from custom_components.camera_lifecycle.engine.load import Library
from custom_components.camera_lifecycle.engine.model import Camera, Record, Strength

from .conftest import Tell

CERTAIN, STRONG, WEAK, NONE = Strength
HIK_BUILD = "V5.5.82 build 190909"

CASES: tuple[tuple[dict[str, Any], str | None, Strength, str], ...] = (
    (
        {"manufacturer": "HIKVISION", "model": "DS-2CD2385G1-I", "mac": "58:50:ed:1f:e3:85"},
        "hikvision",
        CERTAIN,
        "its own words and its prefix",
    ),
    (
        {
            "integration": "hikvision_next",
            "model": "DS-2CD2342WD-I",
            "serial_number": "DS-2CD2342WD-I00000000BBWR00000****",
        },
        "hikvision",
        CERTAIN,
        "protocol, model and a masked serial",
    ),
    ({"integration": "synology_dsm", "model": "DS-2CD2143G0-I"}, "hikvision", STRONG, "the model"),
    ({"manufacturer": "Ezviz", "model": "C3W"}, "hikvision", STRONG, "a second brand of the maker"),
    ({"manufacturer": "ANNKE", "model": "C800"}, "hikvision", WEAK, "most of its lines"),
    ({"manufacturer": "ANNKE", "model": "WZ500"}, None, NONE, "a line by others"),
    ({"manufacturer": "Annke", "model": "IP Camera"}, None, NONE, "a brand alone proves nothing"),
    (
        {"manufacturer": "Annke", "model": "I51DM", "sw_version": HIK_BUILD},
        "hikvision",
        STRONG,
        "and firmware",
    ),
    ({"manufacturer": "LOREX", "model": "LNB4421SB"}, "dahua", WEAK, "brand and model: possibly"),
    (
        {"manufacturer": "Lorex", "mac": "00:1f:54:00:00:01"},
        None,
        NONE,
        "its own prefix says Lorex",
    ),
    (
        {"integration": "dahua", "manufacturer": "Dahua", "model": "LNE8964AB"},
        "dahua",
        CERTAIN,
        "speaks the protocol",
    ),
    (
        {"manufacturer": "Luminys", "mac": "34:46:63:41:22:33"},
        None,
        NONE,
        "disputed: nothing is inferred",
    ),
    (
        {"manufacturer": "Amcrest", "model": "IP8M-2496EB", "sw_version": "2.800.00AC000.0.R"},
        "dahua",
        CERTAIN,
        "firmware",
    ),
    (
        {"manufacturer": "CPPLUS", "model": "CP-UNC-DA21PL3-Y"},
        None,
        NONE,
        "cameras of several makers",
    ),
    (
        {"manufacturer": "Digoo", "model": "BB-M1X"},
        None,
        NONE,
        "some of its models came from one maker",
    ),
    ({"manufacturer": "H264", "model": "XM530_50X50-WG_8M"}, "xiongmai", WEAK, "a board alone"),
    (
        {
            "manufacturer": "H264",
            "model": "XM530_50X50-WG_8M",
            "sw_version": "V5.00.R02.00030747.10010.349f17",
        },
        "xiongmai",
        CERTAIN,
        "a board and the firmware",
    ),
    (
        {
            "manufacturer": "PPS IPC based on ONVIF",
            "model": "Speed 5T",
            "sw_version": "ppstrong-c95-tuya2_general-5.5.2.20230621",
        },
        "meari",
        STRONG,
        "the form of its firmware, under a name that many vendors' cameras report",
    ),
    (
        {"manufacturer": "LaView", "model": "LV-PTK66802", "sw_version": "V5.4.0 build 160811"},
        "hikvision",
        WEAK,
        "a brand with several makers",
    ),
    (
        {
            "integration": "unifiprotect",
            "manufacturer": "Ubiquiti",
            "model": "DS-2CD2143G0-I",
            "details": {"isThirdPartyCamera": True},
        },
        "hikvision",
        STRONG,
        "adopted in a console of Ubiquiti",
    ),
    ({"mac": "f8:4d:fc:00:00:01"}, "hikvision", STRONG, "a prefix that other tables give to Dahua"),
    ({"mac": "c6:56:e3:11:22:33"}, None, NONE, "a prefix with the local bit is nobody's"),
    ({"mac": "40:2c:76:12:34:56"}, None, NONE, "weighing scales"),
    ({"mac": "78ffffffc1ffffffa"}, None, NONE, "no address"),
    ({"mac": "00:12:17:aa:bb:cc"}, None, NONE, "a prefix that cheap cameras borrow"),
    (
        {"integration": "generic", "stream": "/Streaming/Channels/101"},
        "hikvision",
        WEAK,
        "a path is copied",
    ),
    ({"integration": "generic", "stream": "/stream1"}, None, NONE, "a path that many have"),
    (
        {
            "manufacturer": "ThomView",
            "model": "DSC-725S",
            "stream": "/cam/realmonitor?channel=1&subtype=0",
        },
        None,
        NONE,
        "a copied path says nothing against a name",
    ),
    (
        {"manufacturer": "SUNBA", "sw_version": "IPC-B2202.3.73.C06290.NB.230628"},
        "uniview",
        STRONG,
        "the firmware tells its makers apart",
    ),
    (
        {"integration": "neolink", "manufacturer": "Swann", "model": "NHD-818"},
        "reolink",
        STRONG,
        "it speaks that protocol",
    ),
    (
        {"integration": "hikvision", "manufacturer": "Hikvision", "model": "NVR channel"},
        None,
        NONE,
        "what hangs behind a recorder",
    ),
    (
        {
            "integration": "hikvision_next",
            "model": "IPC",
            "sw_version": "V6.26 build 150513",
            "serial_number": "0000000000000-0C0F00****DD",
            "details": {"proxyProtocol": "HIKVISION"},
        },
        None,
        NONE,
        "a clone that speaks the protocol",
    ),
    (
        {
            "integration": "hikvision_next",
            "manufacturer": "Hikvision",
            "model": "JVSWO708-PO300M2",
            "details": {"proxyProtocol": "ONVIF"},
        },
        "jovision",
        STRONG,
        "a channel shows its recorder's manufacturer",
    ),
    (
        {"integration": "homebridge_camera_ffmpeg", "name": "Hikvision DS 7616NI"},
        "hikvision",
        WEAK,
        "a typed name proves nothing",
    ),
    (
        {"manufacturer": "Wyze", "model": "Wyze Cam v3"},
        None,
        NONE,
        "no source says who makes them",
    ),
    (
        {"integration": "eufy_security", "model": "T8162"},
        "anker",
        STRONG,
        "the company behind the brand",
    ),
    ({"manufacturer": "SANYO", "model": "VCC-HD2300P"}, "sanyo", STRONG, "it makes its own"),
    ({"manufacturer": "GeoVision", "model": "GV-EFD2100"}, "geovision", STRONG, "the same"),
    ({"manufacturer": "ZAVIO", "model": "B6210"}, "zavio", STRONG, "the same"),
    ({"manufacturer": "ACTi", "model": "E33"}, "acti", STRONG, "the same"),
    ({"manufacturer": "VIVOTEK", "model": "X-1"}, "vivotek", STRONG, "the same"),
    ({"manufacturer": "Arecont Vision", "model": "AV5255"}, "arecont", STRONG, "the same"),
    ({"manufacturer": "Pelco", "model": "IXE21"}, "pelco", STRONG, "a platform of its own"),
    ({"manufacturer": "Pelco", "model": "P1220"}, None, NONE, "it sells others' too"),
    ({"manufacturer": "Resideo", "model": "X-1"}, None, NONE, "it buys"),
    ({"manufacturer": "Vivint", "model": "DBC300"}, None, NONE, "no source says who makes it"),
    ({"manufacturer": "Brickcom", "model": "OB-500Af"}, None, NONE, "the same"),
    ({"manufacturer": "Linksys", "model": "LCAM0336OD"}, None, NONE, "the same"),
    ({"manufacturer": "LevelOne", "model": "FCS-5044"}, None, NONE, "it buys from several"),
    ({"model": "DS-I200(D)"}, "hikvision", STRONG, "its own second brand"),
    ({"model": "TC-NC23M"}, "tiandy", STRONG, "a series of its own"),
    (
        {"integration": "yi_hack", "model": "YYS.3017"},
        "yi_technology",
        STRONG,
        "the number on the label",
    ),
    ({"model": "NVR-4432-16P"}, None, NONE, "any seller numbers recorders like this"),
    ({"model": "C200"}, None, NONE, "any seller numbers cameras like this"),
    (
        {"manufacturer": "Honeywell", "model": "HC35W45R3", "sw_version": "1.001.00HW.0.R"},
        None,
        NONE,
        "a series by others",
    ),
)


@pytest.mark.parametrize(
    ("fields", "maker", "strength", "why"), CASES, ids=lambda value: str(value)[:70]
)
def test_the_maker(
    tell: Tell, fields: dict[str, Any], maker: str | None, strength: Strength, why: str
) -> None:
    identity = tell(**fields)
    assert (identity.maker and identity.maker.id) == maker, why
    assert identity.confidence is strength, why


def test_strings_of_one_maker_on_an_address_of_another(tell: Tell) -> None:
    identity = tell(manufacturer="HIKVISION", model="DS-2CD2032-I", mac="4c:11:bf:00:00:01")
    assert identity.contradicted
    assert identity.maker is None or not identity.confidence.proves


def test_relabelled_and_own_brand(tell: Tell) -> None:
    annke = tell("hikvision_next", manufacturer="Annke", model="I91BM")
    assert (annke.relabelled, annke.own_brand) == (True, False)
    ezviz = tell("ezviz", manufacturer="EZVIZ", model="C8C")
    assert (ezviz.relabelled, ezviz.own_brand) == (True, True)
    axis = tell("axis", model="AXIS P3245-LV")
    assert (axis.relabelled, axis.own_brand) == (False, False)


def test_several_records_of_one_camera_add_up(facts: Library) -> None:
    plain = Record("a", "generic", "Generic", stream="/Streaming/Channels/101")
    seen = Record("b", "onvif", mac="44:19:b6:00:00:01")
    identity = identify(Camera("one", (plain, seen)), facts)
    assert identity.maker
    assert identity.maker.id == "hikvision"
    assert identity.confidence is CERTAIN
    assert {piece.signal for piece in identity.evidence} >= {"stream", "oui"}
