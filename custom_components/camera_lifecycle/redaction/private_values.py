"""Adds what is private by what it is: each with the parts by which it is known as well."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from ipaddress import IPv6Address, ip_address
import re
from typing import Any, Final
from urllib.parse import unquote, urlsplit

from homeassistant.util import slugify

from ..engine.model import Record
from ..inventory.address import device_host
from ..inventory.hardware import mac_of, serial_of
from .addresses import canonical, mac_found
from .known import Edge
from .notations import fold
from .public_words import PublicWords, is_word_or_number
from .redactor import Redactor, is_of_version
from .spans import Private

_KEYS: Final[tuple[tuple[Private, re.Pattern[str]], ...]] = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        (Private.MAC, r"mac|mac_?address"),
        (Private.SERIAL, r"serial|serial_?(?:number|no)|uid|p2p_?id"),
        (Private.SECRET, r".*(?:password|passwd|passcode|token|secret|_key|_code|_pin)|pwd|pass"),
        (Private.SECRET, r"key|code|pin|credentials?"),
        (Private.USER, r"user|user_?name|login|account|e?mail"),
        (Private.ADDRESS, r"(?:.*_)?(?:host|hostname|ip|ip_?address|address|server)"),
        (
            Private.NAME,
            r"name|title|ssid|topic|media_profiles|(?:.*_)?device_?name|.*location|.*contact|owner",
        ),
        (Private.ID, r"(?:.*_)?(?:id|uuid|unique_id)"),
    )
)
"""What the values of config entries and of a device's answers are, by the whole key."""
_OF_PRODUCTS: Final = re.compile(
    r"model|product|platform|firmware|version|brand|manufacturer|vendor|type|http_|rtsp_",
    re.IGNORECASE,
)
_NO_PART: Final = re.compile(r"[^\w%.+-]|_(?=(?:user|password|channel|stream)\b)|\\")
_SCOPE: Final = re.compile(
    r"onvif://[^/]*/(?:name|location(?:/(?:city|country))?)/(.+)", re.IGNORECASE
)
_SHORT_SERIAL: Final = re.compile(r"(?<!\d)\d{6,}\Z", re.ASCII)
_TAIL: Final = 9
_LONG_SERIAL: Final = 15
_PART: Final = 4


