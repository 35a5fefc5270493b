"""The fields in which a person corrects something, in the options as behind a notice."""

from typing import Final

from homeassistant.helpers.selector import (
    SelectOptionDict,
    SelectSelector,
    SelectSelectorConfig,
    SelectSelectorMode,
    TextSelector,
)

from ..engine.load import Library
from ..owner.corrections import KINDS

TEXT: Final = TextSelector()
KIND: Final = SelectSelector(
    SelectSelectorConfig(
        options=[kind.value for kind in KINDS],
        translation_key="camera_kind",
        mode=SelectSelectorMode.LIST,
    )
)


def company_field(library: Library) -> SelectSelector:
    """Return the choice among the companies of the library; others can be typed."""
    companies = [vendor for key in library.vendors if (vendor := library.vendors.get(key))]
    return SelectSelector(
        SelectSelectorConfig(
            options=[
                SelectOptionDict(value=vendor.id, label=vendor.name)
                for vendor in sorted(companies, key=lambda vendor: vendor.name.casefold())
            ],
            mode=SelectSelectorMode.DROPDOWN,
            custom_value=True,
        )
    )
