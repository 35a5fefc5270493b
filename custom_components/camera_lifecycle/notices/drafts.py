"""All notices as they are drafted: which ones there are, and what of them is drafted anew."""

from collections.abc import Collection, Iterator

from ..event_loop.time_slice import TimeSlice
from .draft import NoticeDraft
from .drafting_round import DraftingRound
from .finding_book import FindingBook
from .findings import Finding
from .grouping import Group, folded_group, folded_kinds, group_about
from .kinds import NoticeKind
from .told import Subjects, told_of


class NoticeDrafts:
    """The drafts by the ids of their issues, most urgent first."""

    def __init__(self, book: FindingBook) -> None:
        """Begin without notices; they are drafted from `book`."""
        self.by_issue: dict[str, NoticeDraft] = {}
        self._book = book
        self._folded: frozenset[NoticeKind] = frozenset()

    def regroup(self) -> set[str]:
        """Follow which subjects there are; return the ids of cameras that another notice tells of.

        A notice that is about the same as before keeps its draft.
        """
        kinds = self._book.kinds
        self._folded = folded_kinds({kind: len(subjects) for kind, subjects in kinds.items()})
        earlier, self.by_issue, moved = self.by_issue, {}, set[str]()
        for group, subjects in self._groups():
            draft = earlier.get(group.issue_id)
            if draft is None or not _are_the_same(draft.subjects, subjects):
                draft = NoticeDraft(group, self._book, subjects)
                moved |= draft.camera_ids
            self.by_issue[group.issue_id] = draft
        return moved

    def update(self, camera_ids: Collection[str], drafted: DraftingRound) -> None:
        """Look anew at what is told of `camera_ids`, and draft what tells of them."""
        history, time_slice = drafted.history, TimeSlice()
        concerned: dict[str, set[str]] = {issue_id: set() for issue_id in self.by_issue}
        for camera_id in camera_ids:
            for finding in self._book.by_camera.get(camera_id, ()):
                rows = self._book.rows(finding)
                rows[camera_id] = told_of(finding, history.answers, history.today)
                concerned[self._group_of(finding).issue_id].add(camera_id)
            time_slice.thread_yield()
        for issue_id, draft in self.by_issue.items():
            draft.update(concerned[issue_id] | draft.listed_of(camera_ids), drafted)

    def _groups(self) -> Iterator[tuple[Group, Subjects]]:
        """Yield the notices that there are, with what they are about."""
        for kind, subjects in self._book.kinds.items():
            if kind in self._folded:
                yield folded_group(kind), subjects
                continue
            for subject, rows in sorted(subjects.items()):
                yield group_about(kind, subject), {subject: rows}

    def _group_of(self, finding: Finding) -> Group:
        if finding.kind in self._folded:
            return folded_group(finding.kind)
        return group_about(finding.kind, finding.subject)


def _are_the_same(before: Subjects, now: Subjects) -> bool:
    """Return whether both are the very same rows of the book, or all rows of a kind."""
    if before is now:
        return True
    return before.keys() == now.keys() and all(before[key] is rows for key, rows in now.items())
