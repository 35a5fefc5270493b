"""The command reads every source, whatever became of the one before."""

from __future__ import annotations

import json
from pathlib import Path
import shutil

import pytest

from scripts.freshness import command
from scripts.freshness.documents import Documents
from scripts.freshness.readers import kev
from scripts.library.read import read_yaml

from .conftest import FIXTURES, TODAY


@pytest.fixture
def sources(facts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder that each source is read from; a subfolder has its name."""
    folder = tmp_path / "sources"
    shutil.copytree(FIXTURES, folder)

    def opened(
        name: str, base: str, first: str, given: str | None, addresses: dict[str, str]
    ) -> Documents:
        assert given is None
        return Documents(name, base, first, str(folder / name), addresses)

    monkeypatch.setattr(command, "Documents", opened)
    return folder


def test_one_source_that_fails_stops_no_other(
    sources: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (sources / "reolink" / "devices.json").write_text("[{}]", "utf-8")
    (sources / "hikvision" / "firmwares_live.json").unlink()
    to = tmp_path / "to"
    code = command.main(["reolink", "hikvision", "dahua", "tplink", "--to", str(to)])
    output = capsys.readouterr()
    assert code == 2
    assert "reolink: devices.json[0]: has no hardwareVersions" in output.err
    assert "hikvision: " in output.err
    assert sorted(file.name for file in to.iterdir()) == ["dahua.yaml", "tplink.yaml"]


def test_a_source_that_cannot_be_read_has_a_code_of_its_own(sources: Path, tmp_path: Path) -> None:
    (sources / "hikvision" / "firmwares_live.json").unlink()
    assert command.main(["hikvision", "kev", "--to", str(tmp_path / "to")]) == 3


def test_all_sources_with_an_address_are_read_by_default(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(command, "refresh", lambda names, *_: asked.extend(names) or 0)
    assert command.main([]) == 0
    assert asked == ["kev", "cve", "reolink", "hikvision", "dahua", "aqara", "tplink"]


@pytest.mark.parametrize(
    "given", [["nothing"], ["--from", "a.json"], ["kev", "cve", "--from", "a"]]
)
def test_what_makes_no_sense_is_refused(given: list[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        command.main(given)
    assert stopped.value.code == 2


def test_an_exploited_vulnerability_of_a_known_vendor_gets_the_text_of_an_issue(
    sources: Path, tmp_path: Path
) -> None:
    file = sources / "kev" / kev.FIRST
    data = json.loads(file.read_text("utf-8"))
    data["vulnerabilities"][0].update(
        cveID="CVE-2026-99999",
        vendorProject="Hikvision",
        product="[NVR](https://a.example) <b>",
        dateAdded=TODAY.isoformat(),
    )
    file.write_text(json.dumps(data), "utf-8")
    assert command.refresh(["kev"], None, tmp_path / "to", TODAY) == 0
    text = (tmp_path / "to" / "issues" / "CVE-2026-99999.md").read_text("utf-8")
    assert "- Vendor in the library: `hikvision`" in text
    assert "- Product: NVR(https//a.example) b" in text
    assert not (tmp_path / "to" / "kev.yaml").exists()


def test_a_known_vulnerability_that_is_now_exploited_is_proposed(
    sources: Path, tmp_path: Path
) -> None:
    file = sources / "kev" / kev.FIRST
    data = json.loads(file.read_text("utf-8"))
    data["vulnerabilities"][0].update(cveID="CVE-2025-8065", dateAdded="2026-11-29")
    file.write_text(json.dumps(data), "utf-8")
    assert command.refresh(["kev"], None, tmp_path / "to", TODAY) == 0
    proposal = read_yaml(tmp_path / "to" / "kev.yaml")
    assert [row["id"] for row in proposal["vulnerabilities"]] == ["CVE-2025-8065"]
    assert not (tmp_path / "to" / "issues").exists()


def test_a_library_that_cannot_be_read_is_told(
    facts: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (facts / "vendors" / "axis.yaml").write_text("a: [", "utf-8")
    assert command.main(["kev"]) == 1
    assert "axis.yaml" in capsys.readouterr().err


def test_a_proposal_says_what_was_read_and_what_was_left_out(sources: Path, tmp_path: Path) -> None:
    command.refresh(["dahua"], None, tmp_path, TODAY)
    proposal = read_yaml(tmp_path / "dahua.yaml")
    assert proposal["reader"] == "dahua"
    assert proposal["read"] == "2026-11-30"
    assert proposal["source"].endswith("dahua")
    assert proposal["passed_over"]["copies that aren't the vendor's"] == 1
