"""Which integrations of Home Assistant can serve a camera, and whether they work locally.

They are named, never ranked; that one serves a brand doesn't mean that it serves every model.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from .identify.integrations import Integration, Integrations, Origin, Role
from .model import Identity, Kind, Source

STANDARD: Final = "onvif"
"""The integration of the standard that devices of many makers speak."""
_SERVE: Final = frozenset({Role.PHYSICAL_CAMERA, Role.DOORBELL})
_ORIGINS: Final = frozenset({Origin.CORE, Origin.CUSTOM})


class ServedBy(StrEnum):
    """Why an integration can serve a camera.

    `BRAND`: it is for what its vendor sells. `PROTOCOL`: it speaks the protocol of its maker.
    `STANDARD`: it speaks ONVIF, if the camera does.
    """

    BRAND = "brand"
    PROTOCOL = "protocol"
    STANDARD = "standard"


@dataclass(frozen=True, slots=True)
class Serving:
    """An integration that can serve a camera. `is_local`: None where that is not known."""

    domain: str
    name: str
    origin: Origin
    by: ServedBy
    is_local: bool | None = None
    iot_class: str | None = None
    sources: tuple[Source, ...] = ()


def serving(identity: Identity, integrations: Integrations) -> tuple[Serving, ...]:
    """Return the integrations that can serve what `identity` is: its brand's, its maker's, ONVIF.

    Those that are installed from elsewhere are named where Home Assistant itself has none.
    """
    if identity.kind is Kind.NOT_A_CAMERA:
        return ()
    found = [
        _serving(facts, by)
        for facts in map(integrations.get, sorted(integrations))
        for by in _by(facts, identity)
    ]
    is_in_core = any(
        each.origin is Origin.CORE and each.by is not ServedBy.STANDARD for each in found
    )
    shown = (each for each in found if each.origin is Origin.CORE or not is_in_core)
    return tuple(sorted(shown, key=lambda each: [*ServedBy].index(each.by)))


def _by(facts: Integration, identity: Identity) -> Iterator[ServedBy]:
    """Yield why an integration can serve it; nothing where it can't."""
    if facts.role not in _SERVE or facts.origin not in _ORIGINS:
        return
    vendor, maker = identity.vendor, identity.maker
    if facts.domain == STANDARD:
        yield ServedBy.STANDARD
    elif vendor is not None and facts.vendor == vendor.id and identity.proves(vendor):
        yield ServedBy.BRAND
    elif maker is not None and facts.maker == maker.id and _is_for(facts, identity):
        yield ServedBy.PROTOCOL


def _is_for(facts: Integration, identity: Identity) -> bool:
    """Return whether the maker's protocol serves it: that of door stations serves no camera."""
    of_kind = facts.role is Role.PHYSICAL_CAMERA or identity.kind is Kind.DOORBELL
    return identity.confidence.proves and of_kind


def _serving(facts: Integration, by: ServedBy) -> Serving:
    return Serving(
        facts.domain,
        facts.name,
        facts.origin,
        by,
        facts.is_local,
        facts.iot_class,
        facts.connection_sources,
    )
