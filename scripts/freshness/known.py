"""What the library knows already, as the readers ask for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
import re
from typing import Any

from custom_components.camera_lifecycle.engine.identify.identity import identify
from custom_components.camera_lifecycle.engine.load import Library, load_library
from custom_components.camera_lifecycle.engine.model import Camera, Record
from scripts.library.names import by_name, plain
from scripts.library.read import Entry, read_library
from scripts.library.versions import read_version

from .releases import Held


@dataclass(frozen=True)
class Known:
    """The facts by section and id, the engine's library, and the day on which it is asked."""

    entries: tuple[Entry, ...]
    library: Library
    today: date

    @classmethod
    def now(cls, today: date) -> Known:
        """Return what stands in the library."""
        entries, problems = read_library()
        if problems:
            raise ValueError("\n".join(map(str, problems)))
        return cls(tuple(entries), load_library(), today)

    def section(self, name: str) -> dict[str, Mapping[str, Any]]:
        """Return the contents of a section by their ids."""
        return {entry.id: entry.content for entry in self.entries if entry.section == name}

    @cached_property
    def vendors(self) -> Mapping[str, Mapping[str, Any]]:
        """Return the vendors by id."""
        return self.section("vendors")

    @cached_property
    def vulnerabilities(self) -> Mapping[str, Mapping[str, Any]]:
        """Return the vulnerabilities by CVE."""
        return self.section("vulnerabilities")

    @cached_property
    def releases(self) -> Mapping[str, Held]:
        """Return the releases by vendor."""
        return {
            vendor: Held(content["lists"], content.get("releases", ()))
            for vendor, content in self.section("releases").items()
        }

    def vendor(self, name: str) -> str | None:
        """Return the id of the vendor that bears a name, None for none."""
        return self._by_name.get(plain(name))

    def model_vendor(self, model: str, candidates: Iterable[str]) -> str | None:
        """Return which of the vendors has the family that a model belongs to; None for none."""
        return next((vendor for vendor in candidates if self.has_model(vendor, model)), None)

    def has_model(self, vendor: str, model: str) -> bool:
        """Return whether a model is of a family of cameras that a vendor is known to sell."""
        rows = self.vendors.get(vendor, {}).get("models", ())
        return any(
            row.get("kind") != "not_a_camera" and re.match(row["pattern"], model, re.IGNORECASE)
            for row in rows
        )

    def proven_vendor(self, record: Record) -> str | None:
        """Return the vendor that a record proves by itself, None where it proves none."""
        identity = identify(Camera(record.id, (record,)), self.library)
        if identity.vendor is None or not identity.proves(identity.vendor):
            return None
        return identity.vendor.id if identity.vendor.id in self.vendors else None

    def read_version(self, vendor: str, text: str) -> tuple[str | None, date | None]:
        """Return version and build date of a firmware, as the vendor's grammar reads it."""
        return read_version(self.library, vendor, text, self.today)

    @cached_property
    def _by_name(self) -> Mapping[str, str]:
        return by_name(self.vendors)
