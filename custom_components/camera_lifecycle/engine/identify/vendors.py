"""Vendors of the library, indexed by the names, MAC prefixes and patterns of their devices."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from sys import intern
from typing import Any, Final, Self

from ..lazy import Lazy
from ..model import Company, Kind, Source
from .names import key_of_fact, words
from .oui import OuiMatch, OuiTable
from .patterns import Pattern, PatternIndex, PatternRow
from .weights import Weight

SECTIONS: Final = (
    "models",
    "boards",
    "serials",
    "firmware_forms",
    "streams",
    "http_servers",
    "rtsp_servers",
    "realms",
    "titles",
    "banners",
    "onvif_scopes",
)

# How well a row proves vendor and maker where it does not say so. A supplier's hardware is
# sold under many names: its patterns do not tell the vendor.
_VENDOR_WEIGHT: Final = {"models": Weight.STRONG, "streams": Weight.WEAK}
_MAKER_WEIGHT: Final = {"streams": Weight.MEDIUM}
MAX_WORDS: Final = 16
MAX_NAME_WORDS: Final = 5
SHORT_NAME: Final = 3

_OUI_CLASSES: Final = frozenset({"maker", "mixed", "brand", "shared"})


@dataclass(frozen=True, slots=True)
class Relation:
    """Who makes what a brand sells: for all of it, or for the models named."""

    maker: str
    status: str
    weight: Weight
    models: tuple[Pattern, ...] = ()
    not_models: tuple[Pattern, ...] = ()

    def holds_for(self, model: str) -> bool:
        """Return whether it holds for `model`."""
        if self.models and not any(pattern.match(model) for pattern in self.models):
            return False
        return not any(pattern.match(model) for pattern in self.not_models)


@dataclass(frozen=True, slots=True)
class UsualMaker:
    """The usual maker of what a vendor sells. `own`: the vendor itself."""

    maker: str
    weight: Weight
    own: bool


@dataclass(frozen=True, slots=True)
class Vendor:
    """One company or brand.

    `makes_own`: it makes what it sells, models excepted that a relation names; who buys from
    several makers without saying which model is whose never does. `supplies_others`: its
    hardware is sold under other names too. `sells_much_else`: its name alone does not make a
    device a camera. `firmware` names its firmware grammar. `publishes_firmware`: where it was
    read that the vendor offers firmware to the owners of its cameras; empty where it was not.
    `replaces_firmware`: it is a project whose firmware takes the place of the maker's.
    """

    id: str
    name: str
    group: str | None = None
    makes_own: bool = False
    supplies_others: bool = False
    common_word: bool = False
    sells_much_else: bool = False
    kind: Kind | None = None
    firmware: str | None = None
    publishes_firmware: tuple[Source, ...] = ()
    replaces_firmware: bool = False
    oem: tuple[Relation, ...] = ()

    @classmethod
    def from_json(cls, vendor_id: str, data: Mapping[str, Any]) -> Self:
        """Return the vendor in one entry of library.json's `vendors`."""
        oem = tuple(_relations(data.get("oem", ())))
        return cls(
            id=vendor_id,
            name=data["name"],
            group=data.get("group"),
            makes_own=_makes_own(data),
            supplies_others=data.get("supplies_others", False),
            common_word=data.get("common_word", False),
            sells_much_else=data.get("sells_much_else", False),
            kind=_kind(data.get("kind")),
            firmware=data.get("firmware"),
            publishes_firmware=tuple(map(Source.from_json, data.get("publishes_firmware", ()))),
            replaces_firmware=data.get("replaces_firmware", False),
            oem=oem,
        )

    @property
    def company(self) -> Company:
        """Return id and name."""
        return Company(self.id, self.name)

    def made(self, model: str) -> UsualMaker | None:
        """Return who makes its `model`, None where that cannot be told from the brand."""
        if not self.oem:
            return UsualMaker(self.id, Weight.STRONG, own=True) if self.makes_own else None
        relations = [relation for relation in self.oem if relation.holds_for(model)]
        special = [relation for relation in relations if relation.models]
        if special or not self.makes_own:
            return _strongest(special or relations)
        return UsualMaker(self.id, Weight.STRONG, own=True)

    def buys_from(self, maker: str, models: Iterable[str]) -> bool:
        """Return whether `maker` is known to make any of `models` for it."""
        relations = [relation for relation in self.oem if relation.maker == maker]
        return any(relation.holds_for(model) for relation in relations for model in models)

    def relation_to(self, maker: str) -> Relation | None:
        """Return its strongest relation to `maker`."""
        return max(
            (relation for relation in self.oem if relation.maker == maker),
            key=lambda relation: relation.weight,
            default=None,
        )


