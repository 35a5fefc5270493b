"""The one place that creates and deletes notices.

A notice is an issue of Home Assistant. It is brought up to date in place, and deleted only
when its cause has gone: deleting forgets what Home Assistant knows of it.
"""

import asyncio
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, NamedTuple

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import CoreState, Event, HomeAssistant, callback
from homeassistant.helpers import issue_registry as ir
from homeassistant.helpers.start import async_at_started

from ..const import DOMAIN
from ..coordinator import CameraLifecycleCoordinator
from ..owner.store import AnswerStore
from ..text.load import async_load_translations
from ..text.translations import Translations
from .build import ISSUE_ID_PATTERN, IssueBuilder, PendingIssues, registered_issues
from .firmware_offers import FirmwareOffers
from .issue import async_show_issue
from .kinds import KINDS
from .notice import Notice
from .old_facts import async_publish_old_facts
from .placeholders import TRANSLATION_KEY, PlaceholderWriter, shown_words
from .refused_logins import RefusedLoginsIssue
from .same_camera import async_publish_questions


class _Shown(NamedTuple):
    """An issue as it was left, and what stands in it."""

    issue: ir.IssueEntry
    placeholders: dict[str, str]


class NoticePublisher:
    """Keeps the notices in line with the fleet: it listens to the coordinator."""

    def __init__(
        self,
        hass: HomeAssistant,
        entry: ConfigEntry[Any],
        coordinator: CameraLifecycleCoordinator,
        answers: AnswerStore,
    ) -> None:
        """Publish nothing yet."""
        self._hass = hass
        self._entry = entry
        self._coordinator = coordinator
        self._answers = answers
        self._lock = asyncio.Lock()
        self._offers = FirmwareOffers(hass)
        self._builder = IssueBuilder(hass, coordinator, answers, self._offers)
        self._refused_logins = RefusedLoginsIssue(hass, entry)
        self._translations: Translations | None = None
        self._notices: Mapping[str, Notice] = {}
        self._shown: dict[str, _Shown] = {}
        self._changes = 0
        self._published: tuple[Any, ...] | None = None
        self._is_stopped = False
        self._is_writing = False

    @callback
    def async_start(self) -> None:
        """Follow the fleet, the firmware that cameras offer, and Home Assistant's own Ignore.

        Once Home Assistant has started: before that not all integrations have had their chance
        to bring their cameras.
        """
        unload = self._entry.async_on_unload
        unload(self._coordinator.async_add_refresh_listener(self._changed))
        unload(self._offers.async_listen(self._changed))
        unload(
            self._hass.bus.async_listen(
                ir.EVENT_REPAIRS_ISSUE_REGISTRY_UPDATED,
                self._ignored_or_wanted,
                event_filter=self._is_by_owner,
            )
        )
        if self._hass.state is not CoreState.running:
            unload(async_at_started(self._hass, self._started))

    async def async_publish(self) -> None:
        """Bring the notices in line with the fleet and the answers; nothing where they are."""
        if self._hass.state is not CoreState.running:
            return
        async with self._lock:
            if self._is_stopped:
                return
            await self._refused_logins.async_publish(self._coordinator.data)
            await async_publish_questions(self._hass, self._entry, self._coordinator.data)
            await async_publish_old_facts(self._hass, self._entry, self._coordinator)
            if self._published == self._state():
                return
            changes = self._changes
            writer = await self._async_writer()
            pending = await self._builder.async_build(writer)
            if self._coordinator.data.is_day_certain:
                self._create_and_delete(pending, writer.translations)
                self._builder.async_note_published()
            else:
                self._restore(pending, writer.translations)
            self._published = (changes, *self._state()[1:])

    async def async_stop(self) -> None:
        """Return once nothing is being published; nothing is after that."""
        async with self._lock:
            self._is_stopped = True

    @callback
    def notice(self, issue_id: str) -> Notice | None:
        """Return what the notice with that id tells of now, None where it tells of nothing."""
        return self._notices.get(issue_id)

    def _state(self) -> tuple[Any, ...]:
        """Return what a further publication would rest on, to be compared."""
        return self._changes, self._answers.revision, registered_issues(self._hass)

    async def _async_writer(self) -> PlaceholderWriter:
        """Return who writes what notices say; in another language the entry is loaded anew."""
        if self._translations is None:
            self._translations = await async_load_translations(self._hass)
        return PlaceholderWriter(self._translations, self._coordinator.settings.country)

    @callback
    def _is_by_owner(self, data: ir.EventIssueRegistryUpdatedData) -> bool:
        """Return whether somebody has ignored a notice, or taken that back."""
        if data["domain"] != DOMAIN or self._is_writing:
            return False
        notice = self._notices.get(data["issue_id"])
        issue = ir.async_get(self._hass).async_get_issue(DOMAIN, data["issue_id"])
        if notice is None or issue is None:
            return False
        return notice.ignored is (issue.dismissed_version is None)

    @callback
    def _ignored_or_wanted(self, _: Event[ir.EventIssueRegistryUpdatedData]) -> None:
        """Take over at once what was ignored: what is told can be another thing any moment."""
        self._changed()

    @callback
    def _changed(self) -> None:
        self._changes += 1
        self._entry.async_create_task(
            self._hass, self.async_publish(), f"{DOMAIN} notices", eager_start=False
        )

    async def _started(self, _: HomeAssistant) -> None:
        await self.async_publish()

    @callback
    def _create_and_delete(self, pending: PendingIssues, translations: Translations) -> None:
        """Create, bring up to date and delete, without giving way in between."""
        hass, issues = self._hass, registered_issues(self._hass)
        issue_ids = {notice.group.issue_id for notice, _ in pending.notices}
        others = [item for item in pending.notices if not self._stands(*item, issues)]
        stays = pending.retained | (issue_ids - {notice.group.issue_id for notice, _ in others})
        gone = issues.keys() - issue_ids - pending.retained
        self._is_writing = True
        try:
            with _delete_after(hass, gone, stays):
                for notice, placeholders in others:
                    self._create_or_update(notice, placeholders, translations)
        finally:
            self._is_writing = False
        self._notices = {notice.group.issue_id: notice for notice, _ in pending.notices}
        self._answers.async_note_issue_states(pending.issue_states, pending.fingerprint)
        issues = registered_issues(hass)
        self._shown = {
            issue_id: _Shown(issues[issue_id], placeholders)
            for notice, placeholders in pending.notices
            if (issue_id := notice.group.issue_id) in issues
        }

    def _stands(
        self, notice: Notice, placeholders: dict[str, str], issues: Mapping[str, ir.IssueEntry]
    ) -> bool:
        """Return whether an issue says what it is to say already, as it was left."""
        issue_id = notice.group.issue_id
        shown, issue = self._shown.get(issue_id), issues.get(issue_id)
        return (
            shown is not None
            and issue is shown.issue
            and notice.ignored is (issue.dismissed_version is not None)
            and placeholders == shown.placeholders
        )

    @callback
    def _create_or_update(
        self, notice: Notice, placeholders: Mapping[str, str], translations: Translations
    ) -> None:
        """Create an issue or bring it up to date, and ignore it or not."""
        issue_id = notice.group.issue_id
        async_show_issue(
            self._hass,
            self._entry,
            issue_id,
            shown_words(notice.group, placeholders, translations),
            severity=KINDS[notice.group.kind].severity,
            is_fixable=True,
            translation_key=TRANSLATION_KEY,
        )
        ir.async_ignore_issue(self._hass, DOMAIN, issue_id, notice.ignored)

    @callback
    def _restore(self, pending: PendingIssues, translations: Translations) -> None:
        """Show the notices of before a restart again: while the clock is wrong these stand."""
        issues = registered_issues(self._hass)
        known = [item for item in pending.notices if item[0].group.issue_id in issues]
        for notice, placeholders in known:
            if not issues[notice.group.issue_id].active:
                self._create_or_update(notice, placeholders, translations)
        self._notices = {notice.group.issue_id: notice for notice, _ in known}


@callback
def async_remove_notices(hass: HomeAssistant) -> None:
    """Remove all notices: the integration is being removed."""
    for issue_id in registered_issues(hass):
        ir.async_delete_issue(hass, DOMAIN, issue_id)


@contextmanager
def _delete_after(
    hass: HomeAssistant, gone: Collection[str], stays: Collection[str]
) -> Iterator[None]:
    """Delete the issues `gone` once the body has gone well; nothing when it has not.

    `stays`: those that neither go nor are created in the body.
    """
    if not hasattr(ir, "async_refresh_issues"):  # Home Assistant before 2026.11
        yield
        for issue_id in gone:
            ir.async_delete_issue(hass, DOMAIN, issue_id)
        return
    with ir.async_refresh_issues(hass, DOMAIN, issue_id_pattern=ISSUE_ID_PATTERN) as refresh:
        refresh.async_keep(stays)
        yield
