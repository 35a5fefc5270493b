"""Classifies source devices: camera, recorder, a recorder's channel, or excluded."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
import re
from typing import Final

from ..engine.identify.channel import RECORDER_VERSION, VIA_RECORDER, own_record
from ..engine.identify.integrations import Integration, Role
from ..engine.load import Library
from ..engine.model import Identity, Kind, Record
from .camera_entity import with_camera_entity
from .model import ClassifiedSource, ExcludedDevice, SourceDevice

type Identify = Callable[[Record], Identity]

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
    """Return a source with a camera entity as the camera it is, or as excluded.

    `has_cameras`: other sources are connected through it. Then recording software shows an
    overview.
    """
    identity = identify(source.record)
    integration = library.integrations.get(source.domain)
    reason = _exclusion_reason(source, identity, integration, library)
    if has_cameras and integration.role is Role.RECORDER_CHANNEL:
        reason = "not_a_camera"
    return _excluded(source, reason) if reason else _classified(source, identity, integration)


def classify_parent(
    source: SourceDevice, library: Library, identify: Identify
) -> ClassifiedSource | ExcludedDevice:
    """Return the parent of cameras as the recorder it is, or as excluded.

    Hubs, bridges, homes and consoles are parents of cameras too: without the evidence of a
    recorder a device that shows no picture is excluded.
    """
    identity = identify(source.record)
    integration = library.integrations.get(source.domain)
    if identity.kind is Kind.ENCODER or is_recorder(identity, integration):
        return replace(_classified(source, identity, integration), is_recorder=True)
    is_known_kind = identity.kind in {Kind.HUB, Kind.NOT_A_CAMERA}
    return _excluded(source, identity.kind.value if is_known_kind else "cannot_tell")


def classify_as(
    source: SourceDevice, kind: Kind, library: Library, identify: Identify
) -> ClassifiedSource:
    """Return a source that would be left out as the kind of camera that its owner says it is."""
    integration = library.integrations.get(source.domain)
    classified = _classified(source, identify(source.record), integration)
    return replace(classified, is_recorder=kind is Kind.RECORDER)


def is_recorder(identity: Identity, integration: Integration) -> bool:
    """Return whether the parent of cameras is their recorder.

    Its record says so, or its integration makes nothing else a parent of cameras.
    """
    if identity.kind is Kind.RECORDER:
        return True
    has_channels = bool(integration.channel_models) or VIA_RECORDER in integration.channel_details
    return has_channels and identity.kind in {Kind.CAMERA, Kind.UNKNOWN}


def mark_as_channel(source: SourceDevice, recorder: SourceDevice, library: Library) -> SourceDevice:
    """Return `source` whose record names its recorder and holds nothing of what is that one's.

    Integrations show a camera that they cannot ask by the model, the firmware or the serial
    number of its recorder.
    """
    record, of_recorder = source.record, recorder.record
    details = {**record.details, VIA_RECORDER: of_recorder.model or "unknown"}
    if of_recorder.sw_version:
        details[RECORDER_VERSION] = of_recorder.sw_version
    serial = record.serial_number
    if serial and of_recorder.serial_number and serial.startswith(of_recorder.serial_number):
        serial = None
    marked = replace(record, details=details, serial_number=serial)
    return replace(source, record=own_record(marked, library.integrations.get(source.domain)))


def without_version_of(source: SourceDevice, parent: SourceDevice) -> SourceDevice:
    """Return `source` without the version of a bridge or hub that it is connected through.

    Bridges pass their own on for cameras of others; two models never have one version.
    """
    record, of_parent = source.record, parent.record
    is_passed_on = record.sw_version and record.sw_version == of_parent.sw_version
    if not is_passed_on or record.model == of_parent.model:
        return source
    return replace(source, record=replace(record, sw_version=None))


def merge_child_devices(
    sources: Iterable[SourceDevice], devices: Mapping[str, SourceDevice], recorders: frozenset[str]
) -> list[SourceDevice]:
    """Return the sources with the entities of child devices given to their parents.

    A child device of a recorder is a channel and stays by itself. `devices`: all
    source devices by their id; `recorders`: the ids of those that are recorders.
    """
    kept: dict[str, SourceDevice] = {}
    for source in sources:
        parent = devices.get(source.parent_device_id or "")
        if not source.is_child or parent is None or parent.id in recorders:
            target = source
        else:
            target = replace(
                parent,
                entity_ids=source.entity_ids,
                supports_stream=source.supports_stream,
                record=with_camera_entity(parent.record, video=source.supports_stream),
            )
        earlier = kept.get(target.id)
        if earlier is not None:
            entity_ids = tuple(dict.fromkeys((*earlier.entity_ids, *target.entity_ids)))
            better = target if target.supports_stream else earlier
            target = replace(better, entity_ids=entity_ids)
        kept[target.id] = target
    return list(kept.values())


def _exclusion_reason(
    source: SourceDevice, identity: Identity, integration: Integration, library: Library
) -> str | None:
    """Return the reason why a source with a camera entity is no camera; None if it is one.

    Where neither the integration nor the model tells, a camera is what names a vendor of
    cameras; from an integration that nobody knows, also what names any vendor and streams.
    """
    if integration.role in _NO_PICTURES or identity.kind is Kind.NOT_A_CAMERA:
        return "not_a_camera"
    if identity.kind in _TAKES_PICTURES or integration.role in _PICTURES:
        return None
    is_known = identity.vendor_confidence.proves or identity.confidence.proves
    if identity.vendor is None or not is_known:
        return "cannot_tell"
    has_stream = source.supports_stream and integration.role is Role.UNKNOWN
    return None if has_stream or identity.vendor.id in library.vendors else "cannot_tell"


def _classified(
    source: SourceDevice, identity: Identity, integration: Integration
) -> ClassifiedSource:
    if integration.fields.get("mac"):
        source = replace(source, macs=frozenset())
    if integration.fields.get("serial_number") == "device_id":
        source = replace(source, serials=frozenset())
    is_restream = integration.role is Role.RECORDER_CHANNEL
    return ClassifiedSource(
        device=source,
        identity=identity,
        rank=integration.rank,
        is_recorder=identity.kind is Kind.RECORDER,
        is_channel=is_restream or integration.is_channel(source.record),
        is_stream=integration.role is Role.URL_ONLY
        or (is_restream and source.record.stream is not None),
        entry_slot=entry_slot(source) if integration.recreates_devices else None,
    )


def entry_slot(source: SourceDevice) -> str | None:
    """Return which of its config entry's devices a source with a random identifier is."""
    for identifier in source.identifiers:
        if source.entry_id and (match := _RANDOM.fullmatch(identifier)):
            return f"{source.entry_id}{match[1] or ''}"
    return None


def _excluded(source: SourceDevice, reason: str) -> ExcludedDevice:
    device_ids = frozenset(filter(None, (source.device_id,)))
    return ExcludedDevice(
        source.id, source.domain, source.name, reason, device_ids, source.entity_ids, source.area_id
    )
