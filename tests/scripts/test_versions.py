"""scripts/test on each version of Home Assistant: what it runs, keeps, and says.

In a copy of the scripts, whose environments hold no Home Assistant but note what they are asked.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
import json
import os
from pathlib import Path
import re
import shutil
import subprocess
import sys
from typing import Any

import pytest

from scripts.versions import summary
from scripts.versions.record import read_report

ROOT = Path(__file__).parents[2]
BASH = shutil.which("bash") or "bash"
PINNED = {
    "test": "2031.10.4",
    "test-minimum": "2031.9.4",
    "demo": "2031.11.0",
    "demo-2031.9": "2031.9.4",
    "demo-2031.10": "2031.10.4",
}
PYTHON = f"""#!{BASH}
name=${{0%/bin/python}}
case "$2" in
  pytest)
    echo "${{name##*/}} with ${{DEMO_ENVIRONMENT:-no home}}: ${{*:3}}" >>asked
    for argument; do
      case $argument in
        --junitxml=*) [ ! -e report.xml ] || cp report.xml "${{argument#*=}}" ;;
      esac
    done
    ! grep -q "^${{DEMO_ENVIRONMENT:-}}$" fails 2>/dev/null || exit 1
    ;;
  scripts.versions.*) exec {sys.executable} "$@" ;;
esac
"""
UV = f"""#!{BASH}
root=${{0%/.tools/bin/uv}} output=${{*: -1}}
[ -s "$root/newest" ] || {{ echo "error: no route" >&2; exit 2; }}
[ "$output" != - ] || cat >/dev/null
case "$*" in
  *--no-deps*) echo "homeassistant==$(cat "$root/newest")" ;;
  *if-necessary-or-explicit*) [ -e "$root/harness" ] ;;
  *--generate-hashes*)
    for argument; do
      [ "${{last:-}}" != --output-file ] || output=$argument
      last=$argument
    done
    core=$(sed -n 's/.*<=//p; s/^homeassistant==//p' "${{output%.txt}}.in" | head -n 1)
    echo "homeassistant==$core" >"$output"
    ;;
  "venv "*)
    mkdir -p "$output/bin"
    cp "$root/fake-python" "$output/bin/python"
    ;;
