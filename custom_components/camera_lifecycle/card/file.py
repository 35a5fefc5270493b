"""Serves the built card.

The address holds what the file is made of: an app may keep what it has fetched from an address
for weeks, whatever stands behind a question mark.
"""

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final, Self

from homeassistant.components.http import (  # type: ignore[attr-defined]  # exported silently
    StaticPathConfig,
)
from homeassistant.core import HomeAssistant

from ..const import DOMAIN

PREFIX: Final = f"/{DOMAIN}/"
"""What every address of a card of ours begins with, of whichever version."""
_FOLDER: Final = Path(__file__).parents[1] / "frontend"
FILE_NAME: Final = "camera-lifecycle-card.js"


@dataclass(frozen=True, slots=True)
class CardFile:
    """The built card, and the address that it has while its content is this one."""

    file: Path
    url: str

    @classmethod
    def read(cls, folder: Path = _FOLDER) -> Self | None:
        """Return the card; None where it was not built. Blocks."""
        file = folder / FILE_NAME
        try:
            mark = sha256(file.read_bytes()).hexdigest()[:12]
        except OSError:
            return None
        return cls(file, f"{PREFIX}{mark}/{FILE_NAME}")


async def async_serve_card(hass: HomeAssistant) -> CardFile | None:
    """Serve the card under its address, if nothing is yet. Return it, None without one.

    An address cannot be taken back: after an update without a restart both are served.
    """
    card = await hass.async_add_executor_job(CardFile.read)
    if card is not None and not _is_served(hass, card.url):
        await hass.http.async_register_static_paths(
            [StaticPathConfig(card.url, str(card.file), cache_headers=False)]
        )
    return card


def _is_served(hass: HomeAssistant, url: str) -> bool:
    return any(resource.canonical == url for resource in hass.http.app.router.resources())
