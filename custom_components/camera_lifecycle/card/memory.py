"""Remembers that dashboards knew of the card: what is gone since then, its owner removed."""

from typing import Any, Final, override

from homeassistant.core import HomeAssistant

from ..store import JsonStore

KEY: Final = "card"
_WAS_LISTED: Final = "was_listed"


class CardStore(JsonStore):
    """Whether the card was among the resources of the dashboards, on the disk."""

    key = KEY
    subject = "state of the card"

    def __init__(self, hass: HomeAssistant) -> None:
        """Begin without a memory of it."""
        super().__init__(hass)
        self.was_listed = False

    async def async_remember(self, *, was_listed: bool) -> None:
        """Keep whether it was there; stored on return, nothing is written where it is known."""
        if was_listed != self.was_listed:
            self.was_listed = was_listed
            await self.async_save()

    @override
    def read(self, content: Any) -> int:
        """Take over what the file holds; what is no yes or no counts as damaged."""
        listed = content.get(_WAS_LISTED, False) if isinstance(content, dict) else None
        if not isinstance(listed, bool) or (content and _WAS_LISTED not in content):
            return 1
        self.was_listed = listed
        return 0

    @override
    def held(self) -> dict[str, Any]:
        """Return what the file is to hold."""
        return {_WAS_LISTED: self.was_listed}
