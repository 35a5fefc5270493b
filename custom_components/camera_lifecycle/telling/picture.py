"""What was last told of one camera."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any, Final, Self

from ..engine.assessment import Risk, VulnerabilityAssessment
from ..engine.model import Applies, FirmwareState, SupportStatus
from ..fleet.model import AssessedCamera
from .signs import NO_SIGNS, Signs

LONG_AGO: Final = datetime(2000, 1, 1, tzinfo=UTC)
"""Since when something is so that was so before anybody noted since when."""


@dataclass(frozen=True, slots=True)
class Picture:
    """What was last told of one camera. Moments are in UTC: since when each is so.

    `risks`: what makes it at risk; `risks_since`: since when it is exactly these. What cannot
    be told now leaves the last answer as it was: from yes to unknown is not "no longer at
    risk", and a vulnerability that cannot be judged for a while is not found anew. `decided`:
    nothing that could put it at risk is open now; `is_security_open`: whether it has a
    vulnerability that attackers use is. `firmware`: the installed version to the letter, as
    last reported, and `version`: as it is read. `newest`: a later version that is known.
    `until`: the last day of its support. `has_device`: of its integration; without one it is
    not there until its state is. `gone`: that was told.
    """

    name: str = ""
    status: SupportStatus = SupportStatus.UNKNOWN
    status_since: datetime = LONG_AGO
    risks: Mapping[Risk, datetime] = field(default_factory=dict)
    risks_since: datetime = LONG_AGO
    calm_since: datetime | None = None
    decided: bool = False
    is_security_open: bool = False
    exploited: Mapping[str, datetime] = field(default_factory=dict)
    firmware: str | None = None
    version: str | None = None
    build_date: date | None = None
    newest: str | None = None
    newest_since: datetime | None = None
    until: date | None = None
    has_device: bool = True
    gone: bool = False
    signs: Signs = NO_SIGNS

    @property
    def at_risk(self) -> bool | None:
        """Return the last answer, None where there was none."""
        if self.risks:
            return True
        return False if self.calm_since else None

    @classmethod
    def of(cls, assessed: AssessedCamera, before: Self, moment: datetime, signs: Signs) -> Self:
        """Return what is said of a camera now; `before`: what was said of it last."""
        assessment = assessed.assessment
        firmware, support = assessment.firmware, assessment.support
        exploited = _exploited(assessed, before, moment, signs)
        risks = _risks(assessed, before, moment, exploited)
        newest = firmware.newest if firmware.state is FirmwareState.NEWER_EXISTS else None
        version = newest.version if newest else None
        installed = installed_version(assessed) or before.firmware
        same_status = support.status is before.status
        same_firmware = installed == before.firmware
        return cls(
            name=assessed.camera.name,
            status=support.status,
            status_since=before.status_since if same_status else moment,
            risks=risks,
            risks_since=before.risks_since if risks.keys() == before.risks.keys() else moment,
            calm_since=_calm_since(assessed, before, risks, moment),
            decided=assessment.nothing_open,
            is_security_open=any(map(_is_open, assessment.vulnerabilities)),
            exploited=exploited,
            firmware=installed,
            version=firmware.version or (before.version if same_firmware else None),
            build_date=firmware.build_date or (before.build_date if same_firmware else None),
            newest=version,
            newest_since=None if version is None else _since(version, before, moment),
            until=support.until.last_day if support.until else None,
            has_device=assessed.camera.primary_device_id is not None,
            signs=signs,
        )

    def as_json(self) -> dict[str, Any]:
        """Return it as the store keeps it."""
        return {
            "name": self.name,
            "status": self.status.value,
            "status_since": self.status_since.isoformat(),
            "at_risk": self.at_risk,
            "risks": _moments_as_json(self.risks),
            "risks_since": self.risks_since.isoformat(),
            "calm_since": _iso(self.calm_since),
            "decided": self.decided,
            "is_security_open": self.is_security_open,
            "exploited": _moments_as_json(self.exploited),
            "firmware": self.firmware,
            "version": self.version,
            "build_date": _iso(self.build_date),
            "newest": self.newest,
            "newest_since": _iso(self.newest_since),
            "until": _iso(self.until),
            "has_device": self.has_device,
            "gone": self.gone,
            "signs": self.signs.as_json(),
        }

    @classmethod
    def from_json(cls, data: Any) -> Self | None:
        """Return what the store kept, None for anything else."""
        try:
            return cls(
                name=_text(data["name"]) or "",
                status=SupportStatus(data["status"]),
                status_since=_moment(data["status_since"]),
                risks={Risk(key): _moment(since) for key, since in data["risks"].items()},
                risks_since=_moment(data["risks_since"]),
                calm_since=_maybe(data["calm_since"], _moment),
                decided=data["decided"] is True,
                is_security_open=data["is_security_open"] is True,
                exploited={str(key): _moment(at) for key, at in data["exploited"].items()},
                firmware=_text(data["firmware"]),
                version=_text(data["version"]),
                build_date=_maybe(data["build_date"], date.fromisoformat),
                newest=_text(data["newest"]),
                newest_since=_maybe(data["newest_since"], _moment),
                until=_maybe(data["until"], date.fromisoformat),
                has_device=data["has_device"] is not False,
                gone=data["gone"] is True,
                signs=Signs.from_json(data["signs"]),
            )
        except AttributeError, KeyError, TypeError, ValueError, OverflowError:
            return None

    @classmethod
    def from_old_json(cls, data: Any) -> Self | None:
        """Return what version 0.1.0 kept of a camera, None for anything else."""
        try:
            status, exploited = SupportStatus(data["status"]), [*data["exploited"]]
            if not all(isinstance(identifier, str) for identifier in exploited):
                return None
            at_risk = data.get("at_risk") is True
        except AttributeError, KeyError, TypeError, ValueError:
            return None
        return cls(
            status=status,
            risks={Risk.SECURITY if exploited else Risk.SUPPORT: LONG_AGO} if at_risk else {},
            exploited=dict.fromkeys(exploited, LONG_AGO),
        )


def installed_version(assessed: AssessedCamera) -> str | None:
    """Return the version of the firmware to the letter as a source reports it, None for none."""
    reported = (record.sw_version for record in assessed.camera.as_camera.records)
    return next(filter(None, reported), assessed.assessment.firmware.version)


def is_other_firmware(before: Picture, now: Picture) -> bool:
    """Return whether another firmware is installed, and not the same one written otherwise."""
    if before.firmware is None or before.firmware == now.firmware:
        return False
    read_before, read_now = (before.version, before.build_date), (now.version, now.build_date)
    return before.version is None or read_before != read_now


def _risks(
    assessed: AssessedCamera,
    before: Picture,
    moment: datetime,
    exploited: Mapping[str, datetime],
) -> dict[Risk, datetime]:
    """Return what makes it at risk; what is open now stays as it was, but for what is accepted.

    A vulnerability that is fixed is decided, whatever else is open.
    """
    risk = assessed.risk
    risks: Iterable[Risk] = risk.counting
    if not assessed.assessment.nothing_open:
        kept = [
            each
            for each in before.risks
            if each not in risk.accepted and (each is not Risk.SECURITY or exploited)
        ]
        risks = dict.fromkeys((*risks, *kept))
    return {each: before.risks.get(each, moment) for each in sorted(risks)}


def _calm_since(
    assessed: AssessedCamera, before: Picture, risks: Mapping[Risk, datetime], moment: datetime
) -> datetime | None:
    """Return since when it is not at risk, None while it is, or while nobody ever could say."""
    if risks:
        return None
    if before.calm_since is None and assessed.risk.at_risk is False:
        return moment
    return before.calm_since


def _exploited(
    assessed: AssessedCamera, before: Picture, moment: datetime, signs: Signs
) -> dict[str, datetime]:
    """Return the vulnerabilities that attackers use and that it has, as far as last known.

    One of which nothing is said any more is gone where the camera is still known to be the
    same one: then its source has taken it back. Else nobody knows what it is now.
    """
    used = {each.id: each for each in assessed.assessment.vulnerabilities if each.known_exploited}
    found = {
        each.id: before.exploited.get(each.id, moment)
        for each in used.values()
        if each.applies is Applies.AFFECTED
    }
    is_known = assessed.assessment.nothing_open or signs.identity == before.signs.identity
    for identifier, since in before.exploited.items():
        unsaid = identifier not in used and not is_known
        if unsaid or (identifier in used and _is_open(used[identifier])):
            found[identifier] = since
    return dict(sorted(found.items()))


def _is_open(vulnerability: VulnerabilityAssessment) -> bool:
    """Return whether attackers use it, and nobody can say whether this firmware has it."""
    return vulnerability.known_exploited and vulnerability.applies is Applies.CANNOT_TELL


def _since(version: str, before: Picture, moment: datetime) -> datetime:
    return before.newest_since or moment if version == before.newest else moment


def _moments_as_json(moments: Mapping[Any, datetime]) -> dict[str, str]:
    return {str(key): moment.isoformat() for key, moment in moments.items()}


def _iso(value: date | None) -> str | None:
    return value.isoformat() if value else None


def _moment(value: Any) -> datetime:
    """Return a stored moment; raises TypeError or ValueError for what is none."""
    moment = datetime.fromisoformat(value)
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def _maybe[ValueT](value: Any, read: Any) -> ValueT | None:
    return None if value is None else read(value)


def _text(value: Any) -> str | None:
    if value is not None and not isinstance(value, str):
        raise TypeError
    return value