@dataclass(slots=True)
class PrivateValues:
    """Adds private values to a redactor. `words`: what is none."""

    redactor: Redactor
    words: PublicWords
    _of_entries: set[str] = field(default_factory=set)

    def add(self, kind: Private, text: object, *, typed: bool = False) -> None:
        """Add a value of any kind; nothing for what is no text, or a public word."""
        if not isinstance(text, str) or not text.strip():
            return
        if mac_of(text):
            self.add_mac(text)
        elif kind is Private.ADDRESS or _is_ip(text):
            self.add_address(text)
        elif kind is Private.SERIAL:
            self.add_serial(text)
        elif not self.words.has(text, typed=typed):
            self._add_written(kind, text)

    def add_mac(self, text: str) -> None:
        """Add a network address, and the half of it that its maker gave to this device."""
        found = mac_found(0, 0, text)
        known = self.redactor.known
        known.add(Private.MAC, text, identity=found.identity, shown=found.shown, edge=Edge.ANYTHING)
        known.add(
            Private.MAC, found.identity[6:], identity=found.identity, edge=Edge.NO_LETTER_OR_DIGIT
        )

    def add_serial(self, text: str) -> None:
        """Add a serial number, and the short one that is its end; nothing for what is none."""
        if self.words.has(text) or (serial_of(text) is None and not _is_short_serial(text)):
            return
        known, identity = self.redactor.known, fold(text)
        known.add(Private.SERIAL, text)
        digits = _SHORT_SERIAL.search(text)
        if digits is None or len(identity) < _LONG_SERIAL or serial_of(digits.group()) is None:
            return
        known.add(Private.SERIAL, text[-_TAIL:], identity=identity)
        known.add(Private.SERIAL, digits.group(), identity=identity)

    def add_address(self, text: str) -> None:
        """Add an address: of a URL every part, of a host its first label, too."""
        if "://" in text:
            self.add_url(text)
            return
        bare = text.strip().strip("[]").rstrip(".")
        try:
            address = ip_address(bare.partition("%")[0])
        except ValueError:
            self._add_host(bare)
            return
        if address.is_loopback or address.is_unspecified:
            return
        identity = canonical(address)
        self.redactor.addresses.known.add(identity)
        if isinstance(address, IPv6Address):
            groups = [int(address) >> shift & 0xFFFF for shift in range(112, -1, -16)]
            plain, padded = (
                ":".join(f"{group:{form}}" for group in groups) for form in ("x", "04x")
            )
            for form in (address.compressed, plain, padded):
                self.redactor.known.add(
                    Private.ADDRESS, form, identity=identity, edge=Edge.NO_LETTER_OR_DIGIT
                )

    def _add_host(self, text: str) -> None:
        host, _, port = text.rpartition(":")
        name = host if host and port.isdigit() else text
        if self.words.has(name):
            return
        if name != text:
            self.add_address(name)
            return
        known, identity = self.redactor.known, fold(name)
        known.add(Private.ADDRESS, name)
        label = name.partition(".")[0]
        if device_host(name) and len(fold(label)) >= _PART and not self.words.has(label):
            known.add(Private.ADDRESS, label, identity=identity)

    def add_url(self, text: object) -> None:
        """Add an address of the web or of a stream: host, login, path and query."""
        if not isinstance(text, str):
            return
        try:
            parts = urlsplit(text.strip())
            host, user, password = parts.hostname, parts.username, parts.password
        except ValueError:
            self.redactor.known.add(Private.PATH, text)
            return
        if host:
            self.add_address(host)
        self.add(Private.USER, unquote(user or ""), typed=True)
        self.add(Private.SECRET, unquote(password or ""), typed=True)
        self.add_path(f"{parts.path}?{parts.query}")

    def add_path(self, path: str | None) -> None:
        """Add what of a path is not the maker's: of what the library knows nothing is private."""
        rest = path or ""
        for match, _ in [*self.words.library.vendors.rows["streams"].find(rest)]:
            rest = rest.replace(match.group(), "/")
        for part in _NO_PART.split(rest):
            value = part.rpartition("=")[2]
            if len(fold(value)) >= _PART and not _is_made_of_words(value):
                self.add(Private.PATH, value)

    def note_public(self, record: Record) -> None:
        """Remember what of a record has to stay: its model, its versions, a known manufacturer.

        Do so with all records before any private value is added.
        """
        self.words.note_record(record)
        if record.manufacturer and self.words.is_company(record.manufacturer):
            self.redactor.public.add(record.manufacturer)  # "Hangzhou" is a place, too
        for version in filter(None, (record.sw_version, record.hw_version)):
            self.redactor.addresses.note_versions(version)
        for key, value in record.details.items():
            if is_of_version(key):
                self.redactor.addresses.note_versions(str(value))

    def add_record(self, record: Record) -> None:
        """Add what a record holds that is private."""
        self.add(Private.MAC, record.mac)
        self.add(Private.SERIAL, record.serial_number)
        self.add(Private.NAME, record.name)
        self.add_path(record.stream)
        self.add_data(record.details, of_device=True)
        scopes = record.details.get("onvif_scopes")
        for scope in scopes if isinstance(scopes, list | tuple) else ():
            if isinstance(scope, str) and (found := _SCOPE.fullmatch(scope)):
                self.add(Private.NAME, unquote(found.group(1)))

    def add_data(self, data: Any, key: str = "", *, of_device: bool = False) -> None:
        """Add what of a config entry, or of the details of a device's answer, is private.

        By its key; an address wherever it stands.
        """
        match data:
            case Mapping():
                for name, value in data.items():
                    self.add_data(value, str(name), of_device=of_device)
            case list() | tuple() | set() | frozenset():
                for value in data:
                    self.add_data(value, key, of_device=of_device)
            case str() if "://" in data and not data.startswith("onvif:"):
                self.add_url(data)
            case str() | int() if not isinstance(data, bool):
                kind = _kind_of(key, of_device=of_device)
                if kind is not None:
                    self.add(kind, str(data), typed=True)

    def _add_written(self, kind: Private, text: str) -> None:
        """Add a text as it is written, and as Home Assistant makes an id of it."""
        known, identity = self.redactor.known, fold(text)
        known.add(kind, text)
        if not text.isascii():
            known.add(kind, slugify(text).replace("_", " "), identity=identity)


def _kind_of(key: str, *, of_device: bool) -> Private | None:
    if of_device and _OF_PRODUCTS.search(key):
        return None
    kind = next((kind for kind, pattern in _KEYS if pattern.fullmatch(key)), None)
    return None if of_device and kind is Private.ID else kind


def _is_ip(text: str) -> bool:
    try:
        ip_address(text)
    except ValueError:
        return False
    return True


def _is_short_serial(text: str) -> bool:
    """Return whether it may be a serial number of few characters, rather than none."""
    folded = fold(text)
    varied = len(set(folded)) > 2  # noqa: PLR2004 - `000A` is none
    return len(folded) >= _PART and varied and folded.isalnum() and not folded.isalpha()


def _is_made_of_words(part: str) -> bool:
    """Return whether a part of a path is what any camera's path has: words of the trade."""
    return all(is_word_or_number(fold(word)) for word in re.split(r"[_.\-+]", unquote(part)))
