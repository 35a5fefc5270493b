"""A test fails by what the log says against us, unless it expected that; reports always count."""

from __future__ import annotations

import logging

import pytest

from tests.logged import Heard

DAMAGED = "2 of the answers are damaged and were left out"
FRAME = (
    "Detected that custom integration 'camera_lifecycle' calls x at sensor.py, line 1: x(). "
    "This will stop working in Home Assistant 2027.8"
)
BLOCKING = "Detected blocking call to open with args () inside the event loop by custom integration"
CONSTANT = "The deprecated constant X was used from camera_lifecycle. Use Y instead"


@pytest.fixture
def heard() -> Heard:
    """Return one that listens to no logger, so that this test isn't the one that fails."""
    return Heard()


def say(heard: Heard, logger: str, said: str, level: int = logging.WARNING) -> None:
    heard.handle(logging.makeLogRecord({"name": logger, "msg": said, "levelno": level}))


@pytest.mark.parametrize(
    ("logger", "said", "expected", "counts"),
    [
        ("custom_components.camera_lifecycle", DAMAGED, (), True),
        ("custom_components.camera_lifecycle", DAMAGED, ("are damaged",), False),
        ("custom_components.camera_lifecycle", DAMAGED, ("can't be read",), True),
        ("homeassistant.config_entries", "Error setting up Camera Lifecycle", (), True),
        ("homeassistant.helpers.frame", FRAME, (), True),
        ("homeassistant.helpers.frame", FRAME, ("camera_lifecycle",), True),
        ("homeassistant.util.loop", f"{BLOCKING} 'camera_lifecycle'", ("blocking",), True),
        ("homeassistant.const", CONSTANT, ("deprecated constant",), True),
        ("homeassistant.helpers.frame", FRAME.replace("camera_lifecycle", "other"), (), False),
        ("asyncio", "Executing <Task camera_lifecycle> took 0.123 seconds", (), False),
        ("homeassistant.sensor", "Setup of camera_lifecycle is taking over 10 seconds.", (), False),
        ("homeassistant.loader", "We found a custom integration camera_lifecycle", (), False),
    ],
)
def test_what_counts(
    heard: Heard, logger: str, said: str, expected: tuple[str, ...], *, counts: bool
) -> None:
    say(heard, logger, said)
    assert len(heard.unexpected(expected)) == counts
    assert not heard.unexpected(()), "each counts once"


def test_a_traceback_through_our_files_is_about_us(heard: Heard) -> None:
    record = logging.makeLogRecord({"name": "x", "msg": "Failed", "levelno": logging.ERROR})
    record.exc_text = 'File "/config/custom_components/camera_lifecycle/sensor.py", line 1'
    heard.handle(record)
    assert len(heard.unexpected(())) == 1


def test_it_listens_to_every_logger(request: pytest.FixtureRequest) -> None:
    conftest = request.config.pluginmanager.get_plugin(
        str(request.config.rootpath / "tests/conftest.py")
    )
    assert conftest.HEARD in logging.getLogger().handlers
    logging.getLogger("custom_components.camera_lifecycle").warning("on trial")
    (said,) = conftest.HEARD.unexpected(())
    assert said == "WARNING (custom_components.camera_lifecycle) on trial"
