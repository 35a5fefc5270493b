"""What a person reads about a duty: whether the maker is named, and what the text asks.

What is asked, and by when, is quoted from the text of a measure and never concluded from it. Where
nobody has read the text, that is said, and whom to ask.
"""

from __future__ import annotations

from collections.abc import Callable

from ..engine.asked_duty import AskedDuty, DutyAfter, DutyTime
from ..engine.assessment import Assessment, DutyAnswer
from ..engine.model import Site
from ..engine.reasons import MeasurePayload
from .sanitize import plain
from .translations import Translations


def duty_sentence(assessment: Assessment, translations: Translations) -> str:
    """Return the answer for one camera as plain text, '' where its site has no duty."""
    if assessment.duty is None:
        return ""
    match assessment.duty.answer:
        case DutyAnswer.NAMED:
            return translations.text("duty_is_named", maker=_named(assessment))
        case DutyAnswer.NOT_NAMED:
            return translations.text("duty_is_not_named", maker=_maker(assessment))
        case DutyAnswer.CANNOT_TELL:
            return translations.text("duty_is_not_known")


def summarized_duty(assessment: Assessment, translations: Translations) -> str:
    """Return the same for a summary: that nothing is named is no news there."""
    duty = assessment.duty
    if duty is None or duty.answer is DutyAnswer.NOT_NAMED:
        return ""
    return duty_sentence(assessment, translations)


def measure_stem(measure: str) -> str:
    """Return how the keys begin of the sentences that a measure has for itself."""
    return f"measure_{measure.replace('-', '_')}"


def measure_name(measure: str, name: str, translations: Translations) -> str:
    """Return what a measure is called; `name`: in the library, '' for its id."""
    own = f"{measure_stem(measure)}_name"
    return translations.text(own) if translations.has(own) else name or measure


def asked_of(
    payload: MeasurePayload, translations: Translations, cite: Callable[[AskedDuty], str]
) -> list[str]:
    """Return what a text asks of this site, one sentence or more for each request.

    `cite` writes in which clause it stands. Nothing for a measure that does not bind the site.
    """
    if payload.site is None:
        return []
    if not payload.duties:
        is_contractor = payload.site is Site.CONTRACTOR
        key = "duty_ask_contractor" if is_contractor else "duty_ask_public_body"
        return [translations.text("duty_unread", whom=translations.text(key))]
    return [_asked(duty, payload, translations, cite) for duty in payload.duties]


def _asked(
    duty: AskedDuty,
    payload: MeasurePayload,
    translations: Translations,
    cite: Callable[[AskedDuty], str],
) -> str:
    own = f"{measure_stem(payload.measure)}_duty_{duty.id}"
    asks_key = own if translations.has(own) else "duty_in_the_source"
    who = translations.listed(translations.text(f"bound_{kind}") for kind in sorted(duty.of))
    return translations.text(
        "duty_asked",
        asks=translations.text(asks_key),
        when=_when(duty, translations),
        who=who,
        clause=cite(duty),
    )


def _when(duty: AskedDuty, translations: Translations) -> str:
    """Return by when something is asked, as its text says it."""
    if duty.time is DutyTime.BUSINESS_DAYS:
        identified = duty.after is DutyAfter.IDENTIFIED
        key = "duty_within_identified" if identified else "duty_within_first_report"
        return translations.counted(key, duty.days)
    if duty.time is DutyTime.DATE:
        return translations.text("duty_by", date=translations.date(duty.day))
    if duty.time is DutyTime.ONGOING and duty.day is not None:
        return translations.text("duty_from", date=translations.date(duty.day))
    ongoing = duty.time is DutyTime.ONGOING
    return translations.text("duty_ongoing" if ongoing else "duty_no_date")


def _named(assessment: Assessment) -> str:
    """Return the company that a binding measure names."""
    for reason in assessment.reasons:
        match reason.payload:
            case MeasurePayload(maker=maker, site=Site()):
                return plain(maker.name)
    return _maker(assessment)


def _maker(assessment: Assessment) -> str:
    maker = assessment.identity.maker
    return plain(maker.name) if maker else ""
