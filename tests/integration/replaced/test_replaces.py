"""A new camera in place of an earlier one: what ends, what passes on, what stays."""

from collections.abc import Awaitable, Callable
import re
from typing import Any

from homeassistant.core import HomeAssistant
from homeassistant.helpers import area_registry as ar, device_registry as dr, issue_registry as ir
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.owner.plan import Plan
from custom_components.camera_lifecycle.owner.steps import Step, StepCamera, StepState
from custom_components.camera_lifecycle.store import JsonStore
from tests.integration.corrections.dialog import Dialog
from tests.integration.home import REOLINK, open_options

from .street import Street

HIKVISION = {"manufacturer": "Hikvision", "model": "DS-2CD2346G2-ISU/SL", "sw_version": "V5.7.18"}
AXIS = {"manufacturer": "AXIS", "model": "P3265-LV", "sw_version": "11.11.73"}
ISSUE = "phased_out_hikvision"

type Open = Callable[[str], Awaitable[Dialog]]


@pytest.fixture
async def open_dialog(
    hass: HomeAssistant, hass_client: ClientSessionGenerator, street: Street
) -> Open:
    """Return how a person begins to say what a camera replaces: over HTTP, as the browser does."""
    assert await async_setup_component(hass, "config", {})

    async def opened(camera: str) -> Dialog:
        dialog = Dialog(await hass_client())
        assert street.home.us
        await dialog.open(street.home.us.entry_id, camera)
        await dialog.choose("correct_replaces")
        return dialog

    return opened


async def move_in(street: Street, area: str | None = "Garden") -> tuple[str, str]:
    """Set up a home with an old camera of which much was said, and a new one; return their ids."""
    old = street.home.camera("onvif", "Yard", **HIKVISION)
    new = street.home.camera("axis", "AXIS P3265-LV", **AXIS)
    if area:
        area_id = ar.async_get(street.home.hass).async_get_or_create(area).id
        dr.async_get(street.home.hass).async_update_device(old.id, area_id=area_id)
    await street.home.set_up(country="CA")
    await street.says(old.id)
    await street.runtime.async_set_steps([Step("1", cameras=(StepCamera(old.id, "Yard"),))])
    return old.id, new.id


def fields(dialog: Dialog) -> set[str]:
    """Return the fields of the form shown."""
    return {field["name"] for field in dialog.shown["data_schema"]}


def history(street: Street) -> list[tuple[str, str, str, str]]:
    """Return which cameras were replaced by which."""
    return [(row.camera_id, row.name, row.by, row.by_name) for row in street.home.fleet.replaced]


@pytest.mark.parametrize("is_there", [True, False], ids=["still there", "gone"])
async def test_the_plan_ends_and_what_is_ticked_passes_on(
    hass: HomeAssistant, street: Street, open_dialog: Open, *, is_there: bool
) -> None:
    old, new = await move_in(street)
    assert ir.async_get(hass).async_get_issue(DOMAIN, ISSUE)
    if not is_there:
        await street.remove(dr.async_get(hass).async_get(old))
    dialog = await open_dialog(new)
    (label,) = (label for label in dialog.choices("replaces") if label.startswith("Yard"))
    assert ("removed" in label) == (not is_there)
    shown = await dialog.fill(replaces=label)
    assert shown["step_id"] == "replaces_confirm"
    assert fields(dialog) == {"take_name", "take_area"}
    assert not any(field.get("default") for field in shown["data_schema"]), "nothing is ticked"
    more = shown["description_placeholders"]["more"]
    assert ("still in Home Assistant" in more) == is_there
    assert "Garden" in more
    device = dr.async_get(hass).async_get(new)
    assert (device.name_by_user, device.area_id) == (None, None), "nothing before it is confirmed"
    assert not street.home.fleet.replaced

    assert (await dialog.fill(take_name=True, take_area=True))["type"] == "create_entry"
    await street.home.settle()
    device = dr.async_get(hass).async_get(new)
    assert (device.name_by_user, device.area_id) == ("Yard", "garden")
    assert history(street) == [(old, "Yard", new, "AXIS P3265-LV")]
    (step,) = street.runtime.stores.steps.steps.values()
    assert (step.state, step.closed) == (StepState.INSTALLED, street.home.fleet.day)
    assert step.replacement == "AXIS P3265-LV"
    taken = street.home.fleet.cameras[new]
    assert taken.plan == Plan(), "it was bought on another day"
    assert taken.risk.accepted == ()
    assert new not in street.runtime.stores.answers.corrections
    assert not any(key.camera_id == new for key in street.runtime.stores.answers.answers)
    assert bool(ir.async_get(hass).async_get_issue(DOMAIN, ISSUE)) == is_there
    await hass.config_entries.async_reload(street.home.us.entry_id)
    await street.home.settle()
    assert history(street) == [(old, "Yard", new, "AXIS P3265-LV")]
    assert street.is_known(street.home.fleet.cameras[old]) if is_there else True
    assert not ir.async_get(hass).async_get_issue(DOMAIN, "same_camera")


