"""Drafts what all notices say, so that publishing them takes a moment only.

What few cameras bring is drafted at once, in the event loop: a way through the executor costs more.
All else is drafted there.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
import re
from typing import Final

from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import issue_registry as ir

from ..const import DOMAIN
from ..coordinator import CameraLifecycleCoordinator
from ..event_loop.time_slice import TimeSlice
from ..fleet.causes import answers_about
from ..owner.answers import FindingKey
from ..owner.issue_states import IssueState
from ..owner.store import AnswerStore
from .firmware_offers import FirmwareOffers
from .ignore import is_at_rest
from .kinds import NoticeKind
from .notice import Notice
from .notice_book import NoticeBasis, NoticeBook
from .placeholders import PlaceholderWriter
from .source_state import sources_have_loaded

_RETIRED: Final = ("fix_available",)
ISSUE_ID_PATTERN: Final = re.compile(rf"(?:{'|'.join((*NoticeKind, *_RETIRED))})(?:_|$)")
"""How the ids of all notices begin, also those of earlier versions: these go."""
AT_ONCE: Final = 16
"""Of how many cameras the notices are drafted in the event loop: about 3 ms at most."""


@dataclass(frozen=True, slots=True)
class PendingIssues:
    """The notices with their placeholders, and what is to be remembered once they are out.

    `issue_states`: those that are others than before. `retained`: the ids of notices that stay as
    they are, although nothing they tell of is seen.
    """

    notices: tuple[tuple[Notice, dict[str, str]], ...]
    issue_states: Mapping[FindingKey, IssueState]
    retained: frozenset[str]
    fingerprint: str


class IssueBuilder:
    """Keeps the drafts of all notices from one publication to the next."""

    def __init__(
        self,
        hass: HomeAssistant,
        coordinator: CameraLifecycleCoordinator,
        answers: AnswerStore,
        offers: FirmwareOffers,
    ) -> None:
        """Begin without drafts."""
        self._hass = hass
        self._coordinator = coordinator
        self._answers = answers
        self._offers = offers
        self._book = NoticeBook(coordinator.settings.wants_notice)
        self._wanted = coordinator.settings.notices

    async def async_build(self, writer: PlaceholderWriter) -> PendingIssues:
        """Return the issues that hold at the moment of the return.

        It begins anew when the fleet, an answer or a notice changes under its hands: an Ignore
        must never be written over. After an error nothing is known any more.
        """
        try:
            while (pending := await self._async_build(writer)) is None:
                pass
        except BaseException:
            self._forget()
            raise
        return pending

    @callback
    def async_note_published(self) -> None:
        """Note that what was built last is out."""
        self._book.note_published(self._basis())

    async def _async_build(self, writer: PlaceholderWriter) -> PendingIssues | None:
        """Return the issues, None where something has changed meanwhile."""
        basis = self._basis()
        if self._wanted != self._coordinator.settings.notices or not self._book.serves(basis):
            self._forget()
        book = self._book
        changed = book.look(basis) | self._offers.async_take_changed()
        offering = await self._offers.async_offering(basis.fleet.cameras, changed)
        await self._async_run(len(changed), book.take_in, basis, changed, offering)
        followed = await self._async_run(book.workload(basis), book.ignore_changes, basis)
        if not self._holds(basis):
            return None
        book.note_marks(basis)
        if followed.ignored or followed.wanted:
            self._answers.async_follow_ignore(followed.ignored, followed.wanted)
            basis = self._basis()
            book.look(basis)
        retained = await self._async_retained(book, basis)
        size = book.workload(basis)
        states = await self._async_run(size, book.draft, basis, retained, writer)
        if not self._holds(basis):
            return None
        drafts = book.drafts.by_issue.values()
        return PendingIssues(
            tuple((draft.notice, draft.placeholders) for draft in drafts if draft.notice),
            states,
            frozenset(
                issue_id for key in retained if (issue_id := basis.issue_states[key].issue_id)
            ),
            basis.fingerprint,
        )

    async def _async_run[*Args, Result](
        self,
        size: int,
        work: Callable[[NoticeBasis, *Args], Result],
        basis: NoticeBasis,
        *args: *Args,
    ) -> Result:
        """Do small work at once, and other work in the executor, by what holds now."""
        if size <= AT_ONCE:
            return work(basis, *args)
        kept = replace(basis, answers=dict(basis.answers), issue_states=dict(basis.issue_states))
        return await self._hass.async_add_executor_job(work, kept, *args)

    def _basis(self) -> NoticeBasis:
        answers = self._answers
        return NoticeBasis(
            self._coordinator.data,
            answers.answers,
            answers.revision,
            answers.issue_states,
            registered_issues(self._hass),
            _context_fingerprint(self._coordinator),
        )

    def _holds(self, basis: NoticeBasis) -> bool:
        """Return whether all is as it was."""
        now = self._basis()
        return (
            now.fleet is basis.fleet
            and now.revision == basis.revision
            and now.issue_states is basis.issue_states
            and now.fingerprint == basis.fingerprint
            and now.issues == basis.issues
            and self._wanted == self._coordinator.settings.notices
        )

    def _forget(self) -> None:
        """Begin anew; a thread that is still at work with the drafts keeps them to itself."""
        settings = self._coordinator.settings
        self._wanted = settings.notices
        self._book = NoticeBook(settings.wants_notice)

    async def _async_retained(self, book: NoticeBook, basis: NoticeBasis) -> frozenset[FindingKey]:
        """Return what notices tell of, is not seen now, and cannot be said to have gone."""
        if basis.fingerprint != self._answers.fingerprint:
            return frozenset()
        cameras, today, retained = basis.fleet.cameras, basis.fleet.day, set[FindingKey]()
        wants, time_slice = self._coordinator.settings.wants_notice, TimeSlice()
        for key in book.away:
            state = basis.issue_states.get(key)
            if state is None or state.issue_id is None or not wants(key.finding.partition(":")[0]):
                continue
            camera = cameras[key.camera_id].camera if key.camera_id in cameras else None
            if camera is not None and not camera.monitored:
                # Disabled is not gone. What was ignored is out of sight anyway, keeps its mark.
                may_come_back = is_at_rest(state, answers_about(basis.answers, key), today)
            else:
                may_come_back = not sources_have_loaded(self._hass, key.camera_id, camera)
            if may_come_back:
                retained.add(key)
            await time_slice.async_yield()
        return frozenset(retained)


@callback
def registered_issues(hass: HomeAssistant) -> dict[str, ir.IssueEntry]:
    """Return the issues that are notices, by id, also those of before a restart."""
    return {
        issue_id: issue
        for (domain, issue_id), issue in ir.async_get(hass).issues.items()
        if domain == DOMAIN and ISSUE_ID_PATTERN.match(issue_id)
    }


def _context_fingerprint(coordinator: CameraLifecycleCoordinator) -> str:
    """Return what decides beside the cameras: the place and the facts.

    When these change, a finding that is not seen any more has gone, loaded or not.
    """
    settings = coordinator.settings
    place = (settings.country, settings.region, settings.site, coordinator.library.version)
    return " ".join(str(part or "-") for part in place)
