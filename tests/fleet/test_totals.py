"""What is kept from fleet to fleet is what would be counted and found anew."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from hypothesis import given, settings, strategies as st

from custom_components.camera_lifecycle.engine.load import load_library
from custom_components.camera_lifecycle.engine.model import Context, Site
from custom_components.camera_lifecycle.fleet.dates import FleetDates, KeptDates, lifecycle_dates
from custom_components.camera_lifecycle.fleet.model import AssessedCamera, Fleet
from custom_components.camera_lifecycle.fleet.totals import KeptTotals, Totals
from custom_components.camera_lifecycle.overview.headline_kind import HeadlinePart, counted_as
from custom_components.camera_lifecycle.owner.plan import Plan
from custom_components.camera_lifecycle.owner.steps import Step, StepCamera, StepState
from tests.days import TODAY
from tests.overview.samples import ENDED, ENDING, FIX, MAINTAINED, SUPPLY, SUPPORTED, camera
from tests.overview.test_agreement import cameras

NAMES = st.sampled_from(["Gate", "gate", "Door", "Roof", "Ärger"])
IDS = st.sampled_from(["a", "b", "c", "d", "e", "f"])
DAYS = st.integers(-400, 400).map(lambda days: TODAY + timedelta(days=days))
PLANS = st.builds(
    Plan, warranty_until=st.none() | DAYS, replace_by=st.none() | DAYS, purchased=st.none()
)


def every() -> list[AssessedCamera]:
    """Return cameras of which different things are said."""
    said = ((), (ENDED,), (ENDING,), (SUPPORTED,), (MAINTAINED,), (SUPPLY, ENDING), (FIX,))
    return [*cameras("US", Site.HOME)[:60], *(camera(*reasons, id="x") for reasons in said)]


@st.composite
def steps(draw: st.DrawFn) -> tuple[Step, ...]:
    """Return a plan of the owner's."""
    ids = draw(st.lists(st.sampled_from(["one", "two", "three"]), unique=True))
    return tuple(
        Step(
            each,
            cameras=tuple(StepCamera(one, one) for one in draw(st.sets(IDS, max_size=2))),
            due=draw(st.none() | DAYS),
            state=draw(st.sampled_from(StepState)),
        )
        for each in ids
    )


@st.composite
def fleets(draw: st.DrawFn) -> list[Fleet]:
    """Return fleets, each with some cameras that are as in the one before."""
    known = every()
    found: list[Fleet] = []
    now: dict[str, AssessedCamera] = {}
    for _ in range(draw(st.integers(1, 6))):
        now = dict(now)
        for camera_id in draw(st.sets(IDS)):
            now.pop(camera_id, None)
            if draw(st.integers(0, 5)):
                one = draw(st.sampled_from(known))
                of = replace(
                    one.camera,
                    id=camera_id,
                    name=draw(NAMES),
                    monitored=draw(st.integers(0, 4)) > 0,
                )
                now[camera_id] = replace(one, camera=of, plan=draw(PLANS))
        day = draw(
            st.sampled_from([TODAY, TODAY, TODAY + timedelta(days=200), TODAY.replace(year=2025)])
        )
        has_duties = draw(st.booleans())
        found.append(Fleet(now, (), day, steps=draw(steps()), has_duties=has_duties))
    return found


def no_rest() -> None:
    """Go on."""


def shown(totals: Totals) -> Any:
    return totals.day, {kind: total.names for kind, total in totals.by_kind.items()}, totals.ends


