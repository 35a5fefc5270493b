"""All notices of a home, brought up to date for what has changed since the last time.

It touches neither Home Assistant nor our stores, so that much of it can be done in a thread.
"""

from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import dataclass

from homeassistant.helpers import issue_registry as ir

from ..fleet.causes import answers_about
from ..fleet.differing import differing
from ..fleet.model import AssessedCamera, Fleet
from ..owner.answers import Answers, FindingKey
from ..owner.issue_states import IssueState
from .drafting_round import DraftingRound
from .drafts import NoticeDrafts
from .finding_book import FindingBook
from .findings import Finding
from .ignore import IgnoreChanges, IgnoreWatch, is_at_rest
from .notice import AnswerHistory
from .placeholders import PlaceholderWriter

type ShownAs = tuple[bool, bool] | None
"""Whether an issue is shown, and whether it is ignored; None for no issue."""


@dataclass(frozen=True, slots=True)
class NoticeBasis:
    """All that notices rest on at one moment.

    `revision`: of the answers. `fingerprint`: the place and the facts. `issues`: ours, as Home
    Assistant holds them.
    """

    fleet: Fleet
    answers: Answers
    revision: int
    issue_states: Mapping[FindingKey, IssueState]
    issues: Mapping[str, ir.IssueEntry]
    fingerprint: str

    @property
    def history(self) -> AnswerHistory:
        """Return what was answered and told."""
        return AnswerHistory(self.answers, self.issue_states, self.fleet.day)


