"""What the actions that answer findings have in common: which findings a call is about."""

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from typing import Any, Final

from homeassistant.core import HomeAssistant, callback
from homeassistant.exceptions import ServiceValidationError
from homeassistant.helpers import config_validation as cv
import probatio

from ..const import DOMAIN
from ..fleet.causes import NoticeKind
from ..fleet.model import AssessedCamera
from ..notices.answering import open_findings
from ..notices.findings import Finding
from ..owner.answers import Answer, AnswerKind
from ..runtime import CameraLifecycleRuntime
from ..text.folded import folded
from ..text.sanitize import plain
from .targets import targeted_cameras


class AnswerRefusal(StrEnum):
    """Why a call makes no sense; also the translation key."""

    NO_CAMERA = "no_camera"
    NO_OPEN_ISSUE = "no_open_issue"
    DAYS_OR_DAY = "days_or_day"
    HAS_PASSED = "remind_has_passed"
    WITHIN_A_YEAR = "remind_within_a_year"
    NOT_ACCEPTABLE = "not_acceptable"
    NEEDS_REASON = "accept_needs_reason"


ATTR_ISSUE: Final = "issue"
ATTR_SUBJECT: Final = "subject"
ISSUES: Final[Any] = probatio.All(cv.ensure_list, [probatio.In([*map(str, NoticeKind)])])
SUBJECTS: Final[Any] = probatio.All(cv.ensure_list, [cv.string])


@callback
def chosen_findings(
    hass: HomeAssistant,
    runtime: CameraLifecycleRuntime,
    data: Mapping[str, Any],
    kind: AnswerKind,
) -> list[Finding]:
    """Return what a call would answer: of each camera of its target what is open of the issues.

    Raises a translated ServiceValidationError where the target has no camera, or one of its
    cameras has nothing of the kind.
    """
    cameras = targeted_cameras(hass, runtime.coordinator.data, data)
    if not cameras:
        raise refused(AnswerRefusal.NO_CAMERA)
    chosen: list[Finding] = []
    for assessed in cameras:
        found = [*_open(runtime, assessed, data, kind)]
        if not found:
            raise refused(AnswerRefusal.NO_OPEN_ISSUE, camera=plain(assessed.camera.name))
        chosen += found
    return chosen


def answer_rows(
    runtime: CameraLifecycleRuntime, findings: Iterable[Finding], answers: Iterable[Answer]
) -> dict[str, Any]:
    """Return what a call answers: for each camera what rests until when, and its risks now.

    `until` is None for what rests until its facts change.
    """
    rows: dict[str, dict[str, Any]] = {}
    for finding, answer in zip(findings, answers, strict=True):
        row = rows.setdefault(finding.camera.id, {"name": plain(finding.camera.name), "issues": []})
        row["issues"].append(
            {
                "issue": finding.kind.value,
                "subject": plain(finding.name),
                "until": answer.until.isoformat() if answer.until else None,
            }
        )
    cameras = runtime.coordinator.data.cameras
    for camera_id, row in rows.items():
        if (assessed := cameras.get(camera_id)) is not None:
            row["at_risk"] = assessed.risk.at_risk
            row["risks"] = [each.value for each in assessed.risk.risks]
            row["accepted"] = [each.value for each in assessed.risk.accepted]
    return {"cameras": sorted(rows.values(), key=lambda row: row["name"].casefold())}


def refused(key: AnswerRefusal, **placeholders: str) -> ServiceValidationError:
    """Return the error with a translated text."""
    return ServiceValidationError(
        translation_domain=DOMAIN, translation_key=key.value, translation_placeholders=placeholders
    )


def _open(
    runtime: CameraLifecycleRuntime,
    assessed: AssessedCamera,
    data: Mapping[str, Any],
    kind: AnswerKind,
) -> Iterator[Finding]:
    """Yield what of a camera's findings an answer of a kind would be about, of those named."""
    subjects = {*map(folded, data.get(ATTR_SUBJECT) or ())}
    for finding in open_findings(
        assessed,
        kind,
        runtime.stores.answers.answers,
        runtime.coordinator.settings,
        runtime.coordinator.clock.today,
        data.get(ATTR_ISSUE) or frozenset(NoticeKind),
    ):
        named = {folded(finding.subject), folded(finding.name)}
        if not subjects or not subjects.isdisjoint(named):
            yield finding
