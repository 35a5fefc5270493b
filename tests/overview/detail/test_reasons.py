"""Why a camera is judged so: titles, sources and days, what decides first, what still works."""

from dataclasses import replace
from datetime import date

import pytest

from custom_components.camera_lifecycle.engine.assessment import Assessment, Duty, DutyAnswer
from custom_components.camera_lifecycle.engine.model import Site, Source, SupportStatus
from custom_components.camera_lifecycle.engine.reasons import (
    InstallEffect,
    LifecycleEvent,
    MakerPayload,
    Reason,
    ReasonCode,
    Uncertainty,
)
from custom_components.camera_lifecycle.overview.detail_model import DetailReason, SourceLink
from custom_components.camera_lifecycle.overview.model import Tone
from tests.text.test_summary import LIBRARY

from .made_up import (
    ACME,
    BRICKED,
    CLOUD_ENDED,
    ENDED,
    ENDING,
    LISTED,
    PHASED_OUT,
    PROMISED,
    RESTRICTED,
    UPDATED,
    assessed,
    exploited,
    lifecycle,
    measure,
)
from .written import Written

NO_FIX = lifecycle(ReasonCode.NO_FIX_PLANNED, LifecycleEvent.NO_FIX_PLANNED, "2026")
SUPPLY = measure(ReasonCode.PHASED_OUT, InstallEffect.NO_NEW_UNITS)
MAYBE = measure(ReasonCode.PHASED_OUT, uncertainty=Uncertainty.MAKER)
LIKELY = Reason(ReasonCode.POSSIBLY_MADE_BY, MAYBE.payload, MAYBE.sources)
TORN = Reason(ReasonCode.CONTRADICTION, MakerPayload(ACME))


def reasons(assessment: Assessment, language: str = "en") -> tuple[DetailReason, ...]:
    return Written(language).of(assessment).reasons


@pytest.mark.parametrize(
    ("reason", "kind", "tone", "title"),
    [
        (exploited("V2"), "exploited", "danger", "Attackers use a flaw in this firmware"),
        (
            exploited("V2", affected=False),
            "exploited",
            "unknown",
            "Attackers use a flaw that this firmware may have",
        ),
        (PHASED_OUT, "measure", "warning", "ACME is being phased out in Canada"),
        (SUPPLY, "measure", "info", "ACME is being phased out in Canada"),
        (RESTRICTED, "measure", "info", "A restriction on ACME is in force in Canada"),
        (LIKELY, "identity", "unknown", "Possibly made by ACME"),
        (ENDED, "support", "warning", "Support ended"),
        (LISTED, "support", "warning", "Listed as out of support"),
        (ENDING, "support", "info", "Support ends soon"),
        (CLOUD_ENDED, "service", "warning", "Service ended"),
        (PROMISED, "support", "success", "Updates are guaranteed"),
        (UPDATED, "release", "success", "Still updated"),
        (NO_FIX, "support", "unknown", "No fix is planned"),
        (TORN, "identity", "unknown", "The signs of its maker disagree"),
    ],
)
def test_what_a_reason_is_about(reason: Reason, kind: str, tone: str, title: str) -> None:
    (told,) = reasons(assessed(reason))
    assert (told.kind.value, told.tone.value, told.title) == (kind, tone, title)


def test_the_best_sources_with_the_day_on_which_all_were_read() -> None:
    (told,) = reasons(assessed(ENDED))
    assert told.sources == (
        SourceLink("gov.example", "https://gov.example/"),
        SourceLink("ACME", "https://acme.example/"),
        SourceLink("Press", "https://press.example/a"),
    )
    assert told.checked == date(2026, 11, 20)
    nobody = replace(ENDED, sources=(Source("javascript:alert(1)", "vendor", date(2026, 1, 1)),))
    (told,) = reasons(assessed(nobody))
    assert (told.sources, told.checked) == ((), None)


def test_what_is_so_stands_before_what_may_be_and_what_informs() -> None:
    given = (NO_FIX, exploited(affected=False, cve="CVE-1-1"), ENDED, exploited("V2"))
    titles = [told.title for told in reasons(assessed(*given))]
    assert titles == [
        "Attackers use a flaw in this firmware",
        "Support ended",
        "Attackers use a flaw that this firmware may have",
        "No fix is planned",
    ]


def test_what_says_the_same_stands_once() -> None:
    assert len(reasons(assessed(ENDED, replace(ENDED, sources=())))) == 1


def test_the_id_of_a_vulnerability_stands_here() -> None:
    (told,) = reasons(assessed(exploited("V5.5.800")))
    assert told.text == (
        "CVE-2021-36260 has been listed in the CISA Known Exploited Vulnerabilities (KEV) catalog "
        "since 10 January 2022. The installed firmware is affected. Fixed in firmware V5.5.800 "
        "and later. This doesn't mean that somebody has broken in."
    )


def test_firmware_that_still_comes_is_no_status_beside_a_worse_one() -> None:
    _, told = reasons(assessed(PHASED_OUT, UPDATED))
    assert (told.title, told.tone) == ("Firmware is still published", Tone.INFO)
    assert "Counts as still updated" not in told.text
    (alone,) = reasons(assessed(UPDATED))
    assert "Counts as still updated until 1 November 2027" in alone.text


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ([PHASED_OUT], "You can keep using this camera."),
        ([ENDED, PHASED_OUT], "The camera can keep working, but don't expect fixes"),
        ([CLOUD_ENDED, PHASED_OUT], "Works without the service: the RTSP stream."),
        ([BRICKED, PHASED_OUT], ""),
        ([exploited("V2"), PHASED_OUT], ""),
        ([UPDATED], ""),
        ([], ""),
    ],
)
def test_what_still_works(given: list[Reason], says: str) -> None:
    stays = Written().of(assessed(*given)).stays
    assert says in stays
    assert bool(says) is bool(stays)


def test_what_stops_with_a_service_stands_in_its_reason() -> None:
    (told,) = reasons(assessed(BRICKED))
    assert told.text.endswith("The camera no longer works without it.")


@pytest.mark.parametrize("answer", DutyAnswer)
def test_a_duty(answer: DutyAnswer) -> None:
    law, *others = sorted(LIBRARY.measures.by_id)
    binding = measure(
        ReasonCode.RESTRICTED, InstallEffect.NOT_FOR_HOMES, site=Site.CONTRACTOR, measure=law
    )
    given = [binding] if answer is DutyAnswer.NAMED else []
    detail = Written().of(assessed(*given, duty=Duty(answer, (law, *others))))
    (told,) = detail.reasons
    assert told.kind == "duty"
    assert (
        told.title
        == {
            DutyAnswer.NAMED: "A rule for this type of site names ACME",
            DutyAnswer.NOT_NAMED: "No rule for this type of site names its maker",
            DutyAnswer.CANNOT_TELL: "Whether a rule for this type of site covers it isn't known",
        }[answer]
    )
    assert told.sources
    assert "keep using" not in detail.stays


def test_a_duty_that_no_reason_tells_of() -> None:
    (told,) = reasons(assessed(duty=Duty(DutyAnswer.NAMED, ("unheard-of",))))
    assert (told.title, told.tone, told.sources) == ("Maker named", Tone.INFO, ())


def test_in_german() -> None:
    (told,) = reasons(assessed(ENDED), "de")
    assert told.title == "Support beendet"
    assert told.text == "Eye hat den Support für Cam beendet (2024)."
    assert assessed(ENDED).support.status is SupportStatus.ENDED
