"""Who shows one camera, and hears of that one alone."""

from collections.abc import Iterable, Iterator
from typing import Protocol

from homeassistant.core import callback


class CameraView(Protocol):
    """Something that shows one camera, as an entity does."""

    @callback
    def follow_camera(self) -> None:
        """Show what there is of the camera now."""


class CameraViews:
    """All views, by the id of their camera.

    The views themselves are kept, no callback for each: a camera has seven of them.
    """

    def __init__(self) -> None:
        """Begin without any."""
        self._views: dict[str, list[CameraView]] = {}

    @callback
    def add(self, camera_id: str, view: CameraView) -> None:
        """Let `view` follow a camera.

        It does when that camera is another one, and when nothing is known any more, or again.
        """
        self._views.setdefault(camera_id, []).append(view)

    @callback
    def remove(self, camera_id: str, view: CameraView) -> None:
        """Let `view` follow no more."""
        views = self._views.get(camera_id, [])
        if view in views:
            views.remove(view)
        if not views:
            self._views.pop(camera_id, None)

    def of(self, camera_ids: Iterable[str] | None) -> Iterator[CameraView]:
        """Yield the views of cameras (ids), None for all; some may come and go meanwhile."""
        for camera_id in [*(self._views if camera_ids is None else camera_ids)]:
            yield from [*self._views.get(camera_id, ())]
