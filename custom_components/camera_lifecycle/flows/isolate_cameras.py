"""The part of the options that says of cameras that nobody can reach them, issue or not."""

from collections.abc import Iterator
from datetime import date
from typing import Any, Final

from homeassistant.config_entries import ConfigFlowResult
from homeassistant.data_entry_flow import AbortFlow
from homeassistant.helpers.selector import (
    SelectOptionDict,
    SelectSelector,
    SelectSelectorConfig,
    SelectSelectorMode,
)
import probatio

from ..fleet.correctable import Correctable
from ..owner.answers import Isolation, isolation_of
from ..text.load import async_load_translations
from ..text.translations import Translations
from .correct_camera import ChoiceError, CorrectOptionsFlow
from .isolation_fields import CONF_BY, CONF_SINCE, isolation_fields, wrong_isolation
from .options_end import OptionsAbort
from .repair import ALL_CAMERAS, CONF_CAMERAS

ISOLATE_CAMERAS: Final = "isolate_cameras"
"""The step."""


class IsolateOptionsFlow(CorrectOptionsFlow):
    """Asks which cameras, since when, and by what. No camera is chosen beforehand."""

    _offered_cameras: frozenset[str] = frozenset()
    """The cameras (ids) that the form listed which was shown last."""

    async def async_step_isolate_cameras(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask, and keep what was said of all chosen cameras at once."""
        targets = {each.id: each for each in self._targets().values() if each.assessed}
        if not targets:
            raise AbortFlow(OptionsAbort.NO_CAMERAS.value)
        translations = await async_load_translations(self.hass)
        config = SelectSelectorConfig(
            options=[*self._options(targets, translations)],
            multiple=True,
            translation_key=CONF_CAMERAS,
            mode=SelectSelectorMode.DROPDOWN,
        )
        # of a required choice the frontend ticks the first one beforehand
        fields = {probatio.Optional(CONF_CAMERAS): SelectSelector(config), **isolation_fields()}
        today = self._runtime().coordinator.clock.today
        offered, self._offered_cameras = self._offered_cameras, frozenset(targets)
        if user_input is None:
            return self._form(ISOLATE_CAMERAS, fields, {CONF_SINCE: today.isoformat()})
        errors = wrong_isolation(user_input, today)
        chosen = {*user_input.get(CONF_CAMERAS, ())}
        if ALL_CAMERAS in chosen:
            chosen = {*offered & targets.keys()}  # what has joined since was not chosen
        if not chosen:
            errors[CONF_CAMERAS] = ChoiceError.CHOOSE_A_CAMERA
        if errors:
            return self._form(ISOLATE_CAMERAS, fields, user_input, errors)
        if not targets.keys() >= chosen:
            raise AbortFlow(OptionsAbort.CAMERA_GONE.value)
        since, by = date.fromisoformat(user_input[CONF_SINCE]), Isolation(user_input[CONF_BY])
        answers = [isolation_of(each, targets[each].name, today, since, by) for each in chosen]
        if not await self._runtime().async_answer(answers):
            raise AbortFlow(OptionsAbort.NOT_SAVED.value)
        return await self._async_stored()

    def _options(
        self, targets: dict[str, Correctable], translations: Translations
    ) -> Iterator[SelectOptionDict]:
        """Yield the cameras to choose from, each with the day since which it is isolated."""
        if len(targets) > 1:
            yield SelectOptionDict(value=ALL_CAMERAS, label=ALL_CAMERAS)  # has words of its own
        for label, camera_id in self._labels(targets.values()).items():
            assessed = targets[camera_id].assessed
            since = assessed.risk.isolated if assessed else None
            day = translations.date(since)
            told = translations.text("answer_isolated", camera=label, date=day) if since else label
            yield SelectOptionDict(value=camera_id, label=told)
