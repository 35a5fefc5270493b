"""Who is sent what: looked up at each message, whatever has changed since the last one."""

from typing import Any

from homeassistant.auth.const import GROUP_ID_ADMIN, GROUP_ID_USER
from homeassistant.auth.models import User
from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr, entity_registry as er
import pytest
from pytest_homeassistant_custom_component.common import MockUser

from tests.integration.home import REOLINK, Home

from .conftest import OpenScreen
from .screen import Screen, later


def reads(entity_id: str) -> dict[str, Any]:
    return {"entities": {"entity_ids": {entity_id: {"read": True}}}}


def entity(home: Home, name: str, domain: str) -> str:
    device = home.cameras[name].camera.primary_device_id
    entries = er.async_entries_for_device(er.async_get(home.hass), device)
    return next(entry.entity_id for entry in entries if entry.domain == domain)


async def ada(hass: HomeAssistant) -> User:
    """Return an administrator whose rights Home Assistant itself can change."""
    await hass.auth.async_create_user("Owner", group_ids=[GROUP_ID_ADMIN])
    return await hass.auth.async_create_user("Ada", group_ids=[GROUP_ID_ADMIN])


async def test_a_step_is_for_administrators(
    house: Home, look: OpenScreen, screen: Screen, other_user: MockUser
) -> None:
    card, other = await screen.card(), await (await look(other_user)).card()
    assert {row["name"] for row in card.rows.values() if row["step"]} >= {"Gate", "Mystery"}
    assert other.last["is_admin"] is False
    without = {key: {**row, "step": None} for key, row in card.rows.items()}
    assert other.rows == without
    assert other.last["overview"] == card.last["overview"], "may read every camera"


@pytest.mark.attack("user", "a card of a user who may read one camera", "no word about the others")
@pytest.mark.parametrize("domain", ["camera", "sensor", "binary_sensor"])
async def test_others_hear_of_cameras_whose_entities_they_may_read(
    house: Home, look: OpenScreen, other_user: MockUser, domain: str
) -> None:
    await house.set_up(country="CA")
    other_user.mock_policy(reads(entity(house, "Door", domain)))
    card = await (await look(other_user)).card()
    assert card.names == {"Door"}
    assert sum(card.last["overview"]["counts"].values()) == 1
    assert not any(name in str(card.messages) for name in ("Gate", "Mystery", "Yard"))
    gate = house.cameras["Gate"].camera.primary_device_id
    await card.news()
    dr.async_get(house.hass).async_update_device(gate, name_by_user="Portal")
    await house.settle()
    assert await card.news() == [], "what is not for the user is no news"


@pytest.mark.parametrize(
    "policy", [{}, {"entities": {}}, {"entities": {"domains": {"light": True}}}]
)
async def test_who_may_read_none_hears_of_none(
    house: Home, look: OpenScreen, other_user: MockUser, policy: Any
) -> None:
    await house.set_up(country="CA")
    other_user.mock_policy(policy)
    card = await (await look(other_user)).card()
    assert card.rows == {}
    assert card.kind == "no_cameras"


@pytest.mark.attack(
    "user",
    "a user loses the right to a camera while a card is open",
    "it is gone with the next message",
)
async def test_rights_are_looked_up_at_each_message(
    house: Home, look: OpenScreen, other_user: MockUser
) -> None:
    await house.set_up(country="CA")
    card = await (await look(other_user)).card()
    assert card.names == {"Gate", "Door", "Mystery"}
    other_user.mock_policy(reads(entity(house, "Door", "camera")))
    device = house.cameras["Door"].camera.primary_device_id
    dr.async_get(house.hass).async_update_device(device, name_by_user="Porch")
    await card.news()
    await house.settle()
    (news,) = await card.news()
    assert len(news["gone"]) == 2
    assert card.names == {"Porch"}


async def test_who_is_promoted_or_demoted_is_sent_what_is_theirs(
    hass: HomeAssistant, house: Home, look: OpenScreen
) -> None:
    await house.set_up(country="CA")
    user = await ada(hass)
    card = await (await look(user)).card()
    await card.news()
    for group, is_admin in ((GROUP_ID_USER, False), (GROUP_ID_ADMIN, True)):
        await hass.auth.async_update_user(user, group_ids=[group])
        (news,) = await card.news()
        assert (news["type"], news["is_admin"]) == ("all", is_admin)
        assert any(row["step"] for row in news["cameras"]) is is_admin


@pytest.mark.attack(
    "user",
    "an administrator loses the rights while a message is made",
    "the message has the new rights",
)
async def test_who_is_demoted_while_a_message_is_made_gets_none_with_the_old_rights(
    hass: HomeAssistant, house: Home, look: OpenScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    await house.set_up(country="CA")
    user = await ada(hass)
    screen = await look(user)
    books = house.us.runtime_data.overviews
    overview = type(books).async_overview

    async def demoting(*args: Any) -> bytes:
        user.groups = [await hass.auth.async_get_group(GROUP_ID_USER)]  # before it is told
        return await overview(*args)

    monkeypatch.setattr(type(books), "async_overview", demoting)
    card = await screen.card()
    assert [each["is_admin"] for each in card.messages] == [False]


@pytest.mark.attack("user", "a deactivated user's card stays open", "it is sent nothing")
async def test_who_is_deactivated_is_sent_nothing(
    hass: HomeAssistant, house: Home, look: OpenScreen, other_user: MockUser
) -> None:
    """Home Assistant closes such a connection; the supervisor's has no token to take back."""
    await house.set_up(country="CA")
    card = await (await look(other_user)).card()
    await card.news()
    other_user.is_active = False
    other_user.mock_policy({"entities": True})
    hass.bus.async_fire("user_updated", {"user_id": other_user.id})
    (news,) = await card.news()
    assert len(news["gone"]) == 3
    assert card.rows == {}


async def test_what_makes_a_camera_readable_may_come_later(
    house: Home, look: OpenScreen, other_user: MockUser
) -> None:
    """Our entities of a new camera are there only after the fleet that shows it."""
    await house.set_up(country="CA")
    other_user.mock_policy({"entities": {"domains": {"binary_sensor": True}}})
    card = await (await look(other_user)).card()
    await card.news()
    house.camera("reolink", "Roof", **REOLINK)
    await house.settle()
    await later(house, card)
    assert "Roof" in card.names


async def test_an_entity_that_goes_takes_its_camera_along(
    house: Home, look: OpenScreen, other_user: MockUser
) -> None:
    await house.set_up(country="CA")
    sensor = entity(house, "Door", "sensor")
    other_user.mock_policy(reads(sensor))
    card = await (await look(other_user)).card()
    assert card.names == {"Door"}
    er.async_get(house.hass).async_update_entity(sensor, new_entity_id="sensor.of_nobody")
    await later(house, card)
    assert card.names == set()
    er.async_get(house.hass).async_update_entity("sensor.of_nobody", new_entity_id=sensor)
    await later(house, card)
    assert card.names == {"Door"}
    er.async_get(house.hass).async_remove(sensor)
    await later(house, card)
    assert card.names == set()
