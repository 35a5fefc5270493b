"""The table that the demo prints."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Final

from .observe import ObservedDevice

AT_RISK: Final = {True: "yes", False: "no", None: "cannot tell"}
type Column = tuple[str, Callable[[ObservedDevice, date], str]]

COLUMNS: Final[tuple[Column, ...]] = (
    ("Camera", lambda observed, _: observed.device.name),
    ("Area", lambda observed, _: observed.area),
    ("Integration", lambda observed, _: observed.device.integration),
    ("Sold by", lambda observed, _: observed.vendor),
    ("Made by", lambda observed, _: observed.maker),
    ("Confidence", lambda observed, _: observed.confidence if observed.entity_keys else ""),
    ("Firmware", lambda observed, _: _short(observed.firmware, 28)),
    ("Age", lambda observed, today: _age(observed.built, today)),
    ("Firmware updates", lambda observed, _: _known(observed.firmware_state)),
    ("Status", lambda observed, _: _status(observed)),
    ("At risk", lambda observed, _: AT_RISK[observed.at_risk] if observed.entity_keys else ""),
    ("Repair issues", lambda observed, _: ", ".join(notice.kind for notice in observed.notices)),
)
DUTY: Final[Column] = ("Site duty", lambda observed, _: observed.duty)
"""The column of a site that has duties."""
DAYS_A_YEAR: Final = 365.25


def table(fleet: Iterable[ObservedDevice], today: date) -> str:
    """Return one line per device under one line of headings."""
    fleet = tuple(fleet)
    columns = (*COLUMNS, DUTY) if any(observed.duty for observed in fleet) else COLUMNS
    rows = [[heading for heading, _ in columns]]
    rows += [[show(observed, today) for _, show in columns] for observed in fleet]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    rule = ["-" * width for width in widths]
    return "\n".join(_line(row, widths) for row in (rows[0], rule, *rows[1:]))


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    return "  ".join(map(str.ljust, cells, widths, strict=True)).rstrip()


def _status(observed: ObservedDevice) -> str:
    if observed.entity_keys:
        return observed.status
    if observed.device.same_as:
        return f"(see {observed.device.same_as})"
    return "(nothing)" if observed.device.expected.is_camera else "(not a camera)"


def _age(built: date | None, today: date) -> str:
    return f"{(today - built).days / DAYS_A_YEAR:.1f} y" if built else ""


def _known(state: str) -> str:
    return "" if state == "unknown" else state


def _short(text: str, length: int) -> str:
    return text if len(text) <= length else f"{text[: length - 1]}…"
