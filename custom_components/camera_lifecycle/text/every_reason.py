"""What a person reads about a reason of any kind, as plain text."""

from __future__ import annotations

from ..engine.model import Company
from ..engine.reasons import MakerPayload, Reason, ReasonCode, VulnerabilityPayload
from .exploited import fixed_text, listed_text
from .reason_text import ReasonText
from .reasons import ReasonWriter
from .sanitize import plain
from .translations import Translations


def reason_text(reason: Reason, writer: ReasonWriter) -> ReasonText:
    """Return the sentences about a reason; `writer`: one that cleans names with `plain`."""
    if isinstance(reason.payload, VulnerabilityPayload):
        return _vulnerability(reason.code, reason.payload, writer.translations)
    if reason.code is ReasonCode.CONTRADICTION:
        return _contradiction(reason, writer.translations)
    return writer.concise(reason)


def _contradiction(reason: Reason, translations: Translations) -> ReasonText:
    """Return that the signals disagree about the maker that they speak for."""
    match reason.payload:
        case MakerPayload(Company(name=name)) if maker := plain(name):
            return ReasonText(translations.text("report_contradiction", maker=maker))
        case _:
            return ReasonText()


def _vulnerability(
    code: ReasonCode, payload: VulnerabilityPayload, translations: Translations
) -> ReasonText:
    """Return who lists a vulnerability, whether it applies, and what closes it."""
    applies = "affected" if code is ReasonCode.KNOWN_EXPLOITED else "cannot_tell"
    return ReasonText(
        changed=f"{listed_text(payload, translations)} {translations.text(f'report_{applies}')}",
        plan=fixed_text(payload.fixed, translations) if payload.fixed else "",
    )
