"""An edited CSV is read as what its editor meant, or refused by row and column."""

from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import given, settings, strategies as st
import pytest

from custom_components.camera_lifecycle.owner.plan import FIELDS, FieldKind, Plan
from custom_components.camera_lifecycle.owner.steps import Step, StepCamera, StepState
from custom_components.camera_lifecycle.report.read_back.model import READ, SheetReading
from custom_components.camera_lifecycle.report.read_back.read import read_sheet
from custom_components.camera_lifecycle.report.read_back.table import MAX_BYTES, MAX_ROWS

from .sheets import LANGUAGES, NOTHING, Home, saved

DUE = date(2027, 6, 1)
GARDEN = Step(
    "s1",
    "Garden",
    (StepCamera("a", "Gate"), StepCamera("b", "Yard")),
    "RLC-810A",
    Decimal("1234.50"),
    DUE,
)
CELLAR = Step("s2", None, (StepCamera("c", "Cellar"),), cost=Decimal(300))
HOME = Home(
    {
        "a": ("Gate", Plan(date(2024, 5, 1), date(2027, 5, 1), DUE, "invoice 17")),
        "b": ("Yard", Plan(replace_by=DUE)),
        "c": ("Cellar", NOTHING),
        "d": ("Roof", Plan(note="00123")),
    },
    (GARDEN, CELLAR),
)


def edited(*edits: tuple[str, str, str], home: Home = HOME, **dialect: Any) -> SheetReading:
    """Return what is read after `edits`: id of a camera or of a step, title, cell."""
    rows = home.rows()
    for key, title, cell in edits:
        of = "Step ID" if key in {step.id for step in home.steps} else "Camera ID"
        chosen = [number for number, row in enumerate(home.rows()) if row[of] == key]
        for number in chosen:
            assert title in rows[number]
            rows[number][title] = cell
    return read_sheet(saved(rows, **dialect), home.known())


def said(reading: SheetReading) -> set[tuple[str, str, Any, Any]]:
    assert not reading.problems
    return {(each.camera_id, each.field, each.before, each.after) for each in reading.differences}


def refused(reading: SheetReading) -> list[tuple[int, str, str]]:
    return [(each.row, each.column, each.error.value) for each in reading.problems]


# any text at all, often such as acts in a spreadsheet
TEXTS = st.one_of(
    st.text(max_size=40),
    st.text(alphabet="'=+-@\t\r\n ;,\"#E10.é\ufeff\u202e\x00\ud800", max_size=12),
)
DAYS = st.none() | st.dates()
COSTS = st.none() | st.decimals(0, 10**9, places=2)
PLANS = st.builds(
    Plan,
    **{part.name: DAYS if part.kind is FieldKind.DAY else (st.none() | TEXTS) for part in FIELDS},
)


@st.composite
def homes(draw: st.DrawFn) -> Home:
    ids = draw(st.lists(st.uuids().map(lambda each: each.hex), min_size=1, max_size=5, unique=True))
    cameras = {camera: (draw(TEXTS), draw(PLANS)) for camera in ids}
    steps = tuple(
        Step(
            f"step{number}",
            draw(st.none() | TEXTS),
            tuple(StepCamera(camera, "") for camera in draw(st.sets(st.sampled_from(ids)))),
            draw(st.none() | TEXTS),
            draw(COSTS),
            draw(DAYS),
            draw(st.sampled_from(StepState)),
        )
        for number in range(draw(st.integers(0, 4)))
    )
    return Home(cameras, steps)


@given(homes(), st.sampled_from([*LANGUAGES]))
@settings(max_examples=300, deadline=None)
def test_what_nobody_edits_says_nothing_new(home: Home, language: str) -> None:
    reading = read_sheet(home.csv(language), home.known())
    assert (reading.differences, reading.problems, reading.steps) == ([], [], [])
    assert len(reading.rows) == len(home.cameras)


@given(homes(), st.sampled_from([",", ";", "\t"]), st.sampled_from(["", "\ufeff"]), st.randoms())
@settings(max_examples=100, deadline=None)
def test_it_says_as_little_however_it_is_saved(
    home: Home, delimiter: str, mark: str, random: Any
) -> None:
    rows = home.rows("de")
    titles = [*rows[0]]
    random.shuffle(titles)
    kept = {*titles[: random.randint(0, len(titles))], "Kamera-ID"}
    rows = [
        {"Extra; column": "x", **{key: row[key] for key in titles if key in kept}} for row in rows
    ]
    text = saved(rows, delimiter=delimiter, lineterminator="\r\n")
    reading = read_sheet(mark + text, home.known())
    assert (reading.differences, reading.problems) == ([], [])


