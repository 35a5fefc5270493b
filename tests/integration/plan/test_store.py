"""The store of plans: it survives, and what is damaged costs nothing but itself."""

from datetime import date
from typing import Any

from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr
from hypothesis import given, strategies as st
import pytest

from custom_components.camera_lifecycle.owner.answers import MAX_NOTE_LENGTH
from custom_components.camera_lifecycle.owner.plan import NO_PLAN, Plan, merge_plans
from custom_components.camera_lifecycle.owner.plan_store import KEY, PlanStore
from custom_components.camera_lifecycle.store import storage_key
from tests.integration.home import REOLINK, Home

from .planned import set_plan

STORE = storage_key(KEY)
PLAN = Plan(date(2024, 5, 1), date(2026, 5, 1), note="receipt in the blue folder")
ROW = {"purchased": "2024-05-01", "warranty_until": "2026-05-01", "note": PLAN.note}


def stored(data: Any, version: int = 1) -> dict[str, Any]:
    """Return the store's file."""
    return {STORE: {"version": version, "key": STORE, "data": data}}


async def load(hass: HomeAssistant) -> PlanStore:
    """Return what the store holds."""
    plans = PlanStore(hass)
    await plans.async_load()
    return plans


async def test_what_was_noted_is_kept(hass: HomeAssistant, hass_storage: dict[str, Any]) -> None:
    plans = await load(hass)
    await plans.async_set({"one": PLAN, "two": Plan(note="x")})
    await plans.async_set({"two": NO_PLAN})
    assert (await load(hass)).plans == {"one": PLAN}


@pytest.mark.fault("data", "the notes about a camera are damaged on the disk", "only they are lost")
@pytest.mark.logs("are damaged and were left out")
@pytest.mark.parametrize(
    "damage",
    [
        {"purchased": "yesterday"},
        {"purchased": 20240501},
        {"warranty_until": ["2026-05-01"]},
        "nonsense",
        None,
        ["2026-05-01"],
    ],
)
async def test_a_damaged_row_costs_itself_and_is_told_of(
    hass: HomeAssistant,
    hass_storage: dict[str, Any],
    caplog: pytest.LogCaptureFixture,
    damage: Any,
) -> None:
    hass_storage |= stored({"cameras": {"one": ROW, "two": damage}})
    assert (await load(hass)).plans == {"one": PLAN}
    (told,) = [r for r in caplog.records if r.levelname == "WARNING"]
    assert told.getMessage().startswith("1 of the notes about cameras")


@pytest.mark.logs("are damaged and were left out")
@pytest.mark.parametrize("data", [[], "x", 17, {"cameras": []}, {}])
async def test_a_store_that_is_none_at_all_is_empty(
    hass: HomeAssistant, hass_storage: dict[str, Any], caplog: pytest.LogCaptureFixture, data: Any
) -> None:
    hass_storage |= stored(data)
    assert not (await load(hass)).plans
    assert "are damaged" in caplog.text


@pytest.mark.logs("were written by a newer version")
async def test_a_newer_store_is_left_as_it_is(
    hass: HomeAssistant, hass_storage: dict[str, Any], caplog: pytest.LogCaptureFixture
) -> None:
    hass_storage |= stored({"cameras": {"one": ROW}}, version=2)
    plans = await load(hass)
    await plans.async_set({"two": PLAN})
    assert plans.plans == {"two": PLAN}
    assert hass_storage[STORE]["version"] == 2
    assert hass_storage[STORE]["data"] == {"cameras": {"one": ROW}}
    assert "written by a newer version" in caplog.text


@given(st.recursive(st.none() | st.integers() | st.text(), st.lists, max_leaves=5))
def test_no_value_makes_it_raise(value: Any) -> None:
    assert Plan.from_json(value) is None
    row = {"purchased": value, "warranty_until": value, "replace_by": value, "note": value}
    read = Plan.from_json(row)
    assert read is None or len(read.note or "") <= MAX_NOTE_LENGTH


def test_a_plan_is_put_together_from_both_stores() -> None:
    day = date(2027, 1, 1)
    assert merge_plans({"a": PLAN}, {"a": day, "b": day}) == {
        "a": Plan(PLAN.purchased, PLAN.warranty_until, day, PLAN.note),
        "b": Plan(replace_by=day),
    }


async def test_it_outlives_reload_and_a_camera_that_goes_and_comes(
    hass: HomeAssistant, home: Home, hass_storage: dict[str, Any]
) -> None:
    device = home.camera("reolink", "Yard", identifier="yard", **REOLINK)
    entry = await home.set_up()
    await set_plan(hass, {"device_id": device.id}, purchased="2024-05-01", note="x")
    await hass.config_entries.async_reload(entry.entry_id)
    await hass.async_block_till_done()
    assert home.cameras["Yard"].plan == Plan(date(2024, 5, 1), note="x")

    dr.async_get(hass).async_remove_device(device.id)
    await home.settle()
    assert not home.cameras
    home.camera("reolink", "Yard", identifier="yard", **REOLINK)
    await home.settle()
    assert home.cameras["Yard"].plan.note == "x"

    await hass.config_entries.async_remove(entry.entry_id)
    await hass.async_block_till_done()
    assert STORE not in hass_storage
