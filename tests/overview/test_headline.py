"""What the card says first: one of four, with its note, its tone, and what a tile holds."""

from datetime import date, timedelta
from itertools import product

import pytest

from custom_components.camera_lifecycle.engine.assessment import DutyAnswer, Risk
from custom_components.camera_lifecycle.fleet.model import AssessedCamera
from custom_components.camera_lifecycle.overview.model import HeadlineKind as Kind, Overview, Tone
from custom_components.camera_lifecycle.overview.overview import OverviewWriter
from custom_components.camera_lifecycle.overview.phrases import MAX_SHORT
from custom_components.camera_lifecycle.owner.plan import Plan
from custom_components.camera_lifecycle.settings import Settings

from .samples import (
    DAY,
    DUTY,
    ENDED,
    ENDING,
    FIX,
    HARDWARE,
    HOME,
    LANGUAGES,
    MAINTAINED,
    NO_FIX,
    SERVICE_OVER,
    SUPPLY,
    UNFIXED,
    camera,
    row_writer,
    words,
)

PLANNED = Plan(replace_by=date(2026, 12, 15))
FENCED = date(2026, 5, 3)
FINE, SILENT, OPEN, OVER, FLAW = MAINTAINED, None, HARDWARE, ENDED, FIX


def overview(
    *cameras: AssessedCamera,
    language: str = "en",
    facts: date | None = DAY,
    settings: Settings = HOME,
) -> Overview:
    rows = row_writer(language, settings)
    writer = OverviewWriter(words(language), settings, DAY, facts, cameras=len(cameras))
    return writer.overview(cameras, [rows.row(each) for each in cameras])


def fine(count: int) -> list[AssessedCamera]:
    return [camera(MAINTAINED) for _ in range(count)]


def silent(count: int) -> list[AssessedCamera]:
    return [camera() for _ in range(count)]


