"""Why an assessment is what it is: a code, a typed payload, the sources.

Which payload a code has:

- measures: `PHASED_OUT`, `RESTRICTED`, `ADVISORY`, `POSSIBLY_MADE_BY`: `MeasurePayload`
- lifecycle entries, from `SUPPORT_ENDED` to `DEPENDS_ON_HARDWARE`: `LifecyclePayload`
- `MAINTAINED`, `NEWEST_RELEASE`, `UPDATES_DEPEND_ON_HARDWARE`: `ReleasePayload`
- `SUPPORT_POLICY`: `PolicyPayload`
- `KNOWN_EXPLOITED`, `POSSIBLY_EXPLOITED`: `VulnerabilityPayload`
- `CONTRADICTION`, `COUNTRY_UNKNOWN`, `REPLACED_FIRMWARE`, `FACTS_TOO_OLD`: `MakerPayload`

Words live in translations only (`text/reasons.py`), JSON in `assessment_json.py`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from .asked_duty import AskedDuty
from .model import Company, Day, Site, Source
from .partial_date import PartialDate
from .service_end import ServiceEnd


class ReasonCode(StrEnum):
    """Machine-readable causes."""

    # support, by measures
    PHASED_OUT = "phased_out"
    RESTRICTED = "restricted"
    ADVISORY = "advisory"
    # support, by lifecycle entries
    SUPPORT_ENDED = "support_ended"
    SERVICE_SHUT_DOWN = "service_shut_down"
    SERVICE_ENDING = "service_ending"
    SERVICE_ENDS_LATER = "service_ends_later"
    END_CONTRADICTED = "end_contradicted"
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
    PROMISED_ELSEWHERE = "promised_elsewhere"
    DEPENDS_ON_HARDWARE = "depends_on_hardware"
    # support, by firmware that was published, and by what the vendor promises for all models
    MAINTAINED = "maintained"
    NEWEST_RELEASE = "newest_release"
    UPDATES_DEPEND_ON_HARDWARE = "updates_depend_on_hardware"
    REPLACED_FIRMWARE = "replaced_firmware"
    SUPPORT_POLICY = "support_policy"
    FACTS_TOO_OLD = "facts_too_old"
    # vulnerabilities
    KNOWN_EXPLOITED = "known_exploited"
    POSSIBLY_EXPLOITED = "possibly_exploited"
    # identity
    POSSIBLY_MADE_BY = "possibly_made_by"
    CONTRADICTION = "contradiction"
    COUNTRY_UNKNOWN = "country_unknown"


class MeasureLevel(StrEnum):
    """What a measure means for the public market."""

    PHASED_OUT = "phased_out"
    RESTRICTED = "restricted"
    ADVISORY = "advisory"

    @property
    def severity(self) -> int:
        """Return how grave it is: 2 for the worst, 0 for the least."""
        return _SEVERITY[self]


_SEVERITY: Final = {
    MeasureLevel.PHASED_OUT: 2,
    MeasureLevel.RESTRICTED: 1,
    MeasureLevel.ADVISORY: 0,
}


class InstallEffect(StrEnum):
    """What a measure means for cameras that are installed already, as its source says.

    Only `LOCAL_SUPPORT_ENDED` takes something from an installed camera: the maker's own
    support in that country. The others end supply at most, or ask something of makers.
    """

    NONE = "none"
    NO_NEW_MODELS = "no_new_models"
    NO_NEW_UNITS = "no_new_units"
    LOCAL_SUPPORT_ENDED = "local_support_ended"
    CERTIFICATE_FOR_SALE = "certificate_for_sale"
    SUPPORT_END_PUBLISHED = "support_end_published"
    NOT_FOR_HOMES = "not_for_homes"


class Uncertainty(StrEnum):
    """What is not known well enough for a measure to count: who made it, or who sold it."""

    MAKER = "maker"
    VENDOR = "vendor"


class LifecycleEvent(StrEnum):
    """What happened to the support of a model; see library/README.md for each."""

    END_OF_SUPPORT = "end_of_support"
    END_OF_SECURITY_UPDATES = "end_of_security_updates"
    SERVICE_SHUTDOWN = "service_shutdown"
    COMPANY_OUT_OF_BUSINESS = "company_out_of_business"
    UNSUPPORTED_AS_OF = "unsupported_as_of"
    MIN_SUPPORT_UNTIL = "min_support_until"
    STILL_SUPPORTED_AS_OF = "still_supported_as_of"
    SUPPORT_EXTENDED = "support_extended"
    END_OF_SALE = "end_of_sale"
    POSSIBLY_UNSUPPORTED_AS_OF = "possibly_unsupported_as_of"
    DESCRIBED_AS_LEGACY = "described_as_legacy"
    NO_FIX_PLANNED = "no_fix_planned"
    API_CLOSED = "api_closed"


class Dating(StrEnum):
    """What the date of a lifecycle entry is."""

    ON = "on"
    NO_LATER_THAN = "no_later_than"
    ESTIMATE = "estimate"


class ReleaseProof(StrEnum):
    """What tells of a firmware: a list of the library, an update entity, or the camera itself."""

    RELEASE = "release"
    OFFER = "offer"
    INSTALLED = "installed"


class ReleaseDay(StrEnum):
    """What the day of a firmware is."""

    PUBLISHED = "published"
    BUILT = "built"


class PolicyGives(StrEnum):
    """What a vendor promises for all its models."""

    SUPPORT = "support"
    SECURITY_UPDATES = "security_updates"
    FIRMWARE = "firmware"
    NOTICE = "notice"


class PolicyStart(StrEnum):
    """From when on a promised time counts."""

    FIRST_SOLD = "first_sold"
    LAST_SOLD = "last_sold"
    RELEASE = "release"
    END_ANNOUNCED = "end_announced"
    UNSPECIFIED = "unspecified"


class MissingFact(StrEnum):
    """What must be known of a camera before an entry can be decided."""

    HARDWARE = "hardware"
    FIRMWARE = "firmware"
    COUNTRY = "country"


@dataclass(frozen=True, slots=True)
class MeasurePayload:
    """A measure that touches the camera, or would if more were known.

    `measure`: its id. `jurisdiction`: the country or region in which it counts here. `maker`:
    the company that it names. `bound`: who must act, as the library names them. `since`: None
    where no source gives a day. `effect_names_date`: its own sentence says since when. `site`:
    whose duty it is, None where it is not one of this site. `install_effect`: what it means for
    cameras that are installed already. `until`: when it ends, None where that is not known.
    `name`: what it is called in a title, '' for its id. `duties`: what its text asks of `site`.
    """

    measure: str
    level: MeasureLevel
    jurisdiction: str
    maker: Company
    vendor: Company | None = None
    bound: frozenset[str] = frozenset()
    since: PartialDate | None = None
    effect_names_date: bool = True
    uncertainty: Uncertainty | None = None
    site: Site | None = None
    until: PartialDate | None = None
    install_effect: InstallEffect = InstallEffect.NONE
    name: str = ""
    duties: tuple[AskedDuty, ...] = ()


@dataclass(frozen=True, slots=True)
class LifecyclePayload:
    """What was said about the support of a model.

    `lifecycle`: the entry's id. `model` and `replacement` as the source names them. `needs`:
    what is not known of this camera, for `DEPENDS_ON_HARDWARE` alone. `also`: earlier dates that
    other sources give for the same. `said_by`: whose word it is, where its sentence names it.
    `later_build`: the day of a firmware for this very model that came long after the end; it
    speaks against the end (`END_CONTRADICTED`), or did once (`SUPPORT_ENDED`). `later_by`: what
    tells of that firmware. `later_day_is`: what its day is. `places`: where it is promised, for
    `PROMISED_ELSEWHERE` alone. `service`: of a service that ends, and of a company that took its
    service along.
    """

    lifecycle: str
    event: LifecycleEvent
    vendor: Company
    model: str
    dating: Dating = Dating.ON
    date: PartialDate | None = None
    needs: MissingFact | None = None
    replacement: str | None = None
    also: tuple[PartialDate, ...] = ()
    said_by: str | None = None
    later_build: PartialDate | None = None
    later_by: ReleaseProof | None = None
    later_day_is: ReleaseDay | None = None
    places: tuple[str, ...] = ()
    service: ServiceEnd | None = None


@dataclass(frozen=True, slots=True)
class ReleasePayload:
    """A firmware that the vendor published for exactly this model and hardware version.

    `date`: the day that `day_is` describes. `by`: what tells of it. `as_of`: the last day on
    which the list of the library was read, None for what the camera or its integration tells.
    `until`: the last day on which it proves that the model is maintained. `to_some`: it was
    pushed to some devices, and not offered to everybody.
    """

    vendor: Company
    model: str
    date: PartialDate
    day_is: ReleaseDay
    by: ReleaseProof
    version: str | None = None
    as_of: Day | None = None
    until: PartialDate | None = None
    to_some: bool = False


@dataclass(frozen=True, slots=True)
class PolicyPayload:
    """What a vendor promises for all its models. `since`: the day of the promise.

    `months`: for how long, counted from `start`; None where no time is named.
    """

    lifecycle: str
    vendor: Company
    gives: PolicyGives
    start: PolicyStart = PolicyStart.UNSPECIFIED
    months: int | None = None
    since: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class FixedFirmware:
    """The firmware that closes a vulnerability, as the vendor writes it.

    `version` itself, or where `is_later` only what comes after it: then the advisory names the
    last affected release and no fixed one.
    """

    version: str
    is_later: bool = False


@dataclass(frozen=True, slots=True)
class VulnerabilityPayload:
    """A vulnerability that attackers use. `added` and `due` are days of CISA's list."""

    id: str
    title: str = ""
    added: date | None = None
    due: date | None = None
    advisory: str | None = None
    fixed: FixedFirmware | None = None


@dataclass(frozen=True, slots=True)
class MakerPayload:
    """The maker that a reason is about, None where nobody can be told."""

    maker: Company | None = None


type Payload = (
    MeasurePayload
    | LifecyclePayload
    | ReleasePayload
    | PolicyPayload
    | VulnerabilityPayload
    | MakerPayload
)


@dataclass(frozen=True, slots=True)
class Reason:
    """One cause of an assessment."""

    code: ReasonCode
    payload: Payload
    sources: tuple[Source, ...] = ()

    @property
    def checked(self) -> date | None:
        """Return the day on which the newest of its sources was last read."""
        return max((source.checked for source in self.sources), default=None)
