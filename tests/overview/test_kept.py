"""What a book keeps from fleet to fleet is what it would write anew."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from hypothesis import given, settings as hypothesis_settings, strategies as st

from custom_components.camera_lifecycle.engine.load import load_library
from custom_components.camera_lifecycle.fleet.dates import KeptDates
from custom_components.camera_lifecycle.fleet.model import AssessedCamera, Fleet
from custom_components.camera_lifecycle.overview.book import _overview, _write
from custom_components.camera_lifecycle.overview.overview import OverviewWriter
from custom_components.camera_lifecycle.overview.row import RowWriter
from custom_components.camera_lifecycle.overview.written import OverviewInput, WrittenFleet
from custom_components.camera_lifecycle.settings import Settings
from tests.days import TODAY
from tests.fleet.test_totals import fleets, no_rest

from .samples import ENDED, MAINTAINED, SUPPORTED, camera, row_writer, words

US = Settings(country="US")
AREAS: dict[str, str] = {}


class Book:
    """Writes fleet after fleet, as the book of a home does."""

    def __init__(self) -> None:
        """Have written nothing."""
        self.dates = KeptDates(load_library())
        self.written: WrittenFleet | None = None

    def write(self, fleet: Fleet) -> WrittenFleet:
        """Return a fleet as it is written after the one before."""
        before, context = self.written, US.context(fleet.day)
        dates = self.dates.follow(fleet, context, self.dates.touched(fleet, context), no_rest)
        home = OverviewInput(fleet, US, AREAS, AREAS)
        writer = replace(row_writer("en", US, has_duties=fleet.has_duties), today=fleet.day)
        says = OverviewWriter(
            words("en"), US, fleet.day, TODAY, dates.items, has_duties=fleet.has_duties
        )
        if before and before.writer.writes_dates_as(says):
            says = replace(says, date_rows=before.writer.date_rows)
        touched = before.to_write(home) if before else {*fleet.cameras}
        self.written = _write(home, (writer, says), before, touched, no_rest)
        return self.written

    def said(self, written: WrittenFleet, camera_ids: frozenset[str]) -> bytes:
        """Return what is said of some of the cameras."""
        earlier = written.earlier.overviews.pop(camera_ids, None)
        touched = camera_ids if earlier is None else written.touched & camera_ids
        found = _overview(written, camera_ids, touched, earlier, no_rest)
        written.overviews[camera_ids] = found
        return found.json


@given(fleets(), st.sets(st.sampled_from("abcdef")))
@hypothesis_settings(deadline=None, max_examples=25)
def test_rows_and_what_is_said_are_those_that_are_written_anew(
    fleets: list[Fleet], some: set[str]
) -> None:
    kept = Book()
    for fleet in fleets:
        anew = Book()
        written, new = kept.write(fleet), anew.write(fleet)
        assert [*written.rows.items()] == [*new.rows.items()], "also in the order of the fleet"
        assert written.json == new.json
        assert (written.cameras, written.ids) == (new.cameras, new.ids)
        for ids in {written.ids, written.ids & some}:
            assert kept.said(written, ids) == anew.said(new, ids)


def test_what_stands_where_it_stood_is_not_said_anew(monkeypatch: Any) -> None:
    """Another firmware is another row; headline, groups and dates are the very same bytes."""
    book = Book()
    counted: list[str] = []
    gate, roof = camera(ENDED, id="gate", name="Gate"), camera(MAINTAINED, id="roof", name="Roof")
    said, row = OverviewWriter.said, RowWriter.row

    def counting_said(*args: Any) -> Any:
        counted.append("said")
        return said(*args)

    def counting_row(self: RowWriter, assessed: AssessedCamera) -> Any:
        counted.append(assessed.camera.id)
        return row(self, assessed)

    monkeypatch.setattr(OverviewWriter, "said", counting_said)
    monkeypatch.setattr(RowWriter, "row", counting_row)

    def follow(day: int = 0, **now: AssessedCamera) -> bytes:
        counted.clear()
        written = book.write(Fleet(now, (), TODAY + timedelta(day)))
        return book.said(written, written.ids)

    first = follow(gate=gate, roof=roof)
    firmware = replace(roof.assessment.firmware, version="9.9")
    newer = replace(roof, assessment=replace(roof.assessment, firmware=firmware))
    assert follow(gate=gate, roof=newer) is first
    assert counted == ["roof"]
    renamed = replace(newer, camera=replace(newer.camera, name="Attic"))
    assert follow(gate=gate, roof=renamed) != first
    assert counted == ["roof", "said"]
    then = follow(gate=gate, roof=replace(renamed, assessment=camera(SUPPORTED).assessment))
    assert counted == ["roof", "said"]
    assert follow(1, gate=gate, roof=renamed) != then
    assert sorted(counted) == ["gate", "roof", "said"]
