"""`python -m development.simulated_cameras`: runs the fleet until Ctrl-C, prints it as JSON."""

from __future__ import annotations

import argparse
import asyncio
import contextlib
from ipaddress import ip_address
import json
import signal

from .fleet import fleet
from .server import all_running


async def _run(hosts: list[str], ports: list[int]) -> None:
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stopped.set)
    async with all_running(fleet(), hosts, ports) as cameras:
        print(json.dumps([camera.as_json() for camera in cameras], indent=2), flush=True)
        await stopped.wait()


def main() -> None:
    """Read the arguments and run the fleet."""
    parser = argparse.ArgumentParser(prog="simulated_cameras", description=__doc__)
    parser.add_argument("--port-base", type=int, default=18200, help="the first camera's port")
    parser.add_argument(
        "--host-base",
        type=ip_address,
        help="the first camera's address; each further one is one higher (default: all 127.0.0.1)",
    )
    chosen = parser.parse_args()
    count = len(fleet())
    ports = [chosen.port_base + number if chosen.port_base else 0 for number in range(count)]
    hosts = [str(chosen.host_base + number) for number in range(count)] if chosen.host_base else []
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(_run(hosts or ["127.0.0.1"] * count, ports))


if __name__ == "__main__":
    main()
