"""Keeps what people answered: one store, read once, written before a flow ends.

A notice that was answered must not come back by itself, so nothing here is forgotten on
reload, restart or when a camera goes: a device that is added again keeps its id and its
answers. Only removing the integration removes them.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date
import logging
from typing import Any, Final

from homeassistant.core import HomeAssistant, callback
from homeassistant.exceptions import UnsupportedStorageVersionError
from homeassistant.helpers.storage import Store
from homeassistant.util.hass_dict import HassKey

from ..const import DOMAIN
from .answers import REPLACEMENT, Answer, AnswerKind, FindingKey, IssueState
from .corrections import Correction

_LOGGER = logging.getLogger(__name__)

STORE_KEY: Final = f"{DOMAIN}.acknowledgements"
STORE_VERSION: Final = 1
_SAVE_WITHIN: Final = 30  # seconds, for what no person waits for
_LOADED: HassKey[AnswerStore] = HassKey(STORE_KEY)


class AnswerStore:
    """All answers of this home. Read with the properties, change with the methods."""

    def __init__(self, hass: HomeAssistant) -> None:
        """Start empty; `async_load` reads the store."""
        self._store: Store[dict[str, Any]] = Store(
            hass, STORE_VERSION, STORE_KEY, atomic_writes=True
        )
        self._may_write = True
        self._choices: dict[FindingKey, Answer] = {}
        self._corrections: dict[str, Correction] = {}
        self._told: dict[FindingKey, IssueState] = {}
        self._basis = ""

    @property
    def choices(self) -> Mapping[FindingKey, Answer]:
        """Return every choice, also those whose day has passed."""
        return self._choices

    @property
    def corrections(self) -> Mapping[str, Correction]:
        """Return what the owner says, by camera id."""
        return self._corrections

    @property
    def told(self) -> Mapping[FindingKey, IssueState]:
        """Return what notices have told of, now or earlier."""
        return self._told

    @property
    def basis(self) -> str:
        """Return the place and the library that the last notices were made for."""
        return self._basis

    @callback
    def planned_replacements(self) -> dict[str, date]:
        """Return the planned replacement of each camera that has one."""
        return planned_replacements(self._choices.values())

    def as_diagnostics(self) -> dict[str, Any]:
        """Return all answers without what a person wrote or called something."""
        private = ("note", "camera_name", "subject")
        choices = [choice.as_json() for choice in self._choices.values()]
        return {
            "choices": [{k: v for k, v in row.items() if k not in private} for row in choices],
            "corrections": [entry.as_json() for entry in self._corrections.values()],
            "told": [entry.as_json() for entry in self._told.values()],
        }

    async def async_load(self) -> None:
        """Read the store. What is damaged is left out and told of once in the log."""
        try:
            kept = await self._store.async_load()
        except (UnsupportedStorageVersionError, NotImplementedError) as err:
            self._may_write = False
            _LOGGER.error(  # noqa: TRY400 - the sentence says it all, a traceback adds nothing
                "The answers to notices in %s were written by a newer version and are left "
                "as they are; answers given now last until the next restart: %s",
                self._store.path,
                err,
            )
            return
        damaged = 0
        parts = kept if isinstance(kept, dict) else {}
        damaged += kept is not None and not isinstance(kept, dict)
        choices, lost = _read(parts.get("choices"), Answer.from_json)
        damaged += lost
        corrections, lost = _read(parts.get("corrections"), Correction.from_json)
        damaged += lost
        told, lost = _read(parts.get("told"), IssueState.from_json)
        damaged += lost
        self._choices = {choice.about: choice for choice in choices}
        self._corrections = {correction.camera: correction for correction in corrections}
        self._told = {entry.about: entry for entry in told}
        basis = parts.get("basis")
        self._basis = basis if isinstance(basis, str) else ""
        if damaged:
            _LOGGER.warning(
                "%s of the answers to notices kept in %s are damaged and were left out; "
                "all others still hold",
                damaged,
                self._store.path,
            )

    async def async_choose(self, choices: Iterable[Answer]) -> None:
        """Keep `choices`, each in place of an earlier one about the same; stored on return.

        A camera has one planned replacement, the one that was named last.
        """
        planned: dict[str, Answer] = {}
        for choice in choices:
            self._choices[choice.about] = choice
            if choice.kind is AnswerKind.PLANNED_REPLACEMENT:
                planned[choice.about.camera] = choice
        self._plan(planned)
        await self._async_save()

    async def async_revoke(self, abouts: Iterable[FindingKey]) -> None:
        """Forget the choices about `abouts`; stored on return.

        That Home Assistant still ignores the notice that listed them is no word about them
        any more.
        """
        for about in abouts:
            self._choices.pop(about, None)
            if (told := self._told.get(about)) is not None:
                self._told[about] = replace(told, issue=None)
        await self._async_save()

    async def async_correct(self, corrections: Iterable[Correction]) -> None:
        """Keep `corrections`, each in place of an earlier one; stored on return."""
        self._corrections |= {correction.camera: correction for correction in corrections}
        await self._async_save()

    async def async_uncorrect(self, cameras: Iterable[str]) -> None:
        """Forget what the owner said about `cameras`; stored on return."""
        for camera in cameras:
            self._corrections.pop(camera, None)
        await self._async_save()

    @callback
    def async_note_ignored(self, choices: Iterable[Answer], forget: Iterable[FindingKey]) -> None:
        """Follow Home Assistant's own Ignore: keep `choices`, drop those about `forget`."""
        self._choices |= {choice.about: choice for choice in choices}
        for about in forget:
            self._choices.pop(about, None)
        self._save_soon()

    @callback
    def async_note_told(self, told: Mapping[FindingKey, IssueState], basis: str) -> None:
        """Keep what notices tell of now."""
        if told == self._told and basis == self._basis:
            return
        self._told = dict(told)
        self._basis = basis
        self._save_soon()

    async def async_remove(self) -> None:
        """Remove the store with all answers."""
        await self._store.async_remove()

    def _plan(self, planned: Mapping[str, Answer]) -> None:
        """Let each planned replacement be its camera's, whatever cause it was named about."""
        for about, other in self._choices.items():
            last = planned.get(about.camera)
            if last is not None and other.kind is AnswerKind.PLANNED_REPLACEMENT:
                self._choices[about] = replace(other, until=last.until)
        for camera, choice in planned.items():
            whole = FindingKey(REPLACEMENT, camera)
            self._choices[whole] = replace(choice, about=whole, subject="")

    def _content(self) -> dict[str, Any]:
        """Return what the store keeps."""
        return {
            "basis": self._basis,
            "choices": [choice.as_json() for choice in self._choices.values()],
            "corrections": [entry.as_json() for entry in self._corrections.values()],
            "told": [entry.as_json() for entry in self._told.values()],
        }

    async def _async_save(self) -> None:
        """Write now."""
        if self._may_write:
            await self._store.async_save(self._content())

    @callback
    def _save_soon(self) -> None:
        """Write within half a minute, or when Home Assistant stops."""
        if self._may_write:
            self._store.async_delay_save(self._content, _SAVE_WITHIN)


