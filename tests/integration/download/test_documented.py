"""The example of docs/usage.md that writes the report into a file, with core's own integration."""

from datetime import datetime, timedelta
from pathlib import Path

from freezegun.api import FrozenDateTimeFactory
from homeassistant.components import automation
from homeassistant.components.file import DOMAIN as FILE
from homeassistant.config_entries import SOURCE_USER
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
from homeassistant.util import dt as dt_util
from pytest_homeassistant_custom_component.common import async_fire_time_changed

from tests.days import after_facts
from tests.integration.home import HIKVISION, HIKVISION_SERIAL, Home
from tests.integration.triggers.test_documented import automate, example


async def test_an_inventory_in_a_file(
    hass: HomeAssistant, home: Home, freezer: FrozenDateTimeFactory, tmp_path: Path
) -> None:
    monday = datetime(after_facts().year + 1, 3, 1, 6, 59, tzinfo=dt_util.get_default_time_zone())
    monday += timedelta(days=-monday.weekday() % 7)
    freezer.move_to(monday)
    home.camera("hikvision_next", "Küche", identifier=HIKVISION_SERIAL, **HIKVISION)
    await home.set_up(country="CA")
    hass.config.allowlist_external_dirs = {str(tmp_path)}
    file = tmp_path / "inventory.md"
    await _add_file(hass, file)
    await automate(hass, example("Append the inventory to a file"))
    # a minute later, a day later, and a week later
    for minutes, count in ((2, 1), (60 * 24, 1), (60 * 24 * 6, 2)):
        freezer.tick(timedelta(minutes=minutes))
        async_fire_time_changed(hass)
        await hass.async_block_till_done(wait_background_tasks=True)
        assert file.read_text("utf-8").count("| Küche |") == count
    await hass.services.async_call(
        automation.DOMAIN, "turn_off", {"entity_id": "all"}, blocking=True
    )


async def _add_file(hass: HomeAssistant, file: Path) -> None:
    """Add a file as a person does."""
    flows = hass.config_entries.flow
    flow = await flows.async_init(FILE, context={"source": SOURCE_USER})
    flow = await flows.async_configure(flow["flow_id"], {"next_step_id": "notify"})
    flow = await flows.async_configure(flow["flow_id"], {"file_path": str(file)})
    assert flow["type"] is FlowResultType.CREATE_ENTRY
    await hass.async_block_till_done()
