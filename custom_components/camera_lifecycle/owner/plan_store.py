"""Keeps what the owner noted about each camera."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final, override

from homeassistant.core import HomeAssistant

from ..storage.rows import KeptJson
from ..store import JsonStore, read_mapping
from .plan import NO_PLAN, Plan

KEY: Final = "plan"
CAMERAS: Final = "cameras"


class PlanStore(JsonStore):
    """What was noted about the cameras of this home, by camera id; no planned replacements."""

    key = KEY
    subject = "notes about cameras"

    def __init__(self, hass: HomeAssistant) -> None:
        """Begin without notes."""
        super().__init__(hass)
        self._plans: dict[str, Plan] = {}
        self.revision = 0
        """Grows with each change."""
        self._json = KeptJson()

    @property
    def plans(self) -> Mapping[str, Plan]:
        """Return what was noted, by camera id."""
        return self._plans

    async def async_set(self, plans: Mapping[str, Plan]) -> None:
        """Keep `plans`, by camera id, each in place of an earlier one; stored on return."""
        self._plans |= {camera: replace(plan, replace_by=None) for camera, plan in plans.items()}
        for camera in [camera for camera, plan in self._plans.items() if plan == NO_PLAN]:
            del self._plans[camera]
        self.revision += 1
        await self.async_save()

    @override
    def read(self, content: Any) -> int:
        """Take over what the file holds; a damaged row costs nothing but itself."""
        self._plans, damaged = read_plans(content)
        return damaged

    @override
    def held(self) -> dict[str, Any]:
        """Return what the file is to hold."""
        return {CAMERAS: self._json.mapping(self._plans)}


def read_plans(content: Any) -> tuple[dict[str, Plan], int]:
    """Return the plans that a stored file holds by camera id, and how many rows are damaged."""
    if content is None:
        return {}, 0
    rows = content.get(CAMERAS) if isinstance(content, dict) else None
    return read_mapping(rows, Plan.from_json) if rows is not None else ({}, 1)
