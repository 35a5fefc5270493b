"""One statement about firmware: bounds that all have to hold."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, Self

from ..model import Firmware
from .order import compare_in_line

_BOUNDS: Final[Mapping[str, Callable[[int], bool]]] = {
    "from": lambda order: order >= 0,
    "after": lambda order: order > 0,
    "before": lambda order: order < 0,
    "to": lambda order: order <= 0,
}
# How the library calls the bounds.
_BUILD_KEYS: Final = {f"build_{bound}": bound for bound in _BOUNDS}
_VERSION_KEYS: Final = {f"version_{bound}": bound for bound in _BOUNDS}


@dataclass(frozen=True, slots=True)
class Clause:
    """Bounds on build date and version; a bound that cannot be judged does not hold.

    `builds` and `versions` map `from`, `after`, `before`, `to` to their limits. `branch`:
    the line that the version must belong to (`2.820`, `DIPC-B1216`). `exactly`: the only
    versions meant. `always`: any firmware that was read at all.
    """

    builds: Mapping[str, date]
    versions: Mapping[str, str]
    branch: str | None = None
    exactly: frozenset[str] = frozenset()
    always: bool = False

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Self:
        """Return the clause that one row of the library describes."""
        return cls(
            builds={
                bound: date.fromisoformat(data[key])
                for key, bound in _BUILD_KEYS.items()
                if key in data
            },
            versions={bound: data[key] for key, bound in _VERSION_KEYS.items() if key in data},
            branch=data.get("branch"),
            exactly=frozenset(data.get("version_is", ())),
            always=data.get("always", False),
        )

    @property
    def says_nothing(self) -> bool:
        """Return whether it has no bound that this code knows."""
        return not (self.builds or self.versions or self.branch or self.exactly or self.always)

    def holds(self, firmware: Firmware) -> bool:
        """Return whether `firmware` is known well enough and lies inside all bounds."""
        if self.says_nothing or (firmware.version is None and firmware.build_date is None):
            return False
        return (
            self._builds_hold(firmware.build_date)
            and self._versions_hold(firmware.version)
            and self._in_branch(firmware.version)
            and (not self.exactly or firmware.version in self.exactly)
        )

    def _builds_hold(self, day: date | None) -> bool:
        return all(
            day is not None and _BOUNDS[bound]((day > limit) - (day < limit))
            for bound, limit in self.builds.items()
        )

    def _versions_hold(self, version: str | None) -> bool:
        for bound, limit in self.versions.items():
            order = compare_in_line(version, limit) if version else None
            if order is None or not _BOUNDS[bound](order):
                return False
        return True

    def _in_branch(self, version: str | None) -> bool:
        if self.branch is None:
            return True
        if version is None or not version.startswith(self.branch):
            return False
        return not version[len(self.branch) : len(self.branch) + 1].isalnum()
