"""Which hardware version a camera has: its owner's word first, then what it reports."""

from __future__ import annotations

from typing import Final

from .model import Camera, Evidence, Strength

OWNER_HARDWARE: Final = "owner_hardware_version"
"""The key in a record's details under which the version stands that the owner named.

It stands beside the reported one: boards tell the maker, a version read off a label does not.
"""
MAX_LENGTH: Final = 512


def hardware_of(camera: Camera) -> str | None:
    """Return the hardware version, at most 512 characters; None where nobody tells one."""
    reported = (record.hw_version for record in camera.records)
    for text in (_said_by_owner(camera), *reported):
        if text and text.strip():
            return text[:MAX_LENGTH]
    return None


def hardware_by_owner(camera: Camera) -> Evidence | None:
    """Return the owner's word as evidence; None where there is none."""
    said = _said_by_owner(camera)
    return Evidence("owner", said, f"hardware:{said}", Strength.CERTAIN) if said else None


def _said_by_owner(camera: Camera) -> str | None:
    said = (record.details.get(OWNER_HARDWARE) for record in camera.records)
    return next(
        (text[:MAX_LENGTH] for text in said if isinstance(text, str) and text.strip()), None
    )
