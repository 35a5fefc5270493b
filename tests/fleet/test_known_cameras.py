"""How long lost cameras are remembered, and how many."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from homeassistant.core import HomeAssistant

from custom_components.camera_lifecycle.engine.identify.integrations import (
    Everywhere,
    Integrations,
)
from custom_components.camera_lifecycle.fleet.known_camera import KnownCamera
from custom_components.camera_lifecycle.fleet.known_cameras import (
    KEPT,
    MAX_LOST,
    KnownCameraStore,
)
from custom_components.camera_lifecycle.fleet.model import Fleet

NOW = datetime(2026, 11, 30, 12, tzinfo=UTC)
EMPTY = Fleet({}, (), NOW.date())
NOBODY = Integrations({}, Everywhere())


def stored(rows: dict[str, KnownCamera]) -> dict[str, Any]:
    """Return the content of the file."""
    return {"key": "k", "cameras": {key: row.as_json() for key, row in rows.items()}}


async def note(store: KnownCameraStore, now: datetime) -> set[str]:
    """Look at a home without cameras; return which ones are remembered."""
    assert await store.async_note(EMPTY, NOBODY, said=(), now=now) == ()
    return {*store.names()}


async def test_a_lost_camera_is_remembered_for_two_years_at_least(hass: HomeAssistant) -> None:
    store = KnownCameraStore(hass)
    assert store.read(stored({"a": KnownCamera("A", NOW)})) == 0
    assert await note(store, NOW) == {"a"}
    assert await note(store, NOW + timedelta(days=2 * 366)) == {"a"}
    assert await note(store, NOW + KEPT + timedelta(days=1)) == set()


async def test_of_too_many_the_last_ones_are_remembered(hass: HomeAssistant) -> None:
    row = KnownCamera("A", NOW - timedelta(days=2000))
    rows = {
        str(number): replace(row, lost=NOW - timedelta(minutes=number))
        for number in range(MAX_LOST + 3)
    }
    store = KnownCameraStore(hass)
    store.read(stored(rows))
    assert await note(store, NOW) == {str(number) for number in range(MAX_LOST)}


async def test_a_damaged_file_is_a_new_beginning(hass: HomeAssistant) -> None:
    store = KnownCameraStore(hass)
    assert store.read([]) == 1
    assert store.read({"key": 7}) == 1
    assert store.read({"key": "k", "cameras": {"a": 1, "b": KnownCamera("B", NOW).as_json()}}) == 1
    assert await note(store, NOW) == {"b"}


async def test_what_is_not_remembered_is_kept_apart_from_nothing(hass: HomeAssistant) -> None:
    store = KnownCameraStore(hass)
    await store.async_keep_apart("unknown", ["source"])
    assert store.revision == 0


async def test_what_a_clock_ahead_noted_does_not_stay_ahead(hass: HomeAssistant) -> None:
    ahead = NOW + timedelta(days=365)
    store = KnownCameraStore(hass)
    store.read(stored({"a": KnownCamera("A", ahead, lost=ahead), "b": KnownCamera("B", ahead)}))
    await note(store, NOW)
    rows = [KnownCamera.from_json(row) for row in store.content()["cameras"].values()]
    assert [(row.since, row.lost) for row in rows if row] == [(NOW, NOW), (NOW, NOW)]
