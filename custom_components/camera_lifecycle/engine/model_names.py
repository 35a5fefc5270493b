"""The names under which a camera's model may stand in the library.

Devices and integrations write one model in many ways: `Reolink RLC-410`, `RLC 410`,
`AXIS M1065-LW Network Camera`. All are brought to one form, and what surrounds the model
is taken off; nothing inside it is.
"""

from __future__ import annotations

from functools import lru_cache
import re
from typing import Final, TypeGuard

from .hardware import hardware_of
from .model import Camera, Identity, Record

MAX_LENGTH: Final = 512
REMEMBERED: Final = 1024
"""Texts whose forms are kept: several rules ask for those of one camera, one after the other."""

_GAPS: Final = re.compile(r"[\s_\-]+")
# What a device says it is, behind its model: `M1065-LW Network Camera`.
_PRODUCTS: Final = ("camera", "cam", "doorbell", "recorder", "encoder", "nvr", "dvr")
_KINDS: Final = (
    *("network", "ip", "security", "surveillance", "dome", "bullet", "turret", "fixed", "ptz"),
    *("mini", "wifi", "wi-fi", "wireless", "video", "smart", "indoor", "outdoor"),
)
_PRODUCT: Final = re.compile(
    # begun at the first of these words alone: from each of them, many would be read many times
    rf"(?=-){''.join(f'(?<!-{kind})' for kind in _KINDS)}"
    rf"(?:-(?:{'|'.join(_KINDS)}))*-(?:{'|'.join(_PRODUCTS)})$"
)
# Hardware version and market behind the model: `C200 v3`, `C200(EU)`, `C200(US) V2.0`.
_MARKET: Final = re.compile(r"-?\(([a-z]{2})\)")
_WHOLE_MARKET: Final = re.compile(r"[A-Z]{2}")
REGION: Final = "region"
"""The detail of a record in which a device says for which market it was made."""
_REVISION: Final = re.compile(r"-?v(?:er-?)?(\d{1,2}(?:\.\d{1,2})?)$")
# `V3`, `Ver: 3.0`, `HW 3`: the version is 3; `H/W Ver.: A1`, as labels have it: A1.
_LEADING: Final = re.compile(
    r"^(?:h/?w[.:\-]{0,2})?"
    r"(?:(?:ver(?:sion)?|rev(?:ision)?)[.:\-]{0,3}(?=[a-z]?\d)|v?(?=\d))"
)
_PADDING: Final = re.compile(r"\.0+$")


def normal(text: str) -> str:
    """Return lower case with one hyphen for each run of spaces, hyphens, underscores."""
    return _normal(text[:MAX_LENGTH])


@lru_cache(maxsize=REMEMBERED)
def _normal(text: str) -> str:
    return _GAPS.sub("-", text.strip().casefold()).strip("-")


def plain_version(version: str) -> str:
    """Return a hardware or firmware version in one form: `V3.0`, `3.0` and `3` are one."""
    return _plain_version(version[:MAX_LENGTH])


@lru_cache(maxsize=REMEMBERED)
def _plain_version(version: str) -> str:
    return _PADDING.sub("", _LEADING.sub("", _normal(version)))


def names_of(camera: Camera, identity: Identity) -> tuple[str, ...]:
    """Return the normalised names to look up: as reported first, then without what surrounds.

    A hardware version stays on: `IP2M-841-V3` is the successor of `IP2M-841`.
    """
    names: dict[str, None] = {}
    for record in camera.records:
        for text in (record.model, record.model_id):
            if text:
                names.update(dict.fromkeys(_forms(normal(text), _prefixes(record, identity))))
    return tuple(names)


def unversioned(names: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names that end in a hardware version, without it: `c200-v3` -> `c200`."""
    return tuple(_REVISION.sub("", name) for name in names if _REVISION.search(name))


def revision_of(camera: Camera) -> str | None:
    """Return the hardware version: as a field, or as the end of the model's name."""
    if hardware := hardware_of(camera):
        return hardware
    for record in camera.records:
        for text in (record.model, record.model_id):
            if text and (revision := _revision_in(text[:MAX_LENGTH])):
                return revision
    return None


@lru_cache(maxsize=REMEMBERED)
def _revision_in(text: str) -> str | None:
    """Return the hardware version at the end of a model's name."""
    match = _REVISION.search(_MARKET.sub("", _normal(text)))
    return match[1] if match else None


def markets_of(camera: Camera) -> frozenset[str]:
    """Return the markets that a camera tells: by its model (`C200(EU)` -> `EU`), or by itself."""
    named = {
        match[1].upper()
        for record in camera.records
        for text in (record.model, record.model_id)
        if text
        for match in _MARKET.finditer(normal(text))
    }
    told = (record.details.get(REGION) for record in camera.records)
    return frozenset({*named, *(text for text in told if _is_market(text))})


def _is_market(text: object) -> TypeGuard[str]:
    return isinstance(text, str) and _WHOLE_MARKET.fullmatch(text) is not None


def _prefixes(record: Record, identity: Identity) -> tuple[str, ...]:
    """Return the vendor's names that may stand before the model."""
    vendor = identity.vendor
    given = (record.manufacturer or "")[:MAX_LENGTH]
    return _before_model(given, vendor.name, vendor.id) if vendor else _before_model(given)


@lru_cache(maxsize=REMEMBERED)
def _before_model(*given: str) -> tuple[str, ...]:
    """Return each name as it stands before a model, once."""
    return tuple(f"{name}-" for name in dict.fromkeys(map(normal, given)) if name)


@lru_cache(maxsize=REMEMBERED)
def _forms(name: str, prefixes: tuple[str, ...]) -> tuple[str, ...]:
    """Return the name and its forms without vendor, market and product word."""
    forms = [name]
    forms += [name.removeprefix(prefix) for prefix in prefixes if name.startswith(prefix)]
    if "(" in name:
        forms += [_MARKET.sub("", form) for form in forms]
    if name.endswith(_PRODUCTS):
        forms += [_PRODUCT.sub("", form) for form in forms]
    return tuple(form for form in forms if form)
