"""Keeps what the owner noted about each camera: when it was bought, its warranty, a note.

The planned replacement is an answer to the camera's notices as well, so it is kept with the
answers (`acknowledgements`), and only there; `joined` puts both together.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final, Self

from homeassistant.core import HomeAssistant
from homeassistant.exceptions import UnsupportedStorageVersionError
from homeassistant.helpers.storage import Store
from homeassistant.util.hass_dict import HassKey

from ..const import DOMAIN, LOGGER
from .answers import MAX_NOTE_LENGTH

STORE_KEY: Final = f"{DOMAIN}.plan"
STORE_VERSION: Final = 1
CAMERAS: Final = "cameras"
_LOADED: HassKey[PlanStore] = HassKey(STORE_KEY)


@dataclass(frozen=True, slots=True)
class Plan:
    """What the owner noted about a camera. `note`: at most 500 characters."""

    purchased: date | None = None
    warranty_until: date | None = None
    replace_by: date | None = None
    note: str | None = None

    def as_json(self) -> dict[str, str | None]:
        """Return it as JSON values; dates are ISO."""
        return {
            "purchased": _iso(self.purchased),
            "warranty_until": _iso(self.warranty_until),
            "replace_by": _iso(self.replace_by),
            "note": self.note,
        }

    @classmethod
    def from_json(cls, data: Any) -> Self | None:
        """Return the plan that JSON values tell, None for what tells none."""
        if not isinstance(data, dict):
            return None
        days = (data.get(field) for field in ("purchased", "warranty_until", "replace_by"))
        note = data.get("note")
        try:
            purchased, warranty_until, replace_by = (
                date.fromisoformat(day) if day else None for day in days
            )
        except TypeError, ValueError:
            return None
        kept = note[:MAX_NOTE_LENGTH] if isinstance(note, str) and note else None
        return cls(purchased, warranty_until, replace_by, kept)


NO_PLAN: Final = Plan()


def _iso(day: date | None) -> str | None:
    """Return a day as ISO writes it."""
    return day.isoformat() if day else None


class PlanStore:
    """What was noted about the cameras of this home, by camera id; no planned replacements."""

    def __init__(self, hass: HomeAssistant) -> None:
        """Start empty; `async_load` reads the store."""
        self._store: Store[dict[str, Any]] = Store(
            hass, STORE_VERSION, STORE_KEY, private=True, atomic_writes=True
        )
        self._may_write = True
        self._noted: dict[str, Plan] = {}

    @property
    def noted(self) -> Mapping[str, Plan]:
        """Return what was noted, by camera id."""
        return self._noted

    async def async_load(self) -> None:
        """Read the store. What is damaged is left out and told of once in the log."""
        try:
            kept = await self._store.async_load()
        except (UnsupportedStorageVersionError, NotImplementedError) as err:
            self._may_write = False
            LOGGER.error(
                "What was noted about cameras in %s was written by a newer version and is left "
                "as it is; what is noted now lasts until the next restart: %s",
                self._store.path,
                err,
            )
            return
        self._noted, damaged = read_plans(kept)
        if damaged:
            LOGGER.warning(
                "%s of the notes about cameras kept in %s are damaged and were left out; all "
                "others still hold",
                damaged,
                self._store.path,
            )

    async def async_note(self, plans: Mapping[str, Plan]) -> None:
        """Keep `plans`, by camera id, each in place of an earlier one; stored on return."""
        self._noted |= {camera: replace(plan, replace_by=None) for camera, plan in plans.items()}
        for camera in [camera for camera, plan in self._noted.items() if plan == NO_PLAN]:
            del self._noted[camera]
        if self._may_write:
            rows = {camera: plan.as_json() for camera, plan in self._noted.items()}
            await self._store.async_save({CAMERAS: rows})

    async def async_remove(self) -> None:
        """Remove the store with all notes."""
        await self._store.async_remove()


def read_plans(kept: Any) -> tuple[dict[str, Plan], int]:
    """Return what a store's data tells by camera id, and how many rows are damaged."""
    if kept is None:
        return {}, 0
    rows = kept.get(CAMERAS) if isinstance(kept, dict) else None
    if not isinstance(rows, dict):
        return {}, 1
    read = {camera: Plan.from_json(row) for camera, row in rows.items()}
    good = {camera: plan for camera, plan in read.items() if plan is not None}
    return good, len(read) - len(good)


def merge_plans(noted: Mapping[str, Plan], replacements: Mapping[str, date]) -> Mapping[str, Plan]:
    """Return the whole plan of each camera that has one, by camera id."""
    cameras: Iterable[str] = {**noted, **replacements}
    return {
        camera: replace(noted.get(camera, NO_PLAN), replace_by=replacements.get(camera))
        for camera in cameras
    }


async def async_plans(hass: HomeAssistant) -> PlanStore:
    """Return this home's notes, read from the store at the first call."""
    if (loaded := hass.data.get(_LOADED)) is None:
        fresh = PlanStore(hass)
        await fresh.async_load()
        # Somebody else may have been faster while the file was read.
        loaded = hass.data.setdefault(_LOADED, fresh)
    return loaded


async def async_forget_plans(hass: HomeAssistant) -> None:
    """Remove the store: the integration is being removed."""
    await (await async_plans(hass)).async_remove()
    hass.data.pop(_LOADED, None)
