"""The picture every simulated camera shows: a grey frame, so that a live view has something."""

from __future__ import annotations

from functools import cache
from io import BytesIO

from aiohttp import web
from PIL import Image, ImageDraw

from .digest import Guard
from .model import Device

PATH = "/picture.jpg"


def add(app: web.Application, device: Device, guard: Guard) -> None:
    """Give `app` the picture, behind the same login."""

    async def picture(request: web.Request) -> web.Response:
        guard.check(request)
        return web.Response(body=jpeg(device.name), content_type="image/jpeg")

    app.router.add_get(PATH, picture)


@cache
def jpeg(words: str) -> bytes:
    """Return a JPEG of 640 x 360 with `words` on it."""
    image = Image.new("RGB", (640, 360), (70, 80, 90))
    ImageDraw.Draw(image).text((24, 320), words, fill=(230, 230, 230))
    buffer = BytesIO()
    image.save(buffer, "JPEG")
    return buffer.getvalue()
