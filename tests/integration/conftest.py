"""Fixtures for tests that run the integration inside Home Assistant."""

from homeassistant.core import HomeAssistant
import pytest

from .home import Home


@pytest.fixture(autouse=True)
def _our_integration_is_found(enable_custom_integrations: None) -> None:
    """Let Home Assistant load what lies in custom_components."""


@pytest.fixture
def home(hass: HomeAssistant) -> Home:
    """Return a home without cameras."""
    return Home(hass)
