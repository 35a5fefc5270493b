"""Fixtures for look-ups inside Home Assistant."""

from __future__ import annotations

from homeassistant.core import HomeAssistant
import pytest

from .home import AskedHome


@pytest.fixture(autouse=True)
def _our_integration_is_found(enable_custom_integrations: None) -> None:
    """Let Home Assistant load what lies in custom_components."""


@pytest.fixture
def home(hass: HomeAssistant) -> AskedHome:
    """Return a home without cameras."""
    return AskedHome(hass)
