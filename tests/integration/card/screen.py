"""A browser with cards: what each was sent over a real websocket."""

from dataclasses import dataclass, field
from datetime import timedelta
from itertools import count
from typing import Any

from homeassistant.auth.models import User
from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util
from pytest_homeassistant_custom_component.common import async_fire_time_changed
from pytest_homeassistant_custom_component.typing import (
    MockHAClientWebSocket,
    WebSocketGenerator,
)

from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.overview.watch import COOLDOWN
from tests.integration.home import Home

SUBSCRIBE = f"{DOMAIN}/subscribe"
CLIENT = "https://card.example"


@dataclass
class Card:
    """What one card knows, put together of what it was sent as the frontend does."""

    screen: Screen
    id: int
    messages: list[Any] = field(default_factory=list)
    rows: dict[str, Any] = field(default_factory=dict)

    @property
    def names(self) -> set[str]:
        return {row["name"] for row in self.rows.values()}

    @property
    def last(self) -> Any:
        return self.messages[-1]

    @property
    def kind(self) -> str:
        """The kind of the headline."""
        return str(self.last["overview"]["headline"]["kind"])

    def take(self, event: Any) -> None:
        self.messages.append(event)
        match event["type"]:
            case "not_ready":
                assert event == {"type": "not_ready"}
                self.rows = {}
            case "all":
                assert event.keys() == {"type", "is_admin", "overview", "cameras"}
                self.rows = {row["id"]: row for row in event["cameras"]}
            case "changed":
                assert event.keys() == {"type", "overview", "cameras", "gone"}
                for camera_id in event["gone"]:
                    del self.rows[camera_id]
                self.rows |= {row["id"]: row for row in event["cameras"]}
            case other:
                raise AssertionError(other)

    async def news(self) -> list[Any]:
        """Return what it was sent since this was last asked for, or since it began."""
        await self.screen.rest()
        news, self.messages = self.messages, []
        return news

    async def end(self) -> None:
        await self.screen.ask("unsubscribe_events", subscription=self.id)


@dataclass
class Screen:
    """One connection with its cards."""

    hass: HomeAssistant
    socket: MockHAClientWebSocket
    cards: dict[int, Card] = field(default_factory=dict)
    answers: dict[int, Any] = field(default_factory=dict)
    order: list[tuple[str, int]] = field(default_factory=list)
    ids: count[int] = field(default_factory=lambda: count(1))

    async def card(self, **wanted: Any) -> Card:
        """Show a further card, and wait until it shows what there is."""
        card = await self.card_now(**wanted)
        await self.rest()
        return card

    async def card_now(self, **wanted: Any) -> Card:
        """Show a further card, and wait for the answer alone."""
        message_id = next(self.ids)
        card = self.cards[message_id] = Card(self, message_id)
        await self.socket.send_json({"id": message_id, "type": SUBSCRIBE, **wanted})
        await self._heard()
        assert self.answers[message_id]["success"], self.answers[message_id]
        return card

    async def refused(self, **wanted: Any) -> str:
        """Return the code of the error that a wrong question is answered with."""
        answer = await self.ask(SUBSCRIBE, **wanted)
        assert not answer["success"]
        assert answer["error"]["message"]
        return str(answer["error"]["code"])

    async def ask(self, kind: str, **fields: Any) -> Any:
        """Return the answer to a command, once nothing is under way any more."""
        answer = await self.ask_only(kind, **fields)
        await self.rest()
        return answer

    async def ask_only(self, kind: str, **fields: Any) -> Any:
        """Return the answer to a command, whatever is under way."""
        message_id = next(self.ids)
        await self.socket.send_json({"id": message_id, "type": kind, **fields})
        await self._heard()
        return self.answers[message_id]

    async def rest(self) -> None:
        """Wait until nothing is under way any more, and hand each card what it was sent."""
        await self._heard()
        await self.hass.async_block_till_done(wait_background_tasks=True)
        await self._heard()

    async def _heard(self) -> None:
        """Return once Home Assistant has read all, and all is read that it had sent by then."""
        ping = next(self.ids)
        await self.socket.send_json({"id": ping, "type": "ping"})
        while True:
            message = await self.socket.receive_json(timeout=5)
            if message["id"] == ping:
                return
            self.order.append((message["type"], message["id"]))
            if message["type"] == "event":
                self.cards[message["id"]].take(message["event"])
            else:
                self.answers[message["id"]] = message


async def open_screen(
    hass: HomeAssistant, hass_ws_client: WebSocketGenerator, user: User
) -> Screen:
    """Return a connection of a user."""
    token = await hass.auth.async_create_refresh_token(user, CLIENT)
    access = hass.auth.async_create_access_token(token)
    return Screen(hass, await hass_ws_client(hass, access))


async def later(home: Home, card: Card) -> None:
    """Wait for the look that follows a burst of changes of the registries."""
    await card.screen.rest()
    async_fire_time_changed(home.hass, dt_util.utcnow() + timedelta(seconds=COOLDOWN + 1))
    await card.screen.rest()
