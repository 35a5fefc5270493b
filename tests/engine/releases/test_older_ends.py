"""Firmware that came after an end, and what else stands beside `maintained`."""

from __future__ import annotations

from typing import Any

import pytest

from custom_components.camera_lifecycle.engine.assessment import Basis
from custom_components.camera_lifecycle.engine.model import SupportStatus
from custom_components.camera_lifecycle.engine.reasons import (
    LifecyclePayload,
    ReasonCode,
    ReleaseProof,
)
from custom_components.camera_lifecycle.engine.support.lifecycles import Lifecycles

from .listed import HARDWARE, YOUNG, judged, library

MAINTAINED = SupportStatus.MAINTAINED


def end(**fields: Any) -> dict[str, Any]:
    """Return an end of the model in 2024."""
    entry = {
        "vendors": ["reolink"],
        "event": "end_of_support",
        "date": "2024-06-17",
        "basis": "vendor",
        "models": [{"name": "RLC-842A", "match": ["RLC-842A*"]}],
        "sources": [],
        **fields,
    }
    return {"end": entry}


AN_END: dict[str, tuple[dict[str, Any], dict[str, Any], SupportStatus, ReasonCode]] = {
    # the end, the release, the status, what is said of the end
    "a later release": ({}, YOUNG, MAINTAINED, ReasonCode.END_CONTRADICTED),
    "a last patch": (
        {"date": "2026-01-01"},
        YOUNG,
        SupportStatus.ENDED,
        ReasonCode.SUPPORT_ENDED,
    ),
    "a later one that has lapsed": (
        {},
        {**YOUNG, "published": "2025-03-01"},
        SupportStatus.ENDED,
        ReasonCode.SUPPORT_ENDED,
    ),
    "a release that is still to come": (
        {},
        {**YOUNG, "published": "2027-01-01"},
        SupportStatus.ENDED,
        ReasonCode.SUPPORT_ENDED,
    ),
    "of another model of the family": (
        {},
        {**YOUNG, "models": ["RLC-842A-4MP"]},
        SupportStatus.ENDED,
        ReasonCode.SUPPORT_ENDED,
    ),
    "an end of one hardware version, a release for all": (
        {"models": [{"name": "RLC-842A", "hardware": {"match": ["IPC_5158M5M"]}}]},
        YOUNG,
        SupportStatus.ENDED,
        ReasonCode.SUPPORT_ENDED,
    ),
    "an end of one hardware version, a release for it": (
        {"models": [{"name": "RLC-842A", "hardware": {"match": ["IPC_5158M5M"]}}]},
        {**YOUNG, **HARDWARE},
        MAINTAINED,
        ReasonCode.END_CONTRADICTED,
    ),
    "a service that was shut down": (
        {"event": "service_shutdown"},
        YOUNG,
        SupportStatus.ENDED,
        ReasonCode.SERVICE_SHUT_DOWN,
    ),
    "a company that is gone": (
        {"event": "company_out_of_business"},
        YOUNG,
        SupportStatus.ENDED,
        ReasonCode.SUPPORT_ENDED,
    ),
    "no fix is planned": (
        {"event": "unsupported_as_of", "dating": "no_later_than"},
        YOUNG,
        MAINTAINED,
        ReasonCode.END_CONTRADICTED,
    ),
}


@pytest.mark.parametrize("case", AN_END)
def test_a_release_that_is_later_than_an_end(case: str) -> None:
    fields, row, status, code = AN_END[case]
    assessment = judged(library(row, lifecycles=end(**fields)))
    assert assessment.support.status is status
    assert code in [reason.code for reason in assessment.reasons]
    if code is ReasonCode.END_CONTRADICTED:
        assert assessment.at_risk is None, "a last patch is no all-clear"


def test_a_release_to_come_is_not_quoted() -> None:
    assessment = judged(library({**YOUNG, "published": "2027-01-01"}, lifecycles=end()))
    payload = assessment.reasons[0].payload
    assert isinstance(payload, LifecyclePayload)
    assert payload.later_build is None


def test_a_lapsed_release_is_quoted_beside_the_end_that_counts_again() -> None:
    assessment = judged(library({**YOUNG, "published": "2025-03-01"}, lifecycles=end()))
    payload = assessment.reasons[0].payload
    assert assessment.reasons[0].code is ReasonCode.SUPPORT_ENDED
    assert isinstance(payload, LifecyclePayload)
    assert (str(payload.later_build), payload.later_by) == ("2025-03-01", ReleaseProof.RELEASE)


@pytest.mark.parametrize(
    ("places", "regions", "status"),
    [
        (["DE"], ["DE"], MAINTAINED),
        (["DE"], ["global"], MAINTAINED),
        (["DE"], ["US"], SupportStatus.ENDED),
        (["DE"], None, SupportStatus.ENDED),
        (None, None, MAINTAINED),
    ],
)
def test_a_release_for_another_market_says_nothing_of_an_end_here(
    places: list[str] | None, regions: list[str] | None, status: SupportStatus
) -> None:
    fields = {"places": places} if places else {}
    row = {**YOUNG, "regions": regions} if regions else YOUNG
    facts = library(row, lifecycles=end(**fields), regional=True)
    assert judged(facts).support.status is status


def test_a_worse_status_stands_and_the_release_stays_a_reason() -> None:
    shut = end(event="service_shutdown")
    assessment = judged(library(YOUNG, lifecycles=shut))
    assert [reason.code for reason in assessment.reasons] == [
        ReasonCode.SERVICE_SHUT_DOWN,
        ReasonCode.MAINTAINED,
    ]
    assert assessment.support.basis is Basis.SERVICE


def test_a_promise_stands_before_a_release() -> None:
    promise = end(event="min_support_until", date="2030-01-01")
    assessment = judged(library(YOUNG, lifecycles=promise))
    assert assessment.support.status is SupportStatus.SUPPORTED
    assert assessment.support.basis is Basis.PROMISE
    assert ReasonCode.MAINTAINED in [reason.code for reason in assessment.reasons]


@pytest.mark.parametrize(
    ("country", "code"), [("DE", "supported_until"), ("US", "promised_elsewhere")]
)
def test_a_promise_for_another_place_is_quoted(country: str, code: str) -> None:
    promise = end(event="min_support_until", date="2030-01-01", places=["DE", "FR"])
    assessment = judged(library({"version": "1"}, lifecycles=promise), country=country)
    assert [reason.code.value for reason in assessment.reasons] == [code]


def test_a_policy_is_quoted_only_where_nothing_is_known() -> None:
    policy = {
        "policy": {
            "vendors": ["reolink"],
            "event": "support_policy",
            "date": "2024-01-01",
            "policy": {"gives": "firmware", "months": 60, "start": "last_sold"},
            "sources": [],
        }
    }
    quoted = judged(library({"version": "1"}, lifecycles=policy))
    assert [reason.code for reason in quoted.reasons] == [ReasonCode.SUPPORT_POLICY]
    known = judged(library(YOUNG, lifecycles=policy))
    assert ReasonCode.SUPPORT_POLICY not in [reason.code for reason in known.reasons]


def test_a_policy_without_values_is_left_out() -> None:
    said = {"vendors": ["reolink"], "event": "support_policy", "sources": []}
    for policy in ({}, {"policy": {"gives": "luck"}}, {"policy": {}}):
        assert Lifecycles.from_json({"one": {**said, **policy}}).policies == {}
