"""Prints what is learned of each replayed device, and the logins on the wire, as Markdown.

python -m tests.lookup.replay.table
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
import sys

import aiohttp

from custom_components.camera_lifecycle.engine.model import Record
from custom_components.camera_lifecycle.lookup.client import open_session
from custom_components.camera_lifecycle.lookup.model import Limits
from custom_components.camera_lifecycle.lookup.protocols import PROTOCOLS
from custom_components.camera_lifecycle.lookup.soap import prepare

from .devices import DEVICES
from .model import Replay
from .server import played

HEAD = "| device | protocol | learned | cameras behind it | right login | wrong login |"
FIELDS = {
    "manufacturer": "manufacturer",
    "model": "model",
    "sw_version": "firmware",
    "hw_version": "hardware",
    "serial_number": "serial number",
    "mac": "MAC",
}
DATES = ("build_date", "firmware_released", "firmware_build")


def learned(record: Record) -> Iterator[str]:
    """Yield what a record tells."""
    yield from (words for name, words in FIELDS.items() if getattr(record, name))
    if any(record.details.get(name) for name in DATES):
        yield "build date"


async def row(replay: Replay, session: aiohttp.ClientSession) -> str:
    """Return the row of one device: asked with the right password, then with a wrong one."""
    look_up = PROTOCOLS[replay.protocol].ask
    async with played(replay) as server:
        told = await look_up(server.target(), session, Limits())
        right = server.guard.accepted, server.guard.refused
        await look_up(server.target(password="wrong"), session, Limits())
        wrong = server.guard.refused - right[1]
    assert told.record is not None
    what = ", ".join(learned(told.record))
    named = sum(bool(channel.model) for channel in told.channels)
    behind = f"{len(told.channels)}, {named} with a model" if told.channels else ""
    return (
        f"| {replay.name} | {replay.protocol} | {what} | {behind} |"
        f" {right[0]} taken, {right[1]} refused | {wrong} refused |"
    )


async def rows() -> list[str]:
    """Return the table, one line each."""
    await prepare()
    async with open_session() as session:
        return [HEAD, "|---" * 6 + "|", *[await row(replay, session) for replay in DEVICES]]


if __name__ == "__main__":
    sys.stdout.write("\n".join([*asyncio.run(rows()), ""]))
