"""What was told since all of it was last written: a change of one camera writes one row.

What was told has to be on the disk before the next change is heard, lest it is heard twice after
a crash. Of all cameras that is a large file. So what is new goes into this small one at once, and
the large one is written when there is time. Each row has the number of the pass that told it:
what the large file already knows of is not taken from here.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Self, override

from homeassistant.core import HomeAssistant

from ..store import JsonStore, read_mapping
from .picture import Picture

KEY: Final = "said_lately"
MAX_ROWS: Final = 64
"""With more of them than that all is written anew, and this begins again."""
_CAMERAS: Final = "cameras"
_NUMBER: Final = "number"


@dataclass(frozen=True, slots=True)
class LatelyTold:
    """What was told of a camera, and in which pass."""

    number: int
    picture: Picture

    def as_json(self) -> dict[str, Any]:
        """Return it as JSON values."""
        return {**self.picture.as_json(), _NUMBER: self.number}

    @classmethod
    def from_json(cls, value: Any) -> Self | None:
        """Return what was stored, None for anything else."""
        picture = Picture.from_json(value)
        number = read_number(value.get(_NUMBER)) if picture is not None else 0
        return cls(number, picture) if picture is not None and number else None


class LatelyToldStore(JsonStore):
    """Keeps the cameras of the last passes, and what goes for all of them since the last one."""

    key = KEY
    subject = "states reported lately"

    def __init__(self, hass: HomeAssistant) -> None:
        """Begin without any."""
        super().__init__(hass)
        self._rows: dict[str, LatelyTold] = {}
        self._number = 0
        self._header: Mapping[str, Any] = {}

    @property
    def number(self) -> int:
        """Return the number of the last pass that is kept here, 0 for none."""
        return self._number

    def since(self, number: int) -> tuple[dict[str, Picture], Mapping[str, Any]]:
        """Return the cameras that were told after that pass, by id; and the last one's header.

        The header is empty where that pass was the last.
        """
        pictures = {key: row.picture for key, row in self._rows.items() if row.number > number}
        return pictures, self._header if self._number > number else {}

    def has_room(self, count: int) -> bool:
        """Return whether so many cameras more are few enough to be kept here."""
        return len(self._rows) + count <= MAX_ROWS

    async def async_note(
        self, number: int, pictures: Mapping[str, Picture], header: Mapping[str, Any]
    ) -> None:
        """Keep what a pass has told; on the disk on return if `is_saved` says so."""
        self._rows |= {key: LatelyTold(number, each) for key, each in pictures.items()}
        self._number, self._header = number, header
        await self.async_save()

    def forget(self, number: int) -> None:
        """Forget all up to that pass: the large file has it. The next write leaves it out."""
        self._rows = {key: row for key, row in self._rows.items() if row.number > number}

    @override
    def read(self, content: Any) -> int:
        """Take over what the file holds; what is damaged is as if it had not been told."""
        if not isinstance(content, dict):
            return 1
        self._rows, damaged = read_mapping(content.get(_CAMERAS), LatelyTold.from_json)
        self._number = read_number(content.get(_NUMBER))
        is_odd = _CAMERAS not in content or type(content.get(_NUMBER)) is not int
        damaged += bool(content) and is_odd
        self._header = {
            key: part for key, part in content.items() if key not in (_CAMERAS, _NUMBER)
        }
        return damaged

    @override
    def held(self) -> dict[str, Any]:
        """Return what the file is to hold."""
        rows = {key: row.as_json() for key, row in self._rows.items()}
        return {**self._header, _NUMBER: self._number, _CAMERAS: rows}


def read_number(value: Any) -> int:
    """Return the stored number of a pass, 0 for anything else."""
    return value if type(value) is int and value > 0 else 0
