"""Each private value in each notation in each place: none is in the diagnostics."""

from collections.abc import Iterator
from dataclasses import replace
import re
from types import MappingProxyType
from typing import Any

from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr
import pytest

from custom_components.camera_lifecycle.diagnostics import (
    async_get_config_entry_diagnostics,
    async_get_device_diagnostics,
)
from custom_components.camera_lifecycle.lookup.schedule import LookUpSchedule
from custom_components.camera_lifecycle.redaction.notations import Decoded, fold
from tests.integration.home import Home

from .private_home import KEPT, PLANTED, camera_with, owners_words, plant


def leaves(value: Any, place: str = "") -> Iterator[tuple[str, str]]:
    """Yield each text that is shown, keys too, with the place where it stands."""
    match value:
        case dict():
            for number, (key, item) in enumerate(value.items()):
                yield f"{place}#{number}", str(key)
                yield from leaves(item, f"{place}.{key if key.isidentifier() else number}")
        case list():
            for number, item in enumerate(value):
                yield from leaves(item, f"{place}[{number}]")
        case _:
            yield place, str(value)


def shows(text: str, core: str) -> bool:
    """Return whether a text shows a value, however written."""
    visible = re.sub(r"\*\*REDACTED-\w+-\d+\*\*", "**", text)
    return fold(core) in fold(Decoded.of(visible).text)


@pytest.fixture(autouse=True)
def _nobody_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ask no camera: what they would answer is planted."""
    monkeypatch.setattr(LookUpSchedule, "async_start", lambda _: None)


@pytest.mark.attack(
    "reader",
    "a download of diagnostics is searched for every private value of a home",
    "none is found",
)
async def test_no_private_value_is_shown(hass: HomeAssistant, home: Home) -> None:
    camera_id = await plant(home, hass)
    entry, fleet = home.us, home.fleet
    before, (excluded, *_) = fleet.cameras[camera_id], fleet.excluded
    answers = entry.runtime_data.stores.answers
    device = dr.async_get(hass).async_get(camera_id)
    leaks: dict[tuple[str, str], set[str]] = {}
    tried = 0
    for what, planted in PLANTED.items():
        for notation, write in planted.notations.items():
            written = write(planted.value)
            entry.runtime_data.coordinator.data = replace(
                fleet,
                cameras={**fleet.cameras, camera_id: camera_with(before, written)},
                excluded=(replace(excluded, id=written),),
            )
            object.__setattr__(entry, "options", MappingProxyType({"typed": [written]}))
            answer, said = owners_words(camera_id, written)
            answers._answers.add(answer)
            answers._corrections = {**answers._corrections, "other": said}
            shown = await async_get_config_entry_diagnostics(hass, entry)
            alone = await async_get_device_diagnostics(hass, entry, device)
            answers._answers.drop([answer])
            core = planted.core or planted.value
            for place, text in (*leaves(shown), *leaves(alone, "device")):
                tried += 1
                if shows(text, core):
                    leaks.setdefault((what, notation), set()).add(place)
            (row,) = alone["cameras"]
            for field, kept in KEPT.items():
                assert row["sources"][0][field].startswith(kept), (what, notation)
    assert tried > 10_000
    assert leaks == {}


@pytest.mark.parametrize("kind", ["service", "camera"])
async def test_of_a_device_only_its_camera_is_shown(
    hass: HomeAssistant, home: Home, kind: str
) -> None:
    await plant(home, hass)
    devices = dr.async_entries_for_config_entry(dr.async_get(hass), home.us.entry_id)
    is_service = [device.entry_type is not None for device in devices]
    device = devices[is_service.index(kind == "service")]
    shown = await async_get_device_diagnostics(hass, home.us, device)
    assert len(shown["cameras"]) == (kind == "camera")
    assert shown["library"]["version"]
    assert "answers" not in shown
