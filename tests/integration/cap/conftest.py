"""A home in which there is room for the entities of four cameras."""

from homeassistant.core import HomeAssistant
from homeassistant.helpers import entity_platform
import pytest

from custom_components.camera_lifecycle.lookup.announcement import Announcement
from tests.integration.home import Home

from .crowd import Crowd, limit_for

ROOM_FOR = 4


@pytest.fixture
def crowd(
    hass: HomeAssistant, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> Crowd:
    """Return the home, with room for four cameras and without any."""
    monkeypatch.setattr(
        entity_platform, "MAX_ENABLED_ENTITIES_PER_CONFIG_ENTRY", limit_for(ROOM_FOR)
    )
    return Crowd(Home(hass), caplog, [])


@pytest.fixture(autouse=True)
def _nobody_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no test call into the network."""

    async def discover() -> dict[str, Announcement]:
        return {}

    monkeypatch.setattr("custom_components.camera_lifecycle.lookup.look_ups.discover", discover)
