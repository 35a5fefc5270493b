"""The table that the demo prints."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Final

from .reading import Seen

COLUMNS: Final[tuple[tuple[str, Callable[[Seen, date], str]], ...]] = (
    ("Camera", lambda seen, _: seen.device.name),
    ("Area", lambda seen, _: seen.area),
    ("Through", lambda seen, _: seen.device.integration),
    ("Sold as", lambda seen, _: seen.vendor),
    ("Made by", lambda seen, _: seen.maker),
    ("Confidence", lambda seen, _: seen.confidence if seen.found else ""),
    ("Firmware", lambda seen, _: _short(seen.firmware, 28)),
    ("Age", lambda seen, today: _age(seen.built, today)),
    ("Status", lambda seen, _: _status(seen)),
    ("At risk", lambda seen, _: "yes" if seen.at_risk else ""),
    ("Notices", lambda seen, _: ", ".join(notice.kind for notice in seen.notices)),
)
DAYS_A_YEAR: Final = 365.25


def table(fleet: Iterable[Seen], today: date) -> str:
    """Return one line per device under one line of headings."""
    rows = [[heading for heading, _ in COLUMNS]]
    rows += [[show(seen, today) for _, show in COLUMNS] for seen in fleet]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    rule = ["-" * width for width in widths]
    return "\n".join(_line(row, widths) for row in (rows[0], rule, *rows[1:]))


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    return "  ".join(map(str.ljust, cells, widths, strict=True)).rstrip()


def _status(seen: Seen) -> str:
    if seen.found:
        return seen.status
    if seen.device.same_as:
        return f"(see {seen.device.same_as})"
    return "(nothing)" if seen.device.expected.is_camera else "(no camera)"


def _age(built: date | None, today: date) -> str:
    return f"{(today - built).days / DAYS_A_YEAR:.1f} y" if built else ""


def _short(text: str, length: int) -> str:
    return text if len(text) <= length else f"{text[: length - 1]}…"
