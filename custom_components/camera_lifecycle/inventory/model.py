"""What the inventory finds: source devices, the cameras they stand for, and what was left out."""

from dataclasses import dataclass

from ..engine.model import Camera, Identity, Record


@dataclass(frozen=True, slots=True)
class SourceDevice:
    """One device of Home Assistant's registry that may stand for a camera.

    `id` is the registry id of the device; of a camera without device that of its entity, or
    a slug of its entity id where the entity is in no registry either. `above` is the device
    it hangs under; `is_part`: as a child device, which has no maker or firmware of its own.
    `streams`: its pictures move. `macs` and `serials` tell the same hardware in two
    integrations, `host` the same address. `own_names`: what its integration calls the device,
    `created`: when it was registered, in seconds.
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
    above: str | None = None
    is_part: bool = False
    streams: bool = False
    macs: frozenset[str] = frozenset()
    serials: frozenset[str] = frozenset()
    host: str | None = None
    own_names: tuple[str, ...] = ()
    created: float = 0.0


@dataclass(frozen=True, slots=True)
class ClassifiedSource:
    """A source device that was found to be a camera, and how much its word counts.

    `rank`: the smallest speaks first. `is_recorder`: other cameras hang under it.
    `is_channel`: a picture behind a recorder or behind recording software; `is_stream`: an
    address that somebody typed; neither answers at `host` itself. `slot`: what it is to its
    config entry, where the integration may register the same device anew at each start.
    """

    device: SourceDevice
    identity: Identity
    rank: int
    is_recorder: bool = False
    is_channel: bool = False
    is_stream: bool = False
    slot: str | None = None


@dataclass(frozen=True, slots=True)
class FleetCamera:
    """One physical camera or recorder.

    `id` stays the same while one of its source devices stays. `sources`: the primary one
    first. `via` is the id of the recorder it hangs under. `monitored` is false when the
    owner has disabled every source. `answers`: what it said itself when it was asked.
    `subentry_id`: of the config subentry in which the owner described it, if one did.
    """

    id: str
    name: str
    area_id: str | None
    primary_device_id: str | None
    sources: tuple[SourceDevice, ...]
    via: str | None = None
    is_channel: bool = False
    monitored: bool = True
    answers: tuple[Record, ...] = ()
    subentry_id: str | None = None

    @property
    def as_camera(self) -> Camera:
        """Return it as the engine takes it: the primary record, its own answers, the others."""
        first, *others = (source.record for source in self.sources)
        return Camera(self.id, (first, *self.answers, *others))


@dataclass(frozen=True, slots=True)
class ExcludedDevice:
    """Something that shows pictures, or stands above cameras, and is no camera for us.

    `why`: `not_a_camera`, `hub` or `cannot_tell`.
    """

    id: str
    domain: str
    name: str
    why: str


@dataclass(frozen=True, slots=True)
class Inventory:
    """All cameras, all that was left out, and whose changes could change that."""

    cameras: tuple[FleetCamera, ...] = ()
    left_out: tuple[ExcludedDevice, ...] = ()
    device_ids: frozenset[str] = frozenset()
    entry_ids: frozenset[str] = frozenset()
