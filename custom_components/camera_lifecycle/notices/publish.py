"""The one place that creates and deletes notices.

A notice is an issue of Home Assistant. It is brought up to date in place, and deleted only
when its cause has gone: deleting forgets what Home Assistant knows of it.
"""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

from homeassistant.core import CoreState, HomeAssistant, callback
from homeassistant.helpers import issue_registry as ir
from homeassistant.helpers.start import async_at_started
from homeassistant.util.hass_dict import HassKey

from ..const import DOMAIN
from ..owner.store import AnswerStore, async_acknowledgements, async_forget_acknowledgements
from .build import ISSUE_ID_PATTERN, PendingIssues, async_build_issues, registered_issues
from .findings import NoticeKind
from .firmware_offers import follow_offers
from .notice import Notice
from .placeholders import async_words

if TYPE_CHECKING:
    from ..coordinator import CameraLifecycleConfigEntry


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
        draft = await async_build_issues(hass, entry.runtime_data, answers, words)
        _publish(hass, entry, answers, draft)


async def async_forget(hass: HomeAssistant, _: CameraLifecycleConfigEntry) -> None:
    """Remove all notices and all answers: the integration is being removed."""
    for issue_id in registered_issues(hass):
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
    answers: AnswerStore,
    draft: PendingIssues,
) -> None:
    """Create, bring up to date and delete, without giving way in between."""
    issue_ids = {notice.group.issue_id for notice, _ in draft.notices}
    with _refreshed(hass, {*registered_issues(hass)} - issue_ids - draft.keep, draft.keep):
        for notice, placeholders in draft.notices:
            _raise(hass, entry, notice, placeholders)
    hass.data[_PUBLISHED] = {notice.group.issue_id: notice for notice, _ in draft.notices}
    answers.async_note_told(draft.told, draft.basis)


@contextmanager
def _refreshed(hass: HomeAssistant, gone: set[str], keep: frozenset[str]) -> Iterator[None]:
    """Delete the issues `gone` once the body has gone well; nothing when it has not."""
    if not hasattr(ir, "async_refresh_issues"):  # Home Assistant before 2026.11
        yield
        for issue_id in gone:
            ir.async_delete_issue(hass, DOMAIN, issue_id)
        return
    with ir.async_refresh_issues(hass, DOMAIN, issue_id_pattern=ISSUE_ID_PATTERN) as refresh:
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
