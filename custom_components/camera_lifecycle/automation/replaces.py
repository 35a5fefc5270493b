"""The field of the action that corrects cameras by which one of them replaces another."""

from collections.abc import Iterator
from typing import Final

from homeassistant.core import HomeAssistant, callback

from ..fleet.correctable import Correctable
from ..fleet.replacing import OldCamera
from ..runtime import CameraLifecycleRuntime
from ..text.sanitize import plain
from .targets import targeted_cameras

ATTR_REPLACES: Final = "replaces"


@callback
def find_old_camera(
    hass: HomeAssistant, runtime: CameraLifecycleRuntime, called: str
) -> OldCamera | None:
    """Return the camera that is called so, None for none or several: by a device or an entity.

    Of a camera that is gone it is the device that it had, or its name.
    """
    field = "entity_id" if "." in called else "device_id"
    there = targeted_cameras(hass, runtime.coordinator.data, {field: [called]})
    gone = runtime.stores.known_cameras.names()
    named = [key for key, name in gone.items() if called in {key, plain(name)}]
    found = [each.camera.id for each in there] or named
    return runtime.old_camera(found[0]) if len(found) == 1 else None


@callback
def no_longer_replaced(
    runtime: CameraLifecycleRuntime, fields: list[str], targets: list[Correctable]
) -> Iterator[str]:
    """Yield the ids of the cameras of which is taken back that one of the targets replaces them.

    `fields`: what is taken back.
    """
    ids = {target.id for target in targets}
    for camera_id, row in runtime.stores.replaced.replaced.items():
        if ATTR_REPLACES in fields and row.by in ids:
            yield camera_id
