"""The integrations of the library: all that show cameras, and what each says by itself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import homeassistant.components
from homeassistant.const import MAJOR_VERSION, MINOR_VERSION
import pytest
import yaml

from custom_components.camera_lifecycle.engine.identify.cleaned_record import FIELDS
from custom_components.camera_lifecycle.engine.identify.integrations import (
    Integration,
    Integrations,
    Role,
)
from custom_components.camera_lifecycle.engine.identify.patterns import Pattern
from custom_components.camera_lifecycle.engine.model import Record

FOLDER = Path(__file__).parents[2] / "library" / "integrations"
CORE = Path(homeassistant.components.__file__ or "").parent

ENTRIES: dict[str, dict[str, Any]] = {
    file.stem: yaml.load(file.read_text("utf-8"), yaml.CSafeLoader)
    for file in sorted(FOLDER.glob("*.yaml"))
}
INTEGRATIONS = Integrations.from_json(ENTRIES)
NO_PICTURES = {Role.NOT_A_CAMERA, Role.NETWORK_TRACKER}
PROJECTS_OF_HOME_ASSISTANT = {"camera", "image"}


def domains(platform: str) -> set[str]:
    return {folder.parent.name for folder in CORE.glob(f"*/{platform}.py")}


@pytest.mark.parametrize("platform", ["camera", "image"])
def test_every_core_integration_with_pictures_is_described(platform: str) -> None:
    shown = domains(platform)
    assert shown
    assert shown - PROJECTS_OF_HOME_ASSISTANT - set(ENTRIES) == set()


@pytest.mark.skipif(
    (MAJOR_VERSION, MINOR_VERSION) < (2026, 10), reason="the library knows younger integrations"
)
def test_what_is_called_core_is_part_of_home_assistant() -> None:
    core = {name for name, entry in ENTRIES.items() if entry["origin"] == "core"}
    assert {name for name in core if not (CORE / name).is_dir()} == set()


def test_the_role_of_an_integration_with_camera_entities_is_known() -> None:
    described = domains("camera") & set(ENTRIES)
    assert {name for name in described if INTEGRATIONS.get(name).role is Role.UNKNOWN} == set()


def kinds() -> Iterator[Any]:
    for domain, entry in ENTRIES.items():
        for rule in entry.get("kinds", ()):
            for example in rule.get("examples", ()):
                yield pytest.param(domain, rule, example, id=f"{domain}: {example}")


@pytest.mark.parametrize(("domain", "rule", "example"), kinds())
def test_an_example_is_of_the_kind_that_its_rule_says(
    domain: str, rule: dict[str, Any], example: str
) -> None:
    assert Pattern(rule["pattern"]).match(example)
    field = rule.get("field", "model")
    first = next(
        kind
        for kind in INTEGRATIONS.get(domain).kinds
        if kind.field == field and kind.pattern.match(example)
    )
    assert first.kind == rule["kind"]


def test_the_vendors_own_integration_speaks_first() -> None:
    """Own 10, the maker's protocol 20, standards 40, recorders 60, typed addresses 80."""
    wrong = {name for name in INTEGRATIONS if not stands_right(INTEGRATIONS.get(name))}
    assert wrong == set()


def stands_right(facts: Integration) -> bool:
    if facts.role in NO_PICTURES:
        return facts.rank >= 90
    if facts.role is Role.URL_ONLY:
        return facts.rank == 80
    return (60 if facts.role is Role.RECORDER_CHANNEL else 0) <= facts.rank < 80


@pytest.mark.parametrize("part", ["constants", "refused", "fields"])
def test_what_is_said_about_fields_names_fields_that_records_have(part: str) -> None:
    named = {field for entry in ENTRIES.values() for field in entry.get(part, ())}
    assert named
    assert named <= FIELDS


def test_a_recorders_channel_is_told_from_a_camera() -> None:
    hikvision = INTEGRATIONS.get("hikvision_next")
    assert hikvision.is_channel(Record("1", "hikvision_next", details={"proxyProtocol": "ONVIF"}))
    assert not hikvision.is_channel(Record("1", "hikvision_next", model="DS-2CD2346G2-I"))
