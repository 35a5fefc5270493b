"""Which channel of a recorder a source shows: by the path of its stream, its entry, its name.

A recorder and its channels share one address. What answers there is the recorder, and of a
channel it tells only what that channel's camera has told it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
import re
from typing import Final

from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr

from ..engine.model import Kind, Record
from ..inventory.hardware import serials_of
from ..inventory.model import SourceDevice
from .credentials import CREDENTIAL_LAYOUTS, is_typed_address

# Where a path names the channel, and which number it gives the first one.
_PATHS: Final = (
    # Hikvision: a stream's number is a hundred times the channel's, plus the stream's own
    (re.compile(r"/Streaming/(?:Channels|tracks)/(\d{1,3})0\d\b", re.IGNORECASE), 1),
    (re.compile(r"/PSIA/Streaming/channels/(\d{1,3})(?!\d)", re.IGNORECASE), 0),
    # Reolink counts the first one 01 in a stream and 0 in its interface
    (re.compile(r"Preview_(\d{1,3})_(?:main|sub)\b", re.IGNORECASE), 1),
    (re.compile(r"\bcmd=Snap\b.*[?&]channel=(\d{1,3})(?!\d)", re.IGNORECASE), 0),
    # Uniview
    (re.compile(r"/(?:unicast|multicast)/c(\d{1,3})/", re.IGNORECASE), 1),
    # Dahua, Xiongmai and others
    (re.compile(r"[?&/_](?:channel|chID|chn|camera)=(\d{1,3})(?!\d)", re.IGNORECASE), 1),
    (re.compile(r"/(?:ch|cam|channel)_?(\d{1,3})(?!\d)", re.IGNORECASE), 1),
)


def channel_of_path(path: str | None) -> int | None:
    """Return the channel that a stream's path names, the first one being 1; None for none."""
    for pattern, first in _PATHS:
        if match := pattern.search(path or ""):
            return int(match.group(1)) + 1 - first
    return None


def channels_of(hass: HomeAssistant, source: SourceDevice) -> Iterator[int]:
    """Yield the channels that a source names, the first one being 1."""
    if (of_path := channel_of_path(source.record.stream)) is not None:
        yield of_path
    layout = CREDENTIAL_LAYOUTS.get(source.domain)
    if layout is None:
        return
    entry = hass.config_entries.async_get_entry(source.entry_id) if source.entry_id else None
    if layout.channel and entry and (of_entry := layout.channel_of(entry)) is not None:
        yield of_entry
    device = source.device_id and dr.async_get(hass).async_get(source.device_id)
    if layout.channel_identifier and device and source.parent_device_id is not None:
        for domain, name in (pair for pair in device.identifiers if len(pair) == 2):  # noqa: PLR2004
            if domain == source.domain and (found := layout.channel_identifier.search(str(name))):
                yield int(found.group(1))


def own_record(
    hass: HomeAssistant,
    sources: Iterable[SourceDevice],
    answer: tuple[Record, tuple[Record, ...]],
    kind: Kind,
    *,
    is_shared: bool,
) -> tuple[Record, ...]:
    """Return the record that belongs to the camera of `sources`, of all that its host answered.

    `answer`: the record of the host, of kind `kind`, and those of its channels. `is_shared`:
    other cameras are at the host too. Nothing, rather than a recorder's own.
    """
    record, channels = answer
    sources = tuple(sources)
    numbers = {number for source in sources for number in channels_of(hass, source)}
    if not numbers and not all(is_typed_address(source.domain) for source in sources):
        return (record,)
    if channels or kind is Kind.RECORDER:
        return channel_record(sources, channels, numbers)
    if kind is Kind.UNKNOWN and (is_shared or any(number > 1 for number in numbers)):
        return ()
    return (record,)


def channel_record(
    sources: Iterable[SourceDevice], channels: Iterable[Record], numbers: Iterable[int]
) -> tuple[Record, ...]:
    """Return what a recorder knows of the channel that `sources` are, by serial or number."""
    serials = {serial for source in sources for serial in source.serials}
    wanted = {str(number) for number in numbers}
    for channel in channels:
        says_something = channel.model or channel.sw_version
        is_same = serials_of([channel.serial_number]) & serials
        if says_something and (is_same or channel.details.get("channel") in wanted):
            return (channel,)
    return ()
