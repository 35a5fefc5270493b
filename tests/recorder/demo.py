"""The cameras of the demo home, in the registries of a Home Assistant of a test."""

from dataclasses import dataclass, field

from homeassistant.helpers import device_registry as dr
from pytest_homeassistant_custom_component.common import MockConfigEntry

from development.demo.fleet import read_home
from tests.integration.home import Home


@dataclass
class DemoCameras:
    """Registers the devices of the demo home. `devices`: by their key in its file."""

    home: Home
    devices: dict[str, dr.DeviceEntry] = field(default_factory=dict)

    @property
    def entry(self) -> MockConfigEntry:
        """Return our config entry."""
        assert self.home.us is not None
        return self.home.us

    async def set_up(self, **settings: str) -> None:
        """Register the devices, and set ours up."""
        for device in read_home().devices:
            self.devices[device.key] = self.home.camera(
                device.integration,
                device.name,
                identifier=device.key,
                pictures=device.pictures,
                mac=device.mac,
                via=self.devices.get(device.behind or ""),
                **device.strings,
            )
        await self.home.set_up(**settings)
