"""What Aqara's update cloud serves, as an archive keeps it: one file for each release."""

from __future__ import annotations

from collections.abc import Iterator
import re
from typing import Final

from ..documents import Documents
from ..found import Found, ListFacts
from ..known import Known
from ..releases import Held, Listed
from ..shape import Shape, texts

NAME: Final = "aqara"
BASE: Final = "https://raw.githubusercontent.com/absent42/Aqara-Firmware-Archive/main/"
FIRST: Final = "tree.json"
ADDRESSES: Final = {
    FIRST: "https://api.github.com/repos/absent42/Aqara-Firmware-Archive/git/trees/main?recursive=1"
}
VENDOR: Final = "aqara"
LIST: Final = ListFacts(
    "update_cloud",
    "absent42/Aqara-Firmware-Archive",
    ("maintained", "newer_exists", "newest_known"),
)
URL: Final = "https://github.com/absent42/Aqara-Firmware-Archive"
_RELEASE: Final = re.compile(
    r"[^/]+/(?P<model>[^/]+\.camera\.[^/]+)/(?P<version>[^/]+)/release\.json"
)


def read(documents: Documents, known: Known) -> Found:
    """Return the releases of cameras and doorbells whose model and version are new."""
    found = Found()
    tree = Shape(NAME, FIRST, documents.json())
    if tree["truncated"].flag():
        raise tree["truncated"].error("is true: the list is no longer whole")
    held = known.releases.get(VENDOR, Held())
    known_ones = {(name, row["version"]) for row in held.rows for name in row["models"]}
    listed = _listed(tree["tree"], known_ones, documents, found)
    found.propose(listed, LIST, URL, known)
    return found


def _listed(
    tree: Shape, known_ones: set[tuple[str, str]], documents: Documents, found: Found
) -> Iterator[Listed]:
    for entry in tree:
        match = _RELEASE.fullmatch(entry["path"].text())
        if match is None:
            continue
        if (match["model"], match["version"]) in known_ones:
            found.pass_over("releases that the library has")
            continue
        release = Shape(NAME, match[0], documents.json(match[0]))
        model, version = release["model"].text(), release["firmwareVersion"].text()
        if (model, version) != (match["model"], match["version"]):
            raise release["firmwareVersion"].error("isn't that of its folder")
        day = release["releaseDate"].day()
        yield Listed(
            vendor=VENDOR,
            # one market name covers several hardware models: the model ID alone tells
            names=(model,),
            version=version,
            published=day,
            branch=".".join(version.split(".")[:2]),
            regions=tuple(sorted(map(str.upper, texts(release["regions"])))),
            until=day,
        )
