"""The action that accepts known risks of cameras, as their owner does in an issue."""

from collections.abc import Mapping
from typing import Any, Final

from homeassistant.core import HomeAssistant, ServiceResponse
from homeassistant.helpers import config_validation as cv
import probatio

from ..notices.answering import (
    accepted_until,
    answers_to,
    may_be_accepted,
    needs_reason,
    note_of,
)
from ..notices.findings import Finding
from ..owner.answers import AnswerKind
from ..runtime import CameraLifecycleRuntime
from ..text.sanitize import plain
from .answered import (
    ATTR_ISSUE,
    ATTR_SUBJECT,
    ISSUES,
    SUBJECTS,
    AnswerRefusal,
    answer_rows,
    chosen_findings,
    refused,
)
from .not_saved import not_saved

ATTR_REASON: Final = "reason"

# what is accepted is said in so many words: never "whatever there is"
ACCEPT: Final = cv.make_entity_service_schema(
    {
        probatio.Required(ATTR_ISSUE): probatio.All(ISSUES, probatio.Length(min=1)),
        probatio.Optional(ATTR_SUBJECT): SUBJECTS,
        probatio.Optional(ATTR_REASON): cv.string,
    }
)


async def async_accept(
    hass: HomeAssistant, runtime: CameraLifecycleRuntime, data: Mapping[str, Any]
) -> ServiceResponse:
    """Accept what is open on the cameras of the target; return what is accepted until when.

    Raises ServiceValidationError, and changes nothing, where a part of it makes no sense;
    HomeAssistantError where it holds, but could not be saved.
    """
    today, kind = runtime.coordinator.clock.today, AnswerKind.ACCEPTED_RISK
    note = note_of(data.get(ATTR_REASON))
    findings = chosen_findings(hass, runtime, data, kind)
    for finding in findings:
        _refuse_what_cannot_be(finding, note)
    answers = [
        answer
        for finding in findings
        for answer in answers_to(
            [finding], kind, today, accepted_until(finding.kind, today), note=note
        )
    ]
    if not await runtime.async_answer(answers):
        raise not_saved()
    return answer_rows(runtime, findings, answers)


def _refuse_what_cannot_be(finding: Finding, note: str | None) -> None:
    """Raise ServiceValidationError where a finding cannot be accepted, or not without a reason."""
    about = {"camera": plain(finding.camera.name), "subject": plain(finding.name)}
    if not may_be_accepted(finding):
        raise refused(AnswerRefusal.NOT_ACCEPTABLE, **about)
    if needs_reason(finding.kind) and note is None:
        raise refused(AnswerRefusal.NEEDS_REASON, **about)
