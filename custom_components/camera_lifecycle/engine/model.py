"""The vocabulary of the engine: what goes in, what comes out.

Every function of the engine takes and returns these frozen values. Nothing here imports
Home Assistant, reads a clock or opens a file. Dates are `datetime.date` where the day is
known and `PartialDate` where a source gives only a month or a year.
"""

from __future__ import annotations

import calendar
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from enum import StrEnum
import re
from types import MappingProxyType
from typing import Any, Final

NOTHING: Final[Mapping[str, Any]] = MappingProxyType({})

_PARTIAL = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


class Kind(StrEnum):
    """What a record stands for."""

    CAMERA = "camera"
    DOORBELL = "doorbell"
    RECORDER = "recorder"
    ENCODER = "encoder"
    HUB = "hub"
    NOT_A_CAMERA = "not_a_camera"
    UNKNOWN = "unknown"


class Strength(StrEnum):
    """How much a piece of evidence, or all of it together, proves."""

    CERTAIN = "certain"
    STRONG = "strong"
    WEAK = "weak"
    NONE = "none"

    @property
    def rank(self) -> int:
        """Return 3 for certain, 2 for strong, 1 for weak, 0 for none."""
        return _RANK[self]

    @property
    def proves(self) -> bool:
        """Return whether a notice may rest on it."""
        return self in (Strength.CERTAIN, Strength.STRONG)


_RANK: Final = {
    Strength.CERTAIN: 3,
    Strength.STRONG: 2,
    Strength.WEAK: 1,
    Strength.NONE: 0,
}


class SupportStatus(StrEnum):
    """Support status, worst first."""

    ENDED = "ended"
    PHASED_OUT = "phased_out"
    ENDING = "ending"
    RESTRICTED = "restricted"
    SUPPORTED = "supported"
    UNKNOWN = "unknown"


class Site(StrEnum):
    """Whose duties apply to the place where the cameras hang."""

    HOME = "home"
    BUSINESS = "business"
    CONTRACTOR = "contractor"
    PUBLIC_BODY = "public_body"


class Applies(StrEnum):
    """Whether a vulnerability applies to the installed firmware."""

    AFFECTED = "affected"
    NOT_AFFECTED = "not_affected"
    CANNOT_TELL = "cannot_tell"


class ReasonCode(StrEnum):
    """Machine-readable causes. Their words live in translations only."""

    # support, by measures
    PHASED_OUT = "phased_out"
    RESTRICTED = "restricted"
    ADVISORY = "advisory"
    # support, by lifecycle entries
    SUPPORT_ENDED = "support_ended"
    SERVICE_SHUT_DOWN = "service_shut_down"
    SUPPORT_ENDING = "support_ending"
    SUPPORTED_UNTIL = "supported_until"
    STILL_SUPPORTED = "still_supported"
    END_OF_SALE = "end_of_sale"
    DESCRIBED_AS_LEGACY = "described_as_legacy"
    NO_FIX_PLANNED = "no_fix_planned"
    POSSIBLY_UNSUPPORTED = "possibly_unsupported"
    MINIMUM_SUPPORT_PASSED = "minimum_support_passed"
    SUPPORT_EXTENDED = "support_extended"
    API_CLOSED = "api_closed"
    FIRMWARE_BRANCH_ENDED = "firmware_branch_ended"
    FIRMWARE_BRANCH_ENDS = "firmware_branch_ends"
    DEPENDS_ON_HARDWARE = "depends_on_hardware"
    # vulnerabilities
    KNOWN_EXPLOITED = "known_exploited"
    POSSIBLY_EXPLOITED = "possibly_exploited"
    # identity
    POSSIBLY_MADE_BY = "possibly_made_by"
    CONTRADICTION = "contradiction"
    COUNTRY_UNKNOWN = "country_unknown"


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date that a source gives as a year, a month or a day: `2024`, `2024-05`, `2024-05-17`."""

    text: str

    @classmethod
    def parse(cls, text: object) -> PartialDate | None:
        """Return the date that `text` names, or None when it names none."""
        match = _PARTIAL.fullmatch(text) if isinstance(text, str) else None
        if match is None:
            return None
        year, month, day = (int(part) if part else 1 for part in match.groups())
        try:
            date(year, month, day)
        except ValueError:
            return None
        return cls(match.group())

    @property
    def first_day(self) -> date:
        """Return the first day it can mean."""
        year, month, day = self._parts()
        return date(year, month or 1, day or 1)

    @property
    def last_day(self) -> date:
        """Return the last day it can mean."""
        year, month, day = self._parts()
        month = month or 12
        return date(year, month, day or calendar.monthrange(year, month)[1])

    def _parts(self) -> tuple[int, int, int]:
        """Return year, month and day; 0 for what is not given."""
        year, month, day = [*map(int, self.text.split("-")), 0, 0][:3]
        return year, month, day

    def __str__(self) -> str:
        """Return it as it was given."""
        return self.text


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact was read.

    `kind`: official, vendor, court, press, trade, community, registry. `checked`: the day
    (ISO) on which it was last read.
    """

    url: str
    kind: str
    checked: str


