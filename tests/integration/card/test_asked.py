"""What a card asks for: a language, areas; anything else is refused in words."""

from typing import Any

from homeassistant.core import HomeAssistant
from homeassistant.helpers import area_registry as ar
import pytest
from pytest_homeassistant_custom_component.common import MockUser

from custom_components.camera_lifecycle.api.known_language import known_language
from custom_components.camera_lifecycle.api.subscribe_command import MAX_AREAS
from tests.integration.home import Home

from .conftest import OpenScreen
from .screen import Screen


@pytest.mark.parametrize(
    ("asked", "known"),
    [
        ("de", "de"),
        ("de-CH", "de"),
        ("de_AT", "de"),
        ("DE-ch", "de"),
        ("en-GB", "en-GB"),
        ("en-US", "en"),
        ("es-419", "es-419"),
        ("pt-PT", "pt"),
        ("pt-BR", "pt-BR"),
        ("sr-Latn", "sr-Latn"),
        ("zh-Hant", "zh-Hant"),
        ("zh-CN", "zh-Hans"),
        ("no", "nb"),
        ("fr", "fr"),
        ("tlh", None),
        ("", None),
        ("*", None),
        ("de\n", None),
        ("../../secrets", None),
        ("de-" + "x" * 10_000, None),
        ("d\u0435", None),
        (None, None),
    ],
)
def test_which_language_is_asked_for(asked: str | None, known: str | None) -> None:
    assert known_language(asked) == known


@pytest.mark.parametrize(
    ("asked", "country"),
    [
        ("de", "Kanada"),
        ("de-CH", "Kanada"),
        ("en-GB", "Canada ordered"),
        ("fr", "le Canada a"),
        ("zh-Hans", "加拿大"),
        ("tr", "Canada ordered"),
    ],
)
async def test_sentences_are_in_the_language_or_in_english(
    screen: Screen, asked: str, country: str
) -> None:
    card = await screen.card(language=asked)
    sentences = " ".join(row["sentence"] for row in card.rows.values())
    assert country in sentences


@pytest.mark.parametrize("asked", ["tlh", "", "*", "\x00", "../de", "de" * 5_000, None])
async def test_another_language_is_answered_in_the_one_of_home_assistant(
    hass: HomeAssistant, house: Home, look: OpenScreen, administrator: MockUser, asked: str | None
) -> None:
    hass.config.language = "de"
    await house.set_up(country="CA")
    card = await (await look(administrator)).card(**({} if asked is None else {"language": asked}))
    assert "Kanada" in str(card.rows)


async def test_a_card_without_a_language_follows_the_one_of_home_assistant(
    hass: HomeAssistant, screen: Screen
) -> None:
    card = await screen.card()
    assert "Canada" in str(card.rows)
    await hass.config.async_update(language="de")
    await screen.rest()
    assert "Kanada" in str(card.rows)


@pytest.mark.parametrize(
    "wanted",
    [
        {"language": 5},
        {"language": None},
        {"language": ["de"]},
        {"areas": "hall"},
        {"areas": None},
        {"areas": 5},
        {"areas": {"hall": True}},
        {"areas": [5]},
        {"areas": [["hall"]]},
        {"areas": [None]},
        {"areas": ["area"] * (MAX_AREAS + 1)},
        {"area": ["hall"]},
    ],
)
async def test_what_is_wrong_is_refused(screen: Screen, wanted: dict[str, Any]) -> None:
    assert await screen.refused(**wanted) == "invalid_format"


@pytest.mark.parametrize(
    ("areas", "names"),
    [
        ([], set()),
        (["Yard"], {"Gate"}),
        (["Hall"], {"Door", "Mystery"}),
        (["Yard", "Hall"], {"Gate", "Door", "Mystery"}),
        (["Nowhere"], set()),
    ],
)
async def test_the_cameras_of_some_areas(
    hass: HomeAssistant, screen: Screen, areas: list[str], names: set[str]
) -> None:
    ids = {area.name: area.id for area in ar.async_get(hass).async_list_areas()}
    card = await screen.card(areas=[ids.get(area, area) for area in areas])
    assert card.names == names
    assert sum(card.last["overview"]["counts"].values()) == len(names)


async def test_as_many_areas_as_a_card_may_name(screen: Screen) -> None:
    card = await screen.card(areas=[f"area_{number}" for number in range(MAX_AREAS)])
    assert card.rows == {}
