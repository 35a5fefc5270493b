"""What a person accepts gets into the library, and nothing else of a file changes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from scripts.freshness.accept import NotAcceptedError, accept
from scripts.freshness.command import main, refresh
from scripts.library.read import read_yaml

from .conftest import FIXTURES, RELEASES, TODAY


def propose(tmp_path: Path, name: str) -> Path:
    """Return the proposal that a reader writes of its excerpt."""
    assert refresh([name], str(FIXTURES / name), tmp_path, TODAY) == 0
    return tmp_path / f"{name}.yaml"


def edit(file: Path, **fields: Any) -> Path:
    """Change fields of a proposal as a person might."""
    file.write_text(yaml.safe_dump({**read_yaml(file), **fields}), "utf-8")
    return file


def test_new_rows_come_after_the_old_ones_and_the_text_around_stays(
    facts: Path, tmp_path: Path
) -> None:
    accept(propose(tmp_path, "reolink"))
    file = facts / "releases" / "reolink.yaml"
    text, data = file.read_text("utf-8"), read_yaml(file)
    assert "  # by hand\n" in text
    assert text.startswith(RELEASES.partition("lists:")[0])
    assert len(data["releases"]) == 2 + 5
    assert data["releases"][0]["latest_until"] == "2025-06-18"
    assert [source["checked"] for source in data["lists"]["mine"]["sources"]] == [
        "2026-11-01",
        "2026-11-30",
    ]


def test_what_was_accepted_is_not_proposed_again(
    facts: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("reolink", "hikvision", "dahua", "aqara", "tplink", "device_database"):
        accept(propose(tmp_path, name))
        capsys.readouterr()
        refresh([name], str(FIXTURES / name), tmp_path, TODAY)
        assert capsys.readouterr().out == f"{name}: nothing new\n"
        assert not (tmp_path / f"{name}.yaml").exists()


def test_the_first_releases_of_a_vendor_get_a_file(facts: Path, tmp_path: Path) -> None:
    accept(propose(tmp_path, "tplink"))
    data = read_yaml(facts / "releases" / "tplink.yaml")
    assert data["id"] == "tplink"
    assert data["review_by"] == "2027-02-28"
    assert len(data["releases"]) == 3


def test_a_list_read_again_on_another_day_keeps_one_source(facts: Path, tmp_path: Path) -> None:
    accept(propose(tmp_path, "tplink"))
    file = edit(
        propose(tmp_path, "hikvision"),
        releases={
            "tplink": {
                "lists": {
                    "objects": {
                        "sources": [
                            {
                                "url": "https://github.com/Ripthulhu/tp-link-tapo-firmware/blob/"
                                "main/tapo_firmware.csv",
                                "checked": "2026-11-29",
                            }
                        ]
                    },
                    "more": {
                        "concludes": [],
                        "regional": True,
                        "sources": [
                            {"url": "https://a.example", "kind": "other", "checked": "2026-11-29"}
                        ],
                    },
                },
                "releases": [{"list": "more", "models": ["C1"], "version": "1.0"}],
            }
        },
    )
    accept(file)
    lists = read_yaml(facts / "releases" / "tplink.yaml")["lists"]
    assert [source["checked"] for source in lists["objects"]["sources"]] == ["2026-11-29"]
    assert list(lists) == ["objects", "more"]


def test_a_vulnerability_gets_the_days_of_the_catalogue(facts: Path, tmp_path: Path) -> None:
    days = {"added": "2026-11-29", "due": "2026-12-20"}
    file = edit(
        propose(tmp_path, "tplink"),
        releases={},
        vulnerabilities=[{"id": "CVE-2025-8065", "known_exploited": days}],
        to_write=[{"id": "CVE-2026-99999", "vendor": "hikvision"}],
    )
    lines = accept(file)
    assert read_yaml(facts / "vulnerabilities" / "CVE-2025-8065.yaml")["known_exploited"] == days
    assert lines[-1].startswith("Not written: {id: CVE-2026-99999, vendor: hikvision}")


@pytest.mark.attack(
    "library", "a proposal that was tampered with is accepted", "told, and nothing is written"
)
@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"releases": {"nobody": None}}, "tplink: "),
        (
            {"renewed": {"reolink": [{"list": "mine", "models": ["D1"], "latest_until": "x"}]}},
            "no row is {list: mine, models: [D1]}",
        ),
        ({"vulnerabilities": [{"id": "CVE-1900-0001"}]}, "No such file"),
        ({"vulnerabilities": [{"id": "CVE-2025-8065", "colour": "red"}]}, "has no field colour"),
        (
            {"vulnerabilities": [{"id": "CVE-2025-8065", "cvss": 11}]},
            "CVE-2025-8065.yaml: $.cvss: 11 is greater than",
        ),
    ],
)
def test_what_is_wrong_is_told_and_nothing_is_written(
    facts: Path, tmp_path: Path, fields: dict[str, Any], message: str
) -> None:
    file = edit(propose(tmp_path, "tplink"), **fields)
    before = {path: path.read_text("utf-8") for path in facts.rglob("*.yaml")}
    with pytest.raises(NotAcceptedError) as raised:
        accept(file)
    assert message in str(raised.value)
    assert {path: path.read_text("utf-8") for path in facts.rglob("*.yaml")} == before


@pytest.mark.parametrize("content", ["a: [", "[]", "\xff"])
def test_what_is_no_proposal_is_refused(facts: Path, tmp_path: Path, content: str) -> None:
    file = tmp_path / "one.yaml"
    file.write_text(content, "latin-1")
    with pytest.raises(NotAcceptedError):
        accept(file)


def test_the_command_accepts_and_takes_the_proposal_away(
    facts: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = propose(tmp_path, "tplink")
    assert main(["accept", str(file)]) == 0
    assert "Next, run scripts/build_library" in capsys.readouterr().out
    assert not file.exists()
    assert main(["accept", str(file)]) == 1
    assert "Nothing was written." in capsys.readouterr().err
