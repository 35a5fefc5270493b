"""Which cameras are said to be at one network address: what answers there may be any of them."""

from collections import defaultdict

from ..inventory.model import FleetCamera


class Hosts:
    """The cameras at each address, kept as they come, go and move."""

    def __init__(self) -> None:
        """Begin without any."""
        self._cameras: dict[str, set[str]] = defaultdict(set)

    def is_shared(self, camera: FleetCamera) -> bool:
        """Return whether another camera is at an address of this one."""
        return any(len(self._cameras[host]) > 1 for host in _hosts(camera))

    def move(self, before: FleetCamera | None, now: FleetCamera | None) -> set[str]:
        """Follow one camera; return the cameras (ids) that share an address now or no longer do.

        `before`, `now`: None for one that was not there, or is not any more.
        """
        left = _hosts(before) if before else set[str]()
        here = _hosts(now) if now else set[str]()
        concerned: set[str] = set()
        for host in left - here:
            self._cameras[host].discard(before.id if before else "")
            concerned |= self._few(host)
        for host in here - left:
            self._cameras[host].add(now.id if now else "")
            concerned |= self._few(host)
        return concerned

    def _few(self, host: str) -> set[str]:
        """Return who is at an address where one more or less decides whether it is shared."""
        cameras = self._cameras[host]
        if not cameras:
            del self._cameras[host]
        return set(cameras) if len(cameras) <= 2 else set()  # noqa: PLR2004 - alone, or with one


def _hosts(camera: FleetCamera) -> set[str]:
    return {source.host for source in camera.sources if source.host}
