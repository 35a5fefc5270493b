"""An event names the switches of other integrations that can isolate its camera."""

from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr

from tests.integration.notices.board import Board
from tests.integration.notices.verdicts import Verdicts
from tests.integration.switches.rows import Switch, register

from .heard import SUMMARY, Heard

MAC = "ec:71:db:12:34:56"
NONE = {"block": [], "power": []}


async def test_the_switches_of_a_camera(
    board: Board, verdicts: Verdicts, hass: HomeAssistant
) -> None:
    await board.home.set_up()
    heard = Heard(hass)
    heard.follow(board.home)
    device = board.camera("Garage", mac=MAC)
    board.camera("Garden")
    block = register(board.home, Switch("unifi", f"block-{MAC}", MAC))
    port = register(board.home, Switch("exaviz", "port_1", None, attributes={"device_mac": MAC}))
    await board.home.settle()
    verdicts.phased_out = {"Hikvision"}
    heard.clear()
    await board.judge_again()
    its = {"block": [block], "power": [port]}
    told = {event["name"]: event["switches"] for event in heard.events if "name" in event}
    assert told == {"Garage": its, "Garden": NONE}
    (summary,) = [event for event in heard.events if event["event_type"] == SUMMARY]
    assert {row["name"]: row["switches"] for row in summary["cameras"]} == told
    assert MAC not in str(heard.events)
    heard.clear()
    dr.async_get(hass).async_remove_device(device.id)
    await board.home.settle()
    assert heard.events[0]["switches"] == NONE
