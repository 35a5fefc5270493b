"""What hostile sources are tried with: a time that is bounded, a memory that is, good lines."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
import os
from pathlib import Path
import resource
import signal
import subprocess
import sys

ROOT = Path(__file__).parent.parent.parent
COMMAND = [sys.executable, "-m", "custom_components.camera_lifecycle", "audit"]
GOOD = '{"id": "a", "manufacturer": "HiLook"}'
SECONDS = 60
MEMORY = 2**30
DEVICES = "core.device_registry"
STORED = (
    *("core.config", "core.config_entries", "core.entity_registry", "core.area_registry"),
    *("camera_lifecycle.plan", "camera_lifecycle.acknowledgements", "core.restore_state"),
)
"""The files of a folder that are read beside its device registry."""


@contextmanager
def it_ends() -> Iterator[None]:
    """Stop what hangs: a pipe without a writer is waited for without end."""

    def stop(*_: object) -> None:
        raise AssertionError("it hangs")

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(SECONDS)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


def run_bounded(
    *arguments: str | Path, before: str = "", after: str = ""
) -> subprocess.CompletedProcess[bytes]:
    """Run the audit in a shell with bounded memory and time; `$@` are its arguments."""

    def bound() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))

    return subprocess.run(
        [
            "/bin/bash",
            "-c",
            f'{before} "$@" {after}',
            "bash",
            *COMMAND,
            *map(os.fsencode, arguments),
        ],
        check=False,
        capture_output=True,
        timeout=SECONDS,
        cwd=ROOT,
        preexec_fn=bound,
    )
