"""What only its owner knows: whether a new camera is one that was removed."""

from collections.abc import Awaitable, Callable
from typing import Any

from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import AbortFlow
from homeassistant.helpers import issue_registry as ir
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.flows.same_camera import SameCameraFlow
from custom_components.camera_lifecycle.store import JsonStore
from tests.integration.home import open_options
from tests.integration.notices.board import Menu

from .street import Street

ISSUE = "same_camera"
MAC = "44:19:b6:12:34:56"
OTHER_MAC = "44:19:b6:65:43:21"
HIKVISION = {"manufacturer": "Hikvision", "model": "DS-2CD2346G2-ISU/SL", "sw_version": "V5.7.18"}
REOLINK = {"manufacturer": "Reolink", "model": "RLC-810A"}

type Open = Callable[[], Awaitable[Menu]]


@pytest.fixture
async def open_question(hass: HomeAssistant, hass_client: ClientSessionGenerator) -> Open:
    """Return how a person opens the issue: over HTTP, as the browser does."""
    assert await async_setup_component(hass, "repairs", {})

    async def opened() -> Menu:
        menu = Menu(await hass_client())
        await menu.open(ISSUE)
        return menu

    return opened


def asked(hass: HomeAssistant) -> ir.IssueEntry | None:
    """Return the issue that asks."""
    return ir.async_get(hass).async_get_issue(DOMAIN, ISSUE)


def choices(menu: Menu) -> dict[str, str]:
    """Return what can be chosen: the value by its words."""
    (shown,) = menu.shown["data_schema"]
    assert "default" not in shown, "nothing is chosen beforehand"
    return {option["label"]: option["value"] for option in shown["selector"]["select"]["options"]}


async def same(menu: Menu, camera: str) -> dict[str, Any]:
    """Answer that a camera is the same device as the lost one."""
    shown = await menu.fill(camera=camera)
    assert shown["step_id"] == "same_or_new"
    return await menu.choose("it_is_the_same")


async def lose(street: Street, domain: str = "generic", **fields: Any) -> str:
    """Set up a home with one camera of which the owner said something, and remove it."""
    old = street.home.camera(domain, "Yard", **fields)
    await street.home.set_up()
    await street.says(old.id)
    await street.remove(old)
    return old.id


ALIKE: dict[str, tuple[str, dict[str, Any], str, str, dict[str, Any]]] = {
    "the same address": (
        "onvif",
        {"url": "http://192.168.1.20", **HIKVISION},
        "Backyard",
        "hikvision_next",
        {"url": "http://192.168.1.20", **HIKVISION},
    ),
    "the same name": ("generic", {}, "Yard", "onvif", HIKVISION),
    "the same model": ("onvif", HIKVISION, "Backyard", "hikvision_next", HIKVISION),
    "a container's network address": (
        "onvif",
        {**REOLINK, "mac": "02:42:ac:11:00:02"},
        "Yard",
        "reolink",
        {**REOLINK, "mac": "02:42:ac:11:00:02"},
    ),
}


@pytest.mark.parametrize("case", ALIKE)
async def test_the_owner_says_that_it_is_the_same(
    hass: HomeAssistant, street: Street, open_question: Open, case: str
) -> None:
    domain, fields, name, new_domain, new_fields = ALIKE[case]
    old = await lose(street, domain, **fields)
    assert not asked(hass), "nothing has come that it could be"
    new = await street.add(new_domain, name, **new_fields)
    issue = asked(hass)
    assert issue
    assert issue.is_fixable
    assert issue.translation_placeholders == {"which": "Yard", "cameras": "- Yard"}

    menu = await open_question()
    assert menu.shown["step_id"] == "same_camera"
    assert (await menu.fill())["errors"] == {"camera": "choose_one"}
    (label,) = (label for label in choices(menu) if label.startswith(name))
    done = await same(menu, choices(menu)[label])
    assert done["type"] == "create_entry"
    await hass.async_block_till_done()
    (known,) = street.home.cameras.values()
    assert (known.camera.id, known.camera.primary_device_id) == (old, new.id)
    assert street.is_known(known)
    assert not asked(hass)
    await hass.config_entries.async_reload(street.home.us.entry_id)
    await hass.async_block_till_done()
    (known,) = street.home.cameras.values()
    assert street.is_known(known)


async def test_none_of_these_is_asked_once(
    hass: HomeAssistant, street: Street, open_question: Open
) -> None:
    old = await lose(street, "onvif", **HIKVISION)
    new = await street.add("hikvision_next", **HIKVISION)
    menu = await open_question()
    assert (await menu.fill(camera="none_of_these"))["type"] == "create_entry"
    assert not asked(hass)
    await hass.config_entries.async_reload(street.home.us.entry_id)
    await street.home.settle()
    assert not asked(hass)
    assert {*street.home.fleet.cameras} == {new.id}
    further = await street.add("hikvision_next", "Gate", **HIKVISION)
    assert asked(hass), "this one was never asked about"
    assert {*choices(await open_question()).values()} == {further.id, "none_of_these"}
    assert old in street.runtime.coordinator.lost_cameras()


