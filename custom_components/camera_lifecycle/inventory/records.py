"""Makes source devices of registry entries and states."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final
from uuid import UUID

from homeassistant.config_entries import ConfigEntry
from homeassistant.const import ATTR_FRIENDLY_NAME, ATTR_RESTORED
from homeassistant.core import HomeAssistant, State
from homeassistant.helpers import device_registry as dr, entity_registry as er

from ..engine.model import Record
from .address import device_host, host_of
from .camera_entity import camera_entity_detail, with_camera_entity
from .device_marks import device_marks
from .firmware_offer import firmware_offer
from .model import SourceDevice
from .restreams import read_restream
from .stream import read_stream

STREAM_OPTIONS: Final = ("stream_source", "mjpeg_url", "still_image_url")
"""Where integrations whose user typed an address keep it."""
HOST_DATA: Final = ("host", "ip_address", "address")
"""Where integrations that talk to one device keep its address."""
BRAND: Final = "brand"
MODEL: Final = "model_name"
STATE_ATTRIBUTES: Final = (BRAND, MODEL, ATTR_FRIENDLY_NAME)
"""The attributes of a camera entity's state that describe the camera."""

# CameraEntityFeature.STREAM: to import it would load the camera component with all it requires
_STREAM: Final = 2


def device_source(
    hass: HomeAssistant, device: dr.DeviceEntry, entries: Sequence[er.RegistryEntry]
) -> SourceDevice:
    """Return the source device of a registry device; `entries`: its camera entities."""
    owner = hass.config_entries.async_get_entry(device.config_entry_id)
    domain = owner.domain if owner else next((entry.platform for entry in entries), "")
    identifiers = _identifiers(device, domain)
    restream_host, restream_path = read_restream(hass, owner, identifiers)
    typed_host, typed_path = _typed_stream(owner)
    entry_host = _entry_host(owner)
    marks, is_video = device_marks(device, identifiers, owner), _supports_stream(entries)
    told_serial = text(device.serial_number)
    record = Record(
        id=device.id,
        integration=domain,
        manufacturer=text(device.manufacturer),
        model=text(device.model),
        model_id=text(device.model_id),
        sw_version=text(device.sw_version),
        hw_version=text(device.hw_version),
        serial_number=marks.serial_name if told_serial is None else told_serial,
        mac=marks.mac,
        stream=restream_path or typed_path,
        name=text(device.name),
        details={
            **({"entry_type": device.entry_type.value} if device.entry_type else {}),
            **firmware_offer(hass, device.id, domain),
            **(camera_entity_detail(video=is_video) if entries else {}),
        },
    )
    return SourceDevice(
        id=device.id,
        device_id=device.id,
        entity_ids=tuple([entry.entity_id for entry in entries]),
        domain=domain,
        entry_id=device.config_entry_id,
        record=record,
        name=_device_name(device, entries),
        area_id=device.area_id,
        disabled=device.disabled,
        parent_device_id=device.via_device_id,
        supports_stream=is_video,
        macs=marks.macs,
        serials=marks.serials,
        host=restream_host or host_of(device.configuration_url) or typed_host or entry_host,
        identifiers=tuple(identifiers),
        created=device.created_at.timestamp(),
        is_restored=_is_restored(hass, entries),
        has_own_entry=entry_host is not None,
    )


def child_source(
    hass: HomeAssistant, child: dr.ChildDeviceEntry, entries: Sequence[er.RegistryEntry]
) -> SourceDevice:
    """Return the source device of a child device, which is a part of its parent."""
    owner = hass.config_entries.async_get_entry(child.config_entry_id)
    domain = owner.domain if owner else ""
    return SourceDevice(
        id=child.id,
        device_id=child.id,
        entity_ids=tuple(entry.entity_id for entry in entries),
        domain=domain,
        entry_id=child.config_entry_id,
        record=_of_entities(
            Record(id=child.id, integration=domain, name=text(child.name)), entries
        ),
        name=_device_name(child, entries),
        area_id=child.area_id,
        disabled=child.disabled,
        parent_device_id=child.parent_device_id,
        is_child=True,
        supports_stream=_supports_stream(entries),
    )


