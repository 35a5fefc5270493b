"""What somebody asks for: an edition of the report, its format, and the words on its cover."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Self

from homeassistant.helpers import config_validation as cv
import probatio

from ..text.sanitize import printable, shorten
from .edition import Cover, Edition
from .edition_formats import JSON, WRITERS

ATTR_CLIENT: Final = "client"
ATTR_EDITION: Final = "edition"
ATTR_FORMAT: Final = "format"
ATTR_PREPARED_BY: Final = "prepared_by"
ATTR_TITLE: Final = "title"
COVER_TEXTS: Final = (ATTR_TITLE, ATTR_CLIENT, ATTR_PREPARED_BY)
MAX_COVER_TEXT: Final = 120
WANTED: Final[Mapping[Any, Any]] = {
    probatio.Optional(ATTR_FORMAT, default=JSON): probatio.In([*WRITERS[Edition.INVENTORY]]),
    probatio.Optional(ATTR_EDITION, default=Edition.INVENTORY): probatio.All(
        probatio.In([*map(str, Edition)]), probatio.Coerce(Edition)
    ),
    **{probatio.Optional(key, default=""): cv.string for key in COVER_TEXTS},
}
"""The fields in which a report is asked for, by an action, a command, or a link."""


@dataclass(frozen=True, slots=True)
class WantedReport:
    """A report that is asked for. `cover`: empty where the edition has none."""

    edition: Edition
    format: str
    cover: Cover

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> Self:
        """Return what `data` asks for: fields of `WANTED`, validated."""
        edition = data[ATTR_EDITION]
        cover = Cover()
        if has_cover(edition):
            cover = Cover(*(_cover_text(data.get(key, "")) for key in COVER_TEXTS))
        return cls(edition, data[ATTR_FORMAT], cover)

    @property
    def can_be_made(self) -> bool:
        """Return whether the edition comes in the format."""
        return self.format in WRITERS[self.edition]


def has_cover(edition: Edition) -> bool:
    """Return whether an edition says at its top what it is called, and for and by whom it is."""
    return edition is not Edition.INVENTORY


def _cover_text(text: str) -> str:
    return shorten(" ".join(printable(text[: 4 * MAX_COVER_TEXT]).split()), MAX_COVER_TEXT)
