"""No secret that a camera's record or its owner's word can hold gets to a card.

Whoever is no administrator gets none, and rows and overviews hold none for anybody.
"""

import json

from homeassistant.core import HomeAssistant
import pytest
from pytest_homeassistant_custom_component.common import MockUser

from tests.integration.home import Home
from tests.integration.rights.test_everything_visible import (
    PLANTED,
    Seen,
    held,
    make_changes,
    planted,
)

from .conftest import OpenScreen

__all__ = ["planted"]


@pytest.mark.attack(
    "user", "everything that a card is sent is searched for secrets", "none is found"
)
@pytest.mark.parametrize("language", ["en", "de"])
async def test_a_card_holds_no_secret(
    hass: HomeAssistant,
    planted: Home,
    look: OpenScreen,
    administrator: MockUser,
    other_user: MockUser,
    language: str,
) -> None:
    seen = Seen()
    assert [what for what, (first, *_) in PLANTED.items() if first not in held(planted)] == []
    cards = {
        user.name: await (await look(user)).card(language=language)
        for user in (administrator, other_user)
    }
    await make_changes(planted, hass)
    for name, card in cards.items():
        for number, message in enumerate(await card.news()):
            seen.add(f"message {number} to {name}", message)
        assert len(card.rows) == len(planted.cameras)
    assert len(seen.places) > 4
    assert "Gate" in json.dumps(seen.places)
    assert sorted({*seen.leaks()}) == []
