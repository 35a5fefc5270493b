"""The steps that ask where the cameras are: the country, and what of it changes an answer.

A region and the kind of place are asked only where a measure of the country depends on them.
"""

from abc import abstractmethod
from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Final

from homeassistant.config_entries import ConfigFlowContext, ConfigFlowResult
from homeassistant.const import CONF_COUNTRY
from homeassistant.data_entry_flow import FlowHandler
from homeassistant.generated.countries import COUNTRIES
from homeassistant.helpers.selector import (
    CountrySelector,
    SelectOptionDict,
    SelectSelector,
    SelectSelectorConfig,
    SelectSelectorMode,
)
from homeassistant.util import dt as dt_util
import probatio

from ..engine.load import Library, LibraryError, load_library
from ..engine.model import Site
from ..engine.support.duty import sites_bound
from ..runtime import loaded_runtime
from ..settings import CONF_REGION, CONF_SITE
from ..text.load import async_load_translations

COUNTRY: Final = {probatio.Optional(CONF_COUNTRY): CountrySelector()}
OWN_WORDS: Final = frozenset({"US"})
"""Countries whose kinds of places have words of their own: their rules name a kind of contract."""


class PlaceError(StrEnum):
    """What is wrong with a place; also the translation key."""

    INVALID_COUNTRY = "invalid_country"


class PlaceFlow(FlowHandler[ConfigFlowContext, ConfigFlowResult]):
    """Asks for a place: the step of the flow for the country, then `place` where it matters."""

    _country: str | None = None
    _kept: Mapping[str, Any] = {}
    """The place that is set by now; none while there is no entry."""
    _library: Library | None = None
    _offered_sites: tuple[str, ...] = ()
    """The kinds of places that the form offers, but for none of them."""

    @abstractmethod
    async def async_placed(self, place: dict[str, Any]) -> ConfigFlowResult:
        """Go on with the place that was told, as the config entry holds it."""

    async def async_country(
        self, country: str | None, kept: Mapping[str, Any]
    ) -> ConfigFlowResult | None:
        """Ask what matters in `country`, None where it is none; `kept`: the place until now."""
        country = (country or "").strip().upper() or None
        if country is not None and country not in COUNTRIES:
            return None
        self._country, self._kept = country, kept
        return await self.async_step_place()

    async def async_step_place(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Ask for the region and the kind of place; go on where neither changes anything."""
        questions = await self._async_place_questions()
        if questions and user_input is None:
            return self.async_show_form(
                step_id="place",
                data_schema=self.add_suggested_values_to_schema(
                    probatio.Schema(questions), self._suggested()
                ),
            )
        asked = {str(field) for field in questions}
        return await self.async_placed(self._place(user_input or {}, asked))

    async def async_facts(self) -> Library | None:
        """Return the library, None where it cannot be used: loading the entry says why."""
        if self._library is None:
            runtime = loaded_runtime(self.hass)
            try:
                self._library = (
                    runtime.library
                    if runtime is not None
                    else await self.hass.async_add_executor_job(load_library)
                )
            except LibraryError:
                return None
        return self._library

    def _stays(self) -> Mapping[str, Any]:
        """Return what was set before, where it was set for this country."""
        return self._kept if self._kept.get(CONF_COUNTRY) == self._country else {}

    def _suggested(self) -> Mapping[str, Any]:
        """Return what is filled in beforehand: nothing that is not offered."""
        stays = self._stays()
        if stays.get(CONF_SITE) in self._offered_sites:
            return stays
        return {key: value for key, value in stays.items() if key != CONF_SITE}

    async def _async_place_questions(self) -> dict[Any, Any]:
        """Return the fields that matter in the country; {} for none."""
        library = await self.async_facts()
        if self._country is None or library is None:
            return {}
        today, measures = dt_util.now().date(), library.measures
        regions = measures.regions(self._country, today)
        sites = sites_bound(measures, (self._country, *regions), today)
        fields: dict[Any, Any] = {}
        if regions:
            kept = self._stays().get(CONF_REGION)
            listed = regions if kept is None or kept in regions else (*regions, kept)
            fields[probatio.Optional(CONF_REGION)] = await self._async_regions(listed)
        self._offered_sites = tuple(site.value for site in sites)
        if sites:
            fields[probatio.Required(CONF_SITE, default=Site.HOME.value)] = self._sites()
        return fields

    async def _async_regions(self, regions: tuple[str, ...]) -> SelectSelector:
        """Return the choice of a region by its name, its code where it has none."""
        translations = await async_load_translations(self.hass)
        options = [
            SelectOptionDict(value=region, label=translations.region(region)) for region in regions
        ]
        options.sort(key=lambda option: option["label"].casefold())
        mode = SelectSelectorMode.DROPDOWN
        return SelectSelector(SelectSelectorConfig(options=options, mode=mode))

    def _sites(self) -> SelectSelector:
        """Return the choice of a kind of place, in the words of the country."""
        own = f"{CONF_SITE}_{self._country}".lower() if self._country in OWN_WORDS else CONF_SITE
        return SelectSelector(
            SelectSelectorConfig(
                options=[Site.HOME.value, *self._offered_sites],
                translation_key=own,
                mode=SelectSelectorMode.LIST,
            )
        )

    def _place(self, told: Mapping[str, Any], asked: set[str]) -> dict[str, Any]:
        """Return the place. What was not asked stays as it is for this country: it does no harm."""
        stays = self._stays()
        place = {key: stays[key] for key in (CONF_REGION, CONF_SITE) if key in stays}
        place |= {key: told.get(key) for key in asked}
        before = stays.get(CONF_SITE)
        if before not in self._offered_sites and place.get(CONF_SITE) == Site.HOME.value:
            place[CONF_SITE] = before  # it is none of those that were offered
        whole = {CONF_COUNTRY: self._country, **place}
        return {
            **{key: value for key, value in whole.items() if value},
            CONF_SITE: place.get(CONF_SITE) or Site.HOME.value,
        }
