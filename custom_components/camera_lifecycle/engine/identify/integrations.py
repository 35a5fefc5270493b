"""Integrations of the library: what each one says, and does not say, about its cameras."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Final, Self

from ..fields import sources as read_sources
from ..lazy import Lazy
from ..model import Kind, Record, Source
from .names import clean, is_made_of, key, key_of_fact, words
from .patterns import Pattern
from .weights import Weight

EVERYWHERE: Final = "any"
# Fields that name a company or a model: there, words that every camera could bear name nothing.
NAMING: Final = frozenset(
    {"manufacturer", "manufacturer_name", "vendor", "camVendor", "model", "model_id"}
)


class Role(StrEnum):
    """What a camera entity of an integration stands for."""

    PHYSICAL_CAMERA = "physical_camera"
    DOORBELL = "doorbell"
    RECORDER_CHANNEL = "recorder_channel"
    URL_ONLY = "url_only"
    EVIDENCE_REQUIRED = "evidence_required"
    NOT_A_CAMERA = "not_a_camera"
    NETWORK_TRACKER = "network_tracker"
    DEVICE_ANSWER = "device_answer"
    UNKNOWN = "unknown"


class Origin(StrEnum):
    """Where an integration comes from. `OTHER`: it is a source of records, and none at all."""

    CORE = "core"
    CUSTOM = "custom"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class KindRule:
    """A value of a field that tells what kind of device it is."""

    field: str
    pattern: Pattern
    kind: Kind


@dataclass(frozen=True, slots=True)
class Integration:
    """What is known about one integration. `rank`: the smallest speaks first.

    `brings_cameras`: it brings nothing but cameras, doorbells and recorders, so that no sign
    beside it is needed. `fields` says what a registry field holds where it is not what its
    name says (`sw_version`: server, app, framework, integration). `recreates_devices`: a
    device may be registered anew, under a random name, at each start. `replaces_firmware`: what
    it reports is not the vendor's firmware. `is_hearsay`: anybody can have said it, so that it
    is a weak hint and no more. `adopts`: it shows hardware of other makers too, so that
    its own brand is no proof. `offers_firmware`: its update entities tell the newest firmware
    that a device can have. `iot_class`: how it reaches its devices, as its manifest says, which
    was read in `connection_sources`. `fields_of_rules`: those by which its rules tell a kind, a
    value of its own making, or a device that did not answer.
    """

    domain: str
    name: str = ""
    role: Role = Role.UNKNOWN
    rank: int = 75
    brings_cameras: bool = False
    vendor: str | None = None
    maker: str | None = None
    maker_weight: Weight = Weight.NONE
    constants: Mapping[str, frozenset[str]] = field(default_factory=dict)
    refused: Mapping[str, frozenset[str]] = field(default_factory=dict)
    channel_models: frozenset[str] = frozenset()
    channel_details: tuple[str, ...] = ()
    kinds: tuple[KindRule, ...] = ()
    fields: Mapping[str, str] = field(default_factory=dict)
    recreates_devices: bool = False
    replaces_firmware: bool = False
    is_hearsay: bool = False
    adopts: bool = False
    offers_firmware: bool = False
    origin: Origin = Origin.OTHER
    iot_class: str | None = None
    connection_sources: tuple[Source, ...] = ()
    fields_of_rules: frozenset[str] = frozenset()

    @classmethod
    def from_json(cls, domain: str, data: Mapping[str, Any]) -> Self:
        """Return the facts in the entry `domain` of library.json's `integrations`."""
        channel = data.get("channel", {})
        connection = data.get("connection", {})
        maker = data.get("maker")
        constants, refused = _values(data.get("constants")), _values(data.get("refused"))
        kinds = tuple(_kind_rules(data.get("kinds", ())))
        return cls(
            domain=domain,
            name=data.get("name", domain),
            role=_member(Role, data.get("role"), Role.UNKNOWN),
            rank=data.get("rank", 75),
            brings_cameras=data.get("brings") == "cameras",
            vendor=data.get("vendor"),
            maker=maker,
            maker_weight=Weight.read(data.get("maker_strength", "strong" if maker else None)),
            constants=constants,
            refused=refused,
            channel_models=frozenset(map(key_of_fact, channel.get("models", ()))),
            channel_details=tuple(channel.get("details", ())),
            kinds=kinds,
            fields=data.get("fields", {}),
            recreates_devices=data.get("recreates_devices", False),
            replaces_firmware=data.get("replaces_firmware", False),
            is_hearsay=data.get("hearsay", False),
            adopts=data.get("adopts", False),
            offers_firmware=data.get("newest_firmware") == "update_entity",
            origin=_member(Origin, data.get("origin"), Origin.OTHER),
            iot_class=connection.get("iot_class"),
            connection_sources=read_sources(connection),
            fields_of_rules=frozenset({*constants, *refused, *(rule.field for rule in kinds)}),
        )

    @property
    def is_local(self) -> bool | None:
        """Return whether it reaches its devices in the local network; None if not known."""
        way = (self.iot_class or "").partition("_")[0]
        return {"local": True, "cloud": False}.get(way)

    def writes_itself(self, name: str, value: str) -> bool:
        """Return whether the integration, not the device, put `value` into field `name`."""
        return key(value) in self.constants.get(name, ())

    def was_refused(self, record: Record) -> bool:
        """Return whether the record shows that the device did not answer."""
        return any(
            key(clean(getattr(record, name, None))) in values
            for name, values in self.refused.items()
        )

    def is_nameless_channel(self, record: Record) -> bool:
        """Return whether the record tells no more than that it is a recorder's channel."""
        return bool(self.channel_models) and key(clean(record.model)) in self.channel_models

    def is_channel(self, record: Record) -> bool:
        """Return whether the record is a recorder's channel, not a device of its own."""
        if self.is_nameless_channel(record):
            return True
        return any(record.details.get(name) for name in self.channel_details)


