"""Many cards share the work, and leave nothing behind once nobody looks any more."""

from collections import Counter
from typing import Any

from homeassistant.core import HomeAssistant
from homeassistant.helpers import area_registry as ar, device_registry as dr
import pytest
from pytest_homeassistant_custom_component.common import MockUser

from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.overview import book
from custom_components.camera_lifecycle.overview.overview import OverviewWriter
from custom_components.camera_lifecycle.overview.row import RowWriter
from tests.integration.home import Home

from .conftest import OpenScreen
from .screen import Screen, later


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """Count what is written: `fleets`, `rows`, `overviews`."""
    counted: Counter[str] = Counter()
    for owner, name, what in (
        (book, "_write", "fleets"),
        (RowWriter, "row", "rows"),
        (OverviewWriter, "said", "overviews"),
    ):
        count(monkeypatch, counted, owner, name, what)
    return counted


def count(
    monkeypatch: pytest.MonkeyPatch, counted: Counter[str], owner: Any, name: str, what: str
) -> None:
    do = getattr(owner, name)

    def counting(*args: Any) -> Any:
        counted[what] += 1
        return do(*args)

    monkeypatch.setattr(owner, name, counting)


def rename(home: Home, old: str, new: str) -> None:
    device = home.cameras[old].camera.primary_device_id
    dr.async_get(home.hass).async_update_device(device, name_by_user=new)


async def test_twenty_cards_cost_what_one_does(
    house: Home, screen: Screen, written: Counter[str]
) -> None:
    cards = [await screen.card() for _ in range(20)]
    assert written == {"fleets": 1, "rows": 3, "overviews": 1}
    written.clear()
    for card in cards:
        await card.news()
    rename(house, "Gate", "Portal")
    await house.settle()
    assert (written["fleets"], written["rows"]) == (1, 1)
    assert written["overviews"] <= 1  # none where a date of several cameras names another one
    for card in cards:
        (news,) = await card.news()
        assert [row["name"] for row in news["cameras"]] == ["Portal"]


async def test_two_cards_of_a_connection_are_two(
    hass: HomeAssistant, house: Home, screen: Screen
) -> None:
    yard = ar.async_get(hass).async_get_area_by_name("Yard")
    hall = ar.async_get(hass).async_get_area_by_name("Hall")
    outside = await screen.card(areas=[yard.id], language="de")
    inside = await screen.card(areas=[hall.id])
    assert (outside.names, inside.names) == ({"Gate"}, {"Door", "Mystery"})
    for card in (outside, inside):
        await card.news()
    rename(house, "Gate", "Portal")
    await house.settle()
    assert len(await outside.news()) == 1
    assert await inside.news() == []
    await outside.end()
    rename(house, "Portal", "Gate")
    rename(house, "Door", "Porch")
    await house.settle()
    assert await outside.news() == []
    (news,) = await inside.news()
    assert [row["name"] for row in news["cameras"]] == ["Porch"]


async def test_a_language_in_which_nobody_looks_is_forgotten(house: Home, screen: Screen) -> None:
    kept = house.us.runtime_data.overviews._written
    english, german = await screen.card(language="en"), await screen.card(language="de")
    french = await screen.card(language="fr")
    assert {*kept} == {"en", "de", "fr"}
    await german.end()
    assert {*kept} == {"en", "fr"}
    rename(house, "Gate", "Portal")
    await house.settle()
    assert {*kept} == {"en", "fr"}
    await french.end()
    await english.end()
    assert not {*kept}


async def test_what_is_shown_after_the_fleet_of_before_is_let_go(
    house: Home, screen: Screen
) -> None:
    """A card holds one fleet, not each that it was ever sent."""
    card = await screen.card()
    before = house.us.runtime_data.overviews._written["en"]
    row = before.json[house.cameras["Door"].camera.id]
    rename(house, "Gate", "Portal")
    await house.settle()
    await card.news()
    now = house.us.runtime_data.overviews._written["en"]
    assert now is not before
    assert now.json[house.cameras["Door"].camera.id] is row, "what is as it was is the same"


async def test_restricted_users_share_too(
    house: Home, look: OpenScreen, screen: Screen, other_user: MockUser, written: Counter[str]
) -> None:
    await screen.card()
    other = await (await look(other_user)).card()
    assert other.names == {"Gate", "Door", "Mystery"}
    assert written == {"fleets": 1, "rows": 3, "overviews": 1}


async def test_a_device_that_we_make_later_is_told(
    hass: HomeAssistant, house: Home, screen: Screen
) -> None:
    """Of a camera without a device, that may be after it was first shown."""
    hass.states.async_set("camera.yaml", "idle", {"brand": "Reolink", "model_name": "RLC-810A"})
    await house.settle()
    card = await screen.card()
    (row,) = [row for row in card.rows.values() if row["name"] not in {"Gate", "Door", "Mystery"}]
    devices, identifier = dr.async_get(hass), (DOMAIN, row["id"])
    device = devices.async_get(row["device_id"])
    assert device is not None
    assert identifier in device.identifiers
    devices.async_remove_device(device.id)
    ar.async_get(hass).async_create("Attic")
    await later(house, card)
    assert card.rows[row["id"]]["device_id"] is None
    made = devices.async_get_or_create(config_entry_id=house.us.entry_id, identifiers={identifier})
    await later(house, card)
    assert card.rows[row["id"]]["device_id"] == made.id
