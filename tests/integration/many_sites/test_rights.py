"""Who may read /api/prometheus: any user with a token, and nobody without one."""

from datetime import timedelta

from homeassistant.auth.const import GROUP_ID_READ_ONLY, GROUP_ID_USER
from homeassistant.core import HomeAssistant
from homeassistant.helpers import area_registry as ar
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from .conftest import Scrape
from .documented import relabelled


async def token_of(hass: HomeAssistant, group: str) -> str:
    """Return a long-lived token of a new user of a group."""
    user = await hass.auth.async_create_user("Prometheus", group_ids=[group])
    refresh = await hass.auth.async_create_refresh_token(
        user,
        client_name="Prometheus",
        token_type="long_lived_access_token",
        access_token_expiration=timedelta(days=3650),
    )
    return hass.auth.async_create_access_token(refresh)


@pytest.mark.parametrize(("group", "may_act"), [(GROUP_ID_USER, True), (GROUP_ID_READ_ONLY, False)])
async def test_a_user_without_rights_may_scrape(
    hass: HomeAssistant,
    scrape: Scrape,
    hass_client_no_auth: ClientSessionGenerator,
    group: str,
    *,
    may_act: bool,
) -> None:
    assert await async_setup_component(hass, "api", {})
    assert await async_setup_component(hass, "input_boolean", {"input_boolean": {"lamp": None}})
    await scrape()
    client = await hass_client_no_auth()
    headers = {"Authorization": f"Bearer {await token_of(hass, group)}"}
    answer = await client.get("/api/prometheus", headers=headers)
    assert answer.status == 200
    turn_on = "/api/services/input_boolean/turn_on"
    acted = await client.post(turn_on, headers=headers, json={"entity_id": "input_boolean.lamp"})
    assert (acted.status == 200) == may_act, "what a stolen token may do"


async def test_without_a_token_nobody_reads(
    scrape: Scrape, hass_client_no_auth: ClientSessionGenerator
) -> None:
    await scrape()
    client = await hass_client_no_auth()
    for headers in ({}, {"Authorization": "Bearer of.some.letters"}):
        assert (await client.get("/api/prometheus", headers=headers)).status == 401


async def test_the_names_of_areas_leave_the_home_whatever_the_filter_says(
    hass: HomeAssistant, scrape: Scrape
) -> None:
    ar.async_get(hass).async_create("Nursery")
    exported = await scrape()
    assert [s for s in exported if s.labels.get("area_name") == "Nursery"]
    assert relabelled(exported) == [], "Prometheus doesn't keep them"
