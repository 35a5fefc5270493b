"""The actions: assess again, tell, report, correct, answer, plan, ask, check. All have answers."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from homeassistant.core import (
    HomeAssistant,
    ServiceCall,
    ServiceResponse,
    SupportsResponse,
    callback,
)
from homeassistant.exceptions import HomeAssistantError, ServiceValidationError
from homeassistant.helpers import config_validation as cv
import probatio

from .automation.accept import ACCEPT, async_accept
from .automation.ask import ASK, async_ask
from .automation.check import CHECK, async_check
from .automation.correct import CORRECT, async_correct
from .automation.get_assessment import GET_ASSESSMENT, async_get_assessment
from .automation.isolate import ISOLATE, async_isolate
from .automation.not_saved import not_saved
from .automation.propose_plan import PROPOSE_PLAN, async_propose_plan
from .automation.remind_later import REMIND_LATER, async_remind_later
from .automation.rights import (
    Action,
    ForAdministrators,
    ForEverybody,
    Reader,
    async_readable_cameras,
    async_register_actions,
)
from .automation.set_step import SET_STEP, async_set_step
from .automation.targets import targeted_cameras
from .automation.warranty import async_warranty_terms
from .const import DOMAIN
from .engine.assessment import DutyAnswer
from .owner.plan import FIELDS, FieldKind, apply_changes, validate_plan
from .report.action import REPORT, async_report
from .report.collect import async_collect
from .report.model import CameraLine, Report
from .report.read_plan import READ_PLAN, async_read_plan
from .runtime import CameraLifecycleRuntime, loaded_runtime

ATTR_CLEAR: Final = "clear"


def _day_or_nothing(value: Any) -> Any:
    """Return a date, None for nothing; raises Invalid for anything else."""
    return None if value is None or value == "" else cv.date(value)


ASSESS: Final = probatio.Schema({})
_VALIDATORS: Final[Mapping[FieldKind, Any]] = {
    FieldKind.DAY: _day_or_nothing,
    FieldKind.TEXT: probatio.Any(None, cv.string),
}
SET_PLAN: Final = cv.make_entity_service_schema(
    {
        **{probatio.Optional(part.name): _VALIDATORS[part.kind] for part in FIELDS},
        probatio.Optional(ATTR_CLEAR, default=[]): probatio.All(
            cv.ensure_list, [probatio.In([part.name for part in FIELDS])]
        ),
    }
)


@callback
def async_setup_services(hass: HomeAssistant) -> None:
    """Register all actions; they tell what is wrong while the integration is not loaded."""
    async_register_actions(hass, ACTIONS)


async def _async_assess(call: ServiceCall, reader: Reader) -> ServiceResponse:
    """Take the inventory and judge all cameras anew; return what came of it.

    Who is no administrator hears words, of the cameras that are for them.
    """
    coordinator = _runtime(call.hass).coordinator
    await coordinator.async_refresh()
    if not coordinator.last_update_success:
        raise HomeAssistantError(translation_domain=DOMAIN, translation_key="not_assessed")
    cameras = await async_readable_cameras(
        call.hass, coordinator.config_entry.entry_id, coordinator.data.cameras, reader
    )
    report, _ = await async_collect(call.hass, coordinator, cameras)
    row = _with_codes if reader.gets_everything else _words
    return {
        "day": report.context.today.isoformat(),
        "library_version": report.library_version,
        "totals": dict(report.totals),
        "at_risk": [row(line) for line in report.cameras if line.risk.at_risk],
        **({"duty": [*map(row, _named(report))]} if report.has_duties else {}),
    }


def _named(report: Report) -> Iterator[CameraLine]:
    """Yield the cameras whose maker a rule for this type of site names."""
    for line in report.cameras:
        duty = line.assessment.duty
        if duty is not None and duty.answer is DutyAnswer.NAMED:
            yield line


def _words(line: CameraLine) -> dict[str, Any]:
    """Return what everybody hears of a camera: what its states say."""
    return {
        "name": line.name,
        "area": line.area,
        "status": line.assessment.support.status.value,
        "risks": [risk.value for risk in line.risk.risks],
        "known_exploited": [*line.exploited],
        "summary": line.summary,
        **({"duty": line.assessment.duty.answer.value} if line.assessment.duty else {}),
    }


def _with_codes(line: CameraLine) -> dict[str, Any]:
    """Return what an administrator or an automation hears of it."""
    codes = dict.fromkeys(reason.code.value for reason in line.assessment.reasons)
    return {**_words(line), "reasons": [*codes]}


async def _async_report(call: ServiceCall) -> ServiceResponse:
    """Return the inventory, or another edition of it."""
    return await async_report(call.hass, _runtime(call.hass), call.data)


async def _async_read_plan(call: ServiceCall) -> ServiceResponse:
    """Read an edited CSV of the report back; keep what it says only if told to."""
    answer, is_saved = await async_read_plan(call.hass, _runtime(call.hass), call.data)
    if not is_saved:
        raise not_saved()
    return answer


async def _async_correct(call: ServiceCall) -> ServiceResponse:
    """Correct the cameras that the target names, or take a correction back."""
    return await async_correct(call.hass, _runtime(call.hass), call.data)


async def _async_ask(call: ServiceCall) -> ServiceResponse:
    """Ask the cameras that the target names, or all; return what came of each."""
    return await async_ask(call.hass, _runtime(call.hass), call.data)


async def _async_check(call: ServiceCall, reader: Reader) -> ServiceResponse:
    """Say what is known of a camera that somebody means to buy."""
    return await async_check(call.hass, _runtime(call.hass), call.data, reader)


async def _async_isolate(call: ServiceCall) -> ServiceResponse:
    """Keep that nobody can reach the cameras that the target names, or take it back."""
    return await async_isolate(call.hass, _runtime(call.hass), call.data)


async def _async_remind_later(call: ServiceCall) -> ServiceResponse:
    """Hide issues of the cameras that the target names for some time."""
    return await async_remind_later(call.hass, _runtime(call.hass), call.data)


async def _async_accept(call: ServiceCall) -> ServiceResponse:
    """Accept known risks of the cameras that the target names."""
    return await async_accept(call.hass, _runtime(call.hass), call.data)


async def _async_get_assessment(call: ServiceCall, reader: Reader) -> ServiceResponse:
    """Tell what is known of the cameras that the target or a name means, or of all."""
    return await async_get_assessment(call.hass, _runtime(call.hass), call.data, reader)


async def _async_set_plan(call: ServiceCall) -> ServiceResponse:
    """Note purchase, warranty, replacement and a note for the cameras that the target names."""
    runtime = _runtime(call.hass)
    fleet = runtime.coordinator.data
    cameras = targeted_cameras(call.hass, fleet, call.data)
    if not cameras:
        raise ServiceValidationError(translation_domain=DOMAIN, translation_key="no_camera")
    changes = _changes(call.data)
    plans = {assessed.camera.id: apply_changes(assessed.plan, changes) for assessed in cameras}
    for assessed in cameras:
        plan = plans[assessed.camera.id]
        for error in validate_plan(assessed.plan, plan, runtime.coordinator.clock.today).values():
            raise ServiceValidationError(
                translation_domain=DOMAIN,
                translation_key=error,
                translation_placeholders={"camera": assessed.camera.name},
            )
    # who says nothing of it confirms no day, and who names one confirms it
    days = dict.fromkeys(plans, changes["replace_by"]) if "replace_by" in changes else {}
    if not await runtime.async_set_plans(plans, days):
        raise not_saved()
    return {
        "cameras": [
            {
                "name": assessed.camera.name,
                **plans[assessed.camera.id].as_json(),
                **await async_warranty_terms(
                    call.hass, runtime, assessed, plans[assessed.camera.id]
                ),
            }
            for assessed in cameras
        ]
    }


async def _async_set_step(call: ServiceCall) -> ServiceResponse:
    """Make or change one step of the plan; return it."""
    return await async_set_step(call.hass, _runtime(call.hass), call.data)


async def _async_propose_plan(call: ServiceCall) -> ServiceResponse:
    """Return the steps that are missing in the plan."""
    return await async_propose_plan(call.hass, _runtime(call.hass), call.data)


def _changes(data: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a call changes by field; None clears one."""
    given = {part.name: data[part.name] for part in FIELDS if part.name in data}
    return given | dict.fromkeys(data[ATTR_CLEAR])


