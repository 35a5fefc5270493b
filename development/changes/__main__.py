"""`python -m development.changes`: prints, as JSON, what automations noted after each act.

With the Home Assistant of the environment that runs this, as a process of its own.
"""

import asyncio
from collections.abc import AsyncIterator
import contextlib
from dataclasses import dataclass, field
import json
from pathlib import Path
import tempfile
import time
from typing import Final

from development.demo.client import Client, DemoError
from development.demo.fleet import read_home
from development.demo.log import logged_problems
from development.demo.onboarding import DOMAIN, configure_ours, obtain_credentials
from development.demo.server import LOG, free_port, start, stop, until_up

from .automations import automations
from .house import ENTRIES, House

PATIENCE: Final = 60.0
NOTHING_INSTALLED: Final = "--skip-pip"
"""What Home Assistant lacks in this environment, it does not put there."""
QUIET: Final = 1.5  # what is told twice is told at once
HOLE: Final = "CVE-2021-36260"
FIXED: Final = "V5.7.18 build 240826"
BROKEN: Final = "V5.5.82 build 181022"
YESTERDAY: Final = "Pacific/Pago_Pago"
TODAY: Final = "Pacific/Kiritimati"
"""25 hours ahead of the other one: whenever it is, the day is another one."""


@dataclass
class Course:
    """What happens to one house. `told`: of each act, what was noted because of it."""

    house: House
    port: int
    told: dict[str, list[str]] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)
    _seen: int = 0

    async def note(self, act: str, least: int) -> None:
        """Keep what was noted since the last act, once it is as much as expected and quiet."""
        await _until_noted(self.house, self._seen + least)
        await asyncio.sleep(QUIET)
        self.told[act] = sorted(self.house.notes[self._seen :])
        self._seen = len(self.house.notes)

    @contextlib.asynccontextmanager
    async def up(self) -> AsyncIterator[tuple[asyncio.subprocess.Process, Client]]:
        """Let Home Assistant run meanwhile."""
        process = await start(self.house.folder, NOTHING_INSTALLED)
        url = f"http://127.0.0.1:{self.port}"
        try:
            await until_up(process, url, self.house.folder)
            async with Client(url) as client:
                client.token = (await obtain_credentials(client, self.house.folder, "US")).token
                yield process, client
        finally:
            await stop(process)
            self.faults += logged_problems(self.house.folder / LOG)


async def _set_up(course: Course, client: Client) -> None:
    """Set the home up in earlier facts, and its automations; nothing of it is news."""
    await client.ask({"type": "config/core/update", "time_zone": YESTERDAY})
    for entry in read_home().entries:
        if entry.title in ENTRIES:
            await client.configure(entry.integration, {"title": entry.title, "host": entry.host})
    await configure_ours(client, "US")
    _, age = await _entity(client, "garden_door_firmware_age")
    risk, _ = await _entity(client, "front_garden_at_risk")
    (devices,) = await client.ask({"type": "config/device_registry/list"})
    driveway = next(device["id"] for device in devices if device["name"] == "Driveway camera")
    course.house.write_automations(automations(driveway, risk, int(float(age))))
    await client.request("POST", "/api/services/automation/reload", {})


async def _entity(client: Client, end: str) -> tuple[str, str]:
    """Return the id that ends so (its area may stand before), and its state, once it has one."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        (states,) = await client.ask({"type": "get_states"})
        for state in states:
            if state["entity_id"].endswith(end) and state["state"] != "unavailable":
                return state["entity_id"], state["state"]
        await asyncio.sleep(0.2)
    raise DemoError(f"there is no {end}")


async def _move(client: Client, country: str) -> None:
    """Move the home to another country, as its owner does: with Reconfigure."""
    (entries,) = await client.ask({"type": "config_entries/get", "domain": DOMAIN})
    path = "/api/config/config_entries/flow"
    asked = {"handler": DOMAIN, "entry_id": entries[0]["entry_id"]}
    step = await client.request("POST", path, asked)
    while step["type"] == "form":
        answer = {"country": country} if step["step_id"] != "place" else {"site": "home"}
        step = await client.request("POST", f"{path}/{step['flow_id']}", answer)
    if step.get("reason") != "reconfigure_successful":
        raise DemoError(f"the dialog of the place ended with {json.dumps(step)}")


async def _reload(client: Client, domain: str) -> None:
    (entries,) = await client.ask({"type": "config_entries/get", "domain": domain})
    await client.request(
        "POST", f"/api/config/config_entries/entry/{entries[0]['entry_id']}/reload", {}
    )


async def _run(course: Course) -> None:
    """Take the course; each start also shows that nothing earlier is told again."""
    house = course.house
    house.change_library(lambda library: library["vulnerabilities"].pop(HOLE))
    async with course.up() as (_, client):
        await _set_up(course, client)
        await course.note("set-up", 0)
        await _move(client, "CA")
        await course.note("country", 2)
        await _reload(client, DOMAIN)
        await course.note("reload", 0)
    house.restore_library()
    async with course.up():
        await course.note("facts", 3)
    house.change_firmware("side_gate", FIXED)
    async with course.up() as (process, client):
        await course.note("firmware", 2)
        house.change_firmware("side_gate", BROKEN)
        before = len(house.notes)
        await _reload(client, "hikvision_next")
        await _until_noted(house, before + 1)
        process.kill()
        await process.wait()
    async with course.up():
        await course.note("crash", 4)
    house.change_time_zone(TODAY)
    async with course.up():
        await course.note("day", 1)


async def _until_noted(house: House, count: int) -> None:
    """Wait until so many notes are there, for a while; they come from another process."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if len(house.notes) >= count:
            return
        await asyncio.sleep(0.005)


def main() -> None:
    """Run it in a folder that goes afterwards."""
    with tempfile.TemporaryDirectory(prefix="changes-") as folder:
        house = House(Path(folder) / "home")
        port = free_port(0)
        house.build(port)
        course = Course(house, port)
        asyncio.run(_run(course))
        print(json.dumps({"told": course.told, "log": course.faults}))


if __name__ == "__main__":
    main()
