"""Print what came of the tests on several versions of Home Assistant, one a line.

    python -m scripts.versions.summary 2026.9=0 2026.10=1 beta=0     # the status of each run

The exit code is 1 if one failed, or could not look for a beta with CI=true.
"""

from __future__ import annotations

from collections.abc import Sequence
import json
import os
import sys
from typing import Any, Final

from . import PROOF

COULD_NOT_LOOK: Final = 3
"""The status of scripts/test where the package index does not answer."""
WIDTH: Final = 10


def line(version: str, status: int) -> str:
    """Return what is said of one version."""
    file = PROOF / f"{version}.json"
    if status == COULD_NOT_LOOK:
        said = "couldn't look for one"
    elif file.exists():
        said = _counted(json.loads(file.read_text("utf-8")), status)
    elif version == "beta" and not status:
        said = "none published"
    else:
        said = "passed" if not status else f"failed with status {status}"
    return f"{version:{WIDTH}}{said}"


def _counted(run: dict[str, Any], status: int) -> str:
    counts = ", ".join(f"{run[what]} {what}" for what in ("passed", "failed", "skipped"))
    end = "passed" if not status else "failed"
    return f"{end}: {run['suite']} suite on {run['home_assistant']}, {counts}, {run['seconds']} s"


def main(arguments: Sequence[str]) -> int:
    """Print them; return 0 if nothing failed, else 1."""
    statuses = {version: int(status) for version, status in (one.split("=") for one in arguments)}
    for version, status in statuses.items():
        print(line(version, status))
    let_pass = {0} if os.environ.get("CI") == "true" else {0, COULD_NOT_LOOK}
    return 1 if set(statuses.values()) - let_pass else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
