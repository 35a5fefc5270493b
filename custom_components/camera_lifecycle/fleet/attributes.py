"""What people see of an assessment: states and attributes, made of the engine's values."""

from collections.abc import Iterable
from datetime import date
from typing import Any, Final

from ..engine.assessment_json import claim_as_text, reason_as_json
from ..engine.model import Applies, SupportStatus
from ..engine.partial_date import PartialDate
from ..text.sanitize import shorten
from .model import AssessedCamera, Fleet

NOT_ASKED: Final = "not_asked"
MAX_STATE_LENGTH: Final = 255
MAX_VALUE_LENGTH: Final = 120


def monitored_cameras(fleet: Fleet) -> Iterable[AssessedCamera]:
    """Return the cameras that the owner has not disabled."""
    return (assessed for assessed in fleet.cameras.values() if assessed.camera.monitored)


def support_status(assessed: AssessedCamera) -> str | None:
    """Return the support status, None while no source says."""
    status = assessed.assessment.support.status
    return None if status is SupportStatus.UNKNOWN else status.value


def support_attributes(assessed: AssessedCamera) -> dict[str, Any]:
    """Return since when and until when, as exactly as the sources say, and what is planned."""
    support = assessed.assessment.support
    return {
        "since": str(support.since) if support.since else None,
        "until": str(support.until) if support.until else None,
        **{key: value for key, value in assessed.plan.as_json().items() if value},
    }


def support_ends(assessed: AssessedCamera) -> date | None:
    """Return the day on which support ends, None where a source names only a month."""
    return _day(assessed.assessment.support.until)


def vendor(assessed: AssessedCamera) -> str | None:
    """Return who sells the camera."""
    party = assessed.assessment.identity.vendor
    return shorten(party.name, MAX_STATE_LENGTH) if party else None


def vendor_attributes(assessed: AssessedCamera) -> dict[str, Any]:
    """Return how sure the vendor is, by what signs, and who made it, or possibly did."""
    identity = assessed.assessment.identity
    maker = shorten(identity.maker.name, MAX_STATE_LENGTH) if identity.maker else None
    return {
        "maker": maker if identity.confidence.proves else None,
        "possibly": None if identity.confidence.proves else maker,
        "confidence": identity.vendor_confidence.value,
        "evidence": [
            {
                "signal": piece.signal,
                "value": shorten(piece.value, MAX_VALUE_LENGTH),
                "says": claim_as_text(piece.says),
                "strength": piece.strength.value,
            }
            for piece in identity.evidence
        ],
    }


def firmware_attributes(assessed: AssessedCamera) -> dict[str, Any]:
    """Return the version, where its date was read, and since when it is unchanged."""
    firmware = assessed.assessment.firmware
    return {
        "version": shorten(firmware.version, MAX_VALUE_LENGTH) if firmware.version else None,
        "date_source": firmware.date_source,
        "build_month": str(firmware.build_month) if firmware.build_month else None,
        "unchanged_since": assessed.unchanged_since and assessed.unchanged_since.isoformat(),
    }


def known_exploited(assessed: AssessedCamera) -> list[str]:
    """Return the ids of the holes that attackers use and that the installed firmware has."""
    return _exploited(assessed, Applies.AFFECTED)


def known_exploited_attributes(assessed: AssessedCamera) -> dict[str, Any]:
    """Return those ids, and the ones of which the firmware does not tell."""
    return {
        "ids": _exploited(assessed, Applies.AFFECTED),
        "cannot_tell": _exploited(assessed, Applies.CANNOT_TELL),
    }


def look_up(assessed: AssessedCamera) -> str:
    """Return what came of asking the camera itself."""
    return assessed.look_up.state if assessed.look_up else NOT_ASKED


def look_up_attributes(assessed: AssessedCamera) -> dict[str, Any]:
    """Return when it was asked, when it last answered, and what went wrong."""
    status = assessed.look_up
    if status is None:
        return {}
    return {
        "asked": status.asked.isoformat(),
        "answered": status.answered and status.answered.isoformat(),
        "protocol": status.protocol,
        "cause": status.cause,
    }


def reasons(assessed: AssessedCamera) -> list[dict[str, Any]]:
    """Return the machine-readable reasons."""
    return [reason_as_json(reason) for reason in assessed.assessment.reasons]


def next_support_end(fleet: Fleet) -> tuple[date | None, list[AssessedCamera]]:
    """Return the next day on which a camera's support ends, and the cameras that it is about."""
    ends = [
        (day, assessed) for assessed in monitored_cameras(fleet) if (day := support_ends(assessed))
    ]
    following = min((day for day, _ in ends if day >= fleet.day), default=None)
    return following, [assessed for day, assessed in ends if day == following]


def _exploited(assessed: AssessedCamera, applies: Applies) -> list[str]:
    return [
        vulnerability.id
        for vulnerability in assessed.assessment.vulnerabilities
        if vulnerability.known_exploited and vulnerability.applies is applies
    ]


def _day(stated: PartialDate | None) -> date | None:
    return stated.first_day if stated and stated.first_day == stated.last_day else None
