"""Subentry flow of manual cameras: cameras and recorders that Home Assistant does not know."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Final

from homeassistant.config_entries import ConfigSubentryFlow, SubentryFlowResult
from homeassistant.const import (
    CONF_HOST,
    CONF_NAME,
    CONF_PASSWORD,
    CONF_PORT,
    CONF_PROTOCOL,
    CONF_USERNAME,
)
from homeassistant.helpers.selector import (
    BooleanSelector,
    NumberSelector,
    NumberSelectorConfig,
    NumberSelectorMode,
    SelectSelector,
    SelectSelectorConfig,
    SelectSelectorMode,
    TextSelector,
    TextSelectorConfig,
    TextSelectorType,
)
import probatio

from ..engine.load import load_library
from ..lookup.choose_protocols import ask_auto
from ..lookup.host import MAX_PORT, read_host
from ..lookup.manual import CONF_TLS
from ..lookup.model import ErrorKind, Limits, LookUpResult, Protocol, Target
from ..lookup.protocols import AUTO, ask, chosen_protocols, needs_tls
from ..lookup.session import async_open_session

FIELDS: Final = probatio.Schema(
    {
        probatio.Required(CONF_NAME): TextSelector(),
        probatio.Required(CONF_HOST): TextSelector(),
        probatio.Optional(CONF_PORT): probatio.All(
            NumberSelector(
                NumberSelectorConfig(min=1, max=MAX_PORT, step=1, mode=NumberSelectorMode.BOX)
            ),
            probatio.Coerce(int),
        ),
        probatio.Required(CONF_TLS, default=False): BooleanSelector(),
        probatio.Required(CONF_PROTOCOL, default=AUTO): SelectSelector(
            SelectSelectorConfig(
                options=[AUTO, *(protocol.value for protocol in Protocol)],
                translation_key=CONF_PROTOCOL,
                mode=SelectSelectorMode.DROPDOWN,
            )
        ),
        probatio.Optional(CONF_USERNAME): TextSelector(),
        probatio.Optional(CONF_PASSWORD): TextSelector(
            TextSelectorConfig(type=TextSelectorType.PASSWORD)
        ),
    }
)


class ManualCameraError(StrEnum):
    """Why a camera is not even asked; also the translation key, as the kind of an error is."""

    INVALID_HOST = "invalid_host"
    ALREADY_CONFIGURED = "already_configured"


type Errors = Mapping[str, ManualCameraError | ErrorKind]


class ManualCameraFlow(ConfigSubentryFlow):
    """Asks for address and login, and looks the camera up once before it is kept."""

    async def async_step_user(self, user_input: dict[str, Any] | None = None) -> SubentryFlowResult:
        """Add a camera."""
        errors = await self._async_errors(user_input) if user_input else {}
        if user_input is None or errors:
            return self._show("user", user_input, errors)
        return self.async_create_entry(
            title=user_input[CONF_NAME],
            data=_subentry_data(user_input),
            unique_id=_unique_id(user_input),
        )

    async def async_step_reconfigure(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Change a camera's address or login."""
        subentry = self._get_reconfigure_subentry()
        if user_input and user_input.get(CONF_USERNAME) == subentry.data.get(CONF_USERNAME):
            # a password that is not typed again stays
            user_input = {CONF_PASSWORD: subentry.data.get(CONF_PASSWORD, ""), **user_input}
        errors = await self._async_errors(user_input, subentry.unique_id) if user_input else {}
        if user_input is None or errors:
            stored = {**subentry.data, CONF_NAME: subentry.title}
            stored.pop(CONF_PASSWORD, None)
            return self._show("reconfigure", user_input or stored, errors)
        return self.async_update_and_abort(
            self._get_entry(),
            subentry,
            title=user_input[CONF_NAME],
            data=_subentry_data(user_input),
            unique_id=_unique_id(user_input),
        )

    async def _async_errors(self, user_input: dict[str, Any], own_id: str | None = None) -> Errors:
        """Return what is wrong with the answers, after asking the camera."""
        host = read_host(user_input[CONF_HOST])
        if host is None:
            return {CONF_HOST: ManualCameraError.INVALID_HOST}
        user_input[CONF_HOST] = host
        if needs_tls(chosen_protocols(user_input[CONF_PROTOCOL])):
            user_input[CONF_TLS] = True
        taken = {subentry.unique_id for subentry in self._get_entry().subentries.values()}
        if _unique_id(user_input) in taken - {own_id}:
            return {"base": ManualCameraError.ALREADY_CONFIGURED}
        result = await self._async_ask(user_input)
        return {} if result.error_kind is None else {"base": result.error_kind}

    async def _async_ask(self, user_input: dict[str, Any]) -> LookUpResult:
        target = Target(
            user_input[CONF_HOST],
            user_input.get(CONF_PORT),
            user_input.get(CONF_USERNAME) or None,
            user_input.get(CONF_PASSWORD),
            user_input[CONF_TLS],
            may_guess_ports=user_input.get(CONF_PORT) is None,
        )
        async with async_open_session(self.hass) as session:
            protocols = chosen_protocols(user_input[CONF_PROTOCOL])
            if protocols:
                return await ask(target, protocols, session, Limits())
            library = await self.hass.async_add_executor_job(load_library)
            return await ask_auto(target, session, Limits(), library)

    def _show(
        self, step: str, suggested: dict[str, Any] | None, errors: Errors
    ) -> SubentryFlowResult:
        schema = self.add_suggested_values_to_schema(FIELDS, suggested or {})
        wrong = {field: error.value for field, error in errors.items()}
        return self.async_show_form(step_id=step, data_schema=schema, errors=wrong)


def _subentry_data(user_input: dict[str, Any]) -> dict[str, Any]:
    """Return what the subentry holds; the name is its title."""
    return {key: value for key, value in user_input.items() if key != CONF_NAME and value != ""}


def _unique_id(user_input: dict[str, Any]) -> str:
    return f"{user_input[CONF_HOST]}:{user_input.get(CONF_PORT) or ''}".lower()
