"""The device that we make for a camera which has none: what it says of itself."""

from typing import Final, TypedDict

from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers.device_registry import DeviceInfo

from ..const import DOMAIN
from .model import AssessedCamera

MAX_LENGTH: Final = 255


class ReportedFields(TypedDict):
    """What the camera, or whoever knows it, reports; None for what nobody reports.

    `serial_number` is always None: every user of the home reads the registry, and who told us a
    serial number told nobody else. It takes away what an earlier version showed.
    """

    name: str
    manufacturer: str | None
    model: str | None
    sw_version: str | None
    hw_version: str | None
    serial_number: None


def reported_fields(assessed: AssessedCamera) -> ReportedFields:
    """Return what is reported of a camera, as its device page shows it."""
    camera, model = assessed.camera, assessed.assessment.model
    records = camera.as_camera.records

    def first(field: str) -> str | None:
        values = (getattr(record, field) for record in records)
        return next((text[:MAX_LENGTH] for text in values if text), None)

    return ReportedFields(
        name=camera.name[:MAX_LENGTH],
        manufacturer=first("manufacturer"),
        model=model[:MAX_LENGTH] if model else None,
        sw_version=first("sw_version"),
        hw_version=first("hw_version"),
        serial_number=None,
    )


def camera_device_info(hass: HomeAssistant, entry_id: str, assessed: AssessedCamera) -> DeviceInfo:
    """Return the device of a camera; one behind a recorder of ours hangs under it."""
    camera, reported = assessed.camera, reported_fields(assessed)
    info = DeviceInfo(
        identifiers={(DOMAIN, camera.id)},
        name=reported["name"],
        manufacturer=reported["manufacturer"],
        model=reported["model"],
        sw_version=reported["sw_version"],
        hw_version=reported["hw_version"],
    )
    if camera.parent_camera_id is not None and camera.subentry_id is not None:
        recorder = dr.async_get(hass).async_get_device_by_identifier(
            (DOMAIN, camera.parent_camera_id), entry_id
        )
        if recorder is not None:
            info["via_device_id"] = recorder.id
    return info
