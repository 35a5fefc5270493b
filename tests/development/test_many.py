"""The home of many cameras: none of them may be taken for another."""

from development.demo.many import COUNT, home_of_many


def test_each_camera_is_one_of_its_own() -> None:
    devices = list(home_of_many().devices)
    assert len(devices) == COUNT
    assert len({device.key for device in devices}) == COUNT
    assert len({device.host for device in devices}) == COUNT
    assert not any(device.mac or device.strings.get("serial_number") for device in devices)
    assert all(device.expected.is_camera for device in devices)
