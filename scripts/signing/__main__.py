"""Signs the built facts: `scripts/sign_library --key-id ID OUTPUT`, with the key in a variable.

`--new-key ID FILE` writes a new private key into a file that only you can read, and adds its
public half to the keys that the integration trusts.
"""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
import json
import os
from pathlib import Path
import sys
from typing import Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from custom_components.camera_lifecycle.engine.load import BUNDLED
from custom_components.camera_lifecycle.facts.fault import FactsError
from custom_components.camera_lifecycle.facts.keys import BUNDLED_KEYS, TrustedKeys
from custom_components.camera_lifecycle.facts.signed import SignedFacts

from .sign import as_pem, private_key, public_text, signed_file

KEY: Final = "FACTS_SIGNING_KEY"
"""The variable that holds the private key, as PEM."""


def main(arguments: list[str] | None = None) -> int:
    """Sign, or make a key; return 1 where that cannot be done, with the reason on stderr."""
    chosen = _parser().parse_args(arguments)
    try:
        if chosen.new_key:
            _new_key(chosen.key_id, chosen.output, chosen.keys)
        else:
            _sign(chosen.key_id, chosen.output, chosen.keys)
    except (OSError, ValueError, FactsError) as err:
        print(f"sign_library: {err}", file=sys.stderr)
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="scripts/sign_library", description=__doc__)
    parser.add_argument("output", type=Path, help="the signed file, or the file of a new key")
    parser.add_argument("--key-id", required=True, help="the name of the key")
    parser.add_argument("--new-key", action="store_true", help="make a key instead")
    parser.add_argument(
        "--keys", type=Path, default=BUNDLED_KEYS, help="the file with the keys that are trusted"
    )
    return parser


def _sign(key_id: str, output: Path, keys: Path) -> None:
    """Sign the built facts; what the integration would not take is refused here."""
    if KEY not in os.environ:
        raise ValueError(f"the variable {KEY} has to hold the private key")
    private = private_key(os.environ[KEY].encode())
    # seconds since 1970: larger with each file, without a counter to keep
    serial = int(datetime.now(UTC).timestamp())
    content = signed_file(BUNDLED.read_bytes(), serial, key_id, private)
    SignedFacts.read(content, TrustedKeys.bundled(keys))
    output.write_bytes(content)


def _new_key(key_id: str, output: Path, keys: Path) -> None:
    private = Ed25519PrivateKey.generate()
    with os.fdopen(os.open(output, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(as_pem(private))
    before = TrustedKeys.bundled(keys).as_json()
    named = {**before["keys"], key_id: public_text(private)}
    serial = int(datetime.now(UTC).timestamp())
    keys.write_text(json.dumps({"serial": serial, "keys": named}) + "\n", "utf-8")


if __name__ == "__main__":
    sys.exit(main())
