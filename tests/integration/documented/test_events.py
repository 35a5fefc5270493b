"""The examples of the event entity, of actions, and of plain state triggers."""

from datetime import timedelta

from homeassistant.helpers import device_registry as dr
from homeassistant.util import dt as dt_util

from custom_components.camera_lifecycle.engine.model import SupportStatus
from tests.integration.home import REOLINK

from .blocks import Block, tries
from .sample import FRONT, GATE, Sample
from .verdict import supported


@tries("Notify a phone once for everything that one cause has changed")
async def test_one_message(sample: Sample, block: Block) -> None:
    await sample.begin()
    sample.hang_up_like_the_front_door("Side door")
    await sample.home.settle()
    await sample.automate(block)
    await sample.place("CA")
    lines = [f"- {name}: {sample.sentence(name)}" for name in (FRONT, "Side door")]
    assert sample.messages == [("Cameras", "\n".join(lines))]
    await sample.update()
    assert len(sample.messages) == 1, "another firmware is no risk"


@tries("Keep a list of cameras that are gone")
async def test_gone(sample: Sample, block: Block) -> None:
    await sample.begin()
    await sample.automate(block)
    dr.async_get(sample.hass).async_remove_device(sample.devices[GATE])
    await sample.home.settle()
    assert sample.rooms.to_do.rows == [("Gate is gone", None)]


@tries("When a camera in the garden becomes at risk because its support ended")
async def test_reminded_later(sample: Sample, block: Block) -> None:
    await sample.begin()
    await sample.automate(block)
    await sample.place("CA")
    day = dt_util.now().date() + timedelta(days=90)
    assert sample.rooms.to_do.rows == [("Replace Front door", day.isoformat())]


@tries("Notify a phone when the sensor of one camera changes")
async def test_one_sensor(sample: Sample, block: Block) -> None:
    supported(sample.monkeypatch, SupportStatus.SUPPORTED, manufacturer=REOLINK["manufacturer"])
    await sample.begin()
    await sample.automate(block)
    state = sample.hass.states.get("binary_sensor.front_door_at_risk")
    assert state
    sample.hass.states.async_set(state.entity_id, "off", state.attributes)
    await sample.hass.async_block_till_done()
    await sample.place("CA")
    assert sample.messages == [(None, "support")]


@tries("Notify a phone when more than three cameras are at risk")
async def test_a_number(sample: Sample, block: Block) -> None:
    await sample.begin()
    for name in ("Two", "Three"):
        sample.hang_up_like_the_front_door(name)
    await sample.home.settle()
    await sample.automate(block)
    await sample.place("CA")
    assert not sample.messages
    sample.hang_up_like_the_front_door("Four")
    await sample.home.settle()
    assert sample.messages == [(None, "4 cameras are at risk.")]
