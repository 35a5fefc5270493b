"""Sets up a fresh Home Assistant: its owner and location, the devices, our integration."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
import json
from pathlib import Path
import secrets
from typing import Any, Final

from .client import Client
from .fleet import DemoHome

DOMAIN: Final = "camera_lifecycle"
CREDENTIALS_FILE: Final = "demo_credentials.json"
LOCATIONS: Final[Mapping[str, Mapping[str, Any]]] = {
    "US": {"time_zone": "America/New_York", "latitude": 40.71, "longitude": -74.0},
    "CA": {"time_zone": "America/Toronto", "latitude": 43.65, "longitude": -79.38},
    "GB": {"time_zone": "Europe/London", "latitude": 51.51, "longitude": -0.13},
    "AU": {"time_zone": "Australia/Sydney", "latitude": -33.87, "longitude": 151.21},
}
DEFAULT_LOCATION: Final[Mapping[str, Any]] = {"time_zone": "UTC"}


@dataclass(frozen=True, slots=True)
class Credentials:
    """How to get in: for a person by name and password, for the demo by token."""

    user: str
    password: str
    token: str


async def set_up_home(  # noqa: PLR0913 - each choice of the demo, under its name
    client: Client,
    folder: Path,
    home: DemoHome,
    *,
    country: str,
    site: str,
    language: str,
    is_complete: bool,
) -> Credentials:
    """Onboard Home Assistant, set up the demo home, then our integration by its own dialog.

    `is_complete`: False leaves that last one to somebody else. What an earlier run has set up
    stays. The client holds the token afterwards.
    """
    credentials = await obtain_credentials(client, folder, country, language)
    client.token = credentials.token
    (entries,) = await client.ask({"type": "config_entries/get"})
    present = {(entry["domain"], entry["title"]) for entry in entries}
    for entry in home.entries:
        is_there = (entry.integration, entry.title) in present
        if not is_there and not entry.is_configured_in_yaml:
            await client.configure(entry.integration, {"title": entry.title, "host": entry.host})
    if is_complete and DOMAIN not in {domain for domain, _ in present}:
        await configure_ours(client, country, site)
    return credentials


async def configure_ours(client: Client, country: str, site: str = "home") -> Mapping[str, Any]:
    """Set up our integration by its dialog; no camera may be asked yet."""
    return await client.configure_by_step(
        DOMAIN,
        {
            "user": {"country": country, "lead_time_months": 12},
            "place": {"site": site},
            "asking": {"look_ups": False},
        },
    )


async def obtain_credentials(
    client: Client, folder: Path, country: str, language: str = "en"
) -> Credentials:
    """Return the credentials of an earlier run, else those of a fresh onboarding."""
    kept = folder / CREDENTIALS_FILE
    if kept.exists():
        return Credentials(**json.loads(kept.read_text()))
    credentials = await _onboard(client, country, language)
    kept.touch(mode=0o600)
    kept.write_text(json.dumps(asdict(credentials)))
    return credentials


async def _onboard(client: Client, country: str, language: str) -> Credentials:
    """Go through Home Assistant's first steps as its own page does."""
    client_id = f"{client.url}/"
    user, password = "demo", secrets.token_urlsafe(9)
    person = {"name": "Demo", "username": user, "password": password, "language": language}
    done = await client.request("POST", "/api/onboarding/users", {"client_id": client_id, **person})
    code = {"grant_type": "authorization_code", "code": done["auth_code"], "client_id": client_id}
    client.token = (await client.request("POST", "/auth/token", form=code))["access_token"]
    place = LOCATIONS.get(country, DEFAULT_LOCATION)
    lifespan = {"client_name": "Demo", "lifespan": 365}
    *_, token = await client.ask(
        {"type": "config/core/update", "country": country, "language": language, **place},
        {"type": "auth/long_lived_access_token", **lifespan},
    )
    await client.request("POST", "/api/onboarding/analytics", {})
    back = {"client_id": client_id, "redirect_uri": f"{client_id}?auth_callback=1"}
    await client.request("POST", "/api/onboarding/integration", back)
    return Credentials(user, password, token)
