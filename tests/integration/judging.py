"""Has cameras judged again although nothing about them has changed: a test judges otherwise now."""

from dataclasses import replace

from custom_components.camera_lifecycle.coordinator import CameraLifecycleCoordinator


def forget_verdicts(coordinator: CameraLifecycleCoordinator) -> None:
    """Let the next fleet judge all cameras, as on another ground."""
    builder = coordinator._fleet_builder
    if (built := builder._built) is not None:
        builder._built = replace(built, ground=replace(built.ground, language=""))
    coordinator.assessor.forget([*coordinator.data.cameras])
