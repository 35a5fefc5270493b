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
from ..text.sanitize import escaped, inert
from .listing import ALL_CAMERAS, MAX_LISTED

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
    lines = [escaped(name) for name in names[:MAX_LISTED]]
    if (more := len(names) - MAX_LISTED) > 0:
        lines.append(translations.counted("notice_and_more", more, url=ALL_CAMERAS))
    owner: dict[str, Any] = {}
    if hasattr(ir, "async_refresh_issues"):  # since 2026.11 an issue can hang on its entry
        owner["config_entry_id"] = entry.entry_id
    ir.async_create_issue(
        hass,
        DOMAIN,
        ISSUE_ID,
        is_fixable=True,
        severity=ir.IssueSeverity.WARNING,
        translation_key=ISSUE_ID,
        translation_placeholders={
            "which": (len(names) == 1 and inert(names[0]))
            or translations.counted("notice_count", len(names)),
            "cameras": "\n".join(f"- {line}" for line in lines),
        },
        **owner,
    )


@callback
def async_remove_questions(hass: HomeAssistant) -> None:
    """Remove the issue."""
    ir.async_delete_issue(hass, DOMAIN, ISSUE_ID)
