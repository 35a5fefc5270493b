"""The one issue that says that the facts are a year old: what rests on them has lapsed.

It is about no camera and has no menu: newer facts come with an update of the integration. Home
Assistant's own Ignore quiets it.
"""

from typing import Any, Final

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import issue_registry as ir
from homeassistant.loader import async_get_integration

from ..const import DOMAIN
from ..coordinator import CameraLifecycleCoordinator
from ..engine.support.status import facts_are_too_old
from ..text.load import async_load_translations
from .issue import async_show_issue

ISSUE_ID: Final = "facts_too_old"
_HELP: Final = "/blob/main/docs/usage.md#troubleshooting"


async def async_publish_old_facts(
    hass: HomeAssistant, entry: ConfigEntry[Any], coordinator: CameraLifecycleCoordinator
) -> None:
    """Bring the issue in line with the day and the library.

    While the clock is wrong, the day is the last certain one: then it is not taken away.
    """
    fleet, as_of = coordinator.data, coordinator.library.as_of
    if as_of is None or not facts_are_too_old(as_of, fleet.day):
        if fleet.is_day_certain:
            async_remove_old_facts(hass)
        return
    translations = await async_load_translations(hass)
    integration = await async_get_integration(hass, DOMAIN)
    async_show_issue(
        hass,
        entry,
        ISSUE_ID,
        {"date": translations.date(as_of)},
        severity=ir.IssueSeverity.WARNING,
        is_fixable=False,
        learn_more_url=f"{integration.documentation}{_HELP}",
    )


@callback
def async_remove_old_facts(hass: HomeAssistant) -> None:
    """Remove the issue."""
    ir.async_delete_issue(hass, DOMAIN, ISSUE_ID)
