"""Fixtures for homes whose states are recorded: the recorder comes before Home Assistant does."""

from collections.abc import Iterator
import logging
from typing import Any

from homeassistant.core import HomeAssistant
import pytest

from tests.integration.home import Home

from .demo import DemoCameras


@pytest.fixture(autouse=True)
def _recorded(recorder_mock: Any, enable_custom_integrations: None) -> None:
    """Record all states, and let Home Assistant load what lies in custom_components."""
    for talkative in ("sqlalchemy.engine", "homeassistant.components.recorder"):
        logging.getLogger(talkative).setLevel(logging.WARNING)


@pytest.fixture(autouse=True)
def _nothing_is_complained_of(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail where Home Assistant or its recorder complains about what we do."""
    yield
    complaints = ("Detected that custom integration", "State attributes for", "Error with")
    assert not [line for line in caplog.messages if line.startswith(complaints)]


@pytest.fixture
def home(hass: HomeAssistant) -> Home:
    """Return a home without cameras."""
    return Home(hass)


@pytest.fixture
def demo(home: Home) -> DemoCameras:
    """Return the cameras of the demo home, not set up yet."""
    return DemoCameras(home)
