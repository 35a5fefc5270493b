"""Registers all that a browser reaches, once: it is there whether the entry is loaded or not."""

from homeassistant.components import websocket_api
from homeassistant.core import HomeAssistant

from ..card.file import async_serve_card
from .camera_command import websocket_camera
from .report_command import websocket_report_path
from .report_view import ReportView
from .subscribe_command import websocket_subscribe


async def async_register_api(hass: HomeAssistant) -> None:
    """Register the views and the websocket commands, and serve the card."""
    hass.http.register_view(ReportView)
    for command in (websocket_camera, websocket_report_path, websocket_subscribe):
        websocket_api.async_register_command(hass, command)
    await async_serve_card(hass)
