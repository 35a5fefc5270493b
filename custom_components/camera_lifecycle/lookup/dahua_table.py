"""The tables of Dahua's `configManager.cgi`: lines of `table.Name[3].Field=value`.

Some tables hold passwords, so a reader names the fields it wants, and no other line is kept.
"""

from __future__ import annotations

import asyncio
from collections.abc import Collection
import re
from typing import Final

from .client import Client
from .model import ErrorCode, ErrorKind, LookUpError

CONFIG: Final = "/cgi-bin/configManager.cgi?action=getConfig&name="
MAX_LINES: Final = 200
MAX_TABLE_LINES: Final = 20_000

# `RemoteDevice[3].Version=..`, `RemoteDevice.uuid:System_CONFIG_NETCAMERA_INFO_3.Version=..`,
# `ChannelTitle[3].Name=..`, `Network.eth0.PhysicalAddress=..`
_LINE = re.compile(
    r"table\.\w+(?:\[(\d{1,4})\]|\.(?:uuid:)?(?:System_CONFIG_NETCAMERA_INFO_(\d{1,4})|(\w+)))"
    r"\.(\w+)=(.*)"
)


def parse_lines(text: str) -> dict[str, str]:
    """Return the lines of `name=value`; none where the device says `Error`."""
    if text.lstrip().startswith(("Error", "<")):
        return {}
    pairs = (line.partition("=") for line in text.splitlines()[:MAX_LINES])
    return {key.strip(): value.strip() for key, mark, value in pairs if mark}


async def read_table(
    client: Client, name: str, fields: Collection[str]
) -> dict[str, dict[str, str]]:
    """Return `fields` of each row of a table, by the row's number or name.

    Nothing where the device does not have the table or does not show it to this account. Raises
    LookUpError where it falls silent or refuses the login.
    """
    try:
        reply = await client.get(f"{CONFIG}{name}")
    except LookUpError as err:
        if err.kind in {ErrorKind.NO_ANSWER, ErrorKind.REFUSED}:
            raise
        return {}
    try:
        text = await reply.expect_success().text()
    except LookUpError as err:
        if err.code is ErrorCode.LOCKED:
            raise
        return {}
    return await asyncio.to_thread(_parse_table, text, frozenset(fields))


def _parse_table(text: str, fields: frozenset[str]) -> dict[str, dict[str, str]]:
    rows: dict[str, dict[str, str]] = {}
    for line in text.splitlines()[:MAX_TABLE_LINES]:
        match = _LINE.match(line.strip())
        if match is None or match.group(4) not in fields:
            continue
        row = next(group for group in match.groups()[:3] if group is not None)
        rows.setdefault(row, {})[match.group(4)] = match.group(5).strip()
    return rows
