"""Where a reader gets the documents of its source: their addresses, or a file or folder."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
import json
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

import httpx

from . import FormError, UnreachableError

TIMEOUT: Final = httpx.Timeout(30.0)
MAX_BYTES: Final = 48 * 1024 * 1024
"""More than three times the largest document there is."""
MAX_REDIRECTS: Final = 3
AGENT: Final = "camera-lifecycle scripts/refresh"
_LOOPBACK: Final = frozenset({"127.0.0.1", "::1", "localhost"})


@dataclass(frozen=True, slots=True)
class Documents:
    """The documents of one source, by the names that its reader gives them.

    `base`: what the name is added to, an address that ends in a slash. `first`: the name of the
    main document. `given`: a file, a folder, or an address that the person named instead.
    `addresses`: documents that stand elsewhere than below `base`.
    """

    source: str
    base: str
    first: str
    given: str | None = None
    addresses: Mapping[str, str] = field(default_factory=dict)
    max_bytes: int = MAX_BYTES

    @property
    def is_online(self) -> bool:
        """Return whether the documents stand at addresses, and not in files."""
        return self.given is None or urlsplit(self.given).scheme in {"http", "https"}

    def address(self, name: str) -> str:
        """Return where a document stands for everybody, also where a copy of it is read."""
        return self.addresses.get(name) or f"{self.base}{name}"

    def json(self, name: str | None = None) -> Any:
        """Return the content of a JSON document; the main one where none is named."""
        try:
            return json.loads(self.text(name))
        except ValueError as err:
            raise FormError(f"{self.source}: {name or self.first}: isn't JSON ({err})") from err

    def text(self, name: str | None = None) -> str:
        """Return the text of a document."""
        name = name or self.first
        try:
            return self._bytes(name).decode("utf-8-sig")
        except UnicodeDecodeError as err:
            raise FormError(f"{self.source}: {name}: isn't UTF-8") from err

    def _bytes(self, name: str) -> bytes:
        if self.given is None:
            if not urlsplit(self.address(name)).scheme:
                raise UnreachableError(f"{self.source}: has no address yet; name one with --from")
            return fetch(self.address(name), self.source, self.max_bytes)
        if self.is_online:
            whole = name == self.first and not self.given.endswith("/")
            address = self.given if whole else f"{self.given.rpartition('/')[0]}/{name}"
            return fetch(address, self.source, self.max_bytes)
        return self._read(Path(self.given), name)

    def _read(self, path: Path, name: str) -> bytes:
        file = path / name if path.is_dir() else path if name == self.first else path.parent / name
        try:
            if file.stat().st_size > self.max_bytes:
                raise UnreachableError(f"{self.source}: {file}: is too large")
            return file.read_bytes()
        except OSError as err:
            raise UnreachableError(f"{self.source}: {file}: {err.strerror}") from err


def fetch(address: str, source: str, max_bytes: int = MAX_BYTES) -> bytes:
    """Return what stands at `address`; raise `UnreachableError`, also for more than `max_bytes`."""
    parts = urlsplit(address)
    if parts.scheme != "https" and parts.hostname not in _LOOPBACK:
        raise UnreachableError(f"{source}: {address}: only https is read")
    content = bytearray()
    try:
        with (
            httpx.Client(
                headers={"User-Agent": AGENT},
                timeout=TIMEOUT,
                follow_redirects=True,
                max_redirects=MAX_REDIRECTS,
            ) as client,
            client.stream("GET", address) as response,
        ):
            response.raise_for_status()
            for chunk in response.iter_bytes():
                content += chunk
                if len(content) > max_bytes:
                    raise UnreachableError(f"{source}: {address}: is too large")
    except httpx.HTTPError as err:
        raise UnreachableError(f"{source}: {address}: {err}") from err
    return bytes(content)
