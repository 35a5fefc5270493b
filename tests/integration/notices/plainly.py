"""All notices of a home worked out anew, the plain way: by walking through all findings.

What is kept from one publication to the next has to come to the same.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import compress

from homeassistant.core import HomeAssistant
from homeassistant.helpers import issue_registry as ir
from homeassistant.util import slugify

from custom_components.camera_lifecycle.coordinator import CameraLifecycleCoordinator
from custom_components.camera_lifecycle.fleet.causes import answers_about
from custom_components.camera_lifecycle.notices.findings import Finding, findings_of
from custom_components.camera_lifecycle.notices.firmware_offers import offers_update
from custom_components.camera_lifecycle.notices.grouping import Group
from custom_components.camera_lifecycle.notices.ignore import (
    _ignored,
    _is_ignore,
    _taken_back,
    _unanswered,
    is_at_rest,
)
from custom_components.camera_lifecycle.notices.kinds import KINDS, MAX_IN_ALL, NoticeKind
from custom_components.camera_lifecycle.notices.listing import MAX_LISTED, CameraList
from custom_components.camera_lifecycle.notices.notice import AnswerHistory, Notice
from custom_components.camera_lifecycle.notices.placeholders import PlaceholderWriter
from custom_components.camera_lifecycle.notices.source_state import sources_have_loaded
from custom_components.camera_lifecycle.owner.answers import Answer, AnswerKind, FindingKey
from custom_components.camera_lifecycle.owner.facts import Fact
from custom_components.camera_lifecycle.owner.issue_states import IssueState

type Found = dict[Group, tuple[Finding, ...]]
"""The notices, each with all findings that it is about."""


def all_findings(hass: HomeAssistant, coordinator: CameraLifecycleCoordinator) -> list[Finding]:
    """Return the findings of all cameras, of the kinds that the owner wants to hear of."""
    return [
        finding
        for each in coordinator.data.cameras.values()
        for finding in findings_of(
            each.camera,
            each.assessment,
            offers_update=bool(each.assessment.vulnerabilities)
            and offers_update(hass, each.camera),
        )
        if coordinator.settings.wants_notice(finding.kind)
    ]


def group(findings: Iterable[Finding]) -> Found:
    """Return the notices for `findings`, most urgent first."""
    kinds: dict[NoticeKind, dict[str, list[Finding]]] = {kind: {} for kind in NoticeKind}
    for finding in findings:
        kinds[finding.kind].setdefault(finding.subject, []).append(finding)
    folded = {kind for kind, subjects in kinds.items() if len(subjects) > KINDS[kind].max_notices}
    while (
        sum(1 if kind in folded else len(subjects) for kind, subjects in kinds.items()) > MAX_IN_ALL
    ):
        unfolded = [kind for kind in kinds if kind not in folded]
        folded.add(max(unfolded, key=lambda kind: len(kinds[kind])))
    return dict(
        each for kind in NoticeKind for each in _groups(kind, kinds[kind], fold=kind in folded)
    )


def _groups(
    kind: NoticeKind, subjects: dict[str, list[Finding]], *, fold: bool
) -> Iterator[tuple[Group, tuple[Finding, ...]]]:
    if not subjects:
        return
    if fold:
        key = KINDS[kind].folded_key
        every = tuple(finding for _, found in sorted(subjects.items()) for finding in found)
        yield Group(key, kind, key), every
        return
    for subject, findings in sorted(subjects.items()):
        yield Group(f"{kind}_{slugify(subject)}", kind, kind.value), tuple(findings)


def notice_for(
    group: Group, findings: tuple[Finding, ...], history: AnswerHistory
) -> Notice | None:
    """Return the notice for `group`, None where an answer of the menu quiets all of it."""
    unanswered: list[Finding] = []
    ignored: list[Finding] = []
    for finding in findings:
        answers = answers_about(history.answers, finding.key)
        held = finding.cause.held_by(answers, history.today)
        if not any(held):
            unanswered.append(finding)
        elif not all(held):
            seen = tuple(compress(finding.reasons, held))
            unanswered.append(finding.only((answer is None for answer in held), answered=seen))
        elif all(map(_ignores, held)):
            ignored.append(finding)
        elif any(map(_ignores, held)):
            ignored.append(finding.only(map(_ignores, held)))
    listed = unanswered or ignored
    if not listed:
        return None
    quieted = len(findings) - len(listed)
    return Notice(group, tuple(listed), quieted, ignored=not unanswered)


def _ignores(answer: Answer | None) -> bool:
    return answer is not None and answer.kind is AnswerKind.IGNORED


def next_issue_states(
    groups: Found,
    notices: Iterable[Notice],
    retained: Iterable[FindingKey],
    history: AnswerHistory,
) -> dict[FindingKey, IssueState]:
    """Return what is known and told of once `notices` are out; nothing is ever dropped.

    What joins a notice that people have seen on an earlier day, or have answered, is new. A day
    that lies ahead is today's: the clock was ahead then.
    `retained`: what is not seen now and may come back any moment; its notice stays.
    """
    notices = tuple(notices)
    answers, before, today = history.answers, history.issue_states, history.today
    before = {
        key: state if state.since <= today else replace(state, since=today)
        for key, state in before.items()
    }
    # An ignored camera that is away does not belong to a notice that is back for another one:
    # that this one is not ignored is no word about the other.
    back = {notice.group.issue_id for notice in notices if not notice.ignored}
    now = {key: state.at_rest for key, state in before.items()}
    now |= {
        key: before[key]
        for key in retained
        if before[key].issue_id not in back
        or not is_at_rest(before[key], answers_about(answers, key), today)
    }
    for findings in groups.values():
        keys = [finding.key for finding in findings]
        was_seen = any(key in before and before[key].since < today for key in keys)
        was_seen = was_seen or any(key in answers for key in keys)
        for key in keys:
            if key not in now:
                now[key] = IssueState(key, today, None, is_new=was_seen)
    for notice in notices:
        issue_id = notice.group.issue_id
        for finding in notice.listed:
            key = finding.key
            state = before.get(key) or now[key]
            is_news = not notice.ignored and (state.since < today or key in answers)
            now[key] = state.lists(issue_id, finding.cause.facts, today, is_news=is_news)
    return now


def words(
    notice: Notice,
    writer: PlaceholderWriter,
    states: Mapping[FindingKey, IssueState],
    history: AnswerHistory,
) -> dict[str, str]:
    """Return all placeholders of a notice."""
    cameras = CameraList(writer.translations, states.get, history.answers)
    by_camera: dict[str, list[Finding]] = {}
    for finding in notice.listed:
        by_camera.setdefault(finding.camera.id, []).append(finding)
    ordered = sorted(by_camera.values(), key=cameras.rank)
    listed = cameras.write(ordered[:MAX_LISTED], len(ordered), notice.group)
    return {**writer.write(notice), "cameras": listed}


@dataclass(frozen=True, slots=True)
class Ignores:
    """What follows from Home Assistant's own Ignore."""

    ignored: list[Answer]
    wanted: dict[FindingKey, tuple[Fact, ...] | None]


