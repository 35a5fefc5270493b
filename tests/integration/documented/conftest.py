"""Fixtures for the examples of the documents: a home, and the example that a test is about."""

from datetime import datetime, timedelta

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util
import pytest

from tests.days import after_facts
from tests.integration.home import Home

from .blocks import Block, example
from .sample import Sample


@pytest.fixture
def block(request: pytest.FixtureRequest) -> Block:
    """Return the example that the test is marked with."""
    marker = request.node.get_closest_marker("documented")
    assert marker
    return example(*marker.args)


@pytest.fixture
async def sample(
    home: Home,
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> Sample:
    """Return a home with the areas, the entities, and the cameras that the documents name."""
    zone = dt_util.get_default_time_zone()
    freezer.move_to(datetime.combine(after_facts(), datetime.min.time(), zone) + timedelta(hours=9))
    return Sample(home, hass, freezer, monkeypatch)
