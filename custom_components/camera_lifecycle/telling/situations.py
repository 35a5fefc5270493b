"""What automations ask about a camera: since when it is so, and whether that is news."""

from abc import ABC, abstractmethod
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final, override

from homeassistant.util import dt as dt_util

from ..engine.assessment import Risk
from ..engine.model import SupportStatus
from .change import ChangeKind
from .picture import Picture, is_other_firmware

EVERY_RISK: Final = frozenset(Risk)


class Situation(ABC):
    """One thing that may be so of a camera. `kind`: what kind of change brings it about."""

    kind: ChangeKind | None = None

    @abstractmethod
    def since(self, picture: Picture, today: date) -> datetime | None:
        """Return since when (UTC) it is so by what was told, None where it is not."""

    def is_news(self, before: Picture | None, last_day: date, now: Picture, today: date) -> bool:
        """Return whether it is so now and was not when it was last told; of a new camera too."""
        was_so = before is not None and self.since(before, last_day) is not None
        return not was_so and self.since(now, today) is not None


@dataclass(frozen=True)
class AtRiskBy(Situation):
    """It is at risk by one of `risks`."""

    risks: Collection[Risk] = EVERY_RISK
    kind = ChangeKind.RISK_CHANGED

    @override
    def since(self, picture: Picture, today: date) -> datetime | None:
        return min((at for risk, at in picture.risks.items() if risk in self.risks), default=None)


@dataclass(frozen=True)
class NotAtRiskBy(Situation):
    """It is not at risk by any of `risks`, and nothing is open that could make it so.

    Whether it has a vulnerability that attackers use may be decided while all else is open.
    """

    risks: Collection[Risk] = EVERY_RISK
    kind = ChangeKind.RISK_CHANGED

    @override
    def since(self, picture: Picture, today: date) -> datetime | None:
        is_open = not picture.decided
        if {*self.risks} == {Risk.SECURITY}:
            is_open = picture.is_security_open
        if is_open or any(risk in self.risks for risk in picture.risks):
            return None
        return picture.calm_since or picture.risks_since

    @override
    def is_news(self, before: Picture | None, last_day: date, now: Picture, today: date) -> bool:
        """Return whether it was at risk by one of them, and is no longer."""
        if before is None or self.since(now, today) is None:
            return False
        return any(risk in self.risks for risk in before.risks)


@dataclass(frozen=True)
class HasStatus(Situation):
    """Its support status is one of `statuses`."""

    statuses: Collection[SupportStatus]
    kind = ChangeKind.STATUS_CHANGED

    @override
    def since(self, picture: Picture, today: date) -> datetime | None:
        return picture.status_since if picture.status in self.statuses else None

    @override
    def is_news(self, before: Picture | None, last_day: date, now: Picture, today: date) -> bool:
        """Return whether it has become another one of them; the first one is no change."""
        return (
            before is not None and before.status is not now.status and now.status in self.statuses
        )


@dataclass(frozen=True)
class SupportEndsSoon(Situation):
    """Its support ends within so many days, or has ended."""

    days: int

    @override
    def since(self, picture: Picture, today: date) -> datetime | None:
        return _begun(picture.until, -self.days, today)

    @override
    def is_news(self, before: Picture | None, last_day: date, now: Picture, today: date) -> bool:
        """Return whether an end that lay ahead has come so close; not one that is long over."""
        if not super().is_news(before, last_day, now, today) or now.until is None:
            return False
        return now.until >= today or (before is not None and now.until >= last_day)


@dataclass(frozen=True)
class FirmwareOlderThan(Situation):
    """Its firmware is older than so many days."""

    days: int

    @override
    def since(self, picture: Picture, today: date) -> datetime | None:
        return _begun(picture.build_date, self.days + 1, today)

    @override
    def is_news(self, before: Picture | None, last_day: date, now: Picture, today: date) -> bool:
        """Return whether it has become so; the age of a new camera is no change."""
        return before is not None and super().is_news(before, last_day, now, today)


@dataclass(frozen=True)
class NewerFirmware(Situation):
    """A later firmware than the installed one is known."""

    @override
    def since(self, picture: Picture, today: date) -> datetime | None:
        return picture.newest_since

    @override
    def is_news(self, before: Picture | None, last_day: date, now: Picture, today: date) -> bool:
        """Return whether one is known that was not."""
        return now.newest is not None and (before is None or before.newest != now.newest)


@dataclass(frozen=True)
class HasExploited(Situation):
    """Attackers are known to use a vulnerability of its firmware."""

    kind = ChangeKind.VULNERABILITY_FOUND

    @override
    def since(self, picture: Picture, today: date) -> datetime | None:
        return min(picture.exploited.values(), default=None)

    @override
    def is_news(self, before: Picture | None, last_day: date, now: Picture, today: date) -> bool:
        """Return whether there is one that was not there."""
        return not now.exploited.keys() <= (before.exploited.keys() if before else set())


@dataclass(frozen=True)
class FirmwareUpdated(Situation):
    """Its firmware is another one than was told last."""

    kind = ChangeKind.FIRMWARE_CHANGED

    @override
    def since(self, picture: Picture, today: date) -> datetime | None:
        return None

    @override
    def is_news(self, before: Picture | None, last_day: date, now: Picture, today: date) -> bool:
        """Return whether a known version has become another one."""
        return before is not None and is_other_firmware(before, now)


@dataclass(frozen=True)
class IsNew(Situation):
    """Nobody knew it."""

    kind = ChangeKind.CAMERA_FOUND

    @override
    def since(self, picture: Picture, today: date) -> datetime | None:
        return None

    @override
    def is_news(self, before: Picture | None, last_day: date, now: Picture, today: date) -> bool:
        """Return whether it was not known."""
        return before is None


def _begun(day: date | None, after: int, today: date) -> datetime | None:
    """Return the beginning of the day `after` days later than `day`, None while that is ahead."""
    if day is None:
        return None
    try:
        begins = day + timedelta(days=after)
    except OverflowError:
        return None
    if begins > today:
        return None
    return dt_util.as_utc(dt_util.start_of_local_day(begins))
