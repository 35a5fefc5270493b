"""The websocket command by which a card follows the cameras."""

from typing import Any, Final

from homeassistant.components.websocket_api.connection import ActiveConnection
from homeassistant.components.websocket_api.decorators import websocket_command
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import config_validation as cv
import probatio

from ..const import DOMAIN
from .subscription import Subscription

SUBSCRIBE: Final = f"{DOMAIN}/subscribe"
MAX_AREAS: Final = 500


@callback
@websocket_command(
    {
        probatio.Required("type"): SUBSCRIBE,
        probatio.Optional("language"): cv.string,
        probatio.Optional("areas"): probatio.All([cv.string], probatio.Length(max=MAX_AREAS)),
    }
)
def websocket_subscribe(
    hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]
) -> None:
    """Send all cameras that are for the user, and then what changes, until unsubscribed."""
    areas = frozenset(msg["areas"]) if "areas" in msg else None
    subscription = Subscription(hass, connection, msg["id"], msg.get("language"), areas)
    connection.subscriptions[msg["id"]] = subscription.async_start()
    connection.send_result(msg["id"])
