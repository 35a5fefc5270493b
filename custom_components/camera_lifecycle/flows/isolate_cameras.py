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

ISOLATE_CAMERAS: Final = "isolate_cameras"
"""The step."""
CONF_CAMERAS: Final = "cameras"


class IsolateOptionsFlow(CorrectOptionsFlow):
    """Asks which cameras, since when, and by what. No camera is chosen beforehand."""

    async def async_step_isolate_cameras(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask, and keep what was said of all chosen cameras at once."""
        targets = {each.id: each for each in self._targets().values() if each.assessed}
        if not targets:
            raise AbortFlow(OptionsAbort.NO_CAMERAS.value)
        translations = await async_load_translations(self.hass)
        options = [*self._options(targets, translations)]
        config = SelectSelectorConfig(
            options=options, multiple=True, mode=SelectSelectorMode.DROPDOWN
        )
        # of a required choice the frontend ticks the first one beforehand
        fields = {probatio.Optional(CONF_CAMERAS): SelectSelector(config), **isolation_fields()}
        today = self._runtime().coordinator.clock.today
        if user_input is None:
            return self._form(ISOLATE_CAMERAS, fields, {CONF_SINCE: today.isoformat()})
        errors = wrong_isolation(user_input, today)
        if not (chosen := [*user_input.get(CONF_CAMERAS, ())]):
            errors[CONF_CAMERAS] = ChoiceError.CHOOSE_A_CAMERA
        if errors:
            return self._form(ISOLATE_CAMERAS, fields, user_input, errors)
        if not targets.keys() >= {*chosen}:
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
        for label, camera_id in self._labels(targets.values()).items():
            assessed = targets[camera_id].assessed
            since = assessed.risk.isolated if assessed else None
            day = translations.date(since)
            told = translations.text("answer_isolated", camera=label, date=day) if since else label
            yield SelectOptionDict(value=camera_id, label=told)
