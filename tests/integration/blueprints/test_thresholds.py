"""Messages about what comes about for several cameras: newer firmware, an end of support."""

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import CoreState, HomeAssistant
from homeassistant.helpers import (
    area_registry as ar,
    device_registry as dr,
    entity_registry as er,
    label_registry as lr,
)
from homeassistant.util import dt as dt_util
import pytest
from pytest_homeassistant_custom_component.common import async_fire_time_changed

from custom_components.camera_lifecycle.engine.assessment import Assessment, Basis, Support
from custom_components.camera_lifecycle.engine.model import (
    Camera,
    Firmware,
    FirmwareState,
    NewestFirmware,
    SupportStatus,
)
from custom_components.camera_lifecycle.engine.partial_date import PartialDate
from custom_components.camera_lifecycle.fleet import assessor
from tests.integration.notices.board import Board
from tests.integration.notices.verdicts import Verdicts
from tests.integration.triggers.test_changes import restart, started

from . import hostile
from .house import judge_again, settle, until_told
from .installed import Installed

NEWER, REMIND = "newer_firmware_known", "remind_before_support_ends"
NAMES = ("Garage", "Gate", "Yard")


@dataclass
class Shelf:
    """What is offered, and until when there is support, by the model of a camera."""

    board: Board
    clock: FrozenDateTimeFactory
    newest: dict[str, str] = field(default_factory=dict)
    until: dict[str, str] = field(default_factory=dict)

    def assess(self, camera: Camera, *more: Any) -> Assessment:
        """Stand in for the engine's `assess`."""
        said = Verdicts().assess(camera, *more)
        model = camera.primary.model or ""
        if version := self.newest.get(model):
            newest = NewestFirmware(version, date(2026, 5, 1), "library")
            state = FirmwareState.NEWER_EXISTS
            said = replace(said, firmware=Firmware("1.0", state=state, newest=newest))
        if until := self.until.get(model):
            end = PartialDate.parse(until)
            support = Support(SupportStatus.SUPPORTED, until=end, basis=Basis.PUBLISHED_END)
            said = replace(said, support=support)
        return said

    async def learn(self, hass: HomeAssistant) -> None:
        """Judge the fleet anew, and let an automation wait for the last camera of a pass."""
        await judge_again(self.board)
        await self.later(hass)

    async def later(self, hass: HomeAssistant) -> None:
        """Let ten seconds pass."""
        await settle()
        self.clock.tick(10)
        async_fire_time_changed(hass)
        await settle()


@pytest.fixture
async def shelf(
    board: Board,
    hass: HomeAssistant,
    monkeypatch: pytest.MonkeyPatch,
    freezer: FrozenDateTimeFactory,
) -> Shelf:
    """Return a home with three cameras, two of them in the garden."""
    shelf = Shelf(board, freezer)
    monkeypatch.setattr(assessor, "assess", shelf.assess)
    garden = ar.async_get(hass).async_create("Garden")
    for name in NAMES:
        device = board.camera(name, identifier=name, model=f"M-{name}", sw_version="1.0")
        if name != "Garage":
            dr.async_get(hass).async_update_device(device.id, area_id=garden.id)
    await board.home.set_up()
    return shelf


async def target(hass: HomeAssistant, shelf: Shelf, kind: str) -> dict[str, Any]:
    """Return a target that holds the two cameras of the garden, and nothing else."""
    devices = [shelf.board.home.cameras[name].camera.primary_device_id for name in NAMES[1:]]
    match kind:
        case "area":
            return {"area_id": "garden"}
        case "device":
            return {"device_id": devices}
        case "label":
            label = lr.async_get(hass).async_create("Outside")
            for device in devices:
                dr.async_get(hass).async_update_device(device, labels={label.label_id})
            return {"label_id": [label.label_id]}
        case _:
            pictures = er.async_get(hass).entities.values()
            return {
                "entity_id": [
                    each.entity_id
                    for each in pictures
                    if each.device_id in devices and each.domain == "camera"
                ]
            }


@pytest.mark.parametrize("kind", ["area", "device", "label", "entity"])
async def test_newer_firmware_of_several_cameras_is_one_message(
    installed: Installed, shelf: Shelf, hass: HomeAssistant, kind: str
) -> None:
    await installed.use(NEWER, cameras=await target(hass, shelf, kind))
    shelf.newest = {f"M-{name}": "2.0" for name in NAMES}
    await shelf.learn(hass)
    ((title, message),) = installed.told
    assert title == "Cameras with newer firmware: 2"
    assert "Garage" not in message
    for name in NAMES[1:]:
        line = f"- {name} (Garden): 2.0 of 2026-05-01, installed is 1.0."
        assert line in message
    await shelf.learn(hass)
    assert len(installed.told) == 1
    shelf.newest["M-Gate"] = "3.0"
    await shelf.learn(hass)
    assert len(installed.told) == 2
    assert "3.0" in installed.told[-1][1]


