"""A library of many times the facts: `python -m development.bench.tenfold FILE [--times 10]`.

Each fact comes again under made-up vendors, with models, addresses, patterns and places of
their own, so that no camera of the corpus is one of theirs. What holds for everybody (words,
forms of a version that any vendor may use) comes once.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
import hashlib
import json
from pathlib import Path
from typing import Any, Final

from custom_components.camera_lifecycle.engine.artefact import CHECKSUM, INDEX
from custom_components.camera_lifecycle.engine.identify.heads import heads
from custom_components.camera_lifecycle.engine.load import BUNDLED
from scripts.library.layout import written

TIMES: Final = 10
PATTERNS: Final = frozenset(
    {
        *("models", "boards", "serials", "firmware_forms", "streams", "http_servers"),
        *("rtsp_servers", "realms", "titles", "banners", "onvif_scopes"),
    }
)
_CONSONANTS: Final = "bcdfghjklmnpqrstvwxz"
_VOWELS: Final = "aeiouy"
_NAMES: Final = 6
"""Where a row of a release holds its names."""

type Facts = Mapping[str, Any]


def tenfold(facts: Facts, times: int = TIMES) -> dict[str, Any]:
    """Return `facts`, the content of a `library.json`, and `times - 1` copies beside them."""
    whole = {
        name: dict(part) if isinstance(part, dict) else part
        for name, part in facts.items()
        if name not in {INDEX, CHECKSUM}
    }
    for number in range(1, times):
        copy = _Copy(number, frozenset(facts["vendors"]))
        for section, entries in facts.items():
            make = getattr(copy, section, None)
            if make is not None:
                whole[section].update(make(entries))
    return whole


@dataclass(frozen=True, slots=True)
class _Copy:
    """One copy of every fact."""

    number: int
    known: frozenset[str]

    def vendors(self, entries: Facts) -> dict[str, Any]:
        """Return vendors of other names, addresses and models."""
        return {self.id(key): self._vendor(key, entry) for key, entry in entries.items()}

    def integrations(self, entries: Facts) -> dict[str, Any]:
        """Return integrations of other domains; what holds for all of them is there already."""
        return {
            f"{domain}_{self.number}": self._companies(entry)
            for domain, entry in entries.items()
            if domain != "any"
        }

    def firmware(self, entries: Facts) -> dict[str, Any]:
        """Return grammars for those vendors alone."""
        return {
            self.id(key): {
                **{name: part for name, part in entry.items() if name != "placeholders"},
                "integrations": [f"{each}_{self.number}" for each in entry.get("integrations", ())],
                "vendors": [self.id(vendor) for vendor in entry.get("vendors", ())],
                "forms": [{**form, "vendor_independent": False} for form in entry.get("forms", ())],
            }
            for key, entry in entries.items()
            if key != "generic"
        }

    def vulnerabilities(self, entries: Facts) -> dict[str, Any]:
        """Return vulnerabilities of those vendors' models."""
        found = {}
        for key, entry in entries.items():
            code = self.code(entry["vendors"][0]).upper()
            rules = [
                {
                    **rule,
                    **{part: _headed(code, rule.get(part)) for part in rule if part in _MODELS},
                }
                for rule in entry.get("rules", ())
            ]
            found[f"{key}{self.number}"] = {**self._of_vendors(entry), "rules": rules}
        return found

    def measures(self, entries: Facts) -> dict[str, Any]:
        """Return measures of places that do not exist."""
        return {
            f"{key}-{self.number}": {
                **self._of_vendors(entry),
                "jurisdiction": [f"X{chr(64 + self.number)}"],
            }
            for key, entry in entries.items()
        }

    def lifecycles(self, entries: Facts) -> dict[str, Any]:
        """Return entries about those vendors' models."""
        found = {}
        for key, entry in entries.items():
            code = self.code((entry.get("vendors") or [key])[0]).upper()
            models = [
                {**model, "name": f"{code} {model['name']}", "match": _headed(code, _match(model))}
                for model in entry.get("models") or ()
            ]
            withdrawn = [f"{each}-{self.number}" for each in entry.get("withdraws", ())]
            found[f"{key}-{self.number}"] = {
                **self._of_vendors(entry),
                **({"models": models} if models else {}),
                **({"withdraws": withdrawn} if withdrawn else {}),
            }
        return found

    def releases(self, entries: Facts) -> dict[str, Any]:
        """Return releases of those vendors' models."""
        found = {}
        for vendor, entry in entries.items():
            code = self.code(vendor)
            rows = [
                [*row[:_NAMES], "|".join(_headed(code, row[_NAMES].split("|"))), *row[_NAMES + 1 :]]
                for row in entry["releases"]
            ]
            found[self.id(vendor)] = {**entry, "releases": rows}
        return found

    def warranties(self, entries: Facts) -> dict[str, Any]:
        """Return what those vendors warrant."""
        return {f"{key}-{self.number}": self._of_vendors(entry) for key, entry in entries.items()}

    def id(self, vendor: str) -> str:
        """Return the id of the copy of a vendor; what is none stays."""
        return f"{self.code(vendor)}_{vendor}" if vendor in self.known else vendor

    def code(self, name: str) -> str:
        """Return a made-up syllable or two that no other copy of `name` has."""
        return _syllables(f"{name} {self.number}")

    def _vendor(self, key: str, entry: Facts) -> dict[str, Any]:
        code = self.code(key)
        copy = {**self._companies(entry), "name": f"{code.title()} {entry['name']}"}
        copy.pop("placeholders", None)
        for part in ("aliases", "legal_names"):
            if part in entry:
                copy[part] = [f"{code.title()} {name}" for name in entry[part]]
        if "ouis" in entry:
            copy["ouis"] = [
                {**block, "prefixes": [self._prefix(each) for each in block.get("prefixes", ())]}
                for block in entry["ouis"]
            ]
        for part in PATTERNS.intersection(entry):
            rows = (self._companies(row) for row in entry[part])
            copy[part] = [_with_pattern(row, _behind(code, row["pattern"])) for row in rows]
        if "oem" in entry:
            copy["oem"] = [self._relation(code, row) for row in entry["oem"]]
        return copy

    def _relation(self, code: str, row: Facts) -> dict[str, Any]:
        models = {
            part: [_behind(code, each) for each in row[part]]
            for part in ("models", "not_models")
            if part in row
        }
        return {**self._companies(row), **models}

    def _prefix(self, prefix: str) -> str:
        """Return another prefix of the same length; its first octet is a global address's."""
        digits = hashlib.sha256(f"{prefix} {self.number}".encode()).hexdigest().upper()
        return f"{int(digits[:2], 16) & 0xFC:02X}{digits[2:]}"[: len(prefix)]

    def _companies(self, entry: Facts) -> dict[str, Any]:
        """Return an entry that names the copies of companies and grammars."""
        named = {
            name: self.id(entry[name])
            for name in ("vendor", "maker", "group", "firmware")
            if isinstance(entry.get(name), str)
        }
        return {**entry, **named}

    def _of_vendors(self, entry: Facts) -> dict[str, Any]:
        return {**entry, "vendors": [self.id(vendor) for vendor in entry.get("vendors") or ()]}


