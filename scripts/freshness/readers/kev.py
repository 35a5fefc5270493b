"""CISA's catalogue of known exploited vulnerabilities."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
import re
from typing import Any, Final

from ..documents import Documents
from ..found import Found
from ..known import Known
from ..shape import Shape

NAME: Final = "kev"
BASE: Final = "https://www.cisa.gov/sites/default/files/feeds/"
FIRST: Final = "known_exploited_vulnerabilities.json"
CATALOG: Final = "https://www.cisa.gov/known-exploited-vulnerabilities-catalog"
NEW: Final = timedelta(days=30)
"""How long an entry is told of that the library has nothing about."""
_CVE: Final = r"CVE-\d{4}-\d{4,7}"


def read(documents: Documents, known: Known) -> Found:
    """Return vulnerabilities of the library that are now exploited, and new ones of its vendors."""
    found = Found()
    catalog = Shape(NAME, "catalog", documents.json())
    entries = list(catalog["vulnerabilities"])
    if catalog["count"].number() != len(entries):
        raise catalog["count"].error("isn't the number of entries")
    for entry in entries:
        cve = entry["cveID"].matching(_CVE)
        days = {"added": entry["dateAdded"].day(), "due": entry["dueDate"].day()}
        exploited = {key: day.isoformat() for key, day in days.items()}
        if content := known.vulnerabilities.get(cve):
            if content.get("known_exploited") != exploited:
                found.vulnerabilities.append({"id": cve, "known_exploited": exploited})
        elif days["added"] > known.today - NEW:
            _tell(entry, cve, exploited, known, found)
    return found


def _tell(entry: Shape, cve: str, exploited: Mapping[str, str], known: Known, found: Found) -> None:
    """Note an entry that the library lacks, where it may be about a camera of a known vendor."""
    company, product = entry["vendorProject"].text(), entry["product"].text()
    vendor = known.vendor(company)
    if vendor is None:
        found.pass_over("vendors that the library doesn't know")
        return
    if known.vendors[vendor].get("sells_much_else") and not _of_a_camera(product, vendor, known):
        found.pass_over("other products of vendors that sell much else")
        return
    about: dict[str, Any] = {"id": cve, "vendor": vendor, "product": product, **exploited}
    found.to_write.append({**about, "url": CATALOG})


def _of_a_camera(product: str, vendor: str, known: Known) -> bool:
    """Return whether a product's name has a word for a camera, or a model of the vendor's."""
    words = known.section("integrations")["any"]["everywhere"]["camera_words"]
    parts = re.split(r"[\s,;]+", product)
    return any(
        re.search(rf"\b{re.escape(word)}s?\b", product, re.IGNORECASE) for word in words
    ) or any(known.has_model(vendor, part) for part in parts if any(map(str.isdigit, part)))
