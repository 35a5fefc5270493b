"""The keys that a dialog asks for, read off the forms and menus that it shows."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from homeassistant.data_entry_flow import section
import probatio

from custom_components.camera_lifecycle.engine.load import BUNDLED

from .keys import Key, under

# What Home Assistant shows only if there is a text: a choice of the words, not of the code.
OWN_BUTTON = {
    "what_to_do": "nothing is submitted: it leads back to the menu",
    "report": "nothing is submitted: everything is stored by then",
}
EXPLAINED_MENU = {
    "init": "the first thing that a person sees of a repair",
    "read_label": "what each answer means for later",
    "same_or_new": "what becomes of all that was said",
}


def steps_of(flow: type) -> list[str]:
    """Return the steps of a flow that are ours, not Home Assistant's."""
    start = "async_step_"
    package = BUNDLED.parent.name
    return [
        name.removeprefix(start)
        for name in dir(flow)
        if name.startswith(start) and package in getattr(flow, name).__module__
    ]


def step(shown: Mapping[str, Any]) -> set[Key]:
    """Return the keys of one step, without those of the flow before them."""
    name = shown["step_id"]
    at = ("step", name)
    keys = under(at, "title", "description")
    if options := shown.get("menu_options"):
        keys |= under((*at, "menu_options"), *options)
        if name in EXPLAINED_MENU:
            keys |= under((*at, "menu_option_descriptions"), *options)
        return keys
    if name in OWN_BUTTON:
        keys |= under(at, "submit")
    return keys | fields(shown["data_schema"], at)


def fields(schema: probatio.Schema | None, at: Key) -> set[Key]:
    """Return the keys of the fields of a form: each has a label and a description."""
    keys: set[Key] = set()
    for marker, value in schema.schema.items() if schema else ():
        if isinstance(value, section):
            part = (*at, "sections", str(marker))
            keys |= under(part, "name", "description") | fields(value.schema, part)
        else:
            keys |= {(*at, "data", str(marker)), (*at, "data_description", str(marker))}
    return keys


def selectors(schema: probatio.Schema | None) -> Iterator[Mapping[str, Any]]:
    """Yield the configuration of each selector of a form that has words of its own."""
    for value in schema.schema.values() if schema else ():
        if isinstance(value, section):
            yield from selectors(value.schema)
            continue
        for part in value.validators if isinstance(value, probatio.All) else (value,):
            config = getattr(part, "config", {})
            if "translation_key" in config:
                yield config


def selector(config: Mapping[str, Any]) -> set[Key]:
    """Return the keys of the choices, or of the unit, of one selector."""
    at = ("selector", config["translation_key"])
    keys = under((*at, "options"), *_choices(config.get("options", ())))
    if unit := config.get("unit_of_measurement"):
        keys |= under((*at, "unit_of_measurement"), unit)
    return keys


def _choices(options: Iterable[Any]) -> Iterator[str]:
    """Yield the choices that have words: not those that bring a label of their own."""
    for option in options:
        if isinstance(option, str):
            yield option
        elif option["label"] == option["value"]:
            yield option["value"]
