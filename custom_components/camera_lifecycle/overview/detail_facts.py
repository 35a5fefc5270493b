"""What a camera is, line by line: who sells it, who made it, what runs on it, its support."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from ..engine.assessment import Assessment, Basis, UnknownCause
from ..engine.doubt import why_unknown
from ..engine.firmware.newest import UPDATE_ENTITY
from ..engine.model import Company, FirmwareState, NewestFirmware, SupportStatus
from ..engine.partial_date import PartialDate
from ..engine.reasons import (
    Dating,
    LifecycleEvent,
    LifecyclePayload,
    Reason,
    ReasonCode,
    ReleasePayload,
    ReleaseProof,
)
from ..engine.support.verdict import STATUS_BY_CODE
from ..fleet.model import ANSWERED, AssessedCamera, LookUpStatus
from ..settings import Settings
from ..text.duty import duty_sentence
from ..text.firmware import age_text, installed_text
from ..text.model_name import product_name
from ..text.sanitize import plain
from ..text.translations import Translations
from .detail_evidence import SignWriter, is_sure
from .detail_model import DetailFact

_HELPS: Final = {
    UnknownCause.NOT_IDENTIFIED: "detail_first_identify",
    UnknownCause.WITHOUT_NAME: "summary_without_name",
    UnknownCause.DEPENDS_ON_HARDWARE: "detail_depends_on_hardware",
    UnknownCause.COUNTRY_NOT_SET: "depends_on_country_next",
    UnknownCause.NO_SOURCE: "summary_no_source",
}


@dataclass(frozen=True, slots=True)
class FactWriter:
    """Writes what a camera is, in one language, on the day `today`."""

    translations: Translations
    signs: SignWriter
    settings: Settings
    today: date

    def facts(self, assessed: AssessedCamera) -> Iterator[DetailFact]:
        """Yield its lines in their order; one that says nothing of this camera is left out."""
        assessment = assessed.assessment
        yield self._sold_as(assessment)
        yield self._made_by(assessment)
        yield self._firmware(assessed)
        yield self._newest(assessment)
        yield self._support(assessment)
        if assessment.duty is not None:
            value = self.translations.text(f"duty_{assessment.duty.answer}")
            sentence = duty_sentence(assessment, self.translations)
            yield DetailFact(self.translations.text("report_duty"), value, (sentence,))
        if assessed.look_up is not None:
            answered = response_text(assessed.look_up, self.translations)
            yield DetailFact(self.translations.text("detail_response"), *answered)

    def _sold_as(self, assessment: Assessment) -> DetailFact:
        identity = assessment.identity
        vendor, model = plain(_name(identity.vendor)), plain(assessment.model)
        if vendor and not identity.proves(identity.vendor):
            vendor = self.translations.text("report_possibly", name=vendor)
            value = _capital(" ".join(filter(None, (vendor, model))))
        elif identity.without_name and not vendor:
            value = model or self.translations.text("detail_without_name")
        else:
            value = product_name(vendor, model) or self.translations.text("status_unknown")
        notes = []
        if model and not vendor and not identity.without_name:
            notes.append(self.translations.text("detail_brand_unknown"))
        if vendor and not model:
            notes.append(self.translations.text("detail_model_unknown"))
        return DetailFact(self.translations.text("detail_sold_as"), value, tuple(notes))

    def _made_by(self, assessment: Assessment) -> DetailFact:
        identity = assessment.identity
        name = plain(_name(identity.maker)) or self.translations.text("status_unknown")
        if identity.maker is not None and not is_sure(assessment):
            name = _capital(self.translations.text("report_possibly", name=name))
        notes = tuple(self.signs.notes(assessment))
        return DetailFact(self.translations.text("report_made_by"), name, notes)

    def _firmware(self, assessed: AssessedCamera) -> DetailFact:
        """Return its age, else its version, and all that is known of its day."""
        firmware, notes = assessed.assessment.firmware, []
        version = plain(firmware.version)
        if firmware.age_days is not None:
            value = age_text(firmware.age_days, self.translations)
            if version:
                notes.append(self.translations.text("detail_version", version=version))
        else:
            value = version or self.translations.text("status_unknown")
        notes.append(installed_text(firmware, self.translations))
        since = assessed.unchanged_since
        if version and since is not None and since < self.today:
            day = self.translations.date(since)
            notes.append(self.translations.text("detail_unchanged", date=day))
        return DetailFact(
            self.translations.text("report_firmware"), value, tuple(filter(None, notes))
        )

    def _newest(self, assessment: Assessment) -> DetailFact:
        """Return how the firmware compares with what is offered, or where to look for that."""
        label, newest = self.translations.text("detail_newest"), assessment.firmware.newest
        match assessment.firmware.state:
            case FirmwareState.NEWER_EXISTS if newest is not None:
                value = self.translations.text("detail_newer", version=plain(newest.version))
            case FirmwareState.NEWEST_KNOWN:
                value = self.translations.text("detail_newest_known")
            case FirmwareState.NONE_OFFERED:
                value = self.translations.text("detail_none_offered")
            case _:
                return self._published(label, assessment)
        return DetailFact(label, value, tuple(self._told_by(newest)) if newest else ())

    def _published(self, label: str, assessment: Assessment) -> DetailFact:
        """Return the day of the newest that a list holds for the model, else where to look.

        Not its version: how the installed one compares with it could not be told.
        """
        for reason in assessment.reasons:
            match reason.payload:
                case ReleasePayload(by=ReleaseProof.RELEASE, to_some=False, date=day, as_of=as_of):
                    value = self.translations.text(
                        "detail_newest_from", date=self.translations.date(day)
                    )
                    return DetailFact(label, value, tuple(self._by_list(as_of)))
                case _:
                    continue
        return DetailFact(
            label, self.translations.text("detail_not_listed"), self._where(assessment)
        )

    def _by_list(self, as_of: date | None) -> Iterator[str]:
        if as_of is not None:
            day = self.translations.date(as_of)
            yield self.translations.text("detail_by_list", date=day)

    def _told_by(self, newest: NewestFirmware) -> Iterator[str]:
        if newest.date is not None:
            day = self.translations.date(newest.date)
            yield self.translations.text("detail_newest_of", date=day)
        if newest.source == UPDATE_ENTITY:
            yield self.translations.text("detail_by_integration")
        else:
            yield from self._by_list(newest.as_of)

    def _where(self, assessment: Assessment) -> tuple[str, ...]:
        """Return where to look; where another project's firmware runs, that one's updates."""
        vendor = assessment.identity.vendor
        if any(each.code is ReasonCode.REPLACED_FIRMWARE for each in assessment.reasons):
            return (self.translations.text("replaced_firmware_next"),)
        if vendor is None or not assessment.identity.proves(vendor):
            return ()
        return (self.translations.text("detail_look_there", vendor=plain(vendor.name)),)

    def _support(self, assessment: Assessment) -> DetailFact:
        support, translations = assessment.support, self.translations
        value = self.translations.text(f"status_{support.status}")
        if support.status is SupportStatus.PHASED_OUT and self.settings.country:
            place = translations.in_country(self.settings.country)
            value = translations.text("detail_phased_out", place=place)
        cause = why_unknown(assessment)
        if cause is not None:
            no_brand = cause is UnknownCause.NO_SOURCE and assessment.identity.vendor is None
            note = self.translations.text("detail_depends_on_brand" if no_brand else _HELPS[cause])
            return DetailFact(self.translations.text("report_status"), value, (note,))
        return DetailFact(
            self.translations.text("report_status"), value, tuple(self._dates(assessment))
        )

    def _dates(self, assessment: Assessment) -> Iterator[str]:
        """Yield since when and until when, as exactly as a source says it, and by what."""
        support, translations = assessment.support, self.translations
        if support.since is not None and support.status is not SupportStatus.MAINTAINED:
            day = self._dated(assessment, support.since)
            yield translations.text("detail_since", date=day)
        if support.until is not None and support.status is not SupportStatus.MAINTAINED:
            least = support.basis is Basis.PROMISE
            key = "detail_until_at_least" if least else "detail_until"
            yield translations.text(key, date=self._dated(assessment, support.until))
        if support.basis is not None:
            basis = translations.text(f"basis_{support.basis}")
            yield translations.text("detail_basis", basis=basis)

    def _dated(self, assessment: Assessment, day: PartialDate) -> str:
        found = (_dating(each, assessment, day) for each in assessment.reasons)
        dating = next(filter(None, found), Dating.ON)
        return self.translations.text(f"dating_{dating}", date=self.translations.date(day))


def response_text(look_up: LookUpStatus, translations: Translations) -> tuple[str, tuple[str, ...]]:
    """Return what came of asking a camera: in a word or two, and when it was."""
    value = translations.text(f"detail_response_{look_up.state}")
    notes = []
    if look_up.state != ANSWERED:
        day = translations.date(look_up.asked)
        notes.append(translations.text("detail_last_asked", date=day))
    if look_up.answered is not None:
        day = translations.date(look_up.answered)
        notes.append(translations.text("detail_last_answered", date=day))
    return value, tuple(notes)


def _dating(reason: Reason, assessment: Assessment, day: PartialDate) -> Dating | None:
    """Return what `day` is where `reason` gives the status by it; None for other reasons.

    That a list was read on a day says that the end was on that day or before.
    """
    if STATUS_BY_CODE.get(reason.code) is not assessment.support.status:
        return None
    match reason.payload:
        case LifecyclePayload(date=stated, event=event, dating=dating) if stated == day:
            seen = event is LifecycleEvent.UNSUPPORTED_AS_OF
            return Dating.NO_LATER_THAN if seen else dating
        case _:
            return None


def _name(company: Company | None) -> str:
    return company.name if company else ""


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