@pytest.mark.fault("person", "any text at all is read back as a plan", "nothing fails")
@given(st.text(max_size=200))
def test_no_text_at_all_raises(text: str) -> None:
    read_sheet(text, HOME.known())
    read_sheet(f"Camera ID,Camera,Note,Step due,Step cost,Step,Step state\n{text}", HOME.known())


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_columns_that_are_read_have_one_title(language: str) -> None:
    titles = [LANGUAGES[language].text(f"report_{key}").casefold() for key in READ]
    assert len({*titles}) == len(titles)
    known = HOME.known().headings
    assert all(known[title] == key for key, title in zip(READ, titles, strict=True))


@pytest.mark.parametrize(
    ("title", "cell", "field", "after"),
    [
        ("Purchase date", "2024-06-30", "purchased", "2024-06-30"),
        ("Purchase date", "30.6.2024", "purchased", "2024-06-30"),
        ("Purchase date", "2024/6/30", "purchased", "2024-06-30"),
        ("Purchase date", "30/06/2024", "purchased", "2024-06-30"),
        ("Purchase date", "6/30/2024", "purchased", "2024-06-30"),
        ("Purchase date", "5/5/2024", "purchased", "2024-05-05"),
        ("Purchase date", "2024-06-30 00:00:00", "purchased", "2024-06-30"),
        ("Purchase date", "", "purchased", None),
        ("Warranty until", "31.12.2028", "warranty_until", "2028-12-31"),
        ("Note", "", "note", None),
        ("Note", "'=1+1", "note", "=1+1"),
        ("Note", "=1+1", "note", "=1+1"),
        ("Note", "''=1+1", "note", "'=1+1"),
        ("Note", "bought 1.2.2026", "note", "bought 1.2.2026"),
        ("Replacement", "P3265-LVE", "replacement", "P3265-LVE"),
        ("Step cost", "99", "cost", "99.00"),
        ("Step cost", "99,5", "cost", "99.50"),
        ("Step cost", "1.234,55", "cost", "1234.55"),
        ("Step cost", "1,234.55", "cost", "1234.55"),
        ("Step cost", "1\u202f234,55 €", "cost", "1234.55"),
        ("Step cost", "EUR 1 000 000", "cost", "1000000.00"),
        ("Step cost", "1.000.000", "cost", "1000000.00"),
        ("Step cost", "", "cost", None),
        ("Step due", "1.7.2027", "due", "2027-07-01"),
        ("Step state", "Bestellt", "state", "ordered"),
        ("Step state", "ORDERED", "state", "ordered"),
        ("Step", "Front garden", "step_title", "Front garden"),
    ],
)
def test_what_can_be_typed(title: str, cell: str, field: str, after: str | None) -> None:
    key = "s1" if title.startswith(("Step", "Replacement")) else "a"
    (difference,) = said(edited((key, title, cell)))
    assert (difference[0], difference[1], difference[3]) == ("a", field, after)


@pytest.mark.parametrize(
    ("camera", "title", "cell", "error"),
    [
        ("a", "Purchase date", "6/7/2024", "ambiguous_date"),
        ("a", "Purchase date", "06-07-2024", "ambiguous_date"),
        ("a", "Purchase date", "1/5/24", "not_a_date"),
        ("a", "Purchase date", "45413", "not_a_date"),
        ("a", "Purchase date", "31.2.2024", "not_a_date"),
        ("a", "Purchase date", "13/13/2024", "not_a_date"),
        ("a", "Purchase date", "######", "not_a_date"),
        ("a", "Purchase date", "2026-12-01", "not_bought_yet"),
        ("a", "Warranty until", "2024-01-01", "warranty_before_purchase"),
        ("c", "Replace by", "2026-11-30", "date_has_passed"),
        ("s1", "Step due", "2026-11-30", "date_has_passed"),
        ("a", "Step cost", "1.234", "ambiguous_cost"),
        ("a", "Step cost", "1,234", "ambiguous_cost"),
        ("a", "Step cost", "Dez 50", "not_a_cost"),
        ("a", "Step cost", "-5", "not_a_cost"),
        ("a", "Step cost", "1.000.000.000.001", "not_a_cost"),
        ("a", "Step cost", "1.234.5", "not_a_cost"),
        ("a", "Step cost", "€", "not_a_cost"),
        ("a", "Step state", "done", "unknown_state"),
        ("a", "Step state", "", "unknown_state"),
        ("a", "Note", "x" * 501, "too_long"),
        ("a", "Step", "x" * 201, "too_long"),
        ("a", "Note", "Gar\ufffden", "wrong_encoding"),
        ("a", "Note", "#NAME?", "spreadsheet_error"),
        ("a", "Note", "1,23457E+11", "turned_into_number"),
        ("d", "Note", "123", "turned_into_number"),
        ("d", "Note", "123.00", "turned_into_number"),
        ("a", "Note", "02. Feb", "turned_into_date"),
        ("a", "Note", "2-Jan", "turned_into_date"),
        ("a", "Replacement", "Mar 26", "turned_into_date"),
        ("a", "Step ID", "s9", "unknown_step"),
        ("a", "Camera ID", "zz", "unknown_camera"),
        ("a", "Camera ID", "b", "camera_twice"),
    ],
)
def test_what_is_refused(camera: str, title: str, cell: str, error: str) -> None:
    row = 2 + [*HOME.cameras].index("a" if camera == "s1" else camera)
    if error == "camera_twice":
        row += 1
    assert (row, title, error) in refused(edited((camera, title, cell)))


