"""The page of the options that says what is known of a camera before it is bought."""

from typing import Any

from homeassistant.core import HomeAssistant
import pytest

from tests.integration.home import HIKVISION, HIKVISION_SERIAL, REOLINK, Home, open_options

STEP = "before_you_buy"


async def fill(hass: HomeAssistant, flow: Any, **values: Any) -> Any:
    return await hass.config_entries.options.async_configure(flow["flow_id"], values)


@pytest.fixture
async def cameras(home: Home) -> Home:
    """Return a home with a camera, and with a recorder that has another one."""
    home.camera("hikvision_next", "Gate", identifier=HIKVISION_SERIAL, **HIKVISION)
    recorder = home.camera("reolink", "Attic [x](y)", manufacturer="Reolink", model="RLN8-410")
    home.camera("reolink", "Yard", via=recorder, **REOLINK)
    await home.set_up(country="CA")
    return home


async def test_it_shows_what_is_known_and_asks_again(hass: HomeAssistant, cameras: Home) -> None:
    assert cameras.us
    before, options = cameras.fleet, dict(cameras.us.options)
    flow = await open_options(hass, cameras.us, STEP)
    assert [field.schema for field in flow["data_schema"].schema] == ["vendor", "model", "replaces"]
    shown = await fill(hass, flow, vendor="HiLook", model="IPC-T240H")
    assert (shown["type"], shown["step_id"]) == ("menu", "known_before")
    told = shown["description_placeholders"]
    assert told["camera"] == "HiLook IPC-T240H"
    assert "- HiLook sells this camera, and Hikvision makes it." in told["known"]
    assert "Canada ordered Hikvision" in told["known"]
    assert "It works locally." in told["integrations"]
    assert "](https://" in told["sources"]
    assert "checked" in told["sources"]
    assert told["needs"] == ""
    again = await fill(hass, shown, next_step_id=STEP)
    assert again["step_id"] == STEP
    shown = await fill(hass, again, model="X1")
    assert "No brand was entered" in shown["description_placeholders"]["known"]
    assert shown["description_placeholders"]["sources"] == ""
    assert cameras.fleet is before
    assert dict(cameras.us.options) == options


async def test_it_says_what_the_old_one_needs(hass: HomeAssistant, cameras: Home) -> None:
    assert cameras.us
    flow = await open_options(hass, cameras.us, STEP)
    yard = cameras.cameras["Yard"].camera.id
    shown = await fill(hass, flow, vendor="Axis", replaces=yard)
    needs = shown["description_placeholders"]["needs"]
    assert needs.startswith("**What the place of Yard needs:**")
    assert "- Recorder: Attic x y" in needs
    assert "- Power: look at the switch port or the power adapter" in needs


@pytest.mark.attack("camera", "markup typed as a brand before a purchase", "it isn't shown")
async def test_what_is_no_camera_and_a_name_of_markup(hass: HomeAssistant, cameras: Home) -> None:
    assert cameras.us
    flow = await open_options(hass, cameras.us, STEP)
    shown = await fill(hass, flow, vendor="Hikvision", model="DS-3E0105P-E")
    assert shown["description_placeholders"]["integrations"] == ""
    again = await fill(hass, shown, next_step_id=STEP)
    shown = await fill(hass, again, vendor="<<>>")
    assert shown["description_placeholders"]["camera"] == "this camera"


@pytest.mark.parametrize(
    ("entered", "errors"),
    [
        ({}, {"base": "nothing_entered"}),
        ({"vendor": " "}, {"base": "nothing_entered"}),
        ({"vendor": "x" * 61}, {"vendor": "too_long"}),
        ({"vendor": "Axis", "model": "x" * 61}, {"model": "too_long"}),
    ],
)
async def test_what_makes_no_sense_is_asked_again(
    hass: HomeAssistant, cameras: Home, entered: dict[str, str], errors: dict[str, str]
) -> None:
    assert cameras.us
    flow = await open_options(hass, cameras.us, STEP)
    shown = await fill(hass, flow, **entered)
    assert (shown["step_id"], shown["errors"]) == (STEP, errors)
    shown = await fill(hass, shown, vendor="Axis")
    assert shown["step_id"] == "known_before"


async def test_a_home_without_cameras_may_ask_too(hass: HomeAssistant, home: Home) -> None:
    entry = await home.set_up()
    flow = await open_options(hass, entry, STEP)
    assert [field.schema for field in flow["data_schema"].schema] == ["vendor", "model"]
    shown = await fill(hass, flow, vendor="Reolink", model="RLC-810A")
    assert "Reolink makes this camera." in shown["description_placeholders"]["known"]


async def test_while_it_is_off_it_ends(hass: HomeAssistant, cameras: Home) -> None:
    assert cameras.us
    flow = await open_options(hass, cameras.us, STEP)
    other = await hass.config_entries.options.async_init(cameras.us.entry_id)
    await hass.config_entries.async_unload(cameras.us.entry_id)
    assert (await fill(hass, flow, vendor="Axis"))["reason"] == "not_ready"
    assert (await fill(hass, other, next_step_id=STEP))["reason"] == "not_ready"
