"""What devices tell of their pictures, as details of a record: a few short values, no more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
import re
from typing import Final

from ..engine.needs import (
    MAX_LENGTH,
    MAX_VALUES,
    MEDIA_PROFILES,
    VIDEO_CODECS,
    VIDEO_RESOLUTIONS,
)
from .result import sanitize_text

type Size = tuple[str | None, str | None]
"""Width and height, as a device writes them."""

_CODECS: Final = {"H264": "H.264", "H265": "H.265", "MPEG4": "MPEG-4"}
_PIXELS: Final = re.compile(r"[1-9]\d{0,4}", re.ASCII)


def media_details(
    codecs: Iterable[str | None], sizes: Iterable[Size], names: Iterable[str | None] = ()
) -> dict[str, list[str]]:
    """Return codecs, resolutions, and names of profiles; a few of each, whatever was sent."""
    details = {
        VIDEO_CODECS: _few(_CODECS.get(name or "", name) for name in codecs),
        VIDEO_RESOLUTIONS: _few(_resolutions(sizes)),
        MEDIA_PROFILES: _few(names),
    }
    return {key: values for key, values in details.items() if values}


def _resolutions(sizes: Iterable[Size]) -> Iterator[str]:
    for width, height in sizes:
        if _PIXELS.fullmatch(width or "") and _PIXELS.fullmatch(height or ""):
            yield f"{width}x{height}"


def _few(values: Iterable[str | None]) -> list[str]:
    """Return the first values that differ, each short and harmless."""
    texts = (sanitize_text(value) for value in values)
    return [*dict.fromkeys(text[:MAX_LENGTH].strip() for text in texts if text)][:MAX_VALUES]
