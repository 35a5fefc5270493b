"""Load `library.json` into typed, indexed facts.

The file is built from the reviewable facts in `library/` by `scripts/build_library`.
An entry is read when a camera first asks for it. Older code reads newer facts: each section
ignores keys and enum values it does not know.
Only a newer `schema_version` is refused.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, Self

from .artefact import Artefact, BetweenLines, artefact_of, read_artefact
from .firmware.grammar import Grammars
from .identify.alike import Alike
from .identify.integrations import Integrations
from .identify.vendors import Vendors
from .library_error import NOT_READABLE, LibraryError, LibraryFault, damaged
from .releases.facts import Releases
from .support.lifecycles import Lifecycles, lifecycles_index
from .support.measures import Measures, measures_index
from .support.warranties import Warranties
from .vulnerabilities.rules import Vulnerabilities, vulnerabilities_index

__all__ = ["Library", "LibraryError", "LibraryFault", "load_library", "read_library"]

SCHEMA_VERSION: Final = 1
BUNDLED: Final = Path(__file__).parent.parent / "library.json"


def _go_on() -> None:
    """Give way to nobody."""


@lru_cache(maxsize=8)
def _day_of(version: str) -> date | None:
    try:
        return date(*map(int, version.split(".")[:3]))
    except TypeError, ValueError:
        return None


@dataclass(frozen=True, slots=True)
class Library:
    """All facts, typed and indexed. `version` is date based: `2026.11.22`.

    `digest`: of the file they were read from, so that other facts are known from the same ones.
    `alike`: what is remembered of cameras that were judged by them; other facts begin anew.
    """

    schema_version: int
    version: str
    counts: Mapping[str, int]
    vendors: Vendors
    integrations: Integrations
    firmware: Grammars
    vulnerabilities: Vulnerabilities
    measures: Measures
    lifecycles: Lifecycles
    releases: Releases
    warranties: Warranties
    digest: str = ""
    alike: Alike = field(default_factory=Alike, init=False, compare=False, repr=False)

    @property
    def as_of(self) -> date | None:
        """Return the day on which a fact was last checked, None where the version tells none."""
        return _day_of(self.version)

    @classmethod
    def from_json(cls, data: Mapping[str, Any], digest: str = "") -> Self:
        """Return the library held by the content of a `library.json`, all of it looked through.

        Raises LibraryError when the schema is newer than this code or a part cannot be read.
        """
        library = cls._read(data, None, digest)
        _look_through(library)
        return library

    @classmethod
    def from_artefact(cls, artefact: Artefact) -> Self:
        """Return the library held by a file.

        What was checked when the file was built is read when a camera asks for it. Raises
        LibraryError.
        """
        library = cls._read(artefact.content, artefact.index, artefact.digest)
        if artefact.index is None:
            _look_through(library)
        return library

    @classmethod
    def _read(cls, data: Mapping[str, Any], index: Mapping[str, Any] | None, digest: str) -> Self:
        schema_version = data.get("schema_version")
        if not isinstance(schema_version, int):
            raise LibraryError(LibraryFault.DAMAGED, "schema_version is missing")
        if schema_version > SCHEMA_VERSION:
            raise LibraryError(
                LibraryFault.TOO_NEW,
                f"schema_version is {schema_version}, this version reads up to {SCHEMA_VERSION}",
            )
        by = index or {}
        try:
            return cls(
                schema_version=schema_version,
                version=str(data["version"]),
                counts=data["counts"],
                vendors=Vendors.from_json(data["vendors"]),
                integrations=Integrations.from_json(data["integrations"]),
                firmware=Grammars.from_json(data["firmware"]),
                vulnerabilities=Vulnerabilities.from_json(
                    data["vulnerabilities"], by.get("vulnerabilities")
                ),
                measures=Measures.from_json(data["measures"], by.get("measures")),
                lifecycles=Lifecycles.from_json(data["lifecycles"], by.get("lifecycles")),
                releases=Releases.from_json(data.get("releases", {})),
                warranties=Warranties.from_json(data.get("warranties", {})),
                digest=digest,
            )
        except NOT_READABLE as err:
            raise damaged("a part", err) from err


def _look_through(library: Library) -> None:
    """Read all of a library. Raises LibraryError where that fails."""
    try:
        for vendor in library.vendors:
            library.vendors.get(vendor)
        for domain in library.integrations:
            library.integrations.get(domain)
        library.vulnerabilities.read_all()
        library.measures.read_all()
        library.lifecycles.read_all()
        library.releases.read_all()
    except NOT_READABLE as err:
        raise damaged("a part", err) from err


def load_library(path: Path = BUNDLED, give_way: BetweenLines = _go_on) -> Library:
    """Return the library in the file at `path`. Reads the disk: not for an event loop.

    `give_way` is called every now and then, so that a thread can let the event loop run. Raises
    LibraryError.
    """
    try:
        artefact = read_artefact(path, give_way)
    except OSError as err:
        raise LibraryError(LibraryFault.UNREADABLE, f"{path.name}: {err.strerror}") from err
    except (ValueError, RecursionError) as err:
        raise LibraryError(LibraryFault.DAMAGED, f"{path.name}: {err}") from err
    return Library.from_artefact(artefact)


def read_library(content: bytes, give_way: BetweenLines = _go_on) -> Library:
    """Return the library that such a file holds, all of it looked through; not for an event loop.

    The checksum of a file from elsewhere proves nothing about its entries. Raises LibraryError.
    """
    try:
        artefact = artefact_of(content, give_way)
    except (ValueError, RecursionError) as err:
        raise LibraryError(LibraryFault.DAMAGED, str(err)) from err
    library = Library.from_artefact(artefact)
    if artefact.index is not None:
        _look_through(library)
    return library


def index_of(sections: Mapping[str, Any]) -> dict[str, Any]:
    """Return by what cameras ask for the entries of `sections`, as the file's index holds it."""
    return {
        "vulnerabilities": vulnerabilities_index(sections["vulnerabilities"]),
        "measures": measures_index(sections["measures"]),
        "lifecycles": lifecycles_index(sections["lifecycles"]),
    }
