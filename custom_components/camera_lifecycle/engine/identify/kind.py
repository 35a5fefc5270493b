"""Tells what a record stands for: camera, doorbell, recorder, or no camera at all."""

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
    clues: Sequence[Indicator],
    seller: Company | None,
    maker: str | None,
    vendors: Vendors,
) -> Kind:
    """Return the kind of a camera that several records show; the first can veto."""
    kinds = [tell_kind(seen, clues, seller, maker, vendors) for seen in sources]
    if kinds[:1] == [Kind.NOT_A_CAMERA]:
        return Kind.NOT_A_CAMERA
    sure = (kind for kind in kinds if kind not in (Kind.UNKNOWN, Kind.NOT_A_CAMERA))
    return next(sure, Kind.UNKNOWN)


def tell_kind(
    seen: CleanedRecord,
    clues: Iterable[Indicator],
    seller: Company | None,
    maker: str | None,
    vendors: Vendors,
) -> Kind:
    """Return the kind. The integration's veto comes first, then the model, then words."""
    if seen.details.get("entry_type") == _SERVICE or seen.integration.role is Role.NOT_A_CAMERA:
        return Kind.NOT_A_CAMERA
    told = chain(
        _by_model(clues, seller),
        _by_integration(seen),
        _by_vendor(seller, vendors),
        _by_words(seen),
    )
    for kind in told:
        if not (seen.is_channel and kind is Kind.RECORDER):
            return kind
    role = seen.integration.role
    if role in BY_ROLE:
        return BY_ROLE[role]
    vendor = vendors.get(seller.id) if seller else None
    if vendor is None:
        return Kind.CAMERA if maker else Kind.UNKNOWN
    is_stream = role in (Role.URL_ONLY, Role.DEVICE_ANSWER)
    return Kind.CAMERA if is_stream or not vendor.sells_much_else else Kind.UNKNOWN


def _by_model(clues: Iterable[Indicator], seller: Company | None) -> Iterator[Kind]:
    """Yield what the seller's own patterns tell; those of others only where none is known."""
    for clue in clues:
        if (
            clue.kind is not None
            and clue.family is not Family.NAME
            and (seller is None or clue.vendor is None or clue.vendor.id == seller.id)
        ):
            yield clue.kind
    for clue in clues:
        if clue.kind is not None:
            yield clue.kind


def _by_integration(seen: CleanedRecord) -> Iterator[Kind]:
    for rule in seen.integration.kinds:
        if any(rule.pattern.match(text) for text in seen.raw(rule.field)):
            yield rule.kind


def _by_vendor(seller: Company | None, vendors: Vendors) -> Iterator[Kind]:
    vendor = vendors.get(seller.id) if seller else None
    if vendor is not None and vendor.kind is not None:
        yield vendor.kind


def _by_words(seen: CleanedRecord) -> Iterator[Kind]:
    """Yield what words of the model tell; without a model the surest ones in name and title.

    What a camera looks at may stand in its name: a camera called Printer is a camera.
    """
    model = () if seen.integration.writes_itself("model", seen.model) else words(seen.model)
    names_camera = not seen.everywhere.camera_words.isdisjoint(model)
    for word in _found(model, seen.everywhere.kind_words):
        if word.sure or word.kind is not Kind.NOT_A_CAMERA or not names_camera:
            yield word.kind
    if seen.known_model:
        return
    titles = (word for title in seen.texts("html_title") for word in words(title))
    for word in _found((*words(seen.name), *titles), seen.everywhere.kind_words):
        if word.sure:
            yield word.kind


def _found(said: tuple[str, ...], known: Mapping[str, tuple[KindWord, ...]]) -> list[KindWord]:
    """Return the known words in `said`, those of the first rows first."""
    found = [
        word
        for at, first in enumerate(said)
        for word in known.get(first, ())
        if said[at : at + len(word.phrase)] == word.phrase
    ]
    return sorted(found, key=lambda word: word.place)
