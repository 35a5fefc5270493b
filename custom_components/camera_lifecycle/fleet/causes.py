"""What can be answered about a camera: the causes for a notice that its assessment gives.

A cause is what an owner's answer is about, whether it quiets a notice or closes a risk. Its key
is made of what it is about (`phased_out:hikvision`), never of the place of a fact in the
library, so that answers outlive a library that was tidied up.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final, NamedTuple

from homeassistant.util import slugify

from ..engine.assessment import Assessment, Risk
from ..engine.model import Applies
from ..engine.reasons import (
    LifecyclePayload,
    MeasurePayload,
    Reason,
    ReasonCode,
    VulnerabilityPayload,
)
from ..engine.risk import risk_of
from ..owner.answers import MAX_NOTE_LENGTH, Answer, AnswerKind, FindingKey
from ..text.model_name import model_name

MAX_SUBJECT_LENGTH: Final = 120


class NoticeKind(StrEnum):
    """What a notice is about, most urgent first; also its translation key."""

    KNOWN_EXPLOITED = "known_exploited"
    PHASED_OUT = "phased_out"
    SUPPORT_ENDED = "support_ended"
    SUPPORT_ENDING = "support_ending"


_KINDS: Final = {
    ReasonCode.PHASED_OUT: NoticeKind.PHASED_OUT,
    ReasonCode.SUPPORT_ENDED: NoticeKind.SUPPORT_ENDED,
    ReasonCode.SERVICE_SHUT_DOWN: NoticeKind.SUPPORT_ENDED,
    ReasonCode.SUPPORT_ENDING: NoticeKind.SUPPORT_ENDING,
}
# A camera that nobody can reach is as good as before where support or supply has ended; a
# cloud that is gone does not come back by it.
_ISOLATION_HELPS: Final = frozenset({Risk.SUPPORT, Risk.SUPPLY, None})


@dataclass(frozen=True, slots=True)
class Cause:
    """One cause, with all reasons that give it.

    `subject`: what it is about, as its key says it, and `name`, as a person says it.
    """

    kind: NoticeKind
    subject: str
    name: str
    reasons: tuple[Reason, ...]

    def key(self, camera_id: str) -> FindingKey:
        """Return what an answer to it on one camera is about."""
        return FindingKey(f"{self.kind}:{self.subject}", camera_id)

    @property
    def fact(self) -> str:
        """Return what its facts say, to be compared: not where they were read, nor when.

        It is no longer than what the store keeps of a text.
        """
        return " ".join(sorted({_fact(reason) for reason in self.reasons}))[:MAX_NOTE_LENGTH]

    def rests_by(self, kind: AnswerKind) -> bool:
        """Return whether an answer of a kind may quiet its notice.

        A vulnerability that attackers use, and its fix, rest by no plan and no fence.
        """
        if kind is AnswerKind.PLANNED_REPLACEMENT:
            return self.kind is not NoticeKind.KNOWN_EXPLOITED
        if kind is AnswerKind.ISOLATED:
            return {risk_of(reason) for reason in self.reasons} <= _ISOLATION_HELPS
        return True

    def holds(self, answer: Answer) -> bool:
        """Return whether an answer is about the facts as they are now."""
        return answer.fact is None or answer.fact == self.fact


class _Subject(NamedTuple):
    """What a reason gives cause for: the kind, what it is about, and what that is called."""

    kind: NoticeKind
    key: str
    name: str


def causes_of(assessment: Assessment) -> tuple[Cause, ...]:
    """Return the causes that an assessment gives, each with all its reasons."""
    subjects: dict[tuple[NoticeKind, str], tuple[str, list[Reason]]] = {}
    for reason in assessment.reasons:
        if (subject := _subject(reason)) is not None:
            _, reasons = subjects.setdefault((subject.kind, subject.key), (subject.name, []))
            reasons.append(reason)
    return (
        *(
            Cause(kind, key, name, tuple(reasons))
            for (kind, key), (name, reasons) in subjects.items()
        ),
        *_exploited(assessment),
    )


def _subject(reason: Reason) -> _Subject | None:
    """Return the subject of a reason, None where it is no cause for a notice."""
    kind = _KINDS.get(reason.code)
    if kind is None:
        return None
    match reason.payload:
        case MeasurePayload(maker=maker):
            return _Subject(kind, _slug(maker.id), maker.name)
        case LifecyclePayload() as payload:
            key = _slug(f"{payload.vendor.id} {payload.model}")
            if reason.code is ReasonCode.SERVICE_SHUT_DOWN:
                key = f"{key}_service"
            return _Subject(kind, key, model_name(payload))
        case _:
            return None


def _exploited(assessment: Assessment) -> Iterator[Cause]:
    """Yield a cause for each exploited vulnerability that applies."""
    for vulnerability in assessment.vulnerabilities:
        if not vulnerability.known_exploited or vulnerability.applies is not Applies.AFFECTED:
            continue
        identifier = vulnerability.id
        reasons = tuple(
            reason
            for reason in assessment.reasons
            if reason.code is ReasonCode.KNOWN_EXPLOITED and _is_about(reason, identifier)
        ) or (
            Reason(
                ReasonCode.KNOWN_EXPLOITED, VulnerabilityPayload(identifier), vulnerability.sources
            ),
        )
        yield Cause(NoticeKind.KNOWN_EXPLOITED, identifier, identifier, reasons)


def _is_about(reason: Reason, vulnerability: str) -> bool:
    match reason.payload:
        case VulnerabilityPayload(id=identifier):
            return identifier == vulnerability
        case _:
            return False


def _fact(reason: Reason) -> str:
    """Return what of a reason may change what its owner thinks of it."""
    match reason.payload:
        case MeasurePayload() as payload:
            return f"{payload.level}/{payload.install_effect}/{payload.since or '-'}"
        case LifecyclePayload() as payload:
            return f"{payload.event}/{payload.date or '-'}"
        case VulnerabilityPayload(fixed=fixed) if fixed is not None:
            return f"{'later' if fixed.is_later else 'fixed'}/{fixed.version}"
        case _:
            return "-"


@lru_cache(maxsize=1024)
def _slug(text: str) -> str:
    """Return `text` as a key; many cameras share it."""
    return slugify(text)[:MAX_SUBJECT_LENGTH]
