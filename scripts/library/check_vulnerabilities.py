"""Whether each vulnerability's rules can fire, and say what their records say.

The engine's own matcher answers: for the examples of a rule by that rule alone, for the products
that a record lists by all rules of the vulnerability.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, Self

from custom_components.camera_lifecycle.engine.model import (
    Applies,
    Camera,
    Company,
    Firmware,
    Identity,
    Kind,
    Record,
    Strength,
)
from custom_components.camera_lifecycle.engine.vulnerabilities.find import find_vulnerabilities
from custom_components.camera_lifecycle.engine.vulnerabilities.rules import Vulnerabilities

from .pack_vulnerabilities import pack, spelled_out

NOTHING: Final = "nothing"
"""What an example says of a camera that the rule doesn't name."""

type Row = Mapping[str, Any]


def check_vulnerability(entry: Row) -> Iterator[str]:
    """Yield what is wrong with the examples of the rules and with the lists of the records."""
    for index, rule in enumerate(entry["rules"]):
        yield from _check_rule(f"$.rules[{index}]", {**entry, "rules": [rule]}, rule)
    listed = {each["source"] for each in entry.get("record_lists", ())}
    for source in entry["sources"]:
        in_full = source.get("read") == "full" and source["kind"] == "official"
        if in_full and source["url"] not in listed:
            yield f"$.record_lists: {source['url']} was read in full, its list is missing"
    yield from _check_lists(entry)


def _check_rule(path: str, alone: Row, rule: Row) -> Iterator[str]:
    facts = _Facts.of(alone)
    told = set()
    for example in rule.get("examples", ()):
        answer = facts.answer(example)
        told.add(answer)
        if answer != example["applies"]:
            yield f"{path}: {example['model']} is {answer}, the example says {example['applies']}"
    wanted = {Applies.AFFECTED.value} if "affected" in rule else {*Applies}
    if not told & wanted:
        yield f"{path}: no example of a model that must match"
    if NOTHING not in told:
        yield f"{path}: no example of a model that must not match"


def _check_lists(entry: Row) -> Iterator[str]:
    """Yield each product that a record lists and no rule covers, unless a reason is given."""
    facts = _Facts.of(entry)
    for each in entry.get("record_lists", ()):
        for product in each["products"]:
            for model in _models(product):
                answer = facts.answer({**product, "model": model})
                allowed = (
                    {product["applies"]} if "applies" in product else {"affected", "cannot_tell"}
                )
                if answer not in allowed:
                    yield f"$.record_lists: {product['name']} ({model}) is {answer}"


def _allowed(product: Row) -> set[str]:
    """Return what may be said of a listed product: as it says, else anything but the all-clear."""
    return {product.get("applies", Applies.AFFECTED), product.get("applies", Applies.CANNOT_TELL)}


def _models(product: Row) -> list[str]:
    """Return the models that a listed product stands for, none where it is left out."""
    if "left_out" in product:
        return []
    names = product.get("models") or [product["name"]]
    return [spelled for name in names for spelled in spelled_out(name)]


@dataclass(frozen=True, slots=True)
class _Facts:
    """The matcher's library with one vulnerability, and whose models it names."""

    vulnerabilities: Vulnerabilities
    vendor: str

    @classmethod
    def of(cls, entry: Row) -> Self:
        """Return the facts of one file."""
        return cls(Vulnerabilities.from_json(pack({entry["id"]: dict(entry)})), entry["vendors"][0])

    def answer(self, example: Row) -> str:
        """Return what the engine says of a camera like `example`, whose maker is certain."""
        vendor = example.get("vendor", self.vendor)
        identity = Identity(
            Kind.CAMERA,
            vendor=Company(vendor, vendor),
            maker=Company(example.get("maker", vendor), ""),
            confidence=Strength.CERTAIN,
            vendor_confidence=Strength.CERTAIN,
            relabelled="maker" in example,
        )
        record = Record(
            "example",
            model=example["model"],
            hw_version=example.get("hardware"),
            integration=example.get("integration"),
        )
        build = example.get("build")
        firmware = Firmware(example.get("version"), date.fromisoformat(build) if build else None)
        found, _ = find_vulnerabilities(Camera("example", (record,)), identity, firmware, self)
        return found[0].applies.value if found else NOTHING
