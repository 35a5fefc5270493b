"""What a person may attach to a report: all that decides, nothing that is private."""

from dataclasses import asdict
import re
from typing import Any, Final

from homeassistant.core import HomeAssistant

from .engine.assessment_json import assessment_as_json
from .engine.model import Record
from .fleet import attributes
from .fleet.model import AssessedCamera, Fleet
from .inventory.model import ExcludedDevice, FleetCamera, SourceDevice
from .runtime import CameraLifecycleConfigEntry

REDACTED: Final = "**REDACTED**"
_OWNERS_WORDS: Final = ("/name/", "/location/")
"""Scopes in which owners write where a camera hangs."""
_OWNERS_DETAILS: Final = ("deviceLocation", "systemContact")
_SHORTEST_SECRET: Final = 4
_SCOPE: Final = re.compile(r"(onvif://\S*?/(?:name|location)/)\S+", re.IGNORECASE)
_MAC_TAIL: Final = re.compile(
    r"\b([0-9a-f]{2}([:.-]?)[0-9a-f]{2}\2[0-9a-f]{2})(?:\2[0-9a-f]{2}){3}\b", re.IGNORECASE
)


async def async_get_config_entry_diagnostics(
    hass: HomeAssistant, entry: CameraLifecycleConfigEntry
) -> dict[str, Any]:
    """Return the settings, the library's version, each camera, what was excluded, all answers.

    Models, firmware and the maker's part of a MAC stay; names, serial numbers, hosts, notes
    and the rest of a MAC do not.
    """
    coordinator = entry.runtime_data.coordinator
    fleet = coordinator.data
    answers = entry.runtime_data.stores.answers.as_diagnostics()
    return {
        "settings": {**entry.data, **entry.options},
        "library": {
            "version": coordinator.library.version,
            "schema_version": coordinator.library.schema_version,
            "counts": dict(coordinator.library.counts),
        },
        "day": fleet.day.isoformat(),
        "totals": _totals(fleet) | {kind: len(rows) for kind, rows in answers.items()},
        "cameras": await hass.async_add_executor_job(_cameras, fleet),
        "excluded": [_excluded(device) for device in fleet.excluded],
        "answers": answers,
    }


def _totals(fleet: Fleet) -> dict[str, int]:
    """Return how many there are of what the lists below hold."""
    cameras = fleet.cameras.values()
    return {
        "cameras": len(cameras),
        "not_monitored": sum(not assessed.camera.monitored for assessed in cameras),
        "asked": sum(assessed.look_up is not None for assessed in cameras),
        "excluded": len(fleet.excluded),
    }


def _cameras(fleet: Fleet) -> list[dict[str, Any]]:
    """Return all cameras. For a thread: to look for secrets in every text takes its time."""
    return [_camera(assessed) for assessed in fleet.cameras.values()]


def _camera(assessed: AssessedCamera) -> dict[str, Any]:
    camera = assessed.camera
    shown = {
        "assessment": assessment_as_json(assessed.assessment, assessed.summary),
        "risk": attributes.risk_attributes(assessed),
        "unchanged_since": assessed.unchanged_since and assessed.unchanged_since.isoformat(),
        "plan": {**assessed.plan.as_json(), "note": assessed.plan.note and REDACTED},
        "sources": [_source(source) for source in camera.sources],
        "look_up_records": [_record(record) for record in camera.look_up_records],
        "look_up": assessed.look_up and _days_as_text(asdict(assessed.look_up)),
        "has_device": camera.primary_device_id is not None,
        "parent_camera_id": camera.parent_camera_id,
        "is_channel": camera.is_channel,
        "monitored": camera.monitored,
    }
    redacted: dict[str, Any] = _redact(shown, _secrets(camera))
    return redacted


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
    if scopes := details.get("onvif_scopes"):
        details["onvif_scopes"] = [
            scope for scope in scopes if not any(word in scope for word in _OWNERS_WORDS)
        ]
    return {
        "integration": record.integration,
        "manufacturer": record.manufacturer,
        "model": record.model,
        "model_id": record.model_id,
        "sw_version": record.sw_version,
        "hw_version": record.hw_version,
        "serial_number": record.serial_number,
        "mac": record.mac,
        "stream": record.stream,
        "details": details,
    }


def _days_as_text(values: dict[str, Any]) -> dict[str, Any]:
    return {key: value and str(value) for key, value in values.items()}


def _excluded(device: ExcludedDevice) -> dict[str, str]:
    return {"id": device.id, "integration": device.domain, "reason": device.reason}


def _secrets(camera: FleetCamera) -> list[str]:
    """Return what must not be shown of a camera, longest first."""
    secrets: set[str | None] = {camera.name}
    for source in camera.sources:
        secrets |= {source.name, source.host} | source.serials
    for record in camera.as_camera.records:
        secrets |= {record.name, record.serial_number}
        secrets |= {str(record.details.get(name) or "") for name in _OWNERS_DETAILS}
    long_enough = {
        secret.casefold() for secret in secrets if secret and len(secret) >= _SHORTEST_SECRET
    }
    return sorted(long_enough, key=len, reverse=True)


def _redact(value: Any, secrets: list[str]) -> Any:
    """Return `value` with every secret in every text replaced, and each MAC cut to its maker."""
    if isinstance(value, dict):
        return {key: _redact(item, secrets) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_redact(item, secrets) for item in value]
    if not isinstance(value, str):
        return value
    for secret in secrets:
        if secret in value.casefold():
            value = re.sub(re.escape(secret), REDACTED, value, flags=re.IGNORECASE)
    value = _SCOPE.sub(rf"\1{REDACTED}", value)
    return _MAC_TAIL.sub(r"\1\2**\2**\2**", value)