@dataclass(frozen=True, slots=True)
class KindWord:
    """A word, or several in a row, that tells the kind.

    `place`: the smallest wins. `sure`: believed in a typed name too.
    """

    phrase: tuple[str, ...]
    kind: Kind
    sure: bool
    place: int


@dataclass(frozen=True, slots=True)
class Everywhere:
    """What holds for all sources: words that say nothing, words that tell a kind."""

    company_words: frozenset[str] = frozenset()
    generic_words: frozenset[str] = frozenset()
    placeholders: Mapping[str, frozenset[str]] = field(default_factory=dict)
    camera_words: frozenset[str] = frozenset()
    kind_words: Mapping[str, tuple[KindWord, ...]] = field(default_factory=dict)

    def is_placeholder(self, field: str, text: str) -> bool:
        """Return whether `text` stands in `field` only because something had to."""
        comparable = key(text)
        if not comparable or comparable in self.placeholders.get(field, ()):
            return True
        return field in NAMING and is_made_of(comparable, self.generic_words)

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Self:
        """Return the part `everywhere` of the entry `any`."""
        by_first_word: dict[str, tuple[KindWord, ...]] = {}
        for place, row in enumerate(data.get("kinds", ())):
            kind = _member(Kind, row.get("kind"), None)
            if kind is None:
                continue
            for phrase in map(words, row.get("words", ())):
                word = KindWord(phrase, kind, row.get("in_names", False), place)
                by_first_word[phrase[0]] = (*by_first_word.get(phrase[0], ()), word)
        return cls(
            company_words=frozenset(data.get("company_words", ())),
            generic_words=frozenset(data.get("generic_words", ())),
            placeholders=_values(data.get("placeholders")),
            camera_words=frozenset(data.get("camera_words", ())),
            kind_words=by_first_word,
        )


class Integrations:
    """The integrations by domain; a domain that is not known gets neutral facts."""

    def __init__(self, by_domain: Mapping[str, Integration], everywhere: Everywhere) -> None:
        """Keep them."""
        self._by_domain = by_domain
        self.everywhere = everywhere

    @classmethod
    def from_json(cls, section: Mapping[str, Any]) -> Self:
        """Return the section `integrations` of library.json."""
        domains = dict.fromkeys(domain for domain in section if domain != EVERYWHERE)
        by_domain = Lazy(domains, lambda domain: Integration.from_json(domain, section[domain]))
        common = section.get(EVERYWHERE, {}).get("everywhere", {})
        return cls(by_domain, Everywhere.from_json(common))

    def __contains__(self, domain: object) -> bool:
        """Return whether the library describes `domain`."""
        return domain in self._by_domain

    def __iter__(self) -> Iterator[str]:
        """Yield the known domains."""
        return iter(self._by_domain)

    def get(self, domain: str | None) -> Integration:
        """Return the facts about `domain`; neutral ones (role unknown) where none are known."""
        facts = self._by_domain.get(domain) if isinstance(domain, str) else None
        return facts if facts is not None else Integration(domain or "")


def _values(data: Mapping[str, Iterable[str]] | None) -> Mapping[str, frozenset[str]]:
    return {name: frozenset(map(key_of_fact, values)) for name, values in (data or {}).items()}


def _kind_rules(rows: Iterable[Mapping[str, Any]]) -> Iterable[KindRule]:
    for row in rows:
        kind = _member(Kind, row.get("kind"), None)
        if kind is not None:
            yield KindRule(row.get("field", "model"), Pattern(row["pattern"]), kind)


def _member[T, D](enum: type[T], value: object, default: D) -> T | D:
    try:
        return enum(value)  # type: ignore[call-arg]  # an Enum is called with its value
    except ValueError:
        return default
