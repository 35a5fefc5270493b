"""What an owner says of a camera that Home Assistant hides gives it a status, in a running home."""

from http import HTTPStatus
from typing import Any

from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.camera_lifecycle.fleet.correctable import Correctable
from custom_components.camera_lifecycle.owner.corrections import Correction
from tests.integration.home import Home

C200 = {"vendor": "tplink", "model": "Tapo C200", "hardware_version": "V3"}
CAMERAS: dict[str, tuple[str, dict[str, Any], dict[str, str]]] = {
    "nest": ("nest", {"manufacturer": "Google Nest", "model": "Camera"}, {"model": "x"}),
    "generic": ("generic", {"manufacturer": "Generic"}, C200),
    "mjpeg": ("mjpeg", {}, C200),
    "onvif": ("onvif", {"manufacturer": "IPC", "model": "IPC"}, C200),
    "tplink": (
        "tplink",
        {"manufacturer": "TP-Link", "model": "Tapo C200"},
        {"hardware_version": "3.0"},
    ),
}


@pytest.mark.parametrize("name", CAMERAS)
async def test_it_gets_a_status(hidden: Home, name: str) -> None:
    domain, reported, said = CAMERAS[name]
    device = hidden.camera(domain, "Barn", mac="02:00:00:00:00:09", **reported)
    await hidden.settle()
    before = hidden.state(device.id, "support_status")
    assert before is not None
    assert before.state == "unknown"
    assert hidden.us
    runtime = hidden.us.runtime_data
    correction = said_of(hidden, "Barn", **said)
    assert await runtime.async_correct((), [correction])
    await hidden.hass.async_block_till_done()
    after = hidden.state(device.id, "support_status")
    assert after is not None
    assert after.state == "maintained"
    await runtime.async_withdraw((), [(correction.camera, claim) for claim in correction.claims])
    undone = hidden.state(device.id, "support_status")
    assert undone is not None
    assert undone.state == "unknown"


async def test_an_approval_number_is_evidence_in_the_download_and_nowhere_else(
    hass: HomeAssistant, hidden: Home, hass_client: ClientSessionGenerator
) -> None:
    assert await async_setup_component(hass, "diagnostics", {})
    assert hidden.us
    said = {"approval_number": "FCC ID 2ABCD-CAM100", "without_name": True}
    await hidden.us.runtime_data.async_correct((), [said_of(hidden, "Shed", **said)])
    client = await hass_client()
    answer = await client.get(f"/api/diagnostics/config_entry/{hidden.us.entry_id}")
    assert answer.status == HTTPStatus.OK
    data = (await answer.json())["data"]
    evidence = [piece for each in data["cameras"] for piece in each["assessment"]["evidence"]]
    owners = [piece for piece in evidence if piece["signal"] == "owner"]
    assert [(piece["value"], piece["says"]) for piece in owners] == [
        ("FCC ID 2ABCD-CAM100", "nothing"),
        ("without_name", "nothing"),
    ]
    (row,) = data["answers"]["corrections"]
    assert (row["approval_number"], row["without_name"]) == ("FCC ID 2ABCD-CAM100", True)
    assert "name" not in row
    told = [str(state.as_dict()) for state in hass.states.async_all()]
    assert not [text for text in told if "2ABCD" in text]


async def test_a_number_that_is_private_in_this_home_is_redacted(
    hass: HomeAssistant, hidden: Home, hass_client: ClientSessionGenerator
) -> None:
    """Who types a serial number there has it hidden like wherever else it stands."""
    assert await async_setup_component(hass, "diagnostics", {})
    hidden.camera("onvif", "Barn", serial_number="2ABCDCAM7654321", manufacturer="IPC", model="IPC")
    await hidden.settle()
    assert hidden.us
    said = {"approval_number": "FCC ID 2ABCD-CAM7654321"}
    await hidden.us.runtime_data.async_correct((), [said_of(hidden, "Shed", **said)])
    client = await hass_client()
    answer = await client.get(f"/api/diagnostics/config_entry/{hidden.us.entry_id}")
    assert "7654321" not in await answer.text()


def said_of(home: Home, name: str, **said: Any) -> Correction:
    """Return what the owner says about a camera."""
    return Correctable.of_camera(home.cameras[name]).correction(home.fleet.day, **said)