@dataclass(frozen=True, slots=True)
class VendorPattern:
    """What one pattern of a vendor's file says about vendor, maker and kind."""

    vendor: str
    vendor_weight: Weight
    maker: str | None
    maker_weight: Weight
    kind: Kind | None


@dataclass(frozen=True, slots=True)
class NamedVendor:
    """A vendor found in a text. `whole`: nothing but its name and words without meaning.

    `ambiguous`: nothing but a name that is also an everyday word, or an abbreviation of others.
    """

    vendor: str
    whole: bool
    first: bool
    ambiguous: bool = False


class Vendors:
    """All vendors, and the look-ups by name, address and pattern."""

    def __init__(self, section: Mapping[str, Any]) -> None:
        """Build the look-ups over the entries of `section`, each of which is read once."""
        self._by_id = Lazy(section, lambda name: Vendor.from_json(name, section[name]))
        read = _Reading()
        for vendor_id, data in section.items():
            read.vendor(vendor_id, data)
        self._names = {**read.legal_names, **read.aliases, **read.names}
        self._exact_only = frozenset(read.exact_only)
        self.placeholders = frozenset(read.placeholders)
        self.replacing = frozenset(read.replacing)
        """The projects whose firmware takes the place of the maker's."""
        self.ouis = OuiTable(read.ouis)
        self.rows: Mapping[str, PatternIndex[VendorPattern]] = {
            name: PatternIndex(rows) for name, rows in read.rows.items()
        }

    @classmethod
    def from_json(cls, section: Mapping[str, Any]) -> Self:
        """Return the section `vendors` of library.json."""
        return cls(section)

    def __contains__(self, vendor_id: object) -> bool:
        """Return whether the library knows the vendor."""
        return vendor_id in self._by_id

    def __iter__(self) -> Iterator[str]:
        """Yield the ids."""
        return iter(self._by_id)

    def get(self, vendor_id: str | None) -> Vendor | None:
        """Return a vendor by its id."""
        return self._by_id.get(vendor_id) if vendor_id is not None else None

    def by_name(
        self, text: str, meaningless: frozenset[str] = frozenset(), *, typed: bool = False
    ) -> NamedVendor | None:
        """Return the vendor that `text` names, the longest name first.

        `meaningless`: words that do not tell one company from another. Common names count
        only as the whole text, or in a `typed` name before a model number; short ones not
        in the middle of a text.
        """
        written = words(text)[:MAX_WORDS]
        if whole := self._names.get("".join(written)):
            is_ambiguous = self._is_ambiguous(whole, written)
            return NamedVendor(whole, whole=True, first=True, ambiguous=is_ambiguous)
        for length in range(min(len(written), MAX_NAME_WORDS), 0, -1):
            for start in range(len(written) - length + 1):
                name = "".join(written[start : start + length])
                vendor = self._names.get(name)
                if vendor is None:
                    continue
                after = written[start + length :]
                whole_name = {*written[:start], *after} <= meaningless
                first = start == 0
                numbered = typed and first and any(map(str.isdigit, "".join(after[:1])))
                in_part = numbered if name in self._exact_only else first or not is_short(name)
                if whole_name or in_part:
                    return NamedVendor(vendor, whole_name, first)
        return None

    def _is_ambiguous(self, vendor_id: str, written: Sequence[str]) -> bool:
        """Return whether the words of a name are one word that means more than the vendor."""
        is_word = len(written) == 1 and self._by_id[vendor_id].common_word
        return is_word or is_short("".join(written))


