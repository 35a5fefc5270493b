"""A version in somebody else's form neither gives a camera a maker nor takes one away."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest
import yaml

from custom_components.camera_lifecycle.engine.identify.identity import identify
from custom_components.camera_lifecycle.engine.load import Library
from custom_components.camera_lifecycle.engine.model import (
    Camera,
    Identity,
    Kind,
    Record,
    Strength,
)

from .conftest import Tell

LIBRARY: Final = Path(__file__).parents[3] / "library"
STRONG, WEAK, NONE = Strength.STRONG, Strength.WEAK, Strength.NONE
REOLINK = "v3.0.0.211_21011300"
DAHUA_4 = "2.420.0000.0.R, build: 2015-08-13"
DAHUA_7 = "2.800.0000000.16.R, Build Date: 2020-05-21"
HIKVISION = "V5.5.82 build 190909"
XIONGMAI = "V5.00.R02.00030747.10010.349f17"
UNIVIEW = "QIPC-B2202.10.17.C06222.L61.NB.250307"


def entries(section: str) -> dict[str, dict[str, Any]]:
    files = sorted((LIBRARY / section).glob("*.yaml"))
    return {file.stem: yaml.load(file.read_text("utf-8"), yaml.CSafeLoader) for file in files}


VENDORS: Final = entries("vendors")


def forms() -> Iterator[tuple[str, str]]:
    """Yield each version that the library shows as an example, with whose form it is."""
    for grammar, entry in entries("firmware").items():
        yield from ((grammar, row["text"]) for row in entry["examples"])
    for vendor, entry in VENDORS.items():
        for row in entry.get("firmware_forms", ()):
            yield from ((vendor, text) for text in row["examples"])


FORMS: Final = sorted(set(forms()))
OWN_MAKERS: Final = sorted(
    name for name, entry in VENDORS.items() if entry["makes_own"]["answer"] is True
)


def seen(facts: Library, version: str, **fields: Any) -> Identity:
    record = Record("one", "onvif", sw_version=version, **fields)
    return identify(Camera("one", (record,)), facts)


def described(name: str) -> Iterator[dict[str, Any]]:
    """Yield what a camera of the vendor says: its name, and beside it a model."""
    entry = VENDORS[name]
    yield {"manufacturer": entry["name"]}
    for row in entry.get("models", ())[:3]:
        if row.get("kind", "camera") == "camera" and "maker" not in row:
            yield {"manufacturer": entry["name"], "model": row["examples"][0]}


def test_there_are_forms_and_makers() -> None:
    assert len(FORMS) > 200
    assert len(OWN_MAKERS) > 60


@pytest.mark.parametrize("name", OWN_MAKERS)
def test_no_form_takes_the_maker_from_a_named_vendor_that_makes_its_own(
    facts: Library, name: str
) -> None:
    wrong = []
    for fields in described(name):
        alone = seen(facts, "", **fields)
        if alone.kind is Kind.NOT_A_CAMERA or not alone.maker or alone.maker.id != name:
            continue
        for owner, text in FORMS:
            found = seen(facts, text, **fields)
            if found.kind is Kind.NOT_A_CAMERA or kin(facts, name, owner):
                continue
            is_weaker = alone.confidence.proves and not found.confidence.proves
            if found.maker != alone.maker or is_weaker:
                wrong.append((fields, owner, text, found.maker, found.confidence))
    assert wrong == []


def kin(facts: Library, name: str, owner: str) -> bool:
    """Return whether one of the two belongs to the other, or makes something for it."""
    one, other = facts.vendors.get(name), facts.vendors.get(owner)
    return bool(one and other) and (
        owner in {one.group, *(row.maker for row in one.oem)}  # type: ignore[union-attr]
        or name in {other.group, *(row.maker for row in other.oem)}  # type: ignore[union-attr]
    )


@pytest.mark.parametrize("name", sorted(VENDORS))
def test_only_a_maker_that_supplies_others_shows_in_a_form_under_a_known_name(
    facts: Library, name: str
) -> None:
    brand = facts.vendors.get(name)
    assert brand
    wrong = []
    for owner, text in FORMS:
        found = seen(facts, text, manufacturer=VENDORS[name]["name"])
        maker = facts.vendors.get(found.maker.id) if found.maker else None
        if maker is None or maker.supplies_others or maker.id in (name, brand.group):
            continue
        if brand.relation_to(maker.id) is None:
            wrong.append((owner, text, maker.id))
    assert wrong == []


CASES: tuple[tuple[dict[str, Any], str | None, Strength, str], ...] = (
    (
        {"manufacturer": "Brickcom", "model": "OB-500Af", "sw_version": "3.2.1.4-20150318"},
        None,
        NONE,
        "a date of eight digits",
    ),
    ({"manufacturer": "Brickcom", "model": "OB-500Af", "sw_version": REOLINK}, None, NONE, "form"),
    (
        {"manufacturer": "ACTi", "model": "E33", "sw_version": "1.0.0.12-20160512"},
        "acti",
        STRONG,
        "its own name",
    ),
    ({"manufacturer": "ACTi", "model": "E33", "sw_version": REOLINK}, "acti", STRONG, "the same"),
    ({"manufacturer": "Lorex", "model": "LNB8005", "sw_version": REOLINK}, "dahua", WEAK, "model"),
    ({"manufacturer": "Lorex", "sw_version": "1.0.0.12-20160512"}, None, NONE, "a brand alone"),
    ({"manufacturer": "VIVOTEK", "sw_version": DAHUA_4}, "vivotek", STRONG, "a name"),
    ({"manufacturer": "VIVOTEK", "sw_version": HIKVISION}, "vivotek", STRONG, "a name"),
    ({"manufacturer": "HIKVISION", "sw_version": DAHUA_7}, "hikvision", STRONG, "a name"),
    ({"manufacturer": "HIKVISION", "sw_version": REOLINK}, "hikvision", STRONG, "a name"),
    ({"manufacturer": "Dahua", "sw_version": HIKVISION}, "dahua", STRONG, "a name"),
    ({"manufacturer": "Dahua", "sw_version": XIONGMAI}, "dahua", STRONG, "a name"),
    ({"manufacturer": "Reolink", "sw_version": UNIVIEW}, "reolink", STRONG, "a name"),
    ({"model": "AXIS P3245", "sw_version": DAHUA_7}, "axis", STRONG, "named in the model"),
    ({"integration": "vivotek", "sw_version": DAHUA_7}, "vivotek", STRONG, "named by its cloud"),
    (
        {"model": "IPC_515BB5", "sw_version": REOLINK},
        "reolink",
        Strength.CERTAIN,
        "nobody is named, and the board is its own",
    ),
    ({"manufacturer": "ONVIF", "sw_version": REOLINK}, "reolink", STRONG, "a placeholder"),
    ({"sw_version": "3.2.1.4-20150318"}, None, NONE, "an ordinary version and a date"),
    (
        {"manufacturer": "Acme", "sw_version": REOLINK, "mac": "ec:71:db:00:00:01"},
        "reolink",
        Strength.CERTAIN,
        "and the prefix",
    ),
    (
        {"manufacturer": "Acme", "sw_version": REOLINK, "stream": "/h264Preview_01_main"},
        "reolink",
        Strength.CERTAIN,
        "and the path",
    ),
    ({"manufacturer": "Acme", "model": "D500", "sw_version": REOLINK}, None, NONE, "any D500"),
    ({"model": "P3245-LV", "sw_version": REOLINK}, "axis", WEAK, "the model says more"),
    ({"model": "FD8134", "sw_version": HIKVISION}, "vivotek", WEAK, "the model says more"),
    ({"model": "DS-2CD2032-I", "sw_version": REOLINK}, "hikvision", STRONG, "the same"),
    ({"model": "I91BM", "sw_version": HIKVISION}, "hikvision", STRONG, "the brand's maker"),
    ({"manufacturer": "Acme", "sw_version": HIKVISION}, None, NONE, "clones use it too"),
    (
        {"manufacturer": "Acme", "sw_version": HIKVISION, "mac": "44:19:b6:00:00:01"},
        "hikvision",
        Strength.CERTAIN,
        "and the prefix",
    ),
    (
        {"manufacturer": "VIVOTEK", "sw_version": HIKVISION, "stream": "/Streaming/Channels/101"},
        "vivotek",
        STRONG,
        "a path is copied as easily",
    ),
    ({"sw_version": HIKVISION, "mac": "00:04:63:00:00:01"}, "bosch", STRONG, "the prefix"),
    ({"manufacturer": "Acme", "sw_version": XIONGMAI}, "xiongmai", STRONG, "nobody else's"),
    ({"manufacturer": "Acme", "sw_version": UNIVIEW}, "uniview", STRONG, "nobody else's"),
    ({"manufacturer": "Acme", "sw_version": "1.4.3 Build 240919 Rel.70035n"}, None, NONE, "form"),
    ({"manufacturer": "Acme", "sw_version": "FD9387A-VVTK-0101b"}, None, NONE, "form"),
)


@pytest.mark.parametrize(("fields", "maker", "strength", "why"), CASES, ids=lambda v: str(v)[:70])
def test_a_form_is_heard_from_kin_or_beside_a_second_sign(
    tell: Tell, fields: dict[str, Any], maker: str | None, strength: Strength, why: str
) -> None:
    identity = tell(**fields)
    assert (identity.maker and identity.maker.id, identity.confidence) == (maker, strength), why
