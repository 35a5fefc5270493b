"""Everything that automations and people choose from has a name, a description and an icon."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from custom_components.camera_lifecycle.engine.assessment import Risk
from custom_components.camera_lifecycle.engine.model import SupportStatus
from custom_components.camera_lifecycle.engine.reasons import LifecycleEvent, ReasonCode
from custom_components.camera_lifecycle.engine.support.lifecycle_verdict import END_EVENTS
from custom_components.camera_lifecycle.fleet.camera_dates import _DATED
from custom_components.camera_lifecycle.owner.plan import _PROBLEMS, FIELDS
from custom_components.camera_lifecycle.report.formats import FORMATS
from custom_components.camera_lifecycle.telling.change import SUMMARY, ChangeKind
from tests.words import content

FOLDER = Path(__file__).parents[3] / "custom_components" / "camera_lifecycle"
WORDS = content("en")
ICONS = json.loads((FOLDER / "icons.json").read_text("utf-8"))
KINDS = {"services": "service", "triggers": "trigger", "conditions": "condition"}


def described(kind: str) -> dict[str, Any]:
    found = yaml.safe_load((FOLDER / f"{kind}.yaml").read_text("utf-8"))
    return {key: entry or {} for key, entry in found.items() if not key.startswith(".")}


@pytest.mark.parametrize("kind", KINDS)
def test_names_and_icons(kind: str) -> None:
    assert described(kind).keys() == WORDS[kind].keys() == ICONS[kind].keys()
    for key, entry in described(kind).items():
        said = WORDS[kind][key]
        assert said["name"]
        assert said["description"].endswith(".")
        assert ICONS[kind][key][KINDS[kind]].startswith("mdi:")
        assert entry.get("fields", {}).keys() == said.get("fields", {}).keys()
        for field in said.get("fields", {}).values():
            assert field["name"]


@pytest.mark.parametrize("kind", KINDS)
def test_choices(kind: str) -> None:
    for entry in described(kind).values():
        for field in entry.get("fields", {}).values():
            select = field["selector"].get("select")
            if select is not None:
                options = WORDS["selector"][select["translation_key"]]["options"]
                assert options.keys() == {*select["options"]}


def test_choices_are_those_of_the_code() -> None:
    selectors = WORDS["selector"]
    assert selectors["report_format"]["options"].keys() == FORMATS.keys()
    assert selectors["plan_fields"]["options"].keys() == {part.name for part in FIELDS}
    assert selectors["support_status"]["options"].keys() == {*SupportStatus}
    assert selectors["risks"]["options"].keys() == {*Risk}


def test_entities() -> None:
    for domain, key in (("calendar", "dates"), ("event", "change")):
        assert WORDS["entity"][domain][key]["name"]
        assert ICONS["entity"][domain][key]["default"].startswith("mdi:")
    kinds = WORDS["entity"]["event"]["change"]["state_attributes"]["event_type"]["state"]
    assert kinds.keys() == {*ChangeKind, SUMMARY}


def test_calendar_dates() -> None:
    keys = {
        *END_EVENTS,
        LifecycleEvent.MIN_SUPPORT_UNTIL,
        "firmware_branch",
        *(field.date_key for field in FIELDS if field.date_key),
        *(_DATED & {ReasonCode.PHASED_OUT, ReasonCode.RESTRICTED}),
    }
    for key in keys:
        assert "{subject}" in WORDS["common"][f"calendar_{key}"]


def test_errors() -> None:
    for _, error, _ in _PROBLEMS:
        assert WORDS["options"]["error"][error]
        assert "{camera}" in WORDS["exceptions"][error]["message"]
    for error in ("no_camera", "not_assessed"):
        assert WORDS["exceptions"][error]["message"]
