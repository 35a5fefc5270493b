"""Which camera is meant by a name that somebody typed or said."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from homeassistant.exceptions import ServiceValidationError

from ..const import DOMAIN
from ..event_loop.time_slice import TimeSlice
from ..fleet.model import AssessedCamera
from ..text.folded import folded
from ..text.sanitize import plain


class NameRefusal(StrEnum):
    """Why no camera is meant; also the translation key."""

    NO_CAMERA = "no_camera"
    NONE_NAMED = "no_camera_named"
    SEVERAL_NAMED = "several_named"


_NAMED: Final = 5
"""How many of the cameras that could be meant an error names."""


async def async_named_cameras(
    cameras: Mapping[str, AssessedCamera], name: str
) -> dict[str, AssessedCamera]:
    """Return the one camera among `cameras` that is called so, or whose name has this as a part.

    Neither case nor accents count. Raises a translated ServiceValidationError for none and for
    several: it names cameras out of `cameras` alone.
    """
    meant, time_slice = folded(name), TimeSlice()
    names: dict[str, str] = {}
    for camera_id, assessed in cameras.items():
        names[camera_id] = folded(assessed.camera.name)
        await time_slice.async_yield()
    found = [camera_id for camera_id, known in names.items() if known == meant]
    if not found and meant:
        found = [camera_id for camera_id, known in names.items() if meant in known]
    if not found:
        raise refused(NameRefusal.NONE_NAMED, name=plain(name))
    if len(found) > 1:
        could = sorted(plain(cameras[camera_id].camera.name) for camera_id in found)
        listed = ", ".join([*could[:_NAMED], *(["…"] if len(could) > _NAMED else [])])
        raise refused(NameRefusal.SEVERAL_NAMED, name=plain(name), cameras=listed)
    return {found[0]: cameras[found[0]]}


def refused(key: NameRefusal, **placeholders: str) -> ServiceValidationError:
    """Return the error with a translated text."""
    return ServiceValidationError(
        translation_domain=DOMAIN, translation_key=key.value, translation_placeholders=placeholders
    )
