"""Writes what all notices say beside the loop, so that to publish them takes a moment only."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial
import re
from typing import TYPE_CHECKING, Any, Final

from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import issue_registry as ir

from ..acknowledgements import Acknowledgements
from ..answers import About, Told
from ..const import DOMAIN
from ..pace import Pace
from .causes import Cause, NoticeKind
from .gather import async_gather
from .grouping import Group, group
from .ignore import follow_ignore
from .notice import Memory, Notice, notice_of, told_of
from .settled import is_settled
from .words import Words

if TYPE_CHECKING:  # the coordinator is who calls us
    from ..coordinator import CameraLifecycleCoordinator

OURS: Final = re.compile(rf"(?:{'|'.join(NoticeKind)})(?:_|$)")
"""How the ids of all notices begin."""


@dataclass(frozen=True, slots=True)
class Draft:
    """The notices with their placeholders, and what is to be remembered once they are out.

    `keep`: the ids of notices that stay as they are, although nothing they tell of is seen.
    """

    notices: tuple[tuple[Notice, dict[str, str]], ...]
    told: Mapping[About, Told]
    keep: frozenset[str]
    basis: str


async def async_draft(
    hass: HomeAssistant,
    coordinator: CameraLifecycleCoordinator,
    answers: Acknowledgements,
    words: Words,
) -> Draft:
    """Return the draft that holds at the moment of the return.

    It begins anew when the fleet, an answer or a notice changes under its hands: an Ignore
    must never be written over.
    """
    while True:
        causes = await async_gather(hass, coordinator, answers.told)
        groups = group(causes)
        follow_ignore(answers, groups, our_issues(hass), coordinator.data.day)
        seen = _state(hass, coordinator, answers)
        memory = Memory(dict(answers.choices), dict(answers.told), coordinator.data.day)
        basis = _basis(coordinator)
        kept = _kept(hass, coordinator, answers, causes) if basis == answers.basis else frozenset()
        write = partial(_write, words, groups, memory, kept, basis)
        draft = await hass.async_add_executor_job(write)
        if seen == _state(hass, coordinator, answers):
            return draft


@callback
def our_issues(hass: HomeAssistant) -> dict[str, ir.IssueEntry]:
    """Return the issues that are notices, by id, also those of before a restart."""
    return {
        issue_id: issue
        for (domain, issue_id), issue in ir.async_get(hass).issues.items()
        if domain == DOMAIN and OURS.match(issue_id)
    }


def _state(
    hass: HomeAssistant, coordinator: CameraLifecycleCoordinator, answers: Acknowledgements
) -> tuple[Any, ...]:
    """Return all that a draft rests on, to be compared."""
    return coordinator.data, dict(answers.choices), dict(answers.told), our_issues(hass)


def _write(
    words: Words, groups: tuple[Group, ...], memory: Memory, kept: frozenset[About], basis: str
) -> Draft:
    """Return what the notices about `groups` say. For a thread: long lists take their time."""
    notices = [notice for each in groups if (notice := notice_of(each, memory)) is not None]
    told = told_of(groups, notices, kept, memory)
    written = []
    pace = Pace()
    for notice in notices:
        written.append((notice, words.placeholders(notice, told, memory.choices)))
        pace.rest()
    keep = frozenset(issue for about in kept if (issue := memory.told[about].issue))
    return Draft(tuple(written), told, keep, basis)


def _kept(
    hass: HomeAssistant,
    coordinator: CameraLifecycleCoordinator,
    answers: Acknowledgements,
    causes: Iterable[Cause],
) -> frozenset[About]:
    """Return what notices tell of, is not seen now, and cannot be said to have gone."""
    seen = {cause.about for cause in causes}
    fleet = coordinator.data.cameras

    def may_come_back(about: About) -> bool:
        camera = fleet[about.camera].camera if about.camera in fleet else None
        if camera is not None and not camera.monitored:
            # Disabled is not gone. What was ignored is out of sight anyway and keeps its mark.
            return about in answers.choices
        return not is_settled(hass, about.camera, camera)

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