def follow_ignore(
    groups: Found, history: AnswerHistory, issues: Mapping[str, ir.IssueEntry]
) -> Ignores:
    """Return what the owner has ignored since the last time, and what no longer."""
    today = history.today
    findings = {finding.key: finding for found in groups.values() for finding in found}
    ignored: list[Answer] = []
    wanted: dict[FindingKey, tuple[Fact, ...] | None] = {}
    for key, state in history.issue_states.items():
        issue = issues.get(state.issue_id or "")
        if issue is None:
            continue
        about, finding = answers_about(history.answers, key), findings.get(key)
        if issue.dismissed_version is not None:
            facts = _unanswered(state, about, finding, today)
            if facts is None or facts:
                ignored.append(_ignored(key, facts, finding, today))
        elif issue.active and (ignoring := [one for one in about if _is_ignore(one)]):
            facts = _taken_back(state, ignoring, finding)
            if facts is None or facts:
                wanted[key] = facts
    ignored += [
        _ignored(finding.key, finding.cause.facts, finding, today)
        for group, found in groups.items()
        if (issue := issues.get(group.issue_id)) is not None
        and issue.dismissed_version is not None
        and not any(finding.key in history.issue_states for finding in found)
        for finding in found
        if finding.key not in history.answers
    ]
    return Ignores(ignored, wanted)


def retained(
    hass: HomeAssistant,
    coordinator: CameraLifecycleCoordinator,
    history: AnswerHistory,
    findings: Iterable[Finding],
) -> frozenset[FindingKey]:
    """Return what notices tell of, is not seen now, and cannot be said to have gone."""
    seen = {finding.key for finding in findings}
    cameras = coordinator.data.cameras

    def may_come_back(key: FindingKey, state: IssueState) -> bool:
        camera = cameras[key.camera_id].camera if key.camera_id in cameras else None
        if camera is not None and not camera.monitored:
            return is_at_rest(state, answers_about(history.answers, key), history.today)
        return not sources_have_loaded(hass, key.camera_id, camera)

    return frozenset(
        key
        for key, state in history.issue_states.items()
        if state.issue_id is not None
        and key not in seen
        and coordinator.settings.wants_notice(key.finding.partition(":")[0])
        and may_come_back(key, state)
    )
