"""What is said about what a vendor promises for all its models."""

from __future__ import annotations

from collections.abc import Callable

from ..engine.reasons import PolicyGives, PolicyPayload
from .reason_text import ReasonText
from .translations import Translations


def policy_text(
    payload: PolicyPayload, translations: Translations, clean: Callable[[str], str]
) -> ReasonText:
    """Return the sentences of a promise, which quote it and conclude nothing from it."""
    vendor = clean(payload.vendor.name)
    time = translations.months(payload.months) if payload.months else ""
    key = f"policy_{payload.gives}"
    if payload.gives is PolicyGives.NOTICE and time:
        key = "policy_notice_time"
    return ReasonText(
        changed=translations.text(
            key, vendor=vendor, time=time, span=_span(payload, time, translations)
        ),
        since=translations.text("policy_since", date=translations.date(payload.since))
        if payload.since
        else "",
        stays=translations.text("policy_stays"),
        plan=translations.text("policy_next", vendor=vendor),
    )


def _span(payload: PolicyPayload, time: str, translations: Translations) -> str:
    """Return for how long a promise is given, and from when on it counts."""
    if payload.gives is PolicyGives.NOTICE:
        return ""
    key = f"policy_span_{payload.start}" if time else "policy_span_none"
    return translations.text(key, time=time)