def _runtime(hass: HomeAssistant) -> CameraLifecycleRuntime:
    """Return what the loaded entry holds; raises a translated ServiceValidationError if none."""
    if (runtime := loaded_runtime(hass)) is None:
        off = any(entry.disabled_by for entry in hass.config_entries.async_entries(DOMAIN))
        key = "disabled" if off else "not_running"
        raise ServiceValidationError(translation_domain=DOMAIN, translation_key=key)
    return runtime


ACTIONS: Final[Mapping[str, Action]] = {
    "assess": Action(ForEverybody(_async_assess), ASSESS),
    "report": Action(ForAdministrators(_async_report), REPORT, SupportsResponse.ONLY),
    "read_plan": Action(ForAdministrators(_async_read_plan), READ_PLAN),
    "set_plan": Action(ForAdministrators(_async_set_plan), SET_PLAN),
    "set_step": Action(ForAdministrators(_async_set_step), SET_STEP),
    "propose_plan": Action(
        ForAdministrators(_async_propose_plan), PROPOSE_PLAN, SupportsResponse.ONLY
    ),
    "correct": Action(ForAdministrators(_async_correct), CORRECT),
    "isolate": Action(ForAdministrators(_async_isolate), ISOLATE),
    "remind_later": Action(ForAdministrators(_async_remind_later), REMIND_LATER),
    "accept": Action(ForAdministrators(_async_accept), ACCEPT),
    "ask": Action(ForAdministrators(_async_ask), ASK),
    "check": Action(ForEverybody(_async_check), CHECK, SupportsResponse.ONLY),
    "get_assessment": Action(
        ForEverybody(_async_get_assessment), GET_ASSESSMENT, SupportsResponse.ONLY
    ),
}
"""Every action, and whom it is for.

Who notes a plan, calls a camera isolated, is reminded later or accepts a risk puts notices to rest,
who corrects one decides what is said of it, who asks one sends its login, and the report and a step
hold what the owner noted: as the notices, these are for administrators.
"""