def test_a_row_in_no_step_has_nothing_to_say_of_one() -> None:
    assert refused(edited(("d", "Replacement", "RLC-810A"))) == [(5, "Step", "step_without_title")]


def test_a_number_that_lost_its_last_digits() -> None:
    home = Home({"a": ("Gate", Plan(note="12345678901234567890"))})
    assert refused(edited(("a", "Note", "12345678901234500000"), home=home))
    assert said(edited(("a", "Note", "12345678901234567891"), home=home))


def test_what_looked_like_a_date_and_was_written_anew() -> None:
    home = Home({"a": ("Gate", Plan(note="1-2"))})
    assert refused(edited(("a", "Note", "01.02.2026"), home=home))
    assert said(edited(("a", "Note", "1-3"), home=home))


def test_a_day_that_its_program_wrote_anew_shows_the_order_of_all() -> None:
    kept = ("a", "Warranty until", "5/1/2027")  # what a spreadsheet made of 2027-05-01
    assert said(edited(kept, ("a", "Purchase date", "6/7/2024"))) == {
        ("a", "purchased", "2024-05-01", "2024-06-07")
    }
    other = ("s1", "Step due", "1/6/2027")  # 2027-06-01, the day first
    assert refused(edited(kept, other, ("a", "Purchase date", "6/7/2024")))


def test_all_rows_of_a_step_say_the_same() -> None:
    reading = edited(("s1", "Step cost", "2000"))
    assert said(reading) == {("a", "cost", "1234.50", "2000.00")}
    (step,) = reading.steps
    assert (step.id, step.cost, step.camera_ids) == ("s1", Decimal(2000), {"a", "b"})
    assert refused(edited(("b", "Step cost", "2000"))) == [(3, "Step cost", "rows_disagree")]
    both = edited(("a", "Step cost", "2000"), ("b", "Step cost", "2100"))
    assert refused(both) == [(3, "Step cost", "rows_disagree")]


def test_a_step_that_is_done_closes_today() -> None:
    (step,) = edited(("s1", "Step state", "installed")).steps
    assert (step.state, step.closed) == (StepState.INSTALLED, date(2026, 11, 30))


def test_a_camera_goes_into_another_step() -> None:
    reading = edited(("a", "Step ID", "s2"))
    assert said(reading) == {("a", "step", "Garden", "s2")}
    assert {step.id: step.camera_ids for step in reading.steps} == {"s1": {"b"}, "s2": {"a", "c"}}
    joined = edited(("d", "Step ID", "s1"))
    assert said(joined) == {("d", "step", None, "Garden")}
    assert joined.steps[0].cameras[-1] == StepCamera("d", "Roof")
    assert joined.steps[0].cost == GARDEN.cost, "empty cells of a row that came say nothing"
    by_title = edited(("d", "Step", "Garden"))
    assert [step.camera_ids for step in by_title.steps] == [{"a", "b", "d"}]


def test_a_step_without_cameras_is_dropped_and_says_what_it_was() -> None:
    reading = edited(("c", "Step ID", ""))
    assert said(reading) == {("c", "step", "s2", None)}
    (step,) = reading.steps
    assert (step.state, step.camera_ids) == (StepState.DROPPED, {"c"})
    assert refused(edited(("c", "Step ID", ""), ("c", "Step cost", "17"))) == [
        (4, "Step", "step_without_title")
    ]


def test_rows_of_one_new_title_become_one_step() -> None:
    reading = edited(
        ("c", "Step ID", ""),
        ("c", "Step", "Inside"),
        ("c", "Step cost", ""),
        ("d", "Step", "Inside"),
        ("d", "Step cost", "450"),
        ("d", "Step due", "2027-09-01"),
    )
    assert {("d", "step", None, "Inside"), ("d", "cost", None, "450.00")} <= said(reading)
    new = next(step for step in reading.steps if step.title == "Inside")
    assert (new.camera_ids, new.cost, new.due) == ({"c", "d"}, 450, date(2027, 9, 1))
    assert new.state is StepState.PLANNED
    assert new.id not in {"s1", "s2"}