class NoticeBook:
    """The drafts of all notices, and what has to be looked at before they are published.

    `touched`: the ids of cameras of which something has changed since the last publication.
    `away`: what notices tell of and is not seen now.
    """

    def __init__(self, wants: Callable[[str], bool]) -> None:
        """Begin without findings. `wants`: whether the owner wants to hear of a kind."""
        self.findings = FindingBook()
        self.drafts = NoticeDrafts(self.findings)
        self.touched: set[str] = set()
        self.away: set[FindingKey] = set()
        self._wants = wants
        self._cameras: Mapping[str, AssessedCamera] = {}
        self._answers: Answers = {}
        self._revision: int | None = None
        self._basis: NoticeBasis | None = None
        self._marks: dict[str, ShownAs] = {}
        self._is_published = False

    def serves(self, basis: NoticeBasis) -> bool:
        """Return whether what is known is of use: not after a move, a new library, a day back."""
        last = self._basis
        return last is None or (
            last.fingerprint == basis.fingerprint
            and last.issue_states is basis.issue_states
            and last.fleet.day <= basis.fleet.day
        )

    def look(self, basis: NoticeBasis) -> set[str]:
        """Note which cameras are touched; return the ids of those that have changed themselves."""
        last, self._basis = self._basis, basis
        if self._revision != basis.revision:
            answered = differing(self._answers, basis.answers)
            self._answers, self._revision = dict(basis.answers), basis.revision
            self.touched |= {key.camera_id for key in answered}
        if last is not None and last.fleet.day != basis.fleet.day:  # what holds until a day
            self.touched |= {key.camera_id for key in basis.answers}
        return differing(self._cameras, basis.fleet.cameras)

    def take_in(self, basis: NoticeBasis, changed: Iterable[str], offering: Container[str]) -> None:
        """Take in what is found of the cameras that have changed, and which notices that makes.

        `offering`: the ids of those among them that have a newer firmware ready.
        """
        cameras, states = basis.fleet.cameras, basis.issue_states
        for before, found in self.findings.update(cameras, changed, offering, self._wants):
            self.touched.add((before or found)[0].camera.id)
            self._follow_away(before, found, states)
        self._cameras = cameras
        self.touched |= self.drafts.regroup()
        if not self._is_published:
            listed = (key for key, state in states.items() if state.issue_id is not None)
            self.away = {key for key in listed if self.finding_of(key) is None}

    def finding_of(self, key: FindingKey) -> Finding | None:
        """Return what is found now under a key, None while it is away."""
        found = self.findings.by_camera.get(key.camera_id, ())
        return next((finding for finding in found if finding.key == key), None)

    def workload(self, basis: NoticeBasis) -> int:
        """Return for how many cameras there is something to draft, more or less.

        What is only compared costs a fiftieth.
        """
        drafts = self.drafts.by_issue
        marked = [drafts[issue_id] for issue_id in self._marked(basis) if issue_id in drafts]
        return len(self.touched) + (len(self.away) + sum(map(len, marked))) // 50

    def _marked(self, basis: NoticeBasis) -> set[str]:
        """Return the ids of issues that were shown, hidden or ignored by others than us."""
        marks, issues = self._marks, basis.issues
        return {
            issue_id
            for issue_id in marks.keys() | issues.keys()
            if marks.get(issue_id) != _shown_as(issues.get(issue_id))
        }

    def ignore_changes(self, basis: NoticeBasis) -> IgnoreChanges:
        """Return what has been ignored since the last time, and what no longer."""
        watch = IgnoreWatch(basis.history, basis.issues, self.finding_of)
        return watch.changes(self._to_be_compared(basis), self.drafts.by_issue)

    def draft(
        self, basis: NoticeBasis, retained: Container[FindingKey], writer: PlaceholderWriter
    ) -> dict[FindingKey, IssueState]:
        """Draft anew what has changed; return what is another thing of what is told then.

        `retained`: what is not seen now and may come back any moment; its notice stays.
        """
        drafted = DraftingRound(basis.history, writer)
        self.drafts.update(self.touched, drafted)
        # An ignored camera that is away does not belong to a notice that is back for another
        # one: that this one is not ignored is no word about the other.
        back = {
            issue_id
            for issue_id, draft in self.drafts.by_issue.items()
            if draft.notice is not None and not draft.notice.ignored
        }
        states, today = basis.issue_states, basis.fleet.day
        for key in self.away if self._is_published else states:
            state = drafted.before(key)
            if state is None or key in drafted.states:
                continue
            stays = key in retained and (
                state.issue_id not in back
                or not is_at_rest(state, answers_about(basis.answers, key), today)
            )
            drafted.states[key] = state if stays else state.at_rest
        return {key: now for key, now in drafted.states.items() if states.get(key) is not now}

    def note_published(self, basis: NoticeBasis) -> None:
        """Note that what was drafted last is out; `basis`: as it is after that."""
        self._is_published = True
        self.touched.clear()
        states = basis.issue_states
        self.away = {key for key in self.away if key in states and states[key].issue_id is not None}
        self.note_marks(basis)

    def note_marks(self, basis: NoticeBasis) -> None:
        """Note that what is shown and ignored has been followed."""
        self._marks = {issue_id: _shown_as(issue) for issue_id, issue in basis.issues.items()}

    def _follow_away(
        self,
        before: Iterable[Finding],
        found: Iterable[Finding],
        states: Mapping[FindingKey, IssueState],
    ) -> None:
        """Note what of a camera is away now, and what is back."""
        now = {finding.key for finding in found}
        gone = {finding.key for finding in before} - now
        self.away -= now
        self.away |= {key for key in gone if key in states and states[key].issue_id is not None}

    def _to_be_compared(self, basis: NoticeBasis) -> Iterable[FindingKey]:
        """Return the keys of all that an Ignore may be news about."""
        if not self._is_published:
            return basis.issue_states.keys()
        found, drafts = self.findings.by_camera, self.drafts.by_issue
        touched, marked = self.touched, self._marked(basis)
        keys = {each.key for camera_id in touched for each in found.get(camera_id, ())}
        for issue_id in marked & drafts.keys():
            keys.update(finding.key for finding in drafts[issue_id].findings)
        states = basis.issue_states
        away = {key for key in self.away if key.camera_id in touched or key not in states}
        return keys | away | {key for key in self.away - away if states[key].issue_id in marked}


def _shown_as(issue: ir.IssueEntry | None) -> ShownAs:
    return None if issue is None else (issue.active, issue.dismissed_version is not None)
