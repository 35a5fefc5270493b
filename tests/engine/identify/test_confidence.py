"""Vendor and maker are two claims: how sure each one is, and what lowers it."""

from __future__ import annotations

from typing import Any

import pytest

from custom_components.camera_lifecycle.engine.identify.identity import identify
from custom_components.camera_lifecycle.engine.load import Library
from custom_components.camera_lifecycle.engine.model import (
    Camera,
    Company,
    Identity,
    Kind,
    Record,
    Strength,
)

from .conftest import Tell

CERTAIN, STRONG, WEAK, NONE = Strength
FLIR = "00:40:7f:00:00:01"
LOREX_06 = "2.400.LOREX 06.6.R.4, build: 2016-03-21"

type Claim = tuple[str | None, Strength]
type Row = tuple[dict[str, Any], Claim, Claim, str]

# what it says, vendor, maker, why
PROTOCOLS: tuple[Row, ...] = (
    *(
        (
            {"integration": "hikvision", "manufacturer": "Hikvision", "model": "NVR", "name": name},
            (None, NONE),
            ("hikvision", STRONG),
            "written for every brand; the name says another",
        )
        for name in ("Luma NVR", "Annke NVR", "LaView DVR", "Swann recorder")
    ),
    *(
        (
            {"integration": "hikvision", "manufacturer": "Hikvision", "model": "NVR", "name": name},
            ("hikvision", WEAK),
            ("hikvision", STRONG),
            "written for every brand",
        )
        for name in ("Front", None)
    ),
    (
        {"integration": "hikvision", "manufacturer": "Hikvision", "model": "LTN8708-P8"},
        ("lts", STRONG),
        ("hikvision", CERTAIN),
        "the seller's model",
    ),
    (
        {"integration": "hikvision_next", "manufacturer": "Hikvision", "model": "LUM-500-NVR"},
        ("luma", STRONG),
        ("hikvision", CERTAIN),
        "the seller's model",
    ),
    (
        {"integration": "hikvision", "manufacturer": "Hikvision", "model": "DS-7608NI-K2"},
        ("hikvision", WEAK),
        ("hikvision", CERTAIN),
        "the maker's model, which others sell too",
    ),
    (
        {"integration": "hikvision", "manufacturer": "Hikvision", "model": "NVR channel"},
        (None, NONE),
        (None, NONE),
        "behind a recorder",
    ),
    (
        {"integration": "hikvision", "manufacturer": "Hikvision", "mac": "4c:11:bf:00:00:01"},
        ("hikvision", WEAK),
        (None, NONE),
        "contradicted by the prefix of another maker",
    ),
    (
        {"integration": "dahua", "manufacturer": "Dahua", "model": "E891AB"},
        ("lorex", WEAK),
        ("dahua", CERTAIN),
        "the seller's model",
    ),
    (
        {"integration": "dahua", "manufacturer": "Dahua", "model": "X-1"},
        ("dahua", WEAK),
        ("dahua", STRONG),
        "written for every brand",
    ),
    (
        {"integration": "dahua", "manufacturer": "Dahua", "model": "NVR5216", "name": "Lorex NVR"},
        (None, NONE),
        ("dahua", STRONG),
        "the name says another",
    ),
    (
        {"integration": "dahua", "manufacturer": "Dahua", "model": "DS-2CD2143G2-I"},
        ("hikvision", WEAK),
        (None, NONE),
        "contradicted by the model of another maker",
    ),
)
SELLERS: tuple[Row, ...] = (
    ({"manufacturer": "Wyze", "model": "Cam"}, ("wyze", STRONG), (None, NONE), "vendor alone"),
    (
        {"manufacturer": "Lorex", "mac": "00:1f:54:00:00:01"},
        ("lorex", CERTAIN),
        (None, NONE),
        "two families say so; no maker can be told",
    ),
    (
        {"integration": "axis", "manufacturer": "Axis", "mac": "00:40:8c:00:00:01"},
        ("axis", CERTAIN),
        ("axis", CERTAIN),
        "name and prefix",
    ),
    (
        {"manufacturer": "Annke", "mac": "00:1f:54:00:00:01"},
        ("annke", WEAK),
        (None, NONE),
        "two brands contradict each other",
    ),
    (
        {"manufacturer": "LOREX", "model": "LNZ32P4B", "sw_version": LOREX_06, "mac": FLIR},
        ("lorex", CERTAIN),
        ("dahua", CERTAIN),
        "the prefix of a brand's owner makes it nobody's camera",
    ),
    (
        {"manufacturer": "LOREX", "model": "LNZ32P4B", "mac": FLIR},
        ("lorex", STRONG),
        ("dahua", WEAK),
        "the same",
    ),
    (
        {"model": "LNZ32P4B", "mac": FLIR},
        ("lorex", STRONG),
        ("dahua", WEAK),
        "the same, the brand told by the model",
    ),
    ({"manufacturer": "FLIR", "mac": FLIR}, ("flir", CERTAIN), (None, NONE), "its own name"),
    (
        {"sw_version": "2.420.0000.0.R, build: 2015-08-13", "mac": FLIR},
        ("flir", WEAK),
        ("dahua", STRONG),
        "the owner's prefix may show the seller, and no maker",
    ),
    ({"manufacturer": "Acme", "mac": FLIR}, ("acme", STRONG), (None, NONE), "the same"),
    (
        {"manufacturer": "HIKVISION", "model": "DS-2CD2032-I", "mac": FLIR},
        ("hikvision", STRONG),
        ("hikvision", STRONG),
        "the same",
    ),
    (
        {"manufacturer": "Eufy", "model": "T8162", "mac": "04:17:b6:47:00:00"},
        ("eufy", CERTAIN),
        ("anker", STRONG),
        "the owner makes for it",
    ),
    (
        {"manufacturer": "2N", "mac": "00:40:8c:00:00:01"},
        ("2n", WEAK),
        ("2n", WEAK),
        "the prefix of the company that it belongs to",
    ),
    (
        {"manufacturer": "Samsung", "mac": "00:09:18:00:00:01"},
        ("samsung", STRONG),
        ("hanwha", STRONG),
        "the prefix of who makes for it",
    ),
    (
        {"manufacturer": "i-PRO", "mac": "00:80:f0:00:00:01"},
        ("ipro", STRONG),
        ("ipro", STRONG),
        "a registrant that makes much else",
    ),
    (
        {"manufacturer": "Acme", "mac": "00:40:8c:00:00:01"},
        ("acme", STRONG),
        ("axis", STRONG),
        "the maker's prefix hardly tells the seller",
    ),
    (
        {"manufacturer": "HIKVISION", "mac": "4c:11:bf:00:00:01"},
        ("hikvision", WEAK),
        (None, NONE),
        "who makes its own cannot be without them",
    ),
    (
        {
            "manufacturer": "Dahua",
            "model": "C200",
            "sw_version": "1.3.9 Build 231019 Rel.37378n(4555)",
            "mac": "5c:a6:e6:00:00:01",
        },
        ("tplink", WEAK),
        (None, NONE),
        "version, model and prefix of another under the name of a maker",
    ),
    ({"manufacturer": "A_ONVIF_CAMERA"}, (None, NONE), (None, NONE), "a placeholder, an article"),
    ({"manufacturer": "The Generic"}, (None, NONE), (None, NONE), "a placeholder, an article"),
)
DAHUA: tuple[Row, ...] = (
    *(
        ({"manufacturer": "Acme", "sw_version": version}, ("acme", STRONG), ("dahua", STRONG), "")
        for version in (
            "2.420.0000.0.R, build: 2015-08-13",
            "2.420.AC00.18.R",
            "2.400.LR02.3.R, build: 2015-11-02",
            "2.460.PB00.1.R, build: 2016-08-13",
            "2.210.Group 00.0.R, build: 2013-10-24(V4.1.1)",
            "2.420.Dahua 00.14.R, build: 2016-06-18",
            LOREX_06,
            "2.622_0000.0.R.210319",
            "V4.600.0000000.2.R.240802",
        )
    ),
    *(
        ({"manufacturer": "Acme", "sw_version": version}, ("acme", STRONG), (None, NONE), "")
        for version in ("2.400.0.8", "3.210.IB01.3", "2.680.0000000013.R.230110", "1.2.3.R")
    ),
    (
        {"manufacturer": "Polyvision", "sw_version": "2.400.0000.11.R, build: 2014-12-09"},
        ("polyvision", STRONG),
        ("dahua", STRONG),
        "a reseller",
    ),
    (
        {"manufacturer": "Swann", "sw_version": "2.420.0000.0.R, build: 2015-08-13"},
        ("swann", STRONG),
        ("dahua", STRONG),
        "a brand with several makers",
    ),
    (
        {"manufacturer": "Honeywell", "model": "HC35W45R3", "sw_version": "1.001.00HW.0.R"},
        ("honeywell", STRONG),
        (None, NONE),
        "a brand that bought other series there",
    ),
    (
        {"manufacturer": "Honeywell", "model": "H4W2PER3", "sw_version": "1.000.0000000.7.R"},
        ("honeywell", STRONG),
        ("dahua", CERTAIN),
        "the series that it bought there",
    ),
    *(
        (
            {"manufacturer": "NVT", "sw_version": version},
            (None, NONE),
            ("xiongmai", strength),
            "cut",
        )
        for version, strength in (("V4.02.R12.0014843.12012", STRONG), ("V4.02.R12", WEAK))
    ),
    (
        {"sw_version": "ppstrong-c51-tuya2_lcs-2.9.7.20201020"},
        ("lsc", WEAK),
        ("meari", STRONG),
        "the seller's code",
    ),
)


