"""Keeps what people answered: written before a flow ends.

A notice that was answered must not come back by itself, so nothing here is forgotten on
reload, restart or when a camera goes: a device that is added again keeps its id and its
answers. Only removing the integration removes them.
"""

from collections.abc import Container, Iterable, Mapping
from datetime import date
from typing import Any, Final, override

from homeassistant.core import HomeAssistant, callback

from ..storage.rows import KeptJson
from ..store import JsonStore, read_rows
from .answer_book import AnswerBook
from .answers import OF_CAMERA, RETIRED_FINDINGS, Answer, AnswerKind, Answers, FindingKey
from .corrections import CorrectedClaim, Correction
from .facts import Fact
from .issue_states import IssueState
from .renamed import Renamings, ignored_until_now, rename_answers, rename_states

KEY: Final = "acknowledgements"
_SAVE_WITHIN: Final = 30  # seconds, for what no person waits for
_PRIVATE: Final = frozenset({"note", "camera_name", "subject", "name", "same_as_name"})
_SHOWN_OF_CAMERAS: Final = frozenset({*OF_CAMERA, AnswerKind.ACCEPTED_RISK})


class AnswerStore(JsonStore):
    """All answers of this home. Read with the properties, change with the methods."""

    key = KEY
    subject = "answers to notices"

    def __init__(self, hass: HomeAssistant) -> None:
        """Begin without answers."""
        super().__init__(hass)
        self._answers = AnswerBook()
        self._corrections: dict[str, Correction] = {}
        self._issue_states: dict[FindingKey, IssueState] = {}
        self._fingerprint = ""
        self._revision = 0
        self._followed: tuple[date, date | None, int] | None = None
        self._answers_json = KeptJson()
        self._corrections_json = KeptJson()
        self._states_json = KeptJson()

    @property
    def answers(self) -> Answers:
        """Return every answer by what it is about, also those whose day has passed."""
        return self._answers.by_finding

    @property
    def corrections(self) -> Mapping[str, Correction]:
        """Return what the owner says, by camera id."""
        return self._corrections

    @property
    def issue_states(self) -> Mapping[FindingKey, IssueState]:
        """Return what notices have told of, now or earlier."""
        return self._issue_states

    @property
    def fingerprint(self) -> str:
        """Return the place and the library that the last notices were made for."""
        return self._fingerprint

    @property
    def revision(self) -> int:
        """Return a number that grows with each answer, taken back or given."""
        return self._revision

    @callback
    def planned(self) -> tuple[Answer, ...]:
        """Return the answers that plan a replacement."""
        kind = AnswerKind.PLANNED_REPLACEMENT
        return tuple(answer for answer in self._answers if answer.kind is kind)

    @callback
    def planned_replacements(self) -> dict[str, date]:
        """Return the planned replacement of each camera that has one."""
        return planned_replacements(self._answers)

    @callback
    def isolations(self, cameras: Container[str]) -> tuple[Answer, ...]:
        """Return the answers that say of `cameras` (ids) that nobody can reach them."""
        kind = AnswerKind.ISOLATED
        return tuple(
            answer
            for answer in self._answers
            if answer.kind is kind and answer.key.camera_id in cameras
        )

    @callback
    def shown_of_cameras(self) -> frozenset[Answer]:
        """Return the answers that cameras show, whatever their notices do, to be compared."""
        return frozenset(answer for answer in self._answers if answer.kind in _SHOWN_OF_CAMERAS)

    def as_diagnostics(self) -> dict[str, Any]:
        """Return all answers without what a person wrote or called something."""
        answers = [answer.as_json() for answer in self._answers]
        return {
            "answers": [
                {key: value for key, value in row.items() if key not in _PRIVATE} for row in answers
            ],
            "corrections": [
                {key: value for key, value in correction.as_json().items() if key not in _PRIVATE}
                for correction in self._corrections.values()
            ],
            "issue_states": [state.as_json() for state in self._issue_states.values()],
        }

    def written(self) -> tuple[str | None, ...]:
        """Return what people wrote, and how they called cameras in it: to be kept private.

        The note of a correction is ours: it says what was corrected.
        """
        answers = tuple(self._answers)
        return (
            *(row.note for row in answers if row.kind is not AnswerKind.CORRECTED),
            *(row.camera_name for row in answers),
            *(text for row in self._corrections.values() for text in (row.name, row.same_as_name)),
        )

    async def async_answer(self, answers: Iterable[Answer]) -> None:
        """Keep `answers`, each in place of what was said earlier of the same; stored on return.

        A camera has one planned replacement, and is isolated in one way: as was said last.
        """
        self._answers.give(answers)
        await self._async_save_answers()

    async def async_withdraw(self, answers: Iterable[Answer]) -> None:
        """Forget `answers`; stored on return.

        That Home Assistant still ignores the notice that listed them is no word about them
        any more.
        """
        for answer in self._answers.drop(answers):
            if (state := self._issue_states.get(answer.key)) is not None:
                self._issue_states[answer.key] = state.unlisted(answer)
        await self._async_save_answers()

    async def async_correct(self, corrections: Iterable[Correction]) -> None:
        """Keep `corrections`, each beside what was said earlier of its camera; stored on return."""
        for correction in corrections:
            earlier = self._corrections.get(correction.camera)
            self._corrections[correction.camera] = correction.after(earlier)
        await self._async_save_answers()

    async def async_undo(self, said: Iterable[tuple[str, CorrectedClaim]]) -> None:
        """Forget single claims of the owner about cameras (ids); stored on return.

        What was answered to notices with a correction is forgotten with it.
        """
        cameras: set[str] = set()
        for camera, claim in said:
            correction = self._corrections.pop(camera, None)
            if correction is not None and (left := correction.without(claim)) is not None:
                self._corrections[camera] = left
            cameras.add(camera)
        await self.async_withdraw(
            answer
            for answer in self._answers
            if answer.key.camera_id in cameras and answer.kind is AnswerKind.CORRECTED
        )

    @callback
    def async_follow_ignore(
        self,
        ignored: Iterable[Answer],
        wanted: Mapping[FindingKey, tuple[Fact, ...] | None],
    ) -> None:
        """Follow Home Assistant's own Ignore: keep what is `ignored`, forget what is not any more.

        `wanted`: the facts of a finding that a notice lists to be seen, None for all.
        """
        for answer in ignored:
            self._answers.add(answer)
        for key, facts in wanted.items():
            self._answers.ignore_no_more(key, facts)
        self._revision += 1
        self.async_save_within(_SAVE_WITHIN)

    @callback
    def async_follow_clock(self, today: date, last: date | None) -> None:
        """Bring back what was answered on days that lie ahead: the clock was, then.

        `last`: the day before this one, None where that is not known.
        """
        seen = (today, last, self._revision)
        if seen == self._followed:
            return
        self._followed = seen
        if self._answers.follow_clock(today, last):
            self._revision += 1
            self.async_save_within(_SAVE_WITHIN)

    @callback
    def async_rename(self, renamings: Renamings, ignored: Container[str], today: date) -> None:
        """Keep what was said of findings under their names of today; nothing where it is.

        `ignored`: the ids of the issues that Home Assistant ignores.
        """
        states = self._issue_states
        keys = (*self._answers.by_finding, *states)
        if not any(key.finding in renamings for key in keys):
            return
        for answer in ignored_until_now(states.values(), self._answers, renamings, ignored, today):
            self._answers.add(answer)
        rename_answers(self._answers, renamings)
        self._issue_states = rename_states(states, renamings)
        self._revision += 1
        self.async_save_within(_SAVE_WITHIN)

    @callback
    def async_note_issue_states(
        self, states: Mapping[FindingKey, IssueState], fingerprint: str
    ) -> None:
        """Keep what notices tell of now, as far as it is another thing; nothing is ever dropped."""
        if not states and fingerprint == self._fingerprint:
            return
        self._issue_states.update(states)
        self._fingerprint = fingerprint
        self.async_save_within(_SAVE_WITHIN)

    @override
    def read(self, content: Any) -> int:
        """Take over what the file holds; a damaged row costs nothing but itself."""
        parts = content if isinstance(content, dict) else {}
        answers, damaged_answers = read_rows(parts.get("choices"), Answer.from_json)
        corrections, damaged_corrections = read_rows(parts.get("corrections"), Correction.from_json)
        states, damaged_states = read_rows(parts.get("told"), IssueState.from_json)
        self._answers = AnswerBook(answers)
        self._corrections = {correction.camera: correction for correction in corrections}
        self._issue_states = {
            state.key: state
            for state in states
            if not state.key.finding.startswith(RETIRED_FINDINGS)
        }
        fingerprint = parts.get("basis", "")
        self._fingerprint = fingerprint if isinstance(fingerprint, str) else ""
        is_damaged = not isinstance(content, dict) or fingerprint != self._fingerprint
        return is_damaged + damaged_answers + damaged_corrections + damaged_states

    @override
    def held(self) -> dict[str, Any]:
        """Return what the file is to hold; the names in it are those of version 0.1.0."""
        return {
            "basis": self._fingerprint,
            "choices": self._answers_json.listed(self._answers),
            "corrections": self._corrections_json.listed(self._corrections.values()),
            "told": self._states_json.listed(self._issue_states.values()),
        }

    async def _async_save_answers(self) -> None:
        self._revision += 1
        await self.async_save()


def planned_replacements(answers: Iterable[Answer]) -> dict[str, date]:
    """Return the earliest planned replacement that is among `answers`, by camera id."""
    days: dict[str, date] = {}
    for answer in answers:
        if answer.kind is AnswerKind.PLANNED_REPLACEMENT and answer.until is not None:
            earliest = days.get(answer.key.camera_id, answer.until)
            days[answer.key.camera_id] = min(earliest, answer.until)
    return days