esac
"""
REPORT = """<testsuites><testsuite name="pytest" time="61.7">
<testcase classname="a" name="passes"/>
<testcase classname="a" name="is left out"><skipped/></testcase>
<testcase classname="a" name="fails"><failure/></testcase>
<testcase classname="a" name="fails"><error/></testcase>
<testcase classname="b" name="passes"/>
</testsuite></testsuites>"""


@dataclass(frozen=True, slots=True)
class Copy:
    """A repository that has scripts, pins, and environments that only look like some."""

    folder: Path

    def run(self, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
        environment = {**os.environ, "CI": "", "DEMO_ENVIRONMENT": "", **more}
        return subprocess.run(
            [BASH, "scripts/test", *arguments],
            cwd=self.folder,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )

    def asked(self) -> list[str]:
        """Return what pytest was asked: environment, home, and arguments without the workers."""
        file = self.folder / "asked"
        lines = file.read_text().splitlines() if file.exists() else []
        workers = re.compile(r" --(numprocesses|junitxml)\S* .*reorder|--junitxml=\S+ ?")
        return [workers.sub("", line) for line in lines]

    def write(self, **files: str) -> None:
        for name, text in files.items():
            (self.folder / name.replace("_", ".")).write_text(text)

    def record(self, version: str) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(
            (self.folder / ".proof" / "versions" / f"{version}.json").read_text()
        )
        return found


@pytest.fixture
def copy(tmp_path: Path) -> Copy:
    for folder in ("scripts", "requirements"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pyc*"))
    for file in (tmp_path / "requirements").glob("*20*"):
        file.unlink()
    for name, version in PINNED.items():
        (tmp_path / f"requirements/{name}.txt").write_text(f"homeassistant=={version} \\\n")
    shutil.copy(tmp_path / "requirements/demo.txt", tmp_path / "fake.txt")
    (tmp_path / "scripts/python").write_text(f"#!{BASH}\necho {sys.executable}\n")
    (tmp_path / "fake-python").write_text(PYTHON)
    (tmp_path / "fake-python").chmod(0o755)
    made = {f".venv-{name}": [name] for name in PINNED if name.startswith("demo")}
    for folder, names in {
        **made,
        ".venv": ["test", "lint"],
        ".venv-minimum": ["test-minimum"],
    }.items():
        (tmp_path / folder / "bin").mkdir(parents=True)
        shutil.copy(tmp_path / "fake-python", tmp_path / folder / "bin/python")
        files = [(tmp_path / f"requirements/{name}.txt").read_text() for name in names]
        (tmp_path / folder / "made-from.txt").write_text("".join(files))
    (tmp_path / ".tools/bin").mkdir(parents=True)
    (tmp_path / ".tools/bin/uv").write_text(UV)
    (tmp_path / ".tools/bin/uv").chmod(0o755)
    shutil.copy(ROOT / "requirements/tools.txt", tmp_path / ".tools/made-from.txt")
    (tmp_path / "node_modules").mkdir()
    (tmp_path / "package-lock.json").write_text("{}")
    shutil.copy(tmp_path / "package-lock.json", tmp_path / "node_modules/made-from.json")
    (tmp_path / "report.xml").write_text(REPORT)
    (tmp_path / "newest").write_text("2031.11.0")
    return Copy(tmp_path)


@pytest.fixture(autouse=True)
def _a_browser_and_a_prometheus_are_there(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path_factory.mktemp("bin")
    for name in ("chromium", "prometheus", "promtool", "npm"):
        (folder / name).write_text(f"#!{BASH}\n")
        (folder / name).chmod(0o755)
    monkeypatch.setenv("CHROMIUM", str(folder / "chromium"))
    monkeypatch.setenv("PROMETHEUS", str(folder / "prometheus"))
    monkeypatch.setenv("PATH", f"{folder}:{os.environ['PATH']}")


@pytest.mark.parametrize(
    ("version", "asked", "suite", "core"),
    [
        ("2031.9", ".venv-minimum with demo-2031.9: tests", "whole", "2031.9.4"),
        ("minimum", ".venv-minimum with demo-2031.9: tests", "whole", "2031.9.4"),
        ("2031.10", ".venv with demo-2031.10: tests", "whole", "2031.10.4"),
        ("2031.11", ".venv with demo: tests/live -m live", "live", "2031.11.0"),
    ],
)
def test_all_tests_run_where_a_harness_is_pinned_and_else_the_live_ones(
    copy: Copy, version: str, asked: str, suite: str, core: str
) -> None:
    done = copy.run("--home-assistant", version)
    assert done.returncode == 0, done.stderr
    assert copy.asked() == [asked]
    version = version.replace("minimum", "2031.9")
    run = copy.record(version)
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", run.pop("day"))
    assert re.fullmatch(r"([0-9a-f]{40}(-dirty)?|unknown)", run.pop("commit"))
    assert run == {
        "home_assistant": core,
        "suite": suite,
        "passed": 2,
        "failed": 1,
        "skipped": 1,
        "seconds": 62,
        "command": f"scripts/test --home-assistant {version}",
    }


def test_the_oldest_has_a_name(copy: Copy) -> None:
    assert copy.run("--minimum", "-k", "one").returncode == 0
    assert copy.asked() == [".venv-minimum with demo-2031.9: -k one"]


def test_some_tests_prove_nothing_of_a_version(copy: Copy) -> None:
    copy.run("--home-assistant", "2031.11")
    assert copy.record("2031.11")
    assert copy.run("--home-assistant", "2031.11", "tests/live/test_demo.py").returncode == 0
    assert copy.asked()[-1] == ".venv with demo: -m live tests/live/test_demo.py"
    assert not [*(copy.folder / ".proof/versions").iterdir()]


def test_what_did_not_end_is_not_kept(copy: Copy) -> None:
    (copy.folder / "report.xml").unlink()
    copy.write(fails="demo")
    assert copy.run("--home-assistant", "2031.11").returncode == 1
    assert not (copy.folder / ".proof").exists()


@pytest.mark.runs("scripts/test")
def test_without_a_version_everything_is_as_before(copy: Copy) -> None:
    assert copy.run("-k", "one").returncode == 0
    assert copy.asked() == [".venv with no home: -k one"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--home-assistant",), "Which version? One of 2031.9 2031.10 2031.11, beta, or minimum."),
        (
            ("--home-assistant", "2031.8"),
            "No Home Assistant 2031.8 is pinned in requirements/, only 2031.9 2031.10 2031.11.",
        ),
        (("--home-assistant", "20.1.11"), "No Home Assistant 20.1.11 is pinned"),
    ],
)
def test_a_version_that_is_not_there_is_refused(
    copy: Copy, arguments: tuple[str, ...], said: str
) -> None:
    done = copy.run(*arguments)
    assert done.returncode == 2
    assert said in done.stderr
    assert not copy.asked()


@pytest.mark.parametrize(
    ("newest", "status", "said"),
    [
        ("2031.11.0", 0, "none published."),
        ("2031.11.3", 0, "none published."),
        ("", 3, "couldn't look, because the package index doesn't answer."),
    ],
)
def test_where_there_is_no_beta_nothing_runs(
    copy: Copy, newest: str, status: int, said: str
) -> None:
    copy.write(newest=newest)
    done = copy.run("--home-assistant", "beta")
    assert done.returncode == status, done.stderr
    assert f"Home Assistant beta: {said}" in done.stderr
    assert not copy.asked()
    assert not (copy.folder / ".beta").exists()


@pytest.mark.parametrize(
    ("has_harness", "asked", "suite"),
    [
        (False, ".venv with beta-demo: tests/live -m live", "live"),
        (True, ".venv-beta-test with beta-demo: tests", "whole"),
    ],
)
def test_a_beta_is_pinned_and_tried(
    copy: Copy, asked: str, suite: str, *, has_harness: bool
) -> None:
    copy.write(newest="2031.12.0b3")
    if has_harness:
        copy.write(harness="")
    done = copy.run("--home-assistant", "beta")
    assert done.returncode == 0, done.stderr
    assert copy.asked() == [asked]
    run = copy.record("beta")
    assert (run["home_assistant"], run["suite"]) == ("2031.12.0b3", suite)
    assert "homeassistant==2031.12.0b3" in (copy.folder / ".beta/demo.in").read_text()


@pytest.mark.runs("scripts/test --all")
def test_all_versions_run_whatever_fails_and_are_told_at_the_end(copy: Copy) -> None:
    copy.write(fails="demo-2031.10")
    done = copy.run("--all")
    assert done.returncode == 1
    assert [line.partition(":")[0] for line in copy.asked()] == [
        ".venv-minimum with demo-2031.9",
        ".venv with demo-2031.10",
        ".venv with demo",
    ]
    counts = "2 passed, 1 failed, 1 skipped, 62 s"
    assert done.stdout.splitlines()[-4:] == [
        f"2031.9    passed: whole suite on 2031.9.4, {counts}",
        f"2031.10   failed: whole suite on 2031.10.4, {counts}",
        f"2031.11   passed: live suite on 2031.11.0, {counts}",
        "beta      none published",
    ]


@pytest.mark.parametrize(("more", "status"), [({}, 0), ({"CI": "true"}, 1)])
def test_without_network_the_others_run_and_only_ci_fails(
    copy: Copy, more: Mapping[str, str], status: int
) -> None:
    copy.write(newest="")
    done = copy.run("--all", **more)
    assert done.returncode == status, done.stderr
    assert done.stdout.splitlines()[-1] == "beta      couldn't look for one"


def test_a_part_of_all_versions_is_told_without_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert summary.main(["2031.9=0", "2031.10=2", "beta=1"]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "2031.9    passed",
        "2031.10   failed with status 2",
        "beta      failed with status 1",
    ]


def test_a_test_that_fails_twice_counts_once(tmp_path: Path) -> None:
    (tmp_path / "report.xml").write_text(REPORT)
    assert read_report(tmp_path / "report.xml") == {
        "passed": 2,
        "failed": 1,
        "skipped": 1,
        "seconds": 62,
    }


def test_each_version_that_is_pinned_has_a_real_home_and_one_place_says_which() -> None:
    """`scripts/test --all` runs what requirements/ pins, and the workflow runs the same."""
    pins = {
        kind: {
            match[1]
            for file in (ROOT / "requirements").glob(f"{kind}*.txt")
            if (match := re.search(r"(?m)^homeassistant==(\d+\.\d+)\.", file.read_text("utf-8")))
        }
        for kind in ("test", "demo")
    }
    assert pins["test"] < pins["demo"]
    assert len([*(ROOT / "requirements").glob("demo*.txt")]) == len(pins["demo"])
    workflow = (ROOT / ".github/workflows/test.yml").read_text("utf-8")
    assert set(re.findall(r"--home-assistant (20\d\d\.\d+)", workflow)) == pins["demo"]
