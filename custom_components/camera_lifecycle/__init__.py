"""Camera Lifecycle: tells which cameras age out of support, and on whose word."""

from homeassistant.core import CoreState, HomeAssistant, callback
from homeassistant.exceptions import ConfigEntryError, ConfigEntryNotReady
from homeassistant.helpers.device_registry import DeviceEntry
from homeassistant.helpers.start import async_at_started

from .const import DOMAIN, PLATFORMS
from .coordinator import CameraLifecycleConfigEntry, CameraLifecycleCoordinator
from .engine.load import Library, LibraryError, load_library
from .first_seen import FirstSeen
from .follow import async_follow
from .linking import async_link, async_sweep
from .notices import async_forget


async def async_setup_entry(hass: HomeAssistant, entry: CameraLifecycleConfigEntry) -> bool:
    """Take the first inventory, show it, and follow what changes."""
    coordinator = CameraLifecycleCoordinator(hass, entry, await _async_load(hass))
    await coordinator.async_config_entry_first_refresh()
    entry.runtime_data = coordinator

    @callback
    def link() -> None:
        async_link(hass, entry.entry_id, coordinator.cameras)
        if hass.state is CoreState.running:
            async_sweep(hass, entry.entry_id, coordinator.cameras)

    link()
    entry.async_on_unload(coordinator.async_add_listener(link))
    await hass.config_entries.async_forward_entry_setups(entry, PLATFORMS)
    async_follow(hass, coordinator)

    async def started(_: HomeAssistant) -> None:
        await coordinator.async_refresh()
        link()

    entry.async_on_unload(async_at_started(hass, started))
    return True


async def async_unload_entry(hass: HomeAssistant, entry: CameraLifecycleConfigEntry) -> bool:
    """Take the entities away; what the owner decided stays."""
    return await hass.config_entries.async_unload_platforms(entry, PLATFORMS)


async def async_remove_entry(
    hass: HomeAssistant,
    entry: CameraLifecycleConfigEntry,
) -> None:
    """Forget everything."""
    await async_forget(hass, entry)
    await FirstSeen(hass).async_remove()


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
