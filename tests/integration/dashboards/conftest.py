"""Fixtures with the dashboards of a home, whose storage is a folder on the disk."""

from __future__ import annotations

from homeassistant.core import HomeAssistant
import pytest

from ..stored_data.conftest import hass_config_dir, hass_storage  # noqa: F401 - fixtures
from .dashboards import Dashboards


@pytest.fixture
def dashboards(hass: HomeAssistant) -> Dashboards:
    """Return the dashboards, not set up yet."""
    return Dashboards(hass)
