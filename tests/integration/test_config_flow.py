"""The dialogs: set up, reconfigure, options."""

from typing import Any

from homeassistant.config_entries import SOURCE_USER
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType, InvalidData
from homeassistant.helpers import device_registry as dr
import pytest

from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.engine.model import Site
from custom_components.camera_lifecycle.settings import Settings

from .home import Home, open_options

COUNTRY = {"country": "CA", "lead_time_months": 6}
PLACE = {"region": "CA-QC", "site": "public_body"}


async def finish(hass: HomeAssistant, page: Any, *, look_ups: bool = False) -> Any:
    """Go past the last page."""
    assert page["step_id"] == "asking"
    return await hass.config_entries.flow.async_configure(page["flow_id"], {"look_ups": look_ups})


async def start(hass: HomeAssistant) -> Any:
    return await hass.config_entries.flow.async_init(DOMAIN, context={"source": SOURCE_USER})


def suggested(form: Any, field: str) -> Any:
    marker = next(marker for marker in form["data_schema"].schema if marker == field)
    return (marker.description or {}).get("suggested_value")


async def test_one_dialog_sets_it_up(hass: HomeAssistant) -> None:
    hass.config.country = "CA"
    form = await start(hass)
    assert form["type"] is FlowResultType.FORM
    assert form["step_id"] == "user"
    assert suggested(form, "country") == "CA"

    page = await hass.config_entries.flow.async_configure(form["flow_id"], COUNTRY)
    assert page["step_id"] == "place"
    page = await hass.config_entries.flow.async_configure(form["flow_id"], PLACE)
    done = await finish(hass, page)
    assert done["type"] is FlowResultType.CREATE_ENTRY
    assert done["title"] == "Camera Lifecycle"
    assert done["data"] == {"country": "CA", **PLACE}
    await hass.async_block_till_done()
    settings = Settings.from_entry(done["result"])
    assert (settings.country, settings.region) == ("CA", "CA-QC")
    assert settings.site is Site.PUBLIC_BODY
    assert settings.lead_time_months == 6


async def test_without_a_country_it_asks_and_takes_no_answer_for_an_answer(
    hass: HomeAssistant,
) -> None:
    hass.config.country = None
    form = await start(hass)
    assert suggested(form, "country") is None
    page = await hass.config_entries.flow.async_configure(form["flow_id"], {})
    assert page["step_id"] == "asking", "without a country there is nothing more to ask"
    done = await hass.config_entries.flow.async_configure(page["flow_id"], {})
    assert done["options"]["look_ups"] is False, "nothing is agreed to by pressing Submit"
    await hass.async_block_till_done()
    settings = Settings.from_entry(done["result"])
    assert settings.country is None
    assert settings.site is Site.HOME
    assert settings.lead_time_months == 12


async def test_a_wrong_country_is_said_and_can_be_mended(hass: HomeAssistant) -> None:
    form = await start(hass)
    again = await hass.config_entries.flow.async_configure(
        form["flow_id"], {**COUNTRY, "country": "XX"}
    )
    assert again["errors"] == {"country": "invalid_country"}
    assert suggested(again, "lead_time_months") == 6
    page = await hass.config_entries.flow.async_configure(
        form["flow_id"], {**COUNTRY, "country": "DE"}
    )
    done = await finish(hass, page)
    assert done["type"] is FlowResultType.CREATE_ENTRY
    await hass.async_block_till_done()


@pytest.mark.parametrize("lead_time", [-1, 61, "soon"])
async def test_a_lead_time_that_makes_no_sense_is_refused(
    hass: HomeAssistant, lead_time: object
) -> None:
    form = await start(hass)
    with pytest.raises(InvalidData):
        await hass.config_entries.flow.async_configure(
            form["flow_id"], {**COUNTRY, "lead_time_months": lead_time}
        )


async def test_there_is_only_one(hass: HomeAssistant, home: Home) -> None:
    await home.set_up()
    again = await start(hass)
    assert again["type"] is FlowResultType.ABORT
    assert again["reason"] == "single_instance_allowed"


async def test_options_are_used_at_once(hass: HomeAssistant, home: Home) -> None:
    entry = await home.set_up()
    before = entry.runtime_data
    form = await open_options(hass, entry)
    assert form["step_id"] == "settings"
    await hass.config_entries.options.async_configure(
        form["flow_id"], {"lead_time_months": 24, "notices": ["phased_out"]}
    )
    await hass.async_block_till_done()
    assert entry.runtime_data is before, "nothing is reloaded"
    assert entry.runtime_data.coordinator.settings.lead_time_months == 24
    assert entry.runtime_data.coordinator.settings.notices == {"phased_out"}


async def test_a_kind_of_issues_that_is_no_more_is_the_one_that_says_it_now(
    hass: HomeAssistant, home: Home
) -> None:
    entry = await home.set_up()
    options = {"lead_time_months": 12, "notices": ["fix_available", "phased_out"]}
    hass.config_entries.async_update_entry(entry, options=options)
    await hass.async_block_till_done()
    settings = entry.runtime_data.coordinator.settings
    assert settings.notices == {"known_exploited", "phased_out"}
    form = await open_options(hass, entry)
    assert suggested(form, "notices") == ["known_exploited", "phased_out"]
    done = await hass.config_entries.options.async_configure(
        form["flow_id"], {"lead_time_months": 12, "notices": suggested(form, "notices")}
    )
    assert done["type"] == "create_entry"


async def test_a_camera_that_is_away_is_still_never_asked(
    hass: HomeAssistant, home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Saving the options while a camera is away must not take its owner's no for a yes."""

    async def silence() -> dict[str, Any]:
        return {}

    monkeypatch.setattr("custom_components.camera_lifecycle.lookup.look_ups.discover", silence)
    yard = home.camera("reolink", "Yard", identifier="yard")
    home.camera("reolink", "Hall", identifier="hall")
    entry = await home.set_up()
    ids = {name: known.camera.id for name, known in home.cameras.items()}
    hass.config_entries.async_update_entry(
        entry,
        options={"look_ups": True, "look_ups_excluded": [*ids.values()], "lead_time_months": 12},
    )
    dr.async_get(hass).async_remove_device(yard.id)
    await home.settle()
    assert [*home.cameras] == ["Hall"]
    form = await open_options(hass, entry)
    answers = {"lead_time_months": 12, "notices": [], "asking": {"look_ups": True}}
    await hass.config_entries.options.async_configure(
        form["flow_id"], {**answers, "asking": {"look_ups": True, "look_ups_excluded": []}}
    )
    await hass.async_block_till_done()
    assert entry.options["look_ups_excluded"] == [ids["Yard"]], "Hall was offered, and was unticked"
