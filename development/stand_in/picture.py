"""Draws what a camera of the demo home might see: enough for a dashboard to look like one."""

from datetime import datetime
from io import BytesIO
import random
from typing import Final

from PIL import Image, ImageDraw, ImageFilter

Color = tuple[int, int, int]

WIDTH: Final = 960
HEIGHT: Final = 540
HORIZON: Final = 320
SKIES: Final[tuple[tuple[Color, Color], ...]] = (
    ((96, 148, 205), (205, 221, 234)),
    ((122, 140, 158), (190, 198, 204)),
    ((34, 38, 44), (84, 90, 96)),
    ((228, 168, 120), (246, 220, 190)),
)
WALLS: Final[tuple[Color, ...]] = (
    (186, 170, 150),
    (150, 156, 160),
    (172, 132, 112),
    (120, 128, 116),
)
ROOF: Final[Color] = (84, 66, 60)
WINDOW: Final[Color] = (214, 214, 190)
PAVING: Final[Color] = (150, 146, 140)
GROUNDS: Final[tuple[Color, ...]] = ((92, 116, 70), (120, 118, 112), (104, 96, 84), (80, 88, 92))


def draw(scene: str, now: datetime, width: int | None = None) -> bytes:
    """Return a JPEG; the same `scene` always gives the same view, `now` is stamped on it."""
    chance = random.Random(scene)  # noqa: S311 - a picture, not a secret
    image = Image.new("RGB", (WIDTH, HEIGHT))
    pen = ImageDraw.Draw(image)
    _sky(pen, chance.choice(SKIES))
    _ground(pen, chance.choice(GROUNDS))
    for left in range(-40, WIDTH, 240):
        _house(pen, chance, left + chance.randint(0, 90))
    _path(pen, chance.randint(300, 660))
    image = image.filter(ImageFilter.GaussianBlur(1.2))
    _stamp(ImageDraw.Draw(image), scene, now)
    if width and width < WIDTH:
        image.thumbnail((width, HEIGHT))
    file = BytesIO()
    image.save(file, "JPEG", quality=80)
    return file.getvalue()


def _sky(pen: ImageDraw.ImageDraw, colors: tuple[Color, Color]) -> None:
    top, bottom = colors
    for y in range(HORIZON):
        part = y / HORIZON
        red, green, blue = (
            round(high + (low - high) * part) for high, low in zip(top, bottom, strict=True)
        )
        pen.line((0, y, WIDTH, y), fill=(red, green, blue))


def _ground(pen: ImageDraw.ImageDraw, color: Color) -> None:
    for y in range(HORIZON, HEIGHT):
        shade = 0.75 + 0.35 * (y - HORIZON) / (HEIGHT - HORIZON)
        red, green, blue = (min(255, round(part * shade)) for part in color)
        pen.line((0, y, WIDTH, y), fill=(red, green, blue))


def _house(pen: ImageDraw.ImageDraw, chance: random.Random, left: int) -> None:
    wall = chance.choice(WALLS)
    wide, high = chance.randint(130, 220), chance.randint(70, 150)
    top = HORIZON + 10 - high
    pen.rectangle((left, top, left + wide, HORIZON + 14), fill=wall)
    ridge = (left + wide // 2, top - 58)
    pen.polygon(((left - 12, top), ridge, (left + wide + 12, top)), fill=ROOF)
    for x in range(left + 18, left + wide - 30, 48):
        pen.rectangle((x, top + 24, x + 26, top + 54), fill=WINDOW)


def _path(pen: ImageDraw.ImageDraw, middle: int) -> None:
    far, near = 24, 230
    edges = ((-far, HORIZON), (far, HORIZON), (near, HEIGHT), (-near, HEIGHT))
    pen.polygon([(middle + x, y) for x, y in edges], fill=PAVING)


def _stamp(pen: ImageDraw.ImageDraw, scene: str, now: datetime) -> None:
    for text, place, anchor in (
        (scene, (24, 20), "la"),
        (now.strftime("%Y-%m-%d %H:%M:%S"), (WIDTH - 24, 20), "ra"),
    ):
        pen.text(
            place,
            text,
            fill=(255, 255, 255),
            font_size=28,
            anchor=anchor,
            stroke_width=2,
            stroke_fill=(20, 20, 20),
        )
