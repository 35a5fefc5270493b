"""What comes out of the engine: the assessment of one camera."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from .model import Applies, Firmware, Identity, Source, SupportStatus
from .partial_date import PartialDate
from .reasons import Reason


class Risk(StrEnum):
    """What can put a camera at risk, gravest first.

    `SECURITY`: attackers use a vulnerability of the installed firmware. `SUPPORT`: the vendor,
    or a measure, ended support. `SERVICE`: its cloud has ended or ends. `SUPPLY`: a measure
    ended the supply of new units and nothing else.
    """

    SECURITY = "security"
    SUPPORT = "support"
    SERVICE = "service"
    SUPPLY = "supply"


class UnknownCause(StrEnum):
    """Why no source says whether a camera is supported.

    `WITHOUT_NAME`: no company is named for it, on it or by it, so that nobody can say.
    """

    NOT_IDENTIFIED = "not_identified"
    WITHOUT_NAME = "without_name"
    DEPENDS_ON_HARDWARE = "depends_on_hardware"
    COUNTRY_NOT_SET = "country_not_set"
    NO_SOURCE = "no_source"


class Basis(StrEnum):
    """What a support status rests on.

    `PUBLISHED_END`: an end that the vendor, or who may speak for it, published. `PROMISE`: a
    minimum that it promised. `RELEASE`: firmware that it published. `SERVICE`: its cloud.
    `MEASURE`: what a government or the vendor did about a whole maker.
    """

    PUBLISHED_END = "published_end"
    PROMISE = "promise"
    RELEASE = "release"
    SERVICE = "service"
    MEASURE = "measure"


@dataclass(frozen=True, slots=True)
class Support:
    """Support status, since when, until when (as far as a source gives a date), by what.

    `maintained` is so since its newest firmware, and has no end that anybody announced.
    """

    status: SupportStatus = SupportStatus.UNKNOWN
    since: PartialDate | None = None
    until: PartialDate | None = None
    basis: Basis | None = None


@dataclass(frozen=True, slots=True)
class VulnerabilityAssessment:
    """Whether one vulnerability applies. `id` is a CVE."""

    id: str
    known_exploited: bool
    applies: Applies
    sources: tuple[Source, ...] = ()


class DutyAnswer(StrEnum):
    """Whether the measures that bind a site like this one name who made a camera.

    `NAMED`: one names the maker, or the seller, that is proven. `NOT_NAMED`: the maker is proven,
    and none names it; parts inside and the purpose of use are not judged. `CANNOT_TELL`: the
    maker is not proven, or a measure that names it leaves open whether it reaches this unit.
    """

    NAMED = "named"
    NOT_NAMED = "not_named"
    CANNOT_TELL = "cannot_tell"


@dataclass(frozen=True, slots=True)
class Duty:
    """The answer for one camera at a site that has duties. It never changes the status.

    `measures`: the ids of those that give the answer: that name the maker, that leave it open,
    or, where none names it, all that bind the site.
    """

    answer: DutyAnswer
    measures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Assessment:
    """Our result for one camera.

    `at_risk`: None where it cannot be told. `risks`: all that are named, also those that do not
    make `at_risk` true. `nothing_open`: whatever could put it at risk was decided, so that
    without a risk it is not at risk. `model`: the one that is shown to people (`shown_model`).
    `duty`: None where no measure binds the site.
    """

    id: str
    identity: Identity
    firmware: Firmware
    support: Support
    at_risk: bool | None = None
    vulnerabilities: tuple[VulnerabilityAssessment, ...] = ()
    reasons: tuple[Reason, ...] = ()
    risks: tuple[Risk, ...] = ()
    nothing_open: bool = False
    model: str | None = None
    duty: Duty | None = None

    def of(self, camera_id: str, identity: Identity) -> Assessment:
        """Return the same of another camera, which is alike. Quicker than `replace`."""
        return Assessment(
            camera_id,
            identity,
            self.firmware,
            self.support,
            self.at_risk,
            self.vulnerabilities,
            self.reasons,
            self.risks,
            self.nothing_open,
            self.model,
            self.duty,
        )
