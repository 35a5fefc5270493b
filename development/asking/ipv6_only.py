"""A home on a network without IPv4: `python -m development.asking.ipv6_only`, for a test.

Home Assistant and cameras run in a network namespace without an IPv4 address but 127.0.0.1, on
which core's http insists: without that one Home Assistant itself does not start. Prints what came
of it as JSON. Exit code 3 where this machine lets nobody make such a namespace.
"""

from __future__ import annotations

import asyncio
from contextlib import AsyncExitStack
import json
import os
from pathlib import Path
import socket
import subprocess
import sys
import tempfile
import time
from typing import Any, Final

from development.demo.client import Client
from development.demo.log import logged_problems
from development.demo.onboarding import DOMAIN, configure_ours, obtain_credentials
from development.demo.server import LOG, running as home_assistant
from development.simulated_cameras.fleet import device
from development.simulated_cameras.server import Running, running

from .observe import read
from .run import consent, write_configuration

NO_NAMESPACE: Final = 3
PORT: Final = 8123
PATIENCE: Final = 60.0
SUBENTRIES: Final = "/api/config/config_entries/subentries/flow"
ADDRESSES: Final = {
    "onvif": "fd00:c0de::10",
    "hikvision": "fd00:c0de::11",
    "axis": "fd00:c0de::12",
}
"""Cameras of the fleet, and where each is: addresses of a network of one's own (RFC 4193)."""
FLEET: Final = {"onvif": "hanwha", "hikvision": "hikvision", "axis": "axis"}


def enter_namespace() -> bool:
    """Move into a network namespace of IPv6 alone; return whether that may be done."""
    commands = [
        ("link", "set", "lo", "up"),
        *(("-6", "address", "add", f"{a}/128", "dev", "lo") for a in ADDRESSES.values()),
    ]
    try:
        os.unshare(os.CLONE_NEWNET)
        for command in commands:
            subprocess.run(["ip", *command], check=True, capture_output=True)  # noqa: S603, S607 - constants
    except OSError, subprocess.CalledProcessError:
        return False
    return True


def has_ipv4() -> bool:
    """Return whether a way leads to any other host by IPv4."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
        except OSError:
            return False
    return True


async def observe(folder: Path) -> dict[str, Any]:
    """Set the home up and return what is known of each camera, and what the log says."""
    write_configuration(folder, PORT, "::1")
    async with AsyncExitStack() as stack:
        cameras = {
            name: await stack.enter_async_context(running(device(FLEET[name]), address, 80))
            for name, address in ADDRESSES.items()
        }
        url = await stack.enter_async_context(home_assistant(folder, PORT, "[::1]"))
        client = await stack.enter_async_context(Client(url))
        await obtain_credentials(client, folder, "US")
        await client.configure("generic", *_generic(cameras["hikvision"]))
        entry = await configure_ours(client, "US")
        await consent(client, entry["entry_id"])
        roof, barn = cameras["onvif"], cameras["axis"]
        added = [
            await _add(client, entry["entry_id"], _answers("Roof", roof, roof.host, "onvif")),
            await _add(client, entry["entry_id"], _answers("Barn", barn, f"[{barn.host}]", "auto")),
        ]
        devices = await _until_asked(client)
        entries, issues = await client.ask(
            {"type": "config_entries/get", "domain": DOMAIN}, {"type": "repairs/list_issues"}
        )
        return {
            "added": added,
            "cameras": {
                one.device: {"maker": one.maker, "look_up": one.state("look_up")} for one in devices
            },
            "refused": {name: camera.guard.refused for name, camera in cameras.items()},
            "state": entries[0]["state"],
            "issues": [one["issue_id"] for one in issues["issues"] if one["domain"] == DOMAIN],
            "log": [*logged_problems(folder / LOG)],
            "has_ipv4": has_ipv4(),
        }


def _generic(camera: Running) -> tuple[dict[str, Any], ...]:
    own = camera.device
    form = {
        "still_image_url": f"http://[{camera.host}]:{camera.port}/picture.jpg",
        "username": own.username,
        "password": own.password,
        "advanced": {"framerate": 2, "verify_ssl": False, "authentication": "digest"},
    }
    return form, {"confirmed_ok": True}


def _answers(name: str, camera: Running, host: str, protocol: str) -> dict[str, Any]:
    own = camera.device
    return {
        "name": name,
        "host": host,
        "port": camera.port,
        "tls": False,
        "protocol": protocol,
        "username": own.username,
        "password": own.password,
    }


async def _add(client: Client, entry_id: str, answers: dict[str, Any]) -> str:
    """Add a camera by its address; return what came of it."""
    step = await client.request("POST", SUBENTRIES, {"handler": [entry_id, "outside_camera"]})
    done = await client.request("POST", f"{SUBENTRIES}/{step['flow_id']}", answers)
    return str(done["type"])


async def _until_asked(client: Client) -> list[Any]:
    """Wait until every camera has been asked, and what it said stands in all its sensors."""
    began = time.monotonic()
    while True:
        devices = [one for one in (await read(client))[0] if "look_up" in one.states]
        answered = [one for one in devices if one.state("look_up") == "answered" and one.maker]
        if len(answered) == len(ADDRESSES) or time.monotonic() - began > PATIENCE:
            return devices
        await asyncio.sleep(1)


def main() -> int:
    """Print what came of it."""
    if not enter_namespace():
        return NO_NAMESPACE
    with tempfile.TemporaryDirectory() as folder:
        print(json.dumps(asyncio.run(observe(Path(folder)))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
