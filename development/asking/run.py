"""`scripts/demo --asking`: cameras that are asked, in a real Home Assistant."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from contextlib import AsyncExitStack
from datetime import date
from ipaddress import ip_address
from pathlib import Path
import shutil
import tempfile
import time
from typing import Any, Final

import yaml

from development.demo.client import Client, DemoError
from development.demo.configuration import (
    CONFIGURATION,
    INTEGRATION,
    bind_to_loopback,
    write_storage,
)
from development.demo.fleet import REPOSITORY
from development.demo.log import logged_problems
from development.demo.onboarding import DOMAIN, obtain_credentials
from development.demo.server import LOG, free_port, running as home_assistant
from development.simulated_cameras.fleet import device
from development.simulated_cameras.server import Running, running

from .home import HOME, MANUAL, Member
from .observe import ObservedDevice, read

FIRST_HOST: Final = ip_address("127.18.1.2")
TIMEOUT: Final = 60.0
"""Seconds in which every camera must have been asked."""


def demonstrate(*, once: bool, port: int) -> int:
    """Run the demo; return 0 if all came out as the records say, else 1."""
    homes = REPOSITORY / ".demo"
    homes.mkdir(exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix="asking-", dir=homes))
    try:
        faults = asyncio.run(_run(folder, once=once, port=port))
    except DemoError as err:
        faults = [str(err)]
    except KeyboardInterrupt:
        faults = []
    for fault in faults:
        print(f"  {fault}")
    print(f"{len(faults)} faults; see {folder}" if faults else "All results match the cameras.")
    if not faults:
        shutil.rmtree(folder)
    return int(bool(faults))


async def _run(folder: Path, *, once: bool, port: int) -> list[str]:
    port = free_port(port)
    _write_configuration(folder, port)
    async with AsyncExitStack() as stack:
        cameras = {
            member.camera: await stack.enter_async_context(
                running(device(member.camera), str(FIRST_HOST + number))
            )
            for number, member in enumerate((*HOME, MANUAL))
        }
        url = await stack.enter_async_context(home_assistant(folder, port))
        client = await stack.enter_async_context(Client(url))
        credentials = await obtain_credentials(client, folder, "US")
        client.token = credentials.token
        titles = await _set_up_integrations(client, cameras)
        entry = await client.configure(
            DOMAIN, {"country": "US", "site": "home", "lead_time_months": 12}, {"look_ups": False}
        )
        await asyncio.sleep(5)
        before, today = await read(client)
        print("Before asking the cameras:")
        _print(before, today)
        asked = {name: camera.guard.accepted for name, camera in cameras.items()}
        faults = [f"{MANUAL.name} was asked already"] if asked[MANUAL.camera] else []
        await _consent(client, entry["entry_id"])
        faults += await _add_manual_camera(client, entry["entry_id"], cameras[MANUAL.camera])
        after, seconds = await _until_asked(client)
        print(f"\nAfter {seconds:.0f} seconds:")
        _print(after, today)
        faults += _faults(after, titles, today)
        faults += logged_problems(folder / LOG)
        if not once:
            print(f"\nOpen {url}  user: {credentials.user}  password: {credentials.password}")
            print("Press Ctrl-C to stop it.", flush=True)
            await asyncio.Event().wait()
    return faults


def _write_configuration(folder: Path, port: int) -> None:
    """Make a configuration with our integration and nothing that stands in for another."""
    (folder / "custom_components").mkdir()
    (folder / "custom_components" / INTEGRATION.name).symlink_to(INTEGRATION)
    (folder / "configuration.yaml").write_text(yaml.safe_dump(CONFIGURATION))
    (folder / ".storage").mkdir()
    write_storage(folder / ".storage" / "onboarding", 4, {"done": ["core_config"]})
    bind_to_loopback(folder / ".storage" / "http", port)


async def _set_up_integrations(client: Client, cameras: dict[str, Running]) -> dict[str, str]:
    """Set Home Assistant's own integrations up; return the title of each camera's entry."""
    titles = {}
    for member in HOME:
        answers = member.fill_in(cameras[member.camera], member.name)
        entry = await client.configure(member.integration, *answers)
        titles[member.camera] = entry["title"]
    return titles


async def _consent(client: Client, entry_id: str) -> None:
    """Agree in the options, as the owner does."""
    path = "/api/config/config_entries/options/flow"
    step = await client.request("POST", path, {"handler": entry_id})
    settings = {"next_step_id": "settings"}
    step = await client.request("POST", f"{path}/{step['flow_id']}", settings)
    answers = {"lead_time_months": 12, "asking": {"look_ups": True}}
    done = await client.request("POST", f"{path}/{step['flow_id']}", answers)
    if done["type"] != "create_entry":
        raise DemoError(f"the options ended with {done}")


async def _add_manual_camera(client: Client, entry_id: str, camera: Running) -> list[str]:
    """Add a camera that Home Assistant does not know: first with a wrong password."""
    path = "/api/config/config_entries/subentries/flow"
    own = camera.device
    answers: dict[str, Any] = {
        "name": MANUAL.name,
        "host": camera.host,
        "port": camera.port,
        "tls": False,
        "protocol": "auto",
        "username": own.username,
    }
    step = await client.request("POST", path, {"handler": [entry_id, "outside_camera"]})
    flow = f"{path}/{step['flow_id']}"
    refused = await client.request("POST", flow, {**answers, "password": "wrong"})
    faults = []
    if refused.get("errors") != {"base": "refused"} or camera.guard.refused != 1:
        faults.append(f"a wrong password came out as {refused} after {camera.guard.refused} tries")
    done = await client.request("POST", flow, {**answers, "password": own.password})
    if done["type"] != "create_entry":
        faults.append(f"the manual camera was not added: {done}")
    return faults


async def _until_asked(client: Client) -> tuple[list[ObservedDevice], float]:
    """Wait until every camera that can be asked has answered."""
    began = time.monotonic()
    while True:
        devices, _ = await read(client)
        asked = [observed for observed in devices if "look_up" in observed.states]
        names = {observed.device for observed in asked}
        answered = all(observed.state("look_up") == "answered" for observed in asked)
        if (answered and MANUAL.name in names) or time.monotonic() - began > TIMEOUT:
            return devices, time.monotonic() - began
        await asyncio.sleep(1)


def _faults(devices: Sequence[ObservedDevice], titles: dict[str, str], today: date) -> list[str]:
    faults = []
    for member in (*HOME, MANUAL):
        observed = _find(devices, member, titles)
        if observed is None:
            faults.append(f"{member.name} has no entities of ours")
            continue
        if observed.state("look_up") != "answered":
            faults.append(f"{member.name} was not asked: {observed.state('look_up')}")
        if observed.maker != member.maker:
            faults.append(f"{member.name} is made by {observed.maker}, expected {member.maker}")
        if member.built and observed.built(today) != member.built:
            faults.append(
                f"{member.name} was built {observed.built(today)}, expected {member.built}"
            )
    channels = [
        observed for observed in devices if observed.entry == titles["recorder"] and observed.maker
    ]
    makers = {observed.maker for observed in channels}
    if not makers >= {"Hikvision", "Jovision", "Dahua"}:
        faults.append(f"behind the recorder are {sorted(makers)}")
    return faults


def _find(
    devices: Sequence[ObservedDevice], member: Member, titles: dict[str, str]
) -> ObservedDevice | None:
    if member is MANUAL:
        return next((observed for observed in devices if observed.device == member.name), None)
    found = [observed for observed in devices if observed.entry == titles[member.camera]]
    return next((observed for observed in found if "look_up" in observed.states), None)


def _print(devices: Sequence[ObservedDevice], today: date) -> None:
    row = "{:28} {:22} {:16} {:12} {:10}"
    print(row.format("device", "config entry", "made by", "built", "look-up"))
    for observed in sorted(devices, key=lambda observed: (observed.entry, observed.device)):
        built = str(observed.built(today) or "")
        print(
            row.format(
                observed.device[:28],
                observed.entry[:22],
                observed.maker,
                built,
                observed.state("look_up"),
            )
        )
