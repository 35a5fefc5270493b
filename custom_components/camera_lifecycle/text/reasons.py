"""What a person reads about a reason: what changed, who is bound, what stays, what to plan.

The sentences live in the translations under `common`: `measure_<id>_...` for a measure,
`event_<kind>_...` for a lifecycle event. A measure that the library knows and the
translations do not (the library may be newer) is told by its level.

    sentences = Sentences(await async_phrases(hass), clean=inert)
    sentences.of(reason).changed
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from ..const import DOMAIN
from ..engine.model import PartialDate, Reason, ReasonCode
from .translations import Translations

_PREFIX: Final = f"component.{DOMAIN}.common."

# How a code that does not follow from its event alone finds its sentences.
_AHEAD: Final = frozenset({ReasonCode.SUPPORT_ENDING, ReasonCode.SUPPORTED_UNTIL})
_BRANCH: Final = {
    ReasonCode.FIRMWARE_BRANCH_ENDED: "firmware_branch_changed",
    ReasonCode.FIRMWARE_BRANCH_ENDS: "firmware_branch_ahead",
}


@dataclass(frozen=True, slots=True)
class ReasonText:
    """The sentences about one reason, in this order; empty where there is nothing to say."""

    changed: str = ""
    since: str = ""
    bound: str = ""
    stays: str = ""
    plan: str = ""

    def __str__(self) -> str:
        """Return all of it as one paragraph."""
        parts = (self.changed, self.since, self.bound, self.stays, self.plan)
        return " ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class ReasonWriter:
    """Says reasons in Home Assistant's language.

    `clean` makes a name that a device or a person gave harmless where the text is shown.
    """

    phrases: Translations
    clean: Callable[[str], str] = str

    def of(self, reason: Reason) -> ReasonText:
        """Return what is said about `reason`; nothing for a code without sentences here."""
        if (stem := _stem(reason)) is not None:
            return self._said(reason, stem, changed=_BRANCH.get(reason.code, ""))
        if "measure" in reason.parameters:
            return self._measure(reason)
        if reason.code is ReasonCode.DEPENDS_ON_HARDWARE:
            return self._depends(reason)
        return self._event(reason) if "event" in reason.parameters else ReasonText()

    def closely(self, reason: Reason) -> ReasonText:
        """Return the same, since when and who is bound only where `changed` cannot say it.

        The sentence of a measure names its day and who is bound. The general one, which stands
        in for it where the library is newer than the translations, does not.
        """
        said = self.of(reason)
        month = PartialDate.parse(reason.parameters.get("since", "")[:7])
        if not said.since or self.phrases.date(month) in said.changed:
            return replace(said, since="", bound="")
        return said

    def _measure(self, reason: Reason) -> ReasonText:
        """Return the sentences of a measure, each else those of its level."""
        given = reason.parameters
        own = f"measure_{given['measure'].replace('-', '_')}"
        level = f"measure_{given.get('level', 'advisory')}"
        aside = "measure_duty" if "site" in given else level
        return ReasonText(
            changed=self._say(reason, f"{own}_changed", f"{level}_changed"),
            since=self._say(reason, "measure_since") if given.get("since") else "",
            bound=self._bound(given.get("bound", "")),
            stays=self._say(reason, f"{own}_stays", f"{aside}_stays"),
            plan=self._say(reason, f"{own}_next", f"{aside}_next"),
        )

    def _event(self, reason: Reason) -> ReasonText:
        """Return the sentences of a lifecycle event."""
        stem = f"event_{reason.parameters['event']}"
        if reason.code is ReasonCode.POSSIBLY_UNSUPPORTED:
            stem = "event_possibly_unsupported_as_of"
        ahead = f"{stem}_ahead" if reason.code in _AHEAD else ""
        return self._said(reason, stem, changed=ahead)

    def _depends(self, reason: Reason) -> ReasonText:
        """Return what has to be known first."""
        stem = f"depends_on_{reason.parameters.get('needs', 'hardware')}"
        return ReasonText(changed=self._say(reason, stem), plan=self._say(reason, f"{stem}_next"))

    def _said(self, reason: Reason, stem: str, changed: str = "") -> ReasonText:
        """Return the sentences that share the beginning of their key."""
        return ReasonText(
            changed=self._say(reason, changed or f"{stem}_changed"),
            stays=self._say(reason, f"{stem}_stays"),
            plan=self._say(reason, f"{stem}_next"),
        )

    def _bound(self, kinds: str) -> str:
        """Return who has to act, or nothing where that is nobody or not known."""
        keys = (f"bound_{kind}" for kind in kinds.split(",") if kind and kind != "nobody")
        who = [self.phrases.get(key) for key in keys if self._knows(key)]
        if not who:
            return ""
        told = who[0]
        for one in who[1:]:
            told = self.phrases.get("bound_and", first=told, second=one)
        return self.phrases.get("bound_by_it", who=told)

    def _say(self, reason: Reason, *keys: str) -> str:
        """Return the first sentence that the translations hold."""
        key = next(filter(self._knows, keys), None)
        if key is None:
            return ""
        given = reason.parameters
        when = given.get("date") or given.get("since") or given.get("until")
        day = self.phrases.date(PartialDate.parse(when))
        dating = f"dating_{given.get('dating', 'on')}"
        return self.phrases.get(
            key,
            maker=self.clean(given.get("maker_name", "")),
            vendor=self.clean(given.get("vendor_name", "")),
            model=self.clean(given.get("model", "")),
            date=day,
            when=self.phrases.get(dating if self._knows(dating) else "dating_on", date=day),
        )

    def _knows(self, key: str) -> bool:
        """Return whether the translations hold `key`."""
        return f"{_PREFIX}{key}" in self.phrases.translations


def _stem(reason: Reason) -> str | None:
    """Return how the keys of a code begin that neither its measure nor its event names."""
    if reason.code is ReasonCode.COUNTRY_UNKNOWN:
        return "country_unknown"
    if reason.code is ReasonCode.POSSIBLY_MADE_BY:
        sold = reason.parameters.get("doubt") == "seller"
        return "possibly_sold_by" if sold else "possibly_made_by"
    return "firmware_branch" if reason.code in _BRANCH else None
