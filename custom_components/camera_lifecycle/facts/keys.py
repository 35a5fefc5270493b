"""Whose signature counts: the keys of the release, or those that a later signed file named."""

from base64 import b64decode, b64encode
import binascii
from collections.abc import Mapping
from dataclasses import dataclass, field
import json
from pathlib import Path
from typing import Any, Final, Self

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

BUNDLED_KEYS: Final = Path(__file__).parent / "keys.json"
_KEY_BYTES: Final = 32


@dataclass(frozen=True, slots=True)
class TrustedKeys:
    """Public keys (Ed25519, 32 bytes) by their id. `serial`: of the file that named them.

    Without any, no signature counts.
    """

    serial: int = 0
    keys: Mapping[str, bytes] = field(default_factory=dict)

    @classmethod
    def from_json(cls, value: Any) -> Self:
        """Return the keys that a file names, in base64; raises ValueError for anything else."""
        if not isinstance(value, dict) or type(value.get("serial")) is not int:
            raise ValueError("names no keys")
        named = value.get("keys")
        if not isinstance(named, dict):
            raise ValueError("names no keys")  # noqa: TRY004 - one kind of error for what is no list of keys
        return cls(value["serial"], {str(name): _public(text) for name, text in named.items()})

    @classmethod
    def bundled(cls, file: Path = BUNDLED_KEYS) -> Self:
        """Return those that came with the release. It reads from the disk."""
        return cls.from_json(json.loads(file.read_bytes()))

    def as_json(self) -> dict[str, Any]:
        """Return them as `from_json` takes them."""
        keys = {name: b64encode(public).decode() for name, public in self.keys.items()}
        return {"serial": self.serial, "keys": keys}

    def verifies(self, key_id: str, signature: bytes, signed: bytes) -> bool:
        """Return whether the key of that id has signed `signed`."""
        if (public := self.keys.get(key_id)) is None:
            return False
        try:
            Ed25519PublicKey.from_public_bytes(public).verify(signature, signed)
        except InvalidSignature, ValueError:
            return False
        return True

    def later(self, other: TrustedKeys | None) -> TrustedKeys:
        """Return those that were named later."""
        return other if other is not None and other.serial > self.serial else self


def _public(text: Any) -> bytes:
    try:
        public = b64decode(text, validate=True)
    except (TypeError, ValueError, binascii.Error) as err:
        raise ValueError("a key is not in base64") from err
    if len(public) != _KEY_BYTES:
        raise ValueError("a key has not 32 bytes")
    return public
