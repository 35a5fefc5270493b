"""What a person may attach to a report: all that decides, nothing that is private."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any, Final

from homeassistant.config_entries import ConfigEntryState
from homeassistant.const import ATTR_DEVICE_ID
from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr

from .automation.targets import targeted_cameras
from .engine.assessment_json import assessment_as_json
from .engine.model import Record
from .facts.kept import LastLook
from .fleet import attributes
from .fleet.model import AssessedCamera, Fleet
from .inventory.hardware import mac_of
from .inventory.model import ExcludedDevice, SourceDevice
from .redaction.build import async_build_redactor
from .redaction.redactor import Hidden
from .redaction.spans import Private
from .runtime import CameraLifecycleConfigEntry

_OWNERS_WORDS: Final = ("/name/", "/location/")
"""Scopes in which owners write where a camera hangs."""


async def async_get_config_entry_diagnostics(
    hass: HomeAssistant, entry: CameraLifecycleConfigEntry
) -> dict[str, Any]:
    """Return the settings, the library's version, each camera, what was excluded, all answers.

    Vendors, models, firmware and the maker's part of a MAC address stay; what is private of the
    home does not, wherever it stands and however it is written. While the entry is not loaded,
    only that.
    """
    if entry.state is not ConfigEntryState.LOADED:
        return _not_loaded(entry)
    coordinator = entry.runtime_data.coordinator
    fleet = coordinator.data
    stores = entry.runtime_data.stores
    answers, steps = stores.answers.as_diagnostics(), stores.steps.as_diagnostics()
    listed = {**answers, "steps": steps}
    shown = {
        **_head(entry),
        "totals": _totals(fleet) | {kind: len(rows) for kind, rows in listed.items()},
        "excluded": [_excluded(device) for device in fleet.excluded],
        "answers": answers,
        "steps": steps,
    }
    return await _async_redacted(hass, entry, fleet.cameras.values(), shown)


async def async_get_device_diagnostics(
    hass: HomeAssistant, entry: CameraLifecycleConfigEntry, device: dr.DeviceEntry
) -> dict[str, Any]:
    """Return the same of the one camera that a device stands for; of no camera for our service."""
    if entry.state is not ConfigEntryState.LOADED:
        return _not_loaded(entry)
    fleet = entry.runtime_data.coordinator.data
    cameras = targeted_cameras(hass, fleet, {ATTR_DEVICE_ID: [device.id]})
    return await _async_redacted(hass, entry, cameras, _head(entry))


def _not_loaded(entry: CameraLifecycleConfigEntry) -> dict[str, Any]:
    """Return all that is known of an entry that is disabled, or could not be loaded."""
    disabled_by = entry.disabled_by and entry.disabled_by.value
    return {"state": entry.state.value, "disabled_by": disabled_by}


def _head(entry: CameraLifecycleConfigEntry) -> dict[str, Any]:
    """Return what every download begins with: what decides beside the cameras."""
    coordinator = entry.runtime_data.coordinator
    return {
        "settings": {**entry.data, **entry.options},
        "library": {
            "version": coordinator.library.version,
            "schema_version": coordinator.library.schema_version,
            "counts": dict(coordinator.library.counts),
            "is_of_release": entry.runtime_data.facts.is_of_release,
            "last_look": _last_look(entry.runtime_data.facts.last_look),
        },
        "day": coordinator.data.day.isoformat(),
        "card": entry.runtime_data.card.state.value,
    }


def _last_look(last: LastLook | None) -> dict[str, Any] | None:
    """Return how the last look for newer facts went."""
    if last is None:
        return None
    return {"at": last.at.isoformat(), "fault": last.fault and last.fault.value}


async def _async_redacted(
    hass: HomeAssistant,
    entry: CameraLifecycleConfigEntry,
    cameras: Iterable[AssessedCamera],
    shown: dict[str, Any],
) -> dict[str, Any]:
    """Return what is shown, and the cameras, without anything private.

    In a thread: to look for each private value in every text takes its time.
    """
    redactor = await async_build_redactor(hass, entry)
    listed = tuple(cameras)

    def redacted() -> dict[str, Any]:
        rows = [redactor.redact(_camera(assessed)) for assessed in listed]
        return {**redactor.redact(shown), "cameras": rows}

    return await hass.async_add_executor_job(redacted)


def _totals(fleet: Fleet) -> dict[str, int]:
    """Return how many there are of what the lists below hold."""
    cameras = fleet.cameras.values()
    return {
        "cameras": len(cameras),
        "not_monitored": sum(not assessed.camera.monitored for assessed in cameras),
        "asked": sum(assessed.look_up is not None for assessed in cameras),
        "excluded": len(fleet.excluded),
    }


def _camera(assessed: AssessedCamera) -> dict[str, Any]:
    camera = assessed.camera
    return {
        "assessment": assessment_as_json(assessed.assessment, assessed.summary),
        "risk": attributes.risk_attributes(assessed),
        "unchanged_since": assessed.unchanged_since and assessed.unchanged_since.isoformat(),
        "plan": {**assessed.plan.as_json(), "note": Hidden(Private.NOTE, assessed.plan.note)},
        "sources": [_source(source) for source in camera.sources],
        "look_up_records": [_record(record) for record in camera.look_up_records],
        "look_up": assessed.look_up and _days_as_text(asdict(assessed.look_up)),
        "has_device": camera.primary_device_id is not None,
        "parent_camera_id": camera.parent_camera_id,
        "is_channel": camera.is_channel,
        "monitored": camera.monitored,
    }


def _source(source: SourceDevice) -> dict[str, Any]:
    return {
        "id": source.id,
        "camera_entities": len(source.entity_ids),
        **_record(source.record),
        "integration": source.domain,
        "disabled": source.disabled,
        "parent_device_id": source.parent_device_id,
    }


def _record(record: Record) -> dict[str, Any]:
    details = dict(record.details)
    if isinstance(scopes := details.get("onvif_scopes"), list | tuple):
        details["onvif_scopes"] = [
            scope for scope in scopes if not any(word in str(scope) for word in _OWNERS_WORDS)
        ]
    return {
        "integration": record.integration,
        "manufacturer": record.manufacturer,
        "model": record.model,
        "model_id": record.model_id,
        "sw_version": record.sw_version,
        "hw_version": record.hw_version,
        "serial_number": Hidden(Private.SERIAL, record.serial_number),
        "mac": record.mac if mac_of(record.mac) else Hidden(Private.MAC, record.mac),
        "stream": record.stream,
        "details": details,
    }


def _days_as_text(values: dict[str, Any]) -> dict[str, Any]:
    return {key: value and str(value) for key, value in values.items()}


def _excluded(device: ExcludedDevice) -> dict[str, str]:
    return {"id": device.id, "integration": device.domain, "reason": device.reason}
