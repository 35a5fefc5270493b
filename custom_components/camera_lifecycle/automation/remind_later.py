"""The action that hides issues of cameras for some days, or until a day."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, Final

from homeassistant.core import HomeAssistant, ServiceResponse
from homeassistant.helpers import config_validation as cv
import probatio

from ..notices.answering import REMIND_DAYS, answers_to
from ..owner.answers import AnswerKind
from ..runtime import CameraLifecycleRuntime
from .answered import ATTR_ISSUE, ISSUES, AnswerRefusal, answer_rows, chosen_findings, refused
from .not_saved import not_saved

ATTR_DAYS: Final = "days"
ATTR_UNTIL: Final = "until"
_AT_MOST: Final = timedelta(days=365)

REMIND_LATER: Final = cv.make_entity_service_schema(
    {
        probatio.Optional(ATTR_ISSUE): ISSUES,
        probatio.Optional(ATTR_DAYS): probatio.All(
            probatio.Coerce(int), probatio.In([*REMIND_DAYS])
        ),
        probatio.Optional(ATTR_UNTIL): cv.date,
    }
)


async def async_remind_later(
    hass: HomeAssistant, runtime: CameraLifecycleRuntime, data: Mapping[str, Any]
) -> ServiceResponse:
    """Hide what is open on the cameras of the target; return what rests until when.

    Raises ServiceValidationError, and changes nothing, where a part of it makes no sense;
    HomeAssistantError where it holds, but could not be saved.
    """
    today, kind = runtime.coordinator.clock.today, AnswerKind.REMIND_LATER
    until = _until(data, today)
    findings = chosen_findings(hass, runtime, data, kind)
    answers = [*answers_to(findings, kind, today, until)]
    if not await runtime.async_answer(answers):
        raise not_saved()
    return answer_rows(runtime, findings, answers)


def _until(data: Mapping[str, Any], today: date) -> date:
    """Return the day on which the issues come back; raises ServiceValidationError for none."""
    if (ATTR_DAYS in data) is (ATTR_UNTIL in data):
        raise refused(AnswerRefusal.DAYS_OR_DAY)
    if ATTR_DAYS in data:
        return today + timedelta(days=data[ATTR_DAYS])
    until: date = data[ATTR_UNTIL]
    if until <= today:
        raise refused(AnswerRefusal.HAS_PASSED)
    if until > today + _AT_MOST:
        raise refused(AnswerRefusal.WITHIN_A_YEAR)
    return until
