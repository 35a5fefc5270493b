"""What an owner may answer to findings, and the answers made of it: for dialogs and actions."""

from collections.abc import Container, Iterable, Iterator, Mapping
from datetime import date
from typing import Any, Final

from ..fleet.causes import NoticeKind, answers_about
from ..fleet.model import AssessedCamera
from ..owner.answers import (
    ACCEPTED_AT_MOST,
    MAX_NOTE_LENGTH,
    OF_CAMERA,
    Answer,
    AnswerKind,
    Answers,
    FindingKey,
)
from ..settings import Settings
from ..text.sanitize import plain
from .findings import Finding, findings_of

REMIND_DAYS: Final = (30, 90, 180)
"""In how many days a person can be reminded."""

# An answer for good or with a day of its own stays; the same one again is a later word.
_IN_PLACE_OF: Final[Mapping[AnswerKind, frozenset[AnswerKind]]] = {
    AnswerKind.REMIND_LATER: frozenset({AnswerKind.REMIND_LATER}),
    AnswerKind.ACCEPTED_RISK: frozenset(
        {AnswerKind.REMIND_LATER, AnswerKind.IGNORED, AnswerKind.ACCEPTED_RISK}
    ),
}


def may_be_accepted(finding: Finding) -> bool:
    """Return whether its owner may accept it: nobody can accept what binds the site."""
    return finding.cause.rests_by(AnswerKind.ACCEPTED_RISK)


def needs_reason(kind: NoticeKind) -> bool:
    """Return whether who accepts it says why: attackers use it."""
    return kind is NoticeKind.KNOWN_EXPLOITED


def accepted_until(kind: NoticeKind, today: date) -> date | None:
    """Return when an acceptance lapses, None for when the facts change."""
    return today + ACCEPTED_AT_MOST if kind is NoticeKind.KNOWN_EXPLOITED else None


def note_of(text: object) -> str | None:
    """Return a note as it is kept, None for an empty one."""
    return str(text or "").strip()[:MAX_NOTE_LENGTH] or None


def answerable(finding: Finding, kind: AnswerKind, answers: Answers, today: date) -> Finding | None:
    """Return what of a finding an answer of a kind would be about; None where that is nothing.

    What was answered otherwise, and holds, is not asked about again.
    """
    held = finding.cause.held_by(answers_about(answers, finding.key), today)
    may = _IN_PLACE_OF[kind]
    left = finding.only([each is None or each.kind in may for each in held])
    return left if left.reasons else None


def open_findings(  # noqa: PLR0913, PLR0917 - who asks, about what
    assessed: AssessedCamera,
    kind: AnswerKind,
    answers: Answers,
    settings: Settings,
    today: date,
    issues: Container[str] = frozenset(NoticeKind),
) -> Iterator[Finding]:
    """Yield what of a camera's findings an answer of a kind would be about, as its issue tells it.

    `issues`: the kinds of issues that are meant. One that the owner does not want has none.
    """
    for finding in findings_of(assessed.camera, assessed.assessment):
        if finding.kind not in issues or not settings.wants_notice(finding.kind):
            continue
        if (left := answerable(finding, kind, answers, today)) is not None:
            yield left


def answers_to(
    findings: Iterable[Finding],
    kind: AnswerKind,
    today: date,
    until: date | None = None,
    **said: Any,
) -> Iterator[Answer]:
    """Yield the answer to each finding. `said`: further fields of it."""
    for finding in findings:
        yield Answer(
            key=_key(finding, kind),
            kind=kind,
            made=today,
            until=until,
            camera_name=plain(finding.camera.name),
            subject=plain(finding.name),
            facts=finding.cause.facts,
            **said,
        )


def _key(finding: Finding, kind: AnswerKind) -> FindingKey:
    """Return what an answer is about: the camera alone where the finding does not rest by it.

    So it takes no other answer's place.
    """
    if kind in OF_CAMERA and not finding.cause.rests_by(kind):
        return FindingKey(OF_CAMERA[kind], finding.camera.id)
    return finding.key
