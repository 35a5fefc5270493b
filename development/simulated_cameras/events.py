"""What else Home Assistant's own hikvision integration asks of a device: events and pictures."""

from __future__ import annotations

import asyncio
import contextlib
from typing import Final

from aiohttp import web

from .digest import Guard
from .isapi import NAMESPACE
from .model import Device
from .picture import jpeg

BOUNDARY: Final = "boundary"
EVERY_SECONDS: Final = 10
# the heartbeat of a real device: a video loss that is none
HEARTBEAT: Final = (
    f'<EventNotificationAlert version="2.0" xmlns="{NAMESPACE}">\n<channelID>1</channelID>\n'
    "<dateTime>2026-01-01T00:00:00Z</dateTime>\n<activePostCount>0</activePostCount>\n"
    "<eventType>videoloss</eventType>\n<eventState>inactive</eventState>\n"
    "<eventDescription>videoloss alarm</eventDescription>\n</EventNotificationAlert>\n"
)


def add(app: web.Application, device: Device, guard: Guard) -> None:
    """Give `app` the paths."""

    async def triggers(request: web.Request) -> web.Response:
        guard.check(request)
        numbers = range(1, max(1, len(device.channels)) + 1)
        inside = "".join(map(_trigger, numbers))
        text = (
            f'<EventNotification xmlns="{NAMESPACE}"><EventTriggerList>{inside}'
            "</EventTriggerList></EventNotification>"
        )
        return web.Response(text=text, content_type="application/xml")

    async def alerts(request: web.Request) -> web.StreamResponse:
        guard.check(request)
        kind = f"multipart/mixed; boundary={BOUNDARY}"
        response = web.StreamResponse(headers={"Content-Type": kind})
        await response.prepare(request)
        part = f"--{BOUNDARY}\r\nContent-Type: application/xml\r\n\r\n{HEARTBEAT}\r\n"
        with contextlib.suppress(ConnectionError):
            while True:
                await response.write(part.encode())
                await asyncio.sleep(EVERY_SECONDS)
        return response

    async def picture(request: web.Request) -> web.Response:
        guard.check(request)
        words = f"{device.name} {request.match_info['channel']}"
        return web.Response(body=jpeg(words), content_type="image/jpeg")

    app.router.add_get("/ISAPI/Event/triggers", triggers)
    app.router.add_get("/ISAPI/Event/notification/alertStream", alerts)
    app.router.add_get("/ISAPI/Streaming/channels/{channel}/picture", picture)


def _trigger(number: int) -> str:
    return (
        f"<EventTrigger><id>VMD-{number}</id><eventType>VMD</eventType>"
        f"<dynVideoInputChannelID>{number}</dynVideoInputChannelID>"
        "<EventTriggerNotificationList><EventTriggerNotification><id>center</id>"
        "<notificationMethod>center</notificationMethod></EventTriggerNotification>"
        "</EventTriggerNotificationList></EventTrigger>"
    )
