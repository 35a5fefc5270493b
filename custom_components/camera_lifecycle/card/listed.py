"""Finds the card among the resources of the dashboards, of which most belong to others."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from homeassistant.const import CONF_ID, CONF_TYPE, CONF_URL

from .file import PREFIX

MODULE: Final = "module"


@dataclass(frozen=True, slots=True)
class ListedCard:
    """A resource of ours. `id`: '' in YAML, where it has none."""

    id: str
    url: str
    type: str

    def loads(self, url: str) -> bool:
        """Return whether it is the resource that loads the card of `url`."""
        return self.url == url and self.type == MODULE


def is_card(resource: Mapping[str, Any]) -> bool:
    """Return whether a resource is ours, of whichever version."""
    return str(resource.get(CONF_URL, "")).startswith(PREFIX)


def listed_cards(resources: Iterable[Mapping[str, Any]]) -> list[ListedCard]:
    """Return the resources that are ours, in their order; nothing else is ever touched."""
    return [
        ListedCard(
            str(resource.get(CONF_ID, "")), str(resource[CONF_URL]), str(resource.get(CONF_TYPE))
        )
        for resource in resources
        if is_card(resource)
    ]
