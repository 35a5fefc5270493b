"""Gathers what may have changed since the last inventory, so that only that is read anew."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final


@dataclass(frozen=True, slots=True)
class Changed:
    """What may have changed, by the registry ids of devices and of config entries.

    `entity_ids`: of camera entities, as they are called now and as they were. `source_ids`: the
    sources that may be another camera now, although nothing about themselves has changed.
    `everything`: what has changed cannot be told apart.
    """

    device_ids: frozenset[str] = frozenset()
    entity_ids: frozenset[str] = frozenset()
    entry_ids: frozenset[str] = frozenset()
    source_ids: frozenset[str] = frozenset()
    everything: bool = False


EVERYTHING: Final = Changed(everything=True)


@dataclass(slots=True)
class Dirt:
    """Whoever sees a change notes it here; the next inventory takes it."""

    _device_ids: set[str] = field(default_factory=set)
    _entity_ids: set[str] = field(default_factory=set)
    _entry_ids: set[str] = field(default_factory=set)
    _source_ids: set[str] = field(default_factory=set)
    _everything: bool = False

    def add_device(self, device_id: str) -> None:
        """Note a device of the registry."""
        self._device_ids.add(device_id)

    def add_entity(self, entity_id: str) -> None:
        """Note a camera entity, as it is called or was called before."""
        self._entity_ids.add(entity_id)

    def add_entry(self, entry_id: str) -> None:
        """Note a config entry: all of its devices."""
        self._entry_ids.add(entry_id)

    def add_sources(self, source_ids: Iterable[str]) -> None:
        """Note sources that may be another camera now."""
        self._source_ids.update(source_ids)

    def add_everything(self) -> None:
        """Note that all may have changed."""
        self._everything = True

    def take(self) -> Changed:
        """Return what was noted, and begin anew."""
        changed = Changed(
            frozenset(self._device_ids),
            frozenset(self._entity_ids),
            frozenset(self._entry_ids),
            frozenset(self._source_ids),
            self._everything,
        )
        for noted in (self._device_ids, self._entity_ids, self._entry_ids, self._source_ids):
            noted.clear()
        self._everything = False
        return changed
