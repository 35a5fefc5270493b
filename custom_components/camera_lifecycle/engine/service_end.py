"""The end of a service: what stops, what works without it, how long recordings are kept.

Each is known only where a source says so; what is empty or None was not said.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any, Self

from . import fields
from .partial_date import PartialDate


class ServiceStops(StrEnum):
    """What no longer works without a service."""

    EVERYTHING = "everything"
    LIVE_VIEW = "live_view"
    REMOTE_VIEW = "remote_view"
    RECORDINGS = "recordings"
    NOTIFICATIONS = "notifications"
    APP = "app"
    SETUP = "setup"


class GoesOn(StrEnum):
    """What works without a service."""

    NOTHING = "nothing"
    LOCAL_VIEW = "local_view"
    LOCAL_RECORDING = "local_recording"
    RTSP = "rtsp"
    HOMEKIT = "homekit"


@dataclass(frozen=True, slots=True)
class ServiceEnd:
    """A service that ends or has ended, as far as sources tell.

    `id`: the same in every fact about this service. `name`: what people call it, '' where that
    is the model. `recordings_until`: the last day on which recordings can be downloaded.
    `can_fetch`: whether that day, on the day of the assessment, is still to come or today.
    """

    id: str
    name: str = ""
    stops: tuple[ServiceStops, ...] = ()
    goes_on: tuple[GoesOn, ...] = ()
    recordings_until: PartialDate | None = None
    can_fetch: bool = False

    @classmethod
    def from_json(cls, raw: Mapping[str, Any], entry: str) -> Self:
        """Return what the library says; unknown words are left out.

        `entry`: the id of the entry that tells of it, which stands for a service without one.
        """
        name = raw.get("name")
        return cls(
            id=str(raw.get("id") or entry),
            name=name if isinstance(name, str) else "",
            stops=tuple(
                ServiceStops(one) for one in fields.texts(raw, "stops") if one in ServiceStops
            ),
            goes_on=tuple(GoesOn(one) for one in fields.texts(raw, "goes_on") if one in GoesOn),
            recordings_until=fields.day(raw, "recordings_until"),
        )

    def on(self, today: date) -> Self:
        """Return it as it is on a day: whether recordings can still be downloaded."""
        until = self.recordings_until
        return replace(self, can_fetch=until is not None and today <= until.last_day)

    @property
    def leaves_nothing(self) -> bool:
        """Return whether a source says that the camera is of no use without the service."""
        return ServiceStops.EVERYTHING in self.stops or GoesOn.NOTHING in self.goes_on
