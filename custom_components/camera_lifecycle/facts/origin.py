"""Where newer facts come from, as the owner chose, and one look there.

Only the request itself is sent, and the tag of what is there already. An answer is text until
its signature has been checked.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from ipaddress import ip_address
from pathlib import Path
from typing import Any, Final, Self

import aiohttp
from homeassistant.core import HomeAssistant
from homeassistant.helpers.aiohttp_client import async_get_clientsession
from yarl import URL

from .fault import FactsError, FactsFault
from .signed import MAX_BYTES

CONF_FACTS: Final = "facts"
CONF_FACTS_ADDRESS: Final = "facts_address"
PROJECT_ADDRESS: Final = ""
"""Where the project publishes signed facts; empty as long as it does not."""
FILE: Final = "camera_lifecycle_facts.signed"
"""The name of a signed file in the configuration folder."""
_TIMEOUT: Final = aiohttp.ClientTimeout(total=60, connect=15)
_PART: Final = 64 * 1024


class FactsFrom(StrEnum):
    """Where newer facts come from: from nowhere, unless the owner chose."""

    OFF = "off"
    PROJECT = "project"
    ADDRESS = "address"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class FactsOrigin:
    """What the owner chose. `address`: of a file on the network, '' for none."""

    kind: FactsFrom = FactsFrom.OFF
    address: str = ""

    @classmethod
    def of(cls, chosen: Mapping[str, Any]) -> Self:
        """Return what the options hold; off where they hold nothing of use."""
        kind = chosen.get(CONF_FACTS)
        if not isinstance(kind, str) or kind not in FactsFrom:
            return cls()
        if kind == FactsFrom.PROJECT:
            return cls(FactsFrom.PROJECT, PROJECT_ADDRESS) if PROJECT_ADDRESS else cls()
        if kind == FactsFrom.ADDRESS:
            address = str(chosen.get(CONF_FACTS_ADDRESS) or "")
            return cls(FactsFrom.ADDRESS, address) if is_allowed(address) else cls()
        return cls(FactsFrom(kind))

    @property
    def name(self) -> str:
        """Return where it is, to tell whether it is still the same place."""
        return FILE if self.kind is FactsFrom.FILE else self.address


@dataclass(frozen=True, slots=True)
class FactsAnswer:
    """What was found there. `content`: None where it is what was found before."""

    content: bytes | None
    etag: str | None = None


def choices() -> list[FactsFrom]:
    """Return what can be chosen: the project's address once it has one."""
    return [each for each in FactsFrom if each is not FactsFrom.PROJECT or PROJECT_ADDRESS]


def is_allowed(address: str) -> bool:
    """Return whether an address is one on the web, encrypted, or on this very machine."""
    try:
        url = URL(address)
    except ValueError:
        return False
    if not url.host or url.user is not None:
        return False
    return url.scheme == "https" or (url.scheme == "http" and _is_here(url.host))


async def async_look(hass: HomeAssistant, origin: FactsOrigin, etag: str | None) -> FactsAnswer:
    """Return what is there now; `etag`: of what is known. Raises FactsError."""
    if origin.kind is FactsFrom.FILE:
        content = await hass.async_add_executor_job(_read, Path(hass.config.path(FILE)))
        return FactsAnswer(content)
    try:
        return await _async_fetch(hass, origin.address, etag)
    except (aiohttp.ClientError, TimeoutError, OSError, ValueError) as err:
        raise FactsError(FactsFault.NO_ANSWER) from err


async def _async_fetch(hass: HomeAssistant, address: str, etag: str | None) -> FactsAnswer:
    headers = {"If-None-Match": etag} if etag else {}
    # another host would be told who asks: so no answer leads anywhere else
    async with async_get_clientsession(hass).get(
        address, headers=headers, timeout=_TIMEOUT, allow_redirects=False
    ) as response:
        if response.status == 304:  # noqa: PLR2004 - not modified
            return FactsAnswer(None, etag)
        if 300 <= response.status < 400:  # noqa: PLR2004 - a redirect
            raise FactsError(FactsFault.REDIRECTED)
        if response.status != 200:  # noqa: PLR2004 - the file itself
            raise FactsError(FactsFault.REFUSED)
        content = bytearray()
        async for part in response.content.iter_chunked(_PART):
            content += part
            if len(content) > MAX_BYTES:
                raise FactsError(FactsFault.TOO_LARGE)
        return FactsAnswer(bytes(content), _tag(response.headers.get("ETag")))


def _tag(etag: str | None) -> str | None:
    """Return the tag of a file, None for what is none to send back."""
    return etag if etag and len(etag) <= 256 and etag.isprintable() else None  # noqa: PLR2004 - a tag is short


def _read(file: Path) -> bytes:
    try:
        if file.stat().st_size > MAX_BYTES:
            raise FactsError(FactsFault.TOO_LARGE)
        if not file.is_file():
            raise FactsError(FactsFault.NOT_THERE)
        with file.open("rb") as opened:
            return opened.read(MAX_BYTES + 1)
    except OSError as err:
        raise FactsError(FactsFault.NOT_THERE) from err


def _is_here(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
