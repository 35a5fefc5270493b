"""A home whose cameras have issues, and how an automation answers them."""

from typing import Any

from tests.integration.notices.board import Board
from tests.integration.notices.conftest import board, open_menu, verdicts

__all__ = ["answer", "board", "open_menu", "verdicts"]


async def answer(board: Board, action: str, *names: str, **fields: Any) -> list[dict[str, Any]]:
    """Call an action for cameras; return what is answered of each."""
    devices = [board.home.cameras[name].camera.primary_device_id for name in names]
    answered = await board.home.hass.services.async_call(
        "camera_lifecycle",
        action,
        {"device_id": devices, **fields},
        blocking=True,
        return_response=True,
    )
    await board.home.hass.async_block_till_done()
    rows: list[dict[str, Any]] = answered["cameras"]
    return rows
