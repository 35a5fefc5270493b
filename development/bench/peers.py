"""How other custom integrations are set up so that they show something of each camera."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
import json
from pathlib import Path
from typing import Any, Final

from homeassistant.config_entries import HANDLERS
from homeassistant.helpers import entity_registry as er
from pytest_homeassistant_custom_component.common import MockConfigEntry

from .home import Home

type Recipe = Callable[[str, Home], Iterator[MockConfigEntry]]
"""Returns the config entries of a domain in a home whose integration has been imported."""


def integration_in(checkout: Path) -> tuple[str, Path]:
    """Return the domain and the folder of the one custom integration of a checkout."""
    found = [*checkout.glob("custom_components/*/manifest.json")]
    if len(found) != 1:
        raise SystemExit(f"{checkout} holds {len(found)} custom integrations, not one")
    return json.loads(found[0].read_text("utf-8"))["domain"], found[0].parent.resolve()


def entries_of(domain: str, home: Home) -> list[MockConfigEntry]:
    """Return the config entries with which an integration shows something of each camera."""
    return [*_RECIPES.get(domain, _without_data)(domain, home)]


def _entry(domain: str, number: int = 0, **fields: Any) -> MockConfigEntry:
    handler = HANDLERS[domain]
    return MockConfigEntry(
        domain=domain,
        entry_id=f"bench_{domain}_{number}",
        version=handler.VERSION,
        minor_version=handler.MINOR_VERSION,
        **fields,
    )


def _without_data(domain: str, _: Home) -> Iterator[MockConfigEntry]:
    """Give one config entry that holds nothing: what is shown is up to the integration."""
    yield _entry(domain, title=domain)


def _battery_notes(domain: str, home: Home) -> Iterator[MockConfigEntry]:
    """Give one note of a battery to each device, as its dialog does."""
    battery = {
        "battery_type": "CR123A",
        "battery_quantity": 2,
        "battery_low_threshold": 0,
        "battery_low_template": None,
        "filter_outliers": False,
    }
    const = import_module(f"custom_components.{domain}.const")
    kind = getattr(const, "SUBENTRY_BATTERY_NOTE", "battery_note")
    notes = [
        {
            "data": {"device_id": device_id, **battery},
            "subentry_type": kind,
            "title": f"Camera {number}",
            "unique_id": f"bn_{device_id}",
        }
        for number, device_id in enumerate(home.device_ids)
    ]
    options = {
        "show_all_devices": False,
        "hide_battery": False,
        "round_battery": False,
        "default_battery_low_threshold": 10,
        "battery_increase_threshold": 25,
        # it would ask the network which devices have batteries
        "advanced_settings": {
            "enable_autodiscovery": False,
            "enable_replaced": True,
            "user_library": "",
        },
    }
    yield _entry(domain, unique_id=domain, options=options, subentries_data=notes)


def _powercalc(domain: str, home: Home) -> Iterator[MockConfigEntry]:
    """Give power and energy of a fixed load to each camera, as its dialog does."""
    cameras = [one for one in er.async_get(home.hass).entities.values() if one.domain == "camera"]
    for number, camera in enumerate(cameras):
        data = {
            "sensor_type": "virtual_power",
            "name": f"Camera {number}",
            "entity_id": camera.entity_id,
            "mode": "fixed",
            "fixed": {"power": 7},
            "create_energy_sensor": True,
            "unique_id": camera.id,
        }
        yield _entry(domain, number, title=f"Camera {number}", data=data, unique_id=camera.id)


_RECIPES: Final[dict[str, Recipe]] = {"battery_notes": _battery_notes, "powercalc": _powercalc}
