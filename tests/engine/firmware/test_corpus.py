"""Real records: every date right, or none where it cannot be known."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import yaml

from custom_components.camera_lifecycle.engine.firmware.grammar import Grammars
from custom_components.camera_lifecycle.engine.firmware.read import read_firmware
from custom_components.camera_lifecycle.engine.identify.identity import identify
from custom_components.camera_lifecycle.engine.identify.integrations import Integration
from custom_components.camera_lifecycle.engine.load import load_library
from custom_components.camera_lifecycle.engine.model import (
    Camera,
    Company,
    Firmware,
    Identity,
    Kind,
)
from custom_components.camera_lifecycle.engine.partial_date import PartialDate
from custom_components.camera_lifecycle.engine.record_json import OTHER_DETAILS, record_from_json
from development.corpus import read_corpus
from tests.days import TODAY

ROOT = Path(__file__).parents[3]

IDS = {"tp_link": "tplink", "hanwha_vision": "hanwha"}


def rows() -> Iterator[Any]:
    for row in read_corpus():
        yield pytest.param(row, id=row["id"])


def library() -> Any:
    section = {
        file.stem: yaml.safe_load(file.read_text("utf-8"))
        for file in (ROOT / "library" / "firmware").glob("*.yaml")
    }
    return SimpleNamespace(
        firmware=Grammars.from_json(section),
        vendors=SimpleNamespace(get=lambda _: None, replacing=frozenset()),
        integrations=SimpleNamespace(get=lambda _: Integration("onvif")),
    )


LIBRARY = library()


def party(name: str | None) -> Company | None:
    if not name:
        return None
    slug = name.lower().replace(" ", "_").replace("-", "_")
    return Company(IDS.get(slug, slug), name)


def check(found: Firmware, expected: dict[str, Any]) -> None:
    day = found.build_date.isoformat() if found.build_date else None
    assert found.version == expected["firmware_version"]
    assert day in {expected["firmware_date"], *expected.get("firmware_date_alternatives", ())}
    if month := expected.get("firmware_month"):
        assert found.build_month == PartialDate.parse(month)
    assert (found.age_days is None) == (day is None)
    if day and (field := expected.get("date_in", "").removeprefix("raw.")):
        assert found.date_source in {field, f"details.{OTHER_DETAILS.get(field, field)}"}


@pytest.mark.parametrize("row", rows())
def test_a_real_record_whose_vendor_is_known(row: dict[str, Any]) -> None:
    expected = row["expected"]
    identity = Identity(
        Kind.NOT_A_CAMERA if expected.get("not_a_camera") else Kind.CAMERA,
        vendor=party(expected["vendor"]),
        maker=party((expected["true_maker"] or "").removesuffix(" Technology")),
    )
    check(
        read_firmware(Camera(row["id"], (record_from_json(row),)), identity, LIBRARY, TODAY),
        expected,
    )


@pytest.fixture(scope="module")
def bundled() -> Any:
    return load_library()


@pytest.mark.parametrize("row", rows())
def test_a_real_record_as_the_engine_identifies_it(row: dict[str, Any], bundled: Any) -> None:
    camera = Camera(row["id"], (record_from_json(row),))
    check(read_firmware(camera, identify(camera, bundled), bundled, TODAY), row["expected"])
