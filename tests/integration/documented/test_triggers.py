"""The examples of triggers, in a home whose cameras change."""

from datetime import timedelta

from homeassistant.helpers import device_registry as dr
from homeassistant.util import dt as dt_util
import pytest

from custom_components.camera_lifecycle.engine.load import load_library
from custom_components.camera_lifecycle.engine.model import SupportStatus
from custom_components.camera_lifecycle.engine.partial_date import PartialDate
from tests.integration.home import REOLINK
from tests.integration.switches.rows import Switch, register
from tests.integration.test_newest_firmware import put, say
from tests.integration.triggers.test_once import FIXED, HIKVISION, HOLE, harmless

from .blocks import Block, tries
from .sample import FRONT, GATE, MAC, OFFERED, Sample
from .verdict import supported


@tries("Notify a phone when a camera becomes at risk")
async def test_a_phone(sample: Sample, block: Block) -> None:
    await sample.begin()
    await sample.automate(block)
    assert not sample.messages
    await sample.newer_facts()
    assert sample.messages == [("Front door is at risk", sample.sentence(FRONT))]
    assert HOLE in sample.sentence(FRONT)


@tries("Add a to-do item for each camera in the garden that becomes at risk")
async def test_a_to_do_item_after_two_days(sample: Sample, block: Block) -> None:
    await sample.begin()
    await sample.automate(block)
    await sample.place("CA")
    await sample.later(1)
    assert not sample.rooms.to_do.rows
    await sample.later(1)
    assert sample.rooms.to_do.rows == [("Check Front door", None)]


@tries("Turn a light red when attackers are known to exploit")
async def test_a_light(sample: Sample, block: Block) -> None:
    await sample.begin()
    await sample.automate(block)
    await sample.place("CA")
    assert not sample.rooms.lamp.is_on
    await sample.newer_facts()
    assert sample.rooms.lamp.is_on
    assert sample.rooms.lamp.hs_color == (0, 100)
    await sample.update()
    assert not sample.rooms.lamp.is_on


@tries("Say that a vulnerability is fixed")
@pytest.mark.parametrize("is_update", [True, False])
async def test_over_by_an_update_alone(sample: Sample, block: Block, *, is_update: bool) -> None:
    await sample.begin(load_library())
    await sample.automate(block)
    await (sample.update() if is_update else sample.newer_facts(harmless()))
    expected = [(None, f"Front door: fixed by firmware {FIXED}.")] if is_update else []
    assert sample.messages == expected
    assert not sample.home.cameras[FRONT].risk.risks


@tries("Notify a phone when the support of a camera ends")
async def test_a_status(sample: Sample, block: Block) -> None:
    await sample.begin()
    await sample.automate(block)
    await sample.place("CA")
    assert sample.messages == [("Front door in Garden", sample.sentence(FRONT))]
    await sample.place("DE")
    assert len(sample.messages) == 1


@tries("Add a to-do item with a due date 90 days before")
async def test_support_ends_soon(sample: Sample, block: Block) -> None:
    until = dt_util.now().date() + timedelta(days=92)
    day = PartialDate(until.year, until.month, until.day)
    supported(sample.monkeypatch, SupportStatus.SUPPORTED, day, REOLINK["manufacturer"])
    await sample.begin()
    await sample.automate(block)
    await sample.later(1)
    assert not sample.rooms.to_do.rows
    await sample.later(1)
    await sample.later(1)
    assert sample.rooms.to_do.rows == [("Replace Gate", until.isoformat())]


@tries("Remind me when the firmware of a camera in the garden becomes older")
async def test_old_firmware(sample: Sample, block: Block) -> None:
    await sample.begin()
    built = dt_util.now().date() - timedelta(days=729)
    version = f"V5.7.18 build {built:%y%m%d}"
    await sample.update(version)
    await sample.automate(block)
    for days, count in ((1, 0), (1, 1), (1, 1)):
        await sample.later(days)
        assert len(sample.messages) == count
    assert sample.messages[0][1] == f"The firmware {version} of Front door is two years old."


@tries("Notify a phone when a newer firmware becomes known")
async def test_newer_firmware(sample: Sample, block: Block) -> None:
    await sample.begin()
    device = dr.async_get(sample.hass).async_get(sample.devices[GATE])
    assert device
    update = put(sample.home, device)
    await sample.home.settle()
    await sample.automate(block)
    await say(sample.home, update, latest_version=OFFERED)
    await say(sample.home, update, latest_version=OFFERED)
    ((_, message),) = sample.messages
    assert message == f"Gate: 3.1.0.4054 is available, {REOLINK['sw_version']} is installed."


@tries("Write into the logbook")
async def test_the_logbook(sample: Sample, block: Block) -> None:
    await sample.begin()
    await sample.automate(block)
    await sample.update()
    (row,) = sample.rooms.logged
    message = f"now runs {FIXED} instead of {HIKVISION['sw_version']}"
    assert (row.data["name"], row.data["message"]) == (FRONT, message)
    assert row.data["entity_id"] == "binary_sensor.front_door_at_risk"


@tries("Turn off the switches that block a camera")
@pytest.mark.parametrize("has_switch", [True, False])
async def test_blocked(sample: Sample, block: Block, *, has_switch: bool) -> None:
    await sample.begin()
    switch = register(sample.home, Switch("unifi", f"block-{MAC}", MAC)) if has_switch else None
    await sample.automate(block)
    await sample.newer_facts()
    turned_off = [call.data["entity_id"] for call in sample.rooms.switched]
    assert turned_off == ([[switch]] if has_switch else [])
    assert len(sample.messages) == has_switch


@tries("Tell me what is known of a new camera")
async def test_a_new_camera(sample: Sample, block: Block) -> None:
    await sample.begin()
    await sample.automate(block)
    sample.home.camera("reolink", "Porch", identifier="Porch", **REOLINK)
    await sample.home.settle()
    assert sample.messages == [("New camera: Porch", sample.sentence("Porch"))]
