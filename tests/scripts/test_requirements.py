"""What is installed is pinned, hashed, and tells nothing about where it comes from."""

from __future__ import annotations

import json
from pathlib import Path
import re

import pytest

ROOT = Path(__file__).parents[2]
LOCKED = sorted((ROOT / "requirements").glob("*.txt"))
OLDEST, NEWEST = "2026.9", "2026.10"


def packages(file: Path) -> list[str]:
    """Return the requirements of a file, each with the hashes that belong to it."""
    text = re.sub(r"(?m)^#.*\n", "", file.read_text("utf-8")).replace("\\\n", " ")
    return [" ".join(line.split()) for line in text.splitlines() if line]


@pytest.mark.attack("release", "a package is replaced", "each is pinned with its hashes")
@pytest.mark.parametrize("file", LOCKED, ids=lambda file: file.name)
def test_every_package_has_one_version_and_its_hashes(file: Path) -> None:
    for package in packages(file):
        assert re.fullmatch(
            r"[\w.-]+(\[[\w,-]+\])?==[\w.!+]+( ; [^;]+)?( --hash=sha256:[0-9a-f]{64})+", package
        ), package


@pytest.mark.parametrize("file", LOCKED, ids=lambda file: file.name)
def test_each_lock_has_the_wishes_it_was_made_from(file: Path) -> None:
    assert file.with_suffix(".in").exists()


@pytest.mark.parametrize("file", LOCKED, ids=lambda file: file.name)
def test_no_address_is_named(file: Path) -> None:
    assert not re.search(r"\w+://|--(extra-)?index-url|--find-links", file.read_text())


def test_npm_packages_are_pinned_by_their_hashes_and_not_by_where_they_come_from() -> None:
    text = (ROOT / "package-lock.json").read_text("utf-8")
    assert '"resolved"' not in text
    packages = json.loads(text)["packages"]
    wishes = json.loads((ROOT / "package.json").read_text("utf-8"))
    assert packages.pop("")["devDependencies"] == wishes["devDependencies"]
    for path, package in packages.items():
        assert re.fullmatch(r"[\d.]+(-[\w.]+)?", package["version"]), path
        assert package["integrity"].startswith("sha512-"), path
        # whom to thank is no place to get it from
        others = {key: value for key, value in package.items() if key != "funding"}
        assert "://" not in json.dumps(others), path


@pytest.mark.parametrize(
    ("lock", "release"), [("test", NEWEST), ("test-minimum", OLDEST), ("demo", "2026.11")]
)
def test_each_environment_has_the_home_assistant_it_is_for(lock: str, release: str) -> None:
    text = (ROOT / f"requirements/{lock}.txt").read_text("utf-8")
    assert re.search(rf"(?m)^homeassistant=={re.escape(release)}\.", text)


def test_the_oldest_home_assistant_tested_is_the_oldest_allowed() -> None:
    hacs = json.loads((ROOT / "hacs.json").read_text("utf-8"))
    assert hacs["homeassistant"] == f"{OLDEST}.0"
    assert set(hacs) == {
        *("name", "homeassistant", "zip_release", "filename", "hide_default_branch")
    }, "HACS refuses keys that it doesn't know"


def test_the_code_is_mit_and_the_facts_are_cc0() -> None:
    assert (ROOT / "LICENSE").read_text("utf-8").startswith("MIT License\n")
    assert "CC0 1.0 Universal" in (ROOT / "library/LICENSE").read_text("utf-8")
