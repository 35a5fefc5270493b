"""What `scripts/release` refuses, and what it does where nothing is in the way."""

from __future__ import annotations

from pathlib import Path
import re
import subprocess

import pytest

from scripts.releasing import ReleaseError, command, manifest, run_git

from .test_release import git

ROOT = Path(__file__).parents[2]
CHANGELOG = "# Changelog\n\n## [Unreleased]\n\n## [1.2.0] - 2026-12-01\n\n- New.\n"


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a repository that is ready for 1.2.0; what would be built is written as a word."""
    for key in ("GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL", "GIT_COMMITTER_NAME", "GIT_COMMITTER_EMAIL"):
        monkeypatch.setenv(key, "x@x")
    git(tmp_path, "init")
    (tmp_path / ".gitignore").write_text("/dist/\n")
    (tmp_path / "CHANGELOG.md").write_text(CHANGELOG)
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-m", "x")

    def build(version: str, folder: Path) -> None:
        folder.mkdir(exist_ok=True)
        (folder / "built").write_text(version)

    monkeypatch.setattr(command, "build", build)
    return tmp_path


def tags(repository: Path) -> list[str]:
    return run_git("tag", "--list", cwd=repository).split()


@pytest.mark.runs("scripts/release 1.2.3")
def test_it_builds_and_tags(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command.release("1.2.0", repository)
    assert (repository / "dist/built").read_text() == "1.2.0"
    assert tags(repository) == ["1.2.0"]
    assert "git push origin 1.2.0" in capsys.readouterr().out


@pytest.mark.runs("scripts/release 1.2.3 --dry-run")
def test_a_dry_run_builds_and_tags_nothing(repository: Path) -> None:
    command.release("1.2.0", repository, is_dry=True)
    assert (repository / "dist/built").exists()
    assert tags(repository) == []


@pytest.mark.parametrize("is_dry", [True, False])
@pytest.mark.parametrize("version", ["v1.2.0", "1.2", "1.2.0b1", "", "--delete"])
def test_what_is_no_version_is_refused(repository: Path, version: str, *, is_dry: bool) -> None:
    with pytest.raises(ReleaseError, match="isn't a version"):
        command.release(version, repository, is_dry=is_dry)


@pytest.mark.parametrize("is_dry", [True, False])
@pytest.mark.parametrize("name", ["CHANGELOG.md", "new.py"])
def test_what_is_not_committed_is_refused(repository: Path, name: str, *, is_dry: bool) -> None:
    (repository / name).write_text("changed")
    with pytest.raises(ReleaseError, match=f"not everything is committed: .*{name}"):
        command.release("1.2.0", repository, is_dry=is_dry)
    assert not (repository / "dist").exists()


def test_a_version_that_is_tagged_is_refused(repository: Path) -> None:
    git(repository, "tag", "1.2.0")
    with pytest.raises(ReleaseError, match=r"1\.2\.0 is tagged already"):
        command.release("1.2.0", repository, is_dry=True)


def test_changes_that_would_miss_their_release_are_told(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    changed = CHANGELOG.replace("[Unreleased]\n", "[Unreleased]\n\n- Newer.\n")
    (repository / "CHANGELOG.md").write_text(changed)
    git(repository, "commit", "-am", "x")
    command.release("1.2.0", repository, is_dry=True)
    assert "lists changes under Unreleased" in capsys.readouterr().err
    with pytest.raises(ReleaseError, match="lists changes under Unreleased"):
        command.release("1.2.0", repository)
    assert tags(repository) == []


def test_a_changelog_without_waiting_changes_has_none() -> None:
    assert command.waiting("# Changelog\n") == ""
    assert command.waiting(CHANGELOG) == ""


def test_the_command_says_why_it_refuses(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command.main(["v1", "--dry-run"]) == 1
    assert "'v1' isn't a version such as 1.2.3" in capsys.readouterr().err
    asked: list[tuple[str, bool]] = []
    monkeypatch.setattr(
        command, "release", lambda version, *, is_dry: asked.append((version, is_dry))
    )
    assert command.main(["1.2.0", "--dry-run"]) == 0
    assert command.main(["1.2.0"]) == 0
    assert asked == [("1.2.0", True), ("1.2.0", False)]


def test_the_version_stands_in_one_place() -> None:
    stated = r'version"?\s*[:=]\s*"[0-9]+\.[0-9]+\.[0-9]+"'
    places = ("*/camera_lifecycle/manifest.json", "pyproject.toml", "package.json", "hacs.json")
    files = run_git("grep", "-lE", stated, "--", *places, cwd=ROOT).split()
    assert files == ["custom_components/camera_lifecycle/manifest.json"]
    assert re.fullmatch(r"\d+\.\d+\.\d+", manifest()["version"])


def test_the_document_names_the_commands() -> None:
    text = (ROOT / "docs/releasing.md").read_text("utf-8")
    for line in ("scripts/release", "git push origin", "gh attestation verify"):
        assert line in text
    done = subprocess.run(
        [ROOT / "scripts/release", "--help"], capture_output=True, text=True, check=True
    )
    assert "--dry-run" in done.stdout


def test_the_changelog_has_days_and_kinds_and_says_nothing_twice() -> None:
    text = (ROOT / "CHANGELOG.md").read_text("utf-8")
    first, *versions = re.findall(r"(?m)^## (.+)$", text)
    assert first == "[Unreleased]"
    assert all(re.fullmatch(r"\[\d+\.\d+\.\d+\] - \d{4}-\d\d-\d\d", one) for one in versions)
    kinds = {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"}
    assert set(re.findall(r"(?m)^### (.+)$", text)) <= kinds
    sentences = re.findall(r"(?<=[.:] )[A-Z][^.]{30,}\.", text)
    assert len(sentences) == len(set(sentences))
