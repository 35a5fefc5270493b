"""The kind of device that a record stands for: camera, doorbell, recorder, or no camera.

Who made a device says nothing about its kind: makers of cameras make switches, speakers and
locks too. It takes a sign: a model of a known family, a value that an integration writes, a
word for a kind, a camera entity, an integration or an answer that only cameras have, or the
path of a stream. Without one the kind is unknown.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Final

from ..model import Company, Kind
from .channel import VIA_RECORDER
from .cleaned_record import CleanedRecord
from .indicators import Family, Indicator
from .integrations import Role
from .kind_words import kinds_by_words
from .vendors import Vendors
from .weights import Weight

# What a camera entity of such an integration is where nothing tells more. Pictures of any
# kind, and addresses that somebody typed, are cameras only where a company shows as well.
BY_ROLE: Final = {
    Role.PHYSICAL_CAMERA: Kind.CAMERA,
    Role.RECORDER_CHANNEL: Kind.CAMERA,
    Role.DEVICE_ANSWER: Kind.CAMERA,
    Role.DOORBELL: Kind.DOORBELL,
}
_NO_PICTURES: Final = frozenset({Role.NOT_A_CAMERA, Role.NETWORK_TRACKER})
_PICTURES_OF_ANYTHING: Final = frozenset({Role.EVIDENCE_REQUIRED, Role.UNKNOWN})
_SERVICE: Final = "service"


def tell_kinds(
    sources: Sequence[CleanedRecord],
    indicators: Sequence[Indicator],
    vendor: Company | None,
    maker: str | None,
    vendors: Vendors,
) -> Kind:
    """Return the kind of a camera that several records show; the first can veto."""
    kinds = [tell_kind(record, indicators, vendor, maker, vendors) for record in sources]
    if kinds[:1] == [Kind.NOT_A_CAMERA]:
        return Kind.NOT_A_CAMERA
    sure = (kind for kind in kinds if kind not in (Kind.UNKNOWN, Kind.NOT_A_CAMERA))
    return next(sure, Kind.UNKNOWN)


def tell_kind(
    record: CleanedRecord,
    indicators: Sequence[Indicator],
    vendor: Company | None,
    maker: str | None,
    vendors: Vendors,
) -> Kind:
    """Return the kind. The integration's veto comes first, then the model, then words."""
    if record.details.get("entry_type") == _SERVICE or record.integration.role is Role.NOT_A_CAMERA:
        return Kind.NOT_A_CAMERA
    kinds = chain(
        _by_model(indicators, vendor),
        _by_integration(record),
        _by_vendor(record, indicators, vendor, vendors),
        kinds_by_words(record),
    )
    for kind in kinds:
        if not (record.is_channel and kind is Kind.RECORDER):
            return kind
    kind = _by_source(record, indicators, vendors, known=bool(vendor or maker))
    facts = vendors.get(vendor.id) if vendor else None
    if kind is Kind.CAMERA and facts is not None and not record.is_channel:
        # whoever sells doorbells alone sells this one; that it sells none is said above
        is_finer = facts.kind not in (None, Kind.NOT_A_CAMERA, Kind.UNKNOWN)
        return facts.kind if facts.kind and is_finer else kind
    return kind


def _by_source(
    record: CleanedRecord, indicators: Iterable[Indicator], vendors: Vendors, *, known: bool
) -> Kind:
    """Return the kind that follows from where the record comes from alone.

    `known`: whether a company shows. A picture of unknown origin is a camera's only then.
    """
    role = record.integration.role
    if role in _NO_PICTURES:
        return Kind.NOT_A_CAMERA
    if record.is_channel or record.details.get(VIA_RECORDER):
        return Kind.CAMERA
    if role in BY_ROLE and (record.has_camera_entity or record.integration.brings_cameras):
        return BY_ROLE[role]
    has_path = any(indicator.family is Family.PATH for indicator in indicators)
    is_typed = role is Role.URL_ONLY and known
    if has_path or is_typed or _shows_makers_camera(record, indicators, vendors):
        return Kind.CAMERA
    return Kind.UNKNOWN


def _shows_makers_camera(
    record: CleanedRecord, indicators: Iterable[Indicator], vendors: Vendors
) -> bool:
    """Return whether pictures of any origin are a camera's: a maker of cameras is named.

    Who sells much else too must show video: what maps and printers show are pictures.
    """
    named = [
        facts
        for indicator in indicators
        if indicator.vendor is not None and indicator.family is not Family.NAME
        if (facts := vendors.get(indicator.vendor.id)) is not None
    ]
    role = record.integration.role
    if not named or role not in _PICTURES_OF_ANYTHING or not record.has_camera_entity:
        return False
    shows_video = record.has_video_entity and role is Role.UNKNOWN
    return shows_video or not any(facts.sells_much_else for facts in named)


def _by_model(indicators: Sequence[Indicator], vendor: Company | None) -> Iterator[Kind]:
    """Yield what the vendor's own patterns tell; those of others only where none is known.

    A short model is several makers': what proves neither vendor nor maker tells nothing about
    a device of another, or of nobody known.
    """
    telling = [indicator for indicator in indicators if indicator.kind is not None]
    own = [
        indicator
        for indicator in telling
        if indicator.family is not Family.NAME
        if vendor is None or indicator.pattern_owner in (None, vendor.id)
    ]
    for indicator in (*own, *telling):
        proves = indicator.vendor_weight or indicator.maker_weight
        is_named = vendor is not None and indicator.pattern_owner == vendor.id
        if indicator.kind and (proves or is_named):
            yield indicator.kind


def _by_integration(record: CleanedRecord) -> Iterator[Kind]:
    for rule in record.integration.kinds:
        if any(rule.pattern.match(text) for text in record.raw(rule.field)):
            yield rule.kind


def _by_vendor(
    record: CleanedRecord,
    indicators: Iterable[Indicator],
    vendor: Company | None,
    vendors: Vendors,
) -> Iterator[Kind]:
    """Yield that a vendor sells no cameras; a typed name takes no camera away.

    A camera that looks at a Tesla may well be called so. Where the source shows nothing but
    cameras, it takes the vendor's whole name in the field for it.
    """
    facts = vendors.get(vendor.id) if vendor else None
    if facts is None or facts.kind not in (Kind.NOT_A_CAMERA, Kind.UNKNOWN):
        return
    naming = max(
        (
            indicator.vendor_weight
            for indicator in indicators
            if indicator.vendor is not None
            and indicator.vendor.id == facts.id
            and indicator.family is not Family.NAME
        ),
        default=Weight.NONE,
    )
    needed = Weight.STRONG if record.shows_cameras else Weight.WEAK
    if naming >= needed:
        yield facts.kind
