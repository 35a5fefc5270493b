"""The button asks cameras, as the action does: it is for the same people."""

from typing import Any

from homeassistant.core import Context, HomeAssistant
from homeassistant.exceptions import Unauthorized
from homeassistant.helpers import entity_registry as er
import pytest
from pytest_homeassistant_custom_component.common import MockUser

from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.lookup.look_ups import LookUps
from custom_components.camera_lifecycle.lookup.schedule import LookUpSchedule
from tests.integration.home import REOLINK, Home


@pytest.mark.attack(
    "user",
    "a user without rights presses the button that asks the cameras",
    "refused, and nothing is sent",
)
@pytest.mark.parametrize("who", ["administrator", "other_user", "automation"])
async def test_others_cannot_press_it(
    hass: HomeAssistant,
    home: Home,
    administrator: MockUser,
    other_user: MockUser,
    monkeypatch: pytest.MonkeyPatch,
    who: str,
) -> None:
    asked: list[Any] = []

    async def ask_now(*_: object, **__: object) -> dict[str, Any]:
        asked.append(who)
        return {}

    monkeypatch.setattr(LookUps, "may_ask_any", property(lambda _: True))
    monkeypatch.setattr(LookUpSchedule, "async_ask_now", ask_now)
    home.camera("reolink", "Yard", **REOLINK)
    entry = await home.set_up()
    button = er.async_get(hass).async_get_entity_id("button", DOMAIN, f"{entry.entry_id}_ask_again")
    users = {"administrator": administrator.id, "other_user": other_user.id}
    pressed = hass.services.async_call(
        "button",
        "press",
        {"entity_id": button},
        blocking=True,
        context=Context(user_id=users.get(who)),
    )
    if who == "other_user":
        with pytest.raises(Unauthorized):
            await pressed
    else:
        await pressed
    await hass.async_block_till_done(wait_background_tasks=True)
    assert asked == ([] if who == "other_user" else [who])
