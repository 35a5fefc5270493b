"""The last good file of newer facts, kept over restarts, and how the last look at it went."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, override

from homeassistant.core import HomeAssistant

from ..store import JsonStore
from .fault import FactsError, FactsFault
from .keys import TrustedKeys
from .signed import SignedFacts

KEY: Final = "facts"


@dataclass(frozen=True, slots=True)
class LastLook:
    """How it went. `at` in UTC; `fault`: None where it went well. Nothing is kept of it."""

    at: datetime
    fault: FactsFault | None


class FactsStore(JsonStore):
    """Keeps a signed file as it was taken, with the tag of its server and the keys it named."""

    key = KEY
    subject = "newer facts"

    def __init__(self, hass: HomeAssistant) -> None:
        """Begin without any."""
        super().__init__(hass)
        self.signed = ""
        """The file as it was taken, '' for none. Its signature is checked whenever it is read."""
        self.address = ""
        """Where it was taken from."""
        self.etag: str | None = None
        """The tag that its server gave it."""
        self.serial = 0
        """The highest number that was ever taken: no file goes back behind it."""
        self.keys: TrustedKeys | None = None
        self.last_look: LastLook | None = None

    async def async_take(
        self, signed: str, facts: SignedFacts, address: str, etag: str | None
    ) -> None:
        """Keep a file whose signature counts; on the disk on return if `is_saved` says so."""
        self.signed, self.address, self.etag = signed, address, etag
        self.serial = facts.serial
        if facts.keys is not None:
            self.keys = facts.keys
        await self.async_save()

    async def async_drop(self) -> None:
        """Forget the file, and nothing else: an older one is still not taken."""
        if self.signed:
            self.signed, self.address, self.etag = "", "", None
            await self.async_save()

    def trusted(self, bundled: TrustedKeys) -> TrustedKeys:
        """Return whose signature counts: who was named last, by a release or by a file."""
        return bundled.later(self.keys)

    def read_signed(self, bundled: TrustedKeys) -> SignedFacts | None:
        """Return what is kept, None where there is nothing that counts now. For a thread."""
        if not self.signed:
            return None
        try:
            return SignedFacts.read(self.signed.encode(), self.trusted(bundled))
        except FactsError:
            return None

    @override
    def read(self, content: Any) -> int:
        """Take over what the file holds."""
        if not isinstance(content, dict) or (content and "signed" not in content):
            return 1
        texts = {name: content.get(name) or "" for name in ("signed", "address")}
        etag, serial = content.get("etag"), content.get("serial", 0)
        if (
            not all(isinstance(text, str) for text in texts.values())
            or not isinstance(etag, str | None)
            or type(serial) is not int
        ):
            return 1
        self.signed, self.address, self.etag = texts["signed"], texts["address"], etag
        self.serial = max(0, serial)
        if (keys := content.get("keys")) is None:
            return 0
        try:
            self.keys = TrustedKeys.from_json(keys)
        except ValueError:
            return 1
        return 0

    @override
    def held(self) -> dict[str, Any]:
        """Return what the file is to hold."""
        return {
            "signed": self.signed,
            "address": self.address,
            "etag": self.etag,
            "serial": self.serial,
            "keys": self.keys and self.keys.as_json(),
        }
