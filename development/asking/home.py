"""The home: which simulated camera which of Home Assistant's own integrations is set up with."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from development.simulated_cameras.server import Running

type Answers = Sequence[Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Member:
    """One camera of the home.

    `camera`: its name in the simulated fleet. `built`: the day of its firmware that only the
    camera itself can tell, None where the registry holds it or nobody does.
    """

    camera: str
    integration: str
    name: str
    maker: str
    built: date | None
    fill_in: Callable[[Running, str], Answers]


def _hikvision(camera: Running, _: str) -> Answers:
    return ({**_address(camera), "ssl": False},)


def _onvif(camera: Running, name: str) -> Answers:
    return ({"auto": False}, {**_address(camera), "name": name})


def _generic(camera: Running, _: str) -> Answers:
    own = camera.device
    form = {
        "still_image_url": f"http://{camera.host}:{camera.port}/picture.jpg",
        "username": own.username,
        "password": own.password,
        "advanced": {"framerate": 2, "verify_ssl": False, "authentication": "digest"},
    }
    return (form, {"confirmed_ok": True})


def _address(camera: Running) -> dict[str, Any]:
    own = camera.device
    login = {"username": own.username, "password": own.password}
    return {"host": camera.host, "port": camera.port, **login}


HOME: Final = (
    Member("hikvision", "hikvision", "Drive", "Hikvision", date(2024, 8, 26), _hikvision),
    Member("recorder", "hikvision", "Recorder", "Hikvision", date(2024, 9, 4), _hikvision),
    Member("hanwha", "onvif", "Roof", "Hanwha Vision", None, _onvif),
    Member("dahua", "generic", "Yard", "Dahua", date(2024, 6, 19), _generic),
)
"""The recorder's channels come with it."""

MANUAL: Final = Member("axis", "", "Barn", "Axis", date(2020, 4, 29), _onvif)
"""What Home Assistant does not know until somebody types its address."""