_MODELS: Final = frozenset({"models", "families", "except"})


def _with_pattern(row: dict[str, Any], pattern: str) -> dict[str, Any]:
    """Return a row of a vendor's file with another pattern."""
    return {**row, "pattern": pattern, "heads": "|".join(heads(pattern))}


def _behind(code: str, pattern: str) -> str:
    """Return a pattern that matches what `pattern` does, behind a made-up code."""
    return f"{code}-(?:{pattern})"


def _headed(code: str, names: Iterable[str] | None) -> list[str]:
    return [f"{code}-{name}" for name in names or () if name]


def _match(model: Facts) -> list[str]:
    return list(model.get("match") or [model["name"]])


@cache
def _syllables(seed: str) -> str:
    """Return a made-up name of four letters for a seed."""
    digest = hashlib.sha256(seed.encode()).digest()
    letters = (_CONSONANTS, _VOWELS, _CONSONANTS, _VOWELS, _CONSONANTS)
    return "".join(of[byte % len(of)] for of, byte in zip(letters, digest, strict=False))


def main() -> None:
    """Write the file."""
    parser = argparse.ArgumentParser(description=__doc__.partition(":")[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("--times", type=int, default=TIMES)
    arguments = parser.parse_args()
    facts = json.loads(BUNDLED.read_bytes())
    arguments.file.write_text(written(tenfold(facts, arguments.times)), "utf-8")


if __name__ == "__main__":
    main()
