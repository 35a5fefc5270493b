"""The one issue that asks which new camera is one that was removed, where nothing proves it.

It asks only about cameras of which the owner has said something that would otherwise be lost.
"""

from typing import Any, Final

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import issue_registry as ir

from ..const import DOMAIN
from ..fleet.model import Fleet
from ..text.load import async_load_translations
from ..text.sanitize import escaped
from .issue import async_show_issue, listed, which_cameras

ISSUE_ID: Final = "same_camera"


async def async_publish_questions(
    hass: HomeAssistant, entry: ConfigEntry[Any], fleet: Fleet
) -> None:
    """Bring the issue in line with the fleet: one for all lost cameras, none without any."""
    if not fleet.questions:
        async_remove_questions(hass)
        return
    translations = await async_load_translations(hass)
    names = sorted((question.name for question in fleet.questions), key=str.casefold)
    async_show_issue(
        hass,
        entry,
        ISSUE_ID,
        {
            "which": which_cameras(names, translations),
            "cameras": listed([escaped(name) for name in names], translations),
        },
        severity=ir.IssueSeverity.WARNING,
        is_fixable=True,
    )


@callback
def async_remove_questions(hass: HomeAssistant) -> None:
    """Remove the issue."""
    ir.async_delete_issue(hass, DOMAIN, ISSUE_ID)
