"""Which hardware version a camera has."""

from __future__ import annotations

from typing import Final

from .model import Camera

MAX_LENGTH: Final = 512


def hardware_of(camera: Camera) -> str | None:
    """Return the first version that a record reports, at most 512 characters; None for none."""
    for record in camera.records:
        if record.hw_version and record.hw_version.strip():
            return record.hw_version[:MAX_LENGTH]
    return None
