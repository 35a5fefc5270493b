"""One notice as it is drafted: what it tells of each camera, kept until that is another thing.

A notice about a thousand cameras is not written anew because one of them changes: of the others
nothing is looked at but whether anything is open.
"""

from bisect import bisect_left, insort
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import cache, partial
from itertools import islice

from ..engine.reasons import Reason
from ..event_loop.time_slice import TimeSlice
from ..fleet.causes import Cause
from ..owner.issue_states import IssueState
from .drafting_round import DraftingRound
from .finding_book import FindingBook, every_row
from .findings import Finding
from .grouping import Group
from .listing import MAX_LISTED, Rank
from .notice import Notice
from .told import Subjects, Told

type Gist = tuple[tuple[Cause, tuple[Reason, ...], bool, bool], ...]
"""All that a notice says because of a camera, but for its line in the list of cameras."""


class NoticeDraft:
    """What one notice tells, and how.

    `notice` is None where all is quieted by an answer of the menu; `placeholders` are its words.
    """

    def __init__(self, group: Group, book: FindingBook, subjects: Subjects) -> None:
        """Draft the notice about `subjects` of the book; nothing is written yet."""
        self.group = group
        self.subjects = subjects
        self.notice: Notice | None = None
        self.placeholders: dict[str, str] = {}
        self._book = book
        self._is_open: bool | None = None
        self._listed: dict[str, tuple[Rank, Gist]] = {}
        self._order: list[Rank] = []
        self._words: dict[str, str] = {}
        self._count = 0

    def __len__(self) -> int:
        """Return how many findings it is about, listed or not."""
        return sum(map(len, self.subjects.values()))

    @property
    def camera_ids(self) -> set[str]:
        """Return the ids of all cameras that it is about, listed or not."""
        return {camera_id for rows in self.subjects.values() for camera_id in rows}

    @property
    def findings(self) -> Iterator[Finding]:
        """Yield all that it is about, by subject, then in the order of the fleet."""
        return (told.finding for told in every_row(self.subjects))

    def listed_of(self, camera_ids: Iterable[str]) -> set[str]:
        """Return those of `camera_ids` that it has listed until now."""
        return {camera_id for camera_id in camera_ids if camera_id in self._listed}

    def update(self, camera_ids: Collection[str], drafted: DraftingRound) -> None:
        """Draft it anew where what is told of `camera_ids` makes a difference."""
        count = len(self)
        if not camera_ids and count == self._count:
            return
        self._count = count
        is_open = any(told.open for rows in self.subjects.values() for told in rows.values())
        if is_open is not self._is_open:
            self._is_open = is_open
            camera_ids = {*camera_ids, *self.camera_ids, *self._listed}
        before = self._first_ids()
        was_seen = cache(partial(self._was_seen, drafted))  # by what was told until now
        time_slice = TimeSlice()
        has_other_words = False
        for camera_id in camera_ids:
            told = self._told_of(camera_id)
            self._note_states(told, was_seen, drafted)
            listed = [each for one in told if (each := self._listed_form(one)) is not None]
            has_other_words |= self._place(camera_id, listed, drafted)
            time_slice.thread_yield()
        self._write(drafted, has_other_words=has_other_words)
        first = self._first_ids()
        if has_other_words or first != before or not {*first}.isdisjoint(camera_ids):
            self._list_cameras(first, drafted)

    def _told_of(self, camera_id: str) -> list[Told]:
        """Return what is told of a camera, by subject."""
        found = self._book.by_camera.get(camera_id, ())
        mine = [each for each in found if each.kind is self.group.kind]
        if len(mine) > 1:
            mine.sort(key=lambda finding: finding.subject)
        return [
            rows[camera_id]
            for finding in mine
            if (rows := self.subjects.get(finding.subject)) is not None
        ]

    def _listed_form(self, told: Told) -> Finding | None:
        """Return what it lists of a finding."""
        return told.open if self._is_open else told.ignored

    def _note_states(
        self, told: Iterable[Told], was_seen: Callable[[], bool], drafted: DraftingRound
    ) -> None:
        """Note what is known and told of findings once this notice is out.

        What joins a notice that people have seen on an earlier day, or have answered, is new.
        """
        today = drafted.history.today
        for each in told:
            key = each.finding.key
            before = drafted.before(key)
            state = before or IssueState(key, today, None, is_new=was_seen())
            if (listed := self._listed_form(each)) is not None:
                answered = key in drafted.history.answers
                is_news = bool(self._is_open) and (state.since < today or answered)
                facts = listed.cause.facts
                state = state.lists(self.group.issue_id, facts, today, is_news=is_news)
            elif before is not None:
                state = before.at_rest
            drafted.states[key] = state

    def _was_seen(self, drafted: DraftingRound) -> bool:
        return drafted.was_seen(finding.key for finding in self.findings)

    def _place(self, camera_id: str, listed: list[Finding], drafted: DraftingRound) -> bool:
        """Bring a camera to its place in the list; return whether it makes other words."""
        before, now = self._listed.pop(camera_id, None), None
        if listed:
            now = self._listed[camera_id] = (drafted.cameras.rank(listed), _gist(listed))
        rank_before, rank = before and before[0], now and now[0]
        if rank_before != rank:
            if rank_before is not None:
                del self._order[bisect_left(self._order, rank_before)]
            if rank is not None:
                insort(self._order, rank)
        return (before and before[1]) != (now and now[1])

    def _write(self, drafted: DraftingRound, *, has_other_words: bool) -> None:
        """Bring the notice up to date, and its words where they are others."""
        rows = every_row(self.subjects)
        listed = tuple(each for told in rows if (each := self._listed_form(told)) is not None)
        if not listed:
            self.notice, self.placeholders, self._words = None, {}, {}
            return
        quieted, before = self._count - len(listed), self.notice
        self.notice = Notice(self.group, listed, quieted, ignored=not self._is_open)
        is_about_one = len(self._order) == 1  # then it is named
        if has_other_words or is_about_one or before is None or before.quieted != quieted:
            self._words = drafted.writer.write(self.notice)
            self.placeholders = {**self._words, "cameras": self.placeholders.get("cameras", "")}

    def _list_cameras(self, first: Sequence[str], drafted: DraftingRound) -> None:
        if self.notice is None:
            return
        told = map(self._told_of, first)
        listed = ([each for one in row if (each := self._listed_form(one))] for row in told)
        lines = drafted.cameras.write(listed, len(self._order), self.group)
        self.placeholders = {**self._words, "cameras": lines}

    def _first_ids(self) -> list[str]:
        """Return the ids of the cameras that are named in the list."""
        return [camera_id for _, _, camera_id in islice(self._order, MAX_LISTED)]


def _gist(listed: Iterable[Finding]) -> Gist:
    return tuple(
        (each.cause, each.answered, each.assessment.duty is not None, each.offers_update)
        for each in listed
    )
