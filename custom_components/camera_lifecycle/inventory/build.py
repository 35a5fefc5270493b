"""From Home Assistant's registries to the cameras of the home."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Final, Protocol
from urllib.parse import urlsplit

from homeassistant.core import HomeAssistant

from ..engine.load import Library
from ..event_loop.time_slice import TimeSlice
from .address import device_host
from .assemble import Assembler, GiveWay, Together
from .dirt import EVERYTHING, Changed
from .model import Inventory, OwnersWord, SourceDevice
from .reading import Reading
from .registries import in_order
from .standing import StandingCameras

NO_WORD: Final = OwnersWord()
_FEW: Final = 8
"""So many sources are looked at at once, in the event loop: a thread would cost more."""
_SHARE: Final = 3
"""Where more than this part of all is concerned, all are looked at."""


class CameraIds(Protocol):
    """Tells which camera a source device is already, by ids."""

    async def async_all(self) -> Mapping[str, str]:
        """Return that of all source devices."""

    def of(self, source_ids: Collection[str], in_use: Mapping[str, str]) -> Mapping[str, str]:
        """Return that of some source devices; `in_use`: as their cameras stand now."""


@dataclass(frozen=True, slots=True)
class NoCameraIds:
    """Of a home that has been looked at for the first time."""

    async def async_all(self) -> Mapping[str, str]:
        """Return none."""
        return {}

    def of(self, _: Collection[str], in_use: Mapping[str, str]) -> Mapping[str, str]:
        """Return what the cameras are called that were found meanwhile."""
        return in_use


@dataclass(slots=True)
class InventoryBuilder:
    """Builds the inventory, again and again; only what has changed is looked at anew."""

    hass: HomeAssistant
    library: Library
    _reading: Reading = field(init=False)
    _assembler: Assembler = field(init=False)
    _standing: StandingCameras = field(init=False)
    _shared_hosts: frozenset[str] = frozenset()
    _is_complete: bool = False
    _unsettled: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        """Begin without having read anything."""
        self._reading = Reading(self.hass)
        self._assembler = Assembler(self.library)
        self._standing = StandingCameras(self.library)

    async def async_build(
        self,
        camera_ids: CameraIds = NoCameraIds(),
        word: OwnersWord = NO_WORD,
        changed: Changed = EVERYTHING,
    ) -> Inventory:
        """Return all cameras that Home Assistant knows now.

        `word`: what the owner says about which cameras there are. `changed`: what can be
        another since the last inventory; where that one broke off, everything.
        """
        shared_hosts, before = _shared_hosts(self.hass), self._shared_hosts
        follows = self._is_complete and not changed.everything and shared_hosts == before
        self._shared_hosts, self._is_complete = shared_hosts, False
        said = self._standing.hear(word)
        touched = None
        if follows:
            touched = await self._async_follow(changed, said, camera_ids)
        else:
            await self._reading.async_read_all()
            await self._async_assemble_all(camera_ids)
        self._is_complete = True
        return Inventory(
            cameras=tuple(self._standing.cameras.values()),
            excluded=tuple(self._standing.excluded.values()),
            device_ids=self._reading.device_ids,
            entry_ids=self._reading.entry_ids,
            touched=touched,
        )

    async def _async_follow(
        self, changed: Changed, said: Iterable[str], camera_ids: CameraIds
    ) -> frozenset[str] | None:
        """Look at what has changed, and at all that can have to do with it.

        Return the ids of their cameras, old and new; None where all were looked at.
        """
        if (differing := await self._reading.async_read(changed)) is None:
            await self._async_assemble_all(camera_ids)
            return None
        concerned = {*differing, *changed.source_ids, *said, *self._unsettled}
        members = self._members(concerned, differing)
        if not members:
            return frozenset()
        existing_ids = self._existing_ids(members, camera_ids)
        number = len(self._reading.sources) + len(self._reading.parents)
        if len(members) > max(_FEW, number / _SHARE):
            await self._async_assemble_all(camera_ids)
            return None
        assemble = partial(self._assemble, members, existing_ids)
        if len(members) <= _FEW:
            touched = assemble(_go_on)
        else:
            run = self.hass.async_add_executor_job
            touched = await run(assemble, TimeSlice().thread_yield)
        open_ids = self._standing.unsettled(self._present(members), existing_ids)
        self._unsettled = self._still_open(open_ids, existing_ids, camera_ids)
        return touched

    def _members(self, concerned: Collection[str], differing: Collection[str]) -> set[str]:
        """Return all sources that had, or have, to do with one that is concerned."""
        links = self._standing.links
        members = links.reach(concerned) | {*differing}
        for each in differing:
            if (device := self._reading.get(each)) is None:
                links.drop(each)
            else:
                self._standing.link(device, {})
        return members | links.reach(concerned)

    def _existing_ids(self, members: set[str], camera_ids: CameraIds) -> Mapping[str, str]:
        """Return the camera ids of `members`; who has to do with those ids is added to them."""
        while True:
            existing_ids = camera_ids.of(members, self._standing.in_use(members))
            more = self._standing.links.reach(existing_ids.values()) - members
            if not more:
                return existing_ids
            members |= more

    def _assemble(
        self, members: Collection[str], existing_ids: Mapping[str, str], give_way: GiveWay
    ) -> frozenset[str]:
        """Put in place what some sources are now; return the ids of their cameras."""
        sources = _some(self._reading.sources, members)
        parents = _some(self._reading.parents, members)
        word = self._standing.word_about(members)
        made = self._assembler.assemble(
            Together(sources, _by_id(parents), self._shared_hosts, existing_ids, word), give_way
        )
        touched = self._standing.replace(members, *made)
        for device in (*sources, *parents):
            self._standing.link(device, existing_ids)
        self._assembler.forget(each for each in members if self._reading.get(each) is None)
        return touched

    async def _async_assemble_all(self, camera_ids: CameraIds) -> None:
        """Put in place what all sources are."""
        existing_ids = await camera_ids.async_all()
        open_ids = await self.hass.async_add_executor_job(self._assemble_all, existing_ids)
        self._unsettled = self._still_open(open_ids, existing_ids, camera_ids)

    def _still_open(
        self, open_ids: set[str], existing_ids: Mapping[str, str], camera_ids: CameraIds
    ) -> set[str]:
        """Return the sources that could be another camera once they are looked at again.

        The ids in use are the ones that this inventory has given: where these are others than
        those it was made with, the next inventory looks at the sources again.
        """
        if not open_ids:
            return open_ids
        now = camera_ids.of(open_ids, self._standing.in_use(open_ids))
        return {each for each in open_ids if now.get(each) != existing_ids.get(each)}

    def _present(self, members: Iterable[str]) -> list[SourceDevice]:
        return [device for each in members if (device := self._reading.get(each)) is not None]

    def _assemble_all(self, existing_ids: Mapping[str, str]) -> set[str]:
        """Put in place what all sources are; return those of `StandingCameras.unsettled`."""
        give_way = TimeSlice().thread_yield
        sources = sorted(self._reading.sources.values(), key=in_order)
        parents = sorted(self._reading.parents.values(), key=in_order)
        word = self._standing.word
        cameras, excluded = self._assembler.assemble(
            Together(sources, _by_id(parents), self._shared_hosts, existing_ids, word), give_way
        )
        devices = [*sources, *parents]
        self._assembler.keep_only({device.id for device in devices})
        self._standing.begin_anew(
            devices, cameras, excluded, existing_ids=existing_ids, give_way=give_way
        )
        return self._standing.unsettled(devices, existing_ids)


def _go_on() -> None:
    """Give way to nobody: what is done takes a moment."""


def _some(devices: Mapping[str, SourceDevice], ids: Iterable[str]) -> list[SourceDevice]:
    return sorted((devices[each] for each in ids if each in devices), key=in_order)


def _by_id(devices: Iterable[SourceDevice]) -> Mapping[str, SourceDevice]:
    return {device.id: device for device in devices}


def _shared_hosts(hass: HomeAssistant) -> frozenset[str]:
    """Return Home Assistant's own addresses: restreams of many cameras come from there."""
    urls = (hass.config.internal_url, hass.config.external_url)
    hosts = [urlsplit(url).hostname for url in urls if url]
    if hass.config.api is not None:
        hosts.append(hass.config.api.local_ip)
    return frozenset(host for host in map(device_host, hosts) if host)
