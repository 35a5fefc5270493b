"""What people see of an assessment: states and attributes, made of the engine's values."""

from collections.abc import Iterable
from datetime import date
from typing import Any, Final

from ..engine.model import Applies, FirmwareState, Strength, SupportStatus
from ..engine.partial_date import PartialDate
from ..engine.releases.compared import BY_RELEASE
from ..text.sanitize import shorten
from .model import AssessedCamera, Fleet

NOT_ASKED: Final = "not_asked"
MAX_STATE_LENGTH: Final = 255
MAX_VALUE_LENGTH: Final = 120
_DETAILS: Final = "details."


def monitored_cameras(fleet: Fleet) -> Iterable[AssessedCamera]:
    """Return the cameras that the owner has not disabled."""
    return (assessed for assessed in fleet.cameras.values() if assessed.camera.monitored)


def support_status(assessed: AssessedCamera) -> str | None:
    """Return the support status, None while no source says."""
    status = assessed.assessment.support.status
    return None if status is SupportStatus.UNKNOWN else status.value


def support_attributes(assessed: AssessedCamera) -> dict[str, Any]:
    """Return what the status rests on, since and until when, and what is planned.

    The dates are as exact as the sources give them.
    """
    support = assessed.assessment.support
    return {
        "basis": support.basis.value if support.basis else None,
        "since": str(support.since) if support.since else None,
        "until": str(support.until) if support.until else None,
        "replace_by": _planned(assessed),
    }


def risk_attributes(assessed: AssessedCamera) -> dict[str, Any]:
    """Return which risks there are, and what the owner has said of them."""
    risk = assessed.risk
    return {
        "risks": [each.value for each in risk.risks],
        "accepted": [each.value for each in risk.accepted],
        "planned": _planned(assessed),
        "isolated": risk.isolated.isoformat() if risk.isolated else None,
    }


def support_ends(assessed: AssessedCamera) -> date | None:
    """Return the day on which support ends, None where a source names only a month."""
    return _day(assessed.assessment.support.until)


def vendor(assessed: AssessedCamera) -> str | None:
    """Return who sells the camera."""
    company = assessed.assessment.identity.vendor
    return shorten(company.name, MAX_STATE_LENGTH) if company else None


def vendor_attributes(assessed: AssessedCamera) -> dict[str, Any]:
    """Return how sure that is."""
    return {"confidence": assessed.assessment.identity.vendor_confidence.value}


def maker(assessed: AssessedCamera) -> str | None:
    """Return who made the camera, None where that is only likely."""
    company, sure = _maker(assessed)
    return company if sure else None


def maker_attributes(assessed: AssessedCamera) -> dict[str, Any]:
    """Return who may have made it where that is only likely, and how sure it is."""
    company, sure = _maker(assessed)
    strength = assessed.assessment.identity.confidence if company else Strength.NONE
    return {"confidence": strength.value, "possibly": None if sure else company}


def firmware_attributes(assessed: AssessedCamera) -> dict[str, Any]:
    """Return the version, where its date was read, and since when it is unchanged."""
    firmware = assessed.assessment.firmware
    return {
        "version": shorten(firmware.version, MAX_VALUE_LENGTH) if firmware.version else None,
        "date_source": _date_source(firmware.date_source),
        "build_month": str(firmware.build_month) if firmware.build_month else None,
        "unchanged_since": assessed.unchanged_since and assessed.unchanged_since.isoformat(),
    }


def firmware_state(assessed: AssessedCamera) -> str | None:
    """Return how the firmware compares with what is offered, None where nobody says."""
    state = assessed.assessment.firmware.state
    return None if state is FirmwareState.UNKNOWN else state.value


def newest_firmware_attributes(assessed: AssessedCamera) -> dict[str, Any]:
    """Return the newest firmware that is known of, its date, who says so, and as of when."""
    newest = assessed.assessment.firmware.newest
    return {
        "newest_version": shorten(newest.version, MAX_VALUE_LENGTH) if newest else None,
        "newest_date": newest.date.isoformat() if newest and newest.date else None,
        "source": newest.source if newest else None,
        "as_of": newest.as_of.isoformat() if newest and newest.as_of else None,
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


def duty(assessed: AssessedCamera) -> str | None:
    """Return whether a rule for this type of site names the maker, None while nobody can say."""
    answered = assessed.assessment.duty
    return answered.answer.value if answered else None


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


def _exploited(assessed: AssessedCamera, applies: Applies) -> list[str]:
    return [
        vulnerability.id
        for vulnerability in assessed.assessment.vulnerabilities
        if vulnerability.known_exploited and vulnerability.applies is applies
    ]


def _day(stated: PartialDate | None) -> date | None:
    return stated.first_day if stated and stated.first_day == stated.last_day else None


def _planned(assessed: AssessedCamera) -> str | None:
    """Return the day of the replacement: all that is told of a plan where everybody reads it."""
    planned = assessed.plan.replace_by
    return planned.isoformat() if planned else None


def _maker(assessed: AssessedCamera) -> tuple[str | None, bool]:
    """Return the name of the maker, and whether the evidence proves it."""
    identity = assessed.assessment.identity
    name = shorten(identity.maker.name, MAX_STATE_LENGTH) if identity.maker else None
    return name, identity.confidence.proves


def _date_source(field: str | None) -> str | None:
    """Return what kind of field a date was read in."""
    if field is None:
        return None
    if field == BY_RELEASE:
        return "release_list"
    return "device_field" if field.startswith(_DETAILS) else "version_string"
