"""A signed file of facts: two lines, and behind them `library.json` as it was built.

The first line is a JSON object, the head: `format`, `serial` (an integer that grows with each
file), `key` (the id of the key that signed), `sha256` (of all behind the second line), and, where
other keys count from now on, `keys`. The second line is the signature of the first one, Ed25519
in base64. So nothing of the large part is parsed before its signature counts.
"""

from base64 import b64decode
import binascii
from dataclasses import dataclass
import hashlib
import json
from typing import Any, Final, Self

from ..engine.load import Library, LibraryError, LibraryFault, read_library
from ..event_loop.time_slice import TimeSlice
from .fault import FactsError, FactsFault
from .keys import TrustedKeys

FORMAT: Final = 1
MAX_BYTES: Final = 16 * 1024 * 1024
"""The largest file that is taken: some 25 times as large as the facts of today."""
MAX_HEAD: Final = 16 * 1024
MAX_SERIAL: Final = 2**53


@dataclass(frozen=True, slots=True)
class SignedFacts:
    """A file whose signature counts. `keys`: those that count from now on, None for the same."""

    serial: int
    keys: TrustedKeys | None
    library: Library

    @classmethod
    def read(cls, content: bytes, trusted: TrustedKeys) -> Self:
        """Return what a file holds; for a thread. Raises FactsError."""
        if len(content) > MAX_BYTES:
            raise FactsError(FactsFault.TOO_LARGE)
        line, _, rest = content.partition(b"\n")
        signature, _, body = rest.partition(b"\n")
        head = _head(line)
        key_id, serial = str(head.get("key")), head.get("serial")
        if key_id not in trusted.keys:
            raise FactsError(FactsFault.UNKNOWN_KEY)
        if not trusted.verifies(key_id, _signature(signature), line):
            raise FactsError(FactsFault.WRONG_SIGNATURE)
        if head.get("sha256") != hashlib.sha256(body).hexdigest():
            raise FactsError(FactsFault.WRONG_SIGNATURE)
        if type(serial) is not int or not 0 < serial < MAX_SERIAL:
            raise FactsError(FactsFault.DAMAGED)
        return cls(serial, _keys(head, serial), _library(body))


def _head(line: bytes) -> dict[str, Any]:
    """Return the first line; raises FactsError where it is none of a signed file."""
    if len(line) > MAX_HEAD:
        raise FactsError(FactsFault.NOT_SIGNED)
    try:
        head = json.loads(line)
    except (ValueError, RecursionError) as err:
        raise FactsError(FactsFault.NOT_SIGNED) from err
    if not isinstance(head, dict) or type(head.get("format")) is not int:
        raise FactsError(FactsFault.NOT_SIGNED)
    if head["format"] > FORMAT:
        raise FactsError(FactsFault.TOO_NEW)
    return head


def _signature(line: bytes) -> bytes:
    try:
        return b64decode(line, validate=True)
    except (ValueError, binascii.Error) as err:
        raise FactsError(FactsFault.NOT_SIGNED) from err


def _keys(head: dict[str, Any], serial: int) -> TrustedKeys | None:
    """Return the keys that count from this file on."""
    if "keys" not in head:
        return None
    try:
        return TrustedKeys.from_json({"serial": serial, "keys": head["keys"]})
    except ValueError as err:
        raise FactsError(FactsFault.DAMAGED) from err


def _library(body: bytes) -> Library:
    try:
        library = read_library(body.decode().encode(), TimeSlice().thread_yield)
    except UnicodeDecodeError as err:
        raise FactsError(FactsFault.DAMAGED) from err
    except LibraryError as err:
        is_newer = err.cause is LibraryFault.TOO_NEW
        raise FactsError(FactsFault.TOO_NEW if is_newer else FactsFault.DAMAGED) from err
    if library.as_of is None:
        raise FactsError(FactsFault.DAMAGED)
    return library
