"""The kind of device that a record stands for: camera, doorbell, recorder, or no camera."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Final

from ..model import Company, Kind
from .cleaned_record import CleanedRecord
from .indicators import Family, Indicator
from .integrations import KindWord, Role
from .names import words
from .vendors import Vendors

# What a camera entity of such an integration is where nothing tells more. Pictures of any
# kind, and addresses that somebody typed, are cameras only where a maker of cameras shows.
BY_ROLE: Final = {
    Role.PHYSICAL_CAMERA: Kind.CAMERA,
    Role.RECORDER_CHANNEL: Kind.CAMERA,
    Role.DOORBELL: Kind.DOORBELL,
    Role.NOT_A_CAMERA: Kind.NOT_A_CAMERA,
    Role.NETWORK_TRACKER: Kind.NOT_A_CAMERA,
}
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
    indicators: Iterable[Indicator],
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
        _by_vendor(vendor, vendors),
        _by_words(record),
    )
    for kind in kinds:
        if not (record.is_channel and kind is Kind.RECORDER):
            return kind
    role = record.integration.role
    if role in BY_ROLE:
        return BY_ROLE[role]
    facts = vendors.get(vendor.id) if vendor else None
    if facts is None:
        return Kind.CAMERA if maker else Kind.UNKNOWN
    is_stream = role in (Role.URL_ONLY, Role.DEVICE_ANSWER)
    return Kind.CAMERA if is_stream or not facts.sells_much_else else Kind.UNKNOWN


def _by_model(indicators: Iterable[Indicator], vendor: Company | None) -> Iterator[Kind]:
    """Yield what the vendor's own patterns tell; those of others only where none is known."""
    for indicator in indicators:
        if (
            indicator.kind is not None
            and indicator.family is not Family.NAME
            and (vendor is None or indicator.vendor is None or indicator.vendor.id == vendor.id)
        ):
            yield indicator.kind
    for indicator in indicators:
        if indicator.kind is not None:
            yield indicator.kind


def _by_integration(record: CleanedRecord) -> Iterator[Kind]:
    for rule in record.integration.kinds:
        if any(rule.pattern.match(text) for text in record.raw(rule.field)):
            yield rule.kind


def _by_vendor(vendor: Company | None, vendors: Vendors) -> Iterator[Kind]:
    facts = vendors.get(vendor.id) if vendor else None
    if facts is not None and facts.kind is not None:
        yield facts.kind


def _by_words(record: CleanedRecord) -> Iterator[Kind]:
    """Yield what words of the model tell; without a model the surest ones in name and title.

    What a camera looks at may stand in its name: a camera called Printer is a camera.
    """
    model = () if record.integration.writes_itself("model", record.model) else words(record.model)
    names_camera = not record.everywhere.camera_words.isdisjoint(model)
    for word in _kind_words(model, record.everywhere.kind_words):
        if word.sure or word.kind is not Kind.NOT_A_CAMERA or not names_camera:
            yield word.kind
    if record.known_model:
        return
    titles = (word for title in record.texts("html_title") for word in words(title))
    for word in _kind_words((*words(record.name), *titles), record.everywhere.kind_words):
        if word.sure:
            yield word.kind


def _kind_words(
    written: tuple[str, ...], by_first_word: Mapping[str, tuple[KindWord, ...]]
) -> list[KindWord]:
    """Return the words of the library that stand in `written`, those of its first rows first."""
    kind_words = [
        word
        for at, first in enumerate(written)
        for word in by_first_word.get(first, ())
        if written[at : at + len(word.phrase)] == word.phrase
    ]
    return sorted(kind_words, key=lambda word: word.place)
