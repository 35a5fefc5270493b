"""The end of a service: what it means long before the day, close to it, and from the day on."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from custom_components.camera_lifecycle.engine.assessment import Basis, Risk
from custom_components.camera_lifecycle.engine.model import Firmware
from custom_components.camera_lifecycle.engine.partial_date import PartialDate
from custom_components.camera_lifecycle.engine.reasons import LifecyclePayload, ReasonCode
from custom_components.camera_lifecycle.engine.risk import named_risks, puts_at_risk
from custom_components.camera_lifecycle.engine.service_end import (
    GoesOn,
    ServiceEnd,
    ServiceStops,
)
from custom_components.camera_lifecycle.engine.support.lifecycle_verdict import judge_lifecycles
from custom_components.camera_lifecycle.engine.support.lifecycles import Lifecycles
from custom_components.camera_lifecycle.engine.support.seen import Seen
from custom_components.camera_lifecycle.engine.support.verdict import Verdict

from .cases import at, model, sold
from .judging import CODE, ENDED, ENDING, SUPPORTED, UNKNOWN, c200

TODAY = date(2026, 11, 22)
CLOUD = {
    "id": "tapo-cloud",
    "name": "Tapo cloud",
    "stops": ["recordings", "app", "teleportation"],
    "goes_on": ["rtsp"],
    "recordings_until": "2027-06-30",
}


def shutdown(day: str, **fields: Any) -> Lifecycles:
    """Return that the service of a model ends on a day."""
    return c200(event="service_shutdown", date=day, models=[{"name": "C200"}], **fields)


def judge(lifecycles: Lifecycles, today: date = TODAY, lead: int = 12) -> Verdict:
    """Return what is said of the model on a day."""
    seen = Seen(model("C200"), sold("tplink"), Firmware())
    return judge_lifecycles(seen, lifecycles, at("US", today=today, lead=lead))


def service_of(verdict: Verdict) -> ServiceEnd:
    """Return what the only reason says of the service."""
    (reason,) = verdict.reasons
    assert isinstance(reason.payload, LifecyclePayload)
    assert reason.payload.service
    return reason.payload.service


@pytest.mark.parametrize(
    ("day", "lead", "status", "basis", "code", "at_risk"),
    [
        ("2029-11-22", 12, UNKNOWN, None, CODE.SERVICE_ENDS_LATER, False),
        ("2027-11-23", 12, UNKNOWN, None, CODE.SERVICE_ENDS_LATER, False),
        ("2027-11-22", 12, ENDING, Basis.SERVICE, CODE.SERVICE_ENDING, False),
        ("2027-12", 12, UNKNOWN, None, CODE.SERVICE_ENDS_LATER, False),
        ("2026-11-23", 12, ENDING, Basis.SERVICE, CODE.SERVICE_ENDING, False),
        ("2026-11-23", 0, UNKNOWN, None, CODE.SERVICE_ENDS_LATER, False),
        ("2026-11-22", 12, ENDED, Basis.SERVICE, CODE.SERVICE_SHUT_DOWN, True),
        ("2026-11", 12, ENDING, Basis.SERVICE, CODE.SERVICE_ENDING, False),
        ("2019", 0, ENDED, Basis.SERVICE, CODE.SERVICE_SHUT_DOWN, True),
    ],
)
def test_a_service_that_ends(
    day: str, lead: int, status: Any, basis: Basis | None, code: ReasonCode, *, at_risk: bool
) -> None:
    verdict = judge(shutdown(day), lead=lead)
    (reason,) = verdict.reasons
    assert (verdict.support.status, verdict.support.basis, reason.code) == (status, basis, code)
    assert named_risks(verdict.reasons) == (Risk.SERVICE,)
    assert puts_at_risk(reason) is at_risk
    told = PartialDate.parse(day)
    assert verdict.support.since == (told if status is ENDED else None)
    assert verdict.support.until == (told if status is ENDING else None)


@pytest.mark.parametrize("event", ["company_out_of_business", "unsupported_as_of"])
def test_what_is_no_promise_does_not_count_as_one(event: str) -> None:
    far = c200(event=event, date="2031-01-01", models=[{"name": "C200"}])
    assert judge(far) == Verdict()


@pytest.mark.parametrize("event", ["end_of_support", "end_of_security_updates"])
def test_a_published_end_far_ahead_is_a_promise(event: str) -> None:
    far = c200(event=event, date="2031-01-01", models=[{"name": "C200"}])
    assert judge(far).support.status is SUPPORTED


@pytest.mark.parametrize(
    ("support", "service", "basis", "since", "until"),
    [
        ("2024-05-01", "2025-01-01", Basis.PUBLISHED_END, "2024-05-01", None),
        ("2025-01-01", "2024-05-01", Basis.SERVICE, "2024-05-01", None),
        ("2025-01-01", "2025-01-01", Basis.PUBLISHED_END, "2025-01-01", None),
        ("2027-03-01", "2027-06-01", Basis.PUBLISHED_END, None, "2027-03-01"),
        ("2027-06-01", "2027-03-01", Basis.SERVICE, None, "2027-03-01"),
        ("2024-05-01", "2027-03-01", Basis.PUBLISHED_END, "2024-05-01", None),
        ("2027-03-01", "2024-05-01", Basis.SERVICE, "2024-05-01", None),
        ("2031-01-01", "2024-05-01", Basis.SERVICE, "2024-05-01", None),
        ("2031-01-01", "2032-01-01", Basis.PUBLISHED_END, None, "2031-01-01"),
        ("2032-01-01", "2031-01-01", Basis.PUBLISHED_END, None, "2032-01-01"),
    ],
)
def test_the_basis_is_that_of_the_day_which_is_told(
    support: str, service: str, basis: Basis, since: str | None, until: str | None
) -> None:
    row = {"vendors": ["tplink"], "basis": "vendor", "models": [{"name": "C200"}], "sources": []}
    both = Lifecycles.from_json(
        {
            "a": {**row, "event": "end_of_support", "date": support},
            "b": {**row, "event": "service_shutdown", "date": service},
        }
    )
    found = judge(both).support
    assert found.basis is basis
    assert (str(found.since or "") or None, str(found.until or "") or None) == (since, until)


def test_what_is_said_of_a_service_is_told() -> None:
    assert service_of(judge(shutdown("2027-05-31", service=CLOUD))) == ServiceEnd(
        "tapo-cloud",
        "Tapo cloud",
        (ServiceStops.RECORDINGS, ServiceStops.APP),
        (GoesOn.RTSP,),
        PartialDate(2027, 6, 30),
        can_fetch=True,
    )


@pytest.mark.parametrize(
    ("today", "can_fetch"),
    [(date(2027, 6, 29), True), (date(2027, 6, 30), True), (date(2027, 7, 1), False)],
)
def test_recordings_can_be_downloaded_through_the_last_day(today: date, *, can_fetch: bool) -> None:
    service = service_of(judge(shutdown("2027-05-31", service=CLOUD), today))
    assert service.can_fetch is can_fetch


def test_a_service_without_a_name_is_that_of_its_entry() -> None:
    assert service_of(judge(shutdown("2027-05-31"))) == ServiceEnd("tapo-c200")


@pytest.mark.parametrize(
    ("day", "risks"),
    [("2025-01-01", (Risk.SUPPORT, Risk.SERVICE)), ("2027-01-01", (Risk.SERVICE,))],
)
def test_a_company_may_take_its_service_along(day: str, risks: tuple[Risk, ...]) -> None:
    closed = c200(
        event="company_out_of_business", date=day, models=[{"name": "C200"}], service=CLOUD
    )
    verdict = judge(closed)
    assert named_risks(verdict.reasons) == risks
    assert verdict.support.basis is Basis.PUBLISHED_END


def test_an_end_of_support_has_no_service() -> None:
    verdict = judge(c200(models=[{"name": "C200"}], service=CLOUD))
    (reason,) = verdict.reasons
    assert isinstance(reason.payload, LifecyclePayload)
    assert reason.payload.service is None


@pytest.mark.parametrize("country", ["CA", "US"])
def test_a_service_that_goes_on_somewhere_ends_elsewhere(country: str) -> None:
    seen = Seen(model("C200"), sold("tplink"), Firmware())
    verdict = judge_lifecycles(seen, shutdown("2027-05-31", goes_on_in=["CA"]), at(country))
    assert verdict.support.status is (UNKNOWN if country == "CA" else ENDING)
    assert bool(verdict.reasons) is (country == "US")
