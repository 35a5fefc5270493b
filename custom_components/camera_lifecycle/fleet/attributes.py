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
    return (known for known in fleet.cameras.values() if known.camera.monitored)


def support_status(known: AssessedCamera) -> str | None:
    """Return the support status, None while no source says."""
    status = known.assessment.support.status
    return None if status is SupportStatus.UNKNOWN else status.value


def support_attributes(known: AssessedCamera) -> dict[str, Any]:
    """Return since when and until when, as exactly as the sources say, and what is planned."""
    support = known.assessment.support
    return {
        "since": str(support.since) if support.since else None,
        "until": str(support.until) if support.until else None,
        **{key: value for key, value in known.plan.as_json().items() if value},
    }


def support_ends(known: AssessedCamera) -> date | None:
    """Return the day on which support ends, None where a source names only a month."""
    return _day(known.assessment.support.until)


def vendor(known: AssessedCamera) -> str | None:
    """Return who sells the camera."""
    party = known.assessment.identity.vendor
    return shorten(party.name, MAX_STATE_LENGTH) if party else None


def vendor_attributes(known: AssessedCamera) -> dict[str, Any]:
    """Return who made it, how sure that is, and by what signs."""
    identity = known.assessment.identity
    return {
        "maker": shorten(identity.maker.name, MAX_STATE_LENGTH) if identity.maker else None,
        "confidence": identity.confidence.value,
        "evidence": [
            {
                "signal": found.signal,
                "value": shorten(found.value, MAX_VALUE_LENGTH),
                "says": claim_as_text(found.says),
                "strength": found.strength.value,
            }
            for found in identity.evidence
        ],
    }


def firmware_attributes(known: AssessedCamera) -> dict[str, Any]:
    """Return the version, where its date was read, and since when it is unchanged."""
    firmware = known.assessment.firmware
    return {
        "version": shorten(firmware.version, MAX_VALUE_LENGTH) if firmware.version else None,
        "date_source": firmware.date_source,
        "build_month": firmware.build_month,
        "unchanged_since": known.unchanged_since and known.unchanged_since.isoformat(),
    }


def known_exploited(known: AssessedCamera) -> list[str]:
    """Return the ids of the holes that attackers use and that the installed firmware has."""
    return _exploited(known, Applies.AFFECTED)


def known_exploited_attributes(known: AssessedCamera) -> dict[str, Any]:
    """Return those ids, and the ones of which the firmware does not tell."""
    return {
        "ids": _exploited(known, Applies.AFFECTED),
        "cannot_tell": _exploited(known, Applies.CANNOT_TELL),
    }


def look_up(known: AssessedCamera) -> str:
    """Return what came of asking the camera itself."""
    return known.look_up.state if known.look_up else NOT_ASKED


def look_up_attributes(known: AssessedCamera) -> dict[str, Any]:
    """Return when it was asked, when it last answered, and what went wrong."""
    told = known.look_up
    if told is None:
        return {}
    return {
        "asked": told.asked.isoformat(),
        "answered": told.answered and told.answered.isoformat(),
        "protocol": told.protocol,
        "cause": told.cause,
    }


def reasons(known: AssessedCamera) -> list[dict[str, Any]]:
    """Return the machine-readable reasons."""
    return [reason_as_json(reason) for reason in known.assessment.reasons]


def next_support_end(fleet: Fleet) -> tuple[date | None, list[AssessedCamera]]:
    """Return the next day on which a camera's support ends, and the cameras that it is about."""
    ends = [(day, known) for known in monitored_cameras(fleet) if (day := support_ends(known))]
    following = min((day for day, _ in ends if day >= fleet.day), default=None)
    return following, [known for day, known in ends if day == following]


def _exploited(known: AssessedCamera, applies: Applies) -> list[str]:
    return [
        found.id
        for found in known.assessment.vulnerabilities
        if found.known_exploited and found.applies is applies
    ]


def _day(stated: PartialDate | None) -> date | None:
    return stated.first_day if stated and stated.first_day == stated.last_day else None
