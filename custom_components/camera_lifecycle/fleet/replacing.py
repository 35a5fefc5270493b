"""What passes on from a camera to the one that has replaced it, and what of it is offered.

Name and area pass on only where an administrator ticks them, and never over what the owner has
chosen for the new device. Of a recorder's channels the corrections are offered: the cameras
behind it may be the same.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import device_registry as dr

from ..const import DOMAIN
from ..owner.corrections import ON_LABEL, CorrectedClaim, Correction
from ..text.sanitize import plain
from .known_camera import KnownCamera
from .model import AssessedCamera


@dataclass(frozen=True, slots=True)
class OldCamera:
    """A camera that may be replaced. `is_there`: whether a device still is it."""

    id: str
    name: str
    area_id: str | None
    is_there: bool


@dataclass(frozen=True, slots=True)
class ChannelOffer:
    """What was said of the camera on a channel of the old recorder.

    `number`: of the channel. `name`: of that camera. `camera_id`: which camera shows the same
    channel of the new one. `said`: by the names of `CorrectedClaim`.
    """

    number: int
    name: str
    camera_id: str
    said: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class PassedOn:
    """What is ticked: a name and an area for the new device, None for neither; channels."""

    name: str | None = None
    area_id: str | None = None
    channels: tuple[ChannelOffer, ...] = ()


NOTHING = PassedOn()


def old_camera(
    camera_id: str, cameras: Mapping[str, AssessedCamera], known: Mapping[str, KnownCamera]
) -> OldCamera | None:
    """Return a camera that is there, or was; None where nobody knows one of that id."""
    if (assessed := cameras.get(camera_id)) is not None:
        camera = assessed.camera
        return OldCamera(camera_id, plain(camera.name) or camera_id, camera.area_id, is_there=True)
    if (row := known.get(camera_id)) is None:
        return None
    return OldCamera(camera_id, plain(row.name) or camera_id, row.area_id, is_there=False)


@callback
def device_of(
    hass: HomeAssistant, new: AssessedCamera
) -> dr.DeviceEntry | dr.ChildDeviceEntry | None:
    """Return the device on whose page a camera stands, None where it has none."""
    devices = dr.async_get(hass)
    if (primary := new.camera.primary_device_id) is not None:
        return devices.async_get(primary)
    own = devices.async_get_devices(identifiers={(DOMAIN, new.camera.id)})
    return next(iter(own), None)


def channel_offers(
    old: Mapping[int, tuple[str, str]],
    new: Mapping[int, tuple[str, str]],
    corrections: Mapping[str, Correction],
) -> tuple[ChannelOffer, ...]:
    """Return what can be taken over by channel, as far as nothing was said of the new one.

    `old`, `new`: id and name of the camera on each channel of the two recorders.
    """
    offers = []
    for number in sorted(old.keys() & new.keys()):
        (before, name), (now, _) = old[number], new[number]
        said = _said(corrections.get(before))
        if said and before != now and not _said(corrections.get(now)):
            offers.append(ChannelOffer(number, plain(name) or before, now, said))
    return tuple(offers)


def _said(correction: Correction | None) -> dict[str, Any]:
    """Return what a correction says of that which stands on a camera."""
    if correction is None:
        return {}
    claims: Iterable[CorrectedClaim] = correction.claims
    return {each.value: getattr(correction, each) for each in claims if each in ON_LABEL}