def test_a_title_that_two_steps_have() -> None:
    twice = Step("s3", "Garden", (StepCamera("d", "Roof"),))
    home = Home(HOME.cameras, (*HOME.steps, twice))
    rows = edited(("c", "Step ID", ""), ("c", "Step", "Garden"), home=home)
    assert refused(rows) == [(4, "Step", "step_not_unique")]


def test_without_its_id_a_step_is_known_by_its_row() -> None:
    other = Step("s3", "Roof", (StepCamera("d", "Roof"),))
    home = Home(HOME.cameras, (*HOME.steps, other))
    rows = home.rows()
    for row in rows:
        del row["Step ID"]
    rows[0]["Step"] = rows[1]["Step"] = "Front"
    reading = read_sheet(saved(rows), home.known())
    assert said(reading) == {("a", "step_title", "Garden", "Front")}
    rows[0]["Step"], rows[1]["Step"] = "Roof", "Garden"
    moved = read_sheet(saved(rows), home.known())
    assert ("a", "step", "Garden", "Roof") in said(moved)


def test_two_planned_days_have_to_agree() -> None:
    both = (("s1", "Step due", "2027-07-01"), ("a", "Replace by", "2027-08-01"))
    assert refused(edited(*both)) == [(2, "Step due", "days_disagree")]
    same = (("s1", "Step due", "2027-07-01"), ("a", "Replace by", "2027-07-01"))
    assert len(said(edited(*same))) == 2


def test_too_many_steps() -> None:
    many = tuple(Step(f"m{number}", f"t{number}") for number in range(1000))
    home = Home(HOME.cameras, many)
    assert refused(edited(("a", "Step", "one more"), home=home)) == [(0, "", "too_many_steps")]


def test_a_camera_without_its_id_is_known_by_a_name_that_only_it_has() -> None:
    rows = [{"Camera": row["Camera"], "Note": row["Note"]} for row in HOME.rows()]
    rows[1]["Note"] = "new"
    reading = read_sheet(saved(rows), HOME.known())
    assert said(reading) == {("b", "note", None, "new")}
    assert all(row.is_by_name for row in reading.rows)
    twins = Home({"a": ("Gate", NOTHING), "b": ("Gate", NOTHING)})
    told = read_sheet(saved([{"Camera": "Gate", "Note": "x"}]), twins.known())
    assert refused(told) == [(2, "Camera", "name_not_unique")]


@pytest.mark.fault(
    "person",
    "a row of an edited plan belongs to no camera",
    "refused only if something would be lost with it",
)
def test_a_row_that_is_no_cameras_stops_only_what_would_be_lost() -> None:
    rows = HOME.rows()
    rows.append(dict.fromkeys(rows[0], "") | {"Camera": "Total"})
    told = read_sheet(saved(rows), HOME.known())
    assert (told.unknown, told.problems) == ([(6, "Total")], [])
    rows[-1]["Step cost"] = "5000"
    assert refused(read_sheet(saved(rows), HOME.known())) == [(6, "Camera", "unknown_camera")]


@pytest.mark.parametrize(
    ("text", "row", "error"),
    [
        ("", 0, "no_headings"),
        ("x,y\n1,2\n", 0, "no_headings"),
        ("Note\nx\n", 0, "no_headings"),
        ("Camera\nGate\n", 0, "no_headings"),
        ("Camera ID,Note,Notiz\na,x,y\n", 0, "heading_twice"),
        ('Camera ID,Note\na,"x"y\n', 0, "not_csv"),
        (f"Camera ID,Note\na,{'x' * 140000}\n", 0, "not_csv"),
        ("Camera ID,Note\na\n", 2, "cells_missing"),
        ("Camera ID,Note\na,x,y\n", 2, "too_many_cells"),
        ("Camera ID,Note\n" + "\n" * (MAX_ROWS + 1), 0, "too_large"),
        ("Camera ID,Note\n" + " " * MAX_BYTES, 0, "too_large"),
        ("Camera ID,Note\n" + "é" * (MAX_BYTES - 20), 0, "too_large"),
    ],
    ids=lambda value: value[:20] if isinstance(value, str) else value,
)
def test_what_is_no_sheet(text: str, row: int, error: str) -> None:
    assert [(each.row, each.error) for each in read_sheet(text, HOME.known()).problems] == [
        (row, error)
    ]


def test_a_line_that_names_the_separator_and_empty_rows_are_no_rows() -> None:
    reading = read_sheet("sep=;\r\nCamera ID;Note\r\n\r\n;\r\na;new\r\n", HOME.known())
    assert [(each.row, each.after) for each in reading.differences] == [(4, "new")]
