"""What two cameras have in common that differ in nothing but what tells one unit from another.

Of a MAC address and a serial number counts whose they are and which patterns they match, and no
more: then both cameras are judged alike, and only the evidence shows another value. All other
fields count as they stand.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from ..model import Camera, Evidence, Record
from .channel import MAPPINGS
from .cleaned_record import NAME
from .indicators import SHOWN
from .integrations import Integrations
from .mac_signal import OUI
from .names import clean, key
from .vendors import Vendors

MAC: Final = "mac"
SERIAL: Final = "serial_number"
UNIT_FIELDS: Final = frozenset({MAC, SERIAL, NAME})
"""The fields that tell one unit of a model from another."""
_NO_UNIT: Final = (None, ())
"""What a record says of its unit that has neither address nor serial number."""
_AS_THEY_STAND: Final = (int, float, type(None))

type Shown = tuple[str, str]
"""The signal of a piece of evidence, and the value that it shows."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """`key` is the same for cameras that are alike; `shown`: what of a unit its evidence shows.

    `names`: what its records are called, which counts only where little else tells who it is.
    """

    key: Hashable
    shown: tuple[Shown, ...]
    names: tuple[str, ...]


def likeness_of(camera: Camera, vendors: Vendors, integrations: Integrations) -> Likeness | None:
    """Return what `camera` has in common with others; None where it is to be judged by itself.

    So it is where a detail is no plain value, a rule of its integration looks at its unit, or a
    value is longer than evidence shows.
    """
    try:
        likeness = _likeness(camera, vendors, integrations)
        hash(likeness and likeness.key)
    except TypeError:  # what cannot be compared is like nothing else
        return None
    return likeness


def _likeness(camera: Camera, vendors: Vendors, integrations: Integrations) -> Likeness | None:
    keys: list[Hashable] = []
    shown: list[Shown] = []
    for record in camera.records:
        values = _of_unit(record, vendors, integrations)
        if values is None or not isinstance(record.details, MAPPINGS):
            return None
        read, units = values
        keys.append(
            (
                *(record.integration, record.manufacturer, record.model, record.model_id),
                *(record.sw_version, record.hw_version, record.stream),
                read,
                _details(record.details),
            )
        )
        shown += units
    names = tuple([clean(record.name) for record in camera.records])
    return Likeness((*keys, _pattern(shown)), tuple(shown), names)


def shown_anew(
    evidence: tuple[Evidence, ...], before: tuple[Shown, ...], now: tuple[Shown, ...]
) -> tuple[Evidence, ...]:
    """Return the evidence of one camera as that of another, which is alike.

    `before`, `now`: what of the two units is shown. What differs in nothing is not made anew.
    """
    if before == now:
        return evidence
    values = {old: new for old, (_, new) in zip(before, now, strict=True)}
    return tuple(
        piece
        if (new := values.get((piece.signal, piece.value))) is None
        else Evidence(piece.signal, new, piece.says, piece.strength)
        for piece in evidence
    )


def _of_unit(
    record: Record, vendors: Vendors, integrations: Integrations
) -> tuple[Hashable, list[Shown]] | None:
    """Return what the unit's own values say, and what evidence shows of them."""
    integration = integrations.get(record.integration)
    if not integration.fields_of_rules.isdisjoint(UNIT_FIELDS):
        return None
    if record.mac is None and record.serial_number is None:
        return _NO_UNIT, []
    mac, serial = _text(record, MAC, integrations), _text(record, SERIAL, integrations)
    if len(mac) > SHOWN or len(serial) > SHOWN:
        return None
    of_mac = vendors.ouis.find(mac) if mac else None
    of_serial = vendors.ouis.find(serial) if serial and of_mac is None else None
    matches = vendors.rows["serials"].find(serial) if serial else ()
    rows = tuple((id(row), match.groupdict().get("customer")) for match, row in matches)
    shown: list[Shown] = []
    if of_mac or of_serial:
        shown.append((OUI, mac if of_mac else serial))
    if rows:
        shown.append((SERIAL, serial))
    prefix = of_mac or of_serial
    return (prefix and (prefix.vendor, prefix.kind), rows), shown


def _text(record: Record, field: str, integrations: Integrations) -> str:
    """Return what a field says; '' where it is nothing but a placeholder."""
    text = clean(getattr(record, field))
    if not text:
        return ""
    comparable = key(text)
    placeholders = integrations.everywhere.placeholders.get(field, ())
    return text if comparable and comparable not in placeholders else ""


def _details(details: Mapping[str, Any]) -> Hashable:
    """Return the details in a form that can be compared; what is no plain value cannot.

    In their order, which is that of the evidence.
    """
    return tuple(
        [
            (name, value if isinstance(value, str) else _plain(value))
            for name, value in details.items()
        ]
    )


def _plain(value: Any) -> Hashable:
    if isinstance(value, list | tuple):
        return tuple(value)
    if not isinstance(value, _AS_THEY_STAND):
        raise TypeError(value)
    # the kind beside it: text never equals a number, but one kind of number may equal another's
    return type(value).__name__, value


def _pattern(shown: Iterable[Shown]) -> tuple[int, ...]:
    """Return which values are the same as an earlier one: two records may show one address."""
    first: dict[Shown, int] = {}
    return tuple(first.setdefault(value, at) for at, value in enumerate(shown))
