"""What people read about a service that ends, in both languages, and what no source says."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from custom_components.camera_lifecycle.engine.assessment import Assessment, Support
from custom_components.camera_lifecycle.engine.model import (
    Company,
    Firmware,
    Identity,
    Kind,
    Source,
    Strength,
    SupportStatus,
)
from custom_components.camera_lifecycle.engine.partial_date import PartialDate
from custom_components.camera_lifecycle.engine.reasons import (
    Dating,
    LifecycleEvent,
    LifecyclePayload,
    Reason,
    ReasonCode,
)
from custom_components.camera_lifecycle.engine.service_end import (
    GoesOn,
    ServiceEnd,
    ServiceStops,
)
from custom_components.camera_lifecycle.report.sentences import in_words
from custom_components.camera_lifecycle.text.reasons import ReasonWriter
from custom_components.camera_lifecycle.text.summary import MAX_LENGTH, summary, summary_writer
from custom_components.camera_lifecycle.text.translations import Translations, translations_of
from tests.words import common

ENDED, ENDING, LATER = (
    ReasonCode.SERVICE_SHUT_DOWN,
    ReasonCode.SERVICE_ENDING,
    ReasonCode.SERVICE_ENDS_LATER,
)
DAY = PartialDate(2027, 4, 8)
EYE = ServiceEnd("eye-cloud", "Eye Cloud")
SOME = ServiceEnd(
    "eye-cloud",
    "Eye Cloud",
    (ServiceStops.REMOTE_VIEW, ServiceStops.RECORDINGS),
    (GoesOn.LOCAL_VIEW, GoesOn.RTSP),
    PartialDate(2027, 5, 31),
    can_fetch=True,
)
DEAD = ServiceEnd("eye-cloud", "Eye Cloud", (ServiceStops.EVERYTHING,))


def words(language: str) -> Translations:
    """Return the sentences of a language."""
    return translations_of(common(language), language)


def reason(code: ReasonCode, service: ServiceEnd | None = EYE, **fields: Any) -> Reason:
    """Return that a service ends."""
    given: dict[str, Any] = {
        "lifecycle": "eye",
        "event": LifecycleEvent.SERVICE_SHUTDOWN,
        "vendor": Company("acme", "Acme"),
        "model": "Eye",
        "date": DAY,
        "service": service,
    }
    source = Source("https://www.acme.example/", "vendor", date(2026, 11, 22))
    return Reason(code, LifecyclePayload(**{**given, **fields}), (source,))


@pytest.mark.parametrize(
    ("code", "fields", "english", "german"),
    [
        (
            ENDED,
            {},
            "The service for Eye Cloud ended on 8 April 2027.",
            "Der Dienst für Eye Cloud wurde am 8. April 2027 beendet.",
        ),
        (
            ENDING,
            {},
            "The service for Eye Cloud ends on 8 April 2027.",
            "Der Dienst für Eye Cloud endet am 8. April 2027.",
        ),
        (
            LATER,
            {"date": PartialDate(2030)},
            "The service for Eye Cloud ends (2030).",
            "Der Dienst für Eye Cloud endet (2030).",
        ),
        (
            ENDED,
            {"dating": Dating.NO_LATER_THAN},
            "The service for Eye Cloud was shut down (8 April 2027 or earlier).",
            "Der Dienst für Eye Cloud wurde abgeschaltet (8. April 2027 oder früher).",
        ),
        (
            ENDING,
            {"also": (PartialDate(2027, 3),), "service": None},
            "The service for Acme Eye ends (8 April 2027; March 2027 according to another source).",
            "Der Dienst für Acme Eye endet (8. April 2027; laut einer anderen Quelle März 2027).",
        ),
        (
            ReasonCode.SUPPORT_ENDED,
            {"event": LifecycleEvent.COMPANY_OUT_OF_BUSINESS},
            "Acme has gone out of business (8 April 2027).",
            "Acme hat den Geschäftsbetrieb eingestellt (8. April 2027).",
        ),
        (
            ReasonCode.SUPPORT_ENDING,
            {"event": LifecycleEvent.COMPANY_OUT_OF_BUSINESS},
            "Acme is going out of business (8 April 2027).",
            "Acme stellt den Geschäftsbetrieb ein (8. April 2027).",
        ),
    ],
)
def test_that_a_service_ends(
    code: ReasonCode, fields: dict[str, Any], english: str, german: str
) -> None:
    for language, sentence in (("en", english), ("de", german)):
        said = ReasonWriter(words(language)).full(reason(code, **fields))
        assert said.changed == sentence
        assert said.stays
        assert said.plan


@pytest.mark.parametrize(
    ("code", "service", "stays", "plan"),
    [
        (
            ENDED,
            EYE,
            (
                "No source says which features stopped. "
                "No source says whether anything works without the service."
            ),
            (
                "No source says whether recordings can still be downloaded. "
                "Check whether the camera can be used locally, and plan a replacement."
            ),
        ),
        (
            ENDING,
            EYE,
            (
                "No source says which features will stop. "
                "No source says whether anything works without the service."
            ),
            (
                "No source says until when recordings can be downloaded, so save the ones that you "
                "want to keep before the service ends. "
                "Check whether the camera can be used locally, and plan a replacement."
            ),
        ),
        (
            ENDED,
            DEAD,
            "The camera no longer works without it.",
            "No source says whether recordings can still be downloaded. Plan a replacement.",
        ),
        (
            LATER,
            DEAD,
            "The camera will then stop working.",
            (
                "No source says until when recordings can be downloaded, so save the ones that you "
                "want to keep before the service ends. Plan a replacement."
            ),
        ),
        (
            ENDING,
            SOME,
            (
                "No longer available after that: viewing away from home and recordings. "
                "Works without the service: live video in your own network and the RTSP stream."
            ),
            (
                "Download the recordings that you want to keep by 31 May 2027. "
                "After that, they are no longer available. "
                "Set up what works without the service, or plan a replacement."
            ),
        ),
        (
            ENDED,
            ServiceEnd(
                "eye-cloud",
                stops=(ServiceStops.APP,),
                goes_on=(GoesOn.NOTHING,),
                recordings_until=PartialDate(2027, 4),
            ),
            "No longer available: the app. Nothing works without the service.",
            "Recordings could be downloaded until April 2027. Plan a replacement.",
        ),
    ],
)
def test_what_stops_what_goes_on_and_what_to_do(
    code: ReasonCode, service: ServiceEnd, stays: str, plan: str
) -> None:
    said = ReasonWriter(words("en")).full(reason(code, service))
    assert (said.stays, said.plan) == (stays, plan)


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("code", [ENDED, ENDING, LATER])
def test_every_feature_has_its_words(language: str, code: ReasonCode) -> None:
    every = ServiceEnd(
        "eye-cloud",
        "Eye Cloud",
        tuple(set(ServiceStops) - {ServiceStops.EVERYTHING}),
        tuple(set(GoesOn) - {GoesOn.NOTHING}),
    )
    said = ReasonWriter(words(language)).full(reason(code, every))
    assert "service_" not in str(said)
    assert "{" not in str(said)


def assessed(status: SupportStatus, *reasons: Reason) -> Assessment:
    """Return a camera that is sure to be Acme's."""
    acme = Company("acme", "Acme")
    identity = Identity(Kind.CAMERA, acme, acme, Strength.CERTAIN, Strength.CERTAIN)
    return Assessment("one", identity, Firmware(), Support(status), reasons=reasons)


