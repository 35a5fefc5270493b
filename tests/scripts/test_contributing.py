"""What GitHub and editors show to whoever wants to help: forms, owners, containers, hooks."""

from __future__ import annotations

import json
from pathlib import Path
import re
import subprocess
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
TEMPLATES = ROOT / ".github/ISSUE_TEMPLATE"
FORMS = [file for file in sorted(TEMPLATES.glob("*.yml")) if file.stem != "config"]
PACKAGE = ROOT / "custom_components/camera_lifecycle"
WRITTEN = re.compile(r"`((?:\.\.\. )?[\w./]+/|[\w/]+\.(?:py|md))`")


def load(name: str) -> Any:
    return yaml.safe_load((ROOT / name).read_text("utf-8"))


@pytest.mark.parametrize("form", FORMS, ids=lambda file: file.name)
def test_a_form_is_one_that_github_shows(form: Path) -> None:
    data = yaml.safe_load(form.read_text("utf-8"))
    assert {"name", "description", "body"} <= data.keys()
    fields = [field for field in data["body"] if field["type"] != "markdown"]
    assert all(field["attributes"]["label"] for field in fields)
    ids = [field["id"] for field in fields]
    assert len(ids) == len(set(ids))


def test_each_form_that_takes_what_a_home_shows_warns_that_everybody_reads_it() -> None:
    for name in ("bug", "add_camera", "wrong_assessment"):
        text = (ROOT / f".github/ISSUE_TEMPLATE/{name}.yml").read_text("utf-8")
        assert "Everybody can read this issue" in text


def test_the_owners_of_the_code_are_those_of_the_manifest() -> None:
    lines = (ROOT / ".github/CODEOWNERS").read_text("utf-8").splitlines()
    (everything,) = (line.split() for line in lines if line and not line.startswith("#"))
    manifest = json.loads((PACKAGE / "manifest.json").read_text("utf-8"))
    assert everything == ["*", *manifest["codeowners"]]


def test_the_container_has_the_python_that_is_needed_and_names_no_registry() -> None:
    container = json.loads((ROOT / ".devcontainer.json").read_text("utf-8"))
    image, _, tag = container["image"].partition(":")
    assert image == "python"
    assert tag.startswith("3.14")
    assert "features" not in container


def test_the_hook_runs_what_ci_runs() -> None:
    (repository,) = load(".pre-commit-config.yaml")["repos"]
    assert repository["repo"] == "local"
    (hook,) = repository["hooks"]
    assert (ROOT / hook["entry"]).stat().st_mode & 0o111
    assert hook["entry"] in (ROOT / ".github/workflows/test.yml").read_text("utf-8")
    assert hook["pass_filenames"] is False


def test_the_map_of_the_code_names_every_folder_that_is_there() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    table = text.partition("## Where things are")[2].partition("\n## ")[0]
    named = set(WRITTEN.findall(table))
    missing = [
        name for name in named if not (ROOT / name).exists() and not (PACKAGE / name).exists()
    ]
    assert missing == []
    listed = subprocess.run(
        ["git", "ls-files"],  # noqa: S607 - the one on the path
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    folders = {name.partition("/")[0] for name in listed.stdout.splitlines() if "/" in name}
    assert {f"{folder}/" for folder in folders if folder[0] != "."} - named == {
        "blueprints/",
        "custom_components/",
    }
