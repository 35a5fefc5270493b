"""The cameras behind a recorder or a hub of Reolink: `GetChannelstatus` and `GetChnTypeInfo`.

Newer firmware names a channel's model only in the second; a camera that speaks ONVIF alone is
called by its own model there, whoever made it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from ..engine.model import Record
from .model_name import channel_model
from .result import sanitize_details, sanitize_text

MAX_CHANNELS: Final = 64
RECORDERS: Final = ("NVR", "HUB", "BASE")


@dataclass(frozen=True, slots=True)
class Channel:
    """A channel that a camera is on. `number`: the first one is 0, as in the interface."""

    number: int
    told: Mapping[str, Any]


def is_recorder(fields: Mapping[str, Any]) -> bool:
    """Return whether `GetDevInfo` tells of a recorder or a hub."""
    told = (fields.get("exactType"), fields.get("type"))
    return any(word in str(text).upper() for text in told for word in RECORDERS)


def online_channels(status: Mapping[str, Any]) -> tuple[Channel, ...]:
    """Return the channels that a camera is on, from the value of `GetChannelstatus`."""
    rows = status.get("status")
    if not isinstance(rows, list):
        return ()
    return tuple(
        Channel(row["channel"], row)
        for row in rows[:MAX_CHANNELS]
        if isinstance(row, dict)
        and type(row.get("channel")) is int
        and (row.get("online") == 1 or row.get("uid"))
    )


def channel_records(
    recorder: Record, channels: Sequence[Channel], types: Sequence[Mapping[str, Any]]
) -> tuple[Record, ...]:
    """Return the cameras; `types`: what `GetChnTypeInfo` says of each of `channels`."""
    return tuple(
        _channel_record(recorder, channel, told)
        for channel, told in zip(channels, types, strict=True)
    )


def _channel_record(recorder: Record, channel: Channel, told: Mapping[str, Any]) -> Record:
    number = channel.number + 1
    return Record(
        id=f"{recorder.id}/{number}",
        model=channel_model(told.get("typeInfo")) or channel_model(channel.told.get("typeInfo")),
        sw_version=sanitize_text(told.get("firmVer")),
        hw_version=sanitize_text(told.get("boardInfo")),
        name=sanitize_text(channel.told.get("name")),
        details=sanitize_details({"channel": number, "via_recorder_model": recorder.model}),
    )
