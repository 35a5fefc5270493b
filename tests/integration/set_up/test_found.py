"""What set-up says of the cameras that are there, before it is loaded."""

import asyncio
from time import monotonic
from typing import Any

from homeassistant.config_entries import SOURCE_USER
from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr
import pytest

from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.flows import found
from custom_components.camera_lifecycle.flows.found import MAX_NAMED
from tests.integration.home import REOLINK, Home

NAMELESS = {"manufacturer": "ONVIF", "model": "IPC"}


async def last_page(hass: HomeAssistant) -> Any:
    """Return the last page of the set-up."""
    flow = hass.config_entries.flow
    form = await flow.async_init(DOMAIN, context={"source": SOURCE_USER})
    page = await flow.async_configure(form["flow_id"], {"country": "DE"})
    assert page["step_id"] == "asking"
    (consent,) = page["data_schema"].schema
    assert consent.default() is False, "it is unticked"
    return page


async def said(hass: HomeAssistant) -> str:
    text: str = (await last_page(hass))["description_placeholders"]["found"]
    return text


async def test_how_many_by_whom_and_how_many_tell_too_little(
    hass: HomeAssistant, home: Home
) -> None:
    for number in range(3):
        home.camera("reolink", f"Reolink {number}", **REOLINK)
    for number in range(2):
        home.camera("onvif", f"Somebody {number}", **NAMELESS)
    home.camera("axis", "Axis", manufacturer="Axis Communications", model="AXIS M1065-LW")
    assert await said(hass) == (
        "6 cameras were found: 3 by Reolink, 1 by Axis and 2 whose brand isn't known yet. "
        "3 of 6 tell too little about themselves; asking them could help."
    )


async def test_it_is_said_in_the_language_of_the_home(hass: HomeAssistant, home: Home) -> None:
    hass.config.language = "de"
    home.camera("reolink", "Hof", **REOLINK)
    home.camera("onvif", "Tor", **NAMELESS)
    assert await said(hass) == (
        "Es wurden 2 Kameras gefunden: 1 von Reolink und 1 noch ohne bekannte Marke. "
        "1 von 2 verrät zu wenig über sich; sie abzufragen könnte helfen."
    )


@pytest.mark.parametrize(
    ("domain", "fields", "text"),
    [
        ("reolink", REOLINK, "1 camera was found: 1 by Reolink."),
        (
            "onvif",
            NAMELESS,
            (
                "1 camera was found: 1 whose brand isn't known yet. "
                "It tells too little about itself; asking it could help."
            ),
        ),
        (
            "ring",
            {"manufacturer": "Ring", "model": "Stick Up Cam"},
            "1 camera was found: 1 by Ring.",
        ),
    ],
)
async def test_one_camera(
    hass: HomeAssistant, home: Home, domain: str, fields: dict[str, str], text: str
) -> None:
    """Of one that only a cloud knows nothing could be asked, so nobody is told so."""
    home.camera(domain, "Yard", **fields)
    assert await said(hass) == text


async def test_no_cameras_at_all(hass: HomeAssistant) -> None:
    assert (await said(hass)).startswith("No cameras were found.")


async def test_a_disabled_camera_is_none_of_them(hass: HomeAssistant, home: Home) -> None:
    device = home.camera("reolink", "Yard", **REOLINK)
    dr.async_get(hass).async_update_device(device.id, disabled_by=dr.DeviceEntryDisabler.USER)
    assert (await said(hass)).startswith("No cameras were found.")


@pytest.mark.attack(
    "camera", "hostile names on the last page of setup", "they are text, and few are listed"
)
async def test_hostile_names_are_text_and_few(hass: HomeAssistant, home: Home) -> None:
    for number in range(MAX_NAMED + 3):
        hostile = f"Evil{number}\n# [x](https://evil.example) <script>`|\u202e" + "x" * 500
        home.camera("onvif", f"C{number}", manufacturer=hostile, model=f"Model {number}9")
    text = await said(hass)
    assert not {*"\n\u202e<>[]`|#"} & {*text}
    assert "https://" not in text
    assert text.startswith("8 cameras were found: ")
    assert len(text) < 100 * (MAX_NAMED + 3)


async def test_it_is_looked_for_once_and_while_the_first_page_is_read(
    hass: HomeAssistant, home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    times = 0
    build = found.InventoryBuilder.async_build

    async def counted(*args: Any) -> Any:
        nonlocal times
        times += 1
        return await build(*args)

    monkeypatch.setattr(found.InventoryBuilder, "async_build", counted)
    page = await last_page(hass)
    again = await hass.config_entries.flow.async_configure(page["flow_id"])
    assert again["description_placeholders"] == page["description_placeholders"]
    assert times == 1


async def test_a_closed_dialog_looks_for_nothing_more(
    hass: HomeAssistant, home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is held there: a home of one camera may be found before the dialog is closed."""
    home.camera("reolink", "Yard", **REOLINK)
    monkeypatch.setattr(found.InventoryBuilder, "async_build", _for_ever)
    flow = hass.config_entries.flow
    form = await flow.async_init(DOMAIN, context={"source": SOURCE_USER})
    (open_flow,) = (each for each in flow._progress.values() if each.flow_id == form["flow_id"])
    flow.async_abort(form["flow_id"])
    await hass.async_block_till_done(wait_background_tasks=True)
    assert open_flow._finding.cancelled()  # type: ignore[attr-defined]


async def _for_ever(_: found.InventoryBuilder) -> None:
    await asyncio.Event().wait()


@pytest.mark.performance
async def test_a_thousand_cameras_are_not_felt(hass: HomeAssistant, home: Home) -> None:
    """The loop is never held long, and what was looked up while one reads is there at once."""
    for number in range(1000):
        mac = f"ec:71:db:00:{number >> 8:02x}:{number & 255:02x}"
        home.camera("reolink", f"Camera {number}", mac=mac, **REOLINK)
    gaps: list[float] = []

    def beat(last: float) -> None:
        now = monotonic()
        gaps.append(now - last)
        nonlocal handle
        handle = hass.loop.call_later(0.001, beat, now)

    flow = hass.config_entries.flow
    handle = hass.loop.call_later(0.001, beat, monotonic())
    form = await flow.async_init(DOMAIN, context={"source": SOURCE_USER})
    await hass.async_block_till_done(wait_background_tasks=True)
    begun = monotonic()
    page = await flow.async_configure(form["flow_id"], {"country": "DE"})
    waited = monotonic() - begun
    handle.cancel()
    text = page["description_placeholders"]["found"]
    assert text == "1000 cameras were found: 1000 by Reolink."
    assert waited < 1
    assert sorted(gaps)[-3] < 0.1, sorted(gaps)[-5:]
