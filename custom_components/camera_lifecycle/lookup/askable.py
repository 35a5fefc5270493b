"""Which cameras could be asked themselves, whether or not their owner has agreed to it."""

from ..inventory.model import FleetCamera
from .credentials import CREDENTIAL_LAYOUTS


def may_answer(camera: FleetCamera) -> bool:
    """Return whether an integration of it may hold an address and a login to ask it with."""
    return any(
        source.domain in CREDENTIAL_LAYOUTS
        and source.parent_device_id is None
        and not source.disabled
        for source in camera.sources
    )
