"""What a picture loses when it is made light can't be seen."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image
import pytest

from scripts.pictures.__main__ import main
from scripts.pictures.palette import lighten


@pytest.fixture
def fading() -> Image.Image:
    """Return a picture whose color and opacity fade, with far more than 256 colors."""
    across = np.tile(np.arange(128), (128, 1))
    pixels = np.dstack([across * 2, 255 - across, across.T * 0 + 90, 255 - across.T * 2])
    return Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8), "RGBA")


def seen(picture: Image.Image) -> np.ndarray:
    """Return the picture as it looks on white."""
    white = Image.new("RGBA", picture.size, "white")
    white.alpha_composite(picture.convert("RGBA"))
    return np.asarray(white).astype(np.float64)


def test_a_light_picture_looks_the_same(fading: Image.Image) -> None:
    light = lighten(fading)
    assert light.mode == "P"
    off = np.abs(seen(light) - seen(fading))
    assert off.mean() < 3
    assert off.max() < 24


def test_it_keeps_few_colors_exactly() -> None:
    plain = Image.new("RGBA", (8, 8), (30, 41, 59, 255))
    plain.paste((0, 0, 0, 0), (0, 0, 4, 8))
    assert np.array_equal(np.asarray(lighten(plain).convert("RGBA")), np.asarray(plain))


def test_the_same_picture_gives_the_same(fading: Image.Image) -> None:
    assert lighten(fading).tobytes() == lighten(fading).tobytes()


def test_the_command_writes_a_smaller_file(
    fading: Image.Image, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "icon.png"
    noisy = np.random.default_rng(1).integers(0, 9, (64, 64, 4), dtype=np.uint8)
    Image.fromarray(noisy + np.uint8(200), "RGBA").save(file)
    before = file.stat().st_size
    assert main([str(file)]) == 0
    assert file.stat().st_size < before
    assert "icon.png" in capsys.readouterr().out
