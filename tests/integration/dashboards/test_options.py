"""The options say how it stands with the card, and switch it; set-up says where to get it."""

from __future__ import annotations

from typing import Any

from homeassistant.config_entries import SOURCE_USER
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
import pytest

from custom_components.camera_lifecycle.card.state import CardState
from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.flows.card import CARD

from ..home import REOLINK, Home, open_options
from .dashboards import FOREIGN, Dashboards
from .test_registered import state


async def page(hass: HomeAssistant, home: Home) -> Any:
    """Open the page of the options about the card."""
    assert home.us is not None
    return await open_options(hass, home.us, CARD)


async def submit(hass: HomeAssistant, form: Any, **values: Any) -> None:
    """Answer the page."""
    done = await hass.config_entries.options.async_configure(form["flow_id"], values)
    assert done["type"] is FlowResultType.CREATE_ENTRY
    await hass.async_block_till_done(wait_background_tasks=True)


def says(form: Any) -> str:
    text: str = form["description_placeholders"]["state"]
    return text


def switch(form: Any) -> bool | None:
    """Return how the switch stands, None where there is none."""
    for key in form["data_schema"].schema:
        is_on: bool = key.default()
        return is_on
    return None


async def test_off_takes_it_away_and_on_brings_it_back(
    hass: HomeAssistant, home: Home, dashboards: Dashboards
) -> None:
    dashboards.keep(*FOREIGN)
    await dashboards.begin()
    us = await home.set_up(look_ups=False)
    form = await page(hass, home)
    assert switch(form) is True
    assert "community dashboards" in says(form)
    await submit(hass, form, offer_card=False)
    assert dashboards.all == FOREIGN
    assert state(home) is CardState.OFF
    await hass.config_entries.async_reload(us.entry_id)
    assert dashboards.all == FOREIGN, "nor does it come back by itself"
    form = await page(hass, home)
    assert switch(form) is False
    assert "aren't offered" in says(form)
    await submit(hass, form, offer_card=True)
    assert dashboards.foreign == FOREIGN
    assert dashboards.ours == [dashboards.card]
    assert state(home) is CardState.REGISTERED


async def test_what_was_removed_by_hand_is_told_and_brought_back(
    hass: HomeAssistant, home: Home, dashboards: Dashboards
) -> None:
    await dashboards.begin()
    us = await home.set_up()
    await dashboards.delete()
    form = await page(hass, home)
    assert says(form).startswith("You removed the card")
    assert switch(form) is False, "only who wants it back has something to do"
    await submit(hass, form, offer_card=True)
    assert dashboards.ours == [dashboards.card]
    await hass.config_entries.async_reload(us.entry_id)
    assert dashboards.ours == [dashboards.card]


async def test_other_options_bring_nothing_back(
    hass: HomeAssistant, home: Home, dashboards: Dashboards
) -> None:
    await dashboards.begin()
    us = await home.set_up()
    await dashboards.delete()
    form = await open_options(hass, us)
    await submit(hass, form, lead_time_months=24, notices=[])
    assert dashboards.ours == []


async def test_the_switch_assesses_nothing_anew(
    hass: HomeAssistant, home: Home, dashboards: Dashboards
) -> None:
    await dashboards.begin()
    await home.set_up()
    before = home.fleet
    await submit(hass, await page(hass, home), offer_card=False)
    assert home.fleet is before


async def test_without_dashboards_it_says_so(hass: HomeAssistant, home: Home) -> None:
    await home.set_up()
    form = await page(hass, home)
    assert "no dashboards" in says(form)
    assert switch(form) is None
    await submit(hass, form)


async def test_while_it_is_not_loaded_there_is_no_such_page(
    hass: HomeAssistant, home: Home, dashboards: Dashboards
) -> None:
    us = await home.set_up()
    menu = await hass.config_entries.options.async_init(us.entry_id)
    await hass.config_entries.async_unload(us.entry_id)
    done = await hass.config_entries.options.async_configure(
        menu["flow_id"], {"next_step_id": CARD}
    )
    assert (done["type"], done["reason"]) == (FlowResultType.ABORT, "not_ready")


OLD = "/camera_lifecycle/0123456789ab/camera-lifecycle-card.js"
NOW = "now"


@pytest.mark.parametrize(
    ("listed", "expected", "words"),
    [
        ([], CardState.YAML_MISSING, "Add these lines"),
        ([(OLD, "module")], CardState.YAML_STALE, "no longer works"),
        ([(NOW, "js")], CardState.YAML_STALE, "not as a module"),
        ([(NOW, "module")], CardState.YAML_CURRENT, "with its current address"),
        ([(OLD, "module"), (NOW, "module")], CardState.YAML_CURRENT, "with its current address"),
    ],
)
async def test_in_yaml_it_says_which_lines_to_add(
    hass: HomeAssistant,
    home: Home,
    dashboards: Dashboards,
    caplog: pytest.LogCaptureFixture,
    listed: list[tuple[str, str]],
    expected: CardState,
    words: str,
) -> None:
    resources = [
        {"url": dashboards.url if url == NOW else url, "type": kind} for url, kind in listed
    ]
    written = [{"url": "/local/other.js", "type": "js"}, *resources]
    await dashboards.begin(resource_mode="yaml", resources=written)
    us = await home.set_up()
    form = await page(hass, home)
    assert state(home) is expected
    assert words in says(form)
    assert f"- url: {dashboards.url}\n  type: module\n" in says(form)
    assert switch(form) is None
    await submit(hass, form)
    await hass.config_entries.async_remove(us.entry_id)
    assert dashboards.all == written, "only its owner writes there"
    assert "resource" not in "".join(
        each.getMessage()
        for each in caplog.records
        if each.levelname in {"WARNING", "ERROR"} and DOMAIN in each.name
    )


@pytest.mark.parametrize(
    ("config", "end"),
    [
        (None, "no_dashboards"),
        ({}, "dashboards"),
        ({"resource_mode": "yaml", "resources": []}, "resources_in_yaml"),
    ],
)
async def test_set_up_ends_with_what_was_found_and_where_the_card_is(
    hass: HomeAssistant,
    home: Home,
    dashboards: Dashboards,
    config: dict[str, Any] | None,
    end: str,
) -> None:
    home.camera("reolink", "Front door", **REOLINK)
    if config is not None:
        await dashboards.begin(**config)
    flow = hass.config_entries.flow
    form = await flow.async_init(DOMAIN, context={"source": SOURCE_USER})
    last = await flow.async_configure(form["flow_id"], {"country": "DE"})
    done = await flow.async_configure(last["flow_id"], {"look_ups": False})
    assert done["type"] is FlowResultType.CREATE_ENTRY
    assert done["description"] == end
    assert done["description_placeholders"]["found"].startswith("1 camera was found")
    await hass.async_block_till_done()
    if end == "dashboards":
        assert dashboards.ours == [dashboards.card]
