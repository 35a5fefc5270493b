"""What is known of a camera when its support is judged."""

from __future__ import annotations

from dataclasses import dataclass

from ..model import Camera, Firmware, Identity
from ..releases.maintained import Proof


@dataclass(frozen=True, slots=True)
class Seen:
    """A camera, who is behind it, what it runs, and what was published for it.

    `proofs`: the firmware of the vendor's own for exactly this model. `runs_others`: the
    firmware that runs is not its maker's (yi-hack, OpenIPC). `model`: the one people are shown.
    """

    camera: Camera
    identity: Identity
    firmware: Firmware
    proofs: tuple[Proof, ...] = ()
    runs_others: bool = False
    model: str | None = None
