"""Fixtures with the dashboards of a home."""

from __future__ import annotations

from homeassistant.core import HomeAssistant
import pytest

from .dashboards import Dashboards


@pytest.fixture
def dashboards(hass: HomeAssistant) -> Dashboards:
    """Return the dashboards, not set up yet."""
    return Dashboards(hass)
