"""Fixtures for homes whose integrations are replaced."""

from homeassistant.core import HomeAssistant
import pytest

from tests.integration.home import Home

from .street import Street


@pytest.fixture
def street(hass: HomeAssistant) -> Street:
    """Return a home without cameras."""
    return Street(Home(hass))
