"""Known vulnerabilities of what is pinned: whose they are, and that silence is no all-clear."""

from __future__ import annotations

import json
from pathlib import Path
import sys

import pytest

from scripts.advisories import ROOT, Advisory, Answer, check, services
from scripts.advisories.check import EXIT_FOUND, EXIT_UNANSWERED, conclude
from scripts.advisories.pins import LOCKS, CorePins, exact_pins
from scripts.advisories.services import read_npm, read_pip

OURS = Advisory("lint.txt", "ruff", "0.1", "CVE-2026-1", ("0.2",))
CORES = Advisory("test.txt", "Py_JWT", "2.0", "CVE-2026-2")
BUNDLED = Advisory("package-lock.json", "b", "<3", "X")
CORE = CorePins(frozenset({"py-jwt", "uv", "b"}), frozenset({"test.txt"}))
TOOL = Advisory("tools.txt", "uv", "0.1", "CVE-2026-3")


@pytest.mark.parametrize(
    ("answers", "code", "ours", "cores"),
    [
        ([Answer()], 0, 0, 0),
        ([Answer((OURS,))], EXIT_FOUND, 1, 0),
        ([Answer((CORES,))], 0, 0, 1),
        ([Answer((OURS, CORES))], EXIT_FOUND, 1, 1),
        ([Answer((BUNDLED,))], EXIT_FOUND, 1, 0),  # npm's names are npm's
        ([Answer((TOOL,))], EXIT_FOUND, 1, 0),  # core pins another uv, in another environment
        ([Answer(), Answer(unanswered=("x",))], EXIT_UNANSWERED, 0, 0),
        ([Answer((OURS,), ("x",))], EXIT_FOUND, 1, 0),
        ([Answer((CORES,), ("x",))], EXIT_UNANSWERED, 0, 1),
    ],
)
def test_only_what_we_pin_fails(
    answers: list[Answer], code: int, ours: int, cores: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert conclude(answers, CORE) == code
    told = capsys.readouterr().out
    assert f"In what we pin: {ours}\n" in told
    assert f"In what Home Assistant pins: {cores}\n" in told


def pip_output(**package: object) -> str:
    return json.dumps({"dependencies": [{"name": "ruff", "version": "0.1", **package}]})


KNOWN = {"id": "CVE-2026-1", "fix_versions": ["0.2"], "aliases": [], "description": "."}
NPM_KNOWN = {"range": "<3", "url": "X"}
SKIPPED = "Dependency not found on PyPI and could not be audited: ruff (0.1)"


@pytest.mark.parametrize(
    ("output", "answer"),
    [
        (pip_output(vulns=[]), Answer()),
        (pip_output(vulns=[KNOWN]), Answer((OURS,))),
        (pip_output(skip_reason=SKIPPED), Answer(unanswered=(f"lint.txt: {SKIPPED}",))),
        ("", Answer(unanswered=("lint.txt: pip-audit gave no answer",))),
        ("[]", Answer(unanswered=("lint.txt: pip-audit gave no answer",))),
        ('{"dependencies": []}', Answer(unanswered=("lint.txt: pip-audit gave no answer",))),
    ],
)
def test_what_pip_audit_says(output: str, answer: Answer) -> None:
    assert read_pip(output, "lint.txt") == answer


@pytest.mark.parametrize(
    ("output", "answer"),
    [
        ('{"vulnerabilities": {}}', Answer()),
        (
            json.dumps({"vulnerabilities": {"a": {"via": ["b"]}, "b": {"via": [NPM_KNOWN]}}}),
            Answer((BUNDLED,)),
        ),
        (
            '{"message": "405 Method Not Allowed", "error": {}}',
            Answer(unanswered=("package-lock.json: npm audit: 405 Method Not Allowed",)),
        ),
        ("not JSON", Answer(unanswered=("package-lock.json: npm audit: gave no answer",))),
    ],
)
def test_what_npm_audit_says(output: str, answer: Answer) -> None:
    assert read_npm(output, "package-lock.json") == answer


@pytest.mark.parametrize(
    ("requirement", "names"),
    [
        ("aiohttp==3.14.5", ["aiohttp"]),
        ("PyTurbo_JPEG[x,y] == 1.8", ["pyturbo-jpeg"]),
        ("hass-nabucasa==1; python_version > '3'", ["hass-nabucasa"]),
        ("urllib3>=2.0", []),
        ("# a comment == 1", []),
        ("", []),
    ],
)
def test_a_pin_leaves_one_version(requirement: str, names: list[str]) -> None:
    assert list(exact_pins([requirement])) == names


def test_home_assistant_pins_its_own_and_not_our_tools() -> None:
    core = CorePins.read()
    assert {"homeassistant", "aiohttp", "onvif-zeep-async", "pytest"} <= core.names
    assert not {"ruff", "zizmor", "mypy", "pip-audit", "cyclonedx-python-lib"} & core.names
    files = (Path(__file__).parents[2] / "requirements").glob("*.txt")
    versions = {file.name for file in files if file.name.startswith(("test", "demo"))}
    assert {"test.txt", "test-minimum.txt", "demo.txt"} < versions
    assert core.files == {*versions, "lint.txt", "fuzz.txt"}


def test_every_lock_file_is_asked_about(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def ask(*arguments: object) -> Answer:
        asked.append(Path(str(arguments[-1])).name)
        return Answer()

    monkeypatch.setattr(check, "ask_pip", ask)
    monkeypatch.setattr(check, "ask_npm", ask)
    assert check.main("pip-audit") == 0
    locks = [file.name for file in LOCKS.glob("*.txt")]
    assert sorted(asked) == sorted([*locks, "package-lock.json"])


def test_a_command_that_is_not_there_or_prints_nothing_is_no_all_clear(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lock = LOCKS / "tools.txt"
    for pip_audit in ("/nowhere/pip-audit", sys.executable.replace("python", "false")):
        assert services.ask_pip(pip_audit, lock).unanswered
    monkeypatch.setattr(services, "NPM", ("/nowhere/npm",))
    assert services.ask_npm(ROOT / "package-lock.json").unanswered
