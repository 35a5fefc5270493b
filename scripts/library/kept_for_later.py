"""What is kept although nothing reads it yet, and the issue that will.

A test loads the library through mappings that note what is read: what is packed, not read and
not listed here fails, and so does a row that is read by now.
"""

from __future__ import annotations

from typing import Final

_TRUE_OF_EVERY_CAMERA: Final = "Something true about every camera"
_MEASURED_WRONG: Final = "What was measured wrong: truth, and what it does to people"
_NATIVE_WORDS: Final = "Native words, one source per language, tests that can fail"

FIELDS: Final = {
    "integrations.fields.mac": _MEASURED_WRONG,
    "measures.effect": _NATIVE_WORDS,
    "vendors.support_url": _TRUE_OF_EVERY_CAMERA,
}
"""Packed fields of the library, as `section.field`."""

MODULES: Final[dict[str, str]] = {}
"""Modules that no other one imports."""
