"""The part of the options that says what is known of a camera before it is bought."""

from collections.abc import Mapping
from typing import Any, Final

from homeassistant.config_entries import ConfigFlowResult, OptionsFlow
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import AbortFlow
from homeassistant.helpers.selector import (
    SelectOptionDict,
    SelectSelector,
    SelectSelectorConfig,
    SelectSelectorMode,
)
import probatio

from ..engine.prospect import Prospect, assess_prospect
from ..fleet.correction_input import CorrectionError
from ..fleet.needs import needs_at_home
from ..owner.corrections import MAX_LENGTH
from ..runtime import CameraLifecycleRuntime, loaded_runtime
from ..text.load import async_load_translations
from ..text.prospect import in_lines, need_sentence, prospect_sentences, serving_sentences
from ..text.reasons import ReasonWriter
from ..text.sanitize import inert, plain
from ..text.sources import told_sources
from .correction_fields import TEXT, company_field
from .options_end import OptionsAbort

BEFORE_YOU_BUY: Final = "before_you_buy"
"""The step, as the menu calls it."""
CONF_VENDOR: Final = "vendor"
CONF_MODEL: Final = "model"
CONF_REPLACES: Final = "replaces"


class BeforeYouBuyFlow(OptionsFlow):
    """Asks for vendor and model, and shows what is known. Nothing is stored."""

    _to_buy: Mapping[str, Any] = {}

    async def async_step_before_you_buy(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask what somebody means to buy, and which camera it is to replace."""
        runtime = _loaded(self.hass)
        if user_input is None:
            return self._ask_names(runtime, {})
        names = {field: _text(user_input, field) for field in (CONF_VENDOR, CONF_MODEL)}
        errors = {
            field: CorrectionError.TOO_LONG
            for field, text in names.items()
            if len(text) > MAX_LENGTH
        }
        if not any(names.values()):
            errors = {"base": CorrectionError.NOTHING_ENTERED}
        if errors:
            return self._ask_names(runtime, user_input, errors)
        self._to_buy = {**user_input, **names}
        return await self.async_step_known_before()

    async def async_step_known_before(
        self,
        user_input: dict[str, Any] | None = None,  # noqa: ARG002 - a menu takes none
    ) -> ConfigFlowResult:
        """Show what is known, and offer to ask about another camera."""
        runtime = _loaded(self.hass)
        coordinator = runtime.coordinator
        prospect = await self.hass.async_add_executor_job(
            assess_prospect,
            self._to_buy[CONF_VENDOR],
            self._to_buy[CONF_MODEL],
            runtime.library,
            coordinator.settings.context(coordinator.data.day),
        )
        translations = await async_load_translations(self.hass)
        has_duties = prospect.assessment.duty is not None
        writer = ReasonWriter(translations, clean=inert, has_duties=has_duties)
        return self.async_show_menu(
            step_id="known_before",
            menu_options=[BEFORE_YOU_BUY],
            description_placeholders={
                "camera": self._heading(writer),
                "known": in_lines(prospect_sentences(prospect, writer)),
                "integrations": _integrations(prospect, writer),
                "needs": self._needs_of_old(runtime, writer),
                "sources": _sources(prospect, writer),
            },
        )

    def _ask_names(
        self,
        runtime: CameraLifecycleRuntime,
        suggested: Mapping[str, Any],
        errors: Mapping[str, CorrectionError] | None = None,
    ) -> ConfigFlowResult:
        fields = {
            probatio.Optional(CONF_VENDOR): company_field(runtime.library),
            probatio.Optional(CONF_MODEL): TEXT,
            **_replaces_field(runtime),
        }
        return self.async_show_form(
            step_id=BEFORE_YOU_BUY,
            data_schema=self.add_suggested_values_to_schema(probatio.Schema(fields), suggested),
            errors={field: error.value for field, error in (errors or {}).items()},
        )

    def _heading(self, writer: ReasonWriter) -> str:
        """Return what was typed, as a heading."""
        typed = " ".join((self._to_buy[CONF_VENDOR], self._to_buy[CONF_MODEL]))
        return writer.clean(typed) or writer.translations.text("prospect_unnamed")

    def _needs_of_old(self, runtime: CameraLifecycleRuntime, writer: ReasonWriter) -> str:
        """Return what the place of the old camera needs; '' where none was chosen."""
        cameras = runtime.coordinator.data.cameras
        old = cameras.get(self._to_buy.get(CONF_REPLACES) or "")
        if old is None:
            return ""
        recorder = cameras.get(old.camera.parent_camera_id or "")
        needs = needs_at_home(old, recorder, runtime.library.integrations)
        heading = writer.translations.text("prospect_needs", camera=writer.clean(old.camera.name))
        return f"{heading}\n\n{in_lines(need_sentence(each, writer) for each in needs)}"


def _loaded(hass: HomeAssistant) -> CameraLifecycleRuntime:
    """Return what is running; ends the dialog while nothing is."""
    if (runtime := loaded_runtime(hass)) is None:
        raise AbortFlow(OptionsAbort.NOT_READY.value)
    return runtime


def _replaces_field(runtime: CameraLifecycleRuntime) -> dict[Any, Any]:
    """Return the field for the camera that is to be replaced; {} where there is none."""
    cameras = runtime.coordinator.data.cameras.values()
    options = [
        SelectOptionDict(
            value=assessed.camera.id, label=plain(assessed.camera.name) or assessed.camera.id
        )
        for assessed in sorted(cameras, key=lambda assessed: assessed.camera.name.casefold())
    ]
    if not options:
        return {}
    config = SelectSelectorConfig(options=options, mode=SelectSelectorMode.DROPDOWN)
    return {probatio.Optional(CONF_REPLACES): SelectSelector(config)}


def _text(user_input: Mapping[str, Any], field: str) -> str:
    return str(user_input.get(field) or "").strip()


def _integrations(prospect: Prospect, writer: ReasonWriter) -> str:
    """Return which integrations can serve it; '' for what is no camera."""
    if not (sentences := serving_sentences(prospect, writer)):
        return ""
    return f"{writer.translations.text('prospect_integrations')}\n\n{in_lines(sentences)}"


def _sources(prospect: Prospect, writer: ReasonWriter) -> str:
    """Return where it was read, and when that was checked."""
    reasons = (*prospect.assessment.reasons, *prospect.exploited)
    sources = (source for reason in reasons for source in reason.sources)
    return told_sources(sources, writer.translations)