async def test_a_camera_is_told_of_though_its_sensors_are_disabled(
    installed: Installed, shelf: Shelf, hass: HomeAssistant
) -> None:
    await installed.use(NEWER, cameras={"area_id": "garden"})
    registry = er.async_get(hass)
    for entry in [*registry.entities.values()]:
        if entry.platform == "camera_lifecycle" and entry.domain == "sensor":
            registry.async_update_entity(entry.entity_id, disabled_by=er.RegistryEntryDisabler.USER)
    await shelf.board.reload()
    shelf.newest = {"M-Gate": "2.0"}
    await shelf.learn(hass)
    assert installed.titles == ["Newer firmware: Gate"]
    assert "- Gate (Garden): 2.0, installed is 1.0." in installed.told[0][1]


@pytest.mark.parametrize(
    ("days_ahead", "words"),
    [(20, "support ends on {}, in 20 days."), (30, "support ends on {}, in 30 days.")],
)
async def test_it_reminds_of_all_ends_within_the_chosen_days(
    installed: Installed, shelf: Shelf, hass: HomeAssistant, days_ahead: int, words: str
) -> None:
    await installed.use(REMIND, cameras={"area_id": "garden"}, days=30)
    today = dt_util.now().date()
    end = f"{today + timedelta(days=days_ahead)}"
    shelf.until = {f"M-{name}": end for name in NAMES}
    shelf.until["M-Yard"] = f"{today + timedelta(days=31)}"
    await shelf.learn(hass)
    ((title, message),) = installed.told
    assert title == "Support ends soon: Gate"
    assert message.startswith(f"- Gate (Garden): {words.format(end)}")
    shelf.until["M-Yard"] = end
    await shelf.learn(hass)
    assert installed.titles[1:] == ["Cameras whose support ends soon: 2"]


async def test_an_end_of_which_only_the_month_is_known(
    installed: Installed, shelf: Shelf, hass: HomeAssistant
) -> None:
    await installed.use(REMIND, cameras={"area_id": "garden"}, days=365)
    month = f"{dt_util.now().date() + timedelta(days=100):%Y-%m}"
    year = f"{dt_util.now().date().year}"
    shelf.until = {"M-Gate": month, "M-Yard": year}
    await shelf.learn(hass)
    message = installed.told[0][1]
    assert f"- Gate (Garden): support ends in {month}." in message
    assert f"- Yard (Garden): support ends in {year}." in message


async def test_what_came_about_while_it_was_off_is_told_after_the_start(
    installed: Installed, shelf: Shelf, hass: HomeAssistant
) -> None:
    assert shelf.board.home.us
    entry_id = shelf.board.home.us.entry_id
    await hass.config_entries.async_unload(entry_id)
    shelf.newest = {"M-Gate": "2.0", "M-Yard": "2.0"}
    hass.set_state(CoreState.starting)
    await installed.use(NEWER, cameras={"area_id": "garden"})
    await restart(shelf.board, hass, entry_id)
    assert installed.told == []
    async with until_told(hass):
        hass.async_create_background_task(started(hass), "start")
    await shelf.later(hass)
    assert installed.titles == ["Cameras with newer firmware: 2"]


@pytest.mark.parametrize("name", [NEWER, REMIND])
async def test_a_person_can_try_it(
    installed: Installed, shelf: Shelf, hass: HomeAssistant, name: str
) -> None:
    assert shelf
    entity_id = await installed.use(name, cameras={"area_id": "garden"})
    service_data = {"entity_id": entity_id}
    await hass.services.async_call("automation", "trigger", service_data)
    await shelf.later(hass)
    ((title, message),) = installed.told
    assert title.endswith(": 0")
    assert message.strip().startswith("No ")


async def test_names_are_shown_and_never_read(
    installed: Installed,
    board: Board,
    hass: HomeAssistant,
    monkeypatch: pytest.MonkeyPatch,
    freezer: FrozenDateTimeFactory,
) -> None:
    shelf = Shelf(board, freezer)
    monkeypatch.setattr(assessor, "assess", shelf.assess)
    devices = []
    for number, name in enumerate(hostile.NAMES):
        devices.append(board.camera(name, model="M", sw_version=name, identifier=f"{number}").id)
    await board.home.set_up()
    await installed.use(NEWER, cameras={"device_id": devices})
    shelf.newest = {"M": hostile.NAMES[3]}
    await shelf.learn(hass)
    ((title, message),) = installed.told
    assert title == f"Cameras with newer firmware: {len(hostile.NAMES)}"
    assert not [mark for mark in hostile.MARKUP if mark in message]
