"""At risk after what the owner answered and wants to count."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from custom_components.camera_lifecycle.engine.assessment import (
    Assessment,
    Risk,
    Support,
    VulnerabilityAssessment,
)
from custom_components.camera_lifecycle.engine.model import (
    Applies,
    Company,
    Firmware,
    Identity,
    Kind,
    Strength,
)
from custom_components.camera_lifecycle.engine.partial_date import PartialDate
from custom_components.camera_lifecycle.engine.reasons import (
    FixedFirmware,
    InstallEffect,
    LifecycleEvent,
    LifecyclePayload,
    MakerPayload,
    MeasureLevel,
    MeasurePayload,
    Reason,
    ReasonCode,
    VulnerabilityPayload,
)
from custom_components.camera_lifecycle.engine.risk import named_risks, puts_at_risk
from custom_components.camera_lifecycle.engine.service_end import ServiceEnd
from custom_components.camera_lifecycle.fleet.causes import Cause, NoticeKind, causes_of
from custom_components.camera_lifecycle.fleet.risk import risk_state
from custom_components.camera_lifecycle.fleet.risk_state import RiskState
from custom_components.camera_lifecycle.owner.answers import Answer, AnswerKind, FindingKey
from custom_components.camera_lifecycle.settings import RiskScope

TODAY = date(2026, 11, 22)
HIKVISION = Company("hikvision", "Hikvision")
CVE = "CVE-2021-36260"

EXPLOITED = Reason(ReasonCode.KNOWN_EXPLOITED, VulnerabilityPayload(CVE))
FIXED = Reason(
    ReasonCode.KNOWN_EXPLOITED, VulnerabilityPayload(CVE, fixed=FixedFirmware("V5.5.800"))
)


def measure(effect: InstallEffect, since: PartialDate | None = None) -> Reason:
    payload = MeasurePayload(
        "any", MeasureLevel.PHASED_OUT, "US", HIKVISION, since=since, install_effect=effect
    )
    return Reason(ReasonCode.PHASED_OUT, payload)


def lifecycle(code: ReasonCode, event: LifecycleEvent, day: str = "2024-04-08") -> Reason:
    payload = LifecyclePayload("any", event, HIKVISION, "DS-2CD2032", date=PartialDate.parse(day))
    return Reason(code, payload)


SUPPLY_ENDED = measure(InstallEffect.NO_NEW_UNITS)
LOCAL_SUPPORT_ENDED = measure(InstallEffect.LOCAL_SUPPORT_ENDED)
ENDED = lifecycle(ReasonCode.SUPPORT_ENDED, LifecycleEvent.END_OF_SUPPORT)
SERVICE_ENDED = lifecycle(ReasonCode.SERVICE_SHUT_DOWN, LifecycleEvent.SERVICE_SHUTDOWN)
SERVICE_ENDS = lifecycle(ReasonCode.SERVICE_ENDING, LifecycleEvent.SERVICE_SHUTDOWN, "2027-04-08")
SERVICE_ENDS_LATER = lifecycle(
    ReasonCode.SERVICE_ENDS_LATER, LifecycleEvent.SERVICE_SHUTDOWN, "2031"
)
CLOSED = lifecycle(ReasonCode.SUPPORT_ENDED, LifecycleEvent.COMPANY_OUT_OF_BUSINESS)
CLOSED_WITH_SERVICE = replace(CLOSED, payload=replace(CLOSED.payload, service=ServiceEnd("eye")))
ENDS = lifecycle(ReasonCode.SUPPORT_ENDING, LifecycleEvent.END_OF_SUPPORT, "2027-04-08")


def assessed(*reasons: Reason, nothing_open: bool = True) -> Assessment:
    is_at_risk = any(map(puts_at_risk, reasons))
    hit = (
        VulnerabilityAssessment(reason.payload.id, known_exploited=True, applies=Applies.AFFECTED)
        for reason in reasons
        if isinstance(reason.payload, VulnerabilityPayload)
    )
    return Assessment(
        "one",
        Identity(Kind.CAMERA, HIKVISION, HIKVISION, Strength.CERTAIN, Strength.CERTAIN),
        Firmware(),
        Support(),
        at_risk=is_at_risk or (False if nothing_open else None),
        vulnerabilities=tuple(hit),
        reasons=reasons,
        risks=named_risks(reasons),
        nothing_open=nothing_open,
    )


def state(
    assessment: Assessment,
    *answers: Answer,
    scope: RiskScope = RiskScope.STANDARD,
    today: date = TODAY,
) -> RiskState:
    return risk_state("one", assessment, {each.key: (each,) for each in answers}, scope, today)


def answer(assessment: Assessment, kind: AnswerKind, made: date = TODAY) -> list[Answer]:
    """Return an answer of a kind to each cause of an assessment."""
    later = made + timedelta(days=30)
    until = None if kind in {AnswerKind.ACCEPTED_RISK, AnswerKind.IGNORED} else later
    return [
        Answer(cause.key("one"), kind, made, until, facts=cause.facts)
        for cause in causes_of(assessment)
    ]


@pytest.mark.parametrize(
    ("reason", "at_risk", "with_supply", "risks"),
    [
        (EXPLOITED, True, True, (Risk.SECURITY,)),
        (ENDED, True, True, (Risk.SUPPORT,)),
        (LOCAL_SUPPORT_ENDED, True, True, (Risk.SUPPORT,)),
        (SERVICE_ENDED, True, True, (Risk.SERVICE,)),
        (SERVICE_ENDS, False, False, (Risk.SERVICE,)),
        (SERVICE_ENDS_LATER, False, False, (Risk.SERVICE,)),
        (CLOSED, True, True, (Risk.SUPPORT,)),
        (CLOSED_WITH_SERVICE, True, True, (Risk.SUPPORT, Risk.SERVICE)),
        (SUPPLY_ENDED, False, True, (Risk.SUPPLY,)),
        (ENDS, False, False, ()),
    ],
)
def test_what_counts(
    reason: Reason, *, at_risk: bool, with_supply: bool, risks: tuple[Risk, ...]
) -> None:
    assessment = assessed(reason)
    standard, supply_too = state(assessment), state(assessment, scope=RiskScope.SUPPLY_TOO)
    assert (standard.at_risk, standard.risks) == (at_risk, risks)
    assert (supply_too.at_risk, supply_too.risks) == (with_supply, risks)
    assert standard.counting == (risks if at_risk else ())
    assert supply_too.counting == (risks if with_supply else ())
    undecided = assessed(reason, nothing_open=False)
    assert state(undecided).at_risk is (True if at_risk else None)


@pytest.mark.parametrize(
    "kind",
    [
        AnswerKind.REMIND_LATER,
        AnswerKind.PLANNED_REPLACEMENT,
        AnswerKind.IGNORED,
        AnswerKind.ISOLATED,
    ],
)
@pytest.mark.parametrize("reason", [EXPLOITED, ENDED, LOCAL_SUPPORT_ENDED, SERVICE_ENDED])
def test_what_quiets_a_notice_leaves_the_risk(reason: Reason, kind: AnswerKind) -> None:
    assessment = assessed(reason)
    told = state(assessment, *answer(assessment, kind))
    assert (told.at_risk, told.risks, told.accepted) == (True, assessment.risks, ())


@pytest.mark.parametrize("reason", [EXPLOITED, ENDED, LOCAL_SUPPORT_ENDED, SERVICE_ENDED])
def test_an_accepted_finding_is_closed_and_stays_visible(reason: Reason) -> None:
    assessment = assessed(reason)
    accepted = answer(assessment, AnswerKind.ACCEPTED_RISK)
    assert state(assessment, *accepted) == RiskState(at_risk=False, accepted=assessment.risks)
    undecided = assessed(reason, nothing_open=False)
    assert state(undecided, *accepted).at_risk is None, "it closes the finding and proves nothing"


def test_another_finding_stays_open() -> None:
    accepted = answer(assessed(ENDED), AnswerKind.ACCEPTED_RISK)
    told = state(assessed(ENDED, EXPLOITED), *accepted)
    security = (Risk.SECURITY,)
    assert told == RiskState(
        at_risk=True, risks=security, accepted=(Risk.SUPPORT,), counting=security
    )


@pytest.mark.parametrize(
    ("before", "now"),
    [
        (EXPLOITED, FIXED),
        (ENDED, lifecycle(ReasonCode.SUPPORT_ENDED, LifecycleEvent.END_OF_SUPPORT, "2023-01-31")),
        (SUPPLY_ENDED, LOCAL_SUPPORT_ENDED),
        (
            LOCAL_SUPPORT_ENDED,
            measure(InstallEffect.LOCAL_SUPPORT_ENDED, PartialDate.parse("2026-07")),
        ),
    ],
)
def test_an_acceptance_ends_when_its_fact_changes(before: Reason, now: Reason) -> None:
    accepted = answer(assessed(before), AnswerKind.ACCEPTED_RISK)
    assert state(assessed(now), *accepted).at_risk is True


def test_an_acceptance_of_an_earlier_version_holds() -> None:
    (known,) = answer(assessed(ENDED), AnswerKind.ACCEPTED_RISK)
    before = Answer(known.key, known.kind, known.made)
    assert state(assessed(ENDED), before).at_risk is False


@pytest.mark.parametrize("until", [None, date(2030, 1, 1)])
def test_an_accepted_vulnerability_lapses_within_a_year(until: date | None) -> None:
    key = FindingKey(f"{NoticeKind.KNOWN_EXPLOITED}:{CVE}", "one")
    accepted = Answer(key, AnswerKind.ACCEPTED_RISK, TODAY, until)
    assert state(assessed(EXPLOITED), accepted, today=TODAY + timedelta(364)).at_risk is False
    assert state(assessed(EXPLOITED), accepted, today=TODAY + timedelta(365)).at_risk is True


def test_an_accepted_end_of_support_lasts() -> None:
    accepted = answer(assessed(ENDED), AnswerKind.ACCEPTED_RISK)
    assert state(assessed(ENDED), *accepted, today=date(2036, 1, 1)).at_risk is False


def test_it_is_told_since_when_a_camera_is_isolated() -> None:
    whole = Answer(
        FindingKey("isolation", "one"), AnswerKind.ISOLATED, TODAY, since=date(2026, 1, 31)
    )
    for reasons in ((), (EXPLOITED,)):
        assert state(assessed(*reasons), whole).isolated == date(2026, 1, 31)


@pytest.mark.parametrize(
    ("reason", "rests_by"),
    [
        (EXPLOITED, set()),
        (FIXED, set()),
        (ENDED, {AnswerKind.PLANNED_REPLACEMENT, AnswerKind.ISOLATED}),
        (ENDS, {AnswerKind.PLANNED_REPLACEMENT, AnswerKind.ISOLATED}),
        (SUPPLY_ENDED, {AnswerKind.PLANNED_REPLACEMENT, AnswerKind.ISOLATED}),
        (LOCAL_SUPPORT_ENDED, {AnswerKind.PLANNED_REPLACEMENT, AnswerKind.ISOLATED}),
        (SERVICE_ENDED, {AnswerKind.PLANNED_REPLACEMENT}),
        (SERVICE_ENDS, {AnswerKind.PLANNED_REPLACEMENT}),
        (CLOSED, {AnswerKind.PLANNED_REPLACEMENT, AnswerKind.ISOLATED}),
        (CLOSED_WITH_SERVICE, {AnswerKind.PLANNED_REPLACEMENT}),
    ],
)
def test_what_a_notice_rests_by(reason: Reason, rests_by: set[AnswerKind]) -> None:
    (cause,) = causes_of(assessed(reason))
    other = {AnswerKind.REMIND_LATER, AnswerKind.ACCEPTED_RISK, AnswerKind.IGNORED}
    assert {kind for kind in AnswerKind if cause.rests_by(kind)} - other - {
        AnswerKind.CORRECTED
    } == rests_by
    assert all(cause.rests_by(kind) for kind in other)


def test_what_has_no_fact_of_its_own_is_told_by_its_code() -> None:
    reason = Reason(ReasonCode.COUNTRY_UNKNOWN, MakerPayload(HIKVISION))
    (fact,) = Cause(NoticeKind.PHASED_OUT, "hikvision", "Hikvision", (reason,)).facts
    assert (fact.code, fact.says, fact.entry) == ("country_unknown", "-", "")


def test_an_accepted_fact_stays_closed_beside_a_further_one() -> None:
    accepted = answer(assessed(LOCAL_SUPPORT_ENDED), AnswerKind.ACCEPTED_RISK)
    further = replace(
        measure(InstallEffect.LOCAL_SUPPORT_ENDED),
        payload=replace(LOCAL_SUPPORT_ENDED.payload, measure="further"),  # type: ignore[type-var]
    )
    both = state(assessed(LOCAL_SUPPORT_ENDED, further), *accepted)
    support = (Risk.SUPPORT,)
    assert both == RiskState(at_risk=True, risks=support, accepted=support, counting=support)
    milder = state(assessed(LOCAL_SUPPORT_ENDED, SUPPLY_ENDED), *accepted)
    assert milder.risks == (Risk.SUPPLY,)


def test_an_acceptance_is_read_back_with_a_fact_of_any_length() -> None:
    fixed = Reason(
        ReasonCode.KNOWN_EXPLOITED, VulnerabilityPayload(CVE, fixed=FixedFirmware("V5" * 999))
    )
    (known,) = answer(assessed(fixed), AnswerKind.ACCEPTED_RISK)
    kept = Answer.from_json(known.as_json())
    assert kept == known
    assert state(assessed(fixed), kept).at_risk is False
