"""Files on TP-Link's download server, as somebody listed them."""

from __future__ import annotations

from collections.abc import Iterator
import csv
from datetime import date
from email.utils import parsedate_to_datetime
import io
import re
from typing import Final

from .. import FormError
from ..documents import Documents
from ..found import Found, ListFacts
from ..known import Known
from ..releases import Listed

NAME: Final = "tplink"
BASE: Final = "https://raw.githubusercontent.com/Ripthulhu/tp-link-tapo-firmware/main/"
FIRST: Final = "tapo_firmware.csv"
VENDOR: Final = "tplink"
LIST: Final = ListFacts("objects", "Ripthulhu/tp-link-tapo-firmware", ("maintained",))
URL: Final = "https://github.com/Ripthulhu/tp-link-tapo-firmware/blob/main/tapo_firmware.csv"
COLUMNS: Final = ("model", "firmware_version", "build", "key", "http_status", "last_modified")

_MODEL: Final = re.compile(
    r"(?:(?P<brand>Tapo)_)?(?P<name>[A-Z]+\d+[A-Z0-9]*)v(?P<hardware>\d+(?:\.\d+)?)"
)


def read(documents: Documents, known: Known) -> Found:
    """Return the newest file of each model and hardware version, where it is new.

    A file in the folder of assigned ones is pushed to some devices.
    """
    found = Found()
    rows = csv.DictReader(io.StringIO(documents.text()))
    for column in COLUMNS:
        if column not in (rows.fieldnames or ()):
            raise FormError(f"{NAME}: {FIRST}: has no column {column}")
    found.propose(_listed(rows, known, found), LIST, URL, known)
    return found


def _listed(rows: csv.DictReader[str], known: Known, found: Found) -> Iterator[Listed]:
    for number, row in enumerate(rows, 2):
        if any(row[column] is None for column in COLUMNS):
            raise FormError(f"{NAME}: {FIRST}: line {number} is cut off")
        match = _MODEL.fullmatch(row["model"])
        text = f"{row['firmware_version']} Build {row['build']} Rel.1"
        version, build = known.read_version(VENDOR, text)
        if row["http_status"] != "200" or row["key"].endswith(".rollback"):
            found.pass_over("files that are gone, or only go back")
        elif match is None:
            found.pass_over("files without a model and hardware version")
        elif version is None or build is None:
            found.pass_over("files without a version or a date")
        else:
            assigned = "/assigned/" in f"/{row['key']}"
            yield Listed(
                vendor=VENDOR,
                names=tuple(dict.fromkeys((f"Tapo {match['name']}", match["name"]))),
                version=version,
                hardware=match["hardware"],
                build=build,
                published=_uploaded(row["last_modified"], number),
                dating="no_later_than",
                channel="assigned" if assigned else None,
            )


def _uploaded(text: str, number: int) -> date:
    """Return the day of the upload."""
    try:
        return parsedate_to_datetime(text).date()
    except ValueError as err:
        raise FormError(f"{NAME}: {FIRST}: line {number}: last_modified isn't a day") from err
