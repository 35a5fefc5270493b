"""What was last told, as it is kept: read back as it was, and never a fault."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any, cast

from homeassistant.core import HomeAssistant
from hypothesis import given, strategies as st
import pytest

from custom_components.camera_lifecycle.engine.assessment import Risk
from custom_components.camera_lifecycle.engine.model import Site, SupportStatus
from custom_components.camera_lifecycle.fleet.model import AssessedCamera
from custom_components.camera_lifecycle.store import storage_key
from custom_components.camera_lifecycle.telling.because import Grounds
from custom_components.camera_lifecycle.telling.change import Pass
from custom_components.camera_lifecycle.telling.lately import (
    KEY as LATELY_KEY,
    MAX_ROWS,
    LatelyTold,
    LatelyToldStore,
)
from custom_components.camera_lifecycle.telling.memory import KEY, ToldStore
from custom_components.camera_lifecycle.telling.picture import Picture
from custom_components.camera_lifecycle.telling.signs import Signs

STORE = storage_key(KEY)
LATELY = storage_key(LATELY_KEY)
MOMENT = datetime(2026, 11, 29, 8, 30, tzinfo=UTC)
PICTURE = Picture(
    name="Garage",
    status=SupportStatus.ENDED,
    status_since=MOMENT,
    risks={Risk.SECURITY: MOMENT},
    risks_since=MOMENT,
    calm_since=None,
    decided=True,
    is_security_open=True,
    exploited={"CVE-2021-36260": MOMENT},
    firmware="V5.5.0",
    version="5.5.0",
    build_date=date(2021, 1, 26),
    newest="V5.7.0",
    newest_since=MOMENT,
    until=date(2027, 1, 1),
    has_device=False,
    gone=True,
    signs=Signs("a", "b", "c", "d", "e", "f"),
)
GROUNDS = Grounds(
    3, "2026.11.29/x", date(2026, 11, 29), "US", "US-TX", Site.BUSINESS, 6, counts_supply=True
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda each: st.lists(each) | st.dictionaries(st.text(), each),
    max_leaves=5,
)


def test_what_is_stored_is_read_back() -> None:
    assert Picture.from_json(PICTURE.as_json()) == PICTURE
    assert Picture.from_json(Picture().as_json()) == Picture()
    assert Grounds.from_json(GROUNDS.as_json()) == GROUNDS


@given(JSON, st.sampled_from([*PICTURE.as_json()]))
def test_no_value_makes_it_raise(value: Any, key: str) -> None:
    assert Picture.from_json(value) is None
    assert Grounds.from_json(value) is None
    Picture.from_json({**PICTURE.as_json(), key: value})
    Picture.from_old_json(value)
    Picture.from_old_json({"status": value, "at_risk": value, "exploited": value})
    for field in GROUNDS.as_json():
        Grounds.from_json({**GROUNDS.as_json(), field: value})


@pytest.mark.fault(
    "data", "what was last told is damaged on the disk", "only what is damaged is left out"
)
@pytest.mark.logs("are damaged and were left out")
@pytest.mark.parametrize(
    ("data", "pictures", "is_known"),
    [
        (None, 0, False),
        ([], 0, False),
        ("x", 0, False),
        ({}, 0, False),
        ({"one": 17}, 0, False),
        ({"one": {"status": "odd"}}, 0, False),
        ({"one": {"status": "ended", "at_risk": True, "exploited": []}}, 1, True),
        ({"cameras": {"one": PICTURE.as_json()}}, 1, True),
        ({"cameras": {"one": PICTURE.as_json()}, "grounds": 17, "told_until": "x"}, 1, True),
        ({"cameras": {"one": 17}, "grounds": GROUNDS.as_json(), "told_until": 4}, 0, True),
        ({"cameras": [], "grounds": GROUNDS.as_json(), "quiet": "2026-11-29"}, 0, True),
    ],
)
async def test_what_is_damaged_is_left_out(
    hass: HomeAssistant,
    hass_storage: dict[str, Any],
    data: Any,
    pictures: int,
    *,
    is_known: bool,
) -> None:
    hass_storage[STORE] = {"version": 1, "key": STORE, "data": data}
    store = await loaded(hass)
    assert len(store.memory.pictures) == pictures
    assert (store.memory.grounds is not None) == is_known
    await store.async_close()


async def loaded(hass: HomeAssistant) -> ToldStore:
    """Return what a start would find on the disk."""
    lately = LatelyToldStore(hass)
    await lately.async_load()
    store = ToldStore(hass, lately)
    await store.async_load()
    return store


def told(**now: Picture) -> Pass:
    """Return a pass in which nothing is a change of a camera, and all were looked at."""
    looked_at = cast("Mapping[str, AssessedCamera]", now)  # which ones is all that counts
    return Pass(MOMENT, GROUNDS.day, GROUNDS.day, now, now, {}, touched=looked_at)


@pytest.mark.fault(
    "process",
    "Home Assistant crashes right after automations have heard a change",
    "what was told is on the disk already, so nothing is heard twice",
)
@pytest.mark.parametrize(
    ("picture", "grounds", "is_at_once"),
    [
        (PICTURE, replace(GROUNDS, day=GROUNDS.day + timedelta(days=1)), True),
        (PICTURE, replace(GROUNDS, facts="others"), True),
        (replace(PICTURE, newest="V5.8.0"), GROUNDS, True),
        (replace(PICTURE, until=date(2028, 1, 1)), GROUNDS, True),
        (replace(PICTURE, build_date=date(2022, 1, 1)), GROUNDS, True),
        (replace(PICTURE, signs=Signs("other")), GROUNDS, False),
        (PICTURE, GROUNDS, False),
    ],
)
async def test_a_crash_after_it_was_heard_has_it_heard_no_more(
    hass: HomeAssistant,
    hass_storage: dict[str, Any],
    picture: Picture,
    grounds: Grounds,
    *,
    is_at_once: bool,
) -> None:
    store = await loaded(hass)
    await store.async_keep(told(one=PICTURE), GROUNDS)
    await store.async_keep(told(one=picture), grounds)
    after_crash = await loaded(hass)
    now = (after_crash.memory.pictures["one"], after_crash.memory.grounds)
    assert now == ((picture, grounds) if is_at_once else (PICTURE, GROUNDS))
    await store.async_close()
    assert hass_storage[STORE]["data"]["cameras"]["one"] == picture.as_json()


async def test_a_camera_that_is_first_seen_is_kept_at_once(
    hass: HomeAssistant, hass_storage: dict[str, Any]
) -> None:
    store = await loaded(hass)
    await store.async_keep(told(one=PICTURE), GROUNDS)
    await store.async_keep(told(one=PICTURE, two=PICTURE), GROUNDS)
    assert [*hass_storage[STORE]["data"]["cameras"]] == ["one"]
    assert [*(await loaded(hass)).memory.pictures] == ["one", "two"]
    await store.async_close()
    assert [*hass_storage[STORE]["data"]["cameras"]] == ["one", "two"]


async def test_one_change_of_many_cameras_writes_one_row(
    hass: HomeAssistant, hass_storage: dict[str, Any]
) -> None:
    many = {f"camera {number}": PICTURE for number in range(200)}
    store = await loaded(hass)
    await store.async_keep(told(**many), GROUNDS)
    all_written = dict(hass_storage[STORE]["data"])
    many["camera 7"] = replace(PICTURE, newest="V5.8.0")
    await store.async_keep(told(**many), GROUNDS)
    assert hass_storage[STORE]["data"] == all_written
    assert [*hass_storage[LATELY]["data"]["cameras"]] == ["camera 7"]
    await store.async_close()


async def test_what_was_written_lately_is_older_than_what_all_were_written_with(
    hass: HomeAssistant, hass_storage: dict[str, Any]
) -> None:
    """The small file is not removed when the large one is written; it is known to be older."""
    store = await loaded(hass)
    await store.async_keep(told(one=PICTURE), GROUNDS)
    for version in ("V5.8.0", "V5.9.0"):
        await store.async_keep(told(one=replace(PICTURE, newest=version)), GROUNDS)
    last = replace(PICTURE, newest="V6.0.0")
    await store.async_keep(told(one=last), replace(GROUNDS, facts="others"))
    lately = hass_storage[LATELY]["data"]["cameras"]["one"]
    assert lately["newest"] == "V5.9.0"
    assert (await loaded(hass)).memory.pictures == {"one": last}
    await store.async_close()


async def test_many_changes_are_written_with_all(
    hass: HomeAssistant, hass_storage: dict[str, Any]
) -> None:
    """The small file stays small."""
    store = await loaded(hass)
    pictures = {"one": PICTURE}
    await store.async_keep(told(**pictures), GROUNDS)
    for number in range(MAX_ROWS * 3):
        pictures[f"camera {number}"] = PICTURE
        await store.async_keep(told(**pictures), GROUNDS)
        assert len(hass_storage[LATELY]["data"]["cameras"]) <= MAX_ROWS
        if number % 50 == 0:
            assert (await loaded(hass)).memory.pictures == pictures
    await store.async_close()


@given(JSON)
def test_no_stored_row_of_lately_makes_it_raise(value: Any) -> None:
    LatelyTold.from_json(value)
    row = LatelyTold(3, PICTURE)
    assert LatelyTold.from_json(row.as_json()) == row
    LatelyTold.from_json({**PICTURE.as_json(), "number": value})


@pytest.mark.fault(
    "data",
    "the file of what was told lately is damaged on the disk",
    "what was told before is still known",
)
@pytest.mark.logs("are damaged and were left out")
@pytest.mark.parametrize("data", [[], {"number": "x", "cameras": {"one": 5}}, {"cameras": 7}])
async def test_damage_lately_leaves_the_rest(
    hass: HomeAssistant, hass_storage: dict[str, Any], data: Any
) -> None:
    store = await loaded(hass)
    await store.async_keep(told(one=PICTURE), GROUNDS)
    await store.async_close()
    hass_storage[LATELY] = {"version": 1, "key": LATELY, "data": data}
    assert (await loaded(hass)).memory.pictures == {"one": PICTURE}
