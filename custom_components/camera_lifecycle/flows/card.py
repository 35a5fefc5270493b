"""The part of the options about the card and the dashboard: whether to offer them, and where."""

from enum import StrEnum
from typing import Any, Final

from homeassistant.components.lovelace.const import LOVELACE_DATA
from homeassistant.config_entries import ConfigFlowResult, OptionsFlow
from homeassistant.core import HomeAssistant, callback
from homeassistant.data_entry_flow import AbortFlow
from homeassistant.helpers.selector import BooleanSelector
import probatio

from ..card.collection import stored_resources
from ..card.resource import CardResource
from ..card.state import CardState
from ..runtime import loaded_runtime
from ..settings import CONF_OFFER_CARD
from ..text.load import async_load_translations
from ..text.translations import Translations
from .options_end import OptionsAbort

CARD: Final = "card"
"""The step, as the menu calls it."""
_IS_OFFERED: Final = frozenset({CardState.REGISTERED, CardState.NOT_SAVED, CardState.FAILED})


class EndOfSetUp(StrEnum):
    """What the last page of the set-up says; also the translation key.

    `DASHBOARDS`: where to get the card. `RESOURCES_IN_YAML`: that its address has to be written
    first. `NO_DASHBOARDS`: what was found, and nothing of a card that nobody could see.
    """

    DASHBOARDS = "dashboards"
    RESOURCES_IN_YAML = "resources_in_yaml"
    NO_DASHBOARDS = "no_dashboards"


@callback
def async_end_of_set_up(hass: HomeAssistant) -> EndOfSetUp:
    """Return what set-up ends with; nothing is registered yet."""
    if LOVELACE_DATA not in hass.data:
        return EndOfSetUp.NO_DASHBOARDS
    has_storage = stored_resources(hass) is not None
    return EndOfSetUp.DASHBOARDS if has_storage else EndOfSetUp.RESOURCES_IN_YAML


class CardFlow(OptionsFlow):
    """Says how it stands with the card, and offers a switch where it is ours to register."""

    async def async_step_card(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Ask whether to offer the card. Where its owner removed it, Yes brings it back."""
        if (runtime := loaded_runtime(self.hass)) is None:
            raise AbortFlow(OptionsAbort.NOT_READY)
        card = runtime.card
        if user_input is None:
            return self.async_show_form(
                step_id=CARD,
                data_schema=_switch(card.state),
                description_placeholders={
                    "state": card_text(card, await async_load_translations(self.hass))
                },
            )
        if user_input.get(CONF_OFFER_CARD):
            await card.async_offer_again()
        return self.async_create_entry(data={**self.config_entry.options, **user_input})


def card_text(card: CardResource, translations: Translations) -> str:
    """Return how it stands with the card, as Markdown; in YAML with the lines to write."""
    state = card.state
    text = translations.text(f"card_state_{state}")
    if not state.is_in_yaml:
        return text
    return f"{text}\n\n```yaml\n- url: {card.url}\n  type: module\n```"


def _switch(state: CardState) -> probatio.Schema:
    if not state.can_be_switched:
        return probatio.Schema({})
    default = state in _IS_OFFERED
    return probatio.Schema({probatio.Required(CONF_OFFER_CARD, default=default): BooleanSelector()})
