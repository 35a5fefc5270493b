"""Writes what all notices say beside the loop, so that to publish them takes a moment only."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial
import re
from typing import TYPE_CHECKING, Any, Final

from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import issue_registry as ir

from ..const import DOMAIN
from ..event_loop.time_slice import TimeSlice
from ..owner.answers import FindingKey, IssueState
from ..owner.store import AnswerStore
from .collect import async_collect_findings
from .findings import Finding, NoticeKind
from .grouping import Group, group
from .ignore import follow_ignore
from .notice import AnswerHistory, Notice, next_issue_states, notice_for
from .placeholders import PlaceholderWriter
from .source_state import sources_have_loaded

if TYPE_CHECKING:
    from ..coordinator import CameraLifecycleCoordinator


ISSUE_ID_PATTERN: Final = re.compile(rf"(?:{'|'.join(NoticeKind)})(?:_|$)")
"""How the ids of all notices begin."""


@dataclass(frozen=True, slots=True)
class PendingIssues:
    """The notices with their placeholders, and what is to be remembered once they are out.

    `keep`: the ids of notices that stay as they are, although nothing they tell of is seen.
    """

    notices: tuple[tuple[Notice, dict[str, str]], ...]
    told: Mapping[FindingKey, IssueState]
    keep: frozenset[str]
    basis: str


async def async_build_issues(
    hass: HomeAssistant,
    coordinator: CameraLifecycleCoordinator,
    answers: AnswerStore,
    words: PlaceholderWriter,
) -> PendingIssues:
    """Return the draft that holds at the moment of the return.

    It begins anew when the fleet, an answer or a notice changes under its hands: an Ignore
    must never be written over.
    """
    while True:
        causes = await async_collect_findings(hass, coordinator, answers.told)
        groups = group(causes)
        follow_ignore(answers, groups, registered_issues(hass), coordinator.data.day)
        seen = _state(hass, coordinator, answers)
        memory = AnswerHistory(dict(answers.choices), dict(answers.told), coordinator.data.day)
        basis = _basis(coordinator)
        kept = (
            _retained(hass, coordinator, answers, causes) if basis == answers.basis else frozenset()
        )
        write = partial(_write, words, groups, memory, kept, basis)
        draft = await hass.async_add_executor_job(write)
        if seen == _state(hass, coordinator, answers):
            return draft


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
    """Return all that a draft rests on, to be compared."""
    return coordinator.data, dict(answers.choices), dict(answers.told), registered_issues(hass)


def _write(
    words: PlaceholderWriter,
    groups: tuple[Group, ...],
    memory: AnswerHistory,
    kept: frozenset[FindingKey],
    basis: str,
) -> PendingIssues:
    """Return what the notices about `groups` say. For a thread: long lists take their time."""
    notices = [notice for each in groups if (notice := notice_for(each, memory)) is not None]
    told = next_issue_states(groups, notices, kept, memory)
    written = []
    pace = TimeSlice()
    for notice in notices:
        written.append((notice, words.placeholders(notice, told, memory.choices)))
        pace.rest()
    keep = frozenset(issue for about in kept if (issue := memory.told[about].issue))
    return PendingIssues(tuple(written), told, keep, basis)


def _retained(
    hass: HomeAssistant,
    coordinator: CameraLifecycleCoordinator,
    answers: AnswerStore,
    causes: Iterable[Finding],
) -> frozenset[FindingKey]:
    """Return what notices tell of, is not seen now, and cannot be said to have gone."""
    seen = {cause.about for cause in causes}
    fleet = coordinator.data.cameras

    def may_come_back(about: FindingKey) -> bool:
        camera = fleet[about.camera].camera if about.camera in fleet else None
        if camera is not None and not camera.monitored:
            # Disabled is not gone. What was ignored is out of sight anyway and keeps its mark.
            return about in answers.choices
        return not sources_have_loaded(hass, about.camera, camera)

    return frozenset(
        about
        for about, entry in answers.told.items()
        if entry.issue is not None
        and about not in seen
        and about.cause.partition(":")[0] in coordinator.settings.notices
        and may_come_back(about)
    )


def _basis(coordinator: CameraLifecycleCoordinator) -> str:
    """Return what decides beside the cameras: the place and the facts.

    When these change, a cause that is not seen any more has gone, loaded or not.
    """
    settings = coordinator.settings
    place = (settings.country, settings.region, settings.site, coordinator.library.version)
    return " ".join(str(part or "-") for part in place)
