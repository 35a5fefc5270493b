"""The CVE records (JSON 5) of the vulnerabilities that the library has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
import re
from typing import Any, Final

from ..documents import Documents
from ..found import Found
from ..known import Known
from ..shape import Shape

NAME: Final = "cve"
BASE: Final = "https://raw.githubusercontent.com/CVEProject/cvelistV5/main/"
FIRST: Final = "cves"
_RECORD: Final = "https://www.cve.org/CVERecord?id="
_OF_CVE: Final = re.compile(r"cve\.org/|CVEProject/cvelistV5/")


def read(documents: Documents, known: Known) -> Found:
    """Return which records were changed after they were read, and what they list now."""
    found = Found()
    for cve, content in known.vulnerabilities.items():
        record = Shape(NAME, cve, documents.json(path_of(cve)))
        if record["dataType"].text() != "CVE_RECORD":
            raise record["dataType"].error("isn't CVE_RECORD")
        record["dataVersion"].matching(r"5\.\d+(\.\d+)?")
        meta = record["cveMetadata"]
        if meta["cveId"].text() != cve:
            raise meta["cveId"].error(f"isn't {cve}")
        state = meta["state"].matching("PUBLISHED|REJECTED|RESERVED")
        updated, checked = meta["dateUpdated"].day(), _checked(content)
        if updated.isoformat() > checked:
            found.to_write.append(_changed(cve, content, record, updated, state))
    return found


def path_of(cve: str) -> str:
    """Return where the record of a CVE stands: in thousands, below its year."""
    _, year, number = cve.split("-")
    return f"cves/{year}/{number[:-3]}xxx/{cve}.json"


def _checked(content: Mapping[str, Any]) -> str:
    """Return the day on which the record was last read, else any source of the entry."""
    sources = content["sources"]
    own = [source["checked"] for source in sources if _OF_CVE.search(source["url"])]
    return str(max(own or [source["checked"] for source in sources]))


def _changed(
    cve: str, content: Mapping[str, Any], record: Shape, updated: date, state: str
) -> dict[str, Any]:
    """Return what a person has to compare with the rules, facts only."""
    told: dict[str, Any] = {"id": cve, "updated": updated.isoformat(), "url": f"{_RECORD}{cve}"}
    if state != "PUBLISHED":
        return {**told, "state": state}
    score = max(_scores(record), default=None)
    if score is not None and score != content.get("cvss"):
        told["cvss"] = score
    return {**told, "affected": list(_affected(record))}


def _affected(record: Shape) -> Iterator[str]:
    """Yield each product with its versions."""
    for one in record["containers"]["cna"]["affected"]:
        versions = one.get("versions")
        told = "; ".join(map(_version, versions)) if versions else ""
        product = one.get("product")
        yield f"{product.text(empty=True) if product else '?'}{f': {told}' if told else ''}"


def _version(version: Shape) -> str:
    """Return one row of versions: `0 < 1.4.5 (affected)`."""
    text = version["version"].text(empty=True)
    for key, sign in (("lessThan", "<"), ("lessThanOrEqual", "<=")):
        if end := version.get(key):
            text = f"{text} {sign} {end.text(empty=True)}"
    return f"{text} ({version['status'].text()})"


def _scores(record: Shape) -> Iterator[float]:
    metrics = record["containers"]["cna"].get("metrics")
    for metric in metrics or ():
        for key, value in metric.items():
            if key.startswith("cvss") and isinstance(value.mapping().get("baseScore"), int | float):
                yield float(value.value["baseScore"])
