"""Which packages Home Assistant pins: for these, another version isn't ours to choose.

That is so in the lock files of the environments that hold Home Assistant, and in those resolved
together with them. The names are read from the Home Assistant and the test harness that are
installed: the exact versions that their metadata, the constraints of core, and the manifests of
core's integrations ask for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import requires
from importlib.util import find_spec
import json
from pathlib import Path
import re
from typing import Final, Self

from . import ROOT, Advisory

DISTRIBUTIONS: Final = ("homeassistant", "pytest-homeassistant-custom-component")
LOCKS: Final = ROOT / "requirements"
_EXACT = re.compile(r"([A-Za-z0-9._-]+)(?:\[[^\]]*\])? *==")


def normalized(package: str) -> str:
    """Return the name of a package as an index compares it."""
    return re.sub(r"[-_.]+", "-", package).lower()


def exact_pins(requirements: Iterable[str]) -> Iterator[str]:
    """Yield the names of the packages for which a requirement leaves only one version."""
    for requirement in requirements:
        if match := _EXACT.match(requirement.strip()):
            yield normalized(match.group(1))


@dataclass(frozen=True, slots=True)
class CorePins:
    """The names that core pins, and the lock files in which that counts."""

    names: frozenset[str]
    files: frozenset[str]

    def __contains__(self, advisory: Advisory) -> bool:
        """Return whether the version that an advisory is about is core's choice."""
        return advisory.file in self.files and normalized(advisory.package) in self.names

    @classmethod
    def read(cls) -> Self:
        """Return what the installed Home Assistant and its test harness pin."""
        names = {normalized(name) for name in DISTRIBUTIONS}
        for name in DISTRIBUTIONS:
            names.update(exact_pins(requires(name) or ()))
        spec = find_spec("homeassistant")
        for folder in (spec and spec.submodule_search_locations) or ():
            names.update(exact_pins(_constraints(Path(folder))))
        return cls(frozenset(names), frozenset(lock.name for lock in _following()))


def _following() -> Iterator[Path]:
    """Yield the lock files that hold Home Assistant, or that are constrained by one that does."""
    for lock in LOCKS.glob("*.txt"):
        wishes = lock.with_suffix(".in").read_text("utf-8")
        if "\nhomeassistant==" in lock.read_text("utf-8") or "\n-c " in wishes:
            yield lock


def _constraints(folder: Path) -> Iterator[str]:
    yield from (folder / "package_constraints.txt").read_text("utf-8").splitlines()
    for manifest in folder.glob("components/*/manifest.json"):
        yield from json.loads(manifest.read_text("utf-8")).get("requirements", ())