SAID: list[tuple[list[AssessedCamera], Kind, Tone, str, str, str]] = [
    (
        [camera(FIX), camera(ENDED), camera(ENDED), *fine(9)],
        Kind.ATTENTION,
        Tone.DANGER,
        "3 of 12 cameras need attention",
        "1 needs an update, 2 have lost support.",
        "3 need attention",
    ),
    (
        [camera(ENDED), *fine(1)],
        Kind.ATTENTION,
        Tone.WARNING,
        "1 of 2 cameras needs attention",
        "1 has lost support.",
        "1 lost support",
    ),
    (
        [camera(ENDED)],
        Kind.ATTENTION,
        Tone.WARNING,
        "Your camera needs attention",
        "1 has lost support.",
        "1 lost support",
    ),
    (
        [
            camera(UNFIXED),
            camera(SERVICE_OVER),
            camera(SUPPLY, counts_supply=True),
            camera(ENDED, plan=PLANNED),
            camera(ENDED, isolated=FENCED),
            camera(HARDWARE),
        ],
        Kind.ATTENTION,
        Tone.DANGER,
        "5 of 6 cameras need attention",
        (
            "1 has a flaw that attackers use, 1 has lost its service, 1 is phased out, "
            "1 is to be replaced as planned, 1 is isolated. 1 cannot be told yet."
        ),
        "5 need attention",
    ),
    (
        [camera(ENDED, plan=PLANNED), camera(SUPPLY), *fine(1)],
        Kind.ATTENTION,
        Tone.INFO,
        "1 of 3 cameras needs attention",
        "1 is to be replaced as planned. 1 is phased out: plan a replacement.",
        "1 needs attention",
    ),
    (
        [camera(FIX), camera(FIX)],
        Kind.ATTENTION,
        Tone.DANGER,
        "2 of 2 cameras need attention",
        "2 need an update.",
        "2 need updates",
    ),
    (
        [camera(HARDWARE), *silent(2)],
        Kind.CANNOT_TELL,
        Tone.UNKNOWN,
        "1 of 3 cameras cannot be told yet",
        "For the others, no problem is known.",
        "1 cannot tell yet",
    ),
    (
        [camera(HARDWARE), camera(SUPPLY)],
        Kind.CANNOT_TELL,
        Tone.UNKNOWN,
        "1 of 2 cameras cannot be told yet",
        "1 is phased out: plan a replacement.",
        "1 cannot tell yet",
    ),
    (
        [camera(HARDWARE), camera(ENDED, accepted=(Risk.SUPPORT,)), *fine(1)],
        Kind.CANNOT_TELL,
        Tone.UNKNOWN,
        "1 of 3 cameras cannot be told yet",
        "1 is accepted.",
        "1 cannot tell yet",
    ),
    (
        [camera(HARDWARE)],
        Kind.CANNOT_TELL,
        Tone.UNKNOWN,
        "We cannot tell about your camera yet",
        "",
        "1 cannot tell yet",
    ),
    (
        [*fine(4), *silent(8)],
        Kind.NO_KNOWN_PROBLEM,
        Tone.UNKNOWN,
        "No known problem",
        "4 of 12 are still updated or supported. For 8, nobody says when support ends.",
        "No known problem",
    ),
    (
        silent(1),
        Kind.NO_KNOWN_PROBLEM,
        Tone.UNKNOWN,
        "No known problem",
        "Nobody says when its support ends.",
        "No known problem",
    ),
    (
        [*fine(3), camera(ENDING)],
        Kind.NO_KNOWN_PROBLEM,
        Tone.UNKNOWN,
        "No known problem",
        "1 is coming up. 3 of 4 are still updated or supported.",
        "Next: May 2027",
    ),
    (
        [camera(SUPPLY), camera(SUPPLY), *silent(1)],
        Kind.NO_KNOWN_PROBLEM,
        Tone.UNKNOWN,
        "No known problem",
        "2 are phased out: plan a replacement. For 1, nobody says when support ends.",
        "2 phased out",
    ),
    (
        [camera(NO_FIX), camera(SUPPLY)],
        Kind.NO_KNOWN_PROBLEM,
        Tone.UNKNOWN,
        "No known problem",
        "For 2, plan a replacement.",
        "2 to replace",
    ),
    (
        [camera(DUTY, duty=DutyAnswer.NAMED), *fine(2)],
        Kind.NO_KNOWN_PROBLEM,
        Tone.UNKNOWN,
        "No camera is known to be at risk",
        "A rule for this type of site names the maker of 1. 2 of 3 are still updated or supported.",
        "1 to replace",
    ),
    (
        [camera(ENDED, accepted=(Risk.SUPPORT,)), *fine(2)],
        Kind.NO_KNOWN_PROBLEM,
        Tone.UNKNOWN,
        "No known problem",
        "2 of 3 are still updated or supported. 1 is accepted.",
        "No known problem",
    ),
    (
        fine(12),
        Kind.FINE,
        Tone.SUCCESS,
        "All 12 cameras are fine",
        "Still updated or supported.",
        "All 12 are fine",
    ),
    (
        fine(1),
        Kind.FINE,
        Tone.SUCCESS,
        "Your camera is fine",
        "Still updated or supported.",
        "It is fine",
    ),
    (
        [],
        Kind.NO_CAMERAS,
        Tone.UNKNOWN,
        "No cameras to show",
        "Cameras that you add to Home Assistant are shown by themselves.",
        "No cameras",
    ),
]


@pytest.mark.parametrize(("cameras", "kind", "tone", "text", "note", "short"), SAID)
def test_the_headline_is_one_of_four(
    cameras: list[AssessedCamera], kind: Kind, tone: Tone, text: str, note: str, short: str
) -> None:
    found = overview(*cameras)
    headline = found.headline
    assert (headline.kind, headline.tone, headline.text) == (kind, tone, text)
    assert (headline.note, found.short) == (note, short)


@pytest.mark.parametrize(
    ("age", "tone", "text", "short"),
    [
        (30, Tone.SUCCESS, "All 2 cameras are fine", "All 2 are fine"),
        (31, Tone.SUCCESS, "All 2 cameras were fine on 30 October 2026", "Fine on 30 Oct"),
        (90, Tone.SUCCESS, "All 2 cameras were fine on 1 September 2026", "Fine on 1 Sept"),
        (91, Tone.UNKNOWN, "All 2 cameras were fine on 31 August 2026", "Fine on 31 Aug"),
    ],
)
def test_old_facts_date_the_headline_and_are_never_green(
    age: int, tone: Tone, text: str, short: str
) -> None:
    found = overview(*fine(2), facts=DAY - timedelta(days=age))
    assert (found.headline.tone, found.headline.text, found.short) == (tone, text, short)


