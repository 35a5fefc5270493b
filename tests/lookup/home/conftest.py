"""Fixtures for look-ups inside Home Assistant."""

from __future__ import annotations

from homeassistant.core import HomeAssistant
import pytest

from custom_components.camera_lifecycle.lookup.announcement import Announcement

from .home import AskedHome


@pytest.fixture(autouse=True)
def _our_integration_is_found(enable_custom_integrations: None) -> None:
    """Let Home Assistant load what lies in custom_components."""


@pytest.fixture(autouse=True)
def heard(monkeypatch: pytest.MonkeyPatch) -> dict[str, Announcement]:
    """Return what WS-Discovery hears; no test calls into the network."""
    announcements: dict[str, Announcement] = {}

    async def discover() -> dict[str, Announcement]:
        return dict(announcements)

    monkeypatch.setattr("custom_components.camera_lifecycle.lookup.look_ups.discover", discover)
    return announcements


@pytest.fixture
def home(hass: HomeAssistant) -> AskedHome:
    """Return a home without cameras."""
    return AskedHome(hass)
