"""Prints the figures as a table for people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from .figures import ANSWERS, DEFINITIONS, TARGETS, Coverage, Figures

_WIDTH = 26


def lines(coverage: Coverage, country: str) -> Iterator[str]:
    """Yield the lines of the table. Groups below 1 % of the cameras are counted together."""
    yield f"Coverage in {country} ({coverage.total.cameras} cameras)"
    yield ""
    yield _row("", "cameras", *ANSWERS)
    yield _figures("All", coverage.total)
    yield _row("Weighted", str(coverage.weighed), *map(_percent, coverage.weighted.values()))
    yield _row("Target", "", *(f"{sign} {target:g} %" for sign, target in TARGETS.values()))
    yield _row("", "", *("missed" if name in coverage.missed() else "ok" for name in ANSWERS))
    yield ""
    for status, count in coverage.total.statuses.items():
        share = 100 * count / coverage.total.cameras
        yield f"  {status:<{_WIDTH}}{count:>8}{_percent(share):>16}"
    for title, groups in (
        ("By file (all records, made-up ones too)", coverage.by_file),
        ("By vendor", coverage.by_vendor),
        ("By integration", coverage.by_integration),
    ):
        yield from ("", title)
        yield from _groups(groups, coverage.total.cameras)
    yield ""
    yield from (f"{name}: {text}" for name, text in DEFINITIONS.items())


def _groups(groups: Mapping[str, Figures], whole: int) -> Iterator[str]:
    small = [part for part in groups.values() if 100 * part.cameras < whole]
    for name, part in groups.items():
        if part not in small:
            yield _figures(name, part)
    if small:
        together = Figures(
            sum(part.cameras for part in small),
            {name: sum(part.answers[name] for part in small) for name in ANSWERS},
            {},
        )
        yield _figures(f"({len(small)} others)", together)


def _figures(name: str, part: Figures) -> str:
    return _row(name, str(part.cameras), *(_percent(part.share(answer)) for answer in ANSWERS))


def _row(name: str, cameras: str, *values: str) -> str:
    return f"  {name:<{_WIDTH}}{cameras:>8}{''.join(f'{value:>16}' for value in values)}".rstrip()


def _percent(value: float) -> str:
    return f"{value:.1f} %"
