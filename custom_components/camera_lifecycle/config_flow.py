"""The dialogs: set up, reconfigure the place, and the options."""

import asyncio
from collections.abc import Mapping
from typing import Any, Final, override

from homeassistant.config_entries import (
    SOURCE_RECONFIGURE,
    ConfigEntry,
    ConfigFlow,
    ConfigFlowContext,
    ConfigFlowResult,
    ConfigSubentryFlow,
)
from homeassistant.const import CONF_COUNTRY
from homeassistant.core import callback
from homeassistant.helpers.selector import (
    NumberSelector,
    NumberSelectorConfig,
    NumberSelectorMode,
    SelectSelector,
    SelectSelectorConfig,
    SelectSelectorMode,
)
import probatio

from .const import DOMAIN
from .engine.model import DEFAULT_LEAD_TIME_MONTHS
from .flows.answers import CONF_TAKE_BACK, async_answers_field, async_take_back
from .flows.before_you_buy import BEFORE_YOU_BUY, BeforeYouBuyFlow
from .flows.card import CARD, CardFlow, async_end_of_set_up
from .flows.facts import FACTS, FactsFlow
from .flows.found import FoundCameras, async_find, found_text
from .flows.isolate_cameras import ISOLATE_CAMERAS, IsolateOptionsFlow
from .flows.look_ups import CONSENT, look_up_fields, read_look_ups
from .flows.manual_camera import ManualCameraFlow
from .flows.place import COUNTRY, PlaceError, PlaceFlow
from .flows.plan import PlanOptionsFlow, plan_field
from .flows.propose_plan import ProposePlanFlow
from .flows.read_label import READ_LABEL, ReadLabelFlow
from .flows.replace_camera import ReplaceOptionsFlow
from .flows.report import GET_REPORT, ReportFlow
from .flows.send_again import SEND_AGAIN, SendAgainFlow
from .flows.steps import STEPS
from .lookup.manual import MANUAL_CAMERA
from .notices.kinds import NoticeKind
from .notices.refused_logins import has_refused_logins
from .runtime import loaded_runtime
from .settings import (
    CONF_LEAD_TIME,
    CONF_LOOK_UPS,
    CONF_NOTICES,
    CONF_RISK_SCOPE,
    MAX_LEAD_TIME,
    MINOR_VERSION,
    VERSION,
    RiskScope,
    chosen_notices,
)
from .text.load import async_load_translations

LEAD_TIME: Final = {
    probatio.Required(CONF_LEAD_TIME, default=DEFAULT_LEAD_TIME_MONTHS): probatio.All(
        NumberSelector(
            NumberSelectorConfig(
                min=0,
                max=MAX_LEAD_TIME,
                step=1,
                mode=NumberSelectorMode.BOX,
                unit_of_measurement="months",
                translation_key=CONF_LEAD_TIME,
            )
        ),
        probatio.Coerce(int),
    ),
}
KINDS: Final = {
    probatio.Required(CONF_NOTICES, default=[*map(str, NoticeKind)]): SelectSelector(
        SelectSelectorConfig(
            options=[*map(str, NoticeKind)],
            translation_key=CONF_NOTICES,
            multiple=True,
            mode=SelectSelectorMode.LIST,
        )
    ),
}

RISK_SCOPE: Final = {
    probatio.Required(CONF_RISK_SCOPE, default=RiskScope.STANDARD.value): SelectSelector(
        SelectSelectorConfig(
            options=[*map(str, RiskScope)],
            translation_key=CONF_RISK_SCOPE,
            mode=SelectSelectorMode.LIST,
        )
    ),
}
OPTIONS: Final = [
    "settings",
    "location",
    "correct_camera",
    ISOLATE_CAMERAS,
    STEPS,
    BEFORE_YOU_BUY,
    GET_REPORT,
    CARD,
    FACTS,
]
_NO_COUNTRY: Final = {CONF_COUNTRY: PlaceError.INVALID_COUNTRY.value}


