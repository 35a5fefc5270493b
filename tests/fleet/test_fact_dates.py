"""The days of published firmware and of facts: which are dates of a fleet, and which are not."""

from dataclasses import replace
from datetime import date, timedelta
from types import SimpleNamespace
from typing import Any

import pytest

from custom_components.camera_lifecycle.engine.assessment import Support
from custom_components.camera_lifecycle.engine.load import load_library
from custom_components.camera_lifecycle.engine.model import Company, Context, SupportStatus
from custom_components.camera_lifecycle.engine.partial_date import PartialDate
from custom_components.camera_lifecycle.engine.reasons import (
    LifecycleEvent,
    LifecyclePayload,
    Reason,
    ReasonCode,
    ReleaseDay,
    ReleasePayload,
    ReleaseProof,
)
from custom_components.camera_lifecycle.engine.support.lifecycles import Lifecycles
from custom_components.camera_lifecycle.engine.support.measures import Measures
from custom_components.camera_lifecycle.fleet.dates import lifecycle_dates
from custom_components.camera_lifecycle.fleet.lifecycle_date import LifecycleDate
from custom_components.camera_lifecycle.fleet.model import Fleet
from custom_components.camera_lifecycle.owner.plan import NO_PLAN
from tests.days import SAMPLE_DAY

REOLINK = Company("reolink", "Reolink")
PUBLISHED = ReleasePayload(
    vendor=REOLINK,
    model="RLC-410",
    date=PartialDate(2026, 5, 1),
    day_is=ReleaseDay.PUBLISHED,
    by=ReleaseProof.RELEASE,
    version="v3.1",
    until=PartialDate(2027, 11, 1),
)
OUT = "firmware_published_reolink_rlc_410_v3_1"
LAPSE = "updates_lapse_reolink_rlc_410_2027-11-01"
MAINTAINED, ENDED = SupportStatus.MAINTAINED, SupportStatus.ENDED
LIBRARY = replace(load_library(), measures=Measures.from_json({}))


def camera(
    status: SupportStatus, *reasons: Reason, name: str = "Gate", monitored: bool = True
) -> Any:
    assessment = SimpleNamespace(support=Support(status), reasons=reasons, identity=None)
    of = SimpleNamespace(id=name, name=name, monitored=monitored)
    return SimpleNamespace(camera=of, assessment=assessment, plan=NO_PLAN)


def dates(*cameras: Any, library: Any = LIBRARY) -> dict[str, LifecycleDate]:
    fleet = Fleet({str(number): each for number, each in enumerate(cameras)}, (), SAMPLE_DAY)
    return {one.uid: one for one in lifecycle_dates(fleet, library, Context(SAMPLE_DAY))}


def of_firmware(code: ReasonCode, status: SupportStatus, **fields: Any) -> set[str]:
    found = dates(camera(status, Reason(code, replace(PUBLISHED, **fields))))
    return {uid for uid in found if not uid.startswith("facts")}


@pytest.mark.parametrize(
    ("code", "status", "fields", "expected"),
    [
        (ReasonCode.MAINTAINED, MAINTAINED, {}, {OUT, LAPSE}),
        # under a worse status nothing lapses, and the firmware was published all the same
        (ReasonCode.MAINTAINED, ENDED, {}, {OUT}),
        (ReasonCode.NEWEST_RELEASE, SupportStatus.UNKNOWN, {}, {OUT}),
        # for another hardware version than this one, perhaps
        (ReasonCode.UPDATES_DEPEND_ON_HARDWARE, SupportStatus.UNKNOWN, {}, set()),
        # built on a day, which is not the one on which it was published
        (ReasonCode.MAINTAINED, MAINTAINED, {"day_is": ReleaseDay.BUILT}, {LAPSE}),
        (ReasonCode.MAINTAINED, MAINTAINED, {"by": ReleaseProof.INSTALLED}, {LAPSE}),
        (ReasonCode.MAINTAINED, MAINTAINED, {"by": ReleaseProof.OFFER}, {LAPSE}),
        # one of several hardware versions has it, and another one a newer one
        (ReasonCode.MAINTAINED, MAINTAINED, {"version": None}, {LAPSE}),
        (ReasonCode.MAINTAINED, MAINTAINED, {"until": None}, {OUT}),
    ],
)
def test_firmware(
    code: ReasonCode, status: SupportStatus, fields: dict[str, Any], expected: set[str]
) -> None:
    assert of_firmware(code, status, **fields) == expected


def test_twenty_cameras_of_one_model_have_one_date() -> None:
    reason = Reason(ReasonCode.MAINTAINED, PUBLISHED)
    found = dates(*(camera(MAINTAINED, reason, name=f"Camera {n:02}") for n in range(20)))
    assert [uid for uid in found if not uid.startswith("facts")] == [OUT, LAPSE]
    assert len(found[OUT].cameras) == 20
    assert found[OUT].subject == "Reolink RLC-410 v3.1"


def ended(key: str, model: str) -> Reason:
    event = LifecycleEvent.END_OF_SUPPORT
    return Reason(ReasonCode.SUPPORT_ENDED, LifecyclePayload(key, event, REOLINK, model))


def test_facts_that_are_due_on_one_day_are_one_date() -> None:
    entry = {"event": "end_of_support", "vendors": ["reolink"], "models": []}
    lifecycles = Lifecycles.from_json(
        {
            "a": {**entry, "review_by": "2027-05-22"},
            "b": {**entry, "review_by": "2027-05-22"},
            "c": {**entry, "review_by": "2028-11-22"},
            "d": entry,
        }
    )
    gate = camera(ENDED, ended("a", "A"), ended("b", "B"), ended("d", "D"))
    hall = camera(ENDED, ended("b", "B"), ended("gone", "G"), name="hall")
    found = dates(gate, hall, library=replace(LIBRARY, lifecycles=lifecycles))
    reviews = {uid: one for uid, one in found.items() if one.key == "review"}
    assert [*reviews] == ["review_2027-05-22"], "what is of no camera here is not told"
    (review,) = reviews.values()
    assert review.facts == ("Reolink A", "Reolink B")
    assert review.cameras == ("Gate", "hall")


@pytest.mark.parametrize(
    ("version", "cameras", "expected"),
    [
        ("2026.11.30", [camera(MAINTAINED)], [date(2026, 11, 30) + timedelta(days=365)]),
        # who has no camera need not know
        ("2026.11.30", [], []),
        ("2026.11.30", [camera(MAINTAINED, monitored=False)], []),
        # a library that tells no day
        ("tomorrow", [camera(MAINTAINED)], []),
    ],
)
def test_the_facts_grow_old(version: str, cameras: list[Any], expected: list[date]) -> None:
    found = dates(*cameras, library=replace(LIBRARY, version=version))
    assert [one.last_day for one in found.values()] == expected
