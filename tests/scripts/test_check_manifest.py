"""Each fault that hassfest or the HACS action would find is found: a table of broken copies."""

from __future__ import annotations

from collections.abc import Callable
import json
from pathlib import Path
import shutil
from typing import Any

import pytest
import yaml

from scripts.manifest.check import faults, main

ROOT = Path(__file__).parents[2]
PACKAGE = "custom_components/camera_lifecycle"
MANIFEST = f"{PACKAGE}/manifest.json"
ENGLISH = f"{PACKAGE}/translations/en.json"
GERMAN = f"{PACKAGE}/translations/de.json"
ICONS = f"{PACKAGE}/icons.json"
COPIED = ("hacs.json", "LICENSE", "README.md")
type Break = Callable[[dict[str, Any]], Any]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Return a copy of what is checked."""
    for name in COPIED:
        shutil.copy(ROOT / name, tmp_path / name)
    shutil.copytree(
        ROOT / PACKAGE,
        tmp_path / PACKAGE,
        ignore=lambda _, names: [name for name in names if name.endswith(".py")],
    )
    return tmp_path


def rewrite(file: Path, change: Break) -> None:
    """Change what a JSON file says; the change may return something else to write."""
    data = json.loads(file.read_text("utf-8"))
    data = change(data) or data
    file.write_text(json.dumps(data), "utf-8")


def put(*path: str, to: Any) -> Break:
    """Return a change that sets the value at a path."""

    def change(data: dict[str, Any]) -> None:
        for key in path[:-1]:
            data = data.setdefault(key, {})
        data[path[-1]] = to

    return change


def drop(key: str) -> Break:
    return lambda data: data.pop(key) and None


def test_what_is_here_has_no_fault(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert list(faults(ROOT)) == []
    assert main([str(copy)]) == 0
    assert main([]) == 0
    assert capsys.readouterr().err == ""


BROKEN: list[tuple[str, Break, str]] = [
    *((MANIFEST, drop(key), f"{key} is missing") for key in ("version", "iot_class", "codeowners")),
    (MANIFEST, put("url", to="x"), "url is an unknown key"),
    (MANIFEST, lambda data: dict(reversed(data.items())), "keys are not sorted"),
    (MANIFEST, lambda data: dict(sorted(data.items())), "keys are not sorted"),
    (MANIFEST, put("domain", to="camera"), "domain isn't camera_lifecycle"),
    (MANIFEST, put("version", to="1.x"), "version '1.x' is none"),
    (MANIFEST, put("iot_class", to="local"), "iot_class can't be 'local'"),
    (MANIFEST, put("integration_type", to="camera"), "integration_type can't be 'camera'"),
    (MANIFEST, put("quality_scale", to="diamond"), "quality_scale can't be 'diamond'"),
    (MANIFEST, put("categories", to=["cameras"]), "categories can't be 'cameras'"),
    (MANIFEST, put("connectivity", to=["internet"]), "connectivity can't be 'internet'"),
    (MANIFEST, put("codeowners", to=["nobody"]), "codeowners can't contain 'nobody'"),
    (MANIFEST, put("codeowners", to="@me"), "codeowners isn't a list"),
    (MANIFEST, put("dependencies", to=["http", "http"]), "dependencies isn't sorted"),
    (MANIFEST, put("dependencies", to=["websocket_api", "http"]), "dependencies isn't sorted"),
    (MANIFEST, put("requirements", to=["babel"]), "requirements can't contain 'babel'"),
    (MANIFEST, put("documentation", to="http://x/y"), "documentation isn't a web address"),
    (MANIFEST, put("config_flow", to="yes"), "config_flow is neither true nor false"),
    (ENGLISH, put("words", to={}), "words is an unknown section"),
    (ENGLISH, put("common", "a b", to="x"), "common.a b is no key"),
    (ENGLISH, put("common", "a", to=1), "common.a is no text"),
    (GERMAN, put("common", "a", to="<b>x</b>"), "de.json: common.a contains HTML"),
    (ENGLISH, put("common", "a", to="see https://x.y"), "common.a contains a web address"),
    (ENGLISH, put("common", "a", to="the '{name}'"), "placeholder in single quotes"),
    (ENGLISH, put("common", "a", to="x "), "common.a begins or ends with a space"),
    (ENGLISH, put("triggers", "gone", to={}), "triggers.yaml: gone is in the translations"),
    (
        ENGLISH,
        put("services", "ask", "fields", "gone", to={"name": "x"}),
        "services.yaml: ask.gone is in the translations",
    ),
    (ENGLISH, put("conditions", "is_at_risk", "name", to=""), "is_at_risk has no name"),
    (ENGLISH, put("conditions", "is_at_risk", "fields", to={}), "is_at_risk.risks has no words"),
    (ENGLISH, put("services", to={}), "services.yaml: ask has no words"),
    (ICONS, put("buttons", to={}), "buttons is an unknown section"),
    (ICONS, put("services", "ask", "service", to="fa:x"), "is no icon: 'fa:x'"),
    (ICONS, put("triggers", "gone", to={"trigger": "mdi:x"}), "triggers.gone is only here"),
    (
        ICONS,
        put("entity", "sensor", "x", to={"default": "mdi:a", "state": {"b": "mdi:a"}}),
        "entity.sensor.x has a state with the icon that is the default",
    ),
    ("hacs.json", drop("name"), "name is missing"),
    ("hacs.json", put("domains", to=["sensor"]), "domains is an unknown key"),
    ("hacs.json", put("zip_release", to="yes"), "zip_release can't be 'yes'"),
    ("hacs.json", put("filename", to="other.zip"), "zip_release needs the filename"),
    ("hacs.json", put("homeassistant", to="new"), "homeassistant names no version"),
]


@pytest.mark.parametrize(
    ("name", "change", "told"), BROKEN, ids=[f"{Path(row[0]).name}-{row[2]}" for row in BROKEN]
)
def test_a_broken_copy_is_told(copy: Path, name: str, change: Break, told: str) -> None:
    rewrite(copy / name, change)
    found = [fault for fault in faults(copy) if told in fault]
    assert found, list(faults(copy))


def test_a_trigger_without_words_is_told(copy: Path) -> None:
    file = copy / PACKAGE / "triggers.yaml"
    data = yaml.safe_load(file.read_text("utf-8"))
    data["became_at_risk"]["fields"]["more"] = {"fields": {"other": {"required": True}}}
    file.write_text(yaml.safe_dump({**data, "new": None}), "utf-8")
    found = list(faults(copy))
    assert "triggers.yaml: new has no words in the translations" in found
    assert "triggers.yaml: became_at_risk.other has no words in the translations" in found
    assert "icons.json: triggers.new is only here, or only in triggers.yaml" in found


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        (f"{PACKAGE}/brand/icon.png", "no picture", "brand/icon.png: isn't a PNG of 256 x 256"),
        (f"{PACKAGE}/brand/dark_logo@2x.png", None, "brand/dark_logo@2x.png: isn't a PNG"),
        ("LICENSE", "Copyright", "LICENSE: isn't there, or isn't the MIT license"),
        ("LICENSE", None, "LICENSE: isn't there"),
        ("README.md", None, "README.md: isn't there"),
        ("hacs.json", "[]", "hacs.json isn't an object"),
        (MANIFEST, "{", "check_manifest: "),
        (f"{PACKAGE}/services.yaml", "a: [", "check_offers: "),
        (ENGLISH, None, "translations/en.json is missing"),
    ],
)
def test_a_file_that_is_none_is_told(copy: Path, name: str, text: str | None, told: str) -> None:
    (copy / name).unlink()
    if text is not None:
        (copy / name).write_text(text, "utf-8")
    assert any(told in fault for fault in faults(copy)), list(faults(copy))


def test_a_picture_of_another_size_is_told(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    brand = copy / PACKAGE / "brand"
    shutil.copy(brand / "icon.png", brand / "icon@2x.png")
    assert main([str(copy)]) == 1
    assert capsys.readouterr().err == "brand/icon@2x.png: isn't a PNG of 512 x 512\n"


def test_both_official_actions_run_beside_it() -> None:
    text = (ROOT / ".github/workflows/validate.yml").read_text("utf-8")
    assert "home-assistant/actions/hassfest@" in text
    assert "hacs/action@" in text
    assert "scripts/check_manifest" in (ROOT / "scripts/lint").read_text("utf-8")
