"""The fields that an editor shows are those of the schema, and what it lets choose is taken."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from homeassistant.exceptions import ServiceValidationError
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers.selector import validate_selector
import probatio
import pytest
import yaml

from custom_components.camera_lifecycle.automation.in_words import InWords
from custom_components.camera_lifecycle.const import DOMAIN
from custom_components.camera_lifecycle.services import ACTIONS

FOLDER: Final = Path(__file__).parents[3] / "custom_components" / "camera_lifecycle"
DESCRIBED: Final[dict[str, dict[str, Any]]] = {
    name: row or {}
    for name, row in yaml.safe_load((FOLDER / "services.yaml").read_text("utf-8")).items()
}
TARGET: Final = {*map(str, cv.ENTITY_SERVICE_FIELDS)}
FIELDS: Final = [
    pytest.param(name, field, row or {}, id=f"{name}-{field}")
    for name, action in DESCRIBED.items()
    for field, row in action.get("fields", {}).items()
]
CHOICES: Final = [each for each in FIELDS if "select" in each.values[2]["selector"]]
# what a selector lets choose, and what nobody can choose with it; a wish list is of texts
TAKEN: Final[dict[str, list[Any]]] = {
    "boolean": [True, False],
    "date": ["2026-12-24"],
    "device": ["0123456789abcdef"],
    "text": ["a text"],
}
REFUSED: Final[dict[str, list[Any]]] = {
    "boolean": ["perhaps"],
    "date": ["soon", "2026-13-01"],
    "device": [["a"]],
    "text": [{"a": 1}],
}


def markers(schema: Any) -> Iterator[Any]:
    """Yield the keys of a schema, of whatever it is made of."""
    if isinstance(schema, dict):
        yield from (key for key in schema if not isinstance(key, probatio.Remove))
    elif isinstance(schema, probatio.Schema):
        yield from markers(schema.schema)
    else:
        for part in getattr(schema, "validators", ()):
            yield from markers(part)


def keys(name: str) -> dict[str, Any]:
    """Return the fields of an action's schema, without those of its target."""
    return {str(key): key for key in markers(ACTIONS[name].schema) if str(key) not in TARGET}


def call(name: str, /, **fields: Any) -> Any:
    """Return what an action takes of a call that has all that is required."""
    required = {
        field: example(row["selector"])
        for field, row in DESCRIBED[name].get("fields", {}).items()
        if row.get("required")
    }
    target = {"device_id": "device"} if "target" in DESCRIBED[name] else {}
    return InWords(ACTIONS[name].schema)({**target, **required, **fields})


def example(selector: dict[str, Any]) -> Any:
    (kind, config) = next(iter(selector.items()))
    value = config["options"][0] if kind == "select" else TAKEN[kind][0]
    return [value] if (config or {}).get("multiple") else value


@pytest.mark.parametrize("name", ACTIONS)
def test_each_field_is_described(name: str) -> None:
    described = DESCRIBED[name].get("fields", {})
    assert described.keys() == keys(name).keys()
    for field, marker in keys(name).items():
        is_required = isinstance(marker, probatio.Required)
        assert described[field].get("required", False) is is_required, field
        default = getattr(marker, "default", probatio.UNDEFINED)
        if "default" in described[field]:
            assert described[field]["default"] == default(), field
        validate_selector(described[field]["selector"])


@pytest.mark.parametrize("name", ACTIONS)
def test_a_target_is_offered_where_it_is_taken(name: str) -> None:
    takes = any(str(key) in TARGET for key in markers(ACTIONS[name].schema))
    assert ("target" in DESCRIBED[name]) is takes
    if takes:
        target = DESCRIBED[name]["target"]
        assert target["primary_entities_only"] is False, "our own are diagnostic"
        assert {"integration": DOMAIN}.items() <= target["entity"][-1].items()


@pytest.mark.parametrize(("name", "field", "row"), FIELDS)
def test_what_can_be_chosen_is_taken_and_nothing_else(
    name: str, field: str, row: dict[str, Any]
) -> None:
    (kind, config) = next(iter(row["selector"].items()))
    config = config or {}
    if kind == "select":
        taken, refused = config["options"], ["no_such_choice", "", 7]
    elif kind == "number":
        taken, refused = [config["min"], config["max"]], [[], {}]
    else:
        taken, refused = TAKEN[kind], REFUSED[kind]
    for value in taken:
        assert field in call(name, **{field: [value] if config.get("multiple") else value})
    if config.get("multiple"):
        assert len(call(name, **{field: [*taken]})[field]) == len(taken)
    for value in refused:
        with pytest.raises(ServiceValidationError) as told:
            call(name, **{field: [value] if config.get("multiple") else value})
        assert str(told.value.translation_key).startswith("field_")


@pytest.mark.parametrize(("name", "field", "row"), CHOICES)
def test_no_choice_is_missing(name: str, field: str, row: dict[str, Any]) -> None:
    """The schema names all it takes where it refuses a value: exactly what can be chosen."""
    config = row["selector"]["select"]
    wrong = -1 if config["options"][0].isdigit() else "no_such_choice"
    with pytest.raises(ServiceValidationError) as told:
        call(name, **{field: [wrong] if config.get("multiple") else wrong})
    placeholders = told.value.translation_placeholders or {}
    assert {*placeholders["choices"].split(", ")} == {*config["options"]}


@pytest.mark.parametrize("name", ACTIONS)
def test_errors_are_said_in_words(name: str) -> None:
    with pytest.raises(ServiceValidationError) as told:
        call(name, **{"no_such\n\u202efield": 1})
    assert told.value.translation_domain == DOMAIN
    assert told.value.translation_key == "field_unknown"
    assert told.value.translation_placeholders == {"field": "no_such field"}
    if any(row.get("required") for row in DESCRIBED[name].get("fields", {}).values()):
        with pytest.raises(ServiceValidationError) as told:
            InWords(ACTIONS[name].schema)({"device_id": "x"} if "target" in DESCRIBED[name] else {})
        assert told.value.translation_key == "field_missing"


def test_a_target_that_is_missing_or_wrong() -> None:
    for target, key, about in (
        ({}, "no_target", {}),
        ({"entity_id": "kitchen"}, "field_wrong", {"field": "entity_id", "value": "kitchen"}),
        ({"device_id": ["x", 5]}, "field_wrong", {"field": "device_id", "value": "5"}),
        ({"device_id": 5}, "field_wrong", {"field": "device_id", "value": "5"}),
        ({"device_id": "x" * 999 + "y", "x": 1}, "field_unknown", {"field": "x"}),
    ):
        with pytest.raises(ServiceValidationError) as told:
            InWords(ACTIONS["isolate"].schema)({**target, "by": "router"})
        assert told.value.translation_key == key
        assert (told.value.translation_placeholders or {}) == about


def test_whatever_is_wrong_is_said() -> None:
    with pytest.raises(ServiceValidationError) as told:
        InWords(probatio.Schema(str))({"x": 1})
    assert told.value.translation_key == "field_wrong"
