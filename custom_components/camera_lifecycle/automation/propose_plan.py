"""The action that proposes a plan: what it takes, what it answers. It stores nothing."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import partial
from typing import Any, Final

from homeassistant.core import HomeAssistant, ServiceResponse
from homeassistant.exceptions import ServiceValidationError
from homeassistant.helpers import config_validation as cv
import probatio

from ..const import DOMAIN
from ..fleet.proposal import ProposedStep, propose
from ..fleet.spread import TooLongError, WithinBudget
from ..owner.steps import read_cost
from ..runtime import CameraLifecycleRuntime
from .step_rows import async_step_rows

ATTR_MONTHS: Final = "months"
ATTR_BUDGET: Final = "budget_per_month"
ATTR_COST: Final = "cost_per_camera"
ATTR_START: Final = "start"
MAX_MONTHS: Final = 120


class ProposalRefusal(StrEnum):
    """Why a call makes no sense; also the translation key."""

    MONTHS_OR_BUDGET = "months_or_budget"
    NO_AMOUNT = "no_amount"
    BUDGET_TOO_SMALL = "budget_too_small"
    START_HAS_PASSED = "start_has_passed"


PROPOSE_PLAN: Final = probatio.Schema(
    {
        probatio.Optional(ATTR_MONTHS): probatio.All(
            probatio.Coerce(int), probatio.Range(min=1, max=MAX_MONTHS)
        ),
        probatio.Optional(ATTR_BUDGET): probatio.Any(cv.string, probatio.Coerce(float)),
        probatio.Optional(ATTR_COST): probatio.Any(cv.string, probatio.Coerce(float)),
        probatio.Optional(ATTR_START): cv.date,
    }
)


async def async_propose_plan(
    hass: HomeAssistant, runtime: CameraLifecycleRuntime, data: Mapping[str, Any]
) -> ServiceResponse:
    """Return the steps that are missing in the plan.

    A row has what `set_step` takes of a step, and `why`, and whether months or budget reach for
    it (`in_time`). Raises ServiceValidationError where the call makes no sense.
    """
    today = runtime.coordinator.clock.today
    pace, start = _pace(data), data.get(ATTR_START, today)
    if start < today:
        raise _refused(ProposalRefusal.START_HAS_PASSED)
    try:
        proposed = await async_propose(hass, runtime, pace, start)
    except TooLongError as err:
        raise _refused(ProposalRefusal.BUDGET_TOO_SMALL) from err
    rows = await async_step_rows(hass, runtime, [each.as_step() for each in proposed])
    return {
        "steps": [
            {
                "title": row["title"],
                "cameras": row["cameras"],
                "why": each.why.value,
                "due": row["due"],
                "cost": row["cost"],
                "in_time": each.in_time,
            }
            for row, each in zip(rows, proposed, strict=True)
        ]
    }


async def async_propose(
    hass: HomeAssistant, runtime: CameraLifecycleRuntime, pace: int | WithinBudget, start: date
) -> list[ProposedStep]:
    """Return what `propose` says, in a thread: a thousand cameras take their time."""
    fleet, answers = runtime.coordinator.data, dict(runtime.stores.answers.answers)
    return await hass.async_add_executor_job(partial(propose, fleet, answers, pace, start))


def _pace(data: Mapping[str, Any]) -> int | WithinBudget:
    """Return over how many months, or what may be spent."""
    if (ATTR_MONTHS in data) == (ATTR_BUDGET in data) or (ATTR_BUDGET in data) != (
        ATTR_COST in data
    ):
        raise _refused(ProposalRefusal.MONTHS_OR_BUDGET)
    if ATTR_MONTHS in data:
        months: int = data[ATTR_MONTHS]
        return months
    return WithinBudget(_amount(data[ATTR_BUDGET]), _amount(data[ATTR_COST]))


def _amount(value: Any) -> Decimal:
    """Return an amount of money, more than nothing."""
    try:
        amount = read_cost(value)
    except ValueError as err:
        raise _refused(ProposalRefusal.NO_AMOUNT) from err
    if not amount:
        raise _refused(ProposalRefusal.NO_AMOUNT)
    return amount


def _refused(key: ProposalRefusal) -> ServiceValidationError:
    return ServiceValidationError(translation_domain=DOMAIN, translation_key=key.value)
