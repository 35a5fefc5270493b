"""Signed files for tests, with keys that exist in this process alone."""

from __future__ import annotations

import json
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from custom_components.camera_lifecycle.engine.load import BUNDLED
from custom_components.camera_lifecycle.facts.keys import TrustedKeys
from scripts.signing.sign import public_text, signed_file

KEY = Ed25519PrivateKey.generate()
OTHER_KEY = Ed25519PrivateKey.generate()
KEYS = {"serial": 1, "keys": {"first": public_text(KEY)}}
TRUSTED = TrustedKeys.from_json(KEYS)
LIBRARY = BUNDLED.read_bytes()
RELEASE = "2020.01.01"
"""The day of the facts that come with the release in these tests: no clock is before it."""
LATER = "2020.01.02"


def library(version: str = LATER, **changes: Any) -> bytes:
    """Return the built facts as if they were of another day."""
    return json.dumps({**json.loads(LIBRARY), "version": version, **changes}).encode()


def signed(
    content: bytes | None = None,
    serial: int = 7,
    *,
    key_id: str = "first",
    private: Ed25519PrivateKey = KEY,
    keys: dict[str, str] | None = None,
) -> bytes:
    """Return a signed file with later facts."""
    return signed_file(library() if content is None else content, serial, key_id, private, keys)
