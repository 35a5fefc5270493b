"""The one issue about logins that cameras refused, and will refuse until somebody changes them.

It is about no camera's lifecycle, so it has a short menu of its own: where the login is changed is
said in it, and from there it is sent once more or the issue is ignored.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
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
from .listing import ALL_CAMERAS, INTEGRATION_PAGE, MAX_LISTED

ISSUE_ID: Final = "login_refused"


@dataclass(frozen=True, slots=True)
class RefusedLogin:
    """A camera that refused the login that Home Assistant holds for it.

    `camera`: its name. `integration`: the name of the integration that holds the login, '' where
    nobody knows which; `page`: where people find it in Home Assistant, '' without a config entry.
    """

    camera_id: str
    camera: str
    integration: str
    page: str

    @property
    def link(self) -> str:
        """Return the integration as Markdown shows it, '' where nobody knows which."""
        name = escaped(self.integration)
        return f"[{name}]({self.page})" if self.page else name


async def async_refused_logins(hass: HomeAssistant, fleet: Fleet) -> Sequence[RefusedLogin]:
    """Return the cameras that refuse their logins, by name."""
    refusing = sorted(_refusing(fleet), key=lambda assessed: assessed.camera.name.casefold())
    domains = {assessed.camera.id: _held_by(assessed) for assessed in refusing}
    names = await _async_names(hass, {*domains.values()} - {""})
    return [
        RefusedLogin(
            camera_id=assessed.camera.id,
            camera=assessed.camera.name,
            integration=names.get(domain, domain),
            page=f"{INTEGRATION_PAGE}{domain}" if hass.config_entries.async_entries(domain) else "",
        )
        for assessed in refusing
        for domain in (domains[assessed.camera.id],)
    ]


def has_refused_logins(fleet: Fleet) -> bool:
    """Return whether any camera refuses its login."""
    return any(True for _ in _refusing(fleet))


async def async_publish_refused_logins(
    hass: HomeAssistant, entry: ConfigEntry[Any], fleet: Fleet
) -> None:
    """Bring the issue in line with the fleet: one for all cameras, none without any."""
    if not (refused := await async_refused_logins(hass, fleet)):
        async_remove_refused_logins(hass)
        return
    translations = await async_load_translations(hass)
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
            "which": _which(refused, translations),
            "cameras": _list(refused, translations),
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


async def _async_names(hass: HomeAssistant, domains: Collection[str]) -> Mapping[str, str]:
    """Return the names of integrations by their domains: each once, else the loader never ends."""
    found = await async_get_integrations(hass, domains)
    return {
        domain: domain if isinstance(integration, Exception) else integration.name
        for domain, integration in found.items()
    }


def _held_by(assessed: AssessedCamera) -> str:
    """Return the domain of the integration that holds a camera's login, '' where it is unknown."""
    return (assessed.look_up.refused_login_of if assessed.look_up else None) or ""


def _which(refused: Sequence[RefusedLogin], translations: Translations) -> str:
    """Return the name of the one camera, or how many there are."""
    if len(refused) == 1 and (name := inert(refused[0].camera)):
        return name
    return translations.counted("notice_count", len(refused))


def _list(refused: Sequence[RefusedLogin], translations: Translations) -> str:
    """Return the cameras as a list, each with the integration that holds its login."""
    lines = []
    for login in refused[:MAX_LISTED]:
        camera, integration = escaped(login.camera), escaped(login.integration)
        lines.append(
            translations.text("login_refused_row", camera=camera, integration=integration)
            if integration
            else camera
        )
    more = len(refused) - MAX_LISTED
    if more > 0:
        lines.append(translations.counted("notice_and_more", more, url=ALL_CAMERAS))
    return "\n".join(f"- {line}" for line in lines)
