"""What should be in the plan and is not: a table of homes, orders, months and budgets."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, cast

from hypothesis import given, strategies as st
import pytest

from custom_components.camera_lifecycle.engine.assessment import Assessment, Duty, DutyAnswer
from custom_components.camera_lifecycle.engine.model import Camera, Record, Strength
from custom_components.camera_lifecycle.engine.months import months_later
from custom_components.camera_lifecycle.engine.reasons import FixedFirmware
from custom_components.camera_lifecycle.fleet.causes import causes_of
from custom_components.camera_lifecycle.fleet.model import AssessedCamera, Fleet
from custom_components.camera_lifecycle.fleet.proposal import (
    ProposedStep,
    Urgency,
    needs_of,
    propose,
)
from custom_components.camera_lifecycle.fleet.risk_state import CANNOT_TELL
from custom_components.camera_lifecycle.fleet.spread import (
    OverMonths,
    TooLongError,
    Unit,
    WithinBudget,
    spread,
)
from custom_components.camera_lifecycle.inventory.model import FleetCamera
from custom_components.camera_lifecycle.owner.answers import Answer, AnswerKind, FindingKey
from custom_components.camera_lifecycle.owner.steps import Step, StepCamera, StepState
from tests.integration.notices.verdicts import Verdicts

TODAY = date(2026, 11, 30)
SAYS = Verdicts(
    phased_out={"Hikvision"},
    ended={"END": "2024-01-31"},
    ending={"SOON": "2027-06-30", "MONTH": "2027-03"},
    services={"GONE": "2025-01-31"},
    services_ending={"CLOUD": "2027-02-15"},
    exploited={"HOLE": ["CVE-1"], "FIXED": ["CVE-2"], "BOTH": ["CVE-1", "CVE-2"]},
    fixed={"CVE-2": FixedFirmware("2.0")},
)
WEAK = replace(SAYS, confidence=Strength.WEAK)


def camera(name: str, model: str = "OK", maker: str = "Acme", **fields: Any) -> AssessedCamera:
    """Return a camera of which the made-up engine says what its model means."""
    duty = fields.pop("duty", None)
    verdicts = fields.pop("verdicts", SAYS)
    record = Record(name, manufacturer=maker, model=model)
    assessment: Assessment = verdicts.assess(Camera(name, (record,)))
    if duty:
        assessment = replace(assessment, duty=Duty(duty, ("us-889",)))
    known = FleetCamera(f"id-{name}", name, None, None, (), **fields)
    return AssessedCamera(known, assessment, CANNOT_TELL, "")


def fleet(*cameras: AssessedCamera, steps: tuple[Step, ...] = ()) -> Fleet:
    return Fleet({each.camera.id: each for each in cameras}, (), TODAY, steps=steps)


def channel(name: str, of: str, **fields: Any) -> AssessedCamera:
    return camera(name, parent_camera_id=f"id-{of}", is_channel=True, **fields)


def told(proposed: list[ProposedStep]) -> list[tuple[str, str]]:
    return [(", ".join(each.name for each in one.cameras), one.why.value) for one in proposed]


def open_step(*names: str, state: StepState = StepState.PLANNED) -> Step:
    return Step("s", cameras=tuple(StepCamera(f"id-{each}", each) for each in names), state=state)


NAMED, NOT_NAMED = DutyAnswer.NAMED, DutyAnswer.NOT_NAMED
HOMES: dict[str, tuple[Fleet, list[tuple[str, str]]]] = {
    "nothing to replace": (fleet(camera("a"), camera("b", duty=NOT_NAMED)), []),
    "no cameras": (fleet(), []),
    "the order": (
        fleet(
            camera("a", "SOON"),
            camera("b", maker="Hikvision"),
            camera("c", "END"),
            camera("d", "CLOUD"),
            camera("e", duty=NAMED),
            camera("f", "HOLE"),
            camera("g", "GONE"),
        ),
        [
            ("f", "exploited"),
            ("e", "duty"),
            ("d", "service_ending"),
            ("c", "ended"),
            ("g", "ended"),
            ("b", "phased_out"),
            ("a", "ending"),
        ],
    ),
    "the gravest counts": (
        fleet(camera("a", "END", maker="Hikvision", duty=NAMED), camera("b", "HOLE", "Hikvision")),
        [("b", "exploited"), ("a", "duty")],
    ),
    "by name": (
        fleet(camera("Gate", "END"), camera("attic", "END"), camera("Barn", "END")),
        [("attic", "ended"), ("Barn", "ended"), ("Gate", "ended")],
    ),
    "what ends first comes first": (
        fleet(camera("a", "SOON"), camera("b", "MONTH")),
        [("b", "ending"), ("a", "ending")],
    ),
    "an update helps": (fleet(camera("a", "FIXED")), []),
    "an update does not help against all": (
        fleet(camera("a", "BOTH"), camera("b", "FIXED", "Hikvision"), camera("c", "FIXED")),
        [("a", "exploited"), ("b", "exploited")],
    ),
    "weak evidence": (fleet(camera("a", "END", verdicts=WEAK, duty=NAMED)), []),
    "disabled": (fleet(camera("a", "END", monitored=False)), []),
    "in an open step": (
        fleet(camera("a", "END"), camera("b", "END"), steps=(open_step("a"),)),
        [("b", "ended")],
    ),
    "in a closed step": (
        fleet(camera("a", "END"), steps=(open_step("a", state=StepState.DROPPED),)),
        [("a", "ended")],
    ),
    "a step of a camera that has gone": (
        fleet(camera("a", "END"), steps=(open_step("gone"),)),
        [("a", "ended")],
    ),
    "a recorder takes its channels": (
        fleet(
            channel("ch2", "nvr", model="HOLE"), channel("ch1", "nvr"), camera("nvr", "END"),
            camera("other", "END", parent_camera_id="id-nvr"),
        ),
        [("nvr, ch1, ch2", "exploited"), ("other", "ended")],
    ),
    "channels alone": (
        fleet(camera("nvr"), channel("ch1", "nvr", model="END"), channel("ch2", "nvr")),
        [("ch1", "ended")],
    ),
    "a channel that is planned already": (
        fleet(
            camera("nvr", "END"), channel("ch1", "nvr"), channel("ch2", "nvr"),
            steps=(open_step("ch1"),),
        ),
        [("nvr, ch2", "ended")],
    ),
    "the recorder is planned already": (
        fleet(camera("nvr", "END"), channel("ch1", "nvr", model="END"), steps=(open_step("nvr"),)),
        [("ch1", "ended")],
    ),
    "a recorder that has gone": (
        fleet(channel("ch1", "nvr", model="END")),
        [("ch1", "ended")],
    ),
}  # fmt: skip


@pytest.mark.parametrize("home", HOMES)
def test_what_is_missing_in_the_plan(home: str) -> None:
    known, expected = HOMES[home]
    needs = sorted(needs_of(known, {}), key=lambda need: need.sort_key)
    assert told(cast("Any", needs)) == expected
    assert sorted(told(propose(known, {}, 6, TODAY))) == sorted(expected)
    assert {urgency.value for urgency in Urgency} == {why for _, why in HOMES["the order"][1]}


ACCEPTED, ISOLATED = AnswerKind.ACCEPTED_RISK, AnswerKind.ISOLATED
LATER, IGNORED = AnswerKind.REMIND_LATER, AnswerKind.IGNORED
CORRECTED, PLANNED = AnswerKind.CORRECTED, AnswerKind.PLANNED_REPLACEMENT


@pytest.mark.parametrize(
    ("model", "maker", "kind", "is_left"),
    [
        ("END", "Acme", ACCEPTED, False),
        ("END", "Acme", ISOLATED, False),
        ("END", "Acme", LATER, True),
        ("END", "Acme", IGNORED, True),
        ("END", "Acme", PLANNED, True),
        ("OK", "Hikvision", ISOLATED, False),
        ("OK", "Hikvision", ACCEPTED, False),
        ("CLOUD", "Acme", ISOLATED, True),
        ("CLOUD", "Acme", ACCEPTED, False),
        ("HOLE", "Acme", ISOLATED, True),
        ("HOLE", "Acme", ACCEPTED, False),
        ("SOON", "Acme", ACCEPTED, False),
    ],
)
def test_what_its_owner_has_closed_is_left_out(
    model: str, maker: str, kind: AnswerKind, *, is_left: bool
) -> None:
    one = camera("a", model, maker)
    (cause,) = causes_of(one.assessment)
    key = cause.key("id-a")
    answer = Answer(key, kind, TODAY, note="x", facts=cause.facts)
    assert bool(needs_of(fleet(one), {key: (answer,)})) == is_left
    lapsed = replace(answer, made=TODAY - timedelta(days=800), until=TODAY - timedelta(days=1))
    assert needs_of(fleet(one), {key: (lapsed,)}), "it no longer holds"
    other = FindingKey(key.finding, "id-b")
    assert needs_of(fleet(one), {other: (answer,)}), "it is about another camera"


def test_over_months_it_is_spread_evenly_and_never_after_an_end() -> None:
    known = fleet(
        *(camera(f"e{n}", "END") for n in range(4)), camera("s", "SOON"), camera("m", "MONTH")
    )
    days = [(each.cameras[0].name, each.due) for each in propose(known, {}, 12, TODAY)]
    assert days == [
        ("e0", date(2026, 12, 30)),
        ("m", date(2027, 2, 28)),  # its month may begin with its end
        ("e1", date(2027, 4, 30)),
        ("s", date(2027, 6, 30)),
        ("e2", date(2027, 8, 30)),
        ("e3", date(2027, 10, 30)),
    ]


def test_a_budget_is_saved_up() -> None:
    known = fleet(
        camera("nvr", "HOLE"),
        *(channel(f"ch{n}", "nvr") for n in range(3)),
        camera("a", "END"),
        camera("b", "END"),
        camera("c", "END"),
    )
    budget = WithinBudget(Decimal(100), Decimal(60))
    proposed = propose(known, {}, budget, TODAY)
    assert [(each.cost, each.due) for each in proposed] == [
        (Decimal(240), months_later(TODAY, 3)),
        (Decimal(60), months_later(TODAY, 3)),
        (Decimal(60), months_later(TODAY, 4)),
        (Decimal(60), months_later(TODAY, 5)),
    ]
    assert all(each.in_time for each in proposed)
    (first, *_) = proposed
    step = first.as_step()
    assert (step.cost, step.due, step.title, step.is_open) == (240, first.due, None, True)
    assert step.id != first.as_step().id


def test_where_a_budget_does_not_reach_the_end_wins_and_is_told() -> None:
    known = fleet(*(camera(f"c{n}", "CLOUD") for n in range(3)), camera("e", "END"))
    proposed = propose(known, {}, WithinBudget(Decimal(50), Decimal(100)), TODAY)
    assert [(each.cameras[0].name, each.due, each.in_time) for each in proposed] == [
        ("c0", date(2027, 1, 30), True),
        ("c1", date(2027, 2, 15), False),
        ("c2", date(2027, 2, 15), False),
        ("e", months_later(TODAY, 8), True),
    ]


def test_a_budget_that_lasts_for_nothing_is_refused() -> None:
    with pytest.raises(TooLongError):
        propose(fleet(camera("a", "END")), {}, WithinBudget(Decimal("0.01"), Decimal(99)), TODAY)


def test_what_ends_before_it_begins_is_due_on_its_end() -> None:
    (only,) = propose(fleet(camera("a", "CLOUD")), {}, 6, date(2028, 1, 1))
    assert (only.due, only.in_time) == (date(2027, 2, 15), False)


LATEST = st.none() | st.integers(1, 400).map(lambda days: TODAY + timedelta(days=days))
UNITS = st.lists(st.builds(Unit, st.integers(1, 9), LATEST), max_size=25)


@given(units=UNITS, months=st.integers(1, 24), a_month=st.integers(1, 500), by=st.booleans())
def test_no_unit_is_lost_and_none_is_late(
    units: list[Unit], months: int, a_month: int, *, by: bool
) -> None:
    budget = WithinBudget(Decimal(a_month), Decimal(30))
    pace = budget if by else OverMonths(months, max(1, len(units)))
    try:
        places = spread(units, pace, TODAY)
    except TooLongError:
        assert by
        return
    assert sorted(place.unit for place in places) == [*range(len(units))]
    for place in places:
        latest = units[place.unit].latest
        assert TODAY < place.due <= (latest or date.max)
        assert place.in_time or place.due == latest
        assert by or place.due <= months_later(TODAY, months)
    if all(unit.latest is None for unit in units):
        assert [place.unit for place in places] == [*range(len(units))], "in order of urgency"
    if by and all(place.in_time for place in places):
        spent = Decimal(0)
        for place in places:
            spent += budget.weight(units[place.unit].cameras)
            month = next(n for n in range(1, 601) if months_later(TODAY, n) >= place.due)
            assert spent <= a_month * month, "no more than has been saved by then"


def test_a_thousand_cameras_are_spread_in_good_time() -> None:
    units = [Unit(1, TODAY + timedelta(days=1200 - n)) for n in range(1000)]
    places = spread(units, OverMonths(36, 1000), TODAY)
    assert len(places) == 1000
    assert all(place.in_time for place in places), "the last ones end first, and come first"
