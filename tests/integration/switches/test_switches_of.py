"""Which switches are a camera's: by its network address and the integration's own word."""

import time

from homeassistant.core import HomeAssistant
from homeassistant.helpers import entity_registry as er
import pytest

from custom_components.camera_lifecycle.engine.model import Record
from custom_components.camera_lifecycle.inventory.model import FleetCamera, SourceDevice
from custom_components.camera_lifecycle.inventory.switches import (
    Switches,
    SwitchFinder,
    switches_of,
)
from tests.integration.home import REOLINK, Home

from .rows import Switch, register

MAC = "ec:71:db:12:34:56"
OTHER = "ec:71:db:12:34:57"
DASHED = "EC-71-DB-12-34-56"

BLOCKS = [
    Switch("unifi", f"block-{MAC}", MAC),
    Switch("fritz", f"{MAC.upper()}_internet_access", MAC.upper()),
    Switch("netgear", f"{MAC}-allow_or_block", MAC),
    Switch("omada", f"block-{DASHED}", DASHED),
    Switch("unifi", f"block-{MAC}", MAC, state="off"),
    Switch("unifi", f"block-{MAC}", MAC, state="unavailable"),
]
OTHERS = [
    # of another device
    Switch("unifi", f"block-{OTHER}", OTHER),
    # a network switch, gateway or recorder that has the address powers others by its ports
    Switch("unifi", f"poe-{MAC}_3", MAC),
    Switch("unifi", f"port-{MAC}_3", MAC),
    Switch("unifi", f"outlet-{MAC}_1", MAC),
    Switch("tplink_omada", f"{DASHED}_000000000000000000000001_poe", MAC),
    Switch("mikrotik", f"ether-{MAC}", MAC),
    # about another device, though it stands on this one
    Switch("unifi", f"block-{OTHER}", MAC),
    # unknown kinds, and kinds of other integrations
    Switch("asuswrt", f"block-{MAC}", MAC),
    Switch("template", f"block-{MAC}", MAC),
    Switch("fritz", f"block-{MAC}", MAC),
    Switch("unifi", f"{MAC}_internet_access", MAC),
    Switch("unifi", "block-", MAC),
    Switch("unifi", f"block-{MAC}", MAC, domain="sensor"),
    # nobody would do what they are told
    Switch("unifi", f"block-{MAC}", MAC, state=None),
    Switch("unifi", f"block-{MAC}", MAC, state="unavailable", attributes={"restored": True}),
    Switch("unifi", f"block-{MAC}", MAC, disabled_by=er.RegistryEntryDisabler.INTEGRATION),
    # the right address in the wrong place
    Switch("unifi", f"block-{MAC}", None),
]
PORTS = [
    (Switch("exaviz", "port_1", None, attributes={"device_mac": MAC}), True),
    (Switch("exaviz", "port_1", None, attributes={"device_mac": MAC.upper()}), True),
    (Switch("exaviz", "port_1", None, attributes={"device_mac": OTHER}), False),
    (Switch("exaviz", "port_1", None, attributes={"device_mac": None}), False),
    (Switch("exaviz", "port_1", None, attributes={"device_mac": ["x"]}), False),
    (Switch("exaviz", "port_1", None), False),
    (Switch("exaviz", "port_1", None, state=None), False),
    (Switch("exaviz", "port_1", None, domain="sensor", attributes={"device_mac": MAC}), False),
    (Switch("unifi", "poe-x_1", None, attributes={"device_mac": MAC}), False),
]


@pytest.fixture
async def yard(home: Home) -> Home:
    """Return a home with one camera that has an address, and one that has none."""
    home.camera("reolink", "Yard", mac=MAC, **REOLINK)
    home.camera("reolink", "Hall", **REOLINK)
    await home.set_up()
    return home


def found(home: Home, name: str = "Yard") -> Switches:
    return switches_of(home.hass, home.cameras[name].camera)


@pytest.mark.parametrize("switch", BLOCKS)
async def test_a_switch_that_keeps_it_off_the_network(yard: Home, switch: Switch) -> None:
    entity_id = register(yard, switch)
    assert found(yard) == Switches(block=(entity_id,))
    assert found(yard, "Hall") == Switches()


@pytest.mark.parametrize("switch", OTHERS)
async def test_never_a_guess(yard: Home, switch: Switch) -> None:
    register(yard, switch)
    assert found(yard) == found(yard, "Hall") == Switches()


@pytest.mark.parametrize(("switch", "is_its"), PORTS)
async def test_a_port_that_says_what_it_powers(yard: Home, switch: Switch, *, is_its: bool) -> None:
    entity_id = register(yard, switch)
    assert found(yard) == (Switches(power=(entity_id,)) if is_its else Switches())
    assert found(yard, "Hall") == Switches()


async def test_several_come_in_their_order(yard: Home) -> None:
    ids = [register(yard, switch) for switch in BLOCKS[:4]]
    port = register(yard, PORTS[0][0])
    assert found(yard) == Switches(tuple(sorted(ids)), (port,))
    assert found(yard).as_json() == {"block": sorted(ids), "power": [port]}


async def test_a_thousand_cameras(hass: HomeAssistant, home: Home) -> None:
    """The time of a camera does not grow with how many switches there are."""
    macs = [f"ec:71:db:00:{number >> 8:02x}:{number & 255:02x}" for number in range(1000)]
    ids = [register(home, Switch("unifi", f"block-{mac}", mac)) for mac in macs]
    cameras = [
        FleetCamera(
            mac,
            mac,
            None,
            None,
            (
                SourceDevice(
                    mac, None, (), "reolink", None, Record(id=mac), mac, macs=frozenset({mac})
                ),
            ),
        )
        for mac in macs
    ]
    began = time.perf_counter()
    finder = SwitchFinder.of_home(hass)
    assert [finder.find(camera).block for camera in cameras] == [(each,) for each in ids]
    assert time.perf_counter() - began < 1
