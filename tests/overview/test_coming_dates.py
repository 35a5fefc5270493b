"""The dates that a card shows: those to come, of the cameras that its reader sees, no others."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from custom_components.camera_lifecycle.engine.load import load_library
from custom_components.camera_lifecycle.engine.model import Source
from custom_components.camera_lifecycle.engine.reasons import LifecycleEvent, ReasonCode
from custom_components.camera_lifecycle.fleet.dates import lifecycle_dates
from custom_components.camera_lifecycle.fleet.model import AssessedCamera, Fleet
from custom_components.camera_lifecycle.overview.coming_dates import MAX_DATES, ComingDates
from custom_components.camera_lifecycle.overview.model import DateRow
from custom_components.camera_lifecycle.owner.plan import Plan
from custom_components.camera_lifecycle.owner.steps import Step, StepCamera, StepState

from .samples import DAY, ENDING, HOME, SUPPORTED, camera, event, words

SOURCE = Source("https://www.acme.example/eol", "vendor", DAY)
ENDS = replace(ENDING, sources=(SOURCE,))
LONG_AGO = event(ReasonCode.SUPPORT_ENDED, LifecycleEvent.END_OF_SUPPORT, "2021")
LONG_AGO = replace(LONG_AGO, payload=replace(LONG_AGO.payload, lifecycle="old", model="Old"))
ROOF = camera(ENDS, id="roof", name="Roof")
ATTIC = camera(
    ENDS, SUPPORTED, id="attic", name="Attic", plan=Plan(warranty_until=date(2029, 5, 12))
)
CELLAR = camera(LONG_AGO, id="cellar", name="Cellar", plan=Plan(warranty_until=date(2020, 1, 1)))


def step(number: str, *cameras: str, **fields: Any) -> Step:
    named = tuple(StepCamera(each.casefold(), each) for each in cameras)
    return Step(number, cameras=named, **{"due": date(2026, 12, 15), **fields})


def rows(
    *seen: AssessedCamera, fleet: tuple[AssessedCamera, ...], steps: tuple[Step, ...] = ()
) -> list[DateRow]:
    """Return what a reader of `seen` is shown of a fleet."""
    all_of_them = {each.camera.id: each for each in fleet}
    whole = Fleet(all_of_them, (), DAY, steps=steps)
    dates = lifecycle_dates(whole, load_library(), HOME.context(DAY))
    coming = ComingDates(words("en"), DAY, dates, len(all_of_them))
    known: Mapping[str, AssessedCamera] = {each.camera.id: each for each in seen}
    return [*coming.rows(known)]


def told(found: list[DateRow]) -> list[tuple[str, str, str]]:
    return [(each.when, each.title, each.note) for each in found]


def test_what_comes_is_told_as_exactly_as_its_source() -> None:
    fleet = (ROOF, ATTIC, CELLAR)
    steps = (
        step("one", "Cellar"),
        step("two", "Roof", state=StepState.INSTALLED),
        step("three", title="Buy a recorder", due=date(2027, 1, 1)),
        step("late", "Roof", due=DAY - timedelta(days=1)),
    )
    found = rows(*fleet, fleet=fleet, steps=steps)
    assert told(found) == [
        ("2026-12-15", "Planned: Replace Cellar", "Your plan"),
        ("2027-01-01", "Planned: Buy a recorder", "Your plan"),
        ("2027-05", "End of support: Acme Eye", "Attic and Roof · acme.example"),
        ("2027-10", "Guaranteed updates end: Acme Eye", "Attic"),
        ("2029-05-12", "Warranty ends: Attic", "Your note"),
    ]
    assert [each.is_planned for each in found] == [True, True, False, False, False]
    assert len({each.id for each in found}) == len(found)


def test_nothing_names_a_camera_that_the_reader_does_not_see() -> None:
    fleet = (ROOF, ATTIC, CELLAR)
    steps = (
        step("both", "Roof", "Attic"),
        step("other", "Cellar"),
        step("none", title="Buy a recorder"),
    )
    found = rows(ROOF, fleet=fleet, steps=steps)
    assert told(found) == [
        ("2026-12-15", "Planned: Replace Roof", "Your plan"),
        ("2027-05", "End of support: Acme Eye", "Roof · acme.example"),
    ]
    assert not rows(fleet=fleet, steps=steps)


def test_many_dates_and_many_names_are_cut() -> None:
    fleet = tuple(camera(ENDS, id=f"c{n}", name=f"C{n}") for n in range(8))
    steps = tuple(step(f"s{n}", "C1", due=DAY + timedelta(days=n)) for n in range(MAX_DATES + 5))
    found = rows(*fleet, fleet=fleet, steps=steps)
    assert len(found) == MAX_DATES
    (only,) = rows(*fleet, fleet=fleet)
    assert only.note == "C0, C1, C2 and 5 more · acme.example"
