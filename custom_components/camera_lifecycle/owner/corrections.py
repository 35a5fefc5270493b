"""What the owner says about one camera, as it is stored."""

from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, Self

from .answers import optional_text, required_text


@dataclass(frozen=True, slots=True)
class Correction:
    """What the owner says about one camera, stronger than any other evidence.

    `camera`: its id. `maker`: id of a vendor of the library. `hardware_version` as printed on
    the label.
    """

    camera: str
    made: date
    maker: str | None = None
    not_a_camera: bool = False
    hardware_version: str | None = None

    def as_json(self) -> dict[str, Any]:
        """Return it as the store keeps it; the date is ISO."""
        return {**asdict(self), "made": self.made.isoformat()}

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
            )
        except AttributeError, KeyError, TypeError, ValueError:
            return None
