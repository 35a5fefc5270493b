"""A camera that its integration has registered twice, as core's ONVIF does.

ONVIF names a camera by its network address, and by its serial number where the camera does
not tell the address: once it does, another device is registered, and the first one stays.
"""

from collections.abc import Iterator
import logging
from typing import Any
from unittest.mock import AsyncMock

from homeassistant.config_entries import ConfigEntry, ConfigFlow
from homeassistant.const import Platform
from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers.device_registry import DeviceInfo
from homeassistant.helpers.entity import Entity
from homeassistant.helpers.entity_component import EntityComponent
import pytest
from pytest_homeassistant_custom_component.common import (
    MockConfigEntry,
    MockModule,
    MockPlatform,
    mock_config_flow,
    mock_integration,
    mock_platform,
)

from .home import Home

DOMAIN = "onvif"
SERIAL = "3L08942PAA8AECE"
MAC = "24:0f:9b:01:02:03"


class OnvifCamera(Entity):
    """A camera as core's ONVIF registers it."""

    def __init__(self, name: str, mac: str | None) -> None:
        """Name the device by its address, else by its serial number."""
        self._attr_unique_id = f"{mac or SERIAL}#profile"
        self._attr_device_info = DeviceInfo(
            identifiers={(DOMAIN, mac or SERIAL)},
            connections={(dr.CONNECTION_NETWORK_MAC, mac)} if mac else set(),
            manufacturer="Acme",
            model="IPC-1",
            name=name,
        )


@pytest.fixture
def onvif(hass: HomeAssistant) -> Iterator[MockConfigEntry]:
    """Return a config entry whose option `mac` is the address that the camera tells."""
    pictures: EntityComponent[Entity] = EntityComponent(
        logging.getLogger(__name__), Platform.CAMERA, hass
    )
    cameras = MockModule(
        Platform.CAMERA,
        async_setup=AsyncMock(return_value=True),
        async_setup_entry=lambda _, entry: pictures.async_setup_entry(entry),
        async_unload_entry=lambda _, entry: pictures.async_unload_entry(entry),
    )
    mock_integration(hass, cameras)

    async def set_up(hass: HomeAssistant, entry: ConfigEntry) -> bool:
        await hass.config_entries.async_forward_entry_setups(entry, [Platform.CAMERA])
        return True

    async def unload(hass: HomeAssistant, entry: ConfigEntry) -> bool:
        return await hass.config_entries.async_unload_platforms(entry, [Platform.CAMERA])

    async def add(hass: HomeAssistant, entry: ConfigEntry, add_entities: Any) -> None:
        add_entities([OnvifCamera("Yard", entry.options["mac"])])

    module = MockModule(DOMAIN, async_setup_entry=set_up, async_unload_entry=unload)
    mock_integration(hass, module)
    mock_platform(hass, f"{DOMAIN}.camera", MockPlatform(async_setup_entry=add))
    mock_platform(hass, f"{DOMAIN}.config_flow", None)
    entry = MockConfigEntry(
        domain=DOMAIN, data={"host": "192.168.1.64"}, options={"mac": None}, title="Yard"
    )
    entry.add_to_hass(hass)
    with mock_config_flow(DOMAIN, ConfigFlow):
        yield entry


async def tell_address(hass: HomeAssistant, entry: MockConfigEntry, mac: str | None) -> None:
    hass.config_entries.async_update_entry(entry, options={"mac": mac})
    await hass.config_entries.async_reload(entry.entry_id)
    await hass.async_block_till_done()


def devices(hass: HomeAssistant, entry: MockConfigEntry) -> list[dr.DeviceEntry]:
    return dr.async_entries_for_config_entry(dr.async_get(hass), entry.entry_id)


async def test_the_device_left_behind_is_the_same_camera(
    hass: HomeAssistant, home: Home, onvif: MockConfigEntry
) -> None:
    await hass.config_entries.async_setup(onvif.entry_id)
    await hass.async_block_till_done()
    await home.set_up()
    (before,) = home.fleet.cameras
    await tell_address(hass, onvif, MAC)
    await home.settle()
    assert len(devices(hass, onvif)) == 2
    (known,) = home.cameras.values()
    assert known.camera.id == before
    primary = dr.async_get(hass).async_get(known.camera.primary_device_id)
    assert primary is not None
    assert (DOMAIN, MAC) in primary.identifiers


async def test_it_stays_one_while_the_camera_does_not_answer(
    hass: HomeAssistant, home: Home, onvif: MockConfigEntry
) -> None:
    await hass.config_entries.async_setup(onvif.entry_id)
    await tell_address(hass, onvif, MAC)
    await home.set_up()
    (before,) = home.fleet.cameras
    await hass.config_entries.async_unload(onvif.entry_id)
    await home.settle()
    assert list(home.fleet.cameras) == [before]


async def test_another_network_card_is_another_camera(
    hass: HomeAssistant, home: Home, onvif: MockConfigEntry
) -> None:
    hass.config_entries.async_update_entry(onvif, options={"mac": "ec:71:db:01:02:03"})
    await hass.config_entries.async_setup(onvif.entry_id)
    await tell_address(hass, onvif, MAC)
    await home.set_up()
    assert len(home.fleet.cameras) == 2
