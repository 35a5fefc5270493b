"""A dialog says "saved" only when it is saved; all of them say alike when it is not."""

from __future__ import annotations

from datetime import timedelta
import errno
from typing import Any

from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from homeassistant.util import dt as dt_util
import pytest

from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.settings import CONF_LEAD_TIME

from ..home import Home, open_options
from ..notices.board import Board
from ..notices.conftest import board, open_menu, verdicts  # noqa: F401 - fixtures
from ..notices.verdicts import Verdicts
from .faults import Faults
from .files import NOT_SAVED, Files

pytestmark = pytest.mark.logs("was still running after final writes")

NOTICE = "phased_out_hikvision"


@pytest.fixture
async def garage(board: Board, verdicts: Verdicts) -> Board:  # noqa: F811
    """Return a home with one phased-out camera."""
    verdicts.phased_out = {"Hikvision"}
    board.camera("Garage", identifier="garage")
    await board.home.set_up()
    return board


def in_days(days: int) -> str:
    return (dt_util.now().date() + timedelta(days=days)).isoformat()


def device_of(garage: Board) -> dict[str, Any]:
    return {"device_id": garage.home.cameras["Garage"].camera.primary_device_id}


ANSWERS = [
    (["remind_later"], {"days": "30"}),
    (["plan_replacement"], {"date": in_days(30)}),
    (["isolated"], {"since": in_days(-30), "isolated_by": "own_network"}),
    (["accept_risk"], {"note": "a note"}),
    (["wrong", "wrong_maker"], {"maker": "axis"}),
    (["wrong", "not_a_camera"], {}),
]


@pytest.mark.fault(
    "disk",
    "the disk is full while a repair issue is answered",
    "the answer holds, and the dialog says that it isn't saved",
)
@pytest.mark.logs("Saving file failed:", "can't be saved and are tried again:")
@pytest.mark.parametrize(("steps", "values"), ANSWERS)
async def test_an_answer_to_a_notice_holds_and_says_that_it_is_not_saved(
    hass: HomeAssistant,
    garage: Board,
    open_menu: Any,  # noqa: F811
    faults: Faults,
    steps: list[str],
    values: dict[str, Any],
) -> None:
    menu = await open_menu(NOTICE)
    for step in steps:
        await menu.choose(step)
    faults.on_write = errno.ENOSPC
    shown = await menu.fill(**values)
    if shown.get("step_id") == "confirm":
        shown = await menu.choose("overrule")
    assert (shown["type"], shown["reason"]) == ("abort", "not_saved")
    await hass.async_block_till_done()
    assert NOTICE not in garage.seen(), "it holds"
    assert Files.of(hass).issue(NOT_SAVED)


@pytest.mark.parametrize(("steps", "values"), ANSWERS)
async def test_an_answer_to_a_notice_that_is_saved_says_so(
    garage: Board,
    open_menu: Any,  # noqa: F811
    faults: Faults,
    steps: list[str],
    values: dict[str, Any],
) -> None:
    menu = await open_menu(NOTICE)
    for step in steps:
        await menu.choose(step)
    shown = await menu.fill(**values)
    if shown.get("step_id") == "confirm":
        shown = await menu.choose("overrule")
    if shown.get("step_id") == "report":
        shown = await menu.fill()
    assert shown["type"] == "create_entry"


@pytest.mark.fault(
    "disk",
    "the disk is full while an answer is taken back in the options",
    "it is taken back, the other options are kept, and the dialog says what isn't saved",
)
@pytest.mark.logs("Saving file failed:", "can't be saved and are tried again:")
async def test_options_hold_while_what_was_taken_back_is_not_saved(
    hass: HomeAssistant,
    garage: Board,
    open_menu: Any,  # noqa: F811
    faults: Faults,
) -> None:
    entry = garage.home.us
    menu = await open_menu(NOTICE)
    await menu.choose("remind_later")
    await menu.fill(days="30")
    shown = await open_options(hass, entry)
    (field,) = (each for each in shown["data_schema"].schema if each == "take_back")
    ticked = [each["value"] for each in shown["data_schema"].schema[field].config["options"]]
    faults.on_write = errno.ENOSPC
    shown = await hass.config_entries.options.async_configure(
        shown["flow_id"], {CONF_LEAD_TIME: 3, "notices": [], "take_back": ticked}
    )
    assert (shown["type"], shown["reason"]) == ("abort", "not_saved")
    await hass.async_block_till_done()
    assert entry.options[CONF_LEAD_TIME] == 3
    assert not entry.runtime_data.stores.answers.answers


@pytest.mark.logs("Saving file failed:", "can't be saved and are tried again:")
async def test_options_hold_while_a_plan_is_not_saved(
    hass: HomeAssistant, garage: Board, faults: Faults
) -> None:
    entry, camera = garage.home.us, garage.home.cameras["Garage"].camera
    shown = await open_options(hass, entry)
    shown = await hass.config_entries.options.async_configure(
        shown["flow_id"], {CONF_LEAD_TIME: 3, "plan_for": camera.id}
    )
    faults.on_write = errno.ENOSPC
    shown = await hass.config_entries.options.async_configure(shown["flow_id"], {"note": "x"})
    assert (shown["type"], shown["reason"]) == ("abort", "not_saved")
    await hass.async_block_till_done()
    assert entry.options[CONF_LEAD_TIME] == 3
    assert garage.home.cameras["Garage"].plan.note == "x"


