"""A change is looked at where it is: what it costs in a large home, and what it leaves alone."""

from collections.abc import Callable

from homeassistant.const import ATTR_RESTORED
from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr, entity_registry as er
import pytest

from custom_components.camera_lifecycle.inventory import build, reading
from custom_components.camera_lifecycle.inventory.model import Inventory, SourceDevice

from .home import REOLINK, Home

CAMERAS = 40


@pytest.fixture
async def street(home: Home) -> list[str]:
    """Return the ids of the devices of a home with many cameras."""
    return [home.camera("reolink", f"Camera {number}", **REOLINK).id for number in range(CAMERAS)]


def taken(home: Home) -> Inventory:
    """Return the inventory that was taken last."""
    inventory: Inventory = home.us.runtime_data.coordinator.inventory
    return inventory


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Note which devices are read."""
    devices: list[str] = []
    sources_of = reading.sources_of

    def noting(hass: HomeAssistant, device_id: str, entries: list[er.RegistryEntry]) -> object:
        devices.append(device_id)
        return sources_of(hass, device_id, entries)

    monkeypatch.setattr(reading, "sources_of", noting)
    return devices


def firmware(hass: HomeAssistant, street: list[str]) -> None:
    dr.async_get(hass).async_update_device(street[3], sw_version="v3.1.0.9999_24010101")


def renamed(hass: HomeAssistant, street: list[str]) -> None:
    er.async_get(hass).async_update_entity(camera_of(hass, street[3]), new_entity_id="camera.porch")


def camera_of(hass: HomeAssistant, device_id: str) -> str:
    """Return the entity id of a device's camera."""
    entries = er.async_entries_for_device(er.async_get(hass), device_id)
    return next(entry.entity_id for entry in entries if entry.domain == "camera")


@pytest.mark.parametrize("change", [firmware, renamed])
async def test_one_change_reads_one_device(
    hass: HomeAssistant,
    home: Home,
    street: list[str],
    read: list[str],
    change: Callable[[HomeAssistant, list[str]], None],
) -> None:
    await home.set_up()
    whole = taken(home)
    before = {each.id: each for each in whole.cameras}
    change(hass, street)
    await home.settle()
    now = taken(home)
    assert read == [street[3]]
    assert now.touched == {street[3]}
    assert [each.id for each in now.cameras if before[each.id] is not each] == [street[3]]
    assert now.device_ids is whole.device_ids


async def test_what_becomes_provided_is_read_again(
    hass: HomeAssistant, home: Home, street: list[str], read: list[str]
) -> None:
    camera = camera_of(hass, street[3])
    hass.states.async_set(camera, "unavailable", {ATTR_RESTORED: True})
    await home.set_up()
    assert source_of(home, street[3]).is_restored
    hass.states.async_set(camera, "idle")
    await home.settle()
    assert not source_of(home, street[3]).is_restored
    assert read == [street[3]]
    hass.states.async_set(camera, "streaming")
    await home.settle()
    assert read == [street[3]]


def source_of(home: Home, device_id: str) -> SourceDevice:
    """Return the source that a device is."""
    sources = (source for camera in taken(home).cameras for source in camera.sources)
    return next(source for source in sources if source.id == device_id)


async def test_a_change_of_most_devices_looks_at_all(
    hass: HomeAssistant, home: Home, street: list[str]
) -> None:
    await home.set_up()
    for device_id in street[: CAMERAS // 2]:
        dr.async_get(hass).async_update_device(device_id, sw_version="v3.1.0.9999_24010101")
    await home.settle()
    assert taken(home).touched is None
    changed = {known.camera.as_camera.primary.sw_version for known in home.cameras.values()}
    assert changed == {"v3.1.0.9999_24010101", REOLINK["sw_version"]}


async def test_a_hub_of_most_cameras_looks_at_all(
    hass: HomeAssistant, home: Home, street: list[str]
) -> None:
    hub = home.device("reolink", name="NVR", manufacturer="Reolink", model="RLN36")
    for device_id in street:
        dr.async_get(hass).async_update_device(device_id, via_device_id=hub.id)
    await home.set_up()
    firmware(hass, street)
    await home.settle()
    assert taken(home).touched is None
    assert len(home.cameras) == CAMERAS + 1


@pytest.mark.logs("Unexpected error fetching")
async def test_an_inventory_that_broke_off_is_taken_whole(
    hass: HomeAssistant, home: Home, street: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    await home.set_up()

    def broken(*_: object) -> None:
        raise RuntimeError

    with monkeypatch.context() as patched:
        patched.setattr(build.InventoryBuilder, "_assemble", broken)
        firmware(hass, street)
        await home.settle()
    dr.async_get(hass).async_update_device(street[4], name_by_user="Porch")
    await home.settle()
    assert taken(home).touched is None
    assert source_of(home, street[3]).record.sw_version == "v3.1.0.9999_24010101"
