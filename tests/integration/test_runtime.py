"""One runtime value: what an answer, a plan and a setting cost, and what a reload keeps."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util
import pytest

from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.inventory import assemble as inventory_assemble
from custom_components.camera_lifecycle.inventory.build import InventoryBuilder
from custom_components.camera_lifecycle.notices.build import IssueBuilder

from .home import REOLINK, Home
from .notices.board import Board, Menu
from .notices.conftest import board, open_menu, verdicts  # noqa: F401 - fixtures
from .notices.verdicts import Verdicts

NOTICE = "phased_out_hikvision"


class Counted:
    """How often inventories were taken and notices rendered."""

    inventories = 0
    renderings = 0


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> Counted:
    """Count what costs."""
    count = Counted()
    take, render = InventoryBuilder.async_build, IssueBuilder.async_build

    async def counting_inventory(self: Any, *args: Any) -> Any:
        count.inventories += 1
        return await take(self, *args)

    async def counting_rendering(self: Any, *args: Any) -> Any:
        count.renderings += 1
        return await render(self, *args)

    monkeypatch.setattr(InventoryBuilder, "async_build", counting_inventory)
    monkeypatch.setattr(IssueBuilder, "async_build", counting_rendering)
    return count


@contextmanager
def costs(count: Counted, *, inventories: int, renderings: int) -> Iterator[None]:
    """Hold that the body takes so many inventories and renders the notices so often."""
    before = count.inventories, count.renderings
    yield
    now = count.inventories - before[0], count.renderings - before[1]
    assert now == (inventories, renderings)


@pytest.fixture
async def two(board: Board, verdicts: Verdicts, counted: Counted) -> Board:  # noqa: F811
    """Return a home with two phased-out cameras."""
    verdicts.phased_out = {"Hikvision"}
    board.camera("Garage", identifier="garage")
    board.camera("Garden", identifier="garden")
    await board.home.set_up()
    return board


def a_day_ahead() -> str:
    return (dt_util.now().date() + timedelta(days=200)).isoformat()


@pytest.mark.parametrize(
    ("steps", "values"),
    [
        (["remind_later"], {"days": "30"}),
        (["accept_risk"], {}),
        (["plan_replacement"], {"date": a_day_ahead()}),
        (["wrong", "wrong_maker"], {"maker": "axis"}),
        (["wrong", "not_a_camera"], {}),
    ],
)
async def test_an_answer_takes_no_inventory_and_renders_once(
    two: Board,
    counted: Counted,
    open_menu: Any,  # noqa: F811
    hass: HomeAssistant,
    steps: list[str],
    values: dict[str, Any],
) -> None:
    menu: Menu = await open_menu(NOTICE)
    for step in steps:
        await menu.choose(step)
    garage = two.home.cameras["Garage"].camera.id
    with costs(counted, inventories=0, renderings=1):
        shown = await menu.fill(**values, cameras=[garage])
        if shown.get("step_id") == "confirm":
            shown = await menu.choose("overrule")
        if shown.get("step_id") == "report":
            await menu.fill()
        await hass.async_block_till_done()


async def test_a_plan_takes_no_inventory_and_renders_once(
    two: Board, counted: Counted, hass: HomeAssistant
) -> None:
    garage = two.home.cameras["Garage"].camera
    with costs(counted, inventories=0, renderings=1):
        await hass.services.async_call(
            DOMAIN,
            "set_plan",
            {"device_id": garage.primary_device_id, "replace_by": a_day_ahead()},
            blocking=True,
        )
        await hass.async_block_till_done()
    assert two.home.cameras["Garage"].plan.replace_by is not None


async def test_a_setting_takes_no_inventory(
    two: Board, counted: Counted, hass: HomeAssistant
) -> None:
    entry = two.home.us
    runtime = entry.runtime_data
    with costs(counted, inventories=0, renderings=1):
        hass.config_entries.async_update_entry(entry, data={**entry.data, "country": "CA"})
        await hass.async_block_till_done()
    assert entry.runtime_data is runtime
    assert runtime.coordinator.settings.country == "CA"


@pytest.mark.fault(
    "process", "the registries change while an inventory is taken", "another one follows"
)
async def test_registries_that_change_while_an_inventory_is_taken_cost_a_further_one(
    two: Board, counted: Counted, hass: HomeAssistant
) -> None:
    coordinator = two.home.us.runtime_data.coordinator
    before = counted.inventories
    first = hass.async_create_task(coordinator.async_refresh())
    second = hass.async_create_task(coordinator.async_refresh())
    await first
    await second
    await hass.async_block_till_done()
    assert counted.inventories == before + 2


async def test_a_camera_is_identified_once(
    home: Home, hass: HomeAssistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    identified: list[str] = []
    identify = inventory_assemble.identify

    def counting(camera: Any, *args: Any, **kwargs: Any) -> Any:
        identified.append(camera.id)
        return identify(camera, *args, **kwargs)

    monkeypatch.setattr(inventory_assemble, "identify", counting)
    monkeypatch.setattr("custom_components.camera_lifecycle.engine.assess.identify", counting)
    devices = [home.camera("reolink", f"Camera {number}", **REOLINK) for number in range(5)]
    await home.set_up()
    assert sorted(identified) == sorted(device.id for device in devices)


async def test_nothing_of_ours_is_in_hass_data(two: Board, hass: HomeAssistant) -> None:
    assert not [key for key in hass.data if str(key).startswith(DOMAIN)]


async def test_a_menu_that_is_open_while_the_entry_goes_off_says_so(
    two: Board,
    open_menu: Any,  # noqa: F811
    hass: HomeAssistant,
) -> None:
    steps = {
        "remind_later": {"days": "30"},
        "plan_replacement": {"date": a_day_ahead()},
        "accept_risk": {},
    }
    menus: dict[str, Menu] = {}
    for step in steps:
        menus[step] = await open_menu(NOTICE)
        await menus[step].choose(step)
    wrong: Menu = await open_menu(NOTICE)
    await wrong.choose("wrong")
    await hass.config_entries.async_unload(two.home.us.entry_id)
    await hass.async_block_till_done()
    for step, values in steps.items():
        shown = await menus[step].fill(**values)
        assert (shown["type"], shown["reason"]) == ("abort", "not_ready"), step
    shown = await wrong.choose("wrong_maker")
    assert (shown["type"], shown["reason"]) == ("abort", "not_ready")
    assert NOTICE in two.all(), "an entry that is off deletes nothing"


@pytest.mark.fault("process", "a reload while something waits to be written", "it is written first")
async def test_what_waits_to_be_written_is_written_before_a_reload_reads_it(
    two: Board, hass: HomeAssistant, hass_storage: dict[str, Any]
) -> None:
    """Told-of states are written within half a minute; a reload must not lose them."""
    assert f"{DOMAIN}.acknowledgements" not in hass_storage
    await two.reload()
    kept = hass_storage[f"{DOMAIN}.acknowledgements"]["data"]["told"]
    assert {row["issue"] for row in kept} == {NOTICE}
    assert two.home.us.runtime_data.stores.answers.issue_states


async def test_a_store_of_an_entry_that_was_unloaded_writes_no_more(
    two: Board, hass: HomeAssistant, hass_storage: dict[str, Any]
) -> None:
    stores = two.home.us.runtime_data.stores
    await hass.config_entries.async_unload(two.home.us.entry_id)
    hass_storage.clear()
    for store in stores:
        store.async_save_within(0)
        await store.async_save()
    await hass.async_block_till_done()
    assert not [key for key in hass_storage if key.startswith(DOMAIN)]


@pytest.mark.fault(
    "process",
    "the integration is unloaded while issues are to be published",
    "none is published anymore",
)
async def test_nothing_is_published_once_the_entry_is_off(
    two: Board, counted: Counted, hass: HomeAssistant
) -> None:
    publisher = two.home.us.runtime_data.publisher
    await hass.config_entries.async_unload(two.home.us.entry_id)
    with costs(counted, inventories=0, renderings=0):
        await publisher.async_publish()
