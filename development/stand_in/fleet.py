"""What a stand-in registers: the devices that the demo wrote into the configuration folder."""

from collections.abc import Mapping
from dataclasses import dataclass
import json
from pathlib import Path
from typing import Any, Final, Self

from homeassistant.core import HomeAssistant

DOMAIN: Final = __name__.split(".")[-2]
FLEET_FILE: Final = "demo_fleet.json"


@dataclass(frozen=True, slots=True)
class PlayedDevice:
    """One device: where it is, what its record says, how it shows in Home Assistant.

    `strings`: manufacturer, model, model_id, sw_version, hw_version, serial_number, as far as
    the record holds them. `entities`: `device`, `entity` or `state`. `offers`: the newest firmware
    that its update entity shows, None where it has no such entity.
    """

    key: str
    name: str
    host: str
    area: str | None
    mac: str | None
    behind: str | None
    pictures: int
    entities: str
    strings: Mapping[str, str]
    offers: str | None

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Self:
        """Return the device as the demo wrote it."""
        return cls(**data)


async def async_read_devices(hass: HomeAssistant, title: str) -> tuple[PlayedDevice, ...]:
    """Return the devices of the entry of this integration that is called `title`."""
    path = Path(hass.config.path(FLEET_FILE))
    entries = json.loads(await hass.async_add_executor_job(path.read_text))
    return tuple(
        PlayedDevice.from_json(device)
        for entry in entries
        if (entry["integration"], entry["title"]) == (DOMAIN, title)
        for device in entry["devices"]
    )
