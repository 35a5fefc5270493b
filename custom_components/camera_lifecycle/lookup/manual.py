"""Manual cameras: address and login were typed by the owner, and kept in config subentries.

For a camera or recorder that no integration of Home Assistant knows.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

from homeassistant.config_entries import ConfigEntry, ConfigSubentry

from ..const import DOMAIN
from ..engine.model import Record
from ..inventory.model import FleetCamera, SourceDevice
from .credentials import Endpoint
from .model import Target
from .protocols import chosen_protocols
from .state import LookUpState

MANUAL_CAMERA: Final = "outside_camera"
"""The type of the subentries that hold such a camera."""
CONF_TLS: Final = "tls"


def manual_endpoints(entry: ConfigEntry[Any]) -> dict[str, Endpoint]:
    """Return where each manual camera is asked, by the id of its subentry."""
    return {subentry.subentry_id: _endpoint(subentry) for subentry in _subentries(entry)}


def manual_cameras(
    entry: ConfigEntry[Any], states: dict[str, LookUpState | None]
) -> Iterator[FleetCamera]:
    """Yield the manual cameras, and the cameras behind those that are recorders.

    `states`: what is kept of each one's look-ups, by the id of its subentry. A channel whose
    camera told its recorder nothing is left out: nothing could be said of it.
    """
    for subentry in _subentries(entry):
        state = states.get(subentry.subentry_id)
        record = state.record if state else None
        main = _camera(subentry, subentry.subentry_id, subentry.title, record)
        yield main.with_look_up_records((state.hint,)) if state and state.hint else main
        for channel in state.channels if state else ():
            number = channel.details.get("channel")
            if number and (channel.model or channel.sw_version):
                name = f"{subentry.title} {channel.name or number}"
                camera = _camera(subentry, f"{main.id}-{number}", name, channel)
                yield replace(camera, parent_camera_id=main.id, is_channel=True)


def _subentries(entry: ConfigEntry[Any]) -> Iterator[ConfigSubentry]:
    for subentry in entry.subentries.values():
        if subentry.subentry_type == MANUAL_CAMERA:
            yield subentry


def _endpoint(subentry: ConfigSubentry) -> Endpoint:
    data = subentry.data
    target = Target(
        data["host"], data.get("port"), data.get("username"), data.get("password"), data[CONF_TLS]
    )
    return Endpoint(target, chosen_protocols(data["protocol"]), held_by=DOMAIN)


def _camera(
    subentry: ConfigSubentry, camera_id: str, name: str, record: Record | None
) -> FleetCamera:
    source = SourceDevice(
        id=camera_id,
        device_id=None,
        entity_ids=(),
        domain=DOMAIN,
        entry_id=None,
        record=replace(record or Record(camera_id), id=camera_id),
        name=name,
    )
    return FleetCamera(
        id=camera_id,
        name=name,
        area_id=None,
        primary_device_id=None,
        sources=(source,),
        subentry_id=subentry.subentry_id,
    )
