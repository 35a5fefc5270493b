"""Camera Lifecycle: tells which cameras age out of support, and on whose word."""

from homeassistant.core import HomeAssistant
from homeassistant.exceptions import ConfigEntryError, ConfigEntryNotReady
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers.device_registry import DeviceEntry
from homeassistant.helpers.typing import ConfigType

from .const import DOMAIN, PLATFORMS
from .coordinator import CameraLifecycleConfigEntry, CameraLifecycleCoordinator
from .engine.load import Library, LibraryError, load_library
from .entity import async_remove_entities
from .fleet.changes import async_forget_last_said
from .fleet.first_seen import FirstSeen
from .listeners import async_setup_listeners
from .lookup.schedule import Schedule
from .lookup.store import LookUpStore
from .notices.publish import async_forget
from .owner.plan import async_forget_plans
from .services import async_setup_services

CONFIG_SCHEMA = cv.config_entry_only_config_schema(DOMAIN)


async def async_setup(hass: HomeAssistant, config: ConfigType) -> bool:  # noqa: ARG001 - Home Assistant gives it
    """Register the actions, which are there whether the entry is loaded or not."""
    async_setup_services(hass)
    return True


async def async_setup_entry(hass: HomeAssistant, entry: CameraLifecycleConfigEntry) -> bool:
    """Take the first inventory, show it, and follow what changes."""
    coordinator = CameraLifecycleCoordinator(hass, entry, await _async_load(hass))
    entry.runtime_data = coordinator
    async_setup_listeners(hass, coordinator)
    await coordinator.async_config_entry_first_refresh()
    await coordinator.async_link()
    await hass.config_entries.async_forward_entry_setups(entry, PLATFORMS)
    Schedule(hass, entry).async_start()
    return True


async def async_unload_entry(hass: HomeAssistant, entry: CameraLifecycleConfigEntry) -> bool:
    """Take the entities away, a few at a time; what the owner decided stays."""
    await async_remove_entities(hass)
    return await hass.config_entries.async_unload_platforms(entry, PLATFORMS)


async def async_remove_entry(
    hass: HomeAssistant,
    entry: CameraLifecycleConfigEntry,
) -> None:
    """Forget everything."""
    await async_forget(hass, entry)
    await async_forget_plans(hass)
    await async_forget_last_said(hass)
    await FirstSeen(hass).async_remove()
    await LookUpStore(hass).async_remove()


async def async_remove_config_entry_device(
    hass: HomeAssistant,  # noqa: ARG001 - Home Assistant gives it
    entry: CameraLifecycleConfigEntry,
    device: DeviceEntry,
) -> bool:
    """Return whether a device of ours may be deleted: not while its camera is there."""
    shown = {entry.entry_id, *entry.runtime_data.data.cameras}
    return not any((DOMAIN, camera_id) in device.identifiers for camera_id in shown)


async def _async_load(hass: HomeAssistant) -> Library:
    """Return the library; what is wrong with it is told in words."""
    try:
        return await hass.async_add_executor_job(load_library)
    except LibraryError as err:
        kind = ConfigEntryNotReady if err.cause == "library_unreadable" else ConfigEntryError
        raise kind(
            translation_domain=DOMAIN,
            translation_key=err.cause,
            translation_placeholders={"error": str(err)},
        ) from err
