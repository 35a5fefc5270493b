"""What the owner says about one camera, as it is stored."""

from dataclasses import asdict, dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any, Final, Self

from ..engine.model import Kind
from .answers import optional_text, required_text

MAX_LENGTH: Final = 60
"""Characters of a name, a model or a version that a person enters."""
KINDS: Final = (Kind.CAMERA, Kind.DOORBELL, Kind.RECORDER)
"""What a device that was left out may be called."""


class CorrectedClaim(StrEnum):
    """What of a camera can be corrected; also the fields of the action."""

    VENDOR = "vendor"
    MAKER = "maker"
    MODEL = "model"
    HARDWARE_VERSION = "hardware_version"
    KIND = "kind"
    NOT_A_CAMERA = "not_a_camera"
    SAME_AS = "same_as"
    APPROVAL_NUMBER = "approval_number"
    WITHOUT_NAME = "without_name"
    NOT_KNOWN = "not_known"


_WHICH_CAMERAS: Final = frozenset(
    {CorrectedClaim.KIND, CorrectedClaim.NOT_A_CAMERA, CorrectedClaim.SAME_AS}
)
_NAMES: Final = frozenset({CorrectedClaim.VENDOR, CorrectedClaim.MAKER})
ON_LABEL: Final = _NAMES | {
    CorrectedClaim.MODEL,
    CorrectedClaim.HARDWARE_VERSION,
    CorrectedClaim.APPROVAL_NUMBER,
    CorrectedClaim.WITHOUT_NAME,
}
"""What a look at the camera tells."""
_NOTHING: Final = {
    CorrectedClaim.NOT_A_CAMERA: False,
    CorrectedClaim.WITHOUT_NAME: False,
    CorrectedClaim.NOT_KNOWN: False,
}


def _ended_by(claim: CorrectedClaim) -> frozenset[CorrectedClaim]:
    """Return what was said earlier and does not hold beside `claim`."""
    if claim in _WHICH_CAMERAS:
        return _WHICH_CAMERAS
    ended = frozenset({CorrectedClaim.NOT_KNOWN}) if claim in ON_LABEL else frozenset()
    if claim in _NAMES:
        ended |= {CorrectedClaim.WITHOUT_NAME}
    return ended | _NAMES if claim is CorrectedClaim.WITHOUT_NAME else ended


@dataclass(frozen=True, slots=True)
class Correction:
    """What the owner says about one camera, stronger than any other evidence.

    `camera`: its id; of a device that was left out, its source id. `vendor`, `maker`: the id of
    a vendor of the library, or a name that the owner typed. `hardware_version` as printed on
    the label. `kind`: one of `KINDS`. `same_as`: the id of the camera that it really is.
    `approval_number`: of its radio, as `read_approval_number` writes it. `without_name`: no
    company stands on it. `not_known`: the owner cannot tell what stands on it, and is asked no
    more.
    `sources`, `same_as_sources`: the ids of the source devices of the two, by which they are
    known again. `name`, `same_as_name`: how the two were called, for lists.
    """

    camera: str
    made: date
    maker: str | None = None
    not_a_camera: bool = False
    hardware_version: str | None = None
    vendor: str | None = None
    model: str | None = None
    kind: Kind | None = None
    same_as: str | None = None
    sources: tuple[str, ...] = ()
    same_as_sources: tuple[str, ...] = ()
    name: str = ""
    same_as_name: str = ""
    approval_number: str | None = None
    without_name: bool = False
    not_known: bool = False

    @property
    def claims(self) -> tuple[CorrectedClaim, ...]:
        """Return what is said."""
        return tuple(claim for claim in CorrectedClaim if getattr(self, claim))

    @property
    def tells_something(self) -> bool:
        """Return whether it says more than that the owner does not know."""
        return self.claims != (CorrectedClaim.NOT_KNOWN,)

    @property
    def answers_label(self) -> bool:
        """Return whether the owner was asked what stands on the camera, or said it unasked."""
        return self.not_known or not ON_LABEL.isdisjoint(self.claims)

    def after(self, earlier: Correction | None) -> Correction:
        """Return it together with what was said earlier and it says nothing about.

        That it is no camera, what kind it is and which other one it is exclude each other, and
        so do a company on it and none.
        """
        if earlier is None:
            return self
        ended = frozenset().union(*map(_ended_by, self.claims))
        kept = {
            claim.value: getattr(earlier, claim)
            for claim in earlier.claims
            if claim not in self.claims and claim not in ended
        }
        if CorrectedClaim.SAME_AS in kept:
            kept |= {
                "same_as_sources": earlier.same_as_sources,
                "same_as_name": earlier.same_as_name,
            }
        return replace(self, **kept)

    def without(self, claim: CorrectedClaim) -> Correction | None:
        """Return it without one claim, None where nothing is left."""
        nothing: Any = _NOTHING.get(claim)
        left = replace(self, **{claim.value: nothing})
        return left if left.claims else None

    def as_json(self) -> dict[str, Any]:
        """Return it as the store keeps it; the date is ISO."""
        return {
            **asdict(self),
            "made": self.made.isoformat(),
            "sources": [*self.sources],
            "same_as_sources": [*self.same_as_sources],
        }

    @classmethod
    def from_json(cls, data: Any) -> Self | None:
        """Return the correction that the store kept, None for anything else."""
        try:
            return cls(
                camera=required_text(data["camera"]),
                made=date.fromisoformat(data["made"]),
                maker=optional_text(data.get("maker")),
                not_a_camera=data.get("not_a_camera") is True,
                hardware_version=optional_text(data.get("hardware_version")),
                vendor=optional_text(data.get("vendor")),
                model=optional_text(data.get("model")),
                kind=_kind(data.get("kind")),
                same_as=optional_text(data.get("same_as")),
                sources=_texts(data.get("sources")),
                same_as_sources=_texts(data.get("same_as_sources")),
                name=optional_text(data.get("name")) or "",
                same_as_name=optional_text(data.get("same_as_name")) or "",
                approval_number=optional_text(data.get("approval_number")),
                without_name=data.get("without_name") is True,
                not_known=data.get("not_known") is True,
            )
        except AttributeError, KeyError, TypeError, ValueError:
            return None


def _kind(value: Any) -> Kind | None:
    return Kind(value) if value in KINDS else None


def _texts(value: Any) -> tuple[str, ...]:
    """Return the texts of a list; none for anything else."""
    items = value if isinstance(value, list) else ()
    return tuple(text for item in items if (text := optional_text(item)))
