"""Home Assistant loads no config entry without a flow; nobody opens this one."""

from __future__ import annotations

from homeassistant.config_entries import ConfigFlow

from development.bench.floor.content import FLOOR


class FloorConfigFlow(ConfigFlow, domain=FLOOR):
    """Asks nothing."""
