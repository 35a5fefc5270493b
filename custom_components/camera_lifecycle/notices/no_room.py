"""The one issue that says that there is no room for the entities of all cameras.

It is about no camera's lifecycle and has no menu: room is made where entities are disabled. Home
Assistant's own Ignore quiets it.
"""

from collections.abc import Collection
from typing import Any, Final

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import CoreState, HomeAssistant, callback
from homeassistant.helpers import issue_registry as ir
from homeassistant.helpers.start import async_at_started
from homeassistant.loader import async_get_integration

from ..const import DOMAIN
from ..fleet.entity_room import EntityRoom
from ..text.load import async_load_translations
from .issue import async_show_issue

ISSUE_ID: Final = "no_room"
_HELP: Final = "/blob/main/docs/usage.md#more-cameras-than-entities"


@callback
def async_follow_room(hass: HomeAssistant, entry: ConfigEntry[Any], room: EntityRoom) -> None:
    """Keep the issue in line with who waits for room, until the config entry is unloaded."""

    @callback
    def changed(_: Collection[str]) -> None:
        entry.async_create_task(hass, _async_publish(hass, entry, room), f"{DOMAIN} no room")

    async def started(_: HomeAssistant) -> None:
        await _async_publish(hass, entry, room)

    entry.async_on_unload(room.async_add_listener(changed))
    if hass.state is not CoreState.running:
        entry.async_on_unload(async_at_started(hass, started))


async def _async_publish(hass: HomeAssistant, entry: ConfigEntry[Any], room: EntityRoom) -> None:
    """Bring the issue in line; before all cameras had their chance to come it is not taken away."""
    translations = await async_load_translations(hass)
    integration = await async_get_integration(hass, DOMAIN)
    if not room.waiting:
        if hass.state is CoreState.running:
            async_remove_no_room(hass)
        return
    async_show_issue(
        hass,
        entry,
        ISSUE_ID,
        {
            "which": translations.counted("notice_count", len(room.waiting)),
            "limit": str(room.limit),
            "entities": f"/config/entities?historyBack=1&config_entry={entry.entry_id}",
        },
        severity=ir.IssueSeverity.WARNING,
        is_fixable=False,
        learn_more_url=f"{integration.documentation}{_HELP}",
    )


@callback
def async_remove_no_room(hass: HomeAssistant) -> None:
    """Remove the issue."""
    ir.async_delete_issue(hass, DOMAIN, ISSUE_ID)
