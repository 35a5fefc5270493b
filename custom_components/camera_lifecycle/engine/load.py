"""Load `library.json` into typed, indexed facts.

The file is built from the reviewable facts in `library/` by `scripts/build_library`.
Older code reads newer facts: each section ignores keys and enum values it does not know.
Only a newer `schema_version` is refused.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
import hashlib
import json
from pathlib import Path
from typing import Any, Final, Self

from .firmware.grammar import Grammars
from .identify.alike import Alike
from .identify.integrations import Integrations
from .identify.vendors import Vendors
from .releases.facts import Releases
from .support.lifecycles import Lifecycles
from .support.measures import Measures
from .support.warranties import Warranties
from .vulnerabilities.rules import Vulnerabilities

SCHEMA_VERSION: Final = 1
BUNDLED: Final = Path(__file__).parent.parent / "library.json"


class LibraryFault(StrEnum):
    """Why the library cannot be used; also the translation key of the exception."""

    UNREADABLE = "library_unreadable"
    DAMAGED = "library_damaged"
    TOO_NEW = "library_too_new"


class LibraryError(Exception):
    """The library cannot be used."""

    def __init__(self, cause: LibraryFault, message: str) -> None:
        """Keep the cause beside the message."""
        super().__init__(message)
        self.cause = cause


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
        try:
            return date(*map(int, self.version.split(".")[:3]))
        except TypeError, ValueError:
            return None

    @classmethod
    def from_json(cls, data: Mapping[str, Any], digest: str = "") -> Self:
        """Return the library held by the content of a `library.json`.

        Raises LibraryError when the schema is newer than this code or a part is missing.
        """
        schema_version = data.get("schema_version")
        if not isinstance(schema_version, int):
            raise LibraryError(LibraryFault.DAMAGED, "schema_version is missing")
        if schema_version > SCHEMA_VERSION:
            raise LibraryError(
                LibraryFault.TOO_NEW,
                f"schema_version is {schema_version}, this version reads up to {SCHEMA_VERSION}",
            )
        try:
            return cls(
                schema_version=schema_version,
                version=str(data["version"]),
                counts=data["counts"],
                vendors=Vendors.from_json(data["vendors"]),
                integrations=Integrations.from_json(data["integrations"]),
                firmware=Grammars.from_json(data["firmware"]),
                vulnerabilities=Vulnerabilities.from_json(data["vulnerabilities"]),
                measures=Measures.from_json(data["measures"]),
                lifecycles=Lifecycles.from_json(data["lifecycles"]),
                releases=Releases.from_json(data.get("releases", {})),
                warranties=Warranties.from_json(data.get("warranties", {})),
                digest=digest,
            )
        except (KeyError, TypeError, ValueError, AttributeError, RecursionError) as err:
            raise LibraryError(LibraryFault.DAMAGED, f"a part cannot be read: {err!r}") from err


def load_library(path: Path = BUNDLED) -> Library:
    """Return the library in the file at `path`. Reads the disk: not for an event loop.

    Raises LibraryError.
    """
    try:
        content = path.read_bytes()
        data = json.loads(content)
    except OSError as err:
        raise LibraryError(LibraryFault.UNREADABLE, f"{path.name}: {err.strerror}") from err
    except (ValueError, RecursionError) as err:
        raise LibraryError(LibraryFault.DAMAGED, f"{path.name}: {err}") from err
    if not isinstance(data, dict):
        raise LibraryError(LibraryFault.DAMAGED, f"{path.name} holds no object")
    return Library.from_json(data, hashlib.sha256(content).hexdigest()[:16])
