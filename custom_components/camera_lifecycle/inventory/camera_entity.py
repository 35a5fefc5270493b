"""Notes in a record that a camera entity of Home Assistant belongs to its device.

An integration that brings devices of many kinds makes a camera entity for its cameras alone:
in a home the entity is the sign that a mere record of the device lacks.
"""

from dataclasses import replace

from ..engine.identify.cleaned_record import CAMERA_ENTITY, PICTURES, VIDEO
from ..engine.model import Record


def with_camera_entity(record: Record, *, video: bool) -> Record:
    """Return `record` with the detail; `video`: an entity offers a stream, not pictures alone."""
    details = {**record.details, CAMERA_ENTITY: VIDEO if video else PICTURES}
    return replace(record, details=details)
