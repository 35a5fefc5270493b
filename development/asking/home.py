"""The home: which simulated camera which of Home Assistant's own integrations is set up with."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from development.simulated_cameras.server import Running

ANSWERED: Final = "answered"
REFUSED: Final = "refused"
FOREIGN: Final = frozenset({"Hikvision", "Dahua", "Jovision"})
"""Who made the cameras behind each recorder, whoever made the recorder."""

type Answers = Sequence[Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Member:
    """One camera of the home.

    `camera`: its name in the simulated fleet. `built`: the day of its firmware that only the
    camera itself can tell, None where the registry holds it or nobody does. `state`: what the
    look-up sensor is to show.
    """

    camera: str
    integration: str
    name: str
    maker: str
    built: date | None
    fill_in: Callable[[Running, str], Answers]
    state: str = ANSWERED


@dataclass(frozen=True, slots=True)
class ManualMember:
    """A camera or recorder that Home Assistant does not know until somebody types its address.

    `channels`: how many of its cameras are shown, and `makers`: who made them.
    """

    camera: str
    name: str
    protocol: str
    maker: str
    built: date | None = None
    channels: int = 0
    makers: frozenset[str] = frozenset()


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
    Member("vivotek", "onvif", "Stairs", "VIVOTEK", None, _onvif),
    Member("sunba", "onvif", "Garden", "Uniview", None, _onvif),
    Member("besder", "onvif", "Cellar", "Xiongmai", None, _onvif),
    Member("dahua", "generic", "Yard", "Dahua", date(2024, 6, 19), _generic),
    Member("gate", "generic", "Gate", "", None, _generic, state=REFUSED),
    Member("shed", "generic", "Shed", "", None, _generic, state=REFUSED),
)
"""The recorder's channels come with it. Four are asked over ONVIF in one round."""

REFUSING: Final = "gate"
"""The camera whose password is another one by the time that it is asked."""
SAID_OF_IT: Final = "refused the login that Home Assistant holds for it"
"""What the log is to say of that, once."""
LOCKED: Final = "shed"
"""The camera that has locked the account by then."""

MANUAL: Final = (
    ManualMember("axis", "Barn", "auto", "Axis", date(2020, 4, 29)),
    ManualMember("dahua_recorder", "Hall", "dahua", "Dahua", date(2023, 2, 20), 3, FOREIGN),
    ManualMember("reolink_recorder", "Attic", "reolink", "Reolink", date(2025, 6, 28), 3, FOREIGN),
    ManualMember("uniview_recorder", "Office", "lapi", "Uniview", date(2023, 8, 25), 3, FOREIGN),
)
"""A recorder shows the cameras that told it something of themselves."""
