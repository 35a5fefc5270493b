"""`scripts/demo --asking`: cameras that are asked, in a real Home Assistant."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from contextlib import AsyncExitStack
from dataclasses import replace
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
from development.demo.onboarding import configure_ours, obtain_credentials
from development.demo.server import LOG, LOOPBACK, free_port, running as home_assistant
from development.simulated_cameras.fleet import device
from development.simulated_cameras.server import Running, running

from .home import HOME, LOCKED, MANUAL, REFUSING, SAID_OF_IT, ManualMember
from .observe import ObservedDevice, read

FIRST_HOST: Final = ip_address("127.18.1.2")
CAMERAS: Final = (*(one.camera for one in HOME), *(one.camera for one in MANUAL))
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
    write_configuration(folder, port)
    async with AsyncExitStack() as stack:
        cameras = {
            name: await stack.enter_async_context(running(device(name), str(FIRST_HOST + number)))
            for number, name in enumerate(CAMERAS)
        }
        url = await stack.enter_async_context(home_assistant(folder, port))
        client = await stack.enter_async_context(Client(url))
        credentials = await obtain_credentials(client, folder, "US")
        client.token = credentials.token
        titles = await _set_up_integrations(client, cameras)
        entry = await configure_ours(client, "US")
        await asyncio.sleep(5)
        before, today = await read(client)
        print("Before asking the cameras:")
        _print(before, today)
        faults = [
            f"{member.name} was asked already"
            for member in MANUAL
            if cameras[member.camera].guard.accepted
        ]
        wrong, locked = cameras[REFUSING].guard, cameras[LOCKED].guard
        wrong.device = replace(wrong.device, password="changed")  # noqa: S106 - opens nothing
        locked.is_locked = True
        refused = wrong.refused, locked.refused
        await consent(client, entry["entry_id"])
        for member in MANUAL:
            faults += await _add_manual_camera(
                client, entry["entry_id"], member, cameras[member.camera]
            )
        after, seconds = await _until_asked(client)
        print(f"\nAfter {seconds:.0f} seconds:")
        _print(after, today)
        faults += _faults(after, titles, today)
        counts = wrong.refused - refused[0], locked.refused - refused[1]
        print(f"\nWrong logins on the wire: {counts[0]} to {REFUSING}, {counts[1]} to {LOCKED}")
        if counts != (1, 0):
            faults.append(f"the login that is refused was sent {counts} times, expected (1, 0)")
        problems = list(logged_problems(folder / LOG))
        faults += [line for line in problems if SAID_OF_IT not in line]
        if sum(SAID_OF_IT in line for line in problems) != 1:
            faults.append("the log does not say once that a login was refused")
        if not once:
            print(f"\nOpen {url}  user: {credentials.user}  password: {credentials.password}")
            print("Press Ctrl-C to stop it.", flush=True)
            await asyncio.Event().wait()
    return faults


def write_configuration(folder: Path, port: int, host: str = LOOPBACK) -> None:
    """Make a configuration with our integration and nothing that stands in for another."""
    (folder / "custom_components").mkdir()
    (folder / "custom_components" / INTEGRATION.name).symlink_to(INTEGRATION)
    (folder / "configuration.yaml").write_text(yaml.safe_dump(CONFIGURATION))
    (folder / ".storage").mkdir()
    write_storage(folder / ".storage" / "onboarding", 4, {"done": ["core_config"]})
    bind_to_loopback(folder / ".storage" / "http", port, host)


async def _set_up_integrations(client: Client, cameras: dict[str, Running]) -> dict[str, str]:
    """Set Home Assistant's own integrations up; return the title of each camera's entry."""
    titles = {}
    for member in HOME:
        answers = member.fill_in(cameras[member.camera], member.name)
        entry = await client.configure(member.integration, *answers)
        titles[member.camera] = entry["title"]
    return titles


async def consent(client: Client, entry_id: str) -> None:
    """Agree in the options, as the owner does."""
    path = "/api/config/config_entries/options/flow"
    step = await client.request("POST", path, {"handler": entry_id})
    settings = {"next_step_id": "settings"}
    step = await client.request("POST", f"{path}/{step['flow_id']}", settings)
    answers = {"lead_time_months": 12, "asking": {"look_ups": True}}
    done = await client.request("POST", f"{path}/{step['flow_id']}", answers)
    if done["type"] != "create_entry":
        raise DemoError(f"the options ended with {done}")


async def _add_manual_camera(
    client: Client, entry_id: str, member: ManualMember, camera: Running
) -> list[str]:
    """Add a camera that Home Assistant does not know: first with a wrong password."""
    path = "/api/config/config_entries/subentries/flow"
    own = camera.device
    answers: dict[str, Any] = {
        "name": member.name,
        "host": camera.host,
        "port": camera.port,
        "tls": own.tls,
        "protocol": member.protocol,
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
        faults.append(f"the manual camera {member.name} was not added: {done}")
    return faults


async def _until_asked(client: Client) -> tuple[list[ObservedDevice], float]:
    """Wait until every camera that can be asked has been."""
    began = time.monotonic()
    wanted = sorted([member.state for member in HOME] + ["answered"] * len(MANUAL))
    while True:
        devices, _ = await read(client)
        states = [observed.state("look_up") for observed in devices if "look_up" in observed.states]
        if sorted(states) == wanted or time.monotonic() - began > TIMEOUT:
            return devices, time.monotonic() - began
        await asyncio.sleep(1)


def _faults(devices: Sequence[ObservedDevice], titles: dict[str, str], today: date) -> list[str]:
    faults = []
    for member in HOME:
        observed = _find(devices, titles[member.camera])
        faults += _camera_faults(member.name, observed, member.state, member.maker)
        faults += _date_faults(member.name, observed, member.built, today)
    for manual in MANUAL:
        observed = next((one for one in devices if one.device == manual.name), None)
        faults += _camera_faults(manual.name, observed, "answered", manual.maker)
        faults += _date_faults(manual.name, observed, manual.built, today)
        behind = [one for one in devices if one.device.startswith(f"{manual.name} ")]
        makers = {one.maker for one in behind}
        if len(behind) != manual.channels or makers != manual.makers:
            faults.append(f"behind {manual.name} are {len(behind)} cameras of {sorted(makers)}")
    channels = [
        observed for observed in devices if observed.entry == titles["recorder"] and observed.maker
    ]
    makers = {observed.maker for observed in channels}
    if not makers >= {"Hikvision", "Jovision", "Dahua"}:
        faults.append(f"behind the recorder are {sorted(makers)}")
    return faults


def _camera_faults(name: str, observed: ObservedDevice | None, state: str, maker: str) -> list[str]:
    if observed is None:
        return [f"{name} has no entities of ours"]
    faults = []
    if observed.state("look_up") != state:
        faults.append(f"{name} was asked: {observed.state('look_up')}, expected {state}")
    if observed.maker != maker:
        faults.append(f"{name} is made by {observed.maker}, expected {maker}")
    return faults


def _date_faults(
    name: str, observed: ObservedDevice | None, built: date | None, today: date
) -> list[str]:
    if observed is None or built is None or observed.built(today) == built:
        return []
    return [f"{name} was built {observed.built(today)}, expected {built}"]


def _find(devices: Sequence[ObservedDevice], title: str) -> ObservedDevice | None:
    found = [observed for observed in devices if observed.entry == title]
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
