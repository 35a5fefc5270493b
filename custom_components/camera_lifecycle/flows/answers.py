"""The part of the options that lists what was answered to notices, and takes answers back."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from homeassistant.core import HomeAssistant
from homeassistant.helpers.selector import (
    SelectOptionDict,
    SelectSelector,
    SelectSelectorConfig,
    SelectSelectorMode,
)
import probatio

from ..coordinator import CameraLifecycleConfigEntry
from ..owner.answers import REPLACEMENT, Answer, AnswerKind
from ..owner.corrections import Correction
from ..owner.store import AnswerStore, async_acknowledgements
from ..text.sanitize import plain
from ..text.translations import Translations, async_load_translations

CONF_TAKE_BACK: Final = "take_back"


async def async_answers_field(
    hass: HomeAssistant, entry: CameraLifecycleConfigEntry
) -> dict[Any, Any]:
    """Return the field of a form in which answers can be ticked; {} where there are none."""
    answers = await async_acknowledgements(hass)
    phrases = await async_load_translations(hass)
    labels = dict(sorted(_labels(answers, phrases, entry), key=lambda item: item[1].casefold()))
    if not labels:
        return {}
    options = [SelectOptionDict(value=key, label=label) for key, label in labels.items()]
    config = SelectSelectorConfig(options=options, multiple=True, mode=SelectSelectorMode.LIST)
    return {probatio.Optional(CONF_TAKE_BACK, default=[]): SelectSelector(config)}


async def async_take_back(
    hass: HomeAssistant, entry: CameraLifecycleConfigEntry, ticked: Iterable[str]
) -> None:
    """Take the ticked answers back; the notices that they held down appear again."""
    answers, ticked = await async_acknowledgements(hass), set(ticked)
    if not ticked:
        return
    corrected = {camera for camera in answers.corrections if _correction_key(camera) in ticked}
    await answers.async_uncorrect(corrected)
    await answers.async_revoke(
        about
        for about, choice in [*answers.choices.items()]
        if _key(choice) in ticked
        or (choice.kind is AnswerKind.CORRECTED and about.camera in corrected)
    )
    if (coordinator := getattr(entry, "runtime_data", None)) is not None:
        await coordinator.async_refresh()


def _key(choice: Answer) -> str:
    """Return what names a choice in the form; a planned replacement is the camera's."""
    planned = choice.kind is AnswerKind.PLANNED_REPLACEMENT
    return f"{REPLACEMENT if planned else choice.about.cause} {choice.about.camera}"


def _correction_key(camera: str) -> str:
    """Return what names a correction in the form."""
    return f"correction {camera}"


def _labels(
    answers: AnswerStore, phrases: Translations, entry: CameraLifecycleConfigEntry
) -> Iterator[tuple[str, str]]:
    """Yield key and label of each answer; a correction stands for the choices made with it."""
    coordinator = getattr(entry, "runtime_data", None)
    fleet = coordinator.data.cameras if coordinator is not None else {}
    names = {camera: choice.camera_name for (_, camera), choice in answers.choices.items()}
    names |= {camera: known.camera.name for camera, known in fleet.items()}
    for choice in answers.choices.values():
        if choice.kind is not AnswerKind.CORRECTED:
            name = plain(names[choice.about.camera]) or choice.about.camera
            yield _key(choice), _choice_label(choice, name, phrases)
    for correction in answers.corrections.values():
        name = plain(names.get(correction.camera)) or correction.camera
        known = coordinator.library.vendors.get(correction.maker) if coordinator else None
        maker = known.name if known else correction.maker
        label = _correction_label(correction, name, plain(maker), phrases)
        yield _correction_key(correction.camera), label


def _choice_label(choice: Answer, camera: str, phrases: Translations) -> str:
    """Return what was chosen, for which camera and cause."""
    label = phrases.get(
        f"answer_{choice.kind}",
        camera=camera,
        subject=plain(choice.subject),
        date=phrases.date(choice.until or choice.made),
    )
    return f"{label} ({plain(choice.note)})" if choice.note else label


def _correction_label(
    correction: Correction, camera: str, maker: str, phrases: Translations
) -> str:
    """Return what the owner said about a camera."""
    if correction.not_a_camera:
        return phrases.get("answer_not_a_camera", camera=camera)
    if maker:
        return phrases.get("answer_maker", camera=camera, maker=maker)
    version = plain(correction.hardware_version)
    return phrases.get("answer_hardware", camera=camera, version=version)
