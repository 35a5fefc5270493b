"""What a person reads about a service that ends: what stops, what goes on, what to do.

What no source says is told to be unsaid; it is never made up from the name of a service.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from ..engine.reasons import Dating, LifecycleEvent, LifecyclePayload, ReasonCode
from ..engine.service_end import GoesOn, ServiceEnd, ServiceStops
from .joined import joined
from .model_name import model_name
from .translations import Translations

_ENDED: Final = frozenset({ReasonCode.SERVICE_SHUT_DOWN, ReasonCode.SUPPORT_ENDED})
_TELLS: Final = _ENDED | {
    ReasonCode.SERVICE_ENDING,
    ReasonCode.SERVICE_ENDS_LATER,
    ReasonCode.SUPPORT_ENDING,
}


def service_name(payload: LifecyclePayload) -> str:
    """Return what people call the service, else the model that needs it."""
    return (payload.service.name if payload.service else "") or model_name(payload)


@dataclass(frozen=True, slots=True)
class ServiceSentences:
    """Writes about the service of one reason. `ended`: it has ended, else it will.

    `clean` makes the names in it harmless where they are shown.
    """

    translations: Translations
    clean: Callable[[str], str]
    payload: LifecyclePayload
    service: ServiceEnd
    ended: bool

    def changed(self, when: str) -> str:
        """Return that the service ends; `when`: its date as exactly as it is known."""
        payload = self.payload
        service = self.clean(service_name(payload))
        day = payload.date
        if day is not None and day.day and payload.dating is Dating.ON and not payload.also:
            on = "service_ended_on" if self.ended else "service_ends_on"
            return self.translations.text(on, service=service, date=self.translations.date(day))
        key = "service_ended" if self.ended else "service_ends"
        return self.translations.text(key, service=service, when=when)

    @property
    def stays(self) -> str:
        """Return what stops and what goes on."""
        return _joined(self.stops, self.goes_on)

    @property
    def plan(self) -> str:
        """Return until when recordings can be saved, and what to do next."""
        return _joined(self._recordings(), self._next())

    @property
    def stops(self) -> str:
        """Return what stops with it."""
        stops = self.service.stops
        if ServiceStops.EVERYTHING in stops:
            return self.translations.text(
                "service_stopped_all" if self.ended else "service_stops_all"
            )
        if not stops:
            return self.translations.text(
                "service_stopped_not_said" if self.ended else "service_stops_not_said"
            )
        key = "service_stopped" if self.ended else "service_stops"
        return self.translations.text(key, features=self._features(stops))

    @property
    def goes_on(self) -> str:
        """Return what works without the service; where nothing does, that has been said."""
        goes_on = self.service.goes_on
        if GoesOn.NOTHING in goes_on:
            return self.translations.text("service_goes_on_nothing")
        if goes_on:
            return self.translations.text("service_goes_on", features=self._features(goes_on))
        return (
            ""
            if self.service.leaves_nothing
            else self.translations.text("service_goes_on_not_said")
        )

    def _recordings(self) -> str:
        until = self.service.recordings_until
        if until is None:
            unsaid = "service_recordings_not_said" if self.ended else "service_recordings_ahead"
            return self.translations.text(unsaid)
        key = "service_recordings_until" if self.service.can_fetch else "service_recordings_gone"
        return self.translations.text(key, date=self.translations.date(until))

    def _next(self) -> str:
        if self.service.leaves_nothing:
            return self.translations.text("service_next_replace")
        return self.translations.text(
            "service_next_local" if self.service.goes_on else "service_next_check"
        )

    def _features(self, features: Iterable[ServiceStops | GoesOn]) -> str:
        return self.translations.listed(
            self.translations.text(f"service_feature_{feature}") for feature in features
        )


def service_sentences(
    payload: LifecyclePayload,
    code: ReasonCode,
    translations: Translations,
    clean: Callable[[str], str],
) -> ServiceSentences | None:
    """Return what writes about the service of a reason, None where it has none to tell of."""
    service = payload.service
    if service is None and payload.event is LifecycleEvent.SERVICE_SHUTDOWN:
        service = ServiceEnd(payload.lifecycle)
    if service is None or code not in _TELLS:
        return None
    return ServiceSentences(translations, clean, payload, service, ended=code in _ENDED)


def _joined(*sentences: str) -> str:
    """Return the sentences that there are, one after the other."""
    return joined(sentences)
