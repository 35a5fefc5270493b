"""Fixtures for tests that run the integration inside Home Assistant."""

from collections.abc import Iterator

from homeassistant.core import HomeAssistant
import pytest

from .home import Home


@pytest.fixture(autouse=True)
def _our_integration_is_found(enable_custom_integrations: None) -> None:
    """Let Home Assistant load what lies in custom_components."""


@pytest.fixture(autouse=True)
def _nothing_deprecated(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail where Home Assistant complains about what we call."""
    yield
    complaints = ("Detected that custom integration", "Detected blocking call")
    records = [*caplog.get_records("setup"), *caplog.get_records("call")]
    lines = [record.getMessage() for record in records]
    assert not [line for line in lines if line.startswith(complaints)]


@pytest.fixture
def home(hass: HomeAssistant) -> Home:
    """Return a home without cameras."""
    return Home(hass)
