"""The dialogs: set up, reconfigure the place, and the options."""

from collections.abc import Mapping
from enum import StrEnum
import re
from typing import Any, Final, override

from homeassistant.config_entries import (
    ConfigEntry,
    ConfigFlow,
    ConfigFlowContext,
    ConfigFlowResult,
    ConfigSubentryFlow,
)
from homeassistant.const import CONF_COUNTRY
from homeassistant.core import callback
from homeassistant.generated.countries import COUNTRIES
from homeassistant.helpers.selector import (
    CountrySelector,
    NumberSelector,
    NumberSelectorConfig,
    NumberSelectorMode,
    SelectSelector,
    SelectSelectorConfig,
    SelectSelectorMode,
    TextSelector,
)
import probatio

from .const import DOMAIN
from .engine.model import DEFAULT_LEAD_TIME_MONTHS, Site
from .flows.answers import CONF_TAKE_BACK, async_answers_field, async_take_back
from .flows.isolate_cameras import ISOLATE_CAMERAS, IsolateOptionsFlow
from .flows.look_ups import CONSENT, look_up_fields, read_look_ups
from .flows.manual_camera import ManualCameraFlow
from .flows.plan import PlanOptionsFlow, plan_field
from .flows.read_label import READ_LABEL, ReadLabelFlow
from .flows.replace_camera import ReplaceOptionsFlow
from .flows.send_again import SEND_AGAIN, SendAgainFlow
from .lookup.manual import MANUAL_CAMERA
from .notices.kinds import NoticeKind
from .notices.refused_logins import has_refused_logins
from .runtime import loaded_runtime
from .settings import (
    CONF_LEAD_TIME,
    CONF_LOOK_UPS,
    CONF_NOTICES,
    CONF_REGION,
    CONF_RISK_SCOPE,
    CONF_SITE,
    MAX_LEAD_TIME,
    MINOR_VERSION,
    VERSION,
    RiskScope,
    chosen_notices,
)

PLACE: Final = {
    probatio.Optional(CONF_COUNTRY): CountrySelector(),
    probatio.Optional(CONF_REGION): TextSelector(),
    probatio.Required(CONF_SITE, default=Site.HOME.value): SelectSelector(
        SelectSelectorConfig(
            options=[site.value for site in Site],
            translation_key=CONF_SITE,
            mode=SelectSelectorMode.DROPDOWN,
        )
    ),
}
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
OPTIONS: Final = ["settings", "correct_camera", ISOLATE_CAMERAS]

_SUBDIVISION: Final = re.compile(r"[A-Z0-9]{1,3}", re.ASCII)


class PlaceError(StrEnum):
    """What is wrong with a place; also the translation key."""

    INVALID_COUNTRY = "invalid_country"
    INVALID_REGION = "invalid_region"
    REGION_WITHOUT_COUNTRY = "region_without_country"


class CameraLifecycleConfigFlow(ConfigFlow, domain=DOMAIN):
    """Two short pages at set-up, the same questions about the place when it is reconfigured."""

    VERSION = VERSION
    MINOR_VERSION = MINOR_VERSION
    _place: Mapping[str, Any] = {}
    _lead_time: int = DEFAULT_LEAD_TIME_MONTHS

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
        """Ask where the cameras hang and how early to warn; Home Assistant's country is offered."""
        if user_input is None:
            return self._ask("user", {**PLACE, **LEAD_TIME}, self._home())
        place, errors = read_place(user_input)
        if errors:
            return self._ask("user", {**PLACE, **LEAD_TIME}, user_input, errors)
        self._place, self._lead_time = place, user_input[CONF_LEAD_TIME]
        return await self.async_step_asking()

    async def async_step_asking(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Ask whether the cameras themselves may be asked; nothing is ticked beforehand."""
        if user_input is None:
            return self._ask("asking", CONSENT, {})
        return self.async_create_entry(
            title="Camera Lifecycle",
            data=self._place,
            options={
                CONF_LEAD_TIME: self._lead_time,
                CONF_LOOK_UPS: user_input[CONF_LOOK_UPS],
            },
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
            return self._ask("reconfigure", PLACE, entry.data)
        place, errors = read_place(user_input)
        if errors:
            return self._ask("reconfigure", PLACE, user_input, errors)
        return self.async_update_and_abort(entry, data=place)

    def _home(self) -> dict[str, Any]:
        country = self.hass.config.country
        return {CONF_COUNTRY: country} if country else {}

    def _ask(
        self,
        step: str,
        questions: Mapping[Any, Any],
        suggested: Mapping[str, Any],
        errors: Mapping[str, PlaceError] | None = None,
    ) -> ConfigFlowResult:
        schema = self.add_suggested_values_to_schema(probatio.Schema({**questions}), suggested)
        wrong = {field: error.value for field, error in (errors or {}).items()}
        return self.async_show_form(step_id=step, data_schema=schema, errors=wrong)


class CameraLifecycleOptionsFlow(
    SendAgainFlow[ConfigFlowContext, ConfigFlowResult],
    ReadLabelFlow,
    ReplaceOptionsFlow,
    IsolateOptionsFlow,
    PlanOptionsFlow,
):
    """How early to warn, and of what; answers to take back, a plan to note, what is wrong.

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
            self._suggested(),
        )
        return self.async_show_form(step_id="settings", data_schema=schema)

    def _suggested(self) -> dict[str, Any]:
        """Return the options as they are, kinds of notices as they are called now."""
        options = dict(self.config_entry.options)
        return options | (
            {CONF_NOTICES: chosen_notices(options)} if CONF_NOTICES in options else {}
        )


def read_place(asked: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, PlaceError]]:
    """Return the place that the answers name, and the errors by field.

    A region may be given with or without its country (`CA-QC`, `qc`); it is kept as
    ISO 3166-2 writes it.
    """
    country = (asked.get(CONF_COUNTRY) or "").strip().upper()
    region = (asked.get(CONF_REGION) or "").strip().upper()
    place = {CONF_SITE: asked[CONF_SITE]}
    if country and country not in COUNTRIES:
        return place, {CONF_COUNTRY: PlaceError.INVALID_COUNTRY}
    if country:
        place[CONF_COUNTRY] = country
    if not region:
        return place, {}
    if not country:
        return place, {CONF_REGION: PlaceError.REGION_WITHOUT_COUNTRY}
    subdivision = region.removeprefix(f"{country}-")
    if not _SUBDIVISION.fullmatch(subdivision):
        return place, {CONF_REGION: PlaceError.INVALID_REGION}
    place[CONF_REGION] = f"{country}-{subdivision}"
    return place, {}
