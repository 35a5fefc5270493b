"""Builds releases in one line each, as the library's file of a vendor has them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any, Final

from custom_components.camera_lifecycle.engine.assess import assess
from custom_components.camera_lifecycle.engine.assessment import Assessment
from custom_components.camera_lifecycle.engine.load import Library, load_library
from custom_components.camera_lifecycle.engine.model import Camera, Context, Record
from custom_components.camera_lifecycle.engine.releases.facts import Releases
from custom_components.camera_lifecycle.engine.support.lifecycles import Lifecycles
from scripts.library.pack_releases import pack

LIBRARY: Final = load_library()
TODAY: Final = date(2026, 11, 30)
SOURCE: Final = {"url": "https://acme.example/fw", "kind": "vendor", "checked": "2026-11-28"}
YOUNG: Final[dict[str, Any]] = {"version": "3.1.0.9", "published": "2026-03-09"}
"""A release that is a few months old."""
HARDWARE: Final = {"hardware": ["IPC_5158M5M"]}
EVERYTHING: Final = ["maintained", "newer_exists", "newest_known"]


def releases(
    *rows: dict[str, Any],
    vendor: str = "reolink",
    versions: tuple[dict[str, Any], ...] = (),
    **of_list: Any,
) -> Releases:
    """Return what a vendor published; `of_list` changes what its list proves."""
    told = {"concludes": EVERYTHING, "regional": False, "sources": [SOURCE], **of_list}
    section = {
        "lists": {"page": told},
        "releases": [{"list": "page", "models": ["RLC-842A"], **row} for row in rows],
        "versions": [{"list": "page", **row} for row in versions],
    }
    return Releases.from_json(pack({vendor: section}))


def library(
    *rows: dict[str, Any], lifecycles: dict[str, Any] | None = None, **kwargs: Any
) -> Library:
    """Return the library with these releases and these lifecycle entries alone."""
    return replace(
        LIBRARY,
        releases=releases(*rows, **kwargs),
        lifecycles=Lifecycles.from_json(lifecycles or {}),
    )


def judged(facts: Library, today: date = TODAY, country: str = "DE", **fields: Any) -> Assessment:
    """Return the assessment of a Reolink camera whose record has these fields."""
    seen = {
        "integration": "reolink",
        "manufacturer": "Reolink",
        "model": "RLC-842A",
        "hw_version": "IPC_5158M5M",
        **fields,
    }
    camera = Camera("one", (Record("one", **seen),))
    return assess(camera, facts, Context(today, country))