async def test_one_lost_camera_after_the_other(
    hass: HomeAssistant, street: Street, open_question: Open
) -> None:
    home = street.home
    old = [home.camera("onvif", name, **HIKVISION) for name in ("One", "Two")]
    await home.set_up()
    for device in old:
        await street.says(device.id)
    await street.remove(*old)
    new = [await street.add("hikvision_next", f"New {at}", **HIKVISION) for at in (1, 2)]
    assert asked(hass).translation_placeholders["which"] == "2 cameras"
    menu = await open_question()
    first = menu.shown["description_placeholders"]["camera"]
    shown = await same(menu, new[0].id)
    assert shown["step_id"] == "same_camera"
    assert shown["description_placeholders"]["camera"] != first
    assert new[0].id not in choices(menu).values()
    await same(menu, new[1].id)
    assert {*home.fleet.cameras} == {device.id for device in old}
    assert all(map(street.is_known, home.cameras.values()))
    assert not asked(hass)


async def test_the_owner_says_that_it_is_a_new_one_in_its_place(
    hass: HomeAssistant, street: Street, open_question: Open
) -> None:
    old = await lose(street, "onvif", **HIKVISION)
    new = await street.add("hikvision_next", "Backyard", **HIKVISION)
    menu = await open_question()
    shown = await menu.fill(camera=new.id)
    assert shown["description_placeholders"] == {"camera": "Yard", "new": "Backyard"}
    shown = await menu.choose("replaces_confirm")
    assert [field["name"] for field in shown["data_schema"]] == ["take_name"]
    assert (await menu.fill(take_name=True))["type"] == "create_entry"
    await street.home.settle()
    (known,) = street.home.cameras.values()
    assert (known.camera.id, known.camera.name) == (new.id, "Yard")
    assert not street.is_known(known), "what was said of the old one stays with it"
    assert not asked(hass)
    await hass.config_entries.async_reload(street.home.us.entry_id)
    await street.home.settle()
    assert not asked(hass), "nor ever again"
    (row,) = street.home.fleet.replaced
    assert (row.camera_id, row.by) == (old, new.id)
    await street.runtime.async_take_replaced_back([old])
    assert asked(hass), "it is a question again"


async def test_the_camera_that_it_replaced_cannot_take_its_place(
    street: Street, open_question: Open
) -> None:
    old = street.home.camera("onvif", "Yard", **HIKVISION)
    await street.home.set_up()
    await street.says(old.id)
    new = await street.add("hikvision_next", "Backyard", **HIKVISION)
    earlier = street.runtime.old_camera(new.id)
    await street.runtime.async_replace(earlier, old.id)
    await street.remove(old)
    menu = await open_question()
    await menu.fill(camera=new.id)
    assert (await menu.choose("replaces_confirm"))["reason"] == "gone"
    assert street.runtime.old_camera("nobody") is None


async def test_one_that_has_replaced_another_is_never_given_the_id_of_a_lost_one(
    street: Street,
) -> None:
    old = await lose(street, "reolink", **REOLINK, mac=MAC)
    new = await street.add("onvif", "Gate", **REOLINK)
    gone = street.runtime.old_camera(old)
    await street.runtime.async_replace(gone, new.id)
    await street.answers(new, **REOLINK, mac=MAC)
    assert {*street.home.fleet.cameras} == {new.id}, "the owner has said what it is"


NOT_ASKED: dict[str, tuple[str, dict[str, Any], str, str, dict[str, Any]]] = {
    "two network cards": (
        "reolink",
        {**REOLINK, "mac": MAC},
        "Yard",
        "reolink",
        {**REOLINK, "mac": OTHER_MAC},
    ),
    "another maker's": ("reolink", REOLINK, "Yard", "onvif", HIKVISION),
    "nothing alike": ("generic", {}, "Gate", "onvif", HIKVISION),
}


@pytest.mark.parametrize("case", NOT_ASKED)
async def test_nothing_is_asked_of_what_is_another_camera(
    hass: HomeAssistant, street: Street, case: str
) -> None:
    domain, fields, name, new_domain, new_fields = NOT_ASKED[case]
    await lose(street, domain, **fields)
    await street.add(new_domain, name, **new_fields)
    assert not asked(hass)


async def test_nothing_is_asked_of_a_camera_nobody_said_anything_of(
    hass: HomeAssistant, street: Street
) -> None:
    old = street.home.camera("onvif", "Yard", **HIKVISION)
    await street.home.set_up()
    await street.remove(old)
    await street.add("hikvision_next", "Yard", **HIKVISION)
    assert not asked(hass)


