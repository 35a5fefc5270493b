"""Talks to a Home Assistant over REST and WebSocket, as its own frontend does."""

from collections.abc import Mapping
import json
from typing import Any, Final, Self

import aiohttp

REFUSED: Final = 400


class DemoError(Exception):
    """The demo cannot go on; the message says what happened."""


class Client:
    """One Home Assistant at `url`. Every request raises DemoError when it is refused."""

    def __init__(self, url: str, token: str | None = None) -> None:
        """Take the address, without a slash at its end, and a token if there is one."""
        self.url = url
        self.token = token
        self._session = aiohttp.ClientSession()

    async def __aenter__(self) -> Self:
        """Return itself."""
        return self

    async def __aexit__(self, *_: object) -> None:
        """Close all connections."""
        await self._session.close()

    async def request(
        self,
        method: str,
        path: str,
        body: Mapping[str, Any] | None = None,
        form: Mapping[str, str] | None = None,
    ) -> Any:
        """Send one REST request, return its answer: parsed JSON, or text where it is none."""
        headers = {"Authorization": f"Bearer {self.token}"} if self.token else {}
        async with self._session.request(
            method, self.url + path, json=body, data=form, headers=headers
        ) as response:
            text = await response.text()
            if response.status >= REFUSED:
                raise DemoError(f"{method} {path}: {response.status} {text[:500]}")
        try:
            return json.loads(text)
        except ValueError:
            return text

    async def ask(self, *commands: Mapping[str, Any]) -> list[Any]:
        """Send WebSocket commands one after another; return their results in that order."""
        async with self._session.ws_connect(f"{self.url}/api/websocket", max_msg_size=0) as socket:
            await socket.receive_json()
            await socket.send_json({"type": "auth", "access_token": self.token})
            if (answer := await socket.receive_json())["type"] != "auth_ok":
                raise DemoError(f"WebSocket: {answer}")
            return [await _ask(socket, n, command) for n, command in enumerate(commands, 1)]

    async def configure_by_step(
        self, domain: str, answers: Mapping[str, Mapping[str, Any]]
    ) -> Mapping[str, Any]:
        """Walk through a config flow that asks what matters: answers by the step's id."""
        path = "/api/config/config_entries/flow"
        step = await self.request("POST", path, {"handler": domain})
        while step["type"] == "form":
            answer = answers[step["step_id"]]
            step = await self.request("POST", f"{path}/{step['flow_id']}", answer)
        if step["type"] != "create_entry":
            raise DemoError(f"the dialog of {domain} ended with {json.dumps(step)}")
        entry: Mapping[str, Any] = step["result"]
        return entry

    async def configure(self, domain: str, *answers: Mapping[str, Any]) -> Mapping[str, Any]:
        """Walk through the config flow of an integration; return the entry that came of it."""
        path = "/api/config/config_entries/flow"
        step = await self.request("POST", path, {"handler": domain})
        for answer in answers:
            step = await self.request("POST", f"{path}/{step['flow_id']}", answer)
        if step["type"] != "create_entry":
            raise DemoError(f"the dialog of {domain} ended with {json.dumps(step)}")
        entry: Mapping[str, Any] = step["result"]
        return entry


async def _ask(
    socket: aiohttp.ClientWebSocketResponse, number: int, command: Mapping[str, Any]
) -> Any:
    await socket.send_json({"id": number, **command})
    while True:
        answer = await socket.receive_json()
        if answer.get("id") == number and answer["type"] == "result":
            break
    if not answer["success"]:
        raise DemoError(f"WebSocket {command['type']}: {answer['error']}")
    return answer["result"]
