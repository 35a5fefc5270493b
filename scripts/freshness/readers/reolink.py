"""The firmware that Reolink's download center lists, as an archive copies it twice a day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from ..documents import Documents
from ..found import Found, ListFacts
from ..known import Known
from ..releases import Listed
from ..shape import Shape

NAME: Final = "reolink"
BASE: Final = "https://raw.githubusercontent.com/AT0myks/reolink-fw-archive/main/"
FIRST: Final = "firmwares_live.json"
DEVICES: Final = "devices.json"
VENDOR: Final = "reolink"
LIST: Final = ListFacts(
    "archive",
    "AT0myks/reolink-fw-archive",
    ("maintained", "newer_exists", "newest_known"),
    regional=False,
)
URL: Final = "https://github.com/AT0myks/reolink-fw-archive/blob/main/firmwares_live.json"


def read(documents: Documents, known: Known) -> Found:
    """Return the newest firmware of each model and hardware version, where it is new."""
    found = Found()
    rows = list(Shape(NAME, FIRST, documents.json()))
    boards = set(_boards(Shape(NAME, DEVICES, documents.json(DEVICES))))
    # the archive never forgets, so that a row alone doesn't say that it is still listed; that
    # nothing newer was is sure until the last day on which the archive found anything
    until = max((row["updated_at"].day() for row in rows), default=None)
    found.propose(_listed(rows, boards, until, known, found), LIST, URL, known)
    return found


def _listed(
    rows: list[Shape],
    boards: set[tuple[str, str]],
    until: date | None,
    known: Known,
    found: Found,
) -> Iterator[Listed]:
    for row in rows:
        model, hardware = row["model"].text(), row["hw_ver"].text()
        version, build = known.read_version(VENDOR, row["version"].text())
        beta = row.get("beta")
        if (beta and beta.flag()) or row["source"].text() != "live":
            found.pass_over("betas, and firmware of other origin")
        elif (model, hardware) not in boards:
            found.pass_over("models that devices.json doesn't have")
        elif version is None or build is None:
            found.pass_over("versions without a number or a date")
        else:
            yield Listed(
                vendor=VENDOR,
                names=tuple(dict.fromkeys((model, model.removeprefix("Reolink ")))),
                version=version,
                hardware=hardware,
                build=build,
                published=_published(row, build),
                until=until,
            )


def _published(row: Shape, build: date) -> date | None:
    """Return the day that the page shows; else the day of its change; none before the build."""
    days = (row["display_time"].day(), row["updated_at"].day())
    return next((day for day in days if day >= build), None)


def _boards(devices: Shape) -> Iterator[tuple[str, str]]:
    """Yield each model with each of its hardware versions."""
    for device in devices:
        for version in device["hardwareVersions"]:
            yield device["title"].text(), version["title"].text()
