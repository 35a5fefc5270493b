"""Tells what a record stands for: camera, doorbell, recorder, or no camera at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from ..model import Kind, Party
from .clues import Clue, Family
from .integrations import Role
from .names import words
from .seen import Seen
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


def tell_kind(
    seen: Seen, clues: Iterable[Clue], seller: Party | None, maker: str | None, vendors: Vendors
) -> Kind:
    """Return the kind. The integration's veto comes first, then the model, then words."""
    if seen.details.get("entry_type") == _SERVICE or seen.integration.role is Role.NOT_A_CAMERA:
        return Kind.NOT_A_CAMERA
    told: tuple[Kind, ...] = (
        *_by_model(clues, seller),
        *_by_integration(seen),
        *_by_vendor(seller, vendors),
        *_by_words(seen),
    )
    if seen.is_channel:
        told = tuple(kind for kind in told if kind is not Kind.RECORDER)
    if told:
        return told[0]
    known = BY_ROLE.get(seen.integration.role)
    if known is not None:
        return known
    return Kind.CAMERA if _is_vendor(seller, vendors) or maker else Kind.UNKNOWN


def _by_model(clues: Iterable[Clue], seller: Party | None) -> Iterator[Kind]:
    """Yield what the seller's own patterns tell; those of others only where none is known."""
    for clue in clues:
        if clue.kind is not None and clue.family is not Family.NAME and (
            seller is None or clue.vendor is None or clue.vendor.id == seller.id
        ):
            yield clue.kind
    for clue in clues:
        if clue.kind is not None:
            yield clue.kind


def _by_integration(seen: Seen) -> Iterator[Kind]:
    for rule in seen.integration.kinds:
        if any(rule.pattern.match(text) for text in seen.raw(rule.field)):
            yield rule.kind


def _by_vendor(seller: Party | None, vendors: Vendors) -> Iterator[Kind]:
    vendor = vendors.get(seller.id) if seller else None
    if vendor is not None and vendor.kind is not None:
        yield vendor.kind


def _by_words(seen: Seen) -> Iterator[Kind]:
    """Yield what words of the model tell; without a model the surest ones in name and title.

    What a camera looks at may stand in its name: a camera called Printer is a camera.
    """
    model = words(seen.model)
    names_camera = not seen.everywhere.camera_words.isdisjoint(model)
    for word in seen.everywhere.kind_words:
        if word.kind is Kind.NOT_A_CAMERA and names_camera and not word.sure:
            continue
        if _holds(model, word.phrase):
            yield word.kind
    if not seen.is_placeholder("model", seen.model):
        return
    typed = words(seen.name) + tuple(
        word for title in seen.texts("html_title") for word in words(title)
    )
    for word in seen.everywhere.kind_words:
        if word.sure and _holds(typed, word.phrase):
            yield word.kind


def _holds(said: tuple[str, ...], phrase: tuple[str, ...]) -> bool:
    size = len(phrase)
    return any(said[at : at + size] == phrase for at in range(len(said) - size + 1))


def _is_vendor(seller: Party | None, vendors: Vendors) -> bool:
    return seller is not None and seller.id in vendors
