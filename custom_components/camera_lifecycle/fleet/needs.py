"""What the place of a camera of this home needs, with the recorder that it is connected to."""

from ..engine.identify.integrations import Integrations
from ..engine.needs import NO_RECORDER, NeedAnswer, Recorder, needs_of
from .model import AssessedCamera


def needs_at_home(
    old: AssessedCamera, recorder: AssessedCamera | None, integrations: Integrations
) -> tuple[NeedAnswer, ...]:
    """Return what replacing `old` asks for. `recorder`: its parent camera, None without one."""
    camera = old.camera
    known = NO_RECORDER
    if recorder is not None:
        known = Recorder(recorder.camera.name, integrations.get(camera.sources[0].domain).name)
    return needs_of(camera.as_camera, integrations, known)
