"""The websocket command by which a card follows the cameras."""

from typing import Any, Final

from homeassistant.components.websocket_api.connection import ActiveConnection
from homeassistant.components.websocket_api.decorators import websocket_command
from homeassistant.core import HomeAssistant, callback
import probatio

from ..const import DOMAIN
from .known_language import known_language
from .subscription import Subscription, Wanted

SUBSCRIBE: Final = f"{DOMAIN}/subscribe"
MAX_AREAS: Final = 500


@callback
@websocket_command(
    {
        probatio.Required("type"): SUBSCRIBE,
        probatio.Optional("language"): str,
        probatio.Optional("areas"): probatio.All(list, probatio.Length(max=MAX_AREAS), [str]),
    }
)
def websocket_subscribe(
    hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]
) -> None:
    """Send all cameras that are for the user, and then what changes, until unsubscribed.

    A language that Home Assistant lacks is answered in its own.
    """
    areas = frozenset(msg["areas"]) if "areas" in msg else None
    wanted = Wanted(known_language(msg.get("language")), areas)
    subscription = Subscription(hass, connection, msg["id"], wanted)
    connection.subscriptions[msg["id"]] = subscription.async_end
    connection.send_result(msg["id"])
    subscription.async_start()
