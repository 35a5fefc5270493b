"""Which Home Assistant is needed, and how a refusal says so."""

from __future__ import annotations

from typing import Final

DOMAIN: Final = "camera_lifecycle"
NEEDED: Final = "2026.9.0"
"""The oldest Home Assistant that the integration runs on; hacs.json tells installers the same."""
REFUSAL: Final = "home_assistant_too_old"
"""The key of its sentence: what a dialog ends with, and why the entry is not set up."""


def is_older_than_needed(running: str) -> bool:
    """Return whether this version of Home Assistant is refused.

    Years and months are compared: a beta, or a build of a night, has what its month brings.
    """
    return _month(running) < _month(NEEDED)


def _month(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split(".")[:2])
