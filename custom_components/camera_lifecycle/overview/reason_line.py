"""One reason in one short sentence, as a row of the card says it.

Who says so, for which model, what stays and what to plan stands in the details.
"""

from dataclasses import dataclass, field
from typing import Final

from ..engine.reasons import (
    Dating,
    InstallEffect,
    LifecycleEvent,
    LifecyclePayload,
    MeasurePayload,
    Reason,
    ReasonCode,
    ReleaseDay,
    ReleasePayload,
)
from ..text.sanitize import plain
from ..text.translations import Translations
from .phrases import place, since, when

MAX_REMEMBERED: Final = 1024
_SALES: Final = frozenset({ReasonCode.PHASED_OUT, ReasonCode.RESTRICTED})
_SUPPORT_ENDED: Final = "overview_support_ended"
_SUPPORT_ENDS: Final = "overview_support_ends"
_SUPPORTED_UNTIL: Final = "overview_supported_until"
ENDED: Final = {
    LifecycleEvent.END_OF_SUPPORT: _SUPPORT_ENDED,
    LifecycleEvent.UNSUPPORTED_AS_OF: _SUPPORT_ENDED,
    LifecycleEvent.END_OF_SECURITY_UPDATES: "overview_security_updates_ended",
    LifecycleEvent.COMPANY_OUT_OF_BUSINESS: "overview_company_closed",
}
"""What says when an end was, by what ended."""
ENDS: Final = {
    LifecycleEvent.END_OF_SUPPORT: _SUPPORT_ENDS,
    LifecycleEvent.END_OF_SECURITY_UPDATES: "overview_security_updates_end",
    LifecycleEvent.COMPANY_OUT_OF_BUSINESS: "overview_company_closes",
}
"""What says when an end will be, by what ends."""
UNTIL: Final = {
    LifecycleEvent.END_OF_SUPPORT: _SUPPORTED_UNTIL,
    LifecycleEvent.MIN_SUPPORT_UNTIL: "overview_promised_until",
    LifecycleEvent.END_OF_SECURITY_UPDATES: "overview_security_updates_until",
}
"""What says until when a camera is supported, by what ends then."""
SAID: Final = {
    ReasonCode.NO_FIX_PLANNED: "overview_no_fix_planned",
    ReasonCode.END_CONTRADICTED: "overview_contradicted",
    ReasonCode.POSSIBLY_UNSUPPORTED: "overview_possibly_unsupported",
    ReasonCode.SUPPORT_EXTENDED: "overview_support_extended",
    ReasonCode.DESCRIBED_AS_LEGACY: "overview_legacy",
    ReasonCode.END_OF_SALE: "overview_not_sold",
    ReasonCode.FACTS_TOO_OLD: "overview_facts_too_old",
    ReasonCode.REPLACED_FIRMWARE: "overview_replaced_firmware",
}
"""What was said and gives no status; its day is left to the details."""
DATED: Final = {
    ReasonCode.MINIMUM_SUPPORT_PASSED: "overview_promise_passed",
    ReasonCode.STILL_SUPPORTED: "overview_still_supported",
}
"""What was said and says nothing without its day."""


