"""The Open Home Foundation's Device Database: which firmware homes run, and since when."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from custom_components.camera_lifecycle.engine.model import Record

from ..documents import Documents
from ..found import Found, ListFacts
from ..known import Known
from ..releases import SIGHTING, Listed
from ..shape import Shape

NAME: Final = "device_database"
BASE: Final = ""
"""Its interface is still called unstable, and no public address is known."""
FIRST: Final = "devices"
SIZE: Final = 50
MAX_PAGES: Final = 2000
LIST: Final = ListFacts("device_database", "OHF-Device-Database", (), regional=False)
URL: Final = "https://github.com/OHF-Device-Database/device-database"


def read(documents: Documents, known: Known) -> Found:
    """Return since when a version is seen, where the version itself tells no day.

    It bounds the day of a firmware and proves nothing else. Only devices with a camera count
    whose vendor is proven by what their integration reports.
    """
    found = Found()
    found.propose(_listed(_devices(documents), known, found), LIST, URL, known)
    return found


def _devices(documents: Documents) -> Iterator[Shape]:
    """Yield the devices of every page; one that isn't full is the last. A file is one page."""
    if not documents.is_online:
        yield from Shape(NAME, FIRST, documents.json())
        return
    for page in range(MAX_PAGES):
        name = f"{FIRST}?page={page}&size={SIZE}"
        devices = list(Shape(NAME, name, documents.json(name)))
        yield from devices
        if len(devices) < SIZE:
            return


def _listed(devices: Iterator[Shape], known: Known, found: Found) -> Iterator[Listed]:
    for device in devices:
        domains = {entity["domain"].text() for entity in device["entities"]}
        names = [name.text() for key in ("model", "model_id") if (name := device.get(key))]
        versions = list(device["versions"]["software"])
        integration = device["integration"]["domain"].text()
        maker = device.get("manufacturer")
        record = Record(
            id="device",
            integration=integration,
            manufacturer=maker.text() if maker else None,
            model=names[0] if names else None,
            model_id=names[-1] if names else None,
        )
        if "camera" not in domains:
            found.pass_over("devices without a camera")
        elif (vendor := known.proven_vendor(record)) is None:
            found.pass_over("devices of no proven vendor")
        else:
            yield from _sightings(vendor, tuple(dict.fromkeys(names)), versions, known)


def _sightings(
    vendor: str, names: tuple[str, ...], versions: list[Shape], known: Known
) -> Iterator[Listed]:
    for seen in versions:
        version, build = known.read_version(vendor, seen["version"].text())
        if version and not build:
            yield Listed(
                vendor=vendor,
                names=names,
                version=version,
                published=seen["first_encountered"].day(),
                dating="no_later_than",
                channel=SIGHTING,
            )
