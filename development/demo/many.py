"""A home of many cameras, each with the strings of a real record, to see what a large one costs."""

from collections.abc import Mapping
from itertools import cycle, islice
from typing import Any, Final

from development.corpus import read_corpus

from .fleet import STRINGS, DemoHome, Device, Entry, Expectation, read_home

MANY: Final = "many"
"""The name of this home."""
COUNT: Final = 500
AREAS: Final = ("Gate", "Yard", "Hall", "Stairs", "Roof", "Store", "Office", "Workshop")
# What would make two devices of the same record one camera.
_OF_ONE_DEVICE: Final = frozenset({"serial_number"})


def home_of_many(count: int = COUNT) -> DemoHome:
    """Return a home of so many cameras of the integrations that the demo home has.

    What must come out is not known for all of them: no country is judged.
    """
    integrations = read_home().integrations
    records = [record for record in read_corpus() if _is_told(record, integrations)]
    devices = [
        _device(number, record) for number, record in enumerate(islice(cycle(records), count), 1)
    ]
    entries = (
        Entry(domain, f"Many of {name}", "198.18.0.1", tuple(own))
        for domain, name in integrations.items()
        if (own := [device for device in devices if device.integration == domain])
    )
    return DemoHome(integrations, tuple(entries), frozenset())


def _is_told(record: dict[str, Any], integrations: Mapping[str, str]) -> bool:
    """Return whether a record is a camera's, and names its model."""
    is_camera = not record["expected"].get("not_a_camera", False)
    return is_camera and bool(record["model"]) and record["integration"] in integrations


def _device(number: int, record: dict[str, Any]) -> Device:
    strings = {
        name: record[name] for name in STRINGS if record[name] and name not in _OF_ONE_DEVICE
    }
    return Device(
        key=f"many_{number}",
        name=f"Camera {number}",
        integration=record["integration"],
        host=f"198.18.{number // 250}.{number % 250 + 2}",  # RFC 2544: nobody's address
        area=AREAS[number % len(AREAS)],
        mac=None,
        behind=None,
        same_as=None,
        pictures=1,
        entities="device",
        strings=strings,
        expected=Expectation.of(record),
        status={},
        exploited=frozenset(),
        offers=None,
        firmware_state="unknown",
        lapses={},
    )
