"""What `assess` answers to whom: all to administrators, words of readable cameras to others."""

from typing import Any

from homeassistant.core import Context, HomeAssistant
from homeassistant.helpers import entity_registry as er
import pytest
from pytest_homeassistant_custom_component.common import MockUser

from custom_components.camera_lifecycle.automation.rights import Reader
from custom_components.camera_lifecycle.const import DOMAIN
from tests.integration.home import HIKVISION, HIKVISION_SERIAL, REOLINK, Home

WORDS = {"name", "area", "status", "risks", "known_exploited", "summary"}


async def assess(hass: HomeAssistant, user: MockUser | None = None) -> Any:
    context = Context(user_id=user.id if user else None)
    return await hass.services.async_call(
        DOMAIN, "assess", {}, blocking=True, return_response=True, context=context
    )


@pytest.fixture
async def cameras(home: Home) -> Home:
    """Return a home with two cameras at risk, and one that is not."""
    home.camera("hikvision_next", "Gate", identifier=HIKVISION_SERIAL, **HIKVISION)
    home.camera("hikvision_next", "Door", identifier="DS-2CD2142FWD-I7654321", **HIKVISION)
    home.camera("reolink", "Yard", **REOLINK)
    await home.set_up(country="CA")
    return home


@pytest.mark.attack("user", "a user without rights asks for an assessment", "words alone")
async def test_codes_are_for_administrators(
    hass: HomeAssistant, cameras: Home, administrator: MockUser, other_user: MockUser
) -> None:
    everything = await assess(hass, administrator)
    assert everything == await assess(hass)
    assert {key for row in everything["at_risk"] for key in row} == {*WORDS, "reasons"}
    words = await assess(hass, other_user)
    assert {key for row in words["at_risk"] for key in row} == WORDS
    assert words["totals"] == everything["totals"], "may read every camera"
    assert all(row["summary"] for row in words["at_risk"])


@pytest.mark.attack(
    "user",
    "a user asks for the assessment of cameras that they can't see",
    "they hear nothing of them",
)
@pytest.mark.parametrize("of", ["camera", "sensor", "binary_sensor"])
async def test_others_hear_of_cameras_whose_entities_they_may_read(
    hass: HomeAssistant, cameras: Home, other_user: MockUser, of: str
) -> None:
    gate = cameras.cameras["Gate"].camera
    entities = er.async_entries_for_device(er.async_get(hass), gate.primary_device_id)
    readable = next(entry.entity_id for entry in entries_of(entities, of))
    other_user.mock_policy({"entities": {"entity_ids": {readable: {"read": True}}}})
    told = await assess(hass, other_user)
    assert [row["name"] for row in told["at_risk"]] == ["Gate"]
    assert told["totals"]["cameras"] == told["totals"]["at_risk"] == 1


def entries_of(entities: list[er.RegistryEntry], domain: str) -> list[er.RegistryEntry]:
    return [entry for entry in entities if entry.domain == domain]


@pytest.mark.parametrize(
    "policy",
    [
        {},
        {"entities": {}},
        {"entities": {"entity_ids": {"sensor.camera_lifecycle_cameras": {"read": True}}}},
        {"entities": {"domains": {"camera": {"control": True}}}},
    ],
)
async def test_who_may_read_none_hears_of_none(
    hass: HomeAssistant, cameras: Home, other_user: MockUser, policy: Any
) -> None:
    other_user.mock_policy(policy)
    told = await assess(hass, other_user)
    assert told["at_risk"] == []
    assert not any(told["totals"].values())


async def test_who_reads(
    hass: HomeAssistant, administrator: MockUser, other_user: MockUser
) -> None:
    for user in (None, administrator):
        reader = Reader(user)
        assert reader.gets_everything
        assert reader.may_read_any([])
    other = await Reader.async_of(hass, Context(user_id=other_user.id))
    assert not other.gets_everything
    assert other.may_read_any(["camera.any"])
    assert not other.may_read_any([])
