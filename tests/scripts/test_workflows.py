"""What the workflows run is pinned, and what they may do is said job by job.

`scripts/lint` runs zizmor, which knows more; these are the promises of SECURITY.md.
"""

from __future__ import annotations

from pathlib import Path
import re
from typing import Any

import pytest
import yaml

from scripts.releasing import ARCHIVE, NOTES, SBOM

ROOT = Path(__file__).parents[2]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
PINNED = re.compile(r"uses: ([\w./-]+)@([0-9a-f]{40}) # (v?[\d.]+|master)")
EVERY = pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda file: file.name)


def jobs(workflow: Path) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(workflow.read_text("utf-8"))["jobs"]
    return found


@pytest.mark.attack(
    "release", "an action that a workflow uses is replaced", "each is pinned by its commit"
)
@EVERY
def test_every_action_is_pinned_by_its_commit_and_says_its_version(workflow: Path) -> None:
    for line in workflow.read_text("utf-8").splitlines():
        if "uses:" in line and "uses: $/" not in line:
            assert PINNED.search(line), line


def test_an_action_is_pinned_once() -> None:
    pins: dict[str, set[tuple[str, ...]]] = {}
    for workflow in WORKFLOWS:
        for name, *pin in PINNED.findall(workflow.read_text("utf-8")):
            pins.setdefault(name, set()).add(tuple(pin))
    assert {name: pin for name, pin in pins.items() if len(pin) > 1} == {}


@EVERY
def test_nothing_is_allowed_to_all_jobs(workflow: Path) -> None:
    data = yaml.safe_load(workflow.read_text("utf-8"))
    assert data["permissions"] == {}
    assert all("permissions" in job for job in data["jobs"].values())


@pytest.mark.attack("release", "text of others is put into a workflow's command", "none gets there")
@EVERY
def test_no_login_stays_in_a_checkout_and_no_text_of_others_gets_into_a_command(
    workflow: Path,
) -> None:
    for job in jobs(workflow).values():
        for step in job.get("steps", ()):
            assert "${{" not in step.get("run", "")
            if step.get("uses", "").startswith("actions/checkout@"):
                assert step["with"]["persist-credentials"] is False


WRITERS: dict[tuple[str, str], list[str]] = {
    ("beta.yml", "tell"): [],
    ("facts.yml", "publish"): ["actions/download-artifact"],
    ("refresh.yml", "propose"): ["actions/checkout", "actions/download-artifact"],
    ("requirements.yml", "propose"): ["actions/checkout", "actions/download-artifact"],
    ("release.yml", "publish"): ["actions/download-artifact", "actions/attest", "actions/attest"],
}
"""The jobs that may change something, and the actions that they use."""
SHELL = re.compile(r"(gh|git)\b|(for|do|done|\[ |id=|\w+=\$\(gh )|--")
"""What their commands begin with: these two programs, and the shell around them."""


@pytest.mark.attack("release", "code of the repository runs in a job that may write", "no such job")
def test_a_job_that_may_write_runs_no_code_of_this_repository() -> None:
    writers = {
        (workflow.name, name): job
        for workflow in WORKFLOWS
        for name, job in jobs(workflow).items()
        if "write" in job["permissions"].values()
    }
    assert writers.keys() == WRITERS.keys()
    for key, job in writers.items():
        used = [step["uses"].partition("@")[0] for step in job["steps"] if "uses" in step]
        assert used == WRITERS[key]
        for step in job["steps"]:
            for line in step.get("run", "").splitlines():
                assert SHELL.match(line.strip()), line


def test_the_job_that_publishes_creates_a_release_and_nothing_else() -> None:
    publish = jobs(ROOT / ".github/workflows/release.yml")["publish"]["steps"]
    assert [step["run"].split()[:3] for step in publish if "run" in step] == [
        ["gh", "release", "create"]
    ]


def test_sources_are_read_without_rights_and_what_failed_stops_no_proposal() -> None:
    workflow = ROOT / ".github/workflows/refresh.yml"
    read, propose = jobs(workflow)["read"], jobs(workflow)["propose"]
    assert read["permissions"] == {"contents": "read"}
    assert "!cancelled()" in propose["if"]
    assert all("!cancelled()" in step["if"] for step in read["steps"][-2:])
    crons = [one["cron"] for one in yaml.safe_load(workflow.read_text("utf-8"))[True]["schedule"]]
    assert crons[0] in read["steps"][2]["env"]["NAMES"]
    assert [cron.split()[2:] for cron in crons] == [["*", "*", "*"], ["*", "*", "2"]]


def test_a_beta_that_fails_opens_an_issue_and_one_that_is_not_there_none() -> None:
    workflow = ROOT / ".github/workflows/beta.yml"
    attempt, tell = jobs(workflow)["try"], jobs(workflow)["tell"]
    assert attempt["steps"][-1]["run"] == "scripts/test --home-assistant beta"
    assert attempt["permissions"] == {"contents": "read"}
    assert tell["permissions"] == {"issues": "write"}
    assert "needs.try.result == 'failure'" in tell["if"]
    (cron,) = (one["cron"] for one in yaml.safe_load(workflow.read_text("utf-8"))[True]["schedule"])
    assert cron.split()[2:] == ["*", "*", "5"], "every week"


def test_a_release_publishes_what_is_built_and_attested() -> None:
    text = (ROOT / ".github/workflows/release.yml").read_text("utf-8")
    publish = jobs(ROOT / ".github/workflows/release.yml")["publish"]["steps"]
    assert f"dist/{ARCHIVE} dist/{SBOM}" in publish[-1]["run"]
    assert f"--notes-file dist/{NOTES}" in publish[-1]["run"]
    provenance, consists_of = (step["with"] for step in publish if "attest" in step.get("uses", ""))
    assert provenance["subject-path"].split() == [f"dist/{ARCHIVE}", f"dist/{SBOM}"]
    assert consists_of == {"subject-path": f"dist/{ARCHIVE}", "sbom-path": f"dist/{SBOM}"}
    assert "scripts/build_release" in text


def test_updates_wait_a_week() -> None:
    data = yaml.safe_load((ROOT / ".github/dependabot.yml").read_text("utf-8"))
    assert {update["package-ecosystem"] for update in data["updates"]} == {"github-actions", "npm"}
    assert all(update["cooldown"]["default-days"] >= 7 for update in data["updates"])
    assert all(update["groups"] for update in data["updates"])


def test_newer_requirements_are_pinned_without_rights_and_wait_a_week() -> None:
    lock = jobs(ROOT / ".github/workflows/requirements.yml")["lock"]
    assert lock["permissions"] == {"contents": "read"}
    (step,) = (step for step in lock["steps"] if "run" in step)
    assert step["run"] == "scripts/lock --upgrade"
    assert step["env"] == {"UV_EXCLUDE_NEWER": "7 days"}
