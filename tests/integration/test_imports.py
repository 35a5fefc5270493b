"""Nothing of ours is imported on the event loop: each import there holds up the whole home."""

from __future__ import annotations

from pathlib import Path
import subprocess
import sys

ROOT = Path(__file__).parent.parent.parent

# In a process of its own, in which nothing of ours is loaded yet. It prints each module that is
# loaded from the disk on the loop's thread while our frames, or the module itself, stand there.
PROGRAM = """
import asyncio, sys, tempfile, threading
from pathlib import Path
from unittest.mock import AsyncMock, Mock, patch

from aiohttp import ThreadedResolver
from homeassistant.helpers import device_registry as dr, entity_registry as er
from pytest_homeassistant_custom_component.common import MockConfigEntry, async_test_home_assistant

OURS = "camera_lifecycle"
RESOLVER = "homeassistant.helpers.aiohttp_client._async_make_resolver"
seen = {"here": [], "elsewhere": []}
phase = "before"


class Watch:
    def find_spec(self, name, path=None, target=None):
        frame, ours = sys._getframe(), OURS in name
        while frame and not ours:
            ours = OURS in frame.f_code.co_filename
            frame = frame.f_back
        if ours:
            on_loop = threading.get_ident() == loop_thread
            seen["here" if on_loop else "elsewhere"].append(f"{phase}: {name}")


async def main():
    global loop_thread, phase
    loop_thread = threading.get_ident()
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "custom_components").symlink_to(sys.argv[1])
        resolver = Mock(ThreadedResolver(), real_close=AsyncMock())
        async with async_test_home_assistant(config_dir=folder) as hass:
            hass.data.pop("custom_components", None)
            sys.modules.pop("custom_components", None)
            other = MockConfigEntry(domain="onvif")
            other.add_to_hass(hass)
            device = dr.async_get(hass).async_get_or_create(
                config_entry_id=other.entry_id, identifiers={("onvif", "1")},
                manufacturer="HiLook", model="IPC-B140H", sw_version="V5.5.80 build 181213")
            er.async_get(hass).async_get_or_create(
                "camera", "onvif", "1", config_entry=other, device_id=device.id)
            us = MockConfigEntry(domain=OURS, data={"country": "CA"})
            us.add_to_hass(hass)
            assert not any(OURS in name for name in sys.modules)
            sys.meta_path.insert(0, Watch())
            with patch(RESOLVER, return_value=resolver):
                for phase, work in (
                    ("set up", lambda: hass.config_entries.async_setup(us.entry_id)),
                    ("reload", lambda: hass.config_entries.async_reload(us.entry_id)),
                    ("unload", lambda: hass.config_entries.async_unload(us.entry_id)),
                    ("remove", lambda: hass.config_entries.async_remove(us.entry_id)),
                ):
                    assert await work(), phase
                    await hass.async_block_till_done()
            await hass.async_stop(force=True)
    assert any("camera_lifecycle.entry" in name for name in seen["elsewhere"]), seen
    print(*seen["here"], sep="\\n")


asyncio.run(main())
"""


def test_nothing_is_imported_on_the_event_loop() -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, ROOT / "custom_components"],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    assert done.stdout.split() == []
