"""What a client was last told, as it is kept: whatever lies in the file."""

from datetime import date
import json
from typing import Any

from homeassistant.core import HomeAssistant
import pytest

from custom_components.camera_lifecycle.engine.model import SupportStatus
from custom_components.camera_lifecycle.fleet.report_picture import (
    CameraPicture,
    ReportPicture,
    ReportPictureStore,
    StepPicture,
)
from custom_components.camera_lifecycle.owner.steps import StepState

CAMERA = CameraPicture("Gate", SupportStatus.ENDED, None, "1.0")
STEP = StepPicture("Garden", StepState.ORDERED)


def of(day: int) -> ReportPicture:
    return ReportPicture(date(2026, 11, day), {"a": CAMERA}, {"s": STEP})


@pytest.fixture
def store(hass: HomeAssistant) -> ReportPictureStore:
    return ReportPictureStore(hass)


def kept(hass: HomeAssistant, content: Any) -> tuple[ReportPictureStore, int]:
    """Return a store that has read `content`, and how many parts were damaged."""
    store = ReportPictureStore(hass)
    return store, store.read(json.loads(json.dumps(content)))


async def test_reports_of_one_day_are_compared_with_the_day_before(
    hass: HomeAssistant, store: ReportPictureStore
) -> None:
    assert store.before(date(2026, 11, 1)) is None
    for day in (1, 2, 2, 4):
        store.async_keep(of(day))
    assert store.before(date(2026, 11, 4)) == of(2)
    assert store.before(date(2026, 11, 9)) == of(4)
    again, damaged = kept(hass, store.content())
    assert (again.before(date(2026, 11, 4)), damaged) == (of(2), 0)
    assert again.content() == store.content()


@pytest.mark.fault(
    "clock",
    "a report was made while the clock was ahead",
    "the next one isn't compared with a day to come",
)
async def test_a_report_of_a_day_that_lies_ahead_is_forgotten(store: ReportPictureStore) -> None:
    store.async_keep(of(9))  # the clock was ahead
    store.async_keep(of(2))
    assert store.before(date(2026, 11, 30)) == of(2)
    assert store.before(date(2026, 11, 2)) is None


@pytest.mark.fault(
    "data", "the memory of the last report is damaged", "only what is damaged is lost"
)
@pytest.mark.parametrize(
    ("content", "damaged"),
    [
        ([], 1),
        (17, 1),
        ({}, 0),
        ({"made": 17}, 1),
        ({"made": [17]}, 1),
        ({"made": [{"day": 17}]}, 1),
        ({"made": [{"day": "yesterday"}]}, 1),
        ({"made": [{"day": "2026-11-01", "cameras": 17, "steps": []}]}, 2),
        ({"made": [{"day": "2026-11-01", "cameras": {"a": 17}, "steps": {"s": 17}}]}, 2),
        ({"made": [{"day": "2026-11-01", "cameras": {"a": {"status": "x"}}}]}, 1),
    ],
)
async def test_a_damaged_file_costs_what_is_damaged(
    hass: HomeAssistant, content: Any, damaged: int
) -> None:
    store, found = kept(hass, content)
    assert found == damaged
    store.async_keep(of(2))
    assert store.before(date(2026, 11, 3)) == of(2)


@pytest.mark.parametrize("value", [17, [], {}, "perhaps"])
@pytest.mark.parametrize("part", ["name", "status", "at_risk", "firmware", "state"])
async def test_a_value_of_a_wrong_type_costs_its_row(
    hass: HomeAssistant, part: str, value: Any
) -> None:
    row = json.loads(json.dumps(of(1).as_json()))
    kind, key = ("steps", "s") if part == "state" else ("cameras", "a")
    row[kind][key][part] = value
    _, damaged = kept(hass, {"made": [row]})
    is_text = part in {"name", "firmware"} and isinstance(value, str)
    assert damaged == (0 if is_text else 1)


async def test_a_step_without_a_name_costs_its_row(hass: HomeAssistant) -> None:
    row = of(1).as_json() | {"steps": {"s": {"name": None, "state": "planned"}}}
    _, damaged = kept(hass, {"made": [row]})
    assert damaged == 1
