"""What a release ships: the archive that is installed, what its SBOM says of it, and its notes."""

from __future__ import annotations

from base64 import b64encode
from datetime import UTC, datetime
import hashlib
from io import BytesIO
import json
import os
from pathlib import Path
import shutil
import subprocess
import sys
from typing import Any
from zipfile import ZipFile

from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
import pytest

from scripts import releasing
from scripts.releasing import (
    ARCHIVE,
    NOTES,
    PACKAGE,
    ROOT,
    SBOM,
    Commit,
    ReleaseError,
    archive,
    build,
    bundled,
    manifest,
    read_commit,
    sbom,
)

VERSION = manifest()["version"]
NOON = datetime(2026, 11, 30, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a release of what is checked out."""
    made = tmp_path_factory.mktemp("release")
    build.build(VERSION, made)
    return made


@pytest.fixture(scope="module")
def told(folder: Path) -> dict[str, Any]:
    """Return the SBOM of that release."""
    data: dict[str, Any] = json.loads((folder / SBOM).read_text("utf-8"))
    return data


def git(folder: Path, *arguments: str) -> None:
    who = {
        f"GIT_{role}_{part}": "x@x"
        for role in ("AUTHOR", "COMMITTER")
        for part in ("NAME", "EMAIL")
    }
    subprocess.run(
        [shutil.which("git") or "git", *arguments],
        cwd=folder,
        check=True,
        capture_output=True,
        env={**os.environ, **who},
    )


def test_the_archive_holds_the_tracked_files_and_has_the_manifest_at_its_top(folder: Path) -> None:
    with ZipFile(folder / ARCHIVE) as made:
        names = made.namelist()
        assert made.testzip() is None
        assert {info.external_attr >> 16 for info in made.infolist()} == {0o100644}
        assert made.read("library.json") == (PACKAGE / "library.json").read_bytes()
    assert "manifest.json" in names
    assert tuple(names) == read_commit().files
    assert not any(name.startswith(("/", "..")) or "__pycache__" in name for name in names)


def test_what_is_installed_is_the_archive() -> None:
    hacs = json.loads((ROOT / "hacs.json").read_text("utf-8"))
    assert hacs["zip_release"] is True
    assert hacs["filename"] == ARCHIVE


def test_the_archive_runs_where_it_is_unpacked(folder: Path, tmp_path: Path) -> None:
    with ZipFile(folder / ARCHIVE) as made:
        made.extractall(tmp_path / "custom_components" / "camera_lifecycle")
    record = '{"id": "one", "integration": "hikvision", "model": "DS-2CD2142FWD-I"}\n'
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "custom_components.camera_lifecycle",
            "audit",
            "-",
            "--format",
            "jsonl",
        ],
        cwd=tmp_path,
        input=record,
        capture_output=True,
        text=True,
        check=True,
    )
    assert json.loads(done.stdout)["vendor"]["id"] == "hikvision"


@pytest.mark.attack(
    "release",
    "somebody claims that an archive was built from a commit",
    "the same commit gives the same bytes",
)
def test_the_same_commit_gives_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    build.build(VERSION, tmp_path)
    for name in (ARCHIVE, SBOM, NOTES):
        assert (tmp_path / name).read_bytes() == (folder / name).read_bytes(), name


@pytest.mark.attack(
    "release", "files that nobody reviewed lie beside the code", "none gets into a release"
)
def test_nothing_untracked_gets_into_a_release(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("tracked.py", "sub/tracked.py", "ignored.pyc", "left_behind.py"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name)
    git(tmp_path, "init")
    git(tmp_path, "add", "tracked.py", "sub")
    git(tmp_path, "commit", "-m", "x")
    for module in (releasing, archive):
        monkeypatch.setattr(module, "PACKAGE", tmp_path)
    monkeypatch.setattr(releasing.run_git, "__kwdefaults__", {"cwd": tmp_path})
    with ZipFile(BytesIO(archive.build_archive(read_commit()))) as made:
        assert made.namelist() == ["sub/tracked.py", "tracked.py"]


def test_without_a_repository_nothing_is_released(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(releasing.run_git, "__kwdefaults__", {"cwd": tmp_path})
    assert sbom.main() == 1
    assert "git log failed" in capsys.readouterr().err


def test_the_sbom_is_valid(folder: Path) -> None:
    validator = JsonStrictValidator(SchemaVersion.V1_6)
    assert validator.validate_str((folder / SBOM).read_text("utf-8")) is None


def test_the_sbom_is_of_this_archive_and_these_facts(folder: Path, told: dict[str, Any]) -> None:
    shipped = told["metadata"]["component"]
    content = (folder / ARCHIVE).read_bytes()
    assert (shipped["name"], shipped["version"]) == ("camera_lifecycle", VERSION)
    assert shipped["hashes"] == [{"alg": "SHA-256", "content": hashlib.sha256(content).hexdigest()}]
    facts = next(part for part in told["components"] if part["type"] == "data")
    assert facts["version"] == json.loads((PACKAGE / "library.json").read_text("utf-8"))["version"]


def test_the_sbom_names_each_requirement_with_its_range_and_the_version_tested(
    told: dict[str, Any],
) -> None:
    properties = {
        part["purl"]: {one["name"].rpartition(":")[2]: one["value"] for one in part["properties"]}
        for part in told["components"]
        if part["type"] == "library" and part["purl"].startswith("pkg:pypi/")
    }
    assert [values["requirement"] for values in properties.values()] == sorted(
        manifest()["requirements"]
    )
    locked = (ROOT / "requirements/test.txt").read_text("utf-8")
    for purl, values in properties.items():
        assert f"\n{purl.removeprefix('pkg:pypi/')}=={values['tested_with']} " in locked
    depends = {part["ref"]: part.get("dependsOn", []) for part in told["dependencies"]}
    assert len(depends[ARCHIVE]) == len(told["components"])


def test_a_requirement_that_nobody_tested_stops_the_release(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sbom, "manifest", lambda: {**manifest(), "requirements": ["unheard-of>=1"]})
    with pytest.raises(ReleaseError, match=r"unheard-of>=1: isn't in requirements/test\.txt"):
        sbom.build_sbom(Commit(NOON, ()), b"")


def bundle(folder: Path, *titles: str, **locked: Any) -> tuple[Path, Path]:
    """Write what the build of a card says is in it, and what was installed to build it."""
    licences, lock = folder / "licences.txt", folder / "package-lock.json"
    licences.write_text("\n\n".join(f"{title}\n{'=' * len(title)}\n\nWords." for title in titles))
    integrity = f"sha512-{b64encode(bytes(64)).decode()}"
    packages = {
        f"node_modules/{name}": {"version": version, "integrity": integrity, "dev": True}
        for name, version in locked.items()
    }
    lock.write_text(json.dumps({"packages": {"": {"name": "card"}, **packages}}))
    return licences, lock


def test_what_is_bundled_into_a_card_is_listed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = bundle(
        tmp_path,
        *("@lit/reactive-element 2.1.0 (BSD-3-Clause)", "lit 3.3.1 (BSD-3-Clause)"),
        **{"lit": "3.3.1", "@lit/reactive-element": "2.1.0", "rollup": "4.0.0"},
    )
    monkeypatch.setattr(sbom, "read_bundled", lambda: bundled.read_bundled(*files))
    text = sbom.build_sbom(Commit(NOON, ()), b"")
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None
    parts = {part.get("purl"): part for part in json.loads(text)["components"]}
    assert parts["pkg:npm/lit@3.3.1"]["hashes"] == [{"alg": "SHA-512", "content": "00" * 64}]
    assert "pkg:npm/%40lit/reactive-element@2.1.0" in parts
    assert not any("rollup" in str(purl) for purl in parts)


@pytest.mark.parametrize(
    ("titles", "locked", "says"),
    [
        ((), {"lit": "3.3.1"}, "licences.txt names no package"),
        (("lit 3.3.1 (BSD-3-Clause)",), {}, "lit 3.3.1 isn't in package-lock.json"),
        (("lit 3.3.1 (BSD-3-Clause)",), {"lit": "3.3.0"}, "lit 3.3.1 isn't in package-lock.json"),
    ],
)
def test_a_card_of_unknown_parts_stops_the_release(
    tmp_path: Path, titles: tuple[str, ...], locked: dict[str, str], says: str
) -> None:
    with pytest.raises(ReleaseError, match=says):
        list(bundled.read_bundled(*bundle(tmp_path, *titles, **locked)))


def test_the_card_and_the_licences_of_what_is_in_it_are_shipped(
    folder: Path, told: dict[str, Any]
) -> None:
    with ZipFile(folder / ARCHIVE) as made:
        card = made.read(bundled.CARD).decode()
        licences = made.read(bundled.LICENCES).decode()
    parts = [part for part in told["components"] if str(part.get("purl")).startswith("pkg:npm/")]
    terms = {part["name"]: part["licenses"][0]["expression"] for part in parts}
    assert terms["lit-html"] == "BSD-3-Clause"
    assert ("@mdi/js" in licences) == (terms.get("js") == "Apache-2.0")
    assert "Copyright (c) 2017 Google LLC" in licences
    assert "SPDX-License-Identifier: BSD-3-Clause" in card, "Lit's own comments are kept"
    ours = set(json.loads((ROOT / "package.json").read_text("utf-8"))["devDependencies"])
    assert {"lit", "@mdi/js"} <= ours


@pytest.mark.parametrize("missing", [bundled.CARD, bundled.LICENCES])
def test_a_card_that_is_not_committed_stops_the_release(missing: str) -> None:
    files = tuple(name for name in read_commit().files if name != missing)
    with pytest.raises(ReleaseError, match=f"{missing} isn't committed"):
        build.check_card(Commit(NOON, files))


@pytest.mark.attack("release", "the built card isn't what its source builds", "no release")
def test_a_card_that_is_not_current_stops_the_release(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    script = tmp_path / "scripts" / "build_card"
    script.parent.mkdir()
    script.write_text("#!/bin/sh\necho 'It is not current' >&2\nexit 1\n")
    script.chmod(0o755)
    monkeypatch.setattr(build, "ROOT", tmp_path)
    monkeypatch.setattr(build, "check_version", lambda _: None)
    (tmp_path / "CHANGELOG.md").write_text(f"## [{VERSION}] - 2026-12-01\n\n- New.\n")
    assert build.main([VERSION, str(tmp_path / "dist")]) == 1
    assert capsys.readouterr().err == "It is not current\n"
    assert not (tmp_path / "dist").exists()


@pytest.mark.parametrize("version", ["", "9.9.9", f"v{VERSION}", f"{VERSION}\n", "$(id)"])
def test_a_tag_that_is_not_the_version_is_refused(
    version: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert build.main([version, str(tmp_path / "dist")]) == 1
    assert "manifest.json names the version" in capsys.readouterr().err
    assert not (tmp_path / "dist").exists()


@pytest.mark.parametrize("arguments", [[], ["1", "2", "3"]])
def test_wrong_arguments_say_how_it_is_used(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert build.main(arguments) == 2
    assert "Usage:" in capsys.readouterr().err


CHANGELOG = """# Changelog

## [Unreleased]

- New.

## [1.1.0] - 2026-12-01

- Better.

## [1.0.0] - 2026-11-01

## 0.9.0

- No day.
"""


@pytest.mark.parametrize(
    ("version", "notes"),
    [
        ("1.1.0", "- Better.\n"),
        ("1.0.0", None),
        ("1.1", None),
        ("2.0.0", None),
        ("0.9.0", None),
        ("Unreleased", None),
    ],
)
def test_the_notes_are_what_the_changelog_says(version: str, notes: str | None) -> None:
    if notes is not None:
        assert build.notes_of(version, CHANGELOG) == notes
        return
    with pytest.raises(ReleaseError, match="says nothing about"):
        build.notes_of(version, CHANGELOG)
