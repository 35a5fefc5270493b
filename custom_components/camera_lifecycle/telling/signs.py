"""Marks of what a camera's assessment rests on, so that it is known what has become another."""

from collections.abc import Collection
from dataclasses import asdict, dataclass, fields
from hashlib import blake2b
from typing import Any, Final, Self

from ..engine.model import Record
from ..fleet.model import AssessedCamera, JudgedBy
from ..owner.answers import Answer

_FIRMWARE_DETAILS: Final = ("firmware", "build", "software", "sw_")
_OFFER: Final = frozenset({"latest_version", "update_state"})
_NONE: Final = ""


@dataclass(frozen=True, slots=True)
class Signs:
    """A short mark each, '' where there is nothing.

    `identity`: what its sources say, but for the firmware. `firmware`: what they say of that.
    `offer`: what its own integration says is offered. `corrected`, `accepted`: the owner's word.
    `risk`: what the engine says, before any answer.
    """

    identity: str = _NONE
    firmware: str = _NONE
    offer: str = _NONE
    corrected: str = _NONE
    accepted: str = _NONE
    risk: str = _NONE

    def as_json(self) -> dict[str, str]:
        """Return them as the store keeps them."""
        return asdict(self)

    @classmethod
    def from_json(cls, data: Any) -> Self:
        """Return what the store kept; raises TypeError for anything else."""
        if not isinstance(data, dict):
            raise TypeError
        return cls(**{part.name: str(data.get(part.name, _NONE)) for part in fields(cls)})


NO_SIGNS: Final = Signs()


def signs_of(assessed: AssessedCamera, judged_by: JudgedBy, accepted: Collection[Answer]) -> Signs:
    """Return the marks of a camera. `accepted`: the answers that accept something of it."""
    camera, assessment = assessed.camera, assessed.assessment
    records = camera.as_camera.records
    correction = judged_by.corrections.get(camera.id)
    return Signs(
        identity=_mark([_identity(record) for record in records]),
        firmware=_mark([_firmware(record) for record in records]),
        offer=_mark([_offer(record) for record in records]),
        corrected=_mark(correction) if correction is not None else _NONE,
        accepted=_mark(sorted(map(repr, accepted))) if accepted else _NONE,
        risk=_mark((assessment.at_risk, assessment.risks)),
    )


def is_firmware_detail(key: str) -> bool:
    """Return whether a detail of a record is about the installed firmware."""
    return key.lower().startswith(_FIRMWARE_DETAILS)


def _identity(record: Record) -> tuple[Any, ...]:
    details = sorted(
        (key, repr(value))
        for key, value in record.details.items()
        if key not in _OFFER and not is_firmware_detail(key)
    )
    plain = (
        getattr(record, part.name)
        for part in fields(record)
        if part.name not in {"sw_version", "details"}
    )
    return (*plain, *details)


def _firmware(record: Record) -> tuple[Any, ...]:
    details = sorted(
        (key, repr(value)) for key, value in record.details.items() if is_firmware_detail(key)
    )
    return (record.sw_version, *details)


def _offer(record: Record) -> tuple[Any, ...]:
    return tuple(record.details.get(key) for key in sorted(_OFFER))


def _mark(value: object) -> str:
    """Return a short mark of a value: the same one for the same value, also after a restart."""
    return blake2b(repr(value).encode("utf-8", "backslashreplace"), digest_size=8).hexdigest()
