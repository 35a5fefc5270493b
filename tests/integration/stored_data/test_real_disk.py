"""A disk that is really full: a small one in memory, where the machine lets us mount it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
import shutil
import subprocess

from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from homeassistant.util import dt as dt_util
import pytest
from pytest_homeassistant_custom_component.common import async_fire_time_changed

from ..home import REOLINK, Home
from ..plan.planned import set_plan
from .files import NOT_SAVED, Files

SIZE = 512 * 1024


@pytest.fixture
def small_disk(hass: HomeAssistant) -> Iterator[Path]:
    """Return the storage on a disk of 512 KiB."""
    storage = Path(hass.config.path(".storage"))
    mount, umount = shutil.which("mount"), shutil.which("umount")
    if mount is None or umount is None:
        pytest.skip("there is no mount")
    options = ["-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", str(storage)]
    if subprocess.run([mount, *options], check=False, capture_output=True).returncode:
        pytest.skip("this machine mounts nothing for us")
    yield storage
    subprocess.run([umount, "-l", str(storage)], check=True)


def fill(disk: Path) -> Path:
    """Write until there is no room; return the file that takes it."""
    filler = disk / "filler"
    with suppress(OSError), filler.open("wb", buffering=0) as file:
        for _ in range(2 * SIZE // 512):
            file.write(b"x" * 512)
    return filler


@pytest.mark.fault(
    "disk",
    "a real file system of 512 KiB is filled to the last byte",
    "the old file stays whole, the new note holds, and it is written once there is room",
)
@pytest.mark.logs("Saving file failed:", "can't be saved and are tried again:")
async def test_a_full_disk_loses_nothing_and_needs_no_restart(
    hass: HomeAssistant, home: Home, small_disk: Path
) -> None:
    device, files = home.camera("reolink", "Garage", **REOLINK), Files.of(hass)
    await home.set_up()
    target = {"device_id": device.id}
    await set_plan(hass, target, note="before")
    filler = fill(small_disk)
    note = "what was said while the disk was full " * 20
    with pytest.raises(HomeAssistantError, match="isn't saved"):
        await set_plan(hass, target, note=note[:500])
    await hass.async_block_till_done()
    assert files.issue(NOT_SAVED)
    assert [row["note"] for row in files.data("plan")["cameras"].values()] == ["before"]
    filler.unlink()
    async_fire_time_changed(hass, dt_util.utcnow() + timedelta(seconds=62))
    await hass.async_block_till_done()
    assert files.issue(NOT_SAVED) is None
    (row,) = files.data("plan")["cameras"].values()
    assert row["note"].startswith("what was said while the disk was full")
