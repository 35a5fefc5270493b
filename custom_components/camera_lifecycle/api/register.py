"""Registers all that a browser reaches, once: it is there whether the entry is loaded or not."""

from homeassistant.components import websocket_api
from homeassistant.core import HomeAssistant, callback

from .report_command import websocket_report_path
from .report_view import ReportView


@callback
def async_register_api(hass: HomeAssistant) -> None:
    """Register the views and the websocket commands."""
    hass.http.register_view(ReportView)
    websocket_api.async_register_command(hass, websocket_report_path)
