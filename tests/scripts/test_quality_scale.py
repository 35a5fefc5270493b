"""quality_scale.yaml says nothing that the code or the documents contradict."""

from __future__ import annotations

import ast
from importlib.metadata import files
import json
from pathlib import Path
import re
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "custom_components/camera_lifecycle"
RULES: dict[str, Any] = yaml.safe_load((PACKAGE / "quality_scale.yaml").read_text("utf-8"))["rules"]
PLATFORMS = ("binary_sensor", "button", "calendar", "event", "sensor", "todo")
DOCUMENTED = {
    "docs-actions": ("usage", "Actions"),
    "docs-conditions": ("automations", "Conditions"),
    "docs-configuration-parameters": ("usage", "Settings"),
    "docs-data-update": ("usage", "Data updates"),
    "docs-examples": ("automations", "Examples"),
    "docs-known-limitations": ("usage", "Known limitations"),
    "docs-removal-instructions": ("usage", "Removing the integration"),
    "docs-supported-devices": ("usage", "Supported devices"),
    "docs-supported-functions": ("usage", "Entities"),
    "docs-triggers": ("automations", "Triggers"),
    "docs-troubleshooting": ("usage", "Troubleshooting"),
    "docs-use-cases": ("usage", "Use cases"),
}
"""Where each rule of documents is kept: the document, and its heading."""


def status(rule: str) -> str:
    said = RULES[rule]
    return said if isinstance(said, str) else str(said["status"])


def test_every_rule_is_answered_and_what_is_not_done_has_its_reason() -> None:
    assert len(RULES) == 54
    for rule, said in RULES.items():
        assert status(rule) in {"done", "exempt"}, rule
        assert said == "done" or len(said["comment"]) > 20, rule


def test_it_is_said_whose_assessment_it_is() -> None:
    assert "Our own assessment" in (PACKAGE / "quality_scale.yaml").read_text("utf-8")
    assert "[our own assessment]" in (ROOT / "README.md").read_text("utf-8")


def test_strict_typing_is_done_only_if_all_that_is_required_has_types() -> None:
    required = json.loads((PACKAGE / "manifest.json").read_text("utf-8"))["requirements"]
    names = [re.split(r"[=<>~]", requirement)[0] for requirement in required]
    untyped = [
        name for name in names if not any(file.name == "py.typed" for file in files(name) or ())
    ]
    assert (status("strict-typing") == "done") == (not untyped)
    for name in untyped:
        assert name in RULES["strict-typing"]["comment"]
    pyproject = (ROOT / "pyproject.toml").read_text("utf-8")
    assert re.search(r"(?m)^strict = true", pyproject)


@pytest.mark.parametrize("platform", PLATFORMS)
def test_each_platform_says_how_many_updates_run_at_once(platform: str) -> None:
    tree = ast.parse((PACKAGE / f"{platform}.py").read_text("utf-8"))
    names = {
        target.id
        for node in tree.body
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    assert "PARALLEL_UPDATES" in names


def test_what_the_documents_must_say_has_a_heading() -> None:
    for rule, (document, heading) in DOCUMENTED.items():
        assert status(rule) == "done"
        text = (ROOT / f"docs/{document}.md").read_text("utf-8")
        assert re.search(rf"(?m)^##+ {heading}$", text), rule
    kept = {"docs-high-level-description", "docs-installation-instructions"}
    assert {rule for rule in RULES if rule.startswith("docs-")} - DOCUMENTED.keys() - kept == {
        "docs-installation-parameters"
    }


@pytest.mark.parametrize("kind", ["Triggers", "Conditions"])
def test_what_waits_is_documented_with_how_long_and_for_whom(kind: str) -> None:
    page = (ROOT / "docs/automations.md").read_text("utf-8")
    section = page.partition(f"\n## {kind}\n")[2].partition("\n## ")[0]
    data = yaml.safe_load((PACKAGE / f"{kind.lower()}.yaml").read_text("utf-8"))
    for name, described in data.items():
        fields = (described.get("fields") or {}).keys() & {"behavior", "for"}
        if name.startswith(".") or not fields:
            continue
        assert fields == {"behavior", "for"}, name
        row = next(line for line in section.splitlines() if f"<br>`{name}`" in line)
        assert "`behavior`, `for`" in row, name
