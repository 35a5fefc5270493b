"""The part of the options that hands out the report: which one, and a link to it."""

from collections.abc import Mapping
from enum import StrEnum
from html import escape
from typing import Any, Final

from homeassistant.config_entries import ConfigFlowResult, OptionsFlow
from homeassistant.data_entry_flow import AbortFlow
from homeassistant.helpers.selector import (
    SelectSelector,
    SelectSelectorConfig,
    SelectSelectorMode,
    TextSelector,
)
import probatio

from ..api.report_path import MINUTES, async_report_path
from ..report.edition import Edition
from ..report.edition_formats import HTML, WRITERS
from ..report.wanted import (
    ATTR_EDITION,
    ATTR_FORMAT,
    COVER_TEXTS,
    WantedReport,
    has_cover,
)
from ..runtime import loaded_runtime
from ..text.load import async_load_translations
from .options_end import OptionsAbort

GET_REPORT: Final = "get_report"
"""The step, as the menu calls it."""
_FORMATS: Final = sorted(WRITERS[Edition.INVENTORY], key=lambda kind: (kind != HTML, kind))
"""The page to print first: who does not know the others wants it."""


class ReportFormError(StrEnum):
    """What can be wrong with a form of the report; also the translation key."""

    EDITION_WITHOUT_FORMAT = "edition_without_format"


def _choice(key: str, options: list[str]) -> SelectSelector:
    return SelectSelector(
        SelectSelectorConfig(
            options=options, translation_key=f"report_{key}", mode=SelectSelectorMode.LIST
        )
    )


_WHICH: Final = probatio.Schema(
    {
        probatio.Required(ATTR_EDITION, default=Edition.INVENTORY.value): _choice(
            ATTR_EDITION, [*map(str, Edition)]
        ),
        probatio.Required(ATTR_FORMAT, default=HTML): _choice(ATTR_FORMAT, _FORMATS),
    }
)
_COVER: Final = probatio.Schema({probatio.Optional(key): TextSelector() for key in COVER_TEXTS})


class ReportFlow(OptionsFlow):
    """Asks which report, and links to it. Nothing is stored, and nothing is sent."""

    _wanted: Mapping[str, Any] = {}

    async def async_step_get_report(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask for edition and format; who only presses Submit gets the page to print."""
        self._require_loaded()
        if user_input is None:
            return self.async_show_form(step_id=GET_REPORT, data_schema=_WHICH)
        self._wanted = {**user_input, ATTR_EDITION: Edition(user_input[ATTR_EDITION])}
        if not WantedReport.of(self._wanted).can_be_made:
            return self.async_show_form(
                step_id=GET_REPORT,
                data_schema=self.add_suggested_values_to_schema(_WHICH, user_input),
                errors={ATTR_FORMAT: ReportFormError.EDITION_WITHOUT_FORMAT.value},
            )
        if has_cover(self._wanted[ATTR_EDITION]):
            return await self.async_step_report_cover()
        return await self.async_step_report_ready()

    async def async_step_report_cover(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask what the cover says; everything may stay empty."""
        if user_input is None:
            return self.async_show_form(step_id="report_cover", data_schema=_COVER)
        self._wanted = {**self._wanted, **user_input}
        return await self.async_step_report_ready()

    async def async_step_report_ready(
        self,
        user_input: dict[str, Any] | None = None,  # noqa: ARG002 - a menu takes none
    ) -> ConfigFlowResult:
        """Show the link, and offer another report. It is made when it is fetched."""
        self._require_loaded()
        wanted = WantedReport.of(self._wanted)
        translations = await async_load_translations(self.hass)
        is_page = wanted.format == HTML
        link = translations.text("report_open" if is_page else "report_download")
        path = escape(async_report_path(self.hass, wanted))
        return self.async_show_menu(
            step_id="report_ready",
            menu_options=[GET_REPORT],
            description_placeholders={
                # the frontend would take a link without a target for one of its own pages
                "link": f'<a href="{path}" target="_blank">{escape(link)}</a>',
                "printing": translations.text("report_printing") if is_page else "",
                "minutes": str(MINUTES),
            },
        )

    def _require_loaded(self) -> None:
        """End the dialog while nothing is running."""
        if loaded_runtime(self.hass) is None:
            raise AbortFlow(OptionsAbort.NOT_READY.value)
