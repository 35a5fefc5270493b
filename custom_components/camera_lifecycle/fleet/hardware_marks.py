"""By what a camera is known again: hashes of its network addresses and serial numbers.

Only what the device says of itself, or its own integration says of it, counts. A recorder, a
proxy and an announcement on the network say what they like of cameras.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields
from functools import lru_cache
from typing import Any, Final, Self

from ..engine.identify.channel import RECORDER_ANSWER
from ..engine.identify.integrations import Integrations, Role
from ..engine.identify.names import key as comparable
from ..engine.model import Identity, Record
from ..engine.model_names import names_of
from ..inventory.hardware import global_macs, macs_of, serials_of
from ..inventory.model import FleetCamera, SourceDevice

type Hash = Callable[[str, str], str]
"""Returns the hash of a value of a kind: `mac`, `serial`, `host`, `name`."""

_MAX_MODELS: Final = 12
_OF_OTHERS: Final = frozenset(
    {Role.RECORDER_CHANNEL, Role.URL_ONLY, Role.NETWORK_TRACKER, Role.NOT_A_CAMERA}
)


@dataclass(frozen=True, slots=True)
class HardwareMarks:
    """What one camera is known by.

    `macs`: hashes of addresses that their maker bought. `serials`: hashes of serial numbers.
    `hosts`, `names`: hashes of where it answered and what it was called, which prove nothing.
    `companies`: the ids of who is proven to have sold or made it. `models`: the normal forms of
    its model.
    """

    macs: frozenset[str] = frozenset()
    serials: frozenset[str] = frozenset()
    hosts: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    companies: frozenset[str] = frozenset()
    models: frozenset[str] = frozenset()

    def after(self, earlier: HardwareMarks) -> HardwareMarks:
        """Return it with what was known earlier and is not told now."""
        return HardwareMarks(
            macs=self.macs or earlier.macs,
            serials=self.serials or earlier.serials,
            hosts=self.hosts or earlier.hosts,
            names=self.names or earlier.names,
            companies=self.companies or earlier.companies,
            models=self.models or earlier.models,
        )

    def contradicts(self, other: HardwareMarks) -> bool:
        """Return whether the two have network cards of their own."""
        return bool(self.macs and other.macs) and self.macs.isdisjoint(other.macs)

    def is_same_product(self, other: HardwareMarks) -> bool:
        """Return whether one company sold or made both, as one model."""
        is_theirs = not self.companies.isdisjoint(other.companies)
        return is_theirs and not self.models.isdisjoint(other.models)

    def is_other_product(self, other: HardwareMarks) -> bool:
        """Return whether two companies are known, and two models: one took the other's place."""
        mine, theirs = (self.companies, self.models), (other.companies, other.models)
        return all(
            one and another and one.isdisjoint(another)
            for one, another in zip(mine, theirs, strict=True)
        )

    def as_json(self) -> dict[str, Any]:
        """Return it as the store keeps it."""
        return {
            "macs": sorted(self.macs),
            "serials": sorted(self.serials),
            "hosts": sorted(self.hosts),
            "names": sorted(self.names),
            "companies": sorted(self.companies),
            "models": sorted(self.models),
        }

    @classmethod
    def from_json(cls, data: Any) -> Self:
        """Return what the store kept; raises TypeError or ValueError for anything else."""
        if not isinstance(data, dict):
            raise TypeError("no marks")
        read = {part.name: _texts(data.get(part.name)) for part in fields(cls)}
        return cls(**read | {name: _shared(read[name]) for name in ("companies", "models")})


def hardware_marks(
    camera: FleetCamera, identity: Identity, integrations: Integrations, hashed: Hash
) -> HardwareMarks:
    """Return what `camera` is known by; of a recorder's channel only what proves nothing."""
    sources = [source for source in camera.sources if _speaks_for_itself(source, integrations)]
    answers = [record for record in camera.look_up_records if _is_answer(record, integrations)]
    if camera.is_channel or camera.parent_camera_id is not None:
        sources, answers = [], []
    macs = {mac for source in sources for mac in source.macs}
    macs |= macs_of(record.mac for record in answers)
    serials = {serial for source in sources for serial in source.serials}
    serials |= serials_of(record.serial_number for record in answers)
    whole = camera.as_camera
    models = names_of(whole, identity)[:_MAX_MODELS]
    hosts = {source.host for source in camera.sources if source.host}
    return HardwareMarks(
        macs=_hashes("mac", global_macs(macs), hashed),
        serials=_hashes("serial", serials, hashed),
        hosts=_hashes("host", hosts, hashed),
        names=_hashes("name", filter(None, {comparable(camera.name)}), hashed),
        companies=_shared(frozenset(_companies(identity))),
        models=_shared(frozenset(models)),
    )


@lru_cache(maxsize=1024)
def _shared(values: frozenset[str]) -> frozenset[str]:
    """Return the one set of these values: many cameras are of one company and one model."""
    return values


def _companies(identity: Identity) -> Iterator[str]:
    """Yield the ids of who is known to have sold or made a camera."""
    for company in (identity.vendor, identity.maker):
        if company is not None and identity.proves(company):
            yield company.id


def _hashes(kind: str, values: Iterable[str], hashed: Hash) -> frozenset[str]:
    return frozenset(hashed(kind, value) for value in values)


def _speaks_for_itself(source: SourceDevice, integrations: Integrations) -> bool:
    """Return whether an integration knows the device itself, and no recorder or proxy of it."""
    integration = integrations.get(source.domain)
    is_of_others = integration.role in _OF_OTHERS or integration.is_hearsay
    is_channel = source.parent_device_id is not None or integration.is_channel(source.record)
    return not is_of_others and not is_channel


def _is_answer(record: Record, integrations: Integrations) -> bool:
    """Return whether the device itself gave a record, and no recorder or restream in its place."""
    integration = integrations.get(record.integration)
    is_of_others = integration.is_hearsay or record.integration == RECORDER_ANSWER
    return not is_of_others and "mac" not in integration.fields


def _texts(value: Any) -> frozenset[str]:
    """Return the texts of a list; raises TypeError for anything else."""
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise TypeError("no list of texts")
    return frozenset(value)
