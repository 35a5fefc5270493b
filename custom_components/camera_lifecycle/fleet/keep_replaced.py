"""Keeps that a camera has replaced another one, with what follows from it, and takes it back."""

from collections.abc import Iterable
from datetime import date

from homeassistant.core import HomeAssistant

from ..owner.replaced import Replaced, installed_instead, opened_again
from ..owner.replaced_store import ReplacedStore
from ..owner.step_store import StepStore
from ..owner.steps import StepCamera
from ..owner.store import AnswerStore
from ..text.sanitize import plain
from .correctable import Correctable
from .linking import async_pass_on
from .model import Fleet
from .replacing import OldCamera, PassedOn, device_of


async def async_keep_replaced(
    replaced: ReplacedStore, steps: StepStore, old: OldCamera, new: tuple[str, str], today: date
) -> None:
    """Keep that a camera has replaced `old`, whose plan ends; `new`: its id and its name."""
    camera = StepCamera(old.id, old.name)
    changed, closed = installed_instead(steps.steps.values(), camera, new[1], today)
    await replaced.async_keep(Replaced(old.id, old.name, *new, today, closed))
    if changed:
        await steps.async_set(changed)


async def async_pass_all_on(
    hass: HomeAssistant, answers: AnswerStore, fleet: Fleet, new_id: str, passed: PassedOn
) -> None:
    """Pass on what was ticked: name and area of the device, corrections by channel."""
    if device := device_of(hass, fleet.cameras[new_id]):
        async_pass_on(hass, device.id, passed.name, passed.area_id)
    corrections = [
        Correctable.of_camera(fleet.cameras[offer.camera_id]).correction(fleet.day, **offer.said)
        for offer in passed.channels
        if offer.camera_id in fleet.cameras
    ]
    if corrections:
        await answers.async_correct(corrections)


async def async_forget_replaced(
    replaced: ReplacedStore, steps: StepStore, camera_ids: Iterable[str], today: date
) -> None:
    """Forget that cameras (ids) were replaced; the steps that it closed are open again."""
    known = [key for key in camera_ids if key in replaced.replaced]
    closed = [step for key in known for step in replaced.replaced[key].steps]
    if opened := opened_again(steps.steps, closed, today):
        await steps.async_set(opened)
    if known:
        await replaced.async_forget(known)


def name_of(fleet: Fleet, camera_id: str) -> str:
    """Return how a camera of the fleet is called, its id where it has no name."""
    return plain(fleet.cameras[camera_id].camera.name) or camera_id
