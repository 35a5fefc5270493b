"""The floor of the bench shows what ours does, in the same places."""

from __future__ import annotations

from typing import Any

from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr, entity_registry as er
import pytest

from custom_components.camera_lifecycle.const import DOMAIN
from development.bench.clock import run
from development.bench.floor.content import FLOOR
from development.bench.home import Folders, home
from development.bench.pairs import make_template

CAMERAS = 12
FIELDS = (
    "capabilities",
    "disabled_by",
    "domain",
    "entity_category",
    "entity_id",
    "has_entity_name",
    "original_device_class",
    "original_icon",
    "original_name",
    "supported_features",
    "translation_key",
    "unique_id",
    "unit_of_measurement",
)


@pytest.fixture
def seen(socket_enabled: None) -> dict[str, dict[str, dict[str, Any]]]:
    """Return what a home with each shows: by the integration and by the entity's id."""

    async def look() -> dict[str, dict[str, dict[str, Any]]]:
        with Folders.temporary() as folders:
            template = await make_template(folders, CAMERAS)
            found = {}
            for domain, content in ((DOMAIN, None), (FLOOR, template.content)):
                async with home(folders.copy(template.fresh), content) as opened:
                    await opened.set_up(opened.us if content is None else opened.floor)
                    await opened.settle()
                    found[domain] = shown_by(opened.hass, domain)
            return found

    return run(look())


def shown_by(hass: HomeAssistant, domain: str) -> dict[str, dict[str, Any]]:
    entries = er.async_entries_for_config_entry(er.async_get(hass), f"bench_{domain}")
    return {entry.entity_id: shown(hass, entry) for entry in entries}


def shown(hass: HomeAssistant, entry: er.RegistryEntry) -> dict[str, Any]:
    device = dr.async_get(hass).async_get(entry.device_id or "")
    assert device is not None
    state = hass.states.get(entry.entity_id)
    unrecorded = state.state_info["unrecorded_attributes"] if state and state.state_info else None
    return {field: getattr(entry, field) for field in FIELDS} | {
        "device": device.name,
        "own device": {key for domain, key in device.identifiers if domain in {DOMAIN, FLOOR}},
        "state": state and state.state,
        "attributes": state and dict(state.attributes),
        "unrecorded": unrecorded,
    }


def test_the_floor_shows_what_ours_does(seen: dict[str, dict[str, dict[str, Any]]]) -> None:
    ours, floor = seen[DOMAIN], seen[FLOOR]
    assert len(ours) > CAMERAS * 7
    assert floor.keys() == ours.keys()
    for entity_id, each in ours.items():
        assert floor[entity_id] == each
    # and there are some of all kinds
    assert {each["domain"] for each in ours.values()} >= {"sensor", "binary_sensor", "calendar"}
    for field in ("disabled_by", "unrecorded", "own device", "attributes", "state"):
        assert 0 < sum(bool(each[field]) for each in ours.values()) < len(ours), field