def entity_source(hass: HomeAssistant, entry: er.RegistryEntry) -> SourceDevice:
    """Return the source device of a registered camera entity without a device."""
    owner = entry.config_entry_id and hass.config_entries.async_get_entry(entry.config_entry_id)
    stream_host, stream_path = _typed_stream(owner or None)
    state = hass.states.get(entry.entity_id)
    name = entry.name or entry.original_name or _friendly_name(state) or entry.entity_id
    return SourceDevice(
        id=entry.id,
        device_id=None,
        entity_ids=(entry.entity_id,),
        domain=entry.platform,
        entry_id=entry.config_entry_id,
        record=_of_entities(
            _state_record(entry.id, entry.platform, name, state, stream_path), [entry]
        ),
        name=name,
        area_id=entry.area_id,
        disabled=entry.disabled,
        supports_stream=_supports_stream([entry]),
        host=stream_host,
    )


def state_source(source_id: str, state: State, domain: str = "") -> SourceDevice:
    """Return the source device of a camera entity that is in no registry."""
    name = _friendly_name(state) or state.entity_id
    return SourceDevice(
        id=source_id,
        device_id=None,
        entity_ids=(state.entity_id,),
        domain=domain,
        entry_id=None,
        record=with_camera_entity(_state_record(source_id, domain, name, state, None), video=False),
        name=name,
    )


def text(value: object) -> str | None:
    """Return a field of a registry as text; numbers happen, None for anything else."""
    if value is None or isinstance(value, str):
        return value
    return str(value) if isinstance(value, int | float) else None


def _state_record(
    record_id: str, domain: str, name: str, state: State | None, stream: str | None
) -> Record:
    """Return the record of a camera that is known by its state alone."""
    attributes: Mapping[str, Any] = state.attributes if state else {}
    return Record(
        id=record_id,
        integration=domain or None,
        manufacturer=text(attributes.get(BRAND)),
        model=text(attributes.get(MODEL)),
        stream=stream,
        name=name,
    )


def _of_entities(record: Record, entries: Sequence[er.RegistryEntry]) -> Record:
    """Return the record of a device that `entries` show; of none, as it is."""
    return with_camera_entity(record, video=_supports_stream(entries)) if entries else record


def _is_restored(hass: HomeAssistant, entries: Sequence[er.RegistryEntry]) -> bool:
    """Return whether no integration provides any of the entities: their states are old ones.

    A disabled entity has no state, and the registry keeps none before Home Assistant starts.
    """
    enabled = [entry.entity_id for entry in entries if not entry.disabled]
    for state in map(hass.states.get, enabled):
        if state is not None and not state.attributes.get(ATTR_RESTORED):
            return False
    return bool(enabled)


def _identifiers(device: dr.DeviceEntry, domain: str) -> list[str]:
    """Return what its integration calls the device; often its address or serial number.

    In an order of their own: the registry keeps a set of them.
    """
    names = [
        str(identifier[1])
        for identifier in device.identifiers
        if len(identifier) == 2  # noqa: PLR2004 - a few integrations store more
        and identifier[0] == domain
        and isinstance(identifier[1], str | UUID)
    ]
    names.sort()
    return names


def _typed_stream(owner: ConfigEntry | None) -> tuple[str | None, str | None]:
    """Return (host, path without secrets) of the address in a config entry's options."""
    if owner is not None and owner.options:
        for key in STREAM_OPTIONS:
            host, path = read_stream(owner.options.get(key))
            if host or path:
                return device_host(host), path
    return None, None


def _entry_host(owner: ConfigEntry | None) -> str | None:
    if owner is not None and owner.data:
        for key in HOST_DATA:
            if host := host_of(owner.data.get(key)):
                return host
    return None


def _device_name(
    device: dr.DeviceEntry | dr.ChildDeviceEntry, entries: Iterable[er.RegistryEntry]
) -> str:
    if name := device.name_by_user or device.name:
        return name
    names = (entry.name or entry.original_name for entry in entries)
    return next(filter(None, names), None) or device.id


def _supports_stream(entries: Iterable[er.RegistryEntry]) -> bool:
    return any(entry.supported_features & _STREAM for entry in entries)


def _friendly_name(state: State | None) -> str | None:
    return text(state.attributes.get(ATTR_FRIENDLY_NAME)) if state else None
