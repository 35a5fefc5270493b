"""What a device announces of itself when WS-Discovery asks who is there: a probe match.

Anybody on the network can send one, so it is a hint and no more: `library/integrations` says so
of `ws_discovery`. Of the addresses that it names only ports and paths are kept.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
import re
from typing import Final
from urllib.parse import unquote, urlsplit
from xml.etree.ElementTree import Element

from ..engine.model import Record
from .body import decode
from .host import read_host
from .model import Limits, LookUpError
from .result import sanitize_text
from .service import HTTP_PORT, HTTPS_PORT, Service
from .xml import parse_xml

DISCOVERY: Final = "ws_discovery"
"""The name under which `library/integrations` describes an announcement."""
MAX_SCOPES: Final = 64
MAX_SERVICES: Final = 4
MAX_PATH: Final = 200
LIMITS: Final = Limits(elements=500, depth=32)

# How vendors call what a scope tells, `onvif://www.onvif.org/<name>/<value>`, in any case.
MANUFACTURER: Final = ("mfr", "manufacturer", "mfg", "vendor", "brand")
MODEL: Final = ("hardware", "model")
NAME: Final = ("name",)
MAC: Final = ("mac", "macaddress", "macaddr")

_SCOPE = re.compile(r"onvif://[^/]{0,100}/([^/]{1,40})/(.+)", re.IGNORECASE)
_MAC = re.compile(r"[0-9a-f]{2}([:-]?[0-9a-f]{2}){5}", re.IGNORECASE)
_PATH = re.compile(r"/[A-Za-z0-9._~/-]*")


@dataclass(frozen=True, slots=True)
class Announcement:
    """The scopes and the device services of one device, as it announces them."""

    scopes: tuple[str, ...] = ()
    services: tuple[Service, ...] = ()

    def record(self, record_id: str) -> Record:
        """Return what the scopes say as a record."""
        told = _by_name(self.scopes)
        mac = _first(told, MAC)
        return Record(
            record_id,
            integration=DISCOVERY,
            manufacturer=_first(told, MANUFACTURER),
            model=_first(told, MODEL),
            name=_first(told, NAME),
            mac=mac if mac and _MAC.fullmatch(mac) else None,
            details={"onvif_scopes": [*self.scopes]},
        )


def read_announcement(datagram: bytes, host: str) -> Announcement | None:
    """Return what `host` announces in a datagram; None for anything else. Never raises."""
    try:
        root = parse_xml(decode(datagram), LIMITS)
    except LookUpError:
        return None
    matches = [*root.iter("ProbeMatch")]
    scopes = [word for match in matches for word in _words(match, "Scopes")]
    services = [
        service
        for match in matches
        for word in _words(match, "XAddrs")
        if (service := _service(word, host))
    ]
    if not scopes and not services:
        return None
    return Announcement(
        tuple(scope for word in scopes[:MAX_SCOPES] if (scope := sanitize_text(word))),
        tuple(dict.fromkeys(services))[:MAX_SERVICES],
    )


def _words(match: Element, name: str) -> Iterator[str]:
    for element in match.iter(name):
        yield from (element.text or "").split()


def _service(address: str, host: str) -> Service | None:
    """Return a service at `host` itself; None for another address, which nobody goes to."""
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return None
    if parts.scheme not in {"http", "https"} or read_host(parts.hostname or "") != host:
        return None
    if len(parts.path) > MAX_PATH or not _PATH.fullmatch(parts.path):
        return None
    tls = parts.scheme == "https"
    return Service(port or (HTTPS_PORT if tls else HTTP_PORT), parts.path, tls)


def _by_name(scopes: tuple[str, ...]) -> Mapping[str, str]:
    """Return what each scope tells, by its name in lower case; the first of a name counts."""
    told: dict[str, str] = {}
    for scope in scopes:
        if parts := _SCOPE.fullmatch(scope):
            value = sanitize_text(unquote(parts.group(2)).replace("_", " "))
            if value:
                told.setdefault(parts.group(1).lower(), value)
    return told


def _first(told: Mapping[str, str], names: tuple[str, ...]) -> str | None:
    return next((told[name] for name in names if name in told), None)
