"""Fixtures: a home and what the engine says of it, its notices, its options and actions."""

from collections.abc import Awaitable, Callable
from typing import Any

from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from ..corrections.dialog import Dialog
from ..notices.board import Board
from ..notices.conftest import board, open_menu, verdicts  # noqa: F401 - fixtures
from ..notices.verdicts import Verdicts

type OpenOptions = Callable[[], Awaitable[Dialog]]

CVE = "CVE-2021-36260"
MODEL = "DS-2CD2032"
PHASED_OUT = "phased_out_hikvision"
EXPLOITED = "known_exploited_cve_2021_36260"


@pytest.fixture
async def yard(board: Board, verdicts: Verdicts) -> Board:  # noqa: F811
    """Return a home with two cameras of a maker that is phased out."""
    verdicts.phased_out = {"Hikvision"}
    for name in ("Garage", "Garden"):
        board.camera(name)
    await board.home.set_up()
    return board


@pytest.fixture
async def open_options(
    hass: HomeAssistant, hass_client: ClientSessionGenerator, yard: Board
) -> OpenOptions:
    """Return how a person opens the part of the options about isolated cameras."""
    assert await async_setup_component(hass, "config", {})

    async def opened() -> Dialog:
        dialog = Dialog(await hass_client())
        assert yard.home.us
        await dialog.begin(yard.home.us.entry_id, "isolate_cameras")
        return dialog

    return opened


async def isolate(board: Board, *names: str, **fields: Any) -> list[dict[str, Any]]:  # noqa: F811
    """Call the action for cameras; return what is answered of each."""
    cameras = [board.home.cameras[name].camera for name in names]
    answer = await board.home.hass.services.async_call(
        "camera_lifecycle",
        "isolate",
        {"device_id": [camera.primary_device_id for camera in cameras], **fields},
        blocking=True,
        return_response=True,
    )
    await board.home.hass.async_block_till_done()
    answered: list[dict[str, Any]] = answer["cameras"]
    return answered


def risk(board: Board, name: str = "Garage") -> Any:  # noqa: F811
    """Return the sensor of a camera."""
    return board.home.state(board.home.cameras[name].camera.id, "at_risk")
