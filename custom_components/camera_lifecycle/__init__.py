"""Camera Lifecycle: tells which cameras age out of support, and on whose word.

Home Assistant loads this file first, and so does the command line, which audits records
without Home Assistant. So nothing is imported here; what Home Assistant asks for stands in
`entry.py`, which the import executor loads, because the event loop must not.

Home Assistant loads it on a version, too, on which hardly anything else of ours could be: there
the files in `too_old/` stand for the package, and what they do is to refuse in words.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
import sys
from typing import TYPE_CHECKING, cast

from .too_old.const import is_older_than_needed

if TYPE_CHECKING:  # types alone: at run time each would load Home Assistant
    from homeassistant.core import HomeAssistant
    from homeassistant.helpers.device_registry import DeviceEntry
    from homeassistant.helpers.typing import ConfigType

    from .runtime import CameraLifecycleConfigEntry

_home_assistant = sys.modules.get("homeassistant.const")  # the command line has none
if _home_assistant is not None and is_older_than_needed(_home_assistant.__version__):
    __path__ = [str(Path(__file__).with_name("too_old"))]


def _validate_config(config: ConfigType) -> ConfigType:
    """Return the configuration; there is none of ours in YAML, and what is there is told."""
    from homeassistant.helpers import config_validation as cv

    from .const import DOMAIN

    return cast("ConfigType", cv.config_entry_only_config_schema(DOMAIN)(config))


CONFIG_SCHEMA = _validate_config


async def async_setup(hass: HomeAssistant, config: ConfigType) -> bool:  # noqa: ARG001 - Home Assistant gives it
    """Register the actions and the download, which are there whether the entry is loaded or not."""
    await _async_import(hass)
    from .entry import async_register_browser, register_actions

    register_actions(hass)
    await async_register_browser(hass)
    return True


async def async_setup_entry(hass: HomeAssistant, entry: CameraLifecycleConfigEntry) -> bool:
    """Take the first inventory, show it, and follow what changes."""
    from .entry import async_load

    return await async_load(hass, entry)


async def async_migrate_entry(hass: HomeAssistant, entry: CameraLifecycleConfigEntry) -> bool:
    """Bring the options of an earlier version to this one."""
    await _async_import(hass)
    from .entry import migrate

    return migrate(hass, entry)


async def async_unload_entry(hass: HomeAssistant, entry: CameraLifecycleConfigEntry) -> bool:
    """Take the entities away, a few at a time; what the owner decided stays."""
    from .entry import async_unload

    return await async_unload(hass, entry)


async def async_remove_entry(hass: HomeAssistant, entry: CameraLifecycleConfigEntry) -> None:
    """Forget everything."""
    await _async_import(hass)
    from .entry import async_forget

    await async_forget(hass, entry)


async def async_remove_config_entry_device(
    hass: HomeAssistant,  # noqa: ARG001 - Home Assistant gives it
    entry: CameraLifecycleConfigEntry,
    device: DeviceEntry,
) -> bool:
    """Return whether a device of ours may be deleted: not while its camera is there."""
    from .entry import may_be_deleted

    return may_be_deleted(entry, device)


async def _async_import(hass: HomeAssistant) -> None:
    """Import what the functions here need, outside the event loop; then their imports are free.

    What follows a set-up needs it no more, and could not have it while Home Assistant stops.
    """
    await hass.async_add_import_executor_job(import_module, ".entry", __name__)
