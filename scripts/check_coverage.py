"""Fail if the tests leave too much of the integration unrun.

    python scripts/check_coverage.py     # after pytest --cov; scripts/test runs both

Home Assistant's quality scale asks for more than 95 % of every module (test-coverage), and for
all of the config flow (config-flow-test-coverage).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
import sys
from typing import Final

from coverage import Coverage

PACKAGE: Final = Path(__file__).parents[1] / "custom_components" / "camera_lifecycle"
MORE_THAN: Final = 95.0
WHOLE: Final = ("config_flow.py", "flows/")


@dataclass(frozen=True, slots=True)
class ModuleCoverage:
    """How much of a module was run. `missing`: the lines that weren't, as ranges."""

    name: str
    statements: int
    missed: int
    missing: str = ""

    @property
    def percent(self) -> float:
        """Return the share of statements that were run; an empty module is whole."""
        return 100 * (1 - self.missed / self.statements) if self.statements else 100.0

    @property
    def is_enough(self) -> bool:
        """Return whether the quality scale is content."""
        return not self.missed if self.name.startswith(WHOLE) else self.percent > MORE_THAN


def shortfalls(modules: Iterable[ModuleCoverage]) -> Iterator[str]:
    """Yield a line for each module that too little was run of."""
    modules = [*modules]
    if not any(module.statements for module in modules):
        yield "Nothing was measured: run scripts/test without arguments."
    for module in modules:
        if not module.is_enough:
            wanted = "100 %" if module.name.startswith(WHOLE) else f"more than {MORE_THAN:g} %"
            yield f"{module.name}: {module.percent:.1f} % instead of {wanted} ({module.missing})"


def measured() -> Iterator[ModuleCoverage]:
    """Yield what pytest --cov measured, module by module."""
    coverage = Coverage()
    coverage.load()
    for file in sorted(coverage.get_data().measured_files()):
        path = Path(file)
        if (
            path.is_relative_to(PACKAGE) and path.suffix == ".py"
        ):  # Jinja names code by its template
            _, statements, _, missed, missing = coverage.analysis2(file)
            name = path.relative_to(PACKAGE).as_posix()
            yield ModuleCoverage(name, len(statements), len(missed), missing)


def main() -> int:
    """Print the total and what is missing; return the exit code."""
    modules = [*measured()]
    problems = [*shortfalls(modules)]
    total = ModuleCoverage("", sum(m.statements for m in modules), sum(m.missed for m in modules))
    print(*problems, sep="\n", end="\n" if problems else "", file=sys.stderr)
    print(f"coverage: {total.percent:.1f} % of {len(modules)} modules, {len(problems)} too low")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
