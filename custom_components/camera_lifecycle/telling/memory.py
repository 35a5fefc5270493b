"""What was last told, of all cameras there ever were: kept over restarts, and never pruned.

New facts come with a restart as a rule; without this nobody would hear of the camera that
became at risk by them.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any, Final, override

from homeassistant.core import HomeAssistant, callback
from homeassistant.util import dt as dt_util

from ..storage.rows import KeptJson
from ..store import JsonStore, read_mapping
from .because import NO_RULES, Grounds
from .change import Pass
from .lately import LatelyToldStore, read_number
from .picture import LONG_AGO, Picture
from .signs import NO_SIGNS

KEY: Final = "last_said"
_SAVE_WITHIN: Final = 60  # seconds
_CAMERAS: Final = "cameras"
_NUMBER: Final = "number"
_MOMENTS: Final = ("told_until", "quiet")
_UNKNOWN: Final = Grounds(NO_RULES, "", LONG_AGO.date())
"""By what was judged what was told before anybody noted that."""


@dataclass(frozen=True, slots=True)
class Memory:
    """What was last told, and by what it was judged.

    `grounds`: None while nothing was ever told. `told_until`: up to when all that was due is told.
    `quiet`: when something was last taken over without telling it.
    """

    pictures: Mapping[str, Picture] = field(default_factory=dict)
    grounds: Grounds | None = None
    told_until: datetime | None = None
    quiet: datetime | None = None


class ToldStore(JsonStore):
    """Keeps what was last told."""

    key = KEY
    subject = "last reported states"

    def __init__(self, hass: HomeAssistant, lately: LatelyToldStore) -> None:
        """Begin without a memory: then the very first fleet is no change.

        `lately` is loaded first: what it has beyond this file is taken over from there.
        """
        super().__init__(hass)
        self._memory = Memory()
        self._lately = lately
        self._number = 0
        """Of the last pass that is kept."""
        self._held_number = self._written_number = 0
        """Of the last pass that was in what was last to be written, and in what was written."""

    @property
    def memory(self) -> Memory:
        """Return what was last told."""
        return self._memory

    async def async_keep(self, told: Pass, grounds: Grounds) -> None:
        """Keep what has been told; at once where anybody could hear of it, lest it is told twice.

        A day that crosses a threshold, and a newer firmware, are heard without being a change.
        """
        before = self._memory
        is_quiet = before.grounds is None or bool(told.quiet)
        self._memory = Memory(
            told.now, grounds, told.moment, told.moment if is_quiet else before.quiet
        )
        after = self._memory
        is_new = grounds != before.grounds
        others = {
            key for key in told.may_be_others if before.pictures.get(key) != after.pictures.get(key)
        }
        if not others and not is_new:
            return
        self._number += 1
        if is_new or not self._lately.has_room(len(others)):
            await self.async_save()
            return
        self.async_save_within(_SAVE_WITHIN)
        if told.changes or told.quiet or _are_others(before.pictures, after.pictures, others):
            pictures = {key: after.pictures[key] for key in others}
            await self._lately.async_note(self._number, pictures, self._header())

    @callback
    def async_told_now(self) -> None:
        """Keep that all that was due up to now has been told."""
        memory = self._memory
        if memory.grounds is None:
            return  # nothing was ever told
        self._memory = Memory(memory.pictures, memory.grounds, dt_util.utcnow(), memory.quiet)
        self.async_save_within(_SAVE_WITHIN)

    @override
    def read(self, content: Any) -> int:
        """Take over what the file holds; where a row is damaged, as much is taken as never told."""
        if not isinstance(content, dict):
            return 1
        if _CAMERAS not in content and content and "grounds" not in content:
            return self._read_old(content)
        pictures, damaged = read_mapping(content.get(_CAMERAS), Picture.from_json)
        grounds = Grounds.from_json(content.get("grounds"))
        if grounds is None and pictures:
            grounds, damaged = _UNKNOWN, damaged + 1
        number = read_number(content.get(_NUMBER))
        lately, header = self._lately.since(number)
        moments = [
            _read_moment(header.get(key)) or _read_moment(content.get(key)) for key in _MOMENTS
        ]
        self._memory = Memory(pictures | lately, grounds, *moments)
        self._number = max(number, self._lately.number)
        return damaged

    def _read_old(self, content: dict[str, Any]) -> int:
        """Take over what version 0.1.0 kept: cameras, and nothing about how they were judged."""
        pictures, damaged = read_mapping(content, Picture.from_old_json)
        self._memory = Memory(pictures, _UNKNOWN if pictures else None)
        return damaged

    @override
    def held(self) -> dict[str, Any]:
        """Return what the file is to hold."""
        memory = self._memory
        self._held_number = self._number
        return {
            "grounds": memory.grounds and memory.grounds.as_json(),
            **self._header(),
            _NUMBER: self._number,
            # their JSON is not kept: all are written once in a while
            _CAMERAS: KeptJson().mapping(memory.pictures),
        }

    def _header(self) -> dict[str, Any]:
        """Return the moments that go for all cameras, as they are stored."""
        memory = self._memory
        return {
            "told_until": memory.told_until and memory.told_until.isoformat(),
            "quiet": memory.quiet and memory.quiet.isoformat(),
        }

    @callback
    @override
    def _written(self, error: Exception | None) -> None:
        """Forget lately what was written for sure: what the write before this one held."""
        super()._written(error)
        if error is None:
            self._lately.forget(self._written_number)
            self._written_number = self._held_number


def _are_others(
    before: Mapping[str, Picture], after: Mapping[str, Picture], keys: Iterable[str]
) -> bool:
    """Return whether a picture of `keys` is another, but for the marks of what it rests on."""
    return any(
        key not in before
        or replace(before[key], signs=NO_SIGNS) != replace(after[key], signs=NO_SIGNS)
        for key in keys
    )


def _read_moment(value: Any) -> datetime | None:
    """Return a stored moment, None for anything else: then nothing counts as told."""
    try:
        moment = datetime.fromisoformat(value)
    except TypeError, ValueError:
        return None
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
