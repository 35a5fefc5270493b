"""What set-up says of the cameras that Home Assistant already has: how many, by whom."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from homeassistant.core import HomeAssistant

from ..engine.identify.identity import identify
from ..engine.identify.shown_model import says_something
from ..engine.load import Library
from ..event_loop.time_slice import TimeSlice
from ..inventory.build import InventoryBuilder
from ..inventory.model import FleetCamera
from ..lookup.askable import may_answer
from ..text.joined import joined
from ..text.sanitize import inert
from ..text.translations import Translations

MAX_NAMED: Final = 5


@dataclass(frozen=True, slots=True)
class FoundCameras:
    """How many cameras there are.

    `by_company`: of each proven seller, else maker, by name. `unnamed`: of no proven one.
    `askable`: those that tell too little of themselves, and that could be asked.
    """

    by_company: Mapping[str, int]
    unnamed: int
    askable: int

    @property
    def cameras(self) -> int:
        """Return how many there are in all."""
        return sum(self.by_company.values()) + self.unnamed


async def async_find(hass: HomeAssistant, library: Library) -> FoundCameras:
    """Return what is there. It yields to others, and identifies in a thread."""
    inventory = await InventoryBuilder(hass, library).async_build()
    return await hass.async_add_executor_job(_count, inventory.cameras, library)


def found_text(found: FoundCameras, translations: Translations) -> str:
    """Return it in sentences, as Markdown."""
    if not found.cameras:
        return translations.text("found_none")
    named = translations.listed(_named(found, translations))
    parts = [translations.counted("found", found.cameras, cameras=named)]
    if found.askable:
        parts.append(
            translations.counted("found_askable", found.askable, total=found.cameras)
            if found.cameras > 1
            else translations.text("found_askable_only")
        )
    return joined(parts)


def _named(found: FoundCameras, translations: Translations) -> Iterator[str]:
    """Yield how many cameras are by whom, the most first."""
    by_name = Counter(found.by_company).most_common()
    for name, count in by_name[:MAX_NAMED]:
        yield translations.text("found_by", count=count, name=inert(name))
    if others := sum(count for _, count in by_name[MAX_NAMED:]):
        yield translations.text("found_by_others", count=others)
    if found.unnamed:
        yield translations.text("found_unnamed", count=found.unnamed)


def _count(cameras: Iterable[FleetCamera], library: Library) -> FoundCameras:
    by_company: Counter[str] = Counter()
    unnamed = askable = 0
    time_slice = TimeSlice()
    for camera in cameras:
        if not camera.monitored:
            continue
        name, tells_enough = _look_at(camera, library)
        if name:
            by_company[name] += 1
        else:
            unnamed += 1
        askable += not tells_enough and may_answer(camera)
        time_slice.thread_yield()
    return FoundCameras(by_company, unnamed, askable)


def _look_at(camera: FleetCamera, library: Library) -> tuple[str | None, bool]:
    """Return whose a camera is, and whether it tells seller, model and firmware."""
    known = camera.as_camera
    identity = camera.identity or identify(known, library)
    vendor = identity.vendor if identity.vendor_confidence.proves else None
    maker = identity.maker if identity.confidence.proves else None
    company = vendor or maker
    has_firmware = any(record.sw_version for record in known.records)
    has_model = says_something(known, library.integrations)
    return (
        inert(company.name) if company else None,
        vendor is not None and has_model and has_firmware,
    )
