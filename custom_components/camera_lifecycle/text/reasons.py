"""What a person reads about a reason: what changed, who is bound, what stays, what to plan.

The sentences live in the translations under `common`: `measure_<id>_...` for a measure,
`event_<kind>_...` for a lifecycle event. A measure that the library knows and the
translations do not (the library may be newer) is told by its level.

    writer = ReasonWriter(await async_load_translations(hass), clean=inert)
    writer.full(reason).changed
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Final

from ..engine.asked_duty import AskedDuty
from ..engine.partial_date import PartialDate
from ..engine.reasons import (
    LifecycleEvent,
    LifecyclePayload,
    MeasurePayload,
    MissingFact,
    PolicyPayload,
    Reason,
    ReasonCode,
    ReleaseDay,
    ReleasePayload,
    ReleaseProof,
    Uncertainty,
)
from ..engine.releases.installed import Installed
from .duty import asked_of, measure_stem
from .joined import joined
from .mentions import Mentions, mentions
from .policies import policy_text
from .reason_text import ReasonText
from .releases import ReleaseStem, release_sentence, release_text
from .service_end import ServiceSentences, service_sentences
from .sources import source_name, top_sources
from .translations import Translations

_NOBODY: Final = "nobody"
MAX_WRITTEN: Final = 1024
"""How many reasons a writer remembers."""
# How a code that does not follow from its event alone finds its sentences.
_AHEAD: Final = frozenset({ReasonCode.SUPPORT_ENDING, ReasonCode.SUPPORTED_UNTIL})
# What was so on the day on which it was read.
_NEVER_AHEAD: Final = frozenset({LifecycleEvent.UNSUPPORTED_AS_OF})
_BRANCH: Final = {
    ReasonCode.FIRMWARE_BRANCH_ENDED: "firmware_branch_changed",
    ReasonCode.FIRMWARE_BRANCH_ENDS: "firmware_branch_ahead",
}


_SAY_THEMSELVES: Final = frozenset(
    {
        ReasonCode.REPLACED_FIRMWARE,
        ReasonCode.FACTS_TOO_OLD,
        ReasonCode.UPDATES_DEPEND_ON_HARDWARE,
    }
)
"""What is not known and has sentences of its own: their keys begin with the code."""


@dataclass(frozen=True, slots=True)
class ReasonWriter:
    """Writes reasons in Home Assistant's language.

    `clean` makes a name that a device or a person gave harmless where the text is shown.
    `has_duties`: a measure binds this type of site; then no sentence says that a camera may be
    used, nor whom else a measure leaves alone. Many cameras share a reason: one writer for all of
    them writes it once.
    """

    translations: Translations
    clean: Callable[[str], str] = str
    has_duties: bool = False
    _written: dict[Reason, ReasonText] = field(default_factory=dict, compare=False, repr=False)
    _releases: dict[tuple[Reason, Installed | None, bool], str] = field(
        default_factory=dict, compare=False, repr=False
    )

    def full(self, reason: Reason) -> ReasonText:
        """Return what is said about `reason`; nothing for a code without sentences here."""
        text = self._written.get(reason)
        if text is None:
            if len(self._written) >= MAX_WRITTEN:
                self._written.clear()
            text = self._written[reason] = self._write(reason)
        return text

    def _write(self, reason: Reason) -> ReasonText:
        if (changed := _BRANCH.get(reason.code)) is not None:
            return self._with_stem(reason, "firmware_branch", changed)
        if (stem := _uncertain(reason)) is not None:
            return ReasonText(
                changed=self._sentence(reason, f"{stem}_changed"),
                plan=self._sentence(reason, f"{stem}_next"),
            )
        return self._of_payload(reason)

    def _of_payload(self, reason: Reason) -> ReasonText:
        match reason.payload:
            case MeasurePayload() as payload:
                return self._measure(reason, payload)
            case LifecyclePayload() as payload if reason.code is ReasonCode.DEPENDS_ON_HARDWARE:
                return self._depends(reason, payload)
            case LifecyclePayload() as payload:
                return self._event(reason, payload)
            case ReleasePayload() as payload:
                return release_text(reason, payload, self.translations, self.clean)
            case PolicyPayload() as payload:
                return policy_text(payload, self.translations, self.clean)
            case _:
                return ReasonText()

    def of_release(
        self, reason: Reason, installed: Installed | None = None, *, is_status: bool = False
    ) -> str:
        """Return which firmware a reason tells of, beside the `installed` one.

        `is_status`: the camera counts as maintained by it, and that is said first. Nothing for
        a reason that tells of none.
        """
        told = reason, installed, is_status
        text = self._releases.get(told)
        if text is None and isinstance(reason.payload, ReleasePayload):
            if len(self._releases) >= MAX_WRITTEN:
                self._releases.clear()
            stem = ReleaseStem.MAINTAINED if is_status else ReleaseStem.RELEASE
            if reason.code is ReasonCode.NEWEST_RELEASE:
                stem = ReleaseStem.NEWEST
            text = self._releases[told] = release_sentence(
                stem, reason.payload, self.translations, self.clean, installed
            )
        return text or ""

    def concise(self, reason: Reason) -> ReasonText:
        """Return the same, since when and who is bound only where `changed` cannot say it.

        The sentence of a measure names its date, unless the fact says otherwise, and who is
        bound. The general one, which stands in for it where the library is newer than the
        translations, does neither.
        """
        text = self.full(reason)
        match reason.payload:
            case MeasurePayload() as payload:
                own = self.translations.has(f"{measure_stem(payload.measure)}_changed")
                named = own and payload.effect_names_date
                return replace(text, since=self._until(reason), bound="") if named else text
            case _:
                return text

    def _measure(self, reason: Reason, payload: MeasurePayload) -> ReasonText:
        """Return the sentences of a measure, each else those of its level."""
        own = measure_stem(payload.measure)
        level = f"measure_{payload.level}"
        aside = "measure_duty" if payload.site else level
        has_duties = self.has_duties or payload.site is not None
        stays = ("measure_duty_stays",) if has_duties else (f"{own}_stays", f"{level}_stays")
        return ReasonText(
            changed=_joined(
                self._sentence(reason, f"{own}_changed", f"{level}_changed"),
                "" if has_duties else self._unaffected(reason, own),
            ),
            since=_joined(
                self._sentence(reason, "measure_since") if payload.since else "",
                self._until(reason),
            ),
            bound=self._bound(payload.bound),
            asks=joined(asked_of(payload, self.translations, self._clause)),
            stays=self._sentence(reason, *stays),
            plan=self._sentence(reason, f"{own}_next", f"{aside}_next"),
        )

    def _unaffected(self, reason: Reason, own: str) -> str:
        """Return whom a measure leaves alone, where its fact says so."""
        key = f"{own}_unaffected"
        return self._sentence(reason, key) if self.translations.has(key) else ""

    def _clause(self, duty: AskedDuty) -> str:
        """Return where something that is asked stands in its text."""
        return self.clean(duty.clause)

    def _until(self, reason: Reason) -> str:
        """Return when a measure ends, or nothing where that is not known."""
        match reason.payload:
            case MeasurePayload(until=PartialDate() as end):
                date = self.translations.date(end)
                return self.translations.text("measure_until", date=date)
            case _:
                return ""

    def _event(self, reason: Reason, payload: LifecyclePayload) -> ReasonText:
        """Return the sentences of a lifecycle event."""
        stem = f"event_{payload.event}"
        if reason.code is ReasonCode.PROMISED_ELSEWHERE:
            return self._elsewhere(reason, payload)
        service = service_sentences(payload, reason.code, self.translations, self.clean)
        if service is not None:
            return self._service(reason, service)
        if reason.code is ReasonCode.END_CONTRADICTED:
            return self._with_stem(reason, "event_contradicted", changed=f"{stem}_contradicted")
        if payload.later_build is not None:
            text = self._with_stem(reason, stem)
            later = self._sentence(reason, f"event_{_later(payload)}")
            return replace(text, changed=_joined(text.changed, later))
        if reason.code is ReasonCode.POSSIBLY_UNSUPPORTED:
            stem = "event_possibly_unsupported_as_of"
        if reason.code not in _AHEAD or payload.event in _NEVER_AHEAD:
            return self._with_stem(reason, stem)
        return self._with_stem(reason, f"{stem}_ahead", changed=f"{stem}_ahead")

    def _elsewhere(self, reason: Reason, payload: LifecyclePayload) -> ReasonText:
        """Return what was announced or promised for other places than this one."""
        promise = payload.event is LifecycleEvent.MIN_SUPPORT_UNTIL
        stem = "promised_elsewhere"
        where = self.translations.listed(map(self.translations.country, payload.places))
        return ReasonText(
            changed=self._sentence(reason, f"{stem}_changed" if promise else f"{stem}_end"),
            since=self.translations.text("promised_elsewhere_since", places=where) if where else "",
            stays=self._sentence(reason, f"{stem}_stays"),
            plan=self._sentence(reason, f"{stem}_next"),
        )

    def _service(self, reason: Reason, service: ServiceSentences) -> ReasonText:
        """Return the sentences about the end of a service, also one that its company took along."""
        names = mentions(reason.payload)
        if service.payload.event is LifecycleEvent.SERVICE_SHUTDOWN:
            changed = service.changed(self._when(names, self.translations.date(names.date)))
        else:
            end = "changed" if service.ended else "ahead"
            changed = self._sentence(reason, f"event_{service.payload.event}_{end}")
        return ReasonText(changed=changed, stays=service.stays, plan=service.plan)

    def _depends(self, reason: Reason, payload: LifecyclePayload) -> ReasonText:
        """Return what has to be known first."""
        stem = f"depends_on_{payload.needs or MissingFact.HARDWARE}"
        return ReasonText(
            changed=self._sentence(reason, stem), plan=self._sentence(reason, f"{stem}_next")
        )

    def _with_stem(self, reason: Reason, stem: str, changed: str = "") -> ReasonText:
        """Return the sentences that share the beginning of their key."""
        return ReasonText(
            changed=self._sentence(reason, changed or f"{stem}_changed"),
            stays=self._sentence(reason, f"{stem}_stays"),
            plan=self._sentence(reason, f"{stem}_next"),
        )

    def _bound(self, kinds: frozenset[str]) -> str:
        """Return who has to act, or nothing where that is nobody or not known."""
        who = [self.translations.text(f"bound_{kind}") for kind in sorted(kinds - {_NOBODY})]
        return (
            self.translations.text("bound_by_it", who=self.translations.listed(who)) if who else ""
        )

    def _sentence(self, reason: Reason, *keys: str) -> str:
        """Return the first sentence that the translations hold; the last has to be there.

        Where the site has duties, one that is written for such sites comes before each.
        """
        if self.has_duties:
            keys = tuple(each for key in keys for each in (f"{key}_bound", key))
        key = next(filter(self.translations.has, keys), keys[-1])
        names = mentions(reason.payload)
        day = self.translations.date(names.date)
        source = next(iter(top_sources(reason.sources)), None)
        return self.translations.text(
            key,
            maker=self.clean(names.maker),
            vendor=self.clean(names.vendor),
            model=self.clean(names.model),
            product=self.clean(names.product),
            source=self.clean(names.said_by or (source_name(source) if source else "")),
            date=day,
            when=self._when(names, day),
            build=(build := self.translations.date(names.build)),
            later=self._later(reason, build),
        )

    def _later(self, reason: Reason, build: str) -> str:
        """Return what speaks against an end, as a part of its sentence; nothing for others."""
        key = ""
        match reason.code, reason.payload:
            case ReasonCode.END_CONTRADICTED, LifecyclePayload() as payload:
                key = _later(payload)
        return self.translations.text(key, build=build) if key else ""

    def _when(self, names: Mentions, day: str) -> str:
        """Return a date as exactly as it is known, with what other sources say instead."""
        when = self.translations.text(f"dating_{names.dating}", date=day)
        if not names.also:
            return when
        also = self.translations.listed([self.translations.date(one) for one in names.also])
        return self.translations.text("dating_also", when=when, also=also)


def _joined(*sentences: str) -> str:
    """Return the sentences that there are, one after the other."""
    return joined(sentences)


def _later(payload: LifecyclePayload) -> str:
    """Return the key of the firmware that came after an end."""
    if payload.later_by is ReleaseProof.RELEASE:
        return f"later_{payload.later_day_is or ReleaseDay.BUILT}"
    return f"later_{payload.later_by or ReleaseProof.INSTALLED}"


def _uncertain(reason: Reason) -> str | None:
    """Return how the keys begin of a reason that says what is not known."""
    match reason.code, reason.payload:
        case code, _ if code in _SAY_THEMSELVES:
            return code.value
        case ReasonCode.COUNTRY_UNKNOWN, _:
            return "country_unknown"
        case ReasonCode.POSSIBLY_MADE_BY, MeasurePayload(uncertainty=Uncertainty.VENDOR):
            return "possibly_sold_by"
        case ReasonCode.POSSIBLY_MADE_BY, _:
            return "possibly_made_by"
    return None
