"""Makes cameras of source devices that may have to do with each other."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from ..engine.identify.identity import identify
from ..engine.load import Library
from ..engine.model import Camera, Identity, Record
from .cameras import make_cameras
from .left_behind import mark_left_behind
from .merge import merge
from .model import (
    ClassifiedSource,
    ExcludedDevice,
    FleetCamera,
    OwnersWord,
    SourceDevice,
)
from .roles import (
    classify_as,
    classify_parent,
    classify_source,
    is_recorder,
    mark_as_channel,
    merge_child_devices,
    without_version_of,
)

_VERSIONS: Final = 2

type _Identified = tuple[Record, Identity]
type Classified = list[ClassifiedSource | ExcludedDevice]
type GiveWay = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Together:
    """Devices that are looked at together: all that can have to do with one of them.

    `sources` and `parents` (those without a camera entity, by id) in the order of `in_order`.
    `shared_hosts`: addresses that prove nothing. `existing_ids`: by source id, the camera ids
    that are in use. `word`: what the owner says about which cameras there are.
    """

    sources: Sequence[SourceDevice]
    parents: Mapping[str, SourceDevice]
    shared_hosts: frozenset[str]
    existing_ids: Mapping[str, str]
    word: OwnersWord


@dataclass(slots=True)
class Assembler:
    """Makes cameras of sources; only records that changed are identified anew."""

    library: Library
    _identities: dict[str, tuple[_Identified, ...]] = field(default_factory=dict)

    def assemble(
        self, devices: Together, give_way: GiveWay
    ) -> tuple[tuple[FleetCamera, ...], tuple[ExcludedDevice, ...]]:
        """Return the cameras that sources and their parents are, and what was excluded.

        Identifying a thousand records takes a second: `give_way` is called after each.
        """
        parents, word = devices.parents, devices.word
        sources = self._resolve_parents(devices.sources, parents, give_way)
        classified = self._as_said(self._classify(sources, parents), sources, word)
        cameras = [item for item in classified if isinstance(item, ClassifiedSource)]
        excluded = tuple(item for item in classified if isinstance(item, ExcludedDevice))
        cameras = mark_left_behind(cameras, devices.existing_ids)
        clusters = merge(cameras, devices.shared_hosts)
        return make_cameras(clusters, devices.existing_ids, word.same), excluded

    def forget(self, record_ids: Iterable[str]) -> None:
        """Drop what is known of records that are gone."""
        for record_id in record_ids:
            self._identities.pop(record_id, None)

    def keep_only(self, record_ids: Collection[str]) -> None:
        """Drop what is known of all other records."""
        self.forget([each for each in self._identities if each not in record_ids])

    def _resolve_parents(
        self,
        sources: Iterable[SourceDevice],
        parents: Mapping[str, SourceDevice],
        give_way: GiveWay,
    ) -> list[SourceDevice]:
        """Return the sources as their parents make them: child devices merged, channels marked."""
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
            give_way()
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
        """Return what one record alone tells; kept until the record changes.

        A parent is identified as it is and as its child devices make it: two versions are kept.
        """
        known = self._identities.get(record.id, ())
        for version in known:
            if version[0] == record:
                return version[1]
        identity = identify(Camera(record.id, (record,)), self.library)
        self._identities[record.id] = ((record, identity), *known)[:_VERSIONS]
        return identity