@dataclass(frozen=True, slots=True)
class ReasonLines:
    """Writes them in one language; cameras share reasons, so each is written once.

    `has_duties`: a measure binds this type of site; then nothing says that a camera may be used.
    """

    translations: Translations
    has_duties: bool = False
    _written: dict[Reason, tuple[str, ...]] = field(default_factory=dict, compare=False, repr=False)

    def of(self, reason: Reason) -> tuple[str, ...]:
        """Return the sentences of a reason, the most telling first; none where it informs only."""
        lines = self._written.get(reason)
        if lines is None:
            if len(self._written) >= MAX_REMEMBERED:
                self._written.clear()
            lines = self._written[reason] = tuple(filter(None, self._write(reason)))
        return lines

    def _write(self, reason: Reason) -> tuple[str, ...]:
        match reason.payload:
            case MeasurePayload() as payload if reason.code in _SALES:
                return self._measure(reason.code, payload)
            case LifecyclePayload() as payload:
                return self._event(reason.code, payload)
            case ReleasePayload() as payload if reason.code is ReasonCode.MAINTAINED:
                return (self._maintained(payload),)
        said = SAID.get(reason.code)
        return (self.translations.text(said),) if said else ()

    def _measure(self, code: ReasonCode, payload: MeasurePayload) -> tuple[str, ...]:
        """Return that a maker is phased out, or its sales are restricted, where and since when."""
        if payload.site is not None:
            maker = plain(payload.maker.name)
            return (self.translations.text("duty_is_named", maker=maker),)
        there = place(payload.jurisdiction, self.translations)
        day = since(payload.since, self.translations) if payload.since else ""
        if code is ReasonCode.PHASED_OUT:
            key = "overview_phased_out_since" if day else "overview_phased_out"
            text = self.translations.text(key, place=there, since=day)
        elif payload.install_effect is InstallEffect.LOCAL_SUPPORT_ENDED:
            text = self.translations.text("overview_local_support_ended", place=there)
        else:
            text = self.translations.text("overview_restricted", place=there)
        return (text, "" if self.has_duties else self.translations.text("overview_keep_using"))

    def _event(self, code: ReasonCode, payload: LifecyclePayload) -> tuple[str, ...]:
        match code:
            case ReasonCode.SERVICE_SHUT_DOWN:
                return self._service_ended(payload)
            case ReasonCode.SERVICE_ENDING | ReasonCode.SERVICE_ENDS_LATER:
                day = self._when(payload)
                key = "overview_service_ends" if day else "overview_service_will_end"
                return (self.translations.text(key, when=day),)
            case ReasonCode.SUPPORT_ENDED:
                return (self._ended(payload),)
            case ReasonCode.SUPPORT_ENDING | ReasonCode.SUPPORTED_UNTIL:
                return (self._until(code, payload),)
            case _:
                return (self._informing(code, payload),)

    def _until(self, code: ReasonCode, payload: LifecyclePayload) -> str:
        """Return when an end will be, or until when it certainly will not."""
        if code is ReasonCode.SUPPORTED_UNTIL:
            until = UNTIL.get(payload.event, _SUPPORTED_UNTIL)
            day = self.translations.date(payload.date)
            return self.translations.text(until, date=day) if day else ""
        if not (day := self._when(payload)):
            return self.translations.text("overview_support_will_end")
        end = ENDS.get(payload.event, _SUPPORT_ENDS)
        return self.translations.text(end, when=day)

    def _service_ended(self, payload: LifecyclePayload) -> tuple[str, ...]:
        day = self._when(payload)
        key = "overview_service_ended" if day else "overview_service_is_over"
        nothing = payload.service is not None and payload.service.leaves_nothing
        return (
            self.translations.text(key, when=day),
            self.translations.text("service_goes_on_nothing") if nothing else "",
        )

    def _ended(self, payload: LifecyclePayload) -> str:
        dating = payload.dating
        if payload.event is LifecycleEvent.UNSUPPORTED_AS_OF:
            # it had ended when that was read, and nobody says how long before
            dating = Dating.NO_LATER_THAN
        if not (day := self._when(payload, dating)):
            return self.translations.text("overview_support_is_over")
        ended = ENDED.get(payload.event, _SUPPORT_ENDED)
        return self.translations.text(ended, when=day)

    def _maintained(self, payload: ReleasePayload) -> str:
        """Return by which firmware a camera counts as maintained."""
        is_published = payload.day_is is ReleaseDay.PUBLISHED
        key = "overview_maintained_published" if is_published else "overview_maintained_built"
        return self.translations.text(key, when=when(payload.date, self.translations))

    def _informing(self, code: ReasonCode, payload: LifecyclePayload) -> str:
        """Return what was said of the model and gives no status."""
        if said := SAID.get(code):
            return self.translations.text(said)
        dated, day = DATED.get(code), self._when(payload)
        return self.translations.text(dated, when=day) if dated and day else ""

    def _when(self, payload: LifecyclePayload, dating: Dating | None = None) -> str:
        """Return the day of an event in words, '' where none is known."""
        if payload.date is None:
            return ""
        return when(payload.date, self.translations, dating or payload.dating)