class CameraLifecycleConfigFlow(PlaceFlow, ConfigFlow, domain=DOMAIN):
    """The pages of set-up: the country, what matters there, what was found; and the place again."""

    VERSION = VERSION
    MINOR_VERSION = MINOR_VERSION
    _told: Mapping[str, Any] = {}
    """The place, once it is known."""
    _lead_time: int = DEFAULT_LEAD_TIME_MONTHS
    _finding: asyncio.Task[FoundCameras | None] | None = None

    @staticmethod
    @callback
    @override
    def async_get_options_flow(config_entry: ConfigEntry) -> CameraLifecycleOptionsFlow:
        """Return the dialog of the options."""
        return CameraLifecycleOptionsFlow()

    @classmethod
    @callback
    @override
    def async_get_supported_subentry_types(
        cls, config_entry: ConfigEntry
    ) -> dict[str, type[ConfigSubentryFlow]]:
        """Return the dialog for cameras that Home Assistant does not know."""
        return {MANUAL_CAMERA: ManualCameraFlow}

    async def async_step_user(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Ask for the country and how early to warn; Home Assistant's country is offered.

        What there is of cameras is looked up while this is read.
        """
        self._async_begin_finding()
        if user_input is None:
            country = self.hass.config.country
            suggested = {CONF_COUNTRY: country} if country else {}
            return self._ask("user", {**COUNTRY, **LEAD_TIME}, suggested)
        self._lead_time = user_input[CONF_LEAD_TIME]
        placed = await self.async_country(user_input.get(CONF_COUNTRY), {})
        return placed or self._ask("user", {**COUNTRY, **LEAD_TIME}, user_input, _NO_COUNTRY)

    @override
    async def async_placed(self, place: dict[str, Any]) -> ConfigFlowResult:
        """Keep the place: show what was found, or end where only the place was asked."""
        if self.source == SOURCE_RECONFIGURE:
            return self.async_update_and_abort(self._get_reconfigure_entry(), data=place)
        self._told = place
        return await self.async_step_asking()

    async def async_step_asking(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Say what was found, and ask whether the cameras themselves may be asked; unticked."""
        if user_input is None:
            return self._ask(
                "asking", CONSENT, {}, placeholders={"found": await self._async_found()}
            )
        return self.async_create_entry(
            title="Camera Lifecycle",
            data=self._told,
            options={
                CONF_LEAD_TIME: self._lead_time,
                CONF_LOOK_UPS: user_input[CONF_LOOK_UPS],
            },
            description=async_end_of_set_up(self.hass),
            description_placeholders={"found": await self._async_found()},
        )

    @override
    async def async_on_create_entry(self, result: ConfigFlowResult) -> ConfigFlowResult:
        """Have the cameras asked at once where the owner has just agreed to it."""
        if result["options"][CONF_LOOK_UPS] and (runtime := loaded_runtime(self.hass)):
            runtime.schedule.async_begin_now()
        return result

    async def async_step_reconfigure(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask again where the cameras hang."""
        entry = self._get_reconfigure_entry()
        if user_input is None:
            return self._ask("reconfigure", COUNTRY, entry.data)
        placed = await self.async_country(user_input.get(CONF_COUNTRY), entry.data)
        return placed or self._ask("reconfigure", COUNTRY, user_input, _NO_COUNTRY)

    @callback
    @override
    def async_remove(self) -> None:
        """Look for nothing any more once the dialog is closed."""
        if self._finding is not None:
            self._finding.cancel()

    @callback
    def _async_begin_finding(self) -> None:
        """Begin to look for cameras, once."""
        if self._finding is None:
            self._finding = self.hass.async_create_background_task(
                self._async_find(), f"{DOMAIN} set-up"
            )

    async def _async_find(self) -> FoundCameras | None:
        library = await self.async_facts()
        return await async_find(self.hass, library) if library is not None else None

    async def _async_found(self) -> str:
        """Return what was found in words, '' where nothing can be said of it."""
        self._async_begin_finding()
        found = await self._finding if self._finding is not None else None
        if found is None:
            return ""
        return found_text(found, await async_load_translations(self.hass))

    def _ask(
        self,
        step: str,
        questions: Mapping[Any, Any],
        suggested: Mapping[str, Any],
        errors: Mapping[str, str] | None = None,
        placeholders: Mapping[str, str] | None = None,
    ) -> ConfigFlowResult:
        schema = self.add_suggested_values_to_schema(probatio.Schema({**questions}), suggested)
        return self.async_show_form(
            step_id=step,
            data_schema=schema,
            errors=dict(errors or {}),
            description_placeholders=placeholders,
        )


class CameraLifecycleOptionsFlow(
    SendAgainFlow[ConfigFlowContext, ConfigFlowResult],
    PlaceFlow,
    ReadLabelFlow,
    ReplaceOptionsFlow,
    IsolateOptionsFlow,
    BeforeYouBuyFlow,
    ReportFlow,
    PlanOptionsFlow,
    ProposePlanFlow,
    CardFlow,
    FactsFlow,
):
    """How early to warn, and of what; the place; answers to take back, plans and steps.

    While a label would tell something, also to read it; while cameras refuse their logins, also
    to send one of these once more.
    """

    async def async_step_init(
        self,
        user_input: dict[str, Any] | None = None,  # noqa: ARG002 - a menu takes none
    ) -> ConfigFlowResult:
        """Ask what to do: set or correct something, isolate cameras, read a label, send a login."""
        runtime = loaded_runtime(self.hass)
        is_refused = runtime is not None and has_refused_logins(runtime.coordinator.data)
        asked = await self._async_label_choice()
        return self.async_show_menu(
            step_id="init",
            menu_options=[
                *OPTIONS,
                *([READ_LABEL] if asked else []),
                *([SEND_AGAIN] if is_refused else []),
            ],
            description_placeholders=asked,
        )

    async def async_step_settings(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask for the lead time and the kinds of notices, and list what was answered to them."""
        if user_input is not None:
            is_saved = await async_take_back(self.hass, user_input.pop(CONF_TAKE_BACK, ()))
            chosen = read_look_ups(user_input, self.hass, self.config_entry)
            options = {**self.config_entry.options, **chosen}
            return await self.async_finish(options, is_saved=is_saved)
        answers = await async_answers_field(self.hass)
        schema = self.add_suggested_values_to_schema(
            probatio.Schema(
                {
                    **LEAD_TIME,
                    **RISK_SCOPE,
                    **KINDS,
                    **look_up_fields(self.hass, self.config_entry),
                    **answers,
                    **plan_field(self.hass),
                }
            ),
            self._options_now(),
        )
        return self.async_show_form(step_id="settings", data_schema=schema)

    async def async_step_location(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask for the country, and for what matters there."""
        told, errors = dict(self.config_entry.data), {}
        if user_input is not None:
            country = user_input.get(CONF_COUNTRY)
            if (placed := await self.async_country(country, self.config_entry.data)) is not None:
                return placed
            told, errors = user_input, _NO_COUNTRY
        schema = self.add_suggested_values_to_schema(probatio.Schema({**COUNTRY}), told)
        return self.async_show_form(step_id="location", data_schema=schema, errors=dict(errors))

    @override
    async def async_placed(self, place: dict[str, Any]) -> ConfigFlowResult:
        """Keep the place in the entry, which is followed without a reload."""
        self.hass.config_entries.async_update_entry(self.config_entry, data=place)
        return self.async_create_entry(data=dict(self.config_entry.options))

    def _options_now(self) -> dict[str, Any]:
        """Return the options as they are, kinds of notices as they are called now."""
        options = dict(self.config_entry.options)
        return options | (
            {CONF_NOTICES: chosen_notices(options)} if CONF_NOTICES in options else {}
        )
