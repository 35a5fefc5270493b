"""What happens to the config entry: it is refused, kept as it is, and removed when asked for."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from homeassistant.config_entries import ConfigEntry
from homeassistant.const import __version__ as running
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import ConfigEntryError
from homeassistant.helpers.device_registry import DeviceEntry

from .const import DOMAIN, NEEDED, REFUSAL


def register_actions(hass: HomeAssistant) -> None:
    """Register nothing: no action could do anything."""


async def async_register_browser(hass: HomeAssistant) -> None:
    """Register nothing: there is nothing to reach."""


async def async_load(hass: HomeAssistant, entry: ConfigEntry) -> bool:  # noqa: ARG001
    """Refuse, with a sentence in the log and beside the entry."""
    raise ConfigEntryError(
        translation_domain=DOMAIN,
        translation_key=REFUSAL,
        translation_placeholders={"needed": NEEDED, "running": running},
    )


def migrate(hass: HomeAssistant, entry: ConfigEntry) -> bool:  # noqa: ARG001
    """Keep the entry as it is: the Home Assistant that it needs brings it to its version."""
    return True


async def async_unload(hass: HomeAssistant, entry: ConfigEntry) -> bool:  # noqa: ARG001
    """Let go: nothing was loaded."""
    return True


async def async_forget(hass: HomeAssistant, entry: ConfigEntry) -> None:  # noqa: ARG001
    """Remove what a newer Home Assistant had stored of ours."""
    await hass.async_add_executor_job(partial(_remove_stores, Path(hass.config.path(".storage"))))


def may_be_deleted(entry: ConfigEntry, device: DeviceEntry) -> bool:  # noqa: ARG001
    """Keep our devices: whether their cameras are there isn't known here."""
    return False


def _remove_stores(folder: Path) -> None:
    for file in folder.glob(f"{DOMAIN}.*"):
        file.unlink(missing_ok=True)
