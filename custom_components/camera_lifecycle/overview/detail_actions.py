"""What an administrator can do with a camera, as dialogs and actions decide it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ..engine.reasons import MeasurePayload
from ..fleet.model import AssessedCamera
from ..notices.answering import (
    REMIND_DAYS,
    accepted_until,
    may_be_accepted,
    needs_reason,
    open_findings,
)
from ..notices.findings import Finding
from ..notices.listing import subject_name
from ..owner.answers import AnswerKind, Answers
from ..settings import Settings
from ..text.joined import ended, joined
from ..text.sanitize import plain
from ..text.translations import Translations
from .detail_facts import response_text
from .detail_model import AnswerableFinding, Askable, DetailActions


@dataclass(frozen=True, slots=True)
class ActionWriter:
    """Writes what can be done, in one language. `answers`: those of all cameras.

    `corrected`: what the owner has corrected of the camera.
    """

    translations: Translations
    settings: Settings
    answers: Answers
    corrected: tuple[str, ...]
    today: date

    def actions(self, assessed: AssessedCamera, ask: Askable) -> DetailActions:
        """Return what an administrator can do with a camera; `ask`: whether it can be asked."""
        return DetailActions(
            answerable=tuple(self._answerable(assessed)),
            remind_days=REMIND_DAYS,
            can_correct=True,
            corrected=self.corrected,
            ask=ask,
            last_answer=self._last_answer(assessed),
            isolated_since=assessed.risk.isolated,
        )

    def _answerable(self, assessed: AssessedCamera) -> Iterator[AnswerableFinding]:
        """Yield each finding of which an answer would be about something."""
        remind, accept = (
            {finding.key: finding for finding in self._open(assessed, kind)}
            for kind in (AnswerKind.REMIND_LATER, AnswerKind.ACCEPTED_RISK)
        )
        for key in dict.fromkeys((*remind, *accept)):
            can_accept = key in accept and may_be_accepted(accept[key])
            if key not in remind and not can_accept:
                continue
            finding = remind.get(key) or accept[key]
            yield AnswerableFinding(
                issue=finding.kind.value,
                subject=finding.subject,
                name=self._name(finding),
                can_remind=key in remind,
                can_accept=can_accept,
                needs_reason=can_accept and needs_reason(finding.kind),
                accepted_until=accepted_until(finding.kind, self.today) if can_accept else None,
            )

    def _open(self, assessed: AssessedCamera, kind: AnswerKind) -> Iterator[Finding]:
        return open_findings(assessed, kind, self.answers, self.settings, self.today)

    def _name(self, finding: Finding) -> str:
        """Return what a finding is about, as the title of its dialog says it."""
        place = self.settings.country
        for reason in finding.reasons:
            if isinstance(reason.payload, MeasurePayload):
                place = reason.payload.jurisdiction
        return self.translations.text(
            f"detail_finding_{finding.kind}",
            name=plain(subject_name(finding, self.translations)),
            place=self.translations.in_country(place) if place else "",
        )

    def _last_answer(self, assessed: AssessedCamera) -> str:
        """Return what came of asking it last, '' while it was never asked."""
        if assessed.look_up is None:
            return ""
        value, notes = response_text(assessed.look_up, self.translations)
        return joined((ended(value, self.translations.locale.language), *notes))
