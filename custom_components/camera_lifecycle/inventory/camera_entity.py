"""Notes in a record that a camera entity of Home Assistant belongs to its device.

An integration that brings devices of many kinds makes a camera entity for its cameras alone:
in a home the entity is the sign that a mere record of the device lacks.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from ..engine.identify.cleaned_record import CAMERA_ENTITY, PICTURES, VIDEO
from ..engine.model import Record

_VIDEO: Final = {CAMERA_ENTITY: VIDEO}
_PICTURES: Final = {CAMERA_ENTITY: PICTURES}


def camera_entity_detail(*, video: bool) -> Mapping[str, str]:
    """Return the detail of a record; `video`: an entity offers a stream, not pictures alone."""
    return _VIDEO if video else _PICTURES


def with_camera_entity(record: Record, *, video: bool) -> Record:
    """Return `record` with the detail."""
    return replace(record, details={**record.details, **camera_entity_detail(video=video)})
