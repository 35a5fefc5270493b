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
from ..fleet.differing import differing
from ..fleet.model import AssessedCamera, Fleet
from ..text.load import async_load_translations
from ..text.sanitize import escaped
from ..text.translations import Translations
from .issue import async_show_issue, listed, which_cameras
from .listing import INTEGRATION_PAGE

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
    return await _async_told(hass, _refusing(fleet))


async def _async_told(
    hass: HomeAssistant, refusing: Iterable[AssessedCamera]
) -> Sequence[RefusedLogin]:
    """Return what is told of cameras that refuse their logins, by name."""
    refusing = sorted(refusing, key=_place)
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


class RefusedLoginsIssue:
    """Keeps the issue in line with the fleet: it looks at the cameras alone that have changed."""

    def __init__(self, hass: HomeAssistant, entry: ConfigEntry[Any]) -> None:
        """Show nothing yet."""
        self._hass = hass
        self._entry = entry
        self._cameras: Mapping[str, AssessedCamera] = {}
        self._refusing: dict[str, AssessedCamera] = {}
        self._shown: tuple[Mapping[str, AssessedCamera], ir.IssueEntry | None] | None = None

    async def async_publish(self, fleet: Fleet) -> None:
        """Bring the issue in line with the fleet: one for all cameras, none without any."""
        refusing = self._look(fleet.cameras)
        if self._shown == (refusing, self._issue()):
            return
        if refusing:
            await self._async_show(refusing)
        else:
            async_remove_refused_logins(self._hass)
        self._shown = (refusing, self._issue())

    def _look(self, cameras: Mapping[str, AssessedCamera]) -> Mapping[str, AssessedCamera]:
        """Return the cameras that refuse their logins, the very same object where they are so."""
        changed = differing(self._cameras, cameras)
        self._cameras = cameras
        if not self._refusing.keys().isdisjoint(changed) or any(
            camera_id in cameras and _refuses(cameras[camera_id]) for camera_id in changed
        ):
            left = {key: one for key, one in self._refusing.items() if key not in changed}
            there = (cameras[camera_id] for camera_id in changed if camera_id in cameras)
            self._refusing = left | {each.camera.id: each for each in there if _refuses(each)}
        return self._refusing

    def _issue(self) -> ir.IssueEntry | None:
        return ir.async_get(self._hass).async_get_issue(DOMAIN, ISSUE_ID)

    async def _async_show(self, refusing: Mapping[str, AssessedCamera]) -> None:
        refused = await _async_told(self._hass, refusing.values())
        translations = await async_load_translations(self._hass)
        rows = [_row(login, translations) for login in refused]
        async_show_issue(
            self._hass,
            self._entry,
            ISSUE_ID,
            {
                "which": which_cameras([login.camera for login in refused], translations),
                "cameras": listed(rows, translations),
            },
            severity=ir.IssueSeverity.WARNING,
            is_fixable=True,
        )


@callback
def async_remove_refused_logins(hass: HomeAssistant) -> None:
    """Remove the issue."""
    ir.async_delete_issue(hass, DOMAIN, ISSUE_ID)


def _refusing(fleet: Fleet) -> Iterable[AssessedCamera]:
    return (assessed for assessed in fleet.cameras.values() if _refuses(assessed))


def _refuses(assessed: AssessedCamera) -> bool:
    return assessed.look_up is not None and assessed.look_up.refused_login_of is not None


def _place(assessed: AssessedCamera) -> tuple[str, str]:
    return assessed.camera.name.casefold(), assessed.camera.id


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


def _row(login: RefusedLogin, translations: Translations) -> str:
    """Return a camera, with the integration that holds its login."""
    camera, integration = escaped(login.camera), escaped(login.integration)
    if not integration:
        return camera
    return translations.text("login_refused_row", camera=camera, integration=integration)
