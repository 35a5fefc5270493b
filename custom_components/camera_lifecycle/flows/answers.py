"""The part of the options that lists what was answered to notices, and takes answers back."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, Final

from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import AbortFlow
from homeassistant.helpers.selector import (
    SelectOptionDict,
    SelectSelector,
    SelectSelectorConfig,
    SelectSelectorMode,
)
import probatio

from ..fleet.causes import NoticeKind
from ..owner.answers import OF_CAMERA, Answer, AnswerKind, Answers
from ..owner.given import isolated_since
from ..runtime import CameraLifecycleRuntime, loaded_runtime
from ..text.duty import measure_name
from ..text.load import async_load_translations
from ..text.sanitize import plain
from ..text.translations import Translations
from .corrections_list import correction_key, correction_labels
from .options_end import OptionsAbort

CONF_TAKE_BACK: Final = "take_back"


async def async_answers_field(hass: HomeAssistant) -> dict[Any, Any]:
    """Return the field of a form in which answers can be ticked; {} where there are none."""
    if (runtime := loaded_runtime(hass)) is None:
        return {}
    translations = await async_load_translations(hass)
    labels = dict(sorted(_labels(runtime, translations), key=lambda item: item[1].casefold()))
    if not labels:
        return {}
    options = [SelectOptionDict(value=key, label=label) for key, label in labels.items()]
    config = SelectSelectorConfig(options=options, multiple=True, mode=SelectSelectorMode.LIST)
    return {probatio.Optional(CONF_TAKE_BACK, default=[]): SelectSelector(config)}


async def async_take_back(hass: HomeAssistant, ticked: Iterable[str]) -> bool:
    """Take the ticked answers back; the notices that they held down appear again.

    Returns whether that is saved; raises AbortFlow while the config entry is off.
    """
    runtime, ticked = loaded_runtime(hass), set(ticked)
    if not ticked:
        return True
    if runtime is None:
        raise AbortFlow(OptionsAbort.NOT_READY.value)
    answers = runtime.stores.answers
    said = [
        (correction.camera, claim)
        for correction in answers.corrections.values()
        for claim in correction.claims
        if correction_key(correction.camera, claim) in ticked
    ]
    taken_back = [answer for answer in _each(answers.answers) if _answer_key(answer) in ticked]
    rows = runtime.stores.replaced.replaced
    replaced = [camera_id for camera_id in rows if _replaced_key(camera_id) in ticked]
    is_saved = not replaced or await runtime.async_take_replaced_back(replaced)
    return await runtime.async_withdraw(taken_back, said) and is_saved


def _each(answers: Answers) -> Iterator[Answer]:
    """Yield every answer."""
    return (answer for about in answers.values() for answer in about)


def _answer_key(answer: Answer) -> str:
    """Return what names an answer in the form; one that is the camera's is there once."""
    finding, camera_id = answer.key
    if (whole := OF_CAMERA.get(answer.kind)) is not None:
        return f"{whole} {camera_id}"
    places = ",".join(sorted(_places(answer)))
    return f"{finding} {camera_id} {answer.kind} {_day(answer)} {places}"


def _replaced_key(camera_id: str) -> str:
    """Return what names in the form that a camera was replaced."""
    return f"replaced {camera_id}"


def _places(answer: Answer) -> set[str]:
    """Return the countries and regions whose measures were answered."""
    return {fact.place for fact in answer.facts or () if fact.place}


def _labels(
    runtime: CameraLifecycleRuntime, translations: Translations
) -> Iterator[tuple[str, str]]:
    """Yield key and label of each answer; a correction stands for the answers given with it."""
    answers = runtime.stores.answers
    names = {answer.key.camera_id: answer.camera_name for answer in _each(answers.answers)}
    cameras = runtime.coordinator.data.cameras
    names |= {camera_id: assessed.camera.name for camera_id, assessed in cameras.items()}
    settings = runtime.coordinator.settings
    here = {settings.country, settings.region}
    for answer in _each(answers.answers):
        if answer.kind is not AnswerKind.CORRECTED:
            name = plain(names[answer.key.camera_id]) or answer.key.camera_id
            elsewhere = sorted(_places(answer) - here)
            yield _answer_key(answer), _answer_label(answer, name, elsewhere, translations)
    yield from correction_labels(runtime, translations, names)
    for row in runtime.coordinator.data.replaced:
        label = translations.text(
            "answer_replaced",
            camera=plain(names.get(row.by)) or row.by_name,
            value=row.name,
            date=translations.date(row.day),
        )
        yield _replaced_key(row.camera_id), label


def _answer_label(
    answer: Answer, camera: str, elsewhere: list[str], translations: Translations
) -> str:
    """Return what was chosen, for which camera and cause; `elsewhere`: of which other places."""
    subject = plain(_subject(answer, translations))
    if elsewhere:
        subject = f"{subject} ({translations.listed(map(translations.country, elsewhere))})"
    label = translations.text(
        f"answer_{answer.kind}",
        camera=camera,
        subject=subject,
        date=translations.date(_day(answer)),
    )
    return f"{label} ({plain(answer.note)})" if answer.note else label


def _subject(answer: Answer, translations: Translations) -> str:
    """Return what was answered, in the language of the reader where it has words for it."""
    kind, _, subject = answer.key.finding.partition(":")
    if kind != NoticeKind.DUTY:
        return answer.subject
    return measure_name(subject, answer.subject, translations)


def _day(answer: Answer) -> date:
    """Return the day that an answer is about: until when, since when, or when it was given."""
    if answer.kind is AnswerKind.ACCEPTED_RISK:
        return answer.made
    return answer.until or isolated_since(answer)
