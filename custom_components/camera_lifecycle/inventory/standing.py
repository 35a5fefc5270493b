"""Keeps the cameras as they stand, and finds which of them a change can concern."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from ..engine.load import Library
from .assemble import GiveWay
from .links import Links
from .model import ExcludedDevice, FleetCamera, OwnersWord, SourceDevice
from .roles import entry_slot

_SAME: Final = "same:"


@dataclass(slots=True)
class StandingCameras:
    """Which camera each source is; all by ids.

    `cameras` and `excluded` are what was made last. What is made anew and is as it was stays the
    very same object.
    """

    library: Library
    cameras: dict[str, FleetCamera] = field(default_factory=dict)
    excluded: dict[str, ExcludedDevice] = field(default_factory=dict)
    links: Links = field(default_factory=Links)
    _camera_of: dict[str, str] = field(default_factory=dict)
    word: OwnersWord = field(default_factory=OwnersWord)

    def in_use(self, source_ids: Iterable[str]) -> dict[str, str]:
        """Return the camera ids that are in use for the devices of these sources' cameras."""
        cameras = (self.cameras[key] for key in self._camera_ids(source_ids))
        return {each.primary_device_id: each.id for each in cameras if each.primary_device_id}

    def unsettled(
        self, devices: Collection[SourceDevice], existing_ids: Mapping[str, str]
    ) -> set[str]:
        """Return the sources of which another camera id is in use now than they were made with.

        To be its own camera is the same as to be none yet, but for what is not provided and not
        the only one in its place: that can be left behind (`left_behind.py`).
        """
        now = self.in_use(device.id for device in devices)
        return {
            device.id
            for device in devices
            if existing_ids.get(device.id) != now.get(device.id)
            and (
                (device.is_restored and self.links.is_shared(_place(device)))
                or existing_ids.get(device.id, device.id) != now.get(device.id, device.id)
            )
        }

    def begin_anew(
        self,
        devices: Iterable[SourceDevice],
        cameras: Iterable[FleetCamera],
        excluded: Iterable[ExcludedDevice],
        *,
        existing_ids: Mapping[str, str],
        give_way: GiveWay,
    ) -> None:
        """Take over all that there is now."""
        before, excluded_before = self.cameras, self.excluded
        self.cameras = {each.id: _as_before(each, before) for each in cameras}
        self.excluded = {each.id: _as_before(each, excluded_before) for each in excluded}
        self._camera_of = {
            source.id: camera.id for camera in self.cameras.values() for source in camera.sources
        }
        self.links, word, self.word = Links(), self.word, OwnersWord()
        self.hear(word)
        for device in devices:
            self.link(device, existing_ids)
            give_way()

    def replace(
        self,
        source_ids: Iterable[str],
        cameras: Iterable[FleetCamera],
        excluded: Iterable[ExcludedDevice],
    ) -> frozenset[str]:
        """Put in place what some sources are now; return the ids of their cameras, old and new."""
        old = self._camera_ids(source_ids)
        new, left_out = {each.id: each for each in cameras}, {each.id: each for each in excluded}
        for each in source_ids:
            self._camera_of.pop(each, None)
            if each not in left_out:
                self.excluded.pop(each, None)
        for gone in old - new.keys():
            del self.cameras[gone]
        for camera in new.values():
            self.cameras[camera.id] = _as_before(camera, self.cameras)
            self._camera_of.update((source.id, camera.id) for source in camera.sources)
        for device in left_out.values():
            self.excluded[device.id] = _as_before(device, self.excluded)
        return frozenset(old | new.keys())

    def link(self, device: SourceDevice, existing_ids: Mapping[str, str]) -> None:
        """Note what a device shares with others; `existing_ids`: as the cameras were made with."""
        keys = [
            device.parent_device_id,
            *device.macs,
            *device.serials,
            device.host,
            existing_ids.get(device.id),
            self._camera_of.get(device.id),
        ]
        keys.append(_place(device))
        if self.library.integrations.get(device.domain).recreates_devices:
            keys.append(entry_slot(device))
        self.links.put(device.id, filter(None, keys))

    def hear(self, word: OwnersWord) -> set[str]:
        """Link what is one for the owner; return the ids of which something else is said now."""
        before, self.word = self.word, word
        if before == word:
            return set()
        changed = {key for key, _ in before.kinds.items() ^ word.kinds.items()}
        if before.same != word.same:
            for number, same in enumerate(before.same):
                self.links.drop(f"{_SAME}{number}")
                changed |= {same.camera, same.same_as, *same.sources, *same.same_as_sources}
            for number, same in enumerate(word.same):
                ids = {same.camera, same.same_as, *same.sources, *same.same_as_sources}
                self.links.put(f"{_SAME}{number}", ids)
                changed |= ids
        return changed

    def word_about(self, members: Iterable[str]) -> OwnersWord:
        """Return what the owner says about some members of the links."""
        numbers = sorted(
            int(each.removeprefix(_SAME)) for each in members if each.startswith(_SAME)
        )
        return OwnersWord(self.word.kinds, tuple(self.word.same[each] for each in numbers))

    def _camera_ids(self, source_ids: Iterable[str]) -> set[str]:
        return {self._camera_of[each] for each in source_ids if each in self._camera_of}


def _place(device: SourceDevice) -> str | None:
    """Return the config entry of a device that may be the only one of its entry."""
    return device.entry_id if device.has_own_entry and not device.parent_device_id else None


def _as_before[T: (FleetCamera, ExcludedDevice)](now: T, before: Mapping[str, T]) -> T:
    earlier = before.get(now.id)
    return earlier if earlier is not None and earlier == now else now
