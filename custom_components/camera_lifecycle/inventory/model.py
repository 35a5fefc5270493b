"""What the inventory finds: source devices, the cameras they stand for, excluded devices."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Self

from ..engine.model import Camera, Identity, Kind, Record


@dataclass(frozen=True, slots=True)
class SourceDevice:
    """One device of Home Assistant's registry that may stand for a camera.

    `id` is the registry id of the device; of a camera without a device that of its entity, or
    a slug of its entity id where the entity is in no registry either. `parent_device_id`: the
    registry id of the device it is connected through; `is_child`: it is a child device, which
    has no manufacturer or firmware of its own. `supports_stream`: a camera entity of it offers
    video. `macs` and `serials` name the same hardware in two integrations, `host` the same
    network address. `identifiers`: what its integration calls the device. `created`: when it
    was registered, in seconds since 1970. `is_restored`: its integration does not provide its
    camera entities now. `has_own_entry`: its config entry holds the address of one device.
    """

    id: str
    device_id: str | None
    entity_ids: tuple[str, ...]
    domain: str
    entry_id: str | None
    record: Record
    name: str
    area_id: str | None = None
    disabled: bool = False
    parent_device_id: str | None = None
    is_child: bool = False
    supports_stream: bool = False
    macs: frozenset[str] = frozenset()
    serials: frozenset[str] = frozenset()
    host: str | None = None
    identifiers: tuple[str, ...] = ()
    created: float = 0.0
    is_restored: bool = False
    has_own_entry: bool = False


@dataclass(frozen=True, slots=True)
class ClassifiedSource:
    """A source device that was found to be a camera, and how much its record counts.

    `identity`: what its record alone tells. `rank`: the source with the smallest becomes the
    primary one. `is_recorder`: other cameras are connected through it. `is_channel`: a picture
    behind a recorder or behind recording software; `is_stream`: an address that somebody typed;
    neither answers at `host` itself. `entry_slot`: the place of the device in its config entry,
    where the integration has registered the same device anew.
    """

    device: SourceDevice
    identity: Identity
    rank: int
    is_recorder: bool = False
    is_channel: bool = False
    is_stream: bool = False
    entry_slot: str | None = None


@dataclass(frozen=True, slots=True)
class FleetCamera:
    """One physical camera or recorder.

    `id` stays the same while one of its source devices stays. `sources`: the primary one
    first. `parent_camera_id`: the id of the recorder it is connected to. `monitored` is false
    when the owner has disabled every source. `look_up_records`: what the device itself, or its
    recorder, answered over the network. `subentry_id`: of the config subentry in which the
    owner described it, if one did.

    `identity` is what its one record tells, found while the inventory was built; None where
    several records have to be judged together. Records change through `with_look_up_records`
    only, which drops it.
    """

    id: str
    name: str
    area_id: str | None
    primary_device_id: str | None
    sources: tuple[SourceDevice, ...]
    parent_camera_id: str | None = None
    is_channel: bool = False
    monitored: bool = True
    look_up_records: tuple[Record, ...] = ()
    subentry_id: str | None = None
    identity: Identity | None = None

    @property
    def as_camera(self) -> Camera:
        """Return it as the engine takes it: the primary record, look-up records, the others."""
        primary, *others = (source.record for source in self.sources)
        return Camera(self.id, (primary, *self.look_up_records, *others))

    def with_look_up_records(self, records: tuple[Record, ...]) -> Self:
        """Return the camera with `records` as all that look-ups tell of it."""
        return replace(self, look_up_records=records, identity=None)


@dataclass(frozen=True, slots=True)
class ExcludedDevice:
    """Something that shows pictures, or is the parent of cameras, and is no camera for us.

    `reason`: `not_a_camera`, `hub` or `cannot_tell`. `device_ids`, `entity_ids`: its devices in
    the registry and its camera entities.
    """

    id: str
    domain: str
    name: str
    reason: str
    device_ids: frozenset[str] = frozenset()
    entity_ids: tuple[str, ...] = ()
    area_id: str | None = None

    @property
    def shows_pictures(self) -> bool:
        """Return whether its owner may call it a camera: it has a camera entity."""
        return bool(self.entity_ids)


@dataclass(frozen=True, slots=True)
class SameCamera:
    """The owner's word that a camera is really another one, `same_as`.

    Each by its id and by the ids of the source devices that it had when that was said.
    """

    camera: str
    sources: tuple[str, ...]
    same_as: str
    same_as_sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OwnersWord:
    """What the owner says about which cameras there are.

    `kinds`: by source id, what a device is that would be left out. `same`: which are one.
    """

    kinds: Mapping[str, Kind] = field(default_factory=dict)
    same: tuple[SameCamera, ...] = ()


@dataclass(frozen=True, slots=True)
class Inventory:
    """All cameras, all that was excluded, and the ids whose changes could change that.

    `device_ids`, `entry_ids`: the devices and config entries that were read. `touched`: the ids
    of the cameras that were looked at anew, or are gone, since the last inventory; each other is
    the very same object as in that one. None where all were looked at.
    """

    cameras: tuple[FleetCamera, ...] = ()
    excluded: tuple[ExcludedDevice, ...] = ()
    device_ids: frozenset[str] = frozenset()
    entry_ids: frozenset[str] = frozenset()
    touched: frozenset[str] | None = None
