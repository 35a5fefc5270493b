"""Decides what is a camera, what a recorder's channel, and what neither."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
import re
from typing import Final

from ..engine.identify.integrations import Integration, Role
from ..engine.load import Library
from ..engine.model import Identity, Kind, Record
from .model import ClassifiedSource, ExcludedDevice, SourceDevice

type Identify = Callable[[Record], Identity]

VIA_RECORDER: Final = "via_recorder_model"
"""The detail of a record that says which recorder it was read from."""

# a random UUID, and behind it the number of a recorder's channel
_RANDOM: Final = re.compile(
    r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}(_\d{1,3})?", re.IGNORECASE
)
_NO_PICTURES = frozenset({Role.NOT_A_CAMERA, Role.NETWORK_TRACKER})
_PICTURES = frozenset({Role.PHYSICAL_CAMERA, Role.DOORBELL, Role.RECORDER_CHANNEL, Role.URL_ONLY})
_TAKES_PICTURES = frozenset({Kind.CAMERA, Kind.DOORBELL, Kind.RECORDER, Kind.ENCODER})


def classify_source(
    source: SourceDevice, library: Library, identify: Identify, *, has_cameras: bool
) -> ClassifiedSource | ExcludedDevice:
    """Return a source with a camera entity as the camera it is, or why it is none.

    `has_cameras`: other sources hang under it. Then recording software shows an overview.
    """
    identity = identify(source.record)
    facts = library.integrations.get(source.domain)
    why = _exclusion_reason(source, identity, facts, library)
    if has_cameras and facts.role is Role.RECORDER_CHANNEL:
        why = "not_a_camera"
    return _excluded(source, why) if why else _classified(source, identity, facts)


def classify_parent(
    source: SourceDevice, library: Library, identify: Identify
) -> ClassifiedSource | ExcludedDevice:
    """Return a device above cameras as the recorder it is, or why it is none.

    Hubs, bridges, homes and consoles stand above cameras too: without the evidence of a
    recorder a device that shows no picture is left out.
    """
    identity = identify(source.record)
    facts = library.integrations.get(source.domain)
    if identity.kind is Kind.ENCODER or is_recorder(identity, facts):
        return replace(_classified(source, identity, facts), is_recorder=True)
    known = identity.kind in {Kind.HUB, Kind.NOT_A_CAMERA}
    return _excluded(source, identity.kind.value if known else "cannot_tell")


def is_recorder(identity: Identity, facts: Integration) -> bool:
    """Return whether a device above cameras is their recorder.

    It says so itself, or its integration hangs cameras under nothing else.
    """
    if identity.kind is Kind.RECORDER:
        return True
    has_channels = bool(facts.channel_models) or VIA_RECORDER in facts.channel_details
    return has_channels and identity.kind in {Kind.CAMERA, Kind.UNKNOWN}


def mark_as_channel(source: SourceDevice, recorder: SourceDevice) -> SourceDevice:
    """Return `source` with the word of the recorder that it hangs under in its record."""
    details = {**source.record.details, VIA_RECORDER: recorder.record.model or "unknown"}
    return replace(source, record=replace(source.record, details=details))


def merge_child_devices(
    sources: Iterable[SourceDevice], above: Mapping[str, SourceDevice], recorders: frozenset[str]
) -> list[SourceDevice]:
    """Return sources in which child devices are what they are parts of.

    A child device of a recorder is a channel and stays by itself. `above`: the devices
    above others by their id; `recorders`: the ids of those that record.
    """
    kept: dict[str, SourceDevice] = {}
    for source in sources:
        whole = above.get(source.above or "")
        if not source.is_part or whole is None or whole.id in recorders:
            target = source
        else:
            target = replace(whole, entity_ids=source.entity_ids)
        before = kept.get(target.id)
        if before is not None:
            entity_ids = tuple(dict.fromkeys((*before.entity_ids, *target.entity_ids)))
            target = replace(before, entity_ids=entity_ids)
        kept[target.id] = target
    return list(kept.values())


def _exclusion_reason(
    source: SourceDevice, identity: Identity, facts: Integration, library: Library
) -> str | None:
    """Return why a source with a camera entity is no camera; None if it is one.

    Where neither the integration nor the model tells, a camera is what names a vendor of
    cameras; from an integration that nobody knows, also what names any vendor and streams.
    """
    if facts.role in _NO_PICTURES or identity.kind is Kind.NOT_A_CAMERA:
        return "not_a_camera"
    if identity.kind in _TAKES_PICTURES or facts.role in _PICTURES:
        return None
    if identity.vendor is None or not identity.confidence.proves:
        return "cannot_tell"
    streams = source.streams and facts.role is Role.UNKNOWN
    return None if streams or identity.vendor.id in library.vendors else "cannot_tell"


def _classified(source: SourceDevice, identity: Identity, facts: Integration) -> ClassifiedSource:
    if facts.fields.get("mac"):
        source = replace(source, macs=frozenset())
    if facts.fields.get("serial_number") == "device_id":
        source = replace(source, serials=frozenset())
    is_restream = facts.role is Role.RECORDER_CHANNEL
    return ClassifiedSource(
        device=source,
        identity=identity,
        rank=facts.rank,
        is_recorder=identity.kind is Kind.RECORDER,
        is_channel=is_restream or facts.is_channel(source.record),
        is_stream=facts.role is Role.URL_ONLY or (is_restream and source.record.stream is not None),
        slot=_slot(source) if facts.recreates_devices else None,
    )


def _slot(source: SourceDevice) -> str | None:
    """Return what a source with a random name is to its config entry: the device, or a channel."""
    for name in source.own_names:
        if source.entry_id and (match := _RANDOM.fullmatch(name)):
            return f"{source.entry_id}{match[1] or ''}"
    return None


def _excluded(source: SourceDevice, why: str) -> ExcludedDevice:
    return ExcludedDevice(source.id, source.domain, source.name, why)
