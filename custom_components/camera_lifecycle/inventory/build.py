"""From Home Assistant's registries to the cameras of the home."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from homeassistant.core import HomeAssistant

from ..engine.identify.identity import identify
from ..engine.load import Library
from ..engine.model import Camera, Identity, Record
from ..event_loop.time_slice import TimeSlice
from .address import device_host
from .cameras import make_cameras
from .merge import merge
from .model import ClassifiedSource, ExcludedDevice, FleetCamera, Inventory, SourceDevice
from .registries import find_parents, find_sources
from .roles import (
    classify_parent,
    classify_source,
    is_recorder,
    mark_as_channel,
    merge_child_devices,
)


@dataclass(slots=True)
class InventoryBuilder:
    """Takes the inventory again and again, and thinks only about what has changed."""

    hass: HomeAssistant
    library: Library
    _identities: dict[str, tuple[Record, Identity]] = field(default_factory=dict)

    async def async_take(self, known_ids: Mapping[str, str]) -> Inventory:
        """Return all cameras that Home Assistant knows now.

        `known_ids`: by source id, the camera ids that are in use.
        """
        time_slice = TimeSlice()
        sources = []
        for source in find_sources(self.hass):
            sources.append(source)
            await time_slice.async_yield()
        above = {}
        for source in find_parents(self.hass, sources):
            above[source.id] = source
            await time_slice.async_yield()
        cameras, left_out = await self.hass.async_add_executor_job(
            self._put_together, sources, above, _shared_hosts(self.hass), known_ids
        )
        everything = [*sources, *above.values()]
        return Inventory(
            cameras=cameras,
            left_out=left_out,
            device_ids=frozenset(filter(None, (source.device_id for source in everything))),
            entry_ids=frozenset(filter(None, (source.entry_id for source in everything))),
        )

    def _put_together(
        self,
        sources: Iterable[SourceDevice],
        above: Mapping[str, SourceDevice],
        shared_hosts: frozenset[str],
        known_ids: Mapping[str, str],
    ) -> tuple[tuple[FleetCamera, ...], tuple[ExcludedDevice, ...]]:
        """Return the cameras that sources and the devices above them are, and what is none.

        For a thread: to tell what a thousand records are takes a second.
        """
        sources = self._settle(sources, above)
        present = {source.id for source in sources}
        higher = [source for source in above.values() if source.id not in present]
        self._forget({*present, *above})
        under = {source.above for source in sources}
        judged = [
            *(
                classify_source(
                    source, self.library, self._identify, has_cameras=source.id in under
                )
                for source in sources
            ),
            *(classify_parent(source, self.library, self._identify) for source in higher),
        ]
        known = [found for found in judged if isinstance(found, ClassifiedSource)]
        left_out = tuple(found for found in judged if isinstance(found, ExcludedDevice))
        return make_cameras(merge(known, shared_hosts), known_ids), left_out

    def _settle(
        self, sources: Iterable[SourceDevice], above: Mapping[str, SourceDevice]
    ) -> list[SourceDevice]:
        """Return the sources as they stand to the devices above them."""
        time_slice = TimeSlice()
        higher = {**{source.id: source for source in sources}, **above}
        recorders = frozenset(
            source_id
            for source_id in {source.above for source in sources}
            if source_id in higher and self._records(higher[source_id])
        )
        settled = []
        for source in merge_child_devices(sources, higher, recorders):
            under = source.above if source.above in recorders else None
            settled.append(mark_as_channel(source, higher[under]) if under else source)
            self._identify(settled[-1].record)
            time_slice.thread_yield()
        return settled

    def _records(self, source: SourceDevice) -> bool:
        facts = self.library.integrations.get(source.domain)
        return is_recorder(self._identify(source.record), facts)

    def _identify(self, record: Record) -> Identity:
        """Return what one record alone tells; kept until the record changes."""
        before = self._identities.get(record.id)
        if before is None or before[0] != record:
            before = (record, identify(Camera(record.id, (record,)), self.library))
            self._identities[record.id] = before
        return before[1]

    def _forget(self, present: set[str]) -> None:
        for gone in self._identities.keys() - present:
            del self._identities[gone]


def _shared_hosts(hass: HomeAssistant) -> frozenset[str]:
    """Return Home Assistant's own addresses: restreams of many cameras come from there."""
    urls = (hass.config.internal_url, hass.config.external_url)
    hosts = [urlsplit(url).hostname for url in urls if url]
    if hass.config.api is not None:
        hosts.append(hass.config.api.local_ip)
    return frozenset(host for host in map(device_host, hosts) if host)
