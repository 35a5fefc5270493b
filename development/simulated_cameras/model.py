"""What a simulated camera is: a real record, the protocols it speaks, a login."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

USERNAME = "lookup"
PASSWORD = "Loopback-1"  # noqa: S105 - opens nothing but these programs


@dataclass(frozen=True, slots=True)
class Device:
    """One device. `record` and `channels` are lines of the corpus, as JSON objects.

    `protocols`: which of onvif, isapi, dahua, vapix, vapix_old, reolink, lapi it speaks.
    """

    name: str
    record: Mapping[str, Any]
    protocols: tuple[str, ...]
    channels: tuple[Mapping[str, Any], ...] = ()
    username: str = USERNAME
    password: str = field(default=PASSWORD, repr=False)
    tls: bool = False
    server: str | None = None

    def text(self, name: str) -> str:
        """Return a field of the record as text; the corpus masks serial numbers with stars."""
        return str(self.record.get(name) or "").replace("*", "0")

    @property
    def raw(self) -> Mapping[str, Any]:
        """Return what the real device said beyond the usual fields, under its own names."""
        raw: Mapping[str, Any] = self.record.get("raw") or {}
        return raw
