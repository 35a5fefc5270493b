"""Packs the file that the Marketplace and HACS install: the integration's folder, as it is.

The same commit gives the same bytes, so that anybody can build it again and compare.
"""

from __future__ import annotations

from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from . import PACKAGE, Commit

_MODE: Final = 0o100644 << 16
"""A plain file that only its owner may write."""


def build_archive(commit: Commit) -> bytes:
    """Return the ZIP file. `manifest.json` is at its top, where `zip_release` looks for it."""
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        for name in commit.files:
            info = ZipInfo(name, commit.moment.timetuple()[:6])
            info.compress_type = ZIP_DEFLATED
            info.create_system = 3  # Unix, wherever it is built
            info.external_attr = _MODE
            archive.writestr(info, (PACKAGE / name).read_bytes())
    return buffer.getvalue()
