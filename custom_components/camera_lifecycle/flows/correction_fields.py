"""The fields in which a person corrects something, in the options as behind a notice."""

from collections.abc import Sequence
from typing import Final

from homeassistant.helpers.selector import (
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
    """Return the choice among the companies of the library, by name; others can be typed.

    The frontend shows the value of a choice that takes other words too, so that is the name.
    """
    companies = (library.vendors.get(key) for key in library.vendors)
    names = {vendor.name for vendor in companies if vendor is not None}
    return searchable(sorted(names, key=str.casefold))


def searchable(choices: Sequence[str]) -> SelectSelector:
    """Return a choice that can be searched: for the frontend, one that takes other words too."""
    return SelectSelector(
        SelectSelectorConfig(
            options=[*choices], mode=SelectSelectorMode.DROPDOWN, custom_value=True
        )
    )
