"""Keeps what was read of the registries, and reads anew only what has changed there."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr, entity_registry as er

from ..event_loop.time_slice import TimeSlice
from .dirt import Changed
from .model import SourceDevice
from .registries import (
    CAMERA,
    camera_entries,
    find_sources,
    read_entity,
    read_parent,
    sources_of,
)

_FEW: Final = 8
_SHARE: Final = 3
"""Where more than this part of all may have changed, all is read."""


@dataclass(slots=True)
class Reading:
    """The source devices as they were read last, by id.

    `parents`: the devices without a camera entity that sources are connected through.
    `device_ids`, `entry_ids`: the devices and config entries that were read.
    """

    hass: HomeAssistant
    sources: dict[str, SourceDevice] = field(default_factory=dict)
    parents: dict[str, SourceDevice] = field(default_factory=dict)
    device_ids: frozenset[str] = frozenset()
    entry_ids: frozenset[str] = frozenset()
    _source_of: dict[str, str] = field(default_factory=dict)
    _children: Counter[str] = field(default_factory=Counter)
    _of_entry: Counter[str] = field(default_factory=Counter)
    _has_other_entries: bool = False

    def get(self, device_id: str) -> SourceDevice | None:
        """Return a source, or a parent of one."""
        return self.sources.get(device_id) or self.parents.get(device_id)

    async def async_read_all(self) -> None:
        """Read all of it; what is as it was stays the very same object."""
        time_slice = TimeSlice()
        before, parents_before = self.sources, self.parents
        self.sources, self.parents = {}, {}
        for indexed in (self._source_of, self._children, self._of_entry):
            indexed.clear()
        for source in find_sources(self.hass):
            self._put(_as_before(source, before))
            await time_slice.async_yield()
        for device_id in [*self._children]:
            if device_id not in self.sources and (parent := read_parent(self.hass, device_id)):
                self._put_parent(_as_before(parent, parents_before))
                await time_slice.async_yield()
        devices = [*self.sources.values(), *self.parents.values()]
        self.device_ids = frozenset(device.device_id for device in devices if device.device_id)
        self.entry_ids, self._has_other_entries = frozenset(self._of_entry), False

    async def async_read(self, changed: Changed) -> set[str] | None:
        """Read anew what has changed; return the ids of what is there anew, differs or is gone.

        None where that can be so much that all was read.
        """
        entity_ids, device_ids = self._dirty(changed)
        if _is_most(device_ids, self.device_ids):
            await self.async_read_all()
            return None
        dirty, found = await self._async_find(entity_ids, device_ids)
        near, differing, time_slice = {*device_ids}, set[str](), TimeSlice()
        for each in dirty:
            source, before = found.get(each), self.sources.get(each)
            if source != before:
                differing.add(each)
                near.update(one.parent_device_id or "" for one in (source, before) if one)
                self._replace(each, source)
            await time_slice.async_yield()
        for each in near:
            if self._has_other_parent(each, is_dirty=each in device_ids):
                differing.add(each)
            await time_slice.async_yield()
        self._note_ids(differing)
        return differing

    async def _async_find(
        self, entity_ids: Iterable[str], device_ids: Iterable[str]
    ) -> tuple[set[str], dict[str, SourceDevice]]:
        """Return the ids of the sources that devices and entities were or are; and which are."""
        time_slice = TimeSlice()
        dirty = {*device_ids, *self._shown_by(entity_ids)}
        found: dict[str, SourceDevice] = {}
        for device_id in device_ids:
            entries = camera_entries(self.hass, device_id)
            dirty.update(self._shown_by(entry.entity_id for entry in entries))
            found |= {each.id: each for each in sources_of(self.hass, device_id, entries)}
            await time_slice.async_yield()
        for entity_id in entity_ids:
            found |= {each.id: each for each in read_entity(self.hass, entity_id)}
            await time_slice.async_yield()
        return dirty | found.keys(), found

    def _dirty(self, changed: Changed) -> tuple[set[str], set[str]]:
        """Return the ids of the camera entities and of the devices that are to be read anew."""
        registry, devices = er.async_get(self.hass), dr.async_get(self.hass)
        entity_ids, device_ids = set(changed.entity_ids), set(changed.device_ids)
        for entry_id in changed.entry_ids:
            of_entry = dr.async_entries_for_config_entry(devices, entry_id)
            device_ids |= {device.id for device in of_entry if device.id in self.device_ids}
            entity_ids |= {
                entity.entity_id
                for entity in er.async_entries_for_config_entry(registry, entry_id)
                if entity.domain == CAMERA
            }
        for entity_id in entity_ids:
            entry = registry.async_get(entity_id)
            if entry is not None and entry.device_id is not None:
                device_ids.add(entry.device_id)
        shown = map(self.sources.get, self._shown_by(entity_ids))
        device_ids |= {source.device_id for source in shown if source and source.device_id}
        return entity_ids, device_ids

    def _shown_by(self, entity_ids: Iterable[str]) -> Iterator[str]:
        """Yield the sources that had these camera entities when they were read."""
        return (self._source_of[each] for each in entity_ids if each in self._source_of)

    def _has_other_parent(self, device_id: str, *, is_dirty: bool) -> bool:
        """Read a device anew that may be a parent now; return whether it is another one."""
        before, now = self.parents.get(device_id), None
        if self._children[device_id] and device_id not in self.sources:
            is_read = before is not None and not is_dirty
            now = before if is_read else read_parent(self.hass, device_id)
        if now == before:
            return False
        if before is not None:
            self._count_entry_down(before.entry_id)
            del self.parents[device_id]
        if now is not None:
            self._put_parent(now)
        return True

    def _replace(self, source_id: str, source: SourceDevice | None) -> None:
        before = self.sources.pop(source_id, None)
        if before is not None:
            for entity_id in before.entity_ids:
                if self._source_of.get(entity_id) == source_id:
                    del self._source_of[entity_id]
            _count_down(self._children, before.parent_device_id)
            self._count_entry_down(before.entry_id)
        if source is not None:
            self._put(source)

    def _put(self, source: SourceDevice) -> None:
        self.sources[source.id] = source
        self._source_of.update(dict.fromkeys(source.entity_ids, source.id))
        if source.parent_device_id:
            self._children[source.parent_device_id] += 1
        self._count_entry(source.entry_id)

    def _put_parent(self, parent: SourceDevice) -> None:
        self.parents[parent.id] = parent
        self._count_entry(parent.entry_id)

    def _count_entry(self, entry_id: str | None) -> None:
        if entry_id:
            self._has_other_entries |= entry_id not in self._of_entry
            self._of_entry[entry_id] += 1

    def _count_entry_down(self, entry_id: str | None) -> None:
        _count_down(self._of_entry, entry_id)
        self._has_other_entries |= bool(entry_id) and entry_id not in self._of_entry

    def _note_ids(self, differing: Iterable[str]) -> None:
        """Bring the ids up to date; they stay the very same sets where none came or went."""
        there, gone = set[str](), set[str]()
        for each in differing:
            device = self.get(each)
            (there if device and device.device_id else gone).add(each)
        if not there <= self.device_ids or not self.device_ids.isdisjoint(gone):
            self.device_ids = (self.device_ids | there) - gone
        if self._has_other_entries:
            self.entry_ids, self._has_other_entries = frozenset(self._of_entry), False


def _is_most(device_ids: Collection[str], known: Collection[str]) -> bool:
    """Return whether to read these devices takes about as long as to read all."""
    return len(device_ids) > max(_FEW, len(known) / _SHARE)


def _as_before(device: SourceDevice, before: dict[str, SourceDevice]) -> SourceDevice:
    earlier = before.get(device.id)
    return earlier if earlier is not None and earlier == device else device


def _count_down(counts: Counter[str], key: str | None) -> None:
    if key:
        counts[key] -= 1
        if not counts[key]:
            del counts[key]