@dataclass(frozen=True, slots=True)
class Record:
    """What one source says about one device, as the audit command reads it.

    All strings are passed on as the device sent them: any length, any character.
    `stream` is a path without credentials. `details` holds what a look-up or the
    integration knows beyond the registry (`firmware_released`, `build_date`, ...).
    """

    id: str
    integration: str | None = None
    manufacturer: str | None = None
    model: str | None = None
    model_id: str | None = None
    sw_version: str | None = None
    hw_version: str | None = None
    serial_number: str | None = None
    mac: str | None = None
    stream: str | None = None
    name: str | None = None
    details: Mapping[str, Any] = field(default_factory=lambda: NOTHING)


TEXT_FIELDS: Final = tuple(
    part.name for part in fields(Record) if part.name not in {"id", "details"}
)
"""The fields of a record that hold what a device or an integration says, as text."""


@dataclass(frozen=True, slots=True)
class Camera:
    """One physical device, as one or several records see it; the primary record first."""

    id: str
    records: tuple[Record, ...]

    @property
    def primary(self) -> Record:
        """Return the record of the primary source."""
        return self.records[0]


DEFAULT_LEAD_TIME_MONTHS: Final = 12


@dataclass(frozen=True, slots=True)
class Context:
    """The place and the day: what the engine never reads by itself.

    `country` is ISO 3166-1 alpha-2 or None (then measures are not judged), `region`
    ISO 3166-2 or None. `lead_time_months`: how long before an announced end a camera
    counts as `ending`.
    """

    today: date
    country: str | None = None
    region: str | None = None
    site: Site = Site.HOME
    lead_time_months: int = DEFAULT_LEAD_TIME_MONTHS


@dataclass(frozen=True, slots=True)
class Company:
    """A vendor or a maker. `id` is the library's, or a slug of the reported name."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """One observed signal: where it was seen, what it was, what it says, how strongly.

    `signal` names the field (`manufacturer`, `model`, `oui`, `serial_number`,
    `sw_version`, `stream`, `integration`, `http_server`, ...); `says` is free of prose:
    `vendor:hilook`, `maker:hikvision`, `kind:recorder`, `nothing`.
    """

    signal: str
    value: str
    says: str
    strength: Strength


@dataclass(frozen=True, slots=True)
class Identity:
    """Who sells a camera, who made it, and how sure we are of the maker.

    `confidence` is the strength of the maker, or of the vendor where no maker can be told.
    `relabelled`: the seller is another company than the maker. `own_brand`: the seller is
    a second brand of the maker (HiLook, EZVIZ). `contradicted`: signals disagree.
    """

    kind: Kind
    vendor: Company | None = None
    maker: Company | None = None
    confidence: Strength = Strength.NONE
    relabelled: bool = False
    own_brand: bool = False
    contradicted: bool = False
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Firmware:
    """Installed firmware. `version` is normalised; `age_days` = today - `build_date`.

    `build_month` (`2019-07`) where the string holds no day; then there is no age.
    `date_source` names the field the date was read in (`sw_version`,
    `details.firmware_released`, ...). `comparable` is the whole cleaned string that
    vulnerability schemes compare.
    """

    version: str | None = None
    build_date: date | None = None
    build_month: str | None = None
    age_days: int | None = None
    date_source: str | None = None
    comparable: str | None = None


@dataclass(frozen=True, slots=True)
class Reason:
    """One cause of an assessment: a code, its parameters, its sources."""

    code: ReasonCode
    parameters: Mapping[str, str] = field(default_factory=lambda: NOTHING)
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Support:
    """Support status, since when, until when (as far as a source gives a date)."""

    status: SupportStatus = SupportStatus.UNKNOWN
    since: PartialDate | None = None
    until: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class VulnerabilityAssessment:
    """Whether one vulnerability applies. `id` is a CVE."""

    id: str
    known_exploited: bool
    applies: Applies
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Assessment:
    """Our result for one camera."""

    id: str
    identity: Identity
    firmware: Firmware
    support: Support
    at_risk: bool
    vulnerabilities: tuple[VulnerabilityAssessment, ...] = ()
    reasons: tuple[Reason, ...] = ()
