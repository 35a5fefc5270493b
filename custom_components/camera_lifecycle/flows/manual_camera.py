"""The dialog for a camera or recorder that Home Assistant does not know."""

from __future__ import annotations

from typing import Any, Final

import aiohttp
from homeassistant.config_entries import ConfigSubentryFlow, SubentryFlowResult
from homeassistant.const import (
    CONF_HOST,
    CONF_NAME,
    CONF_PASSWORD,
    CONF_PORT,
    CONF_PROTOCOL,
    CONF_USERNAME,
)
from homeassistant.helpers.aiohttp_client import async_create_clientsession
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
from ..lookup.host import read_host
from ..lookup.manual import AUTO, CONF_TLS
from ..lookup.model import Limits, LookUpResult, Protocol, Target
from ..lookup.protocols import ask

FIELDS: Final = probatio.Schema(
    {
        probatio.Required(CONF_NAME): TextSelector(),
        probatio.Required(CONF_HOST): TextSelector(),
        probatio.Optional(CONF_PORT): probatio.All(
            NumberSelector(
                NumberSelectorConfig(min=1, max=65535, step=1, mode=NumberSelectorMode.BOX)
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


class ManualCameraFlow(ConfigSubentryFlow):
    """Asks for address and login, and asks the camera once before it is kept."""

    async def async_step_user(self, user_input: dict[str, Any] | None = None) -> SubentryFlowResult:
        """Add a camera."""
        errors = await self._async_errors(user_input) if user_input else {}
        if user_input is None or errors:
            return self._show("user", user_input, errors)
        return self.async_create_entry(
            title=user_input[CONF_NAME], data=_kept(user_input), unique_id=_unique_id(user_input)
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
            known = {**subentry.data, CONF_NAME: subentry.title}
            known.pop(CONF_PASSWORD, None)
            return self._show("reconfigure", user_input or known, errors)
        return self.async_update_and_abort(
            self._get_entry(),
            subentry,
            title=user_input[CONF_NAME],
            data=_kept(user_input),
            unique_id=_unique_id(user_input),
        )

    async def _async_errors(self, asked: dict[str, Any], own: str | None = None) -> dict[str, str]:
        """Return what is wrong with the answers, after asking the camera."""
        host = read_host(asked[CONF_HOST])
        if host is None:
            return {CONF_HOST: "invalid_host"}
        asked[CONF_HOST] = host
        if asked[CONF_PROTOCOL] == Protocol.REOLINK:
            asked[CONF_TLS] = True
        taken = {subentry.unique_id for subentry in self._get_entry().subentries.values()}
        if _unique_id(asked) in taken - {own}:
            return {"base": "already_configured"}
        answer = await self._async_ask(asked)
        return {} if answer.error_kind is None else {"base": answer.error_kind.value}

    async def _async_ask(self, asked: dict[str, Any]) -> LookUpResult:
        target = Target(
            asked[CONF_HOST],
            asked.get(CONF_PORT),
            asked.get(CONF_USERNAME) or None,
            asked.get(CONF_PASSWORD),
            asked[CONF_TLS],
        )
        session = async_create_clientsession(
            self.hass, verify_ssl=False, auto_cleanup=False, cookie_jar=aiohttp.DummyCookieJar()
        )
        try:
            if asked[CONF_PROTOCOL] != AUTO:
                return await ask(target, (Protocol(asked[CONF_PROTOCOL]),), session, Limits())
            library = await self.hass.async_add_executor_job(load_library)
            return await ask_auto(target, session, Limits(), library)
        finally:
            session.detach()

    def _show(
        self, step: str, suggested: dict[str, Any] | None, errors: dict[str, str]
    ) -> SubentryFlowResult:
        schema = self.add_suggested_values_to_schema(FIELDS, suggested or {})
        return self.async_show_form(step_id=step, data_schema=schema, errors=errors)


def _kept(asked: dict[str, Any]) -> dict[str, Any]:
    """Return what the subentry holds; the name is its title."""
    return {key: value for key, value in asked.items() if key != CONF_NAME and value != ""}


def _unique_id(asked: dict[str, Any]) -> str:
    return f"{asked[CONF_HOST]}:{asked.get(CONF_PORT) or ''}".lower()
