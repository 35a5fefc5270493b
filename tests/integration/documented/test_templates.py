"""The examples of templates."""

from datetime import timedelta

from homeassistant.helpers import device_registry as dr, entity_registry as er
from homeassistant.setup import async_setup_component
from homeassistant.util import dt as dt_util
import pytest

from custom_components.camera_lifecycle.engine.load import load_library
from custom_components.camera_lifecycle.engine.model import SupportStatus
from custom_components.camera_lifecycle.engine.partial_date import PartialDate
from tests.integration.test_newest_firmware import put, say

from .blocks import Block, tries
from .sample import FRONT, GATE, OFFERED, Sample
from .verdict import supported


@tries("The names of all cameras that are at risk")
async def test_names(sample: Sample, block: Block) -> None:
    await sample.begin()
    assert sample.render(block) == ""
    await sample.newer_facts()
    assert sample.render(block) == FRONT
    sample.hang_up_like_the_front_door("A door")
    await sample.home.settle()
    assert sample.render(block) == f"A door, {FRONT}"


@tries("How many cameras have which support status")
async def test_counts(sample: Sample, block: Block) -> None:
    await sample.begin(country="CA")
    assert sample.render(block).split("\n") == ["phased_out: 1", "unknown: 1"]


@tries("The cameras with the label Outside")
async def test_newer_firmware(sample: Sample, block: Block) -> None:
    await sample.begin()
    device = dr.async_get(sample.hass).async_get(sample.devices[GATE])
    assert device
    update = put(sample.home, device)
    await sample.home.settle()
    assert sample.render(block) == ""
    await say(sample.home, update, latest_version=OFFERED)
    assert sample.render(block) == "Gate: 3.1.0.4054"
    dr.async_get(sample.hass).async_update_device(device.id, labels=set())
    assert sample.render(block) == ""


@tries("The days until the support of a camera ends")
@pytest.mark.parametrize("is_known", [True, False])
async def test_days(sample: Sample, block: Block, *, is_known: bool) -> None:
    end = dt_util.now().date() + timedelta(days=100)
    if is_known:
        day = PartialDate(end.year, end.month, end.day)
        supported(sample.monkeypatch, SupportStatus.SUPPORTED, day)
    await sample.begin()
    er.async_get(sample.hass).async_update_entity(
        "sensor.front_door_support_ends", disabled_by=None
    )
    assert sample.home.us
    await sample.hass.config_entries.async_reload(sample.home.us.entry_id)
    await sample.hass.async_block_till_done()
    assert sample.render(block) == (100 if is_known else "not known")


@tries("A sensor of your own")
async def test_a_sensor(sample: Sample, block: Block) -> None:
    await sample.begin()
    sample.hang_up_like_the_front_door("Elsewhere")
    assert await async_setup_component(sample.hass, "template", block.content)
    await sample.hass.async_block_till_done()
    for library, count in ((None, "0"), (load_library(), "1")):
        if library:
            await sample.newer_facts(library)
        state = sample.hass.states.get("sensor.garden_cameras_at_risk")
        assert state
        assert state.state == count
