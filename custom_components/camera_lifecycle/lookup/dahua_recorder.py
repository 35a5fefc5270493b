"""The cameras behind a recorder of Dahua's platform: the table `RemoteDevice`.

What a camera told the recorder when it was added, whoever made it; `ChannelTitle` has the names
that the owner gave. The table has the logins of the cameras too: those lines are never read.
"""

from __future__ import annotations

from collections.abc import Mapping
import re
from typing import Final

from ..engine.model import Record
from ..inventory.hardware import mac_of
from .client import Client
from .dahua_table import read_table
from .model_name import channel_model
from .result import sanitize_details, sanitize_text

FIELDS: Final = frozenset(
    {
        "Address",
        "DeviceType",
        "Enable",
        "Mac",
        "Name",
        "ProtocolType",
        "SerialNo",
        "Vendor",
        "Version",
    }
)
EMPTY_ADDRESSES: Final = frozenset({"", "0.0.0.0", "192.168.0.0"})  # noqa: S104 - what slots hold
# how an empty string is written, and a version that nobody told
_NOTHING: Final = re.compile(r"(?:null|none|unknown|\?|0)?", re.IGNORECASE)


async def read_channels(client: Client, recorder: Record) -> tuple[Record, ...]:
    """Return the cameras that `recorder` records, each as it told the recorder."""
    slots = await read_table(client, "RemoteDevice", FIELDS)
    used = {int(slot): row for slot, row in slots.items() if slot.isdecimal() and _is_used(row)}
    if not used:
        return ()
    titles = await read_table(client, "ChannelTitle", ("Name",))
    return tuple(
        _channel_record(recorder, slot + 1, used[slot], titles.get(str(slot), {}))
        for slot in sorted(used)
    )


def _is_used(row: Mapping[str, str]) -> bool:
    """Return whether a camera is set up in a slot; older tables say nothing of `Enable`."""
    enabled = row.get("Enable", "true").lower() == "true"
    return enabled and row.get("Address", "?") not in EMPTY_ADDRESSES


def _channel_record(
    recorder: Record, channel: int, row: Mapping[str, str], title: Mapping[str, str]
) -> Record:
    """Return one camera. `Vendor` is the protocol that the owner chose for it, and no maker."""
    return Record(
        id=f"{recorder.id}/{channel}",
        model=channel_model(row.get("DeviceType")),
        sw_version=_told(row.get("Version")),
        serial_number=_told(row.get("SerialNo")),
        mac=mac_of(row.get("Mac")),
        name=sanitize_text(title.get("Name")) or sanitize_text(row.get("Name")),
        details=sanitize_details(
            {
                "channel": channel,
                "ProtocolType": row.get("ProtocolType"),
                "Vendor": row.get("Vendor"),
                "via_recorder_model": recorder.model,
            }
        ),
    )


def _told(value: object) -> str | None:
    text = sanitize_text(value)
    return None if text is None or _NOTHING.fullmatch(text) else text
