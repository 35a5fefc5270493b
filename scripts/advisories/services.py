"""Asks the two services that know vulnerabilities of packages: PyPI's (pip-audit) and npm's.

Silence is no all-clear: pip-audit itself ends well where its service doesn't know a package, or
doesn't answer at all. So whatever isn't an answer about a package is told as unanswered.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
import json
from pathlib import Path
import subprocess
from typing import Any, Final

from . import ROOT, Advisory, Answer

NPM: Final = ("npm", "audit", "--package-lock-only", "--json")


def ask_pip(pip_audit: str, lock: Path) -> Answer:
    """Return what is known of the packages in a file of requirements."""
    command = (pip_audit, "--requirement", str(lock), "--require-hashes", "--disable-pip")
    output = _run((*command, "--format", "json", "--progress-spinner", "off"), ROOT)
    return read_pip(output, lock.name)


def ask_npm(lock: Path) -> Answer:
    """Return what is known of the packages in a package-lock.json."""
    return read_npm(_run(NPM, lock.parent), str(lock.relative_to(ROOT)))


def read_pip(output: str, file: str) -> Answer:
    """Return what pip-audit wrote about the packages of `file`."""
    packages = _object(output).get("dependencies")
    if not packages:
        return Answer(unanswered=(f"{file}: pip-audit gave no answer",))
    advisories = [
        Advisory(file, package["name"], package["version"], known["id"], (*known["fix_versions"],))
        for package in packages
        for known in package.get("vulns", ())
    ]
    skipped = [package["skip_reason"] for package in packages if "skip_reason" in package]
    return Answer((*advisories,), tuple(f"{file}: {why}" for why in skipped))


def read_npm(output: str, file: str) -> Answer:
    """Return what `npm audit` wrote about the packages of `file`."""
    data = _object(output)
    if "vulnerabilities" not in data:
        return Answer(unanswered=(f"{file}: npm audit: {data.get('message', 'gave no answer')}",))
    return Answer(tuple(_npm_advisories(data["vulnerabilities"], file)))


def _npm_advisories(packages: Mapping[str, Any], file: str) -> Iterator[Advisory]:
    for name, package in packages.items():
        for known in package["via"]:
            # a text names another package of the list, which is told there
            if not isinstance(known, str):
                yield Advisory(file, name, known["range"], known["url"])


def _object(output: str) -> Mapping[str, Any]:
    try:
        data = json.loads(output)
    except ValueError:
        return {}
    return data if isinstance(data, dict) else {}


def _run(command: tuple[str, ...], folder: Path) -> str:
    """Return what a command printed: its exit code says less than that."""
    try:
        done = subprocess.run(  # noqa: S603 - our own arguments
            command, cwd=folder, stdout=subprocess.PIPE, text=True, check=False
        )
    except OSError:
        return ""
    return done.stdout
