"""What docs/automations.md lists is what there is."""

import re
from typing import Any

from homeassistant.const import CONF_FOR
from homeassistant.core import HomeAssistant, callback
import pytest
import yaml

from custom_components.camera_lifecycle.automation.choices import EVERY_RISK
from custom_components.camera_lifecycle.condition import CONDITIONS
from custom_components.camera_lifecycle.engine.model import SupportStatus
from custom_components.camera_lifecycle.event import CHANGE
from custom_components.camera_lifecycle.telling.because import Because
from custom_components.camera_lifecycle.trigger import TRIGGERS
from tests.integration.triggers.heard import SUMMARY, Heard

from .blocks import ROOT, Block, example
from .sample import Sample

PAGE = (ROOT / "docs" / "automations.md").read_text("utf-8")
PACKAGE = ROOT / "custom_components" / "camera_lifecycle"


def rows(heading: str) -> list[list[str]]:
    """Return the cells of the table whose first heading is this."""
    table = PAGE.partition(f"\n| {heading} |")[2].partition("\n\n")[0].splitlines()
    return [[cell.strip() for cell in line.strip("| ").split(" | ")] for line in table[2:]]


def codes(cell: str) -> list[str]:
    """Return what a cell has in code."""
    return re.findall(r"`([^`]+)`", cell)


def first(heading: str) -> list[str]:
    """Return what the first column has in code."""
    return [code for row in rows(heading) for code in codes(row[0])]


@pytest.mark.parametrize(("heading", "there"), [("Trigger", TRIGGERS), ("Condition", CONDITIONS)])
def test_each_trigger_and_condition_with_its_options(heading: str, there: dict[str, Any]) -> None:
    file = PACKAGE / f"{heading.lower()}s.yaml"
    described = yaml.safe_load(file.read_text("utf-8"))
    listed = {codes(row[0])[0]: set(codes(row[2]) if len(row) > 2 else []) for row in rows(heading)}
    assert listed == {key: set(described[key].get("fields") or {}) for key in there}


def test_each_option_and_its_values() -> None:
    described = yaml.safe_load((PACKAGE / "triggers.yaml").read_text("utf-8"))
    fields = {field for one in described.values() for field in one.get("fields") or {}}
    cells = {codes(row[0])[0]: codes(row[1]) for row in rows("Option")}
    assert set(cells) == fields
    assert cells["risks"] == EVERY_RISK
    assert set(cells["status"]) == {*map(str, SupportStatus)}


def test_each_cause_and_each_type() -> None:
    assert first("`because`") == [*map(str, Because)]
    assert {*first("Type")} == {*(CHANGE.event_types or ())}


async def test_each_variable(sample: Sample, hass: HomeAssistant) -> None:
    """Those of a trigger, and those of the event entity, which has no sensor and no time."""
    heard, told = Heard(hass), [{}]
    await sample.begin()
    heard.follow(sample.home)
    block = example("Notify a phone when a camera becomes at risk")
    content = block.content | {
        "actions": [{"event": "told", "event_data": {"it": "{{ trigger }}"}}]
    }
    hass.bus.async_listen("told", callback(lambda event: told.append(event.data["it"])))
    await sample.automate(Block("", "", "yaml", yaml.safe_dump(content)))
    await sample.newer_facts()
    ours = set(told[-1]) - {"id", "idx", "alias", "platform", "description"}
    assert {*first("Variable")} == ours
    change, summary = heard.events
    shown = {"device_class", "event_types", "friendly_name"}
    assert set(change) - shown == ours - {"entity_id", CONF_FOR} | {"event_type", "changes"}
    assert summary["event_type"] == SUMMARY
    assert set(summary) - shown == {"event_type", "because", "count", "changes", "cameras"}
    assert set(summary["cameras"][0]) == ours - {"entity_id", CONF_FOR} | {"changes"}