def test_what_is_planned_is_fine_and_what_was_accepted_is_not() -> None:
    planned = camera(MAINTAINED, plan=PLANNED)
    accepted = camera(FIX, MAINTAINED, accepted=(Risk.SECURITY,), plan=PLANNED)
    assert overview(planned, *fine(1)).headline.kind is Kind.FINE
    assert overview(accepted, *fine(1)).headline.kind is Kind.NO_KNOWN_PROBLEM


def test_old_facts_date_what_is_not_known_too() -> None:
    facts = DAY - timedelta(days=31)
    found = overview(*silent(2), facts=facts)
    assert found.headline.text == "No problem was known on 30 October 2026"
    assert (
        overview(*fine(1), facts=facts).headline.text == "Your camera was fine on 30 October 2026"
    )


def test_facts_of_no_day_are_never_green() -> None:
    found = overview(*fine(2), facts=None)
    assert (found.headline.kind, found.headline.tone) == (Kind.FINE, Tone.UNKNOWN)
    assert found.place == "For a home in Canada"


@pytest.mark.parametrize(
    ("language", "count", "case"),
    [*product(LANGUAGES, (1, 2, 12, 100, 999), range(8))],
)
def test_a_tile_holds_what_it_says(language: str, count: int, case: int) -> None:
    kinds = [
        [camera(FIX)],
        [camera(ENDED)],
        [camera(FIX), camera(ENDED)],
        [camera(HARDWARE)],
        [camera(SUPPLY)],
        [camera(DUTY, duty=DutyAnswer.NAMED)],
        [camera(MAINTAINED)],
        [camera(SERVICE_OVER)],
    ][case]
    found = overview(*(kinds * count), language=language)
    assert 0 < len(found.short) <= MAX_SHORT
    old = overview(*(kinds * count), language=language, facts=DAY - timedelta(days=61))
    assert 0 < len(old.short) <= MAX_SHORT


def test_the_next_day_fits_a_tile_in_each_language() -> None:
    for language, ahead in product(LANGUAGES, range(0, 800, 5)):
        planned = Plan(replace_by=DAY + timedelta(days=ahead))
        short = overview(camera(SUPPLY, plan=planned), language=language).short
        assert 0 < len(short) <= MAX_SHORT
        assert any(char.isdecimal() for char in short)


@pytest.mark.parametrize(
    ("settings", "place"),
    [
        (Settings(country="CA"), "For a home in Canada · facts checked 30 November 2026"),
        (Settings(), "No country is set · facts checked 30 November 2026"),
        (
            Settings(country="CA", region="CA-QC"),
            "For a home in Quebec · facts checked 30 November 2026",
        ),
        (
            Settings(country="CA", region="CA-BC"),
            "For a home in Canada · facts checked 30 November 2026",
        ),
    ],
)
def test_the_foot_says_for_where_and_as_of_when(settings: Settings, place: str) -> None:
    assert overview(settings=settings).place == place


def test_groups_are_counted_and_named() -> None:
    names = ["Attic", "Barn", "Cellar", "Door", "Eaves", "Fence"]
    found = overview(
        *(camera(MAINTAINED, name=name) for name in names),
        camera(ENDED, plan=PLANNED, name="Terrace"),
        camera(ENDING, name="Roof"),
        camera(HARDWARE, name="Car port"),
        camera(HARDWARE, name="Porch"),
    )
    said = {group.value: text for group, text in found.groups.items()}
    assert [*said] == ["coming_up", "cannot_tell", "fine"]
    assert said["fine"].names == "Attic, Barn, Cellar, Door and 2 more"
    assert (said["fine"].title, said["fine"].count) == ("Fine", "6 are fine")
    assert said["coming_up"].names == "Terrace by 15 December 2026 and Roof in May 2027"
    assert said["coming_up"].count == "2 coming up"
    assert said["cannot_tell"].names == "Car port and Porch"


def test_only_those_that_a_step_helps_need_help() -> None:
    from .test_next_step import UNNAMED  # noqa: PLC0415 - the one camera that no step helps

    found = overview(camera(HARDWARE, name="Attic"), camera(identity=UNNAMED, name="Barn"))
    (text,) = found.groups.values()
    assert (text.count, text.names) == ("2 we cannot tell yet", "1 needs your help: Attic")
