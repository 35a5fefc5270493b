"""The pictures that Home Assistant and HACS look for, in the sizes they ask for."""

from __future__ import annotations

from pathlib import Path

import pytest

BRAND = Path(__file__).parents[2] / "custom_components/camera_lifecycle/brand"


def size(picture: Path) -> tuple[int, int]:
    """Return width and height of a PNG in pixels."""
    head = picture.read_bytes()[:24]
    assert head.startswith(b"\x89PNG\r\n\x1a\n")
    return int.from_bytes(head[16:20]), int.from_bytes(head[20:24])


@pytest.mark.parametrize("theme", ["", "dark_"])
@pytest.mark.parametrize(("suffix", "height"), [("", 256), ("@2x", 512)])
def test_icon_and_logo_are_there_for_each_theme_and_density(
    theme: str, suffix: str, height: int
) -> None:
    assert size(BRAND / f"{theme}icon{suffix}.png") == (height, height)
    assert size(BRAND / f"{theme}logo{suffix}.png")[1] == height


def test_the_pictures_are_light() -> None:
    sizes = {picture.name: picture.stat().st_size for picture in BRAND.glob("*.png")}
    assert sum(sizes.values()) <= 160_000, sizes
