"""Packages of Dahua and the brands that it makes for, as a collection of their pages has them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
import re
from typing import Final
from urllib.parse import urlsplit

from ..documents import Documents
from ..found import Found, ListFacts
from ..known import Known
from ..releases import Listed
from ..shape import Shape, texts

NAME: Final = "dahua"
BASE: Final = "https://raw.githubusercontent.com/DeathCamel58/amcrest-compatible-finder/main/"
FIRST: Final = "cameras.json"
LIST: Final = ListFacts(
    "download_centre", "DeathCamel58/amcrest-compatible-finder", ("maintained", "newest_known")
)
URL: Final = "https://github.com/DeathCamel58/amcrest-compatible-finder/blob/main/cameras.json"
LISTS: Final = {
    "dahuasecurity.com": ("download_centre", ()),
    "dahuawiki.com": ("us_wiki", ("US",)),
}
"""Which list of the library a page of the vendor is, where it has several, and for which market."""
EVERYWHERE: Final = re.compile(r"_(?:PN|NP)_")
"""Packages of Dahua's download center for both television standards are the same everywhere."""

GRAMMAR: Final = "dahua"
_MODEL: Final = re.compile(r"[A-Z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*")
_HARDWARE: Final = re.compile(r"\bV\d\b|version", re.IGNORECASE)


def read(documents: Documents, known: Known) -> Found:
    """Return the newest package of each model and branch that a vendor itself lists."""
    found = Found()
    listed = _listed(Shape(NAME, FIRST, documents.json()), known, found)
    found.propose(listed, LIST, URL, known)
    return found


def _listed(packages: Shape, known: Known, found: Found) -> Iterator[Listed]:
    for file, package in packages.items():
        if package["file_type"].text() != "firmware":
            continue
        for listing in package["listings"]:
            if listing["kind"].text() != "vendor":
                found.pass_over("copies that aren't the vendor's")
            elif vendor := known.vendor(listing["vendor"].text()):
                if one := _one(file, listing, vendor, known, found):
                    yield one
            else:
                found.pass_over("vendors that the library doesn't know")


def _one(file: str, listing: Shape, vendor: str, known: Known, found: Found) -> Listed | None:
    """Return one package as its vendor lists it; None where it says too little."""
    names = texts(listing["camera_name"], lambda name: bool(_MODEL.fullmatch(name)))
    version, stamp = known.read_version(GRAMMAR, file)
    told = listing.get("firmware_version")
    told_version = known.read_version(GRAMMAR, told.text())[0] if told else None
    released = listing.get("release_date")
    latest = listing.get("last_seen_latest")
    if stamp is None:  # a number for a name
        version = told_version
    of, regions = _page(file, listing)
    if not names:
        found.pass_over("packages without a model")
    elif any(map(_HARDWARE.search, texts(listing["notes"]))):
        found.pass_over("packages for one of several hardware versions: to be read by a person")
    elif version is None or not (stamp or released):
        found.pass_over("packages without a version or a date")
    elif told_version and told_version != version:
        found.pass_over("packages that are listed under another version")
    else:
        return Listed(
            vendor=vendor,
            names=names,
            version=version,
            build=stamp,
            published=_published(released, stamp),
            branch=".".join(version.split(".")[:2]),
            regions=regions,
            until=latest.day() if latest else None,
            of=of,
        )
    return None


def _page(file: str, listing: Shape) -> tuple[str, tuple[str, ...]]:
    """Return the list that a page is, empty where its vendor has one alone, and its markets."""
    host = urlsplit(listing["url"].text(empty=True)).hostname or ""
    for known, (name, regions) in LISTS.items():
        if host == known or host.endswith(f".{known}"):
            everywhere = name == LIST.name and EVERYWHERE.search(file)
            return name, ("global",) if everywhere else regions
    return "", ()


def _published(released: Shape | None, stamp: date | None) -> date | None:
    """Return the day of listing; the stamp of the package repeated says nothing."""
    day = released.day() if released else None
    return day if day and (stamp is None or day > stamp) else None
