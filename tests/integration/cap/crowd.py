"""A home with more cameras than Home Assistant lets us have entities for."""

from collections.abc import Collection
from dataclasses import dataclass

from homeassistant.helpers import device_registry as dr, entity_registry as er, issue_registry as ir
import pytest

from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.fleet.entity_keys import CAMERA_ENTITIES, OWN
from custom_components.camera_lifecycle.fleet.entity_room import FLEET_RESERVE
from tests.integration.home import REOLINK, Home

ISSUE = "no_room"
EACH = len(OWN)
WARNING = "Reached the maximum"


@dataclass
class Crowd:
    """Cameras in the order in which they were registered, and who of them has entities."""

    home: Home
    caplog: pytest.LogCaptureFixture
    devices: list[dr.DeviceEntry]

    def more(self, number: int) -> list[dr.DeviceEntry]:
        """Register further cameras."""
        start = len(self.devices)
        new = [
            self.home.camera("reolink", f"Camera {start + each:02}", **REOLINK)
            for each in range(number)
        ]
        self.devices += new
        return new

    def having(self) -> list[int]:
        """Return the numbers of the cameras with entities, and check that they have all."""
        found = []
        registry = er.async_get(self.home.hass)
        for number, device in enumerate(self.devices):
            there = {
                key
                for platform, key in CAMERA_ENTITIES
                if registry.async_get_entity_id(platform, DOMAIN, f"{device.id}_{key}")
            }
            if there:
                assert {key for _, key in OWN} <= there, f"camera {number} has half of them"
                found.append(number)
        return found

    def shown(self) -> list[int]:
        """Return the numbers of the cameras whose status has a state of ours."""
        return [
            number
            for number, device in enumerate(self.devices)
            if (state := self.home.state(device.id, "vendor")) and state.state == "Reolink"
        ]

    def with_key(self, key: str) -> list[int]:
        """Return the numbers of the cameras that have one entity."""
        return [
            number
            for number, device in enumerate(self.devices)
            if self.home.ours(device.id, key) is not None
        ]

    def occupy(self, number: int) -> None:
        """Have one more enabled entity, as of an earlier version."""
        er.async_get(self.home.hass).async_get_or_create(
            "sensor", DOMAIN, f"{self.devices[0].id}_old_{number}", config_entry=self.home.us
        )

    def disable(self, number: int, keys: Collection[str] = tuple(key for _, key in OWN)) -> None:
        """Disable entities of a camera, as its owner does."""
        registry = er.async_get(self.home.hass)
        for key in keys:
            entry = self.home.ours(self.devices[number].id, key)
            assert entry is not None
            registry.async_update_entity(entry.entity_id, disabled_by=er.RegistryEntryDisabler.USER)

    def issue(self) -> ir.IssueEntry | None:
        """Return the issue, None while there is none."""
        found = ir.async_get(self.home.hass).async_get_issue(DOMAIN, ISSUE)
        return found if found is not None and found.active else None

    def waiting(self) -> str | None:
        """Return what the issue says of how many cameras."""
        issue = self.issue()
        return (issue.translation_placeholders or {})["which"] if issue else None

    def is_quiet(self) -> bool:
        """Return whether Home Assistant has dropped nothing."""
        records = [*self.caplog.get_records("setup"), *self.caplog.get_records("call")]
        return not any(WARNING in record.getMessage() for record in records)


def limit_for(cameras: int, each: int = EACH) -> int:
    """Return how many entities we may have for the fleet and so many cameras."""
    return FLEET_RESERVE + cameras * each
