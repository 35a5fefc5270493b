"""Finds the source devices that are one physical camera.

Two integrations that know the same camera make two devices. They are the same hardware if
they share a network address (MAC), else a serial number, else the address they answer at.
One integration never makes two devices of one camera: a value that two devices of one
integration share (a recorder's channels, a port forwarding, a serial number that a factory
gave to all) proves nothing. Only where an integration has registered one device anew, all
devices in one place of its config entry are one.

Two network addresses that makers bought are two devices, whatever else they share, also where
they meet only in a third device: then what the three share proves nothing.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations
from typing import Final

from ..engine.identify.names import key as comparable
from .hardware import contradict
from .model import ClassifiedSource

type Clusters = list[tuple[ClassifiedSource, ...]]
type SameDeviceKey = Callable[[ClassifiedSource], Iterable[str]]
type GrowingCluster = list[ClassifiedSource]

_MANY: Final = 3


def merge(
    sources: Sequence[ClassifiedSource], shared_hosts: frozenset[str] = frozenset()
) -> Clusters:
    """Return `sources` in groups of one camera each, in the order of their first source.

    `shared_hosts`: addresses that prove nothing, Home Assistant's own above all.
    """
    groups = _Groups(sources)
    _join_recreated(groups)
    groups.join_by(lambda source: source.device.macs)
    groups.join_by(lambda source: source.device.serials, is_shared=_is_clones_serial)
    groups.join_by(lambda source: _own_host(source, shared_hosts))
    _join_streams(groups, shared_hosts)
    return groups.all()


class _Groups:
    """The groups so far: each source is in exactly one."""

    def __init__(self, sources: Sequence[ClassifiedSource]) -> None:
        self._group_of = {source.device.id: [source] for source in sources}
        self._order = list(self._group_of)

    def all(self) -> Clusters:
        """Return each group once."""
        groups = {id(group): group for group in map(self._group_of.__getitem__, self._order)}
        return [tuple(group) for group in groups.values()]

    def of(self, source: ClassifiedSource) -> list[ClassifiedSource]:
        """Return the group that `source` is in."""
        return self._group_of[source.device.id]

    def join(self, first: list[ClassifiedSource], second: list[ClassifiedSource]) -> None:
        """Make one group of two."""
        if first is not second:
            first.extend(second)
            for source in second:
                self._group_of[source.device.id] = first

    def join_by(
        self,
        key: SameDeviceKey,
        is_shared: Callable[[Sequence[ClassifiedSource]], bool] | None = None,
    ) -> None:
        """Join the groups of sources that share a key, unless it proves nothing.

        It does not where two come from one integration, where two contradict each other, and
        where `is_shared` says so of those that share it.
        """
        for sharing in _sharing(map(self._group_of.__getitem__, self._order), key):
            groups = list({id(group): group for group in map(self.of, sharing)}.values())
            domains = [domain for group in groups for domain in _domains(group)]
            if len(groups) == 1 or len(domains) != len(set(domains)):
                continue
            if any(_different_hardware(*pair) for pair in combinations(groups, 2)):
                continue
            if is_shared is None or not is_shared(sharing):
                for group in groups[1:]:
                    self.join(groups[0], group)


def _join_recreated(groups: _Groups) -> None:
    """Join the devices that one config entry has created anew for one slot."""
    first_in_slot: dict[str, ClassifiedSource] = {}
    for source in [source for group in groups.all() for source in group]:
        if source.entry_slot is not None:
            first = first_in_slot.setdefault(source.entry_slot, source)
            groups.join(groups.of(first), groups.of(source))


def _sharing(
    groups: Iterable[list[ClassifiedSource]], key: SameDeviceKey
) -> Iterable[list[ClassifiedSource]]:
    """Return the sources that share each value of a key, where it is more than one.

    In the order of sources and values: what is joined first can keep another pair apart, and
    the order within a set is another one after each start.
    """
    by_value: dict[str, dict[str, ClassifiedSource]] = defaultdict(dict)
    for group in groups:
        for source in group:
            for value in sorted(key(source)):
                by_value[value][source.device.id] = source
    return [list(sources.values()) for sources in by_value.values() if len(sources) > 1]


def _domains(group: Iterable[ClassifiedSource]) -> set[str]:
    return {source.device.domain for source in group}


def _own_host(source: ClassifiedSource, shared_hosts: frozenset[str]) -> tuple[str, ...]:
    """Return the host at which the source itself answers, none for channels and streams."""
    host = source.device.host
    if host is None or host in shared_hosts or source.device.parent_device_id:
        return ()
    return () if source.is_channel or source.is_stream else (host,)


def _different_hardware(first: GrowingCluster, second: GrowingCluster) -> bool:
    """Return whether two groups have network cards of their own."""
    return contradict(_macs(first), _macs(second))


def _macs(group: GrowingCluster) -> frozenset[str]:
    return frozenset(mac for source in group for mac in source.device.macs)


def _is_clones_serial(sharing: Sequence[ClassifiedSource]) -> bool:
    """Return whether three or more devices that share a serial number are not the same.

    Two integrations often name one model differently; clones are many.
    """
    return len(sharing) >= _MANY and any(_differ(*pair) for pair in combinations(sharing, 2))


def _differ(first: ClassifiedSource, second: ClassifiedSource) -> bool:
    """Return whether two devices are sold by two companies, or are two models."""
    vendors = [
        source.identity.vendor.id
        for source in (first, second)
        if source.identity.vendor and source.identity.vendor_confidence.proves
    ]
    models = [comparable(source.device.record.model or "") for source in (first, second)]
    other_vendor = len(set(vendors)) > 1
    other_model = all(models) and models[0] not in models[1] and models[1] not in models[0]
    return other_vendor and other_model


def _join_streams(groups: _Groups, shared_hosts: frozenset[str]) -> None:
    """Join addresses that somebody typed with the one camera that answers there.

    Behind the address of a recorder any camera may be: such a stream stays by itself.
    """
    members = [source for group in groups.all() for source in group]
    owners_by_host: dict[str, list[ClassifiedSource]] = defaultdict(list)
    for source in members:
        for host in _own_host(source, shared_hosts):
            owners_by_host[host].append(source)
    parent_ids = {source.device.parent_device_id for source in members}
    for source in members:
        owners = owners_by_host.get(source.device.host or "", []) if source.is_stream else []
        if len({id(groups.of(owner)) for owner in owners}) != 1:
            continue
        group, stream = groups.of(owners[0]), groups.of(source)
        has_channels = any(_has_channels(owner, parent_ids) for owner in group)
        if not has_channels and not _different_hardware(group, stream):
            groups.join(group, stream)


def _has_channels(source: ClassifiedSource, parent_ids: set[str | None]) -> bool:
    return source.is_recorder or source.device.device_id in parent_ids
