"""Serves the built card, and the labels that it fetches from beside itself.

The address holds what the files are made of: an app may keep what it has fetched from an address
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
LABELS: Final = "labels"
"""The folder beside it with `<language>.json`, for each language but English."""


@dataclass(frozen=True, slots=True)
class CardFile:
    """The built card, and the address that it has while the content of its files is this one.

    `labels`: their folder; None where there are none.
    """

    file: Path
    url: str
    labels: Path | None = None

    @classmethod
    def read(cls, folder: Path = _FOLDER) -> Self | None:
        """Return the card; None where it was not built. Blocks."""
        file, labels = folder / FILE_NAME, folder / LABELS
        try:
            mark = sha256(file.read_bytes())
            for each in sorted(labels.glob("*.json")):
                mark.update(each.name.encode() + each.read_bytes())
        except OSError:
            return None
        url = f"{PREFIX}{mark.hexdigest()[:12]}/{FILE_NAME}"
        return cls(file, url, labels if labels.is_dir() else None)

    @property
    def paths(self) -> list[StaticPathConfig]:
        """Return what is to be served; the card asks for the labels relative to itself."""
        served = {self.url: self.file}
        if self.labels is not None:
            served[self.url.removesuffix(FILE_NAME) + LABELS] = self.labels
        return [
            StaticPathConfig(url, str(path), cache_headers=False) for url, path in served.items()
        ]


async def async_serve_card(hass: HomeAssistant) -> CardFile | None:
    """Serve the card under its address, if nothing is yet. Return it, None without one.

    An address cannot be taken back: after an update without a restart both are served.
    """
    card = await hass.async_add_executor_job(CardFile.read)
    if card is not None and not _is_served(hass, card.url):
        await hass.http.async_register_static_paths(card.paths)
    return card


def _is_served(hass: HomeAssistant, url: str) -> bool:
    return any(resource.canonical == url for resource in hass.http.app.router.resources())
