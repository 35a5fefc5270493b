"""The websocket command by which a card gets the address of a report's download."""

from typing import Any, Final

from homeassistant.components.websocket_api.connection import ActiveConnection
from homeassistant.components.websocket_api.const import ERR_NOT_SUPPORTED
from homeassistant.components.websocket_api.decorators import require_admin, websocket_command
from homeassistant.core import HomeAssistant, callback
import probatio

from ..const import DOMAIN
from ..report.wanted import WANTED, WantedReport
from .report_path import MINUTES, async_report_path

REPORT_PATH: Final = f"{DOMAIN}/report_path"


@callback
@require_admin
@websocket_command({probatio.Required("type"): REPORT_PATH, **WANTED})
def websocket_report_path(
    hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]
) -> None:
    """Answer with a signed path, and with the seconds for which it works."""
    wanted = WantedReport.of(msg)
    if not wanted.can_be_made:
        connection.send_error(
            msg["id"],
            ERR_NOT_SUPPORTED,
            "This edition does not come in this format",
            translation_domain=DOMAIN,
            translation_key="edition_without_format",
        )
        return
    path = async_report_path(hass, wanted)
    connection.send_result(msg["id"], {"path": path, "expires_in": MINUTES * 60})
