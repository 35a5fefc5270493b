"""Part of pytest: writes what came of the marked tests (.proof/tests.json) at the end of a run.

--proof whole   (default) writes if the whole suite ran, on the version of requirements/test.txt
--proof merge   writes what ran; what didn't stays as an earlier run said
--proof none    writes nothing
"""

from __future__ import annotations

from importlib.metadata import version
from typing import Final

import pytest

from .marks import KINDS, ROOT, Words, WrongMarkError
from .outcomes import FILE, Outcome, Outcomes, Run

MARKED: Final = "proof"
"""Travels from a worker to who started it, beside each report of a marked test."""
NARROWING: Final = ("keyword", "markexpr", "ignore", "ignore_glob", "deselect", "lf", "last_failed")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option --proof."""
    parser.addoption("--proof", choices=("whole", "merge", "none"), default="whole", help=__doc__)


def pytest_configure(config: pytest.Config) -> None:
    """Record where reports arrive: not in a worker."""
    if not hasattr(config, "workerinput"):
        config.pluginmanager.register(Recorder(config), "proof-recorder")


def pytest_itemcollected(item: pytest.Item) -> None:
    """Refuse a mark that doesn't say what it is to say; note which tests are marked."""
    for name in KINDS:
        for mark in item.iter_markers(name):
            try:
                Words.of(name, mark.args)
            except WrongMarkError as error:
                raise pytest.UsageError(f"{item.nodeid}: {error}") from None
            if (MARKED, True) not in item.user_properties:
                item.user_properties.append((MARKED, True))


class Recorder:
    """Collects what comes of the marked tests."""

    def __init__(self, config: pytest.Config) -> None:
        """Begin with nothing."""
        self._config = config
        self._outcomes: dict[str, Outcome] = {}
        self._run: Run | None = None

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note the outcome: what failed in set-up or clean-up has failed."""
        if (MARKED, True) not in map(tuple, report.user_properties):
            return
        if report.failed:
            self._outcomes[report.nodeid] = "failed"
        elif report.skipped:
            self._outcomes.setdefault(report.nodeid, "skipped")
        elif report.when == "call":
            self._outcomes.setdefault(report.nodeid, "passed")

    def pytest_sessionstart(self) -> None:
        """Note what is being tried, before anybody goes on working on it."""
        how = self._config.getoption("proof")
        if how == "merge" or (how == "whole" and is_whole(self._config)):
            self._run = Run.now()

    def pytest_sessionfinish(self, session: pytest.Session, exitstatus: int) -> None:
        """Write, where this run is one to be written and was not broken off."""
        over = (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED)
        if exitstatus not in over or session.shouldstop or session.shouldfail:
            return
        if self._run is not None:
            is_part = self._config.getoption("proof") == "merge"
            outcomes = Outcomes.read(FILE) if is_part else Outcomes()
            outcomes.add(self._run, self._outcomes)
            outcomes.write(FILE)


def is_whole(config: pytest.Config) -> bool:
    """Return whether a run leaves no test out, on the Home Assistant that is tested first."""
    if config.args_source is not pytest.Config.ArgsSource.TESTPATHS or config.option.collectonly:
        return False
    if any(getattr(config.option, name, None) for name in NARROWING):
        return False
    pins = (ROOT / "requirements" / "test.txt").read_text("utf-8").splitlines()
    return any(line.startswith(f"homeassistant=={version('homeassistant')} ") for line in pins)
