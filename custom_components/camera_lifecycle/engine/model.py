"""The vocabulary of the engine: what goes in, what comes out.

Every function of the engine takes and returns these frozen values. Nothing here imports
Home Assistant, reads a clock or opens a file. What comes out beside an identity and a
firmware stands in `assessment.py` and `reasons.py`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Final, Self

from .partial_date import PartialDate

type Day = date
"""For classes that have a field called `date`."""
NOTHING: Final[Mapping[str, Any]] = MappingProxyType({})


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
    def proves(self) -> bool:
        """Return whether a notice may rest on it."""
        return self in (Strength.CERTAIN, Strength.STRONG)


class SupportStatus(StrEnum):
    """Support status; in lists that people see, worst first."""

    ENDED = "ended"
    PHASED_OUT = "phased_out"
    ENDING = "ending"
    RESTRICTED = "restricted"
    SUPPORTED = "supported"
    MAINTAINED = "maintained"
    UNKNOWN = "unknown"

    @property
    def severity(self) -> int:
        """Return how grave it is: the worst of several facts is the camera's status."""
        return _SEVERITY[self]


_SEVERITY: Final = {
    SupportStatus.ENDED: 6,
    SupportStatus.PHASED_OUT: 5,
    SupportStatus.ENDING: 4,
    SupportStatus.RESTRICTED: 3,
    SupportStatus.SUPPORTED: 2,
    SupportStatus.MAINTAINED: 1,
    SupportStatus.UNKNOWN: 0,
}


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


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact was read.

    `kind`: official, court, vendor, press, other. `checked`: the day on which it was last
    read. `title`: what people call the document, None where only its address is known.
    `shown`: false for exploit code, scrapers and shops, which people never see.
    """

    url: str
    kind: str
    checked: date
    title: str | None = None
    shown: bool = True

    @classmethod
    def from_json(cls, entry: Mapping[str, Any]) -> Self:
        """Return the source that one row of the library describes; raises for what is none."""
        return cls(
            str(entry["url"]),
            str(entry["kind"]),
            date.fromisoformat(entry["checked"]),
            entry.get("title"),
            entry.get("shown", True),
        )


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


class ClaimRole(StrEnum):
    """What of a camera a piece of evidence is about."""

    VENDOR = "vendor"
    MAKER = "maker"
    KIND = "kind"
    HARDWARE = "hardware"
    MODEL = "model"


@dataclass(frozen=True, slots=True)
class Claim:
    """What a piece of evidence says. `subject`: a company's id, a kind, a model."""

    role: ClaimRole
    subject: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """One observed signal: where it was seen, what it was, what it says, how strongly.

    `signal` names the field (`manufacturer`, `model`, `oui`, `serial_number`,
    `sw_version`, `stream`, `integration`, `http_server`, ...). `says`: None where it says
    nothing, which is evidence too.
    """

    signal: str
    value: str
    says: Claim | None
    strength: Strength


@dataclass(frozen=True, slots=True)
class Identity:
    """Who sells a camera and who made it: two claims, each with its own strength.

    `confidence` is the strength of the maker alone, none where no maker can be told;
    `vendor_confidence` that of the vendor.
    `relabelled`: the vendor is another company than the maker. `own_brand`: the vendor is
    a second brand of the maker (HiLook, EZVIZ). `contradicted`: signals disagree.
    `without_name`: who looked at it found no company on it.
    """

    kind: Kind
    vendor: Company | None = None
    maker: Company | None = None
    confidence: Strength = Strength.NONE
    vendor_confidence: Strength = Strength.NONE
    relabelled: bool = False
    own_brand: bool = False
    contradicted: bool = False
    evidence: tuple[Evidence, ...] = ()
    without_name: bool = False

    def proves(self, company: Company | None) -> bool:
        """Return whether certain or strong evidence names `company` as vendor or as maker."""
        return company is not None and (
            (company == self.vendor and self.vendor_confidence.proves)
            or (company == self.maker and self.confidence.proves)
        )


class FirmwareState(StrEnum):
    """How the installed firmware compares with what its vendor offers; it informs, no more.

    `NEWEST_KNOWN`: no list that was read holds a newer one. `NEWER_EXISTS`: a newer one can be
    had. `NONE_OFFERED`: the camera's integration offers none, which is less than that there is
    none.
    """

    NEWEST_KNOWN = "newest_known"
    NEWER_EXISTS = "newer_exists"
    NONE_OFFERED = "none_offered"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class NewestFirmware:
    """The newest firmware that is known of.

    `date`: when it was built or published. `source`: who says so, the update entity or the
    library. `as_of`: the day on which the library's list was the newest, with its `sources`.
    """

    version: str
    date: date | None
    source: str
    as_of: Day | None = None
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Firmware:
    """Installed firmware. `version` is normalised; `age_days` = today - `build_date`.

    `build_month` (`2019-07`) where the string holds no day; then there is no age.
    `not_before`, `not_after`: the first and the last day that it can be from where no day is
    known: those of its month, or as the releases around its version tell.
    `date_source` names the field the date was read in (`sw_version`,
    `details.firmware_released`, ...). `comparable` is the whole cleaned string that
    vulnerability schemes compare. `vendors_own`: the date is that of firmware which the
    vendor, or its certain maker, built; False where that is not proven. `state`, `newest`: how
    it compares with what is offered.
    """

    version: str | None = None
    build_date: date | None = None
    build_month: PartialDate | None = None
    age_days: int | None = None
    date_source: str | None = None
    comparable: str | None = None
    vendors_own: bool = False
    not_before: date | None = None
    not_after: date | None = None
    state: FirmwareState = FirmwareState.UNKNOWN
    newest: NewestFirmware | None = None
