"""What a replayed device is: its answers, where their form was read, and what is to be learned."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from custom_components.camera_lifecycle.lookup.model import Protocol

type Page = str | tuple[int, str]
"""A body, or a status and a body."""


@dataclass(frozen=True, slots=True)
class Replay:
    """One device.

    `source`: where the form of its answers was read. `pages`: a body by path and query, for
    VAPIX by the method, for Reolink by the command (a list: one answer for each channel).
    `learned`: fields of the record, those of the details as `details.<name>`. `channels`: the
    fields of each camera that it records.
    """

    name: str
    protocol: Protocol
    source: str
    learned: Mapping[str, str | None]
    pages: Mapping[str, Any] = field(default_factory=dict)
    missing: Page = (404, "Not found")
    channels: Sequence[Mapping[str, str | None]] = ()
    record: Mapping[str, Any] = field(default_factory=dict)

    @property
    def tls(self) -> bool:
        """Return whether it is asked over TLS."""
        return self.protocol is Protocol.REOLINK