async def async_acknowledgements(hass: HomeAssistant) -> AnswerStore:
    """Return this home's answers, read from the store at the first call."""
    if (loaded := hass.data.get(_LOADED)) is None:
        fresh = AnswerStore(hass)
        await fresh.async_load()
        # Somebody else may have been faster while the file was read.
        loaded = hass.data.setdefault(_LOADED, fresh)
    return loaded


async def async_forget_acknowledgements(hass: HomeAssistant) -> None:
    """Remove the store: the integration is being removed."""
    await (await async_acknowledgements(hass)).async_remove()
    hass.data.pop(_LOADED, None)


def planned_replacements(choices: Iterable[Answer]) -> dict[str, date]:
    """Return the earliest planned replacement that is among `choices`, by camera id."""
    plans: dict[str, date] = {}
    for choice in choices:
        if choice.kind is AnswerKind.PLANNED_REPLACEMENT and choice.until is not None:
            known = plans.get(choice.about.camera, choice.until)
            plans[choice.about.camera] = min(known, choice.until)
    return plans


def _read[ValueT](kept: Any, from_json: Callable[[Any], ValueT | None]) -> tuple[list[ValueT], int]:
    """Return the values that can be read, and how many cannot."""
    if kept is None:
        return [], 0
    if not isinstance(kept, list):
        return [], 1
    read = [from_json(entry) for entry in kept]
    good = [value for value in read if value is not None]
    return good, len(read) - len(good)
