"""What the first and the second set-up in a process cost, beside the floor's."""

from __future__ import annotations

import json
from pathlib import Path
import pickle
import subprocess
import sys
from typing import Final

from .clock import run
from .figures import Figure
from .floor.content import Content
from .floor.serve import ROOT
from .home import Folders
from .log import show_errors_only
from .pairs import Pair, figures_of, make_template, set_up_cpu
from .set_up import GOAL

_NAMES: Final = ("set_up_first", "set_up_second")


async def measure(count: int, runs: int) -> list[Figure]:
    """Return the figures of processes that set up one home of `count` cameras, then another.

    The first imports our modules and reads our files, once a process; the floor has few.
    """
    pairs: dict[str, list[Pair]] = {name: [] for name in _NAMES}
    with Folders.temporary() as folders:
        template = await make_template(folders, count)
        content = folders.copy() / "content"
        content.write_bytes(pickle.dumps(template.content))
        for _ in range(runs):
            ours = _in_a_process(folders, template.fresh)
            floor = _in_a_process(folders, template.fresh, content)
            for name, *pair in zip(_NAMES, ours, floor, strict=True):
                pairs[name].append(Pair(*pair))
    first, second = (f"{name}_{count}" for name in _NAMES)
    return [
        *figures_of(first, pairs[_NAMES[0]]),
        *figures_of(second, pairs[_NAMES[1]], goal=GOAL),
    ]


def _in_a_process(folders: Folders, fresh: Path, *content: Path) -> list[float]:
    """Return the seconds of processor time of two set-ups in a new process."""
    homes = (folders.copy(fresh), folders.copy(fresh))
    done = subprocess.run(  # noqa: S603 - our own command
        (sys.executable, "-m", __name__, *map(str, (*homes, *content))),
        cwd=ROOT,
        stdout=subprocess.PIPE,
        check=True,
    )
    seconds: list[float] = json.loads(done.stdout)
    return seconds


async def _set_ups(first: Path, second: Path, content: Content | None) -> list[float]:
    return [await set_up_cpu(folder, content) for folder in (first, second)]


def main() -> None:
    """Print the seconds as JSON. Arguments: two folders of homes, and where the content lies."""
    show_errors_only()
    first, second, *content = map(Path, sys.argv[1:])
    found = pickle.loads(content[0].read_bytes()) if content else None  # noqa: S301 - we wrote it
    print(json.dumps(run(_set_ups(first, second, found))))


if __name__ == "__main__":
    main()
