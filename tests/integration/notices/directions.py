"""What each sentence that sends people somewhere names, and the way there."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
import errno
from pathlib import Path
import re
from typing import Any, Final

from homeassistant.config_entries import SOURCE_USER
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import section
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers.selector import SelectSelector
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.camera_lifecycle.card.collection import stored_resources
from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.flows.card import CARD
from custom_components.camera_lifecycle.lookup.manual import MANUAL_CAMERA
from custom_components.camera_lifecycle.notices import stored_data
from custom_components.camera_lifecycle.storage.opening import LeftAlone
from tests.integration.home import open_options

from .board import Board, Menu

FORMS: Final = Path(__file__).parents[3] / ".github" / "ISSUE_TEMPLATE"
MODEL: Final = "DS-2CD2032"
PHASED_OUT: Final = "phased_out_hikvision"
DUTY: Final = "duty_us_law"
ENDING: Final = "support_ending_hikvision_ds_2cd2032"
SERVICE_ENDING: Final = "service_ending_eye_cloud"
EXPLOITED: Final = "known_exploited_several"


@dataclass(frozen=True, slots=True)
class World:
    """A home whose cameras have every cause for an issue, and the ways into its dialogs."""

    hass: HomeAssistant
    board: Board
    open_menu: Callable[[str], Awaitable[Menu]]
    caplog: pytest.LogCaptureFixture

    @property
    def entry(self) -> MockConfigEntry:
        """Return our config entry."""
        assert self.board.home.us
        return self.board.home.us


type Walk = Callable[[World], Awaitable[set[str]]]


@dataclass(frozen=True, slots=True)
class Direction:
    """What a sentence names, and where that is.

    `label`: where the translations hold the label of what is named, or the name itself where
    Home Assistant names it. `says`: how the sentence puts it, where not by its label.
    """

    walk: Walk
    label: str
    says: str | None = None


def keys_of(shown: Any, step: str) -> set[str]:
    """Return where the labels are of all that a form or a menu shows; `step`: its place."""
    if shown["type"] == "menu":
        return {f"{step}.menu_options.{option}" for option in shown["menu_options"]}
    schema = shown["data_schema"]
    if isinstance(schema, list):  # over HTTP
        return {f"{step}.data.{field['name']}" for field in schema}
    labels: set[str] = set()
    for key, field in schema.schema.items():
        if isinstance(field, section):
            labels.add(f"{step}.sections.{key}.name")
            labels |= {f"{step}.sections.{key}.data.{inner}" for inner in field.schema.schema}
            continue
        labels.add(f"{step}.data.{key}")
        if isinstance(field, SelectSelector) and (choices := field.config.get("translation_key")):
            labels |= {f"selector.{choices}.options.{each}" for each in field.config["options"]}
    return labels


def of_issue(step: str) -> str:
    """Return where the words of a step behind every issue are."""
    return f"issues.finding.fix_flow.step.{step}"


async def last_page(world: World) -> set[str]:
    """Set the integration up anew: the cameras are asked about at the end."""
    flows = world.hass.config_entries.flow
    await world.hass.config_entries.async_remove(world.entry.entry_id)
    form = await flows.async_init(DOMAIN, context={"source": SOURCE_USER})
    page = await flows.async_configure(form["flow_id"], {"country": "DE"})
    return keys_of(page, f"config.step.{page['step_id']}")


async def place(world: World) -> set[str]:
    """Name a country, as at set-up and later: what matters there is asked next."""
    form = await world.entry.start_reconfigure_flow(world.hass)
    page = await world.hass.config_entries.flow.async_configure(form["flow_id"], {"country": "US"})
    return keys_of(page, f"config.step.{page['step_id']}")


async def reconfigure(world: World) -> set[str]:
    assert world.entry.supports_reconfigure, "else Home Assistant shows no Reconfigure"
    form = await world.entry.start_reconfigure_flow(world.hass)
    return {"Reconfigure", *keys_of(form, "config.step.reconfigure")}


async def options(world: World) -> set[str]:
    assert world.entry.supports_options, "else Home Assistant shows no Configure"
    form = await open_options(world.hass, world.entry)
    return keys_of(form, "options.step.settings")


async def plan(world: World) -> set[str]:
    """Choose a camera in the options; the plan is asked for next."""
    flows = world.hass.config_entries.options
    form = await open_options(world.hass, world.entry)
    camera = world.board.home.cameras["Garage"].camera.id
    answers = {"lead_time_months": 12, "notices": [], "plan_for": camera}
    after = await flows.async_configure(form["flow_id"], answers)
    return keys_of(after, "options.step.plan")


async def undo(world: World) -> set[str]:
    """Accept the risk of one camera, then undo that in the options."""
    garage = world.board.home.cameras["Garage"].camera.id
    menu = await world.open_menu(ENDING)
    await menu.choose("accept_risk")
    await menu.fill(cameras=[garage])
    assert "Garage" not in world.board.says(ENDING)
    flows = world.hass.config_entries.options
    form = await open_options(world.hass, world.entry)
    shown = keys_of(form, "options.step.settings")
    (field,) = [each for key, each in form["data_schema"].schema.items() if key == "take_back"]
    ticked = [option["value"] for option in field.config["options"]]
    answers = {"lead_time_months": 12, "notices": ["support_ending"], "take_back": ticked}
    await flows.async_configure(form["flow_id"], answers)
    await world.hass.async_block_till_done()
    assert "Garage" in world.board.says(ENDING), "it reappears"
    return shown


async def repairs(world: World) -> set[str]:
    return {"Repairs"} if world.board.seen() else set()


async def device_page(world: World) -> set[str]:
    """Follow the list of cameras to the page of one."""
    (device_id, *_) = re.findall(r"\(/config/devices/device/(\w+)\)", world.board.says(EXPLOITED))
    device = dr.async_get(world.hass).async_get(device_id)
    return (
        {"device page"}
        if device is not None and device.name in world.board.says(EXPLOITED)
        else set()
    )


async def device_page_of_entities(world: World) -> set[str]:
    """Find our entities on the device of the camera."""
    camera = world.board.home.cameras["Garage"].camera
    ours = world.board.home.ours(camera.id, "support_status")
    assert ours is not None
    return {"device page"} if ours.device_id == camera.primary_device_id else set()


async def vulnerabilities(world: World) -> set[str]:
    return {"list"} if "CVE-2021-1" in world.board.says(EXPLOITED) else set()


async def fixed_versions(world: World) -> set[str]:
    return {"list"} if "V5.5.800" in world.board.says(EXPLOITED) else set()


async def all_cameras(world: World) -> set[str]:
    """Follow the link below more than ten cameras to the page of our integration."""
    address = f"(/config/integrations/integration/{world.entry.domain})"
    return {"page"} if address in world.board.says(PHASED_OUT) else set()


async def menu_after_going_back(world: World, issue_id: str = ENDING) -> set[str]:
    menu = await world.open_menu(issue_id)
    await menu.choose("what_to_do")
    return keys_of(await menu.fill(), of_issue("init"))


async def menu_of_a_service(world: World) -> set[str]:
    return await menu_after_going_back(world, SERVICE_ENDING)


async def menu_of_a_duty(world: World) -> set[str]:
    return await menu_after_going_back(world, DUTY)


async def options_menu(world: World) -> set[str]:
    menu = await world.hass.config_entries.options.async_init(world.entry.entry_id)
    return keys_of(menu, "options.step.init")


async def correct(world: World) -> set[str]:
    """Choose a camera to correct, in the options: what about it is asked next."""
    flows = world.hass.config_entries.options
    menu = await flows.async_init(world.entry.entry_id)
    form = await flows.async_configure(menu["flow_id"], {"next_step_id": "correct_camera"})
    ((name, field),) = form["data_schema"].schema.items()
    garage = next(each for each in field.config["options"] if "Garage" in str(each))
    value = garage["value"] if isinstance(garage, dict) else garage
    chosen = await flows.async_configure(form["flow_id"], {name: value})
    return keys_of(chosen, "options.step.correct")


async def report(world: World) -> set[str]:
    menu = await world.open_menu(PHASED_OUT)
    await menu.choose("wrong")
    await menu.choose("not_a_camera")
    await menu.fill(cameras=[world.board.home.cameras["Garage"].camera.id])
    shown = await menu.choose("overrule")
    (form,) = re.findall(r"\?template=(\w+\.yml)&", shown["description_placeholders"]["address"])
    assert (FORMS / form).is_file()
    return {"form", *keys_of(shown, of_issue("report"))}


async def no_camera_chosen(world: World) -> set[str]:
    menu = await world.open_menu(PHASED_OUT)
    await menu.choose("remind_later")
    shown = await menu.fill(days="30", cameras=[])
    assert shown["errors"] == {"cameras": "choose_a_camera"}
    return keys_of(shown, of_issue("remind_later"))


async def past_date(world: World) -> set[str]:
    menu = await world.open_menu(PHASED_OUT)
    await menu.choose("plan_replacement")
    shown = await menu.fill(date="2020-01-01")
    assert shown["errors"] == {"date": "date_has_passed"}
    return keys_of(shown, of_issue("plan_replacement"))


async def add_camera(world: World) -> set[str]:
    assert MANUAL_CAMERA in world.entry.supported_subentry_types, "else there is no such button"
    form = await world.hass.config_entries.subentries.async_init(
        (world.entry.entry_id, MANUAL_CAMERA), context={"source": SOURCE_USER}
    )
    place = f"config_subentries.{MANUAL_CAMERA}"
    return {f"{place}.initiate_flow.user", *keys_of(form, f"{place}.step.user")}


async def log(world: World) -> set[str]:
    async def fails() -> None:
        raise TimeoutError

    world.entry.runtime_data.coordinator._async_update_data = fails
    with pytest.raises(HomeAssistantError):
        await world.hass.services.async_call(
            DOMAIN, "assess", {}, blocking=True, return_response=True
        )
    return {record.levelname for record in world.caplog.records if DOMAIN in record.name}


async def issue_about_files(world: World) -> set[str]:
    """Look at the issue about a file that was left alone: it has no menu, so it can be ignored."""
    runtime = world.entry.runtime_data
    runtime.stores.plans.left_alone = LeftAlone.NEWER
    await runtime.stored_data.async_publish()
    return set() if world.board.seen()[stored_data.DAMAGED].is_fixable else {"Ignore"}


async def entities_without_room(world: World) -> set[str]:
    """Let a camera come for which there is no room: the issue leads to our entities."""
    world.entry.runtime_data.room.limit = 0
    world.board.camera("Shed", model=MODEL)
    await world.board.home.settle()
    address = f"/config/entities?historyBack=1&config_entry={world.entry.entry_id}"
    return {"entities"} if world.board.says("no_room", "entities") == address else set()


async def log_of_writing(world: World) -> set[str]:
    runtime = world.entry.runtime_data
    runtime.stores.plans._written(OSError(errno.EIO, "broken"))
    await runtime.stored_data.async_publish()
    assert "The logs" in world.board.says(stored_data.NOT_SAVED, "reason")
    runtime.stores.plans._written(None)
    return {record.levelname for record in world.caplog.records if DOMAIN in record.name}


async def card_page(world: World) -> set[str]:
    """Open the page about the card, where there are dashboards: it has the switch, and links."""
    await async_setup_component(world.hass, "lovelace", {})
    await world.hass.config_entries.async_reload(world.entry.entry_id)
    form = await open_options(world.hass, world.entry, CARD)
    links = re.findall(r"\(/config/lovelace/(\w+)\)", form["description_placeholders"]["state"])
    return {*links, *keys_of(form, "options.step.card")}


async def lines_of_the_card(world: World) -> set[str]:
    """Open the same page where the resources stand in YAML: it shows the lines."""
    await async_setup_component(world.hass, "lovelace", {"lovelace": {"resource_mode": "yaml"}})
    form = await open_options(world.hass, world.entry, CARD)
    return {"lines"} if "- url: /" in form["description_placeholders"]["state"] else set()


async def log_of_the_card(world: World) -> set[str]:
    """Let the resources fail: the log says why."""
    await async_setup_component(world.hass, "lovelace", {})
    resources = stored_resources(world.hass)
    assert resources is not None

    async def fails() -> None:
        raise HomeAssistantError("broken")

    resources._async_load_data = fails  # type: ignore[method-assign,assignment]
    await world.hass.config_entries.async_reload(world.entry.entry_id)
    return {record.levelname for record in world.caplog.records if DOMAIN in record.name}


ASK = "options.step.settings.sections.asking.data.look_ups"
MANUAL = f"config_subentries.{MANUAL_CAMERA}"
DIRECTIONS: Final[dict[str, tuple[Direction, ...]]] = {
    "config.step.user.description": (
        Direction(device_page_of_entities, "device page"),
        Direction(repairs, "Repairs"),
        Direction(last_page, "config.step.asking.data.look_ups", "on the last page"),
        Direction(options, ASK),
    ),
    "config.step.asking.description": (Direction(options, ASK, "in the options"),),
    "shared.where_cameras_are": (Direction(place, "config.step.place.data.region", "a region"),),
    "options.step.settings.description": (
        Direction(options_menu, "options.step.init.menu_options.location"),
        Direction(place, "config.step.place.data.region", "the region"),
    ),
    "options.step.settings.data_description.notices": (Direction(repairs, "Repairs"),),
    "options.step.settings.data_description.take_back": (
        Direction(undo, "options.step.settings.data.take_back", "ones to undo"),
    ),
    "options.step.settings.data_description.plan_for": (
        Direction(options, "options.step.settings.data.plan_for", "Select a camera"),
        Direction(plan, "options.step.plan.data.purchased", "purchase date"),
        Direction(plan, "options.step.plan.data.warranty_until", "warranty"),
        Direction(plan, "options.step.plan.data.replace_by", "planned replacement"),
    ),
    "options.step.settings.sections.asking.data_description.look_ups": (
        Direction(add_camera, f"{MANUAL}.initiate_flow.user"),
    ),
    "shared.select_a_future_date": (
        Direction(past_date, of_issue("plan_replacement.data.date"), "date"),
    ),
    "issues.finding.fix_flow.error.choose_a_camera": (
        Direction(no_camera_chosen, of_issue("remind_later.data.cameras"), "camera"),
    ),
    "issues.finding.fix_flow.step.accept_risk.description": (
        Direction(undo, "options.step.settings.data.take_back"),
    ),
    "issues.finding.fix_flow.step.wrong.description": (
        Direction(options_menu, "options.step.init.menu_options.correct_camera"),
    ),
    "options.step.correct_camera.description": (
        Direction(options_menu, "options.step.init.menu_options.settings", "the settings"),
        Direction(undo, "options.step.settings.data.take_back"),
    ),
    "issues.finding.fix_flow.step.report.description": (
        Direction(report, "form", "open a prefilled form"),
        Direction(report, of_issue("report.data.report"), "this report"),
    ),
    "shared.what_to_do_phased_out": (
        Direction(options_menu, "options.step.init.menu_options.steps"),
    ),
    "shared.what_to_do_ending": (
        Direction(menu_after_going_back, of_issue("init.menu_options.plan_replacement")),
    ),
    "shared.what_to_do_service_ending": (
        Direction(menu_of_a_service, of_issue("init.menu_options.plan_replacement")),
    ),
    "shared.what_to_do_duty": (
        Direction(menu_of_a_duty, of_issue("init.menu_options.plan_replacement")),
    ),
    "shared.what_to_do_exploited": (Direction(device_page, "device page"),),
    "common.notice_install_listed": (Direction(fixed_versions, "list", "listed below"),),
    "common.notice_install_offered": (Direction(device_page, "device page"),),
    "common.summary_ask_or_correct": (Direction(options, ASK),),
    "common.summary_or_ask": (Direction(options, ASK),),
    "common.report_refused_unauthorized": (
        Direction(options_menu, "options.step.init.menu_options.get_report"),
    ),
    "issues.finding.fix_flow.step.isolated.description": (
        Direction(undo, "options.step.settings.data.take_back"),
    ),
    "options.step.isolate_cameras.description": (
        Direction(undo, "options.step.settings.data.take_back"),
    ),
    "shared.replaces_confirm_description": (
        Direction(undo, "options.step.settings.data.take_back"),
    ),
    "options.step.correct_replaces.description": (
        Direction(correct, "options.step.correct.menu_options.correct_same_as"),
    ),
    "common.issue_known_exploited_several_text": (
        Direction(vulnerabilities, "list", "listed below"),
    ),
    "common.notice_and_more": (Direction(all_cameras, "page", "[all cameras]({url})"),),
    "common.possibly_made_by_next": (Direction(options, ASK),),
    "shared.depends_on_country_next": (
        Direction(reconfigure, "Reconfigure"),
        Direction(reconfigure, "config.step.reconfigure.data.country", "the country"),
    ),
    "shared.protocol_hint": (Direction(add_camera, "selector.protocol.options.auto"),),
    f"{MANUAL}.error.no_answer": (
        Direction(add_camera, f"{MANUAL}.step.user.data.host", "host"),
        Direction(add_camera, f"{MANUAL}.step.user.data.port", "port"),
        Direction(add_camera, f"{MANUAL}.step.user.data.tls", "TLS setting"),
    ),
    "config.create_entry.dashboards": (Direction(card_page, "dashboards", "[the dashboards]"),),
    "config.create_entry.resources_in_yaml": (
        Direction(options_menu, "options.step.init.menu_options.card"),
        Direction(lines_of_the_card, "lines", "the lines to add"),
    ),
    "common.card_state_registered": (
        Direction(card_page, "resources", "[resources of your dashboards]"),
        Direction(card_page, "dashboards", "[the dashboards]"),
    ),
    "common.card_state_removed": (
        Direction(card_page, "resources", "[resources of your dashboards]"),
        Direction(card_page, "options.step.card.data.offer_card", "turn it on here"),
    ),
    "common.card_state_yaml_current": (Direction(lines_of_the_card, "lines", "shown here"),),
    "common.card_state_failed": (Direction(log_of_the_card, "ERROR", "The log of Home Assistant"),),
    "card.dialog_allow_asking": (Direction(options, ASK, "allow asking the cameras"),),
    "card.dialog_set_country": (
        Direction(reconfigure, "Reconfigure"),
        Direction(reconfigure, "config.step.reconfigure.data.country", "the country"),
    ),
    "exceptions.nobody_to_ask.message": (Direction(options, ASK),),
    "issues.stored_data_damaged.description": (Direction(issue_about_files, "Ignore"),),
    "issues.no_room.description": (
        Direction(entities_without_room, "entities", "[list of entities]({entities})"),
    ),
    "common.not_saved_other": (Direction(log_of_writing, "ERROR", "The logs"),),
    "exceptions.not_assessed.message": (Direction(log, "ERROR", "the logs"),),
}