def is_short(name: str) -> bool:
    """Return whether a name is an abbreviation that others bear too."""
    return len(name) <= SHORT_NAME


class _Reading:
    """What is found in the entries of the vendors, which are seen one after the other."""

    def __init__(self) -> None:
        self.names: dict[str, str] = {}
        self.aliases: dict[str, str] = {}
        self.legal_names: dict[str, str] = {}
        self.exact_only: list[str] = []
        self.placeholders: list[str] = []
        self.replacing: list[str] = []
        self.ouis: dict[str, OuiMatch] = {}
        self.rows: dict[str, list[PatternRow[VendorPattern]]] = {name: [] for name in SECTIONS}
        self._meanings: dict[VendorPattern, VendorPattern] = {}

    def vendor(self, vendor_id: str, data: Mapping[str, Any]) -> None:
        """Take the entry of one vendor."""
        vendor_id = intern(vendor_id)
        self.names[key_of_fact(data["name"])] = vendor_id
        aliases = [key_of_fact(text) for text in data.get("aliases", ())]
        self.aliases.update(dict.fromkeys(aliases, vendor_id))
        for text in data.get("legal_names", ()):
            self.legal_names[key_of_fact(text)] = vendor_id
        if data.get("only_in_names_exact"):
            self.exact_only += key_of_fact(data["name"]), *aliases
        self.placeholders += map(key_of_fact, data.get("placeholders", ()))
        if data.get("replaces_firmware"):
            self.replacing.append(vendor_id)
        for block in data.get("ouis", ()):
            if block.get("class") in _OUI_CLASSES:
                owner = OuiMatch(vendor_id, intern(block["class"]))
                self.ouis.update(dict.fromkeys(block.get("prefixes", ()), owner))
        for name, rows in self.rows.items():
            for row in data.get(name, ()):
                meaning = _row(name, row, vendor_id, data)
                meaning = self._meanings.setdefault(meaning, meaning)
                rows.append(PatternRow(row["pattern"], meaning, row.get("heads")))


def _makes_own(data: Mapping[str, Any]) -> bool:
    """Return whether it makes all that it sells, but for models that are named."""
    return data.get("makes_own", False) and all(row.get("models") for row in data.get("oem", ()))


def _row(
    name: str, row: Mapping[str, Any], vendor_id: str, data: Mapping[str, Any]
) -> VendorPattern:
    vendor_weight = _VENDOR_WEIGHT.get(name, Weight.STRONG)
    if data.get("supplies_others", False):
        vendor_weight = Weight.WEAK if name == "models" else Weight.NONE
    return VendorPattern(
        vendor=vendor_id,
        vendor_weight=Weight.read(row.get("vendor_strength"), vendor_weight),
        maker=row.get("maker", vendor_id if _makes_own(data) else None),
        maker_weight=Weight.read(row.get("strength"), _MAKER_WEIGHT.get(name, Weight.STRONG)),
        kind=_kind(row.get("kind")),
    )


def _relations(rows: Iterable[Mapping[str, Any]]) -> Iterator[Relation]:
    for row in rows:
        yield Relation(
            maker=row["maker"],
            status=row.get("status", ""),
            weight=Weight.read(row.get("strength")),
            models=tuple(map(Pattern, row.get("models", ()))),
            not_models=tuple(map(Pattern, row.get("not_models", ()))),
        )


def _strongest(relations: Iterable[Relation]) -> UsualMaker | None:
    """Return the strongest; None where two makers are equally likely."""
    ranked = sorted(relations, key=lambda relation: -relation.weight)
    if not ranked or ranked[0].weight is Weight.NONE:
        return None
    best = ranked[0]
    if any(other.maker != best.maker and other.weight == best.weight for other in ranked[1:]):
        return None
    return UsualMaker(best.maker, best.weight, own=False)


def _kind(word: object) -> Kind | None:
    try:
        return Kind(word) if isinstance(word, str) else None
    except ValueError:
        return None
