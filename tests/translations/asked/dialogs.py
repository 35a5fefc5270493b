"""The dialogs: `config`, `options`, `config_subentries` and `issues`, as they run."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from homeassistant.config_entries import SOURCE_RECONFIGURE
from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util
import probatio
import pytest

from custom_components.camera_lifecycle.config_flow import (
    CameraLifecycleConfigFlow,
    CameraLifecycleOptionsFlow,
    PlaceError,
)
from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.facts import origin
from custom_components.camera_lifecycle.facts.fault import FactsFault
from custom_components.camera_lifecycle.fleet.approval_number import ApprovalError
from custom_components.camera_lifecycle.fleet.correction_input import CorrectionError
from custom_components.camera_lifecycle.fleet.label_questions import LabelQuestion, Missing
from custom_components.camera_lifecycle.fleet.model import SameCameraQuestion
from custom_components.camera_lifecycle.fleet.step_input import StepError
from custom_components.camera_lifecycle.flows import read_label, repair_corrections, send_again
from custom_components.camera_lifecycle.flows.card import EndOfSetUp
from custom_components.camera_lifecycle.flows.correct_camera import ChoiceError
from custom_components.camera_lifecycle.flows.facts import NO_ADDRESS
from custom_components.camera_lifecycle.flows.isolation_fields import IsolationError
from custom_components.camera_lifecycle.flows.manual_camera import (
    ManualCameraError,
    ManualCameraFlow,
)
from custom_components.camera_lifecycle.flows.options_end import OptionsAbort
from custom_components.camera_lifecycle.flows.plan import CONF_PLAN_FOR
from custom_components.camera_lifecycle.flows.propose_plan import ProposePlanFlow
from custom_components.camera_lifecycle.flows.repair import NoticeAbort, NoticeError
from custom_components.camera_lifecycle.flows.repair_refused_logins import (
    IGNORE,
    STOP_IGNORING,
    IgnoreEnd,
    RefusedLoginsFlow,
)
from custom_components.camera_lifecycle.flows.replacing import (
    CONF_CHANNELS,
    CONF_TAKE_AREA,
    CONF_TAKE_NAME,
)
from custom_components.camera_lifecycle.flows.report import ReportFormError
from custom_components.camera_lifecycle.flows.same_camera import (
    SAVED,
    SameCameraAbort,
    SameCameraError,
    SameCameraFlow,
)
from custom_components.camera_lifecycle.flows.send_again import (
    SEND_AGAIN,
    SendAgainEnd,
    SendAgainError,
)
from custom_components.camera_lifecycle.flows.steps import StepFormError
from custom_components.camera_lifecycle.lookup.manual import MANUAL_CAMERA
from custom_components.camera_lifecycle.lookup.model import ErrorKind
from custom_components.camera_lifecycle.notices import no_room, old_facts, stored_data
from custom_components.camera_lifecycle.notices.kinds import KINDS
from custom_components.camera_lifecycle.notices.placeholders import TRANSLATION_KEY
from custom_components.camera_lifecycle.notices.refused_logins import ISSUE_ID, RefusedLogin
from custom_components.camera_lifecycle.notices.same_camera import ISSUE_ID as SAME_CAMERA
from custom_components.camera_lifecycle.owner.answers import AnswerKind
from custom_components.camera_lifecycle.owner.plan import Plan, PlanError
from custom_components.camera_lifecycle.repairs import NoticeMenuFlow
from custom_components.camera_lifecycle.settings import CONF_OFFER_CARD
from custom_components.camera_lifecycle.too_old.const import REFUSAL
from tests.integration.home import Home

from .forms import step, steps_of
from .keys import Key, named, under

type Shown = list[Mapping[str, Any]]
type Sections = dict[str, set[Key]]

# Before 2026.10 Home Assistant looks here for the end of each dialog that changes an entry.
CHANGED = "reconfigure_successful"
# What the page about the card asks where there are dashboards.
SWITCH = {probatio.Required(CONF_OFFER_CARD): bool}
# What passes on to the camera that replaces another one, as far as the two allow it.
PASSED_ON = dict.fromkeys(
    map(probatio.Optional, (CONF_TAKE_NAME, CONF_TAKE_AREA, CONF_CHANNELS)), str
)


async def show(flow: Any, hass: HomeAssistant, handler: Any, **context: Any) -> Shown:
    """Return what the steps of a flow show when they are come to."""
    flow.hass, flow.handler, flow.flow_id, flow.context = hass, handler, "flow", context
    return [await getattr(flow, f"async_step_{name}")() for name in steps_of(type(flow))]


def flow_keys(at: Key, shown: Shown, *errors: type[StrEnum]) -> set[Key]:
    """Return the keys of all steps of a flow, and of what it complains about."""
    keys = {(*at, *key) for each in shown for key in step(each)}
    return keys | under((*at, "error"), *(key for enum in errors for key in named(enum)))


async def show_set_up(home: Home) -> Shown:
    """Return the forms of the set-up dialog, and of the one that changes the place."""
    flow, entry = CameraLifecycleConfigFlow(), home.us
    assert entry is not None
    flow._country = "US"
    shown = await show(flow, home.hass, DOMAIN, source=SOURCE_RECONFIGURE, entry_id=entry.entry_id)
    flow._country = "GB"  # other countries have other words for who uses the cameras
    return [*shown, await flow.async_step_place()]


async def show_options(home: Home, monkeypatch: pytest.MonkeyPatch) -> Shown:
    """Return the forms of the options, where there is an answer and a camera to plan for."""
    entry = home.us
    assert entry is not None
    monkeypatch.setattr(origin, "PROJECT_ADDRESS", "https://example.org/facts")
    camera_id = next(iter(home.fleet.cameras))
    later = dt_util.now().date() + timedelta(days=100)
    await entry.runtime_data.async_set_plans(
        {camera_id: Plan(purchased=date(2020, 1, 1), replace_by=later)}
    )
    flow: Any = CameraLifecycleOptionsFlow()
    flow.hass, flow.handler, flow.flow_id = home.hass, entry.entry_id, "flow"
    flow._country = "US"
    flow._correct, flow._said = camera_id, {"maker": "axis"}
    flow._to_buy = {"vendor": "Reolink", "model": "RLC-810A"}
    other = next(each for key, each in home.fleet.cameras.items() if key != camera_id)
    asked = [LabelQuestion(Missing.VENDOR, camera_id, each) for each in ("Garage", "Garden")]

    async def questions(_: HomeAssistant) -> list[LabelQuestion]:
        return asked

    monkeypatch.setattr(read_label, "async_label_questions", questions)
    return [
        _whole(await flow.async_step_init(), SEND_AGAIN),
        await flow.async_step_read_label(),
        await flow.async_step_label_details(),
        await flow.async_step_settings(),
        await flow.async_step_location(),
        await flow.async_step_place(),
        await flow.async_finish({CONF_PLAN_FOR: camera_id}),
        await flow.async_step_plan_warranty({"warranty_until": "2000-01-01"}),
        await flow.async_step_correct_camera(),
        _whole(await flow.async_step_correct(), "correct_kind", "correct_without_name"),
        await flow.async_step_correct_details(),
        await flow.async_step_correct_kind(),
        await flow.async_step_correct_not_a_camera(),
        await flow.async_step_correct_without_name(),
        await flow.async_step_correct_same_as(),
        await flow.async_step_correct_replaces(),
        _with(await flow.async_step_correct_replaces({"replaces": other.camera.name}), PASSED_ON),
        await flow.async_step_isolate_cameras(),
        await flow.async_step_correct_confirm(),
        await flow.async_step_before_you_buy(),
        _with(await flow.async_step_card(), SWITCH),
        await flow.async_step_facts(),
        await flow.async_step_known_before(),
        await flow.async_step_get_report(),
        await flow.async_step_report_cover(),
        await flow.async_step_get_report({"edition": "inventory", "format": "html"}),
        *await show_steps(home, flow),
    ]


async def show_steps(home: Home, flow: ProposePlanFlow) -> Shown:
    """Return the forms of the steps of the plan; one camera is not in it yet."""
    assert home.us is not None
    (step, *_) = home.us.runtime_data.stores.steps.steps
    flow._step_id = step
    return [
        await flow.async_step_steps(),
        await flow.async_step_new_step(),
        await flow.async_step_choose_step(),
        await flow.async_step_edit_step(),
        await flow.async_step_propose_plan(),
        await flow.async_step_proposed(),
    ]


async def show_send_again(flow: Any, hass: HomeAssistant, monkeypatch: pytest.MonkeyPatch) -> Shown:
    """Return the forms of the steps that send a refused login once more."""

    async def refused(*_: Any) -> list[RefusedLogin]:
        return [RefusedLogin(name, name, "ONVIF", "") for name in ("Garage", "Garden")]

    monkeypatch.setattr(send_again, "async_refused_logins", refused)
    flow.hass, flow.handler, flow.flow_id, flow._send_to = hass, DOMAIN, "flow", "Garage"
    return [await flow.async_step_send_again(), await flow.async_step_confirm_sending()]


async def show_refused_logins(home: Home, monkeypatch: pytest.MonkeyPatch) -> Shown:
    """Return the steps behind the issue about refused logins."""
    flow = RefusedLoginsFlow()
    flow.issue_id = ISSUE_ID
    flow.context = {"issue_id": ISSUE_ID}
    steps = await show_send_again(flow, home.hass, monkeypatch)
    menu = {**await flow.async_step_init(), "menu_options": [SEND_AGAIN, IGNORE, STOP_IGNORING]}
    return [menu, *steps]


def _with(form: Any, fields: Mapping[Any, Any]) -> Any:
    """Return a form with all fields that it has for other cameras."""
    return {**form, "data_schema": probatio.Schema({**fields})}


def _whole(menu: Any, *others: str) -> Any:
    """Return a menu with the choices that it offers for other cameras too."""
    return {**menu, "menu_options": [*menu["menu_options"], *others]}


async def show_outside_camera(home: Home) -> Shown:
    """Return the forms for a camera that Home Assistant does not know."""
    entry = home.us
    assert entry is not None
    context = {"entry_id": entry.entry_id, "subentry_id": next(iter(entry.subentries))}
    handler = (entry.entry_id, MANUAL_CAMERA)
    return await show(ManualCameraFlow(), home.hass, handler, source=SOURCE_RECONFIGURE, **context)


async def show_repair(home: Home, issue_id: str, monkeypatch: pytest.MonkeyPatch) -> Shown:
    """Return the steps behind a notice of several cameras whose hardware matters.

    A notice that no hardware changes offers fewer; its words are those of all notices.
    """
    for kind, row in KINDS.items():
        always = replace(row, hardware=lambda *_: True)
        monkeypatch.setitem(KINDS, kind, always)  # type: ignore[arg-type]  # a mapping that is a dict
    monkeypatch.setattr(repair_corrections, "can_change", lambda *_: True)
    flow = NoticeMenuFlow()
    flow.issue_id = issue_id
    return await show(flow, home.hass, DOMAIN)


async def show_same_camera(home: Home) -> Shown:
    """Return the form that asks which camera a removed one is."""
    assert home.us is not None
    first, *others = home.fleet.cameras
    coordinator = home.us.runtime_data.coordinator
    question = SameCameraQuestion("gone", "Gone", (first, *others))
    coordinator.data = replace(coordinator.data, questions=(question,))
    flow = SameCameraFlow()
    flow.hass, flow.handler, flow.flow_id = home.hass, DOMAIN, "flow"
    asked = await flow.async_step_init()
    flow._chosen = first
    rows = home.us.runtime_data.stores.known_cameras._rows
    rows["gone"] = replace(rows[first], name="Gone")
    return [
        asked,
        await flow.async_step_same_or_new(),
        _with(await flow.async_step_replaces_confirm(), PASSED_ON),
    ]


def config(set_up: Shown) -> set[Key]:
    """Return the keys of the set-up dialog."""
    ends = under(("config", "abort"), CHANGED, REFUSAL) | under(
        ("config", "create_entry"), *EndOfSetUp
    )
    return flow_keys(("config",), set_up, PlaceError) | ends


def options(shown: Shown) -> set[Key]:
    """Return the keys of the options."""
    keys = flow_keys(
        ("options",),
        shown,
        *(PlanError, CorrectionError, ApprovalError, ChoiceError, SendAgainError, IsolationError),
        *(StepError, StepFormError, ReportFormError, FactsFault),
    )
    ends = named(OptionsAbort) | named(SendAgainEnd)
    keys |= under(("options", "error"), NO_ADDRESS)
    return keys | under(("options", "abort"), *ends) | {("options", "progress", "sending")}


def config_subentries(shown: Shown) -> set[Key]:
    """Return the keys of the dialog for cameras outside Home Assistant."""
    at = ("config_subentries", MANUAL_CAMERA)
    return (
        flow_keys(at, shown, ManualCameraError, ErrorKind)
        | under((*at, "abort"), CHANGED)
        | under((*at, "initiate_flow"), *steps_of(ManualCameraFlow))
        | under(at, "entry_type")
    )


def same_camera(shown: Shown) -> set[Key]:
    """Return the keys of the issue about a removed camera."""
    at = ("issues", SAME_CAMERA)
    flow = (*at, "fix_flow")
    return (
        under(at, "title")
        | flow_keys(flow, shown, SameCameraError)
        | under((*flow, "abort"), *named(SameCameraAbort))
        | under((*flow, "create_entry"), SAVED)
    )


def refused_logins(shown: Shown) -> set[Key]:
    """Return the keys of the issue about refused logins, and of the dialog behind it."""
    at = ("issues", ISSUE_ID, "fix_flow")
    ended = {SendAgainEnd.ANSWERED.value}
    return (
        flow_keys(at, shown, SendAgainError)
        | under((*at, "abort"), *(named(SendAgainEnd) - ended), *named(IgnoreEnd))
        | under((*at, "create_entry"), *ended)
        | {(*at, "progress", "sending"), ("issues", ISSUE_ID, "title")}
    )


def issues(shown: Shown) -> set[Key]:
    """Return the keys of all notices: each has a title, and the same dialog behind it."""
    answers = named(AnswerKind) - {AnswerKind.IGNORED}
    flow = (
        flow_keys((), shown, NoticeError, CorrectionError, IsolationError)
        | under(("abort",), *named(NoticeAbort))
        | under(("create_entry",), *answers)
    )
    without_menu = (
        stored_data.DAMAGED,
        stored_data.NOT_SAVED,
        old_facts.ISSUE_ID,
        no_room.ISSUE_ID,
    )
    described = {
        key for each in without_menu for key in under(("issues", each), "title", "description")
    }
    return described | {
        ("issues", TRANSLATION_KEY, *place)
        for place in {("title",), *(("fix_flow", *each) for each in flow)}
    }


def only_folded() -> set[str]:
    """Return the kinds whose notices are never about one subject, and have no words for that."""
    folded = {row.folded_key for row in KINDS.values()}
    return {kind for kind, row in KINDS.items() if not row.max_notices} - folded
