"""Notices about makers that are being phased out."""

from homeassistant.core import HomeAssistant
from homeassistant.helpers import issue_registry as ir

from .board import Board
from .verdicts import Verdicts


async def test_a_maker_that_is_phased_out_gives_one_notice(
    board: Board, verdicts: Verdicts
) -> None:
    verdicts.phased_out = {"Hikvision"}
    for number in range(30):
        board.camera(f"Camera {number:02}")
    board.camera("Other", "Reolink")
    await board.home.set_up()

    assert [*board.seen()] == ["phased_out_hikvision"]
    notice = board.all()["phased_out_hikvision"]
    assert notice.severity is ir.IssueSeverity.WARNING
    assert notice.is_fixable
    assert board.says("phased_out_hikvision", "name") == "Hikvision"
    assert board.says("phased_out_hikvision", "which") == "30 cameras"
    lines = board.says("phased_out_hikvision").splitlines()
    assert len(lines) == 11
    assert "Camera 09" in lines[9]
    assert (
        lines[10] == "- 20 more ([all cameras](/config/integrations/integration/camera_lifecycle))"
    )
    assert "Other" not in board.says("phased_out_hikvision")


async def test_a_notice_follows_home_assistants_language(
    board: Board, verdicts: Verdicts, hass: HomeAssistant
) -> None:
    verdicts.phased_out = {"Hikvision"}
    board.camera("Garage")
    board.camera("Garden")
    await board.home.set_up()
    assert board.says("phased_out_hikvision", "which") == "2 cameras"
    await hass.config.async_update(language="de")
    await hass.async_block_till_done()
    assert board.says("phased_out_hikvision", "which") == "2 Kameras"
    await hass.config.async_update(elevation=12)
    await hass.async_block_till_done()
    assert board.says("phased_out_hikvision", "which") == "2 Kameras"
