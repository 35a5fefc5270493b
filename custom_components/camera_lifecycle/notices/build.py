"""Renders what all notices say in the executor, so that publishing them takes a moment only."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial
import re
from typing import Any, Final

from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import issue_registry as ir

from ..const import DOMAIN
from ..coordinator import CameraLifecycleCoordinator
from ..event_loop.time_slice import TimeSlice
from ..fleet.causes import answers_about
from ..owner.answers import FindingKey
from ..owner.issue_states import IssueState
from ..owner.store import AnswerStore
from .collect import async_collect_findings
from .findings import Finding
from .grouping import Group, group
from .ignore import follow_ignore, is_at_rest
from .kinds import NoticeKind
from .notice import AnswerHistory, Notice, next_issue_states, notice_for
from .placeholders import PlaceholderWriter
from .source_state import sources_have_loaded

_RETIRED: Final = ("fix_available",)
ISSUE_ID_PATTERN: Final = re.compile(rf"(?:{'|'.join((*NoticeKind, *_RETIRED))})(?:_|$)")
"""How the ids of all notices begin, also those of earlier versions: these go."""


@dataclass(frozen=True, slots=True)
class PendingIssues:
    """The notices with their placeholders, and what is to be remembered once they are out.

    `retained`: the ids of notices that stay as they are, although nothing they tell of is seen.
    """

    notices: tuple[tuple[Notice, dict[str, str]], ...]
    issue_states: Mapping[FindingKey, IssueState]
    retained: frozenset[str]
    fingerprint: str


async def async_build_issues(
    hass: HomeAssistant,
    coordinator: CameraLifecycleCoordinator,
    answers: AnswerStore,
    writer: PlaceholderWriter,
) -> PendingIssues:
    """Return the issues that hold at the moment of the return.

    It begins anew when the fleet, an answer or a notice changes under its hands: an Ignore
    must never be written over.
    """
    while True:
        findings = await async_collect_findings(hass, coordinator)
        groups = group(findings)
        follow_ignore(answers, groups, registered_issues(hass), coordinator.data.day)
        before = _state(hass, coordinator, answers)
        history = AnswerHistory(
            dict(answers.answers), dict(answers.issue_states), coordinator.data.day
        )
        fingerprint = _context_fingerprint(coordinator)
        retained: frozenset[FindingKey] = frozenset()
        if fingerprint == answers.fingerprint:
            retained = _retained(hass, coordinator, answers, findings)
        render = partial(_render, writer, groups, history, retained, fingerprint)
        pending = await hass.async_add_executor_job(render)
        if before == _state(hass, coordinator, answers):
            return pending


@callback
def registered_issues(hass: HomeAssistant) -> dict[str, ir.IssueEntry]:
    """Return the issues that are notices, by id, also those of before a restart."""
    return {
        issue_id: issue
        for (domain, issue_id), issue in ir.async_get(hass).issues.items()
        if domain == DOMAIN and ISSUE_ID_PATTERN.match(issue_id)
    }


def _state(
    hass: HomeAssistant, coordinator: CameraLifecycleCoordinator, answers: AnswerStore
) -> tuple[Any, ...]:
    """Return all that pending issues rest on, to be compared."""
    return (
        coordinator.data,
        dict(answers.answers),
        dict(answers.issue_states),
        registered_issues(hass),
    )


def _render(
    writer: PlaceholderWriter,
    groups: tuple[Group, ...],
    history: AnswerHistory,
    retained: frozenset[FindingKey],
    fingerprint: str,
) -> PendingIssues:
    """Return what the notices about `groups` say. For a thread: long lists take their time."""
    notices = [notice for each in groups if (notice := notice_for(each, history)) is not None]
    states = next_issue_states(groups, notices, retained, history)
    rendered = []
    time_slice = TimeSlice()
    for notice in notices:
        rendered.append((notice, writer.placeholders(notice, states, history.answers)))
        time_slice.thread_yield()
    retained_ids = frozenset(
        issue_id for key in retained if (issue_id := history.issue_states[key].issue_id)
    )
    return PendingIssues(tuple(rendered), states, retained_ids, fingerprint)


def _retained(
    hass: HomeAssistant,
    coordinator: CameraLifecycleCoordinator,
    answers: AnswerStore,
    findings: Iterable[Finding],
) -> frozenset[FindingKey]:
    """Return what notices tell of, is not seen now, and cannot be said to have gone."""
    seen = {finding.key for finding in findings}
    cameras, today = coordinator.data.cameras, coordinator.data.day

    def may_come_back(key: FindingKey, state: IssueState) -> bool:
        camera = cameras[key.camera_id].camera if key.camera_id in cameras else None
        if camera is not None and not camera.monitored:
            # Disabled is not gone. What was ignored is out of sight anyway and keeps its mark.
            return is_at_rest(state, answers_about(answers.answers, key), today)
        return not sources_have_loaded(hass, key.camera_id, camera)

    return frozenset(
        key
        for key, state in answers.issue_states.items()
        if state.issue_id is not None
        and key not in seen
        and coordinator.settings.wants_notice(key.finding.partition(":")[0])
        and may_come_back(key, state)
    )


def _context_fingerprint(coordinator: CameraLifecycleCoordinator) -> str:
    """Return what decides beside the cameras: the place and the facts.

    When these change, a finding that is not seen any more has gone, loaded or not.
    """
    settings = coordinator.settings
    place = (settings.country, settings.region, settings.site, coordinator.library.version)
    return " ".join(str(part or "-") for part in place)
