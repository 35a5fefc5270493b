"""Ten cards that follow the cameras of a home: what telling them holds the event loop for."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any, Final

from homeassistant.auth.const import GROUP_ID_ADMIN, GROUP_ID_USER
from homeassistant.components.websocket_api.connection import ActiveConnection
from pytest_homeassistant_custom_component.common import MockGroup, MockUser

from custom_components.camera_lifecycle.const import DOMAIN

if TYPE_CHECKING:
    from homeassistant.core import HomeAssistant

_WANTED: Final[tuple[dict[str, Any], ...]] = (
    *({"language": "en"} for _ in range(4)),
    *({"language": "de"} for _ in range(3)),
)
_RESTRICTED: Final = {"entities": {"domains": {"binary_sensor": True}}}
"""Reads no picture: whose entities of ours these are has to be looked up for each camera."""


class Cards:
    """Seven cards of an administrator in two languages, three of a user who reads less.

    A connection is what Home Assistant makes of a websocket: it writes JSON, and all but the
    socket is there.
    """

    def __init__(self, hass: HomeAssistant) -> None:
        """Open none."""
        self._hass = hass
        self._connections: list[ActiveConnection] = []
        self.received: list[bytes] = []

    def open(self) -> None:
        """Open all ten."""
        admin = MockUser(name="Ada", groups=[MockGroup(id=GROUP_ID_ADMIN)])
        other = MockUser(name="Bob", groups=[MockGroup(id=GROUP_ID_USER)])
        other.mock_policy(_RESTRICTED)
        for user, wanted in ((admin, _WANTED), (other, _WANTED[2:5])):
            connection = self._connect(user.add_to_hass(self._hass))
            for number, each in enumerate(wanted, 1):
                connection.async_handle({"id": number, "type": f"{DOMAIN}/subscribe", **each})

    def close(self) -> None:
        """Close both connections."""
        while self._connections:
            self._connections.pop().async_handle_close()

    def check(self, kind: str) -> None:
        """Stop the bench where the cards were not told what it is about; forget what they were."""
        told = sum(f'"type":"{kind}"'.encode() in message for message in self.received)
        if told != len(_WANTED) + 3:
            raise SystemExit(f"{told} cards were told {kind}")
        self.received.clear()

    def _connect(self, user: MockUser) -> ActiveConnection:
        logger: Any = logging.getLogger(__name__)
        send: Any = self.received.append
        connection = ActiveConnection(logger, self._hass, send, user, None, None)
        self._connections.append(connection)
        return connection