@pytest.mark.parametrize(
    ("code", "status", "service", "begins"),
    [
        (
            ENDED,
            SupportStatus.ENDED,
            DEAD,
            "The service for Eye Cloud ended on 8 April 2027. The camera no longer works without",
        ),
        (
            ENDING,
            SupportStatus.ENDING,
            SOME,
            "The service for Eye Cloud ends on 8 April 2027. No longer available after that:",
        ),
        (
            LATER,
            SupportStatus.UNKNOWN,
            DEAD,
            "The service for Eye Cloud ends on 8 April 2027. The camera will then stop working.",
        ),
        (LATER, SupportStatus.MAINTAINED, EYE, "The service for Eye Cloud ends on 8 April 2027."),
    ],
)
def test_the_summary_says_it_before_the_day_and_after(
    code: ReasonCode, status: SupportStatus, service: ServiceEnd, begins: str
) -> None:
    told = summary(assessed(status, reason(code, service)), summary_writer(words("en")))
    assert told.startswith(begins)
    assert len(told) <= MAX_LENGTH


def test_several_models_of_one_service_are_told_once() -> None:
    both = (reason(ENDED), reason(ENDED, model="Eye Pro"))
    assert len(in_words(assessed(SupportStatus.ENDED, *both), words("en"))) == 1
    told = summary(assessed(SupportStatus.ENDED, *both), summary_writer(words("en")))
    assert told.count("Eye Cloud") == 1
