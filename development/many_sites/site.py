"""One of several sites: a demo home that exports what an installer's Prometheus reads."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
import contextlib
from dataclasses import dataclass
import json
from pathlib import Path
import secrets
import time
from typing import Any, Final

from development.demo.client import Client, DemoError
from development.demo.configuration import write_configuration
from development.demo.fleet import REPOSITORY, read_home
from development.demo.observe import read
from development.demo.onboarding import DOMAIN, set_up_home
from development.demo.server import free_port, running

DOCUMENTED: Final = REPOSITORY / "docs" / "many-sites"
OFF_BY_DEFAULT: Final = "integration"
WITH_PUBLISHED_END: Final = {
    "key": "hall",
    "name": "Hall",
    "host": "192.0.2.99",
    "area": None,
    "mac": None,
    "behind": None,
    "pictures": 1,
    "entities": "device",
    "strings": {"manufacturer": "Verkada", "model": "CD41"},
    "offers": None,
}
"""A camera of which a day is published on which support ends: no home of the demo has one."""
NOTHING: Final = frozenset({"unknown", "unavailable"})
PATIENCE: Final = 180.0
REGISTRY: Final = {"type": "config/entity_registry/list"}


@dataclass(frozen=True, slots=True)
class Site:
    """A site by its name: which demo home it is, in which country and language."""

    name: str
    home: str
    country: str
    language: str


@dataclass(frozen=True, slots=True)
class RunningSite:
    """A site whose Home Assistant answers at `url`, and the token that Prometheus has for it."""

    site: Site
    url: str
    client: Client
    token: str

    async def said(self) -> list[Mapping[str, str]]:
        """Return the states of our entities: `key`, `entity`, `state`."""
        entities, states = await self.client.ask(REGISTRY, {"type": "get_states"})
        state = {each["entity_id"]: str(each["state"]) for each in states}
        return [
            {
                "key": str(entity["translation_key"]),
                "entity": str(entity["entity_id"]),
                "state": state[entity["entity_id"]],
            }
            for entity in entities
            if entity["platform"] == DOMAIN and entity["entity_id"] in state
        ]


@contextlib.asynccontextmanager
async def running_site(site: Site, folder: Path) -> AsyncIterator[RunningSite]:
    """Set a site up in `folder`, enable its sensors, start it anew; stop it at the end."""
    home, port = read_home(site.home), free_port(0)
    write_configuration(folder, home, port)
    _add_camera(folder)
    with (folder / "configuration.yaml").open("a") as configuration:
        configuration.write((DOCUMENTED / "home.yaml").read_text("utf-8"))
    async with running(folder, port) as url, Client(url) as client:
        credentials = await set_up_home(
            client,
            folder,
            home,
            country=site.country,
            site="home",
            language=site.language,
            is_complete=True,
        )
        await read(client, home)  # comes to rest
        await _enable_sensors(client)
        token = await _token_of_a_user_without_rights(client)
    async with running(folder, port) as url, Client(url, credentials.token) as client:
        started = RunningSite(site, url, client, token)
        await _until_counted(started)
        yield started


def _add_camera(folder: Path) -> None:
    """Put one more camera behind the ONVIF integration of a home."""
    file = folder / "demo_fleet.json"
    fleet = json.loads(file.read_text())
    entry = next(entry for entry in fleet if entry["integration"] == "onvif")
    entry["devices"].append(WITH_PUBLISHED_END)
    file.write_text(json.dumps(fleet))


async def _enable_sensors(client: Client) -> None:
    (entities,) = await client.ask(REGISTRY)
    await client.ask(
        *(
            {
                "type": "config/entity_registry/update",
                "entity_id": entity["entity_id"],
                "disabled_by": None,
            }
            for entity in entities
            if entity["platform"] == DOMAIN and entity["disabled_by"] == OFF_BY_DEFAULT
        )
    )


async def _token_of_a_user_without_rights(client: Client) -> str:
    """Return a long-lived token of a new user who is no administrator and only local."""
    name, password = "prometheus", secrets.token_urlsafe(12)
    (made,) = await client.ask(
        {
            "type": "config/auth/create",
            "name": name,
            "group_ids": ["system-users"],
            "local_only": True,
        }
    )
    way_in = {"username": name, "password": password}
    create = {"type": "config/auth_provider/homeassistant/create", "user_id": made["user"]["id"]}
    await client.ask({**create, **way_in})
    client_id = f"{client.url}/"
    begin = {"client_id": client_id, "handler": ["homeassistant", None], "redirect_uri": client_id}
    async with Client(client.url) as visitor:
        flow = await visitor.request("POST", "/auth/login_flow", begin)
        path = f"/auth/login_flow/{flow['flow_id']}"
        done = await visitor.request("POST", path, {"client_id": client_id, **way_in})
        form = {"grant_type": "authorization_code", "code": done["result"], "client_id": client_id}
        visitor.token = (await visitor.request("POST", "/auth/token", form=form))["access_token"]
        lasting = {"client_name": "Prometheus", "lifespan": 3650}
        (token,) = await visitor.ask({"type": "auth/long_lived_access_token", **lasting})
    return str(token)


async def _until_counted(site: RunningSite) -> None:
    """Wait until the home says the same twice, and its cameras are counted."""
    deadline = time.monotonic() + PATIENCE
    before: list[Any] = []
    while time.monotonic() < deadline:
        now = await site.said()
        counted = [each for each in now if each["key"] == "cameras"]
        if now == before and counted and counted[0]["state"] not in NOTHING:
            return
        before = now
        await asyncio.sleep(1)
    raise DemoError(f"{site.site.name} did not come to rest in {PATIENCE:.0f} s")
