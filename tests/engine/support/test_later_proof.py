"""Firmware that is later than an end: what it proves, for how long, and what it never does."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from custom_components.camera_lifecycle.engine.assess import assess
from custom_components.camera_lifecycle.engine.load import load_library
from custom_components.camera_lifecycle.engine.model import (
    Camera,
    Context,
    Firmware,
    Identity,
    Kind,
    Record,
    Strength,
    SupportStatus,
)
from custom_components.camera_lifecycle.engine.partial_date import PartialDate
from custom_components.camera_lifecycle.engine.reasons import LifecyclePayload, ReasonCode
from custom_components.camera_lifecycle.engine.releases.lines import NOTHING
from custom_components.camera_lifecycle.engine.releases.maintained import proofs_for
from custom_components.camera_lifecycle.engine.support.lifecycle_verdict import judge_lifecycles
from custom_components.camera_lifecycle.engine.support.lifecycles import Lifecycles
from custom_components.camera_lifecycle.engine.support.seen import Seen

from .cases import at, model, says, sold

ENDED, UNKNOWN, SUPPORTED = SupportStatus.ENDED, SupportStatus.UNKNOWN, SupportStatus.SUPPORTED
CODE = ReasonCode
LIBRARY = load_library()
TODAY = date(2026, 11, 22)


def entries(**fields: Any) -> Lifecycles:
    """Return an end of the model Eye on 2024-06-17, changed by `fields`."""
    entry = {
        "vendors": ["acme"],
        "event": "end_of_support",
        "date": "2024-06-17",
        "basis": "vendor",
        "models": [{"name": "Eye", "match": ["Eye", "Eye-*"]}],
        "sources": [],
    }
    return Lifecycles.from_json({"end": {**entry, **fields}})


def acme(**fields: Any) -> Identity:
    """Return who is behind a camera of which all is well known."""
    identity = sold("acme", evidence=(says("model", "kind:camera"),))
    return replace(identity, **fields)


def judged(
    build: str | None,
    lifecycles: Lifecycles | None = None,
    identity: Identity | None = None,
    camera: Camera | None = None,
    today: date = TODAY,
    *,
    own: bool = True,
) -> tuple[SupportStatus, set[ReasonCode], str]:
    """Return status, codes and the later firmware that is quoted."""
    firmware = Firmware(build_date=build and date.fromisoformat(build), vendors_own=own)
    seen = camera or model("Eye"), identity or acme(), firmware
    proofs = proofs_for(*seen, NOTHING, LIBRARY.vendors)
    verdict = judge_lifecycles(Seen(*seen, proofs), lifecycles or entries(), at("US", today=today))
    quoted = {
        reason.payload.later_build
        for reason in verdict.reasons
        if isinstance(reason.payload, LifecyclePayload) and reason.payload.later_build
    }
    codes = {reason.code for reason in verdict.reasons}
    return verdict.support.status, codes, ",".join(map(str, quoted))


@pytest.mark.parametrize(
    ("build", "today", "status", "code", "quoted", "why"),
    [
        ("2026-06-12", "2026-11-22", UNKNOWN, CODE.END_CONTRADICTED, "2026-06-12", "young"),
        ("2024-09-15", "2024-11-22", ENDED, CODE.SUPPORT_ENDED, "", "90 days: a last patch"),
        ("2024-09-16", "2024-11-22", UNKNOWN, CODE.END_CONTRADICTED, "2024-09-16", "91 days"),
        ("2025-05-22", "2026-11-22", UNKNOWN, CODE.END_CONTRADICTED, "2025-05-22", "18 months"),
        ("2025-05-21", "2026-11-22", ENDED, CODE.SUPPORT_ENDED, "2025-05-21", "it has lapsed"),
        ("2022-01-01", "2026-11-22", ENDED, CODE.SUPPORT_ENDED, "", "before the end"),
        (None, "2026-11-22", ENDED, CODE.SUPPORT_ENDED, "", "no date"),
    ],
)
def test_a_later_build_speaks_against_an_end_while_it_is_young(
    build: str | None, today: str, status: SupportStatus, code: ReasonCode, quoted: str, why: str
) -> None:
    found = judged(build, today=date.fromisoformat(today))
    assert found == (status, {code}, quoted), why


@pytest.mark.parametrize(
    ("fields", "build", "code"),
    [
        ({"date": "2024"}, "2025-03-31", CODE.SUPPORT_ENDED),  # 90 days after 2024-12-31
        ({"date": "2024"}, "2025-08-01", CODE.END_CONTRADICTED),
        ({"date": "2026-03"}, "2026-06-29", CODE.SUPPORT_ENDED),
        ({"date": "2026-03"}, "2026-06-30", CODE.END_CONTRADICTED),
        ({"event": "end_of_security_updates"}, "2026-06-12", CODE.END_CONTRADICTED),
        (
            {"event": "unsupported_as_of", "dating": "no_later_than"},
            "2026-06-12",
            CODE.END_CONTRADICTED,
        ),
        ({"event": "service_shutdown"}, "2026-06-12", CODE.SERVICE_SHUT_DOWN),
        ({"event": "company_out_of_business"}, "2026-06-12", CODE.SUPPORT_ENDED),
        ({"basis": "third_party"}, "2026-06-12", CODE.POSSIBLY_UNSUPPORTED),
    ],
)
def test_what_a_later_build_can_speak_against(
    fields: dict[str, Any], build: str, code: ReasonCode
) -> None:
    assert judged(build, entries(**fields))[1] == {code}


@pytest.mark.parametrize(
    ("case", "why"),
    [
        ({"own": False}, "somebody else's form of a date"),
        (
            {"identity": acme(confidence=Strength.WEAK, vendor_confidence=Strength.WEAK)},
            "a vendor that is only likely",
        ),
        ({"identity": acme(contradicted=True)}, "signals disagree"),
        ({"identity": acme(kind=Kind.UNKNOWN)}, "no known kind"),
        ({"identity": acme(evidence=())}, "a kind without evidence"),
        (
            {"identity": acme(evidence=(says("name", "kind:camera", Strength.WEAK),))},
            "a kind that is only likely",
        ),
        (
            {
                "camera": model(None),
                "lifecycles": entries(models=[{"name": "all", "match": ["*"]}]),
            },
            "no model",
        ),
    ],
)
def test_a_build_of_something_not_well_known_proves_nothing(case: dict[str, Any], why: str) -> None:
    status, codes, quoted = judged("2026-06-12", **case)
    assert CODE.END_CONTRADICTED not in codes, why
    assert status in (ENDED, UNKNOWN)
    assert quoted == ""


def test_it_speaks_for_this_camera_alone() -> None:
    """A line may cover a family: another model of it, on another camera, stays ended."""
    assert judged("2026-06-12", camera=model("Eye-2"))[0] is UNKNOWN
    assert judged(None, camera=model("Eye"))[0] is ENDED


def test_the_rest_decides_then() -> None:
    both = {
        "end": {
            "vendors": ["acme"],
            "event": "unsupported_as_of",
            "dating": "no_later_than",
            "date": "2024-06-17",
            "basis": "registry",
            "models": [{"name": "Eye"}],
            "sources": [],
        },
    }
    promise = {**both["end"], "event": "min_support_until", "dating": "on", "date": "2028-01-01"}
    firm = {**both["end"], "event": "service_shutdown", "dating": "on"}
    promised = Lifecycles.from_json({**both, "promise": promise})
    assert judged("2026-06-12", promised)[0] is SUPPORTED
    dead = Lifecycles.from_json({**both, "dead": firm})
    assert judged("2026-06-12", dead)[0] is ENDED


def record(**fields: Any) -> Camera:
    """Return a camera that an integration shows."""
    return Camera("one", (Record("one", **fields),))


def geovision(version: str, integration: str = "onvif", model_name: str = "GV-BX1500") -> Camera:
    return record(
        integration=integration, manufacturer="GeoVision", model=model_name, sw_version=version
    )


@pytest.mark.parametrize(
    ("camera", "status", "code"),
    [
        (geovision("V1.22 2026-06-12"), UNKNOWN, CODE.END_CONTRADICTED),
        (geovision("V1.22 2024-06-01"), ENDED, CODE.SUPPORT_ENDED),
        (geovision("V1.22 2024-12-01"), ENDED, CODE.SUPPORT_ENDED),
        (geovision("V1.22, build: 2026-06-12"), ENDED, CODE.SUPPORT_ENDED),  # anybody's form
        (geovision("V1.22 2026-06-12", "yi_hack"), ENDED, CODE.SUPPORT_ENDED),
        (geovision("V1.22 2026-06-12", "scrypted"), ENDED, CODE.SUPPORT_ENDED),
        (geovision("V1.22 2026-06-12", model_name="GV-BX9999"), UNKNOWN, None),
        (
            record(
                integration="wyzeapi",
                manufacturer="WyzeLabs",
                model="WYZEC1",
                sw_version="3.9.6.218",
                details={"build_date": "2022-08-17"},
            ),
            ENDED,
            CODE.SUPPORT_ENDED,
        ),
        (
            record(integration="onvif", manufacturer="Zavio", model="F3210", sw_version="M1 2026"),
            ENDED,
            CODE.SUPPORT_ENDED,
        ),
    ],
)
def test_real_records(camera: Camera, status: SupportStatus, code: ReasonCode | None) -> None:
    found = assess(camera, LIBRARY, Context(TODAY, "DE"))
    assert found.support.status is status
    assert code is None or code in {reason.code for reason in found.reasons}


def test_a_relabelled_camera_is_dated_by_its_certain_maker_only() -> None:
    """The form of a maker that is only likely may be that of any other camera."""
    payload = [
        reason.payload
        for reason in assess(geovision("V1.22 2024-12-01"), LIBRARY, Context(TODAY, "DE")).reasons
        if reason.code is CODE.SUPPORT_ENDED
    ]
    assert [one.later_build for one in payload] == [PartialDate(2024, 12, 1)]
