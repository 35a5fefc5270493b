"""A library in a folder of its own, and the recorded excerpts of each source."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
import shutil
from typing import Any

import pytest

from custom_components.camera_lifecycle.engine.load import load_library
from scripts import library
from scripts.freshness import accept
from scripts.freshness.command import READERS
from scripts.freshness.documents import Documents
from scripts.freshness.found import Found
from scripts.freshness.known import Known
from scripts.library import check, read

FIXTURES = Path(__file__).parent / "fixtures"
TODAY = date(2026, 11, 30)
RELEASES = """\
# yaml-language-server: $schema=../schema/releases.schema.json
id: reolink
lists:
  mine:
    concludes: [maintained, newer_exists, newest_known]
    regional: false
    sources:
      - url: 'https://github.com/AT0myks/reolink-fw-archive/tree/939665493e21'
        kind: other
        read: listing
        checked: '2026-11-01'
review_by: '2027-05-28'
releases:
  # by hand
  - { list: mine, models: [D500], hardware: [IPC_515B8M5M], version: 3.0.0.183,
    build: '2021-01-28', latest_until: '2024-01-01' }
  - { list: mine, models: [RLC-823S1], hardware: [IPC_NT2NA48MPSD12], version: 3.1.0.4000,
    build: '2024-05-19' }
"""


@pytest.fixture
def facts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of the library whose only releases are two of Reolink's."""
    folder = tmp_path / "library"
    shutil.copytree(library.FACTS, folder, ignore=shutil.ignore_patterns("releases"))
    (folder / "releases").mkdir()
    (folder / "releases" / "reolink.yaml").write_text(RELEASES, "utf-8")
    for module in (read, accept, check):
        monkeypatch.setattr(module, "FACTS", folder)
    return folder


@pytest.fixture(scope="session")
def known() -> Known:
    """Return what that library knows; it is read once."""
    entries = [entry for entry in read.read_library()[0] if entry.section != "releases"]
    reolink = read.Entry("releases", Path("reolink.yaml"), read.parse_yaml(RELEASES))
    return Known((*entries, reolink), load_library(), TODAY)


@pytest.fixture
def found(known: Known) -> Callable[..., Found]:
    """Return what reads the excerpt of a source, or another folder in the same form."""

    def read_source(name: str, folder: Path | None = None) -> Found:
        reader = READERS[name]
        where = str(folder or FIXTURES / name)
        documents = Documents(name, reader.BASE, reader.FIRST, where)
        result: Found = reader.read(documents, known)
        return result

    return read_source


def rows(found: Found, vendor: str) -> list[dict[str, Any]]:
    """Return the proposed rows of a vendor."""
    proposed: list[dict[str, Any]] = found.releases[vendor]["releases"]
    return proposed