async def test_the_question_goes_with_the_integration(hass: HomeAssistant, street: Street) -> None:
    await lose(street, "onvif", **HIKVISION)
    await street.add("hikvision_next", **HIKVISION)
    assert asked(hass)
    await hass.config_entries.async_remove(street.home.us.entry_id)
    assert not asked(hass)


async def test_an_answer_that_comes_too_late(
    hass: HomeAssistant, street: Street, open_question: Open
) -> None:
    await lose(street, "onvif", **HIKVISION)
    new = await street.add("hikvision_next", **HIKVISION)
    menu, late, chosen, later = [await open_question() for _ in range(4)]
    await chosen.fill(camera=new.id)
    await same(menu, new.id)
    assert (await late.fill(camera=new.id))["reason"] == "gone"
    assert (await chosen.choose("replaces_confirm"))["reason"] == "gone"
    await hass.config_entries.async_unload(street.home.us.entry_id)
    assert (await later.fill(camera=new.id))["reason"] == "not_ready"


async def test_a_lost_camera_can_be_chosen_in_the_options(
    hass: HomeAssistant, street: Street
) -> None:
    old = await lose(street, "generic")
    new = await street.add("onvif", "Gate", **HIKVISION)
    flow = await open_options(hass, street.home.us, "correct_camera")

    async def fill(**values: Any) -> Any:
        return await hass.config_entries.options.async_configure(flow["flow_id"], values)

    await fill(camera=new.id)
    await fill(next_step_id="correct_same_as")
    shown = await fill(same_as="Yard (removed)")
    assert shown["type"] == "create_entry"
    await hass.async_block_till_done()
    (known,) = street.home.cameras.values()
    assert known.camera.id == old
    assert street.is_known(known)

    form = await open_options(hass, street.home.us)
    fields = {str(key): each for key, each in form["data_schema"].schema.items()}
    (said,) = (
        option
        for option in fields["take_back"].config["options"]
        if option["value"].startswith("correction same_as ")
    )
    await hass.config_entries.options.async_configure(
        form["flow_id"],
        {"lead_time_months": 12, "notices": [], "take_back": [said["value"]]},
    )
    await hass.async_block_till_done()
    (known,) = street.home.cameras.values()
    assert known.camera.id == new.id, "and it is another camera again"
    assert not asked(hass)


async def test_who_comes_when_nothing_is_asked_any_more(
    hass: HomeAssistant, street: Street, open_question: Open
) -> None:
    await lose(street, "onvif", **HIKVISION)
    new = await street.add("hikvision_next", **HIKVISION)
    await street.remove(new)
    assert not asked(hass)
    flow = SameCameraFlow()
    flow.hass = hass
    with pytest.raises(AbortFlow, match="gone"):
        await flow.async_step_init()


@pytest.mark.parametrize("answer", ["none_of_these", "it_is_the_same", "replaces_confirm"])
async def test_an_answer_that_cannot_be_written_is_told_and_holds(
    hass: HomeAssistant,
    street: Street,
    open_question: Open,
    monkeypatch: pytest.MonkeyPatch,
    answer: str,
) -> None:
    await lose(street, "onvif", **HIKVISION)
    new = await street.add("hikvision_next", **HIKVISION)
    menu = await open_question()
    monkeypatch.setattr(JsonStore, "is_saved", False)
    if answer == "none_of_these":
        done = await menu.fill(camera=answer)
    else:
        await menu.fill(camera=new.id)
        done = await menu.choose(answer)
    if answer == "replaces_confirm":
        done = await menu.fill()
    assert (done["type"], done["reason"]) == ("abort", "not_saved")
    assert not asked(hass)


async def test_of_many_lost_cameras_ten_are_listed(hass: HomeAssistant, street: Street) -> None:
    home = street.home
    old = [home.camera("onvif", f"Yard {number}", **HIKVISION) for number in range(12)]
    await home.set_up()
    for device in old:
        await street.says(device.id)
    await street.remove(*old)
    await street.add("hikvision_next", "Gate", **HIKVISION)
    placeholders = asked(hass).translation_placeholders
    assert placeholders["which"] == "12 cameras"
    assert placeholders["cameras"].count("\n- Yard") == 9
    assert placeholders["cameras"].splitlines()[-1].startswith("- 2 more")


async def test_a_camera_without_a_name_that_can_be_shown_is_counted(
    hass: HomeAssistant, street: Street
) -> None:
    old = street.home.camera("onvif", "\u202e", **HIKVISION)
    await street.home.set_up()
    await street.says(old.id)
    await street.remove(old)
    await street.add("hikvision_next", "Gate", **HIKVISION)
    assert asked(hass).translation_placeholders["which"] == "1 camera"
