"""Reads what the integration says of each camera, before and after the cameras were asked."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from development.demo.client import Client
from development.demo.onboarding import DOMAIN

NOTHING: Final = frozenset({"unknown", "unavailable", ""})


@dataclass
class ObservedDevice:
    """What is said of one device; `entry` is the title of the config entry it belongs to."""

    device: str
    entry: str
    states: dict[str, dict[str, Any]] = field(default_factory=dict)

    def state(self, key: str) -> str:
        """Return the state of one of our entities; empty where nothing is known."""
        value = str(self.states.get(key, {}).get("state", ""))
        return "" if value in NOTHING else value

    def built(self, today: date) -> date | None:
        """Return the day on which its firmware was built."""
        age = self.state("firmware_age")
        return today - timedelta(days=round(float(age))) if age else None

    @property
    def maker(self) -> str:
        """Return who made it, or may have."""
        likely = self.states.get("maker", {}).get("attributes", {}).get("possibly")
        return self.state("maker") or str(likely or "")


async def read(client: Client) -> tuple[list[ObservedDevice], date]:
    """Return what is said of every device that bears entities of ours, and the day."""
    devices, entities, states, entries, config = await client.ask(
        {"type": "config/device_registry/list"},
        {"type": "config/entity_registry/list"},
        {"type": "get_states"},
        {"type": "config_entries/get"},
        {"type": "get_config"},
    )
    by_id = {state["entity_id"]: state for state in states}
    titles = {entry["entry_id"]: entry["title"] for entry in entries}
    observed = {
        device["id"]: ObservedDevice(
            device["name_by_user"] or device["name"] or "",
            titles.get((device["config_entries"] or [""])[0], ""),
        )
        for device in devices
    }
    for entity in entities:
        state, device = by_id.get(entity["entity_id"]), observed.get(entity["device_id"])
        if entity["platform"] == DOMAIN and state and device:
            device.states[entity["translation_key"]] = state
    today = datetime.now(ZoneInfo(config["time_zone"])).date()
    return [device for device in observed.values() if "support_status" in device.states], today
