"""The one issue about logins that cameras refused, and will refuse until somebody changes them.

It is about no camera's lifecycle and has no menu: where the login is changed is said in it, and
Home Assistant's own Ignore quiets it.
"""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import issue_registry as ir
from homeassistant.loader import async_get_integrations

from ..const import DOMAIN
from ..fleet.model import AssessedCamera, Fleet
from ..text.load import async_load_translations
from ..text.sanitize import escaped, inert
from ..text.translations import Translations
from .listing import ALL_CAMERAS, MAX_LISTED

ISSUE_ID: Final = "login_refused"


async def async_publish_refused_logins(
    hass: HomeAssistant, entry: ConfigEntry[Any], fleet: Fleet
) -> None:
    """Bring the issue in line with the fleet: one for all cameras, none without any."""
    refusing = sorted(_refusing(fleet), key=lambda assessed: assessed.camera.name.casefold())
    if not refusing:
        async_remove_refused_logins(hass)
        return
    translations = await async_load_translations(hass)
    domains = {assessed.look_up.refused_login_of for assessed in refusing if assessed.look_up}
    names = await _async_names(hass, filter(None, domains))
    owner: dict[str, Any] = {}
    if hasattr(ir, "async_refresh_issues"):  # since 2026.11 an issue can hang on its entry
        owner["config_entry_id"] = entry.entry_id
    ir.async_create_issue(
        hass,
        DOMAIN,
        ISSUE_ID,
        is_fixable=False,
        severity=ir.IssueSeverity.WARNING,
        translation_key=ISSUE_ID,
        translation_placeholders={
            "which": _which(refusing, translations),
            "cameras": _list(refusing, names, translations),
        },
        **owner,
    )


@callback
def async_remove_refused_logins(hass: HomeAssistant) -> None:
    """Remove the issue."""
    ir.async_delete_issue(hass, DOMAIN, ISSUE_ID)


def _refusing(fleet: Fleet) -> Iterable[AssessedCamera]:
    return (
        assessed
        for assessed in fleet.cameras.values()
        if assessed.look_up is not None and assessed.look_up.refused_login_of is not None
    )


async def _async_names(hass: HomeAssistant, domains: Iterable[str]) -> Mapping[str, str]:
    """Return the names of integrations by their domains."""
    found = await async_get_integrations(hass, [*domains])
    return {
        domain: domain if isinstance(integration, Exception) else integration.name
        for domain, integration in found.items()
    }


def _which(refusing: list[AssessedCamera], translations: Translations) -> str:
    """Return the name of the one camera, or how many there are."""
    if len(refusing) == 1 and (name := inert(refusing[0].camera.name)):
        return name
    return translations.counted("notice_count", len(refusing))


def _list(
    refusing: list[AssessedCamera], names: Mapping[str, str], translations: Translations
) -> str:
    """Return the cameras as a list, each with the integration that holds its login."""
    lines = []
    for assessed in refusing[:MAX_LISTED]:
        camera = escaped(assessed.camera.name)
        domain = assessed.look_up.refused_login_of if assessed.look_up else None
        lines.append(
            translations.text(
                "login_refused_row",
                camera=camera,
                integration=escaped(names.get(domain, domain)),
            )
            if domain
            else camera
        )
    more = len(refusing) - MAX_LISTED
    if more > 0:
        lines.append(translations.counted("notice_and_more", more, url=ALL_CAMERAS))
    return "\n".join(f"- {line}" for line in lines)
