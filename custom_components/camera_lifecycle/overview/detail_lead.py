"""What to do about one camera: a short title, and a sentence or two. No CVE is named here."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
import re
from typing import Final

from ..engine.assessment import Assessment, DutyAnswer, Risk, UnknownCause
from ..engine.doubt import why_unknown
from ..engine.firmware.newest import UPDATE_ENTITY
from ..engine.model import FirmwareState
from ..engine.reasons import (
    FixedFirmware,
    LifecyclePayload,
    MeasurePayload,
    Reason,
    ReasonCode,
    ReleasePayload,
    VulnerabilityPayload,
)
from ..engine.releases.installed import installed_beside
from ..engine.risk import risk_of
from ..engine.support.verdict import STATUS_BY_CODE
from ..fleet.model import AssessedCamera
from ..text.duty import duty_sentence, summarized_duty
from ..text.exploited import fixed_text
from ..text.joined import joined
from ..text.reasons import ReasonWriter
from ..text.sanitize import plain
from ..text.service_end import service_sentences
from ..text.summary import cause_parts, what_helps
from ..text.translations import Translations
from .detail_model import Lead
from .model import CameraGroup, NextStep

_CVE: Final = re.compile(r"\s?\(CVE-[\d-]+\)|\s?\bCVE-\d[\d-]*", re.ASCII)
"""The id of a vulnerability as it stands in the name of a source."""
_OPEN: Final = frozenset({CameraGroup.ACT_NOW, CameraGroup.PLAN, CameraGroup.COMING_UP})
"""Groups of cameras against which something stands open."""
_HELP: Final = {
    NextStep.ASK: "detail_help_ask",
    NextStep.ALLOW_ASKING: "summary_ask_or_correct",
    NextStep.NAME_MODEL: "detail_help_name_model",
    NextStep.TELL_HARDWARE: "depends_on_hardware_next",
    NextStep.SET_COUNTRY: "depends_on_country_next",
}
"""What is said of a step that would tell more."""


@dataclass(frozen=True, slots=True)
class LeadWriter:
    """Writes what to do, in one language. `has_advice`: for administrators, who can follow it."""

    writer: ReasonWriter
    today: date
    has_advice: bool

    def lead(self, assessed: AssessedCamera, group: CameraGroup, step: NextStep | None) -> Lead:
        """Return what to do about a camera of `group`, whose next step is `step`.

        What a rule asks of the site is said whatever else there is to say.
        """
        assessment, translations = assessed.assessment, self.translations
        if group is not CameraGroup.ACT_NOW and _is_named(assessment):
            sentence = duty_sentence(assessment, translations)
            advice = self.translations.text("measure_duty_next")
            return Lead(self.translations.text("detail_lead_duty"), f"{sentence} {advice}")
        title, *sentences = self._of_group(assessed, group, step)
        if assessed.risk.isolated is not None and group in _OPEN:
            sentences.append(
                self.translations.text(
                    "detail_lead_isolated", date=self.translations.date(assessed.risk.isolated)
                )
            )
        sentences.append(summarized_duty(assessment, translations))
        return Lead(title, _CVE.sub("", joined(dict.fromkeys(sentences))))

    @property
    def translations(self) -> Translations:
        """Return the texts."""
        return self.writer.translations

    def _act_now(self, assessed: AssessedCamera) -> Iterator[str]:
        """Yield that its firmware is to be updated, or what to do where no update is known."""
        firmware, newest = assessed.assessment.firmware, assessed.assessment.firmware.newest
        fixes = _fixes(assessed.assessment, ReasonCode.KNOWN_EXPLOITED)
        is_newer = firmware.state is FirmwareState.NEWER_EXISTS
        if None not in fixes and len(fixes) == 1 and (fixed := next(iter(fixes))) is not None:
            advice = fixed_text(fixed, self.translations)
        elif fixes - {None}:
            advice = self.translations.text("detail_lead_fixes_below")
        elif is_newer and newest is not None and newest.source == UPDATE_ENTITY:
            advice = self.translations.text("notice_install_offered")
        else:
            yield self.translations.text("detail_lead_protect")
            yield self.translations.text("detail_lead_exploited")
            yield self.translations.text("detail_lead_no_fix")
            return
        yield self.translations.text("detail_lead_update")
        yield self.translations.text("detail_lead_exploited")
        yield advice

    def _of_group(
        self, assessed: AssessedCamera, group: CameraGroup, step: NextStep | None
    ) -> Iterator[str]:
        """Yield the title, then the sentences."""
        assessment, planned = assessed.assessment, assessed.plan.replace_by
        match group:
            case CameraGroup.ACT_NOW:
                yield from self._act_now(assessed)
            case CameraGroup.COMING_UP if planned is not None and planned >= self.today:
                yield self.translations.text(
                    "detail_lead_planned", date=self.translations.date(planned)
                )
                yield self._why(_deciding(assessed), assessment)
            case CameraGroup.PLAN | CameraGroup.COMING_UP:
                yield from self._plan(assessed)
            case CameraGroup.CANNOT_TELL:
                yield from self._to_know(assessment, step)
            case CameraGroup.ACCEPTED:
                yield self.translations.text("detail_lead_accepted")
                yield self._why(_deciding(assessed), assessment)
                yield self.translations.text("detail_lead_until_changed")
            case CameraGroup.FINE:
                yield self.translations.text(f"status_{assessment.support.status}")
                yield self._why(_deciding(assessed), assessment)
            case _:
                yield self.translations.text("detail_lead_no_problem")
                yield from self._quiet(assessed)

    def _plan(self, assessed: AssessedCamera) -> Iterator[str]:
        """Yield what to prepare for, why, and what the reason advises."""
        reason, planned = _deciding(assessed), assessed.plan.replace_by
        match reason:
            case _ if planned is not None:  # else it would stand under what comes up
                yield self.translations.text(
                    "detail_lead_overdue", date=self.translations.date(planned)
                )
            case Reason(payload=LifecyclePayload() as payload, code=code):
                translations, clean = self.translations, self.writer.clean
                service = service_sentences(payload, code, translations, clean)
                goes_on = service is not None and not service.service.leaves_nothing
                yield self.translations.text(
                    "detail_lead_service" if goes_on else "detail_lead_replace"
                )
            case _:
                yield self.translations.text("detail_lead_replace")
        yield self._why(reason, assessed.assessment)
        if reason is not None:
            yield self.writer.concise(reason).plan

    def _to_know(self, assessment: Assessment, step: NextStep | None) -> Iterator[str]:
        """Yield what would tell more, what is not known, and how to find it out."""
        helps = self.has_advice and step is not None
        if helps:
            yield self.translations.text(f"detail_lead_step_{step}")
        else:
            yield self.translations.text("detail_lead_cannot_tell")
        cause = why_unknown(assessment)
        if cause not in {None, UnknownCause.NO_SOURCE}:
            yield from self._not_known(assessment)
            if helps and step in _HELP:
                yield self.translations.text(_HELP[step])
            return
        yield self.translations.text("detail_lead_perhaps_exploited")
        fixes = _fixes(assessment, ReasonCode.POSSIBLY_EXPLOITED)
        if len(fixes) == 1 and (fixed := next(iter(fixes))) is not None:
            yield fixed_text(fixed, self.translations)
        elif self.has_advice and cause is not None:
            yield from what_helps(assessment, cause, self.translations)

    def _quiet(self, assessed: AssessedCamera) -> Iterator[str]:
        """Yield what is known of a camera against which nothing is known."""
        assessment, cause = assessed.assessment, why_unknown(assessed.assessment)
        if cause is None:
            yield self._why(_deciding(assessed), assessment)
            return
        yield from self._not_known(assessment)
        if self.has_advice:
            yield from what_helps(assessment, cause, self.translations)

    def _not_known(self, assessment: Assessment) -> Iterator[str]:
        """Yield why the support is unknown."""
        for reason in assessment.reasons:
            if reason.code is ReasonCode.FACTS_TOO_OLD:
                yield self.writer.concise(reason).changed
        if (cause := why_unknown(assessment)) is not None:
            yield from cause_parts(assessment, cause, self.writer, has_advice=False)

    def _why(self, reason: Reason | None, assessment: Assessment) -> str:
        """Return a reason in a sentence; of a measure less than all that it did."""
        match reason:
            case None:
                return ""
            case Reason(payload=MeasurePayload() as payload):
                return self._measure(reason, payload)
            case Reason(payload=ReleasePayload() as payload):
                beside = installed_beside(assessment.firmware, payload)
                return self.writer.of_release(reason, beside)
            case _:
                return self.writer.concise(reason).changed

    def _measure(self, reason: Reason, payload: MeasurePayload) -> str:
        translations = self.translations
        phased_out = reason.code is ReasonCode.PHASED_OUT
        key = "detail_lead_phased_out" if phased_out else "detail_lead_restricted"
        return translations.text(
            f"{key}_since" if payload.since else key,
            maker=plain(payload.maker.name),
            place=translations.in_country(payload.jurisdiction),
            date=translations.date(payload.since),
        )


def _fixes(assessment: Assessment, code: ReasonCode) -> set[FixedFirmware | None]:
    """Return the firmware that closes each vulnerability of a code, None for one without."""
    return {
        reason.payload.fixed
        for reason in assessment.reasons
        if reason.code is code and isinstance(reason.payload, VulnerabilityPayload)
    }


def _is_named(assessment: Assessment) -> bool:
    """Return whether a rule that binds the site names who made the camera."""
    return assessment.duty is not None and assessment.duty.answer is DutyAnswer.NAMED


def _deciding(assessed: AssessedCamera) -> Reason | None:
    """Return the reason that decides: of an open risk, else of the status; None for none."""
    assessment, open_risks = assessed.assessment, {*assessed.risk.risks} - {Risk.SECURITY}
    of_risk = (each for each in assessment.reasons if risk_of(each) in open_risks)
    of_status = (
        each
        for each in assessment.reasons
        if STATUS_BY_CODE.get(each.code) is assessment.support.status
    )
    return next(of_risk, None) or next(of_status, None)