@given(fleets())
@settings(deadline=None, max_examples=100)
def test_kept_totals_are_those_that_are_counted_anew(fleets: list[Fleet]) -> None:
    kept = KeptTotals(counted_as)
    before = Totals()
    for fleet in fleets:
        totals = kept.follow(fleet, kept.touched(fleet), no_rest)
        watched = [each for each in fleet.cameras.values() if each.camera.monitored]
        names: dict[Any, list[str]] = {}
        for each in watched:
            for kind in {*counted_as(each, fleet.day)}:
                names.setdefault(kind, []).append(each.camera.name)
        ends = sorted(kind for kind in names if isinstance(kind, date))
        anew = {kind: tuple(sorted(each)) for kind, each in names.items()}
        assert shown(totals) == (fleet.day, anew, tuple(ends))
        for kind in totals.by_kind:
            is_as_it_was = totals.of(kind).names == before.of(kind).names
            if totals.of(kind) is before.of(kind):
                assert is_as_it_was
        before = totals


@given(fleets())
@settings(deadline=None, max_examples=100)
def test_kept_dates_are_those_that_are_found_anew(fleets: list[Fleet]) -> None:
    library = load_library()
    kept, before = KeptDates(library), FleetDates()
    for number, fleet in enumerate(fleets):
        context = Context(fleet.day, "CA" if number == 3 else "US")
        dates = kept.follow(fleet, context, kept.touched(fleet, context), no_rest)
        assert dates.items == lifecycle_dates(fleet, library, context)
        assert [*dates.ahead()] == [d for d in dates.items if d.when.last_day >= fleet.day]
        if dates is before:
            assert number
        before = dates


def test_what_did_not_change_is_the_very_same() -> None:
    """Who shows it computes nothing and writes nothing."""
    gate = camera(ENDED, id="gate", name="Gate")
    roof = camera(MAINTAINED, id="roof", name="Roof")
    kept = KeptTotals(counted_as)

    def follow(day: date = TODAY, **now: AssessedCamera) -> Totals:
        fleet = Fleet(now, (), day)
        return kept.follow(fleet, kept.touched(fleet), no_rest)

    first = follow(gate=gate, roof=roof)
    other_firmware = replace(roof, summary="Another one")
    assert follow(gate=gate, roof=other_firmware) is first
    renamed = replace(roof, camera=replace(roof.camera, name="Attic"))
    then = follow(gate=gate, roof=renamed)
    changed = {kind for kind in first.by_kind if then.of(kind) is not first.of(kind)}
    assert changed == {"cameras", "cameras_maintained", HeadlinePart.GOOD}
    assert then.of("cameras").names == ("Attic", "Gate")


def test_a_plan_that_has_passed_counts_by_its_day() -> None:
    planned = camera(SUPPORTED, id="roof", plan=Plan(replace_by=TODAY))
    ended = camera(ENDED, id="gate", plan=Plan(replace_by=TODAY))
    kept, counted = KeptTotals(counted_as), []

    def counting(assessed: AssessedCamera, day: date) -> Any:
        counted.append(assessed.camera.id)
        return counted_as(assessed, day)

    kept = KeptTotals(counting)
    other = camera(ENDING, id="other")
    for days in (0, 1):
        now = Fleet({"roof": planned, "gate": ended, "other": other}, (), TODAY + timedelta(days))
        kept.follow(now, kept.touched(now), no_rest)
    assert sorted(counted) == ["gate", "gate", "other", "roof", "roof"]


def test_a_step_is_another_date_once_its_camera_is_called_otherwise() -> None:
    """It may be called by its cameras."""
    step = Step("one", cameras=(StepCamera("gate", "Gate"),), due=TODAY)
    gate = camera(ENDED, id="gate", name="Gate")
    roof = camera(ENDED, id="roof", name="Roof")
    kept, context = KeptDates(load_library()), Context(TODAY, "US")

    def follow(**now: AssessedCamera) -> FleetDates:
        fleet = Fleet(now, (), TODAY, steps=(step,))
        return kept.follow(fleet, context, kept.touched(fleet, context), no_rest)

    first = follow(gate=gate, roof=roof)
    assert follow(gate=gate, roof=replace(roof, summary="New")) is first
    then = follow(gate=replace(gate, camera=replace(gate.camera, name="Portal")), roof=roof)
    (before,) = [item for item in first.items if item.step]
    (after,) = [item for item in then.items if item.step]
    assert after == before
    assert after is not before
