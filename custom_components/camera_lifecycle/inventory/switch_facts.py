"""Which switches of other integrations keep one device off the network or without power.

Read in the integrations' own sources. Only a switch that is on as long as the device may use
the network, or has power, stands here: turning it off is what isolates the device. One that
works the other way round (on pauses the device) would let it in again.
"""

from dataclasses import dataclass
import re
from typing import Final

_CORE: Final = "https://github.com/home-assistant/core/blob/2026.10.4/homeassistant/components"


@dataclass(frozen=True, slots=True)
class ClientSwitch:
    """A switch that an integration puts on the device of a network client, by its unique id.

    `unique_id` has one group: the client's network address, in whatever notation.
    """

    domain: str
    unique_id: re.Pattern[str]
    source: str


@dataclass(frozen=True, slots=True)
class PortSwitch:
    """A switch of a port that gives power, whose state names the powered device's address."""

    domain: str
    mac_attribute: str
    source: str


BLOCK: Final = (
    ClientSwitch("unifi", re.compile(r"block-([0-9A-Fa-f:.-]{12,17})"), f"{_CORE}/unifi/switch.py"),
    ClientSwitch(
        "fritz", re.compile(r"([0-9A-Fa-f:.-]{12,17})_internet_access"), f"{_CORE}/fritz/switch.py"
    ),
    ClientSwitch(
        "netgear",
        re.compile(r"([0-9A-Fa-f:.-]{12,17})-allow_or_block"),
        f"{_CORE}/netgear/switch.py",
    ),
    ClientSwitch(
        "omada",
        re.compile(r"block-([0-9A-Fa-f:.-]{12,17})"),
        "https://github.com/zachcheatham/ha-omada/blob/0f919cb8ff1f7115fd2261eda3ebfe9893f8fe55"
        "/custom_components/omada/switch.py",
    ),
)
"""Switches that keep one device off the network, or off the internet (fritz)."""

# The port switches of unifi (`poe-`), tplink_omada (`_poe`) and mikrotik stand on the device of
# the network switch, and neither registry nor state says what is plugged in: they are no facts.
POWER: Final = (
    PortSwitch(
        "exaviz",
        "device_mac",
        "https://github.com/exavizco/ha-poe-plugin/blob/60add8279a893d636d84dab32c8e4123853b301d"
        "/custom_components/exaviz/switch.py",
    ),
)
"""Switches of ports that give one device its power."""
