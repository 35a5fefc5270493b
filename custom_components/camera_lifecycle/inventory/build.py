"""From Home Assistant's registries to the cameras of the home."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import urlsplit

from homeassistant.core import HomeAssistant

from ..engine.identify.identity import identify
from ..engine.load import Library
from ..engine.model import Camera, Identity, Record
from ..event_loop.time_slice import TimeSlice
from .address import device_host
from .cameras import make_cameras
from .left_behind import mark_left_behind
from .merge import merge
from .model import (
    ClassifiedSource,
    ExcludedDevice,
    FleetCamera,
    Inventory,
    OwnersWord,
    SourceDevice,
)
from .registries import find_parents, find_sources
from .roles import (
    classify_as,
    classify_parent,
    classify_source,
    is_recorder,
    mark_as_channel,
    merge_child_devices,
    without_version_of,
)

NO_WORD: Final = OwnersWord()

type Classified = list[ClassifiedSource | ExcludedDevice]


@dataclass(slots=True)
class InventoryBuilder:
    """Builds the inventory, again and again; only records that changed are identified anew."""

    hass: HomeAssistant
    library: Library
    _identities: dict[str, tuple[Record, Identity]] = field(default_factory=dict)

    async def async_build(
        self, existing_ids: Mapping[str, str], word: OwnersWord = NO_WORD
    ) -> Inventory:
        """Return all cameras that Home Assistant knows now.

        `existing_ids`: by source id, the camera ids that are in use. `word`: what the owner
        says about which cameras there are.
        """
        time_slice = TimeSlice()
        sources = []
        for source in find_sources(self.hass):
            sources.append(source)
            await time_slice.async_yield()
        parents = {}
        for parent in find_parents(self.hass, sources):
            parents[parent.id] = parent
            await time_slice.async_yield()
        cameras, excluded = await self.hass.async_add_executor_job(
            self._assemble, sources, parents, _shared_hosts(self.hass), existing_ids, word
        )
        devices = [*sources, *parents.values()]
        return Inventory(
            cameras=cameras,
            excluded=excluded,
            device_ids=frozenset(filter(None, (device.device_id for device in devices))),
            entry_ids=frozenset(filter(None, (device.entry_id for device in devices))),
        )

    def _assemble(
        self,
        sources: Iterable[SourceDevice],
        parents: Mapping[str, SourceDevice],
        shared_hosts: frozenset[str],
        existing_ids: Mapping[str, str],
        word: OwnersWord,
    ) -> tuple[tuple[FleetCamera, ...], tuple[ExcludedDevice, ...]]:
        """Return the cameras that sources and their parents are, and what was excluded.

        For the executor: identifying a thousand records takes a second.
        """
        sources = self._resolve_parents(sources, parents)
        self._prune({source.id for source in sources} | parents.keys())
        classified = self._as_said(self._classify(sources, parents), sources, word)
        cameras = [item for item in classified if isinstance(item, ClassifiedSource)]
        excluded = tuple(item for item in classified if isinstance(item, ExcludedDevice))
        cameras = mark_left_behind(cameras, existing_ids)
        clusters = merge(cameras, shared_hosts)
        return make_cameras(clusters, existing_ids, word.same), excluded

    def _resolve_parents(
        self, sources: Iterable[SourceDevice], parents: Mapping[str, SourceDevice]
    ) -> list[SourceDevice]:
        """Return the sources as their parents make them: child devices merged, channels marked."""
        time_slice = TimeSlice()
        devices = {**{source.id: source for source in sources}, **parents}
        recorders = frozenset(
            device_id
            for device_id in {source.parent_device_id for source in sources}
            if device_id in devices and self._is_recorder(devices[device_id])
        )
        resolved = []
        for source in merge_child_devices(sources, devices, recorders):
            parent = devices.get(source.parent_device_id or "")
            if parent is None:
                resolved.append(source)
            elif parent.id in recorders:
                resolved.append(mark_as_channel(source, parent, self.library))
            else:
                resolved.append(without_version_of(source, parent))
            self._identify(resolved[-1].record)
            time_slice.thread_yield()
        return resolved

    def _classify(
        self, sources: Iterable[SourceDevice], parents: Mapping[str, SourceDevice]
    ) -> Classified:
        """Return each source, and each parent that is no source itself, as what it is."""
        source_ids = {source.id for source in sources}
        parent_ids = {source.parent_device_id for source in sources}
        return [
            *(
                classify_source(
                    source, self.library, self._identify, has_cameras=source.id in parent_ids
                )
                for source in sources
            ),
            *(
                classify_parent(parent, self.library, self._identify)
                for parent in parents.values()
                if parent.id not in source_ids
            ),
        ]

    def _as_said(
        self, classified: Classified, sources: Iterable[SourceDevice], word: OwnersWord
    ) -> Classified:
        """Return what was classified; what the owner calls a camera is none that is left out."""
        called = {source.id: source for source in sources if source.id in word.kinds}
        return [
            classify_as(called[item.id], word.kinds[item.id], self.library, self._identify)
            if isinstance(item, ExcludedDevice) and item.id in called
            else item
            for item in classified
        ]

    def _is_recorder(self, device: SourceDevice) -> bool:
        integration = self.library.integrations.get(device.domain)
        return is_recorder(self._identify(device.record), integration)

    def _identify(self, record: Record) -> Identity:
        """Return what one record alone tells; kept until the record changes."""
        cached = self._identities.get(record.id)
        if cached is None or cached[0] != record:
            cached = (record, identify(Camera(record.id, (record,)), self.library))
            self._identities[record.id] = cached
        return cached[1]

    def _prune(self, present: set[str]) -> None:
        """Drop the identities of records that are gone."""
        for record_id in self._identities.keys() - present:
            del self._identities[record_id]


def _shared_hosts(hass: HomeAssistant) -> frozenset[str]:
    """Return Home Assistant's own addresses: restreams of many cameras come from there."""
    urls = (hass.config.internal_url, hass.config.external_url)
    hosts = [urlsplit(url).hostname for url in urls if url]
    if hass.config.api is not None:
        hosts.append(hass.config.api.local_ip)
    return frozenset(host for host in map(device_host, hosts) if host)