async def test_nothing_is_passed_on_unticked(
    hass: HomeAssistant, street: Street, open_dialog: Open
) -> None:
    old, new = await move_in(street)
    dialog = await open_dialog(new)
    await dialog.fill(replaces=old)
    assert (await dialog.fill())["type"] == "create_entry"
    device = dr.async_get(hass).async_get(new)
    assert (device.name_by_user, device.area_id) == (None, None)
    assert len(street.home.fleet.replaced) == 1


async def test_what_the_owner_has_chosen_is_never_written_over(
    hass: HomeAssistant, street: Street, open_dialog: Open
) -> None:
    old, new = await move_in(street)
    dialog = await open_dialog(new)
    await dialog.fill(replaces=old)
    devices = dr.async_get(hass)
    hall = ar.async_get(hass).async_get_or_create("Hall").id
    devices.async_update_device(new, name_by_user="Mine", area_id=hall)
    await dialog.fill(take_name=True, take_area=True)
    device = devices.async_get(new)
    assert (device.name_by_user, device.area_id) == ("Mine", hall), "chosen meanwhile"
    other = street.home.camera("axis", "Other", **AXIS)
    devices.async_update_device(other.id, name_by_user="Also mine", area_id=hall)
    await street.home.settle()
    dialog = await open_dialog(other.id)
    await dialog.fill(replaces=new)
    assert fields(dialog) == set()


async def test_an_area_that_is_no_more_and_a_name_that_it_bears_are_not_offered(
    hass: HomeAssistant, street: Street, open_dialog: Open
) -> None:
    old, new = await move_in(street)
    ar.async_get(hass).async_delete("garden")
    devices = dr.async_get(hass)
    devices.async_update_device(old, name_by_user="AXIS P3265-LV")
    await street.home.settle()
    dialog = await open_dialog(new)
    await dialog.fill(replaces=old)
    assert fields(dialog) == set()


async def test_it_is_taken_back_and_said_again(
    hass: HomeAssistant, street: Street, open_dialog: Open
) -> None:
    old, new = await move_in(street)
    dialog = await open_dialog(new)
    await dialog.fill(replaces=old)
    await dialog.fill(take_name=True)
    await street.home.settle()
    other = await street.add("axis", "Hall", **AXIS)
    dialog = await open_dialog(other.id)
    assert not any("Hikvision" in label for label in dialog.choices("replaces")), "once only"

    form = await open_options(hass, street.home.us)
    (field,) = [s for m, s in form["data_schema"].schema.items() if m == "take_back"]
    (option,) = [each for each in field.config["options"] if each["value"].startswith("replaced ")]
    assert re.fullmatch(
        r"Yard: replaces Yard since \d+ \w+ 20\d\d \(a name or area that was taken over stays\)",
        option["label"],
    )
    await hass.config_entries.options.async_configure(
        form["flow_id"],
        {"lead_time_months": 12, "notices": [], "take_back": [option["value"]]},
    )
    await hass.async_block_till_done()
    assert not street.home.fleet.replaced
    (step,) = street.runtime.stores.steps.steps.values()
    assert step == Step("1", cameras=(StepCamera(old, "Yard"),))
    assert dr.async_get(hass).async_get(new).name_by_user == "Yard", "a name stays"
    dialog = await open_dialog(other.id)
    await dialog.fill(replaces=old)
    await dialog.fill()
    assert history(street)[0][2] == other.id


