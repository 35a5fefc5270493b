"""Where in a text something private stands, and what it is."""

from dataclasses import dataclass
from enum import StrEnum


class Private(StrEnum):
    """What kind of thing is private; also a part of its placeholder."""

    MAC = "mac"
    SERIAL = "serial"
    ADDRESS = "address"
    NAME = "name"
    USER = "user"
    SECRET = "secret"  # noqa: S105 - a word, no secret
    NOTE = "note"
    PATH = "path"
    ID = "id"
    EMAIL = "email"


@dataclass(frozen=True, slots=True)
class Found:
    """A private value in a text, from `start` up to `end`.

    `identity`: the same for every notation of one value. `shown`: what may stay, before the
    placeholder.
    """

    start: int
    end: int
    kind: Private
    identity: str
    shown: str = ""
