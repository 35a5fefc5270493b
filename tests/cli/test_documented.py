"""The commands of the documents are executed, and do what the sentence before them says."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
import re
import shlex
from typing import Any

from markdown_it import MarkdownIt
import pytest

from custom_components.camera_lifecycle.__main__ import main
from development.simulated_cameras.fleet import device
from development.simulated_cameras.model import PASSWORD, USERNAME
from development.simulated_cameras.server import running
from tests.integration.documented.blocks import ROOT, commands

from .test_folder import ENTITIES, ENTRIES, ONVIF, OWN, put

OURS = "python -m custom_components.camera_lifecycle "
README_ASK = "CAMERA_PASSWORD=... python -m custom_components.camera_lifecycle ask"
OPTION = re.compile(r"(?<![\w-])--[a-z][\w-]+")


def command(begin: str) -> str:
    """Return the one command of the documents that begins so, wherever it stands."""
    (found,) = {each for each in commands() if each.startswith(f"{begin} ")}
    return found


def arguments(written: str, **instead: str) -> list[str]:
    """Return the arguments of a command, with `instead` of what stands for something."""
    words = shlex.split(written.partition(OURS)[2])
    return [instead.get(word, word) for word in words]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    put(tmp_path, "core.config", {"country": "US"}, 1, 4)
    put(tmp_path, "core.config_entries", {"entries": ENTRIES}, 1, 5)
    put(tmp_path, "core.device_registry", {"devices": [ONVIF, OWN]}, 1, 9)
    put(tmp_path, "core.entity_registry", {"entities": ENTITIES[:2]}, 1, 15)
    return tmp_path


@pytest.mark.runs(
    "python -m custom_components.camera_lifecycle audit /path/to/homeassistant-config --country CA"
)
def test_a_folder_is_audited(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()}
    written = command(f"{OURS}audit /path/to/homeassistant-config")
    assert main(arguments(written, **{"/path/to/homeassistant-config": str(folder)})) == 0
    out, err = capsys.readouterr()
    assert ("Hikvision" in out, err) == (True, "")
    assert {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()} == before


@pytest.mark.runs("CAMERA_PASSWORD=... python -m custom_components.camera_lifecycle ask 192.0.2.10")
@pytest.mark.usefixtures("socket_enabled")
async def test_a_camera_is_asked(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    written = command(README_ASK)
    variable = written.partition("=")[0]
    monkeypatch.setenv(variable, PASSWORD)
    async with running(device("hikvision")) as camera:
        instead = {"192.0.2.10": f"127.0.0.1:{camera.port}", "viewer": USERNAME}
        asked = arguments(written, **instead)
        assert await asyncio.to_thread(main, asked) == 0
    assert variable in asked
    out, err = capsys.readouterr()
    assert ("Hikvision" in out, PASSWORD in out, err) == (True, False, "")


@pytest.mark.runs(
    "python -m custom_components.camera_lifecycle check"
    " --vendor HiLook --model IPC-T240H --country CA"
)
def test_a_camera_is_checked_before_it_is_bought(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments(command(f"{OURS}check --vendor HiLook"))) == 0
    assert "Hikvision" in capsys.readouterr().out


def described(name: str) -> str:
    """Return what docs/usage.md says of a command, with its synopsis."""
    text = (ROOT / "docs" / "usage.md").read_text("utf-8")
    return text.partition(f"\n    {OURS}{name} ")[2].partition("\n### ")[0].partition("\n## ")[0]


@pytest.mark.runs("python -m custom_components.camera_lifecycle audit SOURCE")
@pytest.mark.runs("python -m custom_components.camera_lifecycle ask HOST[:PORT]")
@pytest.mark.runs("python -m custom_components.camera_lifecycle check --vendor V")
@pytest.mark.parametrize(
    ("name", "like"), [("audit", ()), ("ask", ("audit",)), ("check", ("audit",))]
)
def test_each_option_is_described_and_there(
    name: str, like: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main([name, "--help"])
    assert ended.value.code == 0
    there = {*OPTION.findall(capsys.readouterr().out)} - {"--help"}
    own = {*OPTION.findall(described(name))}
    assert own <= there
    assert there <= own.union(*(OPTION.findall(described(other)) for other in like))


def test_each_format_that_is_described_is_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "records.jsonl"
    file.write_text(json.dumps({"id": "a", "manufacturer": "HiLook"}))
    (row,) = re.findall(r"(?m)^\| `--format` \|(.+)\|$", described("audit"))
    formats = re.findall(r"`(\w+)`", row)
    assert len(formats) > 5
    for each in formats:
        assert main(["audit", str(file), "--format", each]) == 0, each
        assert capsys.readouterr().out


@pytest.mark.runs(
    "gh attestation verify camera_lifecycle.zip --repo camera-lifecycle/camera-lifecycle"
)
def test_a_download_is_checked_under_its_name_in_our_repository() -> None:
    _, _, _, archive, _, repository = command("gh attestation verify").split()
    assert archive == json.loads((ROOT / "hacs.json").read_text())["filename"]
    assert manifest()["documentation"].endswith(f"github.com/{repository}")


def manifest() -> dict[str, Any]:
    package = ROOT / "custom_components" / "camera_lifecycle"
    content: dict[str, Any] = json.loads((package / "manifest.json").read_text())
    return content


def test_each_button_of_the_readme_leads_here() -> None:
    """My Home Assistant opens what an address names: our repository, our domain."""
    tokens = MarkdownIt().enable("table").parse((ROOT / "README.md").read_text("utf-8"))
    links = [
        str(child.attrGet("href"))
        for token in tokens
        for child in token.children or ()
        if child.type == "link_open"
    ]
    buttons = [link for link in links if "my.home-assistant.io/redirect" in link]
    owner, name = manifest()["documentation"].split("/")[-2:]
    repository = f"owner={owner}&repository={name}&category=integration"
    assert buttons == [
        f"https://my.home-assistant.io/redirect/hacs_repository/?{repository}",
        f"https://my.home-assistant.io/redirect/config_flow_start/?domain={manifest()['domain']}",
    ]