async def test_a_camera_replaces_several_and_is_replaced_itself(
    street: Street, open_dialog: Open
) -> None:
    old, new = await move_in(street)
    second = await street.add("reolink", "Gate", **REOLINK)
    for each in (old, second.id):
        dialog = await open_dialog(new)
        await dialog.fill(replaces=each)
        await dialog.fill()
    third = await street.add("axis", "Hall", **AXIS)
    dialog = await open_dialog(third.id)
    await dialog.fill(replaces=new)
    await dialog.fill()
    assert [(row[0], row[2]) for row in history(street)] == [
        (old, new),
        (second.id, new),
        (new, third.id),
    ]


async def test_what_makes_no_sense_is_not_offered_and_not_taken(
    hass: HomeAssistant, street: Street, open_dialog: Open
) -> None:
    old, new = await move_in(street)
    dialog, late, later, gone = [await open_dialog(new) for _ in range(4)]
    assert not any("P3265-LV" in label for label in dialog.choices("replaces")), "not itself"
    assert (await dialog.fill(replaces="Nobody"))["errors"] == {"replaces": "choose_a_camera"}
    for each in (dialog, late, later, gone):
        await each.fill(replaces=old)
    await dialog.fill()
    assert (await late.fill())["reason"] == "camera_gone", "it was said meanwhile"
    await street.runtime.async_take_replaced_back([old])
    other = Dialog(dialog.client)
    await other.open(street.home.us.entry_id, old)
    await other.choose("correct_replaces")
    await other.fill(replaces=new)
    await other.fill()
    assert (await later.fill())["reason"] == "camera_gone", "it would lead back to itself"
    await street.runtime.async_take_replaced_back([new])
    await street.remove(dr.async_get(hass).async_get(new))
    assert (await gone.fill())["reason"] == "camera_gone"
    assert not street.home.fleet.replaced


async def test_a_device_that_is_no_camera_replaces_none(
    hass: HomeAssistant, street: Street, open_dialog: Open
) -> None:
    old, new = await move_in(street)
    dialog = await open_dialog(new)
    await dialog.fill(replaces=old)
    correction = {"entity_id": [], "device_id": [new], "kind": "not_a_camera"}
    await hass.services.async_call(DOMAIN, "correct", correction, blocking=True)
    await street.home.settle()
    assert (await dialog.fill())["reason"] == "camera_gone"


async def test_a_dialog_says_that_it_is_not_saved(
    street: Street, open_dialog: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, new = await move_in(street)
    dialog = await open_dialog(new)
    await dialog.fill(replaces=old)
    monkeypatch.setattr(JsonStore, "is_saved", False)
    assert (await dialog.fill())["reason"] == "not_saved"
    assert history(street), "it holds"


async def test_two_that_are_the_same_have_not_replaced_each_other(
    hass: HomeAssistant, street: Street, open_dialog: Open
) -> None:
    old, new = await move_in(street)
    dialog = await open_dialog(new)
    await dialog.fill(replaces=old)
    await dialog.fill()
    await hass.services.async_call(
        DOMAIN, "correct", {"device_id": [new], "same_as": old}, blocking=True
    )
    await street.home.settle()
    assert not street.home.fleet.replaced
    (step,) = street.runtime.stores.steps.steps.values()
    assert step.is_open


@pytest.mark.fault(
    "clock",
    "a camera was replaced while the clock was ahead",
    "the day of it doesn't lie in the future",
)
async def test_a_clock_that_was_ahead_replaced_nothing_in_the_future(
    street: Street, open_dialog: Open
) -> None:
    old, new = await move_in(street)
    dialog = await open_dialog(new)
    await dialog.fill(replaces=old)
    await dialog.fill()
    rows: Any = street.runtime.stores.replaced._replaced
    row = rows[old]
    object.__setattr__(row, "day", row.day.replace(year=2099))
    await street.runtime.coordinator.async_reassess()
    assert street.home.fleet.replaced[0].day == street.home.fleet.day
