"""The one place that creates and deletes notices.

A notice is an issue of Home Assistant. It is brought up to date in place, and deleted only
when its cause has gone: deleting forgets what Home Assistant knows of it.
"""

import asyncio
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
import re
from typing import TYPE_CHECKING, Any, Final

from homeassistant.core import CoreState, HomeAssistant, callback
from homeassistant.helpers import issue_registry as ir
from homeassistant.helpers.start import async_at_started
from homeassistant.util.hass_dict import HassKey

from ..acknowledgements import (
    Acknowledgements,
    async_acknowledgements,
    async_forget_acknowledgements,
)
from ..answers import About
from ..const import DOMAIN
from .causes import Cause, NoticeKind
from .gather import async_gather
from .grouping import group
from .ignore import follow_ignore
from .notice import Memory, Notice, notice_of, told_of
from .settled import is_settled
from .updates import follow_offers
from .words import Words, async_words

if TYPE_CHECKING:  # the coordinator is who calls us
    from ..coordinator import CameraLifecycleConfigEntry, CameraLifecycleCoordinator

_OURS: Final = re.compile(rf"(?:{'|'.join(NoticeKind)})(?:_|$)")
_SEVERITY: Final = {NoticeKind.KNOWN_EXPLOITED: ir.IssueSeverity.ERROR}
_PUBLISHED: HassKey[dict[str, Notice]] = HassKey(f"{DOMAIN}.notices")
_ONE_AT_A_TIME: HassKey[asyncio.Lock] = HassKey(f"{DOMAIN}.notices_lock")
_WAITING: HassKey[set[str]] = HassKey(f"{DOMAIN}.notices_waiting")


async def async_publish_notices(hass: HomeAssistant, entry: CameraLifecycleConfigEntry) -> None:
    """Bring the notices in line with the fleet; before Home Assistant has started, later."""
    if hass.state is not CoreState.running:
        _publish_once_started(hass, entry)
        return

    @callback
    def again() -> None:
        entry.async_create_task(hass, async_publish_notices(hass, entry), f"{DOMAIN} notices")

    follow_offers(hass, entry, again)
    async with hass.data.setdefault(_ONE_AT_A_TIME, asyncio.Lock()):
        answers, words = await async_acknowledgements(hass), await async_words(hass)
        causes = await async_gather(hass, entry.runtime_data, answers.told)
        _publish(hass, entry, answers, words, causes)


async def async_forget(hass: HomeAssistant, _: CameraLifecycleConfigEntry) -> None:
    """Remove all notices and all answers: the integration is being removed."""
    for issue_id in _our_issues(hass):
        ir.async_delete_issue(hass, DOMAIN, issue_id)
    hass.data.pop(_PUBLISHED, None)
    await async_forget_acknowledgements(hass)


@callback
def published_notice(hass: HomeAssistant, issue_id: str) -> Notice | None:
    """Return what the notice with that id tells of now, None where it tells of nothing."""
    return hass.data.get(_PUBLISHED, {}).get(issue_id)


@callback
def _publish_once_started(hass: HomeAssistant, entry: CameraLifecycleConfigEntry) -> None:
    """Publish when all integrations have had their chance to load."""
    waiting = hass.data.setdefault(_WAITING, set())
    if entry.entry_id in waiting:
        return
    waiting.add(entry.entry_id)

    async def started(hass: HomeAssistant) -> None:
        waiting.discard(entry.entry_id)
        await async_publish_notices(hass, entry)

    entry.async_on_unload(async_at_started(hass, started))
    entry.async_on_unload(lambda: waiting.discard(entry.entry_id))


@callback
def _publish(
    hass: HomeAssistant,
    entry: CameraLifecycleConfigEntry,
    answers: Acknowledgements,
    words: Words,
    causes: Sequence[Cause],
) -> None:
    """Create, bring up to date and delete, without giving way in between."""
    coordinator = entry.runtime_data
    today = coordinator.data.day
    issues = _our_issues(hass)
    groups = group(causes)
    follow_ignore(answers, groups, issues, today)
    memory = Memory(answers.choices, answers.told, today)
    notices = [notice for each in groups if (notice := notice_of(each, memory)) is not None]
    basis = _basis(coordinator)
    kept = _kept(hass, coordinator, answers, causes) if basis == answers.basis else frozenset()
    told = told_of(groups, notices, kept, memory)
    keep = {issue for about in kept if (issue := answers.told[about].issue)}
    with _refreshed(hass, {*issues} - {n.group.issue_id for n in notices} - keep, keep):
        for notice in notices:
            placeholders = words.placeholders(notice, told, answers.choices)
            _raise(hass, entry, notice, placeholders)
    hass.data[_PUBLISHED] = {notice.group.issue_id: notice for notice in notices}
    answers.async_note_told(told, basis)


def _our_issues(hass: HomeAssistant) -> dict[str, ir.IssueEntry]:
    """Return the issues that are notices, by id, also those of before a restart."""
    return {
        issue_id: issue
        for (domain, issue_id), issue in ir.async_get(hass).issues.items()
        if domain == DOMAIN and _OURS.match(issue_id)
    }


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


@contextmanager
def _refreshed(hass: HomeAssistant, gone: set[str], keep: set[str]) -> Iterator[None]:
    """Delete the issues `gone` once the body has gone well; nothing when it has not."""
    if not hasattr(ir, "async_refresh_issues"):  # Home Assistant before 2026.11
        yield
        for issue_id in gone:
            ir.async_delete_issue(hass, DOMAIN, issue_id)
        return
    with ir.async_refresh_issues(hass, DOMAIN, issue_id_pattern=_OURS) as refresh:
        refresh.async_keep(keep)
        yield


@callback
def _raise(
    hass: HomeAssistant,
    entry: CameraLifecycleConfigEntry,
    notice: Notice,
    placeholders: dict[str, str],
) -> None:
    """Create an issue or bring it up to date, and ignore it or not."""
    issue_id = notice.group.issue_id
    belongs: dict[str, Any] = {}
    if hasattr(ir, "async_refresh_issues"):  # since 2026.11 an issue can hang on its entry
        belongs["config_entry_id"] = entry.entry_id
    ir.async_create_issue(
        hass,
        DOMAIN,
        issue_id,
        is_fixable=True,
        severity=_SEVERITY.get(notice.group.kind, ir.IssueSeverity.WARNING),
        translation_key=notice.group.translation_key,
        translation_placeholders=placeholders,
        **belongs,
    )
    ir.async_ignore_issue(hass, DOMAIN, issue_id, notice.ignored)
