"""The examples of reports: as a notification, and written with core's own integration File."""

from datetime import datetime, timedelta
from pathlib import Path

from homeassistant.components import automation, persistent_notification
from homeassistant.components.file import DOMAIN as FILE
from homeassistant.config_entries import SOURCE_USER
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
from homeassistant.util import dt as dt_util
from pytest_homeassistant_custom_component.common import async_fire_time_changed

from tests.days import after_facts

from .blocks import Block, tries
from .sample import FRONT, Sample


def moment(month: int, day: int, at: str) -> datetime:
    """Return a moment of the next year."""
    zone = dt_util.get_default_time_zone()
    text = f"{after_facts().year + 1}-{month:02}-{day:02}T{at}"
    return datetime.fromisoformat(text).replace(tzinfo=zone)


async def wait_until(sample: Sample, then: datetime) -> None:
    sample.freezer.move_to(then)
    async_fire_time_changed(sample.hass)
    await sample.hass.async_block_till_done(wait_background_tasks=True)


async def stop(hass: HomeAssistant) -> None:
    """Leave no timer behind."""
    await hass.services.async_call(
        automation.DOMAIN, "turn_off", {"entity_id": "all"}, blocking=True
    )


@tries("Show the inventory in a notification on the first day")
async def test_an_inventory_each_month(sample: Sample, block: Block) -> None:
    sample.freezer.move_to(moment(2, 15, "09:00:00"))
    await sample.begin()
    await sample.automate(block)
    shown = persistent_notification._async_get_or_create_notifications(sample.hass)
    for month, day, count in ((3, 2, 0), (4, 1, 1)):
        await wait_until(sample, moment(month, day, "08:00:01"))
        assert len(shown) == count
    (notification,) = shown.values()
    assert f"| {FRONT} |" in notification["message"]
    await stop(sample.hass)


@tries("Append the inventory to a file each Monday")
async def test_an_inventory_in_a_file(sample: Sample, block: Block, tmp_path: Path) -> None:
    monday = moment(3, 1, "06:59:00")
    monday += timedelta(days=-monday.weekday() % 7)
    sample.freezer.move_to(monday)
    await sample.begin()
    sample.hass.config.allowlist_external_dirs = {str(tmp_path)}
    file = tmp_path / "inventory.md"
    await _add_file(sample.hass, file)
    await sample.automate(block)
    for later, count in (
        (timedelta(minutes=2), 1),
        (timedelta(days=1), 1),
        (timedelta(days=7, minutes=2), 2),
    ):
        await wait_until(sample, monday + later)
        assert file.read_text("utf-8").count(f"| {FRONT} |") == count
    await stop(sample.hass)


async def _add_file(hass: HomeAssistant, file: Path) -> None:
    """Add a file as a person does."""
    flows = hass.config_entries.flow
    flow = await flows.async_init(FILE, context={"source": SOURCE_USER})
    flow = await flows.async_configure(flow["flow_id"], {"next_step_id": "notify"})
    flow = await flows.async_configure(flow["flow_id"], {"file_path": str(file)})
    assert flow["type"] is FlowResultType.CREATE_ENTRY
    await hass.async_block_till_done()
