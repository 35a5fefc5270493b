"""What is kept from one publication to the next comes to the same as all worked out anew."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from random import Random
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr, entity_registry as er
import pytest

from custom_components.camera_lifecycle.notices import build
from custom_components.camera_lifecycle.notices.build import (
    IssueBuilder,
    PendingIssues,
    _context_fingerprint,
    registered_issues,
)
from custom_components.camera_lifecycle.notices.findings import Finding
from custom_components.camera_lifecycle.notices.notice import AnswerHistory, Notice
from custom_components.camera_lifecycle.notices.placeholders import PlaceholderWriter, shown_words
from custom_components.camera_lifecycle.notices.publish import NoticePublisher
from custom_components.camera_lifecycle.owner.answers import (
    Answer,
    AnswerKind,
    FindingKey,
    Isolation,
    isolation_of,
)
from custom_components.camera_lifecycle.owner.store import AnswerStore
from custom_components.camera_lifecycle.text.translations import Translations
from tests.days import after_facts, moment
from tests.words import words

from . import plainly
from .board import Board
from .verdicts import Verdicts

MAKERS = ("Hikvision", "Dahua", "Uniview")
MODELS = tuple(f"M-{number}" for number in range(8))
HOLES = ("CVE-2021-36260", "CVE-2017-7921", "CVE-2021-33044")
KINDS = ("known_exploited", "phased_out", "support_ended", "support_ending", "duty")
STEPS = 45


@dataclass
class Checked:
    """Holds each publication against what comes of everything."""

    count: int = 0
    notices: int = 0
    ignores: int = 0
    expected: dict[str, tuple[Notice, Mapping[str, str]]] = field(default_factory=dict)
    errors: list[Exception] = field(default_factory=list)

    @contextmanager
    def kept_in_mind(self) -> Iterator[None]:
        """Keep what goes wrong: in a task nobody would hear of it."""
        try:
            yield
        except Exception as err:
            self.errors.append(err)
            raise

    def check(self, publisher: NoticePublisher, pending: PendingIssues) -> None:
        """Work all out anew and compare; it is called before anything is written."""
        hass, coordinator = publisher._hass, publisher._coordinator
        answers: AnswerStore = publisher._answers
        today = coordinator.data.day
        history = AnswerHistory(dict(answers.answers), dict(answers.issue_states), today)
        findings = plainly.all_findings(hass, coordinator)
        groups = plainly.group(findings)
        issues = registered_issues(hass)
        left = plainly.follow_ignore(groups, history, issues)
        assert (left.ignored, left.wanted) == ([], {}), "all that was ignored has been followed"
        may_come_back: frozenset[FindingKey] = frozenset()
        if _context_fingerprint(coordinator) == answers.fingerprint:
            may_come_back = plainly.retained(hass, coordinator, history, findings)
        drafted = (plainly.notice_for(each, found, history) for each, found in groups.items())
        notices = [notice for notice in drafted if notice is not None]
        states = plainly.next_issue_states(groups, notices, may_come_back, history)
        assert {**history.issue_states, **pending.issue_states} == states
        assert pending.retained == {history.issue_states[key].issue_id for key in may_come_back}
        assert publisher._translations is not None
        writer = PlaceholderWriter(publisher._translations, coordinator.settings.country)
        self.expected = {
            notice.group.issue_id: (notice, plainly.words(notice, writer, states, history))
            for notice in notices
        }
        got = {notice.group.issue_id: (notice, words) for notice, words in pending.notices}
        assert got == self.expected
        assert [*got] == [*self.expected], "the most urgent first"
        self.count += 1
        self.notices += len(got)

    def check_issues(self, hass: HomeAssistant, retained: frozenset[str]) -> None:
        """Compare what a person sees."""
        issues = registered_issues(hass)
        assert issues.keys() - retained == self.expected.keys() - retained
        for issue_id, (notice, filled) in self.expected.items():
            issue = issues[issue_id]
            assert issue.active
            assert issue.translation_placeholders == shown_words(notice.group, filled, words("en"))
            assert (issue.dismissed_version is not None) is notice.ignored


@pytest.fixture
def checked(monkeypatch: pytest.MonkeyPatch) -> Checked:
    """Hold every publication against what comes of everything."""
    checked = Checked()
    publish, build_once = NoticePublisher._create_and_delete, IssueBuilder._async_build
    follow = AnswerStore.async_follow_ignore
    followed: list[tuple[Any, Any]] = []

    def published(
        self: NoticePublisher, pending: PendingIssues, translations: Translations
    ) -> None:
        with checked.kept_in_mind():
            checked.check(self, pending)
            publish(self, pending, translations)
            checked.check_issues(self._hass, pending.retained)

    def following(self: AnswerStore, ignored: Any, wanted: Any) -> None:
        followed.append((ignored, wanted))
        follow(self, ignored, wanted)

    async def built(self: IssueBuilder, writer: PlaceholderWriter) -> PendingIssues | None:
        with checked.kept_in_mind():
            coordinator, answers = self._coordinator, self._answers
            history = AnswerHistory(
                dict(answers.answers), dict(answers.issue_states), coordinator.data.day
            )
            groups = plainly.group(plainly.all_findings(self._hass, coordinator))
            due = plainly.follow_ignore(groups, history, registered_issues(self._hass))
            followed.clear()
            pending = await build_once(self, writer)
            if pending is not None:
                ignored = [each for answers, _ in followed for each in answers]
                wanted = {key: facts for _, some in followed for key, facts in some.items()}
                assert {each.key: each for each in ignored} == {
                    each.key: each for each in due.ignored
                }
                assert wanted == due.wanted
                checked.ignores += bool(ignored) + bool(wanted)
        return pending

    monkeypatch.setattr(NoticePublisher, "_create_and_delete", published)
    monkeypatch.setattr(IssueBuilder, "_async_build", built)
    monkeypatch.setattr(AnswerStore, "async_follow_ignore", following)
    return checked


@dataclass
class Life:
    """Things that happen to a home, one after another, as chance has it."""

    hass: HomeAssistant
    board: Board
    verdicts: Verdicts
    freezer: FrozenDateTimeFactory
    chance: Random
    number: int = 0
    device_ids: list[str] = field(default_factory=list)

    @property
    def runtime(self) -> Any:
        """Return what our config entry holds."""
        assert self.board.home.us is not None
        return self.board.home.us.runtime_data

    async def comes(self) -> None:
        self.number += 1
        device = self.board.camera(
            f"Camera {self.number:02}",
            self.chance.choice(MAKERS),
            identifier=f"life-{self.number}",
            model=self.chance.choice(MODELS),
            sw_version="1.0",
        )
        self.device_ids.append(device.id)

    async def goes(self) -> None:
        if len(self.device_ids) > 1:
            gone = self.device_ids.pop(self.chance.randrange(len(self.device_ids)))
            dr.async_get(self.hass).async_remove_device(gone)

    async def is_updated(self) -> None:
        self._change(sw_version=f"1.{self.chance.randrange(99)}")

    async def is_another_model(self) -> None:
        self._change(model=self.chance.choice(MODELS))

    async def is_renamed(self) -> None:
        self._change(name_by_user=self.chance.choice(["Attic", "attic", "Ämter", None]))

    async def is_disabled(self) -> None:
        self._change(disabled_by=self.chance.choice([None, dr.DeviceEntryDisabler.USER]))

    async def is_judged_otherwise(self) -> None:
        verdicts, choice = self.verdicts, self.chance.choice
        table = choice([verdicts.ended, verdicts.ending, verdicts.exploited, None])
        if table is None:
            verdicts.phased_out ^= {choice(MAKERS)}
        elif table is verdicts.exploited:
            few = self.chance.sample(HOLES, self.chance.randrange(3))
            verdicts.exploited[choice(MODELS)] = few
        elif (model := choice(MODELS)) in table and self.chance.random() < 0.5:
            del table[model]
        else:
            table[model] = choice(["2024-05-01", "2027-03-01", "2025"])
        await self.board.judge_again()

    async def binds(self) -> None:
        self.verdicts.duties = {*self.chance.sample(MAKERS, self.chance.randrange(3))}
        await self.board.judge_again()

    async def answers(self) -> None:
        kinds = [kind for kind in AnswerKind if kind is not AnswerKind.CORRECTED]
        kind, today = self.chance.choice(kinds), self.runtime.coordinator.clock.today
        days = {AnswerKind.REMIND_LATER, AnswerKind.PLANNED_REPLACEMENT}
        found = self._findings()
        for finding in self.chance.sample(found, min(len(found), self.chance.randrange(1, 4))):
            until = today + timedelta(days=self.chance.randrange(1, 9)) if kind in days else None
            facts = self.chance.choice([finding.cause.facts, finding.cause.facts[:1], None])
            answer = Answer(finding.key, kind, today, until, facts=facts)
            await self.runtime.async_answer([answer])

    async def isolates(self) -> None:
        if found := self._findings():
            camera, today = self.chance.choice(found).camera, self.runtime.coordinator.clock.today
            answer = isolation_of(camera.id, camera.name, today, today, Isolation.ROUTER)
            await self.runtime.async_answer([answer])

    async def takes_back(self) -> None:
        given = [each for about in self.runtime.stores.answers.answers.values() for each in about]
        if given:
            await self.runtime.async_withdraw([self.chance.choice(given)])

    async def ignores(self) -> None:
        if issues := registered_issues(self.hass):
            issue_id = self.chance.choice(sorted(issues))
            self.board.ignore(issue_id, ignored=issues[issue_id].dismissed_version is None)

    async def days_pass(self) -> None:
        await self.board.home.days_later(self.freezer, self.chance.randrange(1, 5))

    async def is_offered(self) -> None:
        if not self.device_ids:
            return
        device_id = self.chance.choice(self.device_ids)
        entry = er.async_get(self.hass).async_get_or_create(
            "update", "reolink", f"{device_id}-update", device_id=device_id
        )
        if self.chance.random() < 0.2:
            er.async_get(self.hass).async_remove(entry.entity_id)
            self.hass.states.async_remove(entry.entity_id)
            return
        self.hass.states.async_set(entry.entity_id, self.chance.choice(["on", "off"]))

    async def is_reloaded(self) -> None:
        await self.board.reload()

    async def source_goes_down(self) -> None:
        entry = self.board.source()
        states = [ConfigEntryState.LOADED, ConfigEntryState.SETUP_RETRY]
        entry.mock_state(self.hass, self.chance.choice(states))

    async def wants_other_kinds(self) -> None:
        kinds = self.chance.choice([None, KINDS, KINDS[1:3], KINDS[:1]])
        settings = self.runtime.coordinator.settings
        chosen = None if kinds is None else frozenset(kinds)
        await self.runtime.async_apply_settings(replace(settings, notices=chosen))

    async def moves(self) -> None:
        settings = self.runtime.coordinator.settings
        country = self.chance.choice(["US", "CA"])
        await self.runtime.async_apply_settings(replace(settings, country=country))

    def _change(self, **fields: Any) -> None:
        if self.device_ids:
            device_id = self.chance.choice(self.device_ids)
            dr.async_get(self.hass).async_update_device(device_id, **fields)

    def _findings(self) -> list[Finding]:
        return plainly.all_findings(self.hass, self.runtime.coordinator)


HAPPENINGS = {
    Life.comes: 5,
    Life.goes: 2,
    Life.is_updated: 4,
    Life.is_another_model: 3,
    Life.is_renamed: 2,
    Life.is_disabled: 2,
    Life.is_judged_otherwise: 5,
    Life.binds: 1,
    Life.answers: 6,
    Life.isolates: 2,
    Life.takes_back: 3,
    Life.ignores: 4,
    Life.days_pass: 3,
    Life.is_offered: 3,
    Life.is_reloaded: 1,
    Life.source_goes_down: 2,
    Life.wants_other_kinds: 1,
    Life.moves: 1,
}


@pytest.mark.parametrize("at_once", [build.AT_ONCE, -1], ids=["at once", "in the executor"])
@pytest.mark.parametrize("seed", range(6))
async def test_whatever_happens_it_is_as_if_all_were_worked_out_anew(
    hass: HomeAssistant,
    board: Board,
    verdicts: Verdicts,
    checked: Checked,
    freezer: FrozenDateTimeFactory,
    monkeypatch: pytest.MonkeyPatch,
    seed: int,
    at_once: int,
) -> None:
    monkeypatch.setattr(build, "AT_ONCE", at_once)
    freezer.move_to(moment(after_facts(30), "12:00", "UTC"))
    life = Life(hass, board, verdicts, freezer, Random(seed))  # noqa: S311 - the same each time
    verdicts.phased_out, verdicts.ended = {MAKERS[0]}, {MODELS[0]: "2024-05-01"}
    verdicts.exploited = {MODELS[1]: [HOLES[0]]}
    for _ in range(14):
        await life.comes()
    await board.home.set_up()
    for _ in range(STEPS):
        (happening,) = life.chance.choices([*HAPPENINGS], [*HAPPENINGS.values()])
        await happening(life)
        await board.home.settle()
        await board.refresh()
        for error in checked.errors:
            raise AssertionError(happening.__name__) from error
    assert checked.count > STEPS / 2
    assert checked.notices > STEPS
    assert checked.ignores
