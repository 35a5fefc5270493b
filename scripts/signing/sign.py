"""Makes signed files, and keys to sign them with."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
import hashlib
import json

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
)

from custom_components.camera_lifecycle.facts.signed import FORMAT


def signed_file(
    library: bytes,
    serial: int,
    key_id: str,
    private: Ed25519PrivateKey,
    keys: Mapping[str, str] | None = None,
) -> bytes:
    """Return `library.json` with its signature before it.

    `serial`: larger than that of each file before. `keys`: the public keys (base64, by id) that
    count from this file on, None for the same as before.
    """
    head = {
        "format": FORMAT,
        "serial": serial,
        "key": key_id,
        "sha256": hashlib.sha256(library).hexdigest(),
        **({} if keys is None else {"keys": dict(keys)}),
    }
    line = json.dumps(head, separators=(",", ":")).encode()
    return b"\n".join((line, b64encode(private.sign(line)), library))


def private_key(pem: bytes) -> Ed25519PrivateKey:
    """Return the key that a PEM file holds; raises ValueError where it holds no Ed25519 key."""
    key = load_pem_private_key(pem, None)
    if not isinstance(key, Ed25519PrivateKey):
        raise ValueError("holds no Ed25519 key")  # noqa: TRY004 - what is wrong is the content of a file
    return key


def as_pem(private: Ed25519PrivateKey) -> bytes:
    """Return a key as a PEM file, not encrypted: for a secret of the workflow."""
    return private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


def public_text(private: Ed25519PrivateKey) -> str:
    """Return its public half as files name it, in base64."""
    public = private.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
    return b64encode(public).decode()