@pytest.mark.fault(
    "disk",
    "the disk is full while a camera is corrected",
    "the correction holds, and the dialog says that it isn't saved",
)
@pytest.mark.logs("Saving file failed:", "can't be saved and are tried again:")
async def test_a_correction_in_the_options_holds_and_is_not_saved(
    hass: HomeAssistant, garage: Board, faults: Faults
) -> None:
    entry, camera = garage.home.us, garage.home.cameras["Garage"].camera
    shown = await open_options(hass, entry, "correct_camera")

    async def fill(values: dict[str, Any]) -> dict[str, Any]:
        return dict(await hass.config_entries.options.async_configure(shown["flow_id"], values))

    await fill({"camera": camera.id})
    await fill({"next_step_id": "correct_details"})
    faults.on_write = errno.ENOSPC
    shown = await fill({"model": "X1"})
    if shown.get("step_id") == "correct_confirm":
        shown = await fill({"next_step_id": "correct_overrule"})
    assert (shown["type"], shown["reason"]) == ("abort", "not_saved")
    await hass.async_block_till_done()
    assert garage.home.cameras["Garage"].assessment.model == "X1", "it holds"


@pytest.mark.fault(
    "disk",
    "the disk is full while a label is typed in",
    "the answer holds, and the dialog says that it isn't saved",
)
@pytest.mark.logs("Saving file failed:", "can't be saved and are tried again:")
@pytest.mark.parametrize(
    ("answer", "values"),
    [("label_details", {"model": "X1"}), ("label_without_name", None), ("label_not_known", None)],
)
async def test_an_answer_about_a_label_holds_and_is_not_saved(
    hass: HomeAssistant, home: Home, faults: Faults, answer: str, values: dict[str, Any] | None
) -> None:
    for name in ("Shed", "Yard"):
        home.camera("onvif", name, manufacturer="IPC", model="IPC")
    entry = await home.set_up()
    shown: Any = await open_options(hass, entry, "read_label")

    async def fill(values: dict[str, Any]) -> dict[str, Any]:
        return dict(await hass.config_entries.options.async_configure(shown["flow_id"], values))

    if values is not None:
        await fill({"next_step_id": answer})
    faults.on_write = errno.ENOSPC
    ended = await fill(values or {"next_step_id": answer})
    assert (ended["type"], ended["reason"]) == ("abort", "not_saved")
    again = await open_options(hass, entry, "read_label")
    assert again["description_placeholders"]["camera"] == "Yard", "it holds"


@pytest.mark.fault(
    "disk",
    "the disk is full while an automation calls an action",
    "the action raises an error that says so",
)
@pytest.mark.logs("Saving file failed:", "can't be saved and are tried again:")
@pytest.mark.parametrize(
    ("action", "fields"),
    [
        ("set_plan", {"note": "x"}),
        ("set_plan", {"replace_by": in_days(30)}),
        ("correct", {"model": "DS-2CD2143G0-I"}),
        ("correct", {"undo": ["model"]}),
    ],
)
async def test_an_action_raises_when_it_is_not_saved(
    hass: HomeAssistant, garage: Board, faults: Faults, action: str, fields: dict[str, Any]
) -> None:
    target = device_of(garage)
    await hass.services.async_call(DOMAIN, "correct", {**target, "model": "X1"}, blocking=True)
    faults.on_write = errno.ENOSPC
    with pytest.raises(HomeAssistantError) as raised:
        await hass.services.async_call(DOMAIN, action, {**target, **fields}, blocking=True)
    assert raised.value.translation_key == "not_saved"
    await hass.async_block_till_done()


async def test_what_is_ticked_while_the_entry_goes_off_is_not_called_saved(
    hass: HomeAssistant,
    garage: Board,
    open_menu: Any,  # noqa: F811
) -> None:
    entry, camera = garage.home.us, garage.home.cameras["Garage"].camera
    menu = await open_menu(NOTICE)
    await menu.choose("remind_later")
    await menu.fill(days="30")
    settings = await open_options(hass, entry)
    plan = await open_options(hass, entry)
    plan = await hass.config_entries.options.async_configure(
        plan["flow_id"], {"plan_for": camera.id}
    )
    (field,) = (each for each in settings["data_schema"].schema if each == "take_back")
    ticked = [each["value"] for each in settings["data_schema"].schema[field].config["options"]]
    await hass.config_entries.async_unload(entry.entry_id)
    for flow, values in ((settings, {"take_back": ticked}), (plan, {"note": "x"})):
        shown = await hass.config_entries.options.async_configure(flow["flow_id"], values)
        assert (shown["type"], shown["reason"]) == ("abort", "not_ready")
