"""By their keys the entities of a camera are found: no kind of them may be missing."""

from custom_components.camera_lifecycle.binary_sensor import AT_RISK
from custom_components.camera_lifecycle.fleet.entity_keys import CAMERA_ENTITIES
from custom_components.camera_lifecycle.sensor_descriptions import CAMERA_SENSORS, DUTY, LOOK_UP


def test_each_entity_of_a_camera_is_listed_once() -> None:
    sensors = {("sensor", each.key) for each in (*CAMERA_SENSORS, LOOK_UP, DUTY)}
    assert {*CAMERA_ENTITIES} == {("binary_sensor", AT_RISK.key), *sensors}
    assert len(CAMERA_ENTITIES) == len({*CAMERA_ENTITIES})