@pytest.mark.parametrize(("fields", "vendor", "maker", "why"), [*PROTOCOLS, *SELLERS, *DAHUA])
def test_how_sure_each_claim_is(
    tell: Tell, fields: dict[str, Any], vendor: Claim, maker: Claim, why: str
) -> None:
    found = tell(**fields)
    assert (found.vendor and found.vendor.id, found.vendor_confidence) == vendor, why
    assert (found.maker and found.maker.id, found.confidence) == maker, why


def test_no_claim_has_a_strength_without_a_company(facts: Library) -> None:
    for fields, *_ in (*PROTOCOLS, *SELLERS, *DAHUA):
        record = Record("one", **{"integration": "onvif", **fields})
        found = identify(Camera("one", (record,)), facts)
        assert (found.vendor is None) == (found.vendor_confidence is NONE)
        assert (found.maker is None) == (found.confidence is NONE)


def test_a_company_is_proven_by_the_claim_that_names_it() -> None:
    seller, maker = Company("annke", "Annke"), Company("hikvision", "Hikvision")
    identity = Identity(Kind.CAMERA, seller, maker, confidence=WEAK, vendor_confidence=STRONG)
    assert identity.proves(seller)
    assert not identity.proves(maker)
    assert not identity.proves(None)
    same = Identity(Kind.CAMERA, maker, maker, confidence=STRONG, vendor_confidence=WEAK)
    assert same.proves(maker)
